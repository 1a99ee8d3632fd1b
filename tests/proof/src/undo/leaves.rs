//! A record as a flat map from field to value, so that "field by field" can be said without knowing any kind of record.
//! A place (lane, step, rank) is one field; feelings, touchpoint and opportunity are as many fields as they have parts.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use waymark_model::{Change, Id};

/// Fields of one record by name; empty when the record is not there.
pub(super) type Leaves = BTreeMap<String, Value>;

/// The flat record before and after a change.
pub(super) fn of_change(change: &Change) -> (Leaves, Leaves) {
    match change {
        Change::Node { before, after, .. } => (of(before), of(after)),
        Change::Link { before, after, .. } => (of(before), of(after)),
        Change::Journey { before, after } => (of(before), of(after)),
    }
}

/// A flat record; empty for none.
pub(super) fn of(record: &impl serde::Serialize) -> Leaves {
    let Ok(Value::Object(mut fields)) = serde_json::to_value(record) else { return Leaves::new() };
    let mut found = Leaves::new();
    if let Some(place) = place(&mut fields) {
        found.insert("place".into(), place);
    }
    for (name, value) in fields {
        match (name.as_str(), value) {
            ("feelings", Value::Object(feelings)) => {
                for (persona, feeling) in feelings {
                    add_part(&mut found, &format!("feelings/{persona}"), feeling);
                }
            }
            ("touchpoint" | "opportunity", value) => add_part(&mut found, &name, value),
            (_, value) => drop(found.insert(name, value)),
        }
    }
    found
}

/// Where the record stands, taken out of its fields.
fn place(fields: &mut Map<String, Value>) -> Option<Value> {
    let names: &[&str] = match fields.get("node")?.as_str()? {
        "card" => &["lane", "step", "rank"],
        "step" => &["stage", "rank"],
        "stage" | "lane" => &["rank"],
        _ => return None,
    };
    Some(names.iter().map(|name| fields.remove(*name).unwrap_or_default()).collect())
}

/// A part with a field of its own for being there at all, which ends with a stroke.
fn add_part(found: &mut Leaves, path: &str, part: Value) {
    match part {
        Value::Object(fields) => {
            found.insert(format!("{path}/"), true.into());
            found.extend(fields.into_iter().map(|(name, value)| (format!("{path}/{name}"), value)));
        }
        other => drop(found.insert(path.into(), other)),
    }
}

/// Names of the fields in which two records differ; of a part that came or went altogether only its being there.
pub(super) fn differing(before: &Leaves, after: &Leaves) -> Vec<String> {
    let names: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let differs = |name: &str| before.get(name) != after.get(name);
    let in_whole = |name: &str| name.rfind('/').is_some_and(|at| at + 1 < name.len() && differs(&name[..=at]));
    names.into_iter().filter(|name| differs(name) && !in_whole(name)).cloned().collect()
}

/// What stands under a name: the field, or all fields of a part whose being there it is.
pub(super) fn under(leaves: &Leaves, name: &str) -> Leaves {
    let covers = |other: &str| if name.ends_with('/') { other.starts_with(name) } else { other == name };
    leaves.iter().filter(|(other, _)| covers(other)).map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// Puts what stood under a name in one record into another.
pub(super) fn put_under(leaves: &mut Leaves, name: &str, from: &Leaves) {
    for gone in under(leaves, name).into_keys() {
        leaves.remove(&gone);
    }
    leaves.extend(under(from, name));
}

/// Every record that these fields name, as a place, an end, a persona or a metric.
pub(super) fn mentioned(leaves: &Leaves) -> impl Iterator<Item = Id> {
    let names = leaves.keys().filter_map(|name| name.strip_prefix("feelings/")).filter_map(|name| name.get(..36));
    let values = leaves.values().flat_map(|value| match value {
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>(),
        value => value.as_str().into_iter().collect(),
    });
    names.chain(values).filter_map(|word| word.parse().ok())
}
