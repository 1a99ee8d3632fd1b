//! The slides of one stage: where it stands in the journey, then its cards, large. A stage of one step is a board of lanes in columns,
//! one of several steps a grid; what does not fit goes on to the next slide, never over the edge.

use waymark_model::{Id, Lane, LaneKind, Stage};

use super::board;
use super::deck::Sheet;
use super::excerpt::excerpt;
use super::fitting::Fitted;
use super::grid;
use super::shape::{Align, Anchor, Area, Form, Named, Paragraph, Shape, Slide, Text};
use super::strip::{BANDS, CURVE, Strip};

/// Left edge and width of everything.
const LEFT: f32 = 36.0;
const WIDE: f32 = 888.0;
const TOP: f32 = 68.0;
const BOTTOM: f32 = 506.0;

/// Whether a stage has a card, or something is said of it.
pub(crate) fn holds(sheet: &Sheet<'_>, stage: &Stage) -> bool {
    let said = [&stage.description, &stage.notes].iter().any(|text| !text.trim().is_empty());
    let lanes = sheet.lanes();
    let mut steps = sheet.journey.steps_of(stage.id);
    said || steps.any(|step| lanes.iter().any(|lane| sheet.journey.cards_in(lane.id, step.id).next().is_some()))
}

/// The slides of the stage at a place among all.
pub(crate) fn slides(sheet: &Sheet<'_>, fitted: &Fitted, stages: &[&Stage], place: usize) -> Vec<Slide> {
    let stage = stages[place];
    let strip = Strip::new(sheet, stages, place, [LEFT, TOP, WIDE, BANDS]);
    let bands = strip.bands();
    let curve = strip.curve();
    let under = TOP + BANDS + 10.0;
    let first = if curve.is_some() { under + CURVE } else { under };
    let rooms = [[LEFT, first, WIDE, BOTTOM - first], [LEFT, under, WIDE, BOTTOM - under]];
    let pages = pages(sheet, stage, rooms);
    let count = pages.len();
    let mut slides = Vec::new();
    for (index, shapes) in pages.into_iter().enumerate() {
        let mut all = vec![bands.clone()];
        all.extend(curve.clone().filter(|_| index == 0));
        all.extend(shapes);
        let mut after: Vec<String> =
            [&stage.description, &stage.period].into_iter().map(|text| text.trim().to_owned()).collect();
        after.retain(|text| !text.is_empty());
        if count > 1 {
            after.push(format!("{}/{count}", index + 1));
        }
        let mut notes = if index == 0 { notes(sheet, fitted, stage) } else { Vec::new() };
        notes.extend(strip.cut_words().into_iter().filter(|_| index == 0));
        slides
            .push(Slide { title: sheet.heading(&sheet.stage_name(stage), &after.join("  ·  ")), shapes: all, notes });
    }
    slides
}

/// The cards of a stage, slide by slide: always one slide at least.
fn pages(sheet: &Sheet<'_>, stage: &Stage, rooms: [Area; 2]) -> Vec<Vec<Shape>> {
    let steps: Vec<Id> = sheet.journey.steps_of(stage.id).map(|step| step.id).collect();
    let holds = |lane: &&Lane| steps.iter().any(|step| sheet.journey.cards_in(lane.id, *step).next().is_some());
    let shown = sheet.lanes();
    let main = shown.iter().find(|lane| lane.kind == LaneKind::Feelings).map(|lane| lane.id);
    let lanes: Vec<&Lane> = shown.into_iter().filter(|lane| Some(lane.id) != main).filter(holds).collect();
    if lanes.is_empty() {
        return vec![vec![empty(sheet, rooms[0])]];
    }
    let part = excerpt(sheet.journey, &[stage]);
    let sheet = Sheet { journey: &part, ..*sheet };
    match steps.len() {
        0 | 1 => board::pages(&sheet, stage, &lanes, rooms),
        _ => grid::pages(&sheet, stage, &steps, &lanes, rooms),
    }
}

/// What stands in place of cards that are not there.
pub(crate) fn empty(sheet: &Sheet<'_>, room: Area) -> Shape {
    let mut run = sheet.run(sheet.words().empty, 14.0, false);
    run.colour = sheet.theme.second;
    let paragraph = Paragraph { align: Align::Centre, ..Paragraph::of(run) };
    let text = Text { paragraphs: vec![paragraph], anchor: Anchor::Middle, wraps: true, ..Text::default() };
    let area = [room[0], room[1], room[2], room[3].min(160.0)];
    Shape::Form(Form { named: Named::new("Empty", ""), area, text: Some(text), ..Form::default() })
}

/// What the speaker reads: notes of the stage and of its cards, and the whole texts of cards that were cut.
fn notes(sheet: &Sheet<'_>, fitted: &Fitted, stage: &Stage) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(Some(stage.notes.trim().to_owned()).filter(|text| !text.is_empty()));
    for step in sheet.journey.steps_of(stage.id) {
        for lane in sheet.lanes() {
            for card in sheet.journey.cards_in(lane.id, step.id) {
                let name = super::scene::cut(card.text.trim(), 80);
                if !card.notes.trim().is_empty() {
                    notes.push(format!("{name}: {}", card.notes.trim()));
                }
                notes.extend(fitted.whole.get(&card.id).cloned());
            }
        }
    }
    notes
}
