// The figures as a picture: size and milliseconds both by their logarithm, one line a figure, its exponent beside it.

const [WIDTH, HEIGHT, LEFT, LABELS, TOP] = [300, 360, 56, 330, 34];
const INKS = ["#4b49c9", "#c2412d", "#1b7a6e", "#b0641f", "#8a3a7a", "#33678f", "#5c7a1e", "#7a5c1e", "#a0326a", "#3a3a3a"];

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Figures in milliseconds that say something by themselves: processor time where there is it, and what has a mark. */
function drawn({ figures, part }) {
  const isOwn = ({ name, unit, values }) => unit === "ms" && !name.startsWith("floor") && values.filter((value) => value > 0).length > 1;
  const says = ({ name, flat, aim }) => flat || aim || name.endsWith(", processor") || name.endsWith("whole process") || part.startsWith("page");
  return figures.filter((figure) => isOwn(figure) && says(figure));
}

function panel(title, sizes, figures, exponent, left, top) {
  const all = figures.flatMap(({ values }) => values.filter((value) => value > 0)).map(Math.log10);
  const [low, high] = [Math.floor(Math.min(...all)), Math.ceil(Math.max(...all))];
  const logs = sizes.map(Math.log10);
  const x = (size) => left + LEFT + ((Math.log10(size) - logs[0]) / (logs.at(-1) - logs[0])) * WIDTH;
  const y = (value) => top + TOP + HEIGHT - ((Math.log10(value) - low) / Math.max(high - low, 1)) * HEIGHT;
  const out = [`<text x="${left + LEFT}" y="${top + 20}" font-weight="600" font-size="13">${escape(title)}</text>`];
  for (const size of sizes) {
    out.push(`<path d="M${x(size)} ${top + TOP}v${HEIGHT}" stroke="#e6e3dd"/>`);
    out.push(`<text x="${x(size)}" y="${top + TOP + HEIGHT + 16}" text-anchor="middle">${size.toLocaleString("en")}</text>`);
  }
  for (let power = low; power <= high; power++) {
    out.push(`<path d="M${left + LEFT} ${y(10 ** power)}h${WIDTH}" stroke="#e6e3dd"/>`);
    out.push(`<text x="${left + LEFT - 6}" y="${y(10 ** power) + 4}" text-anchor="end">${10 ** power} ms</text>`);
  }
  const ends = figures.map((figure, at) => {
    const points = sizes.map((size, index) => [size, figure.values[index]]).filter(([, value]) => value > 0);
    const d = points.map(([size, value], index) => `${index ? "L" : "M"}${x(size).toFixed(1)} ${y(value).toFixed(1)}`).join("");
    const ink = INKS[at % INKS.length];
    out.push(`<path d="${d}" fill="none" stroke="${ink}" stroke-width="1.6"/>`);
    const [size, value] = points.at(-1);
    return { figure, ink, from: [x(size), y(value)], wanted: y(value) };
  });
  ends.sort((a, b) => a.wanted - b.wanted);
  const step = Math.min(15, HEIGHT / Math.max(ends.length - 1, 1));
  let last = top + TOP - step;
  const room = (at) => top + TOP + HEIGHT - (ends.length - 1 - at) * step;
  for (const [at, { figure, ink, from, wanted }] of ends.entries()) {
    last = Math.min(Math.max(wanted, last + step), Math.max(room(at), last + step));
    const right = left + LEFT + WIDTH + 14;
    const grows = exponent(sizes, figure.values);
    out.push(`<path d="M${from[0] + 2} ${from[1]}L${right - 2} ${last}" stroke="${ink}" stroke-width="0.6"/>`);
    out.push(`<text x="${right}" y="${last + 4}" fill="${ink}">${escape(figure.name)} (${Number.isNaN(grows) ? "-" : grows.toFixed(2)})</text>`);
  }
  return out.join("\n");
}

/** All parts as one SVG: what must not grow on the left, what may on the right. */
export function plot(parts, exponent) {
  const panels = [];
  let top = 0;
  for (const { part, sizes, figures } of parts) {
    const own = drawn({ figures, part });
    for (const [side, isFlat] of [true, false].entries()) {
      const some = own.filter(({ flat }) => flat === isFlat);
      const title = `${part[0].toUpperCase()}${part.slice(1)}: ${isFlat ? "must not grow" : "grows"}`;
      if (some.length) panels.push(panel(title, sizes, some, exponent, side * (LEFT + WIDTH + LABELS), top));
    }
    top += HEIGHT + TOP + 36;
  }
  const width = 2 * (LEFT + WIDTH + LABELS);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" font-family="Inter, sans-serif" font-size="10.5" fill="#1d1c1a">
<rect width="${width}" height="${top}" fill="#ffffff"/>
${panels.join("\n")}
</svg>
`;
}
