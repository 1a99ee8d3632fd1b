//! Personas enter and leave a journey; the library keeps the record itself. No feeling outlives its persona here.

use super::{bounds, check_new};
use crate::draft::Draft;
use crate::{Card, Id, Node, Persona, Rejection};

pub(super) fn add(draft: &mut Draft<'_>, persona: &Persona) -> Result<(), Rejection> {
    check_new(draft, persona.id)?;
    bounds::check_room_for_record(draft.journey())?;
    let node = Node::Persona(persona.clone());
    bounds::check_node(&node)?;
    draft.put_node(node);
    let mut properties = draft.journey().properties().clone();
    properties.personas.retain(|id| *id != persona.id);
    properties.personas.push(persona.id);
    draft.set_properties(properties);
    Ok(())
}

pub(super) fn remove(draft: &mut Draft<'_>, id: Id) -> Result<(), Rejection> {
    let felt: Vec<Card> = draft.journey().cards().filter(|card| card.feelings.contains_key(&id)).cloned().collect();
    for mut card in felt {
        card.feelings.remove(&id);
        draft.put_node(Node::Card(card));
    }
    let mut properties = draft.journey().properties().clone();
    properties.personas.retain(|persona| *persona != id);
    draft.set_properties(properties);
    draft.take_node(id);
    Ok(())
}
