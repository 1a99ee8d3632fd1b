//! House rules as tests: which crate may know which, where libraries may be named, how long files may be.

mod arrows;
mod files;
mod places;
