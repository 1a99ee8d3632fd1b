// What a file leaves out, by the code that its writer gives it, as a label beside a number; and what the check finds.
import { plural } from "./speech";

export const losses = {
  kinds: {
    links: "Links between cards",
    flows: "Flows between touchpoints",
    notes: "Notes",
    tags: "Tags of cards",
    spans: "Cards over several steps: in the first only",
    feelings: "Feelings",
    feeling_words: "Words for feelings",
    no_feeling: "Tasks without a feeling: as neutral",
    touchpoint_fields: "Details of touchpoints",
    opportunity_fields: "Figures of opportunities",
    moments_of_truth: "Moments of truth",
    pictures: "Pictures",
    card_details: "Icons, colours and other details of cards",
    drill_downs: "Ways into other maps",
    steps: "Steps",
    stage_details: "Descriptions and periods of stages",
    looks: "Sizes and colours of lanes and steps",
    lanes: "Cards of other lanes",
    lane_names: "Names of lanes",
    evidence: "Sources of evidence",
    metrics: "Metrics",
    personas: "Details of personas",
    properties: "Properties of the map",
    views: "Saved views",
    characters: "Invisible characters and spaces",
    too_long: "Texts too long for a cell",
    off_map: "Cards on the sheet of cards only",
    unknown_fields: "Fields of a newer Waymark",
    too_large: "Maps too large to be read again",
    reading_only: "For reading only: it cannot become a map again",
    images_small: "Pictures, small on the sheet of the map only",
  },
  found: {
    small: (count: number, metres: string, said: string, place: string, height: string, needed: string) =>
      plural(
        count,
        {
          one: "# text is too small to be read from {0} m: “{1}”{2}. Its capitals are {3} mm high and should be {4} mm.",
          other:
            "# texts are too small to be read from {0} m. The smallest is “{1}”{2}: its capitals are {3} mm high and should be {4} mm.",
        },
        ...[metres, said, place, height, needed],
      ),
    pale: (count: number, said: string, place: string, contrast: string, needed: string) =>
      plural(
        count,
        {
          one: "# text is hard to see: “{0}”{1}. Its contrast to what is behind is {2} to 1 and should be {3} to 1.",
          other:
            "# texts are hard to see. The palest is “{0}”{1}: its contrast to what is behind is {2} to 1 and should be {3} to 1.",
        },
        ...[said, place, contrast, needed],
      ),
    font: (family: string) => `Some letters are drawn with “${family}”, a font of this computer.`,
    missing: (letters: string) => `No font of this computer has: ${letters}.`,
    more: (n: number) => plural(n, { one: "# more", other: "# more" }),
    onPage: (page: string) => ` on page ${page}`,
    onNamedPage: (page: string, name: string) => ` on page ${page} (“${name}”)`,
  },
  checks: {
    slides_small_letters: {
      text: "Some letters of the overview are very small.",
      hint: "Those of the stages' slides are larger.",
    },
    png_scale_fitted: {
      text: "The picture would be larger than browsers and viewers open, so it is drawn smaller.",
      hint: "A PDF or an SVG has no such limit.",
    },
    system_font: {
      text: "Some letters are drawn with a font of this computer.",
      hint: "On another computer they may look different in files that bring no fonts along.",
    },
    missing_glyph: {
      text: "Some characters cannot be drawn with any font of this computer.",
      hint: "Replace them on the map, or install a font that has them.",
    },
    small_text: { text: "Some letters are too small for this distance.", hint: "" },
    low_contrast: { text: "Some letters are hard to see against what is behind them.", hint: "" },
    slides_text_cut: {
      text: "Some texts were too long for a slide and were shortened.",
      hint: "The whole texts are in the notes of the slides.",
    },
    slides_stage_parted: { text: "Stages with many steps were parted over several slides.", hint: "" },
    slides_overview_reduced: {
      text: "The overview shows stages and feelings only.",
      hint: "All cards are on the slides of their stages.",
    },
  },
};
