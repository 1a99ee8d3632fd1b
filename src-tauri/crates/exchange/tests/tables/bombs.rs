//! Workbooks made to do harm: each is refused with a sentence, within two seconds of processor time and little memory.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use waymark_exchange::{FileKind, ImportError};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::shared::read_as;

const TYPES: &str = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>";
const RELS: &str =
    "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>";
const BOOK: &str = "<workbook xmlns:r='r'><sheets><sheet name='S' sheetId='1' r:id='b'/></sheets></workbook>";
const BOOK_RELS: &str = "<Relationships><Relationship Id='b' Type='x/worksheet' Target='worksheets/sheet1.xml'/>\
    <Relationship Id='c' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>";

/// A workbook of these parts, beside those that it needs.
fn workbook(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let usual = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/sharedStrings.xml", "<sst/>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let given = |name: &str| parts.iter().any(|(other, _)| *other == name);
    let usual = usual.into_iter().filter(|(name, _)| !given(name)).map(|(name, text)| (name, text.as_bytes()));
    for (name, bytes) in usual.chain(parts.iter().copied()) {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Processor time of this thread; the clock on the wall where the system does not tell.
fn busy(started: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|text| text.split(' ').next().and_then(|nanos| nanos.parse().ok()));
    nanos.map_or_else(|| started.elapsed(), Duration::from_nanos)
}

fn refused(what: &str, bytes: &[u8]) -> ImportError {
    let started = Instant::now();
    let before = busy(started);
    let error = read_as(FileKind::Xlsx, bytes).map(|_| ()).expect_err(what);
    let took = busy(started).saturating_sub(before);
    assert!(took < Duration::from_secs(2), "{what} took {took:?}");
    assert!(
        !error.hint.is_empty() && (error.message.starts_with("expected ") || error.message.starts_with("this is ")),
        "{what}: {error}"
    );
    error
}

#[test]
fn far_corners_are_refused() {
    let sheet = b"<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c></row>\
        <row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData></worksheet>";
    let error = refused("two far cells", &workbook(&[("xl/worksheets/sheet1.xml", sheet)]));
    assert!(error.message.contains("column 16384, row 1048576"), "{error}");
}

#[test]
fn one_giant_string_is_refused() {
    let text = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(48 << 20));
    refused("a giant string", &workbook(&[("xl/sharedStrings.xml", text.as_bytes())]));
    let pieces = format!("<sst><si>{}</si></sst>", "<t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t>".repeat(1 << 20));
    refused("a giant string of pieces", &workbook(&[("xl/sharedStrings.xml", pieces.as_bytes())]));
}

#[test]
fn one_string_in_every_cell_is_refused() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(900_000));
    let cells =
        format!("<worksheet><sheetData>{}</sheetData></worksheet>", "<row><c t='s'><v>0</v></c></row>".repeat(5_000));
    let parts = [("xl/sharedStrings.xml", strings.as_bytes()), ("xl/worksheets/sheet1.xml", cells.as_bytes())];
    refused("one long string in every cell", &workbook(&parts));
}

#[test]
fn a_million_of_anything_is_refused() {
    let sheets: String = (0..300_000).map(|at| format!("<sheet name='{at}' r:id='b'/>")).collect();
    let book = format!("<workbook xmlns:r='r'><sheets>{sheets}</sheets></workbook>");
    let error = refused("a million sheets", &workbook(&[("xl/workbook.xml", book.as_bytes())]));
    assert!(error.message.contains("255 sheets"), "{error}");
    let attributes: String = (0..1_000_000).map(|at| format!(" a{at}=''")).collect();
    let sheet = format!("<worksheet><sheetData><row{attributes}/></sheetData></worksheet>");
    refused("a million attributes", &workbook(&[("xl/worksheets/sheet1.xml", sheet.as_bytes())]));
    let rows = format!("<worksheet><sheetData>{}</sheetData></worksheet>", "<row><c/><c/></row>".repeat(2_500_000));
    refused("rows without end", &workbook(&[("xl/worksheets/sheet1.xml", rows.as_bytes())]));
    let deep = format!("<worksheet>{}</worksheet>", "<a>".repeat(100_000));
    refused("deep nesting", &workbook(&[("xl/worksheets/sheet1.xml", deep.as_bytes())]));
}

#[test]
fn entities_are_never_made_up() {
    let bomb = b"<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;'>]><sst><si><t>&c;</t></si></sst>";
    let error = refused("entities", &workbook(&[("xl/sharedStrings.xml", bomb)]));
    assert!(error.message.contains("document type"), "{error}");
}

#[test]
fn what_is_no_workbook_is_told() {
    let old = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 4_000]].concat();
    let name = |name: &str| -> Vec<u8> { name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect() };
    assert!(refused("an old workbook", &[old.clone(), name("Workbook")].concat()).message.contains(".xls"));
    assert!(refused("a locked workbook", &[old, name("EncryptedPackage")].concat()).message.contains("password"));
    let mut other = ZipWriter::new(Cursor::new(Vec::new()));
    other.start_file("hello.txt", SimpleFileOptions::default()).unwrap();
    let other = other.finish().unwrap().into_inner();
    assert!(refused("another zip", &other).message.contains("zip of other files"));
    refused("a broken zip", b"PK\x03\x04 and nothing more");
    refused("a picture", b"\x89PNG\r\n\x1a\n");
    refused("nothing", b"");
    let whole = workbook(&[]);
    refused("half a workbook", &whole[..whole.len() / 2]);
}

#[test]
fn large_csvs_stay_within_bounds() {
    let started = Instant::now();
    let wide = ",".repeat(300) + "x\n";
    assert!(read_as(FileKind::Csv, wide.as_bytes()).unwrap_err().message.contains("256 columns"));
    let long = format!("Text\n{}", "x\n".repeat(130_000));
    assert!(read_as(FileKind::Csv, long.as_bytes()).unwrap_err().message.contains("120,000 rows"));
    let cell = format!("Text\n{}\n", "x".repeat(2 << 20));
    assert!(read_as(FileKind::Csv, cell.as_bytes()).unwrap_err().message.contains("1 MB"));
    let many: String = (0..3_000).map(|at| format!("Stage {at},thing {at}\n")).collect();
    let reading = read_as(FileKind::Csv, format!("Stage,Actions\n{many}").as_bytes()).unwrap();
    assert!(reading.remarks.iter().any(|remark| remark.code == "too_many"), "{:?}", reading.remarks);
    assert!(started.elapsed() < Duration::from_secs(60));
}
