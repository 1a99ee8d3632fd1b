//! Connectors. Their presets are a line, an S, and ways with one to three bends; a way is told by where its bends stand between its ends.

use super::Ink;
use super::form::{identity, offset};
use super::markup::Markup;
use crate::pptx::shape::{Connector, Site};

pub(crate) fn write(out: &mut Markup, number: u32, line: &Connector, ends: [Option<u32>; 2], ink: &Ink<'_>) {
    let (Some(first), Some(last)) = (line.points.first().copied(), line.points.last().copied()) else { return };
    let (wide, high) = (last.0 - first.0, last.1 - first.1);
    out.open("p:cxnSp").open("p:nvCxnSpPr");
    identity(out, number, &line.named, true);
    out.open("p:cNvCxnSpPr");
    for ((name, end), site) in ["a:stCxn", "a:endCxn"].into_iter().zip(ends).zip([line.from.1, line.to.1]) {
        if let Some(end) = end {
            out.open(name).number("id", i64::from(end)).number("idx", index(site)).close();
        }
    }
    out.close().empty("p:nvPr").close().open("p:spPr").open("a:xfrm");
    if wide < 0.0 {
        out.set("flipH", "1");
    }
    if high < 0.0 {
        out.set("flipV", "1");
    }
    offset(out, "a:off", "a:ext", [first.0.min(last.0), first.1.min(last.1), wide.abs(), high.abs()]);
    out.close();
    geometry(out, line, first, (wide, high));
    ink.palette.line(out, Some(&line.line));
    out.close().close();
}

/// The number of a connection site of rectangles, round or not.
fn index(site: Site) -> i64 {
    match site {
        Site::Top => 0,
        Site::Left => 1,
        Site::Bottom => 2,
        Site::Right => 3,
    }
}

/// The preset that goes this way, with its bends as parts of width and height.
fn geometry(out: &mut Markup, line: &Connector, first: (f32, f32), (wide, high): (f32, f32)) {
    let bends = line.points.len().saturating_sub(2);
    let name = match bends {
        0 if line.curved => "curvedConnector3",
        0 => "straightConnector1",
        1 => "bentConnector2",
        2 => "bentConnector3",
        _ => "bentConnector4",
    };
    out.open("a:prstGeom").set("prst", name).open("a:avLst");
    let middle = [(0.5, 0.5)];
    let inner = line.points.get(1..line.points.len().saturating_sub(1)).unwrap_or_default();
    let part = |value: f32, whole: f32| if whole.abs() < 0.01 { 0.5 } else { value / whole };
    let places: Vec<(f32, f32)> =
        inner.iter().map(|(x, y)| (part(x - first.0, wide), part(y - first.1, high))).collect();
    let adjusts: Vec<f32> = match bends {
        0 if line.curved => middle.iter().map(|at| at.0).collect(),
        0 | 1 => Vec::new(),
        2 => vec![places[0].0],
        _ => vec![places[0].0, places[1].1],
    };
    for (index, adjust) in adjusts.iter().enumerate() {
        let value = (adjust * 100_000.0).round().clamp(-2e9, 2e9) as i64;
        let name = format!("adj{}", index + 1);
        out.open("a:gd").set("name", &name).set("fmla", &format!("val {value}")).close();
    }
    out.close().close();
}
