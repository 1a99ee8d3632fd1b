//! Files and pictures as they cross the border: always in memory, never a path.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_layout::Warning;

use super::View;

/// How to make a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ExportOptions {
    /// The format.
    pub format: Format,
    /// What to draw.
    pub view: View,
    /// Pixels per scene unit for PNG, 1 to 4.
    pub scale: f32,
    /// Dots per inch for PNG; wins over `scale` (96 is scale 1).
    pub dpi: Option<f32>,
    /// Page for PDF: "fit" (one page as large as the map), "A4", "A3", "Letter".
    pub page: String,
}

/// File formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Format {
    Png,
    Svg,
    Pdf,
    Json,
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
