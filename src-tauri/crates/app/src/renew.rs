//! A journey under fresh ids: for copies, templates and files that are imported twice. Every reference inside the
//! journey follows; references to other journeys stay.

use std::collections::BTreeMap;

use waymark_exchange::with_commits;
use waymark_model::{
    Card, Evidence, Id, Journey, Lane, Link, Metric, Node, Persona, Properties, SavedView, Stage, Step,
};

use crate::settings::Ids;

/// The same journey with a fresh id for itself, its links and every node that `keep` does not name.
///
/// Ids are given in the order of the old ones, so that siblings of equal rank keep their order.
pub(crate) fn renew(journey: &Journey, ids: &Ids, keep: impl Fn(&Node) -> bool) -> Journey {
    let mut fresh = Fresh(BTreeMap::from([(journey.id(), ids())]));
    for node in journey.nodes().filter(|node| !keep(node)) {
        fresh.0.insert(node.id(), ids());
    }
    for link in journey.links() {
        fresh.0.insert(link.id, ids());
    }
    let nodes: Vec<Node> = journey.nodes().map(|node| fresh.node(node)).collect();
    let links: Vec<Link> = journey.links().map(|link| fresh.link(link)).collect();
    let properties = fresh.properties(journey.properties());
    // Commits of the old journey say nothing of the new one.
    with_commits(Journey::from_records(fresh.of(journey.id()), properties, nodes, links), &[])
}

/// Old ids and the new ones in their place.
struct Fresh(BTreeMap<Id, Id>);

impl Fresh {
    fn of(&self, id: Id) -> Id {
        self.0.get(&id).copied().unwrap_or(id)
    }

    fn properties(&self, properties: &Properties) -> Properties {
        let personas = properties.personas.iter().map(|id| self.of(*id)).collect();
        let views = properties.views.iter().map(|view| self.view(view)).collect();
        Properties { personas, views, ..properties.clone() }
    }

    /// Views keep their own ids: they are looked for within their journey only.
    fn view(&self, view: &SavedView) -> SavedView {
        let all = |ids: &[Id]| ids.iter().map(|id| self.of(*id)).collect();
        let mut fresh = SavedView { lanes: all(&view.lanes), ..view.clone() };
        fresh.persona = fresh.persona.map(|id| self.of(id));
        if let Some(filter) = &mut fresh.filter {
            filter.personas = all(&filter.personas);
        }
        fresh
    }

    fn node(&self, node: &Node) -> Node {
        let id = self.of(node.id());
        match node {
            Node::Stage(stage) => Node::Stage(Stage { id, ..stage.clone() }),
            Node::Step(step) => Node::Step(Step { id, stage: self.of(step.stage), ..step.clone() }),
            Node::Lane(lane) => Node::Lane(Lane { id, ..lane.clone() }),
            Node::Card(card) => Node::Card(self.card(card)),
            Node::Evidence(evidence) => Node::Evidence(Evidence { id, ..evidence.clone() }),
            Node::Persona(persona) => Node::Persona(Persona { id, ..persona.clone() }),
            Node::Metric(metric) => Node::Metric(Metric { id, ..metric.clone() }),
        }
    }

    fn card(&self, card: &Card) -> Card {
        Card {
            id: self.of(card.id),
            lane: self.of(card.lane),
            step: self.of(card.step),
            feelings: card.feelings.iter().map(|(persona, feeling)| (self.of(*persona), feeling.clone())).collect(),
            metric: card.metric.map(|id| self.of(id)),
            drills_down_to: card.drills_down_to.map(|id| self.of(id)),
            ..card.clone()
        }
    }

    fn link(&self, link: &Link) -> Link {
        Link { id: self.of(link.id), from: self.of(link.from), to: self.of(link.to), ..link.clone() }
    }
}
