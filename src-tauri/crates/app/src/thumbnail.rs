//! A journey in miniature for the home's grid. Pure; the same journey gives the same picture.

use std::collections::{BTreeMap, BTreeSet};

use waymark_model::{Id, Journey, LaneKind};

use crate::border::Thumbnail;

/// Lanes that a thumbnail has room for.
const LANES: usize = 8;

impl Thumbnail {
    /// The miniature of a journey.
    pub fn of(journey: &Journey) -> Thumbnail {
        let places: BTreeMap<Id, u16> = journey.steps().map(|step| step.id).zip(0..u16::MAX).collect();
        let lanes = journey.lanes().filter(|lane| !lane.hidden).take(LANES);
        Thumbnail {
            stages: journey.stages().map(|stage| small(journey.steps_of(stage.id).count())).collect(),
            lanes: lanes.map(|lane| (lane.kind, covered(journey, lane.id, &places))).collect(),
            curve: curve(journey, &places),
        }
    }
}

/// Steps of a lane that have cards, from left to right.
fn covered(journey: &Journey, lane: Id, places: &BTreeMap<Id, u16>) -> Vec<u16> {
    let mut steps = BTreeSet::new();
    for card in journey.cards_of_lane(lane) {
        if let Some(first) = places.get(&card.step) {
            let end = first.saturating_add(card.span.max(1)).min(small(places.len()));
            steps.extend(*first..end);
        }
    }
    steps.into_iter().collect()
}

/// The main persona's feelings, one point a step: of the feelings lane where it has one, else of the step's other cards.
fn curve(journey: &Journey, places: &BTreeMap<Id, u16>) -> Vec<(u16, i8)> {
    let persona = journey.properties().personas.first().copied().unwrap_or(Id::NIL);
    let mut own: BTreeMap<u16, (i32, i32)> = BTreeMap::new();
    let mut other = own.clone();
    for card in journey.cards() {
        let feeling = card.feelings.get(&persona).or_else(|| card.feelings.get(&Id::NIL));
        let (Some(feeling), Some(step)) = (feeling, places.get(&card.step)) else { continue };
        let lane = journey.lane(card.lane).map(|lane| lane.kind);
        let points = if lane == Some(LaneKind::Feelings) { &mut own } else { &mut other };
        let (sum, n) = points.entry(*step).or_default();
        *sum += i32::from(feeling.valence);
        *n += 1;
    }
    other.extend(own);
    other.into_iter().map(|(step, (sum, n))| (step, mean(sum, n))).collect()
}

fn mean(sum: i32, n: i32) -> i8 {
    let mean = (f64::from(sum) / f64::from(n.max(1))).round();
    mean.clamp(-2.0, 2.0) as i8
}

fn small(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}
