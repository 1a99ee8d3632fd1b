//! The web page: one file, small, nothing fetched, no text of a map ever markup; and pages for the browser test.
#![allow(clippy::unwrap_used)]

use waymark_layout::ViewOptions;
use waymark_model::testing::{large_journey, parse, random_document};
use waymark_model::{Id, Journey, Node};
use waymark_picture::{Images, web_page};

fn page(journey: &Journey) -> String {
    String::from_utf8(web_page(journey, &ViewOptions::default(), Images::none()).bytes).unwrap()
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
            && !outside.replace("url(#", "").contains("url(")
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
