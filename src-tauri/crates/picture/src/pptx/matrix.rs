//! Where opportunities stand between impact and effort: five by five, the best corner at the upper left.

use super::deck::Sheet;
use super::opportunities::Chance;
use super::shape::{Align, Anchor, Area, Fill, Form, Line, Named, Outline, Paragraph, Run, Shape, Text};

/// Radius of a mark.
const MARK: f32 = 8.0;

/// Impact and effort of an opportunity, when both are known.
pub(crate) fn weight(chance: &Chance<'_>) -> Option<(u8, u8)> {
    let fields = chance.fields?;
    Some((fields.impact?.clamp(1, 5), fields.effort?.clamp(1, 5)))
}

/// The matrix in an area, with its name above it.
pub(crate) fn draw(sheet: &Sheet<'_>, chances: &[Chance<'_>], area: Area) -> Shape {
    let (theme, words) = (sheet.theme, sheet.words());
    let side = (area[2] - 18.0).min(area[3] - 60.0);
    let (left, top) = (area[0] + 18.0, area[1] + 40.0);
    let cell = side / 5.0;
    let mut shapes = vec![label(sheet, words.matrix, [area[0], area[1], area[2], 18.0], 11.0, true, Align::Start)];
    for row in 0..5_u8 {
        for column in 0..5_u8 {
            // Good is much impact for little effort.
            let good = f32::from(4 - row + 4 - column) / 8.0;
            let fill = theme.paper.mix(theme.impact, 0.02 + 0.24 * good * good);
            let place = [left + f32::from(column) * cell, top + f32::from(row) * cell, cell, cell];
            shapes.push(Shape::Form(Form {
                named: Named::new("Field", ""),
                area: place,
                outline: Outline::Rectangle,
                fill: Some(Fill::Solid(fill)),
                line: Some(Line::solid(theme.hairline, 0.75)),
                ..Form::default()
            }));
        }
    }
    for step in 1..=5_u8 {
        let across = [left + f32::from(step - 1) * cell, top + side + 2.0, cell, 12.0];
        let up = [left - 16.0, top + side - f32::from(step) * cell + cell / 2.0 - 6.0, 14.0, 12.0];
        shapes.push(label(sheet, &step.to_string(), across, 8.0, false, Align::Centre));
        shapes.push(label(sheet, &step.to_string(), up, 8.0, false, Align::Centre));
    }
    let effort = format!("{} →", words.effort);
    let impact = format!("↑ {}", words.impact);
    shapes.push(label(sheet, &effort, [left, top + side + 14.0, side, 14.0], 9.0, false, Align::End));
    shapes.push(label(sheet, &impact, [area[0], area[1] + 22.0, side, 14.0], 9.0, false, Align::Start));
    shapes.extend(marks(sheet, chances, (left, top), cell));
    let said: Vec<String> = chances.iter().filter_map(said).collect();
    let alt = format!("{}: {}", words.matrix, super::scene::cut(&said.join("; "), 1_500));
    Shape::Group(Named::new(words.matrix, alt), shapes)
}

fn said(chance: &Chance<'_>) -> Option<String> {
    let (impact, effort) = weight(chance)?;
    Some(format!("{} {} {impact}/{effort}", chance.number, super::scene::cut(chance.card.text.trim(), 60)))
}

/// A numbered disc for each opportunity; those of one field stand beside each other, as many as have room.
fn marks(sheet: &Sheet<'_>, chances: &[Chance<'_>], at: (f32, f32), cell: f32) -> Vec<Shape> {
    let theme = sheet.theme;
    let mut shapes = Vec::new();
    for impact in 1..=5_u8 {
        for effort in 1..=5_u8 {
            let here: Vec<&Chance<'_>> =
                chances.iter().filter(|chance| weight(chance) == Some((impact, effort))).collect();
            let across = ((cell / (2.0 * MARK + 1.0)) as usize).max(1);
            let room = across * across;
            let shown = if here.len() > room { room - 1 } else { here.len() };
            let mut texts: Vec<String> = here.iter().take(shown).map(|chance| chance.number.to_string()).collect();
            if here.len() > shown {
                texts.push(format!("+{}", here.len() - shown));
            }
            let rows = texts.len().div_ceil(across);
            for (index, text) in texts.iter().enumerate() {
                let row = index / across;
                let members = across.min(texts.len() - row * across);
                let dx = (index % across) as f32 - (members as f32 - 1.0) / 2.0;
                let dy = row as f32 - (rows as f32 - 1.0) / 2.0;
                let x = at.0 + (f32::from(effort) - 0.5) * cell + dx * (2.0 * MARK + 1.0);
                let y = at.1 + (5.5 - f32::from(impact)) * cell + dy * (2.0 * MARK + 1.0);
                let run = Run { colour: theme.on_fill, ..sheet.run(text.as_str(), 7.5, true) };
                let paragraph = Paragraph { align: Align::Centre, ..Paragraph::of(run) };
                shapes.push(Shape::Form(Form {
                    named: Named::new("Opportunity", ""),
                    area: [x - MARK, y - MARK, 2.0 * MARK, 2.0 * MARK],
                    outline: Outline::Ellipse,
                    fill: Some(Fill::Solid(theme.impact)),
                    text: Some(Text { paragraphs: vec![paragraph], anchor: Anchor::Middle, ..Text::default() }),
                    ..Form::default()
                }));
            }
        }
    }
    shapes
}

fn label(sheet: &Sheet<'_>, text: &str, area: Area, size: f32, bold: bool, align: Align) -> Shape {
    let colour = if bold { sheet.theme.ink } else { sheet.theme.second };
    let paragraph = Paragraph { align, ..Paragraph::of(Run { colour, ..sheet.run(text, size, bold) }) };
    let text = Text { paragraphs: vec![paragraph], anchor: Anchor::Middle, wraps: true, ..Text::default() };
    Shape::Form(Form { named: Named::new("Label", ""), area, text: Some(text), ..Form::default() })
}
