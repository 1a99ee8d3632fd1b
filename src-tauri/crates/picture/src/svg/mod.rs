//! Scene -> SVG: one self-contained file, valid XML, the same bytes for the same scene.

mod item;
mod text;
mod xml;

use std::collections::BTreeSet;

use waymark_layout::{Fonts, Item, Role, Scene};

use crate::Images;
use crate::font::Outlines;
use crate::walk::{Placed, placed};
use xml::Xml;

/// How to write an SVG.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SvgOptions {
    /// Text as outlines or as text.
    pub text: SvgText,
    /// Whether nothing is painted behind the map.
    pub transparent: bool,
}

/// How text stands in an SVG.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SvgText {
    /// As outlines: looks the same everywhere; what it says is in the labels of the groups.
    #[default]
    Outlines,
    /// As text that can be selected and edited, with the font files inside.
    Text,
}

/// The scene as an SVG file.
pub fn svg(scene: &Scene, fonts: &Fonts, images: Images<'_>, options: SvgOptions) -> String {
    let mut writer = Writer {
        defs: Xml::default(),
        body: Xml::with_room(room(scene)),
        outlines: Outlines::new(fonts),
        glyphs: Vec::new(),
        uses: Vec::new(),
        faces: BTreeSet::new(),
        images,
        options,
        count: 0,
    };
    for place in placed(scene) {
        writer.group(place);
    }
    writer.finish(scene)
}

/// A file being written: what is shared, and what is drawn.
struct Writer<'a> {
    defs: Xml,
    body: Xml,
    outlines: Outlines<'a>,
    /// For each glyph of each font 0, or 1 more than its place among the uses.
    glyphs: Vec<Vec<u32>>,
    /// The beginnings of elements that draw a glyph; empty for one that draws nothing.
    uses: Vec<Box<str>>,
    /// Fonts that stand in the style sheet.
    faces: BTreeSet<u16>,
    images: Images<'a>,
    options: SvgOptions,
    /// Gradients and clips so far.
    count: u32,
}

/// About as many bytes as a scene will take, rather more: memory that is not written to costs nothing.
fn room(scene: &Scene) -> usize {
    let of = |item: &Item| match item {
        Item::Path(item) => 160 + item.d.len(),
        Item::Text(item) => 160 + 48 * item.glyphs.len(),
        _ => 240,
    };
    let items = scene.groups.values().map(|group| 240 + group.label.len() + group.items.iter().map(of).sum::<usize>());
    16_384 + items.sum::<usize>()
}

impl Writer<'_> {
    fn group(&mut self, place: Placed<'_>) {
        let group = place.group;
        if group.items.is_empty() {
            return;
        }
        self.body.raw("<g transform=\"translate(").number(place.x).raw(" ").number(place.y).raw(")\"");
        match role_of(group.role) {
            Some((role, about)) if !group.label.is_empty() => {
                self.body.raw(" role=\"").raw(role).raw("\" aria-roledescription=\"").raw(about).raw("\"");
                self.body.attribute("aria-label", &group.label);
                if let Some(id) = group.id {
                    self.body.attribute("data-record", id.encoded(&mut [0; 36]));
                }
            }
            _ => {
                self.body.raw(" aria-hidden=\"true\"");
            }
        }
        self.body.raw(">");
        for item in &group.items {
            self.item(item);
        }
        self.body.raw("</g>\n");
    }

    fn finish(mut self, scene: &Scene) -> String {
        let (width, height) = (scene.frame.width, scene.frame.height);
        let mut out = Xml::with_room(self.defs.len() + 4_096);
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"");
        out.number(width).raw("\" height=\"").number(height).raw("\" viewBox=\"0 0 ");
        out.number(width).raw(" ").number(height).raw("\"");
        if !scene.language.is_empty() {
            out.attribute("lang", &scene.language).attribute("xml:lang", &scene.language);
        }
        out.raw(" role=\"graphics-document document\" aria-labelledby=\"title desc\">\n<title id=\"title\">");
        out.text(&scene.title).raw("</title>\n<desc id=\"desc\">").text(&scene.description).raw("</desc>\n");
        if !self.faces.is_empty() {
            out.raw("<style>\n").raw(&text::style_sheet(&self.faces, self.outlines)).raw("</style>\n");
        }
        if !self.defs.is_empty() {
            out.raw("<defs>\n").append(&self.defs).raw("</defs>\n");
        }
        if !self.options.transparent {
            out.raw("<rect width=\"").number(width).raw("\" height=\"").number(height).raw("\"");
            out.colour("fill", scene.frame.background).raw(" aria-hidden=\"true\"/>\n");
        }
        self.body.raw("</svg>\n").prepend(&out);
        self.body.into_string()
    }
}

/// ARIA role and what a screen reader calls it; none for what is only decoration.
fn role_of(role: Role) -> Option<(&'static str, &'static str)> {
    match role {
        Role::Ground | Role::Share => None,
        Role::Title => Some(("img", "title")),
        Role::Stage => Some(("img", "stage")),
        Role::Step => Some(("img", "step")),
        Role::Lane => Some(("img", "lane")),
        Role::Card => Some(("img", "card")),
        Role::Feeling => Some(("img", "feeling")),
        Role::Curve => Some(("img", "feelings curve")),
        Role::Link => Some(("img", "link")),
        Role::Legend => Some(("img", "legend")),
    }
}
