//! Mermaid as a law: what is written comes back as it was, for what a diagram carries; and whatever bytes come, the reader
//! answers, in a time that grows with their number. WAYMARK_FUZZ_SECONDS says for how long strange bytes are tried.
#![allow(clippy::unwrap_used)]

mod random;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use waymark_exchange::{FileKind, Reading, Wishes, mermaid, read};
use waymark_model::testing::{Random, large_journey, random_document};
use waymark_model::{Card, Id, Journey, LaneKind};

fn back(text: &[u8], repairs: Option<Vec<String>>) -> Result<Reading, waymark_exchange::ImportError> {
    let random = std::cell::RefCell::new(Random::new(7));
    let ids = || random.borrow_mut().id();
    read("x.mmd", text, &Wishes { kind: Some(FileKind::Mermaid), repairs, ..Wishes::default() }, &ids)
}

/// Title, description, and stage by stage each task with its feeling and those who feel it.
type Carried = (String, String, Vec<(String, Vec<(String, i8, BTreeSet<String>)>)>);

/// What a diagram carries of a map, written down once more from what the documentation of the writer promises.
fn carried(journey: &Journey) -> Carried {
    let of = |kind| journey.lanes().filter(move |lane| lane.kind == kind).map(|lane| lane.id).collect::<Vec<Id>>();
    let has_actions = of(LaneKind::Actions).iter().any(|lane| journey.card_count(*lane) > 0);
    let lanes = of(if has_actions { LaneKind::Actions } else { LaneKind::Touchpoints });
    let steps: Vec<Id> = journey.steps().map(|step| step.id).collect();
    let mut felt: Vec<Vec<&Card>> = vec![Vec::new(); steps.len()];
    for lane in of(LaneKind::Feelings) {
        for (at, step) in steps.iter().enumerate() {
            for card in journey.cards_in(lane, *step).filter(|card| !card.feelings.is_empty()) {
                let end = (at + usize::from(card.span.max(1))).min(felt.len());
                felt[at..end].iter_mut().for_each(|step| step.push(card));
            }
        }
    }
    let task = |card: &Card, felt: Option<&Card>| {
        let source = if card.feelings.is_empty() { felt } else { Some(card) };
        let feelings = source.map(|card| card.feelings.clone()).unwrap_or_default();
        let travels = journey.properties().personas.iter().find(|id| feelings.contains_key(id)).copied();
        let lead = travels.or(feelings.contains_key(&Id::NIL).then_some(Id::NIL)).or(feelings.keys().next().copied());
        let valence = lead.map_or(0, |lead| feelings[&lead].valence);
        let same = feelings.iter().filter(|(id, feeling)| **id != Id::NIL && feeling.valence == valence);
        let names = same.filter_map(|(id, _)| journey.persona(*id)).map(|who| who.name.clone());
        (card.text.clone(), valence, if lead == Some(Id::NIL) { BTreeSet::new() } else { names.collect() })
    };
    let stages = journey.stages().map(|stage| {
        let tasks = journey.steps_of(stage.id).flat_map(|step| {
            let (step, felt) = (step.id, &felt[steps.iter().position(|other| *other == step.id).unwrap()]);
            let cards: Vec<&Card> = lanes.iter().flat_map(|lane| journey.cards_in(*lane, step)).collect();
            let paired = cards.into_iter().enumerate();
            paired.map(|(at, card)| task(card, felt.get(at).or(felt.last()).copied())).collect::<Vec<_>>()
        });
        (stage.name.clone(), tasks.collect())
    });
    (journey.properties().title.clone(), journey.properties().description.clone(), stages.collect())
}

fn comes_back(journey: &Journey) -> Result<(), String> {
    let text = mermaid(journey).bytes;
    let reading =
        back(&text, Some(Vec::new())).map_err(|error| format!("{error}\n{}", String::from_utf8_lossy(&text)))?;
    let (there, here) = (carried(journey), carried(&reading.journeys[0].journey));
    if there != here {
        return Err(format!("{there:?}\n{here:?}\n{}", String::from_utf8_lossy(&text)));
    }
    let again = mermaid(&reading.journeys[0].journey);
    if again.bytes == text { Ok(()) } else { Err("a second export differs".into()) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_diagram_carries_comes_back(journey in random::journeys()) {
        comes_back(&journey).map_err(TestCaseError::fail)?;
    }
}

#[test]
fn maps_made_by_random_edits_come_back() {
    for seed in 0..60 {
        let document = random_document(seed, 150);
        if document.journey().stages().next().is_some() {
            comes_back(document.journey()).unwrap_or_else(|trouble| panic!("seed {seed}: {trouble}"));
        }
    }
}

#[test]
fn ten_thousand_cards_come_back() {
    let journey = large_journey(3, 10_000);
    comes_back(&journey).unwrap();
    let many: String = (0..10_000).map(|task| format!("  Task {task}: {}: Me\n", task % 5 + 1)).collect();
    let reading = back(format!("journey\nsection S\n{many}").as_bytes(), None).unwrap();
    comes_back(&reading.journeys[0].journey).unwrap();
}

#[test]
fn losses_name_and_count_what_is_not_there() {
    let sample = include_bytes!("../../../../assets/samples/dmv.json");
    let journey = waymark_exchange::read_json(sample).unwrap().journey;
    let losses = mermaid(&journey).losses;
    let found: Vec<(&str, u32)> = losses.iter().map(|loss| (loss.code.as_str(), loss.count)).collect();
    let want = [
        ("touchpoints_lane", 7),
        ("thoughts_lane", 5),
        ("pains_lane", 3),
        ("insights_lane", 2),
        ("opportunities_lane", 3),
        ("metrics_lane", 5),
    ];
    assert_eq!(found[..6], want);
    for code in ["feeling_words", "flows", "links", "evidence", "metrics"] {
        assert!(found.iter().any(|(other, count)| *other == code && *count > 0), "{code} in {found:?}");
    }
    let read_back = back(&mermaid(&journey).bytes, None).unwrap().journeys.remove(0).journey;
    assert_eq!(mermaid(&read_back).losses, [], "what came from a diagram can leave as one");
}

/// Pieces of which strange diagrams are made.
const PIECES: [&str; 48] = [
    "journey",
    "JOURNEY",
    "title",
    "title ",
    "section",
    "section ",
    "accTitle:",
    "accDescr:",
    "accDescr {",
    "}",
    "\n",
    "\r\n",
    "\r",
    ":",
    ": 5",
    ": 9: Me",
    "#",
    "#35;",
    "#quot;",
    ";",
    "%",
    "%%",
    "%%{",
    "}%%",
    "%%{init: {}}%%",
    "---",
    "---\n",
    "<br>",
    "<a b=\"c\">",
    "<",
    ">",
    ",",
    " ",
    "\t",
    "\u{a0}",
    "\u{2028}",
    "\u{feff}",
    "\u{0}",
    "漢字",
    "👩\u{200d}👧",
    "مرحبا",
    "style",
    "classDef",
    "```mermaid\n",
    "```",
    "~~~",
    "title: |\n  x",
    "\u{fdd0}58\u{fdd1}",
];

fn strange(random: &mut Random) -> String {
    let count = random.below(60);
    let start = ["journey\n", "---\ntitle: x\n---\njourney\n", ""][random.below(3)];
    let mut text = start.to_owned();
    (0..count).for_each(|_| text.push_str(random.pick(&PIECES).unwrap()));
    // A byte out of place, sometimes.
    if random.chance(20) && !text.is_empty() {
        let at = random.below(text.chars().count());
        text = text.chars().enumerate().filter(|(place, _)| *place != at).map(|(_, letter)| letter).collect();
    }
    text
}

fn seconds() -> Duration {
    let wished = std::env::var("WAYMARK_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    Duration::from_secs(wished.unwrap_or(3))
}

#[test]
fn strange_texts_are_answered() {
    let (begin, time) = (Instant::now(), seconds());
    let mut random = Random::new(std::process::id().into());
    let mut count = 0;
    while begin.elapsed() < time || count < 200 {
        let text = strange(&mut random);
        for kind in [FileKind::Mermaid, FileKind::Markdown] {
            let ids = || Id::from_number(1);
            for repairs in [None, Some(Vec::new())] {
                let wishes = Wishes { kind: Some(kind), repairs, ..Wishes::default() };
                let answer = std::panic::catch_unwind(|| drop(read("", text.as_bytes(), &wishes, &ids)));
                assert!(answer.is_ok(), "keep this text in tests/corpus/mermaid: {text:?}");
            }
        }
        count += 1;
    }
    println!("{count} strange texts");
}

/// Texts that once went wrong, or might.
#[test]
fn the_corpus_is_answered() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/mermaid");
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap().flatten() {
        drop(back(&std::fs::read(file.path()).unwrap(), None));
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn time_grows_with_the_length_only() {
    let signs = [
        ":",
        "%",
        "%%{",
        "%%{a",
        "#",
        "#1",
        ";",
        "<a",
        "<",
        "=\"",
        "\n",
        " ",
        "\n%%",
        "A: 5\n",
        "accDescr {",
        "---\n",
        "A;",
        "journey ",
        "#1;",
        "a:",
        "style:#",
        "'",
    ];
    for sign in signs {
        for head in ["journey\n", "journey\nTask", "---\n", "journey\nA: 5: ", "journey\nstyle ;"] {
            let text = format!("{head}{}", sign.repeat((1 << 16) / sign.len()));
            let begin = Instant::now();
            drop(back(text.as_bytes(), None));
            // A debug build on a busy machine; a square would take minutes.
            assert!(begin.elapsed() < Duration::from_secs(20), "{head:?} {sign:?}: {:?}", begin.elapsed());
        }
    }
}
