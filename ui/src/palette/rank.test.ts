// Ranking: what was meant comes first, what is not there does not come, and the marked letters are those that answer.
import { describe, expect, it } from "vitest";
import { match, pieces, wanted } from "./rank";

const order = (typed: string, labels: string[]) =>
  labels
    .flatMap((label) => {
      const found = match(label, wanted(typed), true);
      return found ? [{ label, score: found.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ label }) => label);

describe("ranking", () => {
  it.each([
    ["card", ["Discard", "Add card", "Card"], ["Card", "Add card", "Discard"]],
    ["at", ["Add touchpoint", "Date", "At the desk"], ["At the desk", "Date", "Add touchpoint"]],
    ["zo in", ["Zoom in", "Zoom out", "In zones"], ["Zoom in", "In zones"]],
    ["ads", ["Add stage", "Beads", "Andromeda’s odd tales"], ["Beads", "Add stage"]],
    ["资料", ["准备资料", "资料", "等待"], ["资料", "准备资料"]],
    ["cafe", ["Café", "Face"], ["Café"]],
  ])("%s", (typed, labels, wanted) => expect(order(typed, labels)).toEqual(wanted));

  it("finds nothing for letters that are strewn by chance", () => {
    expect(match("Reading the letter again", wanted("eng"), true)).toBeNull();
    expect(match("Add touchpoint", wanted("atp"), false)).toBeNull();
  });

  it("marks the letters that answer", () => {
    const marked = (label: string, typed: string) =>
      pieces(label, match(label, wanted(typed), true)?.stretches ?? [])
        .map(({ text, match }) => (match ? `[${text}]` : text))
        .join("");
    expect(marked("Große Gründe", "grund")).toBe("Große [Gründ]e");
    expect(marked("Add touchpoint", "atp")).toBe("[A]dd [t]ouch[p]oint");
    expect(marked("Zoom in", "in zoom")).toBe("[Zoom] [in]");
  });
});
