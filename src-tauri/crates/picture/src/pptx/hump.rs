//! A curve of feelings as native forms that look right everywhere: parted where it crosses neutral, each part with its fill and its
//! line in one form, from the colour of neutral to that of its own side.

use waymark_layout::{Rgba, Theme};

use super::scene::{bounds, moved};
use super::shape::{Fill, Form, Line, Named, Outline, Shape};
use crate::shape::Segment;

/// The parts of a curve given in points on the slide; `neutral` is the height of valence 0 and `unit` that of one valence point.
pub(crate) fn humps(theme: &Theme, curve: &[Segment], (neutral, unit): (f32, f32), width: f32) -> Vec<Shape> {
    parted(curve, neutral).iter().filter_map(|part| form(theme, part, (neutral, unit), width)).collect()
}

/// A cubic piece: its ends, and between them what bends it.
type Piece = [(f32, f32); 4];

/// On which side of neutral a stretch lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Above,
    On,
    Below,
}

/// One stretch of the curve that lies on one side of neutral, as cubic pieces.
struct Part {
    side: Side,
    pieces: Vec<Piece>,
}

fn parted(curve: &[Segment], neutral: f32) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut at = (0.0, 0.0);
    for segment in curve {
        match *segment {
            Segment::Move(x, y) => at = (x, y),
            Segment::Cubic(a, b, c, d, x, y) => {
                for piece in split([at, (a, b), (c, d), (x, y)], neutral) {
                    let side = side(&piece, neutral);
                    match parts.last_mut() {
                        Some(last) if last.side == side => last.pieces.push(piece),
                        _ => parts.push(Part { side, pieces: vec![piece] }),
                    }
                }
                at = (x, y);
            }
            _ => {}
        }
    }
    parts
}

fn side(piece: &Piece, neutral: f32) -> Side {
    let height = neutral - (piece[0].1 + piece[3].1) / 2.0;
    match height {
        height if height > 0.1 => Side::Above,
        height if height < -0.1 => Side::Below,
        _ => Side::On,
    }
}

/// A piece cut where it crosses neutral. It never turns, so it crosses at most once.
fn split(piece: Piece, neutral: f32) -> Vec<Piece> {
    let (start, end) = (piece[0].1 - neutral, piece[3].1 - neutral);
    if start * end >= 0.0 {
        return vec![piece];
    }
    let (mut low, mut high) = (0.0_f32, 1.0_f32);
    for _ in 0..24 {
        let middle = (low + high) / 2.0;
        let y = cut(piece, middle).0[3].1 - neutral;
        if (y < 0.0) == (start < 0.0) { low = middle } else { high = middle }
    }
    let (first, second) = cut(piece, (low + high) / 2.0);
    vec![first, second]
}

/// Both sides of a cubic piece at a place from 0 to 1.
fn cut(piece: Piece, at: f32) -> (Piece, Piece) {
    let between = |a: (f32, f32), b: (f32, f32)| (a.0 + (b.0 - a.0) * at, a.1 + (b.1 - a.1) * at);
    let [p0, p1, p2, p3] = piece;
    let (a, b, c) = (between(p0, p1), between(p1, p2), between(p2, p3));
    let (d, e) = (between(a, b), between(b, c));
    let middle = between(d, e);
    ([p0, a, d, middle], [middle, e, c, p3])
}

fn form(theme: &Theme, part: &Part, (neutral, unit): (f32, f32), width: f32) -> Option<Shape> {
    let (first, last) = (part.pieces.first()?[0], part.pieces.last()?[3]);
    let mut line = vec![Segment::Move(first.0, first.1)];
    line.extend(part.pieces.iter().map(|[_, b, c, d]| Segment::Cubic(b.0, b.1, c.0, c.1, d.0, d.1)));
    let mut area = line.clone();
    area.extend([Segment::Line(last.0, neutral), Segment::Line(first.0, neutral), Segment::Close]);
    let [x, y, wide, high] = bounds(&area)?;
    let home = |a: f32, b: f32| (a - x, b - y);
    let outline = Outline::Hump {
        area: area.iter().map(|segment| moved(segment, &home)).collect(),
        line: line.iter().map(|segment| moved(segment, &home)).collect(),
    };
    let (name, colour, alphas) = match part.side {
        Side::Above => ("Curve above neutral", tone(theme, [3, 4], high / unit.max(0.01)), Some([0.36, 0.10])),
        Side::Below => ("Curve below neutral", tone(theme, [1, 0], high / unit.max(0.01)), Some([0.10, 0.36])),
        Side::On => ("Curve at neutral", theme.feelings[2], None),
    };
    let fade =
        |[from, to]: [f32; 2]| Fill::Gradient(vec![(0.0, colour.with_alpha(from)), (1.0, colour.with_alpha(to))], true);
    Some(Shape::Form(Form {
        named: Named::new(name, ""),
        area: [x, y, wide, high],
        outline,
        fill: alphas.map(fade),
        line: Some(Line::solid(colour, width)),
        ..Form::default()
    }))
}

/// The colour of a stretch, by how many valence points it reaches: a slight dip is not as red as a deep one.
fn tone(theme: &Theme, [near, far]: [usize; 2], reach: f32) -> Rgba {
    let [near, far] = [theme.feelings[near], theme.feelings[far]];
    if reach <= 1.0 { theme.feelings[2].mix(near, reach.max(0.35)) } else { near.mix(far, (reach - 1.0).min(1.0)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_parted_where_it_crosses_neutral() {
        let curve = [Segment::Move(0.0, 0.0), Segment::Cubic(10.0, 0.0, 20.0, 20.0, 30.0, 20.0)];
        let parts = parted(&curve, 10.0);
        assert_eq!(parts.iter().map(|part| part.side).collect::<Vec<_>>(), [Side::Above, Side::Below]);
        let meeting = parts[0].pieces[0][3];
        assert!((meeting.1 - 10.0).abs() < 0.01 && (meeting.0 - 15.0).abs() < 0.1, "{meeting:?}");
        assert_eq!(parted(&curve, -5.0).len(), 1);
    }
}
