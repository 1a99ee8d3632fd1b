//! Text of a PDF: glyphs as layout placed them, each with the characters it stands for, so that copy and search work.

use std::collections::BTreeSet;

use krilla::geom::{Point, Transform};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use waymark_layout::{Fonts, TextItem};

use super::{Face, Painter, paint};
use crate::shape::SLANT;

impl Painter<'_> {
    /// Draws a piece of text; with a space after it that nobody sees, where its line goes on elsewhere.
    pub(super) fn text(&mut self, surface: &mut Surface<'_>, item: &TextItem, spaced: bool) {
        let Some(Face { font, space }) = self.face(item.font) else { return };
        if item.glyphs.is_empty() || item.size <= 0.0 {
            return;
        }
        surface.set_fill(Some(paint::solid(item.colour)));
        surface.set_stroke(None);
        let slant = if item.slanted { -SLANT } else { 0.0 };
        surface.push_transform(&Transform::from_row(1.0, 0.0, slant, 1.0, item.x, item.y));
        let (mut glyphs, mut text) = (glyphs(item), item.text.clone());
        if let Some((space, advance)) = space {
            if item.rtl {
                glyphs = framed(glyphs, space, advance);
            }
            if spaced {
                let (at, offset) = if item.rtl { (0, -advance) } else { (glyphs.len(), 0.0) };
                let place = text.len()..text.len() + 1;
                text.push(' ');
                glyphs.insert(at, KrillaGlyph::new(GlyphId::new(space), 0.0, offset, 0.0, 0.0, place, None));
            }
        }
        surface.draw_glyphs(Point::from_xy(0.0, 0.0), &glyphs, font, &text, item.size, false);
        surface.pop();
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

/// Letters of several glyphs (a stroke and its dots) with an unseen glyph at each end. Readers take the first and the last
/// glyph for the letter's edges; dots there would leave a gap, and a gap would part the word.
fn framed(glyphs: Vec<KrillaGlyph>, space: u32, advance: f32) -> Vec<KrillaGlyph> {
    let mut out = Vec::with_capacity(glyphs.len());
    for letter in glyphs.chunk_by(|a, b| a.text_range == b.text_range) {
        let range = letter[0].text_range.clone();
        let edge = |offset: f32| KrillaGlyph::new(GlyphId::new(space), 0.0, offset, 0.0, 0.0, range.clone(), None);
        let several = letter.len() > 1;
        out.extend(several.then(|| edge(0.0)));
        out.extend(letter.iter().cloned());
        out.extend(several.then(|| edge(-advance)));
    }
    out
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
