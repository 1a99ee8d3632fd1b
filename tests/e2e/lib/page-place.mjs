// Where a person is in the window, as the page shows it: to be the same after the page went and came back.
import { soon } from "./soon.mjs";
import { pause } from "./webdriver.mjs";

/** A function body for the page: the map, the view, the panel, the selection and the text field. */
export const PLACE = `
  const named = [...document.querySelectorAll("[data-card]")].map((e) => [e.dataset.card, e.getBoundingClientRect()]);
  const field = document.querySelector('[data-testid="map-field"]');
  return {
    hash: location.hash,
    cards: Object.fromEntries(named.map(([id, { x, y, width }]) => [id, [x, y, width].map(Math.round).join(" ")])),
    selected: [...document.querySelectorAll('[data-map] [aria-pressed="true"]')].map((e) => e.dataset.id),
    panel: document.querySelector('nav [aria-current="true"]')?.textContent.trim() ?? "",
    inspector: !!document.querySelector("aside.right"),
    field: field && { text: field.value, open: document.activeElement === field },
  };`;

/** What must be the same of a place: all but the text, which goes on in the meantime. */
export function comparable({ field, ...place }, id) {
  const cards = Object.fromEntries(Object.entries(place.cards).filter(([card]) => card !== id));
  return { ...place, cards, open: field?.open ?? false };
}

/** Selects a card with the mouse; its element may still be on its way after the view moved. */
export async function select(work, id) {
  for (let tries = 0; tries < 8; tries++) {
    await work.hands.click(`[data-card="${id}"]`);
    const pressed = `return document.querySelector('[data-card="${id}"]')?.getAttribute("aria-pressed") === "true"`;
    for (let looks = 0; looks < 10; looks++) {
      if (await work.hands.run(pressed)) return;
      await pause(100);
    }
  }
  throw new Error("the card is not selected");
}

/** Opens the text field of the selected card, and writes at its end until the pause has put it on the disk. */
export async function writeUntilSaved(work, id, text) {
  const { hands } = work;
  await hands.press("Enter");
  await hands.until(`return document.activeElement?.dataset.testid === "map-field"`, "a text field is open");
  await hands.press("End");
  await hands.write(text);
  await hands.until(`return document.querySelector("[data-saving]")?.dataset.saving === "saved"`, "what was written is saved");
  await soon(() => work.disk().cards.some((card) => card.id === id && card.text.endsWith(text)), "the text of the pause is on the disk");
}
