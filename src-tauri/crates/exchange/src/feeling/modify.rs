//! Words that change the word after them: "not happy", "a bit annoyed", "sehr zufrieden". Languages without spaces write them
//! before the word.

/// What a word does to the one after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Not,
    Little,
    Less,
    More,
}

/// Words that stand alone, with bars between.
const WORDS: [(Change, &str); 4] = [
    (Change::Not, "not|no|never|isn't|wasn't|aren't|nicht|kein|keine|nie|pas|jamais|non|nunca|غير|ليس|لا"),
    (Change::Little, "poco|poca|peu|wenig|kaum|hardly|barely"),
    (Change::Less, "bit|slightly|somewhat|little|rather|etwas|leicht|ziemlich|algo|légèrement|قليلا|قليلًا"),
    (
        Change::More,
        "very|extremely|really|totally|absolutely|highly|so|sehr|extrem|äußerst|total|absolut|muy|sumamente|très|\
            extrêmement|vraiment|جدا|جدًا",
    ),
];

/// Beginnings of words in languages without spaces.
const BEGINNINGS: [(Change, &[&str]); 3] = [
    (Change::Not, &["不太", "不", "没有", "あまり"]),
    (Change::Less, &["有点", "有些", "稍微", "少し", "やや", "ちょっと"]),
    (Change::More, &["非常", "十分", "特别", "很", "极其", "とても", "非常に", "すごく", "かなり"]),
];

/// Words between which a change still holds ("not at all happy").
const FAR: usize = 2;

/// What a part of a text says by its first word that is known.
pub(super) fn by_words(part: &str, known: &dyn Fn(&str) -> Option<i8>) -> Option<i8> {
    let words: Vec<&str> =
        part.split(|letter: char| !letter.is_alphanumeric() && letter != '\'' && !is_mark(letter)).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    for (at, word) in words.iter().enumerate() {
        let Some(valence) = known(word).or_else(|| by_beginning(word, known)) else { continue };
        let before = words[..at].iter().rev().take(FAR).find_map(|word| change_of(word));
        return Some(before.map_or(valence, |change| changed(valence, change)));
    }
    None
}

fn by_beginning(word: &str, known: &dyn Fn(&str) -> Option<i8>) -> Option<i8> {
    BEGINNINGS.iter().find_map(|(change, beginnings)| {
        let after = |beginning: &&str| known(word.strip_prefix(*beginning)?);
        beginnings.iter().find_map(after).map(|valence| changed(valence, *change))
    })
}

/// Marks of Arabic writing belong to their word.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{64b}'..='\u{65f}')
}

fn change_of(word: &str) -> Option<Change> {
    WORDS.iter().find(|(_, words)| words.split('|').any(|known| known == word)).map(|(change, _)| *change)
}

fn changed(valence: i8, change: Change) -> i8 {
    match (change, valence.signum()) {
        (_, 0) => 0,
        (Change::Not, sign) => -sign,
        // "Un peu frustré" and "peu satisfait" lie on the same side.
        (Change::Little, _) => -1,
        (Change::Less, sign) => sign,
        (Change::More, sign) => 2 * sign,
    }
}
