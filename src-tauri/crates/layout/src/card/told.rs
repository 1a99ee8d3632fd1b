//! The journey that tells a card in detail: its curve in little and its title below the card's text, or a clear word that it
//! is not there.

use waymark_model::Card;

use crate::draw::{Context, Pen, TINY};
use crate::{Miniature, feelings, icon};

/// Size of the curve.
const CURVE: [f32; 2] = [52.0, 18.0];
/// Space around it.
const PAD: f32 = 4.0;
/// Least room for a title beside the curve.
const NARROW: f32 = 72.0;

/// What is known of the journey that a card drills down to; the outer none when nothing is to be drawn.
fn told<'a>(pen: &Pen<'a>, card: &Card) -> Option<Option<&'a Miniature>> {
    let id = card.drills_down_to?;
    Some(pen.context.options.miniatures.as_ref()?.get(&id))
}

/// Draws it; answers the height that it takes, 0 when there is nothing to draw.
pub(super) fn draw(pen: &mut Pen<'_>, card: &Card, at: (f32, f32), width: f32) -> f32 {
    let Some(told) = told(pen, card) else { return 0.0 };
    let (theme, words) = (pen.context.theme, &pen.context.words.drawn);
    let Some(other) = told else {
        pen.icon(icon::lost(), (at.0, at.1 + PAD + 1.0), 12.0, theme.service);
        let text = pen.text(words.unknown_journey, TINY, theme.service_ink, (at.0 + 17.0, at.1 + PAD), width - 17.0);
        return text + 2.0 * PAD;
    };
    let title = if other.title.trim().is_empty() { words.untitled_journey } else { other.title.trim() };
    // The title stands beside the curve where there is room for a word, else below.
    let beside = CURVE[0] + 2.0 * PAD + 4.0;
    let under = width - beside < NARROW;
    let (left, room) = if under { (PAD + 2.0, width - 2.0 * PAD - 4.0) } else { (beside, width - beside - PAD) };
    let text = pen.height(title, TINY, room.max(24.0)).max(TINY.line);
    let height = 2.0 * PAD + if under { CURVE[1] + 2.0 + text } else { text.max(CURVE[1]) };
    let top = at.1 + 2.0;
    pen.rect([at.0, top, width, height], 6.0, Some(theme.accent_tint), None);
    let (wide, down) = if under { (room, PAD) } else { (CURVE[0], (height - CURVE[1]) / 2.0) };
    feelings::little(pen, &other.curve, [at.0 + PAD + 1.0, top + down, wide, CURVE[1]]);
    let y = if under { top + PAD + CURVE[1] + 2.0 } else { top + (height - text) / 2.0 };
    pen.text(title, TINY, theme.accent_ink, (at.0 + left, y), room.max(24.0));
    pen.hot("journey", [at.0, top, width, height]);
    height + 4.0
}

/// The title of the journey that a card drills down to; empty when it is not known.
pub(super) fn title(context: Context<'_>, card: &Card) -> Option<String> {
    let known = context.options.miniatures.as_ref().and_then(|known| known.get(&card.drills_down_to?));
    card.drills_down_to.map(|_| known.map(|known| known.title.clone()).unwrap_or_default())
}
