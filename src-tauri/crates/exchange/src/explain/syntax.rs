//! Broken JSON in a reader's words: what stands there, what is missing, what to do. A file that simply ends is cut off.

use crate::error::shown;

const AGAIN: &str = "Copy or download the file again, or ask whoever sent it for the whole of it.";
const MEND: &str = "Mend this place in a text editor, or export the map again where it was made.";
const BY_HAND: &str = "Programs that save plain text leave straight quotation marks as they are; mend this place, or export the map again.";

/// What is wrong before `rest`, where `expected` should stand, and what to do. `passed` is the text before.
pub(crate) fn in_words(expected: &str, hint: &str, passed: &str, rest: &str) -> (String, String) {
    let said = |message: &str, hint: &str| (message.to_owned(), hint.to_owned());
    if expected == "each field once" {
        let key = passed.trim_end().trim_end_matches('"').rsplit('"').next().unwrap_or_default();
        return (format!("the field {} is there twice", shown(key)), hint.to_owned());
    }
    if let Some(found) = beyond(expected) {
        return (format!("expected {expected}, found {found}"), hint.to_owned());
    }
    if passed.trim().is_empty() && rest.trim().is_empty() {
        return said("the file is empty", AGAIN);
    }
    if is_cut(expected, rest) {
        return said("the file is cut off: it ends before the map does", AGAIN);
    }
    if passed.trim().is_empty() {
        let hint = "Choose the file that was exported as JSON, or say what kind of file this is.";
        return (format!("this is no JSON: it begins with {}", near(rest)), hint.to_owned());
    }
    wrong(expected, passed, rest)
}

/// What is found where a limit is passed; none for grammar.
fn beyond(expected: &str) -> Option<&'static str> {
    match () {
        () if expected.starts_with("a text of at most") => Some("a longer one"),
        () if expected.starts_with("at most") => Some("more"),
        () if expected.starts_with("a number that fits") => Some("one that does not"),
        () => None,
    }
}

/// Whether the text ends where something is missing, perhaps within a word.
fn is_cut(expected: &str, rest: &str) -> bool {
    let rest = rest.trim_end();
    let is_word = !rest.is_empty() && ["true", "false", "null"].iter().any(|word| word.starts_with(rest));
    let is_hex = expected.contains("hexadecimal") && rest.len() < 4;
    rest.is_empty() || is_word || is_hex || rest == "\\"
}

fn wrong(expected: &str, passed: &str, rest: &str) -> (String, String) {
    let next = rest.chars().next().unwrap_or_default();
    let said = |message: String, hint: &str| (message, hint.to_owned());
    let opens = matches!(next, '"' | '{' | '[' | '-' | '0'..='9');
    match next {
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}' | '\u{2018}' | '\u{2019}' | '\'' => {
            return said(format!("{next} stands here where JSON needs a straight quotation mark (\")"), BY_HAND);
        }
        '/' if rest.starts_with("//") || rest.starts_with("/*") => {
            return said("a comment stands here, which JSON does not have".to_owned(), "Take the comment out.");
        }
        ',' if passed.trim_end().ends_with([',', '[', '{', ':']) => {
            return said("a comma stands here that is one too many".to_owned(), MEND);
        }
        ']' | '}' if passed.trim_end().ends_with(',') => {
            return said(format!("a comma stands before {next} that is one too many"), "Take that comma out.");
        }
        _ => {}
    }
    match expected {
        "a comma or the end of the list" | "a comma or the end of the object" if opens => {
            said(format!("a comma is missing before {}", near(rest)), "Put the comma between the two.")
        }
        "a comma or the end of the list" => said(format!("a list is not closed with ] before {}", near(rest)), MEND),
        "a comma or the end of the object" => {
            said(format!("a group of fields is not closed with }} before {}", near(rest)), MEND)
        }
        "the name of a field in quotation marks" => {
            said(format!("the name of a field must stand in \"quotation marks\": {}", near(rest)), MEND)
        }
        "a colon after the name of a field" => said(format!("a colon is missing before {}", near(rest)), MEND),
        "the closing quotation mark of a text" => {
            said("a text is not closed with a quotation mark on its line".to_owned(), MEND)
        }
        "the end of the file" => {
            let hint = "Two files may have been joined: keep one of them.";
            said(format!("something follows after the end of the map: {}", near(rest)), hint)
        }
        _ if expected.starts_with("a value") => said(format!("no value of JSON stands here: {}", near(rest)), MEND),
        _ => said(format!("expected {expected}, found {}", near(rest)), MEND),
    }
}

/// The next few letters of the line.
fn near(rest: &str) -> String {
    let line = rest.trim_start().lines().next().unwrap_or_default();
    shown(line.chars().take(16).collect::<String>().trim())
}
