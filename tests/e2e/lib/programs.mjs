// Where the built programs are, and running them. The real `waymark` and `waymark-desktop`, never stand-ins.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ending } from "./ending.mjs";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

let folder;

function built() {
  if (!folder) {
    const metadata = execFileSync("cargo", ["metadata", "--format-version", "1", "--no-deps", "--offline"], {
      cwd: ROOT,
      maxBuffer: 1 << 26,
    });
    const target = JSON.parse(metadata).target_directory;
    folder = join(target, process.env.PROFILE === "release" ? "release" : "debug");
  }
  return folder;
}

/** The path of a built program; fails when it is not there. */
export function program(name) {
  const path = join(built(), name);
  if (!existsSync(path)) throw new Error(`${name} is not built: run \`make test\`, or cargo build --workspace`);
  return path;
}

/** The path of the window that is nothing but its engine: an example of the shell, built for the figures. */
export function bareWindow() {
  return program(join("examples", "bare_window"));
}

/** An empty folder that is removed when the test ends. */
export function temporaryFolder(test) {
  const path = mkdtempSync(join(tmpdir(), "waymark-e2e-"));
  ending(test, () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
  return path;
}

/** Runs `waymark` with these words and gives what it printed. */
export function waymark(...words) {
  return execFileSync(program("waymark"), words, { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Starts `waymark serve` on a library and gives its address and how to end it. */
export async function serve(library) {
  const child = spawn(program("waymark"), ["--library", library, "serve"], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const address = await new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error(`no address after 60 s: ${said}`)), 60_000);
    const read = (chunk) => {
      said += chunk;
      const match = said.match(/http:\/\/127\.0\.0\.1:\d+\/#token=\w+/);
      if (match) {
        clearTimeout(late);
        found(match[0]);
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", (code) => failed(new Error(`waymark serve ended with ${code}: ${said}`)));
  });
  const ended = new Promise((done) => child.on("exit", done));
  const end = async (signal) => {
    child.kill(signal);
    await ended;
  };
  return { address, pid: child.pid, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}
