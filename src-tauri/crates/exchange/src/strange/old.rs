//! The container of Office's older days, told apart by the names of what it holds.

use super::{DOCUMENT, SLIDES, Stranger, TABLE, stranger};

/// First bytes of the container.
const FIRST: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Names inside, and what they make of it; a workbook may hold a document, so that it comes first.
const NAMES: [(&str, Stranger); 7] = [
    (
        "EncryptedPackage",
        stranger("a file locked with a password", "Open it, save it without a password, and import that."),
    ),
    (
        "Workbook",
        stranger(
            "an old Excel workbook (.xls)",
            "Open it in a spreadsheet program, save it as .xlsx, and import that.",
        ),
    ),
    (
        "Book",
        stranger(
            "an old Excel workbook (.xls)",
            "Open it in a spreadsheet program, save it as .xlsx, and import that.",
        ),
    ),
    ("PowerPoint Document", stranger("an old PowerPoint file (.ppt)", SLIDES)),
    ("WordDocument", stranger("an old Word document (.doc)", DOCUMENT)),
    ("VisioDocument", stranger("an old Visio drawing (.vsd)", super::DRAWING)),
    (
        "__properties_version1.0",
        stranger("an e-mail of Outlook's (.msg)", "Save the file that is attached to it, and import that."),
    ),
];

/// What an old container is.
pub(super) fn known(bytes: &[u8]) -> Option<Stranger> {
    if !bytes.starts_with(FIRST) {
        return None;
    }
    let known = NAMES.iter().find(|(name, _)| has(bytes, name)).map(|(_, stranger)| *stranger);
    Some(known.unwrap_or(stranger("a file of Office's older days", TABLE)))
}

/// Whether the names inside, which begin at even places, have this one.
fn has(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
    let starts = bytes.chunks_exact(64).any(|entry| entry.starts_with(&name));
    starts || bytes.len() < 4_096 && bytes.windows(name.len()).any(|window| window == name)
}
