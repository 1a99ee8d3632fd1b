//! Plain text without any sign of a list: short lines are stages, what stands below them and the sentences of
//! paragraphs are what happens there.

use super::lines::{Line, Sort};

const SHORT: usize = 60;

/// Whether a text has no structure but its lines and gaps.
pub(crate) fn is_prose(lines: &[Line]) -> bool {
    lines.iter().all(|line| line.sort == Sort::Plain && line.indent == lines[0].indent)
}

/// The lines of such a text as stages and entries below them.
pub(crate) fn entries(lines: &[Line]) -> Vec<Line> {
    let groups: Vec<&[Line]> = lines.chunk_by(|_, next| !next.after_gap).collect();
    let mut entries = Vec::new();
    if groups.len() == 1 && lines.iter().all(|line| is_short(&line.text)) {
        return lines.to_vec();
    }
    let mut named = false;
    for (place, group) in groups.iter().enumerate() {
        let first = &group[0];
        let titled = place == 0 && group.len() == 1 && groups.len() > 2 && groups[1].len() > 1;
        if is_short(&first.text) {
            let sort = if titled { Sort::Heading(1) } else { Sort::Plain };
            entries.push(Line { sort, ..first.clone() });
            entries.extend(group[1..].iter().map(|line| Line { sort: Sort::Bullet, ..line.clone() }));
            named = group.len() == 1 && !titled;
        } else {
            let text = group.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
            let sentences = sentences(&text);
            if !named {
                entries.push(Line { text: cut(sentences[0]), ..first.clone() });
            }
            entries.extend(sentences.iter().map(|text| Line {
                sort: Sort::Bullet,
                text: (*text).to_owned(),
                ..first.clone()
            }));
            named = false;
        }
    }
    entries
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= SHORT && !text.ends_with(['.', '!', '。', '！'])
}

/// The sentences of a text, at least one.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let end = at + letter.len_utf8();
        let ends = match letter {
            '。' | '！' | '？' => true,
            '.' | '!' | '?' | '؟' | '…' => letters.peek().is_none_or(|(_, next)| next.is_whitespace()),
            _ => false,
        };
        if ends && !text[start..end].trim().is_empty() {
            found.push(text[start..end].trim());
            start = end;
        }
    }
    if !text[start..].trim().is_empty() || found.is_empty() {
        found.push(text[start..].trim());
    }
    found
}

/// The beginning of a sentence, cut between words.
fn cut(sentence: &str) -> String {
    let sentence = sentence.trim_end_matches(['.', '。']);
    let Some((end, _)) = sentence.char_indices().nth(SHORT) else { return sentence.to_owned() };
    let head = &sentence[..end];
    let head = head.rfind(char::is_whitespace).filter(|at| *at > end / 2).map_or(head, |at| &head[..at]);
    format!("{}…", head.trim_end())
}
