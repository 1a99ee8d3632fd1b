//! One page for each stage: its name large, its place among the stages, and its part of the map as large as the paper
//! allows. A stage that would be too small to read goes on over further pages, some steps or lanes on each.

mod fitting;
mod parts;

use waymark_model::Stage;

use super::reading::{self, Mark, Part};
use super::sheet::{Desk, Sheet};
use super::{Maker, PageScene, place};
use crate::draw::{Context, SMALL, TINY};
use crate::text::TextStyle;
use crate::{Scene, layout};

/// White border.
pub(crate) const MARGIN: f32 = 42.0;
/// White edge that a map has by itself.
const EDGE: f32 = crate::columns::MARGIN;
/// Room of the running foot.
pub(crate) const FOOT: f32 = 22.0;
/// Name of the stage.
const NAME: TextStyle = TextStyle::new(26.0, 32.0, 700);
/// What it is about.
const ABOUT: TextStyle = TextStyle::new(13.5, 19.0, 400);
/// Most lines of both; the map says them whole.
const NAME_LINES: usize = 2;
const ABOUT_LINES: usize = 4;
/// All pages.
pub(crate) fn pages(maker: Maker<'_>) -> Vec<PageScene> {
    let desk = Desk::new(maker);
    let sheets = sheets(maker, &desk, 0);
    let count = sheets.len();
    if sheets.is_empty() {
        let scene = layout(maker.journey, maker.theme, maker.fonts, maker.view);
        return vec![super::page_of(scene, maker.spread.page)];
    }
    let finish = |(index, (mut sheet, name)): (usize, (Sheet<'_>, String))| {
        foot(&mut sheet, MARGIN, index + 1, count);
        sheet.finish(name)
    };
    sheets.into_iter().enumerate().map(finish).collect()
}

/// The pages without their feet. The first of them is page `first` of the document.
pub(crate) fn sheets<'a>(maker: Maker<'a>, desk: &'a Desk<'a>, level: u8) -> Vec<(Sheet<'a>, String)> {
    let context = desk.context();
    let chosen = |stage: &&Stage| context.columns.stages.iter().any(|column| column.id == stage.id);
    let stages: Vec<&Stage> = maker.journey.stages().filter(chosen).collect();
    let fitting = fitting::Fitting::new(maker);
    let wide = fitting.lies_across(&stages);
    let mut sheets = Vec::new();
    for (index, stage) in stages.iter().enumerate() {
        let parts = parts::parts(&fitting, maker, stage, wide);
        for (turn, (scale, scene)) in parts.into_iter().enumerate() {
            let head = Head { stage, index, count: stages.len(), turn, level };
            sheets.push((sheet(maker, context, &head, scale, scene, wide), name(context, stage).to_owned()));
        }
    }
    sheets
}

/// The lowest letters that stand around a stage or in a report, as the height of their capitals: they keep their size on
/// every paper.
pub(crate) fn least_letters() -> f32 {
    TINY.size * 0.727
}

struct Head<'a> {
    stage: &'a Stage,
    index: usize,
    count: usize,
    /// How many pages of this stage there were before.
    turn: usize,
    level: u8,
}

fn name<'a>(context: Context<'_>, stage: &'a Stage) -> &'a str {
    if stage.name.trim().is_empty() { context.words.drawn.untitled_stage } else { stage.name.trim() }
}

fn sheet<'a>(
    maker: Maker<'a>,
    context: Context<'a>,
    head: &Head<'_>,
    scale: f32,
    mut scene: Scene,
    wide: bool,
) -> Sheet<'a> {
    scene.groups.retain(|key, _| key != "title" && !key.starts_with("stage:"));
    let (above, height) = (parts::top(&scene), parts::body(&scene) * scale);
    let width = maker.spread.page.size(wide).map_or(parts::width(&scene) * scale + 2.0 * MARGIN, |size| size.0);
    let mut sheet = Sheet::new(context, (width, 0.0));
    let y = heading(&mut sheet, head);
    sheet.height = maker.spread.page.size(wide).map_or(y + height + FOOT + MARGIN, |size| size.1);
    let at = (MARGIN - EDGE * scale, y - above * scale);
    let mut read = reading::of_map(&scene);
    reading::link_evidence(&mut read, maker.journey);
    let warnings = std::mem::take(&mut scene.warnings);
    sheet.map(place::placed(scene, scale, at), warnings);
    sheet.reading.extend(read);
    sheet
}

/// What a stage is about, on one line.
fn about(stage: &Stage) -> String {
    let about = [stage.description.trim(), stage.period.trim()];
    about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  \u{b7}  ")
}

/// How high name and description of a stage are, on lines of this width.
fn heading_height(maker: Maker<'_>, stage: &Stage, width: f32) -> f32 {
    let measure = |text: &str, style: TextStyle, lines: usize| {
        let measured = maker.fonts.engine().measure(text, style, Some(width)).height(style);
        measured.min(lines as f32 * style.line)
    };
    let about = measure(&about(stage), ABOUT, ABOUT_LINES);
    20.0 + measure(stage.name.trim(), NAME, NAME_LINES).max(NAME.line) + 2.0 + about + 12.0
}

/// Place among the stages, name, what it is about; answers where the map begins.
fn heading(sheet: &mut Sheet<'_>, head: &Head<'_>) -> f32 {
    let (theme, words, width) = (sheet.context.theme, sheet.context.words, sheet.width - 2.0 * MARGIN);
    let line = (words.report.stage_of)(head.index + 1, head.count);
    let line = if head.turn > 0 { format!("{line} \u{b7} {}", words.report.continued) } else { line };
    let (place, _) = sheet.text(&line, TINY, theme.accent_ink, (MARGIN, MARGIN - 12.0), width / 2.0);
    strip(sheet, head, MARGIN + 6.0);
    let mut y = MARGIN + 20.0;
    let title = sheet.short(name(sheet.context, head.stage), NAME, width, NAME_LINES);
    let (piece, height) = sheet.text(&title, NAME, theme.ink, (MARGIN, y), width);
    if head.turn == 0 {
        sheet.marks.push(Mark { level: head.level + 1, title: title.clone(), at: (0.0, 0.0) });
    }
    sheet.reading.push(Part::Heading(head.level + 1, piece));
    sheet.reading.push(Part::Text(place));
    y += height + 2.0;
    let about = sheet.short(&about(head.stage), ABOUT, width, ABOUT_LINES);
    if !about.is_empty() {
        let (piece, height) = sheet.text(&about, ABOUT, theme.second, (MARGIN, y), width);
        sheet.reading.push(Part::Text(piece));
        y += height;
    }
    y + 12.0
}

/// One segment for each stage, this one filled.
fn strip(sheet: &mut Sheet<'_>, head: &Head<'_>, y: f32) {
    let (theme, width) = (sheet.context.theme, sheet.width - 2.0 * MARGIN);
    let apart = if head.count > 60 { 0.5 } else { 4.0 };
    let each = (width + apart) / head.count as f32 - apart;
    for index in 0..head.count {
        // The map runs from left to right in every language, and so do its stages here.
        let place = if sheet.context.words.report.rtl { head.count - 1 - index } else { index };
        let fill = if place == head.index { theme.accent } else { theme.chip };
        sheet.rect([MARGIN + index as f32 * (each + apart), y, each.max(0.5), 5.0], 2.5, fill, 10);
    }
}

/// The running foot: the map's title, version and date, page.
pub(crate) fn foot(sheet: &mut Sheet<'_>, side: f32, page: usize, count: usize) {
    let (context, theme) = (sheet.context, sheet.context.theme);
    let y = sheet.height - MARGIN + 4.0;
    let options = context.options;
    let title = match context.journey.properties().title.trim() {
        "" => context.words.drawn.untitled_journey,
        title => title,
    };
    let parts = [title, options.version.trim(), options.date.trim()];
    let line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  \u{b7}  ");
    let line = sheet.cut(&line, SMALL, sheet.width - 2.0 * side - 90.0);
    sheet.rect([side, y - 6.0, sheet.width - 2.0 * side, 1.0], 0.0, theme.hairline, 10);
    let width = sheet.width - 2.0 * side - 80.0;
    sheet.text(&line, TINY, theme.second, (side, y), width);
    sheet.ending(&format!("{page} / {count}"), TINY, theme.second, (sheet.width - side, y));
}
