//! Personas and metrics stand once in the library, whatever journey changes them.

use waymark_model::{Change, Node};

use super::{commit, created, id, node_change, open, persona, place};
use crate::LibraryError;

#[test]
fn a_change_in_one_journey_reaches_the_other() {
    let (_folder, path) = place();
    let library = open(&path);
    let (one, start_one) = created(&library, 8, "One");
    let (two, start_two) = created(&library, 9, "Two");
    let rosa = persona(30, "Rosa");
    let at_one = library.commit(one, start_one, &commit(40, vec![node_change(None, Some(rosa.clone()))])).unwrap();
    let at_two = library.commit(two, start_two, &commit(41, vec![node_change(None, Some(rosa.clone()))])).unwrap();
    let stage = library.load(one).unwrap().journey.node(id(1)).cloned().unwrap();
    let mut renamed_stage = stage.clone();
    if let Node::Stage(stage) = &mut renamed_stage {
        stage.name = "Plan".into();
    }
    let renamed = node_change(Some(rosa.clone()), Some(persona(30, "Rosa, 41")));
    let both = commit(42, vec![node_change(Some(stage), Some(renamed_stage)), renamed.clone()]);
    let last = library.commit(one, at_one.sequence, &both).unwrap();
    assert_eq!(library.load(two).unwrap().journey.persona(id(30)).unwrap().name, "Rosa, 41");
    let learnt = library.commits_since(two, at_two.sequence).unwrap();
    assert_eq!((learnt.len(), learnt[0].journey, learnt[0].sequence), (1, one, last.sequence));
    assert_eq!(learnt[0].commit.changes, vec![renamed]);
    let late = library.commit(two, at_two.sequence, &commit(43, vec![node_change(Some(rosa), None)])).unwrap_err();
    assert_eq!(late.code(), "behind");
    let rows = library.journeys().unwrap();
    let row = rows.iter().find(|row| row.id == two).unwrap();
    assert_eq!((row.sequence, row.version), (last.sequence, 2));
    assert!(library.load(two).unwrap().commits.iter().all(|commit| commit.id != id(42)));
}

#[test]
fn removing_only_unlinks_and_coming_back_takes_what_the_library_has() {
    let (_folder, path) = place();
    let library = open(&path);
    let (one, start_one) = created(&library, 8, "One");
    let (two, start_two) = created(&library, 9, "Two");
    let rosa = persona(30, "Rosa");
    let enters = node_change(None, Some(rosa.clone()));
    let at_one = library.commit(one, start_one, &commit(40, vec![enters.clone()])).unwrap().sequence;
    library.commit(two, start_two, &commit(41, vec![enters.clone()])).unwrap();
    let at_one = library.commit(one, at_one, &commit(42, vec![enters.inverse()])).unwrap().sequence;
    assert!(library.load(one).unwrap().journey.persona(id(30)).is_none());
    let at_two = library.load(two).unwrap();
    assert_eq!(at_two.journey.persona(id(30)).unwrap().name, "Rosa");
    let renamed = node_change(Some(rosa), Some(persona(30, "Rosa, 41")));
    library.commit(two, at_two.sequence, &commit(43, vec![renamed])).unwrap();
    // An undo in the first journey brings the persona back as it was there; the newer name stands.
    let receipt = library.commit(one, at_one, &commit(44, vec![enters])).unwrap();
    assert_eq!(receipt.adjusted, vec![persona(30, "Rosa, 41")]);
    let logged = library.commits_since(one, at_one).unwrap();
    let Change::Node { after: Some(after), .. } = &logged[0].commit.changes[0] else { panic!("a node") };
    assert_eq!(**after, persona(30, "Rosa, 41"));
    assert_eq!(library.load(one).unwrap().journey.persona(id(30)).unwrap().name, "Rosa, 41");
    let shared = library.shared().unwrap();
    assert_eq!((shared.len(), shared[0].journeys.clone()), (1, vec![one, two]));
    assert_eq!(library.forget_shared(id(30)).unwrap_err().code(), "not_found");
    library.purge(one).unwrap();
    library.purge(two).unwrap();
    assert_eq!(library.shared().unwrap()[0].journeys, vec![]);
    library.forget_shared(id(30)).unwrap();
    assert_eq!(library.shared().unwrap(), vec![]);
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn the_list_names_the_main_persona() {
    let (_folder, path) = place();
    let library = open(&path);
    let (one, start) = created(&library, 8, "One");
    let before = library.load(one).unwrap().journey.properties().clone();
    let after = waymark_model::Properties { personas: vec![id(30)], ..before.clone() };
    let changes = vec![
        node_change(None, Some(persona(30, "Rosa"))),
        Change::Journey { before: Box::new(before), after: Box::new(after) },
    ];
    library.commit(one, start, &commit(40, changes)).unwrap();
    assert_eq!(library.journeys().unwrap()[0].persona, "Rosa");
}

#[test]
fn a_purged_journey_leaves_others_able_to_go_on() {
    let (_folder, path) = place();
    let library = open(&path);
    let (one, start_one) = created(&library, 8, "One");
    let (two, start_two) = created(&library, 9, "Two");
    let enters = node_change(None, Some(persona(30, "Rosa")));
    let at_one = library.commit(one, start_one, &commit(40, vec![enters.clone()])).unwrap().sequence;
    let at_two = library.commit(two, start_two, &commit(41, vec![enters])).unwrap().sequence;
    let renamed = node_change(Some(persona(30, "Rosa")), Some(persona(30, "Rosa, 41")));
    library.commit(one, at_one, &commit(42, vec![renamed])).unwrap();
    library.purge(one).unwrap();
    assert_eq!(library.commits_since(two, at_two), Err(LibraryError::HistoryGone));
    let sequence = library.load(two).unwrap().sequence;
    super::add_card(&library, two, sequence, 20, "On").unwrap();
}
