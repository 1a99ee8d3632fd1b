//! What to draw of a journey. View state: never part of an edit.

use waymark_model::Id;

use crate::Miniatures;

/// What to draw, and what an export adds to the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewOptions {
    /// Lanes to draw, in the map's order; none for all that are not hidden.
    pub lanes: Option<Vec<Id>>,
    /// Stages to draw, in the map's order; none for all.
    pub stages: Option<Vec<Id>>,
    /// Whose curve to draw; none for all personas of the journey.
    pub persona: Option<Id>,
    /// Language of the words that the picture writes where the journey names none that is known, as a BCP 47 tag; English is
    /// what is left.
    pub language: String,
    /// Whether the rows of pinned lanes stand first: on the screen, where they stay in view.
    pub pinned_first: bool,
    /// What is known of other journeys that cards drill down to; none to draw nothing of them.
    pub miniatures: Option<Miniatures>,
    /// Whether the legend (evidence dots, share of cards with evidence) stands below the map.
    pub legend: bool,
    /// Whether the journey's title stands above the persona: for exports; the app shows it in its bar.
    pub title_block: bool,
    /// A date to print beside the title, as the reader shall see it; empty for none.
    pub date: String,
}

impl ViewOptions {
    /// The options of an export: title and legend are drawn.
    pub fn export() -> Self {
        ViewOptions { legend: true, title_block: true, ..ViewOptions::default() }
    }
}
