//! Texts that must keep to a box: what goes beyond its lines is left out, with dots where something is missing.

use crate::draw::Context;
use crate::text::TextStyle;

/// Letters narrower than this part of their size are so rare that no box is filled by them.
const NARROWEST: f32 = 0.12;

/// A text that takes at most so many lines of this width.
pub(crate) fn cut(context: Context<'_>, text: &str, style: TextStyle, width: f32, lines: usize) -> String {
    let text = text.trim();
    let most = (lines as f32 * width.max(style.size) / (style.size * NARROWEST)).ceil() as usize;
    let end = text.char_indices().nth(most).map_or(text.len(), |(end, _)| end);
    let fits = |said: &str| context.fonts.engine().measure(said, style, Some(width)).lines.len() <= lines;
    if end == text.len() && fits(text) {
        return text.to_owned();
    }
    let ends: Vec<usize> = text[..end].char_indices().map(|(at, _)| at).collect();
    let dotted = |end: usize| format!("{}\u{2026}", text[..end].trim_end());
    let count = ends.partition_point(|end| fits(&dotted(*end)));
    dotted(ends.get(count.saturating_sub(1)).copied().unwrap_or_default())
}
