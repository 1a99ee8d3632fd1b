//! Stacking: where the tops of cards are. Only columns that a change touches are stacked again.

use std::collections::{BTreeMap, BTreeSet};

use waymark_model::{Id, Lane, LaneKind};

use super::{Placed, Row, Spacing};
use crate::Warning;
use crate::board::Board;
use crate::draw::Context;
use crate::text::tidy;

/// A row with more columns than this does not stand in the middle of its height: a card that makes the row grow would
/// move all others, and a map so wide is never seen as a whole.
const CENTRED_COLUMNS: usize = 48;

impl Row {
    /// Stacks the touched columns and those tied to them; answers whether a card's top moved.
    pub(super) fn stack(&mut self, context: Context<'_>, touched: BTreeSet<usize>) -> bool {
        let mut columns = BTreeSet::new();
        for column in touched {
            if !columns.contains(&column) {
                columns.extend(self.tied(column));
            }
        }
        let spacing = Spacing::of(self.kind);
        for column in &columns {
            self.bottoms[*column] = spacing.top;
        }
        let mut moved = false;
        for column in columns {
            for card in context.journey.cards_in(self.lane, context.columns.steps[column].id) {
                let Some(placed) = self.placed.get_mut(&card.id) else { continue };
                let covered = &mut self.bottoms[placed.first..placed.first + placed.count];
                let y = covered.iter().copied().fold(spacing.top, f32::max);
                covered.fill(y + placed.height + spacing.between);
                moved |= placed.y != y;
                placed.y = y;
            }
        }
        moved
    }

    /// The columns that spanning cards tie to a column, itself among them.
    fn tied(&self, column: usize) -> std::ops::Range<usize> {
        let (mut first, mut last) = (column, column);
        while first > 0 && self.crossing[first - 1] > 0 {
            first -= 1;
        }
        while last + 1 < self.crossing.len() && self.crossing[last] > 0 {
            last += 1;
        }
        first..last + 1
    }

    /// Gives every card its final top, and tells the board whose group is another now; cards that left are told elsewhere.
    pub(super) fn settle(
        &mut self,
        context: Context<'_>,
        board: &mut Board,
        lane: &Lane,
        fresh: BTreeMap<Id, Vec<Warning>>,
        all: bool,
    ) {
        let shifts = self.shifts(context, lane);
        let shown = |placed: &Placed| tidy(placed.y + shifts.get(placed.first).copied().unwrap_or_default());
        if all {
            for (id, placed) in &mut self.placed {
                let shown = shown(placed);
                if placed.shown != shown {
                    board.moved(*id);
                }
                placed.shown = shown;
            }
        }
        for (id, warnings) in fresh {
            let Some(placed) = self.placed.get_mut(&id) else { continue };
            placed.shown = shown(placed);
            board.touch(id, warnings);
        }
    }

    /// For each column how far its stack is moved down; empty when none is.
    fn shifts(&self, context: Context<'_>, lane: &Lane) -> Vec<f32> {
        if self.kind != LaneKind::Touchpoints || context.columns.len() > CENTRED_COLUMNS {
            return Vec::new();
        }
        let spacing = Spacing::of(self.kind);
        let wished = lane.height.map_or(0.0, f32::from) - spacing.bottom;
        let content = self.content().max(wished);
        let mut shifts = vec![0.0; self.bottoms.len()];
        let mut column = 0;
        while column < shifts.len() {
            let tied = self.tied(column);
            let lowest = self.bottoms[tied.clone()].iter().copied().fold(spacing.top, f32::max) - spacing.between;
            shifts[tied.clone()].fill(((content - lowest) / 2.0).floor().max(0.0));
            column = tied.end;
        }
        shifts
    }
}
