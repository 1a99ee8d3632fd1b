//! A workbook: the map as it looks, the feelings with their chart, and each kind of record as a table with filters.
//! The same journey gives the same bytes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use waymark_model::Journey;

use super::cards::CardTable;
use super::look::Look;
use super::pictures::Pictures;
use super::sheet::Tally;
use super::{feelings, losses, map, sheets};
use crate::images::ImageBytes;
use crate::loss::Written;
use crate::tables::language::Language;

/// The journey as an Excel workbook with headers in a language, and small pictures on the sheet of the map where `images` has
/// their bytes; `assets/schema/TABLES.md` lists its sheets and columns.
pub fn xlsx(journey: &Journey, language: &str, images: &dyn Fn(&str) -> Option<ImageBytes>) -> Written {
    let look = Look::of(journey, Language::of(language));
    let table = CardTable::new(journey, true, look.language);
    let mut tally = Tally::default();
    let bytes = book(journey, &table, &look, &mut Pictures::new(images), &mut tally)
        .expect("a journey within its bounds fits into a workbook, which is written to memory");
    Written { bytes, losses: losses::of_xlsx(journey, &tally) }
}

fn book(
    journey: &Journey,
    table: &CardTable<'_>,
    look: &Look,
    pictures: &mut Pictures<'_>,
    tally: &mut Tally,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&properties(journey)?);
    let felt = feelings::Felt::of(journey, look);
    book.push_worksheet(map::sheet(journey, look, &felt, pictures, tally)?);
    book.push_worksheet(sheets::cards(table, look, tally)?);
    for sheet in sheets::records(journey, look, tally)? {
        book.push_worksheet(sheet);
    }
    if let Some(sheet) = feelings::sheet(journey, &felt, look)? {
        book.push_worksheet(sheet);
    }
    book.push_worksheet(sheets::journey(journey, look, tally)?);
    book.save_to_buffer()
}

/// No clock: the same journey gives the same bytes.
fn properties(journey: &Journey) -> Result<DocProperties, XlsxError> {
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    let title: String = journey.properties().title.chars().filter(|letter| !letter.is_control()).take(200).collect();
    Ok(DocProperties::new().set_title(title).set_author("Waymark").set_creation_datetime(&made))
}
