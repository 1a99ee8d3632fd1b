//! Numbers of feelings as people write them: "4", "4/5", "80 %", "3 - could be better".

use crate::tables::cell::Cell;
use crate::tables::value::number_of;
use crate::wishes::Scale;

/// A number that a cell says, with the scale that it brings and the words beside it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    pub(super) number: f64,
    pub(super) scale: Option<Scale>,
    pub(super) word: String,
}

/// The number of feeling in a cell.
pub(super) fn number_of_feeling(cell: &Cell) -> Option<Said> {
    let text = match cell {
        Cell::Number(number) => return Some(Said { number: *number, scale: None, word: String::new() }),
        Cell::Text(text) => text.trim(),
        Cell::Flag(_) | Cell::Day(_) => return None,
    };
    if text.chars().count() > 400 {
        return None;
    }
    let (number, word) = split(text)?;
    let scale = scale_of(number);
    let number = number.split(['/', '／']).next().and_then(number_of)?;
    Some(Said { number, scale, word: word.to_owned() })
}

/// The scale that a number brings: a percentage, or "4/5".
fn scale_of(number: &str) -> Option<Scale> {
    if number.trim_end().ends_with(['%', '％', '٪']) {
        return Some(Scale { worst: 0.0, best: 100.0 });
    }
    let (_, most) = number.split_once(['/', '／'])?;
    let best = number_of(most).filter(|best| *best > 0.0)?;
    Some(Scale { worst: if best >= 10.0 { 0.0 } else { 1.0 }, best })
}

/// The scale that a heading names: "Satisfaction (1-10)", "Stimmung -2 bis 2"; none where it does not name two numbers.
pub(super) fn scale_in(heading: &str) -> Option<Scale> {
    let letters: Vec<char> = heading.chars().take(400).collect();
    let (mut numbers, mut at) = (Vec::new(), 0);
    while at < letters.len() {
        let digits: String = letters[at..].iter().take_while(|letter| letter.is_ascii_digit()).collect();
        if digits.is_empty() {
            at += 1;
            continue;
        }
        let signed = at > 0 && matches!(letters[at - 1], '-' | '−');
        // A dash after a number or a word parts; it is no sign.
        let is_sign = signed && (at == 1 || !letters[at - 2].is_alphanumeric());
        let number: f64 = digits.parse().ok()?;
        numbers.push(if is_sign { -number } else { number });
        at += digits.len();
    }
    match numbers[..] {
        [worst, best] if worst < best && worst >= -100.0 && best <= 100.0 => Some(Scale { worst, best }),
        _ => None,
    }
}

/// The number at the start of a text and the words after it.
fn split(text: &str) -> Option<(&str, &str)> {
    let is_part = |letter: char| letter.is_numeric() || "+-−.,/%／％٪ ".contains(letter);
    let end = text.find(|letter: char| !is_part(letter)).unwrap_or(text.len());
    let (number, word) = text.split_at(end);
    let number = number.trim().trim_end_matches(['-', ',', '.', ' ', '−']);
    let is_word = |letter: char| letter.is_alphanumeric();
    // "2nd floor" and "5pm" are no numbers of feelings.
    let apart = word.is_empty() || !word.starts_with(is_word) || text[..end].ends_with([' ', '-', ',', '.']);
    let word = word.trim_start_matches(|letter: char| !is_word(letter) && !"(\"'“„«".contains(letter)).trim();
    let word = word.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(word);
    (apart && number.chars().any(char::is_numeric)).then_some((number, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_name_their_scale() {
        let named = |heading| scale_in(heading).map(|scale| (scale.worst, scale.best));
        for heading in ["Zufriedenheit (1-10)", "Score 1 to 10", "1–10", "mood, 1..10"] {
            assert_eq!(named(heading), Some((1.0, 10.0)), "{heading}");
        }
        assert_eq!(named("Feeling (-2 to 2)"), Some((-2.0, 2.0)));
        for heading in ["Feeling", "Q1 feeling", "Feeling 2026", "10-1", "1, 2, 3"] {
            assert_eq!(named(heading), None, "{heading}");
        }
    }
}
