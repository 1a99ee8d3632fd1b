//! A form with its text inside: the sheet of a card or the band of a stage, with the author's words as paragraphs that break by
//! themselves.

use waymark_layout::{Group, HotItem, Item, TextItem};

use super::At;
use super::words::{Block, baseline, line, paragraph};
use crate::pptx::shape::{Align, Anchor, Area, Paragraph, Text};

/// Where the main text of a group stands.
pub(crate) fn place(group: &Group) -> Option<&HotItem> {
    group.items.iter().find_map(|item| match item {
        Item::Hot(hot) if hot.what == "text" => Some(hot),
        _ => None,
    })
}

/// Whether a piece belongs to the main text.
pub(crate) fn holds(hot: &HotItem, piece: &TextItem) -> bool {
    let inside = piece.y > hot.y && piece.y < hot.y + hot.height;
    // A word too wide for its place reaches out at the left when it runs from right to left.
    inside && piece.x < hot.x + hot.width + 1.0
}

/// The text of a form: blocks as paragraphs, from the place of the main text to the form's edges.
pub(crate) fn text(at: At<'_>, sheet: Area, hot: &HotItem, blocks: &[Block<'_>]) -> Option<Text> {
    let first = blocks.first()?;
    let scale = at.scale;
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut bottom = first.first.y - baseline(first.first.size);
    let top = bottom;
    for block in blocks {
        let mut one = paragraph(block.text.clone(), block.first, scale, Align::Start);
        let above = block.first.y - baseline(block.first.size);
        one.before = ((above - bottom) * scale).max(0.0);
        bottom = above + block.lines as f32 * line(block.first.size);
        paragraphs.push(one);
    }
    // In the middle of its place: so it stands right whatever the reader's font is.
    let below = (sheet[1] + sheet[3] - bottom).max(0.0) * scale;
    let right = (sheet[0] + sheet[2] - hot.x - hot.width - leeway(first, hot)).max(0.0);
    let inset = [(hot.x - sheet[0]).max(0.0) * scale, (top - sheet[1]).max(0.0) * scale, right * scale, below];
    Some(Text { paragraphs, anchor: Anchor::Middle, inset, wraps: true })
}

/// What a form may be wider than measured, in scene units: half bold letters become bold ones, and one line shall stay one.
fn leeway(block: &Block<'_>, hot: &HotItem) -> f32 {
    match (block.first.weight >= 600, block.lines == 1) {
        (true, _) => (0.05 * hot.width).max(5.0),
        (false, true) => 5.0,
        (false, false) => 1.0,
    }
}
