//! What is known of the letters of each style: their glyphs, and how far each goes before each other and at the end of a line.
//! It is learned from shaped texts, and believed only as long as no shaped text says otherwise.

use std::borrow::Cow;

use super::super::engine::Engine;
use super::super::{Line, Piece, TextStyle, shape, tidy};
use super::DOUBT;
use super::letters::{self, COUNT, place};
use crate::Glyph;

/// Most bytes that are shaped at once to learn from them.
const LESSON: usize = 64;

/// Tables of the styles that were met.
#[derive(Debug, Default)]
pub(in super::super) struct Tables(Vec<Table>);

/// The letters of one style.
#[derive(Debug)]
pub(super) struct Table {
    /// Its size in bits, and its weight.
    key: (u32, u16),
    /// False once a shaped text did not fit what others had shown.
    is_sure: bool,
    font: Option<(u16, Cow<'static, str>, u16)>,
    /// Number and height of each letter's glyph.
    glyphs: [Option<(u32, f32)>; COUNT],
    /// Advance at the end of a line; not a number where it is not known yet.
    ends: [f32; COUNT],
    /// Advances of each letter before each; not a number likewise.
    pairs: Vec<f32>,
}

/// The table of a style, when it holds all that a plain text needs; what it lacks is learned.
pub(super) fn of<'a>(engine: &'a mut Engine, text: &str, style: TextStyle) -> Option<&'a Table> {
    if !letters::are_all(text) {
        return None;
    }
    let at = engine.plain.place_of(style);
    let mut taught = Cow::Borrowed("");
    while let Some(lesson) = engine.plain.0[at].lesson(text) {
        let shaped = row_of(engine, &lesson, style);
        let table = &mut engine.plain.0[at];
        // What a lesson does not teach, no other will.
        table.is_sure &= lesson != taught && shaped.is_some_and(|row| table.learn(&row).is_some());
        taught = lesson;
    }
    Some(&engine.plain.0[at]).filter(|table| table.is_sure)
}

impl Tables {
    fn place_of(&mut self, style: TextStyle) -> usize {
        let key = (style.size.to_bits(), style.weight);
        if let Some(place) = self.0.iter().position(|known| known.key == key) {
            return place;
        }
        let pairs = vec![f32::NAN; COUNT * COUNT];
        self.0.push(Table { key, is_sure: true, font: None, glyphs: [None; COUNT], ends: [f32::NAN; COUNT], pairs });
        self.0.len() - 1
    }
}

impl Table {
    /// A text to learn from, when the table lacks something that this one needs.
    fn lesson(&self, text: &str) -> Option<Cow<'static, str>> {
        let bytes = text.as_bytes();
        let ends = |at: usize| bytes[at] != b' ' && bytes.get(at + 1).is_none_or(|next| *next == b' ');
        let lacks_pair = |at: usize| bytes.get(at + 1).is_some_and(|next| self.pair(bytes[at], *next).is_nan());
        let lacks = |at: &usize| lacks_pair(*at) || (ends(*at) && self.ends[place(bytes[*at])].is_nan());
        let at = (0..bytes.len()).find(lacks).filter(|_| self.is_sure)?;
        if !lacks_pair(at) {
            return text.get(at..at + 1).map(|letter| letter.to_owned().into());
        }
        if bytes[at].is_ascii_digit() && bytes[at + 1].is_ascii_digit() {
            return Some(letters::all_pairs_of_digits().into());
        }
        // The word, and the next one where it is the gap that is not known.
        let start = bytes[..at].iter().rposition(|byte| *byte == b' ').map_or(0, |space| space + 1);
        let start = start.max((at + 3).saturating_sub(LESSON));
        let from = if bytes[at] == b' ' { at + 1 } else { at + 2 };
        let end = bytes[from..].iter().position(|byte| *byte == b' ').map_or(bytes.len(), |space| from + space);
        text.get(start..end.min(start + LESSON)).map(|lesson| lesson.trim_matches(' ').to_owned().into())
    }

    /// Takes in what a shaped text shows; none when it does not fit what is known.
    fn learn(&mut self, piece: &Piece) -> Option<()> {
        let bytes = piece.text.as_bytes();
        let font = self.font.get_or_insert_with(|| (piece.font, piece.family.clone(), piece.weight));
        if piece.glyphs.len() != bytes.len() || font.0 != piece.font {
            return None;
        }
        for (at, glyph) in piece.glyphs.iter().enumerate() {
            let known = self.glyphs[place(bytes[at])].get_or_insert((glyph.id, glyph.y));
            let advance = match bytes.get(at + 1) {
                Some(next) => &mut self.pairs[COUNT * place(bytes[at]) + place(*next)],
                None => &mut self.ends[place(bytes[at])],
            };
            if advance.is_nan() {
                *advance = glyph.advance;
            }
            let same = *advance == glyph.advance && *known == (glyph.id, glyph.y);
            if !same || glyph.cluster as usize != at {
                return None;
            }
        }
        Some(())
    }

    fn pair(&self, first: u8, second: u8) -> f32 {
        self.pairs[COUNT * place(first) + place(second)]
    }

    /// Breaks a text into lines no wider than `width`; none where that hangs on a hair's breadth or breaks a word.
    pub(super) fn broken<'a>(&self, text: &'a str, width: f32, mut line: impl FnMut(&'a str)) -> Option<()> {
        let bytes = text.as_bytes();
        // Where the line and the word begin, and how far the line goes to the word's beginning and to the letter at hand.
        let (mut start, mut word, mut used, mut at) = (0, 0, 0.0, 0.0);
        for (index, byte) in bytes.iter().enumerate() {
            let next = bytes.get(index + 1).copied().unwrap_or(b' ');
            if *byte != b' ' && next == b' ' {
                let end = at + self.ends[place(*byte)];
                if (end - width).abs() < DOUBT || end - used > width - DOUBT {
                    return None;
                }
                if end > width {
                    line(text.get(start..word - 1)?);
                    (start, at, used) = (word, at - used, 0.0);
                }
            }
            at += self.pair(*byte, next);
            if *byte == b' ' {
                (word, used) = (index + 1, at);
            }
        }
        line(text.get(start..)?);
        Some(())
    }

    /// A line; advances are summed one by one, as shaping the whole does.
    pub(super) fn line(&self, text: &str) -> Option<Line> {
        let bytes = text.as_bytes();
        let (font, family, weight) = self.font.as_ref()?;
        let mut glyphs = Vec::with_capacity(bytes.len());
        let mut at = 0.0;
        for (index, byte) in bytes.iter().enumerate() {
            let (id, y) = self.glyphs[place(*byte)]?;
            let next = bytes.get(index + 1);
            let advance = next.map_or_else(|| self.ends[place(*byte)], |next| self.pair(*byte, *next));
            glyphs.push(Glyph { id, x: at, y, advance, cluster: index as u32 });
            at += advance;
        }
        let (family, glyphs) = (family.clone(), glyphs.into());
        let (x, weight, rtl, font) = (0.0, *weight, false, *font);
        let piece = Piece { x, width: at, text: text.to_owned(), family, weight, rtl, font, glyphs };
        Some(Line { width: tidy(at), pieces: vec![piece] })
    }
}

/// A short text shaped as a whole, when it is one run of one glyph after the other.
fn row_of(engine: &mut Engine, text: &str, style: TextStyle) -> Option<Piece> {
    let mut shaped = shape::shape(engine, text, style, None);
    let mut line = shaped.lines.pop().filter(|_| shaped.lines.is_empty() && !shaped.rtl)?;
    let piece = line.pieces.pop().filter(|_| line.pieces.is_empty())?;
    let mut at = 0.0;
    for glyph in piece.glyphs.iter() {
        if glyph.x.to_bits() != f32::to_bits(at) || glyph.id == 0 {
            return None;
        }
        at += glyph.advance;
    }
    (piece.text == text).then_some(piece)
}
