//! Two copies of one map: sent away, edited on both sides, compared and merged as one step that can be taken back.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use common::{Desk, Desktop, Mirror, add_card, id};
use serde_json::{Value, json};
use waymark_app::{
    Answer, App, Choice, DifferenceVerb, ExportOptions, Fault, Format, Id, MergeView, Request, Turn, Update, Verb,
    View, Wishes,
};
use waymark_model::{Edit, Journey, Persona};

fn stands(app: &App, journey: Id) -> Journey {
    app.bare(journey).unwrap().journey().clone()
}

fn sent(desktop: &Desktop, journey: Id) -> String {
    let options = ExportOptions { format: Format::Json, ..ExportOptions::default() };
    match desktop.window.ask(Request::Export { journey, options, errand: None }).unwrap() {
        Answer::Export(file) => String::from_utf8(STANDARD.decode(file.content).unwrap()).unwrap(),
        other => panic!("{other:?}"),
    }
}

fn imported(desktop: &Desktop, text: &str) -> Id {
    let content = STANDARD.encode(text);
    let request =
        Request::Import { name: "map.json".into(), content, wishes: None, into: None, row: None, ticket: None };
    match desktop.window.ask(request).unwrap() {
        Answer::Import(created) => created.journeys[0],
        other => panic!("{other:?}"),
    }
}

fn compared(desktop: &Desktop, journey: Id, text: &str) -> Result<MergeView, Fault> {
    let request = Request::Compare { journey, name: "back.json".into(), content: STANDARD.encode(text) };
    match desktop.window.ask(request)? {
        Answer::Compare(view) => Ok(view),
        other => panic!("{other:?}"),
    }
}

fn merged(desktop: &Desktop, journey: Id, text: &str, choices: Vec<Choice>) -> Result<Update, Fault> {
    let request = Request::Merge { journey, name: "back.json".into(), content: STANDARD.encode(text), choices };
    match desktop.window.ask(request)? {
        Answer::Merge(update) => Ok(update),
        other => panic!("{other:?}"),
    }
}

fn set(desktop: &Desktop, journey: Id, record: Id, field: &str, value: Value) {
    desktop.edit(journey, Edit::Set { id: record, fields: [(field.to_owned(), value)].into() });
}

fn card(app: &App, journey: Id, text: &str) -> Id {
    let journey = stands(app, journey);
    journey.cards().find(|card| card.text == text).unwrap_or_else(|| panic!("no card says {text}")).id
}

fn texts(app: &App, journey: Id) -> Vec<String> {
    let mut texts: Vec<String> = stands(app, journey).cards().map(|card| card.text.clone()).collect();
    texts.sort();
    texts
}

/// Ann's map with three cards, and Bob's copy of it in a library of his own.
struct Two {
    _desks: (Desk, Desk),
    ann: App,
    bob: App,
    journey: Id,
}

impl Two {
    fn new() -> Self {
        let desks = (Desk::new(), Desk::new());
        let (ann, bob) = (desks.0.app("ann"), desks.1.app("bob"));
        let desktop = Desktop::new(&ann);
        let journey = desktop.create("blank", "A visit");
        let snapshot = desktop.open(journey);
        ["One", "Two", "Three"].iter().for_each(|text| drop(desktop.edit(journey, add_card(&snapshot, text))));
        let copy = imported(&Desktop::new(&bob), &sent(&desktop, journey));
        assert_eq!(copy, journey, "a map that is new to a library keeps its id");
        Two { _desks: desks, ann, bob, journey }
    }
}

#[test]
fn a_copy_that_came_back_is_merged_as_one_step() {
    let two = Two::new();
    let (ann, other, bob) = (Desktop::new(&two.ann), Desktop::new(&two.ann), Desktop::new(&two.bob));
    let journey = two.journey;
    let snapshot = ann.open(journey);
    let mut mirror = Mirror::of(snapshot.clone());
    other.open(journey);
    set(&bob, journey, card(&two.bob, journey, "One"), "text", json!("Eins"));
    bob.edit(journey, Edit::Remove { id: card(&two.bob, journey, "Three") });
    bob.edit(journey, add_card(&snapshot, "Four"));
    mirror.take(ann.edit(
        journey,
        Edit::Set { id: card(&two.ann, journey, "Two"), fields: [("notes".to_owned(), json!("mine"))].into() },
    ));
    let back = sent(&bob, journey);
    let view = compared(&ann, journey, &back).unwrap();
    assert!(view.base.as_deref().is_some_and(|label| label.contains("Three")), "{view:?}");
    assert!(view.base_time.is_some() && !view.guessed);
    assert_eq!((view.conflicts.len(), view.mended.len()), (0, 0));
    let verbs: Vec<(DifferenceVerb, &str, &str)> =
        view.theirs.iter().map(|one| (one.verb, one.name.as_str(), one.field.as_str())).collect();
    assert_eq!(verbs.len(), 3, "{verbs:?}");
    assert!(verbs.contains(&(DifferenceVerb::Changed, "One", "text")));
    assert!(verbs.contains(&(DifferenceVerb::Removed, "Three", "")));
    assert!(verbs.contains(&(DifferenceVerb::Added, "Four", "")));
    assert_eq!(
        view.mine.iter().map(|one| (one.name.as_str(), one.after.as_str())).collect::<Vec<_>>(),
        [("Two", "mine")]
    );
    let before = stands(&two.ann, journey);
    other.next_update();
    mirror.take(merged(&ann, journey, &back, Vec::new()).unwrap());
    other.next_update();
    mirror.assert_shows(ann.open(journey));
    assert_eq!(texts(&two.ann, journey), ["Eins", "Four", "Two"]);
    let Answer::History(page) = ann.window.ask(Request::History { journey, before: None, limit: 1 }).unwrap() else {
        panic!("a page")
    };
    assert_eq!((page.lines[0].turn, page.lines[0].label.as_str()), (Turn::Edit, "Merge back.json"));
    assert_eq!((page.lines[0].deed.verb, page.lines[0].deed.count), (Verb::Merged, 3));
    let after = stands(&two.ann, journey);
    ann.undo(journey).unwrap();
    assert_eq!(stands(&two.ann, journey), before);
    ann.redo(journey).unwrap();
    assert_eq!(stands(&two.ann, journey), after);
    assert_eq!(two.ann.check().unwrap().damage, Vec::<String>::new());
}

#[test]
fn copies_go_to_and_fro_and_each_time_the_newest_common_state_is_found() {
    let two = Two::new();
    let (ann, bob) = (Desktop::new(&two.ann), Desktop::new(&two.bob));
    let journey = two.journey;
    for round in 0..4 {
        let (from, to, sender, receiver) = match round % 2 {
            0 => (&bob, &ann, &two.bob, &two.ann),
            _ => (&ann, &bob, &two.ann, &two.bob),
        };
        // The same card is written on in turn: a base of an earlier round would make that a conflict.
        let written = stands(sender, journey).cards().min_by_key(|card| card.id).unwrap().id;
        set(from, journey, written, "text", json!(format!("Round {round}")));
        let text = sent(from, journey);
        let view = compared(to, journey, &text).unwrap();
        assert_eq!((view.conflicts.len(), view.theirs.len(), view.guessed), (0, 1, false), "round {round}: {view:?}");
        merged(to, journey, &text, Vec::new()).unwrap();
        assert_eq!(texts(sender, journey), texts(receiver, journey));
    }
    let text = sent(&ann, journey);
    assert!(compared(&ann, journey, &text).unwrap().theirs.is_empty(), "its own copy says nothing new");
}

#[test]
fn conflicts_are_chosen_one_by_one() {
    let two = Two::new();
    let (ann, bob) = (Desktop::new(&two.ann), Desktop::new(&two.bob));
    let journey = two.journey;
    let ids: Vec<Id> = ["One", "Two", "Three"].iter().map(|text| card(&two.ann, journey, text)).collect();
    for (desktop, name) in [(&ann, "Ann"), (&bob, "Bob")] {
        set(desktop, journey, ids[0], "text", json!(format!("{name} one")));
        set(desktop, journey, ids[1], "text", json!(format!("{name} two")));
    }
    ann.edit(journey, Edit::Remove { id: ids[2] });
    set(&bob, journey, ids[2], "text", json!("Bob three"));
    let back = sent(&bob, journey);
    let view = compared(&ann, journey, &back).unwrap();
    let on = |id: Id| view.conflicts.iter().find(|conflict| conflict.record == Some(id)).unwrap();
    let shown = |id: Id| {
        let one = on(id);
        [one.field.as_str(), one.base.as_str(), one.mine.as_str(), one.theirs.as_str()]
    };
    assert_eq!(view.conflicts.len(), 3);
    assert_eq!(shown(ids[0]), ["text", "One", "Ann one", "Bob one"]);
    assert_eq!(shown(ids[1]), ["text", "Two", "Ann two", "Bob two"]);
    assert_eq!(shown(ids[2]), ["", "Three", "", "Bob three"]);
    assert_eq!(ids.iter().map(|id| on(*id).takes_theirs).collect::<Vec<_>>(), [false, false, true]);
    let choice = |index: usize, theirs: bool| Choice { key: on(ids[index]).key.clone(), theirs };
    merged(&ann, journey, &back, vec![choice(1, true)]).unwrap();
    assert_eq!(texts(&two.ann, journey), ["Ann one", "Bob three", "Bob two"]);
    ann.undo(journey).unwrap();
    merged(&ann, journey, &back, vec![choice(0, true), choice(2, false)]).unwrap();
    assert_eq!(texts(&two.ann, journey), ["Ann two", "Bob one"]);
}

#[test]
fn what_was_settled_is_not_asked_again_until_the_other_copy_says_something_new() {
    let two = Two::new();
    let (ann, bob) = (Desktop::new(&two.ann), Desktop::new(&two.bob));
    let journey = two.journey;
    let one = card(&two.ann, journey, "One");
    set(&ann, journey, one, "text", json!("Ann one"));
    set(&bob, journey, one, "text", json!("Bob one"));
    let back = sent(&bob, journey);
    let before = texts(&two.ann, journey);
    merged(&ann, journey, &back, Vec::new()).unwrap();
    assert_eq!(texts(&two.ann, journey), before, "all of mine was kept");
    let view = compared(&ann, journey, &back).unwrap();
    assert_eq!((view.conflicts.len(), view.settled.len(), view.theirs.len()), (0, 1, 0));
    let Answer::History(page) = ann.window.ask(Request::History { journey, before: None, limit: 1 }).unwrap() else {
        panic!("a page")
    };
    let deed = &page.lines[0].deed;
    assert_eq!((deed.verb, deed.count, deed.name.as_str()), (Verb::Merged, 0, "back.json"));
    assert!(!sent(&ann, journey).contains("settled"), "what was settled here is nobody else's business");
    // It can be decided otherwise, and undo asks again.
    let theirs = vec![Choice { key: view.settled[0].key.clone(), theirs: true }];
    merged(&ann, journey, &back, theirs).unwrap();
    assert!(texts(&two.ann, journey).contains(&"Bob one".to_owned()));
    ann.undo(journey).unwrap();
    assert_eq!(compared(&ann, journey, &back).unwrap().settled.len(), 1);
    set(&bob, journey, one, "text", json!("Bob anew"));
    let view = compared(&ann, journey, &sent(&bob, journey)).unwrap();
    assert_eq!((view.conflicts.len(), view.settled.len()), (1, 0));
    ann.undo(journey).unwrap();
    assert_eq!(compared(&ann, journey, &back).unwrap().conflicts.len(), 1);
}

#[test]
fn a_look_says_how_a_copy_stands_to_the_map_here() {
    let two = Two::new();
    let (ann, bob) = (Desktop::new(&two.ann), Desktop::new(&two.bob));
    let journey = two.journey;
    let state = |text: &str| {
        let (content, wishes, view) = (STANDARD.encode(text), Wishes::default(), View::default());
        let request = Request::LookInto { name: "a.json".into(), content, wishes, view, into: None, ticket: None };
        let Answer::LookInto(preview) = ann.window.ask(request).unwrap() else { panic!("a preview") };
        assert_eq!(preview.maps[0].known, Some(journey));
        let copy = preview.maps[0].copy.clone().unwrap();
        (copy.brings, copy.keeps, copy.conflicts, copy.shares)
    };
    assert_eq!(state(&sent(&ann, journey)), (0, 0, 0, true));
    set(&bob, journey, card(&two.bob, journey, "One"), "text", json!("Bob one"));
    set(&bob, journey, card(&two.bob, journey, "Two"), "text", json!("Bob two"));
    set(&ann, journey, card(&two.ann, journey, "Two"), "text", json!("Ann two"));
    set(&ann, journey, card(&two.ann, journey, "Three"), "text", json!("Ann three"));
    assert_eq!(state(&sent(&bob, journey)), (1, 1, 1, true));
}

#[test]
fn without_a_list_of_commits_the_nearest_state_is_the_base() {
    let two = Two::new();
    let ann = Desktop::new(&two.ann);
    let journey = two.journey;
    let ids: Vec<Id> = ["One", "Two", "Three"].iter().map(|text| card(&two.ann, journey, text)).collect();
    let mut file: Value = serde_json::from_str(&sent(&ann, journey)).unwrap();
    file.as_object_mut().unwrap().remove("commits");
    file["waymark"] = json!("1.0");
    for card in file["cards"].as_array_mut().unwrap() {
        if card["text"] == "One" {
            card["text"] = json!("by hand");
        }
    }
    let snapshot = ann.open(journey);
    ann.edit(journey, add_card(&snapshot, "Later"));
    set(&ann, journey, ids[1], "text", json!("Zwei"));
    let view = compared(&ann, journey, &file.to_string()).unwrap();
    assert!(view.guessed && view.base.is_some(), "{view:?}");
    assert_eq!((view.conflicts.len(), view.theirs.len(), view.mine.len()), (0, 1, 2), "{view:?}");
    merged(&ann, journey, &file.to_string(), Vec::new()).unwrap();
    assert_eq!(texts(&two.ann, journey), ["Later", "Three", "Zwei", "by hand"]);
}

#[test]
fn a_copy_that_is_like_no_state_takes_nothing_away() {
    let two = Two::new();
    let ann = Desktop::new(&two.ann);
    let journey = two.journey;
    let mut file: Value = serde_json::from_str(&sent(&ann, journey)).unwrap();
    file.as_object_mut().unwrap().remove("commits");
    let cards: Vec<Value> = file["cards"].as_array().unwrap().clone();
    let many = (0..60).map(|number| {
        let mut card = cards[0].clone();
        (card["id"], card["text"]) = (json!(id()), json!(format!("Other {number}")));
        card
    });
    let mut changed = cards[0].clone();
    changed["text"] = json!("Otherwise");
    file["cards"] = many.chain([changed]).collect();
    let view = compared(&ann, journey, &file.to_string()).unwrap();
    assert_eq!((view.base.clone(), view.base_time, view.guessed), (None, None, false));
    assert_eq!(view.conflicts.len(), 1, "{:?}", view.conflicts);
    merged(&ann, journey, &file.to_string(), Vec::new()).unwrap();
    let texts = texts(&two.ann, journey);
    assert_eq!(texts.len(), 63);
    assert!(["One", "Two", "Three"].iter().all(|text| texts.iter().any(|other| other == text)));
}

#[test]
fn what_is_no_copy_is_refused_and_nothing_changes() {
    let two = Two::new();
    let ann = Desktop::new(&two.ann);
    let before = stands(&two.ann, two.journey);
    let elsewhere = ann.create("onboarding", "Another");
    let text = sent(&ann, elsewhere);
    assert_eq!(compared(&ann, two.journey, &text).unwrap_err().code, "not_a_copy");
    assert_eq!(merged(&ann, two.journey, &text, Vec::new()).unwrap_err().code, "not_a_copy");
    assert_eq!(merged(&ann, two.journey, "{\"waymark\": 3}", Vec::new()).unwrap_err().code, "import_failed");
    assert_eq!(stands(&two.ann, two.journey), before);
}

#[test]
fn personas_that_the_library_has_stay_as_they_are_there() {
    let two = Two::new();
    let (ann, bob) = (Desktop::new(&two.ann), Desktop::new(&two.bob));
    let persona = |name: &str, id: Id| -> Persona { serde_json::from_value(json!({"id": id, "name": name})).unwrap() };
    let rosa = id();
    let elsewhere = ann.create("blank", "Elsewhere");
    ann.edit(elsewhere, Edit::AddPersona { persona: Box::new(persona("Rosa, 41", rosa)) });
    bob.edit(two.journey, Edit::AddPersona { persona: Box::new(persona("Rosa of Bob", rosa)) });
    let back = sent(&bob, two.journey);
    merged(&ann, two.journey, &back, Vec::new()).unwrap();
    assert_eq!(stands(&two.ann, two.journey).persona(rosa).unwrap().name, "Rosa, 41");
    assert_eq!(stands(&two.ann, elsewhere).persona(rosa).unwrap().name, "Rosa, 41");
    // One that this map had at the common state is merged like every record, for all maps that use it.
    let before = sent(&ann, two.journey);
    merged(&bob, two.journey, &before, Vec::new()).unwrap();
    set(&bob, two.journey, rosa, "role", json!("works shifts"));
    merged(&ann, two.journey, &sent(&bob, two.journey), Vec::new()).unwrap();
    assert_eq!(stands(&two.ann, elsewhere).persona(rosa).unwrap().role, "works shifts");
    assert_eq!(two.ann.check().unwrap().damage, Vec::<String>::new());
}

#[test]
fn another_window_that_edits_meanwhile_loses_nothing() {
    let two = Two::new();
    let (ann, bob) = (Desktop::new(&two.ann), Desktop::new(&two.bob));
    let journey = two.journey;
    set(&bob, journey, card(&two.bob, journey, "One"), "text", json!("Eins"));
    let back = sent(&bob, journey);
    let snapshot = ann.open_as(journey, View::default());
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let other = Desktop::new(&two.ann);
            (0..20).for_each(|number| drop(other.edit(journey, add_card(&snapshot, &format!("New {number}")))));
        });
        merged(&ann, journey, &back, Vec::new()).unwrap();
    });
    let texts = texts(&two.ann, journey);
    assert!(texts.len() == 23 && texts.iter().any(|text| text == "Eins"), "{texts:?}");
}
