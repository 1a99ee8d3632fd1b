//! The row of feelings: a curve for each persona who feels something, and a face with its word at every point. Places go
//! into the style sheet, because a strict policy allows no style on an element.

use std::collections::BTreeMap;

use waymark_model::{Card, Feeling, Id, Lane};

use super::cards::{data, more, place, signed};
use super::escape::text;
use super::icons;
use super::table::lane_head;
use super::view::View;

/// Height of the row, and where +2 and -2 stand in it.
const HEIGHT: f32 = 216.0;
const TOP: f32 = 60.0;
const BOTTOM: f32 = 152.0;

/// One feeling in the row.
struct Point<'a> {
    card: &'a Card,
    feeling: &'a Feeling,
    x: f32,
}

/// The row of a feelings lane.
pub(super) fn row(view: &View<'_>, lane: &Lane, at: usize, widths: &[u32], places: &mut String) -> String {
    let cards = placed(view, lane, widths);
    let subjects = subjects(view, &cards);
    let total: u32 = widths.iter().sum();
    let mut lines = String::new();
    let mut points = String::new();
    for (order, who) in subjects.iter().enumerate() {
        let felt: Vec<Point<'_>> = cards
            .iter()
            .filter_map(|(card, x)| {
                let feeling = card.feelings.get(who).or_else(|| card.feelings.get(&Id::NIL))?;
                Some(Point { card, feeling, x: *x })
            })
            .collect();
        let name = key(*who);
        let (line, area) = (path(&felt), area(&felt));
        let colour = colour(view, *who, order, subjects.len());
        lines += &format!(
            "<g data-who=\"{name}\"><path fill=\"url(#mood{at})\" d=\"{area}\"/><path class=\"line l{colour}\" d=\"{line}\"/></g>"
        );
        for point in &felt {
            points += &face(view, lane, at, point, *who, order == 0);
            *places += &placing(view, point, *who);
        }
    }
    *places += &format!(".curve{{width:{total}px}}");
    let rules: String =
        (-2..=2).map(|valence| format!("<path class=\"rule\" d=\"M0 {0}H{total}\"/>", y(valence))).collect();
    let mut html = format!("<tr data-lane=\"{at}\" class=\"feel\">{}", lane_head(view, lane, 1));
    if subjects.len() > 1 {
        html += &legend(view, &subjects);
    }
    html += &format!(
        "</th><td colspan=\"{}\"><div class=\"curve\"><svg aria-hidden=\"true\" width=\"{total}\" height=\"{HEIGHT}\" viewBox=\"0 0 {total} {HEIGHT}\">{}{rules}{lines}</svg><ul>{points}</ul></div></td></tr>\n",
        widths.len(),
        mood(at)
    );
    html
}

/// Cards with feelings, each with the middle of its place, from the start of the line.
fn placed<'a>(view: &View<'a>, lane: &Lane, widths: &[u32]) -> Vec<(&'a Card, f32)> {
    let journey = view.journey;
    let mut found = Vec::new();
    let mut left = 0.0;
    for (column, step) in view.steps().enumerate() {
        let width = widths[column] as f32;
        let cards: Vec<&Card> = journey.cards_in(lane.id, step.id).filter(|card| !card.feelings.is_empty()).collect();
        let count = cards.len() as f32;
        for (index, card) in cards.into_iter().enumerate() {
            let wide = widths[column..].iter().take(view.span(card)).sum::<u32>() as f32;
            found.push((card, left + wide * (index as f32 + 0.5) / count));
        }
        left += width;
    }
    found.sort_by(|a, b| a.1.total_cmp(&b.1));
    found
}

/// Who has feelings of their own here, the main persona first; everyone when nobody has.
fn subjects(view: &View<'_>, cards: &[(&Card, f32)]) -> Vec<Id> {
    let mut found: Vec<Id> =
        cards.iter().flat_map(|(card, _)| card.feelings.keys().copied()).filter(|id| *id != Id::NIL).collect();
    let travel = &view.journey.properties().personas;
    found.sort_by_key(|id| (travel.iter().position(|other| other == id).unwrap_or(usize::MAX), *id));
    found.dedup();
    if found.is_empty() && !cards.is_empty() { vec![Id::NIL] } else { found }
}

/// A persona's name for the script.
pub(super) fn key(who: Id) -> String {
    if who == Id::NIL { "all".to_owned() } else { format!("p{who}") }
}

fn y(valence: i8) -> f32 {
    TOP + (BOTTOM - TOP) * f32::from(2 - valence.clamp(-2, 2)) / 4.0
}

/// Level at every point, so that the curve never goes beyond what was said.
fn path(points: &[Point<'_>]) -> String {
    let mut d = String::new();
    let mut last: Option<(f32, f32)> = None;
    for point in points {
        let (x, y) = (point.x, y(point.feeling.valence));
        d += &match last {
            None => format!("M{x:.1} {y:.1}"),
            Some((before, level)) => {
                let middle = (before + x) / 2.0;
                format!("C{middle:.1} {level:.1} {middle:.1} {y:.1} {x:.1} {y:.1}")
            }
        };
        last = Some((x, y));
    }
    d
}

/// Between the curve and the neutral line.
fn area(points: &[Point<'_>]) -> String {
    match (points.first(), points.last()) {
        (Some(first), Some(last)) => format!("{}V{:.1}H{:.1}Z", path(points), y(0), first.x.min(last.x)),
        _ => String::new(),
    }
}

/// The ground of a curve: good above the neutral line, bad below it.
fn mood(at: usize) -> String {
    format!(
        "<defs><linearGradient id=\"mood{at}\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" x2=\"0\" y1=\"{}\" y2=\"{}\">\
         <stop class=\"mood-up\" offset=\"0\"/><stop class=\"mood-none\" offset=\"0.5\"/><stop class=\"mood-down\" offset=\"1\"/></linearGradient></defs>",
        y(2),
        y(-2)
    )
}

fn colour(view: &View<'_>, who: Id, order: usize, count: usize) -> String {
    let chosen = view.journey.persona(who).and_then(|persona| persona.colour).map(place);
    match (chosen, count) {
        (Some(chosen), _) => chosen.to_string(),
        (None, 0 | 1) => "a".to_owned(),
        (None, _) => (order % 8).to_string(),
    }
}

fn face(view: &View<'_>, lane: &Lane, at: usize, point: &Point<'_>, who: Id, is_first: bool) -> String {
    let name = if who == Id::NIL { view.words.everyone } else { view.persona_name(who) };
    let Feeling { valence, word, .. } = point.feeling;
    let place = view.place(view.column(point.card).unwrap_or_default());
    let said = text(&format!("{place}: {name} {} {word}", signed(*valence)));
    format!(
        "<li class=\"card f {}\"{} data-who=\"{}\" data-at=\"{}\"><button type=\"button\" class=\"face\" aria-label=\"{said}\">{}<span class=\"word\" dir=\"auto\">{}</span></button>{}</li>",
        if *valence > 0 { "up" } else { "down" },
        data(view, lane, at, point.card, is_first),
        key(who),
        mark(view, point, who),
        icons::smile(*valence),
        text(word),
        more(view, point.card)
    )
}

/// Names a point for the style sheet.
fn mark(view: &View<'_>, point: &Point<'_>, who: Id) -> String {
    format!("{}-{}", view.anchor(point.card.id).unwrap_or_default(), key(who))
}

fn placing(view: &View<'_>, point: &Point<'_>, who: Id) -> String {
    let (x, y) = (point.x, y(point.feeling.valence));
    format!(".curve [data-at=\"{}\"]{{inset-inline-start:{x:.1}px;top:{y:.1}px}}", mark(view, point, who))
}

fn legend(view: &View<'_>, subjects: &[Id]) -> String {
    let names: BTreeMap<usize, String> = subjects
        .iter()
        .enumerate()
        .map(|(order, who)| {
            let line = colour(view, *who, order, subjects.len());
            let name = text(view.persona_name(*who));
            (order, format!("<span class=\"whose\" dir=\"auto\"><svg class=\"icon l{line}\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path class=\"l{line}\" d=\"M2 12h20\"/></svg> {name}</span>"))
        })
        .collect();
    names.into_values().collect()
}
