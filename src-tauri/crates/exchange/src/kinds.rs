//! Which names of lanes say nothing but their kind, in the seven languages: by them lanes of two maps find each other.

use waymark_model::LaneKind;

use crate::{outline, tables};

/// Whether a name is only a word for the kind of its lane ("Ideas" for opportunities), in any of the seven languages.
pub fn is_word_for(kind: LaneKind, name: &str) -> bool {
    outline::lane_of(name) == Some(kind) || tables::heads(kind, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_a_kind_are_known_in_every_language_and_names_of_people_are_none() {
        let table = [
            (LaneKind::Opportunities, "Ideas", true),
            (LaneKind::Opportunities, " chancen ", true),
            (LaneKind::Opportunities, "机会点", true),
            (LaneKind::Pains, "Points de douleur", true),
            (LaneKind::Pains, "Opportunities", false),
            (LaneKind::Actions, "What Rosa does", false),
            (LaneKind::Actions, "", false),
        ];
        for (kind, name, is_word) in table {
            assert_eq!(is_word_for(kind, name), is_word, "{kind:?} {name}");
        }
    }
}
