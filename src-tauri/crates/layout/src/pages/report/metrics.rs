//! Figures over time: the latest value, the target, a trend, and every reading.

use waymark_model::{Formula, Metric, Reading};

use super::super::reading::{Part, web};
use super::subject;
use super::table::{Column, Entry, MOST_LINES, bits};
use super::trend;
use super::writer::{SIDE, Writer};
use crate::draw::{BODY, Context, SMALL};
use crate::ellipsis;
use crate::text::TextStyle;

/// The latest value.
const LATEST: TextStyle = TextStyle::new(26.0, 32.0, 600);
/// Height of value and trend.
const HEAD: f32 = 74.0;

/// The section.
pub(super) fn write(writer: &mut Writer<'_>) {
    let metrics = subject::metrics(writer.context);
    if metrics.is_empty() {
        return;
    }
    writer.section(writer.context.words.lanes.metrics);
    for metric in metrics {
        entry(writer, metric);
    }
}

fn entry(writer: &mut Writer<'_>, metric: &Metric) {
    let context = writer.context;
    let name = if metric.name.trim().is_empty() { context.words.cards.metrics } else { metric.name.trim() };
    let table = if metric.readings.is_empty() { 0.0 } else { 60.0 };
    writer.within(name, HEAD + 20.0 + table);
    figures(writer, metric);
    if metric.readings.is_empty() {
        return;
    }
    let words = &context.words.report;
    let column = |title: &str, part: f32| Column { title: title.to_owned(), part };
    let columns =
        [column(words.period, 0.22), column(words.value, 0.2), column(words.answers, 0.14), column(words.source, 0.44)];
    let rows = metric.readings.iter().rev().map(|reading| row(writer, &columns, metric, reading)).collect();
    writer.table(&columns, rows);
}

/// The formula's name; none for the author's own figure.
pub(super) fn formula(formula: Formula) -> Option<&'static str> {
    match formula {
        Formula::Nps => Some("NPS"),
        Formula::CsatTopTwo | Formula::CsatMean => Some("CSAT"),
        Formula::CesMean | Formula::CesTopThree => Some("CES"),
        Formula::Clv => Some("CLV"),
        Formula::Own => None,
    }
}

fn valued(context: Context<'_>, metric: &Metric, value: f64) -> String {
    let number = context.words.number(value, metric.formula == Formula::Nps);
    let unit = metric.unit.trim();
    if unit.is_empty() { number } else { format!("{number}\u{a0}{unit}") }
}

fn figures(writer: &mut Writer<'_>, metric: &Metric) {
    let (context, theme) = (writer.context, writer.context.theme);
    let words = &context.words.report;
    let latest = metric.readings.last().map(|reading| valued(context, metric, reading.value));
    let latest = latest.unwrap_or_else(|| context.words.drawn.no_data.to_owned());
    let target = metric.target.map(|target| format!("{} {}", words.target, valued(context, metric, target)));
    let about = [
        formula(metric.formula).map(str::to_owned),
        target,
        metric.lower_is_better.then(|| words.lower_is_better.to_owned()),
    ];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join("  \u{b7}  ");
    let (y, half) = (writer.y, writer.width() * 0.42);
    let sheet = writer.sheet();
    let (latest, about) = (sheet.short(&latest, LATEST, half, 2), sheet.short(&about, SMALL, half, 3));
    let (value, high) = sheet.text(&latest, LATEST, theme.ink, (SIDE, y), half);
    sheet.reading.push(Part::Text(value));
    let mut used = high;
    if !about.is_empty() {
        let (piece, small) = sheet.text(&about, SMALL, theme.second, (SIDE, y + high + 2.0), half);
        sheet.reading.push(Part::Text(piece));
        used += small + 2.0;
    }
    trend::draw(writer, metric, y, HEAD);
    writer.y += used.max(if metric.readings.len() > 1 { HEAD } else { 0.0 }) + 10.0;
}

fn row(writer: &Writer<'_>, columns: &[Column], metric: &Metric, reading: &Reading) -> Vec<Entry> {
    let (context, theme) = (writer.context, writer.context.theme);
    let text = |index: usize, text: &str| {
        let width = writer.column(columns, index);
        let text = ellipsis::cut(context, text, BODY, width, MOST_LINES);
        Entry { bits: bits(context, &text, BODY, theme.ink, width), ..Entry::default() }
    };
    let count = reading.n.map(|n| context.words.number(f64::from(n), false)).unwrap_or_default();
    let source = reading.source.trim();
    let leads = web(source).map(|target| (target, source.to_owned()));
    vec![
        text(0, reading.period.trim()),
        text(1, &valued(context, metric, reading.value)),
        text(2, &count),
        Entry { leads, ..text(3, source) },
    ]
}
