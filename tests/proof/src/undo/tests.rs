//! Controls: commits that an undo must never make are told to the reference, which must see each of them.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use serde_json::json;
use waymark_model::testing::{Random, find, parse, stamp};
use waymark_model::{Change, Commit, CommitKind, Document, Edit, Id, Node};

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
        let before = Node::Card(self.document.journey().cards().next().unwrap().clone());
        let mut after = before.clone();
        if let Node::Card(card) = &mut after {
            card.text = text.into();
        }
        let change = Change::Node { id: before.id(), before: Some(Box::new(before)), after: Some(Box::new(after)) };
        let kind = CommitKind::Undo { of: of.iter().map(|commit| commit.id).collect() };
        let stamp = stamp(&mut self.random, author, 0);
        let (id, author, time, label) = (stamp.id, stamp.author, stamp.time, String::new());
        Commit { id, author, time, label, kind, joins: None, changes: vec![change] }
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

#[test]
fn a_journey_that_lost_a_card_is_seen() {
    let room = Room::new();
    let card = find(room.document.journey(), "web");
    let nodes = room.document.journey().nodes().filter(|node| node.id() != card).cloned();
    let lost = waymark_model::Journey::from_records(Id::from_number(1), Default::default(), nodes, []);
    assert!(room.reference.agrees(&lost).is_err());
    assert_eq!(room.reference.agrees(room.document.journey()), Ok(()));
}
