//! What people choose for the look of a map: colours, icons, rows, saved views. All of it is edits that can be undone.
#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use crate::{Author, CardIcon, Colour, Document, Edit, Fields, Id, Journey, Lane, LaneKind, Node, Stamp};

fn stamp(number: u64) -> Stamp {
    Stamp { id: Id::from_number(9_000 + number), author: Author("ann".into()), time: number as i64, joins: None }
}

fn document() -> Document {
    let journey = Journey::new(Id::from_number(1));
    let mut document = Document::new(journey, Vec::new());
    let stage = Edit::AddStage { id: Id::from_number(2), step: Id::from_number(3), name: "Book".into(), after: None };
    document.edit(stamp(0), &stage).unwrap().keep();
    let kind = LaneKind::Pains;
    let lane = Edit::AddLane { id: Id::from_number(4), kind, name: String::new(), after: None };
    document.edit(stamp(1), &lane).unwrap().keep();
    document
}

fn views(value: Value) -> Edit {
    Edit::SetJourney { fields: Fields::from([("views".into(), value)]) }
}

#[test]
fn a_record_that_chooses_nothing_is_written_as_before() {
    let lane = serde_json::to_string(&Lane::new(Id::from_number(4), LaneKind::Pains)).unwrap();
    let card = serde_json::to_string(&crate::Card::new(Id::from_number(5), Id::NIL, Id::NIL)).unwrap();
    for word in ["colour", "icon", "collapsed", "pinned"] {
        assert!(!lane.contains(word) && !card.contains(word), "{word}");
    }
    assert!(!serde_json::to_string(&crate::Properties::default()).unwrap().contains("views"));
}

#[test]
fn words_are_those_of_the_open_format() {
    assert_eq!(serde_json::to_value(Colour::ALL).unwrap()[7], "grey");
    assert_eq!(serde_json::to_value(CardIcon::ThumbsUp).unwrap(), "thumbs_up");
    for (place, icon) in CardIcon::ALL.into_iter().enumerate() {
        assert_eq!(icon as usize, place, "menus show the icons in the order of the type");
    }
}

#[test]
fn a_lane_is_coloured_collapsed_and_pinned_and_all_of_it_undone() {
    let mut document = document();
    let before = document.journey().lane(Id::from_number(4)).unwrap().clone();
    let fields = Fields::from([
        ("colour".into(), json!("teal")),
        ("collapsed".into(), json!(true)),
        ("pinned".into(), json!(true)),
    ]);
    document.edit(stamp(2), &Edit::Set { id: before.id, fields }).unwrap().keep();
    let lane = document.journey().lane(before.id).unwrap();
    assert_eq!((lane.colour, lane.collapsed, lane.pinned), (Some(Colour::Teal), true, true));
    document.undo(stamp(3)).unwrap().keep();
    assert_eq!(document.journey().lane(before.id), Some(&before));
}

#[test]
fn a_colour_by_number_is_refused_with_the_names() {
    let mut document = document();
    let fields = Fields::from([("colour".into(), json!("#ff0000"))]);
    let refused = document.edit(stamp(2), &Edit::Set { id: Id::from_number(4), fields }).map(drop).unwrap_err();
    assert_eq!(refused.code, "wrong_type");
    assert!(refused.hint.contains("'violet'") && refused.hint.contains("'grey'"), "{}", refused.hint);
}

#[test]
fn views_are_saved_renamed_and_taken_back() {
    let mut document = document();
    let (board, team) = (Id::from_number(70), Id::from_number(71));
    let gone = Id::from_number(404);
    let both = json!([
        { "id": board, "name": "Board", "lanes": [Id::from_number(4), gone], "filter": { "tags": ["q3"], "moments": true } },
        { "id": team, "name": "Team" },
        { "id": board, "name": "the same again" },
    ]);
    document.edit(stamp(2), &views(both)).unwrap().keep();
    let names = |document: &Document| -> Vec<String> {
        document.journey().properties().views.iter().map(|view| view.name.clone()).collect()
    };
    assert_eq!(names(&document), ["Board", "Team"]);
    document.edit(stamp(3), &views(json!([{ "id": team, "name": "All of us" }]))).unwrap().keep();
    assert_eq!(names(&document), ["All of us"]);
    document.undo(stamp(4)).unwrap().keep();
    assert_eq!(names(&document), ["Board", "Team"]);
    document.edit(stamp(5), &Edit::Remove { id: Id::from_number(4) }).unwrap().keep();
    assert_eq!(document.journey().properties().views[0].lanes, [Id::from_number(4), gone], "a view outlives its lanes");
    assert!(document.journey().problems().is_empty());
}

#[test]
fn a_view_keeps_what_a_newer_version_said_of_it() {
    let mut journey = document().journey().clone();
    let newer = json!({ "views": [{ "id": Id::from_number(70), "zoom": 2, "filter": { "mood": "x" } }] });
    let properties = serde_json::from_value(newer).unwrap();
    journey =
        Journey::from_records(journey.id(), properties, journey.nodes().cloned().collect::<Vec<Node>>(), Vec::new());
    let mut document = Document::new(journey, Vec::new());
    let renamed = json!([{ "id": Id::from_number(70), "name": "Board", "filter": { "tags": ["a"] } }]);
    document.edit(stamp(2), &views(renamed)).unwrap().keep();
    let view = &document.journey().properties().views[0];
    assert_eq!(
        (view.extra["zoom"].clone(), view.filter.as_ref().unwrap().extra["mood"].clone()),
        (json!(2), json!("x"))
    );
    let unknown = json!([{ "id": Id::from_number(70), "colour": "red" }]);
    assert_eq!(document.edit(stamp(3), &views(unknown)).map(drop).unwrap_err().code, "unknown_field");
}

#[test]
fn there_are_not_more_than_200_views() {
    let mut document = document();
    let many: Value = (0..201).map(|number| json!({ "id": Id::from_number(100 + number), "name": "" })).collect();
    assert_eq!(document.edit(stamp(2), &views(many)).map(drop).unwrap_err().code, "too_many");
}
