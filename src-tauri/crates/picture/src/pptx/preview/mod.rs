//! Slides -> scenes: what the file says, drawn by ourselves for those who look before they export. Every shape of a slide is one group
//! at the same place with the same words; nothing is drawn that the file does not have.

mod line;
mod outline;
mod table;
mod text;

use std::collections::BTreeMap;

use waymark_layout::{Fonts, Frame, Group, ImageItem, Item, Pane, Role, Scene, Theme};

use super::shape::{Align, Anchor, Area, Form, HIGH, Named, Paragraph, Picture, Run, Shape, Slide, Text, WIDE};
use super::write::{FOOTER, NUMBER, TITLE, is_rtl};

/// A slide as it will look.
#[derive(Clone, Debug, PartialEq)]
pub struct SlideScene {
    /// Its title.
    pub name: String,
    /// Its picture, in points.
    pub scene: Scene,
}

/// What all slides of a deck share.
pub(crate) struct Stage<'a> {
    pub(crate) theme: &'a Theme,
    pub(crate) fonts: &'a Fonts,
    /// What stands at the foot of every slide.
    pub(crate) footer: &'a Run,
    pub(crate) language: &'a str,
}

/// A slide by its number from 1.
pub(crate) fn scene(slide: &Slide, number: usize, stage: &Stage<'_>) -> SlideScene {
    let mut drawing = Drawing { fonts: stage.fonts, groups: BTreeMap::new() };
    drawing.words("Title", TITLE, &Text { anchor: Anchor::Middle, ..slide.title.clone() });
    slide.shapes.iter().for_each(|shape| drawing.shape(shape));
    drawing.words("Footer", FOOTER, &foot(stage.footer.clone(), false));
    let number = Run { text: number.to_string(), ..stage.footer.clone() };
    drawing.words("Slide number", NUMBER, &foot(number, true));
    let name = slide.title.paragraphs.first().and_then(|line| line.runs.first()).map(|run| run.text.clone());
    let name = name.unwrap_or_default();
    let frame = Frame { width: WIDE, height: HIGH, background: stage.theme.paper, ..Frame::default() };
    let scene = Scene {
        title: name.clone(),
        description: String::new(),
        language: stage.language.to_owned(),
        frame,
        groups: drawing.groups,
        warnings: Vec::new(),
    };
    SlideScene { name, scene }
}

/// Small words on one line: at the left in every script, or at the right.
fn foot(run: Run, at_right: bool) -> Text {
    let rtl = is_rtl(std::iter::once(run.text.as_str()));
    let align = if rtl == at_right { Align::Start } else { Align::End };
    let paragraph = Paragraph { align, ..Paragraph::of(Run { size: 9.0, ..run }) };
    Text { paragraphs: vec![paragraph], anchor: Anchor::Middle, wraps: true, ..Text::default() }
}

/// A slide being drawn.
struct Drawing<'a> {
    fonts: &'a Fonts,
    groups: BTreeMap<String, Group>,
}

impl Drawing<'_> {
    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Group(_, shapes) => shapes.iter().for_each(|shape| self.shape(shape)),
            Shape::Form(form) => self.form(form),
            Shape::Connector(line) => self.put(&line.named, shape.area(), line::connector(line, shape.area())),
            Shape::Picture(picture) => self.put(&picture.named, picture.area, vec![image(picture)]),
            Shape::Table(named, table) => self.put(named, shape.area(), table::items(table, self.fonts)),
        }
    }

    fn form(&mut self, form: &Form) {
        let mut items = outline::items(form);
        items.extend(form.text.iter().flat_map(|words| text::items(words, form.area, self.fonts)));
        self.put(&form.named, form.area, items);
    }

    fn words(&mut self, name: &str, area: Area, words: &Text) {
        let items = text::items(words, area, self.fonts);
        self.put(&Named::new(name, ""), area, items);
    }

    /// A group whose items count from the corner of its area; groups are drawn in the order in which they come.
    fn put(&mut self, named: &Named, [x, y, width, height]: Area, items: Vec<Item>) {
        let role = if named.alt.is_empty() { Role::Ground } else { Role::Card };
        let label = if named.alt.is_empty() { named.name.clone() } else { named.alt.clone() };
        let key = format!("{:06}", self.groups.len());
        let group = Group { role, pane: Pane::Body, layer: 0, id: None, row: None, x, y, width, height, label, items };
        self.groups.insert(key, group);
    }
}

fn image(picture: &Picture) -> Item {
    let [_, _, width, height] = picture.area;
    let (hash, alt, radius) = (picture.hash.clone(), picture.named.alt.clone(), picture.radius);
    Item::Image(ImageItem { hash, x: 0.0, y: 0.0, width, height, radius, alt })
}
