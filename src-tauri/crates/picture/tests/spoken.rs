//! What readers make of a PDF: Arabic words whole, lines parted, links with their addresses, bookmarks, figures with words.
#![allow(clippy::unwrap_used)]

mod common;

use common::atlas::{arabic, sample};
use common::poppler;
use waymark_layout::{Fonts, Page, PageScene, Part, Spread, SpreadKind, Target, Theme, ViewOptions, pages};
use waymark_model::{Evidence, Journey, Lane, LaneKind, Node};
use waymark_picture::{Images, pdf_of};

fn drawn(journey: &Journey, fonts: &Fonts, kind: SpreadKind) -> Vec<PageScene> {
    let page = if kind == SpreadKind::Whole { Page::Fit } else { Page::A4 };
    let spread = Spread { page, kind, overlap: 10.0, marks: true, enlarged: 1.0 };
    pages(journey, &Theme::light(), fonts, &ViewOptions::export(), &spread).unwrap()
}

fn said(program: &str, arguments: &[&str], bytes: &[u8]) -> String {
    let marks = ['\u{202a}', '\u{202b}', '\u{202c}', '\u{200e}', '\u{200f}'];
    // Titles of the structure come in an encoding of their own.
    let said = String::from_utf8_lossy(&poppler(program, arguments, bytes)).into_owned();
    said.chars().filter(|char| !marks.contains(char)).collect()
}

#[test]
fn arabic_words_are_copied_whole() {
    let fonts = Fonts::bundled();
    let bytes = pdf_of(&drawn(&arabic(), &fonts, SpreadKind::Whole), &fonts, Images::none()).unwrap();
    let copied = said("pdftotext", &["-raw", "-"], &bytes);
    for word in ["المطلوبة", "بالهاتف", "القيادة", "المستندات", "الشباك", "التجديد"]
    {
        assert!(copied.contains(word), "{word} is not in what is copied: {copied}");
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace() && *char != '"').collect()
}

/// What the tags of a file say instead of their glyphs, in the order of the file.
fn spoken(bytes: &[u8]) -> String {
    let file = String::from_utf8_lossy(bytes);
    let tags = file.lines().filter(|line| line.contains("/StructElem"));
    let hex = tags.filter_map(|line| line.split_once("/ActualText<FEFF")?.1.split_once('>'));
    let unit = |four: &[u8]| u16::from_str_radix(std::str::from_utf8(four).unwrap(), 16).unwrap();
    let text = hex.map(|(hex, _)| hex.as_bytes().chunks(4).map(unit).collect::<Vec<u16>>());
    squeezed(&text.map(|units| String::from_utf16(&units).unwrap()).collect::<Vec<_>>().join(" "))
}

/// Asserts that texts are said one after the other.
fn follow<'a>(said: &str, texts: impl Iterator<Item = &'a str>) -> usize {
    let (mut at, mut count) = (0, 0);
    for text in texts.map(squeezed) {
        let found = said[at..].find(&text).unwrap_or_else(|| panic!("{text} is not said after {}", &said[..at]));
        at += found + text.len();
        count += 1;
    }
    count
}

#[test]
fn arabic_is_read_aloud_in_its_order() {
    let (fonts, journey) = (Fonts::bundled(), arabic());
    let written = |kind: SpreadKind| pdf_of(&drawn(&journey, &fonts, kind), &fonts, Images::none()).unwrap();
    let told = |lane: &&Lane| {
        !lane.hidden && ![LaneKind::Feelings, LaneKind::Metrics, LaneKind::Opportunities].contains(&lane.kind)
    };
    let steps = || journey.stages().flat_map(|stage| journey.steps_of(stage.id));
    let cards =
        journey.lanes().filter(told).flat_map(|lane| steps().flat_map(|step| journey.cards_in(lane.id, step.id)));
    let all = follow(&spoken(&written(SpreadKind::Whole)), cards.map(|card| card.text.as_str()));
    assert!(all > 20, "only {all} cards");
    let report = written(SpreadKind::Report);
    let evidence: Vec<&Evidence> =
        journey.nodes().filter_map(|node| if let Node::Evidence(it) = node { Some(it) } else { None }).collect();
    follow(&spoken(&report), evidence.iter().map(|it| it.name.as_str()));
    // A row is read from its first cell on, which stands at the right: the date comes before the source.
    let read = squeezed(&said("pdfinfo", &["-struct-text"], &report));
    for it in evidence {
        let row = format!("{}TDP(block){}", it.date.as_deref().unwrap_or_default(), squeezed(&it.source));
        assert!(read.contains(&row), "{row} is not in {read}");
    }
}

#[test]
fn words_at_the_end_of_a_line_do_not_join_the_next() {
    let (fonts, journey) = (Fonts::bundled(), sample("dmv"));
    let bytes = pdf_of(&drawn(&journey, &fonts, SpreadKind::Whole), &fonts, Images::none()).unwrap();
    let read = said("pdfinfo", &["-struct-text"], &bytes);
    assert!(read.contains("Visits the DMV website, calls to check which papers to bring"), "{read}");
}

#[test]
fn it_has_headings_tables_lists_figures_and_bookmarks() {
    let (fonts, journey) = (Fonts::bundled(), sample("dmv"));
    let bytes = pdf_of(&drawn(&journey, &fonts, SpreadKind::Report), &fonts, Images::none()).unwrap();
    let read = said("pdfinfo", &["-struct"], &bytes);
    for kind in ["H1", "H2", "H3", "Table", "TR", "TH", "TD", "L", "LI", "Figure", "Link"] {
        let found = read.lines().any(|line| line.trim().split([' ', '(', ':']).next() == Some(kind));
        assert!(found, "there is no {kind} in {read}");
    }
    let html = said("pdftohtml", &["-xml", "-stdout", "-i"], &bytes);
    for title in ["Stages", "Opportunities", "Glossary", "Find out"] {
        assert!(html.contains(&format!(">{title}</item>")), "no bookmark “{title}” in {html}");
    }
}

#[test]
fn only_web_addresses_of_evidence_become_links() {
    let (fonts, plain) = (Fonts::bundled(), sample("dmv"));
    let (good, bad) = ("https://example.org/survey?q=1", "javascript:alert(1)");
    let mut count = 0;
    let nodes = plain.nodes().cloned().map(|mut node| {
        if let Node::Evidence(evidence) = &mut node {
            evidence.source = if count % 2 == 0 { good.into() } else { bad.into() };
            count += 1;
        }
        node
    });
    let journey = Journey::from_records(
        plain.id(),
        plain.properties().clone(),
        nodes.collect::<Vec<_>>(),
        plain.links().cloned(),
    );
    for kind in [SpreadKind::Whole, SpreadKind::Report] {
        let made = drawn(&journey, &fonts, kind);
        let mut addresses = Vec::new();
        made.iter().for_each(|page| gather(&page.reading, &mut addresses));
        assert!(!addresses.is_empty() && addresses.iter().all(|address| address == good), "{addresses:?}");
        let bytes = pdf_of(&made, &fonts, Images::none()).unwrap();
        assert_eq!(said("pdfinfo", &["-url"], &bytes).matches(good).count(), addresses.len());
    }
}

fn gather(parts: &[Part], addresses: &mut Vec<String>) {
    for part in parts {
        match part {
            Part::Link(_, _, Target::Web(address), _) => addresses.push(address.clone()),
            Part::Table(rows) => rows.iter().flatten().for_each(|cell| gather(&cell.parts, addresses)),
            Part::List(entries) => entries.iter().for_each(|entry| gather(entry, addresses)),
            Part::Section(parts) => gather(parts, addresses),
            _ => {}
        }
    }
}
