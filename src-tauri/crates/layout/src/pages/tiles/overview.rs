//! The first sheet: the whole map small, with the tiles drawn over it, and how large it becomes.

use super::super::PageScene;
use super::super::paper::UNITS_PER_MM;
use super::super::place::placed;
use super::super::reading::{Mark, Part};
use super::super::sheet::{Desk, Sheet};
use super::cut::{Cut, name};
use super::{COVER, MARGIN};
use crate::draw::{CHIP, Pen, SMALL, TITLE};
use crate::{Role, Scene};

/// The whole map small, with the tiles drawn over it.
pub(super) fn overview(desk: &Desk<'_>, scene: &Scene, cut: Cut, size: (f32, f32)) -> PageScene {
    let context = desk.context();
    let (theme, words) = (context.theme, context.words);
    let mut sheet = Sheet::new(context, cut.paper);
    let width = cut.paper.0 - 2.0 * MARGIN;
    let title = match context.journey.properties().title.trim() {
        "" => words.drawn.untitled_journey.to_owned(),
        title => title.to_owned(),
    };
    let title = sheet.short(&title, TITLE, width, 2);
    let (piece, mut y) = sheet.text(&title, TITLE, theme.ink, (MARGIN, MARGIN), width);
    sheet.reading.push(Part::Heading(1, piece));
    let centimetres = |units: f32| words.number(f64::from((units / UNITS_PER_MM / 10.0).round()), false);
    let said = (words.report.tiled)(cut.count(), &centimetres(size.0), &centimetres(size.1));
    y += MARGIN + 6.0;
    let (piece, height) = sheet.text(&said, SMALL, theme.second, (MARGIN, y), width);
    sheet.reading.push(Part::Text(piece));
    y += height + 16.0;
    let all = (
        cut.columns as f32 * (cut.window.0 - cut.overlap) + cut.overlap,
        cut.rows as f32 * (cut.window.1 - cut.overlap) + cut.overlap,
    );
    let unit = (width / all.0).min((cut.paper.1 - MARGIN - y) / all.1);
    let scale = unit * size.0 / scene.frame.width;
    let origin = (MARGIN + (width - all.0 * unit) / 2.0, y);
    let at = (origin.0 + cut.at.0 * unit, origin.1 + cut.at.1 * unit);
    let mut groups = placed(scene.clone(), scale, at);
    groups.retain(|_, group| group.role != Role::Share);
    sheet.map(groups, scene.warnings.clone());
    windows(&mut sheet, cut, origin, unit);
    sheet.marks.push(Mark { level: 1, title: title.clone(), at: (0.0, 0.0) });
    PageScene { guide: true, ..sheet.finish(words.report.overview.to_owned()) }
}

fn windows(sheet: &mut Sheet<'_>, cut: Cut, origin: (f32, f32), unit: f32) {
    let (context, theme) = (sheet.context, sheet.context.theme);
    let mut pen = Pen::new(context, None);
    for row in 0..cut.rows {
        for column in 0..cut.columns {
            let (x, y) = cut.corner(column, row);
            let (x, y) = ((x + cut.at.0) * unit, (y + cut.at.1) * unit);
            let (wide, high) = (cut.window.0 * unit, cut.window.1 * unit);
            pen.rect([x, y, wide, high], 0.0, None, Some((theme.accent, 0.75)));
            let name = name(column, row);
            let letters = pen.measure(&name, CHIP, None).width + 14.0;
            if letters < wide && crate::draw::CHIP_HEIGHT < high {
                pen.chip(
                    &name,
                    (x + (wide - letters) / 2.0, y + high / 2.0 - 8.5),
                    theme.accent_tint,
                    theme.accent_ink,
                );
            }
        }
    }
    let size = (cut.paper.0 - 2.0 * MARGIN, cut.paper.1 - origin.1);
    sheet.put(pen, [origin.0, origin.1, size.0, size.1], COVER);
}
