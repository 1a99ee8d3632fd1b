//! Files and pictures as they cross the border: always in memory, never a path.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_exchange::{Loss, SheetView};
use waymark_layout::Warning;
use waymark_model::Id;

use super::View;

/// How to make a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ExportOptions {
    /// The format.
    pub format: Format,
    /// What to draw.
    pub view: View,
    /// Pixels per scene unit for PNG, 0.001 to 32. What would be too large falls to the largest that fits, and says so.
    pub scale: f32,
    /// Dots per inch for PNG; wins over `scale` (96 is scale 1).
    pub dpi: Option<f32>,
    /// Pixels from left to right for PNG; wins over both.
    #[serde(default)]
    #[ts(optional)]
    pub width: Option<f32>,
    /// Exactly this size: a PNG that would be too large fails instead of becoming smaller.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub exact: bool,
    /// Page for PDF: "fit" (one page as large as the map), "A4", "A3", "Letter", or a size such as "594x841mm".
    pub page: String,
    /// No background, for PNG and SVG.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub transparent: bool,
    /// Only these cards, with the flows among them and the stages and lanes in which they stand; none for all.
    #[serde(default)]
    #[ts(optional)]
    pub cards: Option<Vec<Id>>,
    /// What stands around the map.
    #[serde(default)]
    #[ts(as = "Option<Furniture>", optional)]
    pub furniture: Furniture,
    /// How a PDF is spread over pages.
    #[serde(default)]
    #[ts(as = "Option<Paper>", optional)]
    pub paper: Paper,
}

impl Default for ExportOptions {
    fn default() -> Self {
        ExportOptions {
            format: Format::Png,
            view: View::default(),
            scale: 2.0,
            dpi: None,
            width: None,
            exact: false,
            page: "fit".into(),
            transparent: false,
            cards: None,
            furniture: Furniture::default(),
            paper: Paper::default(),
        }
    }
}

/// What stands around the map in a picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Furniture {
    /// The title above the map.
    pub title: bool,
    /// The legend below it.
    pub legend: bool,
    /// A date beside the title, as the reader shall see it; empty for none.
    pub date: String,
    /// A version beside the title, as the reader shall see it; empty for none.
    pub version: String,
    /// The share of cards that rest on evidence, beside the title.
    pub evidence: bool,
}

impl Default for Furniture {
    fn default() -> Self {
        Furniture { title: true, legend: true, date: String::new(), version: String::new(), evidence: false }
    }
}

/// How a PDF is spread over pages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Paper {
    /// What stands on which page.
    pub kind: PaperKind,
    /// How far tiles overlap, in millimetres.
    pub overlap: f32,
    /// Whether tiles carry crop marks and their place ("B3").
    pub marks: bool,
    /// How large the whole map is when it is tiled, as times its natural size (96 units an inch).
    pub enlarged: f32,
    /// The distance in metres from which the letters shall be read, for the pre-flight.
    pub distance: f32,
}

impl Default for Paper {
    fn default() -> Self {
        Paper { kind: PaperKind::Whole, overlap: 10.0, marks: true, enlarged: 1.0, distance: 0.5 }
    }
}

/// What stands on which page of a PDF.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The whole map on one page.
    #[default]
    Whole,
    /// The map in its size on as many pages as it takes, to be glued.
    Tiles,
    /// One page for each stage.
    Stages,
    /// A report: title page, map, stages, opportunities, metrics, evidence, glossary.
    Report,
}

/// File formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Format {
    Png,
    Svg,
    Pdf,
    Pptx,
    Xlsx,
    Csv,
    Html,
    Markdown,
    /// The journey told in plain language.
    Story,
    Mermaid,
    Cjml,
    Json,
    /// A zip of the journey in the open format with its pictures beside it.
    Bundle,
}

/// A file in memory.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Exported {
    /// Proposed name with its ending.
    pub name: String,
    /// Media type.
    pub media: String,
    /// Content; crosses borders as base64.
    pub content: String,
    /// What could not be done as wished.
    pub warnings: Vec<Warning>,
    /// What of the journey the format does not carry.
    pub losses: Vec<Loss>,
}

/// A file as it would be, before it is written: the same pages, words and losses.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ExportPreview {
    /// Proposed name with its ending.
    pub name: String,
    /// Size of the file in bytes.
    pub bytes: u32,
    /// Its pages as pictures, at most the first 60; none for files of text.
    pub pages: Vec<PreviewPage>,
    /// How many pages there are.
    pub count: u32,
    /// The beginning of a file of text; empty for others.
    pub text: String,
    /// The key under which a web page can be looked at as it is, for a while; empty for others.
    pub live: String,
    /// The sheets of a workbook as they look, as far as they are shown; none for others.
    pub sheets: Vec<SheetView>,
    /// What could not be done as wished, and what the pre-flight found.
    pub warnings: Vec<Warning>,
    /// What of the journey the format does not carry.
    pub losses: Vec<Loss>,
}

/// A page as a picture.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PreviewPage {
    /// Name ("Visit", "B3"); empty when there is one page.
    pub name: String,
    /// Media type: "image/png" or "image/svg+xml".
    pub media: String,
    /// Content as base64.
    pub content: String,
    /// Width of the page, in any unit.
    pub width: f32,
    /// Height in the same unit.
    pub height: f32,
}

/// A picture in the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Picture {
    /// Content hash; `/image/<hash>` or the shell's image protocol gives the bytes.
    pub hash: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}
