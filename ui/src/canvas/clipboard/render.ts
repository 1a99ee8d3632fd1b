// Copied cards as other programs read them: a text with tabs, and a table with the cards themselves in an attribute.
import type { Card } from "../../document/whole";
import type { LaneKind } from "../../generated/border";
import { clamp } from "../viewport.svelte";
import type { Clip } from "./clip";
import { toText, type Grid } from "./grid";
import { CLIP } from "./html";

/** What is put on the clipboard. */
export interface Written {
  text: string;
  html: string;
}

/** A clip as text and as HTML. */
export function writeClip(clip: Clip): Written {
  const grid = gridOfClip(clip);
  const json = escaped(JSON.stringify(clip));
  const [only] = clip.cards;
  if (clip.cards.length === 1 && only) {
    const text = wordsOf(only.card, clip.lanes[0]?.kind);
    return { text, html: `<meta charset="utf-8"><span ${CLIP}="${json}">${lines(text)}</span>` };
  }
  const rows = grid.map((row) => `<tr>${row.map((value) => `<td>${lines(value)}</td>`).join("")}</tr>`).join("");
  return { text: toText(grid), html: `<meta charset="utf-8"><table ${CLIP}="${json}"><tbody>${rows}</tbody></table>` };
}

/** Lanes down, columns across; several cards of a cell one below the other. */
function gridOfClip({ lanes, columns, cards }: Clip): Grid {
  return lanes.map((lane) =>
    Array.from({ length: columns }, (_, column) =>
      cards
        .filter((each) => each.column === column && each.card.lane === lane.id)
        .map(({ card }) => wordsOf(card, lane.kind))
        .join("\n"),
    ),
  );
}

/** A card in words; a feeling of the curve with its valence before it, as it is read back. */
export function wordsOf(card: Card, kind: LaneKind | undefined): string {
  const [feeling] = Object.values(card.feelings);
  if (kind !== "feelings" || !feeling) return card.text;
  return `${feeling.valence > 0 ? "+" : ""}${feeling.valence} ${feeling.word || card.text}`.trim();
}

/** A feeling from words ("-1 Anxious", "++Proud", "Curious"). */
export function feelingOf(text: string): { valence: number; word: string } {
  const figure = /^([+\-−]?)([0-2])(?:\s+|$)(.*)$/su.exec(text);
  if (figure) {
    const size = Number(figure[2]);
    return { valence: figure[1] === "-" || figure[1] === "−" ? 0 - size : size, word: figure[3] ?? "" };
  }
  const signs = /^[+\-−]*/u.exec(text)?.[0] ?? "";
  const by = [...signs].reduce((sum, sign) => sum + (sign === "+" ? 1 : -1), 0);
  return { valence: clamp(by, -2, 2), word: text.slice(signs.length).trim() };
}

function lines(text: string): string {
  return escaped(text).replaceAll("\n", "<br>");
}

function escaped(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
