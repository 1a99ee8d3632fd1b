//! A pen that collects the items of one group, and what the drawing of any group may look at.

use std::sync::Arc;

use kurbo::{BezPath, PathEl};
use waymark_model::{Id, Journey};

use crate::board::Drawn;
use crate::columns::Columns;
use crate::flow::Reach;
use crate::text::{Align, Paragraph, Place, TextStyle, tidy};
use crate::words::Words;
use crate::{
    BoxItem, Fonts, Group, HotItem, Item, Paint, Pane, PathItem, Rgba, Role, Stroke, Theme, ViewOptions, Warning, icon,
    path,
};

/// Title of an exported map.
pub(crate) const TITLE: TextStyle = TextStyle::new(16.0, 22.0, 700);
/// Name on a stage band.
pub(crate) const BAND: TextStyle = TextStyle::new(13.5, 18.0, 600);
/// Names of lanes and personas.
pub(crate) const NAME: TextStyle = TextStyle::new(12.5, 17.0, 600);
/// Text of cards.
pub(crate) const BODY: TextStyle = TextStyle::new(12.5, 17.0, 400);
/// Names of touchpoints.
pub(crate) const PILL: TextStyle = TextStyle::new(11.5, 15.0, 600);
/// Words at the curve, step names.
pub(crate) const WORD: TextStyle = TextStyle::new(11.5, 15.0, 500);
/// Secondary lines.
pub(crate) const SMALL: TextStyle = TextStyle::new(11.5, 15.0, 400);
/// Units, periods, scales.
pub(crate) const TINY: TextStyle = TextStyle::new(10.5, 14.0, 400);
/// Chips and shares.
pub(crate) const CHIP: TextStyle = TextStyle::new(10.5, 14.0, 500);

/// What the drawing of any group may look at.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) journey: &'a Journey,
    pub(crate) theme: &'a Theme,
    pub(crate) fonts: &'a Fonts,
    pub(crate) options: &'a ViewOptions,
    pub(crate) columns: &'a Columns,
    pub(crate) reach: &'a Reach,
    pub(crate) words: &'static Words,
}

/// What a finished group is and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    pub(crate) role: Role,
    pub(crate) pane: Pane,
    pub(crate) layer: i16,
    pub(crate) id: Option<Id>,
    pub(crate) row: Option<Id>,
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// How large a card is, and what its row needs to know of its looks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Measured {
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) ground: Option<Rgba>,
    pub(crate) warnings: Vec<Warning>,
}

/// What comes of drawing a card with a pen that draws, or with one that measures.
pub(crate) enum Body {
    Drawn(Drawn),
    Measured(Measured),
}

/// Collects the items of one group; or, when it only measures, no items: the same drawing then says how large a group
/// will be.
pub(crate) struct Pen<'a> {
    pub(crate) context: Context<'a>,
    pub(crate) items: Vec<Item>,
    /// Shapes that are written when the group's corner is known.
    waiting: Option<Waiting>,
    measures: bool,
    /// Fill of the box that lies below all others, and whether that box is the next.
    ground: Option<Rgba>,
    grounds: bool,
    about: Option<Id>,
    strange: Vec<String>,
    missing: Vec<char>,
}

impl<'a> Pen<'a> {
    pub(crate) fn new(context: Context<'a>, about: Option<Id>) -> Self {
        let (items, strange, missing) = (Vec::new(), Vec::new(), Vec::new());
        Pen { context, items, waiting: None, measures: false, ground: None, grounds: false, about, strange, missing }
    }

    /// A pen that draws where things stand in the row, and moves all of it to the group's corner with `anchor`.
    pub(crate) fn roaming(self) -> Self {
        Pen { waiting: Some(Waiting::default()), ..self }
    }

    /// A pen that only measures.
    pub(crate) fn measuring(self) -> Self {
        Pen { measures: true, ..self }
    }

    /// Whether it only measures, so that nothing need be made for it to draw.
    pub(crate) fn measures(&self) -> bool {
        self.measures
    }

    /// Breaks a text into lines no wider than `width`; draws nothing.
    pub(crate) fn measure(&self, text: &str, style: TextStyle, width: Option<f32>) -> Arc<Paragraph> {
        self.context.fonts.engine().measure(text, style, width)
    }

    /// The height of a text that is broken into lines no wider than `width`.
    pub(crate) fn height(&mut self, text: &str, style: TextStyle, width: f32) -> f32 {
        let few = self.context.fonts.engine().lines(text, style, width);
        if let Some(lines) = few {
            return lines as f32 * style.line;
        }
        let paragraph = self.measure(text, style, Some(width));
        self.strange.extend(paragraph.strange.iter().cloned());
        self.missing.extend(&paragraph.missing);
        paragraph.height(style)
    }

    /// Draws a measured text with its top left corner at (x, y).
    pub(crate) fn draw(&mut self, text: &Paragraph, style: TextStyle, colour: Rgba, at: (f32, f32), place: Place) {
        if !self.measures {
            self.items.extend(text.items(at.0, at.1, place, style, colour));
        }
        self.strange.extend(text.strange.iter().cloned());
        self.missing.extend(&text.missing);
    }

    /// Measures and draws a text within a width; answers its height.
    pub(crate) fn text(&mut self, text: &str, style: TextStyle, colour: Rgba, at: (f32, f32), width: f32) -> f32 {
        if self.measures {
            return self.height(text, style, width);
        }
        let paragraph = self.measure(text, style, Some(width));
        self.draw(&paragraph, style, colour, at, Place { width, align: Align::Start });
        paragraph.height(style)
    }

    /// Measures and draws a text on one line that begins at x; answers its width.
    pub(crate) fn line(&mut self, text: &str, style: TextStyle, colour: Rgba, at: (f32, f32)) -> f32 {
        let paragraph = self.measure(text, style, None);
        let width = paragraph.width;
        self.draw(&paragraph, style, colour, at, Place { width, align: Align::Start });
        width
    }

    pub(crate) fn rect(&mut self, area: [f32; 4], radius: f32, fill: Option<Rgba>, stroke: Option<(Rgba, f32)>) {
        if std::mem::take(&mut self.grounds) {
            self.ground = fill;
        }
        if self.measures {
            return;
        }
        let [x, y, width, height] = area.map(tidy);
        let stroke = stroke.map(|(colour, width)| solid(colour, width));
        let fill = fill.map(|colour| Paint::Solid { colour });
        self.items.push(Item::Box(BoxItem { x, y, width, height, radius, fill, stroke }));
    }

    pub(crate) fn fill(&mut self, shape: &BezPath, colour: Rgba) {
        self.path(shape, Some(Paint::Solid { colour }), None);
    }

    pub(crate) fn stroke(&mut self, shape: &BezPath, stroke: Stroke) {
        self.path(shape, None, Some(stroke));
    }

    pub(crate) fn path(&mut self, shape: &BezPath, fill: Option<Paint>, stroke: Option<Stroke>) {
        if self.measures {
            return;
        }
        let d = match &mut self.waiting {
            None => path::data(shape.elements()),
            Some(waiting) => waiting.take(self.items.len(), shape),
        };
        self.items.push(Item::Path(PathItem { d, fill, stroke }));
    }

    /// Moves what was drawn, so that it counts from (x, y).
    pub(crate) fn anchor(&mut self, x: f32, y: f32) {
        for item in &mut self.items {
            let (left, top) = match item {
                Item::Box(item) => (&mut item.x, &mut item.y),
                Item::Text(item) => (&mut item.x, &mut item.y),
                Item::Image(item) => (&mut item.x, &mut item.y),
                Item::Hot(item) => (&mut item.x, &mut item.y),
                Item::Path(_) => continue,
            };
            (*left, *top) = (tidy(*left - x), tidy(*top - y));
        }
        for (item, shape) in self.waiting.take().iter().flat_map(Waiting::shapes) {
            if let Some(Item::Path(item)) = self.items.get_mut(item) {
                item.d = path::moved(shape, -x, -y);
            }
        }
    }

    /// Draws an icon in a square of `size` at (x, y).
    pub(crate) fn icon(&mut self, icon: &BezPath, at: (f32, f32), size: f32, colour: Rgba) {
        if !self.measures {
            let (shape, stroke) = icon::stroked(icon, at, size, colour);
            self.stroke(&shape, stroke);
        }
    }

    /// Gives away what is drawn, to put something below it.
    pub(crate) fn lift(&mut self) -> Vec<Item> {
        self.grounds = true;
        std::mem::take(&mut self.items)
    }

    pub(crate) fn hot(&mut self, what: &str, area: [f32; 4]) {
        if self.measures {
            return;
        }
        let [x, y, width, height] = area.map(tidy);
        self.items.push(Item::Hot(HotItem { what: what.to_owned(), x, y, width, height }));
    }

    /// A pill with one line of text; answers its width. It is [`CHIP_HEIGHT`] high.
    pub(crate) fn chip(&mut self, text: &str, at: (f32, f32), ground: Rgba, ink: Rgba) -> f32 {
        let paragraph = self.measure(text, CHIP, None);
        let width = tidy(paragraph.width + 14.0);
        self.rect([at.0, at.1, width, CHIP_HEIGHT], CHIP_HEIGHT / 2.0, Some(ground), None);
        let top = at.1 + (CHIP_HEIGHT - CHIP.line) / 2.0;
        self.draw(&paragraph, CHIP, ink, (at.0 + 7.0, top), Place { width: paragraph.width, align: Align::Start });
        width
    }

    /// The finished group.
    pub(crate) fn group(mut self, spot: Spot, label: String) -> Drawn {
        let warnings = self.warnings();
        let Spot { role, pane, layer, id, row, x, y, width, height } = spot;
        let [x, y, width, height] = [x, y, width, height].map(tidy);
        let items = self.items;
        Drawn { group: Group { role, pane, layer, id, row, x, y, width, height, label, items }, warnings }
    }

    /// The finished card; its sentence is asked for only when it is drawn.
    pub(crate) fn card(mut self, spot: Spot, label: impl FnOnce() -> String) -> Body {
        if !self.measures {
            return Body::Drawn(self.group(spot, label()));
        }
        let [x, width, height] = [spot.x, spot.width, spot.height].map(tidy);
        Body::Measured(Measured { x, width, height, ground: self.ground, warnings: self.warnings() })
    }

    fn warnings(&mut self) -> Vec<Warning> {
        if self.strange.is_empty() && self.missing.is_empty() {
            return Vec::new();
        }
        self.strange.sort_unstable();
        self.strange.dedup();
        self.missing.sort_unstable();
        self.missing.dedup();
        let about = self.about;
        let all = self.strange.iter().map(|family| Warning::system_font(family)).chain(Warning::missing(&self.missing));
        all.map(|warning| Warning { about, ..warning }).collect()
    }
}

/// Shapes of items that are not written yet, one after the other.
#[derive(Default)]
struct Waiting {
    elements: Vec<PathEl>,
    /// Which item each is of, and where it ends.
    ends: Vec<(usize, usize)>,
}

impl Waiting {
    /// Keeps the shape of an item; answers what stands there meanwhile.
    fn take(&mut self, item: usize, shape: &BezPath) -> String {
        self.elements.extend_from_slice(shape.elements());
        self.ends.push((item, self.elements.len()));
        String::new()
    }

    fn shapes(&self) -> impl Iterator<Item = (usize, &[PathEl])> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|(_, end)| *end));
        starts.zip(&self.ends).map(|(start, (item, end))| (*item, &self.elements[start..*end]))
    }
}

/// Height of a chip.
pub(crate) const CHIP_HEIGHT: f32 = 17.0;

/// A full line in one colour.
pub(crate) fn solid(colour: Rgba, width: f32) -> Stroke {
    Stroke { paint: Paint::Solid { colour }, width, dash: Vec::new() }
}
