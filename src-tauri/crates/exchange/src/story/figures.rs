//! Numbers and order of a map, for everything that tells it in words.

use std::collections::BTreeMap;

use waymark_model::{Card, Id, Journey, LinkKind, Metric};

use crate::tongue::Tongue;

/// Cards lane by lane from left to right; those without a place are not on the map.
pub(crate) fn in_order(journey: &Journey) -> Vec<&Card> {
    let steps: Vec<Id> = journey.steps().map(|step| step.id).collect();
    let lanes = journey.lanes();
    lanes.flat_map(|lane| steps.iter().flat_map(move |step| journey.cards_in(lane.id, *step))).collect()
}

/// A number with at most two decimals and a true minus.
pub(crate) fn number(value: f64) -> String {
    let text = format!("{:.2}", value.abs());
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if value < 0.0 && text != "0" { format!("\u{2212}{text}") } else { text.to_owned() }
}

/// A value with its unit ("3.9 of 7", "78 %").
pub(crate) fn value(value: f64, unit: &str) -> String {
    format!("{} {}", number(value), unit.trim()).trim_end().to_owned()
}

/// A metric on one line: name, last value with its period, target.
pub(crate) fn metric(metric: &Metric, tongue: &Tongue) -> String {
    let mut text = metric.name.clone();
    if let Some(last) = metric.readings.last() {
        text.push_str(&format!(" {}", value(last.value, &metric.unit)));
        if !last.period.is_empty() {
            text.push_str(&format!(" ({})", last.period));
        }
    }
    if let Some(target) = metric.target {
        text.push_str(&format!(", {} {}", tongue.labels.target, value(target, &metric.unit)));
    }
    text
}

/// Cards that rest on evidence that is more than an assumption, and all cards.
pub(crate) fn resting(journey: &Journey) -> (usize, usize) {
    use waymark_model::EvidenceKind;
    let mut firm: BTreeMap<Id, bool> = BTreeMap::new();
    for link in journey.links().filter(|link| link.kind == LinkKind::EvidencedBy) {
        let checked = journey.evidence(link.to).is_some_and(|evidence| evidence.kind != EvidenceKind::Assumption);
        *firm.entry(link.from).or_default() |= checked;
    }
    // As the legend of the picture counts: every card that is drawn.
    let drawn = |card: &&Card| journey.lane(card.lane).is_some_and(|lane| !lane.hidden);
    let cards = journey.cards().filter(drawn).count();
    let resting = journey.cards().filter(drawn).filter(|card| firm.get(&card.id) == Some(&true)).count();
    (resting, cards)
}
