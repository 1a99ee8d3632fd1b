// The lines of a text as remarks count them: from 1, whatever ends them.

/** How many lines a text has; an empty one has one. */
export function linesIn(text: string): number {
  let lines = 1;
  for (const _ of text.matchAll(/\r\n|\r|\n/g)) lines += 1;
  return lines;
}

/** Where a line begins and ends; the nearest one when there is none of this number. */
export function lineAt(text: string, line: number): { from: number; to: number } {
  let from = 0;
  let number = 1;
  for (const end of text.matchAll(/\r\n|\r|\n/g)) {
    if (number >= line) return { from, to: end.index };
    from = end.index + end[0].length;
    number += 1;
  }
  return { from, to: text.length };
}
