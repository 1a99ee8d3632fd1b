//! What stands behind and beside the cards of a row: rules, level lines, the lane's name with its icon.

use waymark_model::{Id, Lane, LaneKind};

use crate::board::Drawn;
use crate::columns::{MARGIN, NAMES_RIGHT};
use crate::draw::{Context, NAME, Pen, Spot, solid};
use crate::feelings::{self, Feelings};
use crate::path::polyline;
use crate::text::tidy;
use crate::{Paint, Pane, Rgba, Role, Stroke, icon};

/// Left edge of lane names.
const TEXT_LEFT: f32 = 42.0;
/// Top of the first line of a lane's name: on one line with the first line of its cards.
const TEXT_TOP: f32 = 17.0;
/// The same in a collapsed lane.
const COLLAPSED_TOP: f32 = 5.5;

/// Rules of a row, and the level lines of a feelings lane.
pub(crate) fn row(context: Context<'_>, lane: &Lane, height: f32) -> Drawn {
    let (mut pen, right) = rules(context, lane, height);
    if lane.kind == LaneKind::Feelings {
        levels(&mut pen, lane, right);
    }
    pen.group(spot(Role::Ground, Pane::Body, 0, lane.id, (context.columns.width, height)), String::new())
}

/// The same for a collapsed lane, with what stands in place of its cards.
pub(crate) fn collapsed_row(context: Context<'_>, lane: &Lane, height: f32, draw: impl FnOnce(&mut Pen<'_>)) -> Drawn {
    let (mut pen, _) = rules(context, lane, height);
    draw(&mut pen);
    pen.group(spot(Role::Ground, Pane::Body, 0, lane.id, (context.columns.width, height)), String::new())
}

/// A pen with what lies behind any row, and the right end of its rules.
fn rules<'a>(context: Context<'a>, lane: &Lane, height: f32) -> (Pen<'a>, f32) {
    let (theme, columns) = (context.theme, context.columns);
    let mut pen = Pen::new(context, None);
    let right = columns.right().max(columns.width - MARGIN);
    if let Some(wash) = wash(context, lane) {
        pen.rect([MARGIN - 8.0, 0.0, right - MARGIN + 8.0, height], 0.0, Some(wash), None);
    }
    pen.stroke(&polyline(&[(MARGIN, 0.0), (right, 0.0)]), solid(theme.hairline, 1.0));
    let mut between = kurbo::BezPath::new();
    let mut within = kurbo::BezPath::new();
    for step in columns.steps.iter().skip(1) {
        // Stages stand from left to right, as steps do.
        let opens = columns.stages.binary_search_by(|stage| stage.x.total_cmp(&step.x)).is_ok();
        let line = polyline(&[(step.x, 7.0), (step.x, height - 7.0)]);
        if opens { between.extend(line) } else { within.extend(line) }
    }
    if !between.is_empty() {
        pen.stroke(&between, solid(theme.hairline, 1.0));
    }
    if !within.is_empty() {
        let paint = Paint::Solid { colour: theme.hairline };
        pen.stroke(&within, Stroke { paint, width: 1.0, dash: vec![2.0, 4.0] });
    }
    (pen, right)
}

fn levels(pen: &mut Pen<'_>, lane: &Lane, right: f32) {
    let (theme, left) = (pen.context.theme, NAMES_RIGHT);
    for valence in -2..=2_i16 {
        let y = tidy(feelings::TOP + f32::from(2 - valence) * feelings::unit(lane));
        let line = polyline(&[(left, y), (right, y)]);
        let paint =
            Paint::Solid { colour: if valence == 0 { theme.hairline.mix(theme.third, 0.35) } else { theme.hairline } };
        let dash = if valence == 0 { vec![] } else { vec![2.0, 5.0] };
        pen.stroke(&line, Stroke { paint, width: if valence == 0 { 1.25 } else { 1.0 }, dash });
    }
}

/// What lies behind a lane of a chosen colour.
fn wash(context: Context<'_>, lane: &Lane) -> Option<Rgba> {
    lane.colour.map(|colour| context.theme.paper.mix(context.theme.wash(colour), 0.6))
}

/// The height that a lane's name needs.
pub(crate) fn name_height(context: Context<'_>, lane: &Lane) -> f32 {
    let text = Pen::new(context, None).measure(context.words.lane(lane), NAME, Some(width()));
    text.height(NAME) + if lane.collapsed { 2.0 * COLLAPSED_TOP } else { TEXT_TOP + 10.0 }
}

/// The lane's name with its icon and, for feelings, the scale.
pub(crate) fn name(context: Context<'_>, lane: &Lane, height: f32, feelings: &Feelings) -> Drawn {
    let (mut pen, size) = named(context, lane, height, TEXT_TOP);
    if lane.kind == LaneKind::Feelings {
        feelings::names(&mut pen, lane, feelings, NAMES_RIGHT, TEXT_TOP + size);
    }
    let label = (context.words.said.lane)(context.words.lane(lane));
    pen.group(spot(Role::Lane, Pane::Names, 70, lane.id, (NAMES_RIGHT, height)), label)
}

/// The name of a collapsed lane.
pub(crate) fn collapsed_name(context: Context<'_>, lane: &Lane, height: f32, cards: usize) -> Drawn {
    let (pen, _) = named(context, lane, height, COLLAPSED_TOP);
    let words = context.words;
    let label = (words.said.collapsed)(words.lane(lane), &(words.drawn.cards)(cards));
    pen.group(spot(Role::Lane, Pane::Names, 70, lane.id, (NAMES_RIGHT, height)), label)
}

/// A pen with a lane's icon and name, and the height of the name.
fn named<'a>(context: Context<'a>, lane: &Lane, height: f32, top: f32) -> (Pen<'a>, f32) {
    let theme = context.theme;
    let mut pen = Pen::new(context, Some(lane.id));
    if let Some(wash) = wash(context, lane) {
        pen.rect([MARGIN - 8.0, 0.0, NAMES_RIGHT - MARGIN + 8.0, height], 0.0, Some(wash), None);
    }
    let chosen = lane.colour.map(|colour| theme.line(colour));
    if let Some(line) = chosen {
        pen.rect([MARGIN - 12.0, 3.0, 4.0, height - 6.0], 2.0, Some(line), None);
    }
    pen.stroke(&polyline(&[(MARGIN, 0.0), (NAMES_RIGHT, 0.0)]), solid(theme.hairline, 1.0));
    let ink = chosen.unwrap_or(theme.second);
    pen.icon(icon::lane(lane.kind), (MARGIN, top + 1.0), 15.0, ink);
    let size = pen.text(context.words.lane(lane), NAME, theme.ink, (TEXT_LEFT, top), width());
    pen.hot("text", [TEXT_LEFT, top, width(), size.max(NAME.line)]);
    (pen, size)
}

fn width() -> f32 {
    NAMES_RIGHT - TEXT_LEFT - 10.0
}

fn spot(role: Role, pane: Pane, layer: i16, lane: Id, size: (f32, f32)) -> Spot {
    Spot { role, pane, layer, id: Some(lane), row: Some(lane), x: 0.0, y: 0.0, width: size.0, height: size.1 }
}
