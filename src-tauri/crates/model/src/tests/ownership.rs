//! The law that undo among people rests on: no undo or redo ever takes away a value that its author has not written.

use std::collections::{BTreeMap, HashSet};

use proptest::prelude::*;
use serde_json::Value;

use crate::testing::{Random, random_edit, stamp};
use crate::{Author, Change, CommitKind, Document, Id, Journey};

/// The values of a record, one for each field or part, by its path.
type Leaves = BTreeMap<String, String>;

/// What each author has ever written where; nothing stands for "took it away".
type Written = HashSet<(Author, Id, String, Option<String>)>;

fn leaves(record: Option<Value>) -> Leaves {
    let mut found = Leaves::new();
    if let Some(record) = record {
        add_leaves(&mut found, String::new(), &record, 0);
    }
    found
}

fn add_leaves(found: &mut Leaves, path: String, value: &Value, depth: usize) {
    let by_part = ["", "/feelings", "/touchpoint", "/opportunity"].contains(&path.as_str()) || depth == 2;
    match value {
        Value::Object(parts) if by_part => {
            for (name, part) in parts {
                add_leaves(found, format!("{path}/{name}"), part, depth + 1);
            }
        }
        value => drop(found.insert(path, value.to_string())),
    }
}

fn before_and_after(change: &Change) -> (Leaves, Leaves) {
    let json = |record: Result<Value, serde_json::Error>| Some(record.unwrap()).filter(|value| !value.is_null());
    match change {
        Change::Node { before, after, .. } => {
            (leaves(json(serde_json::to_value(before))), leaves(json(serde_json::to_value(after))))
        }
        Change::Link { before, after, .. } => {
            (leaves(json(serde_json::to_value(before))), leaves(json(serde_json::to_value(after))))
        }
        Change::Journey { before, after } => {
            (leaves(json(serde_json::to_value(before))), leaves(json(serde_json::to_value(after))))
        }
    }
}

/// Spans are taken in at the end of the map, and lists of the journey are merged item by item.
fn is_exempt(path: &str) -> bool {
    matches!(path, "/span" | "/personas" | "/tags")
}

fn differing(change: &Change) -> Vec<(String, Option<String>, Option<String>)> {
    let (before, after) = before_and_after(change);
    let paths: HashSet<&String> = before.keys().chain(after.keys()).collect();
    let pairs = paths.into_iter().map(|path| (path.clone(), before.get(path).cloned(), after.get(path).cloned()));
    pairs.filter(|(_, before, after)| before != after).collect()
}

proptest! {
    #![proptest_config(super::laws::config())]

    #[test]
    fn a_turn_takes_away_only_what_its_author_wrote((seed, count) in (any::<u64>(), 10_usize..60)) {
        let mut random = Random::new(seed);
        let mut document = Document::new(Journey::new(random.id()), Vec::new());
        let mut written = Written::new();
        for time in 0..count as i64 {
            let name = if random.chance(50) { "ann" } else { "bob" };
            let stamp = stamp(&mut random, name, time * 60_000);
            let edit = random_edit(document.journey(), &mut random);
            let pending = match random.below(6) {
                0 | 1 => document.undo(stamp),
                2 => document.redo(stamp),
                _ => document.edit(stamp, &edit),
            };
            let Ok(commit) = pending.map(crate::Pending::keep) else { continue };
            for change in &commit.changes {
                for (path, before, after) in differing(change) {
                    let key = (commit.author.clone(), change.id(), path.clone(), before);
                    let is_own = commit.kind == CommitKind::Edit || is_exempt(&path) || written.contains(&key);
                    prop_assert!(is_own, "{} took away {:?} in {}", name, key, commit.label);
                    written.insert((commit.author.clone(), change.id(), path, after));
                }
            }
        }
    }
}
