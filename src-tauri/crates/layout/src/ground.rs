//! What stands behind and beside the cards of a row: rules, level lines, the lane's name with its icon.

use waymark_model::{Id, Lane, LaneKind};

use crate::board::Drawn;
use crate::columns::{MARGIN, NAMES_RIGHT};
use crate::draw::{Context, NAME, Pen, Spot, solid};
use crate::feelings::{self, Feelings};
use crate::path::polyline;
use crate::text::tidy;
use crate::{Item, Paint, Pane, Role, Stroke, icon};

/// Left edge of lane names.
const TEXT_LEFT: f32 = 42.0;
/// Top of the first line of a lane's name: on one line with the first line of its cards.
const TEXT_TOP: f32 = 17.0;

/// Rules of a row, and the level lines of a feelings lane.
pub(crate) fn row(context: Context<'_>, lane: &Lane, height: f32) -> Drawn {
    let (theme, columns) = (context.theme, context.columns);
    let mut pen = Pen::new(context, None);
    let right = columns.right().max(columns.width - MARGIN);
    pen.stroke(&polyline(&[(MARGIN, 0.0), (right, 0.0)]), solid(theme.hairline, 1.0));
    let mut between = kurbo::BezPath::new();
    let mut within = kurbo::BezPath::new();
    for step in columns.steps.iter().skip(1) {
        let opens = columns.stages.iter().any(|stage| stage.x == step.x);
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
    if lane.kind == LaneKind::Feelings {
        levels(&mut pen, lane, right);
    }
    let width = columns.width;
    pen.group(spot(Role::Ground, Pane::Body, 0, lane.id, (width, height)), String::new())
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

/// The height that a lane's name needs.
pub(crate) fn name_height(context: Context<'_>, lane: &Lane) -> f32 {
    let text = Pen::new(context, None).measure(name_of(lane), NAME, Some(width()));
    text.height(NAME) + TEXT_TOP + 10.0
}

/// The lane's name with its icon and, for feelings, the scale.
pub(crate) fn name(context: Context<'_>, lane: &Lane, height: f32, feelings: &Feelings) -> Drawn {
    let theme = context.theme;
    let mut pen = Pen::new(context, Some(lane.id));
    pen.stroke(&polyline(&[(MARGIN, 0.0), (NAMES_RIGHT, 0.0)]), solid(theme.hairline, 1.0));
    pen.items.push(Item::Path(icon::item(icon::lane(lane.kind), MARGIN, TEXT_TOP + 1.0, 15.0, theme.second)));
    let size = pen.text(name_of(lane), NAME, theme.ink, (TEXT_LEFT, TEXT_TOP), width());
    pen.hot("text", [TEXT_LEFT, TEXT_TOP, width(), size.max(NAME.line)]);
    if lane.kind == LaneKind::Feelings {
        feelings::names(&mut pen, lane, feelings, NAMES_RIGHT, TEXT_TOP + size);
    }
    let label = format!("Lane: {}", name_of(lane));
    pen.group(spot(Role::Lane, Pane::Names, 70, lane.id, (NAMES_RIGHT, height)), label)
}

fn width() -> f32 {
    NAMES_RIGHT - TEXT_LEFT - 10.0
}

fn name_of(lane: &Lane) -> &str {
    match lane.name.trim() {
        "" => lane.kind.default_name(),
        name => name,
    }
}

fn spot(role: Role, pane: Pane, layer: i16, lane: Id, size: (f32, f32)) -> Spot {
    Spot { role, pane, layer, id: Some(lane), row: Some(lane), x: 0.0, y: 0.0, width: size.0, height: size.1 }
}
