//! Journey -> JSON text: two spaces, one field a line, everything in the map's own order, so that two versions of a
//! map compare line by line. The same journey always gives the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use waymark_model::{Card, Extra, Id, Journey, Node, Persona, Properties, Step};

use crate::document::{DOCUMENT_FIELDS, Document, Head};
use crate::images::{self, ImageBytes};
use crate::{VERSION, commits, limits};

/// The journey in the open format. With `embed` its pictures stand in the file as far as the file stays below 64 MB;
/// the others are named by their hash only.
pub fn write_json(journey: &Journey, images: &dyn Fn(&str) -> Option<ImageBytes>, embed: bool) -> String {
    let mut document = document_of(journey);
    let text = pretty(&document);
    if !embed {
        return text;
    }
    let room = limits::FILE.saturating_sub(text.len() + 1024);
    document.images = images::embed(images::used(journey), images, room);
    if document.images.is_empty() { text } else { pretty(&document) }
}

fn pretty(document: &Document) -> String {
    let mut text = serde_json::to_string_pretty(document)
        .expect("a document has text keys only and is written to memory, so that writing cannot fail");
    text.push('\n');
    text
}

fn document_of(journey: &Journey) -> Document {
    let mut properties = journey.properties().clone();
    properties.extra.remove("id");
    let (version, commits, extra) = document_fields(&mut properties);
    let mut document = Document {
        waymark: version,
        stages: journey.stages().cloned().collect(),
        steps: steps_of(journey),
        lanes: journey.lanes().cloned().collect(),
        cards: cards_of(journey),
        evidence: Vec::new(),
        personas: Vec::new(),
        metrics: Vec::new(),
        links: journey.links().cloned().collect(),
        commits,
        images: BTreeMap::new(),
        journey: Head { id: journey.id(), properties },
        extra,
    };
    for node in journey.nodes() {
        match node {
            Node::Evidence(evidence) => document.evidence.push(evidence.clone()),
            Node::Persona(persona) => document.personas.push(persona.clone()),
            Node::Metric(metric) => document.metrics.push(metric.clone()),
            Node::Stage(_) | Node::Step(_) | Node::Lane(_) | Node::Card(_) => {}
        }
    }
    order_personas(&mut document.personas, journey.properties());
    document.links.sort_by_key(|link| (link.kind, link.from, link.to, link.id));
    document
}

/// Takes what belongs to the whole document out of the journey's unknown fields: version, commits, what is unknown.
fn document_fields(properties: &mut Properties) -> (String, Vec<Id>, Extra) {
    const OWN: [&str; 10] =
        ["journey", "stages", "steps", "lanes", "cards", "evidence", "personas", "metrics", "links", "images"];
    let fields = match properties.extra.remove(DOCUMENT_FIELDS) {
        Some(Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let mut extra: Extra = fields.into_iter().filter(|(key, _)| !OWN.contains(&key.as_str())).collect();
    let commits = commits::take(&mut extra);
    let version = match extra.remove("waymark") {
        Some(Value::String(newer)) => newer,
        _ => format!("{}.{}", VERSION.0, u8::from(!commits.is_empty())),
    };
    (version, commits, extra)
}

/// Steps from left to right; any without a stage come last, so that nothing is lost.
fn steps_of(journey: &Journey) -> Vec<Step> {
    let mut steps: Vec<Step> = journey.steps().cloned().collect();
    let seen: BTreeSet<Id> = steps.iter().map(|step| step.id).collect();
    steps.extend(journey.nodes().filter_map(|node| match node {
        Node::Step(step) if !seen.contains(&step.id) => Some(step.clone()),
        _ => None,
    }));
    steps
}

/// Cards lane by lane, step by step; any without a place come last, so that nothing is lost.
fn cards_of(journey: &Journey) -> Vec<Card> {
    let mut cards: Vec<Card> = Vec::new();
    let steps: Vec<Id> = journey.steps().map(|step| step.id).collect();
    for lane in journey.lanes() {
        for step in &steps {
            cards.extend(journey.cards_in(lane.id, *step).cloned());
        }
    }
    let seen: BTreeSet<Id> = cards.iter().map(|card| card.id).collect();
    cards.extend(journey.cards().filter(|card| !seen.contains(&card.id)).cloned());
    cards
}

/// The personas who travel first, in their order; the others by id.
fn order_personas(personas: &mut [Persona], properties: &Properties) {
    let place: BTreeMap<Id, usize> = properties.personas.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    personas.sort_by_key(|persona| (place.get(&persona.id).copied().unwrap_or(usize::MAX), persona.id));
}
