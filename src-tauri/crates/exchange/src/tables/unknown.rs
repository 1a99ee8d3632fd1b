//! Words where feelings are that nobody knows, with the lines in which they stand: told once for each word, to be taught.

use std::collections::HashMap;

use crate::error::shown;
use crate::feeling::plain;
use crate::remark::Remark;
use crate::wishes::UnknownWord;

/// Most different words that are kept apart.
const MOST_KEPT: usize = 2_000;
/// Most words that are offered to be taught.
const MOST_OFFERED: usize = 60;
/// Most words that have a remark of their own.
const MOST_TOLD: usize = 20;
/// Most lines that are named with a word.
const MOST_LINES: usize = 20;
/// Longest word that can be taught, in characters; what is longer is a story.
const LONGEST: usize = 60;

/// The words, in the order in which they are met.
#[derive(Debug, Default)]
pub(crate) struct Unknown {
    places: HashMap<String, usize>,
    words: Vec<UnknownWord>,
    /// Cells with a word that was not kept.
    more: usize,
}

impl Unknown {
    /// A cell with such a word.
    pub(crate) fn note(&mut self, word: &str, row: u32) {
        let key: String = plain(word).chars().take(LONGEST + 1).collect();
        let at = match self.places.get(&key) {
            Some(at) => *at,
            None if self.words.len() >= MOST_KEPT => {
                self.more += 1;
                return;
            }
            None => {
                let word = word.trim().chars().take(LONGEST + 1).collect();
                self.words.push(UnknownWord { word, count: 0, lines: Vec::new() });
                self.places.insert(key, self.words.len() - 1);
                self.words.len() - 1
            }
        };
        let word = &mut self.words[at];
        word.count += 1;
        if word.lines.len() < MOST_LINES && word.lines.last() != Some(&row) {
            word.lines.push(row);
        }
    }

    /// The words that can be taught, the most frequent first.
    pub(crate) fn offered(&self) -> Vec<UnknownWord> {
        let mut words: Vec<UnknownWord> =
            self.words.iter().filter(|word| word.word.chars().count() <= LONGEST).cloned().collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.count));
        words.truncate(MOST_OFFERED);
        words
    }

    /// One remark for each word, and one for all that are too many. `read_as` says what became of them.
    pub(crate) fn remarks(&self, read_as: &str) -> Vec<Remark> {
        let mut remarks: Vec<Remark> = self.words.iter().take(MOST_TOLD).map(|word| remark(word, read_as)).collect();
        let beyond: u32 = self.words.iter().skip(MOST_TOLD).map(|word| word.count).sum();
        let beyond = beyond as usize + self.more;
        if beyond > 0 {
            remarks.push(Remark::new("feeling_unknown", format!("{beyond} more cells say no feeling that is known.")));
        }
        remarks
    }
}

fn remark(word: &UnknownWord, read_as: &str) -> Remark {
    let first = word.lines.first().copied().unwrap_or_default();
    let others: Vec<String> = word.lines.iter().skip(1).map(u32::to_string).collect();
    let also = match (others.len(), word.count as usize - word.lines.len()) {
        (0, 0) => String::new(),
        (0, more) => format!(" (in {} cells)", more + 1),
        (_, 0) => format!(" (also in line {})", others.join(", ")),
        (_, more) => format!(" (also in line {} and {more} more cells)", others.join(", ")),
    };
    let message = format!("{} says no feeling that is known{also}; {read_as}.", shown(&word.word));
    Remark::new("feeling_unknown", message).on_line(first as usize)
}
