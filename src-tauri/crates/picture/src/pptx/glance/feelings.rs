//! The curve of feelings at a glance: each stage is as wide as the others, its steps share it.

use waymark_model::{Id, Lane, LaneKind};

use super::{NAMES, ROOM, View};
use crate::pptx::face::{Felt, curve, face, felt};
use crate::pptx::scene::cut;
use crate::pptx::shape::{Align, Anchor, Area, Form, Line, Named, Outline, Shape};
use crate::pptx::strip::{dot, fitting};
use crate::shape::Segment;

/// Most points that are faces; more are dots.
const MOST_FACES: usize = 48;

impl View<'_> {
    fn felt(&self) -> Vec<Felt<'_>> {
        let lanes = self.sheet.lanes();
        let main: Option<&Lane> = lanes.into_iter().find(|lane| lane.kind == LaneKind::Feelings);
        let steps: Vec<Id> = self.steps().into_iter().map(|step| step.0).collect();
        main.map(|lane| felt(self.sheet.journey, lane, &steps, self.sheet.persona())).unwrap_or_default()
    }

    /// All steps with the stage that they stand in, by its place on this slide.
    fn steps(&self) -> Vec<(Id, usize)> {
        let stages = self.stages.iter().enumerate();
        stages
            .flat_map(|(index, stage)| self.sheet.journey.steps_of(stage.id).map(move |step| (step.id, index)))
            .collect()
    }

    pub(super) fn has_curve(&self) -> bool {
        !self.felt().is_empty()
    }

    /// Name, neutral line, curve, faces and their words.
    pub(super) fn feelings(&self, area: Area) -> Vec<Shape> {
        let (theme, felt, steps) = (self.sheet.theme, self.felt(), self.steps());
        let (neutral, unit) = (area[1] + area[3] / 2.0, (area[3] - 84.0) / 4.0);
        let place = |point: &Felt<'_>| {
            let stage = steps[point.column].1;
            let first = steps.iter().position(|step| step.1 == stage).unwrap_or_default();
            let count = steps.iter().filter(|step| step.1 == stage).count().max(1);
            let share = ((point.column - first) as f32 + point.within) / count as f32;
            let up = f32::from(point.feeling.valence.clamp(-2, 2)) * unit;
            (stage, (self.left(stage) + share * self.wide(), neutral - up))
        };
        let places: Vec<(usize, (f32, f32))> = felt.iter().map(place).collect();
        let points: Vec<(f32, f32)> = places.iter().map(|place| place.1).collect();
        let said: Vec<String> = felt
            .iter()
            .map(|point| format!("{:+} {}", point.feeling.valence, point.feeling.word.trim()).trim().to_owned())
            .collect();
        let alt = format!("{}: {}", self.sheet.words().feelings, cut(&said.join(", "), 1_500));
        let mut shapes = vec![self.level(neutral)];
        shapes.extend(curve(theme, &points, (neutral, unit), &alt));
        for (point, (stage, at)) in felt.iter().zip(&places) {
            if felt.len() > MOST_FACES {
                shapes.push(dot(theme.feeling(point.feeling.valence), *at));
                continue;
            }
            let beside = places.iter().filter(|place| place.0 == *stage).count().max(1);
            let alt = format!("{:+} {}", point.feeling.valence, point.feeling.word.trim());
            shapes.push(face(theme, point.feeling.valence, *at, 9.0, alt.trim()));
            shapes.extend(self.word(point, *at, (self.wide() / beside as f32 - 4.0).min(170.0)));
        }
        let mut all = self.lane_label(LaneKind::Feelings, None, [ROOM[0], neutral - 9.0, NAMES, 18.0]);
        all.push(Shape::Group(Named::new(self.sheet.words().feelings, alt), shapes));
        all
    }

    fn level(&self, y: f32) -> Shape {
        let wide = ROOM[2] - NAMES;
        Shape::Form(Form {
            named: Named::new("Neutral", ""),
            area: [ROOM[0] + NAMES, y, wide, 0.0],
            outline: Outline::Path(vec![Segment::Move(0.0, 0.0), Segment::Line(wide, 0.0)]),
            line: Some(Line::solid(self.sheet.theme.hairline, 1.0)),
            ..Form::default()
        })
    }

    /// What is felt in its own word, on two lines at most, away from the curve.
    fn word(&self, point: &Felt<'_>, at: (f32, f32), wide: f32) -> Option<Shape> {
        let word = point.feeling.word.trim();
        let said = if word.is_empty() { point.card.text.trim() } else { word };
        if said.is_empty() || wide < 44.0 {
            return None;
        }
        let above = point.feeling.valence >= 0;
        let text = fitting(self.sheet.fonts, said, wide * 1.7, (9.5, 700));
        let left = (at.0 - wide / 2.0).clamp(ROOM[0] + NAMES, ROOM[0] + ROOM[2] - wide);
        let area = [left, if above { at.1 - 38.0 } else { at.1 + 12.0 }, wide, 26.0];
        let Shape::Form(mut form) = self.label(self.sheet.run(text, 9.5, true), area, Align::Centre) else {
            return None;
        };
        form.named.name = "Feeling".into();
        if let Some(text) = &mut form.text {
            text.anchor = if above { Anchor::Bottom } else { Anchor::Top };
        }
        Some(Shape::Form(form))
    }
}
