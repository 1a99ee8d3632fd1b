//! What a report tells of: the cards, metrics and evidence that belong to what is drawn, in the order of the map.

use waymark_model::{Card, Evidence, EvidenceKind, LaneKind, Metric, Node};

use crate::draw::Context;

/// Most characters of a card that is only referred to.
const BRIEF: usize = 160;

/// Cards that are drawn, stage by stage and lane by lane.
pub(super) fn cards<'a>(context: Context<'a>) -> Vec<(&'a Card, LaneKind)> {
    let drawn = |lane: &&waymark_model::Lane| {
        context.options.lanes.as_ref().map_or(!lane.hidden, |lanes| lanes.contains(&lane.id))
    };
    let lanes: Vec<_> = context.journey.lanes().filter(drawn).collect();
    let mut cards = Vec::new();
    for step in &context.columns.steps {
        for lane in &lanes {
            let cell = context.journey.cards_in(lane.id, step.id).filter(|card| context.options.shows(card.id));
            cards.extend(cell.map(|card| (card, lane.kind)));
        }
    }
    cards
}

/// What a card says, or what kind it is when it says nothing.
pub(super) fn text(context: Context<'_>, card: &Card, kind: LaneKind) -> String {
    let said = card.text.trim();
    if !said.is_empty() {
        return said.to_owned();
    }
    let word = card.feelings.values().map(|feeling| feeling.word.trim()).find(|word| !word.is_empty());
    let metric = card.metric.and_then(|id| context.journey.nodes().find_map(|node| named(node, id)));
    word.map(str::to_owned).or(metric).unwrap_or_else(|| context.words.cards.of(kind).to_owned())
}

/// The same where a card is only referred to: its first words, as it is told in full with its stage.
pub(super) fn brief(context: Context<'_>, card: &Card, kind: LaneKind) -> String {
    let text = text(context, card, kind);
    match text.char_indices().nth(BRIEF) {
        Some((end, _)) => format!("{}\u{2026}", text[..end].trim_end()),
        None => text,
    }
}

fn named(node: &Node, id: waymark_model::Id) -> Option<String> {
    match node {
        Node::Metric(metric) if metric.id == id && !metric.name.trim().is_empty() => {
            Some(metric.name.trim().to_owned())
        }
        _ => None,
    }
}

/// The name of the stage in which a card stands.
pub(super) fn stage(context: Context<'_>, card: &Card) -> String {
    let stage = context.journey.step(card.step).and_then(|step| context.journey.stage(step.stage));
    match stage.map(|stage| stage.name.trim()) {
        None | Some("") => context.words.drawn.untitled_stage.to_owned(),
        Some(name) => name.to_owned(),
    }
}

/// All metrics of the journey.
pub(super) fn metrics<'a>(context: Context<'a>) -> Vec<&'a Metric> {
    context
        .journey
        .nodes()
        .filter_map(|node| if let Node::Metric(metric) = node { Some(metric) } else { None })
        .collect()
}

/// All evidence of the journey.
pub(super) fn evidence<'a>(context: Context<'a>) -> Vec<&'a Evidence> {
    let evidence = |node: &'a Node| if let Node::Evidence(evidence) = node { Some(evidence) } else { None };
    context.journey.nodes().filter_map(evidence).collect()
}

/// What a card rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    /// On more than an assumption.
    Proven,
    /// On assumptions only.
    Assumed,
    /// On nothing.
    Bare,
}

/// What a card rests on.
pub(super) fn rest(context: Context<'_>, card: &Card) -> Rest {
    let kinds = context.journey.evidence_of(card.id);
    match kinds.iter().any(|evidence| evidence.kind != EvidenceKind::Assumption) {
        true => Rest::Proven,
        false if kinds.is_empty() => Rest::Bare,
        false => Rest::Assumed,
    }
}
