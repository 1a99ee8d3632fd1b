//! File names proposed from titles. A name made here is never a path, never reserved, never hidden, on any system.

/// Longest proposed name in bytes, without its ending; leaves room for ".json" and a number.
const LONGEST: usize = 120;

/// A safe file name for a journey's title, without an ending.
pub(crate) fn file_name(title: &str) -> String {
    let mut name = String::new();
    for c in title.trim().chars() {
        let next = if is_unsafe(c) { ' ' } else { c };
        if name.len() + next.len_utf8() > LONGEST {
            break;
        }
        if !(next.is_whitespace() && name.ends_with(' ')) {
            name.push(if next.is_whitespace() { ' ' } else { next });
        }
    }
    let name = name.trim_matches(|c: char| c == '.' || c.is_whitespace()).to_owned();
    if name.is_empty() || is_reserved(&name) { format!("Journey {name}").trim_end().to_owned() } else { name }
}

/// Characters that some system refuses, or that hide how a name ends.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_uppercase();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn names_are_safe() {
        let table = [
            ("Renewing a driving licence", "Renewing a driving licence"),
            ("../../etc/passwd", "etc passwd"),
            ("a/b: c?", "a b c"),
            ("", "Journey"),
            ("...", "Journey"),
            ("CON", "Journey CON"),
            ("com1.txt", "Journey com1.txt"),
            ("Ab\u{202e}gnp.exe", "Ab gnp.exe"),
            ("line\nbreak\0", "line break"),
            ("地図", "地図"),
        ];
        for (title, name) in table {
            assert_eq!(file_name(title), name, "{title:?}");
        }
        assert!(file_name(&"é".repeat(500)).len() <= 120);
    }
}
