//! Values as people read them: names in place of ids, times and shares in their units, parts with their fields. Words of
//! the open format ("in_person", "true") stay as they are: the page says them in its language.

use serde_json::{Map, Value};
use waymark_model::Id;

use super::words::Names;

/// Longest value, in characters.
const LONGEST: usize = 400;

/// A value at a path; empty for nothing.
pub(super) fn words(names: Names<'_>, path: &[String], value: Option<&Value>) -> String {
    let Some(value) = value else { return String::new() };
    let said = say(names, path.last().map_or("", String::as_str), value);
    let said = match path {
        [first, persona, ..] if first == "feelings" => whose(names, persona, said),
        [first, _, ..] if first == "views" || first == "readings" => part_of(names, path, said),
        _ => said,
    };
    short(&said)
}

/// A feeling belongs to someone, unless it is everyone's.
fn whose(names: Names<'_>, persona: &str, said: String) -> String {
    let id = persona.parse().ok().filter(|id| *id != Id::NIL);
    match id.and_then(|id| names.node(id)) {
        Some(name) if !name.is_empty() => format!("{name}: {said}"),
        _ => said,
    }
}

/// A reading by its period, the part of a view by its name.
fn part_of(names: Names<'_>, path: &[String], said: String) -> String {
    match path {
        [list, period, ..] if list == "readings" => format!("{period}: {said}"),
        [_, id, ..] => {
            let view = names.0.iter().flat_map(|journey| &journey.properties().views);
            let name = view.filter(|view| view.id.to_string() == *id).map(|view| view.name.as_str()).next();
            name.filter(|_| path.len() > 2).map_or(said.clone(), |name| format!("{name}: {said}"))
        }
        _ => said,
    }
}

fn say(names: Names<'_>, field: &str, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => yes.to_string(),
        Value::Number(number) => number_of(field, number),
        Value::String(text) => named(names, text),
        Value::Array(items) => {
            let said: Vec<String> = items.iter().map(|item| say(names, field, item)).collect();
            said.join(", ")
        }
        Value::Object(part) => part_words(names, part),
    }
}

/// The name of the record whose id a text is; else the text.
fn named(names: Names<'_>, text: &str) -> String {
    let id = text.parse::<Id>().ok();
    id.and_then(|id| names.node(id)).filter(|name| !name.is_empty()).unwrap_or_else(|| text.to_owned())
}

fn number_of(field: &str, number: &serde_json::Number) -> String {
    match (field, number.as_f64()) {
        ("share", Some(share)) => format!("{} %", (share * 1_000.0).round() / 10.0),
        ("wait_seconds" | "duration_seconds", Some(seconds)) => time(seconds as u64),
        ("valence", Some(valence)) if valence > 0.0 => format!("+{number}"),
        _ => number.to_string(),
    }
}

/// Seconds as hours, minutes and seconds ("1 h 5 min").
fn time(seconds: u64) -> String {
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")];
    let said: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count} {unit}")).collect();
    if said.is_empty() { "0 s".to_owned() } else { said.join(" ") }
}

/// A part by its name where it has one; a feeling by its value and word; else its fields.
fn part_words(names: Names<'_>, part: &Map<String, Value>) -> String {
    let text = |field: &str| part.get(field).and_then(Value::as_str).filter(|text| !text.is_empty());
    if let Some(valence) = part.get("valence") {
        let said = say(names, "valence", valence);
        return text("word").map_or(said.clone(), |word| format!("{said} {word}"));
    }
    if part.contains_key("hash") {
        let side = |name: &str| part.get(name).map(ToString::to_string).unwrap_or_default();
        return text("alt").map_or_else(|| format!("{} × {}", side("width"), side("height")), str::to_owned);
    }
    if let Some(value) = part.get("value") {
        return text("period").map_or(value.to_string(), |period| format!("{period}: {value}"));
    }
    if let Some(title) = text("name").or_else(|| text("text")) {
        return title.to_owned();
    }
    let fields = part.iter().filter(|(name, _)| !["id", "node"].contains(&name.as_str()));
    let said: Vec<String> =
        fields.map(|(name, value)| format!("{}: {}", name.replace('_', " "), say(names, name, value))).collect();
    said.join(", ")
}

pub(super) fn short(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST - 1).collect();
    format!("{}…", cut.trim_end())
}
