//! One table on a sheet: typed cells, filters, headers that stay, ids hidden at the right. Text is always text.

use rust_xlsxwriter::{Format, Table, TableColumn, TableStyle, Worksheet, XlsxError};

use super::cards::Head;
use super::look::Look;
use super::record::{Cells, is_too_long};
use crate::tables::cell::Cell;
use crate::tables::field::{Field, Kind};
use crate::tables::inert::is_live;

/// Rows whose empty cells are ruled too.
const MOST_RULED: usize = 3_000;
/// Columns from the left that are always seen.
const ALWAYS: usize = 6;

/// What had no room in a cell.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    /// Values that are longer than a cell may be.
    pub(crate) too_long: usize,
    /// Cards that the sheet of the map does not show.
    pub(crate) off_map: usize,
    /// Cards whose picture is shown.
    pub(crate) pictured: usize,
}

/// Columns of fields.
pub(crate) fn heads(fields: &[Field], look: &Look) -> Vec<Head> {
    let text = |field: &Field| look.language.say(field.head).to_owned();
    fields.iter().map(|field| Head { text: text(field), kind: field.kind, width: field.width }).collect()
}

/// A sheet with a table; its English name is said in the language of the workbook.
pub(crate) fn sheet(
    name: &str,
    columns: &[Head],
    rows: impl Iterator<Item = Cells>,
    look: &Look,
    tally: &mut Tally,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(look.language.say(name))?.set_screen_gridlines(false).set_right_to_left(look.right_to_left);
    sheet.set_freeze_panes(1, 0)?.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    let mut last = 0;
    let mut filled = vec![false; columns.len()];
    for (at, cells) in rows.enumerate() {
        last = u32::try_from(at + 1).unwrap_or(u32::MAX);
        for (column, cell) in cells.iter().enumerate() {
            let place = (last, u16::try_from(column).unwrap_or(u16::MAX));
            filled[column] |= cell.is_some();
            match cell {
                Some(cell) => put(&mut sheet, place, cell, columns[column].kind, look, tally)?,
                None if at < MOST_RULED && columns[column].width > 0 => {
                    sheet.write_blank(place.0, place.1, &look.blank)?;
                }
                None => {}
            }
        }
    }
    let width = u16::try_from(columns.len()).unwrap_or(u16::MAX);
    let headed: Vec<TableColumn> = columns.iter().map(|head| column(head, look)).collect();
    let table = Table::new().set_columns(&headed).set_style(TableStyle::None).set_banded_rows(false);
    sheet.add_table(0, 0, last.max(1), width - 1, &table.set_name(format!("{name}_table")))?;
    sheet.set_row_height(0, 30)?;
    for (at, head) in columns.iter().enumerate() {
        let at = u16::try_from(at).unwrap_or(u16::MAX);
        // Columns of which nobody said anything are hidden too, so that what was said stands together.
        let is_bare = usize::from(at) >= ALWAYS && last > 0 && !filled[usize::from(at)];
        if head.width == 0 || is_bare {
            sheet.set_column_width(at, 12)?.set_column_hidden(at)?;
        } else {
            sheet.set_column_width(at, head.width + 2)?;
        }
    }
    Ok(sheet)
}

fn column(head: &Head, look: &Look) -> TableColumn {
    TableColumn::new().set_header(&head.text).set_header_format(look.head(head.kind))
}

/// Writes a cell by its type.
fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    kind: Kind,
    look: &Look,
    tally: &mut Tally,
) -> Result<(), XlsxError> {
    if is_too_long(cell) {
        tally.too_long += 1;
        return Ok(());
    }
    match cell {
        Cell::Text(text) => {
            let format: &Format = if is_live(text) { &look.quoted } else { &look.text };
            sheet.write_string_with_format(row, column, text, format)?;
        }
        Cell::Number(number) => {
            let format = if kind == Kind::Share { &look.share } else { &look.number };
            sheet.write_number_with_format(row, column, *number, format)?;
        }
        Cell::Day(serial) => {
            sheet.write_number_with_format(row, column, *serial, &look.day)?;
        }
        Cell::Flag(yes) => {
            sheet.write_boolean_with_format(row, column, *yes, &look.flag)?;
        }
    }
    Ok(())
}
