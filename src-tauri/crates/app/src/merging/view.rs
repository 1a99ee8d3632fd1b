//! What was found, as it crosses the border: lists in the order of the map, everything named.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use waymark_model::{Became, Clash, Id, Journey, Merged};

use super::base::Base;
use super::place;
use super::values::{short, words};
use super::words::{Names, excerpt, field};
use crate::border::{Conflict, Difference, DifferenceVerb, MergeView};

/// Fields that a record is known by.
const TITLES: [&str; 2] = ["text", "name"];

/// Everything that a person has to know before one copy takes over from the other.
pub(super) fn view(
    base: &Base,
    mine: &Journey,
    theirs: &Journey,
    merged: &Merged,
    settled: &BTreeSet<String>,
) -> MergeView {
    let names: Vec<&Journey> = [Some(mine), Some(theirs), base.journey.as_ref()].into_iter().flatten().collect();
    let clashing: BTreeSet<String> =
        merged.clashes.iter().map(|clash| format!("{:?}/{:?}", clash.record, clash.path)).collect();
    let free = |list: Vec<waymark_model::Difference>| -> Vec<waymark_model::Difference> {
        list.into_iter().filter(|one| !clashing.contains(&format!("{:?}/{:?}", one.record, one.path))).collect()
    };
    let taken = free(waymark_model::difference(mine, &merged.journey));
    let base_journey = base.journey.as_ref();
    let kept = base_journey.map(|base| free(waymark_model::difference(base, mine))).unwrap_or_default();
    let all = conflicts(&merged.clashes, base_journey, mine, theirs);
    let (settled, conflicts) = all.into_iter().partition(|conflict| settled.contains(&conflict.key));
    MergeView {
        base: base.line.as_ref().map(|line| line.label.clone()),
        base_time: base.line.as_ref().map(|line| line.time),
        guessed: base.guessed,
        theirs: differences(&taken, &names, mine, &merged.journey),
        mine: base_journey.map(|base| differences(&kept, &names, base, mine)).unwrap_or_default(),
        conflicts,
        settled,
        mended: differences(&merged.mended, &names, mine, &merged.journey),
    }
}

/// Differences from one state to another, in words, in the order of the map.
pub(crate) fn differences(
    list: &[waymark_model::Difference],
    known: &[&Journey],
    from: &Journey,
    to: &Journey,
) -> Vec<Difference> {
    let names = Names(known);
    let (now, was) = (place::order(to), place::order(from));
    let mut sorted: Vec<&waymark_model::Difference> = list.iter().collect();
    sorted.sort_by_cached_key(|one| {
        let id = one.record.unwrap_or(Id::NIL);
        let spot = now.get(&id).or_else(|| was.get(&id)).copied();
        (one.record.is_some(), spot.is_none(), spot, one.kind == "link", one.kind)
    });
    sorted.into_iter().map(|one| in_words(one, names, from, to)).collect()
}

fn in_words(one: &waymark_model::Difference, names: Names<'_>, from: &Journey, to: &Journey) -> Difference {
    let moved = one.verb == Became::Moved;
    let spot = |journey: &Journey| one.record.map(|id| place::words(journey, id)).unwrap_or_default();
    let value = |value: Option<&Value>| words(names, &one.path, value);
    Difference {
        verb: verb(one.verb),
        kind: one.kind.to_owned(),
        record: one.record,
        name: names.record(one.record),
        place: context(one.record, &[to, from]),
        field: field(&one.path),
        before: if moved { spot(from) } else { value(one.before.as_ref()) },
        after: if moved { spot(to) } else { value(one.after.as_ref()) },
    }
}

fn verb(became: Became) -> DifferenceVerb {
    match became {
        Became::Added => DifferenceVerb::Added,
        Became::Removed => DifferenceVerb::Removed,
        Became::Changed => DifferenceVerb::Changed,
        Became::Moved => DifferenceVerb::Moved,
    }
}

fn context(record: Option<Id>, journeys: &[&Journey]) -> String {
    let Some(id) = record else { return String::new() };
    let place = journeys.iter().find(|journey| journey.node(id).is_some());
    place.map(|journey| place::context(journey, id)).unwrap_or_default()
}

/// What both copies changed otherwise, in words, in the order of the map.
pub(crate) fn conflicts(clashes: &[Clash], base: Option<&Journey>, mine: &Journey, theirs: &Journey) -> Vec<Conflict> {
    let known: Vec<&Journey> = [Some(mine), Some(theirs), base].into_iter().flatten().collect();
    let (here, there) = (place::order(mine), place::order(theirs));
    let mut sorted: Vec<&Clash> = clashes.iter().collect();
    sorted.sort_by_cached_key(|clash| {
        let id = clash.record.unwrap_or(Id::NIL);
        let spot = here.get(&id).or_else(|| there.get(&id)).copied();
        (clash.record.is_some(), spot.is_none(), spot)
    });
    sorted.into_iter().map(|clash| conflict(clash, &known, base, mine, theirs)).collect()
}

fn conflict(clash: &Clash, known: &[&Journey], base: Option<&Journey>, mine: &Journey, theirs: &Journey) -> Conflict {
    let names = Names(known);
    let is_place = clash.path == [waymark_model::PLACE];
    let side = |journey: Option<&Journey>, value: Option<&Value>| match (clash.record, journey) {
        (Some(id), Some(journey)) if is_place => place::words(journey, id),
        _ if clash.path.is_empty() => whole(names, clash, value),
        _ => words(names, &clash.path, value),
    };
    Conflict {
        key: clash.key.clone(),
        kind: clash.kind.to_owned(),
        record: clash.record,
        name: names.record(clash.record),
        place: context(clash.record, known),
        field: field(&clash.path),
        base: side(base, clash.base.as_ref()),
        mine: side(Some(mine), clash.mine.as_ref()),
        theirs: side(Some(theirs), clash.theirs.as_ref()),
        takes_theirs: clash.takes_theirs,
    }
}

/// A whole record that one copy removed: what the other made of it; empty where it is gone.
fn whole(names: Names<'_>, clash: &Clash, value: Option<&Value>) -> String {
    let Some(value) = value else { return String::new() };
    let own = value.as_str().or_else(|| TITLES.iter().find_map(|field| value.get(field)?.as_str()));
    let title = own.filter(|title| !title.is_empty()).map_or_else(|| names.record(clash.record), excerpt);
    let (Value::Object(now), Some(Value::Object(was))) = (value, &clash.base) else { return title };
    let changed = changed_fields(names, was, now);
    if changed.is_empty() { title } else { short(&format!("{title} ({})", changed.join("; "))) }
}

fn changed_fields(names: Names<'_>, was: &Map<String, Value>, now: &Map<String, Value>) -> Vec<String> {
    let fields: BTreeSet<&String> = was.keys().chain(now.keys()).collect();
    let is_said = |field: &str| field == "rank" || TITLES.contains(&field);
    let changed = fields.into_iter().filter(|field| was.get(*field) != now.get(*field) && !is_said(field));
    changed
        .map(|field| {
            let said = words(names, std::slice::from_ref(field), now.get(field));
            format!("{}: {said}", field.replace('_', " "))
        })
        .collect()
}
