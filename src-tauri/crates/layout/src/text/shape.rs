//! Shaping one text with parley: every visual run becomes one piece. Features are the fonts' defaults, as a canvas has them.

use parley::{FontWeight, LineHeight, OverflowWrap, PositionedLayoutItem, Run, StyleProperty};

use super::engine::Engine;
use super::{Line, Paragraph, Piece, TextStyle, tidy};
use crate::Glyph;

/// Shapes a text and breaks it into lines no wider than `width`.
pub(super) fn shape(engine: &mut Engine, text: &str, style: TextStyle, width: Option<f32>) -> Paragraph {
    build(engine, text, style, width);
    let layout = &engine.layout;
    let mut paragraph = Paragraph { rtl: layout.is_rtl(), ..Paragraph::default() };
    for line in layout.lines() {
        let end = line.text_range().start + text.get(line.text_range()).unwrap_or_default().trim_end().len();
        let mut pieces = Vec::new();
        let mut x = 0.0;
        for item in line.items() {
            let PositionedLayoutItem::GlyphRun(glyphs) = item else { continue };
            let run = glyphs.run();
            let (piece, advance) = piece(engine, text, run, end, &mut paragraph.missing);
            if let Some(mut piece) = piece {
                piece.x += x;
                pieces.push(piece);
            }
            x += advance;
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
    let stack = engine.stack();
    let mut builder = engine.context.ranged_builder(&mut engine.fonts, text, 1.0, false);
    builder.push_default(StyleProperty::FontFamily(stack));
    builder.push_default(StyleProperty::FontSize(style.size));
    builder.push_default(StyleProperty::FontWeight(FontWeight::new(f32::from(style.weight))));
    builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(style.line)));
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
    builder.build_into(&mut engine.layout, text);
    engine.layout.break_all_lines(width);
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
        family: face.as_ref().map(|face| face.family.clone()).unwrap_or_default(),
        weight: face.map_or(400, |face| face.weight),
        rtl: run.is_rtl(),
        font,
        glyphs,
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

/// Whether a missing glyph for it would be seen.
fn is_visible(char: char) -> bool {
    let unseen = matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{e0000}'..='\u{e0fff}');
    !unseen && !char.is_whitespace() && !char.is_control()
}
