//! One row a card, for any program: UTF-8 with a mark, comma, CRLF, no text that could run.

use waymark_model::Journey;

use super::cards::CardTable;
use super::losses;
use super::record::Cells;
use crate::loss::Written;
use crate::tables::cell::Cell;
use crate::tables::inert::quieted;
use crate::tables::language::Language;

/// The cards of a journey as comma separated values; `assets/schema/TABLES.md` lists the columns, whose headers
/// are English: other programs rely on them.
pub fn csv(journey: &Journey) -> Written {
    let table = CardTable::new(journey, false, Language::default());
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(Vec::new());
    let heads: Vec<String> = table.columns().into_iter().map(|head| quieted(&head.text)).collect();
    let rows = table.rows().chain(table.bare_rows()).map(texts);
    for row in std::iter::once(heads).chain(rows) {
        writer.write_record(&row).expect("a table of equal rows is written to memory, so that writing cannot fail");
    }
    let text = writer.into_inner().unwrap_or_default();
    let bytes = [b"\xef\xbb\xbf", text.as_slice()].concat();
    Written { bytes, losses: losses::of_csv(journey, &table) }
}

fn texts(row: Cells) -> Vec<String> {
    row.into_iter().map(|cell| cell.map_or_else(String::new, text_of)).collect()
}

/// Only texts are quieted: a number may begin with a minus.
fn text_of(cell: Cell) -> String {
    match cell {
        Cell::Text(text) => quieted(&text),
        other => other.shown().into_owned(),
    }
}
