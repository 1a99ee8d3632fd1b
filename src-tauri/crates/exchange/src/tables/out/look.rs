//! The look of a workbook: the colours of the light theme, one typeface, hairlines instead of grids.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};
use waymark_model::{Colour, Journey, Lane, LaneKind};

use crate::tables::field::Kind;
use crate::tables::language::Language;

/// A typeface that spreadsheet programs have, or have a twin of.
pub(crate) const FONT: &str = "Calibri";
/// Ink and its paler tones.
pub(crate) const INK: u32 = 0x1d1c1a;
pub(crate) const SECOND: u32 = 0x5c5953;
pub(crate) const HAIRLINE: u32 = 0xe6e3dd;
const ACCENT: u32 = 0x4b49c9;
const ACCENT_TINT: u32 = 0xecebfb;
/// Bands of stages.
const BANDS: [u32; 2] = [0x34325e, 0x4b49c9];
/// Feelings from the worst to the best, and their washes.
pub(crate) const FEELINGS: [u32; 5] = [0xc2412d, 0xe08a5b, 0xb4aea2, 0x57a698, 0x1b7a6e];
const FELT: [u32; 5] = [0xf6d5cf, 0xfbe6da, 0xf1efeb, 0xdcefeb, 0xc5e4df];
/// Colours by name: lines and washes.
const LINES: [u32; 8] = [0x7048c6, 0x2f6fc4, 0x1b7a80, 0x3b833f, 0xa67c00, 0xc2611a, 0xc2412d, 0x76726a];
const WASHES: [u32; 8] = [0xf1ebfc, 0xe6effb, 0xe0f2f2, 0xe6f3e6, 0xfcf1cd, 0xfdebdc, 0xfce7e3, 0xeeece8];
/// Tints of the lanes of some kinds.
const TINTS: [u32; 5] = [0xf7f4fb, 0xfcf1ee, 0xfdf6e3, 0xeef6f1, 0xf3f2fd];

/// Formats that every sheet shares.
pub(crate) struct Look {
    /// The language of headers and names of sheets.
    pub(crate) language: Language,
    /// Whether the journey is written from right to left.
    pub(crate) right_to_left: bool,
    /// Text.
    pub(crate) text: Format,
    /// Text that a program would take for a formula when somebody edits it.
    pub(crate) quoted: Format,
    /// Numbers.
    pub(crate) number: Format,
    /// Shares, as hundredths.
    pub(crate) share: Format,
    /// Days.
    pub(crate) day: Format,
    /// Cells that hold nothing: only their rule.
    pub(crate) blank: Format,
    /// Yes and no.
    pub(crate) flag: Format,
}

/// A format with the typeface and ink of all.
pub(crate) fn plain(size: f64) -> Format {
    Format::new().set_font_name(FONT).set_font_size(size).set_font_color(Color::RGB(INK))
}

impl Look {
    /// The look for a journey.
    pub(crate) fn of(journey: &Journey, language: Language) -> Self {
        let line = Color::RGB(HAIRLINE);
        let cell = plain(11.0).set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Thin);
        let cell = cell.set_border_bottom_color(line);
        let text = cell.clone().set_text_wrap();
        let number = cell.clone().set_align(FormatAlign::Right);
        Look {
            language,
            right_to_left: is_right_to_left(journey),
            quoted: text.clone().set_quote_prefix(),
            text,
            share: number.clone().set_num_format("0%"),
            day: number.clone().set_num_format("yyyy-mm-dd"),
            blank: cell.clone(),
            flag: cell.set_align(FormatAlign::Center),
            number,
        }
    }

    /// Text that begins where the journey's writing begins.
    pub(crate) fn start(&self, format: Format) -> Format {
        if self.right_to_left {
            format.set_align(FormatAlign::Right).set_reading_direction(2)
        } else {
            format.set_align(FormatAlign::Left)
        }
    }

    /// A header over a table.
    pub(crate) fn head(&self, kind: Kind) -> Format {
        let head = plain(10.0).set_bold().set_font_color(Color::RGB(ACCENT)).set_text_wrap();
        let head = head.set_background_color(Color::RGB(ACCENT_TINT)).set_align(FormatAlign::VerticalCenter);
        let head = head.set_border_bottom(FormatBorder::Medium).set_border_bottom_color(Color::RGB(ACCENT));
        match kind {
            Kind::Whole(..) | Kind::Number | Kind::Share | Kind::Day | Kind::Seconds => {
                head.set_align(FormatAlign::Right)
            }
            _ => head,
        }
    }

    /// The band of a stage; neighbours differ.
    pub(crate) fn band(&self, place: usize) -> Format {
        let band = plain(12.0).set_bold().set_font_color(Color::RGB(0xffffff)).set_text_wrap();
        let band = band.set_background_color(Color::RGB(BANDS[place % 2])).set_align(FormatAlign::Center);
        band.set_align(FormatAlign::VerticalCenter)
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0xffffff))
    }

    /// The header of a step.
    pub(crate) fn step(&self) -> Format {
        let step = plain(10.0).set_bold().set_font_color(Color::RGB(SECOND)).set_text_wrap();
        let step = step.set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
        step.set_background_color(Color::RGB(0xf6f5f3))
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0xffffff))
    }

    /// The name of a lane.
    pub(crate) fn lane(&self, lane: &Lane) -> Format {
        let ink = lane.colour.map_or(SECOND, |colour| LINES[index(colour)]);
        let name = plain(11.0).set_bold().set_font_color(Color::RGB(ink)).set_text_wrap();
        let name = self.start(name.set_align(FormatAlign::Top)).set_indent(1);
        self.ruled(name, true).set_background_color(Color::RGB(tint(lane)))
    }

    /// The ground of a lane where no card stands; `last` for its lowest row, which is ruled.
    pub(crate) fn ground(&self, lane: &Lane, last: bool) -> Format {
        self.ruled(plain(11.0), last).set_background_color(Color::RGB(tint(lane)))
    }

    fn ruled(&self, format: Format, last: bool) -> Format {
        if !last {
            return format;
        }
        format.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(Color::RGB(0xcfcbc3))
    }

    /// A card: its wash by colour or feeling, a line at its start by its kind.
    pub(crate) fn card(&self, wash: u32, line: u32) -> Format {
        let card = self.start(plain(11.0).set_text_wrap().set_align(FormatAlign::Top));
        let card = card.set_background_color(Color::RGB(wash)).set_border(FormatBorder::Thin).set_indent(1);
        let card = card.set_border_color(Color::RGB(HAIRLINE));
        let card = if self.right_to_left {
            card.set_border_right(FormatBorder::Thick).set_border_right_color(Color::RGB(line))
        } else {
            card.set_border_left(FormatBorder::Thick).set_border_left_color(Color::RGB(line))
        };
        // Even where a text begins with a sign, it stays text when somebody edits the cell.
        card.set_quote_prefix()
    }
}

/// Colours of a card: its wash and the line at its start.
pub(crate) fn card_colours(colour: Option<Colour>, kind: LaneKind, valence: Option<i8>) -> (u32, u32) {
    match (colour, valence) {
        (Some(colour), _) => (WASHES[index(colour)], LINES[index(colour)]),
        (None, Some(valence)) => {
            let at = usize::try_from(valence.clamp(-2, 2) + 2).unwrap_or(2);
            (FELT[at], FEELINGS[at])
        }
        (None, None) => (0xffffff, kind_line(kind)),
    }
}

/// The line of cards of a kind.
fn kind_line(kind: LaneKind) -> u32 {
    match kind {
        LaneKind::Touchpoints | LaneKind::Channels => ACCENT,
        LaneKind::Pains => FEELINGS[0],
        LaneKind::Gains => FEELINGS[4],
        LaneKind::Opportunities | LaneKind::Solutions => 0xd9a11b,
        LaneKind::Thoughts | LaneKind::Needs | LaneKind::Insights => LINES[0],
        LaneKind::Backstage | LaneKind::Systems => LINES[7],
        _ => 0xcfcbc3,
    }
}

/// The ground of a lane.
fn tint(lane: &Lane) -> u32 {
    match (lane.colour, lane.kind) {
        (Some(colour), _) => WASHES[index(colour)],
        (None, LaneKind::Thoughts | LaneKind::Needs) => TINTS[0],
        (None, LaneKind::Pains) => TINTS[1],
        (None, LaneKind::Opportunities | LaneKind::Solutions) => TINTS[2],
        (None, LaneKind::Gains) => TINTS[3],
        (None, LaneKind::Touchpoints) => TINTS[4],
        _ => 0xffffff,
    }
}

/// Whether the ground of a lane is not the paper's.
pub(crate) fn is_tinted(lane: &Lane) -> bool {
    tint(lane) != 0xffffff
}

/// The line of a named colour.
pub(crate) fn line_of(colour: Colour) -> u32 {
    LINES[index(colour)]
}

fn index(colour: Colour) -> usize {
    Colour::ALL.iter().position(|other| *other == colour).unwrap_or(7)
}

/// Whether most letters of a journey's names and texts run from right to left.
fn is_right_to_left(journey: &Journey) -> bool {
    let texts = journey.stages().map(|stage| stage.name.as_str()).chain(journey.cards().map(|card| card.text.as_str()));
    let letters = texts.take(400).flat_map(|text| text.chars().take(80)).filter(|letter| letter.is_alphabetic());
    let (mut right, mut all) = (0, 0);
    for letter in letters {
        all += 1;
        right +=
            usize::from(matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'));
    }
    right * 2 > all
}
