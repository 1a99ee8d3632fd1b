//! Text of a PDF: glyphs as layout placed them, each with the characters it stands for, so that copy and search work.

use std::collections::BTreeSet;

use krilla::geom::{Point, Transform};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use waymark_layout::{Fonts, TextItem};

use super::{Around, Face, Painter, paint};
use crate::shape::SLANT;

impl Painter<'_> {
    /// Draws a piece of text; with a space after it that nobody sees, where its line goes on elsewhere.
    pub(super) fn text(&mut self, surface: &mut Surface<'_>, item: &TextItem, around: Around) {
        let Some(Face { font, space }) = self.face(item.font) else { return };
        if item.glyphs.is_empty() || item.size <= 0.0 {
            return;
        }
        surface.set_fill(Some(paint::solid(item.colour)));
        surface.set_stroke(None);
        let slant = if item.slanted { -SLANT } else { 0.0 };
        surface.push_transform(&Transform::from_row(1.0, 0.0, slant, 1.0, item.x, item.y));
        let (mut glyphs, mut text) = (glyphs(item), item.text.clone());
        if around.told {
            (glyphs, text) = self.alone(item, &glyphs);
        }
        if let Some((space, advance)) = space.filter(|_| around.spaced && !item.rtl) {
            let place = text.len()..text.len() + 1;
            text.push(' ');
            glyphs.push(KrillaGlyph::new(GlyphId::new(space), advance, 0.0, 0.0, 0.0, place, None));
        }
        surface.draw_glyphs(Point::from_xy(0.0, 0.0), &glyphs, font, &text, item.size, false);
        surface.pop();
    }

    /// Glyphs that each stand for a text of their own, the same wherever the glyph stands. Else the writer would tell the
    /// text of each odd cluster by itself, within the text that the tag tells, and readers lose letters at that.
    fn alone(&mut self, item: &TextItem, glyphs: &[KrillaGlyph]) -> (Vec<KrillaGlyph>, String) {
        // Joins letters and is not seen: for the second glyph of a letter, such as its dots.
        const JOINER: &str = "\u{34f}";
        let (mut text, mut out, mut known) = (String::new(), Vec::with_capacity(glyphs.len()), BTreeSet::new());
        for (glyph, placed) in glyphs.iter().zip(&item.glyphs) {
            let own = &item.text[glyph.text_range.clone()];
            let own = if known.insert(placed.cluster) && !own.is_empty() { own } else { JOINER };
            let said = self.letters.entry((item.font, placed.id)).or_insert_with(|| own.to_owned());
            let start = text.len();
            text.push_str(said);
            out.push(KrillaGlyph { text_range: start..text.len(), ..glyph.clone() });
        }
        (out, text)
    }

    fn face(&mut self, number: u16) -> Option<Face> {
        let fonts = self.fonts;
        self.faces.entry(number).or_insert_with(|| load(fonts, number)).clone()
    }
}

fn load(fonts: &Fonts, number: u16) -> Option<Face> {
    let face = fonts.font(number)?;
    let font = Font::new(face.data.clone().into(), face.index_in_file)?;
    let file = FontRef::from_index((*face.data).as_ref(), face.index_in_file).ok()?;
    let metrics = file.glyph_metrics(Size::new(1.0), LocationRef::default());
    let glyph = file.charmap().map(' ').filter(|glyph| glyph.to_u32() != 0);
    let space = glyph.and_then(|glyph| Some((glyph.to_u32(), metrics.advance_width(glyph)?)));
    Some(Face { font, space })
}

/// Glyphs with places relative to the pen, in ems, and the bytes of the cluster each belongs to.
fn glyphs(item: &TextItem) -> Vec<KrillaGlyph> {
    let starts: BTreeSet<usize> = item.glyphs.iter().map(|glyph| glyph.cluster as usize).collect();
    let mut pen = 0.0;
    let place = |glyph: &waymark_layout::Glyph| {
        let start = floor(&item.text, glyph.cluster as usize);
        let next = starts.range(glyph.cluster as usize + 1..).next().copied().unwrap_or(item.text.len());
        let end = floor(&item.text, next).max(start);
        let offset = glyph.x - pen;
        pen += glyph.advance;
        let em = item.size;
        KrillaGlyph::new(GlyphId::new(glyph.id), glyph.advance / em, offset / em, -glyph.y / em, 0.0, start..end, None)
    };
    item.glyphs.iter().map(place).collect()
}

/// The nearest character boundary at or before a byte.
fn floor(text: &str, mut byte: usize) -> usize {
    byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}
