//! Pages of running content: what does not fit goes on overleaf, headings stay with what follows them, and nothing is cut.

use super::super::reading::{Mark, Part};
use super::super::sheet::Sheet;
use super::super::stages::{FOOT, MARGIN};
use crate::Rgba;
use crate::draw::{Context, Pen, TINY};
use crate::text::TextStyle;

/// Left and right border.
pub(super) const SIDE: f32 = 62.0;
/// Where a page's content begins.
pub(super) const TOP: f32 = 66.0;
/// Space between two sections on one page.
pub(super) const BETWEEN: f32 = 28.0;
/// Space that a section leaves below itself.
const AFTER: f32 = 18.0;
/// Title of a section.
const SECTION: TextStyle = TextStyle::new(26.0, 32.0, 700);
/// Title within a section.
const WITHIN: TextStyle = TextStyle::new(15.0, 20.0, 600);

/// Writes one section.
pub(crate) struct Writer<'a> {
    pub(super) context: Context<'a>,
    size: (f32, f32),
    /// The section's title, once it has one.
    pub(super) title: Option<String>,
    /// Each with the section that begins on it, or goes on.
    pages: Vec<(Sheet<'a>, String)>,
    /// Where the next block begins.
    pub(super) y: f32,
    /// How far titles and paragraphs are set in.
    pub(super) indent: f32,
}

impl<'a> Writer<'a> {
    pub(super) fn new(context: Context<'a>, size: (f32, f32)) -> Self {
        Writer { context, size, title: None, pages: Vec::new(), y: TOP, indent: 0.0 }
    }

    /// Width of the content.
    pub(super) fn width(&self) -> f32 {
        self.size.0 - 2.0 * SIDE - self.indent
    }

    /// Where the content begins.
    fn left(&self) -> f32 {
        SIDE + self.indent
    }

    /// Where content ends.
    pub(super) fn bottom(&self) -> f32 {
        self.size.1 - MARGIN - FOOT - 8.0
    }

    /// The page being written.
    pub(super) fn sheet(&mut self) -> &mut Sheet<'a> {
        if self.pages.is_empty() {
            self.pages.push((Sheet::new(self.context, self.size), self.title.clone().unwrap_or_default()));
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last].0
    }

    /// Begins the section.
    pub(super) fn section(&mut self, title: &str) {
        self.title = Some(title.to_owned());
        let (width, ink) = (self.width(), self.context.theme.ink);
        let y = self.y;
        let sheet = self.sheet();
        let line = sheet.short(title, SECTION, width, 3);
        let (piece, height) = sheet.text(&line, SECTION, ink, (SIDE, y), width);
        let accent = sheet.context.theme.accent;
        sheet.rect([SIDE, y - 14.0, 36.0, 4.0], 2.0, accent, 10);
        sheet.marks.push(Mark { level: 1, title: line, at: (0.0, if y > TOP { y - 14.0 } else { 0.0 }) });
        sheet.reading.push(Part::Heading(2, piece));
        self.y += height + 16.0;
    }

    /// A title within the section; it needs `with` more room below it, or goes overleaf with it.
    pub(super) fn within(&mut self, title: &str, with: f32) {
        let (width, ink) = (self.width(), self.context.theme.ink);
        let line = self.sheet().short(title, WITHIN, width, 3);
        let height = self.sheet().height_of(&line, WITHIN, width);
        self.room(height + with);
        let (y, left) = (self.y, self.left());
        let (piece, height) = self.sheet().text(&line, WITHIN, ink, (left, y), width);
        self.sheet().reading.push(Part::Heading(3, piece));
        self.y += height + 6.0;
    }

    /// A paragraph; one that is longer than what is left goes on overleaf, line by line.
    pub(super) fn paragraph(&mut self, text: &str, style: TextStyle, colour: Rgba) {
        let width = self.width();
        let bits = super::table::bits(self.context, text, style, colour, width);
        let mut rest = &bits[..];
        while !rest.is_empty() {
            self.room(style.line);
            let lines = (((self.bottom() - self.y) / style.line) as usize).clamp(1, rest.len());
            let (now, later) = rest.split_at(lines);
            let (y, left) = (self.y, self.left());
            let (piece, height) = super::table::draw(self.sheet(), now, (left, y), width);
            self.sheet().reading.push(Part::Text(piece));
            self.y += height;
            rest = later;
        }
        self.y += 8.0;
    }

    /// Whether the last page has room for all of another section.
    pub(super) fn holds(&self, other: &Writer<'_>) -> bool {
        other.count() == 1 && self.y + BETWEEN + other.y - AFTER - TOP <= self.bottom()
    }

    /// How many pages there are.
    pub(super) fn count(&self) -> usize {
        self.pages.len()
    }

    /// Whether so much room is left on this page.
    pub(super) fn fits(&self, height: f32) -> bool {
        self.y + height <= self.bottom()
    }

    /// Goes overleaf unless so much room is left; what is higher than a page begins on a page of its own.
    pub(super) fn room(&mut self, height: f32) {
        if !self.fits(height) && self.y > TOP {
            self.overleaf();
        }
    }

    /// Begins another page.
    pub(super) fn overleaf(&mut self) {
        let title = self.title.clone().unwrap_or_default();
        let (words, second) = (self.context.words, self.context.theme.second);
        let mut sheet = Sheet::new(self.context, self.size);
        let line = format!("{title} \u{b7} {}", words.report.continued);
        let line = sheet.cut(&line, TINY, self.width());
        sheet.text(&line, TINY, second, (SIDE, TOP - 28.0), self.width());
        self.pages.push((sheet, title));
        self.y = TOP;
    }

    /// A drawing across the page, with the words that tell it.
    pub(super) fn figure(&mut self, height: f32, said: String, draw: impl FnOnce(&mut Pen<'_>, f32)) {
        self.room(height);
        let (width, y) = (self.width(), self.y);
        let sheet = self.sheet();
        let mut pen = Pen::new(sheet.context, None);
        draw(&mut pen, width);
        let left = sheet.place(SIDE, width);
        let piece = sheet.put(pen, [left, y, width, height], 20);
        sheet.reading.push(Part::Figure(vec![piece], said));
        self.y += height + 12.0;
    }

    /// The finished pages with their names.
    pub(super) fn finish(self) -> Vec<(Sheet<'a>, String)> {
        self.pages
    }
}
