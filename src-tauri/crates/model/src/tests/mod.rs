//! The laws over random edits, and tables of small maps.

mod bounds;
mod check;
mod choices;
mod copies;
mod history;
mod labels;
mod laws;
mod ownership;
mod rank;
mod reach;
mod restoring;
mod tables;
mod undo;
