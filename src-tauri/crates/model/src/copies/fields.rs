//! Fields of one record in three states become one. A part (a touchpoint, a feeling, a saved view) goes field by field, a
//! list by its items, everything else as a whole.

use serde_json::{Map, Value};

use super::lists;
use super::records::{Subject, object};
use super::verdicts::{Three, Verdicts};
use crate::{Opportunity, Touchpoint};

/// How a field is merged.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// As one value.
    Whole,
    /// Field by field.
    Part,
    /// A list in which each item counts for itself.
    Set,
    /// A list of records that this field tells apart.
    Keyed(&'static str),
    /// Not for people: nobody is asked.
    Hidden,
}

/// The shape of the field at a path.
pub(super) fn shape(path: &[String]) -> Shape {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    match path[..] {
        ["feelings"] | ["feelings", _] | ["touchpoint"] | ["opportunity"] => Shape::Part,
        ["views", _] | ["views", _, "filter"] | ["readings", _] => Shape::Part,
        ["tags" | "goals" | "needs" | "personas"] | ["views", _, "lanes"] | ["views", _, "filter", _] => Shape::Set,
        ["views"] => Shape::Keyed("id"),
        ["readings"] => Shape::Keyed("period"),
        [name] if name.starts_with('$') => Shape::Hidden,
        _ => Shape::Whole,
    }
}

/// Merges all fields of a record or part.
pub(super) fn objects(
    verdicts: &mut Verdicts<'_>,
    on: Subject,
    path: &[String],
    three: Three<&Map<String, Value>>,
) -> Map<String, Value> {
    let mut names: Vec<&String> = three.base.keys().chain(three.mine.keys()).chain(three.theirs.keys()).collect();
    names.sort_unstable();
    names.dedup();
    let mut merged = Map::new();
    for name in names {
        let of = |object: &'_ Map<String, Value>| object.get(name).cloned();
        let (base, mine, theirs) = (of(three.base), of(three.mine), of(three.theirs));
        let values = Three { base: base.as_ref(), mine: mine.as_ref(), theirs: theirs.as_ref() };
        let path = [path, std::slice::from_ref(name)].concat();
        if let Some(value) = value(verdicts, on, &path, values) {
            merged.insert(name.clone(), value);
        }
    }
    merged
}

/// Merges one value; none when it goes.
pub(super) fn value(
    verdicts: &mut Verdicts<'_>,
    on: Subject,
    path: &[String],
    three: Three<Option<&Value>>,
) -> Option<Value> {
    let shape = shape(path);
    let Three { base, mine, theirs } = three;
    if mine == theirs || shape == Shape::Hidden && base != mine {
        return mine.cloned();
    }
    let asks = verdicts.two_way && shape == Shape::Whole;
    if !asks && (base == mine || base == theirs) {
        return if base == mine { theirs } else { mine }.cloned();
    }
    match (shape, lists::arrays(three), mine, theirs) {
        (Shape::Part, _, Some(Value::Object(mine)), Some(Value::Object(theirs))) => {
            let unsaid = unsaid(path);
            let base = base.and_then(Value::as_object).unwrap_or(&unsaid);
            Some(Value::Object(objects(verdicts, on, path, Three { base, mine, theirs })))
        }
        (Shape::Set, Some(three), _, _) => Some(Value::Array(lists::merge(three))),
        (Shape::Keyed(key), Some(three), _, _) => {
            Some(Value::Array(lists::merge_keyed(verdicts, on, path, key, three)))
        }
        _ if verdicts.takes_theirs(on, path, three) => theirs.cloned(),
        _ => mine.cloned(),
    }
}

/// What a part says before anyone has said anything: the base where both copies made it.
fn unsaid(path: &[String]) -> Map<String, Value> {
    match path {
        [name] if name == "touchpoint" => object(&Touchpoint::default()),
        [name] if name == "opportunity" => object(&Opportunity::default()),
        _ => Map::new(),
    }
}
