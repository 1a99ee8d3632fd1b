//! Plain Latin text, set word by word: each word is shaped once, and each gap between two letters once. What comes of it is
//! what shaping the whole text would give, to the last digit; where that is not certain, the text is shaped as a whole.

use std::collections::HashMap;

use super::engine::Engine;
use super::{Line, Paragraph, Piece, TextStyle, shape, tidy};
use crate::Glyph;

/// How near a line may come to its width before the text is shaped as a whole.
const DOUBT: f32 = 0.05;
/// Words that are remembered in each style; beyond them all are forgotten and met again.
const MOST_WORDS: usize = 20_000;

/// Words and gaps that were shaped, for each style.
#[derive(Debug, Default)]
pub(super) struct PlainWords(Vec<Style>);

#[derive(Debug)]
struct Style {
    /// Its size in bits, and its weight.
    key: (u32, u16),
    words: HashMap<Box<str>, Option<Word>>,
    gaps: HashMap<(u8, u8), Option<Gap>>,
}

/// A word by itself.
#[derive(Clone, Debug)]
struct Word {
    piece: Piece,
    /// Where its ink's box ends, counted from its beginning.
    width: f32,
}

/// What stands between the last letter of a word and the first of the next.
#[derive(Clone, Copy, Debug)]
struct Gap {
    /// How far the last letter goes when this space and letter follow.
    last: f32,
    /// The space's glyph.
    space: Glyph,
}

/// The text as a paragraph; none where it must be shaped as a whole.
pub(super) fn set(engine: &mut Engine, text: &str, style: TextStyle, width: Option<f32>) -> Option<Paragraph> {
    if !is_plain(text) {
        return None;
    }
    let place = engine.plain.place_of(style);
    let mut lines = Vec::new();
    let mut line = Setting::default();
    for word in text.split(' ') {
        let shaped = word_of(engine, place, word, style)?;
        let gap = match line.text.as_bytes().last() {
            None => None,
            Some(last) => Some(gap_of(engine, place, (*last, *word.as_bytes().first()?), style)?),
        };
        let Some(width) = width else {
            line.add(&shaped, gap);
            continue;
        };
        let next = line.with(&shaped, gap);
        if (next - width).abs() < DOUBT || shaped.width > width - DOUBT {
            return None;
        }
        if next > width {
            lines.push(std::mem::take(&mut line));
            line.add(&shaped, None);
        } else {
            line.add(&shaped, gap);
        }
    }
    lines.push(line);
    let lines: Vec<Line> = lines.into_iter().map(Setting::close).collect::<Option<_>>()?;
    let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
    Some(Paragraph { lines, width, ..Paragraph::default() })
}

/// Letters, digits and a little that neither breaks lines nor changes its shape by what stands beyond a space.
fn is_plain(text: &str) -> bool {
    let known = |byte: u8| byte == b' ' || byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b',' | b'\'');
    !text.is_empty()
        && !text.starts_with(' ')
        && !text.ends_with(' ')
        && !text.contains("  ")
        && text.bytes().all(known)
}

impl PlainWords {
    fn place_of(&mut self, style: TextStyle) -> usize {
        let key = (style.size.to_bits(), style.weight);
        if let Some(place) = self.0.iter().position(|known| known.key == key) {
            return place;
        }
        self.0.push(Style { key, words: HashMap::new(), gaps: HashMap::new() });
        self.0.len() - 1
    }
}

/// A line that is being set.
#[derive(Default)]
struct Setting {
    text: String,
    glyphs: Vec<Glyph>,
    /// How wide it is so far.
    width: f32,
    model: Option<Piece>,
}

impl Setting {
    /// How wide it would be with one more word.
    fn with(&self, word: &Word, gap: Option<Gap>) -> f32 {
        let Some((gap, last)) = gap.zip(self.glyphs.last()) else { return word.width };
        self.width - last.advance + gap.last + gap.space.advance + word.width
    }

    fn add(&mut self, word: &Word, gap: Option<Gap>) {
        self.width = self.with(word, gap);
        if let Some((gap, last)) = gap.zip(self.glyphs.last_mut()) {
            last.advance = gap.last;
            self.glyphs.push(Glyph { cluster: self.text.len() as u32, ..gap.space });
            self.text.push(' ');
        }
        let start = self.text.len() as u32;
        self.text.push_str(&word.piece.text);
        self.glyphs.extend(word.piece.glyphs.iter().map(|glyph| Glyph { cluster: start + glyph.cluster, ..*glyph }));
        self.model.get_or_insert_with(|| word.piece.clone());
    }

    /// The line with its glyphs in place; advances are summed one by one, as shaping the whole does.
    fn close(mut self) -> Option<Line> {
        let mut at = 0.0;
        for glyph in &mut self.glyphs {
            glyph.x = at;
            at += glyph.advance;
        }
        let model = self.model?;
        let piece = Piece { x: 0.0, width: at, text: self.text, glyphs: self.glyphs, ..model };
        Some(Line { width: tidy(at), pieces: vec![piece] })
    }
}

/// A word by itself; none for one that is not simply its glyphs in a row.
fn word_of(engine: &mut Engine, place: usize, word: &str, style: TextStyle) -> Option<Word> {
    if let Some(known) = engine.plain.0[place].words.get(word) {
        return known.clone();
    }
    let shaped = row_of(engine, word, style);
    let words = &mut engine.plain.0[place].words;
    if words.len() >= MOST_WORDS {
        words.clear();
    }
    words.insert(word.into(), shaped.clone());
    shaped
}

fn gap_of(engine: &mut Engine, place: usize, (last, first): (u8, u8), style: TextStyle) -> Option<Gap> {
    // Between numbers Inter draws an x as the sign of multiplication, whatever the spaces.
    if (last.is_ascii_digit() && first == b'x') || (last == b'x' && first.is_ascii_digit()) {
        return None;
    }
    if let Some(known) = engine.plain.0[place].gaps.get(&(last, first)) {
        return *known;
    }
    let text: String = [char::from(last), ' ', char::from(first)].iter().collect();
    let shaped = row_of(engine, &text, style);
    let gap = shaped.and_then(|row| match row.piece.glyphs[..] {
        [last, space, _] => Some(Gap { last: last.advance, space }),
        _ => None,
    });
    engine.plain.0[place].gaps.insert((last, first), gap);
    gap
}

/// A short text shaped as a whole, when it is one run of one glyph after the other.
fn row_of(engine: &mut Engine, text: &str, style: TextStyle) -> Option<Word> {
    let Paragraph { mut lines, rtl: false, .. } = shape::shape(engine, text, style, None) else { return None };
    let mut line = lines.pop().filter(|_| lines.is_empty())?;
    let piece = line.pieces.pop().filter(|_| line.pieces.is_empty())?;
    let mut at = 0.0;
    for glyph in &piece.glyphs {
        if glyph.x.to_bits() != f32::to_bits(at) || glyph.id == 0 {
            return None;
        }
        at += glyph.advance;
    }
    (piece.text == text).then_some(Word { width: at, piece })
}
