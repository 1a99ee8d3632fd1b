//! Takes a commit back as far as it still stands: what others have changed since is theirs and stays.

use crate::draft::Draft;
use crate::edits::check_ends;
use crate::merge::{merge_back, merge_list};
use crate::theirs::{Theirs, Written};
use crate::{Change, Id, Journey, Link, Node, Properties};

/// Takes the changes of a commit back in a draft, the newest first: a field, a place or a record goes back only where it
/// still is what the commit made, and nobody else has written it since.
pub(crate) fn take_back(draft: &mut Draft<'_>, changes: &[Change], theirs: Theirs<'_>) {
    let theirs = theirs.and_moved(changes, draft.journey());
    for change in changes.iter().rev().filter(|change| !theirs.came_or_went(change.id())) {
        take_back_one(draft, change, &theirs);
    }
}

fn take_back_one(draft: &mut Draft<'_>, change: &Change, theirs: &Theirs<'_>) {
    let theirs = theirs.on(change.id());
    match change {
        Change::Node { before: Some(before), after: Some(after), .. } => restore_node(draft, before, after, &theirs),
        Change::Node { before: None, after: Some(after), .. } if theirs.is_empty() => unmake_node(draft, after),
        Change::Node { before: Some(before), after: None, .. } => bring_back_node(draft, before),
        Change::Link { before: Some(before), after: Some(after), .. } => restore_link(draft, before, after, &theirs),
        Change::Link { before: None, after: Some(after), .. } if theirs.is_empty() => unmake_link(draft, after),
        Change::Link { before: Some(before), after: None, .. } => bring_back_link(draft, before),
        Change::Journey { before, after } => restore_properties(draft, before, after, &theirs),
        Change::Node { before: None, .. } | Change::Link { before: None, .. } => {}
    }
}

fn restore_node(draft: &mut Draft<'_>, before: &Node, after: &Node, theirs: &[Written]) {
    let Some(current) = draft.journey().node(before.id()) else { return };
    if current.kind() != before.kind() {
        return;
    }
    let Some(mut node) = merged(before, after, current, theirs) else { return };
    let keeps_place = place_of(current) != place_of(after) || is_moved(theirs) || !can_stand(draft.journey(), before);
    let (stays, returns) = (current.clone(), before.clone());
    set_place(&mut node, if keeps_place { &stays } else { &returns });
    draft.put_node(without_strangers(draft.journey(), node));
}

fn merged<T>(before: &T, after: &T, current: &T, theirs: &[Written]) -> Option<T>
where
    T: Clone + PartialEq + serde::Serialize + serde::de::DeserializeOwned,
{
    let untouched = current == after && theirs.is_empty();
    if untouched { Some(before.clone()) } else { merge_back(before, after, current, theirs) }
}

/// Whether any of these changes moved the record.
fn is_moved(theirs: &[Written]) -> bool {
    let field = |name: &str| theirs.iter().any(|(before, after)| before.get(name) != after.get(name));
    ["lane", "step", "stage", "rank"].into_iter().any(field)
}

/// Place and rank are one thing: half a move taken back would be a third place that nobody chose.
fn place_of(node: &Node) -> (Option<crate::order::Place>, Option<&crate::Rank>) {
    (node.place(), node.rank())
}

fn set_place(node: &mut Node, like: &Node) {
    match (node, like) {
        (Node::Card(card), Node::Card(like)) => {
            (card.lane, card.step, card.rank) = (like.lane, like.step, like.rank.clone());
        }
        (Node::Step(step), Node::Step(like)) => (step.stage, step.rank) = (like.stage, like.rank.clone()),
        (Node::Stage(stage), Node::Stage(like)) => stage.rank = like.rank.clone(),
        (Node::Lane(lane), Node::Lane(like)) => lane.rank = like.rank.clone(),
        _ => {}
    }
}

fn can_stand(journey: &Journey, node: &Node) -> bool {
    match node {
        Node::Card(card) => journey.lane(card.lane).is_some() && journey.step(card.step).is_some(),
        Node::Step(step) => journey.stage(step.stage).is_some(),
        _ => true,
    }
}

/// A card does not name personas or metrics that have left since.
fn without_strangers(journey: &Journey, node: Node) -> Node {
    let Node::Card(mut card) = node else { return node };
    card.feelings.retain(|id, _| *id == Id::NIL || journey.persona(*id).is_some());
    card.metric = card.metric.filter(|id| journey.metric(*id).is_some());
    Node::Card(card)
}

/// A record that this change made goes again, unless someone has changed it or built on it.
fn unmake_node(draft: &mut Draft<'_>, after: &Node) {
    let id = after.id();
    if draft.journey().node(id) == Some(after) && !is_built_on(draft.journey(), after) {
        draft.take_node(id);
    }
}

fn is_built_on(journey: &Journey, node: &Node) -> bool {
    let id = node.id();
    let inside = match node {
        Node::Stage(_) => journey.steps_of(id).next().is_some(),
        Node::Step(_) => journey.lanes().any(|lane| journey.cards_in(lane.id, id).next().is_some()),
        Node::Lane(_) => journey.cards_of_lane(id).next().is_some(),
        Node::Persona(_) => journey.cards().any(|card| card.feelings.contains_key(&id)),
        Node::Metric(_) => journey.cards().any(|card| card.metric == Some(id)),
        Node::Card(_) | Node::Evidence(_) => false,
    };
    inside || !journey.links_of(id).is_empty()
}

fn bring_back_node(draft: &mut Draft<'_>, before: &Node) {
    let free = draft.journey().node(before.id()).is_none() && draft.journey().link(before.id()).is_none();
    if free && can_stand(draft.journey(), before) {
        draft.put_node(without_strangers(draft.journey(), before.clone()));
    }
}

fn restore_link(draft: &mut Draft<'_>, before: &Link, after: &Link, theirs: &[Written]) {
    let Some(current) = draft.journey().link(before.id) else { return };
    let merged = merged(before, after, current, theirs);
    if let Some(link) = merged.filter(|link| check_ends(draft.journey(), link).is_ok()) {
        draft.put_link(link);
    }
}

fn unmake_link(draft: &mut Draft<'_>, after: &Link) {
    if draft.journey().link(after.id) == Some(after) {
        draft.take_link(after.id);
    }
}

fn bring_back_link(draft: &mut Draft<'_>, before: &Link) {
    let free = draft.journey().node(before.id).is_none() && draft.journey().link(before.id).is_none();
    if free && check_ends(draft.journey(), before).is_ok() {
        draft.put_link(before.clone());
    }
}

fn restore_properties(draft: &mut Draft<'_>, before: &Properties, after: &Properties, theirs: &[Written]) {
    let current = draft.journey().properties();
    let Some(mut merged) = merged(before, after, current, theirs) else { return };
    let touched = |name: &str| theirs.iter().any(|(before, after)| before.get(name) != after.get(name));
    if current.personas != after.personas || touched("personas") {
        merged.personas = merge_list(&before.personas, &after.personas, &current.personas);
    }
    if current.tags != after.tags || touched("tags") {
        merged.tags = merge_list(&before.tags, &after.tags, &current.tags);
    }
    draft.set_properties(merged);
}
