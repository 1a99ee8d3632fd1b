//! What changes ask to be drawn again. Reads changes by what they are, never how many records the journey has.

use std::collections::{BTreeMap, BTreeSet};

use waymark_model::{Change, Id, Journey, LaneKind, Link, LinkKind, Node, Properties};

use crate::draw::Context;
use crate::layout::Layout;
use crate::row::{Row, RowDirt};

/// What must be drawn again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dirt {
    /// Columns changed: everything.
    pub(crate) all: bool,
    /// The language of the map: every word that layout writes.
    pub(crate) words: bool,
    /// The title block.
    pub(crate) title: bool,
    /// Names of stages or steps.
    pub(crate) header: bool,
    /// Which lanes are drawn, or their order.
    pub(crate) lanes: bool,
    /// Who reaches what.
    pub(crate) flow: bool,
    /// Lanes whose name or height changed.
    pub(crate) named: BTreeSet<Id>,
    /// Who feels changed: all feelings lanes.
    pub(crate) feelings: bool,
    /// Cards to draw again.
    pub(crate) cards: BTreeSet<Id>,
    /// *Leads to* links to draw again.
    pub(crate) links: BTreeSet<Id>,
}

impl Dirt {
    /// Reads what became true.
    pub(crate) fn read(layout: &Layout, journey: &Journey, changes: &[Change]) -> Dirt {
        let mut dirt = Dirt::default();
        for change in changes {
            match change {
                Change::Journey { before, after } => dirt.properties(journey, before, after),
                Change::Link { before, after, .. } => {
                    before.iter().chain(after).for_each(|link| dirt.link(journey, link));
                }
                Change::Node { id, before, after } => match (before.as_deref(), after.as_deref()) {
                    (Some(before), Some(after)) => dirt.changed(layout, journey, before, after),
                    (Some(node), None) | (None, Some(node)) => dirt.came_or_went(layout, journey, node),
                    (None, None) => dirt.all |= journey.card(*id).is_none(),
                },
            }
        }
        dirt
    }

    fn properties(&mut self, journey: &Journey, before: &Properties, after: &Properties) {
        self.title = true;
        if before.language != after.language {
            (self.words, self.all) = (true, true);
        }
        if before.personas != after.personas {
            self.feelings = true;
            // A card's small face is that of the first persona who feels there.
            self.cards.extend(journey.cards().filter(|card| !card.feelings.is_empty()).map(|card| card.id));
        }
    }

    fn link(&mut self, journey: &Journey, link: &Link) {
        match link.kind {
            LinkKind::LeadsTo => {
                self.flow = true;
                self.links.insert(link.id);
                // A link without a share takes what its siblings leave, so it changes with them.
                let siblings =
                    journey.links_from(link.from).into_iter().filter(|other| other.kind == LinkKind::LeadsTo);
                self.links.extend(siblings.map(|other| other.id));
            }
            LinkKind::EvidencedBy | LinkKind::Addresses => {
                self.cards.insert(link.from);
            }
            LinkKind::Causes | LinkKind::Supports => {}
        }
    }

    fn changed(&mut self, layout: &Layout, journey: &Journey, before: &Node, after: &Node) {
        match (before, after) {
            (Node::Stage(before), Node::Stage(after)) => {
                self.all |= before.rank != after.rank;
                self.header = true;
            }
            (Node::Step(before), Node::Step(after)) => {
                let place = |step: &waymark_model::Step| (step.stage, step.rank.clone(), step.width);
                self.all |= place(before) != place(after);
                self.header = true;
            }
            (Node::Lane(before), Node::Lane(after)) => {
                let place = |lane: &waymark_model::Lane| {
                    (lane.rank.clone(), lane.hidden, lane.kind, lane.collapsed, lane.pinned)
                };
                self.lanes |= place(before) != place(after);
                self.named.insert(after.id);
                if before.colour != after.colour {
                    self.cards.extend(journey.cards_of_lane(after.id).map(|card| card.id));
                }
            }
            (Node::Card(before), Node::Card(after)) => {
                // The place in the map decides who enters there.
                let place = |card: &waymark_model::Card| (card.step, card.rank.clone());
                self.flow |= place(before) != place(after) && layout.knows_flow(after.id);
                // Personas whom the journey does not name appear by their feelings alone.
                self.cards.insert(after.id);
            }
            (_, node) => self.came_or_went(layout, journey, node),
        }
    }

    fn came_or_went(&mut self, layout: &Layout, journey: &Journey, node: &Node) {
        match node {
            Node::Stage(_) | Node::Step(_) => self.all = true,
            Node::Lane(_) => self.lanes = true,
            Node::Card(card) => {
                self.flow |= layout.knows_flow(card.id);
                self.cards.insert(card.id);
            }
            Node::Evidence(evidence) => self.cards.extend(journey.links_to(evidence.id).iter().map(|link| link.from)),
            Node::Persona(_) => (self.title, self.feelings) = (true, true),
            Node::Metric(metric) => self.cards.extend(layout.metrics.get(&metric.id).into_iter().flatten()),
        }
    }

    /// What of it concerns one row; none when nothing does. `new` rows want all their cards.
    pub(crate) fn of_row(
        &self,
        row: &Row,
        homes: &BTreeMap<Id, Id>,
        context: Context<'_>,
        new: bool,
    ) -> Option<RowDirt> {
        let feels = row.kind == LaneKind::Feelings && self.feelings;
        // A collapsed row holds no card of which it could be told that it left.
        let counts = row.collapsed && (!self.cards.is_empty() || self.feelings);
        let lane = new || feels || counts || self.named.contains(&row.lane);
        let lives = |id: &&Id| context.journey.card(**id).is_some_and(|card| card.lane == row.lane);
        let lived = |id: &&Id| homes.get(*id) == Some(&row.lane);
        let mut cards: BTreeSet<Id> = self.cards.iter().filter(|id| lives(id) || lived(id)).copied().collect();
        if row.collapsed {
            cards.clear();
        } else if new {
            cards.extend(Row::all_cards(context, row.lane));
        }
        if feels {
            cards.extend(row.placed.keys());
        }
        let mut links: BTreeSet<Id> = self.links.iter().filter(|id| row.links.contains(id)).copied().collect();
        links.extend(self.links.iter().filter(|id| ends_in(row, context, **id)));
        let work = RowDirt { cards, links, lane };
        (lane || !work.cards.is_empty() || !work.links.is_empty()).then_some(work)
    }
}

/// Whether a link's ends both belong to a row's lane.
fn ends_in(row: &Row, context: Context<'_>, link: Id) -> bool {
    let home = |card: Id| context.journey.card(card).map(|card| card.lane);
    context.journey.link(link).is_some_and(|link| [link.from, link.to].map(home) == [Some(row.lane); 2])
}
