// Every deed is a whole sentence that names what people see.
import { describe, expect, it } from "vitest";
import type { Deed } from "../generated/border";
import { speak } from ".";
import { deedSentence, sentence, turnSentence } from "./deed";

const PLAIN: Deed = {
  verb: "several",
  about: "card",
  count: 1,
  record: null,
  name: "",
  end: "",
  place: "",
  field: "",
  from: "",
  to: null,
  time: null,
};

const said = (deed: Partial<Deed>, label = "") => deedSentence({ ...PLAIN, ...deed }, label);

describe("a sentence", () => {
  it.each<[Partial<Deed>, string]>([
    [{ verb: "moved", name: "Check-in desk", place: "Visit" }, "Moved ‘Check-in desk’ to Visit"],
    [
      { verb: "renamed", about: "stage", name: "Book", from: "Book", to: "Booking" },
      "Renamed stage ‘Book’ to ‘Booking’",
    ],
    [{ verb: "added", count: 3, place: "Pain points" }, "Added 3 cards to Pain points"],
    [{ verb: "added", place: "Actions" }, "Added a card to Actions"],
    [{ verb: "added", about: "stage", name: "After" }, "Added stage ‘After’"],
    [{ verb: "set", field: "feeling", name: "Wait", to: "-1" }, "Set the feeling of ‘Wait’ to Negative"],
    [{ verb: "set", field: "feeling", name: "Wait" }, "Removed the feeling of ‘Wait’"],
    [{ verb: "set", field: "touchpoint.channel", count: 2, to: "app" }, "Set the channel of 2 cards to App"],
    [{ verb: "set", field: "notes", name: "Wait", to: "long" }, "Changed the notes of ‘Wait’"],
    [{ verb: "set", field: "of_a_later_version", name: "Wait", to: "1" }, "Changed ‘Wait’"],
    [{ verb: "set", field: "moment_of_truth", name: "Wait", to: "true" }, "Marked ‘Wait’ as a moment of truth"],
    [{ verb: "set", field: "hidden", about: "lane", name: "Gains", to: "true" }, "Hid lane ‘Gains’"],
    [{ verb: "renamed", from: "", to: "Long queue" }, "Wrote ‘Long queue’"],
    [{ verb: "renamed", from: "Queue", to: "Long queue" }, "Changed ‘Queue’ to ‘Long queue’"],
    [{ verb: "renamed", from: "Queue" }, "Emptied ‘Queue’"],
    [{ verb: "renamed", about: "journey", from: "Old", to: "DMV" }, "Renamed the map to ‘DMV’"],
    [{ verb: "removed", name: "Wait" }, "Removed ‘Wait’"],
    [{ verb: "removed", about: "lane", count: 2 }, "Removed 2 lanes"],
    [{ verb: "added", about: "link", name: "Web", end: "Desk" }, "Linked ‘Web’ to ‘Desk’"],
    [{ verb: "removed", about: "link", name: "Web", end: "Desk" }, "Removed the link from ‘Web’ to ‘Desk’"],
    [{ verb: "restored", name: "Before lunch" }, "Restored version ‘Before lunch’"],
    [{ verb: "imported", name: "map.json" }, "Imported ‘map.json’"],
    [{ verb: "several", count: 4 }, "Changed 4 things"],
  ])("of %j", (deed, expected) => {
    expect(said(deed)).toBe(expected);
  });

  it("of several things is what they were called, when they were called anything", () => {
    expect(said({ verb: "several", count: 4 }, "Paste a table")).toBe("Paste a table");
    expect(said({ verb: "several", count: 4 }, "4 changes")).toBe("Changed 4 things");
  });

  it("quotes a value as its language does", async () => {
    const owned: Partial<Deed> = { verb: "set", field: "owner", name: "Wait", to: "Rosa" };
    expect(said(owned)).toContain("‘Rosa’");
    await speak("ja");
    expect(said(owned)).toContain("『Rosa』");
    await speak("en");
  });

  it("of a restored state names its time", () => {
    expect(said({ verb: "restored", time: Date.UTC(2026, 10, 26, 12) })).toMatch(/^Restored the state of .*2026/);
  });

  it("of an undo or a redo says so", () => {
    const line = { deed: { ...PLAIN, verb: "removed" as const, name: "Wait" }, label: "" };
    expect(sentence({ ...line, turn: "undo" })).toBe("Undid: Removed ‘Wait’");
    expect(sentence({ ...line, turn: "redo" })).toBe("Redid: Removed ‘Wait’");
  });

  it("of what undo would take back is empty when there is nothing", () => {
    const state = { undo: "Remove card 'Wait'", redo: null, redo_deed: null, version: 2 };
    const deed = { ...PLAIN, verb: "removed" as const, name: "Wait" };
    expect(turnSentence({ ...state, undo_deed: deed }, "undo")).toBe("Removed ‘Wait’");
    expect(turnSentence({ ...state, undo_deed: deed }, "redo")).toBeNull();
    expect(turnSentence({ ...state, undo_deed: null }, "undo")).toBe("Remove card 'Wait'");
  });
});
