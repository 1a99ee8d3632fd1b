// What an export leaves out and what its check found, told in the language of the page where the code is known; else in
// the core's own sentence.
import type { Loss, Remedy, Warning } from "../../generated/border";
import { words } from "../../words";
import { spoken } from "../../words/spoken";
import { sentenceOf } from "./checked";

/** Something that is not in a file. */
export interface ToldLoss {
  key: string;
  text: string;
  /** How many; null where the text says all. */
  count: number | null;
  /** The core's own sentence, in English. */
  own: string;
}

/** Something that the check found. */
export interface ToldWarning {
  key: string;
  text: string;
  /** What to do about it. */
  hint?: string;
  /** The core's own sentence, in English, where the text says less. */
  own?: string;
  /** Changes of the options that would help, the best first. */
  remedies: readonly Remedy[];
}

type Kind = keyof typeof words.losses.kinds;

/** Writers name the same thing by several codes. */
const SAME: Readonly<Record<string, Kind>> = {
  stage_notes: "notes",
  feelings_lane: "feeling_words",
  sides: "touchpoint_fields",
  owners: "touchpoint_fields",
  images: "pictures",
  pictures_missing: "pictures",
  pictures_large: "pictures",
  icons: "card_details",
  card_colours: "card_details",
  stages: "stage_details",
  step_details: "looks",
  lane_details: "looks",
  empty_lanes: "lane_names",
  lanes_joined: "lane_names",
  persona_names: "personas",
  persona_details: "personas",
  persona_looks: "personas",
  control_characters: "characters",
  spaces: "characters",
  readings: "metrics",
  picture: "pictures",
  hidden_lanes: "lanes",
};

/** What is not in a file, in words. */
export function toldLosses(losses: readonly Loss[]): ToldLoss[] {
  return losses.map(({ code, count, message }, at) => {
    const known = labelOf(code);
    const counted = known !== undefined && code !== "reading_only";
    return { key: `${code} ${at}`, text: known ?? message, count: counted ? count : null, own: message };
  });
}

function labelOf(code: string): string | undefined {
  const kinds: Readonly<Record<string, string | undefined>> = words.losses.kinds;
  const lanes: Readonly<Record<string, { name: string } | undefined>> = words.lanes;
  const plain = code.replace(/^(slides|web)_/, "");
  const lane = lanes[/^(\w+)_lane$/.exec(plain)?.[1] ?? ""]?.name;
  return kinds[SAME[plain] ?? plain] ?? (lane && `${words.export.lanes}: ${lane}`);
}

/** What the check found, in words. */
export function toldWarnings(warnings: readonly Warning[], language = spoken()): ToldWarning[] {
  const known: Readonly<Record<string, { text: string; hint: string } | undefined>> = words.losses.checks;
  return warnings.map(({ code, message, told, remedies = [] }, at) => {
    const label = known[code];
    const sentence = sentenceOf(told);
    const english = language === "en" || !label;
    return {
      key: `${code} ${at}`,
      text: sentence ?? (english ? message : label.text),
      hint: remedies.length === 0 ? label?.hint || undefined : undefined,
      own: sentence !== undefined || english ? undefined : message,
      remedies,
    };
  });
}
