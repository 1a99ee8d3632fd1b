//! The cells of one sheet as they stream by. Formulas are never worked out: what they last gave is read.

use std::io::Read;

use quick_xml::events::BytesStart;

use super::bounds::{self, too_large};
use super::part::{Piece, attribute, local, read};
use super::strings::Run;
use super::strings::unescaped;
use crate::error::ImportError;
use crate::tables::cell::{Cell, Row, Sheet};

/// What the cells of a sheet point at.
pub(super) struct Known<'k> {
    pub(super) name: &'k str,
    pub(super) strings: &'k [String],
    pub(super) days: &'k [bool],
    /// Days that dates are behind: 1,462 in workbooks that count from 1904.
    pub(super) behind: f64,
}

/// A cell while its element is open.
#[derive(Debug, Default)]
struct Open {
    column: u32,
    kind: String,
    style: usize,
    value: String,
    is_value: bool,
    inline: Run,
}

/// Gathers the rows of a sheet.
struct Gatherer<'k> {
    known: &'k Known<'k>,
    rows: Vec<Row>,
    row: Row,
    cell: Option<Open>,
    next_column: u32,
    cells: usize,
    bytes: usize,
    opened: usize,
}

/// The cells of a sheet.
pub(super) fn cells(file: impl Read, most_events: u64, known: &Known<'_>) -> Result<Sheet, ImportError> {
    let (rows, row) = (Vec::new(), Row { number: 0, cells: Vec::new() });
    let mut gatherer = Gatherer { known, rows, row, cell: None, next_column: 0, cells: 0, bytes: 0, opened: 0 };
    read(file, most_events, &mut |piece| gatherer.on(&piece))?;
    gatherer.end_row();
    let mut rows = gatherer.rows;
    rows.sort_by_key(|row| row.number);
    Ok(Sheet { name: known.name.to_owned(), rows, ..Sheet::default() })
}

impl Gatherer<'_> {
    fn on(&mut self, piece: &Piece<'_>) -> Result<(), ImportError> {
        match piece {
            Piece::Start(start) => match (local(start.name().as_ref()), &mut self.cell) {
                ("row", _) => self.begin_row(start),
                ("c", _) => return self.begin_cell(start),
                ("v", Some(cell)) => cell.is_value = true,
                (_, Some(cell)) => cell.inline.on(piece),
                _ => {}
            },
            Piece::End("row") => self.end_row(),
            Piece::End("c") => return self.end_cell(),
            Piece::End("v") => self.cell.iter_mut().for_each(|cell| cell.is_value = false),
            Piece::End(_) => self.cell.iter_mut().for_each(|cell| cell.inline.on(piece)),
            Piece::Text(text) => match &mut self.cell {
                Some(cell) if cell.is_value && cell.value.len() <= bounds::CELL => cell.value.push_str(text),
                Some(cell) => cell.inline.on(piece),
                None => {}
            },
        }
        Ok(())
    }

    fn begin_row(&mut self, start: &BytesStart<'_>) {
        self.end_row();
        let said = attribute(start, "r").and_then(|number| number.parse().ok());
        self.row.number = said.unwrap_or(self.row.number.saturating_add(1));
        self.next_column = 0;
    }

    fn end_row(&mut self) {
        if !self.row.cells.is_empty() {
            self.row.cells.sort_by_key(|(column, _)| *column);
            self.row.cells.dedup_by_key(|(column, _)| *column);
            let number = self.row.number;
            self.rows.push(std::mem::replace(&mut self.row, Row { number, cells: Vec::new() }));
        }
    }

    fn begin_cell(&mut self, start: &BytesStart<'_>) -> Result<(), ImportError> {
        self.opened += 1;
        if self.opened > bounds::CELLS {
            return Err(self.beyond("at most 3,500,000 cells", "more"));
        }
        let mut open = Open { column: self.next_column, kind: "n".into(), ..Open::default() };
        for attribute in start.attributes().with_checks(false).flatten().take(16) {
            match attribute.key.as_ref() {
                "r" => open.column = column(&attribute.value).unwrap_or(open.column),
                "t" => open.kind = attribute.value.chars().take(12).collect(),
                "s" => open.style = attribute.value.parse().unwrap_or(0),
                _ => {}
            }
        }
        self.next_column = open.column.saturating_add(1);
        self.cell = Some(open);
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), ImportError> {
        let Some(open) = self.cell.take() else { return Ok(()) };
        let (column, row) = (open.column, self.row.number);
        let Some(cell) = self.value(open) else { return Ok(()) };
        if column >= bounds::GRID.1 || row > bounds::GRID.0 {
            let found = format!("a cell in column {}, row {row}", u64::from(column) + 1);
            return Err(self.beyond("at most 1,000 columns and 120,000 rows", &found));
        }
        self.cells += 1;
        self.bytes += if let Cell::Text(text) = &cell { text.len() } else { 0 };
        if self.bytes > bounds::TEXTS {
            return Err(self.beyond("at most 160 MB of text", "more"));
        }
        self.row.cells.push((u16::try_from(column).unwrap_or(u16::MAX), cell));
        Ok(())
    }

    fn value(&self, mut open: Open) -> Option<Cell> {
        let value = open.value.trim();
        let text = match open.kind.as_str() {
            "s" => self.known.strings.get(value.parse::<usize>().ok()?)?.clone(),
            "inlineStr" => open.inline.take(),
            "str" => unescaped(&open.value),
            "b" => return Some(Cell::Flag(value == "1" || value == "true")),
            // "#N/A" is what a formula could not say.
            "e" => return None,
            "d" => value.chars().take(10).collect(),
            _ => {
                let number = value.parse::<f64>().ok().filter(|number| number.is_finite())?;
                let is_day = self.known.days.get(open.style).copied().unwrap_or(false);
                return Some(if is_day { Cell::Day(number + self.known.behind) } else { Cell::Number(number) });
            }
        };
        (!text.is_empty()).then_some(Cell::Text(text))
    }

    fn beyond(&self, expected: &str, found: &str) -> ImportError {
        too_large("", &format!("{expected} in sheet {}", crate::error::shown(self.known.name)), found)
    }
}

/// The column of a cell's name: 0 for "A5".
fn column(name: &str) -> Option<u32> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).take(8);
    let number = letters.fold(0_u32, |sum, letter| {
        sum.saturating_mul(26).saturating_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    });
    number.checked_sub(1)
}
