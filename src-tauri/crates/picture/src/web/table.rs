//! The map as a table: stages and steps are its head, a lane is a row. Cards over several steps stand in rows of their own
//! above the others of their lane, so that no cell lies on another.

use waymark_model::{Card, Lane, LaneKind};

use super::escape::{json, text};
use super::view::View;
use super::{cards, curve, icons};

/// A column without a width of its own, in pixels.
const WIDTH: u16 = 224;

/// The table and what the style sheet must say of places in it.
pub(super) struct Table {
    pub(super) html: String,
    /// Rules of a style sheet.
    pub(super) places: String,
}

/// Widths of the columns in pixels.
pub(super) fn widths(view: &View<'_>) -> Vec<u32> {
    view.steps().map(|step| u32::from(step.width.unwrap_or(WIDTH).clamp(120, 800))).collect()
}

/// The whole map.
pub(super) fn table(view: &View<'_>) -> Table {
    if view.lanes.is_empty() || view.width() == 0 {
        return Table { html: format!("<p class=\"none\">{}</p>\n", view.words.empty), places: String::new() };
    }
    let widths = widths(view);
    let mut places = String::from("col:first-child{width:140px}");
    let mut html = format!("<table id=\"map\"><caption class=\"vh\">{}</caption>\n<colgroup><col>", text(view.title()));
    for width in &widths {
        html += &format!("<col class=\"w{width}\">");
        let rule = format!(".w{width}{{width:{width}px}}");
        if !places.contains(&rule) {
            places += &rule;
        }
    }
    places += &format!("#map{{width:{}px}}", widths.iter().sum::<u32>() + 140);
    html += "</colgroup>\n";
    html += &head(view);
    html += "<tbody>\n";
    for (at, lane) in view.lanes.iter().enumerate() {
        match lane.kind {
            LaneKind::Feelings => html += &curve::row(view, lane, at, &widths, &mut places),
            _ => html += &row(view, lane, at),
        }
    }
    html += "</tbody>\n</table>\n";
    Table { html, places }
}

fn head(view: &View<'_>) -> String {
    let mut html = String::from("<thead>\n<tr><td class=\"corner\"></td>");
    let mut column = 0;
    for (at, (stage, steps)) in view.stages.iter().enumerate() {
        let listed: Vec<String> = steps
            .iter()
            .enumerate()
            .map(|(index, step)| format!("{{\"step\":{},\"name\":{}}}", column + index, json(&step.name)))
            .collect();
        column += steps.len();
        let small: Vec<&str> = [&stage.description, &stage.period]
            .into_iter()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect();
        let name = text(view.stage(stage));
        html += &format!(
            "<th scope=\"colgroup\" colspan=\"{}\" data-stage=\"{name}\" data-steps=\"{}\"><span class=\"band b{at}\"><b dir=\"auto\">{name}</b><small dir=\"auto\">{}</small></span></th>",
            steps.len().max(1),
            text(&format!("[{}]", listed.join(","))),
            text(&small.join(" · "))
        );
    }
    html += "</tr>\n";
    if view.steps().any(|step| !step.name.is_empty()) {
        html += "<tr><td class=\"corner\"></td>";
        for step in view.steps() {
            let name = text(&step.name);
            html += &match name.is_empty() {
                true => "<td class=\"unnamed\"></td>".to_owned(),
                false => format!("<th scope=\"col\" dir=\"auto\">{name}</th>"),
            };
        }
        html += "</tr>\n";
    }
    html + "</thead>\n"
}

/// The head of a lane's row.
pub(super) fn lane_head(view: &View<'_>, lane: &Lane, rows: usize) -> String {
    let rows = if rows > 1 { format!(" rowspan=\"{rows}\"") } else { String::new() };
    format!(
        "<th scope=\"row\"{rows}>{}<span dir=\"auto\">{}</span>",
        icons::lane(lane.kind),
        text(view.naming.lane(lane))
    )
}

fn row(view: &View<'_>, lane: &Lane, at: usize) -> String {
    let (wide, single) = packed(view, lane);
    let covered = |row: usize, column: usize| {
        let cards = wide.get(row).into_iter().flatten();
        cards
            .map(|card| (view.column(card).unwrap_or_default(), view.span(card)))
            .any(|(start, span)| (start..start + span).contains(&column))
    };
    // The cards of a column stand in the first row where no wide card covers it.
    let places: Vec<Option<usize>> = single
        .iter()
        .enumerate()
        .map(|(column, cards)| (!cards.is_empty()).then(|| (0..).find(|row| !covered(*row, column)).unwrap_or(0)))
        .collect();
    let rows = wide.len().max(places.iter().flatten().max().map_or(1, |row| row + 1));
    let mut html = String::new();
    for index in 0..rows {
        html += &format!("<tr data-lane=\"{at}\"{}>", if index > 0 { " class=\"same\"" } else { "" });
        if index == 0 {
            html += &lane_head(view, lane, rows);
            html += "</th>";
        }
        let mut column = 0;
        while column < view.width() {
            let cards = wide.get(index).into_iter().flatten();
            let start = cards.into_iter().find(|card| view.column(card) == Some(column));
            column += match start {
                Some(card) => {
                    html += &format!("<td colspan=\"{}\">{}</td>", view.span(card), cell(view, lane, at, &[card]));
                    view.span(card)
                }
                None => {
                    let here = places[column] == Some(index);
                    html += &format!("<td>{}</td>", cell(view, lane, at, if here { &single[column] } else { &[] }));
                    1
                }
            };
        }
        html += "</tr>\n";
    }
    html
}

/// Cards over several columns in rows where none lies on another, and the other cards column by column.
fn packed<'a>(view: &View<'a>, lane: &Lane) -> (Vec<Vec<&'a Card>>, Vec<Vec<&'a Card>>) {
    let mut wide: Vec<Vec<&Card>> = Vec::new();
    let mut single: Vec<Vec<&Card>> = vec![Vec::new(); view.width()];
    let journey = view.journey;
    for (column, step) in view.steps().enumerate() {
        for card in journey.cards_in(lane.id, step.id) {
            if view.span(card) == 1 {
                single[column].push(card);
                continue;
            }
            let ends =
                |row: &Vec<&Card>| row.last().map_or(0, |last| view.column(last).unwrap_or_default() + view.span(last));
            match wide.iter_mut().find(|row| ends(row) <= column) {
                Some(row) => row.push(card),
                None => wide.push(vec![card]),
            }
        }
    }
    (wide, single)
}

fn cell(view: &View<'_>, lane: &Lane, at: usize, cards: &[&Card]) -> String {
    if cards.is_empty() {
        return String::new();
    }
    let cards: String = cards.iter().map(|card| cards::card(view, lane, at, card)).collect();
    format!("<ul class=\"cell\">{cards}</ul>")
}
