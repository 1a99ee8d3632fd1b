// Written by Rust from the border types; run `make types` to write it again. Never edit.

/** The kind of record that a deed is about. */
export type About = "stage" | "step" | "lane" | "card" | "evidence" | "persona" | "metric" | "link" | "journey";

/** A part of the picture, in scene units. */
export type Area = {
  /** Left edge. */
  x: number,
  /** Top edge. */
  y: number,
  /** Width. */
  width: number,
  /** Height. */
  height: number, };

/** A state of a journey. */
export type At = { "at": "commit", sequence: number, } | { "at": "version", id: Id, };

/** A backup that was asked for. */
export type BackedUp = {
  /** The newest backup. */
  backup: BackupLine,
  /** Whether it was made now; false when nothing had changed since it was made. */
  made: boolean, };

/** A backup that could not be made. */
export type BackupFailure = {
  /** When, milliseconds since 1970 UTC. */
  time: number,
  /** Why. */
  fault: Fault, };

/** A backup. */
export type BackupLine = {
  /** Its name; restoring asks for it. */
  name: string,
  /** When it was made, milliseconds since 1970 UTC. */
  time: number,
  /** Why it was made. */
  reason: BackupReason,
  /** Its size. */
  bytes: number,
  /** Maps in it; none when it cannot be opened any more. */
  maps: number | null, };

/** A map in a backup. */
export type BackupMap = {
  /** The journey. */
  id: Id,
  /** Its title. */
  title: string,
  /** Cards in it. */
  cards: number,
  /** When it was last changed, milliseconds since 1970 UTC. */
  changed: number, };

/** Why a backup was made. */
export type BackupReason = "editing" | "closing" | "by_hand" | "import" | "migration" | "purge" | "restore" | "trash";

/** The backups of the library. */
export type BackupsView = {
  /** Where the library is. */
  library: string,
  /** Where its backups are. */
  folder: string,
  /** The backups, newest first. */
  backups: Array<BackupLine>,
  /** Whether the newest one holds everything there is now. */
  current: boolean,
  /** The last one that could not be made; none when the last one was. */
  failure: BackupFailure | null, };

/** A rectangle with round corners. */
export type BoxItem = {
  /** Left edge. */
  x: number,
  /** Top edge. */
  y: number,
  /** Width. */
  width: number,
  /** Height. */
  height: number,
  /** Radius of all corners. */
  radius: number,
  /** Fill. */
  fill: Paint | null,
  /** Stroke, centred on the edge. */
  stroke: Stroke | null, };

/** What stands in one lane under a step, or under several steps in a row. */
export type Card = {
  /** Identity. */
  id: Id,
  /** The lane it stands in. */
  lane: Id,
  /** The (first) step it stands under. */
  step: Id,
  /** How many steps it covers, counted over the whole map; at least 1. */
  span?: number,
  /** Place within its cell, from the top. */
  rank: Rank,
  /** What it says. */
  text: string,
  /** Notes, not drawn on the map. */
  notes?: string,
  /** Tags, each once, in the author's order. */
  tags?: Array<string>,
  /** Marked as deciding the experience. */
  moment_of_truth?: boolean,
  /** Feelings by persona; the nil id stands for everyone. */
  feelings?: { [key in string]: Feeling },
  /** Fields of a touchpoint. */
  touchpoint?: Touchpoint | null,
  /** Fields of an opportunity. */
  opportunity?: Opportunity | null,
  /** The metric whose readings it shows. */
  metric?: Id | null,
  /** The picture it shows. */
  image?: ImageUse | null,
  /** Another journey that tells this card in detail. */
  drills_down_to?: Id | null,
  /** Its colour; none for that of its lane. */
  colour?: Colour | null,
  /** An icon before its text. */
  icon?: CardIcon | null, };

/** An icon before a card's text. */
export type CardIcon = "person" | "people" | "child" | "accessibility" | "clock" | "calendar" | "hourglass" | "phone" | "mobile" | "mail" | "chat" | "mailbox" | "web" | "computer" | "printer" | "car" | "bus" | "train" | "plane" | "bicycle" | "walk" | "home" | "shop" | "office" | "place" | "ticket" | "money" | "card" | "receipt" | "cart" | "gift" | "parcel" | "truck" | "document" | "form" | "signature" | "key" | "lock" | "shield" | "warning" | "question" | "info" | "done" | "failed" | "heart" | "star" | "thumbs_up" | "thumbs_down" | "idea" | "flag" | "target" | "search" | "camera" | "coffee" | "food" | "bed" | "health" | "education" | "tool" | "robot" | "bell" | "scale" | "megaphone" | "handshake";

/** Where the contact happens. */
export type Channel = "web" | "app" | "phone" | "email" | "post" | "in_person" | "chat" | "social" | "sms" | "kiosk" | "other";

/** Whose word holds in a conflict. */
export type Choice = {
  /** The conflict's key. */
  key: string,
  /** True to take the other copy's, false for mine. */
  theirs: boolean, };

/** A colour of the theme. */
export type Colour = "violet" | "blue" | "teal" | "green" | "yellow" | "orange" | "red" | "grey";

/** A stage's or step's place. */
export type Column = {
  /** The stage or step. */
  id: Id,
  /** Left edge. */
  x: number,
  /** Width. */
  width: number, };

/** One line of the history. */
export type CommitLine = {
  /** The commit. */
  id: Id,
  /** Its place in the order of all commits of the library; names the state after it. */
  sequence: number,
  /** Who. */
  author: string,
  /** Whether that is who asks. */
  mine: boolean,
  /** When, milliseconds since 1970 UTC. */
  time: number,
  /** What, for scripts, in English. */
  label: string,
  /** What, as data; for an undo or a redo, what it took back or made again. */
  deed: Deed,
  /** Edit, undo, redo or restore. */
  turn: Turn,
  /** The commits that an undo or a redo is about. */
  of: Array<Id>,
  /** Key by which it is undone together with its neighbours. */
  joins: string | null,
  /** Whether it was made in another map and changed a persona or metric that this one uses. */
  elsewhere: boolean, };

/** What both copies changed otherwise. */
export type Conflict = {
  /** Names it in the choices. */
  key: string,
  /** Kind of the record in the glossary. */
  kind: string,
  /** The record; none for the journey's own properties. */
  record: Id | null,
  /** What it is called. */
  name: string,
  /** The stage and lane in which it stands; empty for what stands in none. */
  place: string,
  /** The field as differences name it; empty when one copy removed the record. */
  field: string,
  /** What it was, as people read it; empty for nothing. */
  base: string,
  /** What it is here. */
  mine: string,
  /** What it is in the other copy. */
  theirs: string,
  /** Whether the other copy's holds without a choice: what was changed does where the other removed it. */
  takes_theirs: boolean, };

/** How a copy of a map stands to the map here. */
export type CopyState = {
  /** Changes that only the copy has. */
  brings: number,
  /** Changes that only the map here has. */
  keeps: number,
  /** What both changed otherwise and nobody decided yet. */
  conflicts: number,
  /** Whether they have a state in common. */
  shares: boolean, };

/** A journey was made. */
export type Created = {
  /** The new journeys; one but for a library file. */
  journeys: Array<Id>,
  /** What could not be taken over, one sentence each. */
  warnings: Array<string>, };

/** What a commit did, as data. */
export type Deed = {
  /** What was done. */
  verb: Verb,
  /** To what kind of record; to the map when several kinds were touched. */
  about: About,
  /** How many records of that kind; how many records in all for several things. */
  count: number,
  /** The one record that it is about; none for several. */
  record: Id | null,
  /** The one record's name as it was; empty when it had none, or for several. For a link the name where it starts. */
  name: string,
  /** For a link the name where it ends. */
  end: string,
  /** Name of the stage, step or lane that things came to stand in; empty when it is one place no more. */
  place: string,
  /** Name of the one field that was set ("touchpoint.channel", "feeling"). */
  field: string,
  /** What a name or text was. */
  from: string,
  /** What a name, a text or a field became; none when it was emptied, or is no plain value. */
  to: string | null,
  /** The time of the state that was restored, in milliseconds since 1970 UTC. */
  time: number | null, };

/** One difference between two states of a map. */
export type Difference = {
  /** What became of it. */
  verb: DifferenceVerb,
  /** Kind of the record in the glossary ("card", "stage", "link", "journey"). */
  kind: string,
  /** The record; none for the journey's own properties. */
  record: Id | null,
  /** What it is called: its name or the beginning of its text. */
  name: string,
  /** The stage and lane in which it stands; empty for what stands in none. */
  place: string,
  /** The field by its name in the open format, as the history names it ("text", "feeling", "touchpoint.channel"); "place"
   * for where it stands, empty for the whole record. */
  field: string,
  /** What it was, as people read it; empty for nothing. */
  before: string,
  /** What it is. */
  after: string, };

/** What became of a record or a field. */
export type DifferenceVerb = "added" | "removed" | "changed" | "moved";

/** How a past state differs from now. */
export type Differs = {
  /** Records that came since. */
  added: number,
  /** Records that are otherwise now. */
  changed: number,
  /** Records that are gone now. */
  removed: number,
  /** What stands on the map as it was and is otherwise now; the first of very many. */
  changed_ids: Array<Id>,
  /** What stands on the map as it was and is gone now; the first of very many. */
  removed_ids: Array<Id>, };

/** Groups of the picture, whole. */
export type Drawn = {
  /** Number of the last patch in them. */
  number: number,
  /** The groups that are there, by key. */
  groups: { [key in string]: Group }, };

/** What someone wants done to one journey. Places are named by the sibling to stand after; none means first. */
export type Edit = { "edit": "add_stage",
  /** The stage's new id. */
  id: Id,
  /** The new id of its first step. */
  step: Id,
  /** Title. */
  name: string,
  /** The stage to stand after. */
  after: Id | null, } | { "edit": "add_step",
  /** New id. */
  id: Id,
  /** Its stage. */
  stage: Id,
  /** Header; may be empty. */
  name: string,
  /** The step of that stage to stand after. */
  after: Id | null, } | { "edit": "add_lane",
  /** New id. */
  id: Id,
  /** What stands in it. */
  kind: LaneKind,
  /** Name; empty means the kind's own. */
  name: string,
  /** The lane to stand after. */
  after: Id | null, } | { "edit": "add_card",
  /** The card with all its fields. */
  card: Card,
  /** The card of that cell to stand after. */
  after: Id | null, } | { "edit": "add_link",
  /** The link with all its fields. */
  link: Link, } | { "edit": "add_evidence",
  /** The evidence with all its fields. */
  evidence: Evidence, } | { "edit": "add_persona",
  /** The persona with all its fields. */
  persona: Persona, } | { "edit": "add_metric",
  /** The metric with all its fields. */
  metric: Metric, } | { "edit": "move_stage",
  /** The stage. */
  id: Id,
  /** The stage to stand after. */
  after: Id | null, } | { "edit": "move_step",
  /** The step. */
  id: Id,
  /** The stage to stand in. */
  stage: Id,
  /** The step of that stage to stand after. */
  after: Id | null, } | { "edit": "move_lane",
  /** The lane. */
  id: Id,
  /** The lane to stand after. */
  after: Id | null, } | { "edit": "move_card",
  /** The card. */
  id: Id,
  /** The lane to stand in. */
  lane: Id,
  /** The (first) step to stand under. */
  step: Id,
  /** The card of that cell to stand after. */
  after: Id | null, } | { "edit": "set",
  /** The node or link. */
  id: Id,
  /** The fields to set. */
  fields: Record<string, unknown>, } | { "edit": "set_journey",
  /** The fields to set. */
  fields: Record<string, unknown>, } | { "edit": "remove",
  /** The node or link. */
  id: Id, } | { "edit": "batch",
  /** What was done, for people. */
  label: string,
  /** The edits, in order. */
  edits: Array<Edit>, };

/** One source that cards can rest on. */
export type Evidence = {
  /** Identity. */
  id: Id,
  /** How it was found. */
  kind: EvidenceKind,
  /** What it is called ("Survey Q3"). */
  name: string,
  /** How many people or cases. */
  n?: number | null,
  /** When it was gathered, as YYYY-MM-DD. */
  date?: string | null,
  /** Where to find it (a link or a place). */
  source?: string, };

/** How the evidence was found. */
export type EvidenceKind = "interview" | "survey" | "observation" | "analytics" | "support_tickets" | "assumption";

/** How to make a file. */
export type ExportOptions = {
  /** The format. */
  format: Format,
  /** What to draw. */
  view: View,
  /** Pixels per scene unit for PNG, 0.001 to 32. What would be too large falls to the largest that fits, and says so. */
  scale: number,
  /** Dots per inch for PNG; wins over `scale` (96 is scale 1). */
  dpi: number | null,
  /** Pixels from left to right for PNG; wins over both. */
  width?: number,
  /** Exactly this size: a PNG that would be too large fails instead of becoming smaller. */
  exact?: boolean,
  /** Page for PDF: "fit" (one page as large as the map), "A4", "A3", "Letter", or a size such as "594x841mm". */
  page: string,
  /** No background, for PNG and SVG. */
  transparent?: boolean,
  /** Only these cards, with the flows among them and the stages and lanes in which they stand; none for all. */
  cards?: Array<Id>,
  /** What stands around the map. */
  furniture?: Furniture,
  /** How a PDF is spread over pages. */
  paper?: Paper, };

/** A file as it would be, before it is written: the same pages, words and losses. */
export type ExportPreview = {
  /** Proposed name with its ending. */
  name: string,
  /** Size of the file in bytes. */
  bytes: number,
  /** Its pages as pictures, at most the first 60; none for files of text. */
  pages: Array<PreviewPage>,
  /** How many pages there are. */
  count: number,
  /** The beginning of a file of text; empty for others. */
  text: string,
  /** The key under which a web page can be looked at as it is, for a while; empty for others. */
  live: string,
  /** The sheets of a workbook as they look, as far as they are shown; none for others. */
  sheets: Array<SheetView>,
  /** What could not be done as wished, and what the pre-flight found. */
  warnings: Array<Warning>,
  /** What of the journey the format does not carry. */
  losses: Array<Loss>, };

/** A file in memory. */
export type Exported = {
  /** Proposed name with its ending. */
  name: string,
  /** Media type. */
  media: string,
  /** Content; crosses borders as base64. */
  content: string,
  /** What could not be done as wished. */
  warnings: Array<Warning>,
  /** What of the journey the format does not carry. */
  losses: Array<Loss>, };

/** A fault with a stable code, a sentence and what to do. */
export type Fault = {
  /** Stable word ("last_stage", "disk_full"). */
  code: string,
  /** One sentence: what happened and where. */
  message: string,
  /** What to do. */
  hint: string, };

/** How a persona feels here. */
export type Feeling = {
  /** From -2 (very negative) to +2 (very positive). */
  valence: number,
  /** The customer's own word. */
  word?: string, };

/** A word that says a feeling. */
export type FeelingWord = {
  /** The word as it stands in cells; case and spaces around it are no matter. */
  word: string,
  /** What it says, from -2 to 2. */
  valence: number, };

/** The shapes of files that can be read. */
export type FileKind = "json" | "bundle" | "library" | "csv" | "xlsx" | "mermaid" | "markdown" | "cjml" | "text";

/** What is in a file, before anything is imported. */
export type FilePreview = {
  /** How it was read. */
  kind: FileKind,
  /** The maps in it. */
  maps: Array<IncomingMap>,
  /** What the reader should know. */
  remarks: Array<Remark>,
  /** What was found, for tables. */
  table: TableGuess | null,
  /** The open map as it would be, when that was asked. */
  joined: JoinedPreview | null, };

/** What cards are looked for. An empty list asks nothing; of a list that is not, a card must fit one. */
export type Filter = {
  /** Tags. */
  tags?: Array<string>,
  /** Channels of touchpoints. */
  channels?: Array<Channel>,
  /** Teams that own touchpoints, and people who drive opportunities. */
  owners?: Array<string>,
  /** Kinds of evidence that cards rest on. */
  evidence?: Array<EvidenceKind>,
  /** Personas who feel something there. */
  personas?: Array<Id>,
  /** Only moments of truth. */
  moments?: boolean, };

/** File formats. */
export type Format = "png" | "svg" | "pdf" | "pptx" | "xlsx" | "csv" | "html" | "markdown" | "story" | "mermaid" | "cjml" | "json" | "bundle";

/** How the value is computed from answers; see the formula table in the guide. */
export type Formula = "nps" | "csat_top_two" | "csat_mean" | "ces_mean" | "ces_top_three" | "clv" | "own";

/** Where columns and rows stand. */
export type Frame = {
  /** Width of the whole picture. */
  width: number,
  /** Height of the whole picture. */
  height: number,
  /** Colour behind everything. */
  background: Rgba,
  /** Bottom of the title block (title, persona, goal): from here the stage header begins. */
  title_bottom: number,
  /** Bottom of the stage header (bands and step names): it stays in view while scrolling down. */
  header_bottom: number,
  /** Right edge of the lane names: they stay in view while scrolling right. */
  names_right: number,
  /** Stages from left to right. */
  stages: Array<Column>,
  /** Steps from left to right. */
  steps: Array<Column>,
  /** Visible lanes from top to bottom. */
  rows: Array<Row>, };

/** What stands around the map in a picture. */
export type Furniture = {
  /** The title above the map. */
  title: boolean,
  /** The legend below it. */
  legend: boolean,
  /** A date beside the title, as the reader shall see it; empty for none. */
  date: string,
  /** A version beside the title, as the reader shall see it; empty for none. */
  version: string,
  /** The share of cards that rest on evidence, beside the title. */
  evidence: boolean, };

/** Items that belong together: one card, one band, one curve. */
export type Group = {
  /** What it stands for. */
  role: Role,
  /** Which part of the picture it scrolls with. */
  pane: Pane,
  /** Drawing order: lower first. */
  layer: number,
  /** The record it stands for. */
  id: Id | null,
  /** The row it stands in: `y` then counts from the row's top. */
  row: Id | null,
  /** Left edge. */
  x: number,
  /** Top edge, from the row's top when `row` is set. */
  y: number,
  /** Width of its box (for hit tests and focus; items may reach out a little). */
  width: number,
  /** Height of its box. */
  height: number,
  /** What a screen reader says. */
  label: string,
  /** Items, first drawn first. */
  items: Array<Item>, };

/** What a scene says of itself besides its picture. */
export type Head = {
  /** Title for readers of the picture. */
  title: string,
  /** One or two sentences for readers who cannot see the picture. */
  description: string,
  /** BCP 47 tag of the texts; empty when unknown. */
  language: string, };

/** A stretch of the history. */
export type HistoryPage = {
  /** Newest first. */
  lines: Array<CommitLine>,
  /** Whether there are older ones. */
  more: boolean, };

/** A place where a text was found. */
export type Hit = {
  /** The journey. */
  journey: Id,
  /** Its title. */
  title: string,
  /** The record that holds the text; none for the journey's own properties. */
  record: Id | null,
  /** The text around the hit. */
  excerpt: string, };

/** A place that reacts. */
export type HotItem = {
  /** What it is: "text" (where in-place editing lays its field), "face", "share", "journey", or "point:" and a persona. */
  what: string,
  /** Left edge. */
  x: number,
  /** Top edge. */
  y: number,
  /** Width. */
  width: number,
  /** Height. */
  height: number, };

/** A stable identity (a UUID, version 7 when Waymark makes it); text on every border. */
export type Id = string;

/** A picture. */
export type ImageItem = {
  /** Content hash of its bytes. */
  hash: string,
  /** Left edge. */
  x: number,
  /** Top edge. */
  y: number,
  /** Width. */
  width: number,
  /** Height. */
  height: number,
  /** Radius of all corners. */
  radius: number,
  /** Alternative text. */
  alt: string, };

/** A picture on a card, held by the hash of its bytes. */
export type ImageUse = {
  /** BLAKE3 of the encoded bytes, 64 hexadecimal digits. */
  hash: string,
  /** Width in pixels. */
  width: number,
  /** Height in pixels. */
  height: number,
  /** What the picture shows, for those who cannot see it. */
  alt?: string, };

/** A map that would be imported. */
export type IncomingMap = {
  /** Its title. */
  title: string,
  /** How many stages, steps, lanes, cards and personas. */
  stages: number, steps: number, lanes: number, cards: number, personas: number,
  /** The map as SVG text; for very large ones its first stages. */
  svg: string,
  /** The journey of the library that this is a copy of; none when there is none. */
  known: Id | null,
  /** How it stands to that journey; none when there is none, or there are too many of them to be compared at once. */
  copy: CopyState | null, };

/** What painters draw. A closed set. */
export type Item = { "item": "box" } & BoxItem | { "item": "path" } & PathItem | { "item": "text" } & TextItem | { "item": "image" } & ImageItem | { "item": "hot" } & HotItem;

/** The open map as it would be. */
export type JoinedPreview = {
  /** It as SVG text, with what is new framed; of a very large one the stages that get something. */
  svg: string,
  /** How many stages, steps, lanes, cards and personas are new. */
  stages: number, steps: number, lanes: number, cards: number, personas: number,
  /** Cards of the file that stand in the map already, letter for letter, and do not come twice. */
  same: number,
  /** Whether only some stages are drawn. */
  partial: boolean,
  /** What becomes of each lane of the maps that come in, in their order. */
  ways: Array<LaneFate>, };

/** How an imported map joins an open one. */
export type Joining = "lanes" | "stages";

/** A journey as the home's grid shows it. */
export type JourneyCard = {
  /** The journey. */
  id: Id,
  /** Its properties. */
  properties: Properties,
  /** Name of its main persona; empty without one. */
  persona: string,
  /** When it was last changed, milliseconds since 1970 UTC. */
  changed: number,
  /** When it was moved to the trash. */
  trashed: number | null,
  /** Whether it is a favourite of the person at this library. */
  favourite: boolean,
  /** When it was last opened, milliseconds since 1970 UTC; none when it never was. */
  opened: number | null,
  /** Cards in it. */
  cards: number,
  /** Cards that rest on evidence other than an assumption. */
  evidenced: number,
  /** What the thumbnail draws. */
  thumbnail: Thumbnail, };

/** Whether the map shows what is or what should be. */
export type JourneyKind = "as_is" | "to_be";

/** A row of the map. */
export type Lane = {
  /** Identity. */
  id: Id,
  /** What stands in it. */
  kind: LaneKind,
  /** Place among the lanes. */
  rank: Rank,
  /** Name; empty means the kind's own name. */
  name?: string,
  /** Least height in scene units when the user set one: 40 to 2000. */
  height?: number | null,
  /** Not drawn, still there. */
  hidden?: boolean,
  /** Its colour; none for that of its kind. */
  colour?: Colour | null,
  /** Drawn as a thin row that only tells how much stands in it. */
  collapsed?: boolean,
  /** Stays in view below the stages while the map is scrolled down. */
  pinned?: boolean, };

/** Whether a lane of the file joins the one that it meets. */
export type LaneChoice = {
  /** The lane's place among all lanes of the maps that come in, from 0. */
  lane: number,
  /** Whether it joins; else it stands by itself. */
  joins: boolean, };

/** What becomes of a lane that comes in. */
export type LaneFate = {
  /** Its name; empty for the kind's own. */
  name: string,
  /** Its kind. */
  kind: LaneKind,
  /** How many cards stand in it. */
  cards: number,
  /** Name of the lane here that it can join, empty for the kind's own; none when there is none. */
  meets: string | null,
  /** Whether it joins that lane. */
  joins: boolean, };

/** What stands in a lane. */
export type LaneKind = "actions" | "touchpoints" | "feelings" | "thoughts" | "needs" | "pains" | "gains" | "insights" | "opportunities" | "solutions" | "metrics" | "images" | "channels" | "backstage" | "systems" | "text";

/** What the library home shows. */
export type LibraryView = {
  /** Name of the library file, without its folder. */
  name: string,
  /** Journeys, last changed first; trashed ones among them. */
  journeys: Array<JourneyCard>,
  /** Templates a journey can be made from. */
  templates: Array<TemplateCard>,
  /** Samples that come with Waymark, the one to begin with first. */
  samples: Array<TemplateCard>,
  /** Set when the library cannot be written, with the reason. */
  read_only: Fault | null,
  /** What should be known of the place where the library lies (a network drive, a folder that is synced). */
  warning: Fault | null,
  /** Set when an answer met something that is not what was written: it is left out of what is shown. */
  damage: Fault | null, };

/** A directed edge between two nodes of one journey. Never points at a node that is not there. */
export type Link = {
  /** Identity. */
  id: Id,
  /** What it says. */
  kind: LinkKind,
  /** The node it starts at. */
  from: Id,
  /** The node it ends at. */
  to: Id,
  /** Share of customers who go this way, 0 to 1, for *leads to*. */
  share?: number | null,
  /** A word on the link ("calls instead"). */
  label?: string, };

/** What a link says. */
export type LinkKind = "leads_to" | "evidenced_by" | "causes" | "addresses" | "supports";

/** One kind of thing that is not in the file, or not as it is on the map. */
export type Loss = {
  /** Stable word for the page's own sentence ("links", "pains_lane", "notes"). */
  code: string,
  /** How many. */
  count: number,
  /** One sentence ("3 flows between cards are not in the file: Mermaid has none."). */
  message: string, };

/** What became of a record that was damaged. */
export type LostFate = "rebuilt" | "older" | "missing";

/** A record that did not come as it was. */
export type LostRecord = {
  /** What it is ("card", "link"). */
  kind: string,
  /** Its name or text, as far as anything tells. */
  name: string,
  /** What became of it. */
  fate: LostFate, };

/** Two copies of one map: what came of each since they were one. */
export type MergeView = {
  /** What they were last together: a commit of the history in words, or none when it was not found. */
  base: string | null,
  /** When that was, milliseconds since 1970 UTC. */
  base_time: number | null,
  /** Whether the file did not name it: it is the state here that the file is most like. */
  guessed: boolean,
  /** What the other copy changed and would be taken over. */
  theirs: Array<Difference>,
  /** What was changed here since, and stays. */
  mine: Array<Difference>,
  /** What both changed otherwise. */
  conflicts: Array<Conflict>,
  /** What both changed otherwise and a person decided for what is here, in a merge before; it stays so without a choice. */
  settled: Array<Conflict>,
  /** What has to be put right besides, so that the map stays whole: a step that comes back for a card that the other copy
   * put under it, a link whose end is gone. */
  mended: Array<Difference>, };

/** A figure that is followed over time and against a target. */
export type Metric = {
  /** Identity. */
  id: Id,
  /** What it is called ("CSAT, booking"). */
  name: string,
  /** How the value is computed. */
  formula: Formula,
  /** Unit as shown after the value ("%", "of 7", "min"). */
  unit?: string,
  /** The value aimed at. */
  target?: number | null,
  /** Whether less is better. */
  lower_is_better?: boolean,
  /** Values over time, oldest first. */
  readings?: Array<Reading>, };

/** Who starts the contact. */
export type Mode = "reactive" | "proactive";

/** A record of the graph. Personas and metrics are shared by all journeys of a library. */
export type Node = { "node": "stage" } & Stage | { "node": "step" } & Step | { "node": "lane" } & Lane | { "node": "card" } & Card | { "node": "evidence" } & Evidence | { "node": "persona" } & Persona | { "node": "metric" } & Metric;

/** What the core tells a window unasked. */
export type Notice = { "notice": "updated", update: Update, } | { "notice": "stale", journey: Id, } | { "notice": "library", } | { "notice": "versions", journey: Id, } | { "notice": "restored", } | { "notice": "backup_failed", fault: Fault, } | { "notice": "waiting", waiting: boolean, } | { "notice": "progress", errand: string, done: number, of: number, name: string, };

/** The head of an opened map. Behind it, packed: the index of all groups. */
export type Opening = {
  /** The journey. */
  journey: Id,
  /** Number of the last patch in it; the next has one more. */
  number: number,
  /** Properties. */
  properties: Properties,
  /** Every node that is neither card nor evidence, and the cards that come whole; the rest comes with the records. */
  nodes: Array<Node>,
  /** How many cards each lane has. */
  cards: { [key in Id]: number },
  /** Title, description and language of the picture. */
  head: Head,
  /** Columns, rows and sizes. */
  frame: Frame,
  /** The groups near the view, by key. */
  whole: { [key in string]: Group },
  /** What can be undone and redone, and whether it is on disk. */
  state: State,
  /** Records whose stored content was changed from outside; they are not shown as truth. Empty when all is well. */
  damage: Array<Warning>, };

/** The opportunity fields of a card. */
export type Opportunity = {
  /** Worth to customer and organisation: 1 (low) to 5 (high). */
  impact?: number | null,
  /** Cost to get there: 1 (low) to 5 (high). */
  effort?: number | null,
  /** How far it has come. */
  status: OpportunityStatus,
  /** Who drives it. */
  owner?: string,
  /** When it is due, as YYYY-MM-DD. */
  due?: string | null, };

/** How far an opportunity has come. */
export type OpportunityStatus = "idea" | "planned" | "doing" | "done" | "dropped";

/** An answer in bytes. Where only JSON passes it is base64. */
export type Packed = ArrayBuffer;

/** How an area is filled. */
export type Paint = { "paint": "solid",
  /** The colour. */
  colour: Rgba, } | { "paint": "linear",
  /** Start x. */
  x0: number,
  /** Start y. */
  y0: number,
  /** End x. */
  x1: number,
  /** End y. */
  y1: number,
  /** Stops: place from 0 to 1, colour. */
  stops: Array<[number, Rgba]>, };

/** Which part of the picture a group scrolls with. */
export type Pane = "body" | "header" | "names";

/** How a PDF is spread over pages. */
export type Paper = {
  /** What stands on which page. */
  kind: PaperKind,
  /** How far tiles overlap, in millimetres. */
  overlap: number,
  /** Whether tiles carry crop marks and their place ("B3"). */
  marks: boolean,
  /** How large the whole map is when it is tiled, as times its natural size (96 units an inch). */
  enlarged: number,
  /** The distance in metres from which the letters shall be read, for the pre-flight. */
  distance: number, };

/** What stands on which page of a PDF. */
export type PaperKind = "whole" | "tiles" | "stages" | "report";

/** A journey as it was, open in this window for reading under an id of its own until it is closed. */
export type PastView = {
  /** The id under which it can be entered, drawn and read. It is no journey of the library. */
  id: Id,
  /** When it was so, milliseconds since 1970 UTC. */
  time: number,
  /** Name of the version; empty for a commit. */
  name: string,
  /** How it differs from now. */
  differs: Differs, };

/** A numbered group of items; the number is one more than the last one's. */
export type Patch = {
  /** Number within the session. */
  number: number,
  /** What to put and what to drop, in order. */
  items: Array<PatchItem>, };

/** One record as it now is, or gone. */
export type PatchItem = { "item": "node", node: Node, } | { "item": "node_gone", id: Id, } | { "item": "link", link: Link, } | { "item": "link_gone", id: Id, } | { "item": "properties", properties: Properties, };

/** A path of absolute commands. */
export type PathItem = {
  /** SVG path data with absolute M, L, C and Z only, numbers with at most two decimals. */
  d: string,
  /** Fill (nonzero rule). */
  fill: Paint | null,
  /** Stroke. */
  stroke: Stroke | null, };

/** A person who stands for a group of customers. */
export type Persona = {
  /** Identity. */
  id: Id,
  /** First name or short name ("Rosa, 41"). */
  name: string,
  /** What they are ("works shifts, second-language speaker"). */
  role?: string,
  /** A sentence in their words, without quotation marks. */
  quote?: string,
  /** What they want to reach. */
  goals?: Array<string>,
  /** What they need on the way. */
  needs?: Array<string>,
  /** Their picture. */
  picture?: ImageUse | null,
  /** Colour of their curve; none for one by their place among the personas. */
  colour?: Colour | null, };

/** A picture in the library. */
export type Picture = {
  /** Content hash; `/image/<hash>` or the shell's image protocol gives the bytes. */
  hash: string,
  /** Width in pixels. */
  width: number,
  /** Height in pixels. */
  height: number, };

/** A page as a picture. */
export type PreviewPage = {
  /** Name ("Visit", "B3"); empty when there is one page. */
  name: string,
  /** Media type: "image/png" or "image/svg+xml". */
  media: string,
  /** Content as base64. */
  content: string,
  /** Width of the page, in any unit. */
  width: number,
  /** Height in the same unit. */
  height: number, };

/** The properties of a journey. */
export type Properties = {
  /** Title of the map. */
  title: string,
  /** What it is about. */
  description?: string,
  /** As-is or to-be. */
  kind: JourneyKind,
  /** What the persona wants to reach on this journey. */
  goal?: string,
  /** Personas who travel, the main one first; each is a node of the graph. */
  personas?: Array<Id>,
  /** How far the map has come. */
  status: Status,
  /** Who answers for the map. */
  owner?: string,
  /** When it wants to be looked at again, as YYYY-MM-DD. */
  review_on?: string | null,
  /** Folder in the library, levels parted by "/". */
  folder?: string,
  /** Tags of the map. */
  tags?: Array<string>,
  /** Language of the texts as a BCP 47 tag ("en", "zh-Hans"); empty when unknown. */
  language?: string,
  /** Sets of visible lanes under names, in the author's order. */
  views?: Array<SavedView>, };

/** An order key: ranks compare as text; equal ranks fall back to the id. Made only here. */
export type Rank = string;

/** One value of a metric. */
export type Reading = {
  /** The value, in the metric's unit; finite. */
  value: number,
  /** How many answers it rests on. */
  n?: number | null,
  /** Count of each answer, lowest answer first, when known. */
  counts?: Array<number>,
  /** What time it covers ("2026-Q3" or a date). */
  period?: string,
  /** Where it comes from. */
  source?: string, };

/** Something in a file that was not as its author may have meant it. */
export type Remark = {
  /** Stable word ("mermaid_colon", "score_out_of_range"). */
  code: string,
  /** One sentence: what stands there and how it was read. */
  message: string,
  /** Line in the file (or row of the table), from 1, when known. */
  line: number | null,
  /** What would mend it; none when nothing is to be done. */
  repair: Repair | null, };

/** A change of the options that would help. */
export type Remedy = { "kind": "page",
  /** The name. */
  name: string, } | { "kind": "enlarge",
  /** How large, in hundredths of the natural size. */
  percent: number, } | { "kind": "distance",
  /** How far, in centimetres. */
  centimetres: number, } | { "kind": "theme",
  /** Name of the theme. */
  name: string, };

/** A mending that is made when its key is among the wishes. */
export type Repair = {
  /** Names it in `Wishes::repairs`; the same file gives the same key. */
  key: string,
  /** What would be read then, one short sentence. */
  says: string,
  /** Whether it is made in this reading. */
  made: boolean, };

/** A question to the core: one variant per command, named by `ask`. */
export type Request = { "ask": "library", } | { "ask": "open",
  /** The journey. */
  journey: Id,
  /** What to draw. */
  view: View, } | { "ask": "enter",
  /** The journey. */
  journey: Id,
  /** What to draw. */
  view: View,
  /** What will be in view; none for no group at all. */
  near: Area | null, } | { "ask": "draw",
  /** The journey. */
  journey: Id,
  /** Their keys; those that no group has any more are left out. */
  keys: Array<string>, } | { "ask": "records",
  /** The journey. */
  journey: Id, } | { "ask": "close",
  /** The journey. */
  journey: Id, } | { "ask": "edit",
  /** The journey. */
  journey: Id,
  /** What to do. */
  edit: Edit,
  /** Commits with the same key in a row are undone together (typing in one field). */
  joins: string | null, } | { "ask": "undo",
  /** The journey. */
  journey: Id, } | { "ask": "redo",
  /** The journey. */
  journey: Id, } | { "ask": "look",
  /** The journey. */
  journey: Id,
  /** What to draw. */
  view: View, } | { "ask": "create",
  /** From what. */
  from: Source,
  /** Title; empty takes the template's. */
  title: string, } | { "ask": "trash",
  /** The journeys. */
  journeys: Array<Id>,
  /** True to restore. */
  restore: boolean, } | { "ask": "purge",
  /** The journeys. */
  journeys: Array<Id>, } | { "ask": "bookmark",
  /** The journeys. */
  journeys: Array<Id>,
  /** Whether they are favourites; none leaves that as it is. */
  favourite: boolean | null,
  /** Whether they were opened now. */
  opened: boolean, } | { "ask": "search",
  /** What to find. */
  text: string, } | { "ask": "look_into",
  /** Name of the file, for messages and to tell the format. */
  name: string,
  /** Content as base64. */
  content: string,
  /** How to read it. */
  wishes: Wishes,
  /** How to draw it; its lanes, stages and persona are not looked at. */
  view: View,
  /** Into which open map, to see that one as it would be; none to see the maps of the file. */
  into: Target | null,
  /** By which the question can be given up; none for one that is waited for. */
  ticket: string | null, } | { "ask": "give_up",
  /** The question's ticket. */
  ticket: string, } | { "ask": "example",
  /** Which of the two. */
  format: Format, } | { "ask": "import",
  /** Name of the file, for messages and to tell the format. */
  name: string,
  /** Content as base64. */
  content: string,
  /** How to read it; none for guessing. */
  wishes: Wishes | null,
  /** Into which map; none for new ones. */
  into: Target | null,
  /** The row of imports that it belongs to, which has one backup; none for one by itself. */
  row: string | null,
  /** By which the question can be given up while the file is read. */
  ticket: string | null, } | { "ask": "compare",
  /** The map here. */
  journey: Id,
  /** Name of the file. */
  name: string,
  /** Content as base64: the open format. */
  content: string, } | { "ask": "merge",
  /** The map here. */
  journey: Id,
  /** Name of the file. */
  name: string,
  /** Content as base64: the open format. */
  content: string,
  /** Whose word holds in which conflict. */
  choices: Array<Choice>, } | { "ask": "export",
  /** The journey. */
  journey: Id,
  /** How. */
  options: ExportOptions,
  /** A name by which it can be stopped. */
  errand?: string, } | { "ask": "preview_export",
  /** The journey. */
  journey: Id,
  /** How. */
  options: ExportOptions,
  /** A name by which it can be stopped. */
  errand?: string, } | { "ask": "export_many",
  /** The journeys; none for all that are not in the trash. */
  journeys: Array<Id> | null,
  /** How. */
  options: ExportOptions,
  /** A name by which it can be stopped. */
  errand?: string, } | { "ask": "stop",
  /** The name that it was given. */
  errand: string, } | { "ask": "put_image",
  /** Encoded PNG, JPEG or WebP as base64. */
  content: string, } | { "ask": "history",
  /** The journey. */
  journey: Id,
  /** Only what is older than the commit with this sequence; none for the newest. */
  before: number | null,
  /** How many at most. */
  limit: number, } | { "ask": "past",
  /** The journey. */
  journey: Id,
  /** Which state. */
  at: At,
  /** What to draw. */
  view: View, } | { "ask": "restore",
  /** The journey. */
  journey: Id,
  /** Which state. */
  at: At, } | { "ask": "versions",
  /** The journey. */
  journey: Id, } | { "ask": "name_version",
  /** The journey. */
  journey: Id,
  /** The commit after which it was so, by its sequence; none for now. */
  commit: number | null,
  /** The name. */
  name: string, } | { "ask": "rename_version",
  /** The journey. */
  journey: Id,
  /** The version. */
  version: Id,
  /** The new name. */
  name: string, } | { "ask": "drop_version",
  /** The journey. */
  journey: Id,
  /** The version. */
  version: Id, } | { "ask": "backups", } | { "ask": "back_up", } | { "ask": "restore_backup",
  /** Its name. */
  name: string, } | { "ask": "backup_maps",
  /** Its name. */
  name: string, } | { "ask": "take_map",
  /** The backup's name. */
  name: string,
  /** The map. */
  journey: Id, } | { "ask": "salvage", } | { "ask": "adopt_salvaged", };

/** A library in whose place another one was put. */
export type Restored = {
  /** Name of the file, beside the library, that holds what stood there before. */
  kept: string | null,
  /** Maps that there are now. */
  maps: number, };

/** A colour as 0xRRGGBBAA. */
export type Rgba = number;

/** What a group stands for. */
export type Role = "ground" | "title" | "stage" | "step" | "lane" | "card" | "feeling" | "curve" | "link" | "share" | "legend";

/** A lane's place. */
export type Row = {
  /** The lane. */
  id: Id,
  /** Its kind. */
  kind: LaneKind,
  /** Top edge in the picture. */
  y: number,
  /** Height. */
  height: number,
  /** For a feelings lane: y, from the row's top, of valence +2, and the distance of one valence point. */
  scale: [number, number] | null, };

/** What was saved of a damaged library. */
export type SalvageView = {
  /** Name of the new file, beside the damaged one. */
  file: string,
  /** Whether surely everything is as it was. */
  whole: boolean,
  /** Whether these are surely all maps. */
  complete: boolean,
  /** The maps. */
  maps: Array<SalvagedMap>,
  /** What belongs to no single map and did not come as it was. */
  lost: Array<LostRecord>,
  /** Commits of the history that came. */
  commits: number,
  /** Pictures that came. */
  images: number,
  /** When the backup was made that gaps were filled from, milliseconds since 1970 UTC. */
  backup: number | null, };

/** A map that came back. */
export type SalvagedMap = {
  /** The journey. */
  id: Id,
  /** Its title; empty when nothing tells it. */
  title: string,
  /** Records in it. */
  records: number,
  /** Whether it is surely all that it was. */
  exact: boolean,
  /** What did not come as it was. */
  lost: Array<LostRecord>, };

/** A set of visible lanes under a name, for presenting to different people. */
export type SavedView = {
  /** Identity, among the views of this journey. */
  id: Id,
  /** What it is called ("For the board"). */
  name: string,
  /** Lanes that it shows; those that are no longer there are passed over. */
  lanes?: Array<Id>,
  /** Whose curve it shows; none for all. */
  persona?: Id | null,
  /** Which cards stand out; none for all. */
  filter?: Filter | null, };

/** The scale of numbers that are feelings: which number stands for -2 and which for +2. */
export type Scale = {
  /** The worst number. */
  worst: number,
  /** The best number. */
  best: number, };

/** The whole picture of a journey. */
export type Scene = {
  /** Title for readers of the picture. */
  title: string,
  /** One or two sentences for readers who cannot see the picture. */
  description: string,
  /** BCP 47 tag of the texts; empty when unknown. */
  language: string,
  /** Columns, rows and sizes. */
  frame: Frame,
  /** Groups by key. Drawn by layer, then by key. */
  groups: { [key in string]: Group },
  /** What the reader of an export should know (a glyph from a system font, a glyph that no font has). */
  warnings: Array<Warning>, };

/** What changed between two scenes of one journey: enough to make the new one from the old. */
export type SceneDelta = {
  /** The new frame, when it changed. */
  frame: Frame | null,
  /** How groups moved aside, before anything is put. */
  shifts?: Array<Shift>,
  /** Groups to put or replace, by key. */
  put: { [key in string]: Group },
  /** Keys of groups that are gone. */
  gone: Array<string>,
  /** The new title, description and language, when one of them changed. */
  head?: Head,
  /** The new warnings, when they changed. */
  warnings?: Array<Warning>, };

/** A cell of a sheet. */
export type SheetCell = {
  /** Its column, from 0. */
  column: number,
  /** How many columns it covers. */
  columns: number,
  /** How many rows it covers. */
  rows: number,
  /** What it says. */
  runs: Array<SheetRun>,
  /** Its ground as "#rrggbb"; empty for none. */
  fill: string,
  /** The line at its beginning, where it has a thick one. */
  line: string,
  /** Where its text stands: "start", "center" or "end". */
  align: string,
  /** Whether it stands in the middle of its height. */
  middle: boolean, };

/** The chart of feelings: where it lies and its lines. */
export type SheetCurve = {
  /** The row over which it lies. */
  row: number,
  /** Its first column. */
  column: number,
  /** How many columns it covers. */
  columns: number,
  /** One for each persona. */
  lines: Array<SheetLine>, };

/** A line of a chart. */
export type SheetLine = {
  /** Its colour as "#rrggbb". */
  colour: string,
  /** A value from -2 to 2 for each column; none where nothing was felt. */
  points: Array<number | null>, };

/** A row of a sheet. */
export type SheetRow = {
  /** Height in pixels. */
  height: number,
  /** Its cells from the first column on; those that another one covers are left out. */
  cells: Array<SheetCell>, };

/** Text of one look. */
export type SheetRun = {
  /** The text. */
  text: string,
  /** Its colour as "#rrggbb". */
  ink: string,
  /** Whether it is bold. */
  bold: boolean,
  /** Its size in points. */
  size: number, };

/** A sheet as it looks. */
export type SheetView = {
  /** Its name. */
  name: string,
  /** Whether its columns run from right to left. */
  right_to_left: boolean,
  /** Rows from the top that are always seen. */
  frozen: number,
  /** Width of each column in pixels; 0 for a hidden one. */
  columns: Array<number>,
  /** Its first rows. */
  rows: Array<SheetRow>,
  /** Whether there is more than is shown. */
  more: boolean,
  /** The chart of feelings on it. */
  curve: SheetCurve | null, };

/** Groups whose left edges stand in a stretch of the picture move aside. Each group moves once: by the stretch it stood in. */
export type Shift = {
  /** Where the stretch begins. */
  from: number,
  /** Where it ends. */
  to: number,
  /** How far to the right. */
  by: number, };

/** Whether the customer sees it. */
export type Side = "front" | "back";

/** Everything a window needs to show a journey. */
export type Snapshot = {
  /** The journey. */
  journey: Id,
  /** Number of the last patch in it; the next has one more. */
  number: number,
  /** Properties. */
  properties: Properties,
  /** Every node. */
  nodes: Array<Node>,
  /** Every link. */
  links: Array<Link>,
  /** The picture. */
  scene: Scene,
  /** What can be undone and redone, and whether it is on disk. */
  state: State,
  /** Records whose stored content was changed from outside; they are not shown as truth. Empty when all is well. */
  damage: Array<Warning>, };

/** What a new journey is made from. */
export type Source = { "from": "template", key: string, } | { "from": "sample", key: string, } | { "from": "journey", id: Id, } | { "from": "past", journey: Id, at: At, };

/** A chapter of the journey ("Book"). Always has at least one step. */
export type Stage = {
  /** Identity. */
  id: Id,
  /** Place among the stages. */
  rank: Rank,
  /** Title on the band. */
  name: string,
  /** A second, smaller line on the band ("Get a slot online"). */
  description?: string,
  /** When it happens, in the author's words ("Day 1-3"). */
  period?: string,
  /** Notes, not drawn on the map. */
  notes?: string, };

/** Undo, redo and saving as they are now. */
export type State = {
  /** Label of what undo would take back. */
  undo: string | null,
  /** Label of what redo would make again. */
  redo: string | null,
  /** What undo would take back, as data. */
  undo_deed: Deed | null,
  /** What redo would make again, as data. */
  redo_deed: Deed | null,
  /** Commits so far: the version shown beside "saved". */
  version: number, };

/** How far the map has come. */
export type Status = "draft" | "in_review" | "published" | "archived";

/** A column inside a stage ("Look for a slot"). A lone step without a name shows no header. */
export type Step = {
  /** Identity. */
  id: Id,
  /** The stage it belongs to. */
  stage: Id,
  /** Place among the steps of its stage. */
  rank: Rank,
  /** Header; may be empty. */
  name?: string,
  /** Width in scene units (CSS pixels at 100 %), when the user set one: 120 to 800. */
  width?: number | null, };

/** How a line is drawn; joins and caps are round. */
export type Stroke = {
  /** Its colours. */
  paint: Paint,
  /** Its width. */
  width: number,
  /** Lengths of dashes and gaps; empty for a full line. */
  dash: Array<number>, };

/** What a column of a table is. */
export type TableColumn = { "is": "ignored" } | { "is": "field",
  /** Its name ("stage", "step", "lane", "text", "feeling", "channel", ...), as `assets/schema/TABLES.md` lists them. */
  field: string, } | { "is": "lane",
  /** What stands in the lane. */
  kind: LaneKind,
  /** Whose, for feelings; empty for everyone. */
  persona: string, };

/** What was found in a table, for the person who adjusts the reading. */
export type TableGuess = {
  /** Names of the sheets; one empty name for a CSV. */
  sheets: Array<string>,
  /** What was used, every part filled in: the wishes where there were some, else the guess. */
  used: TableWishes,
  /** The fields that a column may be, for menus. */
  fields: Array<string>,
  /** Header texts, one for each column (header rows joined). */
  headers: Array<string>,
  /** The first rows below the headers, at most 20, cells cut at 200 characters. */
  sample: Array<Array<string>>,
  /** Rows below the headers. */
  rows: number,
  /** Words where feelings are that nobody knows, the most frequent first; to be taught in `TableWishes::words`. */
  unknown_words: Array<UnknownWord>, };

/** How a table stands for a map. */
export type TableShape = "card_rows" | "step_rows" | "lane_rows" | "notes";

/** How a table is to be read; what is none is guessed. */
export type TableWishes = {
  /** Which sheet of a workbook, from 0. */
  sheet?: number | null,
  /** Encoding of a CSV by its label: "utf-8", "utf-16le", "utf-16be", "windows-1252", "gb18030", "shift_jis". */
  encoding?: string | null,
  /** The character between the cells of a CSV. */
  delimiter?: string | null,
  /** How many rows at the top are headers. */
  headers?: number | null,
  /** How the table stands for a map. */
  shape?: TableShape | null,
  /** What each column is, from the left; columns beyond the list are guessed. */
  columns?: Array<TableColumn> | null,
  /** The scale of numbers that are feelings. */
  scale?: Scale | null,
  /** Words of feelings that the person taught; they win over the words that are known. */
  words?: Array<FeelingWord> | null, };

/** Into which open map a file is imported. */
export type Target = {
  /** The map. */
  journey: Id,
  /** How. */
  how: Joining,
  /** Lanes for which a person chose; the others go as proposed. */
  lanes: Array<LaneChoice>, };

/** A template or a sample as the home shows it. */
export type TemplateCard = {
  /** Its name in requests ("service-blueprint"). */
  key: string,
  /** Title. */
  title: string,
  /** What it is for, one line. */
  description: string,
  /** What the thumbnail draws. */
  thumbnail: Thumbnail, };

/** A piece of one line of text in one font and one direction; never wraps. */
export type TextItem = {
  /** Left edge of the piece. */
  x: number,
  /** Baseline. */
  y: number,
  /** Width as shaped. */
  width: number,
  /** The text. */
  text: string,
  /** CSS family name of the font ("Inter", "Noto Sans Arabic"). */
  family: string,
  /** CSS weight: 400, 500, 600 or 700. */
  weight: number,
  /** Slanted (the painter skews; the fonts have no italics). */
  slanted: boolean,
  /** Size. */
  size: number,
  /** Whether it runs from right to left. */
  rtl: boolean,
  /** Colour. */
  colour: Rgba, };

/** Colours by name. */
export type ThemeName = "light" | "dark" | "print" | "contrast" | "contrast_dark";

/** A journey in miniature: what there is where, in units of columns and lanes. */
export type Thumbnail = {
  /** Steps in each stage. */
  stages: Array<number>,
  /** For each visible lane (at most eight): its kind and the steps (counted over the map) that have cards. */
  lanes: Array<[LaneKind, Array<number>]>,
  /** Feelings of the main persona: step (counted over the map) and valence. */
  curve: Array<[number, number]>, };

/** What a warning tells. */
export type Told = { "kind": "small_text",
  /** How many texts. */
  count: number,
  /** The distance in centimetres. */
  distance_cm: number,
  /** The beginning of the smallest. */
  text: string,
  /** Its page, from 1; 0 where there is only one. */
  page: number,
  /** That page's name; empty when it has none. */
  name: string,
  /** Height of its capitals in micrometres. */
  height_um: number,
  /** What that height should be. */
  needed_um: number, } | { "kind": "low_contrast",
  /** How many texts. */
  count: number,
  /** The beginning of the palest. */
  text: string,
  /** Its page, from 1; 0 where there is only one. */
  page: number,
  /** That page's name; empty when it has none. */
  name: string,
  /** Its contrast in hundredths ("350" is 3.5 to 1). */
  contrast_percent: number,
  /** What WCAG asks for, in hundredths. */
  needed_percent: number, } | { "kind": "system_font",
  /** The font's name. */
  family: string, } | { "kind": "missing_glyph",
  /** The first of them, each with its number ("♛ (U+265B)"). */
  letters: Array<string>,
  /** How many more there are. */
  more: number, } | { "kind": "counted",
  /** How many. */
  count: number, };

/** The touchpoint fields of a card. */
export type Touchpoint = {
  /** Where it happens. */
  channel: Channel,
  /** Front or back stage. */
  side: Side,
  /** Team that owns it. */
  owner?: string,
  /** Reactive or proactive. */
  mode: Mode,
  /** Whether it is customer service. */
  customer_service?: boolean,
  /** Waiting time before it, in seconds. */
  wait_seconds?: number | null,
  /** How long it takes, in seconds. */
  duration_seconds?: number | null,
  /** Effort the customer spends: 1 (very low) to 7 (very high). */
  effort?: number | null, };

/** What a commit is to the history of its author. */
export type Turn = "edit" | "undo" | "redo" | "restore";

/** What stands where feelings are and says none that is known. */
export type UnknownWord = {
  /** The word as it stands in cells. */
  word: string,
  /** In how many cells. */
  count: number,
  /** The first lines of the file in which it stands. */
  lines: Array<number>, };

/** What a window needs after a change. */
export type Update = {
  /** The journey. */
  journey: Id,
  /** Records that changed. */
  patch: Patch,
  /** What changed in the picture. */
  scene: SceneDelta,
  /** What can be undone and redone, and whether it is on disk. */
  state: State, };

/** What a commit did. */
export type Verb = "began" | "imported" | "joined" | "merged" | "added" | "removed" | "moved" | "renamed" | "set" | "changed" | "restored" | "several";

/** A state that someone gave a name. */
export type VersionLine = {
  /** The version. */
  id: Id,
  /** Its name. */
  name: string,
  /** Who named it. */
  author: string,
  /** Whether that is who asks. */
  mine: boolean,
  /** When it was named, milliseconds since 1970 UTC. */
  time: number,
  /** The commit after which it was so. */
  sequence: number, };

/** What to draw of a journey: view state, never an edit. */
export type View = {
  /** Colours. */
  theme: ThemeName,
  /** Lanes to draw; none for all that are not hidden. */
  lanes: Array<Id> | null,
  /** Stages to draw; none for all. */
  stages: Array<Id> | null,
  /** Whose curve to draw; none for all personas of the journey. */
  persona: Id | null,
  /** Language of the words that the picture itself writes, as a BCP 47 tag; the journey's own language goes before it, and
   * English is what is left. */
  language?: string | null, };

/** Something that an export could not do as wished. */
export type Warning = {
  /** A stable word ("system_font", "missing_glyph"). */
  code: string,
  /** One sentence in English. */
  message: string,
  /** The record it is about. */
  about: Id | null,
  /** What the sentence tells, for other languages; none where the code says all. */
  told?: Told | null,
  /** What would help, the best first. */
  remedies?: Array<Remedy>, };

/** What a person wishes of an import. */
export type Wishes = {
  /** Read the file as this, whatever it looks like. */
  kind?: FileKind | null,
  /** How a table is to be read. */
  table?: TableWishes | null,
  /** Keys of the repairs to make; none for those that the reader makes by itself. */
  repairs?: Array<string> | null,
  /** Which maps of several, by their place in the preview from 0; none for all. */
  only?: Array<number> | null, };

/** Every command: what is asked and what is answered. */
export interface Commands {
  /** What the library home shows. */
  library: { arguments: Record<string, never>; answer: LibraryView };
  /** Opens a journey in this window. Opening it again gives a fresh snapshot. */
  open: { arguments: { journey: Id, view: View, }; answer: Snapshot };
  /** Opens a journey in this window as `open` does, but in bytes and only as far as a first view needs: the head (`Opening`) and the index of all groups. */
  enter: { arguments: { journey: Id, view: View, near: Area | null, }; answer: Packed };
  /** Groups of the picture of an open journey, whole. */
  draw: { arguments: { journey: Id, keys: Array<string>, }; answer: Drawn };
  /** All records of an open journey, in bytes. */
  records: { arguments: { journey: Id, }; answer: Packed };
  /** Leaves a journey: this window gets no more notices about it. */
  close: { arguments: { journey: Id, }; answer: null };
  /** Makes an edit. In a window that has not opened the journey the patch has number 0 and the scene is empty. */
  edit: { arguments: { journey: Id, edit: Edit, joins: string | null, }; answer: Update };
  /** Takes back this author's last edit. */
  undo: { arguments: { journey: Id, }; answer: Update };
  /** Makes the last undone edit again. */
  redo: { arguments: { journey: Id, }; answer: Update };
  /** Draws with other options. */
  look: { arguments: { journey: Id, view: View, }; answer: Snapshot };
  /** A new journey from a template or a sample, or a copy of a journey. */
  create: { arguments: { from: Source, title: string, }; answer: Created };
  /** Moves journeys to the trash, or back. */
  trash: { arguments: { journeys: Array<Id>, restore: boolean, }; answer: LibraryView };
  /** Removes trashed journeys for good; those that are not in the trash stay. */
  purge: { arguments: { journeys: Array<Id>, }; answer: LibraryView };
  /** Notes of journeys what a person keeps for themselves: favourites, and that they were opened now. Never an edit. */
  bookmark: { arguments: { journeys: Array<Id>, favourite: boolean | null, opened: boolean, }; answer: null };
  /** Search over all text of all journeys. */
  search: { arguments: { text: string, }; answer: Array<Hit> };
  /** Reads a file without importing anything. */
  look_into: { arguments: { name: string, content: string, wishes: Wishes, view: View, into: Target | null, ticket: string | null, }; answer: FilePreview };
  /** Nobody waits for a question about a file any more: what reads for it is ended. */
  give_up: { arguments: { ticket: string, }; answer: null };
  /** An example of a table that can be imported, as CSV or XLSX, to fill in. */
  example: { arguments: { format: Format, }; answer: Exported };
  /** Imports a file: its maps as new ones, or into an open one as one step that can be undone. */
  import: { arguments: { name: string, content: string, wishes: Wishes | null, into: Target | null, row: string | null, ticket: string | null, }; answer: Created };
  /** Compares a copy of a map that was changed elsewhere with the map here and with what they were last together. */
  compare: { arguments: { journey: Id, name: string, content: string, }; answer: MergeView };
  /** Takes over what such a copy changed, as one step that can be undone. */
  merge: { arguments: { journey: Id, name: string, content: string, choices: Array<Choice>, }; answer: Update };
  /** Makes a file of a journey. The shell writes it where a dialog says, the browser downloads it. */
  export: { arguments: { journey: Id, options: ExportOptions, errand?: string, }; answer: Exported };
  /** The file that `export` would make, to look at. */
  preview_export: { arguments: { journey: Id, options: ExportOptions, errand?: string, }; answer: ExportPreview };
  /** Files of many journeys as one zip. */
  export_many: { arguments: { journeys: Array<Id> | null, options: ExportOptions, errand?: string, }; answer: Exported };
  /** Stops an export of this window; no file comes of it. One that is over, or was never begun, is let be. */
  stop: { arguments: { errand: string, }; answer: null };
  /** Puts a picture into the library. */
  put_image: { arguments: { content: string, }; answer: Picture };
  /** What was done to a journey, newest first. */
  history: { arguments: { journey: Id, before: number | null, limit: number, }; answer: HistoryPage };
  /** Opens a journey as it was in this window, for reading, under an id of its own: enter, draw, read and close that. */
  past: { arguments: { journey: Id, at: At, view: View, }; answer: PastView };
  /** Puts a journey back to what it was, as one commit that can be undone. */
  restore: { arguments: { journey: Id, at: At, }; answer: Update };
  /** The named versions of a journey, newest first. */
  versions: { arguments: { journey: Id, }; answer: Array<VersionLine> };
  /** Gives a state of a journey a name. */
  name_version: { arguments: { journey: Id, commit: number | null, name: string, }; answer: Array<VersionLine> };
  /** Gives a named version another name. */
  rename_version: { arguments: { journey: Id, version: Id, name: string, }; answer: Array<VersionLine> };
  /** Takes the name of a version away; the history stays as it is. */
  drop_version: { arguments: { journey: Id, version: Id, }; answer: Array<VersionLine> };
  /** The backups of the library, newest first. */
  backups: { arguments: Record<string, never>; answer: BackupsView };
  /** Makes a backup now, unless the newest one holds everything. */
  back_up: { arguments: Record<string, never>; answer: BackedUp };
  /** Puts a backup in the library's place; what stood there is kept beside it. Every window is told `restored`. */
  restore_backup: { arguments: { name: string, }; answer: Restored };
  /** The maps in a backup. */
  backup_maps: { arguments: { name: string, }; answer: Array<BackupMap> };
  /** Puts a copy of one map of a backup into the library. */
  take_map: { arguments: { name: string, journey: Id, }; answer: Created };
  /** Reads everything that can be read of a damaged library into a new file beside it. */
  salvage: { arguments: Record<string, never>; answer: SalvageView };
  /** Puts what was salvaged last in the library's place; the damaged file is kept beside it. */
  adopt_salvaged: { arguments: Record<string, never>; answer: Restored };
}

/** A command's name. */
export type Command = keyof Commands;
