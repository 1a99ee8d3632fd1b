//! A journey at a glance: its stages, the curve of feelings over them, and below each stage what weighs most and how many cards
//! there are. Nothing on it is smaller than nine points; many stages go on over several slides.

mod feelings;
mod rows;

use waymark_layout::Scene;
use waymark_model::{Id, Lane, LaneKind, Stage};

use super::deck::Sheet;
use super::overview::heading;
use super::scene::{cut, flat};
use super::shape::{Align, Anchor, Area, Fill, Form, Line, Named, Outline, Paragraph, Run, Shape, Slide, Text};
use super::strip::{chevron, fitting};
use crate::shape::Segment;

/// Where everything stands, and the room of the lanes' names at its left.
const ROOM: Area = [36.0, 68.0, 888.0, 436.0];
const NAMES: f32 = 128.0;
/// Most stages side by side.
const MOST: usize = 12;
/// Height of the stages' bands.
const BANDS: f32 = 36.0;

/// One slide or more.
pub(crate) fn slides(sheet: &Sheet<'_>, stages: &[&Stage]) -> Vec<Slide> {
    let count = stages.len().div_ceil(MOST).max(1);
    let size = stages.len().div_ceil(count).max(1);
    let names = names(sheet);
    let parts = stages.chunks(size).enumerate();
    let slide = |(index, part): (usize, &[&Stage])| {
        let first = index * size;
        let place = if count > 1 { format!("{}/{count}", index + 1) } else { String::new() };
        let view = View { sheet, stages: part, first, count: stages.len(), names: &names };
        Slide { title: heading(sheet, &place), shapes: view.shapes(), notes: Vec::new() }
    };
    parts.map(slide).collect()
}

/// A picture of the lanes alone: it has their names in the reader's language, and their icons.
fn names(sheet: &Sheet<'_>) -> Scene {
    let empty = super::excerpt::excerpt(sheet.journey, &[]);
    let lanes = sheet.lanes().iter().map(|lane| lane.id).collect();
    Sheet { journey: &empty, ..*sheet }.scene(lanes, Vec::new(), false, &|_| 120)
}

/// The stages of one slide.
struct View<'a> {
    sheet: &'a Sheet<'a>,
    stages: &'a [&'a Stage],
    /// The place of the first among all stages, and how many there are.
    first: usize,
    count: usize,
    names: &'a Scene,
}

impl View<'_> {
    fn wide(&self) -> f32 {
        (ROOM[2] - NAMES) / self.stages.len().max(1) as f32
    }

    fn left(&self, index: usize) -> f32 {
        ROOM[0] + NAMES + index as f32 * self.wide()
    }

    fn shapes(&self) -> Vec<Shape> {
        let lanes = self.lanes();
        let top = ROOM[1] + BANDS + 8.0;
        let room = ROOM[3] - BANDS - 8.0;
        let has_curve = self.has_curve();
        let least = if has_curve { 112.0 } else { 0.0 };
        let rows = self.rows(&lanes, room - least);
        let used: f32 = rows.iter().map(|row| row.high).sum();
        let curve = if has_curve { (room - used).min(230.0) } else { 0.0 };
        let mut shapes = self.rules(top, curve + used);
        shapes.push(self.bands());
        if has_curve {
            shapes.extend(self.feelings([ROOM[0], top, ROOM[2], curve]));
        }
        let mut y = top + curve;
        for row in &rows {
            shapes.extend(self.row(row, y));
            y += row.high;
        }
        shapes
    }

    /// The lanes that hold cards here, but for the one whose curve is drawn.
    fn lanes(&self) -> Vec<&Lane> {
        let shown = self.sheet.lanes();
        let main = shown.iter().find(|lane| lane.kind == LaneKind::Feelings).map(|lane| lane.id);
        let holds = |lane: &&Lane| (0..self.stages.len()).any(|index| !self.cards(lane.id, index).is_empty());
        shown.into_iter().filter(|lane| Some(lane.id) != main).filter(holds).collect()
    }

    /// The cards of a lane in a stage, as they stand.
    fn cards(&self, lane: Id, index: usize) -> Vec<&waymark_model::Card> {
        let journey = self.sheet.journey;
        journey.steps_of(self.stages[index].id).flat_map(|step| journey.cards_in(lane, step.id)).collect()
    }

    /// A thin line at the left of each stage.
    fn rules(&self, top: f32, high: f32) -> Vec<Shape> {
        let rule = |index: usize| {
            Shape::Form(Form {
                named: Named::new("Rule", ""),
                area: [self.left(index), top, 0.0, high],
                outline: Outline::Path(vec![Segment::Move(0.0, 0.0), Segment::Line(0.0, high)]),
                line: Some(Line::solid(self.sheet.theme.hairline, 0.75)),
                ..Form::default()
            })
        };
        let rules: Vec<Shape> = (1..self.stages.len()).map(rule).collect();
        if rules.is_empty() { rules } else { vec![Shape::Group(Named::new("Rules", ""), rules)] }
    }

    /// The stages as bands that point onwards, with what they are about where there is room.
    fn bands(&self) -> Shape {
        let band = |(index, stage): (usize, &&Stage)| {
            let theme = self.sheet.theme;
            let area = [self.left(index), ROOM[1], self.wide() + 3.0, BANDS];
            let size = if self.wide() > 90.0 { 12.0 } else { 10.0 };
            let line = |text: &str, size: f32, bold: bool| {
                let weight = if bold { 700 } else { 400 };
                let text = fitting(self.sheet.fonts, text, self.wide() - 30.0, (size, weight));
                Paragraph::of(Run { text, size, bold, slanted: false, colour: theme.on_band })
            };
            let mut paragraphs = vec![line(&self.sheet.stage_name(stage), size, true)];
            let about = [&stage.period, &stage.description].into_iter().find(|text| !text.trim().is_empty());
            paragraphs.extend(about.filter(|_| self.wide() > 76.0).map(|text| line(text.trim(), 9.0, false)));
            let inset = [14.0, 0.0, 12.0, 0.0];
            Shape::Form(Form {
                named: Named::new(cut(&flat(&stage.name), 60), ""),
                area,
                outline: chevron(area, index == 0),
                fill: Some(Fill::Solid(theme.band(self.first + index, self.count))),
                text: Some(Text { paragraphs, anchor: Anchor::Middle, inset, wraps: true }),
                ..Form::default()
            })
        };
        Shape::Group(Named::new("Stages", ""), self.stages.iter().enumerate().map(band).collect())
    }

    /// Words in an area, in the middle of it from top to bottom.
    fn label(&self, run: Run, area: Area, align: Align) -> Shape {
        let text = Text {
            paragraphs: vec![Paragraph { align, ..Paragraph::of(run) }],
            anchor: Anchor::Middle,
            wraps: true,
            ..Text::default()
        };
        Shape::Form(Form { named: Named::new("Text", ""), area, text: Some(text), ..Form::default() })
    }
}
