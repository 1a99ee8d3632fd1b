//! What to draw of a journey. View state: never part of an edit.

use std::collections::BTreeSet;

use waymark_model::{Id, Journey};

use crate::{Miniatures, Reached};

/// What to draw, and what an export adds to the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewOptions {
    /// Lanes to draw, in the map's order; none for all that are not hidden.
    pub lanes: Option<Vec<Id>>,
    /// Stages to draw, in the map's order; none for all.
    pub stages: Option<Vec<Id>>,
    /// Whose curve to draw; none for all personas of the journey.
    pub persona: Option<Id>,
    /// Language of the words that the picture writes where the journey names none that is known, as a BCP 47 tag; English is
    /// what is left.
    pub language: String,
    /// Whether the rows of pinned lanes stand first: on the screen, where they stay in view.
    pub pinned_first: bool,
    /// What is known of other journeys that cards drill down to; none to draw nothing of them.
    pub miniatures: Option<Miniatures>,
    /// Whether the legend (evidence dots, share of cards with evidence) stands below the map.
    pub legend: bool,
    /// Whether the journey's title stands above the persona: for exports; the app shows it in its bar.
    pub title_block: bool,
    /// A date to print beside the title, as the reader shall see it; empty for none.
    pub date: String,
    /// A version to print beside the date, as the reader shall see it; empty for none.
    pub version: String,
    /// Whether the share of drawn cards that rest on evidence is printed beside the date.
    pub evidence: bool,
    /// Only these cards, with the flows among them and the stages, steps and lanes in which they stand; none for all. For
    /// exports: a layout that follows its journey does not look at it again.
    pub cards: Option<BTreeSet<Id>>,
    /// Only these steps of the chosen stages; none for all.
    pub steps: Option<BTreeSet<Id>>,
    /// A width that the picture shall have: columns grow to fill it, and never shrink; none for their own widths.
    pub fill: Option<f32>,
    /// Who is reached, where the journey is only a part of the map that knows; none to find it in the journey.
    pub reached: Option<Reached>,
}

impl ViewOptions {
    /// The options of an export: title and legend are drawn.
    pub fn export() -> Self {
        ViewOptions { legend: true, title_block: true, ..ViewOptions::default() }
    }

    /// Whether a card is among those to draw.
    pub(crate) fn shows(&self, card: Id) -> bool {
        self.cards.as_ref().is_none_or(|cards| cards.contains(&card))
    }

    /// The steps to draw: those that were chosen, or that chosen cards cover; none where neither was chosen, and all steps of
    /// the stages are drawn.
    pub(crate) fn covered(&self, journey: &Journey) -> Option<BTreeSet<Id>> {
        let Some(cards) = &self.cards else { return self.steps.clone() };
        let order: Vec<Id> =
            journey.stages().flat_map(|stage| journey.steps_of(stage.id)).map(|step| step.id).collect();
        let mut covered = BTreeSet::new();
        for card in cards.iter().filter_map(|id| journey.card(*id)) {
            let steps = order.iter().skip_while(|step| **step != card.step).take(usize::from(card.span.max(1)));
            covered.extend(steps);
        }
        if let Some(chosen) = &self.steps {
            covered.retain(|step| chosen.contains(step));
        }
        Some(covered)
    }
}
