//! A row's cells as a record. What a cell cannot be is told with its row and left out; the rest of the row is kept.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use waymark_model::{CardIcon, Channel, Colour, Mode, OpportunityStatus, Side};

use crate::limits;
use crate::tables::cell::Cell;
use crate::tables::field::{Field, Kind};
use crate::tables::guess::known_word;
use crate::tables::plan::Plan;
use crate::tables::value::from_cell;

/// A record in the making.
#[derive(Debug, Default)]
pub(crate) struct Converted {
    /// Its fields as the format has them.
    pub(crate) fields: Map<String, Value>,
}

impl Converted {
    /// A record whose fields without a column are these.
    pub(crate) fn from_rest(cell: Option<&Cell>) -> Self {
        match cell.map(|cell| from_cell(Kind::Rest, cell)) {
            Some(Ok(Some(Value::Object(fields)))) => Converted { fields },
            _ => Converted::default(),
        }
    }

    /// Puts a value at a path of names, making the objects on the way.
    pub(crate) fn put(&mut self, path: &[&str], value: Value) {
        let Some((last, above)) = path.split_last() else { return };
        let mut fields = &mut self.fields;
        for name in above {
            let inner = fields.entry(*name).or_insert_with(|| Map::new().into());
            if !inner.is_object() {
                *inner = Map::new().into();
            }
            let Value::Object(inner) = inner else { return };
            fields = inner;
        }
        fields.insert((*last).to_owned(), value);
    }

    /// Reads a cell into its place.
    pub(crate) fn read(&mut self, plan: &mut Plan<'_>, row: u32, field: &Field, cell: &Cell) {
        let value = match from_cell(field.kind, cell) {
            Ok(None) => return,
            Ok(Some(value)) => bounded(plan, row, value),
            Err(()) => return misread(plan, row, field, cell),
        };
        let value = match (field.kind, value) {
            (Kind::Word, Value::String(word)) => match word_of(field.path, &word) {
                Some(word) => Value::from(word),
                None => return misread(plan, row, field, cell),
            },
            (_, value) => value,
        };
        self.put(&field.path.split('.').collect::<Vec<_>>(), value);
    }
}

/// Texts within the bounds of a map.
fn bounded(plan: &mut Plan<'_>, row: u32, mut value: Value) -> Value {
    let texts: Vec<&mut Value> = match &mut value {
        Value::Array(items) => items.iter_mut().collect(),
        one => vec![one],
    };
    let mut cut = false;
    for text in texts {
        if let Value::String(text) = text
            && text.len() > limits::CHARACTERS
            && let Some((end, _)) = text.char_indices().nth(limits::CHARACTERS)
        {
            text.truncate(end);
            cut = true;
        }
    }
    if cut {
        plan.tell("text_cut", row, format!("A text was longer than {} characters and was cut.", limits::CHARACTERS));
    }
    value
}

fn misread(plan: &mut Plan<'_>, row: u32, field: &Field, cell: &Cell) {
    let shown = crate::error::shown(&cell.shown());
    plan.tell("cell_misread", row, format!("{shown} is no value for '{}' and was left out.", field.head));
}

/// The word of the format; none when it has no such word.
fn word_of(path: &str, word: &str) -> Option<String> {
    let is_word = |word: &str| match path {
        "touchpoint.channel" => is::<Channel>(word),
        "touchpoint.side" => is::<Side>(word),
        "touchpoint.mode" => is::<Mode>(word),
        "opportunity.status" => is::<OpportunityStatus>(word),
        "colour" => is::<Colour>(word),
        "icon" => is::<CardIcon>(word),
        _ => true,
    };
    [word, known_word(word)].into_iter().find(|word| is_word(word)).map(str::to_owned)
}

fn is<T: DeserializeOwned>(word: &str) -> bool {
    serde_json::from_value::<T>(word.into()).is_ok()
}

/// The record; what keeps it from being one is left out, field by field.
pub(crate) fn record<T: DeserializeOwned>(plan: &mut Plan<'_>, row: u32, converted: Converted) -> Option<T> {
    let whole = Value::Object(converted.fields);
    if let Ok(record) = serde_json::from_value(whole.clone()) {
        return Some(record);
    }
    let Value::Object(mut fields) = whole else { return None };
    for name in fields.keys().cloned().collect::<Vec<_>>() {
        let Some(value) = fields.remove(&name) else { continue };
        if let Ok(record) = serde_json::from_value(fields.clone().into()) {
            plan.tell("cell_misread", row, format!("'{name}' was not of its kind and was left out."));
            return Some(record);
        }
        fields.insert(name, value);
    }
    plan.tell("row_misread", row, "This row could not be read and was left out.");
    None
}
