//! Markdown out, and in again: what it carries comes back, what is rendered holds no HTML, and hostile text is inert.
#![allow(clippy::unwrap_used)]

mod random;
mod shared;

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use shared::{hostile, read_as, samples};
use waymark_exchange::{FileKind, markdown};
use waymark_model::{Card, Id, Journey, LaneKind, Touchpoint};

/// A text as Markdown keeps it: plain line ends, no control characters, no space at the ends of lines.
fn kept(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r'], "\n").replace('\t', " ");
    let text: String = text.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
    text.trim().split('\n').map(str::trim).collect::<Vec<_>>().join("\n")
}

fn paragraphs(text: &str) -> String {
    let mut kept = kept(text);
    while kept.contains("\n\n\n") {
        kept = kept.replace("\n\n\n", "\n\n");
    }
    kept
}

fn details(card: &Card) -> String {
    let contact = card.touchpoint.clone().map(|touchpoint| {
        let owner = if card.opportunity.is_some() { String::new() } else { kept(&touchpoint.owner) };
        Touchpoint { owner, extra: Default::default(), ..touchpoint }
    });
    let opportunity = card.opportunity.clone().map(|mut opportunity| {
        opportunity.owner = kept(&opportunity.owner);
        opportunity.extra.clear();
        opportunity
    });
    let tags: Vec<String> = card.tags.iter().map(|tag| kept(tag)).collect();
    format!("{contact:?} {opportunity:?} {tags:?} {}", card.moment_of_truth)
}

/// A card that only shows a metric; it comes back as the text of its figure.
fn is_figure(card: &Card) -> bool {
    (card.metric.is_some() && kept(&card.text).is_empty()) || card.text.starts_with("CSAT")
}

/// The items of one cell: cards; in the lane of feelings each feeling by itself.
fn items(journey: &Journey, lanes: &[Id], step: Id, feelings: bool) -> Vec<String> {
    let mut items = Vec::new();
    let told_as_text = |card: &&Card| is_figure(card) && (!feelings || card.feelings.is_empty());
    let named = |whose: &Id| journey.persona(*whose).map_or(String::new(), |persona| kept(&persona.name));
    for card in lanes.iter().flat_map(|lane| journey.cards_in(*lane, step)).filter(|card| !told_as_text(card)) {
        let text = kept(&card.text);
        let bare = text.is_empty() && card.touchpoint.is_none() && card.opportunity.is_none() && card.tags.is_empty();
        if !feelings && (!bare || card.moment_of_truth) {
            items.push(format!("{text:?} {}", details(card)));
        }
        if feelings && !text.is_empty() {
            items.push(format!("{text:?}"));
        }
        for (whose, feeling) in card.feelings.iter().filter(|_| feelings) {
            items.push(format!("{} {} {:?}", named(whose), feeling.valence, kept(&feeling.word)));
        }
    }
    items
}

/// What of a journey Markdown carries, as text.
fn carried(journey: &Journey) -> String {
    let said = journey.properties();
    let mut lines = vec![format!(
        "{:?} {:?} {:?} {:?}",
        said.kind,
        kept(&said.title),
        paragraphs(&said.description),
        kept(&said.goal)
    )];
    for persona in said.personas.iter().filter_map(|id| journey.persona(*id)) {
        let lists = [&persona.goals, &persona.needs].map(|list| list.iter().map(|text| kept(text)).collect::<Vec<_>>());
        lines.push(format!(
            "{:?} {:?} {:?} {lists:?}",
            kept(&persona.name),
            kept(&persona.role),
            paragraphs(&persona.quote)
        ));
    }
    let mut rows: Vec<(LaneKind, String)> = Vec::new();
    for lane in journey.lanes().filter(|lane| journey.card_count(lane.id) > 0) {
        let row = (lane.kind, kept(&lane.name));
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    for stage in journey.stages() {
        lines.push(format!("{:?} {:?} {:?}", kept(&stage.name), paragraphs(&stage.description), kept(&stage.period)));
        for step in journey.steps_of(stage.id) {
            lines.push(format!("  {:?}", kept(&step.name)));
            for (kind, name) in rows.iter().filter(|(kind, _)| *kind != LaneKind::Metrics) {
                let lanes = journey.lanes().filter(|lane| lane.kind == *kind && kept(&lane.name) == *name);
                let lanes: Vec<Id> = lanes.map(|lane| lane.id).collect();
                let items = items(journey, &lanes, step.id, *kind == LaneKind::Feelings);
                if !items.is_empty() {
                    lines.push(format!("    {kind:?} {name:?} {items:#?}"));
                }
            }
        }
    }
    lines.join("\n")
}

fn back(journey: &Journey) -> Journey {
    let written = markdown(journey);
    let text = String::from_utf8(written.bytes.clone()).unwrap();
    let reading = read_as(FileKind::Markdown, &written.bytes).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(read_as(FileKind::Text, &written.bytes).unwrap().journeys, reading.journeys);
    reading.journeys.into_iter().next().unwrap().journey
}

proptest! {
    #![proptest_config(ProptestConfig { cases: shared::cases(200), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_markdown_carries_comes_back(journey in random::journeys()) {
        let text = String::from_utf8(markdown(&journey).bytes).unwrap();
        prop_assert_eq!(carried(&back(&journey)), carried(&journey), "{}", text);
    }
}

#[test]
fn the_samples_come_back_and_name_what_is_lost() {
    for journey in samples() {
        assert_eq!(carried(&back(&journey)), carried(&journey));
    }
    let losses = markdown(&samples()[0]).losses;
    let counts: Vec<(&str, u32)> = losses.iter().map(|loss| (loss.code.as_str(), loss.count)).collect();
    assert_eq!(counts, [("spans", 3), ("links", 50), ("evidence", 6), ("metrics", 5), ("properties", 7)]);
}

#[test]
fn every_language_writes_words_that_are_read_back() {
    for language in ["en", "de", "es", "fr", "ja", "zh-Hans", "ar"] {
        let journey = &samples()[0];
        let mut properties = journey.properties().clone();
        properties.language = language.into();
        let journey =
            Journey::from_records(journey.id(), properties, journey.nodes().cloned(), journey.links().cloned());
        assert_eq!(carried(&back(&journey)), carried(&journey), "{language}");
    }
}

/// What a page makes of Markdown: cells of tables by their text, and whether anything in it is HTML or leads away.
fn rendered(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut cells, mut active) = (Vec::new(), Vec::new());
    let mut cell: Option<String> = None;
    for event in
        Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS)
    {
        match event {
            Event::Start(Tag::TableCell) => cell = Some(String::new()),
            Event::End(TagEnd::TableCell) => cells.extend(cell.take()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(cell) = &mut cell {
                    cell.push_str(&text);
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => active.push(html.to_string()),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => active.push(dest_url.to_string()),
            _ => {}
        }
    }
    (cells, active)
}

#[test]
fn a_page_shows_the_cards_texts_and_no_html() {
    for journey in samples() {
        let text = String::from_utf8(markdown(&journey).bytes).unwrap();
        let (cells, active) = rendered(&text);
        assert_eq!(active, Vec::<String>::new());
        for card in journey.cards().filter(|card| !card.text.is_empty()) {
            assert!(
                cells.iter().any(|cell| cell == &card.text || cell.starts_with(&format!("{} (", card.text))),
                "{}\n{text}",
                card.text
            );
        }
    }
}

#[test]
fn hostile_text_is_inert_and_comes_back() {
    for hostile in hostile() {
        let journey = shared::filled(&hostile);
        let text = String::from_utf8(markdown(&journey).bytes).unwrap();
        let (cells, active) = rendered(&text);
        assert_eq!(active, Vec::<String>::new(), "{hostile:?}\n{text}");
        let shown = kept(&hostile).replace('\n', " ↵ ");
        assert!(cells.iter().filter(|cell| cell.starts_with(&shown)).count() > 30, "{hostile:?}\n{text}");
        assert_eq!(carried(&back(&journey)), carried(&journey), "{hostile:?}\n{text}");
    }
}
