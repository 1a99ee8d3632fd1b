//! Tables: cells with their fills, words and rules.

use waymark_layout::{BoxItem, Fonts, Item, Paint};

use super::outline::{path, stroke};
use super::text;
use crate::pptx::shape::{Cell, Line, Table};
use crate::shape::Segment;

/// What is drawn of a table, from its corner.
pub(super) fn items(table: &Table, fonts: &Fonts) -> Vec<Item> {
    let whole: f32 = table.columns.iter().sum();
    let mut items = Vec::new();
    let mut y = 0.0;
    for (high, cells) in &table.rows {
        let mut x = 0.0;
        for (one, wide) in cells.iter().zip(&table.columns) {
            let left = if table.rtl { whole - x - wide } else { x };
            items.extend(cell(one, [left, y, *wide, *high], table.rule.as_ref(), fonts));
            x += wide;
        }
        y += high;
    }
    items
}

fn cell(cell: &Cell, area: [f32; 4], rule: Option<&Line>, fonts: &Fonts) -> Vec<Item> {
    let [x, y, width, height] = area;
    let mut items = Vec::new();
    if let Some(colour) = cell.fill {
        let fill = Some(Paint::Solid { colour });
        items.push(Item::Box(BoxItem { x, y, width, height, radius: 0.0, fill, stroke: None }));
    }
    if let Some(rule) = rule {
        let foot = [Segment::Move(x, y + height), Segment::Line(x + width, y + height)];
        items.push(path(&foot, None, Some(stroke(rule, (width, 0.0)))));
    }
    let words = text::items(&cell.text, [0.0, 0.0, width, height], fonts);
    items.extend(words.into_iter().map(|item| match item {
        Item::Text(mut piece) => {
            (piece.x, piece.y) = (piece.x + x, piece.y + y);
            Item::Text(piece)
        }
        other => other,
    }));
    items
}
