//! Three records, field by field: what one change wrote goes back where it still stands, all else stays as it is.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::edits::is_by_part;

/// `current` with every field put back to `before` that still holds what `after` says. None when that makes no record.
pub(crate) fn merge_back<T: Serialize + DeserializeOwned>(before: &T, after: &T, current: &T) -> Option<T> {
    let object = |record: &T| match serde_json::to_value(record) {
        Ok(Value::Object(object)) => Some(object),
        _ => None,
    };
    let merged = merge_objects(&object(before)?, &object(after)?, object(current)?, true);
    serde_json::from_value(Value::Object(merged)).ok()
}

/// `current` without what the change put into the list and with what it took out, the latter near its old position.
pub(crate) fn merge_list<T: Clone + PartialEq>(before: &[T], after: &[T], current: &[T]) -> Vec<T> {
    let mut list: Vec<T> =
        current.iter().filter(|item| before.contains(item) || !after.contains(item)).cloned().collect();
    for (index, item) in before.iter().enumerate() {
        if !after.contains(item) && !list.contains(item) {
            list.insert(index.min(list.len()), item.clone());
        }
    }
    list
}

fn merge_objects(
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    mut current: Map<String, Value>,
    is_record: bool,
) -> Map<String, Value> {
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let (old, new) = (before.get(name), after.get(name));
        if old == new {
            continue;
        }
        if current.get(name) == new {
            match old {
                Some(old) => current.insert(name.clone(), old.clone()),
                None => current.remove(name),
            };
        } else if let (Some(Value::Object(new)), Some(Value::Object(now))) = (new, current.get(name))
            && (!is_record || is_by_part(name))
        {
            // A part that the change made altogether and someone has built on since stays; feelings are a map without
            // fields of their own, so theirs go one by one even then.
            let none = Map::new();
            let old = match old {
                Some(Value::Object(old)) => old,
                None if name == "feelings" => &none,
                _ => continue,
            };
            let merged = merge_objects(old, new, now.clone(), false);
            current.insert(name.clone(), Value::Object(merged));
        }
    }
    current
}
