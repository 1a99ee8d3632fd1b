//! The few words that layout itself writes, in the language of the map; they follow the map's glossary.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod ja;
mod numbers;
mod report;
mod table;
mod zh_hans;

use waymark_model::{EvidenceKind, Lane};

pub(crate) use numbers::valence;
pub(crate) use table::Words;

/// Kinds of evidence in the order of the legend.
pub(crate) const EVIDENCE: [EvidenceKind; 6] = [
    EvidenceKind::Interview,
    EvidenceKind::Survey,
    EvidenceKind::Observation,
    EvidenceKind::Analytics,
    EvidenceKind::SupportTickets,
    EvidenceKind::Assumption,
];

/// Place of a kind in [`EVIDENCE`].
pub(crate) fn evidence_index(kind: EvidenceKind) -> usize {
    EVIDENCE.iter().position(|known| *known == kind).unwrap_or_default()
}

/// The words for a map: in its own language where that is known, else in the reader's, else in English.
pub(crate) fn of(journey: &str, reader: &str) -> &'static Words {
    known(journey).or_else(|| known(reader)).unwrap_or(&en::WORDS)
}

/// The table for a BCP 47 tag. Traditional Chinese is another language to its readers.
fn known(tag: &str) -> Option<&'static Words> {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let words = match parts.next()? {
        "ar" => &ar::WORDS,
        "de" => &de::WORDS,
        "en" => &en::WORDS,
        "es" => &es::WORDS,
        "fr" => &fr::WORDS,
        "ja" => &ja::WORDS,
        "zh" if !parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => &zh_hans::WORDS,
        _ => return None,
    };
    Some(words)
}

impl Words {
    /// A lane's own name, or that of its kind.
    pub(crate) fn lane<'a>(&self, lane: &'a Lane) -> &'a str {
        match lane.name.trim() {
            "" => self.lanes.of(lane.kind),
            name => name,
        }
    }
}

#[cfg(test)]
mod tests {
    use waymark_model::LaneKind;

    use super::*;

    const TAGS: [&str; 7] = ["ar", "de", "en", "es", "fr", "ja", "zh-Hans"];

    #[test]
    fn the_map_decides_then_the_reader_then_english() {
        let feelings = |journey: &str, reader: &str| of(journey, reader).lanes.feelings;
        assert_eq!(feelings("de-AT", "fr"), "Gefühle");
        assert_eq!(feelings("", "fr-CA"), "Émotions");
        assert_eq!(feelings("tlh", "ja"), "感情");
        assert_eq!(feelings("xx", "yy"), "Feelings");
        assert_eq!((feelings("zh", ""), feelings("zh-TW", ""), feelings("ZH-cn", "")), ("情绪", "Feelings", "情绪"));
    }

    #[test]
    fn english_calls_lanes_as_the_model_does() {
        for kind in LaneKind::ALL {
            assert_eq!(en::WORDS.lanes.of(kind), kind.default_name());
        }
    }

    #[test]
    fn no_word_is_missing_or_left_in_english() {
        for words in TAGS.map(|tag| known(tag).unwrap()) {
            let mut names: Vec<&str> = LaneKind::ALL.map(|kind| words.lanes.of(kind)).to_vec();
            assert!(names.iter().all(|name| !name.is_empty()));
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), 16, "two kinds of lanes are called the same");
            let sentences = [(words.said.map)("x", 5, 8), (words.drawn.cards)(3), (words.drawn.reaches)("7%")];
            assert!(sentences.iter().all(|sentence| sentence.chars().any(|letter| letter.is_ascii_digit())));
        }
        assert_eq!((de::WORDS.said.map)("Ist", 1, 8), "Journey Map (Ist) mit 1 Phase und 8 Bahnen.");
        assert_eq!(ar::WORDS.drawn.moment_of_truth, "لحظة الحقيقة");
    }
}
