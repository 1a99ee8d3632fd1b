//! A page being written: texts, rules and whole drawings at places, each with what is read of it. In languages that run
//! from right to left the places are mirrored, so that the first column is the right one.

use std::collections::BTreeMap;

use super::fit;
use super::reading::{Mark, Part, Piece};
use super::{Maker, PageScene};
use crate::columns::Columns;
use crate::draw::{Context, Pen, Spot};
use crate::flow::Reach;
use crate::text::{Align, Place, TextStyle};
use crate::{Frame, Group, Pane, Rgba, Role, Scene, Warning, ellipsis, words};

/// What the drawing of pages looks at, kept once for all of them.
pub(crate) struct Desk<'a> {
    maker: Maker<'a>,
    columns: Columns,
    reach: Reach,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(maker: Maker<'a>) -> Self {
        Desk { maker, columns: Columns::new(maker.journey, maker.view), reach: Reach::new(maker.journey) }
    }

    pub(crate) fn context(&self) -> Context<'_> {
        let Maker { journey, theme, fonts, view, .. } = self.maker;
        let words = words::of(&journey.properties().language, &view.language);
        Context { journey, theme, fonts, options: view, columns: &self.columns, reach: &self.reach, words }
    }
}

/// A page being written.
pub(crate) struct Sheet<'a> {
    pub(crate) context: Context<'a>,
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) reading: Vec<Part>,
    pub(crate) marks: Vec<Mark>,
    groups: BTreeMap<String, Group>,
    warnings: Vec<Warning>,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(context: Context<'a>, size: (f32, f32)) -> Self {
        let (width, height) = size;
        let (reading, marks, groups, warnings) = (Vec::new(), Vec::new(), BTreeMap::new(), Vec::new());
        Sheet { context, width, height, reading, marks, groups, warnings }
    }

    /// Where something of this width stands that would begin at x on a page from left to right.
    pub(crate) fn place(&self, x: f32, width: f32) -> f32 {
        if self.context.words.report.rtl { self.width - x - width } else { x }
    }

    /// The height that a text will take.
    pub(crate) fn height_of(&self, text: &str, style: TextStyle, width: f32) -> f32 {
        self.context.fonts.engine().measure(text, style, Some(width)).height(style)
    }

    /// The width of a text on one line.
    pub(crate) fn width_of(&self, text: &str, style: TextStyle) -> f32 {
        self.context.fonts.engine().measure(text, style, None).width
    }

    /// Writes a text into a box; answers what it is called and how high it is.
    pub(crate) fn text(
        &mut self,
        text: &str,
        style: TextStyle,
        colour: Rgba,
        at: (f32, f32),
        width: f32,
    ) -> (Piece, f32) {
        let mut pen = Pen::new(self.context, None);
        let paragraph = pen.measure(text, style, Some(width));
        let left = self.place(at.0, width);
        // What runs the other way keeps to the page's side.
        let far = self.context.words.report.rtl && !paragraph.rtl;
        let (x, room) = if far { (width - paragraph.width, paragraph.width) } else { (0.0, width) };
        pen.draw(&paragraph, style, colour, (x, 0.0), Place { width: room, align: Align::Start });
        let height = paragraph.height(style);
        (self.put(pen, [left, at.1, width, height], 20), height)
    }

    /// Writes a text on one line that ends at `right`; answers what it is called.
    pub(crate) fn ending(&mut self, text: &str, style: TextStyle, colour: Rgba, at: (f32, f32)) -> Piece {
        let mut pen = Pen::new(self.context, None);
        let paragraph = pen.measure(text, style, None);
        let width = paragraph.width;
        pen.draw(&paragraph, style, colour, (0.0, 0.0), Place { width, align: Align::Start });
        let left = self.place(at.0 - width, width);
        self.put(pen, [left, at.1, width, style.line], 20)
    }

    /// A text cut to one line of this width, with dots where something is missing.
    pub(crate) fn cut(&self, text: &str, style: TextStyle, width: f32) -> String {
        let most = (width / style.size * 10.0) as usize;
        let words: String = text.chars().take(most.max(2_000)).collect();
        self.short(&words.split_whitespace().collect::<Vec<_>>().join(" "), style, width, 1)
    }

    /// A text cut to so many lines of this width.
    pub(crate) fn short(&self, text: &str, style: TextStyle, width: f32, lines: usize) -> String {
        ellipsis::cut(self.context, text, style, width, lines)
    }

    /// Draws with a pen whose items count from the corner of an area; the area is a place on the page already.
    pub(crate) fn put(&mut self, pen: Pen<'_>, area: [f32; 4], layer: i16) -> Piece {
        let [x, y, width, height] = area;
        let (role, pane) = (Role::Ground, Pane::Body);
        let drawn = pen.group(Spot { role, pane, layer, id: None, row: None, x, y, width, height }, String::new());
        self.warnings.extend(drawn.warnings);
        let key = format!("page:{:05}", self.groups.len());
        self.groups.insert(key.clone(), drawn.group);
        Piece::whole(&key)
    }

    /// A filled box.
    pub(crate) fn rect(&mut self, area: [f32; 4], radius: f32, fill: Rgba, layer: i16) {
        let [x, y, width, height] = area;
        let mut pen = Pen::new(self.context, None);
        pen.rect([0.0, 0.0, width, height], radius, Some(fill), None);
        let left = self.place(x, width);
        self.put(pen, [left, y, width, height], layer);
    }

    /// Puts the groups of a map onto the page.
    pub(crate) fn map(&mut self, groups: BTreeMap<String, Group>, warnings: Vec<Warning>) {
        self.groups.extend(groups);
        self.warnings.extend(warnings);
    }

    /// Writes what can be clicked: it leads somewhere, and is read with the text that stands there.
    pub(crate) fn area(&self, piece: &Piece) -> [f32; 4] {
        self.groups.get(&piece.key).map_or([0.0; 4], |group| [group.x, group.y, group.width, group.height])
    }

    /// The finished page.
    pub(crate) fn finish(self, name: String) -> PageScene {
        let properties = self.context.journey.properties();
        let empty = Scene {
            title: properties.title.clone(),
            description: String::new(),
            language: properties.language.clone(),
            frame: Frame { background: self.context.theme.paper, ..Frame::default() },
            groups: BTreeMap::new(),
            warnings: self.warnings,
        };
        let frame = fit::paper((self.width, self.height), &empty);
        let scene = Scene { frame, groups: self.groups, ..empty };
        PageScene { name, scene, reading: self.reading, marks: self.marks, guide: false }
    }
}
