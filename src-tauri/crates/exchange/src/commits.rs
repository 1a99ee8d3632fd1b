//! Which commits a copy of a map holds, so that two copies find what they were last together. The list travels with the
//! journey's own unknown fields, also through a Waymark that does not know it; it is no part of the map.

use serde_json::Value;
use waymark_model::{Extra, Id, Journey};

use crate::document::DOCUMENT_FIELDS;

/// Name of the field in the document.
pub(crate) const COMMITS: &str = "commits";
/// Most commits that a file names.
pub const MOST_COMMITS: usize = 48;

/// The commits that a journey from a file holds, the newest first; none when the file did not say.
pub fn commits_of(journey: &Journey) -> Vec<Id> {
    let document = journey.properties().extra.get(DOCUMENT_FIELDS);
    document.and_then(|fields| fields.get(COMMITS)).map(ids).unwrap_or_default()
}

/// The journey with these commits in its file, the newest first: at most [`MOST_COMMITS`], each once; none for no list.
pub fn with_commits(journey: Journey, commits: &[Id]) -> Journey {
    let mut properties = journey.properties().clone();
    let mut fields = match properties.extra.remove(DOCUMENT_FIELDS) {
        Some(Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    fields.remove(COMMITS);
    let list = bounded(commits);
    if !list.is_empty() {
        fields.insert(COMMITS.to_owned(), list.iter().map(Id::to_string).collect());
    }
    if !fields.is_empty() {
        properties.extra.insert(DOCUMENT_FIELDS.to_owned(), fields.into());
    }
    journey.with_properties(properties)
}

/// Each once, and not too many.
pub(crate) fn bounded(commits: &[Id]) -> Vec<Id> {
    let mut list: Vec<Id> = Vec::new();
    for commit in commits {
        if list.len() < MOST_COMMITS && !list.contains(commit) {
            list.push(*commit);
        }
    }
    list
}

/// Takes the list out of the fields that belong to the whole document.
pub(crate) fn take(fields: &mut Extra) -> Vec<Id> {
    fields.remove(COMMITS).as_ref().map(ids).unwrap_or_default()
}

fn ids(list: &Value) -> Vec<Id> {
    let texts = list.as_array().into_iter().flatten().filter_map(Value::as_str);
    bounded(&texts.filter_map(|text| text.parse().ok()).collect::<Vec<Id>>())
}
