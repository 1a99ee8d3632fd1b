//! Sets fields of a record by the names of the open format. What a record is, and where it stands, is never set here.

use std::collections::HashSet;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{bounds, card, check_ends, fields, missing, nested};
use crate::draft::Draft;
use crate::{Fields, Id, Link, Node, Rejection};

pub(super) fn set(draft: &mut Draft<'_>, id: Id, values: &Fields) -> Result<(), Rejection> {
    let set = match draft.journey().node(id) {
        Some(node) => set_node(draft, &node.clone(), values),
        None => set_link(draft, id, values),
    };
    set.map_err(|rejection| if rejection.about.is_none() { rejection.about(id) } else { rejection })
}

fn set_node(draft: &mut Draft<'_>, node: &Node, values: &Fields) -> Result<(), Rejection> {
    let mut node: Node = merged(node, node.kind().noun(), values)?;
    if let Node::Card(card) = &mut node {
        keep_each_once(&mut card.tags);
        card::check(draft.journey(), card)?;
    }
    bounds::check_node(&node)?;
    draft.put_node(node);
    Ok(())
}

fn set_link(draft: &mut Draft<'_>, id: Id, values: &Fields) -> Result<(), Rejection> {
    let link = draft.journey().link(id).ok_or_else(|| missing("record", id))?;
    let link: Link = merged(link, "link", values)?;
    bounds::check_link(&link)?;
    check_ends(draft.journey(), &link)?;
    draft.put_link(link);
    Ok(())
}

/// A record with fields set. Feelings, touchpoint and opportunity are set field by field, everything else as a whole.
pub(super) fn merged<T: Serialize + DeserializeOwned>(record: &T, noun: &str, values: &Fields) -> Result<T, Rejection> {
    let Ok(Value::Object(before)) = serde_json::to_value(record) else { return Err(unwritable(noun)) };
    let mut object = before.clone();
    for (name, value) in values {
        put(&mut object, noun, name, value)?;
    }
    serde_json::from_value(Value::Object(object)).map_err(|_| culprit::<T>(before, noun, values))
}

/// Drops empty and repeated tags.
pub(super) fn keep_each_once(tags: &mut Vec<String>) {
    let mut seen = HashSet::new();
    tags.retain(|tag| !tag.trim().is_empty() && seen.insert(tag.clone()));
}

fn put(object: &mut Map<String, Value>, noun: &str, name: &str, value: &Value) -> Result<(), Rejection> {
    if fields::is_place(noun, name) {
        return Err(Rejection::new(
            "not_settable",
            format!("The '{name}' of {} cannot be set.", fields::with_article(noun)),
            "Move the record, or remove it and add another.",
        ));
    }
    if !fields::names(noun).contains(&name) {
        let known: Vec<&str> =
            fields::names(noun).iter().copied().filter(|name| !fields::is_place(noun, name)).collect();
        let article = fields::with_article_at_start(noun);
        let message = format!("{article} has no field '{}'.", bounds::shown(name));
        return Err(Rejection::new("unknown_field", message, format!("Fields are: {}.", known.join(", "))));
    }
    nested::put(object, name, value)
}

/// Which field it was that could not be read back, found by setting one after the other.
fn culprit<T: DeserializeOwned>(mut object: Map<String, Value>, noun: &str, values: &Fields) -> Rejection {
    for (name, value) in values {
        if put(&mut object, noun, name, value).is_err() {
            break;
        }
        if let Err(error) = serde_json::from_value::<T>(Value::Object(object.clone())) {
            let given = bounds::shown(&value.to_string());
            let message = format!("The '{name}' of {} cannot be {given}.", fields::with_article(noun));
            return Rejection::new("wrong_type", message, fields::expectation(&error.to_string()));
        }
    }
    unwritable(noun)
}

fn unwritable(noun: &str) -> Rejection {
    let message = format!("The fields of this {noun} do not fit together.");
    Rejection::new("wrong_type", message, "Set fewer fields at a time.")
}
