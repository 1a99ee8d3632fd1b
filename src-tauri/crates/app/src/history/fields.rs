//! Which fields of a record changed, and what one became. A part of a field ("touchpoint.channel") counts as one of its own.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::deed::excerpt;
use super::records::{Record, Told};

/// Names of the fields that differ, parts of a field by their own name; a place among neighbours only when nothing else
/// differs.
pub(super) fn changed_fields(told: &Told<'_>) -> Vec<String> {
    let (Some(before), Some(after)) = (told.before, told.after) else { return Vec::new() };
    let (before, after) = (before.fields(), after.fields());
    let mut fields = differing(&before, &after);
    if let [field] = &fields[..] {
        let part = |record: &Map<String, Value>| record.get(field).and_then(Value::as_object).cloned();
        if field == "feelings" {
            fields = vec![feeling_field(&before, &after)];
        } else if let (Some(old), Some(new)) = (part(&before), part(&after))
            && let [inner] = &differing(&old, &new)[..]
        {
            fields = vec![format!("{field}.{inner}")];
        }
    }
    if fields.len() > 1 && !fields.iter().any(|field| ["lane", "step", "stage"].contains(&field.as_str())) {
        fields.retain(|field| field != "rank");
    }
    fields
}

fn differing(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<String> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    names.into_iter().filter(|name| before.get(*name) != after.get(*name)).cloned().collect()
}

/// Whether a feeling or only its word changed.
fn feeling_field(before: &Map<String, Value>, after: &Map<String, Value>) -> String {
    let valences = |record: &Map<String, Value>| -> Vec<Option<Value>> {
        let feelings = record.get("feelings").and_then(Value::as_object);
        feelings.into_iter().flat_map(Map::values).map(|feeling| feeling.get("valence").cloned()).collect()
    };
    if valences(before) == valences(after) { "feeling_word".into() } else { "feeling".into() }
}

/// What a field became, when it is one plain value.
pub(super) fn value(told: &Told<'_>, field: &str) -> Option<String> {
    let fields = told.after?.fields();
    let feeling = |part: &str| {
        let feelings = fields.get("feelings")?.as_object()?;
        let before = told.before.map(Record::fields).unwrap_or_default();
        let was = |persona: &str| before.get("feelings").and_then(|feelings| feelings.get(persona));
        let changed = feelings.iter().find(|(persona, feeling)| was(persona) != Some(feeling));
        changed.and_then(|(_, feeling)| feeling.get(part)).cloned()
    };
    let found = match field {
        "feeling" => feeling("valence"),
        "feeling_word" => feeling("word"),
        _ => {
            let mut parts = field.split('.');
            let first = parts.next().and_then(|name| fields.get(name).cloned());
            parts.fold(first, |value, part| value.and_then(|value| value.get(part).cloned()))
        }
    };
    match found? {
        Value::String(text) => Some(excerpt(&text)).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(yes.to_string()),
        _ => None,
    }
}
