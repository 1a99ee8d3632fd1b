// Tags as people write them: parted by commas, semicolons or lines, in any script.

/** The tags in a text, each once, in their order. */
export function listed(text: string): string[] {
  const tags = text.split(/[,;、，；\n\r\t]+/).map((tag) => tag.trim().replace(/^#(?=\S)/, ""));
  return [...new Set(tags.filter(Boolean))];
}
