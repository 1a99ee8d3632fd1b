//! Many journeys with their pictures beside them, as a zip or as a folder: `<title>.json` in the open format,
//! `images/<hash>.<png|jpg|webp>`, and a README that says what it is. The same journeys always give the same bytes.

mod names;
mod read;
mod unpack;
mod write;

pub(crate) use read::read_bundle;
pub use read::read_folder;
pub use write::{bundle, folder, zip_of};

use crate::zipped::Bounds;

/// Largest zip that is read, in bytes; a bundle is written so that it stays below.
pub(crate) const PACKED: usize = 256 << 20;
/// Most bytes of everything in it, counted while it is unpacked.
pub(crate) const UNPACKED: usize = 512 << 20;
/// Most entries.
pub(crate) const ENTRIES: usize = 20_000;
/// The zip of a bundle. Its files are read twice, once for journeys, once for pictures; text packs well, but not without end.
pub(crate) const ZIP: Bounds =
    Bounds { packed: PACKED, entries: ENTRIES, unpacked: UNPACKED as u64, ratio: (100, 64 << 20) };
/// Folder of the pictures.
pub(crate) const IMAGES: &str = "images";
