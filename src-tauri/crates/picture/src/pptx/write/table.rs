//! Tables: real ones, with a header row, that can be typed in.

use super::Ink;
use super::form::{identity, offset};
use super::markup::Markup;
use super::text::{anchor, body};
use crate::pptx::shape::{Cell, Named, Table};

pub(crate) fn write(out: &mut Markup, number: u32, named: &Named, table: &Table, ink: &Ink<'_>) {
    let (wide, high): (f32, f32) = (table.columns.iter().sum(), table.rows.iter().map(|row| row.0).sum());
    out.open("p:graphicFrame").open("p:nvGraphicFramePr");
    identity(out, number, named, false);
    out.open("p:cNvGraphicFramePr").open("a:graphicFrameLocks").set("noGrp", "1").close().close();
    out.empty("p:nvPr").close().open("p:xfrm");
    offset(out, "a:off", "a:ext", [table.at.0, table.at.1, wide, high]);
    out.close().open("a:graphic").open("a:graphicData");
    out.set("uri", "http://schemas.openxmlformats.org/drawingml/2006/table").open("a:tbl").open("a:tblPr");
    if table.rtl {
        out.set("rtl", "1");
    }
    out.set("firstRow", "1").close().open("a:tblGrid");
    for column in &table.columns {
        out.open("a:gridCol").length("w", *column).close();
    }
    out.close();
    for (height, cells) in &table.rows {
        out.open("a:tr").length("h", *height);
        cells.iter().for_each(|one| cell(out, one, table, ink));
        out.close();
    }
    out.close().close().close().close();
}

fn cell(out: &mut Markup, cell: &Cell, table: &Table, ink: &Ink<'_>) {
    out.open("a:tc");
    body(out, "a:txBody", &cell.text, ink);
    let [left, top, right, bottom] = cell.text.inset;
    out.open("a:tcPr").length("marL", left).length("marR", right).length("marT", top).length("marB", bottom);
    out.set("anchor", anchor(cell.text.anchor));
    for name in ["a:lnL", "a:lnR", "a:lnT"] {
        out.open(name).set("w", "0").empty("a:noFill").close();
    }
    out.open("a:lnB");
    match &table.rule {
        Some(rule) => {
            out.length("w", rule.width);
            ink.palette.fill(out, Some(&rule.fill));
        }
        None => {
            out.empty("a:noFill");
        }
    }
    out.close();
    ink.palette.fill(out, cell.fill.map(crate::pptx::shape::Fill::Solid).as_ref());
    out.close().close();
}
