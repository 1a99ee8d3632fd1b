//! Small maps drawn as text: before, an edit, after. A rejection is drawn as its code.

use serde_json::{Value, json};

use crate::testing::{draw, find, id, parse};
use crate::{Card, Draft, Edit, Extra, Id, Journey, LaneKind, Link, LinkKind};

/// Makes the edit on the map that is drawn, and compares with the other drawing or the rejection's code.
#[track_caller]
fn check(before: &str, edit: impl Fn(&dyn Fn(&str) -> Id) -> Edit, after: &str) {
    let mut journey = parse(before);
    let untouched = journey.clone();
    let edit = edit(&|name| find(&untouched, name));
    let mut draft = Draft::new(&mut journey);
    match draft.apply(&edit) {
        Ok(()) => {
            draft.keep();
            assert_eq!(draw(&journey), draw(&parse(after)));
            assert_eq!(journey.problems(), []);
        }
        Err(rejection) => {
            drop(draft);
            assert_eq!(format!("! {}", rejection.code), after.trim(), "{rejection}");
            assert!(journey == untouched, "a rejected edit changed something");
        }
    }
}

fn set(id: Id, field: &str, value: Value) -> Edit {
    Edit::Set { id, fields: [(field.to_owned(), value)].into() }
}

fn new_link(kind: LinkKind, from: Id, to: Id, share: Option<f64>) -> Edit {
    let link = Link { id: id(9_000), kind, from, to, share, label: String::new(), extra: Extra::new() };
    Edit::AddLink { link: Box::new(link) }
}

#[test]
fn a_new_stage_has_one_unnamed_step() {
    let add = |after| Edit::AddStage { id: id(9_000), step: id(9_001), name: "Wait".into(), after };
    check("Book[Look|Pay] Visit[]", |find| add(Some(find("Book"))), "Book[Look|Pay] Wait[] Visit[]");
    check("Book[Look|Pay] Visit[]", |_| add(None), "Wait[] Book[Look|Pay] Visit[]");
    check("Book[] Visit[]", |find| add(Some(find("Visit"))), "Book[] Visit[] Wait[]");
    check("Book[Look]", |find| add(Some(find("Look"))), "! not_a_neighbour");
    check("Book[]", |_| add(Some(id(77))), "! not_a_neighbour");
    check(
        "Book[]",
        |find| Edit::AddStage { id: find("Book"), step: id(9_001), name: "x".into(), after: None },
        "! id_taken",
    );
}

#[test]
fn columns_put_into_a_span_are_covered_too() {
    let step = |stage, after| Edit::AddStep { id: id(9_000), stage, name: "new".into(), after };
    let map = "A[a|b] B[c]\nactions: wide x3, one | | ";
    check(map, |f| step(f("A"), Some(f("a"))), "A[a|new|b] B[c]\nactions: wide x4, one | | | ");
    check(map, |f| step(f("A"), None), "A[new|a|b] B[c]\nactions: | wide x3, one | | ");
    check(map, |f| step(f("B"), Some(f("c"))), "A[a|b] B[c|new]\nactions: wide x3, one | | | ");
    check(
        map,
        |f| Edit::AddStage { id: id(9_000), step: id(9_001), name: "N".into(), after: Some(f("A")) },
        "A[a|b] N[] B[c]\nactions: wide x4, one | | | ",
    );
}

#[test]
fn a_removed_step_takes_its_cards_and_shrinks_spans() {
    let remove = |name: &'static str| move |f: &dyn Fn(&str) -> Id| Edit::Remove { id: f(name) };
    let map =
        "A[a|b|c]\nactions: wide x3, one | two | three\ntouchpoints: p | q | r\nleads_to: p > q 0.5\nleads_to: q > r";
    check(map, remove("b"), "A[a|c]\nactions: wide x2, one | three\ntouchpoints: p | r");
    check(map, remove("a"), "A[b|c]\nactions: two, wide x2 | three\ntouchpoints: q | r\nleads_to: q > r");
    check(map, remove("c"), "A[a|b]\nactions: wide x2, one | two\ntouchpoints: p | q\nleads_to: p > q 0.5");
    check("A[a]", remove("a"), "! last_step");
}

#[test]
fn a_removed_stage_takes_its_steps() {
    let remove = |name: &'static str| move |f: &dyn Fn(&str) -> Id| Edit::Remove { id: f(name) };
    let map = "A[a|b] B[c]\nactions: wide x3 | one | two";
    check(map, remove("A"), "B[c]\nactions: two, wide");
    check(map, remove("B"), "A[a|b]\nactions: wide x2 | one");
    check("A[a|b]", remove("A"), "! last_stage");
}

#[test]
fn moved_columns_take_their_cards_and_spans_stay_on_the_map() {
    let map = "A[a|b] B[c] C[d]\nactions: one | two x3 | three | four";
    check(
        map,
        |f| Edit::MoveStage { id: f("C"), after: None },
        "C[d] A[a|b] B[c]\nactions: four | one | two x2 | three",
    );
    check(
        map,
        |f| Edit::MoveStep { id: f("b"), stage: f("C"), after: Some(f("d")) },
        "A[a] B[c] C[d|b]\nactions: one | three | four | two",
    );
    check(map, |f| Edit::MoveStep { id: f("c"), stage: f("A"), after: None }, "! last_step");
    check(map, |f| Edit::MoveStage { id: f("A"), after: Some(f("A")) }, "! not_a_neighbour");
    check(map, |f| Edit::MoveStage { id: f("B"), after: Some(f("A")) }, map);
}

#[test]
fn lanes_move_and_go_with_their_cards() {
    let map = "A[a]\nactions: one\npains: two\ncauses: one > two";
    check(
        map,
        |f| Edit::MoveLane { id: f("Pain points"), after: None },
        "A[a]\npains: two\nactions: one\ncauses: one > two",
    );
    check(map, |f| Edit::Remove { id: f("Actions") }, "A[a]\npains: two");
    check(
        "A[]",
        |_| Edit::AddLane { id: id(9_000), kind: LaneKind::Needs, name: "What".into(), after: None },
        "A[]\nneeds What:",
    );
}

#[test]
fn cards_stand_in_cells() {
    let map = "A[a|b]\nactions: one, two x2 | \npains: | three";
    let add = |lane, step, after| {
        let card = Card { text: "new".into(), ..Card::new(id(9_000), lane, step) };
        Edit::AddCard { card: Box::new(card), after }
    };
    check(map, |f| add(f("Actions"), f("a"), Some(f("one"))), "A[a|b]\nactions: one, new, two x2 |\npains: | three");
    check(map, |f| add(f("Actions"), f("a"), Some(f("three"))), "! not_a_neighbour");
    check(map, |f| add(f("a"), f("a"), None), "! not_found");
    let shift = |card, lane, step, after| Edit::MoveCard { id: card, lane, step, after };
    check(map, |f| shift(f("two"), f("Pain points"), f("b"), None), "A[a|b]\nactions: one |\npains: | two, three");
    check(map, |f| shift(f("two"), f("Actions"), f("a"), None), "A[a|b]\nactions: two x2, one |\npains: | three");
    check(map, |f| set(f("one"), "span", json!(2)), "A[a|b]\nactions: one x2, two x2 |\npains: | three");
    check(map, |f| set(f("three"), "span", json!(2)), "! span_too_long");
    check(map, |f| set(f("three"), "span", json!(0)), "! out_of_range");
}

#[test]
fn flows_connect_touchpoints_only() {
    let map = "A[a|b]\ntouchpoints: web | desk\nactions: go |\nleads_to: web > desk 0.5\n+ evidence Survey";
    check(map, |f| new_link(LinkKind::LeadsTo, f("web"), f("go"), None), "! wrong_link_ends");
    check(map, |f| new_link(LinkKind::LeadsTo, f("web"), f("web"), None), "! link_to_itself");
    check(map, |f| new_link(LinkKind::LeadsTo, f("web"), f("desk"), None), "! linked_already");
    check(map, |f| new_link(LinkKind::LeadsTo, f("desk"), f("web"), Some(1.5)), "! out_of_range");
    check(map, |f| new_link(LinkKind::LeadsTo, f("desk"), f("web"), Some(f64::NAN)), "! out_of_range");
    check(map, |f| new_link(LinkKind::EvidencedBy, f("Survey"), f("web"), None), "! wrong_link_ends");
    check(map, |f| new_link(LinkKind::Causes, f("go"), id(77), None), "! not_found");
    check(
        map,
        |f| new_link(LinkKind::EvidencedBy, f("go"), f("Survey"), None),
        &format!("{map}\nevidenced_by: go > Survey").replace("\n+ evidence Survey\nevi", "\n+ evidence Survey\nevi"),
    );
    check(
        map,
        |f| Edit::MoveCard { id: f("web"), lane: f("Actions"), step: f("a"), after: None },
        "! flow_needs_touchpoints",
    );
    check(map, |f| set(f("web > desk"), "share", json!(0.25)), &map.replace("0.5", "0.25"));
    check(map, |f| set(f("web > desk"), "share", json!(null)), &map.replace(" 0.5", ""));
    check(map, |f| Edit::Remove { id: f("web > desk") }, &map.replace("\nleads_to: web > desk 0.5", ""));
    check(map, |f| Edit::Remove { id: f("desk") }, "A[a|b]\ntouchpoints: web |\nactions: go |\n+ evidence Survey");
}

#[test]
fn personas_and_metrics_leave_no_trace() {
    let mut journey = parse("A[]\nfeelings: sad\nmetrics: csat\n+ persona Rosa\n+ metric CSAT");
    let rosa = find(&journey, "Rosa");
    assert_eq!(journey.properties().personas, [rosa]);
    let mut draft = Draft::new(&mut journey);
    let (sad, csat, metric) =
        (find(draft.journey(), "sad"), find(draft.journey(), "csat"), find(draft.journey(), "CSAT"));
    draft.apply(&set(sad, "feelings", json!({ rosa.to_string(): { "valence": -2, "word": "lost" } }))).unwrap();
    draft.apply(&set(csat, "metric", json!(metric))).unwrap();
    draft.apply(&Edit::Remove { id: rosa }).unwrap();
    draft.apply(&Edit::Remove { id: metric }).unwrap();
    draft.keep();
    assert!(journey.properties().personas.is_empty());
    assert!(journey.card(sad).unwrap().feelings.is_empty());
    assert_eq!(journey.card(csat).unwrap().metric, None);
}

#[test]
fn a_batch_is_all_or_none() {
    let rename = |f: &dyn Fn(&str) -> Id| set(f("A"), "name", json!("Z"));
    let both = |f: &dyn Fn(&str) -> Id, last: Edit| Edit::Batch { label: "x".into(), edits: vec![rename(f), last] };
    check("A[a]", |f| both(f, set(f("a"), "name", json!("z"))), "Z[z]");
    check("A[a]", |f| both(f, Edit::Remove { id: f("A") }), "! last_stage");
    let nest = |depth: usize| {
        (0..depth).fold(Edit::Batch { label: String::new(), edits: vec![] }, |inner, _| Edit::Batch {
            label: String::new(),
            edits: vec![inner],
        })
    };
    check("A[a]", |_| nest(3), "A[a]");
    check("A[a]", |_| nest(4), "! nested_too_deep");
}

#[test]
fn an_edit_that_changes_nothing_makes_no_change() {
    let mut journey = parse("A[a|b]\nactions: one, two |");
    let (a, one, two) = (find(&journey, "A"), find(&journey, "one"), find(&journey, "two"));
    let (lane, step) = (find(&journey, "Actions"), find(&journey, "a"));
    let mut draft = Draft::new(&mut journey);
    draft.apply(&set(a, "name", json!("A"))).unwrap();
    draft.apply(&Edit::MoveStage { id: a, after: None }).unwrap();
    draft.apply(&Edit::MoveCard { id: two, lane, step, after: Some(one) }).unwrap();
    draft.apply(&Edit::SetJourney { fields: [("title".to_owned(), json!(""))].into() }).unwrap();
    assert_eq!(draft.changes(), []);
    let _: &Journey = draft.journey();
}
