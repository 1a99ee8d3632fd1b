//! How a table stands for a map: one row a card, a step, a lane or a note.

use super::field_words::field_of;
use super::lane_words::lane_kind;
use super::{columns, headers, numbers, scale};
use crate::feeling::Taught;
use crate::tables::asides::ignore_totals;
use crate::tables::cell::{Cell, Row, Sheet};
use crate::wishes::{Column, Scale, TableShape, TableWishes};

/// How a table is read.
#[derive(Clone, Debug)]
pub(crate) struct Guess {
    /// Number of the last header row; 0 for none.
    pub(crate) headers: u32,
    /// How it stands for a map.
    pub(crate) shape: TableShape,
    /// What each column is.
    pub(crate) columns: Vec<Column>,
    /// The texts over the columns.
    pub(crate) heads: Vec<String>,
    /// The scale of feelings.
    pub(crate) scale: Scale,
    /// Whether Waymark wrote it.
    pub(crate) ours: bool,
    /// Whether no header was known.
    pub(crate) weak: bool,
    /// Words of feelings that the person taught.
    pub(crate) taught: Taught,
}

/// Guesses what the wishes do not say.
pub(crate) fn guess(sheet: &Sheet, wishes: &TableWishes) -> Guess {
    let ours = is_ours(sheet);
    let found = headers::by_words(sheet);
    let (shape, weak) = match wishes.shape {
        Some(shape) => (shape, false),
        None => shape_of(sheet, found, ours),
    };
    let headers = wishes.headers.unwrap_or_else(|| headers_of(sheet, shape, found, ours));
    let heads = headers::texts(sheet, headers);
    let mut columns = if ours && shape == TableShape::CardRows {
        heads.iter().map(|head| columns::own_column(head).unwrap_or(Column::Ignored)).collect()
    } else {
        columns::guess(shape, &heads)
    };
    if matches!(shape, TableShape::StepRows | TableShape::LaneRows) {
        ignore_totals(sheet, headers, &heads, &mut columns);
    }
    for (column, wish) in columns.iter_mut().zip(wishes.columns.iter().flatten()) {
        *column = wish.clone();
    }
    let scale = match wishes.scale {
        Some(scale) => scale,
        None if ours => Scale { worst: -2.0, best: 2.0 },
        None => named_scale(sheet, headers, shape, &columns, &heads)
            .unwrap_or_else(|| scale::guess(&felt_numbers(sheet, headers, shape, &columns))),
    };
    let taught = Taught::of(wishes.words.as_deref().unwrap_or_default());
    Guess { headers, shape, columns, heads, scale, ours, weak, taught }
}

/// Whether the first row has the headers of a table of cards by Waymark.
fn is_ours(sheet: &Sheet) -> bool {
    let Some(first) = sheet.rows.first() else { return false };
    let has = |head: &str| first.cells.iter().any(|(_, cell)| matches!(cell, Cell::Text(text) if text == head));
    ["Card id", "Lane", "Stage"].into_iter().all(has)
}

fn headers_of(sheet: &Sheet, shape: TableShape, found: Option<u32>, ours: bool) -> u32 {
    match shape {
        _ if ours => 1,
        TableShape::LaneRows => match headers::first_lane_row(sheet) {
            Some(0) => 0,
            Some(first) => sheet.rows[first - 1].number,
            None => sheet.rows.first().map_or(0, |row| row.number),
        },
        TableShape::Notes if sheet.width() <= 1 || is_blocks(sheet) => {
            let first = sheet.rows.first();
            let is_head = |row: &Row| field_of(&row.text(0)) == Some("text");
            first.filter(|row| is_head(row)).map_or(0, |row| row.number)
        }
        _ => found.unwrap_or_else(|| headers::by_looks(sheet)),
    }
}

/// The shape, and whether it is a mere surmise.
fn shape_of(sheet: &Sheet, found: Option<u32>, ours: bool) -> (TableShape, bool) {
    if ours {
        return (TableShape::CardRows, false);
    }
    let row = found.and_then(|number| sheet.rows.iter().find(|row| row.number == number));
    let heads: Vec<String> =
        row.into_iter().flat_map(|row| row.cells.iter().map(|(_, cell)| cell.shown().trim().to_owned())).collect();
    let fields: Vec<&str> = heads.iter().filter_map(|head| field_of(head)).collect();
    let has = |field: &str| fields.contains(&field);
    // A header that is a lane and no field of a card: "Pain points", not "Channel".
    let is_lane = |head: &&String| lane_kind(head).is_some() && field_of(head).is_none();
    let lanes = heads.iter().filter(is_lane).count();
    let says_more = heads.iter().filter(|head| lane_kind(head).is_some()).count();
    let place = has("stage") || has("step");
    let shape = match () {
        () if lane_rows(sheet) && !(has("lane") && has("text")) => TableShape::LaneRows,
        () if has("x") && has("y") => TableShape::Notes,
        () if (has("lane") || has("lane_kind")) && (has("text") || has("notes")) && !has("cluster") => {
            TableShape::CardRows
        }
        () if has("cluster") && has("text") && !has("stage") => TableShape::Notes,
        () if place && has("text") && lanes == 0 => TableShape::CardRows,
        () if (place && says_more >= 1) || lanes >= 2 => TableShape::StepRows,
        () if place => TableShape::StepRows,
        () if has("text") || sheet.width() <= 1 || is_blocks(sheet) => TableShape::Notes,
        () => return (by_content(sheet), true),
    };
    (shape, false)
}

/// Whether most first cells name kinds of lanes.
fn lane_rows(sheet: &Sheet) -> bool {
    let named: Vec<&Row> = sheet.rows.iter().take(100).filter(|row| !row.text(0).is_empty()).collect();
    let lanes = named.iter().filter(|row| headers::names_lane(row)).count();
    lanes >= 2 && lanes * 2 >= named.len().saturating_sub(2) && sheet.width() > 1
}

/// Whether a sheet is blocks with blank rows between, as whiteboards write their frames: nearly nothing beside the
/// first column.
fn is_blocks(sheet: &Sheet) -> bool {
    let beside: usize = sheet.rows.iter().map(|row| row.cells.len().saturating_sub(1)).sum();
    let gaps = sheet.rows.windows(2).filter(|pair| pair[1].number > pair[0].number + 1).count();
    gaps > 0 && beside * 4 <= sheet.rows.len()
}

/// Columns of words are columns of notes; anything else is rows of steps.
fn by_content(sheet: &Sheet) -> TableShape {
    let cells = || sheet.rows.iter().take(200).flat_map(|row| &row.cells);
    let words = cells().filter(|(_, cell)| matches!(cell, Cell::Text(text) if text.chars().any(char::is_alphabetic)));
    let (words, all) = (words.count(), cells().count());
    if words * 10 >= all * 9 && sheet.width() <= 60 { TableShape::Notes } else { TableShape::StepRows }
}

/// The scale that a heading of feelings names, or that a cell of them brings ("3/10").
fn named_scale(sheet: &Sheet, headers: u32, shape: TableShape, columns: &[Column], heads: &[String]) -> Option<Scale> {
    let felt = columns.iter().zip(heads).filter(|(column, _)| is_feeling(column));
    let in_heads = felt.filter_map(|(_, head)| numbers::scale_in(head)).next();
    let in_cells = || felt_cells(sheet, headers, shape, columns).into_iter().find_map(scale::brought);
    in_heads.or_else(in_cells)
}

fn is_feeling(column: &Column) -> bool {
    match column {
        Column::Field { field } => field == "feeling" || field.starts_with("feeling:"),
        Column::Lane { kind, .. } => *kind == waymark_model::LaneKind::Feelings,
        Column::Ignored => false,
    }
}

/// The plain numbers of feelings, for guessing their scale.
fn felt_numbers(sheet: &Sheet, headers: u32, shape: TableShape, columns: &[Column]) -> Vec<f64> {
    felt_cells(sheet, headers, shape, columns).into_iter().filter_map(scale::plain_number).collect()
}

fn felt_cells<'a>(sheet: &'a Sheet, headers: u32, shape: TableShape, columns: &[Column]) -> Vec<&'a Cell> {
    let is_felt = |row: &Row, at: usize| match shape {
        TableShape::LaneRows => {
            at > 0 && lane_kind(&row.text(0)).is_some_and(|(kind, _)| kind == waymark_model::LaneKind::Feelings)
        }
        _ => columns.get(at).is_some_and(is_feeling),
    };
    let rows = sheet.rows.iter().filter(|row| row.number > headers);
    let cells = rows.flat_map(|row| row.cells.iter().filter(|(at, _)| is_felt(row, usize::from(*at))));
    cells.map(|(_, cell)| cell).collect()
}
