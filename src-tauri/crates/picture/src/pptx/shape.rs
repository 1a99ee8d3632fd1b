//! What stands on a slide, in points (1/72 inch) from its upper left corner. Everything is native: forms with their text inside,
//! connectors that hold on to their ends, tables, pictures. Nothing in here knows XML.

use waymark_layout::Rgba;
use waymark_model::Id;

use crate::shape::Segment;

/// Left, top, width, height in points.
pub(crate) type Area = [f32; 4];

/// Width of a slide.
pub(crate) const WIDE: f32 = 960.0;
/// Height of a slide.
pub(crate) const HIGH: f32 = 540.0;

/// One slide.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slide {
    pub(crate) title: Text,
    pub(crate) shapes: Vec<Shape>,
    /// What the speaker reads; empty for no notes.
    pub(crate) notes: Vec<String>,
}

/// What is seen of a shape by name, and what is said of it; an empty `alt` is decoration.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) alt: String,
}

impl Named {
    pub(crate) fn new(name: impl Into<String>, alt: impl Into<String>) -> Self {
        Named { name: name.into(), alt: alt.into() }
    }
}

/// Anything on a slide.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    Group(Named, Vec<Shape>),
    Form(Form),
    Connector(Connector),
    Picture(Picture),
    Table(Named, Table),
}

/// A form with its text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form {
    pub(crate) named: Named,
    /// The card that it stands for: connectors hold on to it.
    pub(crate) card: Option<Id>,
    pub(crate) area: Area,
    pub(crate) outline: Outline,
    pub(crate) fill: Option<Fill>,
    pub(crate) line: Option<Line>,
    pub(crate) text: Option<Text>,
}

/// The form's edge.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Outline {
    #[default]
    Rectangle,
    /// With this radius.
    Round(f32),
    Ellipse,
    /// A path in points from the area's corner.
    Path(Vec<Segment>),
    /// An area that is filled without an edge, and a line that is drawn over it.
    Hump {
        /// What is filled.
        area: Vec<Segment>,
        /// What is drawn.
        line: Vec<Segment>,
    },
}

/// How an area or a line is coloured.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Fill {
    Solid(Rgba),
    /// Stops from 0 to 1; down, or else to the right.
    Gradient(Vec<(f32, Rgba)>, bool),
}

/// How an edge is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) fill: Fill,
    pub(crate) width: f32,
    pub(crate) dash: Dash,
    /// Whether an arrow stands at its end.
    pub(crate) arrow: bool,
}

/// Strokes and gaps, as the format names them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Dash {
    #[default]
    Full,
    Dashes,
    Dots,
    Mixed,
}

impl Line {
    pub(crate) fn solid(colour: Rgba, width: f32) -> Self {
        Line { fill: Fill::Solid(colour), width, dash: Dash::Full, arrow: false }
    }
}

/// A text and where it stands in its form.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Text {
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) anchor: Anchor,
    /// Room at the left, top, right and bottom.
    pub(crate) inset: [f32; 4],
    /// Whether lines break at the form's width.
    pub(crate) wraps: bool,
}

/// Where a text stands between top and bottom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Anchor {
    #[default]
    Top,
    Middle,
    Bottom,
}

/// Where lines stand between left and right; `Start` is the right for text from right to left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Align {
    #[default]
    Start,
    Centre,
    End,
}

/// Lines between two line ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Paragraph {
    pub(crate) runs: Vec<Run>,
    pub(crate) align: Align,
    /// Distance from line to line; 0 for the font's own.
    pub(crate) line: f32,
    /// Room above.
    pub(crate) before: f32,
    /// Whether a sign stands before it.
    pub(crate) bullet: bool,
}

/// A stretch of text in one style.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) size: f32,
    pub(crate) bold: bool,
    pub(crate) slanted: bool,
    pub(crate) colour: Rgba,
}

/// A line from one card's form to another's.
#[derive(Clone, Debug)]
pub(crate) struct Connector {
    pub(crate) named: Named,
    pub(crate) from: (Id, Site),
    pub(crate) to: (Id, Site),
    /// Its way, corner by corner; two points with `curved` make an S.
    pub(crate) points: Vec<(f32, f32)>,
    pub(crate) curved: bool,
    pub(crate) line: Line,
}

/// Where a connector holds on to a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Site {
    Top,
    Left,
    Bottom,
    Right,
}

/// A picture by content hash, cut to cover its area.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    pub(crate) named: Named,
    pub(crate) hash: String,
    pub(crate) area: Area,
    pub(crate) radius: f32,
}

/// A table of cells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    pub(crate) at: (f32, f32),
    pub(crate) columns: Vec<f32>,
    /// The first row is the header.
    pub(crate) rows: Vec<(f32, Vec<Cell>)>,
    pub(crate) rule: Option<Line>,
    /// Whether columns run from right to left.
    pub(crate) rtl: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    pub(crate) text: Text,
    pub(crate) fill: Option<Rgba>,
}

impl Shape {
    /// The smallest area that holds it.
    pub(crate) fn area(&self) -> Area {
        match self {
            Shape::Group(_, shapes) => around(shapes.iter().map(Shape::area)),
            Shape::Form(form) => form.area,
            Shape::Connector(line) => around(line.points.iter().map(|(x, y)| [*x, *y, 0.0, 0.0])),
            Shape::Picture(picture) => picture.area,
            Shape::Table(_, table) => {
                let (wide, high) = (table.columns.iter().sum(), table.rows.iter().map(|row| row.0).sum());
                [table.at.0, table.at.1, wide, high]
            }
        }
    }
}

/// The smallest area that holds all of these.
pub(crate) fn around(areas: impl Iterator<Item = Area>) -> Area {
    let edges = areas.fold([f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY], |all, area| {
        [all[0].min(area[0]), all[1].min(area[1]), all[2].max(area[0] + area[2]), all[3].max(area[1] + area[3])]
    });
    if edges[0] > edges[2] { [0.0; 4] } else { [edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]] }
}
