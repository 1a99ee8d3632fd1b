//! The columns of cards, and those of their feelings: a number and a word for each persona.

use std::collections::{BTreeSet, HashSet};

use waymark_model::{Id, Journey, Persona};

use super::field::{Field, Kind, REST, field};

/// Columns of a card, from the left; feelings stand after `notes`.
pub(crate) const CARD: [Field; 31] = [
    field("stage", "Stage", "", Kind::Text, 20),
    field("step", "Step", "", Kind::Text, 20),
    field("lane", "Lane", "", Kind::Text, 18),
    field("lane_kind", "Kind of lane", "", Kind::Word, 14),
    field("text", "Text", "text", Kind::Text, 48),
    field("notes", "Notes", "notes", Kind::Text, 32),
    field("tags", "Tags", "tags", Kind::List, 16),
    field("moment_of_truth", "Moment of truth", "moment_of_truth", Kind::Flag, 10),
    field("channel", "Channel", "touchpoint.channel", Kind::Word, 12),
    field("side", "Side", "touchpoint.side", Kind::Word, 9),
    field("owner", "Owner", "touchpoint.owner", Kind::Text, 16),
    field("mode", "Mode", "touchpoint.mode", Kind::Word, 11),
    field("customer_service", "Customer service", "touchpoint.customer_service", Kind::Flag, 10),
    field("wait", "Wait (seconds)", "touchpoint.wait_seconds", Kind::Seconds, 10),
    field("duration", "Duration (seconds)", "touchpoint.duration_seconds", Kind::Seconds, 11),
    field("effort", "Customer effort (1-7)", "touchpoint.effort", Kind::Whole(1, 7), 11),
    field("impact", "Impact (1-5)", "opportunity.impact", Kind::Whole(1, 5), 9),
    field("opportunity_effort", "Effort (1-5)", "opportunity.effort", Kind::Whole(1, 5), 9),
    field("status", "Status", "opportunity.status", Kind::Word, 10),
    field("opportunity_owner", "Opportunity owner", "opportunity.owner", Kind::Text, 16),
    field("due", "Due", "opportunity.due", Kind::Day, 12),
    field("evidence", "Evidence", "", Kind::List, 24),
    field("colour", "Colour", "colour", Kind::Word, 9),
    field("icon", "Icon", "icon", Kind::Word, 11),
    field("span", "Steps covered", "span", Kind::Whole(1, 2_000), 9),
    field("step_number", "Step no.", "", Kind::Whole(1, 1_000_000), 7),
    field("lane_number", "Lane no.", "", Kind::Whole(1, 1_000_000), 7),
    field("card_id", "Card id", "id", Kind::Id, 0),
    field("lane_id", "Lane id", "lane", Kind::Id, 0),
    field("step_id", "Step id", "step", Kind::Id, 0),
    field("stage_id", "Stage id", "", Kind::Id, 0),
];

/// Columns of a card that only workbooks have.
pub(crate) const CARD_IN_WORKBOOK: [Field; 2] =
    [field("rank", "Order", "rank", Kind::Text, 0), field("rest", REST, "", Kind::Rest, 0)];

/// Before which column of [`CARD`] the feelings stand.
pub(crate) const FEELINGS_BEFORE: &str = "tags";
/// Most personas whose feelings have columns.
const MOST: usize = 60;
/// Longest name of a persona in a header, in characters.
const LONGEST: usize = 60;

/// A persona's two columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heads {
    /// Whose feelings; the nil id for everyone's.
    pub(crate) persona: Id,
    /// Header of the number.
    pub(crate) feeling: String,
    /// Header of the word.
    pub(crate) word: String,
    /// Whether the header says the name exactly.
    pub(crate) exact: bool,
}

/// Headers for the feelings of these personas, each once whatever the letters' case. The first pair is everyone's.
pub(crate) fn heads<'a>(personas: impl IntoIterator<Item = &'a Persona>) -> Vec<Heads> {
    let everyone = Heads { persona: Id::NIL, feeling: "Feeling".into(), word: "Feeling word".into(), exact: true };
    let mut taken: HashSet<String> = HashSet::new();
    let mut heads = vec![everyone];
    for (at, persona) in personas.into_iter().enumerate() {
        let plain: String = persona.name.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect();
        let plain = if plain.trim().is_empty() { format!("Persona {}", at + 1) } else { plain.trim().to_owned() };
        let mut name = plain.clone();
        let mut next = 2;
        while !taken.insert(name.to_lowercase()) {
            name = format!("{plain} ({next})");
            next += 1;
        }
        let (feeling, word) = (format!("Feeling: {name}"), format!("Feeling word: {name}"));
        heads.push(Heads { persona: persona.id, feeling, word, exact: name == persona.name });
    }
    heads
}

/// Headers for the feelings that stand in a journey, everyone's first; and how many personas had no room.
pub(crate) fn heads_of(journey: &Journey) -> (Vec<Heads>, usize) {
    let felt: BTreeSet<Id> = journey.cards().flat_map(|card| card.feelings.keys().copied()).collect();
    let mut heads = heads(personas(journey));
    heads.retain(|head| felt.contains(&head.persona));
    let over = heads.len().saturating_sub(MOST);
    heads.truncate(MOST);
    (heads, over)
}

/// Personas: those who travel in their order, then the others by id.
pub(crate) fn personas(journey: &Journey) -> Vec<&Persona> {
    let mut seen = BTreeSet::new();
    let named = journey.properties().personas.iter().copied();
    let others = journey.nodes().map(waymark_model::Node::id);
    named.chain(others).filter(|id| seen.insert(*id)).filter_map(|id| journey.persona(id)).collect()
}
