//! What other drawings of a journey borrow from the map, so that they look alike: faces, the curve of feelings, measured text.
//! Paths are SVG data with absolute M, L, C and Z only.

use crate::feelings::smooth;
use crate::text::TextStyle;
use crate::{Fonts, face, path};

/// The lines of a face of radius 10 about the origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaceLines {
    /// Both eyes, to be filled.
    pub eyes: String,
    /// The mouth, to be stroked.
    pub mouth: String,
    /// Whether the mouth is open: filled as well.
    pub open: bool,
    /// Brows to be stroked; empty for most faces.
    pub brows: String,
}

/// The face of a valence from -2 to +2.
pub fn face_lines(valence: i8) -> FaceLines {
    let brows = if valence <= -2 { path::data(face::brows().elements()) } else { String::new() };
    FaceLines {
        eyes: path::data(face::eyes().elements()),
        mouth: path::data(face::mouth(valence).elements()),
        open: valence >= 2,
        brows,
    }
}

/// A curve through points that never rises above or falls below its neighbours; x must grow strictly.
pub fn monotone(points: &[(f32, f32)]) -> String {
    path::data(smooth(points).elements())
}

impl Fonts {
    /// How wide a text is at this size and weight, and how many lines it takes where it may be no wider than `width`.
    pub fn extent(&self, text: &str, size: f32, weight: u16, width: Option<f32>) -> (f32, usize) {
        let measured = self.engine().measure(text, TextStyle::new(size, size * 1.36, weight), width);
        (measured.width, measured.lines.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_smiles_when_it_feels_well() {
        let [bad, good] = [face_lines(-2), face_lines(2)];
        assert!(good.open && !bad.open && good.brows.is_empty() && !bad.brows.is_empty());
        assert_ne!(bad.mouth, good.mouth);
    }

    #[test]
    fn text_is_measured_in_lines() {
        let fonts = Fonts::bundled();
        let (wide, one) = fonts.extent("Two words", 12.0, 400, None);
        assert!(wide > 40.0 && wide < 80.0 && one == 1, "{wide} {one}");
        assert_eq!(fonts.extent("Two words", 12.0, 400, Some(wide - 5.0)).1, 2);
    }

    #[test]
    fn a_curve_begins_and_ends_at_its_points() {
        let data = monotone(&[(0.0, 5.0), (10.0, 0.0), (20.0, 5.0)]);
        assert!(data.starts_with("M0 5C") && data.ends_with("20 5"), "{data}");
    }
}
