//! Looks of cells: what a cell's number of style means.

use std::collections::HashMap;

use super::super::container::Container;
use super::super::part::{Piece, attribute, local, read};
use super::{EVENTS, SheetCell, SheetRun};
use crate::error::ImportError;

/// The looks of cells by their number.
#[derive(Debug, Default)]
pub(super) struct Styles {
    fonts: Vec<SheetRun>,
    fills: Vec<String>,
    lines: Vec<String>,
    numbers: HashMap<usize, Number>,
    formats: Vec<Format>,
}

/// One look.
#[derive(Debug, Default)]
struct Format {
    font: usize,
    fill: usize,
    border: usize,
    align: String,
    middle: bool,
    /// Whether a number in it is a day, or a share.
    number: Number,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Number {
    #[default]
    Plain,
    Day,
    Share,
}

impl Styles {
    /// A cell of this style, without its text.
    pub(super) fn cell(&self, style: usize) -> SheetCell {
        let Some(format) = self.formats.get(style) else { return SheetCell::default() };
        SheetCell {
            fill: self.fills.get(format.fill).cloned().unwrap_or_default(),
            line: self.lines.get(format.border).cloned().unwrap_or_default(),
            align: format.align.clone(),
            middle: format.middle,
            ..SheetCell::default()
        }
    }

    /// Text in the hand of this style.
    pub(super) fn run(&self, style: usize, text: String) -> SheetRun {
        let font = self.formats.get(style).and_then(|format| self.fonts.get(format.font));
        SheetRun { text, ..font.cloned().unwrap_or_else(plain) }
    }

    /// How a number in this style is written.
    pub(super) fn number(&self, style: usize) -> Number {
        self.formats.get(style).map(|format| format.number).unwrap_or_default()
    }
}

/// The hand of a program that nobody told another.
pub(super) fn plain() -> SheetRun {
    SheetRun { ink: "#1d1c1a".into(), size: 11.0, ..SheetRun::default() }
}

/// Reads the looks of a workbook.
pub(super) fn styles(container: &mut Container<'_>) -> Result<Styles, ImportError> {
    let (mut styles, mut room, mut side) = (Styles::default(), String::new(), String::new());
    read(container.file("xl/styles.xml")?, EVENTS, &mut |piece| {
        let Piece::Start(start) = piece else { return Ok(()) };
        let name = start.name();
        let name = local(name.as_ref());
        let get = |what: &str| attribute(start, what).unwrap_or_default();
        match (room.as_str(), name) {
            (_, "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "cellStyles" | "cellStyleXfs" | "dxfs") => {
                name.clone_into(&mut room)
            }
            ("numFmts", "numFmt") => {
                let shows = shown_as(&get("formatCode"));
                styles.numbers.extend(get("numFmtId").parse::<usize>().ok().map(|id| (id, shows)));
            }
            ("fonts", "font") => styles.fonts.push(plain()),
            ("fonts", inside) => {
                if let Some(font) = styles.fonts.last_mut() {
                    hand(font, inside, &get);
                }
            }
            ("fills", "fill") => styles.fills.push(String::new()),
            ("fills", "fgColor") => set(styles.fills.last_mut(), rgb(&get("rgb"))),
            ("borders", "border") => styles.lines.push(String::new()),
            ("borders", "left" | "right") => side = get("style"),
            ("borders", "top" | "bottom" | "diagonal") => side.clear(),
            ("borders", "color") if side == "thick" => set(styles.lines.last_mut(), rgb(&get("rgb"))),
            ("cellXfs", "xf") => {
                let format = format(&get, &styles.numbers);
                styles.formats.push(format);
            }
            ("cellXfs", "alignment") => {
                if let Some(format) = styles.formats.last_mut() {
                    format.align = side_of(&get("horizontal")).to_owned();
                    format.middle = get("vertical") == "center";
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(styles)
}

fn format(get: &dyn Fn(&str) -> String, numbers: &HashMap<usize, Number>) -> Format {
    let number = |what: &str| get(what).parse().unwrap_or(0);
    let shows = numbers.get(&number("numFmtId")).copied().unwrap_or_default();
    let (font, fill, border) = (number("fontId"), number("fillId"), number("borderId"));
    Format { font, fill, border, align: "start".into(), middle: false, number: shows }
}

fn shown_as(code: &str) -> Number {
    match code {
        code if code.contains('%') => Number::Share,
        code if code.contains('y') => Number::Day,
        _ => Number::Plain,
    }
}

/// One word about a hand.
pub(super) fn hand(run: &mut SheetRun, word: &str, get: &dyn Fn(&str) -> String) {
    match word {
        "b" => run.bold = true,
        "sz" => run.size = get("val").parse().unwrap_or(run.size),
        "color" => set(Some(&mut run.ink), rgb(&get("rgb"))),
        _ => {}
    }
}

fn set(place: Option<&mut String>, value: Option<String>) {
    if let (Some(place), Some(value)) = (place, value) {
        *place = value;
    }
}

/// "FF1D1C1A" as "#1d1c1a".
fn rgb(argb: &str) -> Option<String> {
    let digits = argb.get(2..8)?;
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then(|| format!("#{}", digits.to_ascii_lowercase()))
}

fn side_of(horizontal: &str) -> &'static str {
    match horizontal {
        "center" => "center",
        "right" => "end",
        _ => "start",
    }
}
