//! A file into an open map: as new lanes, or merged by the names of stages and lanes; one step that can be taken back.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use common::{Desk, Desktop, Mirror};
use waymark_app::{Answer, App, Fault, FilePreview, Id, Joining, LaneChoice, Request, Target, Verb, View, Wishes};
use waymark_exchange::write_json;
use waymark_model::Journey;
use waymark_model::testing::{draw, parse, random_document};

const HERE: &str = "Book[Look|Pay] Visit[]\nactions: walks x2, one | | sits\npains: | queue |\n+ persona Rosa";

/// The map that a file comes into, drawn as text.
struct Table {
    _desk: Desk,
    app: App,
    desktop: Desktop,
    journey: Id,
}

impl Table {
    fn new(here: &str) -> Self {
        let desk = Desk::new();
        let app = desk.app("ann");
        let desktop = Desktop::new(&app);
        let journey = import(&desktop, &parse(here), None);
        Table { _desk: desk, app, desktop, journey }
    }

    fn stands(&self) -> Journey {
        self.app.bare(self.journey).unwrap().journey().clone()
    }

    fn join(&self, file: &Journey, how: Joining) {
        import(&self.desktop, file, Some(Target { journey: self.journey, how, lanes: Vec::new() }));
    }
}

fn import(desktop: &Desktop, file: &Journey, into: Option<Target>) -> Id {
    let content = STANDARD.encode(write_json(file, &|_| None, true));
    match desktop
        .window
        .ask(Request::Import { name: "in.json".into(), content, wishes: None, into, row: None, ticket: None })
        .unwrap()
    {
        Answer::Import(created) => created.journeys[0],
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn check(file: &str, how: Joining, after: &str) {
    let table = Table::new(HERE);
    let before = table.stands();
    let mut mirror = Mirror::of(table.desktop.open(table.journey));
    table.join(&parse(file), how);
    let update = table.desktop.next_update();
    mirror.take(update);
    mirror.assert_shows(table.desktop.open(table.journey));
    let joined = table.stands();
    assert_eq!(draw(&joined), draw(&parse(after)));
    assert_eq!(joined.problems(), []);
    table.desktop.undo(table.journey).unwrap();
    assert_eq!(table.stands(), before);
    table.desktop.redo(table.journey).unwrap();
    assert_eq!(table.stands(), joined);
    assert_eq!(table.app.check().unwrap().damage, Vec::<String>::new());
}

#[test]
fn lanes_come_below_and_stages_of_the_same_name_are_one() {
    check(
        "BOOK[Pay|New] After[]\nactions: a | b | c\n+ persona rosa",
        Joining::Lanes,
        "Book[Look|Pay|New] Visit[] After[]\nactions: walks x2, one | | | sits |\npains: | queue | | |\nactions: | a | b | | c\n+ persona Rosa",
    );
}

#[test]
fn by_names_lanes_are_one_too_and_cards_come_below() {
    check(
        "book[look] After[]\nactions: more, one | c\ngains: | good\n+ evidence Survey\nevidenced_by: more > Survey",
        Joining::Stages,
        "Book[Look|Pay] Visit[] After[]\nactions: walks x2, one, more | | sits | c\npains: | queue | |\ngains: | | | good\n+ persona Rosa\n+ evidence Survey\nevidenced_by: more > Survey",
    );
}

#[test]
fn a_lone_unnamed_step_is_the_stage_itself_and_spans_follow() {
    check(
        "Book[] Visit[]\nactions: wide x2 |\npains: queue |",
        Joining::Stages,
        "Book[Look|Pay] Visit[]\nactions: walks x2, one, wide x3 | | sits\npains: queue | queue |\n+ persona Rosa",
    );
}

#[test]
fn the_same_file_again_brings_nothing_twice() {
    let table = Table::new(HERE);
    let file = parse("Book[Look]\nactions: new\ntouchpoints: site, desk\nleads_to: site > desk 0.5\n+ metric NPS");
    table.join(&file, Joining::Stages);
    let once = table.stands();
    table.join(&file, Joining::Stages);
    assert_eq!(table.stands(), once);
    assert_eq!(once.links().count(), 1);
}

/// Two maps of one file, as text.
const TWO: &str = "```mermaid\njourney\n section Book\n  Ask: 3: Rosa\n```\n\n```mermaid\njourney\n section After\n  Rest: 5: Rosa\n```\n";

fn look(table: &Table, name: &str, text: &str, into: Target, only: Option<Vec<u32>>) -> Result<FilePreview, Fault> {
    let (wishes, view) = (Wishes { only, ..Wishes::default() }, View::default());
    let content = STANDARD.encode(text);
    let request = Request::LookInto { name: name.into(), content, wishes, view, into: Some(into), ticket: None };
    match table.desktop.window.ask(request)? {
        Answer::LookInto(preview) => Ok(preview),
        other => panic!("{other:?}"),
    }
}

#[test]
fn several_maps_of_one_file_are_one_step() {
    let table = Table::new(HERE);
    let before = table.stands();
    let target = Target { journey: table.journey, how: Joining::Stages, lanes: Vec::new() };
    let content = STANDARD.encode(TWO);
    let request =
        Request::Import { name: "two.md".into(), content, wishes: None, into: Some(target), row: None, ticket: None };
    table.desktop.window.ask(request).unwrap();
    let joined = table.stands();
    assert!(["Ask", "Rest"].iter().all(|text| joined.cards().any(|card| card.text == *text)));
    let Answer::History(page) =
        table.desktop.window.ask(Request::History { journey: table.journey, before: None, limit: 1 }).unwrap()
    else {
        panic!("a page")
    };
    let deed = &page.lines[0].deed;
    assert_eq!((deed.verb, deed.name.as_str()), (Verb::Joined, "two.md"));
    assert!(deed.count >= 4, "{deed:?}");
    table.desktop.undo(table.journey).unwrap();
    assert_eq!(table.stands(), before);
}

#[test]
fn the_open_map_is_shown_as_it_would_be_and_nothing_is_written() {
    let table = Table::new(HERE);
    let before = table.stands();
    let target = |how| Target { journey: table.journey, how, lanes: Vec::new() };
    let joined = look(&table, "two.md", TWO, target(Joining::Stages), None).unwrap().joined.unwrap();
    assert_eq!(
        (joined.stages, joined.cards, joined.same, joined.partial),
        (1, 4, 0, false),
        "a card and its feeling each"
    );
    assert!(joined.ways[0].meets.is_some() && joined.ways[0].joins);
    assert!(joined.svg.contains("queue") && joined.svg.contains("Rest"), "what is here and what comes are drawn");
    let one = look(&table, "two.md", TWO, target(Joining::Stages), Some(vec![1])).unwrap();
    assert_eq!((one.maps.len(), one.joined.unwrap().cards), (2, 2), "only what is taken");
    let lanes = look(&table, "two.md", TWO, target(Joining::Lanes), None).unwrap().joined.unwrap();
    assert!(lanes.lanes > joined.lanes && lanes.ways.iter().all(|way| way.meets.is_none()));
    assert_eq!(table.stands(), before);
}

#[test]
fn what_is_new_is_framed_and_what_was_here_is_not() {
    let table = Table::new(HERE);
    let frames = |text: &str| {
        let target = Target { journey: table.journey, how: Joining::Stages, lanes: Vec::new() };
        let svg = look(&table, "in.json", text, target, None).unwrap().joined.unwrap().svg;
        svg.matches("x=\"-2\" y=\"-2\"").count()
    };
    let file = |text: &str| write_json(&parse(text), &|_| None, true);
    assert_eq!(frames(&file("Book[Look]\nactions: one")), 0, "all of it is here");
    assert_eq!(frames(&file("Book[Look]\nactions: one, two, three")), 2);
}

#[test]
fn lanes_that_mean_the_same_are_one_unless_a_person_says_otherwise() {
    let table = Table::new("Book[]\nopportunities: sell\nactions: go");
    let file = parse("Book[]\nopportunities: a queue\nactions: wait");
    let named = |names: [(&str, &str); 2]| {
        let nodes = file.nodes().cloned().map(|node| match node {
            waymark_model::Node::Lane(lane) => {
                let name = names.iter().find(|(kind, _)| *kind == lane.kind.default_name()).unwrap().1.to_owned();
                waymark_model::Node::Lane(waymark_model::Lane { name, ..lane })
            }
            node => node,
        });
        Journey::from_records(file.id(), file.properties().clone(), nodes, file.links().cloned())
    };
    let joins = |names: [(&str, &str); 2], lanes: Vec<LaneChoice>| -> Vec<bool> {
        let text = write_json(&named(names), &|_| None, true);
        let target = Target { journey: table.journey, how: Joining::Stages, lanes };
        let ways = look(&table, "in.json", &text, target, None).unwrap().joined.unwrap().ways;
        ways.iter().map(|way| way.joins).collect()
    };
    assert_eq!(joins([("Opportunities", "Ideas"), ("Actions", "活动")], Vec::new()), [true, true]);
    assert_eq!(joins([("Opportunities", "Ideen von Rosa"), ("Actions", "Actions")], Vec::new()), [false, true]);
    let own = vec![LaneChoice { lane: 0, joins: false }];
    assert_eq!(joins([("Opportunities", "Chancen"), ("Actions", "")], own), [false, true]);
}

#[test]
fn any_map_fits_into_any_map() {
    for seed in 0..20 {
        let table = Table::new(HERE);
        let file = random_document(seed, 60).journey().clone();
        if file.stages().next().is_none() {
            continue;
        }
        let before = table.stands();
        for how in [Joining::Lanes, Joining::Stages] {
            table.join(&file, how);
            let joined = table.stands();
            assert_eq!(joined.problems(), [], "seed {seed}");
            assert!(before.cards().all(|card| joined.card(card.id).is_some_and(|now| now.text == card.text)));
            assert!(
                joined.summary().cards
                    >= before.summary().cards + if how == Joining::Lanes { file.summary().cards } else { 0 }
            );
        }
        assert_eq!(table.app.check().unwrap().damage, Vec::<String>::new(), "seed {seed}");
    }
}
