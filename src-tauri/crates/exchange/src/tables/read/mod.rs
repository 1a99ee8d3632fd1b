//! Tables in: bytes of anyone's CSV or workbook to a map. Bounds are counted while cells come, never taken from the file.

mod bounds;
mod container;
mod decode;
mod looks;
mod own;
mod part;
mod sheet;
mod split;
mod strings;
mod styles;
mod workbook;

pub use looks::{SheetCell, SheetCurve, SheetLine, SheetRow, SheetRun, SheetView, workbook_looks};

use std::collections::HashMap;

use super::asides::set_aside;
use super::cell::Sheet;
use super::guess::{Guess, field_names, guess};
use super::language::translate_cards;
use super::logs;
use super::make::make;
use super::plan::Plan;
use crate::build::NewId;
use crate::error::ImportError;
use crate::incoming::Reading;
use crate::remark::Remark;
use crate::wishes::{FileKind, TableGuess, TableShape, TableWishes, Wishes};

/// Rows of a sample, and characters of its cells.
const SAMPLE: (usize, usize) = (20, 200);

/// Reads a table as its wishes or its looks say. `kind` is CSV or XLSX.
pub fn read(kind: FileKind, bytes: &[u8], wishes: &Wishes, ids: NewId<'_>) -> Result<Reading, ImportError> {
    let table = wishes.table.clone().unwrap_or_default();
    let repairs = wishes.repairs.as_deref();
    if kind == FileKind::Xlsx {
        read_workbook(bytes, &table, repairs, ids)
    } else {
        read_csv(bytes, &table, repairs, ids)
    }
}

fn read_csv(
    bytes: &[u8],
    wishes: &TableWishes,
    repairs: Option<&[String]>,
    ids: NewId<'_>,
) -> Result<Reading, ImportError> {
    let decoded = decode::decode(bytes, wishes.encoding.as_deref())?;
    let wished = wishes.delimiter.as_ref().and_then(|text| text.chars().next());
    let (text, delimiter) = split::delimiter(&decoded.text, wished);
    let mut sheet = Sheet { name: String::new(), rows: split::split(text, delimiter)?, ..Sheet::default() };
    translate_cards(&mut sheet);
    let found = guess(&sheet, wishes);
    restore(&mut sheet, found.ours);
    let mut plan = Plan::new(ids);
    if decoded.lossy {
        let message = format!("Some bytes are no text in {} and show as \u{fffd}.", decoded.encoding);
        plan.remarks.push(Remark::new("undecodable", message));
    }
    fill(&mut plan, &mut sheet, &found, wishes, repairs);
    let used = TableWishes {
        sheet: Some(0),
        encoding: Some(decoded.encoding),
        delimiter: Some(delimiter.to_string()),
        ..used(&found, wishes)
    };
    Ok(reading(FileKind::Csv, plan, table_guess(&sheet, &found, used, vec![String::new()]), &found))
}

/// Makes the map of a stranger's table, or of our own alone.
fn fill(plan: &mut Plan<'_>, sheet: &mut Sheet, found: &Guess, wishes: &TableWishes, repairs: Option<&[String]>) {
    set_aside(plan, sheet, found, repairs);
    if !logs::read(plan, sheet, found, wishes, repairs) {
        make(plan, sheet, found, &HashMap::new());
    }
}

/// Takes off what was put before texts that could run.
fn restore(sheet: &mut Sheet, ours: bool) {
    for (_, cell) in sheet.rows.iter_mut().flat_map(|row| &mut row.cells) {
        if let super::cell::Cell::Text(text) = cell
            && text.starts_with('\'')
        {
            *text = super::inert::restored(std::mem::take(text), ours);
        }
    }
}

fn read_workbook(
    bytes: &[u8],
    wishes: &TableWishes,
    repairs: Option<&[String]>,
    ids: NewId<'_>,
) -> Result<Reading, ImportError> {
    let mut book = workbook::Workbook::open(bytes)?;
    let names = book.names();
    if let Some(own) = own::Own::of(&mut book)? {
        let found = guess(&own.cards, &TableWishes::default());
        let used = TableWishes { sheet: Some(own.at), ..used(&found, wishes) };
        if agrees(wishes, &used) {
            let mut plan = Plan::new(ids);
            own::make(&mut plan, &own, &found);
            return Ok(reading(FileKind::Xlsx, plan, table_guess(&own.cards, &found, used, names), &found));
        }
    }
    let at = book.choose(wishes.sheet)?;
    let mut sheet = book.sheet(at)?;
    translate_cards(&mut sheet);
    let found = guess(&sheet, wishes);
    let mut plan = Plan::new(ids);
    fill(&mut plan, &mut sheet, &found, wishes, repairs);
    let used = TableWishes { sheet: u32::try_from(at).ok(), ..used(&found, wishes) };
    Ok(reading(FileKind::Xlsx, plan, table_guess(&sheet, &found, used, names), &found))
}

/// Whether the wishes ask for nothing else than what was used.
fn agrees(wishes: &TableWishes, used: &TableWishes) -> bool {
    fn same<T: PartialEq>(wish: &Option<T>, used: &Option<T>) -> bool {
        wish.is_none() || wish == used
    }
    let columns = wishes.columns.as_ref().is_none_or(|columns| {
        used.columns.as_ref().is_some_and(|used| columns.iter().zip(used).all(|(wish, used)| wish == used))
    });
    same(&wishes.sheet, &used.sheet)
        && same(&wishes.headers, &used.headers)
        && same(&wishes.shape, &used.shape)
        && same(&wishes.scale, &used.scale)
        && columns
}

fn used(found: &Guess, wishes: &TableWishes) -> TableWishes {
    TableWishes {
        sheet: None,
        encoding: None,
        delimiter: None,
        headers: Some(found.headers),
        shape: Some(found.shape),
        columns: Some(found.columns.clone()),
        scale: Some(found.scale),
        words: wishes.words.clone(),
    }
}

fn table_guess(sheet: &Sheet, found: &Guess, used: TableWishes, sheets: Vec<String>) -> TableGuess {
    let below = || sheet.rows.iter().filter(|row| row.number > found.headers && !row.is_blank());
    let width = sheet.width();
    let cut = |text: &str| -> String { text.chars().take(SAMPLE.1).collect() };
    let sample = below().take(SAMPLE.0);
    TableGuess {
        sheets,
        used,
        fields: field_names(),
        headers: found.heads.iter().map(|head| cut(&sheet.language.head(head))).collect(),
        sample: sample.map(|row| (0..width).map(|at| cut(&row.text(at))).collect()).collect(),
        rows: u32::try_from(below().count()).unwrap_or(u32::MAX),
        unknown_words: Vec::new(),
    }
}

fn reading(kind: FileKind, mut plan: Plan<'_>, mut table: TableGuess, found: &Guess) -> Reading {
    let is_card = found.shape == TableShape::CardRows;
    plan.remarks.extend(plan.unknown.remarks(if is_card {
        "it was read as neutral"
    } else {
        "it became a card without one"
    }));
    table.unknown_words = plan.unknown.offered();
    let (imported, mut remarks) = plan.finish();
    if found.weak {
        let message = "No header says what the columns are: choose what each one is.";
        remarks.insert(0, Remark::new("columns_unknown", message));
    }
    Reading { table: Some(table), ..Reading::one(kind, imported, remarks) }
}
