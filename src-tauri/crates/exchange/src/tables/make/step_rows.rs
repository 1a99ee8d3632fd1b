//! One row is one step; columns are lanes, named as their headers say. A cell of several lines is several cards.

use waymark_model::{Card, Id, LaneKind};

use crate::limits::CHARACTERS;
use crate::tables::cell::{Cell, Row, Sheet};
use crate::tables::guess::{Feeler, Felt, Guess};
use crate::tables::plan::Plan;
use crate::wishes::Column;

/// Up to this many rows without a stage are a stage each; more are steps of one.
const FEW: usize = 12;

/// Makes the steps and cards of a table.
pub(super) fn make(plan: &mut Plan<'_>, sheet: &Sheet, guess: &Guess, feeler: Feeler<'_>) {
    let rows: Vec<&Row> = sheet.rows.iter().filter(|row| row.number > guess.headers && !row.is_blank()).collect();
    let at = |name: &str| guess.columns.iter().position(|column| is_field(column, name));
    let (stage_at, step_at, period_at) = (at("stage"), at("step"), at("stage_period"));
    let lanes: Vec<Option<Id>> =
        guess.columns.iter().enumerate().map(|(at, column)| lane(plan, column, guess.heads.get(at))).collect();
    let text = |row: &Row, at: Option<usize>| at.map(|at| row.text(at).into_owned()).unwrap_or_default();
    let (mut stage, mut step) = (String::new(), None);
    for row in &rows {
        let (new_stage, name) = (text(row, stage_at), text(row, step_at));
        if !new_stage.is_empty() {
            stage = new_stage.clone();
        }
        let named = if stage_at.is_none() && rows.len() <= FEW { &name } else { &stage };
        let Some(stage) = plan.stage(&crop(named)) else { continue };
        let name = if stage_at.is_none() && rows.len() <= FEW { String::new() } else { name };
        // A row that names nothing goes on with the step above.
        let goes_on = new_stage.is_empty() && text(row, step_at).is_empty();
        let at = step.filter(|_| goes_on).or_else(|| plan.step(stage, &crop(&name)));
        step = at;
        let Some(at) = at else { continue };
        plan.describe_stage(at, "stage_period", &text(row, period_at));
        for (column, cell) in &row.cells {
            let column = usize::from(*column);
            if let (Some(Column::Lane { kind, persona }), Some(Some(lane))) =
                (guess.columns.get(column), lanes.get(column))
            {
                fill(plan, row.number, (*lane, at), (*kind, persona), cell, feeler);
            }
        }
    }
}

fn is_field(column: &Column, name: &str) -> bool {
    matches!(column, Column::Field { field } if field == name)
}

fn lane(plan: &mut Plan<'_>, column: &Column, head: Option<&String>) -> Option<Id> {
    let Column::Lane { kind, persona } = column else { return None };
    let head = head.map(|head| crop(head.trim())).unwrap_or_default();
    if *kind == LaneKind::Feelings && !persona.is_empty() {
        return plan.lane(*kind, "");
    }
    plan.lane(*kind, &head)
}

/// The cards of one cell in a lane.
pub(super) fn fill(
    plan: &mut Plan<'_>,
    row: u32,
    (lane, step): (Id, Id),
    (kind, persona): (LaneKind, &str),
    cell: &Cell,
    feeler: Feeler<'_>,
) {
    if kind == LaneKind::Feelings {
        return feel(plan, row, (lane, step), persona, cell, feeler);
    }
    let shown = cell.shown();
    for line in lines(&shown) {
        if line.chars().count() > CHARACTERS {
            plan.tell("text_cut", row, format!("A text was longer than {CHARACTERS} characters and was cut."));
        }
        if let Some(card) = plan.card(None, lane, step) {
            *card = Card { text: crop(line), ..card.clone() };
            if kind == LaneKind::Touchpoints {
                card.touchpoint = Some(Default::default());
            }
            if kind == LaneKind::Opportunities {
                card.opportunity = Some(Default::default());
            }
        }
    }
}

/// Lines of a cell without the bullets before them; one that is no list stays whole.
fn lines(text: &str) -> Vec<&str> {
    let bare = |line: &str| -> usize {
        let cut = line.trim_start_matches(['•', '▪', '◦', '‣', '·', '–', '-', '*', ' ', '\t', '\u{a0}']);
        line.len() - cut.len()
    };
    let parts: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let is_list = parts.len() > 1 || parts.iter().any(|line| line.starts_with(['•', '▪', '‣']));
    if !is_list {
        return parts;
    }
    parts.into_iter().map(|line| &line[bare(line)..]).filter(|line| !line.is_empty()).collect()
}

fn feel(plan: &mut Plan<'_>, row: u32, (lane, step): (Id, Id), persona: &str, cell: &Cell, feeler: Feeler<'_>) {
    let whose = if persona.is_empty() { Some(Id::NIL) } else { plan.persona(&crop(persona)) };
    let (Some(whose), felt) = (whose, feeler.feel(cell)) else { return };
    let (feeling, words) = match felt {
        Felt::Nothing => return,
        Felt::Feeling(feeling, beyond) => {
            if beyond {
                plan.tell("score_out_of_range", row, "A feeling lies beyond the scale and was taken as its end.");
            }
            (Some(feeling), String::new())
        }
        Felt::Words(words) => {
            plan.unknown.note(&words, row);
            (None, words)
        }
    };
    if let Some(card) = plan.card(None, lane, step) {
        card.text = crop(&words);
        card.feelings.extend(feeling.map(|mut feeling| {
            feeling.word = crop(&feeling.word);
            (whose, feeling)
        }));
    }
}

/// A text within the bounds of a map.
pub(super) fn crop(text: &str) -> String {
    text.chars().take(CHARACTERS).collect()
}
