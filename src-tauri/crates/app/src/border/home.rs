//! What the library home asks and gets: journeys, templates, hits.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_model::{Id, LaneKind, Properties};

use super::{At, Fault};

/// What the library home shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LibraryView {
    /// Name of the library file, without its folder.
    pub name: String,
    /// Journeys, last changed first; trashed ones among them.
    pub journeys: Vec<JourneyCard>,
    /// Templates a journey can be made from.
    pub templates: Vec<TemplateCard>,
    /// Samples that come with Waymark, the one to begin with first.
    pub samples: Vec<TemplateCard>,
    /// Set when the library cannot be written, with the reason.
    pub read_only: Option<Fault>,
    /// What should be known of the place where the library lies (a network drive, a folder that is synced).
    pub warning: Option<Fault>,
    /// Set when an answer met something that is not what was written: it is left out of what is shown.
    pub damage: Option<Fault>,
}

/// A journey as the home's grid shows it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct JourneyCard {
    /// The journey.
    pub id: Id,
    /// Its properties.
    pub properties: Properties,
    /// Name of its main persona; empty without one.
    pub persona: String,
    /// When it was last changed, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub changed: i64,
    /// When it was moved to the trash.
    #[ts(type = "number | null")]
    pub trashed: Option<i64>,
    /// Whether it is a favourite of the person at this library.
    pub favourite: bool,
    /// When it was last opened, milliseconds since 1970 UTC; none when it never was.
    #[ts(type = "number | null")]
    pub opened: Option<i64>,
    /// Cards in it.
    pub cards: u32,
    /// Cards that rest on evidence other than an assumption.
    pub evidenced: u32,
    /// What the thumbnail draws.
    pub thumbnail: Thumbnail,
}

/// A journey in miniature: what there is where, in units of columns and lanes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Thumbnail {
    /// Steps in each stage.
    pub stages: Vec<u16>,
    /// For each visible lane (at most eight): its kind and the steps (counted over the map) that have cards.
    pub lanes: Vec<(LaneKind, Vec<u16>)>,
    /// Feelings of the main persona: step (counted over the map) and valence.
    pub curve: Vec<(u16, i8)>,
}

/// A template or a sample as the home shows it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TemplateCard {
    /// Its name in requests ("service-blueprint").
    pub key: String,
    /// Title.
    pub title: String,
    /// What it is for, one line.
    pub description: String,
    /// What the thumbnail draws.
    pub thumbnail: Thumbnail,
}

/// What a new journey is made from.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "from", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Source {
    /// A template by its key; "blank" is one.
    Template { key: String },
    /// A sample by its key; a sample that the library has already comes a second time.
    Sample { key: String },
    /// A copy of a journey.
    Journey { id: Id },
    /// A copy of a journey as it was.
    Past { journey: Id, at: At },
}

/// A journey was made.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Created {
    /// The new journeys; one but for a library file.
    pub journeys: Vec<Id>,
    /// What could not be taken over, one sentence each.
    pub warnings: Vec<String>,
}

/// A place where a text was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Hit {
    /// The journey.
    pub journey: Id,
    /// Its title.
    pub title: String,
    /// The record that holds the text; none for the journey's own properties.
    pub record: Option<Id>,
    /// The text around the hit.
    pub excerpt: String,
}
