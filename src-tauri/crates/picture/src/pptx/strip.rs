//! Where one is: the stages as a row of chevrons over the curve of feelings, the present stage marked in both.

use waymark_layout::Fonts;
use waymark_model::{Id, LaneKind, Stage};

use super::deck::Sheet;
use super::face::{curve, face, felt};
use super::scene::{cut, flat};
use super::shape::{Align, Anchor, Area, Fill, Form, Line, Named, Outline, Paragraph, Run, Shape, Text};
use crate::shape::Segment;

/// Height of the chevrons.
pub(crate) const BANDS: f32 = 24.0;
/// Height of the curve below them.
pub(crate) const CURVE: f32 = 96.0;
/// Most steps that are shown around the present stage.
const MOST: usize = 14;

/// The stages around the present one, and where they stand.
pub(crate) struct Strip<'a> {
    sheet: &'a Sheet<'a>,
    stages: Vec<(&'a Stage, usize, usize)>,
    /// First steps of all shown stages, in order.
    steps: Vec<Id>,
    current: Id,
    count: usize,
    area: Area,
}

impl<'a> Strip<'a> {
    pub(crate) fn new(sheet: &'a Sheet<'a>, stages: &[&'a Stage], current: usize, area: Area) -> Self {
        let wide = |stage: &Stage| sheet.journey.steps_of(stage.id).count().max(1);
        let (mut first, mut last) = (current, current);
        let mut used = wide(stages[current]);
        loop {
            let before = first.checked_sub(1).filter(|place| used + wide(stages[*place]) <= MOST);
            if let Some(place) = before {
                first = place;
                used += wide(stages[place]);
            }
            let after = Some(last + 1).filter(|place| *place < stages.len() && used + wide(stages[*place]) <= MOST);
            if let Some(place) = after {
                last = place;
                used += wide(stages[place]);
            }
            if before.is_none() && after.is_none() {
                break;
            }
        }
        let mut steps = Vec::new();
        let mut shown = Vec::new();
        for (place, stage) in stages.iter().enumerate().take(last + 1).skip(first) {
            let start = steps.len();
            steps.extend(sheet.journey.steps_of(stage.id).map(|step| step.id));
            shown.push((*stage, place, start));
        }
        Strip { sheet, stages: shown, steps, current: stages[current].id, count: stages.len(), area }
    }

    fn wide(&self) -> f32 {
        self.area[2] / self.steps.len().max(1) as f32
    }

    /// Left edge and width of a stage, by its place among the shown.
    fn extent(&self, index: usize) -> (f32, f32) {
        let start = self.stages[index].2;
        let end = self.stages.get(index + 1).map_or(self.steps.len(), |next| next.2);
        (self.area[0] + start as f32 * self.wide(), (end - start) as f32 * self.wide())
    }

    /// The chevrons; decoration but for their words.
    pub(crate) fn bands(&self) -> Shape {
        let theme = self.sheet.theme;
        let mut shapes = Vec::new();
        for (index, (stage, place, _)) in self.stages.iter().enumerate() {
            let (x, wide) = self.extent(index);
            let is_current = stage.id == self.current;
            let (fill, ink) = match is_current {
                true => (theme.band(*place, self.count), theme.on_band),
                false => (theme.chip, theme.second),
            };
            let name = self.sheet.stage_name(stage);
            let text = fitting(self.sheet.fonts, &name, wide - 26.0, (9.0, if is_current { 700 } else { 400 }));
            let run = Run { text, size: 9.0, bold: is_current, slanted: false, colour: ink };
            let mut text = Text::of(run);
            text.paragraphs[0].align = Align::Centre;
            (text.anchor, text.inset) = (Anchor::Middle, [8.0, 0.0, 4.0, 0.0]);
            let area = [x, self.area[1], wide + 3.0, BANDS];
            shapes.push(Shape::Form(Form {
                named: Named::new(cut(&name, 60), ""),
                area,
                outline: chevron(area, index == 0),
                fill: Some(Fill::Solid(fill)),
                text: Some(text),
                ..Form::default()
            }));
        }
        Shape::Group(Named::new("Stages", ""), shapes)
    }

    /// The curve over the shown stages; none where nobody feels anything.
    pub(crate) fn curve(&self) -> Option<Shape> {
        let lanes = self.sheet.lanes();
        let lane = lanes.iter().find(|lane| lane.kind == LaneKind::Feelings)?;
        let persona = self.sheet.persona();
        let felt = felt(self.sheet.journey, lane, &self.steps, persona);
        if felt.is_empty() {
            return None;
        }
        let theme = self.sheet.theme;
        let top = self.area[1] + BANDS;
        let (neutral, unit) = (top + CURVE / 2.0, (CURVE - 56.0) / 4.0);
        let mut shapes = vec![self.ground(top), self.level(neutral)];
        let place = |point: &super::face::Felt<'_>| {
            let x = self.area[0] + (point.column as f32 + point.within) * self.wide();
            (x, neutral - f32::from(point.feeling.valence.clamp(-2, 2)) * unit)
        };
        let points: Vec<(f32, f32)> = felt.iter().map(place).collect();
        let said: Vec<String> = felt.iter().map(|point| format!("{:+}", point.feeling.valence)).collect();
        let alt = format!("{}: {}", self.sheet.words().feelings, said.join(", "));
        shapes.extend(curve(theme, &points, (neutral, unit), &alt));
        let current = self.stages.iter().position(|(stage, ..)| stage.id == self.current)?;
        let (left, wide) = self.extent(current);
        let (first, end) =
            (self.stages[current].2, self.stages.get(current + 1).map_or(self.steps.len(), |next| next.2));
        let here = |point: &super::face::Felt<'_>| (first..end).contains(&point.column);
        let room = wide / felt.iter().filter(|point| here(point)).count().max(1) as f32;
        for (point, at) in felt.iter().zip(&points) {
            if here(point) {
                shapes.extend(self.point(point, *at, room, (left, wide)));
            } else {
                shapes.push(dot(theme.feeling(point.feeling.valence), *at));
            }
        }
        Some(Shape::Group(Named::new(self.sheet.words().feelings, alt), shapes))
    }

    /// What is felt in the present stage and has no room on the strip, whole.
    pub(crate) fn cut_words(&self) -> Vec<String> {
        let Some(current) = self.stages.iter().position(|(stage, ..)| stage.id == self.current) else {
            return Vec::new();
        };
        let steps: Vec<Id> = self.sheet.journey.steps_of(self.current).map(|step| step.id).collect();
        let lanes = self.sheet.lanes();
        let lane = lanes.iter().find(|lane| lane.kind == LaneKind::Feelings);
        let felt = lane.map(|lane| felt(self.sheet.journey, lane, &steps, self.sheet.persona())).unwrap_or_default();
        let room = self.extent(current).1 / felt.len().max(1) as f32;
        let words = felt.iter().map(said);
        words.filter(|word| fitting(self.sheet.fonts, word, wide(room), (9.0, 700)) != flat(word)).collect()
    }

    /// A face of the present stage with its word.
    fn point(&self, point: &super::face::Felt<'_>, at: (f32, f32), room: f32, stage: (f32, f32)) -> Vec<Shape> {
        let theme = self.sheet.theme;
        let word = said(point);
        let mut shapes =
            vec![face(theme, point.feeling.valence, at, 9.0, &format!("{:+} {word}", point.feeling.valence))];
        if word.is_empty() {
            return shapes;
        }
        let wide = wide(room);
        let text = fitting(self.sheet.fonts, &word, wide, (9.0, 700));
        let run = Run { bold: true, ..self.sheet.run(text, 9.0, true) };
        let mut text = Text::of(run);
        text.paragraphs[0].align = Align::Centre;
        // One line in our font; in a wider one the second line goes away from the face.
        let above = point.feeling.valence >= 0;
        (text.anchor, text.wraps) = (if above { Anchor::Bottom } else { Anchor::Top }, true);
        let left = (at.0 - wide / 2.0).max(stage.0 + 2.0).min((stage.0 + stage.1 - wide - 2.0).max(stage.0));
        let y = if above { at.1 - 24.0 } else { at.1 + 11.0 };
        let (named, area) = (Named::new("Feeling", ""), [left, y, wide, 13.0]);
        shapes.push(Shape::Form(Form { named, area, text: Some(text), ..Form::default() }));
        shapes
    }

    /// The sheet behind the present stage.
    fn ground(&self, top: f32) -> Shape {
        let current = self.stages.iter().position(|(stage, ..)| stage.id == self.current).unwrap_or_default();
        let (x, wide) = self.extent(current);
        Shape::Form(Form {
            named: Named::new("Present stage", ""),
            area: [x, top + 4.0, wide, CURVE - 6.0],
            outline: Outline::Round(6.0),
            fill: Some(Fill::Solid(self.sheet.theme.accent_tint)),
            ..Form::default()
        })
    }

    fn level(&self, y: f32) -> Shape {
        let end = self.area[2];
        Shape::Form(Form {
            named: Named::new("Neutral", ""),
            area: [self.area[0], y, end, 0.0],
            outline: Outline::Path(vec![Segment::Move(0.0, 0.0), Segment::Line(end, 0.0)]),
            line: Some(Line::solid(self.sheet.theme.hairline, 1.0)),
            ..Form::default()
        })
    }
}

/// Width of a word for a face that has this much room.
fn wide(room: f32) -> f32 {
    (room - 4.0).clamp(40.0, 220.0)
}

/// What is felt at a point, with what the card says of it.
fn said(point: &super::face::Felt<'_>) -> String {
    match (point.feeling.word.trim(), point.card.text.trim()) {
        ("", text) => text.to_owned(),
        (word, text) if text.is_empty() || text == word => word.to_owned(),
        (word, text) => format!("{word} — {text}"),
    }
}

/// A point of a curve that nothing is said of.
pub(crate) fn dot(colour: waymark_layout::Rgba, at: (f32, f32)) -> Shape {
    Shape::Form(Form {
        named: Named::new("Point", ""),
        area: [at.0 - 3.0, at.1 - 3.0, 6.0, 6.0],
        outline: Outline::Ellipse,
        fill: Some(Fill::Solid(colour)),
        ..Form::default()
    })
}

/// As much of a text as one line holds, in letters of a size and weight.
pub(crate) fn fitting(fonts: &Fonts, text: &str, wide: f32, (size, weight): (f32, u16)) -> String {
    let text = flat(text);
    let mut count = text.chars().count();
    let mut short = text.clone();
    while count > 1 && fonts.extent(&short, size, weight, None).0 > wide.max(6.0) {
        count = (count * 9 / 10).min(count - 1);
        short = cut(&text, count);
    }
    short
}

/// A band that points to the next one.
pub(crate) fn chevron(area: Area, first: bool) -> Outline {
    let (wide, high, tip) = (area[2], area[3], 8.0_f32.min(area[2] / 3.0));
    let notch = if first { 0.0 } else { tip };
    Outline::Path(vec![
        Segment::Move(0.0, 0.0),
        Segment::Line(wide - tip, 0.0),
        Segment::Line(wide, high / 2.0),
        Segment::Line(wide - tip, high),
        Segment::Line(0.0, high),
        Segment::Line(notch, high / 2.0),
        Segment::Close,
    ])
}

impl Paragraph {
    /// A paragraph of one run.
    pub(crate) fn of(run: Run) -> Paragraph {
        Paragraph { runs: vec![run], ..Paragraph::default() }
    }
}
