//! What share of customers a card concerns. Follows the links alone; the words of cards never matter here.

use std::collections::BTreeMap;
use std::sync::Arc;

use waymark_model::{Card, Id, Journey, LinkKind};

/// Shares of customers by touchpoint and by step.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Reach {
    cards: BTreeMap<Id, f64>,
    steps: BTreeMap<Id, f64>,
    /// Opportunities whose share was found in a larger map than the one that is drawn.
    chances: BTreeMap<Id, f64>,
}

/// Who is reached in a whole map, for pictures of its parts: what is drawn of a part says what the whole says.
#[derive(Clone, Debug, PartialEq)]
pub struct Reached(Arc<Reach>);

impl Reached {
    /// Of a whole map.
    pub fn new(journey: &Journey) -> Self {
        let mut reach = Reach::new(journey);
        let addressing = journey.links().filter(|link| link.kind == LinkKind::Addresses).map(|link| link.from);
        let cards = addressing.filter_map(|id| journey.card(id));
        reach.chances = cards.filter_map(|card| Some((card.id, reach.of(journey, card)?))).collect();
        Reached(Arc::new(reach))
    }

    pub(crate) fn reach(&self) -> Reach {
        Reach::clone(&self.0)
    }
}

impl Reach {
    pub(crate) fn new(journey: &Journey) -> Self {
        let cards = journey.reach();
        let mut steps: BTreeMap<Id, f64> = BTreeMap::new();
        for (id, share) in &cards {
            if let Some(card) = journey.card(*id) {
                let step = steps.entry(card.step).or_default();
                *step = step.max(*share);
            }
        }
        Reach { cards, steps, chances: BTreeMap::new() }
    }

    /// Whether a card takes part in the flow.
    pub(crate) fn knows(&self, card: Id) -> bool {
        self.cards.contains_key(&card)
    }

    /// Share of customers whom an opportunity reaches: the largest of the cards that it addresses. A card outside the
    /// flow counts as much as the busiest touchpoint of its step.
    pub(crate) fn of(&self, journey: &Journey, opportunity: &Card) -> Option<f64> {
        if let Some(known) = self.chances.get(&opportunity.id) {
            return Some(*known);
        }
        let links = journey.links_from(opportunity.id).into_iter().filter(|link| link.kind == LinkKind::Addresses);
        let share = |id: Id| {
            let step = || self.steps.get(&journey.card(id)?.step);
            self.cards.get(&id).or_else(step).copied()
        };
        links.filter_map(|link| share(link.to)).max_by(f64::total_cmp)
    }
}
