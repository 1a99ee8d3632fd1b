//! Tables, in and out: CSV and Excel workbooks, by the columns of `assets/schema/TABLES.md`. Text of a map never becomes a
//! formula, and what comes from strangers is bounded while it is unpacked.

mod asides;
mod card_fields;
mod cell;
mod day;
mod field;
mod finish;
mod guess;
mod inert;
mod language;
mod logs;
mod make;
mod out;
mod plan;
mod ranks;
mod read;
mod record_fields;
mod unknown;
mod value;

pub(crate) use guess::heads;
pub use out::{csv, xlsx};
pub use read::{SheetCell, SheetCurve, SheetLine, SheetRow, SheetRun, SheetView, read, workbook_looks};

/// A small table of cards to begin with, as comma separated values.
pub const EXAMPLE_CSV: &[u8] = include_bytes!("../../../../../assets/examples/journey-table.csv");

/// The same table as an Excel workbook.
pub const EXAMPLE_XLSX: &[u8] = include_bytes!("../../../../../assets/examples/journey-table.xlsx");
