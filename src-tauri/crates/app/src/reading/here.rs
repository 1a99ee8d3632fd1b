//! Reading in this process: what the bounded process does, and what tests and our own format do without one.

use waymark_exchange::{FileKind, ImageBytes, Imported, Reading, Remark, Wishes, recognise, refusal};
use waymark_library::{Foreign, Library, LibraryError, Seams};
use waymark_model::{Id, Journey, Node};

use super::unreadable;
use crate::border::Fault;
use crate::settings::Ids;

/// Reads a file as its wishes or its looks say.
pub(super) fn read(name: &str, bytes: &[u8], wishes: &Wishes, ids: &Ids) -> Result<Reading, Fault> {
    if let Some(error) = refusal(name, bytes) {
        return Err(unreadable(name, &error));
    }
    if wishes.kind.unwrap_or_else(|| recognise(name, bytes)) == FileKind::Library {
        return library(bytes).map_err(|error| foreign(name, &error));
    }
    waymark_exchange::read(name, bytes, wishes, &|| ids()).map_err(|error| unreadable(name, &error))
}

/// Every map of a library file that is not in its trash.
fn library(bytes: &[u8]) -> Result<Reading, LibraryError> {
    let foreign = Foreign::read(bytes, &Seams::default())?;
    let library = foreign.library();
    let (mut journeys, mut remarks) = (Vec::new(), Vec::new());
    for row in library.journeys()?.into_iter().filter(|row| row.trashed.is_none()) {
        match one(library, row.id, &mut remarks) {
            Ok(imported) => journeys.push(imported),
            Err(error) => {
                let message = format!("“{}” could not be read and is left out: {error}", row.properties.title);
                remarks.push(Remark::new("map_left_out", message));
            }
        }
    }
    Ok(Reading { kind: FileKind::Library, journeys, remarks, table: None })
}

fn one(library: &Library, id: Id, remarks: &mut Vec<Remark>) -> Result<Imported, LibraryError> {
    let loaded = library.load(id)?;
    let title = &loaded.journey.properties().title;
    if !loaded.damage.is_empty() {
        let message = format!("{} damaged records of “{title}” are left out.", loaded.damage.len());
        remarks.push(Remark::new("damaged", message));
    }
    let mut images = Vec::new();
    for picture in loaded.journey.nodes().filter_map(Node::picture) {
        match library.image(&picture.hash) {
            Ok(Some(image)) => images.push((picture.hash.clone(), image.media, image.bytes)),
            Ok(None) => {}
            Err(error) => remarks.push(Remark::new("damaged", format!("A picture of “{title}” is left out: {error}"))),
        }
    }
    Ok(Imported { journey: loaded.journey, images, warnings: Vec::new() })
}

fn foreign(name: &str, error: &LibraryError) -> Fault {
    let message = format!("“{name}” is not a library that Waymark can read: {error}");
    Fault::new("import_failed", message, "Salvage it with “waymark salvage”, or export its maps where it was made.")
}

/// A journey with its pictures in the open format, as it crosses from the bounded process.
pub(super) fn as_json(imported: &Imported) -> String {
    let find = |hash: &str| {
        let found = imported.images.iter().find(|(known, ..)| known == hash);
        found.map(|(_, media, bytes)| ImageBytes { media: media.clone(), bytes: bytes.clone() })
    };
    let journey: &Journey = &imported.journey;
    waymark_exchange::write_json(journey, &find, true)
}
