//! Zips that are some program's document. Their names stand in the list at the end of the file.

use super::{DOCUMENT, DRAWING, NOTHING, SLIDES, Stranger, TABLE, stranger};

/// How much of the end is looked at: the list of a document's files fits into it.
const END: usize = 1 << 20;
/// How much of the beginning is looked at, for types that stand there.
const BEGINNING: usize = 512;

/// Names inside, and what they make of the zip.
const NAMES: [(&str, Stranger); 6] = [
    ("word/document.xml", stranger("a Word document (.docx)", DOCUMENT)),
    ("ppt/presentation.xml", stranger("a PowerPoint file (.pptx)", SLIDES)),
    ("visio/document.xml", stranger("a Visio drawing (.vsdx)", DRAWING)),
    ("META-INF/MANIFEST.MF", stranger("a Java or Android program", NOTHING)),
    ("AndroidManifest.xml", stranger("a Java or Android program", NOTHING)),
    ("content.opf", stranger("an EPUB book", DOCUMENT)),
];

/// Types that stand at the beginning.
const TYPES: [(&str, Stranger); 5] = [
    ("vnd.oasis.opendocument.spreadsheet", stranger("an OpenDocument spreadsheet (.ods)", TABLE)),
    ("vnd.oasis.opendocument.text", stranger("an OpenDocument text (.odt)", DOCUMENT)),
    ("vnd.oasis.opendocument.presentation", stranger("an OpenDocument presentation (.odp)", SLIDES)),
    ("vnd.oasis.opendocument.graphics", stranger("an OpenDocument drawing (.odg)", DRAWING)),
    ("epub+zip", stranger("an EPUB book", DOCUMENT)),
];

/// What a zip is, when it is no workbook and no bundle.
pub(super) fn known(name: &str, bytes: &[u8]) -> Option<Stranger> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return None;
    }
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    if let Some((_, known)) = TYPES.iter().find(|(said, _)| has(beginning, said)) {
        return Some(*known);
    }
    let end = &bytes[bytes.len().saturating_sub(END)..];
    if has(end, "Index/Document.iwa") || has(end, "Index.zip") && has(end, "Metadata/") {
        return Some(apple(name));
    }
    if has(end, "xl/workbook") {
        return None;
    }
    NAMES.iter().find(|(said, _)| has(end, said)).map(|(_, known)| *known)
}

fn apple(name: &str) -> Stranger {
    match name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
        Some("numbers") => stranger("a Numbers document", TABLE),
        Some("pages") => stranger("a Pages document", DOCUMENT),
        Some("key") => stranger("a Keynote document", SLIDES),
        _ => stranger("a document of Numbers, Pages or Keynote", TABLE),
    }
}

fn has(bytes: &[u8], said: &str) -> bool {
    let said = said.as_bytes();
    bytes.windows(said.len()).any(|window| window == said)
}
