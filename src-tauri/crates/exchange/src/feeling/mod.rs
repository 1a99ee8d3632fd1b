//! What a text says of a feeling, from -2 to 2: the one scale of words and signs for tables, lists and stories. Words that
//! a person taught win over it; what is not known stays text.

mod modify;
mod signs;
mod words;

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::story::feelings as told;
use crate::wishes::FeelingWord;
pub(crate) use signs::{is_sign, sign};

/// Longest text that is looked through for a word of feeling, in characters; longer ones are stories.
const LONGEST: usize = 120;

/// Words that a person taught, by their plain form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taught(HashMap<String, i8>);

impl Taught {
    /// The words of these wishes.
    pub(crate) fn of(words: &[FeelingWord]) -> Self {
        let plain_words = words.iter().map(|said| (plain(&said.word), said.valence.clamp(-2, 2)));
        Taught(plain_words.filter(|(word, _)| !word.is_empty()).collect())
    }

    fn says(&self, plain: &str) -> Option<i8> {
        self.0.get(plain).copied()
    }
}

/// The valence that a text says, and what of it is no sign. None when it says none.
pub(crate) fn said(text: &str, taught: &Taught) -> Option<(i8, String)> {
    let text = text.trim();
    let whole = plain(text);
    if let Some(valence) = taught.says(&whole) {
        return Some((valence, text.to_owned()));
    }
    if let Some(valence) = text.chars().find_map(sign) {
        return Some((valence, text.replace(is_sign, "").trim().to_owned()));
    }
    if let Some(valence) = signs::stars(text) {
        return Some((valence, String::new()));
    }
    in_words(&whole, taught).map(|valence| (valence, text.to_owned()))
}

/// A text without case and signs around it, as words are compared.
pub(crate) fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.trim_matches(|letter: char| !letter.is_alphanumeric()).replace(['\u{2019}', '\u{2018}'], "'")
}

/// What a plain text says: as a whole, else by its first part or word that is known.
fn in_words(whole: &str, taught: &Taught) -> Option<i8> {
    let exact = |word: &str| taught.says(word).or_else(|| known(word));
    if let Some(valence) = exact(whole) {
        return Some(valence);
    }
    if whole.chars().count() > LONGEST {
        return None;
    }
    let parts = whole.split([',', ';', '/', '.', '、', '，', '。', '،', '(', '–', ':']).map(str::trim);
    parts.clone().find_map(exact).or_else(|| parts.into_iter().find_map(|part| modify::by_words(part, &exact)))
}

/// What a word says by the table, or by what stories call it.
fn known(word: &str) -> Option<i8> {
    static WORDS: OnceLock<HashMap<String, i8>> = OnceLock::new();
    let words = WORDS.get_or_init(|| told().chain(table()).map(|(word, valence)| (plain(word), valence)).collect());
    words.get(word).copied()
}

fn table() -> impl Iterator<Item = (&'static str, i8)> {
    words::WORDS.into_iter().flat_map(|(valence, words)| words.split('|').map(move |word| (word, valence)))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn valence(text: &str) -> Option<i8> {
        said(text, &Taught::default()).map(|(valence, _)| valence)
    }

    #[test]
    fn no_word_says_two_things() {
        let mut seen = HashMap::new();
        for (word, valence) in table().chain(told()) {
            assert_eq!(*seen.entry(plain(word)).or_insert(valence), valence, "{word}");
        }
    }

    #[test]
    fn what_stories_and_maps_call_their_ends_is_read_back() {
        for (word, valence_of) in told() {
            assert_eq!(valence(word), Some(valence_of), "{word}");
        }
        let maps = [
            ["delighted", "neutral", "frustrated"],
            ["begeistert", "neutral", "frustriert"],
            ["encantado", "neutral", "frustrado"],
            ["ravi", "neutre", "frustré"],
            ["とても満足", "ふつう", "とても不満"],
            ["愉悦", "平静", "沮丧"],
            ["مبتهج", "محايد", "محبط"],
        ];
        for words in maps {
            assert_eq!(words.map(valence), [Some(2), Some(0), Some(-2)], "{words:?}");
        }
        for words in [
            ["Very negative", "Negative", "Neutral", "Positive", "Very positive"],
            ["Sehr negativ", "Negativ", "Neutral", "Positiv", "Sehr positiv"],
        ] {
            assert_eq!(words.map(valence), [-2, -1, 0, 1, 2].map(Some), "{words:?}");
        }
    }

    #[test]
    fn words_around_a_word_change_it() {
        for (text, expected) in [
            ("frustrated", -2),
            ("a bit frustrated", -1),
            ("not happy", -1),
            ("not satisfied at all", -1),
            ("nicht zufrieden", -1),
            ("etwas genervt", -1),
            ("very annoyed", -2),
            ("extremely happy", 2),
            ("not bad", 1),
            ("pas content", -1),
            ("very disappointed, still waiting", -2),
            ("He is happy", 1),
            ("很开心", 2),
            ("不开心", -1),
            ("やや不満", -1),
            ("とても嬉しい", 2),
        ] {
            assert_eq!(valence(text), Some(expected), "{text}");
        }
        assert_eq!(valence("not known"), None);
        assert_eq!(valence("banana"), None);
    }

    #[test]
    fn taught_words_win() {
        let word = |word: &str, valence| FeelingWord { word: word.to_owned(), valence };
        let taught = Taught::of(&[word(" Meh ", -1), word("frustrated", -1), word("wild", 99), word("", 1)]);
        let valence = |text: &str| said(text, &taught).map(|(valence, _)| valence);
        assert_eq!(valence("meh"), Some(-1));
        assert_eq!(valence("MEH, again"), Some(-1));
        assert_eq!(valence("Frustrated"), Some(-1));
        assert_eq!(valence("wild"), Some(2));
        assert_eq!(valence(""), None);
    }
}
