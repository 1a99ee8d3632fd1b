//! Links as connectors that hold on to their cards: moved with them, and routed anew by the reader's program.

use waymark_layout::Item;
use waymark_model::{Id, LinkKind};

use super::words::cut;
use super::{At, Drawing, paint, path};
use crate::pptx::shape::{Connector, Form, Line, Named, Outline, Shape, Site};
use crate::shape::{Segment, parse};

/// Room that the scene leaves for the arrow's head.
const HEAD: f32 = 6.0;

impl<'a> Drawing<'a> {
    /// How far a link and its words move aside, in scene units: a connector that runs up or down holds on to the middle of its
    /// card, the map's line does not.
    pub(crate) fn aside(&self, link: Id) -> f32 {
        let group = |key: String| self.scene.groups.get(&key);
        let found = self.journey.link(link).and_then(|one| {
            let (line, card) = (group(format!("link:{link}"))?, group(format!("card:{}", one.from))?);
            let other = group(format!("card:{}", one.to))?;
            let path = line.items.iter().find_map(|item| match item {
                Item::Path(path) if path.stroke.is_some() => Some(parse(&path.d)),
                _ => None,
            })?;
            let way = corners(&path);
            let middle = card.x + card.width / 2.0;
            let same = (other.x + other.width / 2.0 - middle).abs() < 1.0;
            (is_upright(&way) && same).then(|| middle - line.x - way[0].0)
        });
        found.unwrap_or_default()
    }

    /// A link between two cards that are both on the slide.
    pub(crate) fn link(&self, at: At<'a>) -> Option<Shape> {
        let link = at.group.id.and_then(|id| self.journey.link(id)).filter(|link| link.kind == LinkKind::LeadsTo)?;
        let drawn = |id| self.scene.groups.get(&format!("card:{id}")).and_then(|group| self.at(group));
        drawn(link.from).and(drawn(link.to))?;
        let (d, stroke) = at.group.items.iter().find_map(|item| match item {
            Item::Path(one) => one.stroke.as_ref().map(|stroke| (one.d.as_str(), stroke)),
            _ => None,
        })?;
        let segments = parse(d);
        let curved = matches!(segments.as_slice(), [Segment::Move(..), Segment::Cubic(..)]);
        let way = if curved { ends(&segments) } else { corners(&segments) };
        let way = reach(way, curved)?;
        let vertical = is_upright(&way);
        let down = way.first()?.1 < way.last()?.1;
        let (from, to) = match (vertical, down) {
            (true, true) => (Site::Bottom, Site::Top),
            (true, false) => (Site::Top, Site::Bottom),
            _ => (Site::Right, Site::Left),
        };
        let area = path::bounds(&segments)?;
        let mut line = paint::stroke(stroke, area, at.scale);
        line.arrow = true;
        let aside = self.aside(link.id);
        let place = |(x, y): (f32, f32)| (at.x + (x + aside) * at.scale, at.y + y * at.scale);
        let level = (way.first()?.1 - way.last()?.1).abs();
        if way.len() > 4 || (way.len() > 3 && level < 1.0) {
            return far(at, way.into_iter().map(place).collect(), line);
        }
        Some(Shape::Connector(Connector {
            named: Named::new(cut(&at.group.label, 60), at.group.label.clone()),
            from: (link.from, from),
            to: (link.to, to),
            points: way.into_iter().map(place).collect(),
            curved,
            line,
        }))
    }
}

/// A way with more bends than a connector can have: a line with an arrow.
fn far(at: At<'_>, way: Vec<(f32, f32)>, line: Line) -> Option<Shape> {
    let corners = way.iter().enumerate().map(|(index, (x, y))| match index {
        0 => Segment::Move(*x, *y),
        _ => Segment::Line(*x, *y),
    });
    let corners: Vec<Segment> = corners.collect();
    let area = path::bounds(&corners)?;
    let home = |x: f32, y: f32| (x - area[0], y - area[1]);
    let outline = Outline::Path(corners.iter().map(|segment| path::moved(segment, &home)).collect());
    let named = Named::new(cut(&at.group.label, 60), at.group.label.clone());
    Some(Shape::Form(Form { named, area, outline, line: Some(line), ..Form::default() }))
}

fn is_upright(way: &[(f32, f32)]) -> bool {
    matches!(way, [first, last] if (first.0 - last.0).abs() < 0.5)
}

fn ends(segments: &[Segment]) -> Vec<(f32, f32)> {
    let all: Vec<(f32, f32)> = segments.iter().flat_map(path::points).collect();
    all.first().into_iter().chain(all.last()).copied().collect()
}

/// The way with its last point at the card instead of where the arrow's head began.
fn reach(mut way: Vec<(f32, f32)>, curved: bool) -> Option<Vec<(f32, f32)>> {
    let before = *way.get(way.len().checked_sub(2)?)?;
    let last = way.last_mut()?;
    let (dx, dy) = (last.0 - before.0, last.1 - before.1);
    if curved || dx.abs() >= dy.abs() {
        last.0 += HEAD * dx.signum()
    } else {
        last.1 += HEAD * dy.signum()
    }
    Some(way)
}

/// The corners of a way of straight stretches whose corners are rounded.
fn corners(segments: &[Segment]) -> Vec<(f32, f32)> {
    let mut way: Vec<(f32, f32)> = Vec::new();
    let mut at = (0.0, 0.0);
    for segment in segments {
        match *segment {
            Segment::Move(x, y) | Segment::Line(x, y) => {
                at = (x, y);
                way.push(at);
            }
            Segment::Cubic(a, b, _, _, x, y) => {
                // The curve leaves along the stretch that ends here: there the corner is.
                let corner = if (b - at.1).abs() < (a - at.0).abs() { (x, at.1) } else { (at.0, y) };
                way.pop();
                way.push(corner);
                at = (x, y);
                way.push(at);
            }
            _ => {}
        }
    }
    let mut plain: Vec<(f32, f32)> = Vec::new();
    for point in way {
        match plain.as_slice() {
            [.., first, second] if aligned(*first, *second, point) => {
                plain.pop();
                plain.push(point);
            }
            [.., last] if (last.0 - point.0).abs() + (last.1 - point.1).abs() < 0.05 => {}
            _ => plain.push(point),
        }
    }
    plain
}

fn aligned(a: (f32, f32), b: (f32, f32), c: (f32, f32)) -> bool {
    let near = |x: f32, y: f32| (x - y).abs() < 0.05;
    (near(a.0, b.0) && near(b.0, c.0)) || (near(a.1, b.1) && near(b.1, c.1))
}
