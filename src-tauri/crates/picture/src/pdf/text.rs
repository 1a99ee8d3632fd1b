//! Text of a PDF: glyphs as layout placed them, each with the characters it stands for, so that copy and search work.

use std::collections::BTreeSet;

use krilla::geom::{Point, Transform};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use waymark_layout::TextItem;

use super::{Painter, paint};
use crate::shape::SLANT;

impl Painter<'_> {
    pub(super) fn text(&mut self, surface: &mut Surface<'_>, item: &TextItem) {
        let Some(font) = self.face(item.font) else { return };
        if item.glyphs.is_empty() || item.size <= 0.0 {
            return;
        }
        surface.set_fill(Some(paint::solid(item.colour)));
        surface.set_stroke(None);
        let slant = if item.slanted { -SLANT } else { 0.0 };
        surface.push_transform(&Transform::from_row(1.0, 0.0, slant, 1.0, item.x, item.y));
        surface.draw_glyphs(Point::from_xy(0.0, 0.0), &glyphs(item), font, &item.text, item.size, false);
        surface.pop();
    }

    fn face(&mut self, number: u16) -> Option<Font> {
        let fonts = self.fonts;
        let load = || fonts.font(number).and_then(|face| Font::new(face.data.clone().into(), face.index_in_file));
        self.faces.entry(number).or_insert_with(load).clone()
    }
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
