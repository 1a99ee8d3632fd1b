//! A plain card: text on its lane's tint, a bar where the lane marks its cards, chips below.

use waymark_model::{Card, LaneKind};

use super::look::Look;
use super::{extent, icon, label, marks, spot, told};
use crate::draw::{BODY, Body, CHIP_HEIGHT, Pen};

const PAD_X: f32 = 11.0;
const PAD_Y: f32 = 8.0;

pub(super) fn draw(mut pen: Pen<'_>, card: &Card, kind: LaneKind, columns: (usize, usize)) -> Body {
    let context = pen.context;
    let (x, width) = extent(context, columns);
    let theme = context.theme;
    let look = Look::of(context, card, kind);
    let left = if look.bar.is_some() { 18.0 } else { PAD_X };
    let taken = marks::corner_marks(&mut pen, card, width - 9.0, PAD_Y + BODY.line / 2.0);
    let inner = (width - left - PAD_X - if taken > 0.0 { taken } else { 0.0 }).max(24.0);
    let mut y = PAD_Y;
    if card.moment_of_truth {
        // In a narrow card the marks stand on the pill's line, and the text below has the whole width.
        marks::truth_pill(&mut pen, (left, y));
        y += CHIP_HEIGHT + 4.0;
    }
    let beside = icon(&mut pen, card, (left, y + BODY.line / 2.0), look.icon);
    let (start, inner) = (left + beside, (inner - beside).max(24.0));
    let height = pen.text(&card.text, BODY, theme.ink, (start, y), inner).max(BODY.line);
    pen.hot("text", [start, y, inner, height]);
    y += height;
    let chips = marks::chips(context, card, kind);
    if !chips.is_empty() {
        y += 5.0;
        y += marks::draw_chips(&mut pen, &chips, (left, y), width - left - 8.0);
        y += 2.0;
    }
    y += told::draw(&mut pen, card, (left, y), width - left - 8.0);
    let height = y + PAD_Y;
    ground(&mut pen, look, [width, height]);
    pen.card(spot(card, x, width, height), || label(context, card, kind))
}

/// The card's sheet and bar, put behind what is already drawn.
fn ground(pen: &mut Pen<'_>, look: Look, size: [f32; 2]) {
    let front = pen.lift();
    pen.rect([0.5, 0.5, size[0] - 1.0, size[1] - 1.0], 7.0, Some(look.tint), Some((look.border, 1.0)));
    if let Some(bar) = look.bar {
        pen.rect([6.0, 7.0, 3.0, size[1] - 14.0], 1.5, Some(bar), None);
    }
    pen.items.extend(front);
}
