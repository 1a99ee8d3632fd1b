// Looks inside exported files, and compares pictures, by tools that know nothing of Waymark.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Width and height that a PNG says. */
export function pngSize(path) {
  const bytes = readFileSync(path);
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error(`${path} is no PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** How many different colours a picture has: a blank one has very few. */
export function colours(path) {
  return Number(execFileSync("identify", ["-format", "%k", path], { encoding: "utf8" }));
}

/** The text that a reader can select in a PDF. */
export function pdfText(path) {
  return execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8" });
}

/** Mean absolute difference of two pictures of one size, from 0 (same) to 1. */
export function difference(one, other) {
  try {
    execFileSync("compare", ["-metric", "MAE", one, other, "null:"], { encoding: "utf8", stdio: "pipe" });
    return 0;
  } catch (said) {
    const match = String(said.stderr).match(/\(([\d.e-]+)\)/);
    if (!match) throw said;
    return Number(match[1]);
  }
}
