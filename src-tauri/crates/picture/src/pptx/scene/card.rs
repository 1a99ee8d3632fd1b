//! Cards and stage bands: the sheet is a form that holds the text; bar, icon, chips and dots stand on it as forms of their own.

use waymark_layout::{BoxItem, Item, TextItem};
use waymark_model::LaneKind;

use super::paint::{drawn, fill};
use super::words::{Block, blocks, cut};
use super::{At, Drawing, body, path, together};
use crate::pptx::shape::{Align, Anchor, Form, Named, Outline, Shape, Text};

impl<'a> Drawing<'a> {
    /// A card as a group, or as one form when it is nothing but its sheet.
    pub(crate) fn card(&self, at: At<'a>) -> Shape {
        let named = Named::new(cut(&at.group.label, 60), at.group.label.clone());
        let kind = at.group.row.and_then(|row| self.journey.lane(row)).map(|lane| lane.kind);
        let chips = chips(at);
        let in_chip = |piece: &TextItem| chips.iter().any(|chip| covers(chip, piece));
        let hot = body::place(at.group);
        let under = kind == Some(LaneKind::Touchpoints);
        let is_main = |piece: &TextItem| {
            !in_chip(piece) && (hot.is_some_and(|hot| body::holds(hot, piece)) || (under && piece.size < 11.0))
        };
        let sheet = at.group.items.iter().position(|item| matches!(item, Item::Box(found) if !is_chip(found)));
        let main = if sheet.is_some() { blocks(self.journey, at.group, &is_main) } else { Vec::new() };
        let mut shapes = Vec::new();
        for (index, item) in at.group.items.iter().enumerate() {
            match item {
                Item::Box(found) if chips.iter().any(|chip| std::ptr::eq(*chip, found)) => {
                    shapes.extend(self.chip(at, found));
                }
                _ if Some(index) == sheet => shapes.extend(self.sheet(at, item, hot, &main)),
                _ => shapes.extend(drawn(at, item)),
            }
        }
        let rest = |piece: &TextItem| !in_chip(piece) && (sheet.is_none() || !is_main(piece));
        shapes.extend(self.texts(at, &rest));
        self.holdable(at, &mut shapes);
        together(named.clone(), shapes).unwrap_or(Shape::Group(named, Vec::new()))
    }

    /// The first form of a card is what connectors hold on to.
    fn holdable(&self, at: At<'a>, shapes: &mut [Shape]) {
        if let Some(Shape::Form(form)) = shapes.first_mut() {
            form.card = at.group.id;
            form.named.name = "Card".into();
        }
    }

    fn sheet(
        &self,
        at: At<'a>,
        item: &Item,
        hot: Option<&waymark_layout::HotItem>,
        main: &[Block<'_>],
    ) -> Option<Shape> {
        let Some(Shape::Form(mut form)) = drawn(at, item) else { return None };
        if let (Item::Box(sheet), Some(hot)) = (item, hot) {
            form.text = body::text(at, [sheet.x, sheet.y, sheet.width, sheet.height], hot, main);
        }
        Some(Shape::Form(form))
    }

    /// A pill with its words in it.
    fn chip(&self, at: At<'a>, chip: &BoxItem) -> Option<Shape> {
        let Some(Shape::Form(mut form)) = drawn(at, &Item::Box(chip.clone())) else { return None };
        let found = blocks(self.journey, at.group, &|piece| covers(chip, piece));
        let paragraphs = found
            .iter()
            .map(|block| super::words::paragraph(super::flat(&block.text), block.first, at.scale, Align::Centre))
            .collect();
        form.named.name = "Chip".into();
        form.text = Some(Text { paragraphs, anchor: Anchor::Middle, inset: [0.0; 4], wraps: chip.height > 20.0 });
        Some(Shape::Form(form))
    }

    /// A stage's band with its name and its second line.
    pub(crate) fn band(&self, at: At<'a>) -> Shape {
        let named = Named::new(cut(&at.group.label, 60), at.group.label.clone());
        let hot = body::place(at.group);
        let is_main =
            |piece: &TextItem| piece.size > 11.0 && hot.is_some_and(|hot| piece.y > hot.y && piece.x > hot.x - 1.0);
        let mut shapes = Vec::new();
        for item in &at.group.items {
            let Item::Path(band) = item else { continue };
            let Some((area, outline)) = path::outline(&band.d, at.scale) else { continue };
            let text = hot.and_then(|hot| body::text(at, area, hot, &blocks(self.journey, at.group, &is_main)));
            let (fill, named) = (band.fill.as_ref().map(|paint| fill(paint, area)), Named::new("Band", ""));
            let outline = if outline == Outline::Ellipse { Outline::Rectangle } else { outline };
            shapes.push(Shape::Form(Form { named, area: at.area(area), outline, fill, text, ..Form::default() }));
        }
        shapes.extend(self.texts(at, &|piece| !is_main(piece)));
        together(named.clone(), shapes).unwrap_or(Shape::Group(named, Vec::new()))
    }
}

/// The pills of a card: full round, no higher than a few lines, with words in them.
fn chips(at: At<'_>) -> Vec<&BoxItem> {
    let boxes = at.group.items.iter().filter_map(|item| match item {
        Item::Box(found) if is_chip(found) => Some(found),
        _ => None,
    });
    let said =
        |chip: &&BoxItem| at.group.items.iter().any(|item| matches!(item, Item::Text(piece) if covers(chip, piece)));
    boxes.filter(said).collect()
}

fn is_chip(found: &BoxItem) -> bool {
    found.radius > 8.2 && found.radius < 8.8
}

fn covers(chip: &BoxItem, piece: &TextItem) -> bool {
    let inside = piece.y > chip.y && piece.y < chip.y + chip.height;
    inside && piece.x >= chip.x - 0.5 && piece.x <= chip.x + chip.width
}
