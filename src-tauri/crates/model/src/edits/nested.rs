//! Fields that are records themselves: set part by part, so that two people can set two parts. No unknown part enters.

use serde_json::{Map, Value};

use super::{bounds, fields};
use crate::{Id, Rejection};

const TOUCHPOINT: [&str; 8] =
    ["channel", "side", "owner", "mode", "customer_service", "wait_seconds", "duration_seconds", "effort"];
const OPPORTUNITY: [&str; 5] = ["impact", "effort", "status", "owner", "due"];
const FEELING: [&str; 2] = ["valence", "word"];
const IMAGE: [&str; 4] = ["hash", "width", "height", "alt"];
const VIEW: [&str; 5] = ["id", "name", "lanes", "persona", "filter"];
const FILTER: [&str; 6] = ["tags", "channels", "owners", "evidence", "personas", "moments"];
const READING: [&str; 5] = ["value", "n", "counts", "period", "source"];

/// Whether a field of a record is changed part by part.
pub(crate) fn is_by_part(name: &str) -> bool {
    matches!(name, "feelings" | "touchpoint" | "opportunity")
}

/// Sets one field of a record; null takes an optional field or part away.
pub(super) fn put(object: &mut Map<String, Value>, name: &str, value: &Value) -> Result<(), Rejection> {
    match (name, value) {
        (_, Value::Null) => {
            object.remove(name);
        }
        ("feelings", Value::Object(parts)) => put_feelings(part_of(object, name), parts)?,
        ("touchpoint", Value::Object(parts)) => put_parts(part_of(object, name), parts, "touchpoint", &TOUCHPOINT)?,
        ("opportunity", Value::Object(parts)) => put_parts(part_of(object, name), parts, "opportunity", &OPPORTUNITY)?,
        ("image" | "picture", Value::Object(parts)) => {
            put_parts(&mut Map::new(), parts, "image", &IMAGE)?;
            object.insert(name.into(), value.clone());
        }
        ("readings", Value::Array(readings)) => {
            for parts in readings.iter().filter_map(Value::as_object) {
                put_parts(&mut Map::new(), parts, "reading", &READING)?;
            }
            object.insert(name.into(), value.clone());
        }
        ("views", Value::Array(views)) => {
            let known = object.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
            let views = views.iter().map(|view| put_view(&known, view)).collect::<Result<Vec<_>, _>>()?;
            object.insert(name.into(), views.into());
        }
        _ => {
            object.insert(name.into(), value.clone());
        }
    }
    Ok(())
}

fn put_feelings(feelings: &mut Map<String, Value>, parts: &Map<String, Value>) -> Result<(), Rejection> {
    for (persona, feeling) in parts {
        let Ok(id) = persona.parse::<Id>() else {
            let message = format!("'{}' is not the id of a persona.", bounds::shown(persona));
            return Err(Rejection::new("not_found", message, "Use the id of a persona, or the nil id for everyone."));
        };
        let persona = id.to_string();
        match feeling {
            Value::Null => {
                feelings.remove(&persona);
            }
            Value::Object(parts) => put_parts(part_of(feelings, &persona), parts, "feeling", &FEELING)?,
            other => {
                feelings.insert(persona, other.clone());
            }
        }
    }
    Ok(())
}

/// A view as it is given, with what a newer version has said of the same one before.
fn put_view(known: &[Value], view: &Value) -> Result<Value, Rejection> {
    let Value::Object(parts) = view else { return Ok(view.clone()) };
    let same = known.iter().find(|known| known.get("id") == parts.get("id")).and_then(Value::as_object);
    let mut view = foreign(same, &VIEW);
    let filter = same.and_then(|same| same.get("filter")).and_then(Value::as_object);
    put_parts(&mut view, parts, "view", &VIEW)?;
    if let Some(Value::Object(parts)) = parts.get("filter") {
        let mut whole = foreign(filter, &FILTER);
        put_parts(&mut whole, parts, "filter", &FILTER)?;
        view.insert("filter".into(), whole.into());
    }
    Ok(view.into())
}

/// The parts of a record that this build does not know.
fn foreign(record: Option<&Map<String, Value>>, names: &[&str]) -> Map<String, Value> {
    let parts = record.into_iter().flatten().filter(|(name, _)| !names.contains(&name.as_str()));
    parts.map(|(name, value)| (name.clone(), value.clone())).collect()
}

fn put_parts(
    object: &mut Map<String, Value>,
    parts: &Map<String, Value>,
    noun: &str,
    names: &[&str],
) -> Result<(), Rejection> {
    for (name, value) in parts {
        if !names.contains(&name.as_str()) {
            let article = fields::with_article_at_start(noun);
            let message = format!("{article} has no field '{}'.", bounds::shown(name));
            return Err(Rejection::new("unknown_field", message, format!("Fields are: {}.", names.join(", "))));
        }
        if value.is_null() {
            object.remove(name);
        } else {
            object.insert(name.clone(), value.clone());
        }
    }
    Ok(())
}

/// The object under a name, made when there is none.
fn part_of<'a>(object: &'a mut Map<String, Value>, name: &str) -> &'a mut Map<String, Value> {
    let part = object.entry(name).or_insert_with(|| Value::Object(Map::new()));
    if !part.is_object() {
        *part = Value::Object(Map::new());
    }
    match part {
        Value::Object(part) => part,
        _ => unreachable!("made an object above"),
    }
}
