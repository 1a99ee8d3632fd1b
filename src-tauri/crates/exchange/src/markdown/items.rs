//! What stands in the cells of a stage's table: lanes, and the items of each cell in order.

use waymark_model::{Card, Id, Journey, Lane, LaneKind, Node};

use super::details::{Details, is_label};
use super::escape::{Cleaned, escape, one_line};
use crate::story::figures;
use crate::tongue::Tongue;

/// Lanes that a Markdown table shows: those with cards, two of one kind and name together.
pub(crate) struct Row<'a> {
    /// Kind and own name; an empty name is the kind's.
    pub(crate) kind: LaneKind,
    /// Own name.
    pub(crate) name: &'a str,
    /// The lanes.
    pub(crate) lanes: Vec<Id>,
}

/// The rows of all tables.
pub(crate) fn rows<'a>(journey: &'a Journey) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    for lane in journey.lanes().filter(|lane| journey.card_count(lane.id) > 0) {
        let name = own_name(lane);
        match rows.iter_mut().find(|row| row.kind == lane.kind && row.name == name) {
            Some(row) => row.lanes.push(lane.id),
            None => rows.push(Row { kind: lane.kind, name, lanes: vec![lane.id] }),
        }
    }
    rows
}

/// A lane's own name; its kind's English name is none.
pub(crate) fn own_name(lane: &Lane) -> &str {
    let name = lane.name.trim();
    if name == lane.kind.default_name() { "" } else { name }
}

/// Personas who travel and can be told apart by their names.
pub(crate) fn personas(journey: &Journey) -> Vec<(Id, String)> {
    let mut named: Vec<(Id, String)> = Vec::new();
    for persona in journey.properties().personas.iter().filter_map(|id| journey.persona(*id)) {
        let name = one_line(&persona.name, &mut Cleaned::default());
        if !name.is_empty() && !is_label(&name) && named.iter().all(|(_, other)| *other != name) {
            named.push((persona.id, name));
        }
    }
    named
}

/// Writes the items of cells, and counts what became of texts.
pub(crate) struct Writer<'a> {
    /// The journey.
    pub(crate) journey: &'a Journey,
    /// The language of its words.
    pub(crate) tongue: &'static Tongue,
    /// Personas by name.
    pub(crate) personas: Vec<(Id, String)>,
    /// What became of texts.
    pub(crate) cleaned: Cleaned,
}

impl Writer<'_> {
    /// The items of one cell as Markdown; empty ones are left out.
    pub(crate) fn cell(&mut self, row: &Row<'_>, step: Id) -> Vec<String> {
        let journey = self.journey;
        let mut items = Vec::new();
        for card in row.lanes.iter().flat_map(|lane| journey.cards_in(*lane, step)) {
            if row.kind == LaneKind::Feelings {
                self.feelings(card, &mut items)
            } else {
                items.push(self.card(card, false))
            }
        }
        items.retain(|item| !item.is_empty());
        items
    }

    fn card(&mut self, card: &Card, plain: bool) -> String {
        let mut one = |text: &str| one_line(text, &mut self.cleaned);
        let mut touchpoint = card.touchpoint.clone();
        if let Some(touchpoint) = &mut touchpoint {
            touchpoint.owner = one(&touchpoint.owner);
        }
        let mut opportunity = card.opportunity.clone();
        if let Some(opportunity) = &mut opportunity {
            opportunity.owner = one(&opportunity.owner);
        }
        let metric =
            card.metric.and_then(|id| self.journey.metric(id)).map(|metric| figures::metric(metric, self.tongue));
        let metric = one(&metric.unwrap_or_default());
        let text = one(&card.text);
        // A card that only shows a metric is its figure.
        let (text, metric) = if text.is_empty() { (metric, String::new()) } else { (text, metric) };
        let details = Details {
            truth: card.moment_of_truth,
            touchpoint,
            opportunity,
            tags: card.tags.iter().map(|tag| one(tag)).collect(),
            metric,
            plain,
            ..Details::default()
        };
        format!("{}{}", escape(&text), details.written(self.tongue)).trim_start().to_owned()
    }

    /// A card among feelings: its text when it has one, then each feeling.
    fn feelings(&mut self, card: &Card, items: &mut Vec<String>) {
        let told: Vec<(String, i8, &str)> = (card.feelings.iter())
            .filter_map(|(whose, feeling)| Some((self.name(*whose)?, feeling.valence, feeling.word.as_str())))
            .collect();
        if !card.text.trim().is_empty() || told.is_empty() {
            items.push(
                self.card(&Card { moment_of_truth: card.moment_of_truth && told.is_empty(), ..card.clone() }, true),
            );
        }
        for (place, (name, valence, word)) in told.into_iter().enumerate() {
            let truth = card.moment_of_truth && place == 0;
            let details = Details { feelings: vec![(name, valence)], truth, ..Details::default() };
            let word = one_line(word, &mut self.cleaned);
            items.push(format!("{}{}", escape(&word), details.written(self.tongue)).trim_start().to_owned());
        }
    }

    /// The name for a persona's feelings; empty for everyone, none for one who cannot be named.
    pub(crate) fn name(&self, whose: Id) -> Option<String> {
        if whose == Id::NIL {
            return Some(String::new());
        }
        self.personas.iter().find(|(id, _)| *id == whose).map(|(_, name)| name.clone())
    }
}

/// Nodes of a kind that a list at the end tells.
pub(crate) fn nodes<'a, T>(journey: &'a Journey, of: impl Fn(&'a Node) -> Option<&'a T> + 'a) -> Vec<&'a T> {
    journey.nodes().filter_map(of).collect()
}
