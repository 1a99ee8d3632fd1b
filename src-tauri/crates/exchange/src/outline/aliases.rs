//! Words before a colon that say what a line is, in seven languages: a lane, a stage, the goal, the persona.

use std::collections::HashMap;
use std::sync::OnceLock;

use waymark_model::LaneKind;

use super::inline::plain;
use crate::tongue::ALL;

/// What a line is by the word before its colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// A card of a lane.
    Lane(LaneKind),
    /// A stage.
    Stage,
    /// A step.
    Step,
    /// What the journey is about.
    Description,
    /// What the persona wants to reach.
    Goal,
    /// Who travels.
    Persona,
    /// A sentence in their words.
    Quote,
    /// What they need.
    Need,
    /// As-is or to-be.
    Kind,
    /// A list at the end of our own Markdown.
    Appendix,
}

/// What a word means; none for a word like any other.
pub(crate) fn meaning(word: &str) -> Option<Meaning> {
    if word.len() > 80 {
        return None;
    }
    table().get(word.trim().to_lowercase().as_str()).copied()
}

/// The kind of lane that a word means.
pub(crate) fn lane(word: &str) -> Option<LaneKind> {
    match meaning(word) {
        Some(Meaning::Lane(kind)) => Some(kind),
        Some(Meaning::Need) => Some(LaneKind::Needs),
        Some(Meaning::Quote) => Some(LaneKind::Thoughts),
        _ => None,
    }
}

/// A raw line as its meaning and the raw rest after the colon. A colon behind a backslash parts nothing.
pub(crate) fn labelled(line: &str) -> Option<(Meaning, &str)> {
    let mut escaped = false;
    for (at, letter) in line.char_indices().take(52) {
        if matches!(letter, ':' | '：') && !escaped {
            return Some((meaning(&plain(&line[..at]))?, line[at + letter.len_utf8()..].trim()));
        }
        escaped = letter == '\\' && !escaped;
    }
    None
}

fn table() -> &'static HashMap<String, Meaning> {
    static TABLE: OnceLock<HashMap<String, Meaning>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = HashMap::new();
        // Lanes first, so that "Text" or "Quelle" of one language never hides a lane of another.
        for tongue in ALL {
            for (place, kind) in LaneKind::ALL.into_iter().enumerate() {
                let words = [tongue.lanes[place], tongue.cards[place]].into_iter().chain(tongue.more[place].split('|'));
                words.filter(|word| !word.is_empty()).for_each(|word| put(&mut table, word, Meaning::Lane(kind)));
            }
        }
        for tongue in ALL {
            let labels = &tongue.labels;
            let words = [
                (labels.stage, Meaning::Stage),
                (labels.step, Meaning::Step),
                (labels.description, Meaning::Description),
                (labels.goal, Meaning::Goal),
                (labels.persona, Meaning::Persona),
                (labels.quote, Meaning::Quote),
                (labels.need, Meaning::Need),
                (labels.kind, Meaning::Kind),
                (labels.flows, Meaning::Appendix),
                (labels.evidence, Meaning::Appendix),
            ];
            words.into_iter().for_each(|(word, meaning)| put(&mut table, word, meaning));
        }
        for word in ["phase", "étape du parcours", "chapter"] {
            put(&mut table, word, Meaning::Stage);
        }
        for word in ["customer", "user", "actor", "kunde", "cliente", "client"] {
            put(&mut table, word, Meaning::Persona);
        }
        table
    })
}

fn put(table: &mut HashMap<String, Meaning>, word: &str, meaning: Meaning) {
    table.entry(word.to_lowercase()).or_insert(meaning);
}
