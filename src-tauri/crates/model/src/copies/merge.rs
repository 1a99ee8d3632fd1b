//! One journey of two copies, record by record, and then made lawful. Where one copy is what both were last together, the
//! outcome is the other one exactly.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::{Map, Value};

use super::difference::{Became, Difference};
use super::moves::{Moves, moves};
use super::records::{self, Subject};
use super::verdicts::{Clash, Three, Verdicts};
use super::{fields, links, needs, rows, spans, stages};
use crate::{Id, Journey, Node, Properties};

/// One journey of two copies.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The journey, under the id of mine.
    pub journey: Journey,
    /// What both changed otherwise, and what holds.
    pub clashes: Vec<Clash>,
    /// What had to be put right so that the map stays lawful: a step that came back, a link whose end is gone.
    pub mended: Vec<Difference>,
}

/// Merges two copies of a journey. `base` is what they were last together; without one everything that differs is a clash
/// and nothing goes. `whose` decides clashes by their key: true for the other copy's word, none for the rule (mine, but
/// what was changed where the other copy took it away).
pub fn merge(base: Option<&Journey>, mine: &Journey, theirs: &Journey, whose: &dyn Fn(&str) -> Option<bool>) -> Merged {
    let mut merging = Merging::new(base, mine, theirs, whose);
    merging.properties();
    merging.nodes();
    needs::fulfil(&mut merging);
    stages::keep_steps(&mut merging);
    rows::settle(&mut merging);
    spans::settle(&mut merging);
    merging.properties.personas.retain(|id| matches!(merging.nodes.get(id), Some(Node::Persona(_))));
    let nodes = std::mem::take(&mut merging.nodes).into_values();
    let bare = Journey::from_records(mine.id(), merging.properties.clone(), nodes, []);
    let journey = links::join(&mut merging, bare);
    Merged { journey, clashes: merging.verdicts.clashes, mended: merging.mended }
}

/// A merge in the making.
pub(super) struct Merging<'a> {
    pub(super) base: Option<&'a Journey>,
    pub(super) mine: &'a Journey,
    pub(super) theirs: &'a Journey,
    pub(super) verdicts: Verdicts<'a>,
    pub(super) moves_of_mine: Moves,
    pub(super) moves_of_theirs: Moves,
    pub(super) properties: Properties,
    pub(super) nodes: BTreeMap<Id, Node>,
    /// Records that stand where the other copy put them.
    pub(super) placed_by_theirs: HashSet<Id>,
    /// Records that stay although one copy removed them.
    pub(super) contested: HashSet<Id>,
    pub(super) mended: Vec<Difference>,
}

impl<'a> Merging<'a> {
    fn new(
        base: Option<&'a Journey>,
        mine: &'a Journey,
        theirs: &'a Journey,
        whose: &'a dyn Fn(&str) -> Option<bool>,
    ) -> Self {
        let (moves_of_mine, moves_of_theirs) = match base {
            Some(base) => (moves(base, mine), moves(base, theirs)),
            None => (Moves::default(), moves(mine, theirs)),
        };
        Merging {
            base,
            mine,
            theirs,
            verdicts: Verdicts::new(whose, base.is_none()),
            moves_of_mine,
            moves_of_theirs,
            properties: mine.properties().clone(),
            nodes: BTreeMap::new(),
            placed_by_theirs: HashSet::new(),
            contested: HashSet::new(),
            mended: Vec::new(),
        }
    }

    /// Notes what had to be put right.
    pub(super) fn mend(&mut self, verb: Became, kind: &'static str, id: Id) {
        self.mended.push(Difference::of_record(verb, kind, id));
    }

    fn properties(&mut self) {
        let (mine, theirs) = (self.mine.properties(), self.theirs.properties());
        if mine == theirs {
            return;
        }
        let base = self.base.map(|base| records::object(base.properties())).unwrap_or_default();
        let three = Three { base: &base, mine: &records::object(mine), theirs: &records::object(theirs) };
        let merged = fields::objects(&mut self.verdicts, Subject::JOURNEY, &[], three);
        self.properties = records::compose_properties(merged, mine);
    }

    fn nodes(&mut self) {
        let ids: BTreeSet<Id> = self.mine.nodes().chain(self.theirs.nodes()).map(Node::id).collect();
        for id in ids {
            let three = Three {
                base: self.base.and_then(|base| base.node(id)),
                mine: self.mine.node(id),
                theirs: self.theirs.node(id),
            };
            if let Some(node) = self.node(three) {
                self.nodes.insert(id, node);
            }
        }
    }

    fn node(&mut self, three: Three<Option<&Node>>) -> Option<Node> {
        match (three.mine, three.theirs) {
            (Some(mine), Some(theirs)) if mine.kind() == theirs.kind() => Some(self.both(three.base, mine, theirs)),
            (Some(_), Some(_)) => {
                if self.holds_theirs(three) {
                    three.theirs.cloned()
                } else {
                    three.mine.cloned()
                }
            }
            (Some(left), None) | (None, Some(left)) => self.left(three, left),
            (None, None) => None,
        }
    }

    /// A record that only one copy has: new there, or removed by the other.
    fn left(&mut self, three: Three<Option<&Node>>, left: &Node) -> Option<Node> {
        let Some(base) = three.base else { return Some(left.clone()) };
        let by = if three.mine.is_some() { &self.moves_of_mine } else { &self.moves_of_theirs };
        let is_same = records::fields(base) == records::fields(left) && !by.moved.contains(&left.id());
        if is_same {
            return None;
        }
        let stays = self.holds_theirs(three) == three.theirs.is_some();
        if stays {
            self.contested.insert(left.id());
            if three.mine.is_none() {
                self.placed_by_theirs.insert(left.id());
            }
        }
        stays.then(|| left.clone())
    }

    /// Whose word holds on a whole record.
    fn holds_theirs(&mut self, three: Three<Option<&Node>>) -> bool {
        let Some(node) = three.mine.or(three.theirs) else { return false };
        let value = |node: Option<&Node>| node.map(|node| Value::Object(records::object(node)));
        let (base, mine, theirs) = (value(three.base), value(three.mine), value(three.theirs));
        let values = Three { base: base.as_ref(), mine: mine.as_ref(), theirs: theirs.as_ref() };
        self.verdicts.takes_theirs(Subject::node(node), &[], values)
    }

    /// A record that both copies have.
    fn both(&mut self, base: Option<&Node>, mine: &Node, theirs: &Node) -> Node {
        let base = base.filter(|base| base.kind() == mine.kind());
        if mine == theirs || base == Some(theirs) {
            return mine.clone();
        }
        let stands = self.stands(base, mine, theirs);
        if base == Some(mine) && std::ptr::eq(stands, theirs) {
            return theirs.clone();
        }
        let three = Three {
            base: &base.map(records::fields).unwrap_or_default(),
            mine: &records::fields(mine),
            theirs: &records::fields(theirs),
        };
        let merged: Map<String, Value> = fields::objects(&mut self.verdicts, Subject::node(mine), &[], three);
        records::compose(merged, mine, stands)
    }

    /// The copy of a record whose place holds.
    fn stands<'n>(&mut self, base: Option<&Node>, mine: &'n Node, theirs: &'n Node) -> &'n Node {
        let spot = |node: &Node| (node.place(), node.rank().cloned());
        if spot(mine) == spot(theirs) || base.is_some_and(|base| spot(base) == spot(theirs)) {
            return mine;
        }
        let id = mine.id();
        let unmoved = base.is_some_and(|base| spot(base) == spot(mine));
        let moved = (self.moves_of_mine.moved.contains(&id), self.moves_of_theirs.moved.contains(&id));
        // Both moved it into the same cell, or row: whichever came first there is of no weight.
        let together = mine.place() == theirs.place() && base.is_some_and(|base| base.place() != mine.place());
        let takes_theirs = match moved {
            _ if unmoved => true,
            (_, false) => false,
            (false, true) if self.base.is_some() => true,
            _ if together => false,
            _ => self.place_of_theirs(base, mine, theirs),
        };
        if takes_theirs {
            self.placed_by_theirs.insert(id);
            return theirs;
        }
        mine
    }

    fn place_of_theirs(&mut self, base: Option<&Node>, mine: &Node, theirs: &Node) -> bool {
        let (base, own, other) = (base.and_then(records::place), records::place(mine), records::place(theirs));
        let values = Three { base: base.as_ref(), mine: own.as_ref(), theirs: other.as_ref() };
        self.verdicts.takes_theirs(Subject::node(mine), &records::place_path(), values)
    }
}
