//! Curves in little: for a collapsed lane, and for a journey that a card drills down to. Lines only, no faces and no words.

use waymark_model::Id;

use super::curve::Curve;
use super::points::points;
use super::{style, subjects};
use crate::draw::{Pen, solid};
use crate::face;
use crate::path::{circle, polyline};
use crate::{Paint, Stroke};

/// Draws the curves of all subjects about the line `y`, within `height`.
pub(crate) fn sparkline(pen: &mut Pen<'_>, cards: &[(Id, usize)], y: f32, height: f32) {
    let context = pen.context;
    let subjects = subjects(context, cards);
    let points = points(context, cards, &subjects);
    let neutral = polyline(&[(context.columns.left(), y), (context.columns.right(), y)]);
    pen.stroke(&neutral, solid(context.theme.hairline, 1.0));
    for (order, subject) in subjects.iter().enumerate().rev() {
        let place = |point: &super::Point| {
            let valence = f32::from(*point.valences.get(subject)?);
            Some((point.x, y - valence.clamp(-2.0, 2.0) / 4.0 * height))
        };
        let curve = Curve::new(&points.iter().filter_map(place).collect::<Vec<_>>());
        if curve.ends().is_none_or(|(left, right)| right <= left) {
            continue;
        }
        let style = style::of(context, *subject, order, subjects.len());
        let paint = match style.colour {
            Some(colour) => Paint::Solid { colour },
            None => style::gradient(context, y - height / 2.0, y + height / 2.0, [1.0; 5]),
        };
        let dash = style.dash.iter().map(|part| part * 0.7).collect();
        pen.stroke(&curve.path(0.0), Stroke { paint, width: 1.75, dash });
    }
}

/// Draws the curve of another journey, by step and valence, within an area.
pub(crate) fn little(pen: &mut Pen<'_>, curve: &[(u16, i8)], area: [f32; 4]) {
    if pen.measures() {
        return;
    }
    let (context, [x, y, width, height]) = (pen.context, area);
    let middle = y + height / 2.0;
    pen.stroke(&polyline(&[(x, middle), (x + width, middle)]), solid(context.theme.third.with_alpha(0.5), 1.0));
    let last = f32::from(curve.iter().map(|(step, _)| *step).max().unwrap_or_default()).max(1.0);
    let place = |(step, valence): &(u16, i8)| {
        let down = f32::from((*valence).clamp(-2, 2)) / 4.0 * (height - 3.0);
        (x + f32::from(*step) / last * width, middle - down)
    };
    let curve = Curve::new(&curve.iter().map(place).collect::<Vec<_>>());
    let (top, bottom) = (y + 1.5, y + height - 1.5);
    let paint = style::gradient(context, top, bottom, [1.0; 5]);
    match curve.ends() {
        Some((left, right)) if right > left => {
            pen.stroke(&curve.path(0.0), Stroke { paint, width: 2.0, dash: Vec::new() });
        }
        Some((left, _)) => pen.fill(&circle(left + 3.0, curve.at(left).unwrap_or(middle), 2.5), context.theme.second),
        None => {}
    }
}

/// Draws one curve large, by step and valence, with a face at each point while there is room for faces.
pub(crate) fn wide(pen: &mut Pen<'_>, felt: &[(u16, i8)], area: [f32; 4]) {
    let (context, [x, y, width, height]) = (pen.context, area);
    let middle = y + height / 2.0;
    pen.stroke(&polyline(&[(x, middle), (x + width, middle)]), solid(context.theme.hairline, 1.0));
    let last = f32::from(felt.iter().map(|(step, _)| *step).max().unwrap_or_default()).max(1.0);
    let place = |(step, valence): &(u16, i8)| {
        let down = f32::from((*valence).clamp(-2, 2)) / 4.0 * (height - 20.0);
        (x + 10.0 + f32::from(*step) / last * (width - 20.0), middle - down)
    };
    let points: Vec<(f32, f32)> = felt.iter().map(place).collect();
    let curve = Curve::new(&points);
    let paint = style::gradient(context, y + 10.0, y + height - 10.0, [1.0; 5]);
    pen.stroke(&curve.path(0.0), Stroke { paint, width: 3.25, dash: Vec::new() });
    if points.windows(2).all(|pair| pair[1].0 - pair[0].0 >= 22.0) {
        for ((_, valence), (x, y)) in felt.iter().zip(points) {
            face::draw(pen, *valence, x, y, 9.0);
        }
    }
}
