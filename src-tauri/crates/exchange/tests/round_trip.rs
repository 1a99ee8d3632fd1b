//! Export, import, export: the same bytes; and nothing of the file is lost on the way.
#![allow(clippy::unwrap_used)]

mod random;

use proptest::prelude::*;
use serde_json::{Value, json};
use waymark_exchange::{ImageBytes, commits_of, read_json, with_commits, write_json};
use waymark_model::{Id, Journey};

const SMALL: &str = include_str!("small.json");

fn text_of(journey: &Journey) -> String {
    write_json(journey, &|_| None, true)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_second_export_gives_the_same_bytes(journey in random::journeys()) {
        let first = text_of(&journey);
        let imported = read_json(first.as_bytes()).map_err(|error| TestCaseError::fail(format!("{error}\n{first}")))?;
        prop_assert_eq!(&imported.journey, &journey);
        prop_assert_eq!(text_of(&imported.journey), first);
    }
}

#[test]
fn journeys_made_by_random_edits_go_out_and_come_back() {
    for seed in 0..60 {
        let document = waymark_model::testing::random_document(seed, 120);
        if document.journey().stages().next().is_none() {
            continue;
        }
        let first = text_of(document.journey());
        let imported = read_json(first.as_bytes()).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert_eq!(&imported.journey, document.journey(), "seed {seed}");
        assert_eq!(text_of(&imported.journey), first, "seed {seed}");
    }
}

#[test]
fn a_file_without_ranks_keeps_the_order_of_its_lists() {
    let mut document: Value = serde_json::from_str(SMALL).unwrap();
    let second = json!({"id": "00000000-0000-0000-0000-000000000000".replace("00000000-", "00000001-"), "name": "Before by id?"});
    let step = json!({"id": "00000001-0000-0000-0000-000000000003", "stage": second["id"]});
    document["stages"].as_array_mut().unwrap().push(second);
    document["steps"].as_array_mut().unwrap().insert(0, step);
    let imported = read_json(document.to_string().as_bytes()).unwrap();
    let names: Vec<&str> = imported.journey.stages().map(|stage| stage.name.as_str()).collect();
    assert_eq!(names, ["Only", "Before by id?"]);
    let steps: Vec<&str> = imported.journey.steps().map(|step| step.name.as_str()).collect();
    assert_eq!(steps, ["", "Second", ""]);
}

#[test]
fn equal_ranks_are_replaced_and_said() {
    let mut document: Value = serde_json::from_str(SMALL).unwrap();
    for step in document["steps"].as_array_mut().unwrap() {
        step["rank"] = "80".into();
    }
    let imported = read_json(document.to_string().as_bytes()).unwrap();
    assert_eq!(imported.warnings.len(), 1, "{:?}", imported.warnings);
    let steps: Vec<&str> = imported.journey.steps().map(|step| step.name.as_str()).collect();
    assert_eq!(steps, ["", "Second"]);
}

#[test]
fn what_a_newer_minor_version_knows_survives() {
    let mut document: Value = serde_json::from_str(SMALL).unwrap();
    document["waymark"] = "1.7".into();
    document["weather"] = json!({"today": [1, 2.5, null]});
    document["journey"]["mood"] = "fine".into();
    document["cards"][0]["smell"] = json!({"of": "coffee"});
    document["cards"][0]["touchpoint"] = json!({"channel": "web", "queue": 3});
    document["links"][0]["colour"] = "red".into();
    let imported = read_json(document.to_string().as_bytes()).unwrap();
    assert_eq!(imported.warnings.len(), 1, "{:?}", imported.warnings);
    let written: Value = serde_json::from_str(&text_of(&imported.journey)).unwrap();
    for pointer in
        ["/waymark", "/weather", "/journey/mood", "/cards/0/smell", "/cards/0/touchpoint/queue", "/links/0/colour"]
    {
        assert_eq!(written.pointer(pointer), document.pointer(pointer), "{pointer}");
    }
    let again = read_json(text_of(&imported.journey).as_bytes()).unwrap();
    assert_eq!(text_of(&again.journey), text_of(&imported.journey));
}

#[test]
fn a_byte_order_mark_is_accepted() {
    assert!(read_json(format!("\u{feff}{SMALL}").as_bytes()).is_ok());
}

#[test]
fn pictures_go_into_the_file_and_come_out_again() {
    let bytes = b"\x89PNG\r\n\x1a\nnot decoded here".to_vec();
    let hash = blake3::hash(&bytes).to_hex().to_string();
    let mut document: Value = serde_json::from_str(SMALL).unwrap();
    document["cards"][0]["image"] = json!({"hash": hash, "width": 4, "height": 3, "alt": "A cup"});
    let bare = read_json(document.to_string().as_bytes()).unwrap();
    assert_eq!(bare.warnings, ["1 pictures are not in the file; they show when the library has them."]);
    let images = |asked: &str| (asked == hash).then(|| ImageBytes { media: "image/png".into(), bytes: bytes.clone() });
    let text = write_json(&bare.journey, &images, true);
    let imported = read_json(text.as_bytes()).unwrap();
    assert_eq!(imported.images, [(hash.clone(), "image/png".to_owned(), bytes.clone())]);
    assert_eq!(write_json(&imported.journey, &images, true), text);
    assert!(!write_json(&bare.journey, &images, false).contains("\"images\""));
    let forged = text.replace("b2Rl", "b2Rm");
    assert_ne!(forged, text);
    assert_eq!(read_json(forged.as_bytes()).unwrap_err().pointer, format!("/images/{hash}"));
}

#[test]
fn commits_travel_with_the_map_and_are_bounded() {
    let imported = read_json(SMALL.as_bytes()).unwrap();
    let plain = text_of(&imported.journey);
    assert!(plain.contains("\"waymark\": \"1.0\"") && !plain.contains("commits"));
    let ids: Vec<Id> = (1..=100).map(Id::from_number).chain([Id::from_number(1)]).collect();
    let carrying = with_commits(imported.journey.clone(), &ids);
    let text = text_of(&carrying);
    assert!(text.contains("\"waymark\": \"1.1\""));
    let again = read_json(text.as_bytes()).unwrap();
    assert_eq!(again.warnings, Vec::<String>::new());
    assert_eq!(commits_of(&again.journey), ids[..48]);
    assert_eq!(text_of(&again.journey), text);
    assert_eq!(with_commits(again.journey, &[]), imported.journey);
    let mut crowded: Value = serde_json::from_str(&text).unwrap();
    crowded["weather"] = "x".repeat(2_600).into();
    assert!(read_json(crowded.to_string().as_bytes()).is_err(), "the journey could not keep both");
}
