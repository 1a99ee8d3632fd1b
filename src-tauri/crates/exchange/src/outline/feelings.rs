//! A feeling at the end of a line: "(-2)", "(+1)", or a face.

use crate::feeling::{is_sign, sign};
use crate::markdown::details::valence_of;

/// A text without the feeling at its end, and the feeling.
pub(crate) fn split(text: &str) -> (&str, Option<i8>) {
    let text = text.trim();
    if let Some(open) = text.rfind(['(', '（'])
        && let Some(inner) = text[open..].strip_suffix([')', '）'])
        && let Some(valence) = valence_of(&inner[inner.chars().next().map_or(0, char::len_utf8)..])
    {
        return (text[..open].trim_end(), Some(valence));
    }
    match face(text) {
        Some(valence) => (text.trim_end_matches(is_face).trim_end(), Some(valence)),
        None => (text, None),
    }
}

/// What a face at the end of a text says.
fn face(text: &str) -> Option<i8> {
    sign(text.chars().rev().find(|letter| *letter != '\u{fe0f}')?)
}

fn is_face(letter: char) -> bool {
    letter.is_whitespace() || is_sign(letter)
}
