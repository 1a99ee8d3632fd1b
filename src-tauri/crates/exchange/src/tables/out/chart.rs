//! The curve of feelings as a native chart: a point for each card, where it stands over the columns of the map.

use rust_xlsxwriter::{
    Chart, ChartEmptyCells, ChartFont, ChartFormat, ChartLayout, ChartLegendPosition, ChartLine, ChartMarker,
    ChartMarkerType, ChartSolidFill, ChartType, Color, ObjectMovement,
};

use super::feelings::{BEFORE, Felt, SHEET};
use super::look::{FONT, HAIRLINE, Look, SECOND};

/// The chart of all curves, this many pixels wide and high.
pub(crate) fn chart(felt: &Felt<'_>, steps: usize, (width, height): (u32, u32), look: &Look) -> Chart {
    let mut chart = Chart::new(ChartType::ScatterStraightWithMarkers);
    let last = u32::try_from(felt.count()).unwrap_or(u32::MAX);
    let sheet = look.language.say(SHEET);
    for (at, curve) in felt.curves.iter().enumerate() {
        let column = BEFORE + u16::try_from(at).unwrap_or(0);
        let colour = Color::RGB(curve.colour);
        let mut line = ChartFormat::new().set_line(ChartLine::new().set_color(colour).set_width(2.5)).clone();
        let mut fill = ChartFormat::new()
            .set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(0xffffff)))
            .set_border(ChartLine::new().set_color(colour).set_width(2.0))
            .clone();
        let marker = ChartMarker::new().set_type(ChartMarkerType::Circle).set_size(8).set_format(&mut fill).clone();
        let series = chart.add_series();
        series.set_name((sheet, 0, column)).set_values((sheet, 1, column, last, column));
        series.set_categories((sheet, 1, BEFORE - 1, last, BEFORE - 1)).set_format(&mut line).set_marker(&marker);
    }
    chart.set_width(width).set_height(height).show_empty_cells_as(ChartEmptyCells::Connected);
    let font = ChartFont::new().set_name(FONT).set_size(9).set_color(Color::RGB(SECOND)).clone();
    let rule = ChartLine::new().set_color(Color::RGB(HAIRLINE)).set_width(0.75).clone();
    chart.y_axis().set_min(-2).set_max(2).set_major_unit(1).set_major_gridlines(true).set_major_gridlines_line(&rule);
    chart.y_axis().set_hidden(true);
    chart.x_axis().set_min(0).set_max(steps as f64).set_major_gridlines(false).set_hidden(true);
    chart.title().set_hidden();
    let mut bare = ChartFormat::new().set_no_fill().set_no_border().clone();
    chart.chart_area().set_format(&mut bare);
    chart.plot_area().set_format(&mut bare);
    chart.plot_area().set_layout(&ChartLayout::new().set_offset(0.0, 0.06).set_dimensions(1.0, 0.78));
    if felt.curves.len() > 1 {
        chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font);
    } else {
        chart.legend().set_hidden();
    }
    let names: Vec<&str> = felt.curves.iter().map(|curve| curve.name.as_str()).collect();
    chart.set_alt_text(format!("{sheet} (\u{2212}2 … +2): {}", names.join(", ")));
    chart.set_object_movement(ObjectMovement::MoveAndSizeWithCells);
    chart
}
