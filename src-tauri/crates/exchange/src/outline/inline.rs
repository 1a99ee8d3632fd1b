//! Markdown within a line, as plain text: emphasis, code and links lose their marks, escapes and entities their signs.

use crate::markdown::escape::{unescape, with_breaks};

/// A text without its marks.
pub(crate) fn plain(text: &str) -> String {
    let bare = without_links(text.trim());
    let bare = without_marks(&bare);
    unescape(&entities(&bare)).trim().to_owned()
}

/// A line without its marks, and with the breaks that a sign stands for.
pub(crate) fn one(line: &str) -> String {
    with_breaks(&plain(line)).trim().to_owned()
}

/// `[text](address)` and `![text](address)` as their text.
fn without_links(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(open) = rest.find('[') {
        let escaped = rest[..open].ends_with('\\');
        let close = rest[open..].find("](").filter(|_| !escaped);
        let end = close.and_then(|close| rest[open + close..].find(')').map(|end| (open + close, open + close + end)));
        match end {
            Some((close, end)) => {
                text.push_str(rest[..open].trim_end_matches('!'));
                text.push_str(&rest[open + 1..close]);
                rest = &rest[end + 1..];
            }
            None => {
                text.push_str(&rest[..=open]);
                rest = &rest[open + 1..];
                if close.is_none() && !escaped {
                    break;
                }
            }
        }
    }
    text + rest
}

/// Takes `**`, `__`, `*`, `~~` and backticks away where they stand at the edge of a word.
fn without_marks(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let letters: Vec<char> = line.chars().collect();
    let mut place = 0;
    while place < letters.len() {
        let letter = letters[place];
        if letter == '\\' && place + 1 < letters.len() {
            text.extend(&letters[place..place + 2]);
            place += 2;
            continue;
        }
        let run = letters[place..].iter().take_while(|other| **other == letter).count();
        let mark = match letter {
            '*' => true,
            '`' => true,
            '~' => run == 2,
            '_' => at_edge(&letters, place, run),
            _ => false,
        };
        // A lone asterisk between spaces is a sign of its own.
        let lone = run == 1 && letter == '*' && spaced(&letters, place, run);
        if !mark || lone {
            text.extend(&letters[place..place + run]);
        }
        place += run;
    }
    text
}

fn spaced(letters: &[char], place: usize, run: usize) -> bool {
    let before = place.checked_sub(1).and_then(|before| letters.get(before));
    let after = letters.get(place + run);
    before.is_none_or(|letter| letter.is_whitespace()) && after.is_none_or(|letter| letter.is_whitespace())
}

fn at_edge(letters: &[char], place: usize, run: usize) -> bool {
    let before = place.checked_sub(1).and_then(|before| letters.get(before));
    let after = letters.get(place + run);
    let word = |letter: Option<&char>| letter.is_some_and(|letter| letter.is_alphanumeric());
    word(before) != word(after)
}

/// The entities that people write; others, and those behind a backslash, stay as they are.
fn entities(text: &str) -> String {
    const NAMED: [(&str, &str); 6] =
        [("&lt;", "\\<"), ("&gt;", "\\>"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "\\&")];
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let escaped = rest[..at].ends_with('\\');
        plain.push_str(&rest[..at]);
        let named = NAMED.iter().find(|(name, _)| !escaped && rest[at..].starts_with(name));
        plain.push_str(named.map_or("&", |(_, sign)| sign));
        rest = &rest[at + named.map_or(1, |(name, _)| name.len())..];
    }
    plain + rest
}
