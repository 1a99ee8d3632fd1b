//! Text on its way into markup. Nothing of a map reaches a page but through here: a text stays a text, whatever is in it.

use std::fmt::Write as _;

/// A text as it stands between tags or in an attribute's double quotes. Control characters become U+FFFD.
pub(super) fn text(words: &str) -> String {
    let mut result = String::with_capacity(words.len() + 16);
    for letter in words.chars() {
        match letter {
            '&' => result.push_str("&amp;"),
            '<' => result.push_str("&lt;"),
            '>' => result.push_str("&gt;"),
            '"' => result.push_str("&quot;"),
            '\'' => result.push_str("&#39;"),
            '\n' | '\t' => result.push(letter),
            '\r' => {}
            letter if letter.is_control() => result.push('\u{fffd}'),
            letter => result.push(letter),
        }
    }
    result
}

/// A text as a JSON string that may stand in a script element: no sign that HTML knows is left.
pub(super) fn json(words: &str) -> String {
    let mut result = String::from("\"");
    for letter in words.chars() {
        match letter {
            letter if letter.is_alphanumeric() || letter == ' ' => result.push(letter),
            letter => {
                let mut units = [0; 2];
                for unit in letter.encode_utf16(&mut units) {
                    // Writing to a String cannot fail.
                    let _ = write!(result, "\\u{unit:04x}");
                }
            }
        }
    }
    result.push('"');
    result
}

/// An address that may be a link: web and mail only, without white space or control characters.
pub(super) fn address(words: &str) -> Option<String> {
    let words = words.trim();
    let lower = words.get(..8.min(words.len())).unwrap_or_default().to_ascii_lowercase();
    let is_safe = ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    let is_whole = !words.chars().any(|letter| letter.is_whitespace() || letter.is_control());
    (is_safe && is_whole).then(|| text(words))
}

#[cfg(test)]
mod tests {
    use super::{address, json, text};

    #[test]
    fn no_sign_of_html_is_left() {
        assert_eq!(text("<b a=\"x\" c='y'>&\u{0}\r\n"), "&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;\u{fffd}\n");
        assert_eq!(json("</script> 漢😀"), "\"\\u003c\\u002fscript\\u003e 漢\\ud83d\\ude00\"");
    }

    #[test]
    fn only_web_and_mail_are_links() {
        assert_eq!(address(" https://x.org/?a=1&b=2 "), Some("https://x.org/?a=1&amp;b=2".into()));
        for no in [
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "data:text/html,x",
            "//x.org",
            "ht\ntps://x",
            "https://x y",
            "é",
            "",
        ] {
            assert_eq!(address(no), None, "{no:?}");
        }
        assert!(address("mailto:a@b.org").is_some() && address("HTTP://x").is_some());
    }
}
