//! A file into an open map: as new lanes, or merged by the names of stages and lanes; one step that can be taken back.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use common::{Desk, Desktop, Mirror};
use waymark_app::{Answer, App, Id, Joining, Request, Target};
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
        import(&self.desktop, file, Some(Target { journey: self.journey, how }));
    }
}

fn import(desktop: &Desktop, file: &Journey, into: Option<Target>) -> Id {
    let content = STANDARD.encode(write_json(file, &|_| None, true));
    match desktop.window.ask(Request::Import { name: "in.json".into(), content, wishes: None, into }).unwrap() {
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
