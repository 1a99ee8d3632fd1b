// Pages of a preview as addresses that an image can show. An address lives until other pages come, so that the memory of the
// window does not grow with every change.
import type { PreviewPage } from "../../generated/border";
import { fromBase64 } from "../../host/files";

/** A page that can be shown. */
export interface PageImage {
  /** Its name; empty when it has none. */
  name: string;
  address: string;
  width: number;
  height: number;
}

/** The pages of what is previewed now. */
export class PageImages {
  list: readonly PageImage[] = $state.raw([]);
  #before: readonly PageImage[] = [];

  /** Shows other pages. */
  show(pages: readonly PreviewPage[]): void {
    this.#release();
    this.#before = this.list;
    this.list = pages.map(({ name, media, content, width, height }) => {
      const address = URL.createObjectURL(new Blob([fromBase64(content)], { type: media }));
      return { name, address, width, height };
    });
  }

  /** Lets go of every page. */
  clear(): void {
    this.show([]);
    this.#release();
  }

  /** Those before the last ones: the last ones are seen until the new ones are read. */
  #release(): void {
    for (const { address } of this.#before) URL.revokeObjectURL(address);
    this.#before = [];
  }
}
