//! What a reader is told: one bad file a line, the place and the sentence it must get.
#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};
use waymark_exchange::{ImportError, read_json};

const SMALL: &str = include_str!("small.json");

fn changed(pointer: &str, value: Value) -> String {
    let mut document: Value = serde_json::from_str(SMALL).unwrap();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent} in small.json"));
    match parent {
        Value::Object(fields) => {
            fields.insert(name.to_owned(), value);
        }
        Value::Array(items) if name == "-" => items.push(value),
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        other => panic!("{pointer} stands in {other}"),
    }
    document.to_string()
}

fn refusal(text: &str) -> ImportError {
    let error = read_json(text.as_bytes()).map(|_| ()).expect_err("this file must be refused");
    assert!(!error.hint.is_empty(), "{error} says nothing about what to do");
    error
}

#[test]
fn the_small_file_itself_is_good() {
    assert_eq!(read_json(SMALL.as_bytes()).unwrap().warnings, Vec::<String>::new());
}

#[test]
fn a_bad_value_is_named_by_its_place_and_what_was_expected() {
    let nil = "00000000-0000-0000-0000-000000000000";
    let free = "00000000-0000-0000-0000-0000000000ff";
    let card = "00000000-0000-0000-0000-000000000005";
    let table: [(&str, Value, &str); 26] = [
        (
            "/cards/0/feelings/00000000-0000-0000-0000-000000000000/valence",
            json!(5),
            "expected a whole number from -2 to 2, found 5",
        ),
        (
            "/cards/0/feelings/00000000-0000-0000-0000-000000000000/valence",
            json!(500),
            "expected a whole number from -2 to 2, found 500",
        ),
        (
            "/cards/0/feelings/00000000-0000-0000-0000-000000000000/valence",
            json!("bad"),
            "expected a whole number from -2 to 2, found \"bad\"",
        ),
        (
            "/cards/0/feelings/00000000-0000-0000-0000-0000000000ff",
            json!({"valence": 1}),
            "expected the id of one of the personas, found \"00000000-0000-0000-0000-0000000000ff\", which no record has",
        ),
        (
            "/cards/0/lane",
            json!(free),
            "expected the id of one of the lanes, found \"00000000-0000-0000-0000-0000000000ff\", which no record has",
        ),
        ("/cards/0/step", json!(card), "expected the id of one of the steps, found the id of /cards/0"),
        ("/cards/0/span", json!(3), "expected a span of at most 2, to the map's last step, found 3"),
        ("/cards/0/span", json!(0), "expected a whole number from 1 to 2000, found 0"),
        (
            "/cards/0/metric",
            json!(free),
            "expected the id of one of the metrics, found \"00000000-0000-0000-0000-0000000000ff\", which no record has",
        ),
        ("/cards/0/tags", json!("one"), "expected a list in square brackets, found \"one\""),
        ("/cards/0/touchpoint", json!({"effort": 8}), "expected a whole number from 1 to 7, found 8"),
        ("/cards/0/touchpoint", json!({"channel": "pigeon"}), "found \"pigeon\""),
        ("/cards/0/opportunity", json!({"due": "2026-02-30"}), "expected a date as YYYY-MM-DD, found \"2026-02-30\""),
        (
            "/cards/0/image",
            json!({"hash": "xyz", "width": 1, "height": 1}),
            "expected 64 hexadecimal digits, found \"xyz\"",
        ),
        ("/cards/1/id", json!(card), "expected an id of its own, found the id of /cards/0"),
        ("/cards/1/id", json!(nil), "expected an id of its own, found the nil id"),
        ("/links/0/id", json!(card), "expected an id of its own, found the id of /cards/0"),
        (
            "/links/0/to",
            json!(free),
            "expected the id of one of the cards, found \"00000000-0000-0000-0000-0000000000ff\", which no record has",
        ),
        ("/links/0/to", json!(card), "expected another card, found the one it starts at"),
        ("/links/0/share", json!(1.5), "expected a number from 0 to 1, found 1.5"),
        ("/links/0/kind", json!("eats"), "found \"eats\""),
        ("/stages", json!([]), "expected at least one stage, found none"),
        ("/steps/0/width", json!(5), "expected a whole number from 120 to 800, found 5"),
        (
            "/journey/personas",
            json!([free]),
            "expected the id of one of the personas, found \"00000000-0000-0000-0000-0000000000ff\", which no record has",
        ),
        (
            "/journey/id",
            json!("mine"),
            "expected an id (a UUID such as \"0198c1d2-7c6a-7b1e-9f00-2f6d1c5a4b3e\"), found another text",
        ),
        ("/journey/title", json!(7), "expected text in quotation marks, found 7"),
    ];
    for (pointer, value, said) in table {
        let error = refusal(&changed(pointer, value.clone()));
        assert!(error.pointer.starts_with(pointer) || pointer.starts_with(&error.pointer), "{pointer}: {error}");
        assert!(error.message.ends_with(said), "{pointer} = {value}: {error}");
    }
}

#[test]
fn places_in_nested_values_are_whole_pointers() {
    let error = refusal(&changed("/cards/0/touchpoint", json!({"effort": 8})));
    assert_eq!(
        error.to_string(),
        "card 1 (“Website”), its effort (line 1): expected a whole number from 1 to 7, found 8"
    );
    assert_eq!(error.pointer, "/cards/0/touchpoint/effort");
    let error = refusal(&changed("/journey/personas", json!(["00000000-0000-0000-0000-0000000000ff"])));
    assert_eq!(error.pointer, "/journey/personas/0");
    let error = refusal(&changed("/cards/1/text", json!({"a": 1})));
    assert_eq!(
        (error.pointer.as_str(), error.message.as_str()),
        ("/cards/1/text", "expected text in quotation marks, found an object")
    );
}

#[test]
fn a_file_of_another_kind_or_version_is_refused_in_one_sentence() {
    let table = [
        ("{}", "this is JSON without any field, not a map in Waymark's format"),
        ("[1, 2]", "this is a list in JSON, not a map in Waymark's format"),
        (
            "{\"waymark\": \"2.0\"}",
            "the version at the beginning (line 1): expected version 1 of the format, found version 2",
        ),
        (
            "{\"waymark\": \"new\"}",
            "the version at the beginning (line 1): expected a version such as \"1.0\", found \"new\"",
        ),
        ("{\"waymark\": \"1.0\"}", "line 1: expected the field \"journey\", found none"),
        ("", "line 1: the file is empty"),
        ("hello", "line 1: this is no JSON: it begins with \"hello\""),
        ("{\"a\": 1, \"a\": 2}", "the field \"a\" (line 1): the field \"a\" is there twice"),
        ("{\"a\": 1, \"\\u0061\": 2}", "the field \"a\" (line 1): the field \"\\u0061\" is there twice"),
        ("{\n\"a\": [1,\n}", "the field \"a\" (line 3): a comma stands before } that is one too many"),
        ("[1, 2] 3", "line 1: something follows after the end of the map: \"3\""),
        (
            "[9007199254740993]",
            "the field \"0\" (line 1): expected a number that fits: finite, and below 2^53 when whole, found one that does not",
        ),
        ("[01]", "the field \"0\" (line 1): expected a number without leading zeros, found \"]\""),
        (
            "[\"\\ud800x\"]",
            "the field \"0\" (line 1): expected the second half of a character after \\ud8.. (another \\u), found \"x\"]\"",
        ),
    ];
    for (text, said) in table {
        assert_eq!(refusal(text).to_string(), said, "{text}");
    }
    assert!(refusal("{\"waymark\": \"2.0\"}").hint.contains("update Waymark"));
    let error = read_json(b"{\"a\": \"\xff\"}").expect_err("not UTF-8");
    assert_eq!(error.to_string(), "line 1: bytes stand here that are no text in UTF-8");
}

#[test]
fn broken_json_is_explained_by_the_part_of_the_map() {
    // What is done to the file, and what its reader is told.
    let table: [(&str, &str, &str); 13] = [
        (
            "\"text\": \"Phone\"",
            "\"text\": \"Phone\",",
            "card 2 (“Phone”), its text (line 23): a comma stands before } that is one too many",
        ),
        (
            "\"text\": \"Website\",",
            "\"text\": \"Website\"",
            "card 1 (“Website”), its text (line 16): a comma is missing before \"\"feelings\": { \"0\"",
        ),
        (
            "\"Phone\"",
            "“Phone”",
            "card 2, its text (line 22): “ stands here where JSON needs a straight quotation mark (\")",
        ),
        (
            "\"text\": \"Phone\"",
            "'text': 'Phone'",
            "card 2, its step (line 22): ' stands here where JSON needs a straight quotation mark (\")",
        ),
        (
            "\"name\": \"Only\"",
            "\"name\": Only",
            "stage 1, its name (line 4): no value of JSON stands here: \"Only }],\"",
        ),
        (
            "\"share\": 0.4",
            "\"share\": 0.4 // much",
            "link 1, its share (line 31): a comment stands here, which JSON does not have",
        ),
        (
            "\"title\": \"Small\"",
            "\"title\" \"Small\"",
            "the map's title (line 3): a colon is missing before \"\"Small\" },\"",
        ),
        (
            "\"title\": \"Small\"",
            "\"title\": \"Sm\nall\"",
            "the map's title (line 3): a text is not closed with a quotation mark on its line",
        ),
        ("\"share\": 0.4", "\"share\": 4", "link 1, its share (line 31): expected a number from 0 to 1, found 4"),
        (
            "\"valence\": -1",
            "\"valence\": -9",
            "card 1 (“Website”), its feeling (line 16): expected a whole number from -2 to 2, found -9",
        ),
        (
            "\"kind\": \"leads_to\"",
            "\"kind\": [1,, 2]",
            "link 1, its kind (line 28): a comma stands here that is one too many",
        ),
        (
            "\"stage\": \"00000000-0000-0000-0000-000000000002\" },",
            "\"stage\": \"00000000-0000-0000-0000-00000000000f\" },",
            "step 1, its stage (line 6): expected the id of one of the stages, found \"00000000-0000-0000-0000-00000000000f\", which no record has",
        ),
        (
            "\"name\": \"Second\"",
            "\"name\": None",
            "step 2, its name (line 7): no value of JSON stands here: \"None }\"",
        ),
    ];
    for (from, to, said) in table {
        assert!(SMALL.contains(from), "{from}");
        assert_eq!(refusal(&SMALL.replacen(from, to, 1)).to_string(), said, "{from} -> {to}");
    }
}

#[test]
fn a_file_that_is_cut_is_called_cut_off_wherever_it_is_cut() {
    let whole = SMALL.trim_end();
    for end in (1..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        let error = refusal(&whole[..end]);
        assert!(error.message.starts_with("the file is cut off"), "{end}: {error}");
        assert!(error.hint.contains("download"), "{end}");
    }
    let error = refusal(&SMALL[..SMALL.find("\"feelings\"").unwrap()]);
    assert_eq!(
        error.to_string(),
        "card 1 (“Website”), its text (line 16): the file is cut off: it ends before the map does"
    );
}

#[test]
fn json_of_other_programs_is_called_what_it_is() {
    let table = [
        (json!({"name": "x", "version": "1.0.0", "dependencies": {}}), "package.json"),
        (json!({"type": "FeatureCollection", "features": []}), "GeoJSON"),
        (json!({"type": "board", "data": [{"type": "sticky_note"}], "total": 1, "size": 1}), "board of Miro's"),
        (json!({"type": "excalidraw", "elements": [], "appState": {}}), "Excalidraw"),
        (json!({"stages": [], "colour": "red"}), "JSON of another program (it has \"colour\", \"stages\")"),
    ];
    for (value, said) in table {
        let error = refusal(&value.to_string());
        assert!(error.message.contains(said), "{error}");
        assert!(error.hint.ends_with("Nothing was changed."), "{error}");
    }
    let broken = refusal("{\"type\": \"FeatureCollection\", \"features\": [{");
    assert!(broken.message.contains("GeoJSON"), "{broken}");
}

#[test]
fn limits_are_checked_before_anything_is_parsed() {
    let started = std::time::Instant::now();
    let deep = refusal(&"[".repeat(5_000_000));
    assert_eq!(deep.message.split(',').next(), Some("expected at most 32 lists and objects inside each other"));
    let long = refusal(&format!("{{\"waymark\": \"1.0\", \"note\": \"{}\"}}", "x".repeat(70_000)));
    assert_eq!((long.pointer.as_str(), &long.message[..40]), ("/note", "expected a text of at most 65536 bytes, "));
    let long = refusal(&format!("{{\"waymark\": \"1.0\", \"note\": \"{}\"}}", "x".repeat(10_001)));
    assert!(long.message.starts_with("expected a text of at most 10000 characters"), "{long}");
    let key = refusal(&format!("{{\"{}\": 1}}", "k".repeat(300)));
    assert!(key.message.starts_with("expected a text of at most 256 bytes"), "{key}");
    let cards = refusal(&format!("{{\"cards\": [{}]}}", vec!["1"; 100_001].join(",")));
    assert_eq!(cards.pointer, "/cards/100000");
    assert!(cards.message.starts_with("expected at most 100000 entries here"), "{cards}");
    let file = read_json(&vec![b' '; (64 << 20) + 1]).expect_err("too large");
    assert_eq!(file.message, "expected a file of at most 64 MB, found 64 MB");
    assert!(started.elapsed().as_secs() < 20, "the limits took {:?}", started.elapsed());
}
