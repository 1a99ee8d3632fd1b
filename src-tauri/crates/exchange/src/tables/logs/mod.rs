//! Event logs and survey answers: thousands of rows of which no row is a card. They are summed up: each activity, each question
//! becomes one step, and a remark says what of them is not carried. Without its repair the table is read like any other.

mod events;
mod survey;
mod words;

use super::cell::{Cell, Row, Sheet};
use super::guess::{Guess, plain};
use super::plan::Plan;
use crate::limits::CHARACTERS;
use crate::remark::Remark;
use crate::wishes::TableWishes;

/// Most activities or questions; more are no map.
const MOST: usize = 200;

/// Reads a log or a survey, when the table is one and nobody wished otherwise; answers whether it did.
pub(super) fn read(
    plan: &mut Plan<'_>,
    sheet: &Sheet,
    found: &Guess,
    wishes: &TableWishes,
    repairs: Option<&[String]>,
) -> bool {
    if found.ours || wishes.shape.is_some() || wishes.columns.is_some() {
        return false;
    }
    let is_made = |key: &str| repairs.is_none_or(|keys| keys.iter().any(|wish| wish == key));
    if let Some(log) = events::find(sheet, found) {
        let made = is_made("event_log");
        plan.remarks.push(Remark::new("event_log", log.says()).with_repair("event_log", "Sum the events up.", made));
        if made {
            log.make(plan);
        }
        return made;
    }
    let Some(answers) = survey::find(sheet, found) else { return false };
    let made = is_made("survey_answers");
    let remark = Remark::new("survey_answers", answers.says());
    plan.remarks.push(remark.with_repair("survey_answers", "Sum the answers up.", made));
    if made {
        answers.make(plan);
    }
    made
}

/// The column whose header is one of the words.
fn column(found: &Guess, words: &str) -> Option<usize> {
    found.heads.iter().position(|head| words.split('|').any(|word| word == plain(head)))
}

/// The rows below the headers.
fn rows<'s>(sheet: &'s Sheet, found: &Guess) -> impl Iterator<Item = &'s Row> {
    let headers = found.headers;
    sheet.rows.iter().filter(move |row| row.number > headers && !row.is_blank())
}

/// A cell's text, within the bounds of a map.
fn text(row: &Row, at: usize) -> String {
    row.text(at).chars().take(CHARACTERS).collect()
}

fn number(cell: &Cell) -> Option<f64> {
    super::value::number(cell).filter(|number| number.is_finite())
}

/// "1 row", "2000 rows".
fn counted(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}
