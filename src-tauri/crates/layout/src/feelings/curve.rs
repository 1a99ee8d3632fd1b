//! A curve through points that never rises above or falls below its neighbours (monotone cubic, Steffen's slopes).
//! x is linear along each piece, so that the height at any x is exact.

use kurbo::BezPath;

use crate::path::point;

/// A curve y(x) through points with growing x.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Curve {
    /// x, y and slope of every point.
    knots: Vec<(f32, f32, f32)>,
}

impl Curve {
    /// The curve through points; x must grow strictly.
    pub(crate) fn new(points: &[(f32, f32)]) -> Self {
        let secant = |i: usize| (points[i + 1].1 - points[i].1) / (points[i + 1].0 - points[i].0);
        let count = points.len();
        let mut slopes = vec![0.0; count];
        for i in 1..count.saturating_sub(1) {
            let (before, after) = (points[i].0 - points[i - 1].0, points[i + 1].0 - points[i].0);
            let (s0, s1) = (secant(i - 1), secant(i));
            let mean = (s0 * after + s1 * before) / (before + after);
            let sign = |value: f32| if value < 0.0 { -1.0 } else { 1.0 };
            slopes[i] = (sign(s0) + sign(s1)) * s0.abs().min(s1.abs()).min(0.5 * mean.abs());
        }
        match count {
            0 | 1 => {}
            2 => slopes.fill(secant(0)),
            _ => {
                slopes[0] = (3.0 * secant(0) - slopes[1]) / 2.0;
                slopes[count - 1] = (3.0 * secant(count - 2) - slopes[count - 2]) / 2.0;
            }
        }
        let knots = points.iter().zip(slopes).map(|((x, y), slope)| (*x, *y, slope)).collect();
        Curve { knots }
    }

    /// Height at x; none outside the curve.
    pub(crate) fn at(&self, x: f32) -> Option<f32> {
        let after = self.knots.partition_point(|knot| knot.0 < x);
        if after == 0 {
            return self.knots.first().filter(|knot| knot.0 == x).map(|knot| knot.1);
        }
        let ((x0, y0, m0), (x1, y1, m1)) = (*self.knots.get(after - 1)?, *self.knots.get(after)?);
        let (width, t) = (x1 - x0, (x - x0) / (x1 - x0));
        let (t2, t3) = (t * t, t * t * t);
        let start = (2.0 * t3 - 3.0 * t2 + 1.0) * y0 + (t3 - 2.0 * t2 + t) * width * m0;
        Some(start + (3.0 * t2 - 2.0 * t3) * y1 + (t3 - t2) * width * m1)
    }

    /// Least and greatest height between two x; none where there is no curve.
    pub(crate) fn range(&self, from: f32, to: f32) -> Option<(f32, f32)> {
        let steps = ((to - from) / 3.0).ceil().max(1.0) as usize;
        let sample = |index: usize| self.at(from + (to - from) * index as f32 / steps as f32);
        let heights = (0..=steps).filter_map(sample);
        heights.fold(None, |range, y| {
            range.map_or(Some((y, y)), |(low, high): (f32, f32)| Some((low.min(y), high.max(y))))
        })
    }

    /// x, y and slopes of the knots near a stretch: whatever the curve's shape there hangs on.
    pub(crate) fn knots_near(&self, from: f32, to: f32) -> &[(f32, f32, f32)] {
        let first = self.knots.partition_point(|knot| knot.0 < from).saturating_sub(1);
        let last = (self.knots.partition_point(|knot| knot.0 <= to) + 1).min(self.knots.len());
        &self.knots[first.min(last)..last]
    }

    /// The curve as Bezier pieces, moved left by `left`.
    pub(crate) fn path(&self, left: f32) -> BezPath {
        let mut path = BezPath::new();
        for (index, (x, y, slope)) in self.knots.iter().enumerate() {
            let to = point(x - left, *y);
            let Some((x0, y0, slope0)) = index.checked_sub(1).map(|before| self.knots[before]) else {
                path.move_to(to);
                continue;
            };
            let third = (x - x0) / 3.0;
            let first = point(x0 - left + third, y0 + third * slope0);
            path.curve_to(first, point(x - left - third, y - third * slope), to);
        }
        path
    }

    pub(crate) fn ends(&self) -> Option<(f32, f32)> {
        Some((self.knots.first()?.0, self.knots.last()?.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slopes_are_those_computed_by_hand() {
        // Secants: 2, -1, 0.5; inner knots are extremes, so flat; the ends follow (3s - t) / 2.
        let curve = Curve::new(&[(0.0, 0.0), (1.0, 2.0), (3.0, 0.0), (5.0, 1.0)]);
        let slopes: Vec<f32> = curve.knots.iter().map(|knot| knot.2).collect();
        assert_eq!(slopes, [3.0, 0.0, 0.0, 0.75]);
        // Rising all the way: secants 1 and 3 over widths 1 and 1; 2 * min(1, 3, 0.5 * 2) = 2.
        let rising = Curve::new(&[(0.0, 0.0), (1.0, 1.0), (2.0, 4.0)]);
        let slopes: Vec<f32> = rising.knots.iter().map(|knot| knot.2).collect();
        assert_eq!(slopes, [0.5, 2.0, 3.5]);
    }

    #[test]
    fn the_curve_never_overshoots() {
        let heights = [3.0_f32, 3.0, -2.0, -1.9, 7.0, 6.0, 6.0, -8.0, 0.0];
        let points: Vec<(f32, f32)> = heights.iter().enumerate().map(|(i, y)| ((i * i) as f32 * 3.0, *y)).collect();
        let curve = Curve::new(&points);
        for pair in points.windows(2) {
            let (low, high) = (pair[0].1.min(pair[1].1), pair[0].1.max(pair[1].1));
            for step in 0..=50 {
                let y = curve.at(pair[0].0 + (pair[1].0 - pair[0].0) * step as f32 / 50.0).unwrap();
                assert!(y >= low - 1e-4 && y <= high + 1e-4, "{y} outside {low}..{high}");
            }
        }
    }
}
