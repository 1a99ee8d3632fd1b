//! A picture with its caption.

use waymark_model::{Card, LaneKind};

use super::look::Look;
use super::{extent, icon, label, marks, spot, told};
use crate::draw::{Body, Pen, SMALL};
use crate::text::tidy;
use crate::{ImageItem, Item};

/// Height beyond which a picture becomes narrower instead.
const HIGHEST: f32 = 240.0;
const PAD: f32 = 6.0;

pub(super) fn draw(mut pen: Pen<'_>, card: &Card, columns: (usize, usize)) -> Body {
    let context = pen.context;
    let (x, width) = extent(context, columns);
    let inner = width - 2.0 * PAD;
    let mut y = PAD;
    if let Some(image) = &card.image {
        let (wide, high) = (image.width.max(1) as f32, image.height.max(1) as f32);
        let scale = (inner / wide).min(HIGHEST / high);
        let (shown, height) = (tidy(wide * scale), tidy((high * scale).max(1.0)));
        let left = tidy(PAD + (inner - shown) / 2.0);
        let alt = if image.alt.is_empty() { card.text.clone() } else { image.alt.clone() };
        let hash = image.hash.clone();
        pen.items.push(Item::Image(ImageItem { hash, x: left, y, width: shown, height, radius: 4.0, alt }));
        y += height + 5.0;
    }
    let left = 11.0;
    let taken = marks::corner_marks(&mut pen, card, width - 9.0, y + SMALL.line / 2.0);
    let look = Look::of(context, card, LaneKind::Images);
    let beside = icon(&mut pen, card, (left, y + SMALL.line / 2.0), look.icon);
    let line = (width - 2.0 * left - taken - beside).max(24.0);
    let mut height = pen.text(&card.text, SMALL, context.theme.ink, (left + beside, y), line);
    if taken > 0.0 || card.text.is_empty() {
        height = height.max(SMALL.line);
    }
    pen.hot("text", [left + beside, y, line, height]);
    y += height;
    let chips = marks::chips(context, card, LaneKind::Images);
    if !chips.is_empty() {
        y += 5.0 + marks::draw_chips(&mut pen, &chips, (left, y + 5.0), width - 2.0 * left);
    }
    y += told::draw(&mut pen, card, (left, y), width - 2.0 * left);
    let height = y + 8.0;
    let front = pen.lift();
    pen.rect([0.5, 0.5, width - 1.0, height - 1.0], 7.0, Some(look.tint), Some((look.border, 1.0)));
    pen.items.extend(front);
    pen.card(spot(card, x, width, height), || label(context, card, LaneKind::Images))
}
