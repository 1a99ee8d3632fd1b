//! Opportunities by impact and effort: quick wins stand at the upper left. The numbers are those of the table below.

use super::opportunities::Ranked;
use super::subject;
use super::writer::Writer;
use crate::draw::{CHIP, Pen, TINY, solid};
use crate::path::{circle, polyline};
use crate::text::{Align, Place};

/// Height of the square of fields, and of all with its words.
const FIELDS: f32 = 190.0;
const ALL: f32 = FIELDS + 24.0;
/// Most numbers of one field.
const MOST: usize = 6;

/// Draws the fields when two opportunities or more are weighed in both ways.
pub(super) fn write(writer: &mut Writer<'_>, all: &[Ranked<'_>]) {
    let placed: Vec<(usize, u8, u8)> = all
        .iter()
        .enumerate()
        .filter_map(|(index, it)| Some((index + 1, it.impact?.clamp(1, 5), it.effort?.clamp(1, 5))))
        .collect();
    if placed.len() < 2 {
        return;
    }
    let context = writer.context;
    let said: Vec<String> = placed
        .iter()
        .map(|(number, impact, effort)| {
            let it = &all[number - 1];
            let (impact, effort) = (impact.to_string(), effort.to_string());
            let words = &context.words.said;
            format!(
                "{number}: {}, {}, {}",
                subject::text(context, it.card, it.kind),
                (words.impact)(&impact),
                (words.effort)(&effort)
            )
        })
        .collect();
    writer.figure(ALL, said.join(". "), |pen, width| draw(pen, width, &placed));
}

fn draw(pen: &mut Pen<'_>, width: f32, placed: &[(usize, u8, u8)]) {
    let (theme, words) = (pen.context.theme, pen.context.words);
    let (left, wide, high) = (64.0, (width - 64.0) / 5.0, FIELDS / 5.0);
    pen.rect([left, 0.0, 2.0 * wide, 2.0 * high], 4.0, Some(theme.tints[3]), None);
    for line in 0..=5_u8 {
        let (x, y) = (left + f32::from(line) * wide, f32::from(line) * high);
        pen.stroke(&polyline(&[(left, y), (left + 5.0 * wide, y)]), solid(theme.hairline, 1.0));
        pen.stroke(&polyline(&[(x, 0.0), (x, FIELDS)]), solid(theme.hairline, 1.0));
    }
    for value in 1..=5_u8 {
        let at = f32::from(value);
        pen.line(&value.to_string(), TINY, theme.second, (left - 16.0, FIELDS - (at - 0.5) * high - 7.0));
        pen.line(&value.to_string(), TINY, theme.second, (left + (at - 0.5) * wide - 3.0, FIELDS + 3.0));
    }
    pen.text(words.report.impact, TINY, theme.second, (0.0, 0.0), left - 20.0);
    let effort = pen.measure(words.report.effort, TINY, None).width;
    pen.line(words.report.effort, TINY, theme.second, (left + 5.0 * wide - effort, FIELDS + 3.0));
    for impact in 1..=5_u8 {
        for effort in 1..=5_u8 {
            let here = placed.iter().filter(|it| (it.1, it.2) == (impact, effort)).map(|it| it.0);
            let corner = (left + f32::from(effort - 1) * wide, FIELDS - f32::from(impact) * high);
            field(pen, &here.collect::<Vec<_>>(), corner, (wide, high));
        }
    }
}

/// The numbers of one field, side by side.
fn field(pen: &mut Pen<'_>, numbers: &[usize], corner: (f32, f32), size: (f32, f32)) {
    let theme = pen.context.theme;
    let shown = if numbers.len() > MOST { MOST - 1 } else { numbers.len() };
    let more = numbers.len() - shown;
    let each = 19.0_f32.min((size.0 - 6.0) / (shown + usize::from(more > 0)).max(1) as f32);
    let all = each * (shown + usize::from(more > 0)) as f32;
    let (mut x, y) = (corner.0 + (size.0 - all) / 2.0 + each / 2.0, corner.1 + size.1 / 2.0);
    let mut put = |pen: &mut Pen<'_>, text: &str, filled: bool| {
        let letters = pen.measure(text, CHIP, None);
        if filled {
            pen.fill(&circle(x, y, 9.0), theme.accent);
        }
        let ink = if filled { theme.on_accent } else { theme.second };
        let place = Place { width: letters.width, align: Align::Start };
        pen.draw(&letters, CHIP, ink, (x - letters.width / 2.0, y - CHIP.line / 2.0), place);
        x += each;
    };
    numbers.iter().take(shown).for_each(|number| put(pen, &number.to_string(), true));
    if more > 0 {
        put(pen, &format!("+{more}"), false);
    }
}
