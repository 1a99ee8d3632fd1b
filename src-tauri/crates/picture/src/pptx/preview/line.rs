//! Connectors and arrow heads, drawn as the format's presets go.

use waymark_layout::{Item, Paint};

use super::outline::{paint, path, stroke};
use crate::pptx::shape::{Area, Connector, Fill, Line};
use crate::shape::Segment;

/// A connector with its head, from the corner of its area.
pub(super) fn connector(connector: &Connector, area: Area) -> Vec<Item> {
    let way: Vec<(f32, f32)> = connector.points.iter().map(|(x, y)| (x - area[0], y - area[1])).collect();
    let (Some(first), Some(last)) = (way.first().copied(), way.last().copied()) else { return Vec::new() };
    let mut segments = vec![Segment::Move(first.0, first.1)];
    if connector.curved {
        let (wide, high) = (last.0 - first.0, last.1 - first.1);
        let (x, y) = (first.0 + wide / 2.0, first.1 + high / 2.0);
        segments.push(Segment::Cubic(first.0 + wide / 4.0, first.1, x, first.1 + high / 4.0, x, y));
        segments.push(Segment::Cubic(x, last.1 - high / 4.0, last.0 - wide / 4.0, last.1, last.0, last.1));
    } else {
        segments.extend(way[1..].iter().map(|(x, y)| Segment::Line(*x, *y)));
    }
    let mut items = vec![path(&segments, None, Some(stroke(&connector.line, (area[2], area[3]))))];
    // A curve arrives level.
    let arriving = if connector.curved { vec![(last.0 - (last.0 - first.0), last.1), last] } else { way };
    items.extend(Some(&connector.line).filter(|line| line.arrow).and_then(|line| head(&arriving, line)));
    items
}

/// A filled triangle at the end of a way: three widths of the line long and wide.
pub(super) fn head(way: &[(f32, f32)], line: &Line) -> Option<Item> {
    let (from, to) = match way {
        [.., from, to] => (*from, *to),
        _ => return None,
    };
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    if length < 0.01 {
        return None;
    }
    let (dx, dy, size) = (dx / length, dy / length, 3.0 * line.width.max(1.0));
    let foot = (to.0 - dx * size, to.1 - dy * size);
    let side = (-dy * size / 2.0, dx * size / 2.0);
    let triangle = [
        Segment::Move(to.0, to.1),
        Segment::Line(foot.0 + side.0, foot.1 + side.1),
        Segment::Line(foot.0 - side.0, foot.1 - side.1),
        Segment::Close,
    ];
    let fill = match &line.fill {
        Fill::Gradient(stops, _) => stops.last().map(|stop| Paint::Solid { colour: stop.1 }),
        solid => Some(paint(solid, (0.0, 0.0))),
    };
    Some(path(&triangle, fill, None))
}
