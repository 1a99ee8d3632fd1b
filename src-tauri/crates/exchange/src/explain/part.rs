//! A JSON pointer as a part of the map: "card 3 (“Waits in line”), its feeling".

use super::walk;
use crate::error::shown;

/// Lists of the document, and one of each.
const LISTS: [(&str, &str); 9] = [
    ("stages", "stage"),
    ("steps", "step"),
    ("lanes", "lane"),
    ("cards", "card"),
    ("evidence", "evidence"),
    ("personas", "persona"),
    ("metrics", "metric"),
    ("links", "link"),
    ("images", "picture"),
];
/// Fields whose names in the format say little.
const FIELDS: [(&str, &str); 8] = [
    ("valence", "feeling"),
    ("span", "number of steps that it covers"),
    ("drills_down_to", "link to another map"),
    ("wait_seconds", "wait"),
    ("duration_seconds", "duration"),
    ("review_on", "day of review"),
    ("waymark", "version"),
    ("hash", "picture"),
];

/// The part of the map that a pointer names; empty for the whole file.
pub(super) fn part(text: &str, pointer: &str) -> String {
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    match steps.as_slice() {
        [] => String::new(),
        ["waymark"] => "the version at the beginning".to_owned(),
        ["journey"] => "the map itself".to_owned(),
        ["journey", rest @ ..] => format!("the map's {}", field(rest)),
        [list, rest @ ..] => match LISTS.iter().find(|(name, _)| name == list) {
            Some((list, one)) => record(text, list, one, rest),
            None => format!("the field {}", shown(list)),
        },
    }
}

fn record(text: &str, list: &str, one: &str, rest: &[&str]) -> String {
    let Some((place, fields)) = rest.split_first() else { return format!("the list of {list}") };
    let number = place.parse::<usize>().map_or_else(|_| shown(place), |place| (place + 1).to_string());
    let at = walk::find(text, &format!("/{list}/{place}"));
    let name = at.and_then(|at| ["text", "name"].into_iter().find_map(|field| walk::field(text, at, field)));
    let name = name.filter(|name| !name.trim().is_empty()).map(|name| format!(" ({})", quoted(&name)));
    let field = if fields.is_empty() { String::new() } else { format!(", its {}", field(fields)) };
    format!("{one} {number}{}{field}", name.unwrap_or_default())
}

fn quoted(name: &str) -> String {
    let one_line: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("“{}”", shown(&one_line).trim_matches('"'))
}

/// The innermost field that has a name of its own.
fn field(steps: &[&str]) -> String {
    let is_name = |step: &&&str| step.starts_with(|letter: char| letter.is_ascii_lowercase()) && step.len() < 36;
    let name = steps.iter().rev().find(is_name).copied().unwrap_or("fields");
    let said = FIELDS.iter().find(|(known, _)| *known == name).map_or(name, |(_, said)| said);
    said.replace('_', " ")
}
