//! Path data as painters read it: absolute M, L, C and Z, numbers with at most two decimals.

use kurbo::{Affine, BezPath, PathEl, Point};

/// Path data of a Bezier path.
pub(crate) fn data(path: &BezPath) -> String {
    let mut out = String::with_capacity(path.elements().len() * 16);
    let mut last = Point::ZERO;
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(to) => command(&mut out, 'M', &[to]),
            PathEl::LineTo(to) => command(&mut out, 'L', &[to]),
            PathEl::QuadTo(by, to) => {
                let first = last + (by - last) * (2.0 / 3.0);
                let second = to + (by - to) * (2.0 / 3.0);
                command(&mut out, 'C', &[first, second, to]);
            }
            PathEl::CurveTo(first, second, to) => command(&mut out, 'C', &[first, second, to]),
            PathEl::ClosePath => out.push('Z'),
        }
        if let Some(end) = element.end_point() {
            last = end;
        }
    }
    out
}

fn command(out: &mut String, letter: char, points: &[Point]) {
    out.push(letter);
    for (index, point) in points.iter().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        number(out, point.x);
        out.push(' ');
        number(out, point.y);
    }
}

/// By hand: a map has some ten thousand of these, and the formatter of the standard library took half the time of a path.
fn number(out: &mut String, value: f64) {
    let hundredths = (value * 100.0).round() as i64;
    let (mut left, rest) = (hundredths.unsigned_abs() / 100, (hundredths.unsigned_abs() % 100) as u8);
    let (mut digits, mut at) = ([0_u8; 26], 26);
    let mut put = |byte: u8| {
        at -= 1;
        digits[at] = byte;
    };
    if rest % 10 > 0 {
        put(b'0' + rest % 10);
    }
    if rest > 0 {
        put(b'0' + rest / 10);
        put(b'.');
    }
    loop {
        put(b'0' + (left % 10) as u8);
        left /= 10;
        if left == 0 {
            break;
        }
    }
    if hundredths < 0 {
        put(b'-');
    }
    out.push_str(std::str::from_utf8(&digits[at..]).unwrap_or_default());
}

/// The same path data, moved. Reads only what `data` writes, and writes what `data` would write of the moved path.
pub(crate) fn moved(data: &str, x: f32, y: f32) -> String {
    let (mut out, bytes) = (String::with_capacity(data.len() + 8), data.as_bytes());
    let (mut at, mut upright) = (0, false);
    while let Some(byte) = bytes.get(at) {
        if matches!(byte, b'-' | b'0'..=b'9') {
            let (value, next) = hundredths(bytes, at);
            number(&mut out, value as f64 / 100.0 + f64::from(if upright { y } else { x }));
            (at, upright) = (next, !upright);
        } else {
            let end = bytes[at..].iter().position(|byte| matches!(byte, b'-' | b'0'..=b'9'));
            let end = end.map_or(bytes.len(), |length| at + length);
            out.push_str(&data[at..end]);
            at = end;
        }
    }
    out
}

/// The number that begins at a byte, in hundredths, and where it ends.
fn hundredths(bytes: &[u8], mut at: usize) -> (i64, usize) {
    let negative = bytes[at] == b'-';
    at += usize::from(negative);
    let (mut value, mut decimals) = (0_i64, None);
    while let Some(byte) = bytes.get(at).filter(|byte| matches!(byte, b'0'..=b'9' | b'.')) {
        if *byte == b'.' {
            decimals = Some(0);
        } else {
            value = value * 10 + i64::from(byte - b'0');
            decimals = decimals.map(|count| count + 1);
        }
        at += 1;
    }
    let value = value * [100, 10, 1][decimals.unwrap_or(0_usize).min(2)];
    (if negative { -value } else { value }, at)
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
    let mut path = BezPath::new();
    path.move_to(at(1.0, 0.0));
    path.curve_to(at(1.0, HANDLE), at(HANDLE, 1.0), at(0.0, 1.0));
    path.curve_to(at(-HANDLE, 1.0), at(-1.0, HANDLE), at(-1.0, 0.0));
    path.curve_to(at(-1.0, -HANDLE), at(-HANDLE, -1.0), at(0.0, -1.0));
    path.curve_to(at(HANDLE, -1.0), at(1.0, -HANDLE), at(1.0, 0.0));
    path.close_path();
    path
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
            let written = data(&path);
            let read = BezPath::from_svg(&written).unwrap();
            assert_eq!(moved(&written, dx, dy), data(&placed(&read, dx, dy, 1.0)));
        }
    }

    #[test]
    fn numbers_have_at_most_two_decimals() {
        let values = [0.0, -0.001, 1.0, -1.5, 0.05, -0.05, 12.345, 99.999, 120_000.25, f64::NAN];
        let mut out = String::new();
        for value in values {
            number(&mut out, value);
            out.push(' ');
        }
        assert_eq!(out, "0 0 1 -1.5 0.05 -0.05 12.35 100 120000.25 0 ");
    }
}
