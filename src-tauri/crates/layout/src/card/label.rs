//! What a screen reader says of a card: its kind, its text, and all that the picture shows beside it.

use waymark_model::{Card, LaneKind};

use super::feeling;
use crate::draw::Context;
use crate::words;

/// The card in one sentence.
pub(crate) fn label(context: Context<'_>, card: &Card, kind: LaneKind) -> String {
    let text = if card.text.trim().is_empty() { "empty" } else { card.text.trim() };
    let mut parts = vec![format!("{}: {text}", noun(kind))];
    if let Some(touchpoint) = &card.touchpoint {
        parts.push(words::channel(touchpoint.channel).to_owned());
        parts.extend(touchpoint.customer_service.then(|| "customer service".to_owned()));
    }
    parts.extend(card.moment_of_truth.then(|| "moment of truth".to_owned()));
    if let Some(feeling) = feeling(context, card) {
        let word = feeling.word.trim();
        parts.push(format!("feels {} {word}", words::valence(feeling.valence)).trim_end().to_owned());
    }
    if let Some(opportunity) = &card.opportunity {
        parts.extend(opportunity.impact.map(|impact| format!("impact {impact} of 5")));
        parts.extend(opportunity.effort.map(|effort| format!("effort {effort} of 5")));
        parts.extend(words::status(opportunity.status).map(str::to_lowercase));
    }
    parts.extend(card.tags.iter().map(|tag| format!("tag {tag}")));
    let kinds = super::evidence_kinds(context.journey, card.id);
    if !kinds.is_empty() {
        let names: Vec<String> = kinds.into_iter().map(|index| words::EVIDENCE[index].1.to_lowercase()).collect();
        parts.push(format!("rests on {}", names.join(" and ")));
    }
    parts.extend(card.drills_down_to.map(|_| "told in detail by another journey".to_owned()));
    parts.join(", ")
}

fn noun(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Actions => "Action",
        LaneKind::Touchpoints => "Touchpoint",
        LaneKind::Feelings => "Feeling",
        LaneKind::Thoughts => "Thought",
        LaneKind::Needs => "Need",
        LaneKind::Pains => "Pain point",
        LaneKind::Gains => "Gain",
        LaneKind::Insights => "Insight",
        LaneKind::Opportunities => "Opportunity",
        LaneKind::Solutions => "Solution",
        LaneKind::Metrics => "Metric",
        LaneKind::Images => "Image",
        LaneKind::Channels => "Channel",
        LaneKind::Backstage => "Backstage",
        LaneKind::Systems => "System",
        LaneKind::Text => "Card",
    }
}
