//! Glyph outlines in font units, each read once. The fonts come from layout; nothing is shaped or chosen here.

use std::collections::HashMap;
use std::sync::Arc;

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use waymark_layout::{FontFace, Fonts};

use crate::shape::Segment;

/// One font in use.
pub(crate) struct UsedFont {
    pub(crate) face: Arc<FontFace>,
    /// Units of the em square.
    pub(crate) units: f32,
}

/// Fonts and glyphs that a picture uses.
pub(crate) struct Outlines<'a> {
    fonts: &'a Fonts,
    /// By number, as far as they were asked for.
    used: Vec<Option<Option<UsedFont>>>,
    glyphs: HashMap<(u16, u32), Arc<[Segment]>>,
}

impl<'a> Outlines<'a> {
    pub(crate) fn new(fonts: &'a Fonts) -> Self {
        Outlines { fonts, used: Vec::new(), glyphs: HashMap::new() }
    }

    /// A font by its number; none when the scene was made with other fonts.
    pub(crate) fn font(&mut self, index: u16) -> Option<&UsedFont> {
        let fonts = self.fonts;
        let place = usize::from(index);
        if self.used.len() <= place {
            self.used.resize_with(place + 1, || None);
        }
        self.used[place].get_or_insert_with(|| load(fonts.font(index)?)).as_ref()
    }

    /// The outline of a glyph in font units, y upwards; empty for a space and for what cannot be drawn.
    pub(crate) fn glyph(&mut self, font: u16, glyph: u32) -> Arc<[Segment]> {
        if let Some(known) = self.glyphs.get(&(font, glyph)) {
            return known.clone();
        }
        let outline: Arc<[Segment]> = self.font(font).map(|used| draw(&used.face, glyph)).unwrap_or_default().into();
        self.glyphs.insert((font, glyph), outline.clone());
        outline
    }
}

fn load(face: Arc<FontFace>) -> Option<UsedFont> {
    let units = {
        let font = FontRef::from_index((*face.data).as_ref(), face.index_in_file).ok()?;
        f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em)
    };
    (units > 0.0).then_some(UsedFont { face, units })
}

fn draw(face: &FontFace, glyph: u32) -> Vec<Segment> {
    let mut pen = Pen::default();
    if let Ok(font) = FontRef::from_index((*face.data).as_ref(), face.index_in_file)
        && let Some(outline) = font.outline_glyphs().get(GlyphId::new(glyph))
        && outline.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), &mut pen).is_err()
    {
        pen.0.clear();
    }
    pen.0
}

#[derive(Default)]
struct Pen(Vec<Segment>);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.push(Segment::Move(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.push(Segment::Line(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.push(Segment::Quad(cx, cy, x, y));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.0.push(Segment::Cubic(cx0, cy0, cx1, cy1, x, y));
    }

    fn close(&mut self) {
        self.0.push(Segment::Close);
    }
}
