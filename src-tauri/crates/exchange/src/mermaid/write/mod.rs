//! A map -> Mermaid `journey`. Tasks are the cards of the actions lanes; in a map without any, those of the touchpoints
//! lanes. What is written comes back as it was; what Mermaid cannot say is counted and named.

mod losses;
mod tasks;
mod text;

use std::fmt::Write as _;

use waymark_model::Journey;

use crate::loss::Written;
use tasks::{Task, Tasks};

/// The journey as a Mermaid diagram, and what the diagram does not carry.
pub fn mermaid(journey: &Journey) -> Written {
    let tasks = Tasks::of(journey);
    let mut out = String::from("journey\n");
    let properties = journey.properties();
    if !properties.title.is_empty() {
        out += &format!("    title {}\n", text::line(&properties.title));
    }
    if !properties.description.is_empty() {
        out += &format!("    accDescr: {}\n", text::line(&properties.description));
    }
    for (stage, tasks) in &tasks.stages {
        out += &format!("    section {}\n", text::name(stage));
        tasks.iter().for_each(|task| write_task(&mut out, task));
    }
    Written { bytes: out.into_bytes(), losses: losses::losses(journey, &tasks) }
}

fn write_task(out: &mut String, task: &Task) {
    let name = text::name(&task.name);
    let people: Vec<String> = task.people.iter().map(|name| text::actor(name)).collect();
    let score = task.valence.unwrap_or(0) + 3;
    let people = if people.is_empty() { String::new() } else { format!(": {}", people.join(", ")) };
    // Writing to a String cannot fail.
    let _ = writeln!(out, "      {name}: {score}{people}");
}
