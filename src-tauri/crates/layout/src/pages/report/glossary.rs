//! The terms of this map with what they mean; only those that the map uses.

use std::collections::BTreeSet;

use waymark_model::{Formula, JourneyKind, LaneKind, LinkKind};

use super::subject;
use super::table::{Column, Entry, bits};
use super::writer::Writer;
use crate::draw::{Context, NAME, SMALL};

/// The section.
pub(super) fn write(writer: &mut Writer<'_>) {
    let context = writer.context;
    let terms = terms(context);
    if terms.is_empty() {
        return;
    }
    writer.section(context.words.report.glossary);
    let columns = [Column { title: String::new(), part: 0.28 }, Column { title: String::new(), part: 0.72 }];
    let row = |(term, meaning): &(String, &str)| {
        let term = bits(context, term, NAME, context.theme.ink, writer.column(&columns, 0));
        let meaning = bits(context, meaning, SMALL, context.theme.ink, writer.column(&columns, 1));
        vec![Entry { bits: term, ..Entry::default() }, Entry { bits: meaning, ..Entry::default() }]
    };
    let rows = terms.iter().map(row).collect();
    writer.table(&columns, rows);
}

/// Every term that the map uses.
fn terms(context: Context<'_>) -> Vec<(String, &'static str)> {
    let (words, journey) = (context.words, context.journey);
    let means = &words.report.means;
    let cards = subject::cards(context);
    let mut terms: Vec<(String, &'static str)> = Vec::new();
    if cards.is_empty() {
        return terms;
    }
    let kind = journey.properties().kind;
    let meaning = if kind == JourneyKind::AsIs { means.as_is } else { means.to_be };
    terms.push((words.kinds.of(kind).to_owned(), meaning));
    terms.push((words.report.stage.to_owned(), means.stage));
    if !journey.properties().personas.is_empty() {
        terms.push((words.report.persona.to_owned(), means.persona));
    }
    let kinds: BTreeSet<LaneKind> = cards.iter().map(|(_, kind)| *kind).collect();
    terms.extend(kinds.iter().map(|kind| (words.lanes.of(*kind).to_owned(), means.lanes.of(*kind))));
    if cards.iter().any(|(card, _)| card.moment_of_truth) {
        terms.push((words.drawn.moment_of_truth.to_owned(), means.moment_of_truth));
    }
    if cards.iter().any(|(card, _)| card.touchpoint.as_ref().is_some_and(|it| it.customer_service)) {
        terms.push((capital(words.drawn.service), means.service));
    }
    if journey.links().any(|link| link.kind == LinkKind::LeadsTo && link.share.is_some()) {
        terms.push((means.flow.to_owned(), means.share));
    }
    if cards.iter().any(|(card, _)| card.opportunity.is_some()) {
        terms.push((format!("{}, {}", words.report.impact, words.report.effort), means.weighing));
    }
    terms.extend(proofs(context));
    terms
}

/// Terms of evidence and of formulas.
fn proofs(context: Context<'_>) -> Vec<(String, &'static str)> {
    let (words, means) = (context.words, &context.words.report.means);
    let mut terms = Vec::new();
    let evidence = subject::evidence(context);
    if !evidence.is_empty() {
        terms.push((words.drawn.evidence.to_owned(), means.evidence));
    }
    if evidence.iter().any(|evidence| evidence.kind == waymark_model::EvidenceKind::Assumption) {
        terms.push((words.evidence.assumption.to_owned(), means.assumption));
    }
    let formulas: BTreeSet<&str> =
        subject::metrics(context).iter().filter_map(|metric| super::metrics::formula(metric.formula)).collect();
    for (formula, meaning) in [
        (Formula::CesMean, means.ces),
        (Formula::Clv, means.clv),
        (Formula::CsatMean, means.csat),
        (Formula::Nps, means.nps),
    ] {
        if let Some(name) = super::metrics::formula(formula).filter(|name| formulas.contains(name)) {
            terms.push((name.to_owned(), meaning));
        }
    }
    terms
}

/// A word with a capital at its beginning, where its script has any.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
