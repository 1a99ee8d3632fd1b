//! Two copies of one map become one: a three-way merge against what they were last together. Looking writes nothing; taking
//! over is one commit, and what nobody chose stays by the rule of `waymark_model::merge`.

mod base;
mod files;
mod guess;
mod place;
mod settled;
mod values;
mod view;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use waymark_exchange::{Imported, MOST_COMMITS, Wishes, commits_of, with_commits};
use waymark_model::{Id, Journey, Merged, Node, Rejection};

use crate::border::{Choice, Conflict, CopyState, Difference, Fault, MergeView, Update};
use crate::core::Core;
use crate::incoming::Stop;
use crate::{image, reading};

pub use files::MergedFile;
pub(crate) use settled::forgetting;
pub(crate) use view::{conflicts, differences};

use self::base::Base;

/// Says what each copy changed and where both did. Nothing is written.
pub(crate) fn compare(core: &Core, journey: Id, name: &str, bytes: &[u8]) -> Result<MergeView, Fault> {
    let imported = read(core, journey, name, bytes)?;
    look(core, journey, imported.journey)
}

/// How a copy that was read stands to the map here. Nothing is written.
pub(crate) fn state(core: &Core, journey: Id, theirs: &Journey) -> Result<CopyState, Fault> {
    let view = look(core, journey, theirs.clone())?;
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    Ok(CopyState {
        brings: count(view.theirs.len()),
        keeps: count(view.mine.len()),
        conflicts: count(view.conflicts.len()),
        shares: view.base_time.is_some(),
    })
}

fn look(core: &Core, journey: Id, theirs: Journey) -> Result<MergeView, Fault> {
    let mine = core.read(journey, |session| Ok(session.journey().clone()))?;
    let theirs = known_here(core, &mine, theirs);
    let base = base::find(core, journey, &theirs)?;
    let (merged, settled) = merged(base.journey.as_ref(), &mine, &theirs, &BTreeMap::new());
    Ok(view::view(&base, &mine, &theirs, &merged, &settled))
}

/// Both as one, and the keys of the conflicts that were settled in a merge before: they stay so unless they are chosen anew.
fn merged(
    base: Option<&Journey>,
    mine: &Journey,
    theirs: &Journey,
    chosen: &BTreeMap<&str, bool>,
) -> (Merged, BTreeSet<String>) {
    let merged = waymark_model::merge(base, mine, theirs, &|key| chosen.get(key).copied());
    let before = merged.clashes.iter().filter(|clash| settled::is_settled(mine, clash));
    let settled: BTreeSet<String> = before.map(|clash| clash.key.clone()).collect();
    if settled.is_empty() {
        return (merged, settled);
    }
    let whose = |key: &str| chosen.get(key).copied().or_else(|| settled.contains(key).then_some(false));
    (waymark_model::merge(base, mine, theirs, &whose), settled)
}

/// Takes over what the other copy changed, as one commit.
pub(crate) fn merge(
    core: &Core,
    journey: Id,
    name: &str,
    bytes: &[u8],
    choices: &[Choice],
    window: u64,
) -> Result<Update, Fault> {
    let imported = read(core, journey, name, bytes)?;
    let theirs = imported.journey.clone();
    let Base { journey: base, .. } = base::find(core, journey, &theirs)?;
    for (_, _, bytes) in &imported.images {
        image::put(core, bytes)?;
    }
    let known = shared_elsewhere(core);
    let chosen: BTreeMap<&str, bool> = choices.iter().map(|choice| (choice.key.as_str(), choice.theirs)).collect();
    let label: String = format!("Merge {name}").chars().take(120).collect();
    core.change(journey, window, None, |document, stamp| {
        // Merged anew at each attempt: another program may have changed the map meanwhile.
        let mine = document.journey().clone();
        let theirs = as_known(&mine, theirs.clone(), &known);
        let (merged, _) = merged(base.as_ref(), &mine, &theirs, &chosen);
        let clashes = merged.clashes.clone();
        let whole = holding(lawful(merged)?, &[&mine, &theirs]);
        let whole = settled::remembering(whole, clashes.iter());
        Ok(document.adopt(stamp, &whole, label.clone(), &known))
    })
}

/// The merged journey, which breaks no law: else it would not be written.
pub(crate) fn lawful(merged: Merged) -> Result<Journey, Rejection> {
    match merged.journey.problems().into_iter().next() {
        None => Ok(merged.journey),
        Some(problem) => {
            let message = format!("The two copies do not fit together: {}", problem.message);
            Err(Rejection::new("merge_unlawful", message, "Nothing was changed. Import the file as a map of its own."))
        }
    }
}

/// The journey, holding the commits of these copies: mine first.
pub(crate) fn holding(journey: Journey, copies: &[&Journey]) -> Journey {
    let lists: Vec<Vec<Id>> = copies.iter().map(|copy| commits_of(copy)).collect();
    // By turns, so that the newest of each stay when there are too many.
    let by_turns = (0..MOST_COMMITS).flat_map(|index| lists.iter().filter_map(move |list| list.get(index)));
    let commits: Vec<Id> = by_turns.copied().collect();
    with_commits(journey, &commits)
}

/// The copy of this map in a file.
fn read(core: &Core, journey: Id, name: &str, bytes: &[u8]) -> Result<Imported, Fault> {
    let mut reading = reading::read(&core.settings, name, bytes, &Wishes::default(), &Stop::default())?;
    let place = reading.journeys.iter().position(|imported| imported.journey.id() == journey);
    place.map(|place| reading.journeys.swap_remove(place)).ok_or_else(|| {
        let message = format!("“{name}” holds no copy of this map.");
        Fault::new("not_a_copy", message, "Import it as a new map, or into this one.")
    })
}

/// The other copy, with shared records that are new to this map as the library has them.
fn known_here(core: &Core, mine: &Journey, theirs: Journey) -> Journey {
    let is_new = |node: &Node| node.kind().is_shared() && mine.node(node.id()).is_none();
    if theirs.nodes().any(is_new) { as_known(mine, theirs, &shared_elsewhere(core)) } else { theirs }
}

fn as_known(mine: &Journey, theirs: Journey, known: &[Node]) -> Journey {
    let stands = |id: Id| known.iter().find(|node| node.id() == id && mine.node(id).is_none());
    if !theirs.nodes().any(|node| node.kind().is_shared() && stands(node.id()).is_some()) {
        return theirs;
    }
    let nodes = theirs.nodes().map(|node| match stands(node.id()) {
        Some(known) if known.kind() == node.kind() => known.clone(),
        _ => node.clone(),
    });
    let nodes: Vec<Node> = nodes.collect();
    Journey::from_records(theirs.id(), theirs.properties().clone(), nodes, theirs.links().cloned())
}

/// Personas and metrics of the library.
pub(crate) fn shared_elsewhere(core: &Core) -> Vec<Node> {
    let records = core.library().and_then(|library| library.shared()).unwrap_or_default();
    records.into_iter().map(|record| record.node).collect()
}

/// Two journeys without a library: what differs from one to the other, in words.
pub(crate) fn between(from: &Journey, to: &Journey) -> Vec<Difference> {
    differences(&waymark_model::difference(from, to), &[to, from], from, to)
}

/// What both changed otherwise, in words.
pub(crate) fn clashes(base: Option<&Journey>, mine: &Journey, theirs: &Journey, merged: &Merged) -> Vec<Conflict> {
    conflicts(&merged.clashes, base, mine, theirs)
}
