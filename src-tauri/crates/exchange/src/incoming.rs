//! Any file that can be read: what it is by its name and its first bytes, and one door to all readers.

use crate::build::NewId;
use crate::error::ImportError;
use crate::mermaid;
use crate::read::{Imported, read_json};
use crate::recognise::recognise;
use crate::remark::Remark;
use crate::strange::refusal;
use crate::wishes::{FileKind, TableGuess, Wishes};

/// What a file held.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// How it was read.
    pub kind: FileKind,
    /// The journeys in it, at least one.
    pub journeys: Vec<Imported>,
    /// What the reader should know.
    pub remarks: Vec<Remark>,
    /// What was found, for tables.
    pub table: Option<TableGuess>,
}

impl Reading {
    /// A reading of one journey.
    pub fn one(kind: FileKind, journey: Imported, remarks: Vec<Remark>) -> Self {
        Reading { kind, journeys: vec![journey], remarks, table: None }
    }
}

/// Reads a file as its wishes or its looks say. The bytes may be anyone's: every reader bounds them before it parses.
pub fn read(name: &str, bytes: &[u8], wishes: &Wishes, ids: NewId<'_>) -> Result<Reading, ImportError> {
    if let Some(refused) = refusal(name, bytes) {
        return Err(refused);
    }
    match wishes.kind.unwrap_or_else(|| recognise(name, bytes)) {
        FileKind::Bundle => crate::bundle::read_bundle(bytes),
        kind @ (FileKind::Csv | FileKind::Xlsx) => crate::tables::read(kind, bytes, wishes, ids),
        FileKind::Cjml => crate::cjml::read(bytes, ids),
        FileKind::Json => Ok(Reading::one(FileKind::Json, read_json(bytes)?, Vec::new())),
        kind @ (FileKind::Markdown | FileKind::Mermaid | FileKind::Text) => {
            let (text, letters) = crate::letters::decode(bytes)?;
            let mut reading = read_text(kind, &text, wishes, ids)?;
            reading.remarks.splice(0..0, letters);
            Ok(reading)
        }
        kind => Err(ImportError::new("", format!("expected a map, found {kind:?}"), "This format comes soon.")),
    }
}

/// Markdown with diagrams in it is those diagrams; without any it is a list.
fn read_text(kind: FileKind, text: &str, wishes: &Wishes, ids: NewId<'_>) -> Result<Reading, ImportError> {
    if kind == FileKind::Mermaid {
        return mermaid::read(text, wishes, ids);
    }
    let diagrams = match kind {
        FileKind::Markdown => mermaid::read_markdown(text, wishes, ids)?,
        _ => None,
    };
    diagrams.map_or_else(|| crate::outline::read(text, kind, wishes, ids), Ok)
}
