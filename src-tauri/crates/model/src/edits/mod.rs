//! From an edit to the noun that writes it. Only dispatches; the rules stand in each noun's file.

mod bounds;
mod card;
mod evidence;
mod fields;
mod lane;
mod link;
mod metric;
mod nested;
mod persona;
mod place;
mod properties;
mod set;
mod span;
mod stage;
mod step;

pub(crate) use bounds::{MOST_CARDS, MOST_LINKS, shown};
pub(crate) use bounds::{check_link, check_node, check_properties};
pub(crate) use link::check_ends;
pub(crate) use nested::is_by_part;
#[cfg(any(test, feature = "testing"))]
pub(crate) use span::room_from;
pub(crate) use span::{clamp as clamp_spans, clamp_one as clamp_span};

use crate::draft::Draft;
use crate::{Edit, Id, Node, NodeKind, Rejection};

/// Batches inside batches at most.
const MOST_NESTING: usize = 4;

/// Makes an edit in a draft. After a rejection the draft may hold half of it: the caller takes that back.
pub(crate) fn apply(draft: &mut Draft<'_>, edit: &Edit, nesting: usize) -> Result<(), Rejection> {
    match edit {
        Edit::AddStage { id, step, name, after } => stage::add(draft, *id, *step, name, *after),
        Edit::AddStep { id, stage, name, after } => step::add(draft, *id, *stage, name, *after),
        Edit::AddLane { id, kind, name, after } => lane::add(draft, *id, *kind, name, *after),
        Edit::AddCard { card, after } => card::add(draft, card, *after),
        Edit::AddLink { link } => link::add(draft, link),
        Edit::AddEvidence { evidence } => evidence::add(draft, evidence),
        Edit::AddPersona { persona } => persona::add(draft, persona),
        Edit::AddMetric { metric } => metric::add(draft, metric),
        Edit::MoveStage { id, after } => stage::shift(draft, *id, *after),
        Edit::MoveStep { id, stage, after } => step::shift(draft, *id, *stage, *after),
        Edit::MoveLane { id, after } => lane::shift(draft, *id, *after),
        Edit::MoveCard { id, lane, step, after } => card::shift(draft, *id, *lane, *step, *after),
        Edit::Set { id, fields } => set::set(draft, *id, fields),
        Edit::SetJourney { fields } => properties::set(draft, fields),
        Edit::Remove { id } => remove(draft, *id),
        Edit::Batch { edits, .. } => batch(draft, edits, nesting),
    }
}

fn batch(draft: &mut Draft<'_>, edits: &[Edit], nesting: usize) -> Result<(), Rejection> {
    if nesting >= MOST_NESTING {
        return Err(Rejection::new(
            "nested_too_deep",
            format!("Groups of edits stand inside each other at most {MOST_NESTING} deep."),
            "Put the edits into one group.",
        ));
    }
    edits.iter().try_for_each(|edit| apply(draft, edit, nesting + 1))
}

fn remove(draft: &mut Draft<'_>, id: Id) -> Result<(), Rejection> {
    match draft.journey().node(id).map(Node::kind) {
        Some(NodeKind::Stage) => stage::remove(draft, id),
        Some(NodeKind::Step) => step::remove(draft, id),
        Some(NodeKind::Lane) => lane::remove(draft, id),
        Some(NodeKind::Persona) => persona::remove(draft, id),
        Some(NodeKind::Metric) => metric::remove(draft, id),
        Some(NodeKind::Card | NodeKind::Evidence) => {
            draft.take_node(id);
            Ok(())
        }
        None => link::remove(draft, id),
    }
}

/// A new id must not be the nil id nor that of any record of this journey.
fn check_new(draft: &Draft<'_>, id: Id) -> Result<(), Rejection> {
    let journey = draft.journey();
    if id != Id::NIL && id != journey.id() && journey.node(id).is_none() && journey.link(id).is_none() {
        return Ok(());
    }
    Err(Rejection::new(
        "id_taken",
        "Something in this journey has this id already.",
        "Choose a new id; if this is a retry, the edit was made before.",
    )
    .about(id))
}

/// What to say when a record is not there (any more).
fn missing(noun: &str, id: Id) -> Rejection {
    Rejection::new(
        "not_found",
        format!("There is no such {noun} in this journey."),
        "Someone may have removed it; look at the map again.",
    )
    .about(id)
}
