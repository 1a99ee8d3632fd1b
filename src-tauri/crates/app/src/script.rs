//! A script of edits as JSON lines -> one edit. All or none: a line that cannot be read stops the script before
//! anything is changed.

use std::collections::BTreeMap;

use serde_json::Value;
use waymark_model::Edit;

use crate::border::Fault;
use crate::settings::Ids;

/// Most lines of one script.
const LINES: usize = 100_000;
/// Longest line, in bytes.
const LINE: usize = 1 << 20;

/// Reads a script: one [`Edit`] as JSON on each line; empty lines and lines that begin with `#` are skipped.
///
/// A text `$name` where an id stands gives a fresh id, the same one for the same name all through the script, so that a
/// script can add a stage and then a card below it without making up ids.
pub fn read_script(text: &str, ids: &Ids) -> Result<Edit, Fault> {
    let mut names = BTreeMap::new();
    let mut edits = Vec::new();
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| is_edit(line)) {
        if line.len() > LINE || edits.len() >= LINES {
            let message = format!("Line {number}: a script has at most {LINES} edits of at most 1 MB.");
            return Err(Fault::new("script_too_large", message, "Split the script in two."));
        }
        edits.push(read_line(line, ids, &mut names).map_err(|why| unreadable(number, &why))?);
    }
    match edits.len() {
        0 => Err(Fault::new("script_empty", "The script holds no edit.", "Write one edit as JSON on each line.")),
        1 => Ok(edits.remove(0)),
        count => Ok(Edit::Batch { label: format!("Script of {count} edits"), edits }),
    }
}

fn is_edit(line: &str) -> bool {
    let line = line.trim_start();
    !line.is_empty() && !line.starts_with('#')
}

fn read_line(line: &str, ids: &Ids, names: &mut BTreeMap<String, String>) -> Result<Edit, serde_json::Error> {
    let mut value: Value = serde_json::from_str(line)?;
    name_ids(&mut value, ids, names);
    serde_json::from_value(value)
}

/// Puts ids in place of `$names` wherever an id can stand; a text field keeps its dollar.
fn name_ids(value: &mut Value, ids: &Ids, names: &mut BTreeMap<String, String>) {
    const IDS: [&str; 12] = [
        "id",
        "step",
        "after",
        "stage",
        "lane",
        "from",
        "to",
        "metric",
        "drills_down_to",
        "personas",
        "persona",
        "feelings",
    ];
    match value {
        Value::Object(fields) => {
            for (key, field) in fields.iter_mut() {
                match field {
                    Value::String(text) if IDS.contains(&key.as_str()) => name_id(text, ids, names),
                    Value::Array(items) if key == "personas" => {
                        items.iter_mut().filter_map(as_text).for_each(|text| name_id(text, ids, names));
                    }
                    Value::Object(by_persona) if key == "feelings" => {
                        *by_persona = std::mem::take(by_persona)
                            .into_iter()
                            .map(|(mut persona, feeling)| {
                                name_id(&mut persona, ids, names);
                                (persona, feeling)
                            })
                            .collect();
                    }
                    other => name_ids(other, ids, names),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| name_ids(item, ids, names)),
        _ => {}
    }
}

fn as_text(value: &mut Value) -> Option<&mut String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

fn name_id(text: &mut String, ids: &Ids, names: &mut BTreeMap<String, String>) {
    if text.len() > 1 && text.starts_with('$') {
        *text = names.entry(text.clone()).or_insert_with(|| ids().to_string()).clone();
    }
}

fn unreadable(number: usize, why: &serde_json::Error) -> Fault {
    let full = why.to_string();
    let said = full.rsplit_once(" at line ").map_or(full.as_str(), |(said, _)| said);
    let hint = "Each line is one edit, such as {\"edit\":\"remove\",\"id\":\"...\"}. Nothing was changed.";
    Fault::new("script_unreadable", format!("Line {number} is not an edit: {said}."), hint)
}
