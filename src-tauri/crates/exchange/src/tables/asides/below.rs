//! Notes below a table: texts that stand alone after a blank row, or that say by their first word that they are notes.

use super::words::{NOTES, is_one};
use crate::tables::cell::{Cell, Row, Sheet};
use crate::tables::guess::{Guess, plain};

/// Most rows of notes; more are a part of the table.
const MOST: usize = 60;

/// What stands below a table, from this line on.
pub(super) struct Notes {
    pub(super) line: u32,
    pub(super) texts: Vec<String>,
}

/// The notes at the end of a sheet.
pub(super) fn find(sheet: &Sheet, found: &Guess) -> Option<Notes> {
    let rows: Vec<&Row> = sheet.rows.iter().filter(|row| row.number > found.headers && !row.is_blank()).collect();
    let first = rows.len().saturating_sub(MOST).max(1);
    let from = (first..rows.len()).find(|at| begins_notes(&rows, *at))?;
    let texts = rows[from..].iter().map(|row| whole(row)).collect();
    Some(Notes { line: rows[from].number, texts })
}

/// Whether this row and all below it are notes.
fn begins_notes(rows: &[&Row], at: usize) -> bool {
    let (body, rest) = rows.split_at(at);
    let Some(above) = body.last().filter(|_| is_alone(rest[0])) else { return false };
    let has_gap = rest[0].number > above.number + 1;
    let are_alone = rest.iter().all(|row| is_alone(row));
    if is_marked(rest[0]) {
        // A legend may have two columns.
        return are_alone || has_gap && rest.iter().all(|row| row.cells.len() <= 2);
    }
    // Where the table itself has rows of one cell, or blank rows between, nothing tells notes from rows.
    let is_clear =
        || body.iter().all(|row| !is_alone(row)) && body.windows(2).all(|pair| pair[1].number == pair[0].number + 1);
    are_alone && has_gap && is_clear()
}

fn is_alone(row: &Row) -> bool {
    matches!(row.cells.as_slice(), [(_, Cell::Text(text))] if !text.trim().is_empty())
}

/// "Source: ...", "* counted twice".
fn is_marked(row: &Row) -> bool {
    let [(_, Cell::Text(text))] = row.cells.as_slice() else { return false };
    let text = text.trim();
    let is_starred = text.starts_with(['*', '†', '¹', '²', '³']) && text.chars().count() > 8;
    let said = text.split_once([':', '：', '–']).map(|(word, _)| word);
    is_starred || said.is_some_and(|word| word.chars().count() <= 30 && is_one(NOTES, &plain(word)))
}

fn whole(row: &Row) -> String {
    let texts: Vec<String> = row.cells.iter().map(|(_, cell)| cell.shown().trim().to_owned()).collect();
    texts.join(" ")
}
