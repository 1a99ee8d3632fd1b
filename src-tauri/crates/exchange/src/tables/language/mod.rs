//! Headers of tables and names of sheets in the language of whoever reads them, and back into the names that the program
//! knows. Each sheet has its own list, in which no two headers are the same in any language.

mod words;

use waymark_model::{Lane, LaneKind};

use super::card_fields::{CARD, CARD_IN_WORKBOOK};
use super::cell::{Cell, Row, Sheet};
use super::field::{Field, REST};
use crate::tongue;

/// The headers of feelings; a persona's name may follow each.
const FEELINGS: [&str; 2] = ["Feeling word", "Feeling"];

/// One of the seven languages, by its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Language(usize);

impl Language {
    /// The language of a BCP 47 tag; English where it is none of ours.
    pub(crate) fn of(tag: &str) -> Self {
        Language(tongue::place(tag))
    }

    /// All of them, English first.
    pub(crate) fn all() -> impl Iterator<Item = Language> {
        (0..tongue::ALL.len()).map(Language)
    }

    /// Its tag.
    pub(crate) fn tag(self) -> &'static str {
        ["en", "de", "es", "fr", "ja", "zh-Hans", "ar"][self.0]
    }

    /// Names of things in this language.
    pub(crate) fn tongue(self) -> &'static tongue::Tongue {
        tongue::ALL[self.0]
    }

    /// An English word of tables in this language; the same where there is none.
    pub(crate) fn say(self, english: &str) -> &str {
        words::WORDS.iter().find(|row| row[0] == english).map_or(english, |row| row[self.0])
    }

    /// A header in this language, one of a persona's feelings among them.
    pub(crate) fn head(self, english: &str) -> String {
        match english.split_once(": ") {
            Some((word, name)) if FEELINGS.contains(&word) => format!("{}: {name}", self.say(word)),
            _ => self.say(english).to_owned(),
        }
    }

    /// What a lane is called.
    pub(crate) fn lane(self, lane: &Lane) -> &str {
        if lane.name.is_empty() { self.kind(lane.kind) } else { &lane.name }
    }

    /// What lanes of a kind are called that have no name of their own.
    fn kind(self, kind: LaneKind) -> &'static str {
        let place = LaneKind::ALL.iter().position(|other| *other == kind).unwrap_or(0);
        if self.0 == 0 { kind.default_name() } else { self.tongue().lanes[place] }
    }

    /// The English header of this one, among those that a sheet may have.
    fn english(self, head: &str, may: &dyn Fn(&str) -> bool) -> Option<String> {
        let known = |head: &str| {
            let row = words::WORDS.iter().find(|row| row[self.0] == head && may(row[0]));
            row.map(|row| row[0])
        };
        if let Some(english) = known(head) {
            return Some(english.to_owned());
        }
        let (word, name) = head.split_once(": ")?;
        known(word).filter(|word| FEELINGS.contains(word)).map(|word| format!("{word}: {name}"))
    }
}

/// Whether a header may stand over the sheet of cards.
fn is_of_cards(head: &str) -> bool {
    FEELINGS.contains(&head) || CARD.iter().chain(&CARD_IN_WORKBOOK).any(|field| field.head == head)
}

/// The language in which a first row has the headers of a table of cards by Waymark.
pub(crate) fn of_heads(row: &Row) -> Option<Language> {
    let has = |head: &str| row.cells.iter().any(|(_, cell)| matches!(cell, Cell::Text(text) if text == head));
    Language::all().find(|language| ["Card id", "Lane", "Stage"].iter().all(|head| has(language.say(head))))
}

/// Takes the headers of a table of cards by Waymark, and names of lanes that are their kind's, back into English.
pub(crate) fn translate_cards(sheet: &mut Sheet) {
    let Some(language) = sheet.rows.first().and_then(of_heads).filter(|language| language.0 > 0) else { return };
    sheet.language = language;
    translate_heads(sheet, &is_of_cards);
    let Some(heads) = sheet.rows.first() else { return };
    let at = |head: &str| heads.cells.iter().find(|(_, cell)| cell.shown() == head).map(|(at, _)| usize::from(*at));
    let (Some(lane), Some(kind)) = (at("Lane"), at("Kind of lane")) else { return };
    for row in sheet.rows.iter_mut().skip(1) {
        let word = super::value::plain_word(&row.text(kind));
        let Ok(kind) = serde_json::from_value::<LaneKind>(word.into()) else { continue };
        let named = row.cells.iter_mut().find(|(at, _)| usize::from(*at) == lane);
        if let Some((_, Cell::Text(name))) = named
            && name == language.kind(kind)
        {
            *name = kind.default_name().to_owned();
        }
    }
}

/// Takes the headers of a sheet of records back into English.
pub(crate) fn translate_records(sheet: &mut Sheet, fields: &[Field]) {
    translate_heads(sheet, &|head| fields.iter().any(|field| field.head == head));
}

/// Takes the names of properties, one a row, back into English.
pub(crate) fn translate_properties(sheet: &mut Sheet, fields: &[Field]) {
    let may = |head: &str| head == "View" || head == REST || fields.iter().any(|field| field.head == head);
    let language = sheet.language;
    for row in &mut sheet.rows {
        if let Some((0, Cell::Text(text))) = row.cells.first_mut()
            && let Some(english) = language.english(text, &may)
        {
            *text = english;
        }
    }
}

fn translate_heads(sheet: &mut Sheet, may: &dyn Fn(&str) -> bool) {
    let language = sheet.language;
    let Some(heads) = sheet.rows.first_mut() else { return };
    for (_, cell) in &mut heads.cells {
        if let Cell::Text(text) = cell
            && let Some(english) = language.english(text, may)
        {
            *text = english;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::tables::record_fields::{EVIDENCE, JOURNEY, LANES, LINKS, METRICS, PERSONAS, READINGS, STAGES, STEPS};

    #[test]
    fn every_header_is_known_and_no_two_of_a_sheet_are_the_same() {
        let cards: Vec<&str> = CARD.iter().chain(&CARD_IN_WORKBOOK).map(|field| field.head).chain(FEELINGS).collect();
        let of = |fields: &[Field]| fields.iter().map(|field| field.head).collect::<Vec<_>>();
        let journey = [of(&JOURNEY), vec!["View", REST]].concat();
        let sheets = [
            "Map", "Cards", "Stages", "Steps", "Lanes", "Links", "Evidence", "Personas", "Metrics", "Readings",
            "Feelings", "Journey",
        ];
        let lists = [
            of(&STAGES),
            of(&STEPS),
            of(&LANES),
            of(&LINKS),
            of(&EVIDENCE),
            of(&PERSONAS),
            of(&METRICS),
            of(&READINGS),
        ];
        for list in lists.into_iter().chain([cards, journey, sheets.to_vec()]) {
            for language in Language::all() {
                let mut seen = HashSet::new();
                for head in &list {
                    assert!(words::WORDS.iter().any(|row| row[0] == *head), "{head} is in no language");
                    let said = language.say(head);
                    assert!(seen.insert(said.to_lowercase()), "{language:?} says {said} twice");
                    assert!(said.chars().count() <= 31 && !said.contains(['[', ']', '*', '?', '/', '\\']), "{said}");
                    assert_eq!(language.english(said, &|head| list.contains(&head)).as_deref(), Some(*head));
                }
            }
        }
    }
}
