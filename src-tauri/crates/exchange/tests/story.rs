//! The story as it is read: kept whole for the samples, so that a change of its prose is seen; and what it may not do.
#![allow(clippy::unwrap_used)]

mod random;
mod shared;

use std::path::Path;

use proptest::prelude::*;
use shared::{hostile, samples};
use waymark_exchange::{read_json, story, summary};
use waymark_model::{Id, Journey, JourneyKind};

const LANGUAGES: [&str; 7] = ["en", "de", "es", "fr", "ja", "zh-Hans", "ar"];

fn told(journey: &Journey, language: &str) -> String {
    String::from_utf8(story(journey, language).bytes).unwrap()
}

/// The kept story of this name; `WAYMARK_BLESS=1` writes it anew.
fn same_as_kept(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("WAYMARK_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "{name} differs from what is kept; it reads now:\n{text}");
}

#[test]
fn the_samples_are_told_as_kept() {
    for (journey, name) in samples().iter().zip(["dmv", "coffee-experience", "coffee-service"]) {
        same_as_kept(
            &format!("story-{name}-en.txt"),
            &format!("{}\n{}\n", told(journey, "en"), summary(journey, "en")),
        );
    }
    for language in &LANGUAGES[1..] {
        let journey = &samples()[0];
        same_as_kept(
            &format!("story-dmv-{language}.txt"),
            &format!("{}\n{}\n", told(journey, language), summary(journey, language)),
        );
    }
}

/// A text without quotation marks, which each language sets in its own way.
fn unmarked(text: &str) -> String {
    text.chars().filter(|letter| !"“”‘’‚„«»「」『』\u{a0}".contains(*letter)).collect()
}

#[test]
fn every_card_and_feeling_is_told() {
    for journey in samples() {
        for language in LANGUAGES {
            let text = told(&journey, language);
            for card in journey.cards() {
                let bare = unmarked(&card.text);
                assert!(unmarked(&text).contains(&bare), "{language}: {bare:?} is not in\n{text}");
                for feeling in card.feelings.values() {
                    assert!(text.contains(feeling.word.as_str()), "{language}: {:?} is not in\n{text}", feeling.word);
                }
            }
        }
    }
}

#[test]
fn what_the_map_says_is_told_in_sentences() {
    let text = told(&samples()[0], "en");
    for said in [
        "Here Rosa is frustrated (−2, “Angry: 38 minutes in a queue”), then unhappy (−1, “Tired”).",
        "Before “Check-in desk” there is a wait of 38 minutes.",
        "The touchpoints are “DMV website” (on the web, 15 minutes) and “Phone line” (by phone, customer service).",
        "After “DMV website”, 64\u{a0}% go on to “Online booking”, 19\u{a0}% go on to “Phone line” (“calls instead”) and 17\u{a0}% go no further.",
        "5\u{a0}% go back to “Online booking” (“papers missing”)",
        "This is a moment of truth.",
        "the target of 85\u{a0}% is not met; it has got better since 2026-Q1.",
        "The best moment is in “Afterwards”: delighted (+2, “Proud”).",
        "The worst moment is in “Visit”: frustrated (−2, “Angry: 38 minutes in a queue”).",
    ] {
        assert!(text.contains(said), "{said:?} is not in\n{text}");
    }
}

#[test]
fn an_empty_map_and_one_without_names_are_told_too() {
    let empty = Journey::new(Id::from_number(1));
    assert_eq!(told(&empty, "en"), "Untitled journey\n\n“Untitled journey” is a map without any card yet.\n");
    let blank = read_json(include_bytes!("../../../../assets/templates/blank.json")).unwrap().journey;
    for language in LANGUAGES {
        assert!(!told(&blank, language).trim().is_empty());
        assert!(!summary(&blank, language).contains('\n'));
    }
    let journey = &samples()[0];
    let mut properties = journey.properties().clone();
    properties.kind = JourneyKind::ToBe;
    properties.personas.clear();
    let planned = Journey::from_records(journey.id(), properties, journey.nodes().cloned(), journey.links().cloned());
    assert!(told(&planned, "en").contains("tells the journey as it should be, in 5 stages"));
}

#[test]
fn hostile_text_makes_no_new_lines_and_no_controls() {
    for text in hostile() {
        let journey = shared::filled(&text);
        let lines = told(&samples()[0], "en").lines().count();
        for language in LANGUAGES {
            let story = told(&journey, language);
            assert_eq!(story.lines().count(), lines, "{text:?}");
            assert!(story.chars().all(|letter| letter == '\n' || !letter.is_control()), "{text:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: shared::cases(60), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_journey_can_be_told(journey in random::journeys()) {
        for language in LANGUAGES {
            let text = told(&journey, language);
            prop_assert!(text.ends_with('\n'), "{}", text);
            prop_assert_eq!(text, told(&journey, language));
        }
    }
}
