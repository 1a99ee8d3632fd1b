//! Outlines in pixels of the whole picture, as lines that no band has to cut: what slopes ends at every row, and every point lies on a
//! 256th of a pixel, which numbers of this size hold exactly. So a band draws its rows as the whole picture would.

use tiny_skia::{Path, PathBuilder, PathSegment, Point, Transform};

/// Parts of a pixel on which points lie: those of the rasteriser.
const PARTS: f64 = 256.0;
/// How far a curve may be from its lines, in pixels.
const NEAR: f64 = 0.03;
/// Most lines of a curve.
const MOST: f64 = 200.0;

/// A point in pixels.
type At = (f64, f64);

/// An outline in pixels.
pub(super) fn device(path: &Path, at: Transform) -> Option<Path> {
    let place = |point: Point| -> At {
        let (x, y) = (f64::from(point.x), f64::from(point.y));
        (x * f64::from(at.sx) + f64::from(at.tx), y * f64::from(at.sy) + f64::from(at.ty))
    };
    let mut lines = Lines { builder: PathBuilder::new(), first: (0.0, 0.0), last: (0.0, 0.0) };
    let mut pen: At = (0.0, 0.0);
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => {
                pen = place(to);
                lines.begin(pen);
            }
            PathSegment::LineTo(to) => {
                pen = place(to);
                lines.to(pen);
            }
            PathSegment::QuadTo(bend, to) => {
                let (bend, to) = (place(bend), place(to));
                quad(&mut lines, pen, bend, to);
                pen = to;
            }
            PathSegment::CubicTo(first, second, to) => {
                let (first, second, to) = (place(first), place(second), place(to));
                cubic(&mut lines, [pen, first, second, to]);
                pen = to;
            }
            PathSegment::Close => {
                lines.close();
                pen = lines.last;
            }
        }
    }
    lines.builder.finish()
}

fn quad(lines: &mut Lines, from: At, bend: At, to: At) {
    let off = (from.0 - 2.0 * bend.0 + to.0).hypot(from.1 - 2.0 * bend.1 + to.1) / 4.0;
    let count = (off / NEAR).sqrt().ceil().clamp(1.0, MOST);
    for step in 1..=count as u32 {
        let t = f64::from(step) / count;
        let mix = |a: f64, b: f64, c: f64| (1.0 - t) * ((1.0 - t) * a + 2.0 * t * b) + t * t * c;
        lines.to((mix(from.0, bend.0, to.0), mix(from.1, bend.1, to.1)));
    }
}

fn cubic(lines: &mut Lines, [a, b, c, d]: [At; 4]) {
    let bent = |p: At, q: At, r: At| (p.0 - 2.0 * q.0 + r.0).hypot(p.1 - 2.0 * q.1 + r.1);
    let off = 0.75 * bent(a, b, c).max(bent(b, c, d));
    let count = (off / NEAR).sqrt().ceil().clamp(1.0, MOST);
    for step in 1..=count as u32 {
        let t = f64::from(step) / count;
        let u = 1.0 - t;
        let mix = |a: f64, b: f64, c: f64, d: f64| u * u * (u * a + 3.0 * t * b) + t * t * (3.0 * u * c + t * d);
        lines.to((mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1)));
    }
}

/// Lines being drawn; points as whole 256ths.
struct Lines {
    builder: PathBuilder,
    first: At,
    last: At,
}

impl Lines {
    fn begin(&mut self, to: At) {
        (self.first, self.last) = (snapped(to), snapped(to));
        self.builder.move_to(self.last.0 as f32, self.last.1 as f32);
    }

    fn to(&mut self, to: At) {
        let (from, to) = (self.last, snapped(to));
        if from == to {
            return;
        }
        if from.0 != to.0 && from.1 != to.1 {
            self.rows(from, to);
        }
        self.builder.line_to(to.0 as f32, to.1 as f32);
        self.last = to;
    }

    /// Points where a sloping line crosses from row to row.
    fn rows(&mut self, from: At, to: At) {
        let mut row = if to.1 > from.1 { from.1.floor() + 1.0 } else { from.1.ceil() - 1.0 };
        let step = (to.1 - from.1).signum();
        while (to.1 - row) * step > 0.0 {
            let x = from.0 + (to.0 - from.0) * (row - from.1) / (to.1 - from.1);
            let (x, row_at) = snapped((x, row));
            self.builder.line_to(x as f32, row_at as f32);
            row += step;
        }
    }

    /// The line back to the beginning is drawn like all others.
    fn close(&mut self) {
        self.to(self.first);
        self.builder.close();
    }
}

fn snapped((x, y): At) -> At {
    ((x * PARTS).round() / PARTS, (y * PARTS).round() / PARTS)
}
