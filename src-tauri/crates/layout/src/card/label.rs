//! What a screen reader says of a card: its kind, its text, and all that the picture shows beside it.

use waymark_model::{Card, LaneKind};

use super::feeling;
use crate::draw::Context;
use crate::words::{self, Words};

/// The card in one sentence.
pub(crate) fn label(context: Context<'_>, card: &Card, kind: LaneKind) -> String {
    let (words, said) = (context.words, &context.words.said);
    let text = if card.text.trim().is_empty() { said.empty } else { card.text.trim() };
    let mut parts = vec![(said.card)(words.cards.of(kind), text)];
    if let Some(touchpoint) = &card.touchpoint {
        parts.push(words.channels.of(touchpoint.channel).to_owned());
        parts.extend(touchpoint.customer_service.then(|| said.customer_service.to_owned()));
    }
    parts.extend(card.moment_of_truth.then(|| said.moment_of_truth.to_owned()));
    if let Some(feeling) = feeling(context, card) {
        parts.push((said.feels)(&words::valence(feeling.valence), feeling.word.trim()).trim_end().to_owned());
    }
    parts.extend(chances(words, card));
    parts.extend(card.tags.iter().map(|tag| (said.tag)(tag)));
    parts.extend(rests_on(context, card));
    parts.extend(super::told::title(context, card).map(|title| (said.detailed)(&title).trim_end().to_owned()));
    parts.join(", ")
}

/// What an opportunity is worth, costs, and how far it has come.
fn chances(words: &Words, card: &Card) -> Vec<String> {
    let Some(opportunity) = &card.opportunity else { return Vec::new() };
    let worth = opportunity.impact.map(|impact| (words.said.impact)(&impact.to_string()));
    let cost = opportunity.effort.map(|effort| (words.said.effort)(&effort.to_string()));
    let status = super::marks::status(words, opportunity.status).map(words.said.within);
    [worth, cost, status].into_iter().flatten().collect()
}

/// The kinds of evidence that a card rests on; none without any.
pub(super) fn rests_on(context: Context<'_>, card: &Card) -> Option<String> {
    let kinds = super::evidence_kinds(context.journey, card.id);
    let Words { evidence, said, .. } = context.words;
    let names: Vec<String> =
        kinds.into_iter().map(|index| (said.within)(evidence.of(words::EVIDENCE[index]))).collect();
    (!names.is_empty()).then(|| (said.rests_on)(&names.join(said.and)))
}
