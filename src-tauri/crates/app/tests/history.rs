//! The history: the map as it was after any commit, going back as one commit, named versions; also with personas and
//! metrics that another open journey changes meanwhile.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use common::{Desk, Desktop, add_card, id};
use waymark_app::{
    Answer, App, At, Fault, HistoryPage, Id, Notice, PastView, Request, Source, Turn, Verb, VersionLine, View,
};
use waymark_model::testing::{Random, random_edit};
use waymark_model::{Edit, Journey, Node, Persona};

const SEEDS: u64 = 3;
const EDITS: usize = 40;

fn ask<T>(desktop: &Desktop, request: Request, read: impl Fn(Answer) -> Option<T>) -> Result<T, Fault> {
    desktop.window.ask(request).map(|answer| read(answer).unwrap())
}

fn page(desktop: &Desktop, journey: Id, before: Option<u64>, limit: u32) -> HistoryPage {
    let read = |answer| if let Answer::History(page) = answer { Some(page) } else { None };
    ask(desktop, Request::History { journey, before, limit }, read).unwrap()
}

fn past(desktop: &Desktop, journey: Id, at: At) -> Result<PastView, Fault> {
    let read = |answer| if let Answer::Past(past) = answer { Some(past) } else { None };
    ask(desktop, Request::Past { journey, at, view: View::default() }, read)
}

fn restore(desktop: &Desktop, journey: Id, at: At) {
    desktop.window.ask(Request::Restore { journey, at }).unwrap();
}

fn name(desktop: &Desktop, journey: Id, commit: Option<u64>, name: &str) -> Vec<VersionLine> {
    let read = |answer| if let Answer::NameVersion(versions) = answer { Some(versions) } else { None };
    ask(desktop, Request::NameVersion { journey, commit, name: name.into() }, read).unwrap()
}

fn versions(desktop: &Desktop, journey: Id) -> Vec<VersionLine> {
    let read = |answer| if let Answer::Versions(versions) = answer { Some(versions) } else { None };
    ask(desktop, Request::Versions { journey }, read).unwrap()
}

fn stands(app: &App, journey: Id) -> Journey {
    app.bare(journey).unwrap().journey().clone()
}

/// A past state under the id of the journey.
fn shown(desktop: &Desktop, journey: Id, past: &PastView) -> Journey {
    let snapshot = desktop.open(past.id);
    Journey::from_records(journey, snapshot.properties, snapshot.nodes, snapshot.links)
}

fn persona(id: Id) -> Persona {
    serde_json::from_value(serde_json::json!({ "id": id })).unwrap()
}

/// A random edit; now and then a persona or metric that the other journey has.
fn any_edit(one: &Journey, other: &Journey, random: &mut Random) -> Edit {
    let shared: Vec<Node> = other.nodes().filter(|node| node.kind().is_shared()).cloned().collect();
    match random.pick(&shared) {
        Some(Node::Persona(persona)) if random.chance(25) => Edit::AddPersona { persona: Box::new(persona.clone()) },
        Some(Node::Metric(metric)) if random.chance(15) => Edit::AddMetric { metric: Box::new(metric.clone()) },
        Some(Node::Persona(known)) if one.persona(known.id).is_some() && random.chance(40) => {
            Edit::Set { id: known.id, fields: [("name".to_owned(), random.words().into())].into() }
        }
        _ => random_edit(one, random),
    }
}

#[test]
fn any_state_comes_back_exactly_and_its_undo_too() {
    let seeds = std::env::var("WAYMARK_SEEDS").ok().and_then(|text| text.parse().ok()).unwrap_or(SEEDS);
    let shared: usize = (0..seeds).map(run).sum();
    assert!(shared > 0, "no persona or metric was ever changed from elsewhere");
}

/// Answers how many steps of the two journeys were made in the other one.
fn run(seed: u64) -> usize {
    let desk = Desk::new();
    let mut random = Random::new(seed);
    let app = desk.app("ann");
    let desktop = Desktop::new(&app);
    let journeys = [desktop.create("blank", "One"), desktop.create("service-blueprint", "Two")];
    journeys.iter().for_each(|journey| drop(desktop.open(*journey)));
    let persona = Persona { name: "Rosa".into(), ..persona(id()) };
    for journey in journeys {
        desktop.edit(journey, Edit::AddPersona { persona: Box::new(persona.clone()) });
    }
    let mut states: Vec<(Id, u64, Journey)> = Vec::new();
    for turn in 0..EDITS {
        let place = random.below(2);
        let (journey, other) = (journeys[place], journeys[1 - place]);
        let _ = match random.below(8) {
            0 => desktop.undo(journey),
            1 => desktop.redo(journey),
            _ => {
                let edit = any_edit(&stands(&app, journey), &stands(&app, other), &mut random);
                desktop.try_edit(journey, edit)
            }
        };
        if turn % 17 == 5 {
            name(&desktop, journey, None, &format!("After {turn}"));
        }
        for journey in journeys {
            let newest = page(&desktop, journey, None, 1).lines[0].sequence;
            states.push((journey, newest, stands(&app, journey)));
        }
    }
    for _ in 0..12 {
        let (journey, sequence, was) = random.pick(&states).unwrap();
        let at = At::Commit { sequence: *sequence };
        let view = past(&desktop, *journey, at).unwrap();
        assert_eq!(&shown(&desktop, *journey, &view), was, "seed {seed}, as it was after {sequence}");
        desktop.window.ask(Request::Close { journey: view.id }).unwrap();
        let before = stands(&app, *journey);
        restore(&desktop, *journey, at);
        assert_eq!(&stands(&app, *journey), was, "seed {seed}, restored to {sequence}");
        if &before != was {
            assert_eq!(page(&desktop, *journey, None, 1).lines[0].turn, Turn::Restore);
            desktop.undo(*journey).unwrap();
            assert_eq!(stands(&app, *journey), before, "seed {seed}, undone");
        }
    }
    assert_eq!(app.check().unwrap().damage, Vec::<String>::new());
    let lines = journeys.iter().flat_map(|journey| page(&desktop, *journey, None, 1_000).lines);
    lines.filter(|line| line.elsewhere).count()
}

#[test]
fn the_past_is_for_reading_and_the_present_goes_on() {
    let desk = Desk::new();
    let app = desk.app("ann");
    let (desktop, other) = (Desktop::new(&app), Desktop::new(&app));
    let journey = desktop.create("blank", "A visit");
    let snapshot = desktop.open(journey);
    desktop.edit(journey, add_card(&snapshot, "Queues"));
    let at = At::Commit { sequence: page(&desktop, journey, None, 1).lines[0].sequence };
    let stage =
        snapshot.nodes.iter().find_map(|node| if let Node::Stage(stage) = node { Some(stage.id) } else { None });
    let rename = Edit::Set { id: stage.unwrap(), fields: [("name".to_owned(), "Waiting".into())].into() };
    desktop.edit(journey, rename);
    desktop.edit(journey, add_card(&snapshot, "Sits down"));
    let view = past(&desktop, journey, at).unwrap();
    let differs = &view.differs;
    assert_eq!((differs.added, differs.changed, differs.removed), (1, 1, 0));
    assert_eq!(differs.changed_ids, vec![stage.unwrap()]);
    let refused = desktop.try_edit(view.id, add_card(&snapshot, "No")).unwrap_err();
    assert_eq!(refused.code, "past");
    assert_eq!(desktop.undo(view.id).unwrap_err().code, "past");
    other.open(journey);
    other.edit(journey, add_card(&snapshot, "Meanwhile"));
    assert!(shown(&desktop, journey, &view).cards().all(|card| card.text == "Queues"));
    desktop.window.ask(Request::Close { journey: view.id }).unwrap();
    assert_eq!(
        desktop.window.ask(Request::Open { journey: view.id, view: View::default() }).unwrap_err().code,
        "not_found"
    );
    restore(&desktop, journey, at);
    other.next_update();
    let line = page(&desktop, journey, None, 1).lines.remove(0);
    assert_eq!((line.deed.verb, line.deed.time), (Verb::Restored, Some(view.time)));
    assert_eq!(past(&desktop, journey, At::Commit { sequence: 99_999 }).unwrap_err().code, "not_found");
}

#[test]
fn pages_reach_the_beginning_without_a_gap() {
    let desk = Desk::new();
    let app = desk.app("ann");
    let desktop = Desktop::new(&app);
    let journey = desktop.create("blank", "A visit");
    let snapshot = desktop.open(journey);
    for number in 0..25 {
        desktop.edit(journey, add_card(&snapshot, &format!("Card {number}")));
    }
    let (mut met, mut before) = (Vec::new(), None);
    loop {
        let HistoryPage { lines, more } = page(&desktop, journey, before, 10);
        before = lines.last().map(|line| line.sequence);
        met.extend(lines.into_iter().map(|line| line.deed));
        if !more {
            break;
        }
    }
    assert_eq!(met.len(), 26);
    assert_eq!((met[0].name.as_str(), met[25].verb), ("Card 24", Verb::Began));
    assert!(met.iter().take(25).all(|deed| deed.verb == Verb::Added && deed.record.is_some()));
}

#[test]
fn a_version_has_a_name_and_survives() {
    let desk = Desk::new();
    let journey = {
        let app = desk.app("ann");
        let (desktop, other) = (Desktop::new(&app), Desktop::new(&app));
        let journey = desktop.create("blank", "A visit");
        let snapshot = desktop.open(journey);
        desktop.edit(journey, add_card(&snapshot, "One"));
        let first = page(&desktop, journey, None, 1).lines[0].sequence;
        desktop.edit(journey, add_card(&snapshot, "Two"));
        assert_eq!(name(&desktop, journey, Some(first), "  Before   lunch ")[0].name, "Before lunch");
        name(&desktop, journey, None, "Now");
        let heard: Vec<Notice> = other.notices.try_iter().collect();
        assert!(heard.iter().any(|notice| matches!(notice, Notice::Versions { journey: of } if *of == journey)));
        let empty = Request::NameVersion { journey, commit: None, name: " ".into() };
        assert_eq!(desktop.window.ask(empty).unwrap_err().code, "name_empty");
        journey
    };
    let app = desk.app("ann");
    let desktop = Desktop::new(&app);
    let found = versions(&desktop, journey);
    assert_eq!(found.iter().map(|version| version.name.as_str()).collect::<Vec<_>>(), ["Now", "Before lunch"]);
    let version = found[1].id;
    desktop.window.ask(Request::RenameVersion { journey, version, name: "Morning".into() }).unwrap();
    let texts = |journey: &Journey| journey.cards().map(|card| card.text.clone()).collect::<Vec<_>>();
    let view = past(&desktop, journey, At::Version { id: version }).unwrap();
    assert_eq!((view.name.as_str(), view.differs.added), ("Morning", 1));
    assert_eq!(texts(&shown(&desktop, journey, &view)), ["One"]);
    let from = Source::Past { journey, at: At::Version { id: version } };
    let Answer::Create(made) = desktop.window.ask(Request::Create { from, title: "Copy".into() }).unwrap() else {
        panic!("a map")
    };
    assert_eq!(texts(&stands(&app, made.journeys[0])), ["One"]);
    restore(&desktop, journey, At::Version { id: version });
    assert_eq!(texts(&stands(&app, journey)), ["One"]);
    let line = page(&desktop, journey, None, 1).lines.remove(0);
    assert_eq!((line.deed.verb, line.deed.name.as_str()), (Verb::Restored, "Morning"));
    desktop.window.ask(Request::DropVersion { journey, version }).unwrap();
    assert_eq!(versions(&desktop, journey).len(), 1);
    assert_eq!(past(&desktop, journey, At::Version { id: version }).unwrap_err().code, "not_found");
    assert_eq!(app.check().unwrap().damage, Vec::<String>::new());
}

/// Prints how long the map of 1,000 cards takes to be shown as it was 10,000 commits ago.
#[test]
#[ignore = "a figure, not a law"]
fn figure_of_ten_thousand_commits_back() {
    let desk = Desk::new();
    let app = desk.app("ann");
    let desktop = Desktop::new(&app);
    let journey = desktop.create("blank", "Long");
    let snapshot = desktop.open(journey);
    let edits = (0..1_000).map(|number| add_card(&snapshot, &format!("A card with a few words, {number}"))).collect();
    desktop.edit(journey, Edit::Batch { label: "Many".into(), edits });
    let start = page(&desktop, journey, None, 1).lines[0].sequence;
    let cards: Vec<Id> = stands(&app, journey).cards().map(|card| card.id).collect();
    for number in 0..10_000_usize {
        let text = format!("Written {number} times or more");
        desktop
            .edit(journey, Edit::Set { id: cards[number % 1_000], fields: [("text".to_owned(), text.into())].into() });
    }
    for _ in 0..3 {
        let begun = std::time::Instant::now();
        let view = past(&desktop, journey, At::Commit { sequence: start }).unwrap();
        println!("past: {:?}", begun.elapsed());
        let begun = std::time::Instant::now();
        assert_eq!(page(&desktop, journey, None, 100).lines.len(), 100);
        println!("first page: {:?}; {} changed", begun.elapsed(), view.differs.changed);
    }
}
