//! The colours of one card: its own choice goes before its lane's, and that before the theme's for the lane's kind.

use waymark_model::{Card, LaneKind};

use crate::Rgba;
use crate::draw::Context;

/// The colours of a card.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// Fill of its sheet.
    pub(super) tint: Rgba,
    /// Edge of its sheet.
    pub(super) border: Rgba,
    /// Bar at its left edge.
    pub(super) bar: Option<Rgba>,
    /// The chosen colour as a line: its own, else its lane's.
    pub(super) chosen: Option<Rgba>,
    /// Its icon.
    pub(super) icon: Rgba,
}

impl Look {
    pub(super) fn of(context: Context<'_>, card: &Card, kind: LaneKind) -> Self {
        let theme = context.theme;
        let lane = context.journey.lane(card.lane).and_then(|lane| lane.colour);
        let chosen = card.colour.or(lane).map(|colour| theme.line(colour));
        let own = card.colour.map(|colour| theme.line(colour));
        let bar = own.or_else(|| theme.bar(kind).map(|bar| chosen.unwrap_or(bar)));
        let tint = match (card.colour, lane) {
            (Some(colour), _) => theme.wash(colour),
            // On the lane's wash, the plain sheet stands out.
            (None, Some(_)) => theme.card,
            (None, None) => theme.tint(kind),
        };
        let edge = if chosen.is_some() { 0.3 } else { 0.12 };
        let border = chosen.or(bar).map_or(theme.hairline, |bar| theme.hairline.mix(bar, edge));
        Look { tint, border, bar, chosen, icon: chosen.or(bar).unwrap_or(theme.second) }
    }
}
