//! Shaping one text with parley: every visual run becomes one piece. Features are the fonts' defaults, as a canvas has them.
//! A piece is always as wide as its text by itself, because a canvas draws it by itself.

use std::ops::Range;

use parley::{FontFamily, FontWeight, LineHeight, OverflowWrap, PositionedLayoutItem, Run, StyleProperty};

use super::engine::Engine;
use super::{Line, Paragraph, Piece, TextStyle, tidy};
use crate::Glyph;
use crate::fonts::FAMILIES;

/// Shapes a text and breaks it into lines no wider than `width`.
pub(super) fn shape(engine: &mut Engine, text: &str, style: TextStyle, width: Option<f32>) -> Paragraph {
    build(engine, text, style, width);
    let mut paragraph = Paragraph { rtl: engine.layout.is_rtl(), ..Paragraph::default() };
    let lines: Vec<Drawn> =
        engine.layout.lines().map(|line| draw(engine, text, &line, &mut paragraph.missing)).collect();
    for Drawn { mut pieces, torn } in lines {
        for index in torn {
            mend(engine, &mut pieces, index, style);
        }
        paragraph.lines.push(close(pieces));
    }
    // A line feed at the very end opens a line that holds nothing.
    if text.is_empty() {
        paragraph.lines.clear();
    }
    paragraph.width = paragraph.lines.iter().map(|line| line.width).fold(0.0, f32::max);
    paragraph.strange = strange(engine, &paragraph);
    paragraph.missing.sort_unstable();
    paragraph.missing.dedup();
    paragraph
}

fn build(engine: &mut Engine, text: &str, style: TextStyle, width: Option<f32>) {
    let emoji = emoji(text);
    let emoji_stack = (!emoji.is_empty()).then(|| engine.emoji_stack());
    // The first family has all of ASCII: looking up the others would change nothing.
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    let stack = if is_plain { FontFamily::named(FAMILIES[0]) } else { engine.stack() };
    let mut builder = engine.context.ranged_builder(&mut engine.fonts, text, 1.0, false);
    builder.push_default(StyleProperty::FontFamily(stack));
    builder.push_default(StyleProperty::FontSize(style.size));
    builder.push_default(StyleProperty::FontWeight(FontWeight::new(f32::from(style.weight))));
    builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(style.line)));
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
    for (range, stack) in emoji.into_iter().zip(emoji_stack.iter().cycle()) {
        builder.push(StyleProperty::FontFamily(stack.clone()), range);
    }
    builder.build_into(&mut engine.layout, text);
    engine.layout.break_all_lines(width);
}

/// The pieces of one line, and which of them stand where the text was broken.
struct Drawn {
    pieces: Vec<Piece>,
    torn: Vec<usize>,
}

fn draw(engine: &Engine, text: &str, line: &parley::Line<'_, ()>, missing: &mut Vec<char>) -> Drawn {
    let whole = line.text_range();
    let end = whole.start + text.get(whole.clone()).unwrap_or_default().trim_end().len();
    let mut drawn = Drawn { pieces: Vec::new(), torn: Vec::new() };
    let mut x = 0.0;
    for item in line.items() {
        let PositionedLayoutItem::GlyphRun(glyphs) = item else { continue };
        let run = glyphs.run();
        let (piece, advance) = piece(engine, text, run, end, missing);
        if let Some(mut piece) = piece {
            let range = run.text_range();
            if (range.start == whole.start && range.start > 0) || (range.end >= end && end < text.len()) {
                drawn.torn.push(drawn.pieces.len());
            }
            piece.x += x;
            drawn.pieces.push(piece);
        }
        x += advance;
    }
    drawn
}

/// Shapes a piece at a break by itself: as part of the whole text it was kerned with, or joined to, what stands on
/// another line now.
fn mend(engine: &mut Engine, pieces: &mut [Piece], index: usize, style: TextStyle) {
    let Some(torn) = pieces.get(index) else { return };
    let text = torn.text.clone();
    build(engine, &text, style, None);
    let mut runs = engine.layout.lines().flat_map(|line| line.items().collect::<Vec<_>>());
    let (Some(PositionedLayoutItem::GlyphRun(glyphs)), None) = (runs.next(), runs.next()) else { return };
    let (Some(alone), _) = piece(engine, &text, glyphs.run(), text.len(), &mut Vec::new()) else { return };
    // Signs that take their direction from their neighbours have another one by themselves: those stay.
    if (alone.font, alone.rtl) != (torn.font, torn.rtl) {
        return;
    }
    let wider = alone.width - torn.width;
    (pieces[index].width, pieces[index].glyphs) = (alone.width, alone.glyphs);
    for piece in &mut pieces[index + 1..] {
        piece.x += wider;
    }
}

/// One run as a piece, with the run's whole advance; spaces that end the line are left out of the piece.
fn piece(engine: &Engine, text: &str, run: &Run<'_, ()>, end: usize, missing: &mut Vec<char>) -> (Option<Piece>, f32) {
    let range = run.text_range();
    let (mut advance, mut left) = (0.0, None);
    let mut glyphs = Vec::new();
    let mut right = 0.0;
    for cluster in run.visual_clusters() {
        let place = cluster.text_range();
        let kept = place.start < end;
        for glyph in cluster.glyphs() {
            if kept {
                left.get_or_insert(advance);
                let offset = advance - left.unwrap_or_default();
                let cluster = (place.start - range.start) as u32;
                let (x, y) = (offset + glyph.x, glyph.y);
                glyphs.push(Glyph { id: glyph.id, x, y, advance: glyph.advance, cluster });
                right = advance + glyph.advance;
            }
            advance += glyph.advance;
            if glyph.id == 0 && kept {
                missing.extend(text[place.clone()].chars().filter(|char| is_visible(*char)));
            }
        }
    }
    let words = &text[range.start..range.end.min(end).max(range.start)];
    if words.trim().is_empty() {
        return (None, advance);
    }
    let left = left.unwrap_or_default();
    let font = engine.number(run.font());
    let face = engine.face(font);
    let piece = Piece {
        x: left,
        width: right - left,
        text: words.to_owned(),
        family: face.as_ref().map(|face| face.family()).unwrap_or_default(),
        weight: face.map_or(400, |face| face.weight),
        rtl: run.is_rtl(),
        font,
        glyphs: glyphs.into(),
    };
    (Some(piece), advance)
}

/// The line with its first piece at its left edge.
fn close(mut pieces: Vec<Piece>) -> Line {
    let left = pieces.iter().map(|piece| piece.x).fold(f32::INFINITY, f32::min);
    let mut width = 0.0_f32;
    for piece in &mut pieces {
        piece.x -= left;
        width = width.max(piece.x + piece.width);
    }
    Line { pieces, width: tidy(width) }
}

fn strange(engine: &Engine, paragraph: &Paragraph) -> Vec<String> {
    let pieces = paragraph.lines.iter().flat_map(|line| &line.pieces);
    let faces = pieces.filter_map(|piece| engine.face(piece.font)).filter(|face| !face.bundled);
    let mut families: Vec<String> = faces.map(|face| face.family.clone()).collect();
    families.sort_unstable();
    families.dedup();
    families
}

/// Where a sign asks to be drawn as emoji (U+FE0F), with all that is joined to it. No webview draws those with a font of
/// letters, even with one that has the sign.
fn emoji(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    if !text.contains('\u{fe0f}') {
        return ranges;
    }
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        let (mut end, mut last, mut asks) = (start + first.len_utf8(), first, false);
        while let Some((at, next)) = chars.next_if(|(_, next)| last == '\u{200d}' || joins_emoji(*next)) {
            (end, last) = (at + next.len_utf8(), next);
            asks |= next == '\u{fe0f}';
        }
        if asks {
            ranges.push(start..end);
        }
    }
    ranges
}

/// Whether it belongs to the sign before it: joiner, emoji style, keycap, skin colour.
fn joins_emoji(char: char) -> bool {
    matches!(char, '\u{200d}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Whether a missing glyph for it would be seen.
fn is_visible(char: char) -> bool {
    let unseen = matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{e0000}'..='\u{e0fff}');
    !unseen && !char.is_whitespace() && !char.is_control()
}
