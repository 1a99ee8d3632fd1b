// The closed sets of the domain, as Rust writes them; words must name every member.
export type {
  About,
  CardIcon,
  Channel,
  Colour,
  EvidenceKind,
  Formula,
  JourneyKind,
  LaneKind,
  LinkKind,
  Mode,
  OpportunityStatus,
  Side,
  Status,
} from "../generated/border";
