//! Laws of paper: nothing stands beyond its page or on other text, everything is told once and read in its order, tiles show
//! the whole map, and the same journey gives the same bytes. `cargo run --example paper -- <folder>` leaves the files to look at.
#![allow(clippy::unwrap_used)]

mod common;
#[path = "common/maps.rs"]
mod maps;

use std::collections::BTreeSet;

use common::atlas::{arabic, chinese, empty, long, sample};
use common::poppler;
use waymark_layout::{Fonts, Item, Page, PageScene, Part, Spread, SpreadKind, Theme, ViewOptions, pages};
use waymark_model::testing::large_journey;
use waymark_model::{Journey, LaneKind, Node};
use waymark_picture::{Images, pdf_of};

const KINDS: [(&str, SpreadKind); 4] = [
    ("whole", SpreadKind::Whole),
    ("tiles", SpreadKind::Tiles),
    ("stages", SpreadKind::Stages),
    ("report", SpreadKind::Report),
];

fn spread(kind: SpreadKind) -> Spread {
    let page = if kind == SpreadKind::Whole { Page::Fit } else { Page::A4 };
    Spread { page, kind, overlap: 10.0, marks: true, enlarged: 1.0 }
}

fn view() -> ViewOptions {
    ViewOptions { date: "2026-11-26".into(), version: "Version 3".into(), evidence: true, ..ViewOptions::export() }
}

fn drawn(journey: &Journey, fonts: &Fonts, kind: SpreadKind) -> Vec<PageScene> {
    pages(journey, &Theme::light(), fonts, &view(), &spread(kind)).unwrap()
}

fn maps() -> Vec<(&'static str, Journey)> {
    vec![
        ("dmv", sample("dmv")),
        ("coffee", sample("coffee-experience")),
        ("empty", empty()),
        ("chinese", chinese()),
        ("arabic", arabic()),
        ("long", long()),
    ]
}

/// Texts of a page with their boxes, from the page's own corner.
fn texts(page: &PageScene) -> Vec<(String, [f32; 4], String)> {
    let rows = &page.scene.frame.rows;
    let mut all = Vec::new();
    for (key, group) in &page.scene.groups {
        let top = group.row.map_or(0.0, |id| rows.iter().find(|row| row.id == id).unwrap().y);
        for item in &group.items {
            let Item::Text(text) = item else { continue };
            let (x, y) = (group.x + text.x, group.y + top + text.y);
            all.push((key.clone(), [x, y - text.size * 0.8, x + text.width, y + text.size * 0.2], text.text.clone()));
        }
    }
    all
}

#[test]
fn no_text_stands_beyond_its_page() {
    let fonts = Fonts::bundled();
    for (name, journey) in maps() {
        for (spread, kind) in KINDS.into_iter().filter(|(_, kind)| *kind != SpreadKind::Tiles) {
            for page in drawn(&journey, &fonts, kind) {
                let (width, height) = (page.scene.frame.width, page.scene.frame.height);
                for (_, [left, top, right, bottom], text) in texts(&page) {
                    let inside = left >= -0.5 && top >= -0.5 && right <= width + 0.5 && bottom <= height + 0.5;
                    assert!(inside, "{name}, {spread}, page {}: {text:?} at {left} {top} {right} {bottom}", page.name);
                }
            }
        }
    }
}

#[test]
fn no_text_of_a_written_page_stands_on_another() {
    let fonts = Fonts::bundled();
    for (name, journey) in maps() {
        for page in drawn(&journey, &fonts, SpreadKind::Report) {
            let written: Vec<_> = texts(&page).into_iter().filter(|(key, ..)| key.starts_with("page:")).collect();
            for (index, (key, a, text)) in written.iter().enumerate() {
                for (other_key, b, other) in &written[index + 1..] {
                    let apart = a[2] <= b[0] + 0.5 || b[2] <= a[0] + 0.5 || a[3] <= b[1] + 0.5 || b[3] <= a[1] + 0.5;
                    assert!(apart || key == other_key, "{name}, {}: {text:?} and {other:?} overlap", page.name);
                }
            }
        }
    }
}

/// Words of what is read, in its order.
fn read(page: &PageScene, parts: &[Part], out: &mut String) {
    let words = |key: &str, items: (usize, usize)| -> String {
        let group = &page.scene.groups[key];
        let text = |(index, item): (usize, &Item)| match item {
            Item::Text(text) if (items.0..items.1).contains(&index) => Some(text.text.trim().to_owned()),
            _ => None,
        };
        group.items.iter().enumerate().filter_map(text).collect::<Vec<_>>().join(" ") + "\n"
    };
    for part in parts {
        match part {
            Part::Heading(_, piece) | Part::Text(piece) | Part::Link(Some(piece), ..) => {
                out.push_str(&words(&piece.key, piece.items));
            }
            Part::Figure(_, said) => out.push_str(&format!("{said}\n")),
            Part::List(entries) => entries.iter().for_each(|entry| read(page, entry, out)),
            Part::Table(rows) => rows.iter().flatten().for_each(|cell| read(page, &cell.parts, out)),
            Part::Section(parts) => read(page, parts, out),
            Part::Link(None, ..) => {}
        }
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace()).collect()
}

#[test]
fn every_stage_opportunity_and_source_is_told_once() {
    let fonts = Fonts::bundled();
    let journey = sample("dmv");
    let report = drawn(&journey, &fonts, SpreadKind::Report);
    let section = |name: &str| {
        let mut said = String::new();
        report.iter().filter(|page| page.name == name).for_each(|page| read(page, &page.reading, &mut said));
        squeezed(&said)
    };
    let stages: Vec<&str> = report.iter().map(|page| page.name.as_str()).collect();
    for stage in journey.stages() {
        assert_eq!(stages.iter().filter(|name| **name == stage.name).count(), 1, "{}", stage.name);
    }
    let (opportunities, evidence) = (section("Opportunities"), section("Evidence"));
    let cards = |kind: LaneKind| {
        let lanes: BTreeSet<_> = journey.lanes().filter(|lane| lane.kind == kind).map(|lane| lane.id).collect();
        journey.cards().filter(|card| lanes.contains(&card.lane)).map(|card| card.text.clone()).collect::<Vec<_>>()
    };
    let all = cards(LaneKind::Opportunities);
    assert!(!all.is_empty());
    for text in all {
        let table = opportunities.rsplit_once("Takesup").unwrap().1;
        assert_eq!(table.matches(&squeezed(&text)).count(), 1, "{text}");
    }
    let sources: Vec<_> = journey
        .nodes()
        .filter_map(|node| if let Node::Evidence(it) = node { Some(it.name.clone()) } else { None })
        .collect();
    assert!(!sources.is_empty());
    for name in sources {
        assert!(evidence.contains(&squeezed(&name)), "{name} is not in {evidence}");
    }
}

#[test]
fn every_card_is_read_in_the_order_of_the_map() {
    let fonts = Fonts::bundled();
    let journey = sample("dmv");
    let bytes = pdf_of(&drawn(&journey, &fonts, SpreadKind::Whole), &fonts, Images::none()).unwrap();
    let said = String::from_utf8(poppler("pdfinfo", &["-struct-text"], &bytes)).unwrap();
    let said: String = said.lines().map(|line| line.trim().trim_matches('"')).collect::<Vec<_>>().join("");
    let said = squeezed(&said);
    let mut at = 0;
    for lane in
        journey.lanes().filter(|lane| !lane.hidden && lane.kind != LaneKind::Feelings && lane.kind != LaneKind::Metrics)
    {
        for step in journey.stages().flat_map(|stage| journey.steps_of(stage.id)) {
            for card in journey.cards_in(lane.id, step.id).filter(|card| !card.text.trim().is_empty()) {
                let text = squeezed(&card.text);
                let found = said[at..].find(&text);
                assert!(found.is_some(), "{text} is not read after {}", &said[at.saturating_sub(80)..at]);
                at += found.unwrap_or_default();
            }
        }
    }
}

#[test]
fn the_document_says_that_it_is_accessible() {
    let fonts = Fonts::bundled();
    for (name, journey) in maps().into_iter().chain([("hostile", maps::hostile())]) {
        for (spread, kind) in KINDS {
            if name == "hostile" && kind != SpreadKind::Report {
                continue;
            }
            let made = drawn(&journey, &fonts, kind);
            let bytes = pdf_of(&made, &fonts, Images::none()).unwrap();
            let info = String::from_utf8(poppler("pdfinfo", &[], &bytes)).unwrap();
            assert!(info.contains("Tagged:          yes"), "{name} {spread}: {info}");
            let meta = String::from_utf8(poppler("pdfinfo", &["-meta"], &bytes)).unwrap();
            // A sign that no font has keeps a document from it.
            let whole = made.iter().all(|page| page.scene.warnings.iter().all(|it| it.code != "missing_glyph"));
            assert_eq!(meta.contains("pdfuaid:part"), whole, "{name} {spread} and PDF/UA: {meta}");
        }
    }
}

#[test]
fn the_same_journey_gives_the_same_bytes() {
    let draw = |kind: SpreadKind| {
        let fonts = Fonts::bundled();
        pdf_of(&drawn(&sample("dmv"), &fonts, kind), &fonts, Images::none()).unwrap()
    };
    for (_, kind) in KINDS {
        assert_eq!(draw(kind), draw(kind));
    }
}

#[test]
fn tiles_show_every_card_and_their_number_is_bounded() {
    let (fonts, journey) = (Fonts::bundled(), sample("dmv"));
    let tiles = drawn(&journey, &fonts, SpreadKind::Tiles);
    assert!(tiles.len() > 3);
    let shown: BTreeSet<String> = tiles[1..].iter().flat_map(|tile| tile.scene.groups.keys().cloned()).collect();
    let whole = drawn(&journey, &fonts, SpreadKind::Whole);
    let wanted =
        whole[0].scene.groups.iter().filter(|(_, group)| group.items.iter().any(|item| !matches!(item, Item::Hot(_))));
    for (key, _) in wanted {
        assert!(shown.contains(key), "{key} is on no tile");
    }
    let wished = Spread { enlarged: 20.0, page: Page::named("a5").unwrap(), ..spread(SpreadKind::Tiles) };
    let refused = pages(&journey, &Theme::light(), &fonts, &view(), &wished).unwrap_err();
    assert!(refused.pages > 400 && refused.enlarged >= 100, "{refused:?}");
    let most = Spread { enlarged: refused.enlarged as f32 / 100.0, ..wished };
    assert!(pages(&journey, &Theme::light(), &fonts, &view(), &most).unwrap().len() <= 400);
}

#[test]
fn a_map_of_a_thousand_cards_is_put_on_paper() {
    let (fonts, journey) = (Fonts::bundled(), large_journey(7, 1_000));
    for (name, kind) in KINDS {
        let made = pages(&journey, &Theme::light(), &fonts, &view(), &spread(kind));
        let Ok(made) = made else { continue };
        let bytes = pdf_of(&made, &fonts, Images::none()).unwrap();
        assert!(bytes.len() < 20_000_000, "{name}: {} bytes", bytes.len());
    }
}

/// A page as a few lines: what stands where, not how it is drawn.
fn outline(page: &PageScene) -> String {
    let mut lines = vec![format!("{}: {} x {}", page.name, page.scene.frame.width, page.scene.frame.height)];
    lines.extend(page.marks.iter().map(|mark| format!("mark {} {}", mark.level, mark.title)));
    let (mut said, mut all) = (String::new(), texts(page));
    all.retain(|(key, ..)| key.starts_with("page:"));
    lines.extend(all.iter().map(|(_, [left, top, ..], text)| format!("({left:.0}, {top:.0}) {text}")));
    read(page, &page.reading, &mut said);
    lines.push(format!("read: {}", said.replace('\n', " / ")));
    lines.join("\n")
}

#[test]
fn the_report_of_the_licence_map_stands_as_it_stood() {
    let fonts = Fonts::bundled();
    let report = drawn(&sample("dmv"), &fonts, SpreadKind::Report);
    let pages: Vec<String> = report.iter().map(outline).collect();
    insta::assert_snapshot!(pages.join("\n\n"));
}

#[test]
fn a_tile_and_a_stage_of_the_licence_map_stand_as_they_stood() {
    let (fonts, journey) = (Fonts::bundled(), sample("dmv"));
    for (name, kind) in [("tile", SpreadKind::Tiles), ("stage", SpreadKind::Stages)] {
        insta::assert_snapshot!(name, outline(&drawn(&journey, &fonts, kind)[1]));
    }
}
