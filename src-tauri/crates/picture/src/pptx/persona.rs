//! One persona on one slide: who they are, their words, what they want and need, and how they feel from stage to stage.

use waymark_model::{Id, LaneKind, Persona, Stage};

use super::deck::Sheet;
use super::face::{Felt, curve, face, felt};
use super::scene::cut;
use super::shape::{
    Align, Anchor, Area, Fill, Form, Line, Named, Outline, Paragraph, Picture, Run, Shape, Slide, Text,
};
use super::strip::fitting;
use super::write::is_rtl;
use crate::shape::Segment;

const LEFT: f32 = 36.0;
const WIDE: f32 = 888.0;
const TOP: f32 = 76.0;
const PORTRAIT: f32 = 116.0;
/// Left edge of the words beside the portrait.
const BESIDE: f32 = LEFT + PORTRAIT + 24.0;
/// Lowest edge of the curve's sheet, and the least height that it has.
const BOTTOM: f32 = 504.0;
const LEAST: f32 = 200.0;
/// Most that is shown of each list.
const MOST: usize = 5;

/// One slide for each persona that travels, or the chosen one.
pub(crate) fn slides(sheet: &Sheet<'_>, stages: &[&Stage]) -> Vec<Slide> {
    let chosen = sheet.options.persona;
    let ids = sheet.journey.properties().personas.iter().filter(|id| chosen.is_none_or(|chosen| chosen == **id));
    ids.filter_map(|id| sheet.journey.persona(*id)).map(|persona| slide(sheet, persona, stages)).collect()
}

fn slide(sheet: &Sheet<'_>, persona: &Persona, stages: &[&Stage]) -> Slide {
    let mut shapes = vec![portrait(sheet, persona)];
    let mut top = TOP + 6.0;
    let quote = persona.quote.trim();
    if !quote.is_empty() {
        let run = Run { slanted: true, ..sheet.run(format!("“{quote}”"), 18.0, false) };
        let high = sheet.fonts.extent(quote, 18.0, 400, Some(690.0)).1.max(1) as f32 * 25.0;
        shapes.push(text("Quote", vec![Paragraph::of(run)], [BESIDE, top, 724.0, high]));
        top += high + 18.0;
    }
    let mut lowest = (TOP + PORTRAIT).max(top);
    let lists = [(sheet.words().goals, &persona.goals), (sheet.words().needs, &persona.needs)];
    let lists: Vec<_> = lists.into_iter().filter(|(_, list)| list.iter().any(|one| !one.trim().is_empty())).collect();
    for (index, (name, list)) in lists.into_iter().enumerate() {
        let area = [BESIDE + index as f32 * 372.0, top, 350.0, (BOTTOM - LEAST - 14.0 - top).max(40.0)];
        let (shape, high) = listed(sheet, name, list, area);
        shapes.push(shape);
        lowest = lowest.max(top + high);
    }
    let start = (lowest + 22.0).min(BOTTOM - LEAST);
    if is_rtl([persona.quote.as_str(), &persona.name].into_iter()) {
        shapes.iter_mut().for_each(mirrored);
    }
    shapes.extend(feelings(sheet, persona, stages, [LEFT, start, WIDE, BOTTOM - start]));
    let name = if persona.name.trim().is_empty() { sheet.words().unnamed_persona } else { &persona.name };
    Slide { title: sheet.heading(name, &cut(persona.role.trim(), 110)), shapes, notes: Vec::new() }
}

/// Puts a shape on the other side of the slide: for words that run from right to left.
fn mirrored(shape: &mut Shape) {
    let turn = |area: &mut Area| area[0] = 2.0 * LEFT + WIDE - area[0] - area[2];
    match shape {
        Shape::Form(form) => turn(&mut form.area),
        Shape::Picture(picture) => turn(&mut picture.area),
        Shape::Group(..) | Shape::Connector(_) | Shape::Table(..) => {}
    }
}

/// A picture, or initials on a calm disc.
fn portrait(sheet: &Sheet<'_>, persona: &Persona) -> Shape {
    let area = [LEFT, TOP, PORTRAIT, PORTRAIT];
    let theme = sheet.theme;
    if let Some(picture) = &persona.picture {
        let alt = if picture.alt.trim().is_empty() { persona.name.clone() } else { picture.alt.clone() };
        let (named, hash) = (Named::new("Portrait", alt), picture.hash.clone());
        return Shape::Picture(Picture { named, hash, area, radius: PORTRAIT / 2.0 });
    }
    let initials = persona.name.split_whitespace().filter_map(|word| word.chars().find(|char| char.is_alphabetic()));
    let letters: String = initials.take(2).flat_map(char::to_uppercase).collect();
    let run = Run { colour: theme.accent_ink, ..sheet.run(letters, 34.0, true) };
    let paragraph = Paragraph { align: Align::Centre, ..Paragraph::of(run) };
    Shape::Form(Form {
        named: Named::new("Portrait", persona.name.clone()),
        area,
        outline: Outline::Ellipse,
        fill: Some(Fill::Solid(theme.accent_tint)),
        text: Some(Text { paragraphs: vec![paragraph], anchor: Anchor::Middle, ..Text::default() }),
        ..Form::default()
    })
}

/// A heading and a list below it, as much as there is room for.
fn listed(sheet: &Sheet<'_>, name: &str, list: &[String], area: Area) -> (Shape, f32) {
    let heading = Run { colour: sheet.theme.second, ..sheet.run(name, 10.5, true) };
    let mut paragraphs = vec![Paragraph { ..Paragraph::of(heading) }];
    let mut left = area[3] - 16.0;
    for one in list.iter().filter(|one| !one.trim().is_empty()).take(MOST) {
        let mut words = cut(one.trim(), 160).replace('\n', " ");
        let mut high = sheet.fonts.extent(&words, 12.5, 400, Some(area[2] - 22.0)).1.max(1) as f32 * 17.0 + 5.0;
        if high > left {
            words = cut(&words, 50);
            high = 22.0;
        }
        if high > left {
            break;
        }
        left -= high;
        let run = sheet.run(words, 12.5, false);
        paragraphs.push(Paragraph { before: 5.0, bullet: true, ..Paragraph::of(run) });
    }
    let high = area[3] - left;
    (text(name, paragraphs, [area[0], area[1], area[2], high]), high)
}

fn text(name: &str, paragraphs: Vec<Paragraph>, area: Area) -> Shape {
    let text = Text { paragraphs, wraps: true, ..Text::default() };
    Shape::Form(Form { named: Named::new(name, ""), area, text: Some(text), ..Form::default() })
}

/// The persona's curve over the stages on a sheet; none where they feel nothing.
fn feelings(sheet: &Sheet<'_>, persona: &Persona, stages: &[&Stage], area: Area) -> Option<Shape> {
    let lanes = sheet.lanes();
    let lane = lanes.iter().find(|lane| lane.kind == LaneKind::Feelings)?;
    let steps: Vec<Id> = stages.iter().flat_map(|stage| sheet.journey.steps_of(stage.id)).map(|step| step.id).collect();
    let felt = felt(sheet.journey, lane, &steps, Some(persona.id));
    if felt.is_empty() {
        return None;
    }
    let theme = sheet.theme;
    let (left, wide) = (area[0] + 14.0, area[2] - 28.0);
    let (neutral, unit) = (area[1] + 10.0 + area[3] / 2.0, (area[3] - 124.0) / 4.0);
    let step = wide / steps.len().max(1) as f32;
    let place = |point: &Felt<'_>| {
        let up = f32::from(point.feeling.valence.clamp(-2, 2)) * unit;
        (left + (point.column as f32 + point.within) * step, neutral - up)
    };
    let points: Vec<(f32, f32)> = felt.iter().map(place).collect();
    let said: Vec<String> = felt
        .iter()
        .map(|point| format!("{:+} {}", point.feeling.valence, point.feeling.word.trim()).trim().to_owned())
        .collect();
    let alt = format!("{}: {}", sheet.words().feelings, cut(&said.join(", "), 1_500));
    let mut shapes = vec![ground(sheet, area), line((left, neutral), wide, theme.hairline)];
    shapes.extend(bands(sheet, stages, (left, step), area));
    shapes.extend(curve(theme, &points, (neutral, unit), &alt));
    let few = points.windows(2).all(|pair| pair[1].0 - pair[0].0 > 24.0);
    let radius = if few { 11.0 } else { 4.0 };
    for (index, (point, at)) in felt.iter().zip(&points).enumerate() {
        shapes.push(face(theme, point.feeling.valence, *at, radius, &said[index]));
        let before = index.checked_sub(1).map_or(left, |before| (points[before].0 + at.0) / 2.0);
        let after = points.get(index + 1).map_or(left + wide, |next| (next.0 + at.0) / 2.0);
        let room = 2.0 * (at.0 - before).min(after - at.0) - 4.0;
        if room >= 34.0 {
            shapes.extend(word(sheet, point, *at, room.min(150.0)));
        }
    }
    Some(Shape::Group(Named::new(sheet.words().feelings, alt), shapes))
}

fn ground(sheet: &Sheet<'_>, area: Area) -> Shape {
    Shape::Form(Form {
        named: Named::new("Sheet", ""),
        area,
        outline: Outline::Round(9.0),
        line: Some(Line::solid(sheet.theme.hairline, 1.0)),
        ..Form::default()
    })
}

fn line(at: (f32, f32), wide: f32, colour: waymark_layout::Rgba) -> Shape {
    Shape::Form(Form {
        named: Named::new("Neutral", ""),
        area: [at.0, at.1, wide, 0.0],
        outline: Outline::Path(vec![Segment::Move(0.0, 0.0), Segment::Line(wide, 0.0)]),
        line: Some(Line::solid(colour, 1.0)),
        ..Form::default()
    })
}

/// Names of the stages at the top of the sheet, with a rule between two.
fn bands(sheet: &Sheet<'_>, stages: &[&Stage], (left, step): (f32, f32), sheet_area: Area) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let mut x = left;
    for (index, stage) in stages.iter().enumerate() {
        let wide = sheet.journey.steps_of(stage.id).count() as f32 * step;
        if index > 0 {
            let path = vec![Segment::Move(0.0, 0.0), Segment::Line(0.0, sheet_area[3] - 20.0)];
            shapes.push(Shape::Form(Form {
                named: Named::new("Rule", ""),
                area: [x, sheet_area[1] + 10.0, 0.0, sheet_area[3] - 20.0],
                outline: Outline::Path(path),
                line: Some(Line::solid(sheet.theme.hairline, 0.75)),
                ..Form::default()
            }));
        }
        let text = fitting(sheet.fonts, &sheet.stage_name(stage), wide - 12.0, (9.0, 700));
        if wide > 24.0 {
            let run = Run { colour: sheet.theme.second, ..sheet.run(text, 9.0, true) };
            let paragraph = Paragraph { align: Align::Centre, ..Paragraph::of(run) };
            let text = Text { paragraphs: vec![paragraph], anchor: Anchor::Middle, ..Text::default() };
            let (named, area) = (Named::new("Stage", ""), [x, sheet_area[1] + 8.0, wide, 16.0]);
            shapes.push(Shape::Form(Form { named, area, text: Some(text), ..Form::default() }));
        }
        x += wide;
    }
    shapes
}

fn word(sheet: &Sheet<'_>, point: &Felt<'_>, at: (f32, f32), wide: f32) -> Option<Shape> {
    let said = if point.feeling.word.trim().is_empty() { point.card.text.trim() } else { point.feeling.word.trim() };
    if said.is_empty() {
        return None;
    }
    // Two lines at most, away from the face.
    let text = fitting(sheet.fonts, said, wide * 1.7, (9.0, 700));
    let paragraph = Paragraph { align: Align::Centre, ..Paragraph::of(sheet.run(text, 9.0, true)) };
    let (y, anchor) =
        if point.feeling.valence >= 0 { (at.1 - 38.0, Anchor::Bottom) } else { (at.1 + 14.0, Anchor::Top) };
    let text = Text { paragraphs: vec![paragraph], anchor, wraps: true, ..Text::default() };
    let (named, area) = (Named::new("Feeling", ""), [at.0 - wide / 2.0, y, wide, 24.0]);
    Some(Shape::Form(Form { named, area, text: Some(text), ..Form::default() }))
}
