//! What could be better: what is worth most for least first, each with the pains and insights that it takes up.

use waymark_model::{Card, LaneKind, LinkKind};

use super::subject;
use super::table::{Bit, Column, Entry, bits};
use super::writer::Writer;
use crate::draw::{BODY, Context, NAME, SMALL, TINY};

/// An opportunity with its place in the ranking.
pub(super) struct Ranked<'a> {
    pub(super) card: &'a Card,
    pub(super) kind: LaneKind,
    pub(super) impact: Option<u8>,
    pub(super) effort: Option<u8>,
}

/// All opportunities: by impact over effort, then by impact; those that are not weighed last, in the map's order.
pub(super) fn ranked<'a>(context: Context<'a>) -> Vec<Ranked<'a>> {
    let wanted = |(card, kind): &(&Card, LaneKind)| *kind == LaneKind::Opportunities || card.opportunity.is_some();
    let ranked = |(card, kind): (&'a Card, LaneKind)| {
        let weighed = card.opportunity.as_ref();
        let (impact, effort) = (weighed.and_then(|it| it.impact), weighed.and_then(|it| it.effort));
        Ranked { card, kind, impact, effort }
    };
    let mut all: Vec<Ranked<'a>> = subject::cards(context).into_iter().filter(wanted).map(ranked).collect();
    let key = |it: &Ranked<'_>| match (it.impact, it.effort) {
        (Some(impact), effort) => (f32::from(impact) / f32::from(effort.unwrap_or(3).max(1)), f32::from(impact)),
        (None, _) => (-1.0, 0.0),
    };
    all.sort_by(|a, b| key(b).partial_cmp(&key(a)).unwrap_or(std::cmp::Ordering::Equal));
    all
}

/// The section.
pub(super) fn write(writer: &mut Writer<'_>) {
    let context = writer.context;
    let all = ranked(context);
    if all.is_empty() {
        return;
    }
    let words = &context.words.report;
    writer.section(context.words.lanes.opportunities);
    super::matrix::write(writer, &all);
    let column = |title: &str, part: f32| Column { title: title.to_owned(), part };
    let columns = [
        column("", 0.05),
        column(context.words.cards.opportunities, 0.36),
        column(words.impact, 0.11),
        column(words.effort, 0.11),
        column(words.addresses, 0.37),
    ];
    let rows = all.iter().enumerate().map(|(index, it)| row(writer, &columns, index + 1, it)).collect();
    writer.table(&columns, rows);
}

fn row(writer: &Writer<'_>, columns: &[Column], place: usize, it: &Ranked<'_>) -> Vec<Entry> {
    let (context, theme) = (writer.context, writer.context.theme);
    let width = |index: usize| writer.column(columns, index);
    let mut said = bits(context, &subject::text(context, it.card, it.kind), NAME, theme.ink, width(1));
    let notes = it.card.notes.trim();
    if !notes.is_empty() {
        said.push(Bit::Gap(2.0));
        said.extend(bits(context, notes, SMALL, theme.second, width(1)));
    }
    said.push(Bit::Gap(2.0));
    said.extend(bits(context, &about(context, it), TINY, theme.second, width(1)));
    let dots = |value: Option<u8>, tell: fn(&str) -> String| match value {
        Some(value) => Entry { bits: vec![Bit::Dots(value)], said: Some(tell(&value.to_string())), ..Entry::default() },
        None => Entry { bits: bits(context, "\u{2013}", BODY, theme.second, 40.0), ..Entry::default() },
    };
    let number =
        Entry { bits: bits(context, &place.to_string(), NAME, theme.accent_ink, width(0)), ..Entry::default() };
    vec![
        number,
        Entry { bits: said, ..Entry::default() },
        dots(it.impact, context.words.said.impact),
        dots(it.effort, context.words.said.effort),
        Entry { bits: taken_up(writer, it, width(4)), ..Entry::default() },
    ]
}

/// Stage, how far it has come, who drives it, when it is due.
fn about(context: Context<'_>, it: &Ranked<'_>) -> String {
    let mut parts = vec![subject::stage(context, it.card)];
    if let Some(weighed) = &it.card.opportunity {
        parts.push(context.words.statuses.of(weighed.status).to_owned());
        parts.push(weighed.owner.trim().to_owned());
        parts.extend(weighed.due.as_ref().map(|due| format!("{} {due}", context.words.report.due)));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" \u{b7} ")
}

fn taken_up(writer: &Writer<'_>, it: &Ranked<'_>, width: f32) -> Vec<Bit> {
    let (context, theme) = (writer.context, writer.context.theme);
    let links = context.journey.links_from(it.card.id).into_iter().filter(|link| link.kind == LinkKind::Addresses);
    let mut all = Vec::new();
    for card in links.filter_map(|link| context.journey.card(link.to)) {
        let kind = context.journey.lane(card.lane).map_or(LaneKind::Text, |lane| lane.kind);
        if !all.is_empty() {
            all.push(Bit::Gap(4.0));
        }
        all.extend(bits(context, &subject::brief(context, card, kind), SMALL, theme.ink, width));
    }
    all
}
