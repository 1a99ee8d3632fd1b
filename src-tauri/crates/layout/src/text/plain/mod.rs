//! Plain Latin text, set letter by letter from a table: how far each letter goes before each other is shaped once. What comes of
//! it is what shaping the whole text would give, to the last digit; where that is not certain, the text is shaped as a whole.

mod letters;
mod table;

use super::engine::Engine;
use super::{Paragraph, TextStyle};

pub(super) use table::Tables;

/// How near a line may come to its width before the text is shaped as a whole.
const DOUBT: f32 = 0.05;

/// The text as a paragraph; none where it must be shaped as a whole.
pub(super) fn set(engine: &mut Engine, text: &str, style: TextStyle, width: Option<f32>) -> Option<Paragraph> {
    let table = table::of(engine, text, style)?;
    let mut lines = Vec::with_capacity(1);
    match width {
        None => lines.push(table.line(text)?),
        Some(width) => table.broken(text, width, |line| lines.extend(table.line(line)))?,
    }
    let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
    Some(Paragraph { lines, width, ..Paragraph::default() })
}

/// How many lines the text takes; none where it must be shaped to tell.
pub(super) fn count(engine: &mut Engine, text: &str, style: TextStyle, width: f32) -> Option<usize> {
    let mut count = 0;
    table::of(engine, text, style)?.broken(text, width, |_| count += 1)?;
    Some(count)
}
