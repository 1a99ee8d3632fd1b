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
    workbook_in(journey, "en");
}

fn workbook_in(journey: &Journey, language: &str) {
    let written = xlsx(journey, language, &|_| None);
    let reading = again(FileKind::Xlsx, &written.bytes);
    let back = &reading.journeys[0].journey;
    assert!(back == journey, "{}\n{:?}", difference(journey, back), reading.remarks);
    assert_eq!(reading.remarks, [], "nothing is to be said of a file of our own");
    assert!(written.losses.iter().all(|loss| loss.code == "images"), "{:?}", written.losses);
}

const LANGUAGES: [&str; 7] = ["en", "de", "es", "fr", "ja", "zh-Hans", "ar"];

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
    fn a_workbook_gives_back_the_journey(journey in random::journeys(), language in 0..7_usize) {
        workbook_in(&journey, LANGUAGES[language]);
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
fn a_workbook_of_each_language_has_its_headers_and_comes_back() {
    use calamine::{Reader, Xlsx};
    for (language, sheet, head) in [
        ("de", "Karten", "Wort für das Gefühl"),
        ("es", "Tarjetas", "Momento de la verdad"),
        ("fr", "Cartes", "Sous-étape"),
        ("ja", "カード", "顧客の労力（1-7）"),
        ("zh-Hans", "卡片", "负责人"),
        ("ar", "البطاقات", "نوع المسار"),
    ] {
        for journey in samples() {
            workbook_in(&journey, language);
            let bytes = xlsx(&journey, language, &|_| None).bytes;
            let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes.clone())).unwrap();
            let range = book.worksheet_range(sheet).unwrap();
            let heads: Vec<String> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
            assert!(heads.iter().any(|other| other.starts_with(head)), "{heads:?}");
            let table = again(FileKind::Xlsx, &bytes).table.unwrap();
            assert!(table.headers.iter().any(|other| other.starts_with(head)), "{:?}", table.headers);
        }
    }
}

#[test]
fn a_table_saved_from_a_workbook_of_another_language_is_ours() {
    let text = "Phase,Schritt,Bahn,Art der Bahn,Text,Gefühl: Rosa,Wort für das Gefühl: Rosa,Kennung der Karte\r\nBuchen,Suchen,Gefühle,Feelings,wartet,-2,frustriert,\r\n";
    let reading = again(FileKind::Csv, text.as_bytes());
    let journey = &reading.journeys[0].journey;
    assert_eq!(draw(journey), "Buchen[Suchen]\nfeelings: wartet\n+ persona Rosa");
    let felt: Vec<_> =
        journey.cards().flat_map(|card| card.feelings.values()).map(|f| (f.valence, f.word.clone())).collect();
    assert_eq!(felt, [(-2, "frustriert".to_owned())]);
}

#[test]
fn two_feelings_of_a_step_are_two_points_side_by_side() {
    use calamine::{Reader, Xlsx};
    let text = "Stage,Lane,Text,Feeling\nA,Feelings,one,-2\nA,Feelings,two,2\nB,Feelings,three,1\n";
    let wishes = waymark_exchange::TableWishes {
        scale: Some(waymark_exchange::Scale { worst: -2.0, best: 2.0 }),
        ..Default::default()
    };
    let journey = super::shapes::with(text, wishes).journeys.remove(0).journey;
    let bytes = xlsx(&journey, "en", &|_| None).bytes;
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("Feelings").unwrap();
    let points: Vec<(String, String)> =
        range.rows().skip(1).map(|row| (row[2].to_string(), row[3].to_string())).collect();
    let expected = [("0.25", "-2"), ("0.75", "2"), ("1.5", "1")].map(|(x, y)| (x.to_owned(), y.to_owned()));
    assert_eq!(points, expected);
}

#[test]
fn pictures_of_cards_stand_small_on_the_map_within_a_bound() {
    let mut value: Value = serde_json::from_str(super::shared::SAMPLES[0]).unwrap();
    let hash = "0".repeat(64);
    let cards = value["cards"].as_array_mut().unwrap();
    for card in cards.iter_mut().take(3) {
        card["image"] = json!({ "hash": hash, "width": 1, "height": 1, "alt": "A door" });
    }
    let journey = waymark_exchange::read_json(value.to_string().as_bytes()).unwrap().journey;
    // One grey pixel.
    const PNG: [u8; 67] = [
        137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58, 126,
        155, 85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 104, 0, 0, 0, 130, 0, 129, 119, 205, 114, 182, 0, 0, 0, 0,
        73, 69, 78, 68, 174, 66, 96, 130,
    ];
    let image = |bytes: Vec<u8>| {
        move |_: &str| Some(waymark_exchange::ImageBytes { media: "image/png".into(), bytes: bytes.clone() })
    };
    let shown = |written: &waymark_exchange::Written| {
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(written.bytes.clone())).unwrap();
        let mut drawing = String::new();
        for name in zip.file_names().map(|name| name.unwrap().into_owned()).collect::<Vec<_>>() {
            if name.starts_with("xl/drawings/drawing") {
                std::io::Read::read_to_string(&mut zip.by_name(&name).unwrap(), &mut drawing).unwrap();
            }
        }
        drawing.matches("<xdr:pic>").count()
    };
    let count = |written: &waymark_exchange::Written, code: &str| {
        written.losses.iter().find(|loss| loss.code == code).map_or(0, |loss| loss.count)
    };
    let written = xlsx(&journey, "en", &image(PNG.to_vec()));
    assert_eq!((shown(&written), count(&written, "images_small"), count(&written, "images")), (3, 3, 0));
    assert_eq!(again(FileKind::Xlsx, &written.bytes).journeys[0].journey, journey);
    // Five megabytes each: two fit, the third is only named.
    let large = xlsx(&journey, "en", &image([PNG.as_slice(), &vec![7; 5 << 20]].concat()));
    assert_eq!((count(&large, "images_small"), count(&large, "images")), (2, 1));
    let broken = xlsx(&journey, "en", &image(b"no picture".to_vec()));
    assert_eq!((shown(&broken), count(&broken, "images")), (0, 3));
}

#[test]
fn the_sheet_of_the_map_says_the_share_that_the_story_says() {
    use calamine::{Reader, Xlsx};
    for (journey, said) in samples().iter().zip(["de", "en", "fr"]) {
        let bytes = xlsx(journey, said, &|_| None).bytes;
        let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let name = book.sheet_names()[0].clone();
        let line = book.worksheet_range(&name).unwrap().rows().nth(1).unwrap()[0].to_string();
        let story = waymark_exchange::summary(journey, said);
        let share = line.rsplit(" · ").next().unwrap();
        assert!(!share.is_empty() && story.contains(share), "{line} is not in {story}");
    }
}

#[test]
fn hostile_text_comes_back_and_never_becomes_a_formula() {
    for text in hostile() {
        let journey = filled(&text);
        let written = xlsx(&journey, "en", &|_| None);
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
    assert_eq!(xlsx(journey, "en", &|_| None).bytes, xlsx(journey, "en", &|_| None).bytes);
    assert_eq!(csv(journey).bytes, csv(journey).bytes);
}

#[test]
fn another_reader_sees_typed_cells() {
    use calamine::{Data, DataType as _, Reader as _, Xlsx};
    let journey = &samples()[0];
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(xlsx(journey, "en", &|_| None).bytes)).unwrap();
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
