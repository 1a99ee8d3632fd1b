//! What a person wishes of an import. What is left out is guessed from the file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_model::LaneKind;

/// The shapes of files that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Our open format, alone.
    Json,
    /// A zip of journeys in our open format with their pictures.
    Bundle,
    /// A library file of Waymark.
    Library,
    /// Comma (or semicolon, or tab) separated values.
    Csv,
    /// An Excel workbook.
    Xlsx,
    /// A Mermaid `journey`.
    Mermaid,
    /// Markdown: fenced Mermaid blocks, or headings and bullets.
    Markdown,
    /// CJML, XML 2.0.
    Cjml,
    /// An indented list or plain text.
    Text,
}

/// What a person wishes of an import.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct Wishes {
    /// Read the file as this, whatever it looks like.
    pub kind: Option<FileKind>,
    /// How a table is to be read.
    pub table: Option<TableWishes>,
    /// Keys of the repairs to make; none for those that the reader makes by itself.
    pub repairs: Option<Vec<String>>,
    /// Which maps of several, by their place in the preview from 0; none for all.
    pub only: Option<Vec<u32>>,
}

/// How a table is to be read; what is none is guessed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct TableWishes {
    /// Which sheet of a workbook, from 0.
    pub sheet: Option<u32>,
    /// Encoding of a CSV by its label: "utf-8", "utf-16le", "utf-16be", "windows-1252", "gb18030", "shift_jis".
    pub encoding: Option<String>,
    /// The character between the cells of a CSV.
    pub delimiter: Option<String>,
    /// How many rows at the top are headers.
    pub headers: Option<u32>,
    /// How the table stands for a map.
    pub shape: Option<TableShape>,
    /// What each column is, from the left; columns beyond the list are guessed.
    pub columns: Option<Vec<Column>>,
    /// The scale of numbers that are feelings.
    pub scale: Option<Scale>,
    /// Words of feelings that the person taught; they win over the words that are known.
    pub words: Option<Vec<FeelingWord>>,
}

/// A word that says a feeling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FeelingWord {
    /// The word as it stands in cells; case and spaces around it are no matter.
    pub word: String,
    /// What it says, from -2 to 2.
    pub valence: i8,
}

/// What stands where feelings are and says none that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnknownWord {
    /// The word as it stands in cells.
    pub word: String,
    /// In how many cells.
    pub count: u32,
    /// The first lines of the file in which it stands.
    pub lines: Vec<u32>,
}

/// How a table stands for a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TableShape {
    /// One row is one card; columns are its fields.
    CardRows,
    /// One row is one step; columns are lanes.
    StepRows,
    /// One row is one lane; columns are stages (a second header row may name steps).
    LaneRows,
    /// One row is one sticky note of a whiteboard, placed by cluster, column or position.
    Notes,
}

/// The scale of numbers that are feelings: which number stands for -2 and which for +2.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Scale {
    /// The worst number.
    pub worst: f64,
    /// The best number.
    pub best: f64,
}

/// What a column of a table is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[ts(rename = "TableColumn")]
pub enum Column {
    /// Nothing that is read.
    Ignored,
    /// A field of a card, or the name of its stage, step or lane.
    Field {
        /// Its name ("stage", "step", "lane", "text", "feeling", "channel", ...), as `assets/schema/TABLES.md` lists them.
        field: String,
    },
    /// Cells are cards of a lane of this kind (step rows).
    Lane {
        /// What stands in the lane.
        kind: LaneKind,
        /// Whose, for feelings; empty for everyone.
        persona: String,
    },
}

/// What was found in a table, for the person who adjusts the reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TableGuess {
    /// Names of the sheets; one empty name for a CSV.
    pub sheets: Vec<String>,
    /// What was used, every part filled in: the wishes where there were some, else the guess.
    pub used: TableWishes,
    /// The fields that a column may be, for menus.
    pub fields: Vec<String>,
    /// Header texts, one for each column (header rows joined).
    pub headers: Vec<String>,
    /// The first rows below the headers, at most 20, cells cut at 200 characters.
    pub sample: Vec<Vec<String>>,
    /// Rows below the headers.
    pub rows: u32,
    /// Words where feelings are that nobody knows, the most frequent first; to be taught in `TableWishes::words`.
    pub unknown_words: Vec<UnknownWord>,
}
