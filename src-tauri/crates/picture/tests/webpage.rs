//! The web page: one file, small, nothing fetched, no text of a map ever markup; and pages for the browser test.
#![allow(clippy::unwrap_used)]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use waymark_layout::{Fonts, ViewOptions};
use waymark_model::testing::{large_journey, parse, random_document};
use waymark_model::{Id, Journey, Node};
use waymark_picture::{Images, web_page};

fn page(journey: &Journey) -> String {
    String::from_utf8(web_page(journey, &ViewOptions::default(), &Fonts::bundled(), Images::none()).bytes).unwrap()
}

/// What every hostile text tries.
const HOSTILE: &str = "\"'><script>window.hurt=1</script><img src=x onerror=\"window.hurt=1\"></style><svg onload=window.hurt=1>\
    javascript:window.hurt=1 </textarea></title>&lt;\u{202e}\u{0}--><!--";

/// A journey whose every text is hostile.
fn hostile() -> Journey {
    let map = parse(
        "Book[Look|Confirm] Visit[]
         actions: a | b x2 |
         touchpoints: website, phone | desk |
         feelings: f | g |
         pains: p | | q
         leads_to: website > desk 0.6
         + persona Rosa",
    );
    let mut properties = map.properties().clone();
    for text in [&mut properties.title, &mut properties.description, &mut properties.goal, &mut properties.language] {
        *text = HOSTILE.to_owned();
    }
    let persona = map.nodes().find(|node| matches!(node, Node::Persona(_))).map(Node::id);
    properties.personas = persona.into_iter().collect();
    let nodes = map.nodes().cloned().map(|node| spoiled(node, persona));
    let links = map.links().cloned().map(|mut link| {
        link.label = HOSTILE.to_owned();
        link
    });
    Journey::from_records(map.id(), properties, nodes.collect::<Vec<_>>(), links.collect::<Vec<_>>())
}

fn spoiled(mut node: Node, persona: Option<Id>) -> Node {
    let bad = || HOSTILE.to_owned();
    match &mut node {
        Node::Stage(stage) => (stage.name, stage.description, stage.period) = (bad(), bad(), bad()),
        Node::Step(step) => step.name = bad(),
        Node::Lane(lane) => lane.name = bad(),
        Node::Persona(who) => {
            (who.name, who.role, who.quote) = (bad(), bad(), bad());
            who.goals = vec![bad()];
        }
        Node::Card(card) => {
            (card.text, card.notes, card.tags) = (bad(), bad(), vec![bad()]);
            let feeling = waymark_model::Feeling { valence: 1, word: bad(), ..Default::default() };
            card.feelings.insert(persona.unwrap_or(Id::NIL), feeling);
            card.touchpoint = Some(waymark_model::Touchpoint { owner: bad(), ..Default::default() });
        }
        Node::Evidence(_) | Node::Metric(_) => {}
    }
    node
}

/// Letters that stand in the page's own fonts, by family.
fn own_letters(page: &str, family: &str) -> String {
    let rule = page.split("@font-face{").find(|rule| rule.starts_with(&format!("font-family:\"{family}\""))).unwrap();
    let encoded = rule.split("base64,").nth(1).and_then(|rest| rest.split(')').next()).unwrap();
    let font = STANDARD.decode(encoded).unwrap();
    let font = FontRef::new(&font).unwrap();
    assert!(font.outline_glyphs().get(GlyphId::new(1)).is_some());
    font.charmap().mappings().filter_map(|(letter, _)| char::from_u32(letter)).collect()
}

#[test]
fn the_page_brings_its_letters() {
    let journey = parse("了解[看到广告] Book[]\n touchpoints: 海报 | Zürich");
    let page = page(&journey);
    let (plain, wide) = (own_letters(&page, "Letters 0"), own_letters(&page, "Letters 1"));
    for letter in "BookZürich~".chars() {
        assert!(plain.contains(letter) && !wide.contains(letter), "{letter}: {plain}");
    }
    for letter in "了解看到广告海报".chars() {
        assert!(wide.contains(letter) && !plain.contains(letter), "{letter}: {wide}");
    }
    assert!(!plain.contains('Ω'), "only what is written: {plain}");
}

#[test]
fn a_sample_is_one_small_file() {
    let sample = include_bytes!("../../../../assets/samples/dmv.json");
    let journey = waymark_model_of(sample);
    let page = page(&journey);
    assert!(page.len() < 200 << 10, "{} bytes", page.len());
    for word in ["<table", "scope=\"row\"", "scope=\"colgroup\"", "Content-Security-Policy", "default-src 'none'"] {
        assert!(page.contains(word), "{word}");
    }
    let once = |word: &str| page.matches(word).count() == 1;
    assert!(once("<h1") && once("</html>") && once("<style>"));
    let outside = page.replace("http://www.w3.org/2000/svg", "");
    assert!(
        !outside.contains("src=\"http")
            && !outside.contains("@import")
            && !outside.replace("url(#", "").replace("url(data:font/ttf;base64,", "").contains("url(")
    );
}

fn waymark_model_of(bytes: &[u8]) -> Journey {
    waymark_exchange::read_json(bytes).unwrap().journey
}

#[test]
fn no_text_of_a_map_is_markup() {
    let page = page(&hostile());
    assert!(page.contains("&lt;script&gt;window.hurt=1"), "the texts are in the page");
    for markup in ["<script>window.hurt", "<img src=x", "<svg onload", "</style><svg", "href=\"javascript", "<!--"] {
        assert!(!page.contains(markup), "{markup}");
    }
    assert_eq!(page.matches("<script").count(), 2, "the links and the page's own script");
}

#[test]
fn every_map_makes_a_page_and_the_same_map_the_same() {
    for seed in 0..30 {
        let document = random_document(seed, 120);
        assert_eq!(page(document.journey()), page(document.journey()), "seed {seed}");
    }
    let empty = page(&Journey::new(Id::from_number(1)));
    assert!(empty.contains("Nothing stands on this map yet."));
    let large = page(&large_journey(1, 1_000));
    assert!(large.len() < 2 << 20, "{} bytes", large.len());
}

#[test]
fn cards_over_several_steps_have_a_row_where_nothing_lies_on_them() {
    let page = page(&parse("A[] B[] C[]\nactions: wide x2, one | two | three"));
    assert!(page.contains("rowspan=\"2\"") && page.contains("<td colspan=\"2\">"));
    assert_eq!(page.matches("<tr").count(), page.matches("</tr>").count());
}

/// Writes pages for the browser test into the folder that it names.
#[test]
fn pages_for_the_browser() {
    let Some(folder) = std::env::var_os("WAYMARK_PAGES").map(std::path::PathBuf::from) else { return };
    let sample = waymark_model_of(include_bytes!("../../../../assets/samples/dmv.json"));
    let pages = [
        ("dmv", sample),
        ("hostile", hostile()),
        ("empty", Journey::new(Id::from_number(1))),
        ("large", large_journey(1, 1_000)),
    ];
    for (name, journey) in pages {
        std::fs::write(folder.join(format!("{name}.html")), page(&journey)).unwrap();
    }
}
