//! Open journeys and what may be asked of them. Knows neither Tauri nor HTTP.

mod border;
mod declare;
mod typescript;

pub use border::*;
pub use typescript::typescript;
