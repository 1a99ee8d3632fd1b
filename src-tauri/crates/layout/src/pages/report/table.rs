//! Tables that go over pages: their head stands on each, rows break between pages, and a row higher than a page goes on
//! line by line.

use super::super::reading::{Area, Cell, Part, Piece, Target};
use super::super::sheet::Sheet;
use super::writer::{SIDE, Writer};
use crate::Rgba;
use crate::draw::{CHIP, Context, Pen};
use crate::path::circle;
use crate::text::{Align, Line, Paragraph, Place, TextStyle};

/// Space above and below the text of a row.
const PAD: f32 = 6.0;
/// Most lines of what only names or dates something.
pub(super) const MOST_LINES: usize = 8;
/// Space between columns.
const APART: f32 = 14.0;

/// A column: what it is called, and its part of the width.
pub(super) struct Column {
    pub(super) title: String,
    pub(super) part: f32,
}

/// What stands in a cell, one below the other.
#[derive(Clone)]
pub(super) enum Bit {
    /// One line of text.
    Line(Line, TextStyle, Rgba, bool),
    /// Empty space.
    Gap(f32),
    /// A number from 1 to 5 as dots.
    Dots(u8),
}

/// A cell of a row.
#[derive(Clone, Default)]
pub(super) struct Entry {
    pub(super) bits: Vec<Bit>,
    /// Where it leads.
    pub(super) leads: Option<(Target, String)>,
    /// The words that tell it, when it is a drawing.
    pub(super) said: Option<String>,
}

impl Bit {
    fn height(&self) -> f32 {
        match self {
            Bit::Line(_, style, ..) => style.line,
            Bit::Gap(height) => *height,
            Bit::Dots(_) => 15.0,
        }
    }
}

/// A text as bits.
pub(super) fn bits(context: Context<'_>, text: &str, style: TextStyle, colour: Rgba, width: f32) -> Vec<Bit> {
    let paragraph = context.fonts.engine().measure(text.trim(), style, Some(width));
    paragraph.lines.iter().map(|line| Bit::Line(line.clone(), style, colour, paragraph.rtl)).collect()
}

/// Draws bits into a column; answers what they are called and how high they are.
pub(super) fn draw(sheet: &mut Sheet<'_>, bits: &[Bit], at: (f32, f32), width: f32) -> (Piece, f32) {
    let rtl = sheet.context.words.report.rtl;
    let mut pen = Pen::new(sheet.context, None);
    let mut y = 0.0;
    for bit in bits {
        match bit {
            Bit::Line(line, style, colour, runs_left) => {
                let text =
                    Paragraph { lines: vec![line.clone()], width: line.width, rtl: *runs_left, ..Paragraph::default() };
                let x = if rtl || *runs_left { width - line.width } else { 0.0 };
                pen.draw(&text, *style, *colour, (x, y), Place { width: line.width, align: Align::Start });
            }
            Bit::Gap(_) => {}
            Bit::Dots(value) => dots(&mut pen, *value, y + 7.5, if rtl { width - 54.0 } else { 0.0 }),
        }
        y += bit.height();
    }
    let left = sheet.place(at.0, width);
    (sheet.put(pen, [left, at.1, width, y], 20), y)
}

fn dots(pen: &mut Pen<'_>, value: u8, y: f32, x: f32) {
    let theme = pen.context.theme;
    for place in 0..5_u8 {
        let fill = if place < value { theme.accent } else { theme.hairline };
        pen.fill(&circle(x + 4.0 + f32::from(place) * 11.0, y, 4.0), fill);
    }
}

impl Writer<'_> {
    /// The width of a column's text.
    pub(super) fn column(&self, columns: &[Column], index: usize) -> f32 {
        let all: f32 = columns.iter().map(|column| column.part).sum();
        (self.width() - APART * (columns.len() - 1) as f32) * columns[index].part / all
    }

    /// Writes a table.
    pub(super) fn table(&mut self, columns: &[Column], rows: Vec<Vec<Entry>>) {
        let mut read: Vec<Vec<Cell>> = Vec::new();
        let first = rows.first().map_or(0.0, |row| height(row)).min(120.0);
        self.room(26.0 + first);
        let named = columns.iter().any(|column| !column.title.is_empty());
        let head = self.head(columns);
        read.extend(named.then_some(head));
        for mut row in rows {
            let whole = height(&row);
            let page = self.bottom() - super::writer::TOP - 30.0;
            if !self.fits(whole) && (whole <= page || !self.fits(60.0)) {
                self.turn(columns, &mut read);
            }
            loop {
                let (cells, more) = self.row(columns, &mut row);
                read.push(cells);
                if !more {
                    break;
                }
                self.turn(columns, &mut read);
            }
        }
        self.sheet().reading.push(Part::Table(read));
        self.y += 18.0;
    }

    fn turn(&mut self, columns: &[Column], read: &mut Vec<Vec<Cell>>) {
        let rows = std::mem::take(read);
        if rows.len() > 1 {
            self.sheet().reading.push(Part::Table(rows));
        }
        self.overleaf();
        read.push(self.head(columns));
    }

    fn head(&mut self, columns: &[Column]) -> Vec<Cell> {
        let (mut x, second) = (SIDE, self.context.theme.second);
        let mut cells = Vec::new();
        let mut tallest = CHIP.line;
        for (index, column) in columns.iter().enumerate() {
            let (width, y) = (self.column(columns, index), self.y);
            let mut parts = Vec::new();
            if !column.title.is_empty() {
                let (piece, height) = self.sheet().text(&column.title, CHIP, second, (x, y), width);
                tallest = tallest.max(height);
                parts.push(Part::Text(piece));
            }
            cells.push(Cell::of_column(1, parts));
            x += width + APART;
        }
        self.y += tallest + 5.0;
        let (y, width, ink) = (self.y, self.width(), self.context.theme.second);
        self.sheet().rect([SIDE, y, width, 1.0], 0.0, ink, 10);
        self.y += 1.0;
        cells
    }

    /// Writes as much of a row as fits, and takes it out; answers whether more is left.
    fn row(&mut self, columns: &[Column], row: &mut [Entry]) -> (Vec<Cell>, bool) {
        let (mut x, top) = (SIDE, self.y + PAD);
        let room = self.bottom() - top - PAD;
        let (mut cells, mut tallest) = (Vec::new(), 0.0_f32);
        let ground = row.iter().filter_map(baseline).fold(0.0, f32::max);
        for (index, entry) in row.iter_mut().enumerate() {
            let (width, first) = (self.column(columns, index), baseline(entry));
            let bits = fitting(&mut entry.bits, room);
            let mut parts = Vec::new();
            if bits.iter().any(|bit| !matches!(bit, Bit::Gap(_))) {
                let sunk = first.map_or(0.0, |first| ground - first);
                let (piece, height) = draw(self.sheet(), &bits, (x, top + sunk), width);
                tallest = tallest.max(sunk + height);
                parts.push(part(self.sheet(), piece, entry));
            }
            cells.push(Cell::data(parts));
            x += width + APART;
        }
        self.y = top + tallest + PAD;
        let (y, width, rule) = (self.y, self.width(), self.context.theme.hairline);
        self.sheet().rect([SIDE, y, width, 1.0], 0.0, rule, 10);
        self.y += 1.0;
        (cells, row.iter().any(|entry| !entry.bits.is_empty()))
    }
}

fn part(sheet: &Sheet<'_>, piece: Piece, entry: &Entry) -> Part {
    match (&entry.leads, &entry.said) {
        (Some((target, said)), _) => {
            let area = Area::At(sheet.area(&piece));
            Part::Link(Some(piece), area, target.clone(), said.clone())
        }
        (None, Some(said)) => Part::Figure(vec![piece], said.clone()),
        (None, None) => Part::Text(piece),
    }
}

/// Takes the first bits that fit into the room; at least one, so that a table always ends.
fn fitting(bits: &mut Vec<Bit>, room: f32) -> Vec<Bit> {
    let mut used = 0.0;
    let mut count = 0;
    for bit in bits.iter() {
        used += bit.height();
        if used > room && count > 0 {
            break;
        }
        count += 1;
    }
    bits.drain(..count).collect()
}

/// The distance of a cell's first line from its top: the lines of a row stand on one.
fn baseline(entry: &Entry) -> Option<f32> {
    match entry.bits.first()? {
        Bit::Line(_, style, ..) => Some(style.baseline()),
        Bit::Gap(_) | Bit::Dots(_) => None,
    }
}

/// The height of a row with its padding.
fn height(row: &[Entry]) -> f32 {
    let tallest = row.iter().map(|entry| entry.bits.iter().map(Bit::height).sum::<f32>());
    tallest.fold(0.0, f32::max) + 2.0 * PAD + 1.0
}
