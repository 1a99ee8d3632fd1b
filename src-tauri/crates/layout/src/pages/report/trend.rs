//! A small line of a metric's readings against its target, for the width that the value leaves.

use waymark_model::Metric;

use super::super::reading::Part;
use super::writer::{SIDE, Writer};
use crate::draw::{Pen, TINY, solid};
use crate::path::{circle, polyline};
use crate::{Paint, Stroke};

/// Most readings of a trend: the newest.
const MOST: usize = 60;

/// Draws the trend when there are two readings or more.
pub(super) fn draw(writer: &mut Writer<'_>, metric: &Metric, y: f32, height: f32) {
    let context = writer.context;
    let from = metric.readings.len().saturating_sub(MOST);
    let values: Vec<f64> = metric.readings[from..].iter().map(|reading| reading.value).collect();
    if values.len() < 2 {
        return;
    }
    let width = writer.width() * 0.5;
    let x = SIDE + writer.width() - width;
    let said: Vec<String> = metric.readings[from..]
        .iter()
        .map(|reading| format!("{} {}", reading.period.trim(), context.words.number(reading.value, false)))
        .collect();
    let sheet = writer.sheet();
    let mut pen = Pen::new(context, None);
    line(&mut pen, metric, &values, (width, height));
    let left = sheet.place(x, width);
    let piece = sheet.put(pen, [left, y, width, height], 20);
    sheet.reading.push(Part::Figure(vec![piece], said.join(", ")));
}

fn line(pen: &mut Pen<'_>, metric: &Metric, values: &[f64], (width, height): (f32, f32)) {
    let theme = pen.context.theme;
    let all = values.iter().copied().chain(metric.target);
    let (least, most) =
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| (least.min(value), most.max(value)));
    let reach = (most - least).max(f64::MIN_POSITIVE);
    let (top, bottom) = (8.0, height - 18.0);
    let place = |value: f64| bottom - ((value - least) / reach) as f32 * (bottom - top);
    if let Some(target) = metric.target {
        let y = place(target);
        let paint = Paint::Solid { colour: theme.second };
        pen.stroke(&polyline(&[(0.0, y), (width, y)]), Stroke { paint, width: 1.0, dash: vec![3.0, 4.0] });
    }
    let step = (width - 10.0) / (values.len() - 1) as f32;
    let points: Vec<(f32, f32)> =
        values.iter().enumerate().map(|(index, value)| (5.0 + index as f32 * step, place(*value))).collect();
    pen.stroke(&polyline(&points), solid(theme.accent, 2.25));
    if let Some((x, y)) = points.last() {
        pen.fill(&circle(*x, *y, 4.0), theme.accent);
    }
    let ends = (metric.readings.len() - values.len(), metric.readings.len() - 1);
    let period = |index: usize| metric.readings[index].period.trim().to_owned();
    let (first, last) = (period(ends.0), period(ends.1));
    let wide = pen.measure(&last, TINY, None).width;
    if pen.measure(&first, TINY, None).width + wide + 12.0 <= width {
        pen.line(&first, TINY, theme.second, (0.0, height - 14.0));
        pen.line(&last, TINY, theme.second, (width - wide, height - 14.0));
    }
}
