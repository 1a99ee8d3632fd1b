//! The map as a sheet: stages over their steps, lanes as rows with their tints, cards as cells, the curve of feelings
//! under the lane of feelings. Nothing of it is read back: the tables beside it are.

use rust_xlsxwriter::{Color, Format, FormatAlign, Worksheet, XlsxError};
use waymark_model::{Journey, JourneyKind, Lane, LaneKind};

use super::chart::chart;
use super::feelings::Felt;
use super::look::{self, Look, SECOND, card_colours, plain};
use super::map_cards;
use super::packing::pack;
use super::pictures::{Pictures, Small};
use super::sheet::Tally;
use super::size;
use crate::story;

/// Width of the lane names and of a step, in digits.
const WIDTHS: (f64, f64) = (18.0, 27.0);
/// Height of one line of text, in points, and of the small hand below.
const LINE: (f64, f64) = (15.0, 12.5);
/// Highest row of a spreadsheet, in points.
const HIGHEST: f64 = 400.0;
/// Height of the curve, in points, and pixels of a point.
const CURVE: (f64, f64) = (150.0, 4.0 / 3.0);
/// Lines between the ends of what stands beside the curve, and its middle.
const GAP: &str = "\n\n\n\n\n\n";
/// Most rows of the sheet, and most cells.
const MOST: (usize, usize) = (20_000, 400_000);

/// Where the next row of the map stands.
struct Pen<'a> {
    sheet: Worksheet,
    journey: &'a Journey,
    look: &'a Look,
    row: u32,
    columns: u16,
}

/// The sheet of the map.
pub(crate) fn sheet(
    journey: &Journey,
    look: &Look,
    felt: &Felt<'_>,
    pictures: &mut Pictures<'_>,
    tally: &mut Tally,
) -> Result<Worksheet, XlsxError> {
    let columns = u16::try_from(journey.summary().steps).unwrap_or(u16::MAX);
    let mut pen = Pen { sheet: Worksheet::new(), journey, look, row: 0, columns };
    pen.set_up()?;
    pen.title()?;
    pen.columns()?;
    let mut is_curved = felt.curves.is_empty();
    for lane in journey.lanes().filter(|lane| !lane.hidden) {
        pen.lane(lane, pictures, tally)?;
        if lane.kind == LaneKind::Feelings && !is_curved {
            pen.curve(lane, felt)?;
            is_curved = true;
        }
    }
    if !is_curved && let Some(lane) = journey.lanes().next() {
        pen.curve(&Lane { kind: LaneKind::Feelings, ..Lane::new(lane.id, LaneKind::Feelings) }, felt)?;
    }
    let last = pen.row.max(1) - 1;
    pen.sheet.set_print_area(0, 0, last, pen.columns.max(1))?;
    Ok(pen.sheet)
}

impl Pen<'_> {
    fn set_up(&mut self) -> Result<(), XlsxError> {
        let sheet = &mut self.sheet;
        sheet
            .set_name(self.look.language.say("Map"))?
            .set_screen_gridlines(false)
            .set_right_to_left(self.look.right_to_left);
        sheet.set_landscape().set_paper_size(if self.columns > 7 { 8 } else { 9 });
        sheet.set_print_fit_to_pages(1, 0).set_margins(0.4, 0.4, 0.5, 0.5, 0.2, 0.2);
        sheet.set_footer("&C&9&P / &N").set_zoom(90).set_tab_color(Color::RGB(0x4b49c9));
        sheet.set_column_width(0, WIDTHS.0 + 2.0)?;
        for column in 1..=self.columns {
            sheet.set_column_width(column, WIDTHS.1)?;
        }
        Ok(())
    }

    /// The title, and one line of what the map is.
    fn title(&mut self) -> Result<(), XlsxError> {
        let properties = self.journey.properties();
        let title =
            if properties.title.is_empty() { self.look.language.tongue().labels.untitled } else { &properties.title };
        let big = self.look.start(plain(20.0).set_bold().set_align(FormatAlign::VerticalCenter)).set_indent(1);
        self.merged(0, (0, self.columns), title, &big)?;
        let small = plain(10.0).set_font_color(Color::RGB(SECOND)).set_align(FormatAlign::Top);
        let small = self.look.start(small).set_indent(1);
        let told = subtitle(self.journey, self.look)
            .into_iter()
            .map(|part| self.isolated(&part))
            .collect::<Vec<_>>()
            .join(" · ");
        self.merged(1, (0, self.columns), &told, &small)?;
        self.sheet.set_row_height(0, 34)?.set_row_height(1, 22)?;
        self.row = 2;
        Ok(())
    }

    /// The bands of stages, and the names of steps where any has one.
    fn columns(&mut self) -> Result<(), XlsxError> {
        let (journey, row) = (self.journey, self.row);
        let named = journey.steps().any(|step| !step.name.is_empty());
        let (mut column, mut high) = (1_u16, 1);
        for (place, stage) in journey.stages().enumerate() {
            let steps: Vec<_> = journey.steps_of(stage.id).collect();
            let last = column + u16::try_from(steps.len()).unwrap_or(1) - 1;
            let format = self.look.band(place);
            let name =
                if stage.period.is_empty() { stage.name.clone() } else { format!("{}\n{}", stage.name, stage.period) };
            self.merged(row, (column, last), &cut(&name), &format)?;
            high = high.max(size::lines(&name, WIDTHS.1 * steps.len() as f64));
            for (at, step) in steps.iter().enumerate().filter(|_| named) {
                let column = column + u16::try_from(at).unwrap_or(0);
                self.sheet.write_string_with_format(row + 1, column, cut(&step.name), &self.look.step())?;
            }
            column = last + 1;
        }
        self.sheet.set_row_height(row, (high as f64 * 16.0 + 12.0).min(HIGHEST))?;
        self.row = row + 1;
        if named {
            let high = journey.steps().map(|step| size::lines(&step.name, WIDTHS.1)).max().unwrap_or(1);
            self.sheet.set_row_height(row + 1, (high as f64 * 14.0 + 8.0).min(HIGHEST))?;
            self.row += 1;
        }
        self.sheet.set_freeze_panes(self.row, 1)?.set_repeat_rows(row, self.row - 1)?;
        Ok(())
    }

    /// A lane: its name at the left over all its rows, its cards in them.
    fn lane(&mut self, lane: &Lane, pictures: &mut Pictures<'_>, tally: &mut Tally) -> Result<(), XlsxError> {
        let most = (MOST.1 / usize::from(self.columns.max(1))).min(MOST.0);
        let room = most.saturating_sub(self.row as usize);
        let (placed, rows) = pack(self.journey, lane, room);
        tally.off_map += self.journey.card_count(lane.id) - placed.len();
        let (first, rows) = (self.row, rows.max(1));
        let mut heights = vec![24.0_f64; rows];
        let mut small: Vec<(usize, u16, Small)> = Vec::new();
        self.grounds(lane, rows)?;
        for card in &placed {
            let kind = lane.kind;
            let (text, below) = map_cards::lines(self.journey, card.card, kind, self.look.language.tongue());
            let below = self.isolated(&below);
            let valence = card.card.feelings.values().next().map(|feeling| feeling.valence);
            let (wash, line) = card_colours(card.card.colour, kind, valence.filter(|_| kind == LaneKind::Feelings));
            let (from, to) = (to_column(card.first), to_column(card.last));
            let place = (first + card.row as u32, from, to);
            map_cards::write(&mut self.sheet, place, (&text, &below), &self.look.card(wash, line))?;
            let wide = WIDTHS.1 * f64::from(to - from + 1) - 4.0;
            let mut high = height(&text, &below, wide);
            if let Some(picture) = pictures.of(card.card) {
                high = high.min(HIGHEST - picture.points()) + picture.points();
                small.push((card.row, from, picture));
            }
            heights[card.row] = heights[card.row].max(high.min(HIGHEST));
        }
        for (at, height) in heights.iter().enumerate() {
            self.sheet.set_row_height(first + at as u32, *height)?;
        }
        tally.pictured += small.len();
        for (row, column, picture) in small {
            picture.put(&mut self.sheet, (first + row as u32, column), heights[row])?;
        }
        self.row = first + rows as u32;
        Ok(())
    }

    /// The name of a lane and its tint where no card stands.
    fn grounds(&mut self, lane: &Lane, rows: usize) -> Result<(), XlsxError> {
        let (first, last) = (self.row, self.row + rows as u32 - 1);
        let format = self.look.lane(lane).set_quote_prefix();
        if last > first {
            self.sheet.merge_range(first, 0, last, 0, "", &format)?;
        }
        self.sheet.write_string_with_format(first, 0, cut(self.look.language.lane(lane)), &format)?;
        for row in first..=last {
            if row != last && !look::is_tinted(lane) {
                continue;
            }
            let ground = self.look.ground(lane, row == last);
            for column in 1..=self.columns {
                self.sheet.write_blank(row, column, &ground)?;
            }
        }
        Ok(())
    }

    /// The curve of feelings in a row of its own, over all columns.
    fn curve(&mut self, lane: &Lane, felt: &Felt<'_>) -> Result<(), XlsxError> {
        let row = self.row;
        self.sheet.set_row_height(row, CURVE.0)?;
        let scale = self.look.lane(lane).set_font_size(8).set_align(FormatAlign::Top);
        let say = |word| self.look.language.say(word);
        let ends = format!("+2 {}{GAP}0{GAP}\u{2212}2 {}", say("delighted"), say("frustrated"));
        self.sheet.write_string_with_format(row, 0, ends, &scale)?;
        for column in 1..=self.columns {
            self.sheet.write_blank(row, column, &self.look.ground(lane, true))?;
        }
        let step = (WIDTHS.1 * 7.0 + 5.0) as u32;
        let wide = step * u32::from(self.columns);
        let chart = chart(felt, usize::from(self.columns), (wide, (CURVE.0 * CURVE.1) as u32), self.look);
        self.sheet.insert_chart(row, 1, &chart)?;
        self.row += 1;
        Ok(())
    }

    /// Words of this program within writing that runs the other way.
    fn isolated(&self, text: &str) -> String {
        if self.look.right_to_left && !text.is_empty() { format!("\u{2066}{text}\u{2069}") } else { text.to_owned() }
    }

    fn merged(&mut self, row: u32, (first, last): (u16, u16), text: &str, format: &Format) -> Result<(), XlsxError> {
        let format = format.clone().set_quote_prefix();
        if last > first {
            self.sheet.merge_range(row, first, row, last, text, &format)?;
        } else {
            self.sheet.write_string_with_format(row, first, text, &format)?;
        }
        Ok(())
    }
}

fn to_column(step: usize) -> u16 {
    u16::try_from(step + 1).unwrap_or(u16::MAX)
}

fn cut(text: &str) -> String {
    text.chars().take(2_000).collect()
}

/// How high a card stands by its lines, in points.
fn height(text: &str, below: &str, wide: f64) -> f64 {
    let small = if below.is_empty() { 0 } else { size::lines(below, wide * 1.2) };
    let lines = if text.is_empty() { 0 } else { size::lines(text, wide) };
    lines.max(usize::from(small == 0)) as f64 * LINE.0 + small as f64 * LINE.1 + 7.0
}

/// "As-is · Draft · Rosa, 41 · 21 of 34 cards (62 %) rest on evidence".
fn subtitle(journey: &Journey, look: &Look) -> Vec<String> {
    let properties = journey.properties();
    let kind = look.language.tongue().kinds[usize::from(properties.kind == JourneyKind::ToBe)];
    let status = serde_json::to_value(properties.status).unwrap_or_default();
    let status = crate::tables::value::shown_word(status.as_str().unwrap_or_default());
    let mut parts = vec![kind.to_owned(), look.language.say(&status).to_owned()];
    parts.extend(properties.personas.iter().take(3).filter_map(|id| journey.persona(*id)).map(|p| cut(&p.name)));
    parts.push(story::evidence(journey, look.language.tag()));
    parts.retain(|part| !part.trim().is_empty());
    parts
}
