// Fingers on a touch screen, by the browser's own touch events.
import { pause } from "./webdriver.mjs";

/** The fingers of one hand on a tab. */
export class Fingers {
  static async on(tab) {
    const fingers = new Fingers();
    fingers.session = await tab.context().newCDPSession(tab);
    return fingers;
  }

  async #touch(type, ...points) {
    const touchPoints = points.map(([x, y], id) => ({ x, y, id }));
    await this.session.send("Input.dispatchTouchEvent", { type, touchPoints });
  }

  async tap(at) {
    await this.#touch("touchStart", at);
    await pause(30);
    await this.#touch("touchEnd");
    await pause(60);
  }

  async hold(at, rest) {
    await this.#touch("touchStart", at);
    await pause(rest);
    await this.#touch("touchEnd");
  }

  /** Drags with one finger, after it has rested so many milliseconds. */
  async drag(from, to, rest) {
    await this.#touch("touchStart", from);
    await pause(rest);
    for (let part = 1; part <= 8; part++) {
      await this.#touch("touchMove", [from[0] + ((to[0] - from[0]) * part) / 8, from[1] + ((to[1] - from[1]) * part) / 8]);
      await pause(25);
    }
    await this.#touch("touchEnd");
  }

  /** Moves two fingers apart about a point, from one distance to another. */
  async pinch([x, y], from, to) {
    const pair = (apart) => [
      [x - apart / 2, y],
      [x + apart / 2, y],
    ];
    await this.#touch("touchStart", ...pair(from));
    for (let part = 1; part <= 8; part++) {
      await this.#touch("touchMove", ...pair(from + ((to - from) * part) / 8));
      await pause(25);
    }
    await this.#touch("touchEnd");
  }
}
