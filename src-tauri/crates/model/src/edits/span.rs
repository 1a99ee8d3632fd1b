//! What becomes of cards that cover several steps when the columns change. A span never reaches beyond the last step.

use std::collections::HashMap;

use crate::draft::Draft;
use crate::{Card, Id, Journey, Node};

/// The first and the last step that each spanning card covers, taken before a step is put between them.
pub(super) struct Covers(Vec<(Id, Id, Id)>);

impl Covers {
    pub(super) fn of(journey: &Journey) -> Self {
        if journey.spanning_cards().next().is_none() {
            return Covers(Vec::new());
        }
        let steps: Vec<Id> = journey.steps().map(|step| step.id).collect();
        let columns = columns(journey);
        let ends = journey.spanning_cards().filter_map(|card| {
            let last = columns.get(&card.step)? + usize::from(card.span) - 1;
            Some((card.id, card.step, *steps.get(last.min(steps.len() - 1))?))
        });
        Covers(ends.collect())
    }

    /// Lets every card that a new step was put into cover that step too.
    pub(super) fn grow(self, draft: &mut Draft<'_>) {
        if self.0.is_empty() {
            return;
        }
        let columns = columns(draft.journey());
        for (card, first, last) in self.0 {
            if let (Some(first), Some(last)) = (columns.get(&first), columns.get(&last)) {
                set_span(draft, card, last.saturating_sub(*first) + 1);
            }
        }
    }
}

/// Takes in every span that reaches beyond the last step.
pub(crate) fn clamp(draft: &mut Draft<'_>) {
    if draft.journey().spanning_cards().next().is_none() {
        return;
    }
    let columns = columns(draft.journey());
    let room = |card: &Card| columns.len() - columns.get(&card.step).copied().unwrap_or(0);
    let spanning = draft.journey().spanning_cards();
    let wide: Vec<(Id, usize)> = spanning.map(|card| (card.id, room(card))).collect();
    for (card, room) in wide {
        let span = draft.journey().card(card).map_or(1, |card| usize::from(card.span));
        set_span(draft, card, span.min(room));
    }
}

/// Takes in one card's span when it reaches beyond the last step.
pub(crate) fn clamp_one(draft: &mut Draft<'_>, card: Id) {
    let Some(card) = draft.journey().card(card).filter(|card| card.span > 1) else { return };
    let (id, span, room) = (card.id, usize::from(card.span), room_from(draft.journey(), card.step));
    set_span(draft, id, span.min(room));
}

/// Spanning cards that start at or before a step and cover it.
pub(super) fn covering(journey: &Journey, step: Id) -> Vec<Card> {
    if journey.spanning_cards().next().is_none() {
        return Vec::new();
    }
    let columns = columns(journey);
    let Some(column) = columns.get(&step).copied() else { return Vec::new() };
    let covers = |card: &&Card| {
        columns.get(&card.step).is_some_and(|first| *first <= column && column < first + usize::from(card.span))
    };
    journey.spanning_cards().filter(covers).cloned().collect()
}

/// How many steps there are from a step to the end of the map, itself counted.
pub(crate) fn room_from(journey: &Journey, step: Id) -> usize {
    let column = journey.steps().position(|other| other.id == step);
    column.map_or(0, |column| journey.summary().steps - column)
}

fn columns(journey: &Journey) -> HashMap<Id, usize> {
    journey.steps().enumerate().map(|(column, step)| (step.id, column)).collect()
}

fn set_span(draft: &mut Draft<'_>, card: Id, span: usize) {
    let span = u16::try_from(span.max(1)).unwrap_or(u16::MAX);
    if let Some(card) = draft.journey().card(card).filter(|card| card.span != span) {
        let card = Card { span, ..card.clone() };
        draft.put_node(Node::Card(card));
    }
}
