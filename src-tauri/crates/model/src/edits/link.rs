//! Links: what may be connected with what. A link never points at a record that is not there, nor at its own start.

use super::{bounds, check_new, missing};
use crate::draft::Draft;
use crate::{Id, Journey, LaneKind, Link, LinkKind, Rejection};

pub(super) fn add(draft: &mut Draft<'_>, link: &Link) -> Result<(), Rejection> {
    check_new(draft, link.id)?;
    bounds::check_room_for_link(draft.journey())?;
    bounds::check_link(link)?;
    check_ends(draft.journey(), link)?;
    draft.put_link(link.clone());
    Ok(())
}

pub(super) fn remove(draft: &mut Draft<'_>, id: Id) -> Result<(), Rejection> {
    draft.journey().link(id).ok_or_else(|| missing("record", id))?;
    draft.take_link(id);
    Ok(())
}

/// Refuses ends that are missing or of the wrong kind, and a second link of the same kind between the same two.
pub(crate) fn check_ends(journey: &Journey, link: &Link) -> Result<(), Rejection> {
    let (from, to) = (link.from, link.to);
    for end in [from, to] {
        journey.node(end).ok_or_else(|| missing("card", end))?;
    }
    if from == to {
        let message = "A link needs two different ends.";
        return Err(Rejection::new("link_to_itself", message, "Choose another card to end at.").about(from));
    }
    let fits = match link.kind {
        LinkKind::LeadsTo => is_touchpoint(journey, from) && is_touchpoint(journey, to),
        LinkKind::EvidencedBy => journey.card(from).is_some() && journey.evidence(to).is_some(),
        LinkKind::Causes | LinkKind::Addresses | LinkKind::Supports => {
            journey.card(from).is_some() && journey.card(to).is_some()
        }
    };
    if !fits {
        return Err(wrong_ends(link));
    }
    let twin = |other: &&Link| other.to == to && other.kind == link.kind && other.id != link.id;
    if journey.links_from(from).iter().any(twin) {
        let message = "These two are connected in this way already.";
        return Err(Rejection::new("linked_already", message, "Change the link that is there.").about(from));
    }
    Ok(())
}

fn is_touchpoint(journey: &Journey, card: Id) -> bool {
    let lane = journey.card(card).and_then(|card| journey.lane(card.lane));
    lane.is_some_and(|lane| lane.kind == LaneKind::Touchpoints)
}

fn wrong_ends(link: &Link) -> Rejection {
    let (message, hint) = match link.kind {
        LinkKind::LeadsTo => ("A flow connects touchpoints only.", "Choose cards of a touchpoints lane."),
        LinkKind::EvidencedBy => ("Only a card can rest on evidence.", "Link a card to a piece of evidence."),
        _ => ("Such a link connects two cards.", "Choose a card at both ends."),
    };
    Rejection::new("wrong_link_ends", message, hint).about(link.id)
}
