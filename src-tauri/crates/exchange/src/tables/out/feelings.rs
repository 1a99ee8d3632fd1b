//! The feelings by step and persona: the figures behind the curve, as a sheet and as a native chart.

use rust_xlsxwriter::{Worksheet, XlsxError};
use waymark_model::{Id, Journey};

use super::cards::Head;
use super::look::{FEELINGS, Look, line_of};
use super::sheet::{Tally, sheet as table};
use crate::tables::card_fields::personas;
use crate::tables::cell::Cell;
use crate::tables::field::Kind;

/// Most curves of a chart: more cannot be told apart.
const MOST: usize = 8;
/// Columns before those of the personas.
pub(crate) const BEFORE: u16 = 2;
/// The name of the sheet.
pub(crate) const SHEET: &str = "Feelings";

/// One curve.
pub(crate) struct Curve {
    /// Whose.
    pub(crate) name: String,
    /// Its colour.
    pub(crate) colour: u32,
    /// The mean feeling at each step, where there is one.
    pub(crate) points: Vec<Option<f64>>,
}

/// All curves of a journey.
pub(crate) struct Felt {
    pub(crate) curves: Vec<Curve>,
}

impl Felt {
    /// The curves of everyone and of each persona who feels something.
    pub(crate) fn of(journey: &Journey) -> Self {
        let people = personas(journey);
        let named = people.iter().map(|persona| (persona.id, persona.name.clone(), persona.colour));
        let all = std::iter::once((Id::NIL, "Everyone".to_owned(), None)).chain(named);
        const PALETTE: [u32; 8] = [0x4b49c9, 0x1b7a80, 0xc2611a, 0x7048c6, 0x3b833f, 0xa67c00, 0x2f6fc4, 0x76726a];
        let mut curves: Vec<Curve> = Vec::new();
        for (id, name, colour) in all {
            let points: Vec<Option<f64>> = points(journey, id);
            if points.iter().any(Option::is_some) && curves.len() < MOST {
                let colour = colour.map_or(PALETTE[curves.len() % PALETTE.len()], line_of);
                let name: String = name.chars().filter(|letter| !letter.is_control()).take(60).collect();
                let name = if name.trim().is_empty() { format!("Persona {}", curves.len() + 1) } else { name };
                curves.push(Curve { name, colour, points });
            }
        }
        Felt { curves }
    }
}

/// The mean of what somebody feels at each step.
fn points(journey: &Journey, who: Id) -> Vec<Option<f64>> {
    let mut sums: std::collections::HashMap<Id, (f64, f64)> = std::collections::HashMap::new();
    for card in journey.cards() {
        if let Some(feeling) = card.feelings.get(&who) {
            let sum = sums.entry(card.step).or_default();
            *sum = (sum.0 + f64::from(feeling.valence), sum.1 + 1.0);
        }
    }
    journey.steps().map(|step| sums.get(&step.id).map(|(sum, count)| sum / count)).collect()
}

/// The sheet of figures; none when nobody feels anything.
pub(crate) fn sheet(journey: &Journey, felt: &Felt, look: &Look) -> Result<Option<Worksheet>, XlsxError> {
    if felt.curves.is_empty() {
        return Ok(None);
    }
    let mut columns = vec![
        Head { text: "Stage".into(), kind: Kind::Text, width: 24 },
        Head { text: "Step".into(), kind: Kind::Text, width: 24 },
    ];
    let mut taken = std::collections::HashSet::from(["stage".to_owned(), "step".to_owned()]);
    for curve in &felt.curves {
        let mut text = curve.name.clone();
        while !taken.insert(text.to_lowercase()) {
            text.push('*');
        }
        columns.push(Head { text, kind: Kind::Number, width: 14 });
    }
    let rows = journey.steps().enumerate().map(|(at, step)| {
        let stage = journey.stage(step.stage).map(|stage| stage.name.clone()).unwrap_or_default();
        let names = [stage, step.name.clone()].map(|name| (!name.is_empty()).then_some(Cell::Text(name)));
        let points = felt.curves.iter().map(|curve| curve.points[at].map(Cell::Number));
        names.into_iter().chain(points).collect()
    });
    let mut made = table(SHEET, &columns, rows, look, &mut Tally::default())?;
    made.set_tab_color(rust_xlsxwriter::Color::RGB(FEELINGS[4]));
    Ok(Some(made))
}
