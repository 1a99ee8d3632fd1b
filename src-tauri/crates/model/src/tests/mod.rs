//! The laws over random edits, and tables of small maps.
