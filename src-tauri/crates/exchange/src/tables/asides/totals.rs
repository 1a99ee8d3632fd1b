//! Rows of totals: a word for a sum or a mean, and figures beside it.

use super::words::{TOTALS, is_one};
use crate::tables::cell::{Cell, Row, Sheet};
use crate::tables::guess::{Guess, plain};

/// Longest label, in characters.
const LONGEST: usize = 40;
/// Rows at the end where a bare word is a row of totals too.
const END: usize = 3;

/// Lines of totals, ascending, with what they are called.
pub(super) fn find(sheet: &Sheet, found: &Guess) -> Vec<(u32, String)> {
    let rows: Vec<&Row> = sheet.rows.iter().filter(|row| row.number > found.headers && !row.is_blank()).collect();
    let end = rows.len().saturating_sub(END);
    let called = |(place, row): (usize, &&Row)| Some((row.number, label(row, place >= end)?));
    rows.iter().enumerate().filter_map(called).collect()
}

/// Whether a column holds totals: a heading that says so, and nothing but figures below.
pub(super) fn is_column(sheet: &Sheet, headers: u32, at: usize, head: &str) -> bool {
    let below = sheet.rows.iter().filter(|row| row.number > headers).filter_map(|row| row.cell(at));
    let mut cells = below.filter(|cell| !cell.is_blank()).peekable();
    is_one(TOTALS, &bare(head).0) && cells.peek().is_some() && cells.all(is_figure)
}

/// What a row of totals is called; none when it is no such row.
fn label(row: &Row, is_at_end: bool) -> Option<String> {
    let mut cells = row.cells.iter().map(|(_, cell)| cell).filter(|cell| !cell.is_blank());
    let first = cells.next()?;
    let Cell::Text(text) = first else { return None };
    if text.chars().count() > LONGEST {
        return None;
    }
    let (words, has_figure) = bare(text);
    let mut figures = usize::from(has_figure);
    for cell in cells {
        match cell {
            Cell::Text(text) if is_dash(text) => {}
            Cell::Text(text) if is_one(TOTALS, &bare(text).0) => {}
            cell if is_figure(cell) => figures += 1,
            _ => return None,
        }
    }
    (is_one(TOTALS, &words) && (figures > 0 || is_at_end)).then(|| text.trim().to_owned())
}

/// The words of a label without the figures among them ("Ø 4,6"), and whether there were any.
fn bare(text: &str) -> (String, bool) {
    let whole = plain(text);
    let is_word = |word: &&str| !word.chars().all(char::is_numeric);
    let words: Vec<&str> = whole.split(' ').filter(is_word).collect();
    let words = if words.is_empty() { text.trim().to_lowercase() } else { words.join(" ") };
    (words, whole.chars().any(char::is_numeric))
}

fn is_dash(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || matches!(letter, '-' | '–' | '—' | '−' | '/' | '.'))
}

/// A number, or a text that is one with a unit.
fn is_figure(cell: &Cell) -> bool {
    match cell {
        Cell::Number(_) => true,
        Cell::Flag(_) | Cell::Day(_) => false,
        Cell::Text(text) => {
            let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
            text.chars().any(char::is_numeric) && letters <= 4 && text.chars().count() <= 24
        }
    }
}
