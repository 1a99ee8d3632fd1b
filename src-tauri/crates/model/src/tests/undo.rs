//! Undo among people: what others did stays, what is one's own goes, and the map stays lawful.

use serde_json::{Value, json};

use crate::testing::{draw, find, id, parse};
use crate::{Author, Card, Commit, CommitKind, Document, Edit, Extra, Id, LaneKind, Link, LinkKind, Stamp};

struct Room {
    document: Document,
    time: i64,
}

impl Room {
    fn new(map: &str) -> Self {
        Room { document: Document::new(parse(map), Vec::new()), time: 0 }
    }

    fn stamp(&mut self, author: &str, joins: Option<&str>) -> Stamp {
        self.time += 1_000;
        let id = Id::from_number(1_000_000 + self.time as u64);
        Stamp { id, author: Author(author.into()), time: self.time, joins: joins.map(Into::into) }
    }

    fn edit(&mut self, author: &str, edit: &Edit) -> Commit {
        let stamp = self.stamp(author, None);
        self.document.edit(stamp, edit).unwrap().keep()
    }

    fn set(&mut self, author: &str, name: &str, field: &str, value: Value) {
        let edit = Edit::Set { id: self.find(name), fields: [(field.to_owned(), value)].into() };
        self.edit(author, &edit);
    }

    fn write(&mut self, author: &str, id: Id, text: &str) {
        let stamp = self.stamp(author, Some("text"));
        let edit = Edit::Set { id, fields: [("text".to_owned(), json!(text))].into() };
        self.document.edit(stamp, &edit).unwrap().keep();
    }

    fn undo(&mut self, author: &str) -> Result<Commit, String> {
        let stamp = self.stamp(author, None);
        let commit = self.document.undo(stamp).map_err(|rejection| rejection.code)?.keep();
        assert_eq!(self.document.journey().problems(), []);
        Ok(commit)
    }

    fn redo(&mut self, author: &str) -> Result<Commit, String> {
        let stamp = self.stamp(author, None);
        let commit = self.document.redo(stamp).map_err(|rejection| rejection.code)?.keep();
        assert_eq!(self.document.journey().problems(), []);
        Ok(commit)
    }

    fn find(&self, name: &str) -> Id {
        find(self.document.journey(), name)
    }

    #[track_caller]
    fn shows(&self, map: &str) {
        assert_eq!(draw(self.document.journey()), draw(&parse(map)));
    }
}

const MAP: &str = "A[a|b]\ntouchpoints: web | desk";

#[test]
fn nothing_is_undone_twice() {
    let mut room = Room::new(MAP);
    assert_eq!(room.undo("ann"), Err("nothing_to_undo".into()));
    assert_eq!(room.redo("ann"), Err("nothing_to_redo".into()));
    room.set("ann", "web", "text", json!("site"));
    assert_eq!(room.undo("bob"), Err("nothing_to_undo".into()));
    let commit = room.undo("ann").unwrap();
    assert_eq!(commit.label, "Undo: Write card 'site'");
    assert!(matches!(&commit.kind, CommitKind::Undo { of } if of.len() == 1));
    room.shows(MAP);
    assert_eq!(room.undo("ann"), Err("nothing_to_undo".into()));
    let ann = Author("ann".into());
    assert_eq!(room.document.history().redo_label(&ann), Some("Write card 'site'"));
    assert_eq!(room.redo("ann").unwrap().label, "Redo: Write card 'site'");
    room.shows("A[a|b]\ntouchpoints: site | desk");
    assert_eq!(room.document.history().undo_label(&ann), Some("Write card 'site'"));
    assert_eq!(room.document.history().lines(2).count(), 2);
}

#[test]
fn a_new_edit_ends_redo_for_its_author_alone() {
    let mut room = Room::new(MAP);
    room.set("ann", "web", "text", json!("site"));
    room.set("bob", "desk", "text", json!("clerk"));
    room.undo("ann").unwrap();
    room.undo("bob").unwrap();
    room.set("ann", "web", "notes", json!("x"));
    assert_eq!(room.redo("ann"), Err("nothing_to_redo".into()));
    assert!(room.redo("bob").is_ok());
}

#[test]
fn typing_is_undone_together_but_not_what_lies_apart() {
    let mut room = Room::new(MAP);
    let web = room.find("web");
    room.write("ann", web, "w");
    room.time += 60_000;
    room.write("ann", web, "we");
    room.write("bob", web, "bob");
    room.write("ann", web, "wel");
    room.write("ann", web, "well");
    assert!(matches!(room.undo("ann").unwrap().kind, CommitKind::Undo { of } if of.len() == 3));
    room.shows("A[a|b]\ntouchpoints: bob | desk");
    room.redo("ann").unwrap();
    room.shows("A[a|b]\ntouchpoints: well | desk");
    room.undo("ann").unwrap();
    room.undo("bob").unwrap();
    room.undo("ann").unwrap_err();
    room.shows("A[a|b]\ntouchpoints: we | desk");
}

#[test]
fn fields_and_parts_that_others_changed_stay() {
    let mut room = Room::new(MAP);
    let nobody = Id::NIL.to_string();
    room.set("ann", "web", "touchpoint", json!({ "channel": "web", "effort": 2 }));
    room.set("ann", "web", "touchpoint", json!({ "channel": "phone", "effort": 5 }));
    room.set("ann", "web", "feelings", json!({ nobody.clone(): { "valence": 1, "word": "ok" } }));
    room.set("bob", "web", "touchpoint", json!({ "effort": 7, "owner": "Web team" }));
    room.undo("ann").unwrap();
    room.undo("ann").unwrap();
    let web = room.find("web");
    let touchpoint =
        |room: &Room| serde_json::to_value(&room.document.journey().card(web).unwrap().touchpoint).unwrap();
    let expected = json!({ "channel": "web", "side": "front", "mode": "reactive", "effort": 7, "owner": "Web team" });
    assert_eq!(touchpoint(&room), expected);
    assert!(room.document.journey().card(web).unwrap().feelings.is_empty());
    assert_eq!(room.undo("ann"), Err("nothing_to_undo".into()), "bob has built on the touchpoint that ann made");
    assert_eq!(touchpoint(&room), expected);
}

#[test]
fn what_others_removed_stays_removed() {
    let mut room = Room::new(MAP);
    room.set("ann", "web", "text", json!("site"));
    room.set("ann", "desk", "text", json!("clerk"));
    let clerk = room.find("clerk");
    room.edit("bob", &Edit::Remove { id: clerk });
    let commit = room.undo("ann").unwrap();
    assert!(matches!(commit.kind, CommitKind::Undo { of } if of.len() == 2), "the one without effect is passed over");
    room.shows("A[a|b]\ntouchpoints: web |");
    room.redo("ann").unwrap();
    room.shows("A[a|b]\ntouchpoints: site |");
}

#[test]
fn a_removed_card_comes_back_with_the_links_that_can_stand() {
    let mut room = Room::new("A[a|b|c]\ntouchpoints: web | desk | mail\nleads_to: web > desk\nleads_to: desk > mail");
    let (desk, mail) = (room.find("desk"), room.find("mail"));
    room.edit("ann", &Edit::Remove { id: desk });
    room.edit("bob", &Edit::Remove { id: mail });
    room.undo("ann").unwrap();
    room.shows("A[a|b|c]\ntouchpoints: web | desk |\nleads_to: web > desk");
}

#[test]
fn what_others_built_on_stays() {
    let mut room = Room::new(MAP);
    let lane = id(9_000);
    room.edit("ann", &Edit::AddLane { id: lane, kind: LaneKind::Touchpoints, name: "New".into(), after: None });
    let step = room.find("a");
    let card = Card { text: "mine".into(), ..Card::new(id(9_001), lane, step) };
    room.edit("ann", &Edit::AddCard { card: Box::new(card), after: None });
    let link = Link {
        id: id(9_002),
        kind: LinkKind::LeadsTo,
        from: id(9_001),
        to: room.find("web"),
        share: None,
        label: String::new(),
        extra: Extra::new(),
    };
    room.edit("bob", &Edit::AddLink { link: Box::new(link) });
    assert_eq!(room.undo("ann"), Err("nothing_to_undo".into()));
    room.undo("bob").unwrap();
    room.undo("ann").unwrap();
    room.undo("ann").unwrap();
    room.shows(MAP);
}

#[test]
fn a_journey_keeps_a_stage_and_a_stage_a_step() {
    let mut room = Room::new("A[a]");
    room.edit("ann", &Edit::AddStage { id: id(9_000), step: id(9_001), name: "B".into(), after: None });
    let first = room.find("A");
    room.edit("bob", &Edit::Remove { id: first });
    assert_eq!(room.undo("ann"), Err("nothing_to_undo".into()));
    room.shows("B[]");

    let mut room = Room::new("A[a] B[b]");
    let (a, b) = (room.find("A"), room.find("b"));
    room.edit("ann", &Edit::AddStep { id: id(9_000), stage: a, name: "new".into(), after: None });
    let step = room.find("a");
    room.edit("bob", &Edit::Remove { id: step });
    assert_eq!(room.undo("ann"), Err("nothing_to_undo".into()));
    room.edit("ann", &Edit::AddStep { id: id(9_002), stage: room_stage(&room, "B"), name: "c".into(), after: Some(b) });
    room.edit("ann", &Edit::MoveStep { id: b, stage: a, after: None });
    room.edit("bob", &Edit::Remove { id: id(9_000) });
    assert!(room.undo("ann").is_err(), "the step that was moved is the last one of its new stage");
    room.shows("A[b] B[c]");
}

fn room_stage(room: &Room, name: &str) -> Id {
    room.find(name)
}

#[test]
fn spans_are_taken_in_when_others_removed_columns() {
    let mut room = Room::new("A[a|b|c]\nactions: wide x3 | |");
    room.set("ann", "wide", "span", json!(1));
    let last = room.find("c");
    room.edit("bob", &Edit::Remove { id: last });
    room.undo("ann").unwrap();
    room.shows("A[a|b]\nactions: wide x2 |");
}

#[test]
fn personas_come_and_go_one_by_one() {
    let mut room = Room::new("A[a]\nfeelings: sad\n+ persona Rosa");
    let rosa = room.find("Rosa");
    room.edit("ann", &Edit::Remove { id: rosa });
    let lee = parse("A[]\n+ persona Lee");
    let mut lee = lee.persona(find(&lee, "Lee")).unwrap().clone();
    lee.id = id(9_000);
    room.edit("bob", &Edit::AddPersona { persona: Box::new(lee) });
    room.undo("ann").unwrap();
    assert_eq!(room.document.journey().properties().personas, [rosa, id(9_000)]);
    room.undo("bob").unwrap();
    assert_eq!(room.document.journey().properties().personas, [rosa]);
}

#[test]
fn undo_works_from_a_tail_of_the_history() {
    let mut room = Room::new(MAP);
    for text in ["one", "two", "three"] {
        let web = room.document.journey().cards().next().unwrap().id;
        let edit = Edit::Set { id: web, fields: [("text".to_owned(), json!(text))].into() };
        room.edit("ann", &edit);
    }
    let tail: Vec<Commit> = room.document.history().commits().skip(1).cloned().collect();
    room.document = Document::with_earlier(room.document.journey().clone(), 1, tail);
    assert_eq!(room.document.history().version(), 3);
    room.undo("ann").unwrap();
    room.undo("ann").unwrap();
    room.shows("A[a|b]\ntouchpoints: one | desk");
    assert_eq!(room.undo("ann"), Err("nothing_to_undo".into()));
}

#[test]
fn what_another_chose_stays_even_when_it_is_what_was_there() {
    let mut room = Room::new(MAP);
    let web = room.find("web");
    let mark = |it| Edit::Set { id: web, fields: [("moment_of_truth".to_owned(), json!(it))].into() };
    room.edit("ann", &mark(true));
    room.edit("bob", &mark(false));
    room.edit("bob", &mark(true));
    assert_eq!(room.undo("ann"), Err("nothing_to_undo".into()));
    assert!(room.document.journey().card(web).unwrap().moment_of_truth);
    room.undo("bob").unwrap();
    room.undo("bob").unwrap();
    room.undo("ann").unwrap();
    assert!(!room.document.journey().card(web).unwrap().moment_of_truth);
}

#[test]
fn a_new_card_that_another_wrote_in_and_put_back_stays() {
    let mut room = Room::new(MAP);
    let lane = room.document.journey().lanes().next().unwrap().id;
    let card = Card { text: "new".into(), ..Card::new(id(9_000), lane, room.find("a")) };
    room.edit("ann", &Edit::AddCard { card: Box::new(card), after: None });
    room.set("bob", "new", "text", json!("newer"));
    room.set("bob", "newer", "text", json!("new"));
    assert_eq!(room.undo("ann"), Err("nothing_to_undo".into()));
    room.undo("bob").unwrap();
    room.undo("bob").unwrap();
    room.undo("ann").unwrap();
    room.shows(MAP);
}

#[test]
fn the_last_feeling_comes_back_beside_one_that_another_added() {
    let mut room = Room::new("A[a]\nfeelings: sad\n+ persona Rosa");
    let (sad, rosa) = (room.find("sad"), room.find("Rosa"));
    room.set("ann", "sad", "feelings", json!({ Id::NIL.to_string(): { "valence": -1 } }));
    room.set("ann", "sad", "feelings", json!({ Id::NIL.to_string(): null }));
    room.set("bob", "sad", "feelings", json!({ rosa.to_string(): { "valence": 2 } }));
    room.undo("ann").unwrap();
    let feelings = &room.document.journey().card(sad).unwrap().feelings;
    assert_eq!(feelings.iter().map(|(who, it)| (*who, it.valence)).collect::<Vec<_>>(), [(Id::NIL, -1), (rosa, 2)]);
}

#[test]
fn the_first_stage_can_be_taken_back_after_another_took_back_theirs() {
    let mut room = Room { document: Document::new(crate::Journey::new(id(1)), Vec::new()), time: 0 };
    room.edit("ann", &Edit::AddStage { id: id(9_000), step: id(9_001), name: "A".into(), after: None });
    room.edit("bob", &Edit::AddStage { id: id(9_002), step: id(9_003), name: "B".into(), after: None });
    room.undo("bob").unwrap();
    room.undo("ann").unwrap();
    assert_eq!(room.document.journey().stages().count(), 0);
}

#[test]
fn a_redo_leaves_what_another_chose_though_its_undo_passed_through_it() {
    let mut room = Room::new(MAP);
    let web = room.find("web");
    room.write("ann", web, "one");
    room.write("ann", web, "two");
    room.undo("ann").unwrap();
    room.write("bob", web, "one");
    assert_eq!(room.redo("ann"), Err("nothing_to_redo".into()));
    assert_eq!(room.document.journey().card(web).unwrap().text, "one");
}

/// Ann's stage A, renamed to B in the same breath.
fn add_and_rename(room: &mut Room) {
    for edit in [
        Edit::AddStage { id: id(9_000), step: id(9_001), name: "A".into(), after: None },
        Edit::Set { id: id(9_000), fields: [("name".to_owned(), json!("B"))].into() },
    ] {
        let stamp = room.stamp("ann", Some("typing"));
        room.document.edit(stamp, &edit).unwrap().keep();
    }
}

#[test]
fn an_undo_after_a_redo_takes_back_what_it_took_back_before() {
    for again in [false, true] {
        let mut room = Room::new(MAP);
        add_and_rename(&mut room);
        if again {
            room.undo("ann").unwrap();
            room.redo("ann").unwrap();
        }
        let lane = room.document.journey().lanes().next().unwrap().id;
        let card = Card { text: "new".into(), ..Card::new(id(9_002), lane, id(9_001)) };
        room.edit("bob", &Edit::AddCard { card: Box::new(card), after: None });
        room.undo("ann").unwrap();
        assert_eq!(room.document.journey().stage(id(9_000)).unwrap().name, "A", "again: {again}");
    }
}

#[test]
fn a_redo_does_not_bring_back_a_stage_that_its_undo_had_to_keep_and_another_removed() {
    let mut room = Room { document: Document::new(crate::Journey::new(id(1)), Vec::new()), time: 0 };
    add_and_rename(&mut room);
    room.undo("ann").unwrap();
    room.edit("bob", &Edit::AddStage { id: id(9_002), step: id(9_003), name: "C".into(), after: None });
    room.redo("ann").unwrap();
    room.undo("bob").unwrap();
    room.undo("ann").unwrap();
    assert_eq!(room.document.journey().stage(id(9_000)).unwrap().name, "A");
    room.edit("bob", &Edit::AddStage { id: id(9_004), step: id(9_005), name: "D".into(), after: None });
    room.edit("bob", &Edit::Remove { id: id(9_000) });
    assert_eq!(room.redo("ann"), Err("nothing_to_redo".into()));
    assert!(room.document.journey().stage(id(9_000)).is_none());
}
