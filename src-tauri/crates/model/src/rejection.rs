//! Why an edit was not made, in words of the domain.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

/// An edit that cannot be made. The journey is as it was before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct Rejection {
    /// A stable word for programs ("last_stage").
    pub code: String,
    /// One sentence for people ("A journey keeps at least one stage.").
    pub message: String,
    /// What to do instead.
    pub hint: String,
    /// The record it is about.
    pub about: Option<Id>,
}

impl Rejection {
    /// A rejection with its code, sentence and hint.
    pub fn new(code: &str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Rejection { code: code.into(), message: message.into(), hint: hint.into(), about: None }
    }

    /// Names the record that the rejection is about.
    #[must_use]
    pub fn about(mut self, id: Id) -> Self {
        self.about = Some(id);
        self
    }
}
