//! Path data as painters read it: absolute M, L, C and Z, numbers with at most two decimals.

use kurbo::{Affine, BezPath, PathEl, Point};

use crate::digits::{nearest, write_hundredths};

/// Path data of a Bezier path.
pub(crate) fn data(path: &[PathEl]) -> String {
    written(path, |value, _| nearest(value * 100.0))
}

/// Path data of a path that was written already, moved by (x, y): numbers are rounded as they were written, and once more.
pub(crate) fn moved(path: &[PathEl], x: f32, y: f32) -> String {
    let by = [f64::from(x), f64::from(y)];
    written(path, |value, axis| {
        let written = nearest(value * 100.0) as f64 / 100.0;
        nearest((written + by[axis]) * 100.0)
    })
}

/// Path data with every coordinate, of axis 0 or 1, in the hundredths that it is given.
fn written(path: &[PathEl], hundredths: impl Fn(f64, usize) -> i64) -> String {
    let mut out = Vec::with_capacity(path.len() * 24);
    let mut command = |letter: u8, points: &[Point]| {
        for (index, point) in points.iter().enumerate() {
            out.push(if index > 0 { b' ' } else { letter });
            write_hundredths(&mut out, hundredths(point.x, 0));
            out.push(b' ');
            write_hundredths(&mut out, hundredths(point.y, 1));
        }
        if points.is_empty() {
            out.push(letter);
        }
    };
    let mut last = Point::ZERO;
    for element in path {
        match *element {
            PathEl::MoveTo(to) => command(b'M', &[to]),
            PathEl::LineTo(to) => command(b'L', &[to]),
            PathEl::QuadTo(by, to) => {
                let first = last + (by - last) * (2.0 / 3.0);
                let second = to + (by - to) * (2.0 / 3.0);
                command(b'C', &[first, second, to]);
            }
            PathEl::CurveTo(first, second, to) => command(b'C', &[first, second, to]),
            PathEl::ClosePath => command(b'Z', &[]),
        }
        if let Some(end) = element.end_point() {
            last = end;
        }
    }
    String::from_utf8(out).unwrap_or_default()
}

/// A straight line through points.
pub(crate) fn polyline(points: &[(f32, f32)]) -> BezPath {
    let mut path = BezPath::new();
    for (index, (x, y)) in points.iter().enumerate() {
        let point = point(*x, *y);
        if index == 0 { path.move_to(point) } else { path.line_to(point) }
    }
    path
}

/// A polyline whose corners are rounded, by at most `radius` and half of the shorter side.
pub(crate) fn rounded(points: &[(f32, f32)], radius: f32) -> BezPath {
    let mut path = BezPath::new();
    let points: Vec<Point> = points.iter().map(|(x, y)| point(*x, *y)).collect();
    let Some(first) = points.first() else { return path };
    path.move_to(*first);
    for window in points.windows(3) {
        let [before, corner, after] = [window[0], window[1], window[2]];
        let reach = |to: Point| f64::from(radius).min(corner.distance(to) / 2.0);
        let (enter, leave) = (step(corner, before, reach(before)), step(corner, after, reach(after)));
        path.line_to(enter);
        path.curve_to(
            step(enter, corner, enter.distance(corner) * 0.6),
            step(leave, corner, leave.distance(corner) * 0.6),
            leave,
        );
    }
    if let Some(last) = points.last().filter(|_| points.len() > 1) {
        path.line_to(*last);
    }
    path
}

fn step(from: Point, to: Point, length: f64) -> Point {
    let distance = from.distance(to);
    if distance < 1e-9 { from } else { from + (to - from) * (length / distance) }
}

/// A point.
pub(crate) fn point(x: f32, y: f32) -> Point {
    Point::new(f64::from(x), f64::from(y))
}

/// A circle.
pub(crate) fn circle(x: f32, y: f32, radius: f32) -> BezPath {
    // Distance of the handles that brings four cubics closest to a circle.
    const HANDLE: f64 = 0.552_284_749_831;
    let (centre, r) = (point(x, y), f64::from(radius));
    let at = |dx: f64, dy: f64| centre + kurbo::Vec2::new(dx * r, dy * r);
    BezPath::from_vec(vec![
        PathEl::MoveTo(at(1.0, 0.0)),
        PathEl::CurveTo(at(1.0, HANDLE), at(HANDLE, 1.0), at(0.0, 1.0)),
        PathEl::CurveTo(at(-HANDLE, 1.0), at(-1.0, HANDLE), at(-1.0, 0.0)),
        PathEl::CurveTo(at(-1.0, -HANDLE), at(-HANDLE, -1.0), at(0.0, -1.0)),
        PathEl::CurveTo(at(HANDLE, -1.0), at(1.0, -HANDLE), at(1.0, 0.0)),
        PathEl::ClosePath,
    ])
}

/// A path moved and scaled: first scaled about its origin, then moved by (x, y).
pub(crate) fn placed(path: &BezPath, x: f32, y: f32, scale: f32) -> BezPath {
    Affine::translate((f64::from(x), f64::from(y))) * Affine::scale(f64::from(scale)) * path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moved_data_is_the_data_of_the_moved_path() {
        let (dx, dy) = (-17.3_f32, 1_204.55_f32);
        for radius in [0.05, 1.3, 7.25, 11.0, 1_900.5] {
            let mut path = circle(-3.4 * radius, 912.17, radius);
            path.extend(polyline(&[(0.0, -0.01), (radius, 5.0), (33.333, -radius)]));
            let read = BezPath::from_svg(&data(path.elements())).unwrap();
            assert_eq!(moved(path.elements(), dx, dy), data(placed(&read, dx, dy, 1.0).elements()));
        }
    }

    #[test]
    fn numbers_are_those_that_the_standard_library_would_write() {
        let values = [0.0, -0.001, 1.0, -1.5, 0.05, -0.05, 12.345, 99.999, 120_000.25, f64::NAN];
        let path = values.map(|value| PathEl::LineTo(Point::new(value, 7.0)));
        let wanted = ["0", "0", "1", "-1.5", "0.05", "-0.05", "12.35", "100", "120000.25", "0"];
        assert_eq!(data(&path), wanted.map(|number| format!("L{number} 7")).concat());
    }
}
