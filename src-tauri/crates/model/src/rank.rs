//! Order among siblings as a text key, so that a move writes one record and never renumbers others.

use fractional_index::FractionalIndex;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An order key: ranks compare as text; equal ranks fall back to the id. Made only here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Rank(String);

impl Default for Rank {
    fn default() -> Self {
        Rank(FractionalIndex::default().to_string())
    }
}

impl Rank {
    /// A rank strictly between two neighbours; `None` means no neighbour on that side.
    ///
    /// Answers `None` when the neighbours are not strictly ordered or are not keys of this form.
    pub fn between(before: Option<&Rank>, after: Option<&Rank>) -> Option<Rank> {
        let parse = |rank: &Rank| FractionalIndex::from_string(&rank.0).ok();
        let key = match (before, after) {
            (None, None) => FractionalIndex::default(),
            (Some(before), None) => FractionalIndex::new_after(&parse(before)?),
            (None, Some(after)) => FractionalIndex::new_before(&parse(after)?),
            (Some(before), Some(after)) => FractionalIndex::new_between(&parse(before)?, &parse(after)?)?,
        };
        Some(Rank(key.to_string()))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
