//! What stands in a table and is none of its rows: a title above the headings, rows of totals, notes below. It is set aside
//! before the map is made, told with its lines, and left where it is when its repair is not wished.

mod below;
mod title;
mod totals;
mod words;

use waymark_model::LaneKind;

use super::cell::Sheet;
use super::guess::Guess;
use super::plan::Plan;
use crate::limits;
use crate::remark::Remark;
use crate::wishes::{Column, TableShape};

/// Most rows of totals that have a remark of their own.
const MOST_TOLD: usize = 20;
/// The repair that stands for all rows of totals beyond.
const OTHERS: &str = "totals:others";

/// Sets aside what is none of the rows; `wished` are the keys of the repairs to make, none for all.
pub(super) fn set_aside(plan: &mut Plan<'_>, sheet: &mut Sheet, found: &Guess, wished: Option<&[String]>) {
    if found.ours {
        return;
    }
    let is_made = |key: &str| wished.is_none_or(|keys| keys.iter().any(|wish| wish == key));
    take_title(plan, sheet, found, &is_made);
    if found.shape != TableShape::Notes {
        tell_columns(plan, sheet, found);
        drop_totals(plan, sheet, found, &is_made);
        take_notes(plan, sheet, found, &is_made);
    }
}

/// Makes columns of totals no part of the map.
pub(super) fn ignore_totals(sheet: &Sheet, headers: u32, heads: &[String], columns: &mut [Column]) {
    for (at, (head, column)) in heads.iter().zip(columns).enumerate() {
        if is_open(column) && totals::is_column(sheet, headers, at, head) {
            *column = Column::Ignored;
        }
    }
}

/// Whether a column is what it is for want of anything better.
fn is_open(column: &Column) -> bool {
    match column {
        Column::Lane { kind, .. } => *kind == LaneKind::Text,
        Column::Field { field } => field == "step",
        Column::Ignored => false,
    }
}

fn tell_columns(plan: &mut Plan<'_>, sheet: &Sheet, found: &Guess) {
    for (at, (head, column)) in found.heads.iter().zip(&found.columns).enumerate() {
        if *column == Column::Ignored && totals::is_column(sheet, found.headers, at, head) {
            let message = format!("The column {} holds totals and was left out.", crate::error::shown(head));
            plan.remarks.push(Remark::new("totals_column", message).on_line(found.headers as usize));
        }
    }
}

fn take_title(plan: &mut Plan<'_>, sheet: &Sheet, found: &Guess, is_made: &dyn Fn(&str) -> bool) {
    let Some(title) = title::find(sheet, found) else { return };
    let key = "title_line";
    let message = format!("{} stands above the headings and is the map's title.", crate::error::shown(&title.text));
    let remark = Remark::new("title_line", message).on_line(title.line as usize);
    plan.remarks.push(remark.with_repair(key, "Take it as the title.", is_made(key)));
    if is_made(key) {
        plan.properties.title = title.text.chars().take(limits::TITLE).collect();
        describe(plan, &title.more);
    }
}

fn drop_totals(plan: &mut Plan<'_>, sheet: &mut Sheet, found: &Guess, is_made: &dyn Fn(&str) -> bool) {
    let rows = totals::find(sheet, found);
    let mut dropped = Vec::new();
    for (place, (line, label)) in rows.iter().enumerate() {
        let key = if place < MOST_TOLD { format!("totals:{line}") } else { OTHERS.to_owned() };
        let made = is_made(&key);
        if made {
            dropped.push(*line);
        }
        if place < MOST_TOLD {
            let message = format!("This row of totals ({}) is no part of the journey.", crate::error::shown(label));
            let remark = Remark::new("totals_row", message).on_line(*line as usize);
            plan.remarks.push(remark.with_repair(key, "Leave the row out.", made));
        }
    }
    if rows.len() > MOST_TOLD {
        let message = format!("{} more rows of totals are no part of the journey.", rows.len() - MOST_TOLD);
        let remark = Remark::new("totals_row", message);
        plan.remarks.push(remark.with_repair(OTHERS, "Leave the rows out.", is_made(OTHERS)));
    }
    sheet.rows.retain(|row| dropped.binary_search(&row.number).is_err());
}

fn take_notes(plan: &mut Plan<'_>, sheet: &mut Sheet, found: &Guess, is_made: &dyn Fn(&str) -> bool) {
    let Some(notes) = below::find(sheet, found) else { return };
    let key = format!("notes_below:{}", notes.line);
    let made = is_made(&key);
    let message = format!(
        "{} stands below the table: it went into the map's description.",
        crate::error::shown(notes.texts.first().map_or("", String::as_str))
    );
    let remark = Remark::new("notes_below", message).on_line(notes.line as usize);
    plan.remarks.push(remark.with_repair(key, "Keep what stands below the table out of the cards.", made));
    if made {
        sheet.rows.retain(|row| row.number < notes.line);
        describe(plan, &notes.texts);
    }
}

/// Adds lines to the map's description, within its bounds.
fn describe(plan: &mut Plan<'_>, lines: &[String]) {
    let description = &mut plan.properties.description;
    for line in lines {
        let gap = if description.is_empty() { "" } else { "\n" };
        if description.chars().count() + line.chars().count() < limits::CHARACTERS {
            *description = format!("{description}{gap}{line}");
        }
    }
}
