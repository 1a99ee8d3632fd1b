//! What the log and a backup know of records that are gone. The log is memory, but its rows are hashed too: what it says
//! last of a record is what the record was, as long as no commit is missing.

use std::collections::{BTreeMap, BTreeSet};

use waymark_model::{Change, Id, Link, Node, Properties};

use super::gather::Gathered;

/// The last word of the log on the records of one journey.
#[derive(Default)]
pub(crate) struct Past {
    /// Nodes of the journey, shared ones among them; none for one that was removed.
    pub(crate) nodes: BTreeMap<Id, Option<Node>>,
    pub(crate) links: BTreeMap<Id, Option<Link>>,
    pub(crate) properties: Option<Properties>,
    /// Whether no commit of the journey is missing.
    pub(crate) complete: bool,
    /// Commits of the journey that are there.
    pub(crate) commits: usize,
}

/// The past of every journey that has any.
pub(crate) fn pasts(found: &Gathered) -> BTreeMap<Id, Past> {
    let mut pasts: BTreeMap<Id, Past> = BTreeMap::new();
    for (logged, _) in found.log.values() {
        let past = pasts.entry(logged.journey).or_default();
        past.commits += 1;
        for change in &logged.commit.changes {
            match change {
                Change::Node { id, after, .. } => drop(past.nodes.insert(*id, after.as_deref().cloned())),
                Change::Link { id, after, .. } => drop(past.links.insert(*id, after.as_deref().cloned())),
                Change::Journey { after, .. } => past.properties = Some((**after).clone()),
            }
        }
    }
    for (journey, past) in &mut pasts {
        let told = found.journeys.get(journey).map_or(-1, |(_, about)| about.version);
        past.complete = i64::try_from(past.commits) == Ok(told);
    }
    pasts
}

/// Last content of shared records over all journeys.
pub(crate) fn shared_past(found: &Gathered) -> BTreeMap<Id, Node> {
    let mut last = BTreeMap::new();
    for (logged, _) in found.log.values() {
        for change in &logged.commit.changes {
            if let Change::Node { id, after: Some(node), .. } = change
                && node.kind().is_shared()
            {
                last.insert(*id, (**node).clone());
            }
        }
    }
    last
}

/// Every journey that anything trustworthy speaks of.
pub(crate) fn journeys(found: &Gathered) -> BTreeSet<Id> {
    let mut all: BTreeSet<Id> = found.journeys.keys().copied().collect();
    all.extend(found.nodes.keys().map(|(journey, _)| *journey));
    all.extend(found.links.keys().map(|(journey, _)| *journey));
    all.extend(found.log.values().map(|(logged, _)| logged.journey));
    all.extend(found.versions.values().map(|(version, ..)| version.journey));
    all
}
