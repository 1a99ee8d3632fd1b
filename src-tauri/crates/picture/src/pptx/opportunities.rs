//! Opportunities as a real table, the weightiest first, and where they stand between impact and effort. A table that does not fit goes
//! on to the next slide, with its header again.

use waymark_model::{Card, LaneKind, LinkKind, Opportunity};

use super::deck::Sheet;
use super::matrix;
use super::scene::{cut, flat};
use super::shape::{Align, Anchor, Cell, Line, Named, Paragraph, Run, Shape, Slide, Table, Text};
use super::write::is_rtl;

const LEFT: f32 = 36.0;
const TOP: f32 = 74.0;
const WIDE: f32 = 888.0;
const BOTTOM: f32 = 504.0;
/// Widths of the columns: number, opportunity, impact, effort, status, owner, due, addresses.
const COLUMNS: [f32; 8] = [26.0, 250.0, 56.0, 56.0, 82.0, 110.0, 76.0, 232.0];
/// The same beside the matrix.
const NARROW: [f32; 8] = [24.0, 178.0, 48.0, 48.0, 66.0, 84.0, 66.0, 138.0];
/// Room between table and matrix.
const GAP: f32 = 20.0;
const SIZE: f32 = 10.0;
const LINE: f32 = 13.5;
const PAD: [f32; 4] = [5.0, 5.0, 5.0, 5.0];

/// Widths of columns; what holds nothing in any row has none.
fn columns(sheet: &Sheet<'_>, chances: &[Chance<'_>], mut widths: [f32; 8]) -> [f32; 8] {
    let mut spare = 0.0;
    for (column, width) in widths.iter_mut().enumerate().skip(2) {
        if chances.iter().all(|chance| texts(sheet, chance)[column].is_empty()) {
            spare += std::mem::take(width);
        }
    }
    widths[1] += spare;
    widths
}

/// Height and cells of a row.
type Row = (f32, Vec<Cell>);

/// An opportunity with its number in the list.
pub(crate) struct Chance<'a> {
    pub(crate) number: usize,
    pub(crate) card: &'a Card,
    pub(crate) fields: Option<&'a Opportunity>,
}

/// The slides of opportunities; none where there is none.
pub(crate) fn slides(sheet: &Sheet<'_>) -> Vec<Slide> {
    let chances = chances(sheet);
    if chances.is_empty() {
        return Vec::new();
    }
    let widths = [COLUMNS, NARROW].map(|widths| columns(sheet, &chances, widths));
    let weighed = chances.iter().any(|chance| matrix::weight(chance).is_some());
    let mut pages: Vec<(Vec<Row>, bool)> = Vec::new();
    let mut left = 0.0;
    for chance in &chances {
        let narrow = weighed && pages.len() <= 1;
        let mut row = row(sheet, chance, widths[usize::from(narrow)]);
        if pages.is_empty() || row.0 > left {
            let narrow = weighed && pages.is_empty();
            let columns = widths[usize::from(narrow)];
            row = self::row(sheet, chance, columns);
            let head = header(sheet, columns);
            left = BOTTOM - TOP - head.0;
            pages.push((vec![head], narrow));
        }
        left -= row.0;
        if let Some(page) = pages.last_mut() {
            page.0.push(row);
        }
    }
    let count = pages.len();
    let slide = |(index, (rows, narrow)): (usize, (Vec<Row>, bool))| {
        let words = sheet.words();
        let columns: Vec<f32> = widths[usize::from(narrow)].into_iter().filter(|wide| *wide > 0.0).collect();
        let table_wide: f32 = columns.iter().sum();
        let rule = Some(Line::solid(sheet.theme.hairline, 0.75));
        let rtl = is_rtl(std::iter::once(words.opportunity));
        let table = Table { at: (LEFT, TOP), columns, rows, rule, rtl };
        let mut shapes = vec![Shape::Table(Named::new(words.opportunities, words.opportunities), table)];
        if narrow {
            let x = LEFT + table_wide + GAP;
            shapes.push(matrix::draw(sheet, &chances, [x, TOP, LEFT + WIDE - x, 300.0]));
        }
        let part = if count > 1 { format!("{}/{count}", index + 1) } else { String::new() };
        Slide { title: sheet.heading(words.opportunities, &part), shapes, notes: Vec::new() }
    };
    pages.into_iter().enumerate().map(slide).collect()
}

/// Cards with fields of an opportunity and cards of such lanes: much impact first, then little effort, then as on the map.
fn chances<'a>(sheet: &Sheet<'a>) -> Vec<Chance<'a>> {
    let lanes = sheet.lanes();
    let mut cards: Vec<&Card> = Vec::new();
    for stage in super::overview::shown(sheet) {
        for step in sheet.journey.steps_of(stage.id) {
            for lane in &lanes {
                let wanted = |card: &&Card| lane.kind == LaneKind::Opportunities || card.opportunity.is_some();
                cards.extend(sheet.journey.cards_in(lane.id, step.id).filter(wanted));
            }
        }
    }
    let fields =
        |card: &Card| card.opportunity.as_ref().map(|fields| (fields.impact, fields.effort)).unwrap_or_default();
    cards.sort_by_key(|card| {
        let (impact, effort) = fields(card);
        (std::cmp::Reverse(impact.unwrap_or(0)), effort.unwrap_or(9))
    });
    let number =
        |(index, card): (usize, &'a Card)| Chance { number: index + 1, card, fields: card.opportunity.as_ref() };
    cards.into_iter().enumerate().map(number).collect()
}

fn header(sheet: &Sheet<'_>, columns: [f32; 8]) -> Row {
    let words = sheet.words();
    let names =
        ["", words.opportunity, words.impact, words.effort, words.status, words.owner, words.due, words.addresses];
    let cells = names.iter().zip(columns).enumerate().filter(|(_, (_, wide))| *wide > 0.0).map(|(index, (name, _))| {
        let run = Run { colour: sheet.theme.second, ..sheet.run(*name, 9.0, true) };
        Cell { fill: Some(sheet.theme.chip), ..cell(run, align(index)) }
    });
    let lines = names.iter().zip(columns).map(|(name, wide)| lines(sheet, name, 9.0, 700, wide)).max().unwrap_or(1);
    (lines as f32 * LINE + PAD[1] + PAD[3], cells.collect())
}

fn row(sheet: &Sheet<'_>, chance: &Chance<'_>, columns: [f32; 8]) -> Row {
    let texts = texts(sheet, chance);
    // Signs before the lines of a list take room.
    let room = |(index, (text, wide)): (usize, (&String, f32))| {
        lines(sheet, text, SIZE, 400, if index == 7 && text.contains('\n') { wide - 13.0 } else { wide })
    };
    let lines = texts.iter().zip(columns).enumerate().map(room).max().unwrap_or(1);
    let cells = texts.iter().zip(columns).enumerate().filter(|(_, (_, wide))| *wide > 0.0).map(|(index, (text, _))| {
        let colour = if index == 0 || index > 3 { sheet.theme.second } else { sheet.theme.ink };
        let mut cell = cell(Run { colour, ..sheet.run(text.as_str(), SIZE, false) }, align(index));
        let several = index == 7 && text.contains('\n');
        cell.text.paragraphs.iter_mut().for_each(|paragraph| paragraph.bullet = several);
        cell
    });
    (lines.max(1) as f32 * LINE + PAD[1] + PAD[3], cells.collect())
}

/// What stands in a row, column by column.
fn texts(sheet: &Sheet<'_>, chance: &Chance<'_>) -> [String; 8] {
    let fields = chance.fields.cloned().unwrap_or_default();
    let part = |value: Option<u8>| value.map(|value| format!("{value}/5")).unwrap_or_default();
    [
        chance.number.to_string(),
        cut(chance.card.text.trim(), 200),
        part(fields.impact),
        part(fields.effort),
        if chance.fields.is_some() { sheet.words().status(fields.status).to_owned() } else { String::new() },
        flat(&cut(&fields.owner, 60)),
        flat(&cut(fields.due.as_deref().unwrap_or_default(), 20)),
        addressed(sheet, chance.card),
    ]
}

fn align(column: usize) -> Align {
    if matches!(column, 0 | 2 | 3) { Align::Centre } else { Align::Start }
}

fn cell(run: Run, align: Align) -> Cell {
    let paragraph = Paragraph { align, ..Paragraph::of(run) };
    let text = Text { paragraphs: vec![paragraph], anchor: Anchor::Top, inset: PAD, wraps: true };
    Cell { text, fill: None }
}

/// Lines of a text in a column, counted in a width a little less than the column's: the reader's font may be wider.
fn lines(sheet: &Sheet<'_>, text: &str, size: f32, weight: u16, wide: f32) -> usize {
    if wide == 0.0 {
        return 1;
    }
    let lines = text.split('\n').map(|line| sheet.fonts.extent(line, size, weight, Some(wide - 14.0)).1.max(1));
    lines.sum()
}

/// The pains and insights that an opportunity takes up.
fn addressed(sheet: &Sheet<'_>, card: &Card) -> String {
    let links = sheet.journey.links_from(card.id).into_iter().filter(|link| link.kind == LinkKind::Addresses);
    let cards = links.filter_map(|link| sheet.journey.card(link.to));
    let mut names: Vec<String> = cards.map(|card| flat(&cut(&card.text, 80))).collect();
    let more = names.len().saturating_sub(3);
    names.truncate(3);
    if more > 0 {
        names.push(format!("+{more}"));
    }
    names.join("\n")
}
