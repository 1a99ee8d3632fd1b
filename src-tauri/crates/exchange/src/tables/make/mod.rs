//! A map from a table of each shape.

mod card_rows;
mod convert;
mod lane_rows;
mod notes;
mod places;
mod positions;
mod step_rows;

use std::collections::HashMap;

use waymark_model::Id;

use super::cell::Sheet;
use super::guess::{Feeler, Guess};
use super::plan::Plan;
use crate::wishes::TableShape;

pub(crate) use convert::{Converted, record};

/// Makes the records of a table. `heads` are personas whose ids are known by the headers of their feelings.
pub(crate) fn make(plan: &mut Plan<'_>, sheet: &Sheet, guess: &Guess, heads: &HashMap<String, Id>) {
    let feeler = Feeler { scale: guess.scale, taught: &guess.taught };
    match guess.shape {
        TableShape::CardRows => card_rows::make(plan, sheet, guess, feeler, heads),
        TableShape::StepRows => step_rows::make(plan, sheet, guess, feeler),
        TableShape::LaneRows => lane_rows::make(plan, sheet, guess, feeler),
        TableShape::Notes => notes::make(plan, sheet, guess),
    }
}
