//! Journey + theme + fonts + view options -> `Scene`. Pure: no I/O, no clock; the same input gives the same scene.

mod scene;

pub use scene::*;
