// Records cross the border without their empty fields. Here they get them back, so that nothing behind the mirror meets
// an absent field.
import type * as border from "../generated/border";

/** A record with all its fields. */
type Whole<T> = { [K in keyof T]-?: Exclude<T[K], undefined> };

export type Stage = Whole<border.Stage>;
export type Step = Whole<border.Step>;
export type Lane = Whole<border.Lane>;
export type Feeling = Whole<border.Feeling>;
export type Touchpoint = Whole<border.Touchpoint>;
export type Opportunity = Whole<border.Opportunity>;
export type ImageUse = Whole<border.ImageUse>;
export type Card = Omit<Whole<border.Card>, "feelings" | "touchpoint" | "opportunity" | "image"> & {
  feelings: Record<string, Feeling>;
  touchpoint: Touchpoint | null;
  opportunity: Opportunity | null;
  image: ImageUse | null;
};
export type Evidence = Whole<border.Evidence>;
export type Persona = Omit<Whole<border.Persona>, "picture"> & { picture: ImageUse | null };
export type Reading = Whole<border.Reading>;
export type Metric = Omit<Whole<border.Metric>, "readings"> & { readings: Reading[] };
export type Link = Whole<border.Link>;
export type Properties = Whole<border.Properties>;

/** A node with all its fields. */
export type Node =
  | ({ node: "stage" } & Stage)
  | ({ node: "step" } & Step)
  | ({ node: "lane" } & Lane)
  | ({ node: "card" } & Card)
  | ({ node: "evidence" } & Evidence)
  | ({ node: "persona" } & Persona)
  | ({ node: "metric" } & Metric);

/** A node of one kind. */
export type NodeOf<K extends Node["node"]> = Extract<Node, { node: K }>;

/** A node with all its fields. */
export function wholeNode(sparse: border.Node): Node {
  switch (sparse.node) {
    case "stage":
      return { ...{ description: "", period: "", notes: "" }, ...sparse };
    case "step":
      return { ...{ name: "", width: null }, ...sparse };
    case "lane":
      return { ...{ name: "", height: null, hidden: false, colour: null, collapsed: false, pinned: false }, ...sparse };
    case "card":
      return { node: "card", ...wholeCard(sparse) };
    case "evidence":
      return { ...{ n: null, date: null, source: "" }, ...sparse };
    case "persona": {
      const picture = sparse.picture ? { ...{ alt: "" }, ...sparse.picture } : null;
      return { ...{ role: "", quote: "", goals: [], needs: [], colour: null }, ...sparse, picture };
    }
    case "metric": {
      const readings = (sparse.readings ?? []).map((reading) => ({ ...EMPTY_READING, ...reading }));
      return { ...{ unit: "", target: null, lower_is_better: false }, ...sparse, readings };
    }
  }
}

const EMPTY_READING = { n: null, counts: [], period: "", source: "" };

const EMPTY_TOUCHPOINT: Touchpoint = {
  channel: "other",
  side: "front",
  owner: "",
  mode: "reactive",
  customer_service: false,
  wait_seconds: null,
  duration_seconds: null,
  effort: null,
};

const EMPTY_OPPORTUNITY: Opportunity = { impact: null, effort: null, status: "idea", owner: "", due: null };

function wholeCard(sparse: border.Card): Card {
  const { touchpoint, opportunity, image, feelings } = sparse;
  return {
    ...{
      span: 1,
      notes: "",
      tags: [],
      moment_of_truth: false,
      metric: null,
      drills_down_to: null,
      colour: null,
      icon: null,
    },
    ...sparse,
    touchpoint: touchpoint ? { ...EMPTY_TOUCHPOINT, ...touchpoint } : null,
    opportunity: opportunity ? { ...EMPTY_OPPORTUNITY, ...opportunity } : null,
    image: image ? { ...{ alt: "" }, ...image } : null,
    feelings: Object.fromEntries(
      Object.entries(feelings ?? {}).map(([persona, feeling]) => [persona, { ...{ word: "" }, ...feeling }]),
    ),
  };
}

/** A link with all its fields. */
export function wholeLink(sparse: border.Link): Link {
  return { ...{ share: null, label: "" }, ...sparse };
}

/** Properties with all their fields. */
export function wholeProperties(sparse: border.Properties): Properties {
  return {
    ...{
      description: "",
      goal: "",
      personas: [],
      owner: "",
      review_on: null,
      folder: "",
      tags: [],
      language: "",
      views: [],
    },
    ...sparse,
  };
}

/** Properties before any are known. */
export const NO_PROPERTIES: Properties = wholeProperties({ title: "", kind: "as_is", status: "draft" });

/** A touchpoint's fields before anyone has said anything. */
export function newTouchpoint(): Touchpoint {
  return { ...EMPTY_TOUCHPOINT };
}

/** An opportunity's fields before anyone has said anything. */
export function newOpportunity(): Opportunity {
  return { ...EMPTY_OPPORTUNITY };
}

/** A new card in a cell, with nothing in it; the core chooses its rank. */
export function newCard(id: string, lane: string, step: string): Card {
  return wholeCard({ id, lane, step, rank: "80", text: "" });
}
