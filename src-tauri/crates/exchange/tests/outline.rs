//! Lists, headings and plain text as people write them become the map that they meant.
#![allow(clippy::unwrap_used)]

mod shared;

use std::time::{Duration, Instant};

use shared::read_as;
use waymark_exchange::{FileKind, Reading};
use waymark_model::{Id, Journey, LaneKind};

fn reading(text: &str) -> Reading {
    read_as(FileKind::Text, text.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

fn map(text: &str) -> Journey {
    reading(text).journeys.into_iter().next().unwrap().journey
}

/// The map in short: "Stage[Step: lane text, lane text; Step]".
fn short(journey: &Journey) -> String {
    let cell = |step: Id| {
        let mut cards: Vec<String> = Vec::new();
        for lane in journey.lanes() {
            for card in journey.cards_in(lane.id, step) {
                let feelings: Vec<String> =
                    card.feelings.values().map(|feeling| format!("{:+} {}", feeling.valence, feeling.word)).collect();
                let name = if lane.name.is_empty() { format!("{:?}", lane.kind) } else { lane.name.clone() };
                cards.push(format!("{name}={}{}", card.text, feelings.join("/")).trim_end().to_owned());
            }
        }
        cards.join(", ")
    };
    let stage = |stage: &waymark_model::Stage| {
        let steps: Vec<String> =
            journey.steps_of(stage.id).map(|step| format!("{}: {}", step.name, cell(step.id))).collect();
        format!("{}[{}]", stage.name, steps.join("; "))
    };
    journey.stages().map(stage).collect::<Vec<_>>().join(" ")
}

#[test]
fn depth_makes_stages_steps_and_cards() {
    let expected = "Discover[: Actions=Sees an ad, Actions=Reads reviews] Buy[Choose: Actions=Compares; Pay: Actions=Enters card, Pains=Form is long]";
    let dashes = "- Discover\n  - Sees an ad\n  - Reads reviews\n- Buy\n  - Choose\n    - Compares\n  - Pay\n    - Enters card\n    - Pain: Form is long\n";
    let tabs = "Discover\n\tSees an ad\n\tReads reviews\nBuy\n\tChoose\n\t\tCompares\n\tPay\n\t\tEnters card\n\t\tPain: Form is long";
    let numbers = "1. Discover\n1.1 Sees an ad\n1.2 Reads reviews\n2. Buy\n2.1 Choose\n2.1.1 Compares\n2.2 Pay\n2.2.1 Enters card\n2.2.2 Pain: Form is long";
    let headings = "## Discover\n- Sees an ad\n- Reads reviews\n\n## Buy\n### Choose\n- Compares\n### Pay\n* Enters card\n* **Pain:** Form is long";
    for text in [dashes, tabs, numbers, headings, &dashes.replace('\n', "\r\n"), &dashes.replace('-', "•")] {
        assert_eq!(short(&map(text)), expected, "{text}");
    }
}

#[test]
fn a_numbered_list_under_headings_keeps_title_and_description() {
    let text = "# Somebody buys tea\n\n## Description\nA guest who has an account\n\n## User flow\n1. Home page\n   1. Picks a tea\n2. Basket\n    1. Goes on\n3. Done";
    let journey = map(text);
    assert_eq!(
        (journey.properties().title.as_str(), journey.properties().description.as_str()),
        ("Somebody buys tea", "A guest who has an account")
    );
    assert_eq!(short(&journey), "Home page[: Actions=Picks a tea] Basket[: Actions=Goes on] Done[: ]");
    assert_eq!(reading(text).remarks[0].code, "outline_heading");
}

#[test]
fn words_before_a_colon_choose_the_lane_in_seven_languages() {
    let words = [
        ("Pain", LaneKind::Pains),
        ("Schmerzpunkte", LaneKind::Pains),
        ("Gedanken", LaneKind::Thoughts),
        ("Acción", LaneKind::Actions),
        ("Opportunités", LaneKind::Opportunities),
        ("痛点", LaneKind::Pains),
        ("機会", LaneKind::Opportunities),
        ("نقاط الألم", LaneKind::Pains),
        ("THINKS", LaneKind::Thoughts),
        ("Touchpoint", LaneKind::Touchpoints),
        ("Kontaktpunkte", LaneKind::Touchpoints),
        ("Need", LaneKind::Needs),
    ];
    for (word, kind) in words {
        for line in [
            format!("{word}: so it is"),
            format!("**{word}:** so it is"),
            format!("**{word}**: so it is"),
            format!("{word}：so it is"),
        ] {
            let journey = map(&format!("- Visit\n  - {line}\n- Leave\n"));
            assert_eq!(short(&journey), format!("Visit[: {kind:?}=so it is] Leave[: ]"), "{line}");
        }
    }
    let grouped = map("- Visit\n  - Pain points:\n    - Long queue\n    - No seats\n  - Waits\n- Leave");
    assert_eq!(short(&grouped), "Visit[: Pains=Long queue, Pains=No seats, Actions=Waits] Leave[: ]");
}

#[test]
fn feelings_stand_behind_a_line_or_after_their_word() {
    let text = "- Visit\n  - Waits (-2)\n  - Gets help 😀\n  - Feeling: relieved (+1)\n  - Feels: 😡\n- Leave";
    let expected = "Visit[: Actions=Waits, Actions=Gets help, Feelings=-2, Feelings=+2, Feelings=+1 relieved, Feelings=-2] Leave[: ]";
    assert_eq!(short(&map(text)), expected);
    assert_eq!(
        short(&map("- A\n  - Reads section (2)\n  - Sees (3)\n- B")),
        "A[: Actions=Reads section, Actions=Sees (3), Feelings=+2] B[: ]"
    );
}

#[test]
fn the_head_says_who_travels_and_why() {
    let text = "# Licence\n\nFrom notice to card.\nOn one page.\n\n**Persona:** Rosa, 41 *(works shifts)*\n\n> I cannot\n> take a day off.\n\n- Goal: Renew\n- Need: Plain words\n\nGoal: Renew in time\n\n**Kind:** To-be\n\n## Book\n> Which papers?\n- Books\n";
    let journey = map(text);
    let said = journey.properties();
    assert_eq!((said.description.as_str(), said.goal.as_str()), ("From notice to card. On one page.", "Renew in time"));
    assert_eq!(said.kind, waymark_model::JourneyKind::ToBe);
    let rosa = journey.persona(said.personas[0]).unwrap();
    assert_eq!(
        (rosa.name.as_str(), rosa.role.as_str(), rosa.quote.as_str()),
        ("Rosa, 41", "works shifts", "I cannot take a day off.")
    );
    assert_eq!((rosa.goals.clone(), rosa.needs.clone()), (vec!["Renew".to_owned()], vec!["Plain words".to_owned()]));
    assert_eq!(short(&journey), "Book[: Actions=Books, Thoughts=Which papers?]");
}

#[test]
fn plain_text_becomes_stages_and_what_happens_there() {
    assert_eq!(short(&map("Discover\nBuy\nUse\n")), "Discover[: ] Buy[: ] Use[: ]");
    assert_eq!(short(&map("Discover\n\nBuy\n\nUse\n")), "Discover[: ] Buy[: ] Use[: ]");
    assert_eq!(
        short(&map("Discover\nsees an ad\nasks\n\nBuy\npays")),
        "Discover[: Actions=sees an ad, Actions=asks] Buy[: Actions=pays]"
    );
    let prose = "Visit\n\nShe checks in at the desk and waits. Nobody tells her how long it will take!\n\nLater\n\nThe card comes in the post.";
    assert_eq!(
        short(&map(prose)),
        "Visit[: Actions=She checks in at the desk and waits., Actions=Nobody tells her how long it will take!] Later[: Actions=The card comes in the post.]"
    );
    let one = map("The customer receives a letter and then looks at the website for a long while. He calls.");
    assert_eq!(one.stages().next().unwrap().name, "The customer receives a letter and then looks at the…");
    assert_eq!(
        short(&map("Stage: Visit\nPain: queue\nwaits\nStage: Leave\ngoes")),
        "Visit[: Pains=queue, Actions=waits] Leave[: Actions=goes]"
    );
}

#[test]
fn tables_are_read_by_their_headers() {
    let columns = "| Lane | Discover | Buy |\n|---|:-:|---|\n| Doing | Sees an ad | Pays |\n| | Asks | |\n| Mood | happy (+1) | 😡 |\n| Own row | x | y |\n";
    let expected = "Discover[: Actions=Sees an ad, Actions=Asks, Feelings=+1 happy, Own row=x] Buy[: Actions=Pays, Feelings=-2, Own row=y]";
    assert_eq!(short(&map(columns)), expected);
    let rows =
        "| Phase | Actions | Pain points |\n|---|---|---|\n| Discover | Sees \\| hears | |\n| Buy | Pays | Slow |\n";
    assert_eq!(short(&map(rows)), "Discover[: Actions=Sees | hears] Buy[: Actions=Pays, Pains=Slow]");
}

#[test]
fn marks_within_a_line_are_taken_off() {
    let text =
        "- Visit\n  - **Waits** for a [clerk](https://example.org) and `types` 5 * 3 snake_case &amp; \\*so\\*\n- End";
    assert_eq!(short(&map(text)), "Visit[: Actions=Waits for a clerk and types 5 * 3 snake_case & *so*] End[: ]");
}

#[test]
fn deeper_lines_are_notes() {
    let journey = map(
        "- Visit\n  - Counter\n    - Hands in papers\n      - all of them\n        - twice\n      - Pain: forms\n- End",
    );
    let card = journey.cards().find(|card| card.text == "Hands in papers").unwrap();
    assert_eq!(card.notes, "all of them\ntwice");
    assert_eq!(short(&journey), "Visit[Counter: Actions=Hands in papers, Pains=forms] End[: ]");
}

#[test]
fn empty_and_endless_texts_are_refused_soon() {
    let started = Instant::now();
    for text in ["", "\n\n  \n", "```\ncode only\n```"] {
        assert!(read_as(FileKind::Text, text.as_bytes()).is_err(), "{text:?}");
    }
    let many = read_as(FileKind::Text, "- x\n".repeat(1_001).as_bytes()).expect_err("too many stages");
    assert!(many.message.contains("at most 1000 stages"), "{many}");
    assert!(read_as(FileKind::Text, "- x\n".repeat(300_000).as_bytes()).is_err());
    let cards = format!("- stage\n{}", "  - x\n".repeat(100_001));
    assert!(read_as(FileKind::Text, cards.as_bytes()).expect_err("cards").message.contains("100000 cards"));
    let deep: String = (0..2_000).map(|depth| format!("{}- x\n", " ".repeat(depth))).collect();
    read_as(FileKind::Text, deep.as_bytes()).unwrap();
    for sign in ["[", "*", "\\", "|", "&", "`", "_", "(", "*(", "](", ":"] {
        let _ = read_as(FileKind::Text, format!("# t\n## s\n- {}", sign.repeat(200_000)).as_bytes());
        let _ = read_as(
            FileKind::Text,
            format!("## s\n| a | b |\n|--|--|\n| Pain | {} |", sign.repeat(200_000)).as_bytes(),
        );
    }
    assert!(started.elapsed() < Duration::from_secs(30), "took {:?}", started.elapsed());
}

#[test]
fn texts_without_end_are_cut_and_said() {
    let long = format!("e{}", "\u{301}".repeat(100_000));
    let text = format!(
        "# T\n\n**Goal:** {long}\n\n**Persona:** P *({long})*\n\n> {long}\n\n## {long}\n- {long}\n  - Pain: {long}\n- x\n"
    );
    let reading = reading(&text);
    assert_eq!(reading.remarks.last().unwrap().code, "text_cut");
    let json = waymark_exchange::write_json(&reading.journeys[0].journey, &|_| None, false);
    waymark_exchange::read_json(json.as_bytes()).unwrap();
}

#[test]
fn other_letters_are_recognised() {
    let (sjis, _, _) =
        encoding_rs::SHIFT_JIS.encode("- 訪問する\n  - 窓口で長く待たされる\n  - 課題: どれくらい待つのかという案内がありません\n- 帰宅する\n  - 新しい免許証が郵便で届くのを待っています\n");
    let reading = read_as(FileKind::Text, &sjis).unwrap();
    assert_eq!(reading.remarks[0].code, "letters_guessed");
    let expected = "訪問する[: Actions=窓口で長く待たされる, Pains=どれくらい待つのかという案内がありません] 帰宅する[: Actions=新しい免許証が郵便で届くのを待っています]";
    assert_eq!(short(&reading.journeys[0].journey), expected);
    let wide: Vec<u8> =
        [0xff, 0xfe].into_iter().chain("- Über\n  - ja".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(short(&read_as(FileKind::Text, &wide).unwrap().journeys[0].journey), "Über[: Actions=ja]");
}
