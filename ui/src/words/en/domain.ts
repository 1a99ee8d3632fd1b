// The words of the domain: kinds, channels, states, and how many there are of each.
import type { LaneKind, Channel, EvidenceKind, LinkKind, Formula, OpportunityStatus, Status } from "../kinds";
import { plural, number } from "./speech";

const lanes: Record<LaneKind, { name: string; use: string }> = {
  actions: { name: "Actions", use: "What the customer does, step by step" },
  touchpoints: { name: "Touchpoints", use: "Contacts with you, by channel, with flows between them" },
  feelings: { name: "Feelings", use: "The curve from very negative to very positive" },
  thoughts: { name: "Thoughts", use: "What goes through their mind, in their words" },
  needs: { name: "Needs", use: "What they need to get on" },
  pains: { name: "Pain points", use: "What hurts, slows down or confuses" },
  gains: { name: "Gains", use: "What delights or helps" },
  insights: { name: "Insights", use: "What you have learnt from evidence" },
  opportunities: { name: "Opportunities", use: "What could be better, with impact and effort" },
  solutions: { name: "Solutions", use: "What you are going to do" },
  metrics: { name: "Metrics", use: "NPS, CSAT, CES and figures of your own" },
  images: { name: "Images", use: "Screenshots, photos or a storyboard" },
  channels: { name: "Channels", use: "Which channels are in play" },
  backstage: { name: "Backstage", use: "What staff do out of the customer's sight" },
  systems: { name: "Systems", use: "Software and machines that carry it" },
  text: { name: "Text", use: "Anything else" },
};

const channels: Record<Channel, string> = {
  web: "Web",
  app: "App",
  phone: "Phone",
  email: "Email",
  post: "Post",
  in_person: "In person",
  chat: "Chat",
  social: "Social media",
  sms: "Text message",
  kiosk: "Kiosk",
  other: "Other",
};

const evidenceKinds: Record<EvidenceKind, string> = {
  interview: "Interview",
  survey: "Survey",
  observation: "Observation",
  analytics: "Analytics",
  support_tickets: "Support tickets",
  assumption: "Assumption",
};

const links: Record<LinkKind, { forward: string; back: string; use: string }> = {
  leads_to: { forward: "leads to", back: "from", use: "Customers go on from here" },
  evidenced_by: { forward: "evidenced by", back: "evidence for", use: "The claim rests on this source" },
  causes: { forward: "causes", back: "caused by", use: "One brings about the other" },
  addresses: { forward: "addresses", back: "addressed by", use: "Takes up a pain or an insight" },
  supports: { forward: "supports", back: "supported by", use: "Makes a touchpoint possible" },
};

const formulas: Record<Formula, { name: string; unit: string; explain: string }> = {
  nps: { name: "NPS", unit: "", explain: "Share of 9–10 minus share of 0–6, from −100 to +100" },
  csat_top_two: { name: "CSAT, top two", unit: "%", explain: "Share of answers 4–5 of 5" },
  csat_mean: { name: "CSAT, mean", unit: "of 5", explain: "Mean of 1–5" },
  ces_mean: { name: "CES, mean", unit: "of 7", explain: "Mean of 1–7, where 7 is easy" },
  ces_top_three: { name: "CES, top three", unit: "%", explain: "Share of answers 5–7 of 7" },
  clv: { name: "CLV", unit: "", explain: "Order value × orders a year × years × margin" },
  own: { name: "Own figure", unit: "", explain: "A figure of your own" },
};

const opportunityStatus: Record<OpportunityStatus, string> = {
  idea: "Idea",
  planned: "Planned",
  doing: "Being worked on",
  done: "Done",
  dropped: "Decided against",
};

const status: Record<Status, string> = {
  draft: "Draft",
  in_review: "In review",
  published: "Published",
  archived: "Archived",
};

export const domain = {
  lanes,
  channels,
  evidenceKinds,
  links,
  formulas,
  opportunityStatus,
  status,
  kind: { as_is: "As-is", to_be: "To-be" },
  kindUse: { as_is: "The current experience", to_be: "The future experience" },
  side: { front: "Front stage", back: "Back stage" },
  mode: { reactive: "Reactive", proactive: "Proactive" },
  valence: {
    "-2": "Very negative",
    "-1": "Negative",
    "0": "Neutral",
    "1": "Positive",
    "2": "Very positive",
  } as Record<string, string>,
  count: {
    maps: (n: number) => plural(n, { one: "# map", other: "# maps" }),
    personas: (n: number) => plural(n, { one: "# persona", other: "# personas" }),
    stages: (n: number) => plural(n, { one: "# stage", other: "# stages" }),
    lanes: (n: number) => plural(n, { one: "# lane", other: "# lanes" }),
    touchpoints: (n: number) => plural(n, { one: "# touchpoint", other: "# touchpoints" }),
    cards: (n: number) => plural(n, { one: "# card", other: "# cards" }),
    lanesHidden: (n: number, hidden: number) =>
      plural(n, { one: "# lane ({0} hidden)", other: "# lanes ({0} hidden)" }, number(hidden)),
    steps: (n: number) => plural(n, { one: "# step", other: "# steps" }),
    readings: (n: number) => plural(n, { one: "# reading", other: "# readings" }),
    selected: (n: number) => `${number(n)} selected`,
  },
};
