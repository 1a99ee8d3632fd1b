//! A journey as Markdown: head, personas, a table for each stage, then lists of what matters. It holds no HTML, and
//! `outline` reads it back. Pages that show Markdown with tables show it well.

mod appendix;
pub(crate) mod details;
pub(crate) mod escape;
mod items;
mod losses;

use waymark_model::{Journey, JourneyKind, Persona, Stage};

use crate::loss::Written;
use crate::tongue;
use escape::{Cleaned, escape, lines, one_line, paragraphs};
use items::{Row, Writer, personas, rows};

/// What stands for a stage without a name.
pub(crate) const UNNAMED: &str = "—";

/// The journey as Markdown, in the words of its own language.
pub fn markdown(journey: &Journey) -> Written {
    let tongue = tongue::of(&journey.properties().language);
    let mut writer = Writer { journey, tongue, personas: personas(journey), cleaned: Cleaned::default() };
    let mut text = head(&mut writer);
    let rows = rows(journey);
    for (place, stage) in journey.stages().enumerate() {
        text.push_str(&told(&mut writer, stage, &rows, place == 0));
    }
    text.push_str(&appendix::appendix(&mut writer));
    let losses = losses::losses(&writer, &rows);
    Written { bytes: text.into_bytes(), losses }
}

fn head(writer: &mut Writer<'_>) -> String {
    let (journey, labels) = (writer.journey, &writer.tongue.labels);
    let properties = journey.properties();
    let title = one_line(&properties.title, &mut writer.cleaned);
    let mut text = format!("# {}\n\n", escape(if title.is_empty() { labels.untitled } else { &title }));
    let description = lines(&properties.description, &mut writer.cleaned);
    if !description.is_empty() {
        text.push_str(&paragraphs(&description, ""));
        text.push('\n');
    }
    let kind = writer.tongue.kinds[usize::from(properties.kind == JourneyKind::ToBe)];
    text.push_str(&format!("**{}:** {kind}\n\n", labels.kind));
    let goal = one_line(&properties.goal, &mut writer.cleaned);
    if !goal.is_empty() {
        text.push_str(&format!("**{}:** {}\n\n", labels.goal, escape(&goal)));
    }
    for (id, name) in writer.personas.clone() {
        if let Some(persona) = journey.persona(id) {
            text.push_str(&who(writer, persona, &name));
        }
    }
    text
}

fn who(writer: &mut Writer<'_>, persona: &Persona, name: &str) -> String {
    let labels = &writer.tongue.labels;
    let role = one_line(&persona.role, &mut writer.cleaned);
    let role = if role.is_empty() { String::new() } else { format!(" *({})*", escape(&role)) };
    let mut text = format!("**{}:** {}{role}\n\n", labels.persona, escape(name));
    let quote = lines(&persona.quote, &mut writer.cleaned);
    if !quote.is_empty() {
        text.push_str(&paragraphs(&quote, "> "));
        text.push('\n');
    }
    let lists = [(labels.goal, &persona.goals), (labels.need, &persona.needs)];
    for (label, texts) in lists {
        for said in texts {
            text.push_str(&format!("- **{label}:** {}\n", escape(&one_line(said, &mut writer.cleaned))));
        }
    }
    if !persona.goals.is_empty() || !persona.needs.is_empty() {
        text.push('\n');
    }
    text
}

/// A stage: its heading, what it is about and when, its table.
fn told(writer: &mut Writer<'_>, stage: &Stage, rows: &[Row<'_>], first: bool) -> String {
    let name = one_line(&stage.name, &mut writer.cleaned);
    let mut text = format!("## {}\n\n", escape(if name.is_empty() { UNNAMED } else { &name }));
    let about = lines(&stage.description, &mut writer.cleaned);
    let period = one_line(&stage.period, &mut writer.cleaned);
    if !about.is_empty() || !period.is_empty() {
        let mut about = paragraphs(&about, "").trim_end().to_owned();
        if !period.is_empty() {
            about = format!("{about} *({})*", escape(&period)).trim_start().to_owned();
        }
        text.push_str(&format!("{about}\n\n"));
    }
    text.push_str(&table(writer, stage, rows, first));
    text
}

/// The first table names every lane, so that their order is known; later ones only those with cards.
fn table(writer: &mut Writer<'_>, stage: &Stage, rows: &[Row<'_>], first: bool) -> String {
    let steps: Vec<_> = writer.journey.steps_of(stage.id).collect();
    let mut body = String::new();
    for row in rows {
        let cells: Vec<Vec<String>> = steps.iter().map(|step| writer.cell(row, step.id)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default().max(usize::from(first));
        for place in 0..height {
            let label = if place == 0 { label(writer, row) } else { String::new() };
            let here: Vec<String> = cells.iter().map(|cell| cell.get(place).cloned().unwrap_or_default()).collect();
            body.push_str(&line(&label, &here));
        }
    }
    let names: Vec<String> = steps.iter().map(|step| escape(&one_line(&step.name, &mut writer.cleaned))).collect();
    if body.is_empty() && names.len() < 2 && names.iter().all(String::is_empty) {
        return String::new();
    }
    format!("{}|---|{}\n{body}\n", line("", &names), "---|".repeat(steps.len()))
}

/// What a row is called: its kind's name, or its own with the kind behind it.
fn label(writer: &mut Writer<'_>, row: &Row<'_>) -> String {
    let kind = writer.tongue.lane(row.kind);
    match one_line(row.name, &mut writer.cleaned) {
        name if name.is_empty() => format!("**{kind}**"),
        name => format!("**{}** *({kind})*", escape(&name)),
    }
}

/// A row of a table.
fn line(first: &str, cells: &[String]) -> String {
    let mut text = format!("| {first} |");
    for cell in cells {
        text.push_str(&format!(" {cell} |"));
    }
    text.push('\n');
    text
}
