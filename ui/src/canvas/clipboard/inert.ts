// Text that no spreadsheet may run: an apostrophe goes before what could begin a formula, and comes off again when such
// a cell is pasted. The same rule as the core's tables have.
// Spaces and signs that nobody sees count for nothing before it, and Japanese programs take the wide signs too.
const LIVE = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** A text that a spreadsheet only shows. */
export function quieted(text: string): string {
  return LIVE.test(text) || text.startsWith("'") ? `'${text}` : text;
}

/** The text that was quieted; any other comes back as it is. */
export function unquieted(text: string): string {
  return text.startsWith("'") && (LIVE.test(text.slice(1)) || text.startsWith("''")) ? text.slice(1) : text;
}
