//! What is mended, what is offered, and what stays an error when nobody wishes a repair.

use waymark_model::testing::id;
use waymark_model::{Id, Journey, LaneKind};

use crate::mermaid::read;
use crate::{Reading, Wishes};

fn reading(text: &str, repairs: Option<&[&str]>) -> Result<Reading, crate::ImportError> {
    let next = std::cell::Cell::new(0);
    let ids = || {
        next.set(next.get() + 1);
        id(next.get())
    };
    let repairs = repairs.map(|keys| keys.iter().map(|key| (*key).to_owned()).collect());
    read(text, &Wishes { repairs, ..Wishes::default() }, &ids)
}

/// "Stage: task +1 Ana, Ben; task" for each stage.
fn drawn(journey: &Journey) -> String {
    let lane = |kind| journey.lanes().find(|lane| lane.kind == kind).map(|lane| lane.id);
    let (Some(actions), feelings) = (lane(LaneKind::Actions), lane(LaneKind::Feelings)) else { return String::new() };
    let stages = journey.stages().map(|stage| {
        let tasks = journey.steps_of(stage.id).flat_map(|step| {
            let felt: Vec<_> = feelings.iter().flat_map(|lane| journey.cards_in(*lane, step.id)).collect();
            journey.cards_in(actions, step.id).map(move |card| {
                let mut words = card.text.replace('\n', "/");
                if let Some(felt) = felt.first() {
                    let valence = felt.feelings.values().next().map_or(0, |feeling| feeling.valence);
                    words += &format!(" {valence:+}");
                    let people = felt.feelings.keys().filter(|who| **who != Id::NIL);
                    let names: Vec<&str> =
                        people.filter_map(|who| journey.persona(*who)).map(|who| who.name.as_str()).collect();
                    words += &format!(" {}", names.join(", "));
                }
                words.trim_end().to_owned()
            })
        });
        format!("{}: {}", stage.name, tasks.collect::<Vec<_>>().join("; "))
    });
    stages.collect::<Vec<_>>().join(" | ")
}

/// What one line becomes in a section S: with the sensible repairs, its codes, and without any repair (none for an error).
const LINES: [(&str, &str, &str, Option<&str>); 44] = [
    ("Task: 5: Me", "S: Task +2 Me", "", Some("S: Task +2 Me")),
    ("Task: 1", "S: Task -2", "", Some("S: Task -2")),
    ("Make tea 5: Me", "S: Make tea +2 Me", "mermaid_no_colon", Some("S: Make tea 5")),
    ("Make tea 5: Me, Cat", "S: Make tea +2 Me, Cat", "mermaid_no_colon", Some("S: Make tea 5")),
    ("Make tea 5", "S: Make tea +2", "mermaid_no_colon", None),
    ("Make tea: 5 Me", "S: Make tea +2 Me", "mermaid_no_colon", Some("S: Make tea")),
    ("Make tea: 4 stars", "S: Make tea +1", "score_unread", Some("S: Make tea")),
    ("Make tea 5: 4: Me", "S: Make tea 5 +1 Me", "", Some("S: Make tea 5 +1 Me")),
    ("Call at 10:30: 5: Me", "S: Call at 10:30 +2 Me", "mermaid_colon", Some("S: Call at 10")),
    ("Meet 10:30 am: 4: Me", "S: Meet 10:30 am +1 Me", "mermaid_colon", Some("S: Meet 10")),
    ("Note 10:5: 4: Me", "S: Note 10:5 +1 Me", "mermaid_colon", Some("S: Note 10 +2 4")),
    ("Part: 2: 4: Me", "S: Part -1 4", "mermaid_colon", Some("S: Part -1 4")),
    ("Sign: 4: Me: the boss", "S: Sign +1 Me: the boss", "mermaid_dropped", Some("S: Sign +1 Me")),
    ("Learn C#: 5: Me", "S: Learn C# +2 Me", "mermaid_hash", None),
    ("Task: 5: Child#1, Child#2", "S: Task +2 Child#1, Child#2", "mermaid_hash", Some("S: Task +2 Child")),
    ("Task: 5: Me # a note", "S: Task +2 Me", "mermaid_hash", Some("S: Task +2 Me")),
    ("Issue #12: 5: Me", "S: Issue #12 +2 Me", "mermaid_hash", None),
    ("#12 done: 5: Me", "S: #12 done +2 Me", "mermaid_hidden", Some("S: ")),
    ("# only a note", "S: ", "", Some("S: ")),
    ("%5 done: 5: Me", "S: %5 done +2 Me", "mermaid_hidden", Some("S: ")),
    ("x%%y: 5: Me", "S: x%%y +2 Me", "mermaid_hidden", Some("S: ")),
    ("Task: 5: Me;", "S: Task +2 Me", "mermaid_semicolon", None),
    ("Task: 5: Me; Other: 3", "S: Task +2 Me; Other +0", "mermaid_semicolon", None),
    ("Read; think: 5: Me", "S: Read; think +2 Me", "mermaid_semicolon", None),
    ("R&amp;D: 5: Me", "S: R&D +2 Me", "mermaid_semicolon", None),
    ("Task", "S: Task", "mermaid_no_score", None),
    ("Task:", "S: Task", "mermaid_no_score", None),
    ("Task: ", "S: Task", "", Some("S: Task")),
    (": 5: Me", "S:  +2 Me", "mermaid_no_name", None),
    ("journey review: 4: Me", "S: journey review +1 Me", "mermaid_reserved", None),
    ("Task: 9: Me", "S: Task +2 Me", "score_out_of_range", Some("S: Task")),
    ("Task: 0: Me", "S: Task -2 Me", "score_out_of_range", Some("S: Task")),
    ("Task: 3.6: Me", "S: Task +1 Me", "score_fraction", Some("S: Task +1 Me")),
    ("Task: 3,6: Me", "S: Task +1 Me", "score_unread", Some("S: Task")),
    ("Task: 4/5: Me", "S: Task +1 Me", "score_unread", Some("S: Task")),
    ("Task: 10/10: Me", "S: Task +2 Me", "score_unread", Some("S: Task")),
    ("Task: \u{664}: Me", "S: Task +1 Me", "score_unread", Some("S: Task")),
    ("Task: \u{ff15}: Me", "S: Task +2 Me", "score_unread", Some("S: Task")),
    ("Task: \u{2605}\u{2605}\u{2605}: Me", "S: Task +0 Me", "score_unread", Some("S: Task")),
    ("Task: good: Me", "S: Task", "score_unread", Some("S: Task")),
    ("Task: 0x5: Me", "S: Task +2 Me", "", Some("S: Task +2 Me")),
    ("A<br>b</br >c: 5", "S: A/b/c +2", "", Some("S: A/b/c +2")),
    ("Task: 5: Me, Me,, You", "S: Task +2 Me, You", "mermaid_nameless_actors", Some("S: Task +2 Me, You")),
    ("section T: U", "S:  | T: U: ", "mermaid_section_colon", None),
];

#[test]
fn lines_are_mended_as_their_authors_meant_them() {
    for (line, mended, codes, bare) in LINES {
        let text = format!("journey\nsection S\n{line}\n");
        let read = reading(&text, None).unwrap_or_else(|error| panic!("{line}: {error}"));
        assert_eq!(drawn(&read.journeys[0].journey), mended, "{line}");
        let found: Vec<&str> = read.remarks.iter().map(|remark| remark.code.as_str()).collect();
        assert_eq!(found.join(" "), codes, "{line}");
        assert!(read.remarks.iter().all(|remark| remark.line == Some(3)), "{line}");
        let as_it_stands = reading(&text, Some(&[])).map(|read| drawn(&read.journeys[0].journey));
        assert_eq!(as_it_stands.as_ref().ok().map(String::as_str), bare, "{line}");
        if let Err(error) = as_it_stands {
            assert_eq!(error.line, Some(3), "{line}");
        }
    }
}

#[test]
fn one_repair_can_be_wished_without_the_others() {
    let text = "journey\nsection S\nCall at 10:30: 5: Me\nTask: 9: Me";
    let read = reading(text, Some(&["line-4-score"])).unwrap();
    assert_eq!(drawn(&read.journeys[0].journey), "S: Call at 10; Task +2 Me");
    let made: Vec<(String, bool)> = read
        .remarks
        .iter()
        .filter_map(|remark| remark.repair.clone())
        .map(|repair| (repair.key, repair.made))
        .collect();
    let keys = [("line-3-colon", false), ("line-3-score", false), ("line-4-score", true)];
    assert_eq!(made, keys.map(|(key, made)| (key.to_owned(), made)));
}

#[test]
fn a_wider_scale_is_offered_and_not_taken_by_itself() {
    let text = "journey\nsection S\nA: 10\nB: 5\nC: 7\nD: 1";
    assert_eq!(drawn(&reading(text, None).unwrap().journeys[0].journey), "S: A +2; B +2; C +2; D -2");
    let read = reading(text, Some(&["scale-10"])).unwrap();
    assert_eq!(drawn(&read.journeys[0].journey), "S: A +2; B +0; C +1; D -2");
    assert!(read.remarks.iter().any(|remark| remark.repair.as_ref().is_some_and(|repair| repair.made)));
}

#[test]
fn titles_and_descriptions() {
    let table = [
        ("journey\ntitle: Hello", "Hello", ""),
        ("journey\ntitle C# rocks", "C# rocks", ""),
        ("journey\ntitle\nsection S", "", ""),
        ("journey\ntitle\nMy day", "My day", ""),
        ("journey\naccTitle: Spoken\naccDescr: More", "Spoken", "More"),
        ("journey\ntitle Seen\naccTitle: Spoken\naccDescr: More", "Seen", "Spoken\nMore"),
        ("journey\ntitle Seen\naccDescr {\n a; b\n c\n}", "Seen", "a; b\nc"),
        ("---\ntitle: Front\n---\njourney", "Front", ""),
        ("\n\n---\ntitle: Front\n---\njourney", "Front", ""),
        ("JOURNEY\ntitle Loud", "Loud", ""),
    ];
    for (text, title, description) in table {
        let read = reading(text, None).unwrap_or_else(|error| panic!("{text}: {error}"));
        let properties = read.journeys[0].journey.properties().clone();
        assert_eq!((properties.title.as_str(), properties.description.as_str()), (title, description), "{text}");
    }
}

#[test]
fn sections_are_stages_and_none_is_lost() {
    let table = [
        ("A: 5", "Journey: A +2"),
        ("A: 5\nsection T\nB: 3", "Start: A +2 | T: B +0"),
        ("section S\nA: 5\nsection T\nB: 4\nsection S\nC: 3", "S: A +2 | T: B +1 | S: C +0"),
        ("section S\nsection T\nB: 4", "S:  | T: B +1"),
        ("section    \nA: 5", "Stage 1: A +2"),
        ("section\nsection T\nA: 5", ":  | T: A +2"),
    ];
    for (text, want) in table {
        let read = reading(&format!("journey\n{text}"), None).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(drawn(&read.journeys[0].journey), want, "{text}");
    }
}

#[test]
fn errors_name_line_cause_and_cure() {
    let table = [
        ("", None, "journey"),
        ("flowchart LR\nA --> B", Some(1), "another kind (flowchart)"),
        ("hello", Some(1), "\"hello\""),
        ("journey\n\njourney", Some(3), "journey"),
        ("---\ntitle: \"x\n---\njourney", Some(2), "never closed"),
        ("journey\naccDescr { x\nA: 5", Some(2), "}"),
    ];
    for (text, line, words) in table {
        let error = reading(text, None).unwrap_err();
        assert!(error.message.contains(words), "{text}: {error}");
        assert!(line.is_none() || error.line == line, "{text}: {error}");
        assert!(!error.hint.is_empty());
    }
}

#[test]
fn thousands_of_troubles_are_told_in_few_remarks() {
    let text = format!("journey\n{}", "Task: 9\n".repeat(5_000));
    let read = reading(&text, None).unwrap();
    assert!(read.remarks.len() < 310);
    let last = read.remarks.last().unwrap();
    assert_eq!((last.code.as_str(), last.repair.as_ref().unwrap().key.as_str()), ("mermaid_more", "rest"));
    assert_eq!(read.journeys[0].journey.summary().steps, 1_667, "three tasks share a step: a map has 2,000 at most");
}
