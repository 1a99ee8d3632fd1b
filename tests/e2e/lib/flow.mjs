// The main job, as a user would name it: open the sample, draw on it, change one's mind. Each part checks the disk through
// a second process, not the page.
import assert from "node:assert/strict";
import { read } from "./map.mjs";

export const SAMPLE = "Renewing a driving licence";

/** One person at work on the sample map of a library. */
export class Work {
  constructor(hands, library, folder) {
    this.hands = hands;
    this.library = library;
    this.folder = folder;
  }

  disk() {
    return read(this.library, SAMPLE, this.folder);
  }

  /** Opens the sample from the library; a window that was started anew may show it already. */
  async openSample() {
    const journey = await this.hands.until(
      `if (document.querySelector("[data-stage]")) return "open";
       return [...document.querySelectorAll("[data-journey]")].find((e) => e.textContent.includes(${JSON.stringify(SAMPLE)}))?.dataset.journey`,
      "the library shows the sample",
    );
    if (journey !== "open") {
      // The first choice of a new library stands above its maps.
      await this.hands.run(`document.querySelector('[data-journey="${journey}"]').scrollIntoView({ block: "center" })`);
      await this.hands.click(`[data-journey="${journey}"]`);
    }
    await this.hands.until(`return document.querySelectorAll("[data-stage]").length > 0`, "the map shows its stages");
    await this.fit();
    await this.hands.saved();
  }

  /** Shows the whole map, so that nothing lies under a frozen pane. */
  async fit() {
    await this.hands.press("1", "Alt");
    await this.hands.until(`return document.querySelectorAll("[data-stage]").length === ${this.disk().stages.length}`, "all stages are in view");
  }

  /** Types into the field that lies over the map and leaves it. */
  async writeField(text) {
    await this.hands.until(`return document.activeElement?.dataset.testid === "map-field"`, "a text field is open");
    await this.hands.write(text);
    await this.hands.press("Enter");
    await this.hands.until(`return !document.querySelector('[data-testid="map-field"]')`, "the field is closed");
    await this.hands.saved();
  }

  async addStage(name) {
    const before = this.disk().stages.length;
    await this.hands.click('[role="toolbar"] button[aria-label="Add a stage"]');
    await this.writeField(name);
    const after = this.disk();
    assert.equal(after.stages.length, before + 1);
    assert.ok(after.stage(name));
  }

  /** Goes to an empty cell and just types. */
  async addCard(kind, stage, text) {
    await this.fit();
    await this.hands.click(`[data-cell="${this.disk().cell(kind, stage)}"]`);
    await this.hands.write(text);
    await this.writeField("");
    const disk = this.disk();
    assert.equal(disk.card(text).lane, disk.lane(kind).id);
    assert.equal(disk.card(text).step, disk.step(stage).id);
  }

  async addTouchpoint(stage, text, channel) {
    await this.fit();
    await this.hands.click(`[data-cell="${this.disk().cell("touchpoints", stage)}"]`);
    await this.hands.click('[role="toolbar"] button[aria-label="Add a touchpoint"]');
    await this.writeField(text);
    await this.hands.click(`[data-card="${this.disk().card(text).id}"]`);
    await this.clickNamed("aside .field button", "Channel");
    await this.clickNamed('[role="dialog"] [role="radiogroup"] label', channel);
    await this.hands.until(`return !document.querySelector('[role="dialog"]')`, "the channels are closed");
    await this.hands.saved();
  }

  /** Puts a feeling under a stage by choosing a face. */
  async addFeeling(stage, face, valence) {
    await this.fit();
    // A click on an empty place of the curve puts a feeling there.
    await this.hands.click(`[data-cell="${this.disk().cell("feelings", stage)}"]`);
    await this.writeField("");
    await this.clickNamed('aside [role="radiogroup"] label', face);
    await this.hands.saved();
    assert.equal(this.disk().feeling(stage).valence, valence);
  }

  async dragCard(text, kind, stage) {
    await this.fit();
    const disk = this.disk();
    const to = await this.hands.middle(`[data-cell="${disk.cell(kind, stage)}"]`);
    await this.hands.drag(await this.hands.middle(`[data-card="${disk.card(text).id}"]`), to);
    await this.hands.saved();
    assert.equal(this.disk().card(text).step, disk.step(stage).id);
  }

  /** Drags the face of one stage to the height of another's. */
  async dragFeeling(stage, level) {
    await this.fit();
    const [from] = await this.face(stage);
    const [x, y] = from;
    const [[, height]] = await this.face(level);
    await this.hands.drag([x, y], [x, height]);
    await this.hands.saved();
  }

  /** The middle of a face: the word stands below a negative face and above a positive one. */
  async face(stage) {
    const { card, valence } = this.disk().feeling(stage);
    const { x, y, width, height } = await this.hands.box(`[data-feeling="${card}"]`);
    const inset = Math.min(8, height / 4);
    return [[x + width / 2, valence > 0 ? y + height - inset : y + inset], { x, y, width, height }];
  }

  async undo() {
    await this.hands.press("z", "Control");
    await this.hands.saved();
  }

  /** Clicks the first element of these whose name or text begins with the words. */
  async clickNamed(css, words) {
    const mark = `named-${Math.random().toString(36).slice(2)}`;
    await this.hands.until(
      `const named = [...document.querySelectorAll(${JSON.stringify(css)})].find((e) => {
         const by = (e.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
         return [e.getAttribute("aria-label"), by, e.title, e.textContent].some((name) => name?.trim().startsWith(${JSON.stringify(words)}));
       });
       if (named) named.dataset.mark = ${JSON.stringify(mark)};
       return !!named;`,
      `${css} named ${words}`,
    );
    await this.hands.click(`[data-mark="${mark}"]`);
  }
}
