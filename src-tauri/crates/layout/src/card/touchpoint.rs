//! A touchpoint: a pill with the channel's icon, the name and the channel's word. All pills of a column are equally wide,
//! so that the room to their right is free for links.

use waymark_model::{Card, Channel};

use super::look::Look;
use super::{label, marks, spot, told};
use crate::columns::INSET;
use crate::draw::{Body, CHIP_HEIGHT, PILL, Pen, TINY};
use crate::icon;
use crate::path::circle;
use crate::words::Words;

/// Room for links to the right of the pills, together with the next column's inset.
const GUTTER: f32 = 62.0;
/// Width beyond which a pill does not grow in a wide column.
const WIDEST: f32 = 230.0;
/// Height of a pill with one line for its name.
const LOWEST: f32 = 40.0;
/// Left edge of the texts.
const TEXT_LEFT: f32 = 39.0;

pub(super) fn draw(mut pen: Pen<'_>, card: &Card, columns: (usize, usize)) -> Body {
    let context = pen.context;
    let (x, full) = context.columns.extent(columns.0, columns.1);
    let lone = context.columns.extent(columns.0 + columns.1 - 1, 1).1;
    let room = (lone * 0.36).clamp(44.0, GUTTER);
    let width = if columns.1 == 1 { (full - room - INSET).min(WIDEST) } else { full - room - INSET };
    let service = card.touchpoint.as_ref().is_some_and(|touchpoint| touchpoint.customer_service);
    let theme = context.theme;
    // Marks sit on the pill's upper edge: the name keeps the whole width.
    marks::corner_marks(&mut pen, card, width - 16.0, 1.0);
    let inner = (width - TEXT_LEFT - 10.0).max(24.0);
    let word = channel_word(context.words, card, service);
    let name = pen.height(&card.text, PILL, inner).max(PILL.line);
    let under = pen.height(&word, TINY, inner);
    let mut y = ((LOWEST - name - under) / 2.0).max(7.0);
    pen.text(&card.text, PILL, theme.ink, (TEXT_LEFT, y), inner);
    pen.hot("text", [TEXT_LEFT, y, inner, name]);
    y += name;
    pen.text(&word, TINY, theme.second, (TEXT_LEFT, y - 0.5), inner);
    y += under;
    if card.moment_of_truth {
        marks::truth_pill(&mut pen, (TEXT_LEFT, y + 3.0));
        y += CHIP_HEIGHT + 4.0;
    }
    let chips = marks::chips(context, card, waymark_model::LaneKind::Touchpoints);
    if !chips.is_empty() {
        y += 4.0 + marks::draw_chips(&mut pen, &chips, (TEXT_LEFT, y + 3.0), width - TEXT_LEFT - 10.0);
    }
    y += told::draw(&mut pen, card, (14.0, y + 2.0), width - 28.0);
    let height = (y + 7.0).max(LOWEST);
    ground(&mut pen, card, service, width, height);
    pen.card(spot(card, x + INSET, width, height), || label(context, card, waymark_model::LaneKind::Touchpoints))
}

fn channel_word(words: &Words, card: &Card, service: bool) -> String {
    let Some(touchpoint) = &card.touchpoint else { return String::new() };
    let mut parts = vec![words.channels.of(touchpoint.channel)];
    parts.extend(service.then_some(words.drawn.service));
    parts.extend((touchpoint.side == waymark_model::Side::Back).then_some(words.drawn.back_stage));
    parts.join(" · ")
}

fn ground(pen: &mut Pen<'_>, card: &Card, service: bool, width: f32, height: f32) {
    let theme = pen.context.theme;
    let front = pen.lift();
    let look = Look::of(pen.context, card, waymark_model::LaneKind::Touchpoints);
    // What is customer service says so in its own colour, unless this very card has another.
    let plain = service && card.colour.is_none();
    let strong = if plain { theme.service } else { look.chosen.unwrap_or(theme.accent) };
    let tint = if plain { theme.service_tint } else { look.tint };
    let edge = if card.moment_of_truth { (theme.truth, 1.75) } else { (tint.mix(strong, theme.edge), 1.0) };
    let radius = (height / 2.0).min(LOWEST / 2.0);
    pen.rect([0.5, 0.5, width - 1.0, height - 1.0], radius, Some(tint), Some(edge));
    if pen.measures() {
        return;
    }
    pen.fill(&circle(LOWEST / 2.0, LOWEST / 2.0, 13.0), strong);
    let channel = card.touchpoint.as_ref().map_or(Channel::Other, |touchpoint| touchpoint.channel);
    let corner = LOWEST / 2.0 - 7.5;
    let sign = card.icon.map_or_else(|| icon::channel(channel), icon::card);
    pen.icon(sign, (corner, corner), 15.0, theme.on_accent);
    pen.items.extend(front);
}
