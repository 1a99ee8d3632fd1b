//! The feelings lane: who feels (subjects), where the points stand, the curves. Points are cards; a curve belongs to one
//! subject. The scale stands at a fixed distance from the row's top, so that a word that needs room moves nothing.

mod curve;
mod draw;
mod points;
mod spark;
mod style;

use std::collections::BTreeMap;

use waymark_model::{Card, Feeling, Id, Lane};

use crate::board::Board;
use crate::draw::Context;

use curve::Curve;
use points::Point;

pub(crate) use draw::names;
pub(crate) use spark::{little, sparkline, wide};

/// y of valence +2, from the row's top.
pub(crate) const TOP: f32 = 40.0;
/// Least distance of one valence point.
const UNIT: f32 = 33.0;
/// Room below valence -2.
const BELOW: f32 = 40.0;

/// Height of one valence point in a lane.
pub(crate) fn unit(lane: &Lane) -> f32 {
    lane.height.map_or(UNIT, |height| ((f32::from(height) - TOP - BELOW) / 4.0).max(UNIT))
}

/// What a feelings row remembers between two layouts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Feelings {
    curves: BTreeMap<Id, Curve>,
    subjects: Vec<Id>,
    /// What the words of a column hung on when they were placed.
    columns: BTreeMap<usize, Vec<f32>>,
    /// Lowest edge of the words in each column.
    bottoms: BTreeMap<usize, f32>,
    unit: f32,
}

impl Feelings {
    /// Draws what hangs on cards that changed, and answers the height that the row needs. `fresh` redraws all.
    pub(crate) fn refresh(
        &mut self,
        context: Context<'_>,
        board: &mut Board,
        lane: &Lane,
        cards: &[(Id, usize)],
        dirty: &dyn Fn(Id) -> bool,
    ) -> f32 {
        let subjects = subjects(context, cards);
        let unit = unit(lane);
        let fresh = subjects != self.subjects || unit != self.unit;
        (self.subjects, self.unit) = (subjects, unit);
        let points = points::points(context, cards, &self.subjects);
        self.draw_curves(context, board, lane, &points);
        let columns = points::by_column(context, &points);
        self.bottoms.retain(|column, _| columns.contains_key(column));
        self.columns.retain(|column, _| columns.contains_key(column));
        for (column, members) in columns {
            let signature = self.signature(context, column, &members);
            let same = self.columns.get(&column) == Some(&signature);
            if fresh || !same || members.iter().any(|point| dirty(point.card)) {
                let bottom = draw::column(context, board, lane, self, column, &members);
                self.bottoms.insert(column, bottom);
                self.columns.insert(column, signature);
            }
        }
        let lowest = self.bottoms.values().copied().fold(0.0, f32::max);
        let legend = TOP + 24.0 + 17.0 * self.subjects.len() as f32;
        (lowest + 8.0).max(TOP + 4.0 * unit + BELOW).max(legend)
    }

    fn draw_curves(&mut self, context: Context<'_>, board: &mut Board, lane: &Lane, points: &[Point]) {
        let old = std::mem::take(&mut self.curves);
        for (order, subject) in self.subjects.iter().enumerate() {
            let places = points::of_subject(points, *subject, lane);
            self.curves.insert(*subject, Curve::new(&places));
            let drawn = draw::curve(
                context,
                lane,
                *subject,
                &style::of(context, *subject, order, self.subjects.len()),
                &self.curves[subject],
                points,
            );
            board.put(&curve_key(lane.id, *subject), drawn);
        }
        for gone in old.keys().filter(|subject| !self.curves.contains_key(subject)) {
            board.take(&curve_key(lane.id, *gone));
        }
    }

    /// Numbers that the words of a column hang on: its points and every curve that passes.
    fn signature(&self, context: Context<'_>, column: usize, members: &[&Point]) -> Vec<f32> {
        let (left, width) = context.columns.extent(column, 1);
        let mut numbers: Vec<f32> = members.iter().flat_map(|point| [point.x, point.slot]).collect();
        // The mark of a second subject may stand a little beside its point.
        let beside = if self.subjects.len() > 1 { 48.0 } else { 0.0 };
        for curve in self.curves.values() {
            numbers.extend(
                curve.knots_near(left - beside, left + width + beside).iter().flat_map(|knot| [knot.0, knot.1, knot.2]),
            );
        }
        numbers
    }
}

/// The curve through points, as all curves of the map are drawn.
pub(crate) fn smooth(points: &[(f32, f32)]) -> kurbo::BezPath {
    Curve::new(points).path(0.0)
}

fn curve_key(lane: Id, subject: Id) -> String {
    format!("curve:{lane}:{subject}")
}

/// Whose curves a lane shows: the chosen persona, or all who have feelings of their own here, or everyone (the nil id).
fn subjects(context: Context<'_>, cards: &[(Id, usize)]) -> Vec<Id> {
    if let Some(persona) = context.options.persona {
        return vec![persona];
    }
    let cards = cards.iter().filter_map(|(id, _)| context.journey.card(*id));
    let mut found: Vec<Id> = cards.flat_map(|card| card.feelings.keys().copied()).filter(|id| *id != Id::NIL).collect();
    found.sort_unstable();
    found.dedup();
    let personas = &context.journey.properties().personas;
    let place = |id: &Id| personas.iter().position(|persona| persona == id).unwrap_or(usize::MAX);
    found.sort_by_key(|id| (place(id), *id));
    if found.is_empty() { vec![Id::NIL] } else { found }
}

/// What a subject feels at a card: their own feeling, or everyone's.
fn felt(card: &Card, subject: Id) -> Option<&Feeling> {
    card.feelings.get(&subject).or_else(|| card.feelings.get(&Id::NIL))
}

/// Name of a subject; empty for everyone.
fn subject_name(context: Context<'_>, subject: Id) -> String {
    context.journey.persona(subject).map(|persona| persona.name.clone()).unwrap_or_default()
}
