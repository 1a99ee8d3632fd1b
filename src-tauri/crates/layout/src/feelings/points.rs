//! Where the points of a feelings lane stand. Points of one cell share its width; x grows strictly from point to point.

use std::collections::BTreeMap;

use waymark_model::{Id, Lane};

use super::{TOP, felt, unit};
use crate::draw::Context;

/// Least distance between two points.
const APART: f32 = 4.0;

/// One card of the lane.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Point {
    pub(crate) card: Id,
    pub(crate) x: f32,
    /// Width that its words may take.
    pub(crate) slot: f32,
    /// What each subject feels here.
    pub(crate) valences: BTreeMap<Id, i8>,
}

/// Height of a valence, from the row's top.
pub(crate) fn level(lane: &Lane, valence: i8) -> f32 {
    TOP + f32::from(2 - valence.clamp(-2, 2)) * unit(lane)
}

/// All points from left to right. `cards` are (card, columns it covers), cell by cell.
pub(crate) fn points(context: Context<'_>, cards: &[(Id, usize)], subjects: &[Id]) -> Vec<Point> {
    let mut places: Vec<(Id, usize, usize)> = Vec::with_capacity(cards.len());
    for (id, count) in cards {
        let Some(column) = context.journey.card(*id).and_then(|card| context.columns.of(card.step)) else { continue };
        places.push((*id, column, *count));
    }
    let mut members: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (_, column, count) in &places {
        *members.entry((*column, *count)).or_default() += 1;
    }
    let mut seen: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut points: Vec<Point> = Vec::with_capacity(places.len());
    for (id, column, count) in places {
        let index = seen.entry((column, count)).or_default();
        let (left, width) = context.columns.extent(column, count);
        let slot = width / members[&(column, count)] as f32;
        let x = left + slot * (*index as f32 + 0.5);
        *index += 1;
        let card = context.journey.card(id);
        let feels = |subject: &Id| Some((*subject, felt(card?, *subject)?.valence));
        points.push(Point { card: id, x, slot, valences: subjects.iter().filter_map(feels).collect() });
    }
    points.sort_by(|a, b| a.x.total_cmp(&b.x));
    for index in 1..points.len() {
        points[index].x = points[index].x.max(points[index - 1].x + APART);
    }
    points
}

/// Points of one subject's curve.
pub(crate) fn of_subject(points: &[Point], subject: Id, lane: &Lane) -> Vec<(f32, f32)> {
    let place = |point: &Point| Some((point.x, level(lane, *point.valences.get(&subject)?)));
    points.iter().filter_map(place).collect()
}

/// Points by the column they stand over.
pub(crate) fn by_column<'a>(context: Context<'_>, points: &'a [Point]) -> BTreeMap<usize, Vec<&'a Point>> {
    let mut columns: BTreeMap<usize, Vec<&Point>> = BTreeMap::new();
    let steps = &context.columns.steps;
    for point in points {
        let column = steps.partition_point(|column| column.x <= point.x).saturating_sub(1);
        columns.entry(column).or_default().push(point);
    }
    columns
}
