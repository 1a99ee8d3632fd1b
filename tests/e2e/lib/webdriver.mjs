// The few words of W3C WebDriver that the desktop tests need, over plain HTTP to WebKitWebDriver.

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** One session: one running desktop window. */
export class Session {
  #base;

  constructor(base) {
    this.#base = base;
  }

  static async start(port, binary, args) {
    const base = `http://127.0.0.1:${port}`;
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args } } };
    const { sessionId } = await ask(base, "POST", "/session", { capabilities });
    return new Session(`${base}/session/${sessionId}`);
  }

  run(script, ...args) {
    return ask(this.#base, "POST", "/execute/sync", { script, args });
  }

  /** The element, once it is there; waits up to 30 s. */
  async find(css, seconds = 30) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const found = await ask(this.#base, "POST", "/elements", { using: "css selector", value: css });
      if (found.length > 0) return found[0][ELEMENT];
      if (Date.now() > end) throw new Error(`no ${css} after ${seconds} s`);
      await pause(100);
    }
  }

  /** Waits until the script gives something true, and gives it. */
  async until(script, what, seconds = 30) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const value = await this.run(script);
      if (value) return value;
      if (Date.now() > end) throw new Error(`not so after ${seconds} s: ${what ?? script}`);
      await pause(100);
    }
  }

  async click(css) {
    await ask(this.#base, "POST", `/element/${await this.find(css)}/click`, {});
  }

  async text(css) {
    return ask(this.#base, "GET", `/element/${await this.find(css)}/text`);
  }

  async type(css, text) {
    await ask(this.#base, "POST", `/element/${await this.find(css)}/value`, { text });
  }

  /** Presses keys wherever the focus is; `keys` are WebDriver key values. */
  async keys(...keys) {
    const actions = keys.flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.actions([{ type: "key", id: "keyboard", actions }]);
  }

  /** Holds a key while pressing another. */
  async chord(held, value) {
    const actions = [
      { type: "keyDown", value: held },
      { type: "keyDown", value },
      { type: "keyUp", value },
      { type: "keyUp", value: held },
    ];
    await this.actions([{ type: "key", id: "keyboard", actions }]);
  }

  /** Drags with the left button through these points of the window. */
  async drag(...points) {
    const moves = points.map(([x, y]) => ({ type: "pointerMove", duration: 60, x: Math.round(x), y: Math.round(y) }));
    const actions = [moves[0], { type: "pointerDown", button: 0 }, ...moves.slice(1), { type: "pointerUp", button: 0 }];
    await this.actions([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }]);
  }

  async actions(actions) {
    await ask(this.#base, "POST", "/actions", { actions });
  }

  /** The window's picture as PNG bytes; the first one of a session is stale, so two are taken. */
  async picture() {
    await ask(this.#base, "GET", "/screenshot");
    return Buffer.from(await ask(this.#base, "GET", "/screenshot"), "base64");
  }

  async end() {
    await ask(this.#base, "DELETE", "").catch(() => {});
  }
}

export const KEYS = {
  control: "\uE009",
  shift: "\uE008",
  alt: "\uE00A",
  enter: "\uE007",
  escape: "\uE00C",
  tab: "\uE004",
  delete: "\uE017",
  up: "\uE013",
  down: "\uE015",
  left: "\uE012",
  right: "\uE014",
  f2: "\uE032",
  end: "\uE010",
};

export function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

async function ask(base, method, path, body) {
  const answer = await fetch(base + path, {
    method,
    headers: { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(90_000),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${value?.error} ${value?.message}`);
  return value;
}
