//! Texts of a map as Markdown: nothing in them is markup, a link, a mention or HTML, and a line is one line.

/// Stands for a line break where Markdown has none without HTML: in the cell of a table and in a heading.
pub(crate) const BREAK: char = '↵';

/// What became of texts on the way, for the loss report.
#[derive(Debug, Default)]
pub(crate) struct Cleaned {
    /// Control characters that were left out.
    pub(crate) controls: usize,
    /// Texts whose space at the ends, or the sign of a line break, could not be kept.
    pub(crate) spaces: usize,
}

/// A text on one line, without signs that Markdown cannot hold.
pub(crate) fn one_line(text: &str, cleaned: &mut Cleaned) -> String {
    let text = unified(text, cleaned);
    cleaned.spaces += usize::from(text.contains(BREAK) || text.trim() != text);
    let lines: Vec<&str> = text.trim().split('\n').map(str::trim).collect();
    cleaned.spaces += usize::from(text.trim().split('\n').zip(&lines).any(|(line, trimmed)| line != *trimmed));
    lines.join(" ↵ ").trim().to_owned()
}

/// A text of several lines; at most one empty line stands between two others.
pub(crate) fn lines(text: &str, cleaned: &mut Cleaned) -> Vec<String> {
    let text = unified(text, cleaned);
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n').map(str::trim) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line.to_owned());
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    cleaned.spaces += usize::from(lines.join("\n") != text);
    lines
}

/// Paragraphs with hard breaks between their lines, each line after a prefix ("> ").
pub(crate) fn paragraphs(lines: &[String], prefix: &str) -> String {
    let mut text = String::new();
    for (place, line) in lines.iter().enumerate() {
        let broken = !line.is_empty() && lines.get(place + 1).is_some_and(|next| !next.is_empty());
        let line = format!("{prefix}{}{}", unlabelled(line), if broken { "\\" } else { "" });
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// A line escaped; where it begins like a label ("Goal: ..."), its colon too.
fn unlabelled(line: &str) -> String {
    let escaped = escape(line);
    match find_bare(&escaped, ":").filter(|_| crate::outline::labelled(&escaped).is_some()) {
        Some(colon) => format!("{}\\{}", &escaped[..colon], &escaped[colon..]),
        None => escaped,
    }
}

fn unified(text: &str, cleaned: &mut Cleaned) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String =
        text.chars().filter(|letter| *letter == '\n' || *letter == '\t' || !letter.is_control()).collect();
    cleaned.controls += text.chars().count() - kept.chars().count();
    kept.replace('\t', " ")
}

/// A line with every sign escaped that Markdown, or a page that shows it, would take for its own.
pub(crate) fn escape(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len() + 8);
    let mut letters = line.chars().peekable();
    let mut numbered = true;
    let mut first = true;
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let marks = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '@' | '$' | '#' => true,
            // An address ("http:") or the name of a picture sign (":smile:").
            ':' => next.is_some_and(|next| next.is_alphabetic() || matches!(next, '/' | '+' | '-' | '_')),
            '.' => (numbered && !first) || ends_with_www(&escaped),
            ')' => numbered && !first,
            '-' | '+' | '=' => first,
            _ => false,
        };
        if marks {
            escaped.push('\\');
        }
        escaped.push(letter);
        numbered &= letter.is_ascii_digit();
        first = false;
    }
    escaped
}

/// Takes the escapes out again.
pub(crate) fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letters.peek() {
            Some(next) if letter == '\\' && next.is_ascii_punctuation() => plain.extend(letters.next()),
            _ => plain.push(letter),
        }
    }
    plain
}

/// A line whose signs for breaks are breaks again.
pub(crate) fn with_breaks(line: &str) -> String {
    if !line.contains(BREAK) {
        return line.to_owned();
    }
    line.split(BREAK).map(str::trim).collect::<Vec<_>>().join("\n")
}

/// The place of a text within a line where none of its signs is escaped.
pub(crate) fn find_bare(line: &str, wanted: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, letter) in line.char_indices() {
        if !escaped && line[at..].starts_with(wanted) {
            return Some(at);
        }
        escaped = letter == '\\' && !escaped;
    }
    None
}

/// Parts of a line between signs that are not escaped.
pub(crate) fn split_bare(line: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut escaped) = (0, false);
    for (at, letter) in line.char_indices() {
        if letter == sign && !escaped {
            parts.push(&line[start..at]);
            start = at + letter.len_utf8();
        }
        escaped = letter == '\\' && !escaped;
    }
    parts.push(&line[start..]);
    parts
}

fn ends_with_www(text: &str) -> bool {
    text.len() >= 3 && text.is_char_boundary(text.len() - 3) && text[text.len() - 3..].eq_ignore_ascii_case("www")
}
