//! How many lines a text takes, told without shaping it where that is certain: of plain letters any number, of others one, by
//! the widths of its words. A text that hangs on a hair's breadth is shaped instead: the answer is always that of shaping.

use std::collections::HashMap;

use super::engine::Engine;
use super::{TextStyle, plain};

/// What words may be off, for each space between two of them: kerning across the space.
const DOUBT: f32 = 1.5;
/// Words that are remembered; beyond them all are forgotten and met again.
const MOST_WORDS: usize = 20_000;

/// Widths of words, for each style.
#[derive(Debug, Default)]
pub(super) struct Words(Vec<Style>);

/// Words of one style.
#[derive(Debug)]
struct Style {
    /// Its size in bits, and its weight.
    key: (u32, u16),
    space: f32,
    /// None for a word that tells more than its width: a character without a font of ours.
    widths: HashMap<Box<str>, Option<f32>>,
}

impl Engine {
    /// How many lines a text takes that is broken at `width`; none where that is not certain without shaping it.
    pub(crate) fn lines(&mut self, text: &str, style: TextStyle, width: f32) -> Option<usize> {
        if text.is_empty() {
            return Some(0);
        }
        if let Some(lines) = plain::count(self, text, style, width) {
            return Some(lines);
        }
        if text.starts_with(' ') || text.ends_with(' ') || text.contains("  ") || text.contains(odd) {
            return None;
        }
        let place = self.style_of(style);
        let space = self.words.0[place].space;
        let (mut used, mut doubt) = (0.0, 0.0);
        for word in text.split(' ') {
            let wide = self.word(place, word, style)?;
            let (next, unsure) = if used == 0.0 { (wide, 0.0) } else { (used + space + wide, doubt + DOUBT) };
            if next + unsure + DOUBT > width {
                return None;
            }
            (used, doubt) = (next, unsure);
        }
        Some(1)
    }

    fn style_of(&mut self, style: TextStyle) -> usize {
        let key = (style.size.to_bits(), style.weight);
        if let Some(place) = self.words.0.iter().position(|known| known.key == key) {
            return place;
        }
        let alone = |engine: &mut Engine, text: &str| engine.measure(text, style, None).width;
        let space = alone(self, "n n") - 2.0 * alone(self, "n");
        self.words.0.push(Style { key, space, widths: HashMap::new() });
        self.words.0.len() - 1
    }

    /// The width of a word by itself.
    fn word(&mut self, place: usize, word: &str, style: TextStyle) -> Option<f32> {
        if let Some(known) = self.words.0[place].widths.get(word) {
            return *known;
        }
        let shaped = self.measure(word, style, None);
        let width = (shaped.strange.is_empty() && shaped.missing.is_empty()).then_some(shaped.width);
        let words = &mut self.words.0[place].widths;
        if words.len() >= MOST_WORDS {
            words.clear();
        }
        words.insert(word.into(), width);
        width
    }
}

/// Whether a character may break lines, or is no part of a word and no plain space.
fn odd(char: char) -> bool {
    char != ' '
        && (char.is_control()
            || char.is_whitespace()
            || matches!(char, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
}
