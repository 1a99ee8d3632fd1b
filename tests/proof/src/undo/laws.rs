//! The laws of a turn (an undo or a redo): a field goes back when it still holds what the step wrote and nobody else's
//! step in force has written it since; every other field stays. Where nobody else was near, the whole result is foretold.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde_json::Value;
use waymark_model::Id;

use super::leaves::{self, Leaves, differing, put_under, under};
use super::reference::{Effect, Entry, Reference, Step};

/// One undo or redo.
pub(super) struct Turn<'a> {
    pub(super) author: &'a str,
    /// Undo, else redo: to make one's own edit again is to write anew, whoever wrote in between.
    pub(super) undo: bool,
    /// What was taken back, newest first.
    pub(super) entries: &'a [Entry],
    /// Every record before it.
    pub(super) was: &'a BTreeMap<Id, Leaves>,
}

impl Turn<'_> {
    /// Steps to invert, newest first.
    fn steps(&self) -> impl Iterator<Item = &Rc<Step>> {
        self.entries.iter().flat_map(|entry| entry.steps.iter().rev())
    }

    fn effects_on(&self, id: Id) -> impl Iterator<Item = (&Step, &Effect)> {
        self.steps().flat_map(move |step| {
            step.effects.iter().filter(move |effect| effect.id == id).map(move |effect| (&**step, effect))
        })
    }

    fn was(&self, id: Id) -> Leaves {
        self.was.get(&id).cloned().unwrap_or_default()
    }
}

/// Checks what became of a turn; answers whether the whole result could be foretold.
pub(super) fn check(reference: &Reference, turn: &Turn<'_>) -> Result<bool, String> {
    let foretold = is_alone(reference, turn);
    let touched = turn.steps().flat_map(|step| step.effects.iter().map(|effect| effect.id));
    let moved =
        reference.records.keys().chain(turn.was.keys()).filter(|id| reference.records.get(id) != turn.was.get(id));
    let ids: BTreeSet<Id> = touched.chain(moved.copied()).collect();
    for id in ids {
        let (was, now) = (turn.was(id), reference.records.get(&id).cloned().unwrap_or_default());
        // What this author made stays when something stands on it that others have made, or that had to stay itself.
        let goes = now.is_empty() || (foretold && !is_stood_on(reference, id));
        let wished = wished(reference, turn, id, goes);
        let lawful = if foretold { now == wished } else { is_lawful(reference, turn, id, [&was, &wished, &now]) };
        if !lawful {
            let alone = if foretold { " with nobody near" } else { "" };
            return Err(format!("{id}{alone} was {was:?}, should become {wished:?}, became {now:?}"));
        }
    }
    Ok(foretold)
}

/// Checks that nothing had to go back when the core says that there is nothing.
pub(super) fn nothing_owed(reference: &Reference, turn: &Turn<'_>) -> Result<(), String> {
    let ids: BTreeSet<Id> = turn.steps().flat_map(|step| step.effects.iter().map(|effect| effect.id)).collect();
    for id in ids {
        let was = turn.was(id);
        let wished = wished(reference, turn, id, false);
        if !is_lawful(reference, turn, id, [&was, &wished, &was]) {
            return Err(format!("{} is owed {id}: it is {was:?}, should become {wished:?}", turn.author));
        }
    }
    Ok(())
}

/// A record as the rule wants it; `goes` when it may go where the steps made it.
fn wished(reference: &Reference, turn: &Turn<'_>, id: Id, goes: bool) -> Leaves {
    let mut leaves = turn.was(id);
    for (step, whole) in turn.effects_on(id) {
        // What is no longer what the step left in the end is not its own, even where the step passed through the same.
        let found = leaves.clone();
        if found.is_empty() != whole.after.is_empty() {
            continue;
        }
        let theirs = |name: &str| {
            let others = reference.in_force(turn.author, step.number).flat_map(|other| &other.effects);
            let mut others = others.filter(|other| other.id == id);
            under(&found, name) != under(&whole.after, name)
                || (turn.undo && others.any(|other| under(&other.before, name) != under(&other.after, name)))
        };
        for effect in step.changes.iter().rev().filter(|effect| effect.id == id) {
            go_back(&mut leaves, effect, goes, theirs);
        }
    }
    leaves
}

/// Takes one change back where it still stands; what `theirs` names is not the author's to take back.
fn go_back(leaves: &mut Leaves, effect: &Effect, goes: bool, theirs: impl Fn(&str) -> bool) {
    if effect.before.is_empty() || effect.after.is_empty() {
        let mut names = effect.before.keys().chain(effect.after.keys());
        let may = goes || !effect.before.is_empty();
        if may && *leaves == effect.after && !names.any(|name| theirs(name)) {
            leaves.clone_from(&effect.before);
        }
        return;
    }
    for name in differing(&effect.before, &effect.after) {
        if !leaves.is_empty() && under(leaves, &name) == under(&effect.after, &name) && !theirs(&name) {
            put_under(leaves, &name, &effect.before);
        }
    }
}

/// Whether a record may have become so. What stands on others (places, spans, personas, metrics) may have to stay.
fn is_lawful(reference: &Reference, turn: &Turn<'_>, id: Id, [was, wished, now]: [&Leaves; 3]) -> bool {
    match (was.is_empty(), now.is_empty()) {
        (_, true) => was.is_empty() || wished.is_empty(),
        (true, false) => !wished.is_empty() && differing(wished, now).iter().all(|name| is_soft(reference, id, name)),
        (false, false) => differing(wished, now).iter().all(|name| {
            let stays = under(now, name) == under(was, name);
            match (id == Id::NIL, name.as_str()) {
                (true, "personas" | "tags") => is_merged(reference, turn, name, [was, now]),
                (false, "span") => stays || span(now) < span(was),
                _ => stays && is_soft(reference, id, name),
            }
        }),
    }
}

/// Fields that say where a record stands or whom it names: they give way to what others have done around it.
fn is_soft(reference: &Reference, id: Id, name: &str) -> bool {
    let persona =
        name.strip_prefix("feelings/").and_then(|name| name.get(..36)).and_then(|name| name.parse::<Id>().ok());
    let gone = persona.is_some_and(|persona| persona != Id::NIL && !reference.records.contains_key(&persona));
    gone || matches!(name, "place" | "span" | "metric") || (id == Id::NIL && matches!(name, "personas" | "tags"))
}

fn is_stood_on(reference: &Reference, id: Id) -> bool {
    let others = reference.records.iter().filter(|(other, _)| **other != id && **other != Id::NIL);
    others.flat_map(|(_, leaves)| leaves::mentioned(leaves)).any(|named| named == id)
}

fn span(leaves: &Leaves) -> u64 {
    leaves.get("span").and_then(Value::as_u64).unwrap_or(1)
}

/// A list of the journey: only what the steps put in may go, only what they took out may come back.
fn is_merged(reference: &Reference, turn: &Turn<'_>, name: &str, [was, now]: [&Leaves; 2]) -> bool {
    let items =
        |leaves: &Leaves| -> Vec<Value> { leaves.get(name).and_then(Value::as_array).cloned().unwrap_or_default() };
    let (old, new) = (items(was), items(now));
    let by = |from: fn(&Effect) -> (&Leaves, &Leaves), item: &Value| {
        turn.effects_on(Id::NIL).any(|(_, effect)| {
            let (without, with) = from(effect);
            !items(without).contains(item) && items(with).contains(item)
        })
    };
    let left = |item: &Value| {
        let persona = item.as_str().and_then(|id| id.parse::<Id>().ok());
        name == "personas" && persona.is_some_and(|id| !reference.records.contains_key(&id))
    };
    let may_go = |item: &Value| new.contains(item) || by(|effect| (&effect.before, &effect.after), item) || left(item);
    let may_come = |item: &Value| old.contains(item) || by(|effect| (&effect.after, &effect.before), item);
    old.iter().all(may_go) && new.iter().all(may_come)
}

/// Whether nobody else has done anything near what is taken back, since it was done.
fn is_alone(reference: &Reference, turn: &Turn<'_>) -> bool {
    let [entry] = turn.entries else { return false };
    let Some(first) = entry.steps.first() else { return false };
    let others: Vec<&Step> =
        reference.steps[first.number..].iter().filter(|step| step.author != turn.author).map(|step| &**step).collect();
    entry.steps.iter().all(|step| others.iter().all(|other| !is_near(step, other)))
}

fn is_near(one: &Step, other: &Step) -> bool {
    let (mine, theirs) = (changed(one), changed(other));
    let meets = |ids: &BTreeSet<Id>, step: &Step| {
        step.effects
            .iter()
            .flat_map(|effect| [&effect.before, &effect.after])
            .flat_map(leaves::mentioned)
            .any(|id| ids.contains(&id))
    };
    let columns = (moves_columns(one), moves_columns(other));
    !mine.is_disjoint(&theirs)
        || meets(&mine, other)
        || meets(&theirs, one)
        || (columns.0 && (columns.1 || spans(other)))
        || (columns.1 && spans(one))
}

fn changed(step: &Step) -> BTreeSet<Id> {
    step.effects.iter().map(|effect| effect.id).collect()
}

fn moves_columns(step: &Step) -> bool {
    step.effects.iter().any(|effect| {
        let node = effect.after.get("node").or(effect.before.get("node")).and_then(Value::as_str);
        matches!(node, Some("stage" | "step")) && effect.before.get("place") != effect.after.get("place")
    })
}

fn spans(step: &Step) -> bool {
    step.effects.iter().any(|effect| effect.before.contains_key("span") || effect.after.contains_key("span"))
}
