//! What the map rests on: every source with what rests on it, and the cards that nobody has proven.

use waymark_model::{Card, Evidence, LaneKind, LinkKind};

use super::super::reading::web;
use super::subject::{self, Rest};
use super::table::{Bit, Column, Entry, MOST_LINES, bits};
use super::writer::Writer;
use crate::draw::{BODY, Context, NAME, SMALL, TINY};
use crate::ellipsis;
use crate::legend::Tally;

/// Most cards that are named for one source; the rest are counted.
const NAMED: usize = 14;

/// The section.
pub(super) fn write(writer: &mut Writer<'_>) {
    let context = writer.context;
    let (all, cards) = (subject::evidence(context), subject::cards(context));
    let of = |rest: Rest| cards.iter().filter(move |(card, _)| subject::rest(context, card) == rest);
    let assumed: Vec<(&Card, LaneKind)> = of(Rest::Assumed).copied().collect();
    let bare = of(Rest::Bare).count();
    if all.is_empty() && assumed.is_empty() {
        return;
    }
    writer.section(context.words.drawn.evidence);
    let share = Tally::drawn(context).sentence(context.words);
    let missing = if bare > 0 { format!(" {}", (context.words.report.unproven)(bare)) } else { String::new() };
    writer.paragraph(&format!("{share}.{missing}"), BODY, context.theme.second);
    writer.y += 8.0;
    sources(writer, &all, &cards);
    if !assumed.is_empty() {
        writer.within(context.words.report.assumed, 60.0);
        listed(writer, &assumed);
    }
}

fn sources(writer: &mut Writer<'_>, all: &[&Evidence], cards: &[(&Card, LaneKind)]) {
    let words = &writer.context.words.report;
    let column = |title: &str, part: f32| Column { title: title.to_owned(), part };
    let columns = [
        column(writer.context.words.drawn.evidence, 0.24),
        column(words.answers, 0.08),
        column(words.date, 0.13),
        column(words.source, 0.2),
        column(words.rests, 0.35),
    ];
    let rows: Vec<_> = all.iter().map(|evidence| row(writer, &columns, evidence, cards)).collect();
    if !rows.is_empty() {
        writer.table(&columns, rows);
    }
}

fn row(writer: &Writer<'_>, columns: &[Column], evidence: &Evidence, cards: &[(&Card, LaneKind)]) -> Vec<Entry> {
    let (context, theme) = (writer.context, writer.context.theme);
    let width = |index: usize| writer.column(columns, index);
    let plain = |bits: Vec<Bit>| Entry { bits, ..Entry::default() };
    let kind = context.words.evidence.of(evidence.kind);
    let name = &ellipsis::cut(context, &evidence.name, NAME, width(0), MOST_LINES);
    let mut said = bits(context, if name.is_empty() { kind } else { name }, NAME, theme.ink, width(0));
    if !name.is_empty() {
        said.extend(bits(context, kind, TINY, theme.second, width(0)));
    }
    let count = evidence.n.map(|n| context.words.number(f64::from(n), false)).unwrap_or_default();
    let leads = web(&evidence.source).map(|target| {
        let said = if name.is_empty() { evidence.source.trim() } else { name };
        (target, said.to_owned())
    });
    let source = &ellipsis::cut(context, &evidence.source, SMALL, width(3), MOST_LINES);
    vec![
        plain(said),
        plain(bits(context, &count, SMALL, theme.ink, width(1))),
        plain(bits(context, evidence.date.as_deref().unwrap_or_default(), SMALL, theme.ink, width(2))),
        Entry { bits: bits(context, source, SMALL, theme.second, width(3)), leads, said: None },
        plain(resting(context, evidence, cards, width(4))),
    ]
}

/// The cards that rest on a source.
fn resting(context: Context<'_>, evidence: &Evidence, cards: &[(&Card, LaneKind)], width: f32) -> Vec<Bit> {
    let links = context.journey.links_to(evidence.id);
    let rests = |card: &Card| links.iter().any(|link| link.kind == LinkKind::EvidencedBy && link.from == card.id);
    let all: Vec<&(&Card, LaneKind)> = cards.iter().filter(|(card, _)| rests(card)).collect();
    let mut out = Vec::new();
    for (card, kind) in all.iter().take(NAMED) {
        if !out.is_empty() {
            out.push(Bit::Gap(3.0));
        }
        out.extend(bits(context, &subject::brief(context, card, *kind), SMALL, context.theme.ink, width));
    }
    if all.len() > NAMED {
        out.extend(bits(context, &format!("+{}", all.len() - NAMED), SMALL, context.theme.second, width));
    }
    out
}

fn listed(writer: &mut Writer<'_>, cards: &[(&Card, LaneKind)]) {
    let (context, theme) = (writer.context, writer.context.theme);
    let column = |title: &str, part: f32| Column { title: title.to_owned(), part };
    let columns = [column(context.words.cards.text, 0.7), column(context.words.report.stage, 0.3)];
    let row = |(card, kind): &(&Card, LaneKind)| {
        let mut said =
            bits(context, &subject::text(context, card, *kind), SMALL, theme.ink, writer.column(&columns, 0));
        said.extend(bits(context, context.words.cards.of(*kind), TINY, theme.second, writer.column(&columns, 0)));
        let stage = bits(context, &subject::stage(context, card), SMALL, theme.second, writer.column(&columns, 1));
        vec![Entry { bits: said, ..Entry::default() }, Entry { bits: stage, ..Entry::default() }]
    };
    let rows = cards.iter().map(row).collect();
    writer.table(&columns, rows);
}
