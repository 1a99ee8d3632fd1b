//! Tables of deeds: an edit of a small map, and what it is said to have done, also when it is taken back.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use serde_json::{Value, json};
use waymark_model::testing::{Random, find, id, parse, stamp};
use waymark_model::{Card, Commit, Document, Edit, Id, LaneKind, Link, LinkKind};

use super::{Names, deed_of};
use crate::border::Deed;

const MAP: &str = "Book[] Visit[Arrive|Wait]\ntouchpoints: web, phone | desk |\npains: | slow |\nleads_to: web > desk";

/// The deed's fields that say something, in a row.
fn drawn(deed: &Deed) -> String {
    let mut line = format!("{} {} {}", word(&deed.verb), deed.count, word(&deed.about));
    for (mark, text) in [("'", &deed.name), (">", &deed.end), ("@", &deed.place), (".", &deed.field)] {
        if !text.is_empty() {
            line.push_str(&format!(" {mark}{text}"));
        }
    }
    deed.to.iter().for_each(|to| line.push_str(&format!(" ={to}")));
    line
}

fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

/// An edit of the records that names find.
type Making<'a> = &'a dyn Fn(&dyn Fn(&str) -> Id) -> Edit;

#[track_caller]
fn check(edits: &[Making<'_>], expected: &str) {
    let journey = parse(MAP);
    let mut random = Random::new(1);
    let mut document = Document::new(journey.clone(), Vec::new());
    let made = edits.iter().enumerate().map(|(time, edit)| {
        let edit = edit(&|name| find(&journey, name));
        document.edit(stamp(&mut random, "ann", time as i64), &edit).unwrap().keep()
    });
    let commits: Vec<Commit> = made.collect();
    let commits: Vec<&Commit> = commits.iter().collect();
    assert_eq!(drawn(&deed_of(&commits, &Names::of(document.journey(), &[]))), expected);
    if let [commit] = commits[..] {
        let undo = document.undo(stamp(&mut random, "ann", 9_000)).unwrap().keep();
        let undone = deed_of(&[&undo], &Names::of(document.journey(), &[]));
        assert_eq!(undone.verb, deed_of(&[commit], &Names::of(document.journey(), &[])).verb, "an undo names the same");
    }
}

fn set(id: Id, field: &str, value: Value) -> Edit {
    Edit::Set { id, fields: [(field.to_owned(), value)].into() }
}

fn card(lane: Id, step: Id, text: &str, number: u64) -> Edit {
    Edit::AddCard { card: Box::new(Card { text: text.into(), ..Card::new(id(number), lane, step) }), after: None }
}

fn several(edits: Vec<Edit>) -> Edit {
    Edit::Batch { label: "Several".into(), edits }
}

#[test]
fn one_record() {
    check(&[&|f| set(f("Book"), "name", json!("Booking"))], "renamed 1 stage 'Book =Booking");
    check(&[&|f| set(f("web"), "text", json!("site"))], "renamed 1 card 'web =site");
    check(&[&|f| set(f("web"), "text", json!(""))], "renamed 1 card 'web");
    check(&[&|f| card(f("Pain points"), f("Wait"), "dark", 900)], "added 1 card 'dark @Pain points");
    check(&[&|f| Edit::Remove { id: f("slow") }], "removed 1 card 'slow");
    check(&[&|f| Edit::Remove { id: f("web > desk") }], "removed 1 link 'web >desk");
    check(&[&|_| Edit::SetJourney { fields: [("title".into(), json!("DMV"))].into() }], "renamed 1 journey =DMV");
    check(
        &[&|f| Edit::Set {
            id: f("web"),
            fields: [("notes".into(), json!("a")), ("tags".into(), json!(["b"]))].into(),
        }],
        "changed 1 card 'web",
    );
}

#[test]
fn places() {
    let to = |lane: &'static str, step: &'static str, card: &'static str| {
        move |f: &dyn Fn(&str) -> Id| Edit::MoveCard { id: f(card), lane: f(lane), step: f(step), after: None }
    };
    check(&[&to("Touchpoints", "Arrive", "web")], "moved 1 card 'web @Visit");
    check(&[&to("Touchpoints", "Wait", "desk")], "moved 1 card 'desk @Wait");
    check(&[&to("Touchpoints", "Arrive", "slow")], "moved 1 card 'slow @Touchpoints");
    check(&[&to("Touchpoints", "Arrive", "phone")], "moved 1 card 'phone @Visit");
    check(&[&|f| Edit::MoveStage { id: f("Visit"), after: None }], "moved 1 stage 'Visit");
    check(&[&|f| Edit::MoveStep { id: f("Wait"), stage: f("Book"), after: None }], "moved 1 step 'Wait @Book");
}

#[test]
fn fields() {
    let feelings = |valence: i8, word: &'static str| {
        move |f: &dyn Fn(&str) -> Id| {
            set(f("desk"), "feelings", json!({ Id::NIL.to_string(): { "valence": valence, "word": word } }))
        }
    };
    check(&[&feelings(-1, "tired")], "set 1 card 'desk .feeling =-1");
    check(&[&|f| set(f("web"), "touchpoint", json!({ "channel": "app" }))], "set 1 card 'web .touchpoint");
    check(&[&|f| set(f("web"), "moment_of_truth", json!(true))], "set 1 card 'web .moment_of_truth =true");
    check(&[&|f| set(f("web"), "tags", json!(["a", "b"]))], "set 1 card 'web .tags");
    check(&[&|f| set(f("web > desk"), "share", json!(0.5))], "set 1 link 'web >desk .share =0.5");
}

#[test]
fn many_records() {
    let three = |f: &dyn Fn(&str) -> Id| {
        several((0..3).map(|number| card(f("Pain points"), f("Wait"), "x", 900 + number)).collect())
    };
    check(&[&three], "added 3 card @Pain points");
    check(
        &[&|f| several(vec![set(f("web"), "notes", json!("n")), set(f("desk"), "notes", json!("n"))])],
        "set 2 card .notes =n",
    );
    check(
        &[&|f| several(vec![Edit::Remove { id: f("web") }, set(f("Book"), "name", json!("B"))])],
        "several 2 journey",
    );
    check(&[&|f| Edit::Remove { id: f("Visit") }], "removed 1 stage 'Visit");
    check(&[&|f| Edit::Remove { id: f("Touchpoints") }], "removed 1 lane 'Touchpoints");
    check(
        &[&|_| Edit::AddStage { id: id(900), step: id(901), name: "After".into(), after: None }],
        "added 1 stage 'After",
    );
    check(
        &[&|_| Edit::AddLane { id: id(900), kind: LaneKind::Pains, name: String::new(), after: None }],
        "added 1 lane 'Pain points",
    );
}

#[test]
fn links_and_what_is_typed() {
    let link = |f: &dyn Fn(&str) -> Id| {
        let (share, label, extra) = Default::default();
        let (from, to) = (f("phone"), f("desk"));
        Edit::AddLink { link: Box::new(Link { id: id(900), kind: LinkKind::LeadsTo, from, to, share, label, extra }) }
    };
    check(&[&link], "added 1 link 'phone >desk");
    check(
        &[&|f| set(f("web"), "text", json!("w")), &|f| set(f("web"), "text", json!("website"))],
        "renamed 1 card 'web =website",
    );
    check(
        &[&|f| card(f("Pain points"), f("Wait"), "", 900), &|_| set(id(900), "text", json!("late"))],
        "added 1 card 'late @Pain points",
    );
}

#[test]
fn a_part_of_a_field_counts_as_one() {
    let journey = parse(MAP);
    let web = find(&journey, "web");
    let mut random = Random::new(1);
    let mut document = Document::new(journey, Vec::new());
    let first = set(web, "touchpoint", json!({ "channel": "phone" }));
    document.edit(stamp(&mut random, "ann", 1), &first).unwrap().keep();
    let then = set(web, "touchpoint", json!({ "channel": "app" }));
    let commit = document.edit(stamp(&mut random, "ann", 2), &then).unwrap().keep();
    let deed = deed_of(&[&commit], &Names::of(document.journey(), &[]));
    assert_eq!(drawn(&deed), "set 1 card 'web .touchpoint.channel =app");
}
