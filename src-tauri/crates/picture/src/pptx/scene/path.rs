//! Paths of a scene as outlines in points, from the corner of what they cover. Circles become ellipses, so that they stay round.

use crate::pptx::shape::{Area, Outline};
use crate::shape::{Segment, parse};

/// The area that a path covers in scene units, by its control points, and its outline scaled from that area's corner.
pub(crate) fn outline(d: &str, scale: f32) -> Option<(Area, Outline)> {
    let segments = parse(d);
    let area = bounds(&segments)?;
    let place = |x: f32, y: f32| ((x - area[0]) * scale, (y - area[1]) * scale);
    if is_circle(&segments, area) {
        return Some((area, Outline::Ellipse));
    }
    Some((area, Outline::Path(segments.iter().map(|segment| moved(segment, &place)).collect())))
}

/// A segment with its points elsewhere.
pub(crate) fn moved(segment: &Segment, place: &dyn Fn(f32, f32) -> (f32, f32)) -> Segment {
    match *segment {
        Segment::Move(x, y) => {
            let (x, y) = place(x, y);
            Segment::Move(x, y)
        }
        Segment::Line(x, y) => {
            let (x, y) = place(x, y);
            Segment::Line(x, y)
        }
        Segment::Quad(a, b, x, y) => {
            let ((a, b), (x, y)) = (place(a, b), place(x, y));
            Segment::Quad(a, b, x, y)
        }
        Segment::Cubic(a, b, c, d, x, y) => {
            let ((a, b), (c, d), (x, y)) = (place(a, b), place(c, d), place(x, y));
            Segment::Cubic(a, b, c, d, x, y)
        }
        Segment::Close => Segment::Close,
    }
}

/// All points of a segment, those that only bend it among them.
pub(crate) fn points(segment: &Segment) -> Vec<(f32, f32)> {
    match *segment {
        Segment::Move(x, y) | Segment::Line(x, y) => vec![(x, y)],
        Segment::Quad(a, b, x, y) => vec![(a, b), (x, y)],
        Segment::Cubic(a, b, c, d, x, y) => vec![(a, b), (c, d), (x, y)],
        Segment::Close => Vec::new(),
    }
}

/// The area of all points; none without any.
pub(crate) fn bounds(segments: &[Segment]) -> Option<Area> {
    let all: Vec<(f32, f32)> = segments.iter().flat_map(points).collect();
    let first = all.first()?;
    let edges = all.iter().fold([first.0, first.1, first.0, first.1], |edges, (x, y)| {
        [edges[0].min(*x), edges[1].min(*y), edges[2].max(*x), edges[3].max(*y)]
    });
    Some([edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]])
}

fn is_circle(segments: &[Segment], area: Area) -> bool {
    use Segment::{Close, Cubic, Move};
    matches!(segments, [Move(..), Cubic(..), Cubic(..), Cubic(..), Cubic(..), Close]) && (area[2] - area[3]).abs() < 0.1
}
