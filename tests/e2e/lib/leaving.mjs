// The export sheet as a person uses it: what for, which format, what the preview shows, the file that comes.
import { readFileSync } from "node:fs";
import { drawn } from "./rest.mjs";

/** What each format is for, as the sheet says it in English. */
export const PURPOSE = {
  PNG: "Picture",
  SVG: "Picture",
  PDF: "PDF and print",
  PowerPoint: "Slides",
  Excel: "Table",
  CSV: "Table",
  HTML: "Web page",
  Markdown: "Text",
  Story: "Text",
  Mermaid: "Text",
  CJML: "Text",
  JSON: "Waymark file",
  Zip: "Waymark file",
};

/** Clicks what a radio button of this name is labelled with. */
async function press(sheet, group, name) {
  const among = sheet.getByRole("radiogroup", { name: group, exact: true }).locator("label");
  await among.filter({ has: sheet.page().getByRole("radio", { name, exact: true }) }).click();
}

/** Chooses a format with the mouse. */
export async function chooseFormat(sheet, format) {
  await press(sheet, "What for", PURPOSE[format]);
  await press(sheet, "Format", format);
}

/** Chooses one of several values. */
export async function choose(sheet, group, name) {
  await press(sheet, group, name);
}

/** Waits until the preview is that of what is wished. */
export async function previewed(sheet) {
  await drawn(sheet.page());
  await sheet.locator('[data-testid="preview"][data-current="true"]').waitFor();
}

/** Lets a test look into what the page made addresses of; before the page begins. */
export async function keepBlobs(context) {
  await context.addInitScript(() => {
    const made = new Map();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const address = make(blob);
      made.set(address, blob);
      return address;
    };
    globalThis.blobOf = (address) => made.get(address);
  });
}

/** The bytes of the page that the preview shows large, once it is drawn. */
export async function shownBytes(sheet) {
  const image = sheet.locator('[data-testid="preview-page"]');
  await image.evaluate((element) => element.decode());
  const bytes = await image.evaluate(async (element) => [...new Uint8Array(await globalThis.blobOf(element.src).arrayBuffer())]);
  return Buffer.from(bytes);
}

/** Exports by the button and gives the file's name and bytes. */
export async function exported(sheet, format) {
  const [file] = await Promise.all([
    sheet.page().waitForEvent("download"),
    sheet.getByRole("button", { name: `Export ${format}`, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
