//! How much of a table is read. The largest map that can be exported is within these bounds; a bomb is not.

use crate::error::ImportError;
use crate::zipped::Bounds;

/// Largest file.
pub(super) const FILE: usize = 64 << 20;
/// The zip around a workbook; the first megabytes of its content are free.
pub(super) const ZIP: Bounds = Bounds { packed: 32 << 20, entries: 1_000, unpacked: 256 << 20, ratio: (100, 8 << 20) };
/// Most sheets.
pub(super) const SHEETS: usize = 255;
/// Most rows and columns of a sheet.
pub(super) const GRID: (u32, u32) = (120_000, 1_000);
/// Most columns of a CSV.
pub(super) const COLUMNS: usize = 256;
/// Most cells of a table that hold something.
pub(super) const CELLS: usize = 3_500_000;
/// Longest text of a cell, in bytes.
pub(super) const CELL: usize = 1 << 20;
/// All texts of a table, in bytes.
pub(super) const TEXTS: usize = 160 << 20;

/// A table that is beyond a bound.
pub(super) fn too_large(place: &str, expected: &str, found: &str) -> ImportError {
    let hint = "Keep only the rows and columns that you need, and try again. Nothing was changed.";
    ImportError::expected(place, expected, found, hint)
}
