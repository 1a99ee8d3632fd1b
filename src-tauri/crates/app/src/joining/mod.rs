//! Imported journeys into an open one, as one commit: what is there stays as it is, what comes in gets fresh ids and comes
//! last among its siblings, and nothing comes in twice letter for letter.

mod columns;
mod lanes;
mod links;
mod rows;
mod shared;

use std::collections::{BTreeMap, HashMap};

use waymark_model::{Id, Journey, Node, Properties, Rank, Rejection};

use crate::border::{Fault, Target};
use crate::core::Core;
use crate::merging::shared_elsewhere;
use crate::renew::renew;
use crate::settings::Ids;

/// No window's number: so that every window is told, the asking one too.
const NOBODY: u64 = 0;

pub(crate) use lanes::Fate;

/// The journey with everything that came in.
pub(crate) struct Joined {
    pub(crate) journey: Journey,
    /// What became of each lane that came in, in their order.
    pub(crate) lanes: Vec<Fate>,
    /// Cards that were there already, letter for letter.
    pub(crate) same: usize,
}

/// Puts what was read into an open map as one step. Every window that has it open is told.
pub(crate) fn join(core: &Core, imported: &[&Journey], target: &Target, label: &str) -> Result<(), Fault> {
    let label: String = label.chars().take(120).collect();
    let known = shared_elsewhere(core);
    core.change(target.journey, NOBODY, None, |document, stamp| {
        let whole = lawful(all(document.journey(), imported, target, &core.settings.ids, &known))?;
        Ok(document.adopt(stamp, &whole.journey, label.clone(), &known))
    })?;
    Ok(())
}

/// What would come of joining these to an open map. Nothing is written.
pub(crate) fn preview(core: &Core, here: &Journey, imported: &[&Journey], target: &Target) -> Result<Joined, Fault> {
    Ok(lawful(all(here, imported, target, &core.settings.ids, &shared_elsewhere(core)))?)
}

fn lawful(joined: Joined) -> Result<Joined, Rejection> {
    let Some(problem) = joined.journey.problems().into_iter().next() else { return Ok(joined) };
    let message = format!("The file does not fit into this map: {}", problem.message);
    Err(Rejection::new("join_unlawful", message, "Nothing was changed. Import it as a new map."))
}

/// The journey with everything of the others, one after the other. `known` has the personas and metrics of the library.
fn all(here: &Journey, imported: &[&Journey], target: &Target, ids: &Ids, known: &[Node]) -> Joined {
    let mut joined = Joined { journey: here.clone(), lanes: Vec::new(), same: 0 };
    for one in imported {
        let next = joined_with(&joined.journey, one, (target, joined.lanes.len()), ids, known);
        joined.journey = next.journey;
        joined.lanes.extend(next.lanes);
        joined.same += next.same;
    }
    joined
}

/// The journey with everything of another one, whose lanes are counted on from a place.
fn joined_with(target: &Journey, imported: &Journey, how: (&Target, usize), ids: &Ids, known: &[Node]) -> Joined {
    let is_free = |node: &Node| match target.node(node.id()) {
        Some(known) => known.kind() == node.kind(),
        None => target.link(node.id()).is_none(),
    };
    let fresh = renew(imported, ids, |node| node.kind().is_shared() && is_free(node));
    let mut joiner = Joiner {
        target,
        fresh: &fresh,
        places: HashMap::new(),
        nodes: target.nodes().map(|node| (node.id(), node.clone())).collect(),
        properties: target.properties().clone(),
    };
    shared::join(&mut joiner, known);
    columns::join(&mut joiner);
    let lanes = lanes::join(&mut joiner, how.0, how.1);
    let same = rows::join(&mut joiner);
    let links = links::join(&joiner);
    let journey = Journey::from_records(target.id(), joiner.properties, joiner.nodes.into_values(), links);
    Joined { journey, lanes, same }
}

/// A joining in the making.
struct Joiner<'a> {
    target: &'a Journey,
    /// What comes in, under ids of its own.
    fresh: &'a Journey,
    /// Records of the target in which records that come in are found again.
    places: HashMap<Id, Id>,
    nodes: BTreeMap<Id, Node>,
    properties: Properties,
}

impl Joiner<'_> {
    /// The record as which another one stands in the target.
    fn of(&self, id: Id) -> Id {
        self.places.get(&id).copied().unwrap_or(id)
    }

    fn put(&mut self, node: Node) {
        self.nodes.insert(node.id(), node);
    }
}

/// A name as it is compared: case and spaces do not count.
fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The next rank after the last one of a row.
fn next(last: &mut Option<Rank>) -> Rank {
    let rank = Rank::between(last.as_ref(), None).unwrap_or_default();
    *last = Some(rank.clone());
    rank
}
