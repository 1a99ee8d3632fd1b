//! Paints, strokes and plain items of a scene as shapes.

use waymark_layout::{Item, Paint, PathItem, Rgba, Stroke};

use super::{At, Drawing, path};
use crate::pptx::shape::{Area, Dash, Fill, Form, Line, Named, Outline, Picture, Shape};

impl<'a> Drawing<'a> {
    /// All items of a group as decoration and texts, in the order of drawing.
    pub(crate) fn plain(&self, at: At<'a>) -> Vec<Shape> {
        let mut shapes: Vec<Shape> = at.group.items.iter().filter_map(|item| drawn(at, item)).collect();
        shapes.extend(self.texts(at, &|_| true));
        shapes
    }
}

/// An item that is no text.
pub(crate) fn drawn(at: At<'_>, item: &Item) -> Option<Shape> {
    let scale = at.scale;
    match item {
        Item::Box(item) => {
            let area = [item.x, item.y, item.width, item.height];
            let outline = if item.radius > 0.0 { Outline::Round(item.radius * scale) } else { Outline::Rectangle };
            let fill = item.fill.as_ref().map(|paint| fill(paint, area));
            let line = item.stroke.as_ref().map(|one| stroke(one, area, scale));
            let named = Named::new("Box", "");
            Some(Shape::Form(Form { named, area: at.area(area), outline, fill, line, ..Form::default() }))
        }
        Item::Path(item) => freeform(at, item),
        Item::Image(item) => Some(Shape::Picture(Picture {
            named: Named::new("Picture", item.alt.clone()),
            hash: item.hash.clone(),
            area: at.area([item.x, item.y, item.width, item.height]),
            radius: item.radius * scale,
        })),
        Item::Text(_) | Item::Hot(_) => None,
    }
}

fn freeform(at: At<'_>, item: &PathItem) -> Option<Shape> {
    let (area, outline) = path::outline(&item.d, at.scale)?;
    let fill = item.fill.as_ref().map(|paint| fill(paint, area));
    let line = item.stroke.as_ref().map(|one| stroke(one, area, at.scale));
    let named = Named::new("Drawing", "");
    Some(Shape::Form(Form { named, area: at.area(area), outline, fill, line, ..Form::default() }))
}

/// A stroke of a path that covers this area.
pub(crate) fn stroke(stroke: &Stroke, area: Area, scale: f32) -> Line {
    let dash = match stroke.dash.as_slice() {
        [] => Dash::Full,
        [first, ..] if *first <= 2.0 => Dash::Dots,
        [_, _] => Dash::Dashes,
        _ => Dash::Mixed,
    };
    Line { fill: fill(&stroke.paint, area), width: stroke.width * scale, dash, arrow: false }
}

/// A paint as it looks within an area: in the format, a gradient always spans the whole of what it fills.
pub(crate) fn fill(paint: &Paint, area: Area) -> Fill {
    match paint {
        Paint::Solid { colour } => Fill::Solid(*colour),
        Paint::Linear { x0, y0, x1, y1, stops } => {
            let down = (y1 - y0).abs() >= (x1 - x0).abs();
            let (start, end, from, size) = if down { (y0, y1, area[1], area[3]) } else { (x0, x1, area[0], area[2]) };
            let length = end - start;
            if length.abs() < 0.01 || size < 0.01 {
                return Fill::Solid(stops.first().map_or(Rgba(0), |stop| stop.1));
            }
            let share = |at: f32| ((from + at * size - start) / length).clamp(0.0, 1.0);
            let inside = stops.iter().map(|(at, colour)| ((start + at * length - from) / size, *colour));
            let mut cut = vec![(0.0, at_stop(stops, share(0.0)))];
            cut.extend(inside.filter(|(at, _)| *at > 0.001 && *at < 0.999));
            cut.push((1.0, at_stop(stops, share(1.0))));
            Fill::Gradient(cut, down)
        }
    }
}

/// The colour of a gradient at a place from 0 to 1.
fn at_stop(stops: &[(f32, Rgba)], at: f32) -> Rgba {
    let after = stops.iter().position(|(place, _)| *place >= at).unwrap_or(stops.len().saturating_sub(1));
    let Some((right, late)) = stops.get(after).copied() else { return Rgba(0) };
    let Some((left, early)) = after.checked_sub(1).and_then(|before| stops.get(before)).copied() else { return late };
    let part = ((at - left) / (right - left).max(1e-6)).clamp(0.0, 1.0);
    let alpha = |colour: Rgba| f32::from(colour.parts()[3]) / 255.0;
    early.mix(late, part).with_alpha(alpha(early) * (1.0 - part) + alpha(late) * part)
}
