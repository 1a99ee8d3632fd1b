//! Cells as they stand in a table. Rows keep only cells that hold something, so that an empty corner costs nothing.

use std::borrow::Cow;

use super::day;
use super::language::Language;

/// What stands in one cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Text as it was written, spaces and all.
    Text(String),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// A day, as its number in a workbook.
    Day(f64),
}

impl Cell {
    /// The cell as people read it.
    pub(crate) fn shown(&self) -> Cow<'_, str> {
        match self {
            Cell::Text(text) => Cow::Borrowed(text),
            Cell::Number(number) => Cow::Owned(number.to_string()),
            Cell::Flag(yes) => Cow::Borrowed(if *yes { "Yes" } else { "No" }),
            Cell::Day(serial) => Cow::Owned(day::from_serial(*serial).unwrap_or_else(|| serial.to_string())),
        }
    }

    /// Whether nothing can be seen in it.
    pub(crate) fn is_blank(&self) -> bool {
        matches!(self, Cell::Text(text) if text.chars().all(|letter| letter.is_whitespace() || letter == '\u{feff}'))
    }
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Row {
    /// Its number in the file, from 1.
    pub(crate) number: u32,
    /// Column (from 0) and cell, ascending; only cells that hold something.
    pub(crate) cells: Vec<(u16, Cell)>,
}

impl Row {
    /// The cell of a column.
    pub(crate) fn cell(&self, column: usize) -> Option<&Cell> {
        let at = self.cells.binary_search_by_key(&column, |(at, _)| usize::from(*at)).ok()?;
        Some(&self.cells[at].1)
    }

    /// The text of a column without spaces around it; empty for none.
    pub(crate) fn text(&self, column: usize) -> Cow<'_, str> {
        match self.cell(column).map(Cell::shown) {
            Some(Cow::Borrowed(text)) => Cow::Borrowed(text.trim()),
            Some(Cow::Owned(text)) => Cow::Owned(text.trim().to_owned()),
            None => Cow::Borrowed(""),
        }
    }

    /// One more than its last column.
    pub(crate) fn width(&self) -> usize {
        self.cells.last().map_or(0, |(column, _)| usize::from(*column) + 1)
    }

    /// Whether nothing can be seen in it.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|(_, cell)| cell.is_blank())
    }
}

/// One sheet of a workbook, or a whole CSV.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sheet {
    /// Its name; empty for a CSV.
    pub(crate) name: String,
    /// Rows that hold something, from the top.
    pub(crate) rows: Vec<Row>,
    /// The language of its headers, when Waymark wrote it; the headers themselves stand in English then.
    pub(crate) language: Language,
}

impl Sheet {
    /// One more than the last column of any row.
    pub(crate) fn width(&self) -> usize {
        self.rows.iter().map(Row::width).max().unwrap_or(0)
    }
}
