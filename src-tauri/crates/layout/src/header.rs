//! The header that stays in view: stage bands as chevrons, and step names where any step has one.

use waymark_model::Stage;

use crate::board::{Board, Drawn};
use crate::columns::INSET;
use crate::draw::{BAND, Context, Pen, SMALL, Spot, TINY, WORD};
use crate::path::polyline;
use crate::text::{Align, Place};
use crate::{Column, Pane, Role};

/// Layer of the header.
const LAYER: i16 = 60;
/// How far a chevron's point reaches.
const POINT: f32 = 10.0;
/// Space between bands.
const APART: f32 = 4.0;
/// Space above and below a band's text.
const PAD: f32 = 8.0;

/// Draws bands and step names below `top`; answers where the header ends.
pub(crate) fn draw(context: Context<'_>, board: &mut Board, top: f32) -> f32 {
    let columns = context.columns;
    let stages: Vec<&Stage> = columns.stages.iter().filter_map(|column| context.journey.stage(column.id)).collect();
    let inner = |index: usize| text_width(&columns.stages[index], index);
    let heights = stages.iter().enumerate().map(|(index, stage)| text_height(context, stage, inner(index)));
    let height = heights.fold(50.0_f32, f32::max);
    for (index, stage) in stages.iter().enumerate() {
        board.put(&format!("stage:{}", stage.id), band(context, stage, index, top, height));
    }
    let bottom = top + height + 8.0;
    bottom + steps(context, board, bottom)
}

fn text_left(index: usize) -> f32 {
    if index == 0 { 13.0 } else { 10.0 + POINT }
}

fn text_width(column: &Column, index: usize) -> f32 {
    (column.width - text_left(index) - POINT - 4.0).max(30.0)
}

/// Whether name and period share the first line.
fn one_line(pen: &Pen<'_>, stage: &Stage, width: f32) -> bool {
    let name = pen.measure(title(pen.context, stage), BAND, None).width;
    stage.period.is_empty() || name + 10.0 + pen.measure(&stage.period, TINY, None).width <= width
}

fn title<'a>(context: Context<'_>, stage: &'a Stage) -> &'a str {
    if stage.name.trim().is_empty() { context.words.drawn.untitled_stage } else { stage.name.trim() }
}

fn text_height(context: Context<'_>, stage: &Stage, width: f32) -> f32 {
    let pen = Pen::new(context, None);
    let mut height = 2.0 * PAD + pen.measure(title(pen.context, stage), BAND, Some(width)).height(BAND);
    if !stage.description.is_empty() {
        height += pen.measure(&stage.description, SMALL, Some(width)).height(SMALL) + 1.0;
    }
    if !one_line(&pen, stage, width) {
        height += pen.measure(&stage.period, TINY, Some(width)).height(TINY);
    }
    height
}

fn band(context: Context<'_>, stage: &Stage, index: usize, top: f32, height: f32) -> Drawn {
    let (column, count) = (&context.columns.stages[index], context.columns.stages.len());
    let mut pen = Pen::new(context, Some(stage.id));
    let last = index + 1 == count;
    let tip = if last { column.width } else { column.width + POINT - APART };
    let notch = if index == 0 { 0.0 } else { POINT };
    let body = tip - POINT;
    let mut shape =
        polyline(&[(0.0, 0.0), (body, 0.0), (tip, height / 2.0), (body, height), (0.0, height), (notch, height / 2.0)]);
    shape.close_path();
    pen.fill(&shape, context.theme.band(index, count));
    texts(&mut pen, stage, index, column);
    let spot = Spot {
        role: Role::Stage,
        pane: Pane::Header,
        layer: LAYER,
        id: Some(stage.id),
        row: None,
        x: column.x,
        y: top,
        width: column.width,
        height,
    };
    let parts = [title(context, stage), &stage.description, &stage.period];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    pen.group(spot, (context.words.said.stage)(&parts.join(", ")))
}

fn texts(pen: &mut Pen<'_>, stage: &Stage, index: usize, column: &Column) {
    let (left, width, ink) = (text_left(index), text_width(column, index), pen.context.theme.on_band);
    let shown = if stage.name.trim().is_empty() { ink.with_alpha(0.72) } else { ink };
    let beside = one_line(pen, stage, width);
    let mut y = PAD;
    let height = pen.text(title(pen.context, stage), BAND, shown, (left, y), width);
    pen.hot("text", [left, y, width, height]);
    if beside && !stage.period.is_empty() {
        let period = pen.measure(&stage.period, TINY, None);
        let place = Place { width: period.width, align: Align::Start };
        // A name from right to left begins at the right edge.
        let far =
            if pen.measure(title(pen.context, stage), BAND, None).rtl { left } else { left + width - period.width };
        pen.draw(&period, TINY, ink, (far, y + 3.0), place);
    }
    y += height;
    if !stage.description.is_empty() {
        y += pen.text(&stage.description, SMALL, ink, (left, y + 1.0), width) + 1.0;
    }
    if !beside {
        pen.text(&stage.period, TINY, ink, (left, y), width);
    }
}

/// Step names below `top`, when any drawn step has one; answers the height they take.
fn steps(context: Context<'_>, board: &mut Board, top: f32) -> f32 {
    let columns = &context.columns.steps;
    let name = |column: &Column| context.journey.step(column.id).map(|step| step.name.trim()).unwrap_or_default();
    if columns.iter().all(|column| name(column).is_empty()) {
        for column in columns {
            board.take(&format!("step:{}", column.id));
        }
        return 0.0;
    }
    let width = |column: &Column| column.width - 2.0 * INSET - 8.0;
    let pen = Pen::new(context, None);
    let heights = columns.iter().map(|column| pen.measure(name(column), WORD, Some(width(column))).height(WORD));
    let height = heights.fold(WORD.line, f32::max);
    for column in columns {
        let mut pen = Pen::new(context, Some(column.id));
        let at = (INSET + 4.0, 2.0);
        pen.text(name(column), WORD, context.theme.second, at, width(column));
        pen.hot("text", [at.0, at.1, width(column), height]);
        let spot = Spot {
            role: Role::Step,
            pane: Pane::Header,
            layer: LAYER,
            id: Some(column.id),
            row: None,
            x: column.x,
            y: top,
            width: column.width,
            height: height + 4.0,
        };
        let said = &context.words.said;
        let said = if name(column).is_empty() { said.unnamed_step.to_owned() } else { (said.step)(name(column)) };
        board.put(&format!("step:{}", column.id), pen.group(spot, said));
    }
    height + 10.0
}
