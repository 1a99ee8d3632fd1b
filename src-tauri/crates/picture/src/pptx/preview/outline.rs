//! Outlines, fills and edges of forms as items of a scene.

use waymark_layout::{BoxItem, Item, Paint, PathItem, Stroke};

use super::line;
use crate::pptx::shape::{Dash, Fill, Form, Line, Outline};
use crate::shape::Segment;

/// What is drawn of a form, but for its words.
pub(super) fn items(form: &Form) -> Vec<Item> {
    let [_, _, wide, high] = form.area;
    let size = (wide, high);
    let fill = form.fill.as_ref().map(|fill| paint(fill, size));
    let stroke = form.line.as_ref().map(|line| stroke(line, size));
    if fill.is_none() && stroke.is_none() {
        return Vec::new();
    }
    match &form.outline {
        Outline::Rectangle => vec![rectangle(size, 0.0, fill, stroke)],
        Outline::Round(radius) => vec![rectangle(size, radius.min(wide / 2.0).min(high / 2.0), fill, stroke)],
        Outline::Ellipse => vec![path(&ellipse(size), fill, stroke)],
        Outline::Path(segments) => {
            let mut items = vec![path(segments, fill, stroke)];
            items.extend(form.line.as_ref().filter(|line| line.arrow).and_then(|one| line::head(&ends(segments), one)));
            items
        }
        Outline::Hump { area, line } => vec![path(area, fill, None), path(line, None, stroke)],
    }
}

/// A path in the group's own coordinates.
pub(super) fn path(segments: &[Segment], fill: Option<Paint>, stroke: Option<Stroke>) -> Item {
    Item::Path(PathItem { d: data(segments), fill, stroke })
}

fn rectangle((width, height): (f32, f32), radius: f32, fill: Option<Paint>, stroke: Option<Stroke>) -> Item {
    Item::Box(BoxItem { x: 0.0, y: 0.0, width, height, radius, fill, stroke })
}

fn ends(segments: &[Segment]) -> Vec<(f32, f32)> {
    let point = |segment: &Segment| match *segment {
        Segment::Move(x, y) | Segment::Line(x, y) => Some((x, y)),
        Segment::Quad(_, _, x, y) | Segment::Cubic(_, _, _, _, x, y) => Some((x, y)),
        Segment::Close => None,
    };
    segments.iter().filter_map(point).collect()
}

/// A colour or a gradient over the whole of what it fills.
pub(super) fn paint(fill: &Fill, (wide, high): (f32, f32)) -> Paint {
    match fill {
        Fill::Solid(colour) => Paint::Solid { colour: *colour },
        Fill::Gradient(stops, down) => {
            let (x1, y1) = if *down { (0.0, high) } else { (wide, 0.0) };
            Paint::Linear { x0: 0.0, y0: 0.0, x1, y1, stops: stops.clone() }
        }
    }
}

/// An edge; dashes are as long as the format's names of them say, counted in widths of the line.
pub(super) fn stroke(line: &Line, size: (f32, f32)) -> Stroke {
    let parts: &[f32] = match line.dash {
        Dash::Full => &[],
        Dash::Dashes => &[4.0, 3.0],
        Dash::Dots => &[1.0, 1.0],
        Dash::Mixed => &[4.0, 3.0, 1.0, 3.0],
    };
    let dash = parts.iter().map(|part| part * line.width).collect();
    Stroke { paint: paint(&line.fill, size), width: line.width, dash }
}

fn ellipse((wide, high): (f32, f32)) -> Vec<Segment> {
    let (x, y) = (wide / 2.0, high / 2.0);
    // A quarter of a circle as one curve.
    let (a, b) = (x * 0.552_285, y * 0.552_285);
    vec![
        Segment::Move(wide, y),
        Segment::Cubic(wide, y + b, x + a, high, x, high),
        Segment::Cubic(x - a, high, 0.0, y + b, 0.0, y),
        Segment::Cubic(0.0, y - b, x - a, 0.0, x, 0.0),
        Segment::Cubic(x + a, 0.0, wide, y - b, wide, y),
        Segment::Close,
    ]
}

/// Path data as scenes have it: absolute M, L, C and Z.
fn data(segments: &[Segment]) -> String {
    let mut data = String::new();
    let mut at = (0.0, 0.0);
    for segment in segments {
        let (letter, points): (char, Vec<f32>) = match *segment {
            Segment::Move(x, y) => ('M', vec![x, y]),
            Segment::Line(x, y) => ('L', vec![x, y]),
            Segment::Quad(a, b, x, y) => {
                let near = |from: f32, to: f32| from + (to - from) * 2.0 / 3.0;
                ('C', vec![near(at.0, a), near(at.1, b), near(x, a), near(y, b), x, y])
            }
            Segment::Cubic(a, b, c, d, x, y) => ('C', vec![a, b, c, d, x, y]),
            Segment::Close => ('Z', Vec::new()),
        };
        if let [.., x, y] = points[..] {
            at = (x, y);
        }
        data.push(letter);
        let words: Vec<String> = points.iter().map(|value| format!("{value:.2}")).collect();
        data.push_str(&words.join(" "));
    }
    data
}
