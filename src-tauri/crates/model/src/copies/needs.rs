//! What a record cannot stand without and one copy removed: a card's step, lane, metric, a feeling's persona. It comes
//! back, and this is a clash, unless the choice is that it goes: then what needs it goes back to where the other copy has
//! it, or goes too.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::difference::Became;
use super::merge::Merging;
use super::records::Subject;
use super::verdicts::Three;
use crate::{Card, Id, Journey, Node};

/// Sees to it that everything stands on something. It ends: a record comes back once, and what has gone does not.
pub(super) fn fulfil(merging: &mut Merging<'_>) {
    let mut gone = HashSet::new();
    loop {
        let wants = wants(&merging.nodes);
        if wants.is_empty() {
            return;
        }
        for (needed, by) in wants {
            let holder = Holder::of(merging, needed);
            match holder.filter(|_| !gone.contains(&needed)) {
                Some(holder) if stays(merging, needed, holder, &by) => bring_back(merging, needed, holder),
                _ => {
                    gone.insert(needed);
                    let left = by.into_iter().filter(|needer| !go_without(merging, needed, *needer, holder));
                    gone.extend(left);
                }
            }
        }
    }
}

/// The copy that has a record which the other removed.
#[derive(Clone, Copy)]
struct Holder<'a> {
    journey: &'a Journey,
    remover: &'a Journey,
    is_theirs: bool,
}

impl<'a> Holder<'a> {
    fn of(merging: &Merging<'a>, id: Id) -> Option<Self> {
        let (mine, theirs) = (merging.mine, merging.theirs);
        match (mine.node(id), theirs.node(id)) {
            (Some(_), None) => Some(Holder { journey: mine, remover: theirs, is_theirs: false }),
            (None, Some(_)) => Some(Holder { journey: theirs, remover: mine, is_theirs: true }),
            _ => None,
        }
    }
}

/// Records that are needed and not there, each with what needs it.
fn wants(nodes: &BTreeMap<Id, Node>) -> BTreeMap<Id, Vec<Id>> {
    let mut wants: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for node in nodes.values() {
        let mut want = |id: Id| {
            if !nodes.contains_key(&id) {
                wants.entry(id).or_default().push(node.id());
            }
        };
        match node {
            Node::Step(step) => want(step.stage),
            Node::Card(card) => {
                [Some(card.lane), Some(card.step), card.metric].into_iter().flatten().for_each(&mut want);
                card.feelings.keys().copied().filter(|id| *id != Id::NIL).for_each(want);
            }
            _ => {}
        }
    }
    wants
}

/// Whether a record comes back. Where only what is asked about already needs it, nobody is asked again.
fn stays(merging: &mut Merging<'_>, needed: Id, holder: Holder<'_>, by: &[Id]) -> bool {
    let Some(node) = holder.journey.node(needed) else { return false };
    if by.iter().all(|needer| merging.contested.contains(needer)) {
        merging.mend(Became::Added, node.kind().noun(), needed);
        return true;
    }
    let title = Value::String(node.title().to_owned());
    let (mine, theirs) = if holder.is_theirs { (None, Some(&title)) } else { (Some(&title), None) };
    let values = Three { base: Some(&title), mine, theirs };
    merging.verdicts.takes_theirs(Subject::node(node), &[], values) == holder.is_theirs
}

fn bring_back(merging: &mut Merging<'_>, needed: Id, holder: Holder<'_>) {
    let Some(node) = holder.journey.node(needed) else { return };
    let travels = holder.journey.properties().personas.contains(&needed);
    if travels && !merging.properties.personas.contains(&needed) {
        merging.properties.personas.push(needed);
    }
    if holder.is_theirs {
        merging.placed_by_theirs.insert(needed);
    }
    merging.nodes.insert(needed, node.clone());
}

/// A record loses what it needed; answers whether it still stands.
fn go_without(merging: &mut Merging<'_>, needed: Id, needer: Id, holder: Option<Holder<'_>>) -> bool {
    let Some(node) = merging.nodes.remove(&needer) else { return false };
    let other = holder.and_then(|holder| holder.remover.node(needer));
    let noun = node.kind().noun();
    match without(node, needed, other, |id| merging.nodes.contains_key(&id)) {
        Some(node) => {
            merging.nodes.insert(needer, node);
            true
        }
        None => {
            merging.mend(Became::Removed, noun, needer);
            false
        }
    }
}

fn without(node: Node, needed: Id, other: Option<&Node>, is_there: impl Fn(Id) -> bool) -> Option<Node> {
    match node {
        Node::Card(mut card) => {
            card.feelings.remove(&needed);
            card.metric = card.metric.filter(|metric| *metric != needed);
            if card.lane != needed && card.step != needed {
                return Some(Node::Card(card));
            }
            let Some(Node::Card(like)) = other else { return None };
            let stands = is_there(like.lane) && is_there(like.step);
            stands.then(|| Node::Card(Card { lane: like.lane, step: like.step, rank: like.rank.clone(), ..card }))
        }
        Node::Step(mut step) => {
            let Some(Node::Step(like)) = other else { return None };
            (step.stage, step.rank) = (like.stage, like.rank.clone());
            is_there(step.stage).then_some(Node::Step(step))
        }
        other => Some(other),
    }
}
