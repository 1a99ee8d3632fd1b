//! A parser's error in the words of the person who wrote the file. No Rust type name reaches them.

use serde_path_to_error::{Path, Segment};

use crate::bounds;
use crate::document::ID_TROUBLE;
use crate::error::{ImportError, pointer_step, shown};

const AN_ID: &str = "an id (a UUID such as \"0198c1d2-7c6a-7b1e-9f00-2f6d1c5a4b3e\")";

/// The error with its place and what was expected there.
pub(crate) fn explain(error: &serde_path_to_error::Error<serde_json::Error>) -> ImportError {
    let line = error.inner().line();
    let full = error.inner().to_string();
    let message = full.rsplit_once(" at line ").map_or(full.as_str(), |(message, _)| message);
    let mut pointer = pointer_of(error.path());
    let said = if let Some(rest) = message.strip_prefix(ID_TROUBLE) {
        pointer.push_str("/id");
        in_words(&pointer, rest)
    } else {
        in_words(&pointer, message)
    };
    let hint = "Correct the value, or leave the field out where the format allows it (see FORMAT.md).";
    let error = ImportError::new(pointer, said, hint);
    if line > 0 { error.on_line(line) } else { error }
}

fn pointer_of(path: &Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        pointer.push('/');
        match segment {
            Segment::Seq { index } => pointer.push_str(&index.to_string()),
            Segment::Map { key } => pointer.push_str(&pointer_step(key)),
            Segment::Enum { variant } => pointer.push_str(&pointer_step(variant)),
            Segment::Unknown => pointer.push('?'),
        }
    }
    if pointer.ends_with("/?") { pointer[..pointer.len() - 2].to_owned() } else { pointer }
}

fn in_words(pointer: &str, message: &str) -> String {
    if message.starts_with("UUID parsing failed") {
        return format!("expected {AN_ID}, found another text");
    }
    if let Some(field) = message.strip_prefix("missing field ") {
        return format!("expected the field {}, found none", field.replace('`', "\""));
    }
    if let Some((found, expected)) =
        message.strip_prefix("unknown variant ").and_then(|rest| rest.split_once(", expected "))
    {
        return format!("expected {}, found {}", expected.replace('`', "\""), shown(found.trim_matches('`')));
    }
    if message == "expected value" {
        return "expected one of the format's words in quotation marks, found another value".to_owned();
    }
    let typed = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    match typed.and_then(|rest| rest.rsplit_once(", expected ")) {
        Some((found, expected)) => format!("expected {}, found {}", wanted(pointer, expected), given(found)),
        None => format!("expected a value of the format, found trouble: {message}"),
    }
}

fn wanted(pointer: &str, expected: &str) -> String {
    if let Some(bound) = bounds::at(pointer) {
        return bound.said.to_owned();
    }
    match expected {
        "a string" | "string" | "a borrowed string" => "text in quotation marks",
        "a boolean" => "true or false",
        "a sequence" => "a list in square brackets",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number, 0 or more",
        "i8" | "i16" | "i32" | "i64" => "a whole number",
        "f32" | "f64" => "a number",
        "a map" => "an object in braces",
        other if other.contains("UUID") => AN_ID,
        other if other.starts_with("struct ") => "an object in braces",
        other if other.starts_with("enum ") || other.contains("variant") => "one of the words of the format",
        other => return other.to_owned(),
    }
    .to_owned()
}

fn given(found: &str) -> String {
    if let Some(text) = found.strip_prefix("string ") {
        return shown(text.trim_matches('"'));
    }
    match found {
        "sequence" => return "a list".to_owned(),
        "map" => return "an object".to_owned(),
        "null" | "unit value" => return "null".to_owned(),
        _ => {}
    }
    found.split_once('`').map_or(found, |(_, value)| value.trim_end_matches('`')).to_owned()
}
