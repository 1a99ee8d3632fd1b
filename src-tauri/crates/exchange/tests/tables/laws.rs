//! A workbook gives back the journey as it was, to the last rank and unknown field; a CSV gives back what it carries,
//! and says what it does not.

use proptest::prelude::*;
use serde_json::{Value, json};
use waymark_exchange::{FileKind, Reading, csv, xlsx};
use waymark_model::testing::{draw, large_journey, random_document};
use waymark_model::{Id, Journey, LinkKind, Node};

use super::random;
use super::shared::{filled, hostile, read_as, samples};

fn again(kind: FileKind, bytes: &[u8]) -> Reading {
    read_as(kind, bytes).unwrap_or_else(|error| panic!("{error}: {}", error.hint))
}

/// What differs first, for people.
fn difference(one: &Journey, other: &Journey) -> String {
    let differs = one.nodes().find(|node| other.node(node.id()) != Some(node));
    let missing = other.nodes().find(|node| one.node(node.id()).is_none());
    let link = one.links().find(|link| other.link(link.id) != Some(link));
    let back = differs.map(|node| other.node(node.id()));
    let properties = (one.properties(), other.properties());
    format!("{differs:?}\ncame back as {back:?}\nnew {missing:?}\nlink {link:?}\n{properties:?}")
}

fn workbook_gives_back(journey: &Journey) {
    let written = xlsx(journey);
    let reading = again(FileKind::Xlsx, &written.bytes);
    let back = &reading.journeys[0].journey;
    assert!(back == journey, "{}\n{:?}", difference(journey, back), reading.remarks);
    assert_eq!(reading.remarks, [], "nothing is to be said of a file of our own");
    assert!(written.losses.iter().all(|loss| loss.code == "images"), "{:?}", written.losses);
}

/// What a CSV says that it carries, in one value.
fn carried(journey: &Journey) -> Value {
    let lane = |lane: &waymark_model::Lane| {
        let name = if lane.name.is_empty() { lane.kind.default_name() } else { &lane.name };
        json!([lane.id, lane.kind, name])
    };
    let mut cards = Vec::new();
    for step in journey.steps() {
        for lane in journey.lanes() {
            cards.extend(journey.cards_in(lane.id, step.id).map(|card| of_card(journey, card.id)));
        }
    }
    let stages: Vec<Value> = journey.stages().map(|stage| json!([stage.id, stage.name])).collect();
    let steps: Vec<Value> = journey.steps().map(|step| json!([step.id, step.stage, step.name])).collect();
    let lanes: Vec<Value> = journey.lanes().map(lane).collect();
    json!({ "stages": stages, "steps": steps, "lanes": lanes, "cards": cards })
}

fn of_card(journey: &Journey, id: Id) -> Value {
    let card = journey.card(id).unwrap();
    let mut value = serde_json::to_value(card).unwrap();
    let fields = value.as_object_mut().unwrap();
    for lost in ["rank", "image", "metric", "drills_down_to", "feelings"] {
        fields.remove(lost);
    }
    fields.retain(|name, _| !card.extra.contains_key(name));
    for (name, extra) in [
        ("touchpoint", card.touchpoint.as_ref().map(|touchpoint| &touchpoint.extra)),
        ("opportunity", card.opportunity.as_ref().map(|opportunity| &opportunity.extra)),
    ] {
        if let Some(Value::Object(inner)) = fields.get_mut(name) {
            inner.retain(|name, _| !extra.unwrap().contains_key(name));
        }
    }
    let felt = card.feelings.iter().map(|(who, feeling)| {
        json!([journey.persona(*who).map(|persona| &persona.name), feeling.valence, feeling.word])
    });
    fields.insert("felt".into(), felt.collect());
    let rests = card_rests(journey, id);
    fields.insert("rests_on".into(), json!(rests));
    value
}

fn card_rests(journey: &Journey, id: Id) -> Vec<String> {
    let mut names: Vec<String> = journey.evidence_of(id).iter().map(|evidence| evidence.name.clone()).collect();
    names.sort();
    names.dedup();
    names
}

fn csv_gives_back(journey: &Journey) {
    let written = csv(journey);
    let reading = again(FileKind::Csv, &written.bytes);
    let back = &reading.journeys[0].journey;
    assert_eq!(carried(back), carried(journey), "{}", String::from_utf8_lossy(&written.bytes));
    let count = |code: &str| written.losses.iter().find(|loss| loss.code == code).map_or(0, |loss| loss.count as usize);
    let nodes = |wanted: fn(&Node) -> bool| journey.nodes().filter(|node| wanted(node)).count();
    assert_eq!(count("links"), journey.links().filter(|link| link.kind != LinkKind::EvidencedBy).count());
    assert_eq!(count("metrics"), nodes(|node| matches!(node, Node::Metric(_))));
    assert_eq!(count("evidence"), nodes(|node| matches!(node, Node::Evidence(_))));
    assert_eq!(count("personas"), nodes(|node| matches!(node, Node::Persona(_))));
    assert_eq!(count("images"), journey.cards().filter(|card| card.image.is_some()).count());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_workbook_gives_back_the_journey(journey in random::journeys()) {
        workbook_gives_back(&journey);
    }

    #[test]
    fn a_csv_gives_back_what_it_carries(journey in random::journeys()) {
        csv_gives_back(&journey);
    }
}

#[test]
fn journeys_made_by_edits_and_samples_come_back() {
    for journey in samples() {
        workbook_gives_back(&journey);
        csv_gives_back(&journey);
    }
    for seed in 0..12 {
        let document = random_document(seed, 80);
        if document.journey().stages().next().is_some() {
            workbook_gives_back(document.journey());
        }
    }
    workbook_gives_back(&large_journey(3, 300));
}

#[test]
fn hostile_text_comes_back_and_never_becomes_a_formula() {
    for text in hostile() {
        let journey = filled(&text);
        let written = xlsx(&journey);
        assert!(!has_formula(&written.bytes), "{text:?} became a formula");
        workbook_gives_back(&journey);
        for line in texts_of(&csv(&journey).bytes) {
            let first = line.trim_start().chars().next().unwrap_or(' ');
            let is_number = line.parse::<f64>().is_ok();
            assert!(is_number || !"=+-@".contains(first), "{line:?} would run");
        }
        let back = again(FileKind::Csv, &csv(&journey).bytes);
        let texts = |journey: &Journey| -> Vec<String> { journey.cards().map(|card| card.text.clone()).collect() };
        assert_eq!(texts(&back.journeys[0].journey), texts(&journey), "{text:?}");
    }
}

/// Every cell of a CSV, read by another reader than ours.
fn texts_of(bytes: &[u8]) -> Vec<String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap();
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    reader.records().flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Whether any sheet has a formula or a link, found by another reader of zips.
fn has_formula(bytes: &[u8]) -> bool {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    names.iter().filter(|name| name.starts_with("xl/worksheets/sheet")).any(|name| {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut text).unwrap();
        text.contains("<f>") || text.contains("<f ") || text.contains("<hyperlink")
    })
}

#[test]
fn the_same_journey_gives_the_same_bytes() {
    let journey = &samples()[0];
    assert_eq!(xlsx(journey).bytes, xlsx(journey).bytes);
    assert_eq!(csv(journey).bytes, csv(journey).bytes);
}

#[test]
fn another_reader_sees_typed_cells() {
    use calamine::{Data, DataType as _, Reader as _, Xlsx};
    let journey = &samples()[0];
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(xlsx(journey).bytes)).unwrap();
    let cards = book.worksheet_range("Cards").unwrap();
    assert_eq!(cards.height(), journey.summary().cards + 1);
    let at = |head: &str| {
        cards.rows().next().unwrap().iter().position(|cell| matches!(cell, Data::String(text) if text == head)).unwrap()
    };
    let wait = cards.rows().skip(1).find_map(|row| row[at("Wait (seconds)")].get_float());
    assert!(wait.is_some(), "waits are numbers");
    let is_flag = |row: &[Data]| matches!(row[at("Moment of truth")], Data::Bool(true));
    assert!(cards.rows().any(is_flag), "moments of truth are booleans");
    let evidence = book.worksheet_range("Evidence").unwrap();
    let dates = evidence.rows().flatten().filter(|cell| matches!(cell, Data::DateTime(_))).count();
    assert!(dates > 0, "dates are dates");
}

#[test]
fn rows_that_people_change_change_the_map() {
    let journey = waymark_model::testing::parse("Book[Look|Confirm] Visit[]\nactions: a | b | c");
    let written = String::from_utf8(csv(&journey).bytes).unwrap();
    let moved: String = written
        .lines()
        .map(|line| {
            if line.contains(",a,") { line.replacen("Book,Look", "Visit,", 1) + "\r\n" } else { format!("{line}\r\n") }
        })
        .collect();
    let back = again(FileKind::Csv, moved.as_bytes());
    let drawn = draw(&back.journeys[0].journey);
    assert_eq!(drawn, "Book[Confirm] Visit[]\nactions: b | a, c", "{drawn}");
    let twice = format!("{written}{}\r\n", written.lines().nth(1).unwrap());
    let back = again(FileKind::Csv, twice.as_bytes());
    assert_eq!(back.journeys[0].journey.summary().cards, 4);
    assert_eq!(back.remarks[0].code, "id_twice");
}
