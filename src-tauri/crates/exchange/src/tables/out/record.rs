//! Records as rows: each field in its column, and what has none as JSON in the last.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::tables::cell::Cell;
use crate::tables::field::{Field, Kind, LONGEST};
use crate::tables::value::to_cell;

/// Cells of a row, from the left.
pub(crate) type Cells = Vec<Option<Cell>>;

/// A record whose fields are taken out one by one.
pub(crate) struct Record(Map<String, Value>);

impl Record {
    /// A record as the format writes it.
    pub(crate) fn of(record: &impl Serialize) -> Self {
        match serde_json::to_value(record) {
            Ok(Value::Object(fields)) => Record(fields),
            _ => Record(Map::new()),
        }
    }

    /// The record with one field more.
    pub(crate) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// Takes the value at a path of names.
    pub(crate) fn take(&mut self, path: &[&str]) -> Value {
        let Some((last, above)) = path.split_last() else { return Value::Null };
        let mut fields = &mut self.0;
        for name in above {
            match fields.get_mut(*name) {
                Some(Value::Object(inner)) => fields = inner,
                _ => return Value::Null,
            }
        }
        fields.remove(*last).unwrap_or(Value::Null)
    }

    /// Leaves out an object that holds nothing any more.
    pub(crate) fn drop_empty(&mut self, name: &str) {
        if matches!(self.0.get(name), Some(Value::Object(fields)) if fields.is_empty()) {
            self.0.remove(name);
        }
    }

    /// Leaves out an object within another that holds nothing any more.
    pub(crate) fn drop_empty_within(&mut self, outer: &str, name: &str) {
        if let Some(Value::Object(fields)) = self.0.get_mut(outer)
            && matches!(fields.get(name), Some(Value::Object(inner)) if inner.is_empty())
        {
            fields.remove(name);
        }
    }

    /// What was not taken; none when nothing is left.
    pub(crate) fn rest(self) -> Option<Value> {
        (!self.0.is_empty()).then_some(Value::Object(self.0))
    }
}

/// The cells of a record. `derived` answers what a column without a place in the record shows.
pub(crate) fn cells(
    mut record: Record,
    fields: &[Field],
    containers: &[&str],
    mut derived: impl FnMut(&str) -> Option<Cell>,
) -> Cells {
    let mut cells: Cells = Vec::with_capacity(fields.len());
    for field in fields {
        let cell = match field.path {
            "" if field.kind == Kind::Rest => None,
            "" => derived(field.name),
            path => to_cell(field.kind, &record.take(&path.split('.').collect::<Vec<_>>())),
        };
        cells.push(cell);
    }
    containers.iter().for_each(|name| record.drop_empty(name));
    if let Some(at) = fields.iter().position(|field| field.kind == Kind::Rest) {
        cells[at] = record.rest().and_then(|rest| to_cell(Kind::Rest, &rest));
    }
    cells
}

/// Whether a text is longer than a cell of a workbook may be.
pub(crate) fn is_too_long(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if text.len() > LONGEST && text.encode_utf16().count() > LONGEST)
}
