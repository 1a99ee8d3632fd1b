//! What records say of each other: every id is used once, every name of another record finds it, no card leaves the map.

use std::collections::{BTreeSet, HashMap, HashSet};

use waymark_model::{Card, Id, LaneKind, LinkKind, NodeKind, Rank};

use crate::document::Document;
use crate::error::ImportError;

type Checked = Result<(), ImportError>;

/// Checks all references of a document whose ranks are settled.
pub(crate) fn check(document: &Document) -> Checked {
    let known = Known::of(document)?;
    check_columns(document, &known)?;
    for (i, id) in document.journey.properties.personas.iter().enumerate() {
        known.expect(*id, NodeKind::Persona, || format!("/journey/personas/{i}"))?;
    }
    for (i, card) in document.cards.iter().enumerate() {
        check_card(i, card, &known)?;
        if card.drills_down_to == Some(document.journey.id) {
            let (place, hint) = (format!("/cards/{i}/drills_down_to"), "Choose another journey, or leave it out.");
            return Err(ImportError::expected(place, "the id of another journey", "this journey's own", hint));
        }
    }
    check_links(document, &known)
}

/// Records by id, and where each step stands.
struct Known {
    nodes: HashMap<Id, (NodeKind, usize)>,
    columns: HashMap<Id, usize>,
}

impl Known {
    fn of(document: &Document) -> Result<Self, ImportError> {
        let mut nodes = HashMap::new();
        let mut add = |kind: NodeKind, ids: &mut dyn Iterator<Item = Id>| {
            for (i, id) in ids.enumerate() {
                let place = || format!("/{}/{i}/id", list_of(kind));
                if id == Id::NIL {
                    let hint = "The nil id stands for everyone; give the record one of its own.";
                    return Err(ImportError::expected(place(), "an id of its own", "the nil id", hint));
                }
                if let Some((other, first)) = nodes.insert(id, (kind, i)) {
                    return Err(twice(place(), &format!("/{}/{first}", list_of(other))));
                }
            }
            Ok(())
        };
        add(NodeKind::Stage, &mut document.stages.iter().map(|stage| stage.id))?;
        add(NodeKind::Step, &mut document.steps.iter().map(|step| step.id))?;
        add(NodeKind::Lane, &mut document.lanes.iter().map(|lane| lane.id))?;
        add(NodeKind::Card, &mut document.cards.iter().map(|card| card.id))?;
        add(NodeKind::Evidence, &mut document.evidence.iter().map(|evidence| evidence.id))?;
        add(NodeKind::Persona, &mut document.personas.iter().map(|persona| persona.id))?;
        add(NodeKind::Metric, &mut document.metrics.iter().map(|metric| metric.id))?;
        let mut links: HashMap<Id, usize> = HashMap::new();
        for (i, link) in document.links.iter().enumerate() {
            let place = format!("/links/{i}/id");
            if let Some((kind, first)) = nodes.get(&link.id) {
                return Err(twice(place, &format!("/{}/{first}", list_of(*kind))));
            }
            if let Some(first) = links.insert(link.id, i) {
                return Err(twice(place, &format!("/links/{first}")));
            }
        }
        Ok(Known { nodes, columns: columns(document) })
    }

    fn expect(&self, id: Id, kind: NodeKind, place: impl Fn() -> String) -> Checked {
        if self.nodes.get(&id).is_some_and(|(found, _)| *found == kind) {
            return Ok(());
        }
        let list = list_of(kind);
        let expected = format!("the id of one of the {list}");
        let found = match self.nodes.get(&id) {
            Some((other, i)) => format!("the id of /{}/{i}", list_of(*other)),
            None => format!("\"{id}\", which no record has"),
        };
        Err(ImportError::expected(place(), &expected, &found, "Name a record of this file, or add the record."))
    }
}

fn twice(place: String, first: &str) -> ImportError {
    let found = format!("the id of {first}");
    ImportError::expected(place, "an id of its own", &found, "Give every record an id that no other has.")
}

/// The place of each step from left to right.
fn columns(document: &Document) -> HashMap<Id, usize> {
    let stages: HashMap<Id, (&Rank, Id)> =
        document.stages.iter().map(|stage| (stage.id, (&stage.rank, stage.id))).collect();
    let mut steps: Vec<_> =
        document.steps.iter().map(|step| (stages.get(&step.stage).copied(), &step.rank, step.id)).collect();
    steps.sort_unstable();
    steps.into_iter().enumerate().map(|(place, (_, _, id))| (id, place)).collect()
}

fn list_of(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Stage => "stages",
        NodeKind::Step => "steps",
        NodeKind::Lane => "lanes",
        NodeKind::Card => "cards",
        NodeKind::Evidence => "evidence",
        NodeKind::Persona => "personas",
        NodeKind::Metric => "metrics",
    }
}

fn check_columns(document: &Document, known: &Known) -> Checked {
    if document.stages.is_empty() {
        let hint = "A journey keeps at least one stage.";
        return Err(ImportError::expected("/stages", "at least one stage", "none", hint));
    }
    for (i, step) in document.steps.iter().enumerate() {
        known.expect(step.stage, NodeKind::Stage, || format!("/steps/{i}/stage"))?;
    }
    let with_steps: BTreeSet<Id> = document.steps.iter().map(|step| step.stage).collect();
    match document.stages.iter().position(|stage| !with_steps.contains(&stage.id)) {
        Some(i) => {
            let hint = "Add a step whose \"stage\" is this stage's id; it needs no name.";
            Err(ImportError::expected(format!("/stages/{i}"), "a stage with at least one step", "none", hint))
        }
        None => Ok(()),
    }
}

fn check_card(i: usize, card: &Card, known: &Known) -> Checked {
    known.expect(card.lane, NodeKind::Lane, || format!("/cards/{i}/lane"))?;
    known.expect(card.step, NodeKind::Step, || format!("/cards/{i}/step"))?;
    let room = known.columns.len() - known.columns.get(&card.step).copied().unwrap_or(0);
    if usize::from(card.span) > room {
        let expected = format!("a span of at most {room}, to the map's last step");
        let hint = "A card covers only steps that the map has.";
        return Err(ImportError::expected(format!("/cards/{i}/span"), &expected, &card.span.to_string(), hint));
    }
    for persona in card.feelings.keys().filter(|persona| **persona != Id::NIL) {
        known.expect(*persona, NodeKind::Persona, || format!("/cards/{i}/feelings/{persona}"))?;
    }
    match card.metric {
        Some(metric) => known.expect(metric, NodeKind::Metric, || format!("/cards/{i}/metric")),
        None => Ok(()),
    }
}

/// Ends of the right kind, two different ones, and each pair linked once in each way.
fn check_links(document: &Document, known: &Known) -> Checked {
    let flows: HashSet<Id> = touchpoints(document);
    let mut pairs: HashMap<(LinkKind, Id, Id), usize> = HashMap::new();
    for (i, link) in document.links.iter().enumerate() {
        let end = if link.kind == LinkKind::EvidencedBy { NodeKind::Evidence } else { NodeKind::Card };
        known.expect(link.from, NodeKind::Card, || format!("/links/{i}/from"))?;
        known.expect(link.to, end, || format!("/links/{i}/to"))?;
        if link.from == link.to {
            let hint = "A link needs two different ends.";
            return Err(ImportError::expected(format!("/links/{i}/to"), "another card", "the one it starts at", hint));
        }
        let strays = |id: &Id| link.kind == LinkKind::LeadsTo && !flows.contains(id);
        if let Some(end) = [("from", link.from), ("to", link.to)].into_iter().find(|(_, id)| strays(id)) {
            let (place, hint) = (format!("/links/{i}/{}", end.0), "A flow connects touchpoints only.");
            return Err(ImportError::expected(place, "a card of a touchpoints lane", "a card of another lane", hint));
        }
        if let Some(first) = pairs.insert((link.kind, link.from, link.to), i) {
            let (found, hint) = (format!("the same link as /links/{first}"), "Remove one of the two.");
            return Err(ImportError::expected(format!("/links/{i}"), "two ends not linked so yet", &found, hint));
        }
    }
    Ok(())
}

/// Cards that a flow may connect.
fn touchpoints(document: &Document) -> HashSet<Id> {
    let lanes = document.lanes.iter().filter(|lane| lane.kind == LaneKind::Touchpoints);
    let lanes: HashSet<Id> = lanes.map(|lane| lane.id).collect();
    document.cards.iter().filter(|card| lanes.contains(&card.lane)).map(|card| card.id).collect()
}
