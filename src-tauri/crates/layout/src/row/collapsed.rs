//! A collapsed lane: a thin row with its name and, under each step, a mark for every card that stands there; feelings keep
//! their curve, small. Its cards are not drawn, so nothing here may say where one is.

use waymark_model::{Card, Id, Lane, LaneKind};

use super::Row;
use crate::board::Board;
use crate::columns::INSET;
use crate::draw::{Context, Pen, TINY};
use crate::{Rgba, feelings, ground};

/// Height of a collapsed row whose name stands on one line.
pub(crate) const HEIGHT: f32 = 28.0;
/// Size of a mark, and the distance to the next.
const MARK: [f32; 2] = [12.0, 6.0];
const APART: f32 = 4.0;

impl Row {
    /// Draws the thin row anew.
    pub(super) fn refresh_collapsed(&mut self, context: Context<'_>, board: &mut Board, lane: &Lane) {
        self.height = self.name_height.max(HEIGHT);
        let mut count = 0;
        let height = self.height;
        let row = ground::collapsed_row(context, lane, height, |pen| count = marks(pen, lane, height / 2.0));
        board.put(&format!("row:{}", self.lane), row);
        board.put(&format!("lane:{}", self.lane), ground::collapsed_name(context, lane, height, count));
    }
}

/// Draws the marks of all steps about the line `y`; answers how many cards there are.
fn marks(pen: &mut Pen<'_>, lane: &Lane, y: f32) -> usize {
    let context = pen.context;
    let mut cards: Vec<(Id, usize)> = Vec::new();
    for (column, step) in context.columns.steps.iter().enumerate() {
        let cell: Vec<&Card> =
            context.journey.cards_in(lane.id, step.id).filter(|card| context.options.shows(card.id)).collect();
        cards.extend(cell.iter().filter_map(|card| Some((card.id, context.columns.covered(card)?.1))));
        if lane.kind != LaneKind::Feelings {
            cell_marks(pen, lane, &cell, context.columns.extent(column, 1), y);
        }
    }
    if lane.kind == LaneKind::Feelings {
        feelings::sparkline(pen, &cards, y, HEIGHT - 8.0);
    }
    cards.len()
}

/// One mark for each card while there is room, then a number for the rest.
fn cell_marks(pen: &mut Pen<'_>, lane: &Lane, cell: &[&Card], extent: (f32, f32), y: f32) {
    let (left, width) = (extent.0 + INSET + 2.0, extent.1 - 2.0 * INSET - 4.0);
    let step = MARK[0] + APART;
    let room = ((width + APART) / step).max(1.0) as usize;
    let shown = if cell.len() > room { room.saturating_sub(2).max(1) } else { cell.len() };
    for (place, card) in cell.iter().take(shown).enumerate() {
        let at = [left + place as f32 * step, y - MARK[1] / 2.0, MARK[0], MARK[1]];
        pen.rect(at, MARK[1] / 2.0, Some(colour(pen.context, lane, card)), None);
    }
    if shown < cell.len() {
        let rest = format!("+{}", cell.len() - shown);
        pen.line(&rest, TINY, pen.context.theme.second, (left + shown as f32 * step, y - TINY.line / 2.0));
    }
}

fn colour(context: Context<'_>, lane: &Lane, card: &Card) -> Rgba {
    let theme = context.theme;
    if card.moment_of_truth {
        return theme.truth;
    }
    let chosen = card.colour.or(lane.colour).map(|colour| theme.line(colour));
    let plain = match lane.kind {
        LaneKind::Touchpoints | LaneKind::Channels => theme.accent,
        _ => theme.third,
    };
    chosen.or_else(|| theme.bar(lane.kind)).unwrap_or(plain)
}
