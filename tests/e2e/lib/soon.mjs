// What becomes true a moment later, seen from outside the page: on the disk, among processes and windows.
import { pause } from "./webdriver.mjs";

/** Looks until something true comes of it, and gives that; fails when the time is over. */
export async function soon(look, what, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await look();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not so after ${seconds} s: ${what}`);
    await pause(50);
  }
}
