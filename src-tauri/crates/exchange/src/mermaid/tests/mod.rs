//! What is read, against Mermaid's own answers (tests/e2e/browser/mermaid.test.mjs asks Mermaid for them), and what
//! becomes of it.
#![allow(clippy::unwrap_used)]

mod mended;
mod told;

use serde_json::{Value, json};

use super::diagram::{self, Diagram};
use super::{entities, prepare};
use crate::error::ImportError;

const CASES: &str = include_str!("../../../tests/mermaid/cases.json");
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mermaid/");

/// As Mermaid reads it, without any repair.
fn strict(text: &str) -> Result<Diagram, ImportError> {
    let prepared = prepare::prepare(text, 1)?;
    let first = prepared.lines.first().map_or("", |(_, line)| line.as_str());
    // Mermaid wants the word in small letters, and at the beginning.
    if !first.trim_start().starts_with("journey") {
        return Err(diagram::no_journey(1));
    }
    diagram::parse(&prepared)
}

fn number(score: f64) -> Value {
    match score {
        score if score.is_nan() => json!("NaN"),
        score if score.is_infinite() => json!(if score > 0.0 { "Infinity" } else { "-Infinity" }),
        score => json!(score),
    }
}

/// The diagram in the form of the answers.
fn told(diagram: &Diagram) -> Value {
    let shown = |text: &String| entities::shown(text);
    let section = |at: Option<usize>| at.map_or_else(String::new, |at| shown(&diagram.sections[at]));
    let tasks: Vec<Value> = diagram
        .tasks
        .iter()
        .map(|task| {
            let people: Vec<String> = task.people.iter().map(shown).collect();
            json!({"section": section(task.section), "task": shown(&task.name), "score": number(task.score), "people": people})
        })
        .collect();
    json!({
        "title": shown(&diagram.title),
        "accTitle": shown(&diagram.acc_title),
        "accDescr": shown(&diagram.acc_descr),
        "sections": diagram.sections.iter().map(shown).collect::<Vec<_>>(),
        "tasks": tasks,
    })
}

/// Numbers compare as numbers: 5 and 5.0 are one score.
fn same(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Number(ours), Value::Number(theirs)) => ours.as_f64() == theirs.as_f64(),
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (Value::Object(ours), Value::Object(theirs)) => {
            ours.iter().all(|(key, ours)| same(ours, theirs.get(key).unwrap_or(&Value::Null)))
        }
        (ours, theirs) => ours == theirs,
    }
}

fn lines_of(case: &Value) -> String {
    let lines: Vec<&str> = case["text"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect();
    lines.join("\n")
}

#[test]
fn every_case_is_read_as_mermaid_reads_it() {
    let cases: Vec<Value> = serde_json::from_str(CASES).unwrap();
    assert!(cases.len() > 60);
    let mut wrong = Vec::new();
    for case in &cases {
        let ours = strict(&lines_of(case)).map_or(Value::Null, |diagram| told(&diagram));
        if !same(&ours, &case["reads"]) {
            wrong.push(format!("{}\n  ours:    {ours}\n  mermaid: {}", case["name"], case["reads"]));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// Diagrams collected elsewhere with Mermaid's answers beside them, when a folder of them is named.
#[test]
fn collected_diagrams_are_read_as_mermaid_reads_them() {
    let Some(folder) = std::env::var_os("WAYMARK_MERMAID_DATA").map(std::path::PathBuf::from) else {
        println!("WAYMARK_MERMAID_DATA names no folder: the cases of this repository stand alone");
        return;
    };
    let mut wrong = Vec::new();
    let mut count = 0;
    for group in ["upstream", "impl", "wild"] {
        for file in std::fs::read_dir(folder.join(group)).unwrap().flatten() {
            let stem = file.path().file_stem().unwrap().to_owned();
            let answer = folder.join("expected").join(group).join(stem).with_extension("json");
            let mut answer: Value = serde_json::from_str(&std::fs::read_to_string(answer).unwrap()).unwrap();
            // Mermaid keeps a title as markup, whose signs it has escaped; we keep the text.
            if let Some(title) = answer["title"].as_str() {
                answer["title"] = title.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").into();
            }
            let valid = answer["valid"].as_str().unwrap().starts_with("yes");
            let ours = strict(&std::fs::read_to_string(file.path()).unwrap()).map(|diagram| told(&diagram));
            count += 1;
            let agrees = match &ours {
                Ok(ours) => valid && same(ours, &answer),
                Err(_) => !valid,
            };
            if !agrees {
                wrong.push(format!("{:?}: {ours:?}", file.path()));
            }
        }
    }
    println!("{count} collected diagrams");
    assert!(count > 50 && wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}
