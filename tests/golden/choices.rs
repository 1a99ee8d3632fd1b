//! A map with everything that people choose for the look of one: colours, icons, a collapsed and a pinned lane, three
//! personas, cards that drill down.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use waymark_layout::{Miniature, ViewOptions};
use waymark_model::Id;

const OTHERS: [(&str, &str); 2] =
    [("0198c1d2-7c6a-7b1e-9f00-0000000000a1", "Karim, 67"), ("0198c1d2-7c6a-7b1e-9f00-0000000000a2", "Mei, 24")];
const TOLD: &str = "0198c1d2-7c6a-7b1e-9f00-0000000000b1";
const GONE: &str = "0198c1d2-7c6a-7b1e-9f00-0000000000b2";

/// The sample with all choices made.
pub(crate) fn choose(document: &mut Value) {
    for (id, name) in OTHERS {
        list(document, "personas").push(json!({ "id": id, "name": name }));
        document["journey"]["personas"].as_array_mut().expect("personas are a list").push(json!(id));
    }
    let lanes: BTreeMap<String, String> = kinds(document);
    for lane in list(document, "lanes").iter_mut().filter_map(Value::as_object_mut) {
        choose_lane(lane);
    }
    let mut felt = 0;
    for card in list(document, "cards").iter_mut().filter_map(Value::as_object_mut) {
        let kind = card["lane"].as_str().and_then(|lane| lanes.get(lane)).cloned().unwrap_or_default();
        choose_card(card, &kind, &mut felt);
    }
}

/// What a screen knows of other journeys: one is there, one is not.
pub(crate) fn options() -> ViewOptions {
    let curve = vec![(0, 1), (1, -1), (2, -2), (3, 0), (4, 2)];
    let told = (TOLD.parse::<Id>().expect("an id"), Miniature { title: "Booking by phone".into(), curve });
    ViewOptions { miniatures: Some(BTreeMap::from([told])), pinned_first: true, ..ViewOptions::export() }
}

fn list<'a>(document: &'a mut Value, name: &str) -> &'a mut Vec<Value> {
    document[name].as_array_mut().expect("records are lists")
}

fn kinds(document: &mut Value) -> BTreeMap<String, String> {
    let word = |lane: &Value, name: &str| lane[name].as_str().unwrap_or_default().to_owned();
    list(document, "lanes").iter().map(|lane| (word(lane, "id"), word(lane, "kind"))).collect()
}

fn choose_lane(lane: &mut Map<String, Value>) {
    match lane["kind"].as_str().unwrap_or_default() {
        "thoughts" => lane.insert("collapsed".into(), json!(true)),
        "pains" => lane.insert("colour".into(), json!("orange")),
        "insights" => lane.insert("pinned".into(), json!(true)),
        "metrics" => lane.insert("colour".into(), json!("teal")),
        _ => None,
    };
}

fn choose_card(card: &mut Map<String, Value>, kind: &str, felt: &mut i64) {
    let colours = ["violet", "blue", "teal", "green", "yellow", "orange", "red", "grey"];
    let icons = ["mail", "document", "calendar", "hourglass", "parcel", "phone", "warning", "idea"];
    let place = card["text"].as_str().map_or(0, str::len) % 8;
    match kind {
        "actions" => {
            card.insert("colour".into(), json!(colours[place]));
            card.insert("icon".into(), json!(icons[place]));
        }
        "opportunities" => {
            card.insert("drills_down_to".into(), json!(if place.is_multiple_of(2) { TOLD } else { GONE }));
        }
        "touchpoints" if place < 3 => {
            card.insert("colour".into(), json!(colours[place + 2]));
            card.insert("drills_down_to".into(), json!(TOLD));
        }
        "feelings" => {
            *felt += 1;
            let feelings = card["feelings"].as_object_mut().expect("a feelings card is felt");
            feelings.insert(OTHERS[0].0.into(), json!({ "valence": (*felt * 2) % 5 - 2, "word": "Calm" }));
            if *felt % 2 == 1 {
                feelings.insert(OTHERS[1].0.into(), json!({ "valence": 1 - (*felt / 2) % 3, "word": "Busy" }));
            }
        }
        _ => {}
    }
}
