//! Open journeys and what may be asked of them. Knows neither Tauri nor HTTP.

mod border;

pub use border::*;
