//! A curve of feelings as native forms that look right everywhere: parted where it crosses neutral, each part with its fill and its
//! line in one form, from the colour of neutral to that of its own side.

use waymark_layout::Theme;

use super::scene::{bounds, moved};
use super::shape::{Fill, Form, Line, Named, Outline, Shape};
use crate::shape::Segment;

/// The parts of a curve given in points on the slide; `neutral` is the height of valence 0 and `unit` that of one valence point.
pub(crate) fn humps(theme: &Theme, curve: &[Segment], (neutral, unit): (f32, f32), width: f32) -> Vec<Shape> {
    parted(curve, neutral).iter().filter_map(|part| form(theme, part, (neutral, unit), width)).collect()
}

/// A cubic piece: its ends, and between them what bends it.
type Piece = [(f32, f32); 4];

/// One stretch of the curve that lies on one side of neutral, as cubic pieces.
struct Part {
    above: bool,
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
                    let above = (piece[0].1 + piece[3].1) / 2.0 < neutral;
                    match parts.last_mut() {
                        Some(last) if last.above == above => last.pieces.push(piece),
                        _ => parts.push(Part { above, pieces: vec![piece] }),
                    }
                }
                at = (x, y);
            }
            _ => {}
        }
    }
    parts
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
    // The farthest point decides the colour: a slight dip is not as red as a deep one.
    let far = (high / unit.max(0.01)).clamp(0.0, 2.0);
    let [side, end] =
        if part.above { [theme.feelings[3], theme.feelings[4]] } else { [theme.feelings[1], theme.feelings[0]] };
    let colour = if far <= 1.0 { theme.feelings[2].mix(side, far) } else { side.mix(end, far - 1.0) };
    let fade =
        |from: f32, to: f32| Fill::Gradient(vec![(0.0, colour.with_alpha(from)), (1.0, colour.with_alpha(to))], true);
    let fill = if part.above { fade(0.36, 0.10) } else { fade(0.10, 0.36) };
    let stroke = Line::solid(if far < 0.05 { theme.feelings[2] } else { colour }, width);
    Some(Shape::Form(Form {
        named: Named::new(if part.above { "Curve above neutral" } else { "Curve below neutral" }, ""),
        area: [x, y, wide, high],
        outline,
        fill: Some(fill),
        line: Some(stroke),
        ..Form::default()
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_parted_where_it_crosses_neutral() {
        let curve = [Segment::Move(0.0, 0.0), Segment::Cubic(10.0, 0.0, 20.0, 20.0, 30.0, 20.0)];
        let parts = parted(&curve, 10.0);
        assert_eq!(parts.iter().map(|part| part.above).collect::<Vec<_>>(), [true, false]);
        let meeting = parts[0].pieces[0][3];
        assert!((meeting.1 - 10.0).abs() < 0.01 && (meeting.0 - 15.0).abs() < 0.1, "{meeting:?}");
        assert_eq!(parted(&curve, -5.0).len(), 1);
    }
}
