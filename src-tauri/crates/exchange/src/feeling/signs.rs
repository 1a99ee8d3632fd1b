//! Faces, hearts and stars that say a feeling, the same for tables and lists.

/// Emoji that say a valence.
const SIGNS: [(i8, &str); 5] = [
    (-2, "😡🤬😠😭😤😱👿💢🤮😢😫😖💔"),
    (-1, "🙁☹😟😞😔😕😒😣😩😥😰😓🥺😧😦😨👎😬🤕😿"),
    (0, "😐😑😶🤔🫤😴🙄"),
    (1, "🙂😊☺😉👍😏🤗😇😺😌"),
    (2, "😀😃😄😍🤩🥰😁😆🥳❤🎉😂💖😻🤣😎💚"),
];

/// The valence that a sign says.
pub(crate) fn sign(letter: char) -> Option<i8> {
    SIGNS.iter().find(|(_, signs)| signs.contains(letter)).map(|(valence, _)| *valence)
}

/// Whether a letter is a sign, or the mark that makes it a picture.
pub(crate) fn is_sign(letter: char) -> bool {
    letter == '\u{fe0f}' || sign(letter).is_some()
}

/// "★★★☆☆": filled stars of five.
pub(super) fn stars(text: &str) -> Option<i8> {
    let is_star = |letter: char| matches!(letter, '★' | '☆' | '⭐');
    if text.is_empty() || text.chars().count() > 5 || !text.chars().all(is_star) {
        return None;
    }
    let full = text.chars().filter(|letter| *letter != '☆').count();
    i8::try_from(full).ok().map(|full| (full - 3).clamp(-2, 2))
}
