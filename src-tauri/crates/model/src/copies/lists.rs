//! Lists that both copies changed: what one added comes in after the neighbour it had, what one took out goes. The order
//! is mine.

use std::collections::BTreeSet;

use serde_json::Value;

use super::fields;
use super::records::Subject;
use super::verdicts::{Three, Verdicts};

/// The three lists; a missing one is empty. None when one of them is no list.
pub(super) fn arrays(three: Three<Option<&Value>>) -> Option<Three<&[Value]>> {
    fn list(value: Option<&Value>) -> Option<&[Value]> {
        match value {
            None => Some(&[]),
            Some(Value::Array(items)) => Some(items),
            Some(_) => None,
        }
    }
    Some(Three { base: list(three.base)?, mine: list(three.mine)?, theirs: list(three.theirs)? })
}

/// Merges lists of plain items.
pub(super) fn merge<T: Clone + PartialEq>(three: Three<&[T]>) -> Vec<T> {
    let Three { base, mine, theirs } = three;
    let stays = |item: &&T| theirs.contains(item) || !base.contains(item);
    let mut merged: Vec<T> = mine.iter().filter(stays).cloned().collect();
    let comes = |item: &T| !base.contains(item) && !mine.contains(item);
    insert_like(&mut merged, theirs, comes);
    merged
}

/// Puts items of another list in, each after the nearest one before it there that is here too.
fn insert_like<T: Clone + PartialEq>(list: &mut Vec<T>, other: &[T], comes: impl Fn(&T) -> bool) {
    for (index, item) in other.iter().enumerate().filter(|(_, item)| comes(item)) {
        let left = other[..index].iter().rev().find_map(|left| list.iter().position(|here| here == left));
        list.insert(left.map_or(0, |left| left + 1), item.clone());
    }
}

/// Merges lists of records that a field tells apart; of plain items where it does not.
pub(super) fn merge_keyed(
    verdicts: &mut Verdicts<'_>,
    on: Subject,
    path: &[String],
    field: &str,
    three: Three<&[Value]>,
) -> Vec<Value> {
    let (Some(base), Some(mine), Some(theirs)) =
        (keys(three.base, field), keys(three.mine, field), keys(three.theirs, field))
    else {
        return merge(three);
    };
    let mut order = mine.clone();
    insert_like(&mut order, &theirs, |key| !mine.contains(key));
    let item = |keys: &[String], items: &'_ [Value], key: &String| {
        keys.iter().position(|other| other == key).and_then(|index| items.get(index).cloned())
    };
    let merged = order.iter().filter_map(|key| {
        let path = [path, std::slice::from_ref(key)].concat();
        let (base, mine) = (item(&base, three.base, key), item(&mine, three.mine, key));
        let theirs = item(&theirs, three.theirs, key);
        let values = Three { base: base.as_ref(), mine: mine.as_ref(), theirs: theirs.as_ref() };
        fields::value(verdicts, on, &path, values)
    });
    merged.collect()
}

/// The key of each item; none when one has none or two have the same.
fn keys(items: &[Value], field: &str) -> Option<Vec<String>> {
    let keys: Vec<String> =
        items.iter().map(|item| item.get(field)?.as_str().map(str::to_owned)).collect::<Option<_>>()?;
    let different: BTreeSet<&String> = keys.iter().collect();
    (different.len() == keys.len()).then_some(keys)
}
