//! Where people go from each touchpoint, with shares; what is straight on is not told.

use std::collections::BTreeMap;

use waymark_model::{Card, Id, Journey, LinkKind};

use super::teller::Teller;

/// The columns of steps, to know what leads back.
pub(crate) struct Flows {
    columns: BTreeMap<Id, usize>,
}

impl Flows {
    /// The flows of a journey.
    pub(crate) fn of(journey: &Journey) -> Self {
        Flows { columns: journey.steps().enumerate().map(|(column, step)| (step.id, column)).collect() }
    }

    /// Where people go from a card; none when there is nothing to tell: no flow, or all go one way.
    pub(crate) fn tell(&self, journey: &Journey, teller: &Teller, card: &Card) -> Option<String> {
        let links = journey.links_from(card.id);
        let mut ways: Vec<_> = links.into_iter().filter(|link| link.kind == LinkKind::LeadsTo).collect();
        let known = ways.iter().all(|link| link.share.is_some());
        let sum: f64 = ways.iter().filter_map(|link| link.share).sum();
        let straight = ways.len() == 1 && ways[0].label.is_empty() && ways[0].share.is_none_or(|share| share > 0.995);
        if ways.is_empty() || straight {
            return None;
        }
        ways.sort_by(|one, other| other.share.unwrap_or_default().total_cmp(&one.share.unwrap_or_default()));
        let mut parts = Vec::new();
        for link in ways {
            let Some(to) = journey.card(link.to) else { continue };
            let share = link.share.map_or_else(String::new, |share| teller.percent(share));
            let label = if link.label.trim().is_empty() { String::new() } else { teller.quoted(&link.label) };
            let back = self.columns.get(&to.step) < self.columns.get(&card.step);
            parts.push((teller.voice.way)(&share, &teller.quoted(&to.text), &label, back));
        }
        if known && sum < 0.995 {
            parts.push((teller.voice.lost)(&teller.percent(1.0 - sum)));
        }
        (!parts.is_empty()).then(|| (teller.voice.branches)(&teller.quoted(&card.text), &teller.clauses(parts)))
    }
}
