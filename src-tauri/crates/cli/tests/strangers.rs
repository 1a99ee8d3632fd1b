//! Files of strangers, read by the built program: what is made to break it gives a clear sentence, soon, and leaves the
//! library as it was.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::io::{Cursor, Write};
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The issue's bound, tripled: a debug program on a busy machine.
const SOON: Duration = Duration::from_secs(6);
const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK_RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Map" sheetId="1" r:id="rId1"/></sheets></workbook>"#;

fn run(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_waymark"));
    command
        .args(words)
        .current_dir(folder)
        .env("WAYMARK_LIBRARY", folder.join("own.waymark"))
        .env_remove("WAYMARK_LOG");
    command.output().unwrap()
}

/// A workbook whose one sheet is this XML; `book` replaces the workbook part.
fn workbook(sheet: &[u8], book: Option<&[u8]>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELS.as_bytes()),
        ("xl/workbook.xml", book.unwrap_or(BOOK.as_bytes())),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheet(data: &str) -> Vec<u8> {
    let head = r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;
    format!("{head}{data}</sheetData></worksheet>").into_bytes()
}

fn text_cell(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// Imports a bomb; answers what was said. It may be refused, or read as the little that it holds, but soon.
fn import(folder: &TempDir, name: &str, bytes: &[u8]) -> (Option<i32>, String) {
    std::fs::write(folder.path().join(name), bytes).unwrap();
    let before = run(folder.path(), &["--json", "list"]).stdout;
    let began = Instant::now();
    let output = run(folder.path(), &["import", name]);
    let took = began.elapsed();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(took < SOON, "{name} took {took:?}: {said}");
    if !output.status.success() {
        assert_eq!(run(folder.path(), &["--json", "list"]).stdout, before, "{name} changed the library");
        assert!(said.contains(name), "{name}: {said}");
        assert!(!said.contains("panicked"), "{name}: {said}");
    }
    (output.status.code(), said)
}

fn desk() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), &["list"]).status.success());
    folder
}

#[test]
fn two_cells_at_the_far_corners_are_two_cells() {
    let far = format!(
        r#"<row r="1">{}</row><row r="1048576">{}</row>"#,
        text_cell("A1", "near"),
        text_cell("XFD1048576", "far")
    );
    let (code, said) = import(&desk(), "corners.xlsx", &workbook(&sheet(&far), None));
    assert!(matches!(code, Some(0 | 4)), "{said}");
}

#[test]
fn a_zip_bomb_is_refused() {
    let mut data = String::from(r#"<row r="1">"#);
    data.push_str(&text_cell("A1", &"a".repeat(300 << 20)));
    data.push_str("</row>");
    let bytes = workbook(&sheet(&data), None);
    assert!(bytes.len() < 1 << 20, "it is small while it is packed");
    let (code, said) = import(&desk(), "giant.xlsx", &bytes);
    assert_eq!(code, Some(4), "{said}");
}

#[test]
fn a_million_sheets_or_attributes_are_refused() {
    let folder = desk();
    let sheets: String = (0..1_000_000).map(|n| format!(r#"<sheet name="S{n}" sheetId="{n}" r:id="rId1"/>"#)).collect();
    let book = BOOK.replace(r#"<sheet name="Map" sheetId="1" r:id="rId1"/>"#, &sheets);
    let (code, said) = import(&folder, "sheets.xlsx", &workbook(&sheet(""), Some(book.as_bytes())));
    assert_eq!(code, Some(4), "{said}");
    let attributes: String = (0..1_000_000).map(|n| format!(r#" a{n}="{n}""#)).collect();
    let row = format!(r#"<row r="1"{attributes}>{}</row>"#, text_cell("A1", "one"));
    let (code, said) = import(&folder, "attributes.xlsx", &workbook(&sheet(&row), None));
    assert!(matches!(code, Some(0 | 4)), "{said}");
}

#[test]
fn laughs_and_foreign_entities_are_refused() {
    let folder = desk();
    let mut laughs = String::from("<?xml version=\"1.0\"?><!DOCTYPE CJML [<!ENTITY l0 \"ha\">");
    for level in 1..40 {
        laughs.push_str(&format!("<!ENTITY l{level} \"&l{0};&l{0};&l{0};&l{0};\">", level - 1));
    }
    laughs
        .push_str("]><CJML version=\"2.0\"><plannedJourney><journeyTitle>&l39;</journeyTitle></plannedJourney></CJML>");
    let (code, said) = import(&folder, "laughs.xml", laughs.as_bytes());
    assert_eq!(code, Some(4), "{said}");
    let theft = "<?xml version=\"1.0\"?><!DOCTYPE CJML [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><CJML version=\"2.0\"><plannedJourney><journeyTitle>&x;</journeyTitle></plannedJourney></CJML>";
    let (code, said) = import(&folder, "theft.xml", theft.as_bytes());
    assert_eq!(code, Some(4), "{said}");
}

#[test]
fn a_foreign_library_is_read_and_never_adopted() {
    let (theirs, mine) = (desk(), desk());
    assert!(run(theirs.path(), &["backup", "given.waymark"]).status.success());
    let given = std::fs::read(theirs.path().join("given.waymark")).unwrap();
    std::fs::write(mine.path().join("given.waymark"), &given).unwrap();
    let output = run(mine.path(), &["import", "given.waymark"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(std::fs::read(mine.path().join("given.waymark")).unwrap(), given, "the file stays as it was");
    let listed = run(mine.path(), &["list"]);
    let copies = String::from_utf8_lossy(&listed.stdout).matches("Renewing a driving licence").count();
    assert_eq!(copies, 2, "the sample, and its copy out of the other library");
}

#[test]
fn a_library_with_a_trigger_of_its_own_is_refused() {
    let folder = desk();
    assert!(run(folder.path(), &["backup", "given.waymark"]).status.success());
    let path = folder.path().join("given.waymark");
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch("CREATE TRIGGER gift AFTER INSERT ON journey BEGIN SELECT 1; END;").unwrap();
    drop(conn);
    let bytes = std::fs::read(&path).unwrap();
    let (code, said) = import(&folder, "given.waymark", &bytes);
    assert_eq!(code, Some(4), "{said}");
    let (code, said) = import(&folder, "torn.waymark", &bytes[..bytes.len() / 2]);
    assert_eq!(code, Some(4), "{said}");
}

#[test]
fn one_bad_file_does_not_keep_the_others_out() {
    let folder = desk();
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/samples/dmv.json");
    std::fs::write(folder.path().join("bad.xlsx"), b"PK\x03\x04 not a workbook").unwrap();
    let output = run(folder.path(), &["--json", "import", sample, "bad.xlsx", sample]);
    assert_eq!(output.status.code(), Some(4));
    assert!(String::from_utf8_lossy(&output.stderr).contains("bad.xlsx"));
    let created: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(created["journeys"].as_array().unwrap().len(), 2);
}
