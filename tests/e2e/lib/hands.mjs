// A pair of hands: the same few movements for the browser and for the desktop window, so that one flow tests both.
import { KEYS, pause } from "./webdriver.mjs";

const WAIT_MS = 30_000;

class Hands {
  /** How often one looks again, in milliseconds. */
  beat = 60;

  /** Runs a function body in the page and gives what it returns. */
  run() {
    throw new Error("each pair of hands runs scripts its own way");
  }

  /** Waits until the function body returns something true. */
  async until(body, what = body, wait = WAIT_MS) {
    const end = Date.now() + wait;
    for (;;) {
      const value = await this.run(body).catch(() => null);
      if (value) return value;
      if (Date.now() > end) throw new Error(`not so after ${wait / 1000} s: ${what}`);
      await pause(this.beat);
    }
  }

  /** The box of an element once it is there and at rest; elements of the map first follow its picture. */
  async box(css) {
    const body = `const e = document.querySelector(${JSON.stringify(css)}); if (!e || document.querySelector("[data-settling]")) return null;
      const { x, y, width, height } = e.getBoundingClientRect(); return width > 0 ? { x, y, width, height } : null;`;
    let last = await this.until(body, `${css} is there`);
    for (;;) {
      await pause(this.beat * 1.5);
      const now = await this.until(body, `${css} is there`);
      if (Math.abs(now.x - last.x) + Math.abs(now.y - last.y) + Math.abs(now.width - last.width) < 0.5) return now;
      last = now;
    }
  }

  async middle(css) {
    const { x, y, width, height } = await this.box(css);
    return [x + width / 2, y + height / 2];
  }

  async click(css) {
    await this.clickAt(...(await this.middle(css)));
  }

  /** Waits until the page says that all is on disk. */
  async saved() {
    await this.until(`return document.querySelector("[data-saving]")?.dataset.saving === "saved"`, "the map is saved");
  }
}

/** Hands in Chromium. */
export class BrowserHands extends Hands {
  constructor(page) {
    super();
    this.beat = 15;
    this.page = page;
  }

  run(body) {
    return this.page.evaluate(`(() => { ${body} })()`);
  }

  async clickAt(x, y, count = 1) {
    await this.page.mouse.click(x, y, { clickCount: count, delay: 20 });
  }

  async drag(from, to) {
    await this.page.mouse.move(...from);
    await this.page.mouse.down();
    for (let part = 1; part <= 8; part++) {
      await this.page.mouse.move(from[0] + ((to[0] - from[0]) * part) / 8, from[1] + ((to[1] - from[1]) * part) / 8);
      await pause(25);
    }
    await this.page.mouse.up();
  }

  async write(text) {
    await this.page.keyboard.type(text, { delay: 4 });
  }

  async press(key, held) {
    await this.page.keyboard.press(held ? `${held}+${key}` : key);
  }

  picture(path) {
    return this.page.screenshot({ path });
  }
}

const NAMED = { End: KEYS.end, Enter: KEYS.enter, Escape: KEYS.escape, Control: KEYS.control, Alt: KEYS.alt, Shift: KEYS.shift, Delete: KEYS.delete, ArrowRight: KEYS.right };

/** Hands in the desktop window. */
export class DesktopHands extends Hands {
  constructor(session) {
    super();
    this.session = session;
  }

  run(body) {
    return this.session.run(body);
  }

  async clickAt(x, y, count = 1) {
    const press = [
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    const move = { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) };
    const actions = [move, ...Array.from({ length: count }, () => press).flat()];
    await this.session.actions([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }]);
  }

  async drag(from, to) {
    const way = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1, 1].map((part) => from.map((start, axis) => start + (to[axis] - start) * part));
    await this.session.drag(...way);
  }

  async write(text) {
    await this.session.keys(...text);
  }

  async press(key, held) {
    const value = NAMED[key] ?? key;
    await (held ? this.session.chord(NAMED[held], value) : this.session.keys(value));
  }
}
