//! Words and numbers of a story in one language: quoting, joining, ending sentences.

use super::figures;
use super::words::{self, Unit, Voice};
use crate::tongue::{self, Tongue};

/// The most texts that stand in one sentence.
const MOST: usize = 12;

/// What may stand behind the end of a sentence.
const CLOSING: [char; 9] = ['”', '’', '“', '‘', '»', '」', '』', '\u{a0}', ' '];

/// One language, ready to tell.
pub(crate) struct Teller {
    /// Its sentences.
    pub(crate) voice: &'static Voice,
    /// Its names of things.
    pub(crate) tongue: &'static Tongue,
}

impl Teller {
    /// A teller of a language.
    pub(crate) fn new(language: &str) -> Self {
        Teller { voice: words::of(language), tongue: tongue::of(language) }
    }

    /// A text of the map in quotation marks; its own marks at the ends are taken off, and its lines joined.
    pub(crate) fn quoted(&self, text: &str) -> String {
        const MARKS: [char; 12] = ['“', '”', '"', '„', '«', '»', '「', '」', '『', '』', '‘', '’'];
        let text = plain(text);
        let opened = text.starts_with(MARKS) && text.ends_with(MARKS);
        let inner = if opened { text.trim_matches(MARKS).trim() } else { text.as_str() };
        let inner = inner.replace('“', self.voice.inner[0]).replace('”', self.voice.inner[1]);
        format!("{}{inner}{}", self.voice.quotes[0], self.voice.quotes[1])
    }

    /// Texts in quotation marks, joined; very many are cut with their number.
    pub(crate) fn texts<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> String {
        let quoted = texts.into_iter().filter(|text| !text.trim().is_empty()).map(|text| self.quoted(text)).collect();
        self.listed(quoted)
    }

    /// Parts joined; very many are cut with their number.
    pub(crate) fn listed(&self, mut parts: Vec<String>) -> String {
        if parts.len() > MOST {
            let more = parts.len() - MOST + 1;
            parts.truncate(MOST - 1);
            parts.push((self.voice.more)(more));
        }
        (self.voice.list)(&parts)
    }

    /// Clauses joined; in Chinese and Japanese only things take the word for "and".
    pub(crate) fn clauses(&self, parts: Vec<String>) -> String {
        if self.voice.gap.is_empty() { parts.join(self.voice.comma) } else { self.listed(parts) }
    }

    /// A share from 0 to 1 as per cent.
    pub(crate) fn percent(&self, share: f64) -> String {
        let value = share * 100.0;
        let near = value.round();
        let value = if near < 1.0 && value > 0.0 { (value * 10.0).round() / 10.0 } else { near };
        format!("{}{}%", self.number(value), self.voice.before_percent)
    }

    /// A value with its unit.
    pub(crate) fn value(&self, value: f64, unit: &str) -> String {
        let number = self.number(value);
        match plain(unit).as_str() {
            "" => number,
            "%" => format!("{number}{}%", self.voice.before_percent),
            unit => format!("{number} {unit}"),
        }
    }

    fn number(&self, value: f64) -> String {
        figures::number(value).replace('.', &self.voice.decimal.to_string())
    }

    /// A length of time in words; the smallest part is left out behind days and hours.
    pub(crate) fn duration(&self, seconds: u32) -> String {
        let parts = [
            (seconds / 86_400, Unit::Day),
            (seconds / 3_600 % 24, Unit::Hour),
            (seconds / 60 % 60, Unit::Minute),
            (seconds % 60, Unit::Second),
        ];
        let mut said: Vec<(u32, Unit)> = parts.into_iter().filter(|(count, _)| *count > 0).collect();
        if said.is_empty() {
            said.push((0, Unit::Second));
        }
        (self.voice.duration)(&said)
    }

    /// A sentence with a capital letter and its end.
    pub(crate) fn sentence(&self, text: &str) -> String {
        let text = text.trim();
        let marks: &[char] = if self.voice.stop_behind_quotes { &[] } else { &CLOSING };
        let bare = text.trim_end_matches(marks);
        let ended = bare.ends_with(['.', '!', '?', '。', '！', '？', '؟', '…']);
        let mut letters = text.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        format!("{first}{}{}", letters.as_str(), if ended { "" } else { self.voice.stop })
    }

    /// Sentences as one paragraph.
    pub(crate) fn paragraph(&self, sentences: &[String]) -> String {
        let mut paragraph = String::new();
        for sentence in sentences.iter().filter(|text| !text.trim().is_empty()) {
            // Also where sentences need no space between them, one that ends in Latin letters does.
            let latin = paragraph.ends_with(|letter: char| letter.is_ascii());
            paragraph.push_str(match (paragraph.is_empty(), latin) {
                (true, _) => "",
                (false, true) => " ",
                (false, false) => self.voice.gap,
            });
            paragraph.push_str(&self.sentence(sentence));
        }
        paragraph
    }
}

/// A text on one line, without control characters.
pub(crate) fn plain(text: &str) -> String {
    let spaced: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a persona is called in a sentence: "Rosa" of "Rosa, 41".
pub(crate) fn short(name: &str) -> String {
    let name = plain(name);
    let rest_is_age = |rest: &str| rest.trim_start().starts_with(|letter: char| letter.is_numeric());
    match name.split_once([',', '，', '、', '،']) {
        Some((first, rest)) if rest_is_age(rest) => first.trim_end().to_owned(),
        _ => name,
    }
}
