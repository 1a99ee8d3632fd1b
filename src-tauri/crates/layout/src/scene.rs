//! The picture language: what layout gives and painters draw. Everything is final here: colours, lines, places.
//!
//! Units are CSS pixels at 100 %. A group's items are relative to the group's own corner; a group that stands in a row
//! is relative to the row's top, so that a row which grows moves others without touching their groups.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_model::{Id, LaneKind};

use crate::Warning;

/// A colour as 0xRRGGBBAA.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Rgba(pub u32);

/// The whole picture of a journey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Scene {
    /// Title for readers of the picture.
    pub title: String,
    /// One or two sentences for readers who cannot see the picture.
    pub description: String,
    /// BCP 47 tag of the texts; empty when unknown.
    pub language: String,
    /// Columns, rows and sizes.
    pub frame: Frame,
    /// Groups by key. Drawn by layer, then by key.
    pub groups: BTreeMap<String, Group>,
    /// What the reader of an export should know (a glyph from a system font, a glyph that no font has).
    pub warnings: Vec<Warning>,
}

/// Where columns and rows stand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Frame {
    /// Width of the whole picture.
    pub width: f32,
    /// Height of the whole picture.
    pub height: f32,
    /// Colour behind everything.
    pub background: Rgba,
    /// Bottom of the title block (title, persona, goal): from here the stage header begins.
    pub title_bottom: f32,
    /// Bottom of the stage header (bands and step names): it stays in view while scrolling down.
    pub header_bottom: f32,
    /// Right edge of the lane names: they stay in view while scrolling right.
    pub names_right: f32,
    /// Stages from left to right.
    pub stages: Vec<Column>,
    /// Steps from left to right.
    pub steps: Vec<Column>,
    /// Visible lanes from top to bottom.
    pub rows: Vec<Row>,
}

impl Default for Rgba {
    fn default() -> Self {
        Rgba(0xffff_ffff)
    }
}

/// A stage's or step's place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Column {
    /// The stage or step.
    pub id: Id,
    /// Left edge.
    pub x: f32,
    /// Width.
    pub width: f32,
}

/// A lane's place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Row {
    /// The lane.
    pub id: Id,
    /// Its kind.
    pub kind: LaneKind,
    /// Top edge in the picture.
    pub y: f32,
    /// Height.
    pub height: f32,
    /// For a feelings lane: y, from the row's top, of valence +2, and the distance of one valence point.
    pub scale: Option<(f32, f32)>,
}

/// Which part of the picture a group scrolls with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Pane {
    /// Scrolls both ways: the title block and the body.
    Body,
    /// Stays at the top: stage bands and step names.
    Header,
    /// Stays at the left: lane names.
    Names,
}

/// What a group stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Background, rules, bands of a row.
    Ground,
    /// Title block.
    Title,
    /// A stage band.
    Stage,
    /// A step name.
    Step,
    /// A lane name.
    Lane,
    /// A card.
    Card,
    /// A point of the feelings curve: one card's feeling.
    Feeling,
    /// The feelings curve of one persona.
    Curve,
    /// A link between touchpoints.
    Link,
    /// What is written at a link, above the lines of all links; to point at and to hear, the link's own group stands.
    Share,
    /// The legend.
    Legend,
}

/// Items that belong together: one card, one band, one curve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Group {
    /// What it stands for.
    pub role: Role,
    /// Which part of the picture it scrolls with.
    pub pane: Pane,
    /// Drawing order: lower first.
    pub layer: i16,
    /// The record it stands for.
    pub id: Option<Id>,
    /// The row it stands in: `y` then counts from the row's top.
    pub row: Option<Id>,
    /// Left edge.
    pub x: f32,
    /// Top edge, from the row's top when `row` is set.
    pub y: f32,
    /// Width of its box (for hit tests and focus; items may reach out a little).
    pub width: f32,
    /// Height of its box.
    pub height: f32,
    /// What a screen reader says.
    pub label: String,
    /// Items, first drawn first.
    pub items: Vec<Item>,
}

/// What painters draw. A closed set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "item", rename_all = "snake_case")]
pub enum Item {
    /// A rectangle with round corners.
    Box(BoxItem),
    /// A path.
    Path(PathItem),
    /// A piece of one line of text in one font.
    Text(TextItem),
    /// A picture by content hash.
    Image(ImageItem),
    /// Not drawn: a place that reacts (a share label, a feeling's face).
    Hot(HotItem),
}

/// How an area is filled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "paint", rename_all = "snake_case")]
pub enum Paint {
    /// One colour.
    Solid {
        /// The colour.
        colour: Rgba,
    },
    /// From (x0, y0) to (x1, y1) in the group's coordinates.
    Linear {
        /// Start x.
        x0: f32,
        /// Start y.
        y0: f32,
        /// End x.
        x1: f32,
        /// End y.
        y1: f32,
        /// Stops: place from 0 to 1, colour.
        stops: Vec<(f32, Rgba)>,
    },
}

/// How a line is drawn; joins and caps are round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Stroke {
    /// Its colours.
    pub paint: Paint,
    /// Its width.
    pub width: f32,
    /// Lengths of dashes and gaps; empty for a full line.
    pub dash: Vec<f32>,
}

/// A rectangle with round corners.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BoxItem {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// Radius of all corners.
    pub radius: f32,
    /// Fill.
    pub fill: Option<Paint>,
    /// Stroke, centred on the edge.
    pub stroke: Option<Stroke>,
}

/// A path of absolute commands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PathItem {
    /// SVG path data with absolute M, L, C and Z only, numbers with at most two decimals.
    pub d: String,
    /// Fill (nonzero rule).
    pub fill: Option<Paint>,
    /// Stroke.
    pub stroke: Option<Stroke>,
}

/// A piece of one line of text in one font and one direction; never wraps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TextItem {
    /// Left edge of the piece.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// Width as shaped.
    pub width: f32,
    /// The text.
    pub text: String,
    /// CSS family name of the font ("Inter", "Noto Sans Arabic").
    pub family: Cow<'static, str>,
    /// CSS weight: 400, 500, 600 or 700.
    pub weight: u16,
    /// Slanted (the painter skews; the fonts have no italics).
    pub slanted: bool,
    /// Size.
    pub size: f32,
    /// Whether it runs from right to left.
    pub rtl: bool,
    /// Colour.
    pub colour: Rgba,
    /// Glyphs as shaped, for painters that draw outlines; never sent to the screen.
    #[serde(skip)]
    #[ts(skip)]
    pub glyphs: Arc<[Glyph]>,
    /// Index of the font in [`crate::Fonts`]; never sent to the screen.
    #[serde(skip)]
    #[ts(skip)]
    pub font: u16,
}

/// One shaped glyph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Glyph number in the font.
    pub id: u32,
    /// Distance from the piece's left edge.
    pub x: f32,
    /// Distance above (negative) or below the baseline.
    pub y: f32,
    /// Advance.
    pub advance: f32,
    /// Byte in the piece's text where its cluster begins.
    pub cluster: u32,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ImageItem {
    /// Content hash of its bytes.
    pub hash: String,
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// Radius of all corners.
    pub radius: f32,
    /// Alternative text.
    pub alt: String,
}

/// A place that reacts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct HotItem {
    /// What it is: "text" (where in-place editing lays its field), "face", "share", "journey", or "point:" and a persona.
    pub what: String,
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// What a scene says of itself besides its picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Head {
    /// Title for readers of the picture.
    pub title: String,
    /// One or two sentences for readers who cannot see the picture.
    pub description: String,
    /// BCP 47 tag of the texts; empty when unknown.
    pub language: String,
}

/// Groups whose left edges stand in a stretch of the picture move aside. Each group moves once: by the stretch it stood in.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Shift {
    /// Where the stretch begins.
    pub from: f32,
    /// Where it ends.
    pub to: f32,
    /// How far to the right.
    pub by: f32,
}

/// What changed between two scenes of one journey: enough to make the new one from the old.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct SceneDelta {
    /// The new frame, when it changed.
    pub frame: Option<Frame>,
    /// How groups moved aside, before anything is put.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<Shift>>")]
    pub shifts: Vec<Shift>,
    /// Groups to put or replace, by key.
    pub put: BTreeMap<String, Group>,
    /// Keys of groups that are gone.
    pub gone: Vec<String>,
    /// The new title, description and language, when one of them changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub head: Option<Head>,
    /// The new warnings, when they changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub warnings: Option<Vec<Warning>>,
}

impl SceneDelta {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        *self == SceneDelta::default()
    }
}

impl Scene {
    /// Makes this scene the one that the delta leads to.
    pub fn apply(&mut self, delta: SceneDelta) {
        if let Some(frame) = delta.frame {
            self.frame = frame;
        }
        if !delta.shifts.is_empty() {
            self.groups.values_mut().for_each(|group| group.x = crate::shift::place(&delta.shifts, group.x));
        }
        for key in delta.gone {
            self.groups.remove(&key);
        }
        self.groups.extend(delta.put);
        if let Some(head) = delta.head {
            (self.title, self.description, self.language) = (head.title, head.description, head.language);
        }
        if let Some(warnings) = delta.warnings {
            self.warnings = warnings;
        }
    }
}
