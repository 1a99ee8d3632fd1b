//! The lanes at a glance: of pain points and opportunities the weightiest card of each stage, of all others how many there are.

use waymark_layout::{Group, Role};
use waymark_model::{Card, Id, Lane, LaneKind};

use super::{NAMES, ROOM, View};
use crate::pptx::board::icon;
use crate::pptx::scene::{At, cut, plain};
use crate::pptx::shape::{Align, Anchor, Area, Fill, Form, Line, Named, Outline, Paragraph, Shape, Text};
use crate::pptx::strip::fitting;
use crate::shape::Segment;

/// Height of a row of numbers, at least and at most, and of one that tells a card.
const COUNTED: (f32, f32) = (17.0, 26.0);
const TOLD: f32 = 50.0;
/// Least width of a stage in which a card can be read.
const READ: f32 = 86.0;
const SIZE: f32 = 9.5;

/// A lane and its height.
pub(super) struct Row<'a> {
    lane: &'a Lane,
    told: bool,
    pub(super) high: f32,
}

impl View<'_> {
    /// The rows that have room: told ones give way to numbers first.
    pub(super) fn rows<'a>(&self, lanes: &[&'a Lane], room: f32) -> Vec<Row<'a>> {
        let weighty = |lane: &Lane| matches!(lane.kind, LaneKind::Pains | LaneKind::Opportunities);
        let told = lanes.iter().filter(|lane| weighty(lane)).count();
        let counted = lanes.len() - told;
        let tells = self.wide() >= READ && told as f32 * TOLD + counted as f32 * COUNTED.0 <= room;
        let left = if tells { room - told as f32 * TOLD } else { room };
        let numbers = if tells { counted } else { lanes.len() }.max(1);
        let high = (left / numbers as f32).min(COUNTED.1);
        let row = |lane: &&'a Lane| {
            let told = tells && weighty(lane);
            Row { lane, told, high: if told { TOLD } else { high } }
        };
        let fitting = if high < COUNTED.0 { (left / COUNTED.0) as usize } else { lanes.len() };
        lanes.iter().take(fitting).map(row).collect()
    }

    /// A rule, the lane's name, and its cells.
    pub(super) fn row(&self, row: &Row<'_>, y: f32) -> Vec<Shape> {
        let mut shapes = vec![self.rule(y)];
        shapes.extend(self.lane_label(
            row.lane.kind,
            Some(row.lane.id),
            [ROOM[0], y + row.high / 2.0 - 9.0, NAMES, 18.0],
        ));
        for index in 0..self.stages.len() {
            let cards = self.cards(row.lane.id, index);
            let area = [self.left(index), y, self.wide(), row.high];
            match (cards.as_slice(), row.told) {
                ([], _) => {}
                (cards, true) => shapes.push(self.told(row.lane, cards, area)),
                (cards, false) => shapes.push(self.number(row.lane, cards.len(), area)),
            }
        }
        let name = cut(&self.sheet.lane_name(self.names, row.lane), 60);
        vec![Shape::Group(Named::new(name, ""), shapes)]
    }

    fn rule(&self, y: f32) -> Shape {
        Shape::Form(Form {
            named: Named::new("Rule", ""),
            area: [ROOM[0], y, ROOM[2], 0.0],
            outline: Outline::Path(vec![Segment::Move(0.0, 0.0), Segment::Line(ROOM[2], 0.0)]),
            line: Some(Line::solid(self.sheet.theme.hairline, 0.75)),
            ..Form::default()
        })
    }

    /// The name of a lane with its icon; of a kind alone, the first lane of it.
    pub(super) fn lane_label(&self, kind: LaneKind, lane: Option<Id>, area: Area) -> Vec<Shape> {
        let lanes = self.sheet.lanes();
        let Some(lane) = lanes.iter().find(|one| lane.map_or(one.kind == kind, |id| one.id == id)) else {
            return Vec::new();
        };
        let is_own = |group: &&Group| group.role == Role::Lane && group.id == Some(lane.id);
        let group = self.names.groups.values().find(is_own);
        let mut shapes: Vec<Shape> = Vec::new();
        if let Some((group, icon)) = group.and_then(|group| Some((group, icon(group)?))) {
            shapes.extend(plain(At { group, x: area[0] - 20.0, y: area[1] - 17.0, scale: 1.0 }, icon));
        }
        let name = fitting(self.sheet.fonts, &self.sheet.lane_name(self.names, lane), NAMES - 34.0, (10.5, 700));
        let area = [area[0] + 22.0, area[1], NAMES - 28.0, area[3]];
        shapes.push(self.label(self.sheet.run(name, 10.5, true), area, Align::Start));
        shapes
    }

    /// How many cards there are, in a pill.
    fn number(&self, lane: &Lane, count: usize, area: Area) -> Shape {
        let theme = self.sheet.theme;
        let text = count.to_string();
        let (wide, high) = ((13.0 + 6.0 * text.len() as f32).max(20.0), 15.0);
        let place = [area[0] + (area[2] - wide) / 2.0, area[1] + (area[3] - high) / 2.0, wide, high];
        let fill = if theme.tint(lane.kind) == theme.card { theme.chip } else { theme.tint(lane.kind) };
        let Shape::Form(form) = self.label(self.sheet.run(text, SIZE, true), place, Align::Centre) else {
            return Shape::Group(Named::default(), Vec::new());
        };
        Shape::Form(Form { outline: Outline::Round(high / 2.0), fill: Some(Fill::Solid(fill)), ..form })
    }

    /// The weightiest card, and how many more there are.
    fn told(&self, lane: &Lane, cards: &[&Card], area: Area) -> Shape {
        let theme = self.sheet.theme;
        let first = cards.iter().copied().max_by_key(|card| (self.weight(card), std::cmp::Reverse(&card.rank)));
        let said = first.map_or("", |card| card.text.trim());
        let more = if cards.len() > 1 { format!("  +{}", cards.len() - 1) } else { String::new() };
        let place = [area[0] + 4.0, area[1] + 4.0, area[2] - 8.0, area[3] - 8.0];
        let text = self.short(said, &more, place[2] - 20.0);
        let bar = theme.bar(lane.kind).unwrap_or(theme.hairline);
        let text = Text {
            paragraphs: vec![Paragraph::of(self.sheet.run(format!("{text}{more}"), SIZE, false))],
            anchor: Anchor::Middle,
            inset: [9.0, 2.0, 5.0, 2.0],
            wraps: true,
        };
        Shape::Form(Form {
            named: Named::new(cut(said, 60), said),
            area: place,
            outline: Outline::Round(5.0),
            fill: Some(Fill::Solid(theme.tint(lane.kind))),
            line: Some(Line::solid(theme.tint(lane.kind).mix(bar, 0.35), 0.75)),
            text: Some(text),
            ..Form::default()
        })
    }

    /// What weighs most: impact for little effort, then evidence.
    fn weight(&self, card: &Card) -> (u8, u8, usize) {
        let fields = card.opportunity.as_ref();
        let impact = fields.and_then(|fields| fields.impact).unwrap_or(0);
        let effort = fields.and_then(|fields| fields.effort).unwrap_or(9).min(9);
        (impact, 9 - effort, self.sheet.journey.evidence_of(card.id).len())
    }

    /// As much of a text as three lines hold, with what follows it.
    fn short(&self, text: &str, more: &str, wide: f32) -> String {
        let lines = |text: &str| {
            let whole = format!("{text}{more}");
            self.sheet.fonts.extent(&whole, SIZE, 400, Some(wide)).1
        };
        let text = crate::pptx::scene::flat(text);
        let mut count = text.chars().count().min(160);
        let mut short = cut(&text, count);
        while lines(&short) > 3 && count > 4 {
            count = (count * 9 / 10).min(count - 1);
            short = cut(&text, count);
        }
        short
    }
}
