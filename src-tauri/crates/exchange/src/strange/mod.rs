//! Files that hold no map, called what they are: pictures, documents, programs, other people's archives. Known by their
//! first bytes whatever their name says, and told with what to do instead.

mod json;
mod magic;
mod old;
mod texts;
mod zips;

use crate::error::ImportError;
pub(crate) use json::{other_json, surely_other};

/// What a file is, and what its owner can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stranger {
    /// "a PNG picture".
    what: &'static str,
    /// What to do.
    hint: &'static str,
}

const fn stranger(what: &'static str, hint: &'static str) -> Stranger {
    Stranger { what, hint }
}

const PICTURE: &str =
    "A picture holds no map that can be read. Put it on a card, or write its texts as a list and paste them.";
const UNPACK: &str = "Unpack it, and import what is in it.";
const DOCUMENT: &str = "Copy its text and paste it, or save it as plain text, and import that.";
const TABLE: &str = "Open it, save or export it as .xlsx or .csv, and import that.";
const NOTHING: &str = "Choose the file that holds the map.";
const DRAWING: &str = "Write its texts as a list or a table (.csv), and import that.";
const SLIDES: &str = "Copy the outline of its slides and paste it as text.";

/// Why this file holds no map, when its bytes are known to be something else.
pub fn refusal(name: &str, bytes: &[u8]) -> Option<ImportError> {
    let known = magic::known(bytes).or_else(|| old::known(bytes)).or_else(|| zips::known(name, bytes));
    let known = known.or_else(|| texts::known(name, bytes))?;
    Some(refused(name, &known))
}

fn refused(name: &str, stranger: &Stranger) -> ImportError {
    let message = format!("this is {}, not {}", stranger.what, wanted(name));
    ImportError::new("", message, format!("{} Nothing was changed.", stranger.hint))
}

/// What a file of this name would be.
fn wanted(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "xlsx" | "xlsm" | "xls" => "a workbook",
        "csv" | "tsv" | "tab" => "a table",
        "json" => "a map in Waymark's format",
        "zip" => "a zip of maps",
        "waymark" | "sqlite" | "db" => "a library of Waymark's",
        "mmd" | "mermaid" => "a Mermaid diagram",
        "md" | "markdown" | "txt" | "text" => "a text",
        "xml" | "cjml" => "a CJML file",
        _ => "a map",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(name: &str, bytes: &[u8]) -> Option<String> {
        refusal(name, bytes).map(|error| error.message)
    }

    #[test]
    fn files_are_called_what_they_are() {
        let sqlite = [b"SQLite format 3\0".as_slice(), &[0; 84]].concat();
        let program = [b"MZ".as_slice(), &[0; 58], b"\x80\0\0\0", &[0; 64], b"PE\0\0"].concat();
        let old = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 504], &name, &[0; 64]].concat()
        };
        let (sheet, word, talk) = (old("Workbook"), old("WordDocument"), old("PowerPoint Document"));
        let table: [(&str, &[u8], &str); 26] = [
            ("a.xlsx", b"\x89PNG\r\n\x1a\n...", "this is a PNG picture, not a workbook"),
            ("a.csv", b"\xff\xd8\xff\xe0..JFIF", "this is a JPEG picture, not a table"),
            ("a.json", b"GIF89a..", "this is a GIF picture, not a map in Waymark's format"),
            ("a", b"RIFF....WEBPVP8 ", "this is a WebP picture, not a map"),
            ("a.xlsx", b"%PDF-1.7\n", "this is a PDF document, not a workbook"),
            (
                "a.xlsx",
                b"PK\x03\x04..[Content_Types].xml..word/document.xml",
                "this is a Word document (.docx), not a workbook",
            ),
            (
                "a.zip",
                b"PK\x03\x04..[Content_Types].xml..ppt/presentation.xml",
                "this is a PowerPoint file (.pptx), not a zip of maps",
            ),
            ("a.xlsx", &sheet, "this is an old Excel workbook (.xls), not a workbook"),
            ("a.xlsx", &word, "this is an old Word document (.doc), not a workbook"),
            ("a.xlsx", &talk, "this is an old PowerPoint file (.ppt), not a workbook"),
            ("a.numbers", b"PK\x03\x04..Index/Document.iwa", "this is a Numbers document, not a map"),
            (
                "a.zip",
                b"PK\x03\x04..Index/Document.iwa",
                "this is a document of Numbers, Pages or Keynote, not a zip of maps",
            ),
            (
                "a.xlsx",
                b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
                "this is an OpenDocument spreadsheet (.ods), not a workbook",
            ),
            ("a.csv", &program, "this is a program for Windows, not a table"),
            ("a.csv", b"\x7fELF\x02\x01", "this is a program for Linux, not a table"),
            ("a.waymark", &sqlite, "this is another program's database, not a library of Waymark's"),
            ("a.csv", b"<!DOCTYPE html>\n<html>", "this is a web page, not a table"),
            ("a.xls", b"<html xmlns:o='urn'><table>", "this is a web page, not a workbook"),
            ("a.xml", b"<?xml version='1.0'?>\n<!-- x --><svg xmlns='u'>", "this is an SVG picture, not a CJML file"),
            ("a.svg", b"<svg>", "this is an SVG picture, not a map"),
            ("a.xml", b"<mxfile host='x'>", "this is a drawing of draw.io, not a CJML file"),
            ("a.bpmn", b"<?xml version='1.0'?><bpmn:definitions>", "this is a BPMN process, not a map"),
            ("a.txt", b"{\\rtf1\\ansi", "this is a rich text (.rtf), not a text"),
            ("a.csv", b"\x1f\x8b\x08\x00", "this is a gzip archive, not a table"),
            ("a.csv", b"PK\x03\x04..META-INF/MANIFEST.MF", "this is a Java or Android program, not a table"),
            ("a.epub", b"PK\x03\x04..mimetypeapplication/epub+zip", "this is an EPUB book, not a map"),
        ];
        for (name, bytes, expected) in table {
            assert_eq!(said(name, bytes).as_deref(), Some(expected), "{name}");
            assert!(refusal(name, bytes).is_some_and(|error| error.hint.len() > 30), "{name}");
        }
    }

    #[test]
    fn maps_are_no_strangers() {
        let ours = [b"SQLite format 3\0".as_slice(), &[0; 52], b"WMK1", &[0; 28]].concat();
        let table: [(&str, &[u8]); 12] = [
            ("a.xlsx", b"PK\x03\x04..[Content_Types].xml..xl/workbook.xml"),
            ("a.zip", b"PK\x03\x04..journey.json"),
            ("a.zip", b"PK\x05\x06"),
            ("a.waymark", &ours),
            ("a.json", b"{\"waymark\":\"1.0\"}"),
            ("a.csv", b"Stage,Text\nMZ,PK\n"),
            ("a.txt", b"BMW\n  buys"),
            ("a.txt", b"MZ\n  is no program"),
            ("a.md", b"# Title\n<svg> in a text"),
            ("a.md", b"<div>\n\n# Title\n"),
            ("a.xml", b"<?xml version='1.0'?><CJML/>"),
            ("", b""),
        ];
        for (name, bytes) in table {
            assert_eq!(refusal(name, bytes), None, "{name} {:?}", String::from_utf8_lossy(bytes));
        }
    }
}
