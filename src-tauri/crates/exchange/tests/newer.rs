//! A file of a newer minor version: fields that this build does not know survive a round trip, also deep inside a record.

use serde_json::{Value, json};

#[test]
fn unknown_fields_survive_in_feelings_readings_and_records() {
    let mut document: Value = serde_json::from_str(include_str!("../../../../assets/samples/dmv.json")).expect("JSON");
    document["waymark"] = json!("1.9");
    document["metrics"][0]["readings"][0]["margin"] = json!(2.5);
    document["cards"][0]["mood"] = json!({ "deep": [1, 2] });
    let cards = document["cards"].as_array_mut().expect("cards are a list");
    let felt = cards.iter_mut().find(|card| card["feelings"].is_object()).expect("a card with a feeling");
    for feeling in felt["feelings"].as_object_mut().expect("feelings by persona").values_mut() {
        feeling["intensity"] = json!(7);
    }
    let imported = waymark_exchange::read_json(document.to_string().as_bytes()).expect("a newer minor version is read");
    let written = waymark_exchange::write_json(&imported.journey, &|_| None, false);
    let again: Value = serde_json::from_str(&written).expect("our own JSON");
    let metrics = again["metrics"].as_array().expect("metrics are a list");
    assert!(metrics.iter().any(|metric| metric["readings"][0]["margin"] == json!(2.5)));
    let cards = again["cards"].as_array().expect("cards are a list");
    assert!(cards.iter().any(|card| card["mood"] == json!({ "deep": [1, 2] })));
    let kept = cards.iter().filter_map(|card| card["feelings"].as_object()).flat_map(|feelings| feelings.values());
    assert_eq!(kept.filter(|feeling| feeling["intensity"] == json!(7)).count(), 1);
}
