// Processor time and memory of a program and all it started, as the kernel counts them.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

const TICK_MS = 1000 / Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** Everything below a process, itself not among them. */
export class Processes {
  constructor(root) {
    this.root = root;
  }

  /** Processor time in milliseconds, of threads that ended too. */
  processor() {
    return this.#below().reduce((sum, { ticks }) => sum + ticks * TICK_MS, 0);
  }

  /** Resident memory in MB of the largest process of that name. */
  memory(name) {
    const sizes = this.#below()
      .filter((each) => each.name.startsWith(name))
      .map(({ pid }) => Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024);
    return sizes.length > 0 ? Math.max(...sizes) : Number.NaN;
  }

  #below() {
    const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap(stat);
    const found = [];
    const wanted = new Set([this.root]);
    for (let grew = true; grew; ) {
      grew = false;
      for (const each of all) {
        if (!wanted.has(each.parent) || wanted.has(each.pid)) continue;
        wanted.add(each.pid);
        found.push(each);
        grew = true;
      }
    }
    return found;
  }
}

function stat(pid) {
  const text = read(`/proc/${pid}/stat`);
  const end = text.lastIndexOf(")");
  if (end < 0) return [];
  const words = text.slice(end + 2).split(" ");
  const ticks = Number(words[11]) + Number(words[12]);
  return [{ pid: Number(pid), name: text.slice(text.indexOf("(") + 1, end), parent: Number(words[1]), ticks }];
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
