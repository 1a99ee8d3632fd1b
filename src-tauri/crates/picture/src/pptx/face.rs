//! Faces and the curve of feelings, drawn at any size: the same lines as on the map.

use waymark_layout::{Theme, face_lines, monotone};
use waymark_model::{Card, Feeling, Id, Journey, Lane};

use super::hump::humps;
use super::scene::outline;
use super::shape::{Fill, Form, Line, Named, Outline, Shape};
use crate::shape::parse;

/// The face of a valence about a point.
pub(crate) fn face(theme: &Theme, valence: i8, at: (f32, f32), radius: f32, alt: &str) -> Shape {
    let (lines, unit) = (face_lines(valence), radius / 10.0);
    let white = Some(Fill::Solid(theme.on_feeling));
    let stroke = Some(Line::solid(theme.on_feeling, (1.5 * unit).max(0.75)));
    let disc = Form {
        named: Named::new("Face", ""),
        area: [at.0 - radius, at.1 - radius, 2.0 * radius, 2.0 * radius],
        outline: Outline::Ellipse,
        fill: Some(Fill::Solid(theme.feeling(valence))),
        line: Some(Line::solid(theme.paper, (0.16 * radius).max(1.0))),
        ..Form::default()
    };
    let mut shapes = vec![Shape::Form(disc)];
    shapes.extend(drawing("Eyes", &lines.eyes, at, unit, white.clone(), None));
    shapes.extend(drawing("Mouth", &lines.mouth, at, unit, white.filter(|_| lines.open), stroke.clone()));
    shapes.extend(drawing("Brows", &lines.brows, at, unit, None, stroke));
    Shape::Group(Named::new(format!("Face {valence:+}"), alt), shapes)
}

/// Path data about a point as a form.
pub(crate) fn drawing(
    name: &str,
    data: &str,
    at: (f32, f32),
    scale: f32,
    fill: Option<Fill>,
    line: Option<Line>,
) -> Option<Shape> {
    let ([x, y, wide, high], outline) = outline(data, scale)?;
    let area = [at.0 + x * scale, at.1 + y * scale, wide * scale, high * scale];
    Some(Shape::Form(Form { named: Named::new(name, ""), area, outline, fill, line, ..Form::default() }))
}

/// A point of somebody's curve.
#[derive(Clone, Debug)]
pub(crate) struct Felt<'a> {
    pub(crate) card: &'a Card,
    pub(crate) feeling: &'a Feeling,
    /// Step counted over the shown steps, and where in the step: more than 0 and less than 1.
    pub(crate) column: usize,
    pub(crate) within: f32,
}

/// What somebody feels in a lane, from left to right over these steps.
pub(crate) fn felt<'a>(journey: &'a Journey, lane: &Lane, steps: &[Id], persona: Option<Id>) -> Vec<Felt<'a>> {
    let mut found = Vec::new();
    for (column, step) in steps.iter().enumerate() {
        let cards: Vec<&Card> = journey.cards_in(lane.id, *step).collect();
        for (index, card) in cards.iter().enumerate() {
            let within = (index as f32 + 0.5) / cards.len() as f32;
            let span = f32::from(card.span.max(1)).min((steps.len() - column) as f32);
            let within = if cards.len() == 1 { span / 2.0 } else { within };
            if let Some(feeling) = of(card, persona) {
                found.push(Felt { card, feeling, column, within });
            }
        }
    }
    found.sort_by(|a, b| (a.column as f32 + a.within).total_cmp(&(b.column as f32 + b.within)));
    found
}

/// Somebody's own feeling, or everyone's; for nobody in particular the first there is.
fn of(card: &Card, persona: Option<Id>) -> Option<&Feeling> {
    let own = persona.and_then(|persona| card.feelings.get(&persona));
    let first = || card.feelings.values().next().filter(|_| persona.is_none());
    own.or_else(|| card.feelings.get(&Id::NIL)).or_else(first)
}

/// The curve through points on the slide, with its area towards neutral.
pub(crate) fn curve(theme: &Theme, points: &[(f32, f32)], scale: (f32, f32), alt: &str) -> Option<Shape> {
    let mut apart: Vec<(f32, f32)> = Vec::with_capacity(points.len());
    for point in points {
        let least = apart.last().map_or(f32::NEG_INFINITY, |last| last.0 + 1.0);
        apart.push((point.0.max(least), point.1));
    }
    if apart.len() < 2 {
        return None;
    }
    let shapes = humps(theme, &parse(&monotone(&apart)), scale, 2.25);
    (!shapes.is_empty()).then(|| Shape::Group(Named::new("Curve", alt), shapes))
}
