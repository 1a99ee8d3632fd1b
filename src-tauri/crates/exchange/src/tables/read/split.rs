//! Rows and cells of a CSV. A quote opens a cell only at its start; one that never closes is an error that names its row.

use super::bounds::{self, too_large};
use crate::error::ImportError;
use crate::tables::cell::{Cell, Row};

/// Rows that are looked at to guess the delimiter.
const LOOKED_AT: usize = 60;

/// The text without a line that only says the delimiter, and the delimiter: as wished or said, else guessed.
pub(super) fn delimiter(text: &str, wished: Option<char>) -> (&str, char) {
    let first = text.lines().next().unwrap_or_default();
    let said = first.strip_prefix("sep=").filter(|rest| rest.chars().count() == 1);
    let text = if said.is_some() { text[first.len()..].trim_start_matches(['\r', '\n']) } else { text };
    let said = said.and_then(|said| said.chars().next());
    let usable = |letter: &char| !matches!(letter, '"' | '\r' | '\n');
    let found = wished.filter(usable).or(said.filter(usable));
    (text, found.unwrap_or_else(|| guess(text)))
}

/// The delimiter that cuts the first rows into equally many cells, and into most.
fn guess(text: &str) -> char {
    let score = |delimiter: char| {
        let mut splitter = Splitter::new(text, delimiter);
        let mut widths: Vec<usize> = Vec::new();
        while let Ok(Some(count)) = splitter.row(&mut |_, _| Ok(())) {
            if count > 0 {
                widths.push(count);
            }
            if widths.len() >= LOOKED_AT {
                break;
            }
        }
        let first = widths.first().copied().unwrap_or(0);
        let same = widths.iter().filter(|width| **width == first).count();
        let wide = widths.iter().filter(|width| **width > 1).count();
        if wide * 3 < widths.len() {
            0
        } else {
            same * 100 / widths.len().max(1) * 4 + wide * 100 / widths.len().max(1) + first.min(30)
        }
    };
    let scored = [',', ';', '\t', '|'].map(|delimiter| (score(delimiter), delimiter));
    scored
        .into_iter()
        .rev()
        .max_by_key(|(score, _)| *score)
        .filter(|(score, _)| *score > 0)
        .map_or(',', |(_, found)| found)
}

/// The rows of a text; cells that hold nothing are left out.
pub(super) fn split(text: &str, delimiter: char) -> Result<Vec<Row>, ImportError> {
    let mut splitter = Splitter::new(text, delimiter);
    let mut rows = Vec::new();
    let (mut number, mut count, mut bytes) = (0, 0, 0);
    loop {
        let mut row = Row { number: number + 1, cells: Vec::new() };
        let read = splitter.row(&mut |at, text| {
            if at >= bounds::COLUMNS {
                return Err(too_large("", "at most 256 columns", "more").on_line(row.number as usize));
            }
            if text.len() > bounds::CELL {
                return Err(too_large("", "cells of at most 1 MB", "a longer one").on_line(row.number as usize));
            }
            (count, bytes) = (count + 1, bytes + text.len());
            if count > bounds::CELLS || bytes > bounds::TEXTS {
                return Err(too_large("", "at most 3,500,000 cells", "more").on_line(row.number as usize));
            }
            row.cells.push((u16::try_from(at).unwrap_or(u16::MAX), Cell::Text(text)));
            Ok(())
        })?;
        if read.is_none() {
            return Ok(rows);
        }
        number += 1;
        if number > bounds::GRID.0 {
            return Err(too_large("", "at most 120,000 rows", "more"));
        }
        if !row.cells.is_empty() {
            rows.push(row);
        }
    }
}

/// Walks over a text row by row.
struct Splitter<'t> {
    rest: &'t str,
    delimiter: char,
    row: usize,
}

/// What is done with each cell that holds something.
type OnCell<'f> = &'f mut dyn FnMut(usize, String) -> Result<(), ImportError>;

impl<'t> Splitter<'t> {
    fn new(text: &'t str, delimiter: char) -> Self {
        Splitter { rest: text, delimiter, row: 0 }
    }

    /// The next row: how many cells it has; none at the end.
    fn row(&mut self, on_cell: OnCell<'_>) -> Result<Option<usize>, ImportError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        self.row += 1;
        let mut at = 0;
        loop {
            let text = self.cell(at)?;
            if !text.is_empty() {
                on_cell(at, text)?;
            }
            at += 1;
            match self.rest.chars().next() {
                Some(letter) if letter == self.delimiter => self.rest = &self.rest[letter.len_utf8()..],
                Some(_) => {
                    let end = if self.rest.starts_with("\r\n") { 2 } else { 1 };
                    self.rest = &self.rest[end..];
                    return Ok(Some(at));
                }
                None => return Ok(Some(at)),
            }
        }
    }

    /// The cell that begins here; what remains begins with a delimiter or a line end.
    fn cell(&mut self, column: usize) -> Result<String, ImportError> {
        if !self.rest.starts_with('"') {
            return Ok(self.plain().to_owned());
        }
        let mut text = String::new();
        let mut rest = &self.rest[1..];
        loop {
            let Some(end) = rest.find('"') else { return Err(self.unclosed(column)) };
            text.push_str(&rest[..end]);
            rest = &rest[end + 1..];
            match rest.strip_prefix('"') {
                Some(more) => rest = more,
                None => break,
            }
            text.push('"');
        }
        self.rest = rest;
        text.push_str(self.plain());
        Ok(text)
    }

    /// Everything up to the next delimiter or line end.
    fn plain(&mut self) -> &'t str {
        let end = match u8::try_from(self.delimiter).ok().filter(u8::is_ascii) {
            Some(delimiter) => self.rest.bytes().position(|byte| byte == delimiter || byte == b'\n' || byte == b'\r'),
            None => self.rest.find([self.delimiter, '\n', '\r']),
        };
        let (cell, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        cell
    }

    fn unclosed(&self, column: usize) -> ImportError {
        let found = format!("none: the quote that opens in column {} never closes", column + 1);
        let hint = "Close the quote, or write a quote within a cell twice. Nothing was changed.";
        ImportError::expected("", "a closing quote", &found, hint).on_line(self.row)
    }
}
