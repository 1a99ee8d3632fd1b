//! What Mermaid read -> a map: sections are stages, tasks action cards (a step for each), scores feelings in a lane of
//! their own, actors personas. Of equal input the same map comes, but for ids.

use std::collections::{BTreeMap, HashMap};

use waymark_model::{Feeling, Id, LaneKind};

use super::diagram::{Diagram, Task};
use super::entities;
use super::script;
use crate::build::{Builder, NewId};
use crate::error::ImportError;
use crate::limits;
use crate::read::Imported;
use crate::remark::Remark;

/// Most steps of a journey; more tasks than this share steps.
const MOST_STEPS: usize = 2_000;
/// With more tasks than this the feelings stand on the action cards, so that there are not twice as many cards.
const MOST_CURVE: usize = 50_000;
/// Most names of who takes part, over all tasks.
const MOST_MENTIONS: usize = 2_000_000;

/// The map of a diagram, and what should be known of it.
pub(super) fn journey(diagram: &Diagram, ids: NewId<'_>) -> Result<(Imported, Vec<Remark>), ImportError> {
    bounded(diagram)?;
    let mut builder = Builder::new(ids);
    titles(&mut builder, diagram);
    let stages = stages(diagram);
    let per_step = per_step(&stages);
    let actions = builder.lane(LaneKind::Actions, "");
    let feelings =
        (!diagram.tasks.is_empty() && diagram.tasks.len() <= MOST_CURVE).then(|| builder.lane(LaneKind::Feelings, ""));
    let mut people = People::default();
    for (name, tasks) in &stages {
        let stage = builder.stage(name);
        for tasks in tasks.chunks(per_step) {
            let step = builder.step(stage, "");
            for task in tasks {
                let felt = people.feelings(&mut builder, task)?;
                let card = builder.card(actions, step, &text(&task.name, "\n"));
                match feelings {
                    _ if felt.is_empty() => card.notes = people.of(task).join(", "),
                    None => card.feelings = felt,
                    Some(lane) => builder.card(lane, step, "").feelings = felt,
                }
            }
        }
    }
    people.remark(&mut builder);
    Ok(builder.finish())
}

fn bounded(diagram: &Diagram) -> Result<(), ImportError> {
    // Tasks before any section stand in a stage of their own.
    let loose = usize::from(diagram.tasks.iter().any(|task| task.section.is_none()));
    let counts = [
        ("sections", diagram.sections.len() + loose, limits::records("stages")),
        ("tasks", diagram.tasks.len(), limits::records("cards")),
        ("names of who takes part", diagram.tasks.iter().map(|task| task.people.len()).sum(), Some(MOST_MENTIONS)),
    ];
    for (what, count, most) in counts {
        let most = most.unwrap_or(usize::MAX);
        if count > most {
            return Err(too_many(what, most, count));
        }
    }
    Ok(())
}

fn too_many(what: &str, most: usize, found: usize) -> ImportError {
    let hint = "Split the diagram in two. Nothing was changed.";
    ImportError::expected("", &format!("at most {most} {what}"), &found.to_string(), hint)
}

fn titles(builder: &mut Builder<'_>, diagram: &Diagram) {
    let (title, spoken) = (text(&diagram.title, " "), text(&diagram.acc_title, " "));
    let description = text(&diagram.acc_descr, "\n");
    builder.properties.description = match spoken.is_empty() || title.is_empty() || spoken == title {
        true => description,
        false if description.is_empty() => spoken.clone(),
        false => format!("{spoken}\n{description}"),
    };
    builder.properties.title = if title.is_empty() { spoken } else { title };
}

/// A text as a person reads it: white space around it and line breaks resolved first, entities last.
fn text(raw: &str, line_break: &str) -> String {
    let raw = broken(script::trim(raw), line_break);
    let blank = raw.strip_prefix(entities::OPEN).and_then(|rest| rest.strip_suffix(entities::CLOSE));
    // What our own export writes for a text that is empty, which Mermaid cannot have.
    if blank == Some("8203") { String::new() } else { entities::shown(&raw) }
}

/// `<br>` in all its forms -> a line break.
fn broken(raw: &str, line_break: &str) -> String {
    let mut result = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('<') {
        let tag = rest[at + 1..].trim_start_matches('/');
        let end = super::lexer::keyword(tag, "br").map(|after| {
            let after = after.trim_start_matches(script::is_space);
            after.strip_prefix('/').unwrap_or(after).trim_start_matches(script::is_space)
        });
        match end.and_then(|end| end.strip_prefix('>')) {
            Some(after) => {
                result.push_str(&rest[..at]);
                result.push_str(line_break);
                rest = after;
            }
            None => {
                result.push_str(&rest[..=at]);
                rest = &rest[at + 1..];
            }
        }
    }
    result + rest
}

/// Stages with their tasks. Tasks before the first section get a stage of their own.
fn stages(diagram: &Diagram) -> Vec<(String, Vec<&Task>)> {
    let loose: Vec<&Task> = diagram.tasks.iter().filter(|task| task.section.is_none()).collect();
    let mut stages: Vec<(String, Vec<&Task>)> = Vec::new();
    if !loose.is_empty() {
        stages.push((if diagram.sections.is_empty() { "Journey" } else { "Start" }.to_owned(), loose));
    }
    let before = stages.len();
    for section in &diagram.sections {
        let name = match script::trim(section).is_empty() {
            true => format!("Stage {}", stages.len() + 1),
            false => text(section, "\n"),
        };
        stages.push((name, Vec::new()));
    }
    for task in &diagram.tasks {
        if let Some(section) = task.section {
            stages[before + section].1.push(task);
        }
    }
    stages
}

/// How many tasks share a step: one, unless there are more tasks than a map has steps.
fn per_step(stages: &[(String, Vec<&Task>)]) -> usize {
    let steps = |share: usize| stages.iter().map(|(_, tasks)| tasks.len().div_ceil(share).max(1)).sum::<usize>();
    (1..).find(|share| steps(*share) <= MOST_STEPS || *share >= 100_000).unwrap_or(1)
}

/// Who takes part, and which of them have no name.
#[derive(Default)]
struct People {
    ids: HashMap<String, Id>,
    nameless: usize,
    first: Option<usize>,
}

impl People {
    /// Names of who takes part, each once; none for everyone.
    fn of(&self, task: &Task) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for raw in task.people.iter().filter(|name| !name.is_empty()) {
            let name = text(raw, " ");
            // Thousands of names on one task are not compared with each other: the map by persona does that.
            if names.len() > 100 || !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// How each of them feels; everyone (the nil id) when nobody is named, nobody when there is no score from 1 to 5.
    fn feelings(&mut self, builder: &mut Builder<'_>, task: &Task) -> Result<BTreeMap<Id, Feeling>, ImportError> {
        let nameless = task.people.iter().filter(|name| name.is_empty()).count();
        if nameless > 0 {
            self.first.get_or_insert(task.line);
        }
        self.nameless += nameless;
        let mut names = Vec::new();
        for name in self.of(task) {
            names.push(self.persona(builder, name)?);
        }
        if !task.scored || !(1.0..=5.0).contains(&task.score) {
            return Ok(BTreeMap::new());
        }
        // From 1..5 to -2..2; the cast is of a whole number within that range.
        let feeling = Feeling { valence: (task.score - 3.0).round() as i8, ..Feeling::default() };
        let names = if names.is_empty() { vec![Id::NIL] } else { names };
        Ok(names.into_iter().map(|id| (id, feeling.clone())).collect())
    }

    fn persona(&mut self, builder: &mut Builder<'_>, name: String) -> Result<Id, ImportError> {
        if let Some(id) = self.ids.get(&name) {
            return Ok(*id);
        }
        let most = limits::records("personas").unwrap_or(usize::MAX);
        if self.ids.len() >= most {
            return Err(too_many("different actors", most, most + 1));
        }
        let id = builder.persona(&name);
        self.ids.insert(name, id);
        Ok(id)
    }

    fn remark(&self, builder: &mut Builder<'_>) {
        if let Some(line) = self.first {
            let count = self.nameless;
            let message = format!(
                "Mermaid reads {count} actors without a name (commas or colons with nothing after them); they were left out."
            );
            builder.remark(Remark::new("mermaid_nameless_actors", message).on_line(line));
        }
    }
}
