//! The block above the stages: for exports the title; for all the persona, their words and the journey's goal.

use waymark_model::{Id, Persona};

use crate::board::Drawn;
use crate::columns::MARGIN;
use crate::draw::{CHIP, CHIP_HEIGHT, Context, NAME, Pen, SMALL, Spot, TINY, TITLE};
use crate::legend::Tally;
use crate::path::circle;
use crate::text::{Align, Place};
use crate::{ImageItem, Item, Pane, Role, icon};

/// Diameter of the main persona's picture.
pub(crate) const PORTRAIT: f32 = 38.0;

/// The title block and the y where it ends.
pub(crate) fn draw(context: Context<'_>) -> (Drawn, f32) {
    let mut pen = Pen::new(context, None);
    let right = context.columns.width - MARGIN;
    let mut y = MARGIN - 2.0;
    if context.options.title_block || !facts(context).is_empty() {
        y += heading(&mut pen, y, right) + 12.0;
    }
    let goal = goal(&mut pen, y, right);
    let person = persona(&mut pen, y, right - if goal > 0.0 { goal_width(context) + 24.0 } else { 0.0 });
    let taken = person.max(goal);
    y += if taken > 0.0 { taken + 12.0 } else { 0.0 };
    let spot = Spot {
        role: Role::Title,
        pane: Pane::Body,
        layer: 0,
        id: None,
        row: None,
        x: 0.0,
        y: 0.0,
        width: context.columns.width,
        height: y,
    };
    (pen.group(spot, label(context)), y)
}

/// What stands beside the title: version, date, share of cards with evidence.
fn facts(context: Context<'_>) -> String {
    let options = context.options;
    let mut facts: Vec<String> = [&options.version, &options.date].map(|fact| fact.trim().to_owned()).to_vec();
    if options.evidence {
        facts.push(Tally::drawn(context).sentence(context.words));
    }
    facts.retain(|fact| !fact.is_empty());
    facts.join("  \u{b7}  ")
}

/// Title, kind and facts; answers the height.
fn heading(pen: &mut Pen<'_>, y: f32, right: f32) -> f32 {
    let (theme, properties) = (pen.context.theme, pen.context.journey.properties());
    let facts = pen.measure(&facts(pen.context), TINY, Some((right - MARGIN) * 0.6));
    let place = Place { width: facts.width, align: Align::Start };
    pen.draw(&facts, TINY, theme.second, (right - facts.width, y + 5.0), place);
    if !pen.context.options.title_block {
        return facts.height(TINY);
    }
    let words = pen.context.words;
    let kind = words.kinds.of(properties.kind);
    let chip = pen.measure(kind, CHIP, None).width + 14.0;
    let room = right - MARGIN - chip - facts.width - 24.0;
    let (text, ink) = match properties.title.trim() {
        "" => (words.drawn.untitled_journey, theme.second),
        title => (title, theme.ink),
    };
    let title = pen.measure(text, TITLE, Some(room));
    pen.draw(&title, TITLE, ink, (MARGIN, y), Place { width: title.width, align: Align::Start });
    let beside = (MARGIN + title.width + 10.0, y + (TITLE.line - CHIP_HEIGHT) / 2.0);
    pen.chip(kind, beside, theme.accent_tint, theme.accent_ink);
    title.height(TITLE).max(facts.height(TINY) + 5.0)
}

fn goal_width(context: Context<'_>) -> f32 {
    ((context.columns.width - 2.0 * MARGIN) * 0.3).clamp(160.0, 340.0)
}

/// The goal at the right; answers its height, 0 without one.
fn goal(pen: &mut Pen<'_>, y: f32, right: f32) -> f32 {
    let goal = pen.context.journey.properties().goal.clone();
    if goal.trim().is_empty() {
        return 0.0;
    }
    let (theme, width) = (pen.context.theme, goal_width(pen.context));
    let x = right - width;
    let small = pen.text(pen.context.words.drawn.goal, CHIP, theme.second, (x, y + 1.0), width);
    small + 2.0 + pen.text(goal.trim(), SMALL, theme.ink, (x, y + small + 2.0), width)
}

/// The main persona with picture, name and words, others by name; answers the height, 0 without a persona.
fn persona(pen: &mut Pen<'_>, y: f32, right: f32) -> f32 {
    let (context, theme) = (pen.context, pen.context.theme);
    let personas = personas(context);
    let Some((main, others)) = personas.split_first() else { return 0.0 };
    portrait(pen, main, MARGIN, y);
    let x = MARGIN + PORTRAIT + 11.0;
    let width = (right - x).max(120.0);
    let name = if main.name.trim().is_empty() { context.words.drawn.unnamed_persona } else { main.name.trim() };
    let role = if main.role.trim().is_empty() { String::new() } else { format!(" — {}", main.role.trim()) };
    let mut height = 1.0;
    height += pen.text(&format!("{name}{role}"), NAME, theme.ink, (x, y + height), width);
    if !main.quote.trim().is_empty() {
        let quote = format!("“{}”", main.quote.trim());
        height += 2.0 + pen.text(&quote, SMALL.slanted(), theme.second, (x, y + height + 2.0), width);
    }
    if !others.is_empty() {
        let names: Vec<&str> = others.iter().map(|other| other.name.as_str()).collect();
        let line = (context.words.drawn.with)(&names.join(", "));
        height += 2.0 + pen.text(&line, TINY, theme.second, (x, y + height + 2.0), width);
    }
    height.max(PORTRAIT)
}

/// The personas that the picture is about, the main one first.
fn personas<'a>(context: Context<'a>) -> Vec<&'a Persona> {
    let chosen = context.options.persona;
    let drawn = |id: &&Id| chosen.is_none_or(|chosen| chosen == **id);
    let ids = context.journey.properties().personas.iter().filter(drawn);
    ids.filter_map(|id| context.journey.persona(*id)).collect()
}

/// A picture, or initials on a calm disc.
pub(crate) fn portrait(pen: &mut Pen<'_>, persona: &Persona, x: f32, y: f32) {
    let (theme, half) = (pen.context.theme, PORTRAIT / 2.0);
    let initials: String = persona.name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect();
    let letters: String = initials.chars().filter(|char| char.is_alphabetic()).flat_map(char::to_uppercase).collect();
    pen.fill(&circle(x + half, y + half, half), theme.accent_tint);
    if let Some(picture) = &persona.picture {
        let alt = if picture.alt.is_empty() { persona.name.clone() } else { picture.alt.clone() };
        let (hash, size) = (picture.hash.clone(), PORTRAIT);
        pen.items.push(Item::Image(ImageItem { hash, x, y, width: size, height: size, radius: half, alt }));
    } else if letters.is_empty() {
        pen.icon(icon::person(), (x + half - 10.0, y + half - 10.0), 20.0, theme.accent);
    } else {
        let text = pen.measure(&letters, NAME, None);
        let at = (x + half - text.width / 2.0, y + half - NAME.line / 2.0);
        pen.draw(&text, NAME, theme.accent_ink, at, Place { width: text.width, align: Align::Start });
    }
}

fn label(context: Context<'_>) -> String {
    let properties = context.journey.properties();
    let words = context.words;
    let mut parts = vec![format!("{}, {}", properties.title, (words.said.within)(words.kinds.of(properties.kind)))];
    for persona in personas(context) {
        parts.push(
            [&persona.name, &persona.role]
                .into_iter()
                .filter(|part| !part.is_empty())
                .cloned()
                .collect::<Vec<_>>()
                .join(", "),
        );
    }
    if !properties.goal.is_empty() {
        parts.push((words.said.goal)(&properties.goal));
    }
    parts.join(". ")
}
