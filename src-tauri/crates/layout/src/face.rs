//! Faces: a valence as a mouth and eyes, so that colour is never alone in telling it.

use kurbo::BezPath;

use crate::draw::{Pen, solid};
use crate::path::{circle, placed, point};

/// Draws the face of a valence about (x, y).
pub(crate) fn draw(pen: &mut Pen<'_>, valence: i8, x: f32, y: f32, radius: f32) {
    if pen.measures() {
        return;
    }
    let theme = pen.context.theme;
    pen.fill(&circle(x, y, radius + 2.0), theme.paper);
    pen.fill(&circle(x, y, radius), theme.feeling(valence));
    let unit = radius / 10.0;
    pen.fill(&placed(&eyes(), x, y, unit), theme.on_feeling);
    let mouth = placed(&mouth(valence), x, y, unit);
    let line = solid(theme.on_feeling, (1.5 * unit).max(1.0));
    if valence >= 2 {
        pen.fill(&mouth, theme.on_feeling);
    }
    pen.stroke(&mouth, line.clone());
    if valence <= -2 {
        pen.stroke(&placed(&brows(), x, y, unit), line);
    }
}

/// Eyes of a face of radius 10 about the origin.
pub(crate) fn eyes() -> BezPath {
    let mut eyes = circle(-3.4, -2.4, 1.3);
    eyes.extend(circle(3.4, -2.4, 1.3));
    eyes
}

/// Mouths for a face of radius 10 about the origin.
pub(crate) fn mouth(valence: i8) -> BezPath {
    let mut mouth = BezPath::new();
    let (side, depth) = match valence {
        ..=-2 => (4.2, -4.6),
        -1 => (3.8, -2.8),
        0 => (3.6, 0.0),
        1 => (4.0, 3.2),
        2.. => (4.6, 5.6),
    };
    let level = match valence {
        ..=-1 => 5.0,
        0 => 3.4,
        1 => 2.0,
        2.. => 1.4,
    };
    mouth.move_to(point(-side, level));
    if valence == 0 {
        mouth.line_to(point(side, level));
    } else {
        let half = side / 2.0;
        mouth.curve_to(point(-half, level + depth), point(half, level + depth), point(side, level));
    }
    if valence >= 2 {
        mouth.close_path();
    }
    mouth
}

/// Slanted brows of a very negative face.
pub(crate) fn brows() -> BezPath {
    let mut brows = BezPath::new();
    brows.move_to(point(-5.6, -6.0));
    brows.line_to(point(-2.2, -4.6));
    brows.move_to(point(5.6, -6.0));
    brows.line_to(point(2.2, -4.6));
    brows
}
