// The faces that the map's text uses, loaded before it is first drawn: a canvas does not wait for a font by itself.
import type { TextItem } from "../generated/border";
import { fontOf } from "./paint/items";

const FIRST_FACES = [400, 500, 600, 700].map((weight) => ({ family: "Inter", weight, size: 12 }));
const PATIENCE_MS = 1_500;

/** Which faces are there. */
export class Fonts {
  readonly #arrived: () => void;
  readonly #asked = new Map<string, Promise<unknown>>();

  /** `arrived` is called when a face can be drawn that could not before. */
  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  /** Resolves when the faces of the interface are there, or after a moment. */
  async first(): Promise<void> {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    await Promise.race([Promise.all(FIRST_FACES.map((face) => this.#ask(face))), patience]);
  }

  /** Asks for the face of a text, once. */
  need(text: Pick<TextItem, "family" | "weight" | "size">): void {
    if (this.#asked.has(`${text.weight} ${text.family}`)) return;
    void this.#ask(text).then(() => this.#arrived());
  }

  #ask(face: Pick<TextItem, "family" | "weight" | "size">): Promise<unknown> {
    const key = `${face.weight} ${face.family}`;
    const asked = this.#asked.get(key) ?? document.fonts.load(fontOf(face)).catch(() => {});
    this.#asked.set(key, asked);
    return asked;
  }
}
