//! Text in an SVG: outlines shared through `use`, or text with its fonts.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use waymark_layout::{TextItem, nearest};

use super::xml::Xml;
use super::{SvgText, Writer};
use crate::font::Outlines;
use crate::shape::{SLANT, Segment};

impl Writer<'_> {
    pub(super) fn text(&mut self, item: &TextItem) {
        match self.options.text {
            SvgText::Outlines => self.outlined(item),
            SvgText::Text => self.as_text(item),
        }
    }

    fn outlined(&mut self, item: &TextItem) {
        let Some(units) = self.outlines.font(item.font).map(|font| font.units) else { return };
        let scale = item.size / units;
        let mut is_open = false;
        for glyph in item.glyphs.iter() {
            let Some(place) = self.define(item.font, glyph.id) else { continue };
            if !is_open {
                is_open = true;
                self.open_outlines(item, scale);
            }
            let units = |value: f32| nearest(f64::from(value / scale));
            self.body.raw(&self.uses[place]);
            self.body.unless_nothing("x", units(glyph.x)).unless_nothing("y", units(-glyph.y)).raw("/>");
        }
        if is_open {
            self.body.raw("</g>");
        }
    }

    fn open_outlines(&mut self, item: &TextItem, scale: f32) {
        let slant = if item.slanted { scale * SLANT } else { 0.0 };
        self.body.raw("<g transform=\"matrix(").factor(scale).raw(" 0 ").factor(slant).raw(" ").factor(-scale);
        self.body.raw(" ").number(item.x).raw(" ").number(item.y).raw(")\"").colour("fill", item.colour).raw(">");
    }

    /// Puts a glyph into the shared part once; answers its place among the uses, none when there is nothing to draw.
    fn define(&mut self, font: u16, glyph: u32) -> Option<usize> {
        // No font has more glyphs.
        let number = u16::try_from(glyph).ok()?;
        let (font_index, glyph_index) = (usize::from(font), usize::from(number));
        if self.glyphs.len() <= font_index {
            self.glyphs.resize(font_index + 1, Vec::new());
        }
        let known = &mut self.glyphs[font_index];
        if known.len() <= glyph_index {
            known.resize(glyph_index + 1, 0);
        }
        if known[glyph_index] == 0 {
            let drawn = self.outline(font, glyph);
            self.uses.push(drawn.into());
            self.glyphs[font_index][glyph_index] = self.uses.len() as u32;
        }
        let place = self.glyphs[font_index][glyph_index] as usize - 1;
        (!self.uses[place].is_empty()).then_some(place)
    }

    /// Puts a glyph's outline into the shared part; answers the beginning of an element that draws it.
    fn outline(&mut self, font: u16, glyph: u32) -> String {
        let outline = self.outlines.glyph(font, glyph);
        if outline.is_empty() {
            return String::new();
        }
        self.defs.raw("<path id=\"g").whole(font.into()).raw("-").whole(glyph.into()).raw("\" d=\"");
        outline.iter().for_each(|segment| write(&mut self.defs, *segment));
        self.defs.raw("\"/>\n");
        format!("<use xlink:href=\"#g{font}-{glyph}\"")
    }

    fn as_text(&mut self, item: &TextItem) {
        let Some(face) = self.outlines.font(item.font).map(|font| font.face.clone()) else { return };
        self.faces.insert(item.font);
        // Right-to-left text hangs on its end, so that it too begins to be placed at its left edge.
        let direction = if item.rtl { " direction=\"rtl\" text-anchor=\"end\"" } else { "" };
        self.body.raw("<text xml:space=\"preserve\"").raw(direction);
        if item.slanted {
            self.body.raw(" transform=\"matrix(1 0 ").factor(-SLANT).raw(" 1 ");
            self.body.number(item.x).raw(" ").number(item.y).raw(")\"");
        } else {
            self.body.raw(" x=\"").number(item.x).raw("\" y=\"").number(item.y).raw("\"");
        }
        self.body.raw(" font-family=\"waymark-").whole(item.font.into()).raw(", ");
        self.body.raw("'").text(&face.family.replace('\'', "")).raw("', sans-serif\" font-size=\"").number(item.size);
        self.body.raw("\" font-weight=\"").whole(face.weight.into()).raw("\"");
        self.body.colour("fill", item.colour).raw(">").text(&item.text).raw("</text>");
    }
}

fn write(out: &mut Xml, segment: Segment) {
    let mut pairs = |letter: &str, points: &[f32]| {
        out.raw(letter);
        for (i, value) in points.iter().enumerate() {
            out.raw(if i > 0 && *value >= 0.0 { " " } else { "" }).number((value * 10.0).round() / 10.0);
        }
    };
    match segment {
        Segment::Move(x, y) => pairs("M", &[x, y]),
        Segment::Line(x, y) => pairs("L", &[x, y]),
        Segment::Quad(a, b, x, y) => pairs("Q", &[a, b, x, y]),
        Segment::Cubic(a, b, c, d, x, y) => pairs("C", &[a, b, c, d, x, y]),
        Segment::Close => pairs("Z", &[]),
    }
}

/// The fonts of a file as a style sheet, each with its whole file inside.
pub(super) fn style_sheet(faces: &BTreeSet<u16>, mut outlines: Outlines<'_>) -> String {
    let mut out = Xml::default();
    for number in faces {
        let Some(font) = outlines.font(*number) else { continue };
        out.raw("@font-face{font-family:waymark-").whole((*number).into()).raw(";font-weight:");
        out.whole(font.face.weight.into()).raw(";src:url(data:font/ttf;base64,");
        out.raw(&STANDARD.encode((*font.face.data).as_ref())).raw(")}\n");
    }
    out.into_string()
}
