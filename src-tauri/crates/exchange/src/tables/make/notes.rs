//! One row is one sticky note. A frame, section or cluster is a stage; without one, notes that lie in one column of the
//! board are a stage and those in one row a lane; nothing known, they keep their order in one lane.

use std::collections::HashMap;

use waymark_model::{Colour, LaneKind};

use super::positions;
use super::step_rows::crop;
use crate::tables::cell::{Row, Sheet};
use crate::tables::guess::{Guess, known_word, lane_kind};
use crate::tables::plan::Plan;
use crate::tables::value::{list_items, number, plain_word};
use crate::wishes::Column;

/// A sticky note.
#[derive(Clone, Debug, Default)]
pub(super) struct Note {
    pub(super) row: u32,
    pub(super) text: String,
    pub(super) cluster: String,
    pub(super) lane: String,
    pub(super) tags: Vec<String>,
    pub(super) colour: Option<Colour>,
    /// The middle of the note on the board, and its size.
    pub(super) at: Option<(f64, f64)>,
    pub(super) size: Option<(f64, f64)>,
}

/// Makes the cards of a table of notes.
pub(super) fn make(plan: &mut Plan<'_>, sheet: &Sheet, guess: &Guess) {
    let at = |name: &str| guess.columns.iter().position(|column| is_field(column, name));
    let mut notes = match (at("text"), at("cluster")) {
        (Some(text), cluster) => listed(sheet, guess, text, cluster, &at),
        (None, Some(_)) => columned(sheet, guess),
        (None, None) => Vec::new(),
    };
    notes.retain(|note| !note.text.is_empty());
    let is_clustered = notes.iter().filter(|note| !note.cluster.is_empty()).count() * 2 > notes.len();
    let is_placed = notes.len() > 1 && notes.iter().all(|note| note.at.is_some());
    if is_placed {
        positions::order(&mut notes);
    }
    if is_placed && !is_clustered {
        positions::cluster(&mut notes);
    }
    for note in notes {
        place(plan, note);
    }
}

fn is_field(column: &Column, name: &str) -> bool {
    matches!(column, Column::Field { field } if field == name)
}

fn place(plan: &mut Plan<'_>, note: Note) {
    let Some(stage) = plan.stage(&crop(&note.cluster)) else { return };
    let Some(step) = plan.step(stage, "") else { return };
    let kind = lane_kind(&note.lane).map_or(LaneKind::Text, |(kind, _)| kind);
    let Some(lane) = plan.lane(kind, &crop(&note.lane)) else { return };
    if note.text.chars().count() > crate::limits::CHARACTERS {
        let message = format!("A text was longer than {} characters and was cut.", crate::limits::CHARACTERS);
        plan.tell("text_cut", note.row, message);
    }
    if let Some(card) = plan.card(None, lane, step) {
        card.text = crop(&note.text);
        card.tags = note.tags.iter().map(|tag| crop(tag)).collect();
        card.colour = note.colour;
    }
}

/// Columns of notes: each header is a cluster.
fn columned(sheet: &Sheet, guess: &Guess) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, head) in guess.heads.iter().enumerate() {
        if !guess.columns.get(at).is_some_and(|column| is_field(column, "cluster")) {
            continue;
        }
        for row in sheet.rows.iter().filter(|row| row.number > guess.headers) {
            let (text, cluster) = (row.text(at).into_owned(), head.clone());
            notes.push(Note { row: row.number, text, cluster, ..Note::default() });
        }
    }
    notes
}

/// Rows of notes. Without a column of clusters, blank rows end a frame whose first row names it.
fn listed(
    sheet: &Sheet,
    guess: &Guess,
    text: usize,
    cluster: Option<usize>,
    at: &dyn Fn(&str) -> Option<usize>,
) -> Vec<Note> {
    let rows: Vec<&Row> = sheet.rows.iter().filter(|row| row.number > guess.headers).collect();
    let parents = cluster.and_then(|cluster| Some(parents(&rows, text, cluster, at("id")?))).unwrap_or_default();
    let blocks = blocks(&rows, text, cluster.is_some() || at("x").is_some());
    let mut notes = Vec::new();
    for (row, block) in rows.iter().zip(blocks) {
        let Some(block) = block else { continue };
        let said = cluster.map(|at| row.text(at).into_owned()).unwrap_or_default();
        let named = parents.get(&said).cloned().unwrap_or(said);
        if at("id").is_some_and(|at| parents.contains_key(row.text(at).as_ref())) {
            continue;
        }
        let cluster = if named.is_empty() { block } else { named };
        notes.push(Note { cluster, ..note(row, text, at) });
    }
    notes
}

fn note(row: &Row, text: usize, at: &dyn Fn(&str) -> Option<usize>) -> Note {
    let said = |name: &str| at(name).map(|at| row.text(at).into_owned()).unwrap_or_default();
    let measured = |name: &str| at(name).and_then(|at| number(row.cell(at)?));
    let size = measured("width").zip(measured("height"));
    let lane = said("lane");
    let colour = plain_word(&said("colour"));
    Note {
        row: row.number,
        text: row.text(text).into_owned(),
        // "sticky_note" in every row says what the thing is, not where it stands.
        lane: if lane_kind(&lane).is_some() { lane } else { String::new() },
        tags: list_items(&said("tags")).into_iter().take(crate::limits::ENTRIES).collect(),
        colour: serde_json::from_value(known_word(&colour).into()).ok(),
        at: measured("x").zip(measured("y")),
        size,
        ..Note::default()
    }
}

/// Frames by their id, where notes say the id of the frame in which they lie.
fn parents(rows: &[&Row], text: usize, cluster: usize, id: usize) -> HashMap<String, String> {
    let inner: std::collections::HashSet<String> =
        rows.iter().map(|row| row.text(cluster).into_owned()).filter(|name| !name.is_empty()).collect();
    let outer = rows.iter().filter(|row| inner.contains(row.text(id).as_ref()));
    outer.map(|row| (row.text(id).into_owned(), row.text(text).into_owned())).collect()
}

/// The frame of each row by blank rows; none for the row that names it.
fn blocks(rows: &[&Row], text: usize, is_placed: bool) -> Vec<Option<String>> {
    let mut names = vec![Some(String::new()); rows.len()];
    let has_gap = rows.windows(2).any(|pair| pair[1].number > pair[0].number + 1);
    if is_placed || !has_gap {
        return names;
    }
    let mut start = 0;
    for at in 1..=rows.len() {
        if at < rows.len() && rows[at].number == rows[at - 1].number + 1 {
            continue;
        }
        if at - start > 1 {
            let name = rows[start].text(text).into_owned();
            names[start] = None;
            names[start + 1..at].fill(Some(name));
        }
        start = at;
    }
    names
}
