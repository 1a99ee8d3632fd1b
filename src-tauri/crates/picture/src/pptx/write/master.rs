//! The masters of slides and notes, and the one layout: a title, room, a footer, a number.

use super::Ink;
use super::form::offset;
use super::markup::Markup;
use super::slide::{root, tree};
use crate::pptx::shape::{Area, HIGH, WIDE};

/// Where the title stands on every slide.
pub(crate) const TITLE: Area = [36.0, 20.0, WIDE - 72.0, 40.0];
/// Where the footer stands.
pub(crate) const FOOTER: Area = [36.0, HIGH - 26.0, 640.0, 16.0];
/// Where the number of a slide stands.
pub(crate) const NUMBER: Area = [WIDE - 136.0, HIGH - 26.0, 100.0, 16.0];

/// A placeholder of a master: number, name, attributes, place, and the words that stand for what will be.
struct Place<'a> {
    number: i64,
    name: &'a str,
    kind: &'a [(&'a str, &'a str)],
    area: Area,
    anchor: &'a str,
    list: &'a str,
    words: &'a str,
}

/// The master of slides.
pub(crate) fn master(ink: &Ink<'_>) -> String {
    let mut out = root("p:sldMaster");
    open(&mut out, None);
    places(&mut out, ink);
    out.close().close();
    map(&mut out, ink);
    out.open("p:sldLayoutIdLst").open("p:sldLayoutId").number("id", 2_147_483_649).set("r:id", "rIdLayout1");
    out.close().close().open("p:txStyles").open("p:titleStyle").raw(&level(2600, true, "l")).close();
    out.open("p:bodyStyle").raw(&level(1400, false, "l")).close();
    out.open("p:otherStyle").raw(&level(1200, false, "l")).close().close();
    out.finish()
}

/// The one layout of slides.
pub(crate) fn layout(ink: &Ink<'_>) -> String {
    let mut out = root("p:sldLayout");
    out.set("type", "titleOnly").set("preserve", "1");
    open(&mut out, Some("Title only"));
    places(&mut out, ink);
    out.close().close().open("p:clrMapOvr").empty("a:masterClrMapping").close();
    out.finish()
}

/// The master of notes.
pub(crate) fn notes_master(ink: &Ink<'_>) -> String {
    let mut out = root("p:notesMaster");
    open(&mut out, None);
    let image = [("type", "sldImg"), ("idx", "2")];
    out.open("p:sp").open("p:nvSpPr").open("p:cNvPr").number("id", 2).set("name", "Slide image").close();
    out.open("p:cNvSpPr").open("a:spLocks").set("noGrp", "1").set("noRot", "1").set("noChangeAspect", "1").close();
    out.close().open("p:nvPr").open("p:ph");
    image.iter().for_each(|(name, value)| {
        out.set(name, value);
    });
    out.close().close().close().open("p:spPr");
    frame(&mut out, [54.0, 54.0, 432.0, 243.0]);
    out.empty("a:noFill").open("a:ln").set("w", "9525").raw("<a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill>");
    out.close().close().close();
    let list = level(1200, false, "l");
    place(
        &mut out,
        ink,
        &Place {
            number: 3,
            name: "Notes",
            kind: &[("type", "body"), ("sz", "quarter"), ("idx", "1")],
            area: [54.0, 324.0, 432.0, 400.0],
            anchor: "t",
            list: &list,
            words: "Notes",
        },
    );
    out.close().close();
    map(&mut out, ink);
    out.open("p:notesStyle").raw(&list).close();
    out.finish()
}

/// Opens the tree of shapes on the theme's paper.
fn open(out: &mut Markup, name: Option<&str>) {
    out.open("p:cSld");
    if let Some(name) = name {
        out.set("name", name);
    } else {
        out.raw("<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>");
    }
    tree(out);
}

fn places(out: &mut Markup, ink: &Ink<'_>) {
    let (title, foot, count) = (level(2600, true, "l"), level(900, false, "l"), level(900, false, "r"));
    let place_of =
        |number, name, kind, area, anchor, list, words| Place { number, name, kind, area, anchor, list, words };
    place(out, ink, &place_of(2, "Title", &[("type", "title")], TITLE, "ctr", &title, "Title"));
    let kind = [("type", "ftr"), ("sz", "quarter"), ("idx", "11")];
    place(out, ink, &place_of(3, "Footer", &kind, FOOTER, "ctr", &foot, ""));
    let kind = [("type", "sldNum"), ("sz", "quarter"), ("idx", "12")];
    place(out, ink, &place_of(4, "Slide number", &kind, NUMBER, "ctr", &count, "#"));
}

fn place(out: &mut Markup, ink: &Ink<'_>, place: &Place<'_>) {
    out.open("p:sp").open("p:nvSpPr").open("p:cNvPr").number("id", place.number).set("name", place.name).close();
    out.open("p:cNvSpPr").open("a:spLocks").set("noGrp", "1").close().close().open("p:nvPr").open("p:ph");
    for (name, value) in place.kind {
        out.set(name, value);
    }
    out.close().close().close().open("p:spPr");
    frame(out, place.area);
    out.close().open("p:txBody").open("a:bodyPr").set("vert", "horz").set("wrap", "square");
    for side in ["lIns", "tIns", "rIns", "bIns"] {
        out.set(side, "0");
    }
    out.set("rtlCol", "0").set("anchor", place.anchor).empty("a:noAutofit").close();
    out.open("a:lstStyle").raw(place.list).close().open("a:p");
    if place.words == "#" {
        out.open("a:fld").set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}").set("type", "slidenum");
        out.open("a:rPr").set("lang", ink.language).close().open("a:t").text("‹#›").close().close();
    } else if !place.words.is_empty() {
        out.open("a:r").open("a:rPr").set("lang", ink.language).close().open("a:t").text(place.words).close().close();
    }
    out.close().close().close();
}

pub(crate) fn frame(out: &mut Markup, area: Area) {
    out.open("a:xfrm");
    offset(out, "a:off", "a:ext", area);
    out.close().open("a:prstGeom").set("prst", "rect").empty("a:avLst").close();
}

/// The first level of a list style: size in hundredths of a point, weight, side. Small texts are in the second ink.
pub(crate) fn level(size: u32, bold: bool, side: &str) -> String {
    let colour = if size < 1_000 { "tx2" } else { "tx1" };
    let (font, weight) = if bold { ("+mj", 1) } else { ("+mn", 0) };
    format!(
        "<a:lvl1pPr marL=\"0\" indent=\"0\" algn=\"{side}\" defTabSz=\"914400\" rtl=\"0\" eaLnBrk=\"1\" latinLnBrk=\"0\" \
         hangingPunct=\"1\"><a:spcBef><a:spcPts val=\"0\"/></a:spcBef><a:buNone/>\
         <a:defRPr sz=\"{size}\" b=\"{weight}\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"{colour}\"/></a:solidFill>\
         <a:latin typeface=\"{font}-lt\"/><a:ea typeface=\"{font}-ea\"/><a:cs typeface=\"{font}-cs\"/></a:defRPr></a:lvl1pPr>"
    )
}

/// Which colours of the theme are paper and text.
fn map(out: &mut Markup, ink: &Ink<'_>) {
    let dark = ink.palette.is_dark();
    let [bg1, tx1, bg2, tx2] = if dark { ["dk1", "lt1", "dk2", "lt2"] } else { ["lt1", "dk1", "lt2", "dk2"] };
    out.open("p:clrMap").set("bg1", bg1).set("tx1", tx1).set("bg2", bg2).set("tx2", tx2);
    for name in ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"] {
        out.set(name, name);
    }
    out.close();
}
