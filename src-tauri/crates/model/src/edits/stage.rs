//! Stages: added with one unnamed step, moved and removed with all that stands in them. At least one stays.

use super::{bounds, check_new, missing, place, span, step};
use crate::draft::Draft;
use crate::order::Place;
use crate::{Extra, Id, Node, Rejection, Stage};

pub(super) fn add(
    draft: &mut Draft<'_>,
    id: Id,
    first_step: Id,
    name: &str,
    after: Option<Id>,
) -> Result<(), Rejection> {
    check_new(draft, id)?;
    check_new(draft, first_step)?;
    if id == first_step {
        return Err(Rejection::new("id_taken", "A stage and its step need two ids.", "Choose another id.").about(id));
    }
    bounds::check_room_for_step(draft.journey())?;
    let covers = span::Covers::of(draft.journey());
    let rank = place::rank_at(draft, Place::Stages, id, after)?;
    let stage = Node::Stage(Stage {
        id,
        rank,
        name: name.into(),
        description: String::new(),
        period: String::new(),
        notes: String::new(),
        extra: Extra::new(),
    });
    bounds::check_node(&stage)?;
    draft.put_node(stage);
    step::put_new(draft, first_step, id, "", None)?;
    covers.grow(draft);
    Ok(())
}

pub(super) fn shift(draft: &mut Draft<'_>, id: Id, after: Option<Id>) -> Result<(), Rejection> {
    let stage = draft.journey().stage(id).cloned().ok_or_else(|| missing("stage", id))?;
    let rank = place::rank_at(draft, Place::Stages, id, after)?;
    draft.put_node(Node::Stage(Stage { rank, ..stage }));
    span::clamp(draft);
    Ok(())
}

pub(super) fn remove(draft: &mut Draft<'_>, id: Id) -> Result<(), Rejection> {
    if draft.journey().summary().stages == 1 {
        return Err(Rejection::new(
            "last_stage",
            "A journey keeps at least one stage.",
            "Rename this stage, or add another before you remove it.",
        )
        .about(id));
    }
    let steps: Vec<Id> = draft.journey().steps_of(id).map(|step| step.id).collect();
    for step in steps.into_iter().rev() {
        step::take(draft, step)?;
    }
    draft.take_node(id);
    Ok(())
}
