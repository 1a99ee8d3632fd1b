//! Outlines as a list of strokes of the pen, from path data, boxes and glyphs alike.

/// One movement of the pen, absolute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Segment {
    Move(f32, f32),
    Line(f32, f32),
    Quad(f32, f32, f32, f32),
    Cubic(f32, f32, f32, f32, f32, f32),
    Close,
}

/// Path data of a scene (absolute M, L, C, Z). What is not of this form ends the path.
pub(crate) fn parse(d: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut rest = d.as_bytes();
    let mut command = b'M';
    loop {
        rest = trim(rest);
        match rest.first() {
            Some(b'Z') => {
                segments.push(Segment::Close);
                rest = &rest[1..];
                continue;
            }
            Some(letter @ (b'M' | b'L' | b'C')) => {
                command = *letter;
                rest = &rest[1..];
            }
            Some(_) => {}
            None => return segments,
        }
        match segment(command, &mut rest) {
            Some(segment) => segments.push(segment),
            None => return segments,
        }
        if command == b'M' {
            command = b'L';
        }
    }
}

fn segment(command: u8, rest: &mut &[u8]) -> Option<Segment> {
    let mut next = || number(rest);
    Some(match command {
        b'M' => Segment::Move(next()?, next()?),
        b'L' => Segment::Line(next()?, next()?),
        _ => Segment::Cubic(next()?, next()?, next()?, next()?, next()?, next()?),
    })
}

fn trim(bytes: &[u8]) -> &[u8] {
    let start = bytes.iter().position(|byte| !matches!(byte, b' ' | b',' | b'\n' | b'\t' | b'\r'));
    &bytes[start.unwrap_or(bytes.len())..]
}

fn number(rest: &mut &[u8]) -> Option<f32> {
    let bytes = trim(rest);
    let is_part = |(i, byte): (usize, &u8)| byte.is_ascii_digit() || *byte == b'.' || (*byte == b'-' && i == 0);
    let end = bytes.iter().enumerate().position(|part| !is_part(part)).unwrap_or(bytes.len());
    *rest = &bytes[end..];
    std::str::from_utf8(&bytes[..end]).ok()?.parse().ok()
}

/// A rectangle with round corners; a radius larger than half of a side is cut to it.
pub(crate) fn rectangle(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Vec<Segment> {
    use Segment::{Close, Cubic, Line, Move};
    let (right, bottom) = (x + width, y + height);
    let radius = radius.min(width / 2.0).min(height / 2.0);
    if radius <= 0.0 {
        return vec![Move(x, y), Line(right, y), Line(right, bottom), Line(x, bottom), Close];
    }
    // Distance from the corner to a control point of a quarter circle, over the radius: 1 - 0.5523.
    let near = radius * 0.447_715_25;
    vec![
        Move(x + radius, y),
        Line(right - radius, y),
        Cubic(right - near, y, right, y + near, right, y + radius),
        Line(right, bottom - radius),
        Cubic(right, bottom - near, right - near, bottom, right - radius, bottom),
        Line(x + radius, bottom),
        Cubic(x + near, bottom, x, bottom - near, x, bottom - radius),
        Line(x, y + radius),
        Cubic(x, y + near, x + near, y, x + radius, y),
        Close,
    ]
}

/// How far a point one unit above the baseline moves to the right in slanted text (12 degrees).
pub(crate) const SLANT: f32 = 0.212_556_56;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_data_is_read_in_every_spelling_layout_may_use() {
        let read = parse("M1 2L-3.5,4 5 6C1 2 3 4 5 6ZM0-1");
        assert_eq!(
            read,
            [
                Segment::Move(1.0, 2.0),
                Segment::Line(-3.5, 4.0),
                Segment::Line(5.0, 6.0),
                Segment::Cubic(1.0, 2.0, 3.0, 4.0, 5.0, 6.0),
                Segment::Close,
                Segment::Move(0.0, -1.0),
            ]
        );
        assert_eq!(parse("M1 2 Q"), [Segment::Move(1.0, 2.0)]);
    }
}
