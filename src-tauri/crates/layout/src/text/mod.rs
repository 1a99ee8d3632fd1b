//! Text: shaped, broken into lines and measured once; painters only draw pieces at points.
//! A piece never mixes fonts or directions, so that a canvas draws it as it was shaped here.

mod cache;
mod engine;
mod lines;
mod plain;
mod shape;
mod system;

#[cfg(test)]
mod plain_tests;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::sync::Arc;

pub(crate) use crate::digits::tidy;
use crate::{Glyph, Item, Rgba, TextItem};

pub(crate) use engine::Engine;

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TextStyle {
    /// Size in scene units.
    pub(crate) size: f32,
    /// Distance from line to line.
    pub(crate) line: f32,
    /// CSS weight: 400, 500, 600 or 700.
    pub(crate) weight: u16,
    /// Slanted by the painter; does not change the measure.
    pub(crate) slanted: bool,
}

impl TextStyle {
    pub(crate) const fn new(size: f32, line: f32, weight: u16) -> Self {
        TextStyle { size, line, weight, slanted: false }
    }

    pub(crate) const fn slanted(self) -> Self {
        TextStyle { slanted: true, ..self }
    }

    /// Distance from a line's top to its baseline, by the metrics of Inter, as a text field of the same size has it.
    pub(crate) fn baseline(self) -> f32 {
        (self.line + (ASCENT - DESCENT) * self.size) / 2.0
    }
}

/// Ascent and descent of Inter in parts of its size.
const ASCENT: f32 = 0.968_75;
const DESCENT: f32 = 0.241_211;

/// Where lines stand in their box. `Start` is the right for text that runs from right to left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Align {
    Start,
    Centre,
}

/// A text as lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Paragraph {
    pub(crate) lines: Vec<Line>,
    /// Width of the widest line.
    pub(crate) width: f32,
    /// Whether the text as a whole runs from right to left.
    pub(crate) rtl: bool,
    /// Families that do not come with Waymark.
    pub(crate) strange: Vec<String>,
    /// Characters that no font has.
    pub(crate) missing: Vec<char>,
}

/// One line; the pieces stand from left to right, counted from the line's left edge.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Line {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) width: f32,
}

/// One stretch of a line in one font and one direction.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) text: String,
    pub(crate) family: Cow<'static, str>,
    pub(crate) weight: u16,
    pub(crate) rtl: bool,
    pub(crate) font: u16,
    pub(crate) glyphs: Arc<[Glyph]>,
}

impl Paragraph {
    /// Height of all lines.
    pub(crate) fn height(&self, style: TextStyle) -> f32 {
        self.lines.len() as f32 * style.line
    }

    /// The text as items in a box whose top left corner is at (x, y).
    pub(crate) fn items(&self, x: f32, y: f32, place: Place, style: TextStyle, colour: Rgba) -> Vec<Item> {
        let mut items = Vec::with_capacity(self.lines.len());
        for (index, line) in self.lines.iter().enumerate() {
            let spare = place.width - line.width;
            let left = match (place.align, self.rtl) {
                (Align::Start, false) => x,
                (Align::Centre, _) => x + spare / 2.0,
                (Align::Start, true) => x + spare,
            };
            let baseline = y + index as f32 * style.line + style.baseline();
            let pieces = line.pieces.iter();
            items.extend(pieces.map(|piece| Item::Text(piece.item(tidy(left), tidy(baseline), style, colour))));
        }
        items
    }
}

/// The box a text stands in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) width: f32,
    pub(crate) align: Align,
}

impl Piece {
    fn item(&self, left: f32, baseline: f32, style: TextStyle, colour: Rgba) -> TextItem {
        TextItem {
            x: tidy(left + self.x),
            y: baseline,
            width: self.width,
            text: self.text.clone(),
            family: self.family.clone(),
            weight: self.weight,
            slanted: style.slanted,
            size: style.size,
            rtl: self.rtl,
            colour,
            glyphs: self.glyphs.clone(),
            font: self.font,
        }
    }
}
