//! Setting fields: what is refused, and in which words.

use serde_json::{Value, json};

use crate::testing::{find, parse};
use crate::{Draft, Edit, Fields, Rejection};

const MAP: &str = "A[a]\ntouchpoints: web\nopportunities: better\n+ persona Rosa\n+ metric CSAT\n+ evidence Survey";

fn try_set(name: &str, fields: Value) -> Result<Value, Rejection> {
    let mut journey = parse(MAP);
    let id = find(&journey, name);
    let fields: Fields = serde_json::from_value(fields).unwrap();
    let mut draft = Draft::new(&mut journey);
    draft.apply(&Edit::Set { id, fields })?;
    draft.keep();
    assert_eq!(journey.problems(), []);
    Ok(serde_json::to_value(journey.node(id).unwrap()).unwrap())
}

#[track_caller]
fn refused(name: &str, fields: Value, message: &str) {
    let rejection = try_set(name, fields).expect_err("refused");
    assert_eq!(rejection.message, message, "{}", rejection.hint);
    assert!(!rejection.hint.is_empty());
    assert!(rejection.about.is_some());
}

#[test]
fn unknown_fields_places_and_wrong_types_are_refused_in_words() {
    refused("web", json!({ "texture": "red" }), "A card has no field 'texture'.");
    refused("web", json!({ "touchpoint": { "texture": 1 } }), "A touchpoint has no field 'texture'.");
    refused("Survey", json!({ "text": "x" }), "Evidence has no field 'text'.");
    refused("web", json!({ "lane": "x" }), "The 'lane' of a card cannot be set.");
    refused("Touchpoints", json!({ "kind": "pains" }), "The 'kind' of a lane cannot be set.");
    refused("a", json!({ "rank": "80" }), "The 'rank' of a step cannot be set.");
    refused("web", json!({ "node": "lane" }), "The 'node' of a card cannot be set.");
    refused("web", json!({ "span": "wide" }), "The 'span' of a card cannot be \"wide\".");
    refused("web", json!({ "text": 7 }), "The 'text' of a card cannot be 7.");
    refused(
        "web",
        json!({ "touchpoint": { "channel": "fax" } }),
        "The 'touchpoint' of a card cannot be {\"channel\":\"fax\"}.",
    );
    refused("web", json!({ "feelings": { "rosa": { "valence": 1 } } }), "'rosa' is not the id of a persona.");
}

#[test]
fn hints_say_what_to_give() {
    let hint = |fields| try_set("web", fields).unwrap_err().hint;
    assert_eq!(hint(json!({ "span": "wide" })), "Give a whole number in its range.");
    assert_eq!(hint(json!({ "text": 7 })), "Give a text.");
    assert_eq!(hint(json!({ "moment_of_truth": "yes" })), "Give true or false.");
    assert_eq!(hint(json!({ "tags": "x" })), "Give a list.");
    assert!(hint(json!({ "touchpoint": { "channel": "fax" } })).starts_with("Give one of 'web', 'app'"));
}

#[test]
fn values_out_of_bounds_are_refused() {
    refused("a", json!({ "width": 90 }), "The width must be from 120 to 800.");
    refused("Touchpoints", json!({ "height": 3000 }), "The height must be from 40 to 2000.");
    refused("web", json!({ "touchpoint": { "effort": 8 } }), "The effort must be from 1 to 7.");
    refused("better", json!({ "opportunity": { "impact": 0 } }), "The impact must be from 1 to 5.");
    refused("better", json!({ "opportunity": { "due": "2026-02-30" } }), "The due must be a day of the calendar.");
    refused("Survey", json!({ "date": "21.11.2026" }), "The date must be a day of the calendar.");
    refused(
        "web",
        json!({ "feelings": { (crate::Id::NIL.to_string()): { "valence": 3 } } }),
        "The valence must be from -2 to 2.",
    );
    refused("web", json!({ "text": "x".repeat(10_001) }), "A text has at most 10000 characters.");
    refused("web", json!({ "metric": crate::Id::from_number(77) }), "There is no such metric in this journey.");
    refused(
        "web",
        json!({ "drills_down_to": crate::Id::from_number(1) }),
        "A card cannot drill down to the journey it stands in.",
    );
    assert!(try_set("web", json!({ "text": "é".repeat(10_000) })).is_ok());
    assert!(try_set("Survey", json!({ "date": "2024-02-29" })).is_ok());
}

#[test]
fn null_clears_and_parts_are_set_one_by_one() {
    let nobody = crate::Id::NIL.to_string();
    let set = json!({ "touchpoint": { "channel": "phone", "effort": 3 }, "feelings": { (nobody.clone()): { "valence": 1 } } });
    let card = try_set("web", set.clone()).unwrap();
    assert_eq!(card["touchpoint"], json!({ "channel": "phone", "side": "front", "mode": "reactive", "effort": 3 }));
    let mut journey = parse(MAP);
    let id = find(&journey, "web");
    let mut draft = Draft::new(&mut journey);
    let later = json!({ "touchpoint": { "effort": null, "side": "back" }, "feelings": { nobody: { "word": "glad" } } });
    for fields in [set, later] {
        draft.apply(&Edit::Set { id, fields: serde_json::from_value(fields).unwrap() }).unwrap();
    }
    let card = serde_json::to_value(draft.journey().node(id)).unwrap();
    assert_eq!(card["touchpoint"], json!({ "channel": "phone", "side": "back", "mode": "reactive" }));
    assert_eq!(card["feelings"][crate::Id::NIL.to_string()], json!({ "valence": 1, "word": "glad" }));
    let gone: Fields = serde_json::from_value(json!({ "touchpoint": null, "feelings": null })).unwrap();
    draft.apply(&Edit::Set { id, fields: gone }).unwrap();
    let card = draft.journey().card(id).unwrap();
    assert!(card.touchpoint.is_none() && card.feelings.is_empty());
}

#[test]
fn a_title_and_personas_of_the_journey_are_checked() {
    let mut journey = parse(MAP);
    let mut draft = Draft::new(&mut journey);
    let mut try_set = |field: &str, value: Value| {
        let edit = Edit::SetJourney { fields: [(field.to_owned(), value)].into() };
        draft.apply(&edit).map_err(|rejection| rejection.code)
    };
    assert_eq!(try_set("title", json!("x".repeat(201))), Err("too_long".into()));
    assert_eq!(try_set("personas", json!([crate::Id::from_number(77)])), Err("not_found".into()));
    assert_eq!(try_set("size", json!(1)), Err("unknown_field".into()));
    assert_eq!(try_set("review_on", json!("2026-13-01")), Err("not_a_date".into()));
    assert_eq!(try_set("status", json!("published")), Ok(()));
    assert_eq!(try_set("tags", json!(["a", "a", " ", "b"])), Ok(()));
    assert_eq!(draft.journey().properties().tags, ["a", "b"]);
}
