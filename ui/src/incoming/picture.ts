// The size that a picture says of itself; the picture's text is looked at, never drawn into the page.

/** How much larger or smaller one step of zooming is. */
export const STEP = 1.25;

const USUAL = { width: 1200, height: 800 };

/** Width and height of an SVG in pixels. */
export function sizeOf(svg: string): { width: number; height: number } {
  const head = /<svg\b[^>]*>/.exec(svg.slice(0, 4000))?.[0] ?? "";
  const said = (name: string) => Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(head)?.[1]);
  const [, , across, down] = (/\sviewBox="([^"]*)"/.exec(head)?.[1] ?? "").split(/[\s,]+/).map(Number);
  const width = said("width") || across || USUAL.width;
  const height = said("height") || down || USUAL.height;
  return { width, height };
}
