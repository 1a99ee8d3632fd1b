//! Where the cards of a lane stand on the sheet: each in the first free row of its columns, spans over several.

use waymark_model::{Card, Journey, Lane};

/// A card in its place: row within the lane, first and last column.
pub(crate) struct Placed<'a> {
    pub(crate) card: &'a Card,
    pub(crate) row: usize,
    pub(crate) first: usize,
    pub(crate) last: usize,
}

/// Places of a lane's cards, and how many rows they take; at most `most` rows.
pub(crate) fn pack<'a>(journey: &'a Journey, lane: &Lane, most: usize) -> (Vec<Placed<'a>>, usize) {
    let count = journey.summary().steps;
    let mut heights = vec![0_usize; count];
    let mut placed = Vec::new();
    for (column, step) in journey.steps().enumerate() {
        for card in journey.cards_in(lane.id, step.id) {
            let last = (column + usize::from(card.span.max(1)) - 1).min(count - 1);
            let row = heights[column..=last].iter().copied().max().unwrap_or(0);
            if row < most {
                heights[column..=last].fill(row + 1);
                placed.push(Placed { card, row, first: column, last });
            }
        }
    }
    (placed, heights.into_iter().max().unwrap_or(0))
}
