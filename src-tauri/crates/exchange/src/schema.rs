//! The JSON Schema of the format, made from the Rust types, so that it cannot say anything else than they do.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::bounds;
use crate::document::Document;

/// The JSON Schema (2020-12) of a document.
pub fn schema() -> Value {
    let made = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Document>();
    let mut schema = made.to_value();
    add_ranges(&mut schema);
    add_patterns(&mut schema);
    schema
}

fn add_ranges(schema: &mut Value) {
    for bound in bounds::ALL {
        if let Some(field) = property(schema, bound.record, bound.field()) {
            field.insert("minimum".into(), bound.least.into());
            field.insert("maximum".into(), bound.most.into());
        }
    }
}

fn add_patterns(schema: &mut Value) {
    const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    let patterns = [
        ("Opportunity", "due", DATE),
        ("Evidence", "date", DATE),
        ("Journey", "review_on", DATE),
        ("Journey", "language", "^[A-Za-z0-9-]{0,35}$"),
        ("ImageUse", "hash", "^[0-9a-f]{64}$"),
        ("Image", "media", "^image/(png|jpeg|webp)$"),
    ];
    for (record, field, pattern) in patterns {
        if let Some(field) = property(schema, record, field) {
            field.insert("pattern".into(), pattern.into());
        }
    }
    if let Some(field) = schema.pointer_mut("/properties/waymark").and_then(Value::as_object_mut) {
        field.insert("pattern".into(), json!(format!("^{}\\.[0-9]{{1,6}}$", crate::VERSION.0)));
    }
    if let Some(field) = schema.pointer_mut("/properties/stages").and_then(Value::as_object_mut) {
        field.insert("minItems".into(), 1.into());
    }
}

fn property<'a>(schema: &'a mut Value, record: &str, field: &str) -> Option<&'a mut Map<String, Value>> {
    schema.pointer_mut(&format!("/$defs/{record}/properties/{field}"))?.as_object_mut()
}
