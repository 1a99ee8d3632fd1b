//! Who travels: each persona with picture, words, goals and needs.

use waymark_model::{Id, Persona};

use super::super::reading::Part;
use super::writer::{SIDE, Writer};
use crate::draw::{BODY, Pen, SMALL, TINY};

/// The section.
pub(super) fn write(writer: &mut Writer<'_>) {
    let context = writer.context;
    let chosen = |id: &&Id| context.options.persona.is_none_or(|chosen| chosen == **id);
    let ids = context.journey.properties().personas.iter().filter(chosen);
    let personas: Vec<&Persona> = ids.filter_map(|id| context.journey.persona(*id)).collect();
    if personas.is_empty() {
        return;
    }
    writer.section(context.words.report.personas);
    for persona in personas {
        entry(writer, persona);
    }
}

fn entry(writer: &mut Writer<'_>, persona: &Persona) {
    let (context, theme) = (writer.context, writer.context.theme);
    let name = if persona.name.trim().is_empty() { context.words.drawn.unnamed_persona } else { persona.name.trim() };
    writer.room(150.0);
    portrait(writer, persona);
    writer.indent = crate::title::PORTRAIT + 18.0;
    writer.within(name, 60.0);
    for (text, style) in [(persona.role.trim().to_owned(), BODY), (quoted(&persona.quote), BODY.slanted())] {
        if !text.is_empty() {
            writer.paragraph(&text, style, theme.second);
        }
    }
    let lists = [(context.words.report.goals, &persona.goals), (context.words.lanes.needs, &persona.needs)];
    for (title, entries) in lists {
        if entries.iter().any(|entry| !entry.trim().is_empty()) {
            writer.paragraph(title, TINY, theme.second);
            writer.y -= 5.0;
            for entry in entries.iter().filter(|entry| !entry.trim().is_empty()) {
                writer.paragraph(&format!("\u{2022} {}", entry.trim()), SMALL, theme.ink);
                writer.y -= 5.0;
            }
            writer.y += 5.0;
        }
    }
    writer.indent = 0.0;
    writer.y += 18.0;
}

fn quoted(quote: &str) -> String {
    if quote.trim().is_empty() { String::new() } else { format!("“{}”", quote.trim()) }
}

/// The picture of a persona, or the initials, which need not be read.
fn portrait(writer: &mut Writer<'_>, persona: &Persona) {
    let y = writer.y;
    let sheet = writer.sheet();
    let mut pen = Pen::new(sheet.context, None);
    crate::title::portrait(&mut pen, persona, 0.0, 0.0);
    let (size, drawn) = (crate::title::PORTRAIT, persona.picture.as_ref());
    let left = sheet.place(SIDE, size);
    let piece = sheet.put(pen, [left, y, size, size], 20);
    let alt = drawn.map_or("", |picture| picture.alt.as_str());
    if drawn.is_some() {
        let said = if alt.is_empty() { persona.name.clone() } else { alt.to_owned() };
        sheet.reading.push(Part::Figure(vec![piece], said));
    }
}
