// A person at the keyboard of a browser: types, goes on, and counts the keys. No mouse here.
import { waymark } from "./programs.mjs";

/** Makes a blank map of this title and opens it; the keyboard is on the map then. */
export async function openBlank(hands, library, title) {
  waymark("--library", library, "new", title, "--template", "blank");
  await openMap(hands, library, title);
}

/** Opens a map by its title. */
export async function openMap(hands, library, title) {
  const maps = JSON.parse(waymark("--library", library, "--json", "list"));
  const { id } = (maps.journeys ?? maps).find((map) => (map.title ?? map.properties?.title) === title);
  await hands.run(`location.hash = "#/map/${id}"`);
  await hands.until(`return document.title.startsWith(${JSON.stringify(title)}) && !!document.querySelector("[data-stage]")`, `${title} is open`);
  await hands.run(`document.querySelector("[data-map]").focus()`);
}

/** Someone who types. */
export class Keys {
  count = 0;

  constructor(hands) {
    this.hands = hands;
    this.keyboard = hands.page.keyboard;
  }

  async press(key) {
    this.count += 1;
    await this.keyboard.press(key);
  }

  /** Types as fast as the page takes it: nothing is waited for. */
  async type(text) {
    this.count += text.length;
    await this.keyboard.type(text);
  }

  /** Fills a row of cells with Tab; several cards of a cell are parted by Ctrl+Enter. Enter ends the row. */
  async row(cells) {
    for (const [at, cell] of cells.entries()) {
      for (const [card, text] of [cell].flat().entries()) {
        if (card > 0) await this.press("Control+Enter");
        await this.type(text);
      }
      await this.press(at < cells.length - 1 ? "Tab" : "Enter");
    }
  }

  /** Adds a lane below the focused one, by letters of its kind. */
  async lane(letters) {
    await this.press("Control+Shift+L");
    await this.hands.until(`return document.activeElement?.matches("input")`, "the kinds are there");
    await this.type(letters);
    await this.press("Enter");
    await this.hands.until(`return !!document.activeElement?.dataset.lane`, "the lane has the keyboard");
  }

  /** Draws a link from the focused touchpoint to the one that the arrows lead to; the keyboard goes on to that one. */
  async link(arrows, share) {
    await this.press("Alt+l");
    for (const arrow of arrows) await this.press(`Arrow${arrow}`);
    await this.press("Enter");
    await this.type(share);
    await this.press("Enter");
  }
}
