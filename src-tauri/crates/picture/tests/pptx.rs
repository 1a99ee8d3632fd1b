//! Slides by the rules of their format: every part well formed and in order, everything named that is there, native shapes and
//! connectors, whatever the texts say.
#![allow(clippy::unwrap_used)]

mod common {
    pub(crate) mod deck;
    pub(crate) mod maps;
    pub(crate) mod rules;
}

use common::deck::{Element, checked, parts};
use common::maps::{ARABIC, CHINESE, changed, empty, hostile, sample, spoken};
use waymark_layout::{Fonts, Theme, ViewOptions};
use waymark_model::{Journey, Node};
use waymark_picture::{Deck, Images, pptx};

fn deck_in(journey: &Journey, theme: &Theme, options: &ViewOptions) -> Deck {
    pptx(journey, theme, &Fonts::bundled(), options, Images::none()).unwrap()
}

fn deck(journey: &Journey) -> Deck {
    deck_in(journey, &Theme::light(), &ViewOptions::export())
}

fn said(slide: &Element) -> String {
    slide.named("a:t").iter().map(|text| format!("{}\n", text.text)).collect()
}

#[test]
fn every_map_keeps_the_rules_of_the_format() {
    let maps = [
        sample("dmv"),
        sample("coffee-experience"),
        sample("coffee-service"),
        spoken("zh-Hans", &CHINESE),
        spoken("ar", &ARABIC),
        empty(),
        hostile(),
    ];
    for journey in maps {
        let deck = deck(&journey);
        assert_eq!(checked(&deck.bytes).len(), deck.slides);
    }
}

#[test]
fn a_dark_deck_says_which_colours_are_paper_and_ink() {
    let mapped = |theme: &Theme| {
        let deck = deck_in(&sample("coffee-service"), theme, &ViewOptions::export());
        assert_eq!(checked(&deck.bytes).len(), deck.slides);
        let master = String::from_utf8(parts(&deck.bytes)["ppt/slideMasters/slideMaster1.xml"].clone()).unwrap();
        master.contains("<p:clrMap bg1=\"dk1\" tx1=\"lt1\"")
    };
    assert!(mapped(&Theme::dark()));
    assert!(!mapped(&Theme::light()) && !mapped(&Theme::print()));
}

#[test]
fn there_is_a_slide_for_the_whole_each_stage_the_opportunities_and_each_persona() {
    let journey = sample("dmv");
    let slides = checked(&deck(&journey).bytes);
    let titles: Vec<String> = slides
        .iter()
        .map(|slide| {
            let titled = |shape: &&&Element| {
                shape.named("p:ph").iter().any(|ph| ph.attributes.get("type").is_some_and(|kind| kind == "title"))
            };
            let shapes = slide.named("p:sp");
            let title = shapes.iter().find(titled).expect("a slide has a title that is one");
            title.named("a:t")[0].text.clone()
        })
        .collect();
    let unique: Vec<&str> = {
        let mut unique: Vec<&str> = titles.iter().map(String::as_str).collect();
        unique.dedup();
        unique
    };
    let wanted = [
        "Renewing a driving licence",
        "Notice",
        "Find out",
        "Book",
        "Visit",
        "Afterwards",
        "Opportunities",
        "Rosa, 41",
        "Renewing a driving licence",
    ];
    assert_eq!(unique, wanted);
}

#[test]
fn cards_are_forms_with_their_whole_text_inside_and_an_alternative_text() {
    let journey = sample("dmv");
    let slides = checked(&deck(&journey).bytes);
    for card in journey.cards().filter(|card| !card.text.is_empty()) {
        let holds = |shape: &&Element| {
            shape.named("a:p").iter().any(|line| {
                let words: String = line.named("a:t").iter().map(|text| text.text.as_str()).collect();
                words.contains(&card.text)
            })
        };
        let on = slides.iter().filter(|slide| slide.named("p:sp").iter().any(holds)).count();
        assert!(on >= 2, "“{}” stands as one text on {on} slides", card.text);
    }
    let pictures: usize = slides.iter().map(|slide| slide.named("p:pic").len()).sum();
    assert_eq!(pictures, 0, "no picture of what could be a form");
    let whole = slides.last().unwrap();
    for group in slides.iter().flat_map(|slide| slide.named("p:grpSp")) {
        let name = &group.named("p:cNvPr")[0].attributes;
        assert!(!name["name"].is_empty());
    }
    let told = |word: &str| {
        whole.named("p:cNvPr").iter().any(|one| one.attributes.get("descr").is_some_and(|said| said.contains(word)))
    };
    for word in ["Touchpoint: Online booking", "Stage: Visit", "Feelings", "From Renewal notice to DMV website"] {
        assert!(told(word), "{word} is not told to those who cannot see it");
    }
}

#[test]
fn an_empty_map_is_one_slide() {
    let blank = changed(&sample("dmv"), &|node| {
        if let Node::Card(card) = node {
            card.lane = waymark_model::Id::from_number(7);
        }
        if let Node::Stage(stage) = node {
            (stage.description, stage.notes) = (String::new(), String::new());
        }
    });
    let slides = checked(&deck_in(&blank, &Theme::light(), &ViewOptions::export()).bytes);
    let stages: Vec<usize> = slides.iter().map(|slide| said(slide).matches("Visit").count()).collect();
    // The overview names its stages; the persona has a slide of her own.
    assert_eq!(stages, [1, 0], "{:?}", slides.iter().map(said).collect::<Vec<_>>());
}

#[test]
fn the_first_slide_is_read_from_the_back_of_a_room() {
    let slides = checked(&deck(&sample("dmv")).bytes);
    let first = &slides[0];
    for size in first.named("a:rPr").iter().filter_map(|run| run.attributes.get("sz")) {
        assert!(size.parse::<u32>().unwrap() >= 900, "letters of {size} hundredths of a point");
    }
    let said = said(first);
    // Stages, lanes, and the pain and the opportunity that weigh most in their stage.
    for words in
        ["Find out", "Afterwards", "Touchpoints", "Nobody knows the waiting time", "Offer the tool in five languages"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
    let names = |shape: &&&Element| shape.named("p:cNvPr")[0].attributes["name"] == "Touchpoints";
    let groups = first.named("p:grpSp");
    let numbers: Vec<String> =
        groups.iter().find(names).unwrap().named("a:t").iter().map(|text| text.text.clone()).collect();
    assert_eq!(numbers, ["Touchpoints", "1", "2", "1", "2", "1"], "touchpoints by stage");
}

#[test]
fn a_stage_of_few_cards_is_set_large_and_says_what_the_whole_map_says() {
    let slides = checked(&deck(&sample("dmv")).bytes);
    let size = |slide: &Element, words: &str| {
        let runs = slide.named("a:r");
        let run = runs.iter().find(|run| run.named("a:t").iter().any(|text| text.text.contains(words))).unwrap();
        run.named("a:rPr")[0].attributes["sz"].parse::<u32>().unwrap()
    };
    assert!(size(&slides[1], "Receives the renewal notice") >= 1_800);
    let visit = slides[4..6].iter().map(said).collect::<String>();
    assert!(
        visit.contains("reaches 76") && visit.contains("97"),
        "who is reached counts from the first stage on: {visit}"
    );
}

#[test]
fn pictures_are_in_the_file_once_and_cover_their_places() {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(30, 20, image::Rgb([10, 200, 30]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    let (bytes, asked) = (bytes.into_inner(), std::cell::Cell::new(0));
    let find = |hash: &str| {
        asked.set(asked.get() + 1);
        (hash == "cup").then(|| ("image/png".to_owned(), bytes.clone()))
    };
    let journey = changed(&sample("dmv"), &|node| {
        if let Node::Persona(persona) = node {
            let (alt, extra) = ("Rosa at the desk".into(), Default::default());
            persona.picture = Some(waymark_model::ImageUse { hash: "cup".into(), width: 30, height: 20, alt, extra });
        }
    });
    let (theme, fonts) = (Theme::light(), Fonts::bundled());
    let deck = pptx(&journey, &theme, &fonts, &ViewOptions::export(), Images(&find)).unwrap();
    let parts = parts(&deck.bytes);
    let kept: Vec<&String> = parts.keys().filter(|name| name.starts_with("ppt/media/")).collect();
    assert_eq!(kept, ["ppt/media/image1.png"]);
    assert_eq!(parts["ppt/media/image1.png"], bytes);
    assert_eq!(asked.get(), 1, "a picture is read once");
    let slides = checked(&deck.bytes);
    let pictures: Vec<&Element> = slides.iter().flat_map(|slide| slide.named("p:pic")).collect();
    assert!(!pictures.is_empty());
    for picture in pictures {
        assert_eq!(picture.named("p:cNvPr")[0].attributes["descr"], "Rosa at the desk");
        // A picture of 3 to 2 in a square: a sixth is cut away at either side.
        let cut = &picture.named("a:srcRect")[0].attributes;
        let share = |side: &str| cut.get(side).map_or(0, |share| share.parse::<i64>().unwrap());
        assert!((16_000..17_000).contains(&share("l")) && share("l") == share("r") && share("t") == 0, "{cut:?}");
    }
}

#[test]
fn flows_are_connectors_that_hold_on_to_their_cards() {
    let slides = checked(&deck(&sample("dmv")).bytes);
    let connectors = slides.last().unwrap().named("p:cxnSp");
    assert!(connectors.len() >= 7, "{}", connectors.len());
    for connector in connectors {
        assert_eq!(connector.named("a:stCxn").len() + connector.named("a:endCxn").len(), 2);
        assert_eq!(connector.named("a:tailEnd").len(), 1);
    }
}

#[test]
fn opportunities_are_a_table_with_what_they_address() {
    let journey = sample("dmv");
    let slides = checked(&deck(&journey).bytes);
    let slide = slides.iter().find(|slide| !slide.named("a:tbl").is_empty()).unwrap();
    let rows = slide.named("a:tr");
    let wanted = journey.cards().filter(|card| card.opportunity.is_some()).count();
    assert_eq!(rows.len(), wanted + 1, "a header and a row for each");
    let first = said(rows[1]);
    assert!(first.contains("Show estimated waiting times") && first.contains("5/5"), "the weightiest first: {first}");
    assert!(first.contains("Nobody knows the waiting time"), "{first}");
    for row in rows {
        assert_eq!(row.named("a:tc").len(), slide.named("a:gridCol").len());
    }
}

#[test]
fn nothing_lies_outside_of_its_slide() {
    for journey in [
        sample("dmv"),
        spoken("zh-Hans", &CHINESE),
        spoken("ar", &ARABIC),
        hostile(),
        waymark_model::testing::large_journey(7, 300),
    ] {
        for (number, slide) in checked(&deck(&journey).bytes).iter().enumerate() {
            for frame in slide.named("a:xfrm").into_iter().chain(slide.named("p:xfrm")) {
                let value =
                    |element: &str, name: &str| -> i64 { frame.named(element)[0].attributes[name].parse().unwrap() };
                let (x, y, wide, high) =
                    (value("a:off", "x"), value("a:off", "y"), value("a:ext", "cx"), value("a:ext", "cy"));
                let title = &journey.properties().title;
                assert!(x >= 0 && y >= 0, "{title}, slide {}: {x}, {y}", number + 1);
                let inside = x + wide <= 12_192_000 && y + high <= 6_858_000;
                assert!(inside, "{title}, slide {}: {x} {y} {wide} {high}", number + 1);
            }
        }
    }
}

#[test]
fn a_large_map_is_whole_over_its_slides_and_says_what_the_overview_lacks() {
    let journey = waymark_model::testing::large_journey(7, 1_000);
    let deck = deck(&journey);
    let slides = checked(&deck.bytes);
    assert!(deck.warnings.iter().any(|warning| warning.code == "slides_overview_reduced"), "{:?}", deck.warnings);
    // What is felt and has no room beside its face is in the notes.
    let notes = parts(&deck.bytes).into_iter().filter(|(name, _)| name.starts_with("ppt/notesSlides/notes"));
    let notes: String = notes.map(|(name, bytes)| said(&common::deck::tree(&name, &bytes))).collect();
    let all = slides.iter().map(said).collect::<String>() + &notes;
    let hidden: Vec<_> = journey.lanes().filter(|lane| lane.hidden).map(|lane| lane.id).collect();
    for card in journey.cards().filter(|card| !hidden.contains(&card.lane) && !card.text.trim().is_empty()) {
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        assert!(squeezed(&all).contains(&squeezed(&card.text)), "“{}” is on no slide", card.text);
    }
    for size in slides.iter().flat_map(|slide| {
        slide.named("a:rPr").into_iter().filter_map(|run| run.attributes.get("sz").cloned()).collect::<Vec<_>>()
    }) {
        assert!(size.parse::<u32>().unwrap() >= 480, "letters of {size} hundredths of a point");
    }
}

#[test]
fn text_runs_its_own_way_in_the_language_of_the_map() {
    let slides = checked(&deck(&spoken("ar", &ARABIC)).bytes);
    let lines = slides[1].named("a:p");
    let arabic: Vec<_> =
        lines.iter().filter(|line| line.named("a:t").iter().any(|text| text.text.contains("الانتظار"))).collect();
    assert!(!arabic.is_empty());
    for line in arabic {
        assert_eq!(line.named("a:pPr")[0].attributes["rtl"], "1");
        assert_eq!(line.named("a:rPr")[0].attributes["lang"], "ar-SA");
    }
    let chinese = checked(&deck(&spoken("zh-Hans", &CHINESE)).bytes);
    assert!(chinese[0].named("a:rPr").iter().all(|run| run.attributes["lang"] == "zh-CN"));
}

#[test]
fn notes_of_cards_are_what_the_speaker_reads() {
    let journey = changed(&sample("dmv"), &|node| {
        if let Node::Card(card) = node
            && card.text.starts_with("Books an appointment")
        {
            card.notes = "Ask Amal about the queue".into();
        }
    });
    let deck = deck(&journey);
    let notes: Vec<String> = parts(&deck.bytes)
        .into_iter()
        .filter(|(name, _)| name.starts_with("ppt/notesSlides/notes"))
        .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
        .collect();
    assert_eq!(notes.iter().filter(|note| note.contains("Ask Amal about the queue")).count(), 1);
    checked(&deck.bytes);
}

#[test]
fn chosen_lanes_and_stages_are_all_there_is() {
    let journey = sample("dmv");
    let visit = journey.stages().find(|stage| stage.name == "Visit").unwrap().id;
    let pains = journey.lanes().find(|lane| lane.kind == waymark_model::LaneKind::Pains).unwrap().id;
    let options = ViewOptions { stages: Some(vec![visit]), lanes: Some(vec![pains]), ..ViewOptions::export() };
    let slides = checked(&deck_in(&journey, &Theme::light(), &options).bytes);
    let all: String = slides.iter().map(said).collect();
    assert!(all.contains("Nobody knows the waiting time"));
    assert!(!all.contains("Website and phone line contradict") && !all.contains("Online booking"), "{all}");
}

#[test]
fn the_same_map_gives_the_same_bytes() {
    assert_eq!(deck(&sample("dmv")).bytes, deck(&sample("dmv")).bytes);
}
