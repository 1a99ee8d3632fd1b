//! An imported journey into an open one, as one commit: what is there stays as it is, what comes in gets fresh ids and comes
//! last among its siblings, and nothing comes in twice letter for letter.

mod columns;
mod links;
mod rows;
mod shared;

use std::collections::{BTreeMap, HashMap};

use waymark_model::{Id, Journey, Node, Properties, Rank, Rejection};

use crate::border::{Fault, Joining};
use crate::core::Core;
use crate::merging::shared_elsewhere;
use crate::renew::renew;
use crate::settings::Ids;

/// No window's number: so that every window is told, the asking one too.
const NOBODY: u64 = 0;

/// Puts what was read into an open map. Every window that has it open is told.
pub(crate) fn join(
    core: &Core,
    journey: Id,
    imported: &Journey,
    how: Joining,
    window: u64,
    label: &str,
) -> Result<(), Fault> {
    tracing::debug!(window, "a file joins an open map");
    let label: String = label.chars().take(120).collect();
    let known = shared_elsewhere(core);
    core.change(journey, NOBODY, None, |document, stamp| {
        let whole = joined(document.journey(), imported, how, &core.settings.ids, &known);
        if let Some(problem) = whole.problems().into_iter().next() {
            let message = format!("The file does not fit into this map: {}", problem.message);
            return Err(Rejection::new("join_unlawful", message, "Nothing was changed. Import it as a new map."));
        }
        Ok(document.adopt(stamp, &whole, label.clone(), &known))
    })?;
    Ok(())
}

/// The journey with everything of another one. `known` has the personas and metrics of the library.
pub(crate) fn joined(target: &Journey, imported: &Journey, how: Joining, ids: &Ids, known: &[Node]) -> Journey {
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
    rows::join(&mut joiner, how);
    let links = links::join(&joiner);
    Journey::from_records(target.id(), joiner.properties, joiner.nodes.into_values(), links)
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
