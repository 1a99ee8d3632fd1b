//! What edits are called, for people.

use serde_json::json;

use crate::testing::{find, id, parse};
use crate::{Card, Edit, Id, LaneKind, label};

#[track_caller]
fn check(edit: impl Fn(&dyn Fn(&str) -> Id) -> Edit, expected: &str) {
    let journey = parse("Book[] Visit[Arrive|Wait]\ntouchpoints: web | desk |\nleads_to: web > desk");
    assert_eq!(label(&journey, &edit(&|name| find(&journey, name))), expected);
}

fn set(id: Id, field: &str, value: serde_json::Value) -> Edit {
    Edit::Set { id, fields: [(field.to_owned(), value)].into() }
}

#[test]
fn labels_name_what_people_see() {
    check(|f| Edit::AddCard { card: Box::new(Card::new(id(9), f("Touchpoints"), f("Wait"))), after: None }, "Add card");
    check(
        |_| Edit::AddLane { id: id(9), kind: LaneKind::Pains, name: String::new(), after: None },
        "Add lane 'Pain points'",
    );
    check(|f| set(f("Book"), "name", json!("Reserve")), "Rename stage to 'Reserve'");
    check(|f| set(f("web"), "text", json!("site")), "Write card 'site'");
    check(|f| set(f("web"), "feelings", json!({})), "Change feelings of card 'web'");
    check(|f| set(f("web > desk"), "share", json!(1)), "Change link");
    check(|f| Edit::MoveStage { id: f("Book"), after: None }, "Move stage 'Book'");
    check(|f| Edit::MoveStep { id: f("Wait"), stage: f("Book"), after: None }, "Move 'Wait' to Book");
    check(
        |f| Edit::MoveCard { id: f("web"), lane: f("Touchpoints"), step: f("Wait"), after: None },
        "Move 'web' to Wait",
    );
    check(|f| Edit::Remove { id: f("desk") }, "Remove card 'desk'");
    check(|f| Edit::Remove { id: f("web > desk") }, "Remove link");
    check(|f| Edit::Batch { label: String::new(), edits: vec![Edit::Remove { id: f("desk") }] }, "Remove card 'desk'");
    check(|_| Edit::Batch { label: "Paste".into(), edits: vec![] }, "Paste");
    check(|_| Edit::SetJourney { fields: [("title".to_owned(), json!("DMV"))].into() }, "Rename journey to 'DMV'");
}
