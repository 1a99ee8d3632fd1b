// Pictures as files: which are taken, and a part of one as a new file. What is drawn anew carries no metadata of the old.
import { toBase64 } from "../../host/files";
import { rounded, type Frame } from "./crop";

/** Media types that the library takes. */
export const TAKEN = ["image/png", "image/jpeg", "image/webp"];
/** Larger files are not taken. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Longer edges are drawn smaller. */
const MOST_EDGE = 4096;
const QUALITY = 0.92;

/** The first picture among files that were pasted or dropped. */
export function pictureIn(files: Iterable<File> | null | undefined): File | undefined {
  return [...(files ?? [])].find(({ type }) => TAKEN.includes(type));
}

/** A loaded picture whose pixels may be read. */
export function loadPicture(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image();
    // Without it the pixels of another origin may be shown, but not read.
    picture.crossOrigin = "anonymous";
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error(address));
    picture.src = address;
  });
}

/** A part of a picture as a file, in base64: JPEG, or PNG where something is see-through. */
export async function cut(picture: HTMLImageElement, frame: Frame): Promise<string> {
  const from = rounded(frame, { width: picture.naturalWidth, height: picture.naturalHeight });
  const scale = Math.min(1, MOST_EDGE / Math.max(from.width, from.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(from.width * scale));
  canvas.height = Math.max(1, Math.round(from.height * scale));
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(picture, from.x, from.y, from.width, from.height, 0, 0, canvas.width, canvas.height);
  const type = seeThrough(context, canvas) ? "image/png" : "image/jpeg";
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
  if (!blob) throw new Error("no file");
  return toBase64(new Uint8Array(await blob.arrayBuffer()));
}

function seeThrough(context: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement): boolean {
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}
