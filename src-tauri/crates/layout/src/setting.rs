//! A text set in lines for painters outside of maps: slides and what else has places of its own. The same engine and the same fonts as maps.

use crate::text::{Line, Piece, TextStyle};
use crate::{Fonts, Rgba, TextItem};

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextLook {
    /// Size.
    pub size: f32,
    /// CSS weight: 400, 500, 600 or 700.
    pub weight: u16,
    /// Whether painters slant it.
    pub slanted: bool,
    /// Colour.
    pub colour: Rgba,
}

/// A text broken into lines.
#[derive(Clone, Debug, PartialEq)]
pub struct SetText {
    /// Its lines from the first to the last.
    pub lines: Vec<SetLine>,
    /// Whether it runs from right to left as a whole.
    pub rtl: bool,
}

/// A line: its pieces stand from its left edge, with their baseline at 0.
#[derive(Clone, Debug, PartialEq)]
pub struct SetLine {
    /// How wide it is.
    pub width: f32,
    /// What is drawn, from left to right.
    pub pieces: Vec<TextItem>,
}

impl Fonts {
    /// Sets a text in lines no wider than `width`; without a width only its own line ends break it.
    pub fn set(&self, text: &str, look: TextLook, width: Option<f32>) -> SetText {
        let style = TextStyle { size: look.size, line: look.size, weight: look.weight, slanted: look.slanted };
        let measured = self.engine().measure(text, style, width);
        let line = |line: &Line| SetLine {
            width: line.width,
            pieces: line.pieces.iter().map(|piece| item(piece, look)).collect(),
        };
        SetText { lines: measured.lines.iter().map(line).collect(), rtl: measured.rtl }
    }
}

fn item(piece: &Piece, look: TextLook) -> TextItem {
    TextItem {
        x: piece.x,
        y: 0.0,
        width: piece.width,
        text: piece.text.clone(),
        family: piece.family.clone(),
        weight: piece.weight,
        slanted: look.slanted,
        size: look.size,
        rtl: piece.rtl,
        colour: look.colour,
        glyphs: piece.glyphs.clone(),
        font: piece.font,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_set_in_lines_of_its_width_with_all_its_words() {
        let look = TextLook { size: 12.0, weight: 700, slanted: false, colour: Rgba(0xff) };
        let set = Fonts::bundled().set("Two words \u{5d0}", look, Some(60.0));
        assert!(set.lines.len() == 2 && !set.rtl, "{set:?}");
        assert!(set.lines.iter().all(|line| line.width <= 60.0));
        let said: String = set.lines.iter().flat_map(|line| &line.pieces).map(|piece| piece.text.as_str()).collect();
        assert_eq!(said.split_whitespace().collect::<String>(), "Twowords\u{5d0}");
    }
}
