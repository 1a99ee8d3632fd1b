// The real desktop window: an X display of its own, WebKitWebDriver, and `waymark-desktop` on a library of the test's.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ending } from "./ending.mjs";
import { program } from "./programs.mjs";
import { Session, pause } from "./webdriver.mjs";

/** A display and a driver for one test file; both end with it. */
export async function display(test) {
  const xvfb = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  ending(test, () => xvfb.kill());
  const number = await new Promise((found, failed) => {
    xvfb.stdout.once("data", (chunk) => found(String(chunk).trim()));
    xvfb.once("error", failed);
    xvfb.once("exit", (code) => failed(new Error(`Xvfb ended with ${code}`)));
  });
  return `:${number}`;
}

/** Starts drivers and windows on one display, with data folders inside `folder`. */
export class Desktop {
  constructor(test, screen, folder) {
    this.test = test;
    this.screen = screen;
    this.folder = folder;
    // Below the ports that the system hands out by itself.
    this.port = 20_000 + Math.floor(Math.random() * 12_000);
    this.environment = {
      ...process.env,
      DISPLAY: screen,
      WAYLAND_DISPLAY: "",
      GDK_BACKEND: "x11",
      TAURI_WEBVIEW_AUTOMATION: "true",
      XDG_DATA_HOME: join(folder, "data"),
      XDG_CONFIG_HOME: join(folder, "config"),
      XDG_CACHE_HOME: join(folder, "cache"),
      NO_AT_BRIDGE: "1",
    };
  }

  /** A new window on the library. */
  open(library, ...words) {
    return this.start(program("waymark-desktop"), ["--library", library, ...words]);
  }

  /** A new window of any program that shows a webview and may be driven; `driver` is then the process that started it. */
  async start(binary, words) {
    this.driver = await this.#drive();
    const session = await Session.start(this.port, binary, words);
    ending(this.test, () => session.end());
    return session;
  }

  /** Ends the program that has this library open, as a crash or a power cut would. */
  kill(library) {
    for (const pid of programs(library)) process.kill(pid, "SIGKILL");
  }

  /** Starts the program by itself, as a person does: no driver sees into it, and none dies with its page. */
  launch(library) {
    const { TAURI_WEBVIEW_AUTOMATION: _, ...env } = this.environment;
    const child = spawn(program("waymark-desktop"), ["--library", library], { env, stdio: "ignore" });
    ending(this.test, () => child.kill("SIGKILL"));
  }

  /** Processes of the page in the window on this library. */
  pages(library) {
    const parents = programs(library);
    const ours = ({ pid, words }) => words[0].endsWith("WebKitWebProcess") && parents.includes(parentOf(pid));
    return processes().filter(ours).map(({ pid }) => pid);
  }

  /** Ends the process of the page, and waits until another one has begun or `seconds` are over; answers whether it has. */
  async killPage(library, seconds = 30) {
    const [page] = this.pages(library);
    if (!page) throw new Error("the window has no page");
    process.kill(page, "SIGKILL");
    const end = Date.now() + seconds * 1000;
    while (Date.now() < end) {
      if (this.pages(library).some((pid) => pid !== page)) return true;
      await pause(100);
    }
    return false;
  }

  /** Runs xdotool on this display. */
  xdotool(...words) {
    return execFileSync("xdotool", words, { env: this.environment, encoding: "utf8" }).trim();
  }

  /** How far the display's picture is from the one in a file, from 0 (the same) to 1. */
  distance(file) {
    const now = join(this.folder, "now.png");
    this.picture(now);
    const { stderr } = spawnSync("compare", ["-metric", "RMSE", file, now, "null:"], { encoding: "utf8" });
    return Number(/\(([\d.e-]+)\)/.exec(stderr)?.[1] ?? 1);
  }

  /** Takes a picture of the display. */
  picture(file) {
    execFileSync("import", ["-window", "root", file], { env: this.environment });
  }

  /** Starts a driver on a port that nobody has; answers its process. */
  async #drive() {
    for (let tries = 0; tries < 5; tries++) {
      this.port += 1;
      const driver = spawn("WebKitWebDriver", [`--port=${this.port}`, "--host=127.0.0.1"], {
        env: this.environment,
        stdio: "ignore",
      });
      ending(this.test, () => driver.kill());
      if (await this.#answers(driver)) return driver.pid;
    }
    throw new Error("WebKitWebDriver does not answer");
  }

  /** Whether a driver answers before it ends or 30 seconds are over. */
  async #answers(driver) {
    for (let tries = 0; tries < 300 && driver.exitCode === null; tries++) {
      const up = await fetch(`http://127.0.0.1:${this.port}/status`).catch(() => null);
      if (up?.ok) return true;
      await pause(100);
    }
    driver.kill();
    return false;
  }
}

/** Every process with the words it was started with. */
function processes() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [{ pid: Number(pid), words: readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0") }];
      } catch {
        return [];
      }
    });
}

function programs(library) {
  const ours = ({ words }) => words[0].endsWith("waymark-desktop") && words.includes(library);
  return processes().filter(ours).map(({ pid }) => pid);
}

function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return 0;
  }
}
