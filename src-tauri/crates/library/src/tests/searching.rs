//! Search in many scripts; nothing that is typed is an operator.

use super::{add_card, commit, created, id, node_change, open, persona, place};
use crate::Library;

fn library_with(texts: &[&str]) -> (tempfile::TempDir, Library) {
    let (folder, path) = place();
    let library = open(&path);
    let (journey, mut sequence) = created(&library, 9, "Führerschein erneuern");
    for (number, text) in (20..).zip(texts) {
        sequence = add_card(&library, journey, sequence, number, text).unwrap().sequence;
    }
    (folder, library)
}

fn hits(library: &Library, text: &str) -> Vec<String> {
    library.search(text, 50).unwrap().into_iter().map(|found| found.excerpt).collect()
}

#[test]
fn finds_in_every_script() {
    let texts =
        ["在线预约窗口", "กำลังรอคิวนาน", "Crème brûlée", "대기 시간", "انتظار طويل", "WAIT at the desk", "Tiếng Việt"];
    let (_folder, library) = library_with(&texts);
    for (query, expected) in [
        ("预约", "在线预约窗口"),
        ("预", "在线预约窗口"),
        ("预约窗口", "在线预约窗口"),
        ("รอคิว", "กำลังรอคิวนาน"),
        ("รอ", "กำลังรอคิวนาน"),
        ("creme", "Crème brûlée"),
        ("BRÛLÉE", "Crème brûlée"),
        ("대기", "대기 시간"),
        ("انتظار", "انتظار طويل"),
        ("desk wait", "WAIT at the desk"),
        ("at", "WAIT at the desk"),
        ("tieng viet", "Tiếng Việt"),
        ("fuhrerschein", "Führerschein erneuern"),
        ("Führerschein", "Führerschein erneuern"),
    ] {
        assert_eq!(hits(&library, query), [expected], "{query}");
    }
    for query in ["", "  \n", "nowhere", "desk nowhere", "预订"] {
        assert_eq!(hits(&library, query), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn operators_are_plain_text() {
    let texts = [
        "says \"too slow\" (twice)",
        "100% of 5*",
        "a AND b OR NOT c",
        "it's",
        "NEAR(x, y)",
        "col:value ^start -minus",
    ];
    let (_folder, library) = library_with(&texts);
    for (query, expected) in [
        ("\"too slow\"", 0),
        ("(twice)", 0),
        ("100%", 1),
        ("%", 1),
        ("5*", 1),
        ("AND", 2),
        ("OR NOT", 2),
        ("it's", 3),
        ("'", 3),
        ("NEAR(x,", 4),
        ("col:value", 5),
        ("^start -minus", 5),
    ] {
        assert_eq!(hits(&library, query), [texts[expected]], "{query}");
    }
    for query in
        ["\"", "\"\"\"", "*", "wait*", "slow NOT twice)", "(", "text : x", "{folded} : slow", "\u{0}", "\\", "_"]
    {
        let found = library.search(query, 50);
        assert!(found.is_ok(), "{query}: {found:?}");
    }
    assert_eq!(hits(&library, "wait*"), Vec::<String>::new());
}

#[test]
fn follows_changes_and_names_the_place() {
    let (_folder, library) = library_with(&["first words"]);
    let journey = id(9);
    let sequence = library.load(journey).unwrap().sequence;
    let before = super::card(20, "first words");
    let mut after = super::card(20, "other words");
    after.notes = format!("{} needle {}", "left ".repeat(30), "right ".repeat(30));
    let change = node_change(Some(waymark_model::Node::Card(before)), Some(waymark_model::Node::Card(after.clone())));
    let sequence = library.commit(journey, sequence, &commit(60, vec![change])).unwrap().sequence;
    assert_eq!(hits(&library, "first"), Vec::<String>::new());
    let found = library.search("needle", 5).unwrap();
    assert_eq!((found[0].record, found[0].field, found[0].journey), (Some(id(20)), "notes", journey));
    assert!(found[0].excerpt.starts_with('…') && found[0].excerpt.ends_with('…') && found[0].excerpt.len() < 110);
    assert_eq!(library.search("führer", 5).unwrap()[0].record, None);
    let gone = node_change(Some(waymark_model::Node::Card(after)), None);
    let rosa = node_change(None, Some(persona(30, "Rosa, 41")));
    library.commit(journey, sequence, &commit(61, vec![gone, rosa])).unwrap();
    assert_eq!(hits(&library, "needle"), Vec::<String>::new());
    assert_eq!(library.search("rosa", 5).unwrap()[0].record, Some(id(30)));
    library.trash(&[journey], true).unwrap();
    assert_eq!(hits(&library, "rosa"), Vec::<String>::new());
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn titles_come_first_and_the_limit_holds() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, mut sequence) = created(&library, 9, "Other");
    for number in 20..40 {
        sequence = add_card(&library, journey, sequence, number, "coffee").unwrap().sequence;
    }
    created(&library, 10, "Coffee to go");
    let found = library.search("coffee", 5).unwrap();
    assert_eq!((found.len(), found[0].journey, found[0].record), (5, id(10), None));
}
