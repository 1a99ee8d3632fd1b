//! What someone wants done. New ids are chosen by whoever asks, so that a retry is the same edit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Card, Evidence, Id, LaneKind, Link, Metric, Persona};

/// Fields to set on a record, by their names in the open format; `null` clears an optional field. `feelings`,
/// `touchpoint` and `opportunity` are set part by part: parts that are not named stay, a part that is `null` goes.
pub type Fields = BTreeMap<String, serde_json::Value>;

/// What someone wants done to one journey. Places are named by the sibling to stand after; none means first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "edit", rename_all = "snake_case", deny_unknown_fields)]
pub enum Edit {
    /// A new stage with one unnamed step.
    AddStage {
        /// The stage's new id.
        id: Id,
        /// The new id of its first step.
        step: Id,
        /// Title.
        name: String,
        /// The stage to stand after.
        after: Option<Id>,
    },
    /// A new step in a stage.
    AddStep {
        /// New id.
        id: Id,
        /// Its stage.
        stage: Id,
        /// Header; may be empty.
        name: String,
        /// The step of that stage to stand after.
        after: Option<Id>,
    },
    /// A new lane.
    AddLane {
        /// New id.
        id: Id,
        /// What stands in it.
        kind: LaneKind,
        /// Name; empty means the kind's own.
        name: String,
        /// The lane to stand after.
        after: Option<Id>,
    },
    /// A new card; its rank is set from `after`.
    AddCard {
        /// The card with all its fields.
        card: Box<Card>,
        /// The card of that cell to stand after.
        after: Option<Id>,
    },
    /// A new link.
    AddLink {
        /// The link with all its fields.
        link: Box<Link>,
    },
    /// New evidence.
    AddEvidence {
        /// The evidence with all its fields.
        evidence: Box<Evidence>,
    },
    /// A persona enters this journey: a new one, or one that the library has.
    AddPersona {
        /// The persona with all its fields.
        persona: Box<Persona>,
    },
    /// A metric enters this journey: a new one, or one that the library has.
    AddMetric {
        /// The metric with all its fields.
        metric: Box<Metric>,
    },
    /// Another place among the stages, with all steps and cards.
    MoveStage {
        /// The stage.
        id: Id,
        /// The stage to stand after.
        after: Option<Id>,
    },
    /// Another place for a step, also in another stage, with its cards.
    MoveStep {
        /// The step.
        id: Id,
        /// The stage to stand in.
        stage: Id,
        /// The step of that stage to stand after.
        after: Option<Id>,
    },
    /// Another place among the lanes.
    MoveLane {
        /// The lane.
        id: Id,
        /// The lane to stand after.
        after: Option<Id>,
    },
    /// Another cell or another place in the cell.
    MoveCard {
        /// The card.
        id: Id,
        /// The lane to stand in.
        lane: Id,
        /// The (first) step to stand under.
        step: Id,
        /// The card of that cell to stand after.
        after: Option<Id>,
    },
    /// Sets fields of any record by id: text, name, feelings, touchpoint, span, share, width ... but not its place.
    Set {
        /// The node or link.
        id: Id,
        /// The fields to set.
        #[ts(type = "Record<string, unknown>")]
        fields: Fields,
    },
    /// Sets fields of the journey's properties.
    SetJourney {
        /// The fields to set.
        #[ts(type = "Record<string, unknown>")]
        fields: Fields,
    },
    /// Removes a node or a link, with what cannot stand without it (a stage's steps, a lane's cards, a card's links).
    Remove {
        /// The node or link.
        id: Id,
    },
    /// Several edits as one commit: all or none.
    Batch {
        /// What was done, for people.
        label: String,
        /// The edits, in order.
        edits: Vec<Edit>,
    },
}
