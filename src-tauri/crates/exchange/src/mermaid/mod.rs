//! Mermaid's `journey`, in and out. In: our own reader of everything that Mermaid reads, as Mermaid reads it (11.17), and
//! with repairs where it garbles. Nothing here runs Mermaid, and every pass over a text is linear.

mod blocks;
mod diagram;
mod entities;
mod front;
mod journey;
mod lexer;
mod mend;
mod prepare;
mod script;
mod source;
mod write;
mod yaml;

#[cfg(test)]
mod tests;

pub(crate) use blocks::read_markdown;
pub(crate) use prepare::begins_a_journey;
pub use write::mermaid;

use crate::build::NewId;
use crate::error::{ImportError, shown};
use crate::incoming::Reading;
use crate::limits;
use crate::read::Imported;
use crate::remark::Remark;
use crate::wishes::{FileKind, Wishes};

/// Reads a file that is one diagram. Without wishes the repairs that are sensible are made, and remarked on as made.
pub(crate) fn read(text: &str, wishes: &Wishes, ids: NewId<'_>) -> Result<Reading, ImportError> {
    let (journey, remarks) = one(text, 1, wishes, ids)?;
    Ok(Reading::one(FileKind::Mermaid, journey, remarks))
}

/// Reads one diagram whose first line is this one of the file.
fn one(text: &str, first_line: usize, wishes: &Wishes, ids: NewId<'_>) -> Result<(Imported, Vec<Remark>), ImportError> {
    if text.len() > limits::FILE {
        let found = format!("{} MB", text.len() >> 20);
        return Err(ImportError::expected("", "a text of at most 64 MB", &found, "Split the file in two."));
    }
    let mut prepared = prepare::prepare(text, first_line)?;
    let first = prepared.lines.first().map_or("", |(_, line)| line.as_str());
    if !prepare::begins_a_journey(first) {
        return Err(not_a_journey(first).on_line(prepared.lines.first().map_or(first_line, |(line, _)| *line)));
    }
    let mut remarks = settings(&prepared);
    remarks.extend(mend::mend(&mut prepared, wishes.repairs.as_deref()));
    let diagram = diagram::parse(&prepared)?;
    let (journey, more) = journey::journey(&diagram, ids)?;
    remarks.extend(more);
    Ok((journey, remarks))
}

fn settings(prepared: &prepare::Prepared) -> Vec<Remark> {
    let lines = prepared.front.config.iter().chain(&prepared.directives).copied();
    let first = lines.min();
    first.map_or_else(Vec::new, |line| {
        let message = "Mermaid's settings (colours, widths, fonts) were left out: a map has its own look.";
        vec![Remark::new("mermaid_settings", message).on_line(line)]
    })
}

fn not_a_journey(first: &str) -> ImportError {
    const OTHERS: [&str; 22] = [
        "flowchart",
        "graph",
        "sequenceDiagram",
        "classDiagram",
        "stateDiagram",
        "erDiagram",
        "gantt",
        "pie",
        "gitGraph",
        "mindmap",
        "timeline",
        "quadrantChart",
        "requirementDiagram",
        "C4Context",
        "sankey",
        "xychart",
        "block",
        "packet",
        "kanban",
        "architecture",
        "radar",
        "treemap",
    ];
    let found = match OTHERS.into_iter().find(|other| first.starts_with(other)) {
        Some(other) => format!("a Mermaid diagram of another kind ({other})"),
        None if first.is_empty() => "nothing".to_owned(),
        None => shown(first),
    };
    let hint = "Only Mermaid's `journey` can become a map. Begin the diagram with a line that says `journey`.";
    ImportError::expected("", "the word `journey` at the beginning of the diagram", &found, hint)
}
