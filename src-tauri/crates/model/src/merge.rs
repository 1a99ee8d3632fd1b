//! Three records, field by field: what one change wrote goes back where it still stands, all else stays as it is.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::edits::is_by_part;
use crate::theirs::Written;

/// `current` with every field put back to `before` that still holds what `after` says and that nobody has written since.
/// None when that makes no record.
pub(crate) fn merge_back<T: Serialize + DeserializeOwned>(
    before: &T,
    after: &T,
    current: &T,
    theirs: &[Written],
) -> Option<T> {
    let object = |record: &T| match serde_json::to_value(record) {
        Ok(Value::Object(object)) => Some(object),
        _ => None,
    };
    let theirs: Vec<Parts<'_>> = theirs.iter().map(|(before, after)| (Some(before), Some(after))).collect();
    let merged = merge_objects(&object(before)?, &object(after)?, object(current)?, &theirs, true);
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

/// A field before and after a change by someone else.
type Parts<'a> = (Option<&'a Value>, Option<&'a Value>);

fn merge_objects(
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    mut current: Map<String, Value>,
    theirs: &[Parts<'_>],
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
        let theirs = written_under(theirs, name);
        if current.get(name) == new && theirs.is_empty() {
            match old {
                Some(old) => current.insert(name.clone(), old.clone()),
                None => current.remove(name),
            };
        } else if let Some(Value::Object(now)) = current.get(name)
            && (!is_record || is_by_part(name))
            && let Some((old, new)) = parts(name, old, new)
        {
            let merged = merge_objects(&old, &new, now.clone(), &theirs, false);
            current.insert(name.clone(), Value::Object(merged));
        }
    }
    current
}

/// What others wrote of one field.
fn written_under<'a>(theirs: &[Parts<'a>], name: &str) -> Vec<Parts<'a>> {
    let field = |value: Option<&'a Value>| value.and_then(|value| value.get(name));
    let fields = theirs.iter().map(|(before, after)| (field(*before), field(*after)));
    fields.filter(|(before, after)| before != after).collect()
}

/// The two states of a part that is merged field by field. One that the change made or took away altogether, and that
/// someone has built on since, stays as it is; feelings are a map without fields of their own, so theirs go one by one.
fn parts(name: &str, old: Option<&Value>, new: Option<&Value>) -> Option<(Map<String, Value>, Map<String, Value>)> {
    let part = |value: Option<&Value>| match value {
        Some(Value::Object(part)) => Some(part.clone()),
        None if name == "feelings" => Some(Map::new()),
        _ => None,
    };
    Some((part(old)?, part(new)?))
}
