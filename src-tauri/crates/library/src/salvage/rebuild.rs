//! One journey out of what was found: rows whose hash fits, then the last word of the log, then pages that nothing leads
//! to, then the newest backup. The journey's seal tells whether it is all that it was.

use std::collections::{BTreeMap, BTreeSet};

use waymark_model::{Id, Link, Node, Properties};

use super::gather::{About, Gathered};
use super::past::Past;
use super::report::{Fate, Lost, lost};
use crate::record::{self, Hash};
use crate::seal::Seal;

/// A journey put together.
#[derive(Default)]
pub(crate) struct Rebuilt {
    pub(crate) properties: Properties,
    pub(crate) about: About,
    pub(crate) nodes: BTreeMap<Id, Node>,
    pub(crate) links: BTreeMap<Id, Link>,
    pub(crate) members: BTreeSet<Id>,
    pub(crate) lost: Vec<Lost>,
    pub(crate) exact: bool,
}

/// Where records come from, most trusted first.
pub(crate) struct Sources<'a> {
    pub(crate) rows: &'a Gathered,
    pub(crate) astray: &'a Gathered,
    pub(crate) past: &'a Past,
    pub(crate) backup: Option<&'a Gathered>,
    /// Shared records that came.
    pub(crate) shared: &'a BTreeMap<Id, Node>,
}

/// Puts one journey together.
pub(crate) fn rebuild(id: Id, from: &Sources<'_>) -> Rebuilt {
    let mut journey = Rebuilt { about: about(id, from), ..Rebuilt::default() };
    properties(&mut journey, id, from);
    let mut seal = Seal::default();
    for ((_, record), (node, hash)) in of(&from.rows.nodes, id) {
        seal.toggle(hash);
        journey.nodes.insert(record, node.clone());
    }
    for ((_, record), (link, hash)) in of(&from.rows.links, id) {
        seal.toggle(hash);
        journey.links.insert(record, link.clone());
    }
    journey.members = from.rows.members.iter().filter(|(owner, _)| *owner == id).map(|(_, record)| *record).collect();
    journey.members.iter().for_each(|record| seal.toggle_member(*record));
    let known = from.rows.journeys.contains_key(&id);
    if known && seal.0 == journey.about.seal {
        journey.exact = true;
    } else {
        Mending { id, from, journey: &mut journey, seal, claimed: seal }.mend(known);
    }
    journey
}

/// The entries of one owner.
fn of<T>(map: &BTreeMap<(Id, Id), T>, owner: Id) -> impl Iterator<Item = ((Id, Id), &T)> {
    let last = Id::from_bytes([0xFF; 16]);
    map.range((owner, Id::NIL)..=(owner, last)).map(|(key, value)| (*key, value))
}

fn about(id: Id, from: &Sources<'_>) -> About {
    let rows = [Some(from.rows), Some(from.astray), from.backup].into_iter().flatten();
    rows.filter_map(|rows| rows.journeys.get(&id)).map(|(_, about)| about.clone()).next().unwrap_or_default()
}

fn properties(journey: &mut Rebuilt, id: Id, from: &Sources<'_>) {
    let row = |rows: &Gathered| rows.journeys.get(&id).and_then(|(properties, _)| properties.clone());
    let (told, other) = (from.past.properties.clone(), || row(from.astray).or_else(|| from.backup.and_then(row)));
    let (found, fate) = match row(from.rows) {
        Some(found) => (Some(found), None),
        None if told.is_some() && from.past.complete => (told, Some(Fate::Rebuilt)),
        // Never changed since it came: any state of it is the last one.
        None if from.past.complete => (other(), Some(Fate::Rebuilt)),
        None => (other().or(told), Some(Fate::Older)),
    };
    if let Some(fate) = fate {
        let fate = if found.is_some() { fate } else { Fate::Missing };
        let title = found.as_ref().map(|found| found.title.clone()).unwrap_or_default();
        journey.lost.push(lost("map's title and description", &title, None, fate));
    }
    journey.properties = found.unwrap_or_default();
}

/// A journey that is not what its seal says.
struct Mending<'a> {
    id: Id,
    from: &'a Sources<'a>,
    journey: &'a mut Rebuilt,
    /// Over what came.
    seal: Seal,
    /// The same with the hashes that stand in damaged rows: when it fits, nothing is missing that has no name.
    claimed: Seal,
}

impl Mending<'_> {
    fn mend(&mut self, known: bool) {
        let mut changed = Vec::new();
        for record in self.gone() {
            if let Some(lost) = self.bring(record) {
                changed.push(lost);
            }
        }
        self.members();
        let exact = known && self.seal.0 == self.journey.about.seal;
        for each in &mut changed {
            // The seal holds: what was taken from an older state is the last one.
            if exact && each.fate == Fate::Older {
                each.fate = Fate::Rebuilt;
            }
        }
        self.journey.lost.append(&mut changed);
        let named = exact || (known && self.claimed.0 == self.journey.about.seal);
        if !named {
            self.journey.lost.push(lost("record", "", None, Fate::Missing));
        }
        self.journey.exact = exact;
    }

    /// Records that anything speaks of and that did not come.
    fn gone(&self) -> BTreeSet<Id> {
        let mut all = BTreeSet::new();
        for rows in [Some(self.from.rows), Some(self.from.astray), self.from.backup].into_iter().flatten() {
            all.extend(of(&rows.nodes, self.id).map(|((_, record), _)| record));
            all.extend(of(&rows.links, self.id).map(|((_, record), _)| record));
            all.extend(
                of(&rows.broken, self.id).filter(|(_, (kind, _))| is_record(kind)).map(|((_, record), _)| record),
            );
            all.extend(of(&rows.words, self.id).map(|((_, record), _)| record));
        }
        all.extend(self.from.past.nodes.keys().chain(self.from.past.links.keys()));
        all.extend(self.journey.links.values().flat_map(|link| [link.from, link.to]));
        all.retain(|record| {
            *record != Id::NIL
                && !self.journey.nodes.contains_key(record)
                && !self.journey.links.contains_key(record)
                && !self.is_shared(*record)
        });
        all
    }

    fn is_shared(&self, record: Id) -> bool {
        self.from.shared.contains_key(&record)
            || self
                .from
                .past
                .nodes
                .get(&record)
                .is_some_and(|node| node.as_ref().is_some_and(|it| it.kind().is_shared()))
    }

    /// Brings a record back, and says how; none for one that was removed.
    fn bring(&mut self, record: Id) -> Option<Lost> {
        let past = self.from.past;
        let fate = if past.complete { Fate::Rebuilt } else { Fate::Older };
        match (past.nodes.get(&record), past.links.get(&record)) {
            (Some(Some(node)), _) => Some(self.node(node.clone(), fate)),
            (_, Some(Some(link))) => Some(self.link(link.clone(), fate)),
            (Some(None), _) | (_, Some(None)) => None,
            // The log does not speak of it: what it was when it came is what it is, unless commits are missing.
            (None, None) => self.elsewhere(record, fate),
        }
    }

    fn elsewhere(&mut self, record: Id, fate: Fate) -> Option<Lost> {
        let key = (self.id, record);
        for rows in [Some(self.from.astray), self.from.backup].into_iter().flatten() {
            if let Some((node, _)) = rows.nodes.get(&key) {
                return Some(self.node(node.clone(), fate));
            }
            if let Some((link, _)) = rows.links.get(&key) {
                return Some(self.link(link.clone(), fate));
            }
        }
        let rows = self.from.rows;
        let name = rows.words.get(&key).map_or("", String::as_str);
        let (kind, hash) = rows.broken.get(&key).copied().unwrap_or(("record", None));
        self.claimed.toggle(&hash.unwrap_or_default());
        Some(lost(kind, name, Some(record), Fate::Missing))
    }

    fn node(&mut self, node: Node, fate: Fate) -> Lost {
        let lost = lost(record::node_kind(node.kind()), node.title(), Some(node.id()), fate);
        if let Ok(row) = record::node_row(self.id, &node) {
            self.came(node.id(), &row.hash);
        }
        self.journey.nodes.insert(node.id(), node);
        lost
    }

    fn link(&mut self, link: Link, fate: Fate) -> Lost {
        let lost = lost("link", &link.label, Some(link.id), fate);
        if let Ok(row) = record::link_row(self.id, &link) {
            self.came(link.id, &row.hash);
        }
        self.journey.links.insert(link.id, link);
        lost
    }

    fn came(&mut self, record: Id, hash: &Hash) {
        self.seal.toggle(hash);
        let claimed = self.from.rows.broken.get(&(self.id, record)).and_then(|(_, claimed)| *claimed);
        self.claimed.toggle(&claimed.unwrap_or(*hash));
    }

    /// Personas and metrics that the journey used.
    fn members(&mut self) {
        let told = self.from.past.nodes.iter().filter(|(_, node)| node.is_some()).map(|(record, _)| *record);
        let mut members: BTreeSet<Id> = told.collect();
        for rows in [Some(self.from.astray), self.from.backup].into_iter().flatten() {
            members.extend(rows.members.iter().filter(|(owner, _)| *owner == self.id).map(|(_, record)| *record));
        }
        members.extend(self.journey.properties.personas.iter().copied());
        members.retain(|record| {
            let removed = self.from.past.nodes.get(record).is_some_and(Option::is_none);
            self.from.shared.contains_key(record) && !removed && !self.journey.members.contains(record)
        });
        for member in members {
            self.seal.toggle_member(member);
            self.claimed.toggle_member(member);
            self.journey.members.insert(member);
        }
    }
}

fn is_record(kind: &str) -> bool {
    matches!(kind, "record" | "link")
}
