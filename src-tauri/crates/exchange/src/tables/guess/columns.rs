//! What each column of a table is, by its header and the table's shape.

use std::collections::HashSet;

use waymark_model::LaneKind;

use super::field_words::{field_of, plain};
use super::lane_words::lane_kind;
use crate::tables::card_fields::{CARD, CARD_IN_WORKBOOK};
use crate::wishes::{Column, TableShape};

/// Fields beside those of cards.
const OTHERS: [&str; 11] = [
    "feeling",
    "feeling_word",
    "persona",
    "stage_description",
    "stage_period",
    "x",
    "y",
    "width",
    "height",
    "cluster",
    "id",
];

/// Every field that a column may be, for menus.
pub(crate) fn field_names() -> Vec<String> {
    CARD.iter().map(|field| field.name).chain(OTHERS).map(str::to_owned).collect()
}

/// A column that is a field.
pub(super) fn field(name: &str) -> Column {
    Column::Field { field: name.to_owned() }
}

/// The column of this header in a table of Waymark's own.
pub(crate) fn own_column(head: &str) -> Option<Column> {
    if let Some(known) = CARD.iter().chain(&CARD_IN_WORKBOOK).find(|known| known.head == head) {
        return Some(field(known.name));
    }
    let word = head.strip_prefix("Feeling word: ").map(|name| format!("feeling_word:{name}"));
    let number = || head.strip_prefix("Feeling: ").map(|name| format!("feeling:{name}"));
    match head {
        "Feeling" => Some(field("feeling")),
        "Feeling word" => Some(field("feeling_word")),
        _ => word.or_else(number).map(|name| field(&name)),
    }
}

/// The columns of a table of this shape with these headers.
pub(super) fn guess(shape: TableShape, heads: &[String]) -> Vec<Column> {
    match shape {
        TableShape::CardRows => card_rows(heads),
        TableShape::StepRows => step_rows(heads),
        TableShape::LaneRows => {
            let first = heads.iter().take(1).map(|_| field("lane"));
            first.chain(heads.iter().skip(1).map(|_| field("step"))).collect()
        }
        TableShape::Notes => notes(heads),
    }
}

/// Fields, each once from the left; none for what repeats or is not known.
fn fields(heads: &[String], wanted: impl Fn(&str) -> bool) -> Vec<Option<&'static str>> {
    let mut seen = HashSet::new();
    let field = |head: &String| field_of(head).filter(|name| wanted(name));
    heads.iter().map(|head| field(head).filter(|name| seen.insert(*name))).collect()
}

fn card_rows(heads: &[String]) -> Vec<Column> {
    let known = fields(heads, |name| !matches!(name, "x" | "y" | "width" | "height" | "cluster" | "id"));
    let feeling_is_named = known.contains(&Some("feeling"));
    let column = |(head, known): (&String, Option<&'static str>)| match (known, lane_kind(head)) {
        (Some(name), _) => field(name),
        (None, Some((LaneKind::Feelings, persona))) if !persona.is_empty() => field(&format!("feeling:{persona}")),
        (None, Some((LaneKind::Feelings, _))) if !feeling_is_named => field("feeling"),
        _ => own_column(head).unwrap_or(Column::Ignored),
    };
    let mut columns: Vec<Column> = heads.iter().zip(known.iter().copied()).map(column).collect();
    if !columns.contains(&field("text"))
        && let Some(at) = columns.iter().position(|column| *column == Column::Ignored)
    {
        columns[at] = field("text");
    }
    columns
}

fn step_rows(heads: &[String]) -> Vec<Column> {
    let known = fields(heads, |name| matches!(name, "stage" | "step" | "stage_period"));
    let column = |(head, known): (&String, Option<&str>)| match (known, lane_kind(head)) {
        _ if head.trim().is_empty() => Column::Ignored,
        (Some(name), _) => field(name),
        (None, Some((kind, rest))) => {
            Column::Lane { kind, persona: if kind == LaneKind::Feelings { rest } else { String::new() } }
        }
        (None, None) => Column::Lane { kind: LaneKind::Text, persona: String::new() },
    };
    let mut columns: Vec<Column> = heads.iter().zip(known).map(column).collect();
    let is_place = |column: &Column| *column == field("stage") || *column == field("step");
    if !columns.iter().any(is_place)
        && let Some(first) = columns.first_mut()
    {
        *first = field("step");
    }
    columns
}

fn notes(heads: &[String]) -> Vec<Column> {
    const WANTED: [&str; 10] = ["text", "x", "y", "width", "height", "cluster", "lane", "tags", "colour", "id"];
    let mut known = fields(heads, |name| WANTED.contains(&name));
    prefer_the_text(heads, &mut known);
    let has_text = known.contains(&Some("text"));
    let bare = if has_text { Column::Ignored } else { field("cluster") };
    let is_alone = heads.len() == 1 && !has_text;
    let column = |known: Option<&str>| match known {
        _ if is_alone => field("text"),
        Some(name) if has_text => field(name),
        _ => bare.clone(),
    };
    known.into_iter().map(column).collect()
}

/// Where a whiteboard names its shapes and writes their texts in a column beside, the texts are what was said.
fn prefer_the_text(heads: &[String], known: &mut [Option<&'static str>]) {
    let is_said =
        |head: &&String| field_of(head) == Some("text") && !matches!(plain(head).as_str(), "name" | "title" | "item");
    let Some(said) = heads.iter().position(|head| is_said(&head)) else { return };
    for (at, name) in known.iter_mut().enumerate() {
        if at == said {
            *name = Some("text");
        } else if *name == Some("text") {
            *name = None;
        }
    }
}
