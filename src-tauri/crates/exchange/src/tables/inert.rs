//! Text that no spreadsheet may run: an apostrophe goes before what could begin a formula, and comes off again.

/// Whether a spreadsheet might take the text for a formula. Spaces and invisible characters before the sign count for
/// nothing, and Japanese programs take the wide signs too.
pub(crate) fn is_live(text: &str) -> bool {
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let is_unseen = |letter: &char| letter.is_whitespace() || letter.is_control() || is_invisible(*letter);
    let first = text.chars().find(|letter| !is_unseen(letter));
    first.is_some_and(|letter| matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{feff}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

/// The text as it stands in a CSV.
pub(crate) fn quieted(text: &str) -> String {
    if text.starts_with('\'') || is_live(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text that was quieted. `ours` is true for a file of Waymark, where a text of its own that begins with an
/// apostrophe carries a second one.
pub(crate) fn restored(text: String, ours: bool) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if is_live(rest) || (ours && rest.starts_with('\'')) => rest.to_owned(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_run_is_quieted_and_comes_back() {
        let live = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", " =1", "\u{feff}=1", "＝1", "\u{202e}=1", "\u{0}=1"];
        for text in live {
            assert!(is_live(text), "{text:?}");
            assert!(quieted(text).starts_with('\''), "{text:?}");
        }
        for text in live.into_iter().chain(["'", "''", "'=1", "plain", "", "a=b", "'tis"]) {
            assert_eq!(restored(quieted(text), true), text);
        }
        assert_eq!(restored("'tis".into(), false), "'tis");
        assert_eq!(restored("'=1".into(), false), "=1");
    }
}
