//! Controls: commits that an undo must never make are told to the reference, which must see each of them.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use serde_json::json;
use waymark_model::testing::{Random, find, parse, stamp};
use waymark_model::{Card, Change, Commit, CommitKind, Document, Edit, Id, Node, Stamp};

use super::reference::Reference;

struct Room {
    document: Document,
    reference: Reference,
    random: Random,
}

impl Room {
    fn new() -> Room {
        let map = parse("A[a]\nactions: web");
        Room { reference: Reference::of(&map), document: Document::new(map, Vec::new()), random: Random::new(1) }
    }

    fn write(&mut self, author: &str, text: &str) -> Commit {
        let card = self.document.journey().cards().next().unwrap().id;
        let edit = Edit::Set { id: card, fields: [("text".to_owned(), json!(text))].into() };
        let stamp = stamp(&mut self.random, author, 0);
        let commit = self.document.edit(stamp, &edit).unwrap().keep();
        self.reference.take(&commit).unwrap();
        commit
    }

    /// A false undo of these commits, that leaves the card with this text.
    fn undo(&mut self, author: &str, of: &[&Commit], text: &str) -> Commit {
        let kind = CommitKind::Undo { of: of.iter().map(|commit| commit.id).collect() };
        self.turn(author, kind, &[text])
    }

    /// A made-up commit that gives the card these texts, one after the other.
    fn turn(&mut self, author: &str, kind: CommitKind, texts: &[&str]) -> Commit {
        let mut before = self.document.journey().cards().next().unwrap().clone();
        let mut changes = Vec::new();
        for text in texts {
            let after = Card { text: (*text).into(), ..before.clone() };
            let [old, new] = [&before, &after].map(|card| Some(Box::new(Node::Card(card.clone()))));
            changes.push(Change::Node { id: after.id, before: old, after: new });
            before = after;
        }
        let stamp = stamp(&mut self.random, author, 0);
        let (id, author, time, label) = (stamp.id, stamp.author, stamp.time, String::new());
        Commit { id, author, time, label, kind, joins: None, changes }
    }

    /// Makes a commit true, which must be lawful.
    fn accept(&mut self, commit: &Commit) {
        self.reference.take(commit).unwrap();
        self.document.absorb(commit);
    }

    /// Ann's stage A, renamed to B in the same breath; taken back, made again, and then built on by Bob.
    fn built_on(&mut self) {
        let (stage, step, card) = (Id::from_number(901), Id::from_number(902), Id::from_number(903));
        let name = [("name".to_owned(), json!("B"))].into();
        let edits =
            [Edit::AddStage { id: stage, step, name: "A".into(), after: None }, Edit::Set { id: stage, fields: name }];
        for edit in edits {
            let stamp = Stamp { joins: Some("typing".into()), ..stamp(&mut self.random, "ann", 0) };
            self.reference.take(&self.document.edit(stamp, &edit).unwrap().keep()).unwrap();
        }
        for undo in [true, false] {
            let stamp = stamp(&mut self.random, "ann", 0);
            let turned = if undo { self.document.undo(stamp) } else { self.document.redo(stamp) };
            self.reference.take(&turned.unwrap().keep()).unwrap();
        }
        let lane = self.document.journey().lanes().next().unwrap().id;
        let edit = Edit::AddCard { card: Box::new(Card::new(card, lane, step)), after: None };
        let stamp = stamp(&mut self.random, "bob", 0);
        self.reference.take(&self.document.edit(stamp, &edit).unwrap().keep()).unwrap();
    }
}

#[test]
fn a_true_undo_is_lawful() {
    let mut room = Room::new();
    let own = room.write("ann", "one");
    let undo = room.undo("ann", &[&own], "web");
    assert_eq!(room.reference.take(&undo), Ok(()));
    assert_eq!(room.reference.foretold, 1);
}

#[test]
fn an_undo_that_reverts_the_work_of_another_is_seen() {
    let mut room = Room::new();
    let own = room.write("ann", "one");
    room.write("bob", "two");
    let undo = room.undo("ann", &[&own], "web");
    assert!(room.reference.take(&undo).is_err());
}

#[test]
fn an_undo_that_reverts_what_another_chose_again_is_seen() {
    let mut room = Room::new();
    let own = room.write("ann", "one");
    room.write("bob", "two");
    room.write("bob", "one");
    let undo = room.undo("ann", &[&own], "web");
    assert!(room.reference.take(&undo).is_err());
}

#[test]
fn an_undo_of_the_wrong_step_or_to_a_wrong_state_is_seen() {
    let mut room = Room::new();
    let (first, second) = (room.write("ann", "one"), room.write("ann", "two"));
    let (wrong_step, wrong_state) = (room.undo("ann", &[&first], "one"), room.undo("ann", &[&second], "three"));
    assert!(room.reference.take(&wrong_step).is_err());
    let mut room = Room::new();
    room.write("ann", "one");
    room.write("ann", "two");
    assert!(room.reference.take(&wrong_state).is_err());
}

#[test]
fn an_undo_that_is_refused_though_something_is_owed_is_seen() {
    let mut room = Room::new();
    assert_eq!(room.reference.refused("ann", true), Ok(()));
    room.write("ann", "one");
    assert!(room.reference.refused("ann", true).is_err());
}

/// The ids of two edits of Ann's that an undo took back in one commit, through "one"; then Bob chose a text.
fn passed_through(room: &mut Room, chosen: &str) -> Vec<Id> {
    let of = vec![room.write("ann", "one").id, room.write("ann", "two").id];
    let undo = room.turn("ann", CommitKind::Undo { of: of.clone() }, &["one", "web"]);
    room.accept(&undo);
    room.write("bob", chosen);
    of
}

#[test]
fn a_redo_that_overwrites_what_another_chose_is_seen_though_the_undo_passed_through_it() {
    for chosen in ["one", "three"] {
        let mut room = Room::new();
        let of = passed_through(&mut room, chosen);
        assert_eq!(room.reference.refused("ann", false), Ok(()));
        let redo = room.turn("ann", CommitKind::Redo { of }, &["two"]);
        assert!(room.reference.take(&redo).is_err());
    }
}

#[test]
fn an_undo_that_keeps_a_newer_name_of_a_stage_that_must_stay_is_seen() {
    let mut room = Room::new();
    room.built_on();
    assert!(room.reference.refused("ann", true).is_err());
    let undo = room.document.undo(stamp(&mut room.random, "ann", 0)).unwrap().keep();
    assert_eq!(room.reference.take(&undo), Ok(()));
    assert_eq!(room.document.journey().stage(Id::from_number(901)).unwrap().name, "A");
}

#[test]
fn a_journey_that_lost_a_card_is_seen() {
    let room = Room::new();
    let card = find(room.document.journey(), "web");
    let nodes = room.document.journey().nodes().filter(|node| node.id() != card).cloned();
    let lost = waymark_model::Journey::from_records(Id::from_number(1), Default::default(), nodes, []);
    assert!(room.reference.agrees(&lost).is_err());
    assert_eq!(room.reference.agrees(room.document.journey()), Ok(()));
}
