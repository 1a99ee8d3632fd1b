// Pictures by the hash of their bytes, loaded when first drawn. A hash never changes its picture, so none is let go.
import type { Host } from "../host/host";

/** The pictures of one map. */
export class Images {
  readonly #host: Pick<Host, "loadImage">;
  readonly #arrived: () => void;
  readonly #images = new Map<string, HTMLImageElement | null>();

  /** Pictures from a host; `arrived` is called when one can be drawn that could not before. */
  constructor(host: Pick<Host, "loadImage">, arrived: () => void) {
    this.#host = host;
    this.#arrived = arrived;
  }

  /** The picture, or null while it is on its way or when it cannot be had. */
  get(hash: string): HTMLImageElement | null {
    const known = this.#images.get(hash);
    if (known !== undefined) return known;
    this.#images.set(hash, null);
    this.#load(hash).catch(() => {});
    return null;
  }

  async #load(hash: string): Promise<void> {
    const image = new Image();
    image.src = await this.#host.loadImage(hash);
    await image.decode();
    this.#images.set(hash, image);
    this.#arrived();
  }
}
