//! One row is one lane; columns are stages, and with a second header row steps. An empty header repeats the one to its
//! left; a row without a name goes on with the lane above.

use waymark_model::{Id, LaneKind};

use super::step_rows::{crop, fill};
use crate::tables::cell::{Row, Sheet};
use crate::tables::guess::{Feeler, Guess, lane_kind};
use crate::tables::plan::Plan;
use crate::wishes::Column;

/// Makes the lanes and cards of a table.
pub(super) fn make(plan: &mut Plan<'_>, sheet: &Sheet, guess: &Guess, feeler: Feeler<'_>) {
    let lane_at = guess.columns.iter().position(|column| is_field(column, "lane")).unwrap_or(0);
    let steps = columns(plan, sheet, guess, lane_at);
    let mut lane: Option<(Id, LaneKind, String)> = None;
    for row in sheet.rows.iter().filter(|row| row.number > guess.headers && !row.is_blank()) {
        let name = row.text(lane_at);
        if !name.is_empty() {
            lane = new_lane(plan, &name);
        }
        if lane.is_none() {
            lane = new_lane(plan, "");
        }
        let Some((id, kind, persona)) = &lane else { continue };
        for (column, cell) in &row.cells {
            if let Some(Some(step)) = steps.get(usize::from(*column)) {
                fill(plan, row.number, (*id, *step), (*kind, persona), cell, feeler);
            }
        }
    }
}

fn is_field(column: &Column, name: &str) -> bool {
    matches!(column, Column::Field { field } if field == name)
}

fn new_lane(plan: &mut Plan<'_>, name: &str) -> Option<(Id, LaneKind, String)> {
    let (kind, rest) = lane_kind(name).unwrap_or((LaneKind::Text, String::new()));
    let is_personal = kind == LaneKind::Feelings && !rest.is_empty();
    let lane = if is_personal { plan.lane(kind, "") } else { plan.lane(kind, &crop(name)) };
    Some((lane?, kind, if is_personal { rest } else { String::new() }))
}

/// The step of each column: stages from the upper header row, steps from the lower.
fn columns(plan: &mut Plan<'_>, sheet: &Sheet, guess: &Guess, lane_at: usize) -> Vec<Option<Id>> {
    let heads: Vec<&Row> = sheet.rows.iter().take_while(|row| row.number <= guess.headers).collect();
    let heads: Vec<&Row> = heads.into_iter().filter(|row| row.cells.len() > 1 || sheet.width() <= 2).collect();
    let (upper, lower) = match heads.as_slice() {
        [] => (None, None),
        [only] => (Some(*only), None),
        [.., upper, lower] => (Some(*upper), Some(*lower)),
    };
    let text = |row: Option<&Row>, at: usize| row.map(|row| row.text(at).into_owned()).unwrap_or_default();
    let mut steps = Vec::new();
    let (mut stage, mut number) = (None, 0);
    for at in 0..sheet.width() {
        if !guess.columns.get(at).is_some_and(|column| is_field(column, "step")) || at == lane_at {
            steps.push(None);
            continue;
        }
        let (name, step) = (text(upper, at), text(lower, at));
        let goes_on = name.is_empty() && (lower.is_some() || upper.is_some());
        if stage.is_none() || !goes_on {
            number += 1;
            let name = if upper.is_none() { format!("Stage {number}") } else { name };
            stage = plan.stage(&crop(&name));
        }
        steps.push(stage.and_then(|stage| plan.new_step(None, stage, &crop(&step))));
    }
    steps
}
