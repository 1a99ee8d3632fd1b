//! What a person does with one journey: open, edit, undo, close, open again. On a real library.

mod common;

use common::{Desk, Desktop, Mirror, add_card, card_in, id};
use serde_json::json;
use waymark_app::{Answer, Request, Source};
use waymark_model::{Card, Edit, Fields, Id, LaneKind, Node};

#[test]
fn everything_is_there_again_and_undo_still_works() {
    let desk = Desk::new();
    let (journey, shown) = {
        let app = desk.app("ada");
        let desktop = Desktop::new(&app);
        let journey = desktop.create("blank", "A visit");
        let mut mirror = Mirror::of(desktop.open(journey));
        let snapshot = desktop.open(journey);
        mirror.follow(desktop.edit(journey, add_card(&snapshot, "Arrives")));
        mirror.follow(desktop.edit(journey, add_card(&snapshot, "Waits")));
        mirror.follow(desktop.undo(journey).unwrap());
        mirror.assert_shows(desktop.open(journey));
        (journey, mirror)
    };

    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    let snapshot = desktop.open(journey);
    assert_eq!(snapshot.state.version, 4, "creation, two edits, one undo");
    assert!(snapshot.state.undo.is_some() && snapshot.state.redo.is_some());
    shown.assert_shows(snapshot);

    let mut mirror = shown;
    mirror.number = 0;
    mirror.follow(desktop.redo(journey).unwrap());
    assert!(texts(&mirror).contains(&"Waits".to_owned()));
    mirror.follow(desktop.undo(journey).unwrap());
    mirror.follow(desktop.undo(journey).unwrap());
    assert!(!texts(&mirror).contains(&"Arrives".to_owned()));
    assert_eq!(desktop.undo(journey).unwrap_err().code, "nothing_to_undo", "the creation is not an edit");
    mirror.assert_shows(desktop.open(journey));
}

#[test]
fn a_rejected_edit_says_why_and_changes_nothing() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    let journey = desktop.create("blank", "A visit");
    let before = Mirror::of(desktop.open(journey));
    let stages: Vec<_> = before.nodes.values().filter(|node| matches!(node, Node::Stage(_))).map(Node::id).collect();
    let edits = stages.into_iter().map(|id| Edit::Remove { id }).collect();
    let fault = desktop.try_edit(journey, Edit::Batch { label: "All gone".into(), edits }).unwrap_err();
    assert_eq!(fault.code, "last_stage");
    assert!(fault.message.ends_with('.') && !fault.hint.is_empty(), "{fault:?}");
    before.assert_shows(desktop.open(journey));
    assert_eq!(desktop.open(journey).state.version, 1);
}

#[test]
fn an_edit_from_the_home_needs_no_open_journey() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    let journey = desktop.create("blank", "Old");
    let fields = [("title".to_owned(), "New".into())].into();
    let update = desktop.edit(journey, Edit::SetJourney { fields });
    assert_eq!(update.patch.number, 0);
    assert!(update.scene.put.is_empty());
    assert_eq!(desktop.open(journey).properties.title, "New");
}

#[test]
fn two_windows_of_one_app_follow_each_other() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let (left, right) = (Desktop::new(&app), Desktop::new(&app));
    let journey = left.create("blank", "A visit");
    let snapshot = left.open(journey);
    let (mut here, mut there) = (Mirror::of(left.open(journey)), Mirror::of(right.open(journey)));
    for n in 0..4 {
        let (from, to) = if n % 2 == 0 { (&left, &right) } else { (&right, &left) };
        let (own, other) = if n % 2 == 0 { (&mut here, &mut there) } else { (&mut there, &mut here) };
        own.follow(from.edit(journey, add_card(&snapshot, &format!("Card {n}"))));
        other.follow(to.next_update());
    }
    here.assert_shows(right.open(journey));
    there.assert_shows(left.open(journey));

    let closed = right.window.ask(Request::Close { journey }).unwrap();
    assert_eq!(serde_json::to_string(&closed).unwrap(), "null");
    left.edit(journey, add_card(&snapshot, "Alone"));
    let heard: Vec<_> = right.notices.try_iter().collect();
    assert!(heard.iter().all(|notice| matches!(notice, waymark_app::Notice::Library {})), "{heard:?}");
}

#[test]
fn a_copy_shares_personas_and_nothing_else() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    let journey = desktop.create("purchase", "First");
    let persona = waymark_model::Persona {
        id: id(),
        name: "Rosa".into(),
        role: String::new(),
        quote: String::new(),
        goals: vec![],
        needs: vec![],
        picture: None,
        colour: None,
        extra: Default::default(),
    };
    desktop.edit(journey, Edit::AddPersona { persona: Box::new(persona.clone()) });
    let Answer::Create(created) =
        desktop.window.ask(Request::Create { from: Source::Journey { id: journey }, title: String::new() }).unwrap()
    else {
        panic!()
    };
    let (first, copy) = (desktop.open(journey), desktop.open(created.journeys[0]));
    assert_eq!(copy.properties.title, "Copy of First");
    assert_eq!(first.nodes.len(), copy.nodes.len());
    let both: Vec<_> = copy.nodes.iter().map(Node::id).filter(|id| first.nodes.iter().any(|n| n.id() == *id)).collect();
    assert_eq!(both, first.nodes.iter().filter(|node| node.kind().is_shared()).map(Node::id).collect::<Vec<_>>());

    // A shared persona that changes in one map changes in the other open one.
    let second = Desktop::new(&app);
    let mut mirror = Mirror::of(second.open(created.journeys[0]));
    let fields = [("name".to_owned(), "Rosalind".into())].into();
    desktop.window.ask(Request::Close { journey: created.journeys[0] }).unwrap();
    desktop.edit(journey, Edit::Set { id: persona.id, fields });
    mirror.follow(second.next_update());
    assert!(matches!(&mirror.nodes[&persona.id], Node::Persona(it) if it.name == "Rosalind"));
    assert_eq!(second.open(created.journeys[0]).state.undo, None, "another map's edit is not undone here");
}

fn texts(mirror: &Mirror) -> Vec<String> {
    let text = |node: &Node| if let Node::Card(card) = node { Some(card.text.clone()) } else { None };
    mirror.nodes.values().filter_map(text).collect()
}

#[test]
fn a_card_that_drills_down_shows_the_other_map_as_it_is_when_this_one_is_opened() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    let (whole, detail) = (desktop.create("blank", "The whole way"), desktop.create("blank", "Booking in detail"));
    let snapshot = desktop.open(whole);
    let actions = snapshot.nodes.iter().find_map(|node| match node {
        Node::Lane(lane) if lane.kind == LaneKind::Actions => Some(lane.id),
        _ => None,
    });
    let card = Card { lane: actions.unwrap(), ..card_in(&snapshot, "Books") };
    let mut mirror = Mirror::of(desktop.open(whole));
    mirror.follow(desktop.edit(whole, Edit::AddCard { card: Box::new(card.clone()), after: None }));
    let said = |mirror: &Mirror| mirror.scene.groups[&format!("card:{}", card.id)].label.clone();
    let drills = |to: Id| Edit::Set { id: card.id, fields: Fields::from([("drills_down_to".into(), json!(to))]) };
    mirror.follow(desktop.edit(whole, drills(detail)));
    assert!(said(&mirror).contains("Booking in detail"), "{}", said(&mirror));

    let renamed = Edit::SetJourney { fields: Fields::from([("title".into(), json!("Booking by phone"))]) };
    desktop.edit(detail, renamed);
    let fresh = Mirror::of(desktop.open(whole));
    assert!(said(&fresh).contains("Booking by phone"), "{}", said(&fresh));

    let mut lost = fresh;
    lost.follow(desktop.edit(whole, drills(id())));
    let items = format!("{:?}", lost.scene.groups[&format!("card:{}", card.id)].items);
    assert!(items.contains("Journey not found"), "{items}");
}
