//! The feelings card by card, as the curve of the map has them: the figures behind it, as a sheet and as a native chart. Two
//! cards of one place share its width, so that no feeling hides another.

use std::collections::HashMap;

use rust_xlsxwriter::{Worksheet, XlsxError};
use waymark_model::{Card, Id, Journey};

use super::cards::Head;
use super::look::{FEELINGS, Look, line_of};
use super::sheet::{Tally, sheet as table};
use crate::tables::card_fields::personas;
use crate::tables::cell::Cell;
use crate::tables::field::Kind;

/// Most curves of a chart: more cannot be told apart.
const MOST: usize = 8;
/// Columns before those of the personas: stage, step, place.
pub(crate) const BEFORE: u16 = 3;
/// The name of the sheet.
pub(crate) const SHEET: &str = "Feelings";

/// One curve.
pub(crate) struct Curve {
    /// Whose.
    who: Id,
    /// What they are called.
    pub(crate) name: String,
    /// Its colour.
    pub(crate) colour: u32,
}

/// A card that says a feeling.
struct Point<'a> {
    card: &'a Card,
    /// Where it stands, in steps from the left.
    x: f64,
}

/// All curves of a journey.
pub(crate) struct Felt<'a> {
    pub(crate) curves: Vec<Curve>,
    points: Vec<Point<'a>>,
}

impl<'a> Felt<'a> {
    /// The curves of everyone and of each persona who feels something.
    pub(crate) fn of(journey: &'a Journey, look: &Look) -> Self {
        let points = points(journey);
        let people = personas(journey);
        let named = people.iter().map(|persona| (persona.id, persona.name.clone(), persona.colour));
        let all = std::iter::once((Id::NIL, look.language.say("Everyone").to_owned(), None)).chain(named);
        const PALETTE: [u32; 8] = [0x4b49c9, 0x1b7a80, 0xc2611a, 0x7048c6, 0x3b833f, 0xa67c00, 0x2f6fc4, 0x76726a];
        let mut curves: Vec<Curve> = Vec::new();
        for (who, name, colour) in all {
            if curves.len() < MOST && points.iter().any(|point| point.card.feelings.contains_key(&who)) {
                let colour = colour.map_or(PALETTE[curves.len() % PALETTE.len()], line_of);
                let name: String = name.chars().filter(|letter| !letter.is_control()).take(60).collect();
                let persona = look.language.say("Persona");
                let name = if name.trim().is_empty() { format!("{persona} {}", curves.len() + 1) } else { name };
                curves.push(Curve { who, name, colour });
            }
        }
        Felt { curves, points }
    }

    /// The mean of what somebody feels at each step.
    pub(crate) fn means(&self, journey: &Journey, curve: &Curve) -> Vec<Option<f64>> {
        let mut sums: HashMap<Id, (f64, f64)> = HashMap::new();
        for card in self.points.iter().map(|point| point.card) {
            if let Some(feeling) = card.feelings.get(&curve.who) {
                let sum = sums.entry(card.step).or_default();
                *sum = (sum.0 + f64::from(feeling.valence), sum.1 + 1.0);
            }
        }
        journey.steps().map(|step| sums.get(&step.id).map(|(sum, count)| sum / count)).collect()
    }

    /// How many points there are.
    pub(crate) fn count(&self) -> usize {
        self.points.len()
    }
}

/// The cards that say feelings, from left to right; those of one place share its width.
fn points(journey: &Journey) -> Vec<Point<'_>> {
    let mut places: Vec<(usize, usize, &Card)> = Vec::new();
    let steps = journey.summary().steps;
    for (column, step) in journey.steps().enumerate() {
        for card in journey.lanes().flat_map(|lane| journey.cards_in(lane.id, step.id)) {
            if !card.feelings.is_empty() {
                places.push((column, usize::from(card.span.max(1)).min(steps - column), card));
            }
        }
    }
    let mut members: HashMap<(usize, usize), (usize, usize)> = HashMap::new();
    for (column, span, _) in &places {
        members.entry((*column, *span)).or_default().0 += 1;
    }
    let mut points = Vec::with_capacity(places.len());
    for (column, span, card) in places {
        let (all, seen) = members.entry((column, span)).or_default();
        let x = column as f64 + span as f64 * (*seen as f64 + 0.5) / *all as f64;
        *seen += 1;
        points.push(Point { card, x });
    }
    points.sort_by(|one, other| one.x.total_cmp(&other.x));
    points
}

/// The sheet of figures; none when nobody feels anything.
pub(crate) fn sheet(journey: &Journey, felt: &Felt<'_>, look: &Look) -> Result<Option<Worksheet>, XlsxError> {
    if felt.curves.is_empty() {
        return Ok(None);
    }
    let head = |word: &str, kind, width| Head { text: look.language.say(word).to_owned(), kind, width };
    let mut columns =
        vec![head("Stage", Kind::Text, 24), head("Step", Kind::Text, 24), head("Place", Kind::Number, 10)];
    let mut taken: std::collections::HashSet<String> = columns.iter().map(|head| head.text.to_lowercase()).collect();
    for curve in &felt.curves {
        let mut text = curve.name.clone();
        while !taken.insert(text.to_lowercase()) {
            text.push('*');
        }
        columns.push(Head { text, kind: Kind::Number, width: 14 });
    }
    let name = |text: &str| (!text.is_empty()).then(|| Cell::Text(text.to_owned()));
    let rows = felt.points.iter().map(|point| {
        let step = journey.step(point.card.step);
        let stage = step.and_then(|step| journey.stage(step.stage)).and_then(|stage| name(&stage.name));
        let of = |curve: &Curve| Some(Cell::Number(f64::from(point.card.feelings.get(&curve.who)?.valence)));
        let place = [stage, step.and_then(|step| name(&step.name)), Some(Cell::Number(point.x))];
        place.into_iter().chain(felt.curves.iter().map(of)).collect()
    });
    let mut made = table(SHEET, &columns, rows, look, &mut Tally::default())?;
    made.set_tab_color(rust_xlsxwriter::Color::RGB(FEELINGS[4]));
    Ok(Some(made))
}
