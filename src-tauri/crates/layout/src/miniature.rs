//! What a map shows of another journey that one of its cards drills down to. The caller knows other journeys; layout only
//! draws what it is told.

use std::collections::BTreeMap;

use waymark_model::Id;

/// Another journey in little.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Miniature {
    /// Its title.
    pub title: String,
    /// Feelings of its main persona: step (counted over its map) and valence.
    pub curve: Vec<(u16, i8)>,
}

/// Other journeys by id. One that is asked for and not in it is not there any more.
pub type Miniatures = BTreeMap<Id, Miniature>;
