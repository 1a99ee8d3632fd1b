//! What the cell of a card says: its text, and below it in a small hand what else is known of it.

use rust_xlsxwriter::{Color, Format, Worksheet, XlsxError};
use waymark_model::{Card, Channel, Id, Journey, LaneKind, OpportunityStatus};

use super::look::{self, SECOND};
use crate::tongue::{CHANNELS, STATUSES, Tongue};

/// Longest text that a cell of the map shows, in characters.
const LONGEST: usize = 2_000;

/// The lines of a card: its text and what stands below.
pub(crate) fn lines(journey: &Journey, card: &Card, kind: LaneKind, tongue: &Tongue) -> (String, String) {
    let mark = if card.moment_of_truth { "★ " } else { "" };
    let metric = card.metric.and_then(|id| journey.metric(id));
    let mut text = cut(&card.text);
    if text.is_empty() {
        text = metric.map(|metric| cut(&metric.name)).unwrap_or_default();
    }
    let felt: Vec<String> = card
        .feelings
        .iter()
        .map(|(who, feeling)| {
            let name = journey.persona(*who).map(|persona| format!("{}: ", cut(&persona.name))).unwrap_or_default();
            let name = if *who == Id::NIL || card.feelings.len() == 1 { String::new() } else { name };
            let number =
                if feeling.valence > 0 { format!("+{}", feeling.valence) } else { feeling.valence.to_string() };
            format!("{name}{} {}", cut(&feeling.word), number.replace('-', "−")).trim().to_owned()
        })
        .collect();
    let mut below: Vec<String> = Vec::new();
    if kind == LaneKind::Feelings && text.is_empty() {
        text = felt.join("\n");
    } else {
        below.extend(felt);
    }
    below.extend(details(journey, card, tongue));
    if let Some(reading) = metric.and_then(|metric| metric.readings.last().map(|reading| (metric, reading))) {
        below.push(format!("{} {}", reading.1.value, cut(&reading.0.unit)).trim().to_owned());
    }
    (format!("{mark}{text}"), below.join(" · "))
}

/// Channel, wait, effort, impact and what the card rests on.
fn details(journey: &Journey, card: &Card, tongue: &Tongue) -> Vec<String> {
    let labels = &tongue.labels;
    let mut details = Vec::new();
    if let Some(touchpoint) = &card.touchpoint {
        let channel = CHANNELS.iter().position(|known| *known == touchpoint.channel && *known != Channel::Other);
        details.extend(channel.map(|place| tongue.channels[place].to_owned()));
        details.extend(touchpoint.wait_seconds.map(|seconds| format!("{} {}", labels.wait, stretch(seconds))));
        details.extend(touchpoint.duration_seconds.map(|seconds| format!("{} {}", labels.takes, stretch(seconds))));
        details.extend(touchpoint.effort.map(|effort| format!("{} {effort}/7", labels.effort)));
    }
    if let Some(opportunity) = &card.opportunity {
        details.extend(opportunity.impact.map(|impact| format!("{} {impact}/5", labels.impact)));
        details.extend(opportunity.effort.map(|effort| format!("{} {effort}/5", labels.cost)));
        if opportunity.status != OpportunityStatus::Idea {
            let status = STATUSES.iter().position(|known| *known == opportunity.status);
            details.extend(status.map(|place| tongue.statuses[place].to_owned()));
        }
    }
    match journey.evidence_of(card.id).len() {
        0 => {}
        count => details.push(format!("● {}: {count}", labels.evidence)),
    }
    details
}

/// A stretch of time in its largest unit.
fn stretch(seconds: u32) -> String {
    match seconds {
        0..120 => format!("{seconds} s"),
        120..7_200 => format!("{} min", seconds / 60),
        7_200..172_800 => format!("{} h", seconds / 3_600),
        _ => format!("{} d", seconds / 86_400),
    }
}

fn cut(text: &str) -> String {
    let short: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() { short + "…" } else { short }
}

/// Writes a card over its columns.
pub(crate) fn write(
    sheet: &mut Worksheet,
    (row, first, last): (u32, u16, u16),
    (text, below): (&str, &str),
    format: &Format,
) -> Result<(), XlsxError> {
    if last > first {
        sheet.merge_range(row, first, row, last, "", format)?;
    }
    if text.is_empty() && below.is_empty() {
        sheet.write_blank(row, first, format)?;
    } else if below.is_empty() {
        sheet.write_string_with_format(row, first, text, format)?;
    } else {
        let small = look::plain(9.0).set_font_color(Color::RGB(SECOND));
        let (normal, below) =
            (look::plain(11.0), if text.is_empty() { below.to_owned() } else { format!("\n{below}") });
        let runs = [(&normal, text), (&small, below.as_str())];
        let runs: Vec<(&Format, &str)> = runs.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        sheet.write_rich_string_with_format(row, first, &runs, format)?;
    }
    Ok(())
}
