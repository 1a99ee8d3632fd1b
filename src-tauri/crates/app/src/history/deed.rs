//! What a commit did, read from its changes: data that a page says in any language. What follows from something else (the
//! cards of a removed lane, the links of a removed card) is not told beside it.

use std::collections::BTreeMap;

use waymark_model::{Commit, CommitKind, Id, Node};

use super::fields::{changed_fields, value};
use super::names::Names;
use super::records::{Record, Records, Told};
use crate::border::{About, Deed, Verb};

/// Longest name or text, in characters.
const LONGEST: usize = 80;
/// How the label of a commit begins that takes back, or makes again, what another one did.
const TURNS: [&str; 2] = ["Undo: ", "Redo: "];

/// What commits that belong together did, oldest first; what an undo took back, not that it did so.
pub(crate) fn deed_of(commits: &[&Commit], names: &Names<'_>) -> Deed {
    let Some(last) = commits.last() else { return plain(Verb::Several, About::Journey) };
    if let CommitKind::Restore { time, name } = &last.kind {
        return Deed { time: Some(*time), name: excerpt(name), ..plain(Verb::Restored, About::Journey) };
    }
    let undone = matches!(last.kind, CommitKind::Undo { .. });
    let mut records = Records::default();
    commits.iter().flat_map(|commit| &commit.changes).for_each(|change| records.meet(change));
    let told = records.told(undone);
    if told.is_empty() {
        return without_changes(last);
    }
    of_file(commits, &told).unwrap_or_else(|| say(&told, names))
}

/// What came from a file as one step: how much matters, not what each record is.
fn of_file(commits: &[&Commit], told: &[Told<'_>]) -> Option<Deed> {
    let commit = commits.last()?;
    let label = TURNS.iter().find_map(|turn| commit.label.strip_prefix(turn)).unwrap_or(&commit.label);
    let merged = label.strip_prefix("Merge ").map(|name| (Verb::Merged, name));
    let (verb, name) = merged.or_else(|| label.strip_prefix("Import ").map(|name| (Verb::Joined, name)))?;
    let changes: usize = commits.iter().map(|commit| commit.changes.len()).sum();
    let count = changes.saturating_sub(told.iter().filter(|one| is_unseen(one)).count());
    Some(Deed { count: u32::try_from(count).unwrap_or(u32::MAX), name: excerpt(name), ..plain(verb, About::Journey) })
}

/// Whether only what no one sees of a record changed: which conflicts are settled.
fn is_unseen(told: &Told<'_>) -> bool {
    let fields = changed_fields(told);
    !fields.is_empty() && fields.iter().all(|field| field.starts_with('$'))
}

fn plain(verb: Verb, about: About) -> Deed {
    let (name, end, place, field, from) = Default::default();
    Deed { verb, about, count: 1, record: None, name, end, place, field, from, to: None, time: None }
}

/// A commit without changes made the map; or its changes are too many to be read.
fn without_changes(commit: &Commit) -> Deed {
    match commit.label.strip_prefix("Import ") {
        Some(name) => Deed { name: excerpt(name), ..plain(Verb::Imported, About::Journey) },
        None if ["New map", "Copy of", "Sample map"].iter().any(|made| commit.label.starts_with(made)) => {
            plain(Verb::Began, About::Journey)
        }
        None => Deed { count: 0, ..plain(Verb::Several, About::Journey) },
    }
}

/// What happened to one record.
fn verb(told: &Told<'_>, fields: &[String]) -> Verb {
    let places = ["rank", "lane", "step", "stage"];
    match (told.before, told.after) {
        (None, _) => Verb::Added,
        (_, None) => Verb::Removed,
        _ if fields.iter().all(|field| places.contains(&field.as_str())) => Verb::Moved,
        _ => match fields {
            [field] if ["name", "text", "title"].contains(&field.as_str()) => Verb::Renamed,
            [_] => Verb::Set,
            _ => Verb::Changed,
        },
    }
}

/// One thing that was done to records of one kind.
type Group<'t, 'a> = BTreeMap<(About, u8, String), Vec<&'t Told<'a>>>;

fn say(told: &[Told<'_>], names: &Names<'_>) -> Deed {
    let mut groups: Group<'_, '_> = BTreeMap::new();
    let mut verbs = Vec::new();
    for one in told {
        let fields = changed_fields(one);
        let verb = verb(one, &fields);
        let field = if verb == Verb::Set { fields.first().cloned().unwrap_or_default() } else { String::new() };
        groups.entry((one.about, verb as u8, field)).or_default().push(one);
        verbs.push(verb);
    }
    match (groups.len(), groups.pop_first()) {
        (1, Some(((about, _, field), records))) => {
            let verb = verbs[0];
            let count = records.len() as u32;
            let deed = Deed { count, field, ..plain(verb, about) };
            if let [one] = records[..] { say_one(deed, one, names) } else { say_many(deed, &records, names) }
        }
        _ => Deed { count: told.len() as u32, ..plain(Verb::Several, About::Journey) },
    }
}

fn say_one(deed: Deed, told: &Told<'_>, names: &Names<'_>) -> Deed {
    let mut deed = Deed { record: Some(told.id), ..deed };
    let Some(was) = told.before.or(told.after) else { return deed };
    deed.name = excerpt(was.title());
    if let Record::Link(link) = was {
        (deed.name, deed.end) = (names.title(link.from), names.title(link.to));
    }
    match deed.verb {
        Verb::Renamed => {
            deed.from.clone_from(&deed.name);
            deed.to = told.after.map(|after| excerpt(after.title())).filter(|to| !to.is_empty());
        }
        Verb::Set => deed.to = value(told, &deed.field),
        Verb::Added | Verb::Moved => deed.place = place(told, names).unwrap_or_default(),
        _ => {}
    }
    deed
}

fn say_many(mut deed: Deed, records: &[&Told<'_>], names: &Names<'_>) -> Deed {
    if matches!(deed.verb, Verb::Added | Verb::Moved) {
        let mut places = records.iter().map(|told| place(told, names));
        let first = places.next().flatten();
        deed.place = first.filter(|first| places.all(|other| other.as_ref() == Some(first))).unwrap_or_default();
    }
    if deed.verb == Verb::Set {
        let mut values = records.iter().map(|told| value(told, &deed.field));
        let first = values.next().flatten();
        deed.to = first.filter(|first| values.all(|other| other.as_ref() == Some(first)));
    }
    deed
}

/// Where a record came to stand: the stage when it is another, else the step or the lane.
fn place(told: &Told<'_>, names: &Names<'_>) -> Option<String> {
    let title = |id: Id| Some(names.title(id)).filter(|title| !title.is_empty());
    match (told.before, told.after?) {
        (None, Record::Node(Node::Card(card))) => title(card.lane),
        (None, Record::Node(Node::Step(step))) => title(step.stage),
        (Some(Record::Node(Node::Card(was))), Record::Node(Node::Card(now))) => {
            let stage = names.stage_of(now.step);
            if was.step != now.step {
                let other = stage.filter(|_| names.stage_of(was.step) != stage);
                other.and_then(title).or_else(|| title(now.step)).or_else(|| stage.and_then(title))
            } else if was.lane != now.lane {
                title(now.lane)
            } else {
                None
            }
        }
        (Some(Record::Node(Node::Step(was))), Record::Node(Node::Step(now))) if was.stage != now.stage => {
            title(now.stage)
        }
        _ => None,
    }
}

pub(super) fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let cut: String = line.chars().take(LONGEST - 1).collect();
    format!("{}…", cut.trim_end())
}
