//! As much YAML as front matter has: the top-level keys of a mapping, one of which is a title. What is deeper is only
//! passed over; what no YAML reader would take is an error.

use super::script;

/// What was found.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Found {
    /// The value of `title` as a text; empty for none.
    pub(super) title: String,
    /// The line of `config`, from 0.
    pub(super) config: Option<usize>,
}

/// What no YAML reader would take.
#[derive(Debug, PartialEq)]
pub(super) struct Trouble {
    /// The line, from 0.
    pub(super) line: usize,
    /// What stands there.
    pub(super) found: String,
}

/// Reads the lines of a document.
pub(super) fn read(lines: &[&str]) -> Result<Found, Trouble> {
    let mut found = Found::default();
    let mut at = 0;
    let mut keys: Vec<String> = Vec::new();
    while at < lines.len() {
        let line = lines[at];
        if is_blank(line) || line.starts_with("- ") || line == "-" {
            at += 1;
            continue;
        }
        let trouble = |what: &str| Trouble { line: at, found: what.to_owned() };
        if line.starts_with('\t') {
            return Err(trouble("a tab where spaces belong"));
        }
        let end = at + 1 + lines[at + 1..].iter().take_while(|next| is_deeper(next)).count();
        let Some((key, value)) = split_key(line) else {
            let lone = keys.is_empty() && lines[end..].iter().all(|next| is_blank(next));
            return if lone { Ok(found) } else { Err(trouble("a line without a colon and a space")) };
        };
        let end = end_of_value(lines, at, end, value)?;
        if keys.contains(&key) {
            return Err(trouble("a key that stands there twice"));
        }
        match key.as_str() {
            "title" => found.title = scalar(lines, at, end, value)?,
            "config" => found.config = Some(at),
            _ => {}
        }
        // A mapping of thousands of keys is no front matter; a repeated key among them is not looked for.
        if keys.len() < 100 {
            keys.push(key);
        }
        at = end;
    }
    Ok(found)
}

fn is_blank(line: &str) -> bool {
    let line = line.trim_start_matches(' ');
    line.is_empty() || line.starts_with('#') || line.trim().is_empty()
}

fn is_deeper(line: &str) -> bool {
    line.is_empty() || line.starts_with(' ') || line.starts_with('\t') || line.starts_with("- ") || line == "-"
}

/// `key: value`, the key perhaps in quotes.
fn split_key(line: &str) -> Option<(String, &str)> {
    for quote in ['"', '\''] {
        if let Some(rest) = line.trim_start().strip_prefix(quote) {
            let (key, rest) = rest.split_once(quote)?;
            return Some((key.to_owned(), rest.trim_start().strip_prefix(':')?.trim()));
        }
    }
    let line = line.trim_start();
    match line.split_once(": ") {
        Some((key, value)) => Some((key.trim_end().to_owned(), value.trim())),
        None => Some((line.trim_end().strip_suffix(':')?.to_owned(), "")),
    }
}

/// Brackets and quotes may go on over lines that are not deeper; one that never closes is an error.
fn end_of_value(lines: &[&str], at: usize, end: usize, value: &str) -> Result<usize, Trouble> {
    let Some(open) = value.chars().next().filter(|open| "{[\"'".contains(*open)) else { return Ok(end) };
    let mut depth = Nesting::default();
    for (offset, line) in std::iter::once(value).chain(lines[at + 1..].iter().copied()).enumerate() {
        if depth.pass(line) {
            return Ok(end.max(at + offset + 1));
        }
    }
    let what =
        if "{[".contains(open) { "a bracket that is never closed" } else { "a quotation mark that is never closed" };
    Err(Trouble { line: at, found: what.to_owned() })
}

/// How deep in brackets and quotes a value is.
#[derive(Default)]
struct Nesting {
    brackets: Vec<char>,
    quote: Option<char>,
}

impl Nesting {
    /// Passes a line; whether everything is closed at its end.
    fn pass(&mut self, line: &str) -> bool {
        let mut escaped = false;
        for letter in line.chars() {
            match (self.quote, letter) {
                (Some('"'), '\\') if !escaped => {
                    escaped = true;
                    continue;
                }
                (Some(quote), letter) if letter == quote && !escaped => self.quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'') => self.quote = Some(letter),
                (None, '{' | '[') => self.brackets.push(letter),
                (None, '}' | ']') => {
                    self.brackets.pop();
                }
                (None, _) => {}
            }
            escaped = false;
        }
        self.quote.is_none() && self.brackets.is_empty()
    }
}

/// The value as the text that JavaScript makes of it.
fn scalar(lines: &[&str], at: usize, end: usize, value: &str) -> Result<String, Trouble> {
    let trouble = |what: &str| Trouble { line: at, found: what.to_owned() };
    let more = &lines[at + 1..end];
    match value.chars().next() {
        Some('"') => {
            let folded = folded(value, more);
            let inner = folded[1..].rsplit_once('"').map(|(inner, _)| inner);
            inner.map(unescaped).ok_or_else(|| trouble("a quotation mark that is never closed"))
        }
        Some('\'') => {
            let folded = folded(value, more);
            let inner = folded[1..].rsplit_once('\'').map(|(inner, _)| inner.replace("''", "'"));
            inner.ok_or_else(|| trouble("a quotation mark that is never closed"))
        }
        Some('|' | '>') => Ok(block(value, more)),
        Some('[') => Ok(listed(&folded(value, more))),
        Some('{') => Ok("[object Object]".to_owned()),
        Some('@' | '`' | '%' | '&' | '*' | '!') => {
            Err(trouble("a sign that YAML keeps for itself; put the title in quotes"))
        }
        _ => {
            let folded = folded(uncommented(value), more);
            if folded.contains(": ") {
                return Err(trouble("a second colon in the title; put the title in quotes"));
            }
            Ok(plain(&folded))
        }
    }
}

/// A value of several lines: each line end is a space, each blank line a line end.
fn folded(value: &str, more: &[&str]) -> String {
    let mut text = value.to_owned();
    let mut blank = 0;
    for line in more.iter().map(|line| script::trim(line)) {
        if line.is_empty() {
            blank += 1;
            continue;
        }
        match blank {
            0 => text.push(' '),
            blank => (0..blank).for_each(|_| text.push('\n')),
        }
        blank = 0;
        text.push_str(uncommented(line));
    }
    text
}

fn uncommented(value: &str) -> &str {
    if value.starts_with(['"', '\'']) {
        return value;
    }
    if value.starts_with('#') {
        return "";
    }
    value.split_once(" #").map_or(value, |(value, _)| value.trim_end())
}

/// `|` keeps line ends, `>` folds them; `-` takes the last one away, `+` keeps all.
fn block(header: &str, more: &[&str]) -> String {
    let indent =
        more.iter().filter(|line| !line.trim().is_empty()).map(|line| line.len() - line.trim_start_matches(' ').len());
    let indent = indent.clone().next().unwrap_or(0);
    let lines: Vec<&str> = more.iter().map(|line| line.get(indent..).unwrap_or("")).collect();
    let mut text = match header.starts_with('|') {
        true => lines.join("\n"),
        false => folded(lines.first().copied().unwrap_or(""), lines.get(1..).unwrap_or_default()),
    };
    text.truncate(text.trim_end_matches('\n').len());
    if !header.contains('-') && !text.is_empty() {
        text.push('\n');
    }
    text
}

fn listed(value: &str) -> String {
    let inner = value.trim_start_matches('[').trim_end().trim_end_matches(']');
    let items: Vec<&str> = inner.split(',').map(|item| item.trim().trim_matches(['"', '\''])).collect();
    items.join(",")
}

/// Nothing, `null`, `false` and 0 are no title; a number is written as JavaScript writes it.
fn plain(value: &str) -> String {
    match value {
        "~" | "null" | "Null" | "NULL" | "false" | "False" | "FALSE" => return String::new(),
        "True" | "TRUE" => return "true".to_owned(),
        _ => {}
    }
    let number = script::number(value);
    if value.is_empty() || !number.is_finite() {
        return value.to_owned();
    }
    if number == 0.0 { String::new() } else { number.to_string() }
}

/// The escapes of a text in double quotes.
fn unescaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            result.push(letter);
            continue;
        }
        let code = |letters: &mut std::str::Chars<'_>, count: usize| {
            let digits: String = letters.take(count).collect();
            u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32).unwrap_or('\u{fffd}')
        };
        match letters.next() {
            Some('n') => result.push('\n'),
            Some('t') => result.push('\t'),
            Some('r') => result.push('\r'),
            Some('0') => result.push('\0'),
            Some('x') => result.push(code(&mut letters, 2)),
            Some('u') => result.push(code(&mut letters, 4)),
            Some('U') => result.push(code(&mut letters, 8)),
            Some(other) => result.push(other),
            None => {}
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn titles_are_read_as_yaml_has_them() {
        let table: [(&str, &str); 18] = [
            ("title: My day", "My day"),
            ("title: \"A: \\u0042\\n\"", "A: B\n"),
            ("title: 'It''s'", "It's"),
            ("title: |\n  one\n  two", "one\ntwo\n"),
            ("title: >-\n  one\n  two", "one two"),
            ("title: one\n  two", "one two"),
            ("title: 12", "12"),
            ("title: 1e3", "1000"),
            ("title: null", ""),
            ("title: false", ""),
            ("title:", ""),
            ("title: [a, b]", "a,b"),
            ("title: Day # note", "Day"),
            ("\"title\": Day", "Day"),
            ("# note\nconfig:\n  theme: dark\ntitle: Day", "Day"),
            ("config: {a: [1, 2],\n  b: 3}\ntitle: Day", "Day"),
            ("just words", ""),
            ("- a\n- b", ""),
        ];
        for (text, title) in table {
            let lines: Vec<&str> = text.split('\n').collect();
            assert_eq!(read(&lines).map(|found| found.title), Ok(title.to_owned()), "{text}");
        }
        for broken in [
            "title: \"open",
            "title: a: b",
            "title: x\nwords",
            "\ttitle: x",
            "config: {a",
            "title: a\ntitle: b",
            "title: @x",
        ] {
            let lines: Vec<&str> = broken.split('\n').collect();
            assert!(read(&lines).is_err(), "{broken}");
        }
    }
}
