//! One card as a group, drawn at (0, 0): the row says later where it stands. What a card looks like follows from its
//! lane's kind; its text is never clipped, the card grows.

mod label;
mod look;
mod marks;
mod measured;
mod note;
mod picture;
mod told;
mod touchpoint;

use waymark_model::{Card, Feeling, Id, LaneKind};

use crate::board::Drawn;
use crate::columns::INSET;
use crate::draw::{Body, Context, Measured, Pen, Spot};
use crate::{Pane, Rgba, Role, icon};

pub(crate) use label::label;
pub(crate) use marks::{evidence_dot, evidence_kinds, truth_pill};

/// Layer of cards.
pub(crate) const LAYER: i16 = 40;

/// A card of any lane but feelings, drawn; its group says how high it is.
pub(crate) fn draw(context: Context<'_>, card: &Card, kind: LaneKind, columns: (usize, usize)) -> Option<Drawn> {
    match with(Pen::new(context, Some(card.id)), card, kind, columns) {
        Body::Drawn(drawn) => Some(drawn),
        Body::Measured(_) => None,
    }
}

/// How large a card of any lane but feelings will be, by the same steps as it is drawn.
pub(crate) fn measure(context: Context<'_>, card: &Card, kind: LaneKind, columns: (usize, usize)) -> Option<Measured> {
    match with(Pen::new(context, Some(card.id)).measuring(), card, kind, columns) {
        Body::Measured(measured) => Some(measured),
        Body::Drawn(_) => None,
    }
}

fn with(pen: Pen<'_>, card: &Card, kind: LaneKind, columns: (usize, usize)) -> Body {
    match kind {
        LaneKind::Touchpoints => touchpoint::draw(pen, card, columns),
        LaneKind::Metrics => measured::draw(pen, card, columns),
        LaneKind::Images if card.image.is_some() => picture::draw(pen, card, columns),
        _ => note::draw(pen, card, kind, columns),
    }
}

/// Left edge and width of an ordinary card over a run of columns.
fn extent(context: Context<'_>, columns: (usize, usize)) -> (f32, f32) {
    let (x, width) = context.columns.extent(columns.0, columns.1);
    (x + INSET, width - 2.0 * INSET)
}

/// Size of the icon before a card's text, and the room that it takes.
const ICON: f32 = 14.0;
const ICON_ROOM: f32 = 20.0;

/// Draws a card's icon before its first line, whose middle is at `y`; answers the room that it takes.
fn icon(pen: &mut Pen<'_>, card: &Card, at: (f32, f32), colour: Rgba) -> f32 {
    let Some(icon) = card.icon else { return 0.0 };
    pen.icon(icon::card(icon), (at.0, at.1 - ICON / 2.0), ICON, colour);
    ICON_ROOM
}

/// Where a card's group stands before its row has placed it.
fn spot(card: &Card, x: f32, width: f32, height: f32) -> Spot {
    Spot {
        role: Role::Card,
        pane: Pane::Body,
        layer: LAYER,
        id: Some(card.id),
        row: Some(card.lane),
        x,
        y: 0.0,
        width,
        height,
    }
}

/// What a card that is not in the feelings lane shows of its feelings: the chosen persona's, or the first there is.
fn feeling<'a>(context: Context<'_>, card: &'a Card) -> Option<&'a Feeling> {
    let chosen = context.options.persona.and_then(|persona| card.feelings.get(&persona));
    let everyone = || card.feelings.get(&Id::NIL);
    let main = || context.journey.properties().personas.iter().find_map(|persona| card.feelings.get(persona));
    match context.options.persona {
        Some(_) => chosen.or_else(everyone),
        None => main().or_else(everyone).or_else(|| card.feelings.values().next()),
    }
}
