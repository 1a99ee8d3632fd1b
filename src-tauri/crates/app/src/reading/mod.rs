//! Strangers' files -> journeys. Containers, tables, XML and libraries are parsed in a process of its own, with bounds on memory,
//! processor time and wall time, so that no file can take the app down with it.

mod bounds;
mod child;
mod here;
mod reader;

use waymark_exchange::{FileKind, Reading, Wishes, recognise};

use crate::border::Fault;
use crate::incoming::Stop;
use crate::settings::Settings;

pub use child::Reader;
pub use reader::read_for_parent;

/// Reads a file of any kind that Waymark knows. Nothing is written; the kind of the answer says how it was read. Who gives
/// up ends the process that reads.
pub(crate) fn read(
    settings: &Settings,
    name: &str,
    bytes: &[u8],
    wishes: &Wishes,
    stop: &Stop,
) -> Result<Reading, Fault> {
    let kind = wishes.kind.unwrap_or_else(|| recognise(name, bytes));
    let reading = match &settings.reader {
        Some(reader) if !is_plain(kind) => reader.read(name, bytes, wishes, stop),
        _ => here::read(name, bytes, wishes, &settings.ids),
    };
    let mut reading = only(reading?, wishes).ok_or_else(|| empty(name))?;
    reading.call_after_file(name);
    Ok(reading)
}

/// Whether a file is only text for readers of our own, which bound it before they parse and take no more than a few times its size.
fn is_plain(kind: FileKind) -> bool {
    matches!(kind, FileKind::Json | FileKind::Mermaid | FileKind::Markdown | FileKind::Text)
}

/// The maps that are wanted of several.
fn only(mut reading: Reading, wishes: &Wishes) -> Option<Reading> {
    if let Some(only) = &wishes.only {
        let wanted = |place: usize| u32::try_from(place).is_ok_and(|place| only.contains(&place));
        let mut place = 0;
        reading.journeys.retain(|_| {
            place += 1;
            wanted(place - 1)
        });
    }
    (!reading.journeys.is_empty()).then_some(reading)
}

fn empty(name: &str) -> Fault {
    let message = format!("There is no map in “{name}” to import.");
    Fault::new("nothing_to_import", message, "Choose another file, or say what kind of file it is.")
}

/// What could not be read, for the person who holds the file.
pub(crate) fn unreadable(name: &str, error: &waymark_exchange::ImportError) -> Fault {
    let message = format!("“{name}” cannot be read: {error}.");
    Fault::new("import_failed", message, error.hint.clone())
}
