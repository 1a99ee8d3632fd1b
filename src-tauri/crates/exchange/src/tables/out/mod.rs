//! A journey as tables: a CSV of its cards, or a workbook that carries nearly everything.

mod cards;
mod chart;
mod csv;
mod feelings;
mod look;
mod losses;
mod map;
mod map_cards;
mod packing;
mod pictures;
mod record;
mod sheet;
mod sheets;
mod size;
mod xlsx;

pub use csv::csv;
pub(crate) use feelings::Felt;
pub(crate) use look::Look;
pub use xlsx::xlsx;
