//! `#58;` and `#quot;`: Mermaid sets such entities aside before it looks for `#` and `;`, and shows them at the end.
//! Here their two signs become two characters that no text has (OPEN, CLOSE) until `shown` resolves them.

use super::script;

/// Stands for the `#` of an entity.
pub(super) const OPEN: char = '\u{fdd0}';
/// Stands for the `;` of an entity.
pub(super) const CLOSE: char = '\u{fdd1}';

/// Sets the entities of one line aside.
pub(super) fn protect(line: &str) -> String {
    // The last is the first byte of OPEN and CLOSE. What has none of them stays as it is.
    if !line.bytes().any(|byte| matches!(byte, b'#' | b';' | 0xef)) {
        return line.to_owned();
    }
    let line = line.replace([OPEN, CLOSE], "\u{fffd}");
    let line = [("style", ';'), ("classDef", ';')].iter().fold(line, |line, (word, _)| styled(line, word));
    let mut text = String::with_capacity(line.len());
    let mut rest = line.as_str();
    while let Some(at) = rest.find('#') {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        let name = script::word(after);
        text.push_str(before);
        if name > 0 && after[name..].starts_with(';') {
            text.push(OPEN);
            text.push_str(&after[..name]);
            text.push(CLOSE);
            rest = &after[name + 1..];
        } else {
            text.push('#');
            rest = after;
        }
    }
    text.push_str(rest);
    text
}

/// An entity, set aside.
pub(super) fn aside(code: impl std::fmt::Display) -> String {
    format!("{OPEN}{code}{CLOSE}")
}

/// Mermaid takes the last `;` from a line that looks like a style statement (`style ... :#fff;`), in a journey too.
fn styled(line: String, word: &str) -> String {
    let Some(start) = line.find(word) else { return line };
    let Some(last) = line.rfind(';') else { return line };
    let mut rest = &line[start + word.len()..];
    let mut at = start + word.len();
    while let Some(colon) = rest.find(':') {
        let after = &rest[colon + 1..];
        let solid = after.find(script::is_space).unwrap_or(after.len());
        if let Some(hash) = after[..solid].rfind('#').map(|_| after.find('#').unwrap_or(0))
            && at + colon + 1 + hash < last
        {
            let mut cut = line.clone();
            cut.remove(last);
            return cut;
        }
        // The signs up to the next white space were looked at: no colon among them can begin another run with a `#`.
        let passed = colon + 1 + solid;
        at += passed;
        rest = &rest[passed..];
    }
    line
}

/// What a reader sees: entities resolved. One that is unknown is shown by its name, as a browser does.
pub(super) fn shown(text: &str) -> String {
    if !text.contains(OPEN) {
        return text.to_owned();
    }
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(OPEN) {
        result.push_str(&rest[..at]);
        rest = &rest[at + OPEN.len_utf8()..];
        match rest.split_once(CLOSE) {
            Some((name, after)) => {
                result.push_str(&resolved(name));
                rest = after;
            }
            None => break,
        }
    }
    result.push_str(rest);
    result
}

fn resolved(name: &str) -> String {
    let digits = name.strip_prefix('+').unwrap_or(name);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return numbered(digits.parse().unwrap_or(u32::MAX)).to_string();
    }
    match quick_xml::escape::resolve_html5_entity(name) {
        Some(text) => text.to_owned(),
        None => format!("&{name};"),
    }
}

/// The character of a number, as HTML has it: Windows-1252 from 128 to 159.
fn numbered(code: u32) -> char {
    const WINDOWS: [u16; 32] = [
        0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d,
        0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d,
        0x17e, 0x178,
    ];
    let code = match code {
        0 => 0xfffd,
        128..=159 => u32::from(WINDOWS[(code - 128) as usize]),
        code => code,
    };
    char::from_u32(code).unwrap_or('\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::{protect, shown};

    #[test]
    fn entities_are_set_aside_and_shown() {
        let table = [
            ("C#35; at 10#58;30", "C# at 10:30"),
            ("#quot;so#quot; #amp; #lt;b> #colon; #nosuch;", "\"so\" & <b> : &nosuch;"),
            ("#128; #0; #99999999999;", "\u{20ac} \u{fffd} \u{fffd}"),
            ("a # b; #;", "a # b; #;"),
            ("#ä;", "#ä;"),
        ];
        for (text, want) in table {
            assert_eq!(shown(&protect(text)), want, "{text}");
        }
        // The quirk for style statements: the last semicolon goes.
        assert_eq!(protect("style a:#fff;"), "style a:#fff");
        assert_eq!(shown(&protect("style a: 5: #35;1")), "style a: 5: #1");
    }
}
