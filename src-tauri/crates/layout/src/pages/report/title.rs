//! The title page: the title on a band of colour, the feelings of the whole journey as a curve, the facts, the contents.

use waymark_model::{Id, LaneKind, Status};

use super::super::PageScene;
use super::super::reading::{Area, Mark, Part, Target};
use super::super::sheet::Sheet;
use super::Entry;
use super::writer::{SIDE, Writer};
use crate::draw::{BODY, CHIP, CHIP_HEIGHT, Context, NAME, Pen, SMALL, TINY};
use crate::feelings;
use crate::legend::Tally;
use crate::text::TextStyle;

/// The title.
const TITLE: TextStyle = TextStyle::new(34.0, 42.0, 700);
/// What the journey is about.
const ABOUT: TextStyle = TextStyle::new(14.0, 21.0, 400);
/// Most lines of that on the title page.
const LINES: usize = 5;
/// Paper that is lower than this, in units, has fewer lines of each.
const SMALL_PAPER: f32 = 1_000.0;
/// Most entries of the contents; a report with more stages names only their section.
const ENTRIES: usize = 16;

/// Pages for a description that is too long for the title page.
pub(super) fn long(context: Context<'_>, size: (f32, f32)) -> Vec<(Sheet<'_>, String)> {
    let about = context.journey.properties().description.trim();
    let lines = context.fonts.engine().measure(about, ABOUT, Some(size.0 - 2.0 * SIDE)).lines.len();
    if lines <= LINES {
        return Vec::new();
    }
    let mut writer = Writer::new(context, size);
    writer.section(title(context));
    writer.paragraph(about, ABOUT, context.theme.ink);
    writer.finish()
}

fn title<'a>(context: Context<'a>) -> &'a str {
    match context.journey.properties().title.trim() {
        "" => context.words.drawn.untitled_journey,
        title => title,
    }
}

/// The page.
pub(super) fn page(context: Context<'_>, size: (f32, f32), entries: &[Entry]) -> PageScene {
    let mut sheet = Sheet::new(context, size);
    let mut y = band(&mut sheet) + 26.0;
    y = curve(&mut sheet, y);
    y = facts(&mut sheet, y);
    contents(&mut sheet, y + 14.0, entries);
    let line = sheet.short(title(context), TITLE, size.0 - 2.0 * SIDE, 4);
    sheet.marks.push(Mark { level: 1, title: line, at: (0.0, 0.0) });
    sheet.finish(title(context).to_owned())
}

/// Title and description on the band; answers where it ends.
fn band(sheet: &mut Sheet<'_>) -> f32 {
    let (context, theme) = (sheet.context, sheet.context.theme);
    let properties = context.journey.properties();
    let width = sheet.width - 2.0 * SIDE;
    let kind = context.words.kinds.of(properties.kind);
    let chip = sheet.width_of(kind, CHIP) + 14.0;
    let mut y = 92.0 + CHIP_HEIGHT + 16.0;
    let (titles, lines) = if sheet.height < SMALL_PAPER { (2, 2) } else { (4, LINES) };
    let line = sheet.short(title(context), TITLE, width, titles);
    let (piece, height) = sheet.text(&line, TITLE, theme.on_band, (SIDE, y), width);
    sheet.reading.push(Part::Heading(1, piece));
    y += height + 12.0;
    let mut pen = Pen::new(context, None);
    pen.chip(kind, (0.0, 0.0), theme.on_band, theme.bands[0]);
    let left = sheet.place(SIDE, chip);
    let piece = sheet.put(pen, [left, 92.0, chip, CHIP_HEIGHT], 20);
    sheet.reading.push(Part::Text(piece));
    let about = properties.description.trim();
    let told = context.fonts.engine().measure(about, ABOUT, Some(sheet.width - 2.0 * SIDE)).lines.len();
    let goal = properties.goal.trim();
    for text in [if (1..=LINES).contains(&told) { about } else { "" }, goal] {
        if !text.is_empty() {
            let text = sheet.short(text, ABOUT, width, lines);
            let (piece, height) = sheet.text(&text, ABOUT, theme.on_band, (SIDE, y), width);
            sheet.reading.push(Part::Text(piece));
            y += height + 8.0;
        }
    }
    let end = (y + 34.0).max(sheet.height * 0.26);
    sheet.rect([0.0, 0.0, sheet.width, end], 0.0, theme.bands[0], 5);
    let step = sheet.width / 3.0;
    for (index, fill) in theme.bands.into_iter().enumerate() {
        sheet.rect([index as f32 * step, end, step + 1.0, 6.0], 0.0, fill, 6);
    }
    end + 6.0
}

/// The valence at each step of who travels first, as (place of the step, valence).
fn felt(context: Context<'_>) -> Vec<(u16, i8)> {
    let who = context.options.persona.or(context.journey.properties().personas.first().copied()).unwrap_or(Id::NIL);
    let lanes: Vec<Id> =
        context.journey.lanes().filter(|lane| lane.kind == LaneKind::Feelings).map(|lane| lane.id).collect();
    let mut felt = Vec::new();
    for (place, step) in context.columns.steps.iter().enumerate() {
        let cards = lanes.iter().flat_map(|lane| context.journey.cards_in(*lane, step.id));
        let own: Vec<i8> = cards
            .filter(|card| context.options.shows(card.id))
            .filter_map(|card| {
                card.feelings.get(&who).or(card.feelings.get(&Id::NIL)).or(card.feelings.values().next())
            })
            .map(|feeling| feeling.valence)
            .collect();
        if let Some(mean) = (!own.is_empty()).then(|| own.iter().map(|v| f32::from(*v)).sum::<f32>() / own.len() as f32)
        {
            felt.push((u16::try_from(place).unwrap_or(u16::MAX), mean.round() as i8));
        }
    }
    felt
}

/// The curve of the whole journey with its faces; answers where it ends. None is drawn of fewer than two points.
fn curve(sheet: &mut Sheet<'_>, y: f32) -> f32 {
    let context = sheet.context;
    let felt = felt(context);
    if felt.len() < 2 {
        return y;
    }
    let (width, height) = (sheet.width - 2.0 * SIDE, 118.0);
    let mut pen = Pen::new(context, None);
    feelings::wide(&mut pen, &felt, [10.0, 8.0, width - 20.0, height - 16.0]);
    let piece = sheet.put(pen, [SIDE, y, width, height], 20);
    let said: Vec<String> = felt.iter().map(|(_, valence)| words_of(*valence)).collect();
    sheet.reading.push(Part::Figure(vec![piece], (context.words.said.feelings)(&said.join(", "))));
    y + height + 22.0
}

fn words_of(valence: i8) -> String {
    crate::words::valence(valence)
}

/// Who, what, when; two columns of label and value. Answers where they end.
fn facts(sheet: &mut Sheet<'_>, top: f32) -> f32 {
    let (context, theme) = (sheet.context, sheet.context.theme);
    let facts = listed(context);
    let width = (sheet.width - 2.0 * SIDE - 28.0) / 2.0;
    let mut y = top;
    for pair in facts.chunks(2) {
        let mut tallest = 0.0_f32;
        for (index, (label, value)) in pair.iter().enumerate() {
            let x = SIDE + index as f32 * (width + 28.0);
            let (name, small) = sheet.text(label, TINY, theme.second, (x, y), width);
            let value = sheet.short(value, BODY, width, 2);
            let (said, height) = sheet.text(&value, BODY, theme.ink, (x, y + small + 1.0), width);
            sheet.reading.push(Part::Text(name));
            sheet.reading.push(Part::Text(said));
            tallest = tallest.max(small + 1.0 + height);
        }
        y += tallest + 10.0;
        if y + 60.0 > bottom(sheet) {
            return y;
        }
    }
    y + share(sheet, y)
}

/// Where the title page ends.
fn bottom(sheet: &Sheet<'_>) -> f32 {
    sheet.height - 54.0
}

fn listed(context: Context<'_>) -> Vec<(&'static str, String)> {
    let (properties, words) = (context.journey.properties(), &context.words.report);
    let chosen = |id: &&Id| context.options.persona.is_none_or(|chosen| chosen == **id);
    let personas = properties.personas.iter().filter(chosen).filter_map(|id| context.journey.persona(*id));
    let names: Vec<&str> = personas.map(|persona| persona.name.trim()).filter(|name| !name.is_empty()).collect();
    let status = match properties.status {
        Status::Draft => 0,
        Status::InReview => 1,
        Status::Published => 2,
        Status::Archived => 3,
    };
    let facts = [
        (words.persona, names.join(", ")),
        (words.status, words.statuses[status].to_owned()),
        (words.owner, properties.owner.trim().to_owned()),
        (words.date, context.options.date.trim().to_owned()),
        (words.version, context.options.version.trim().to_owned()),
        (words.review_on, properties.review_on.clone().unwrap_or_default()),
    ];
    facts.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// The share of cards with evidence as a bar with its sentence; answers the height.
fn share(sheet: &mut Sheet<'_>, y: f32) -> f32 {
    let (context, theme) = (sheet.context, sheet.context.theme);
    let tally = Tally::drawn(context);
    if tally.cards == 0 {
        return 0.0;
    }
    let width = sheet.width - 2.0 * SIDE;
    sheet.rect([SIDE, y + 4.0, width, 6.0], 3.0, theme.hairline, 10);
    let part = tally.resting as f32 / tally.cards as f32;
    if part > 0.0 {
        sheet.rect([SIDE, y + 4.0, (width * part).max(6.0), 6.0], 3.0, theme.impact, 11);
    }
    let (piece, height) = sheet.text(&tally.sentence(context.words), SMALL, theme.second, (SIDE, y + 15.0), width);
    sheet.reading.push(Part::Text(piece));
    height + 19.0
}

/// Sections with their pages. What does not fit is left to the bookmarks.
fn contents(sheet: &mut Sheet<'_>, top: f32, entries: &[Entry]) {
    let (context, theme) = (sheet.context, sheet.context.theme);
    let all = entries.len() <= ENTRIES;
    let bottom = bottom(sheet);
    if top + 60.0 > bottom {
        return;
    }
    let (piece, height) =
        sheet.text(context.words.report.contents, NAME, theme.ink, (SIDE, top), sheet.width - 2.0 * SIDE);
    sheet.reading.push(Part::Heading(2, piece));
    let mut y = top + height + 8.0;
    let mut list = Vec::new();
    for entry in entries.iter().filter(|entry| all || !entry.within) {
        if y + 20.0 > bottom {
            break;
        }
        let (style, ink) = if entry.within { (SMALL, theme.second) } else { (BODY, theme.ink) };
        let indent = if entry.within { 18.0 } else { 0.0 };
        let width = sheet.width - 2.0 * SIDE - indent - 50.0;
        let line = sheet.cut(&entry.title, style, width);
        let (piece, _) = sheet.text(&line, style, ink, (SIDE + indent, y), width);
        sheet.ending(&(entry.page + 1).to_string(), style, ink, (sheet.width - SIDE, y));
        let area = [SIDE, y, sheet.width - 2.0 * SIDE, style.line];
        let said = format!("{}, {}", entry.title, entry.page + 1);
        list.push(vec![Part::Link(Some(piece), Area::At(area), Target::Page(entry.page), said)]);
        y += style.line + 2.0;
        if !entry.within {
            sheet.rect([SIDE, y, sheet.width - 2.0 * SIDE, 1.0], 0.0, theme.hairline, 10);
        }
        y += 4.0;
    }
    if !list.is_empty() {
        sheet.reading.push(Part::List(list));
    }
}
