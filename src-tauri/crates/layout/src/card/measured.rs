//! A metric in its cell: name, last value, unit, trend as a sparkline, target and answers.

use waymark_model::{Card, Formula, LaneKind, Metric};

use super::label::rests_on;
use super::look::Look;
use super::{extent, icon, label, marks, spot, told};
use crate::draw::{BODY, Body, CHIP, Context, Pen, SMALL, TINY, TITLE, solid};
use crate::path::{circle, polyline};
use crate::text::tidy;
use crate::{Rgba, ellipsis};

const LEFT: f32 = 4.0;
/// Size of a sparkline.
const SPARK: [f32; 2] = [58.0, 20.0];

pub(super) fn draw(mut pen: Pen<'_>, card: &Card, columns: (usize, usize)) -> Body {
    let context = pen.context;
    let (x, width) = extent(context, columns);
    let inner = width - 2.0 * LEFT;
    let metric = card.metric.and_then(|id| context.journey.metric(id));
    let look = Look::of(context, card, LaneKind::Metrics);
    let mut y = 2.0;
    let taken = marks::corner_marks(&mut pen, card, width - LEFT, y + CHIP.line / 2.0);
    if let Some(metric) = metric {
        let beside = icon(&mut pen, card, (LEFT, y + CHIP.line / 2.0), look.icon);
        let (left, room) = (LEFT + beside, (inner - taken - beside).max(24.0));
        y += pen.text(&metric.name, CHIP, context.theme.second, (left, y), room).max(CHIP.line);
        y += figures(&mut pen, metric, y, inner);
    }
    if metric.is_none() && card.text.is_empty() {
        y += pen.text(context.words.drawn.no_data, SMALL, context.theme.second, (LEFT, y), inner);
    }
    let text = pen.text(&card.text, BODY, context.theme.ink, (LEFT, y), inner);
    pen.hot("text", [LEFT, y, inner, text.max(BODY.line)]);
    let mut height = y + text + 4.0;
    let chips = marks::chips(context, card, LaneKind::Metrics);
    if !chips.is_empty() {
        height += 4.0 + marks::draw_chips(&mut pen, &chips, (LEFT, height), inner);
    }
    height += told::draw(&mut pen, card, (LEFT, height), inner);
    if card.colour.is_some() {
        let front = pen.lift();
        pen.rect([0.5, 0.5, width - 1.0, height - 1.0], 7.0, Some(look.tint), Some((look.border, 1.0)));
        pen.items.extend(front);
    }
    let sentence =
        || metric.map_or_else(|| label(context, card, LaneKind::Metrics), |metric| said(context, card, metric));
    pen.card(spot(card, x, width, height), sentence)
}

/// Value, unit, sparkline, and the line of target and answers; answers the height they take.
fn figures(pen: &mut Pen<'_>, metric: &Metric, y: f32, inner: f32) -> f32 {
    let (theme, words) = (pen.context.theme, pen.context.words);
    let Some(last) = metric.readings.last() else {
        return pen.text(words.drawn.no_data, SMALL, theme.second, (LEFT, y + 1.0), inner) + 2.0;
    };
    let value = words.number(last.value, metric.formula == Formula::Nps);
    let wide = pen.line(&value, TITLE, theme.ink, (LEFT, y));
    let mut right = LEFT + wide;
    if !metric.unit.is_empty() {
        let room = (inner - wide - 4.0).max(TINY.size * 2.0);
        let unit = ellipsis::cut(pen.context, &metric.unit, TINY, room, 1);
        right += 4.0 + pen.line(&unit, TINY, theme.second, (LEFT + wide + 4.0, y + 6.0));
    }
    let mut height = TITLE.line;
    if metric.readings.len() > 1 && right + 10.0 + SPARK[0] <= inner {
        sparkline(pen, metric, right.max(72.0).min(inner - SPARK[0]) + 10.0, y + 1.0);
    }
    let mut facts = Vec::new();
    facts.extend(
        metric.target.map(|target| (words.drawn.target)(&words.number(target, metric.formula == Formula::Nps))),
    );
    facts.extend(last.n.map(|n| format!("n\u{a0}{}", words.number(f64::from(n), false))));
    facts.extend(Some(last.period.clone()).filter(|period| !period.is_empty()));
    if !facts.is_empty() {
        height += pen.text(&facts.join(" · "), TINY, theme.second, (LEFT, y + height), inner);
    }
    height
}

fn sparkline(pen: &mut Pen<'_>, metric: &Metric, x: f32, y: f32) {
    let values: Vec<f64> =
        metric.readings.iter().map(|reading| reading.value).filter(|value| value.is_finite()).collect();
    let skip = values.len().saturating_sub(24);
    let values = &values[skip..];
    let (low, high) = values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(*v), b.max(*v)));
    let range = (high - low).max(1e-9);
    let step = SPARK[0] / (values.len().max(2) - 1) as f32;
    let place = |(index, value): (usize, &f64)| {
        let part = if high > low { ((value - low) / range) as f32 } else { 0.5 };
        (x + index as f32 * step, y + 3.0 + (SPARK[1] - 6.0) * (1.0 - part))
    };
    let points: Vec<(f32, f32)> = values.iter().enumerate().map(place).collect();
    let colour = trend(pen, metric, values);
    pen.stroke(&polyline(&points), solid(colour, 1.75));
    if let Some((x, y)) = points.last() {
        pen.fill(&circle(tidy(*x), tidy(*y), 2.5), colour);
    }
}

fn trend(pen: &Pen<'_>, metric: &Metric, values: &[f64]) -> Rgba {
    let theme = pen.context.theme;
    let (Some(first), Some(last)) = (values.first(), values.last()) else { return theme.second };
    match (last > first, last < first) {
        (true, _) if !metric.lower_is_better => theme.feelings[4],
        (_, true) if metric.lower_is_better => theme.feelings[4],
        (false, false) => theme.second,
        _ => theme.feelings[0],
    }
}

fn said(context: Context<'_>, card: &Card, metric: &Metric) -> String {
    let words = context.words;
    let value = metric.readings.last().map_or_else(
        || words.drawn.no_data.to_owned(),
        |last| format!("{} {}", words.number(last.value, metric.formula == Formula::Nps), metric.unit),
    );
    let mut parts = vec![(words.said.card)(words.cards.metrics, &metric.name), value.trim().to_owned()];
    parts.extend(metric.target.map(|target| (words.said.target)(&words.number(target, false))));
    parts.extend((!card.text.is_empty()).then(|| card.text.clone()));
    parts.extend(rests_on(context, card));
    parts.join(", ")
}
