//! Shapes as PresentationML. Every shape of a slide has its own number; connectors name the numbers of what they hold on to.

use std::collections::HashMap;

use waymark_model::Id;

use super::markup::{Markup, emu};
use super::media::Media;
use super::{Ink, connector, table, text};
use crate::pptx::shape::{Area, Form, Named, Outline, Picture, Shape};
use crate::shape::Segment;

/// Says to PowerPoint that a shape is decoration: screen readers pass it by.
const DECORATION: &str = "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\">\
<adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>";

/// The shapes of one slide being written.
pub(crate) struct Forms<'a, 'b> {
    pub(crate) ink: &'a Ink<'a>,
    pub(crate) media: &'a mut Media<'b>,
    /// Numbers of the pictures of this slide, in the order of their relations.
    pub(crate) pictures: Vec<usize>,
    /// Shapes' numbers of cards.
    numbers: HashMap<Id, u32>,
    next: u32,
}

impl<'a, 'b> Forms<'a, 'b> {
    /// Numbers begin after those that the slide itself has taken.
    pub(crate) fn new(ink: &'a Ink<'a>, media: &'a mut Media<'b>, next: u32) -> Self {
        Forms { ink, media, pictures: Vec::new(), numbers: HashMap::new(), next }
    }

    /// Writes all shapes, first the lowest.
    pub(crate) fn all(&mut self, out: &mut Markup, shapes: &[Shape]) {
        let mut next = self.next;
        for shape in shapes {
            self.count(shape, &mut next);
        }
        shapes.iter().for_each(|shape| self.shape(out, shape));
    }

    /// Foresees the numbers, because a connector may stand below what it holds on to.
    fn count(&mut self, shape: &Shape, next: &mut u32) {
        let number = *next;
        *next += 1;
        match shape {
            Shape::Group(_, shapes) => shapes.iter().for_each(|shape| self.count(shape, next)),
            Shape::Form(form) => {
                if let Some(card) = form.card {
                    self.numbers.entry(card).or_insert(number);
                }
            }
            _ => {}
        }
    }

    fn shape(&mut self, out: &mut Markup, shape: &Shape) {
        let number = self.next;
        self.next += 1;
        match shape {
            Shape::Group(named, shapes) => self.group(out, number, named, shapes, shape.area()),
            Shape::Form(form) => self.form(out, number, form),
            Shape::Picture(picture) => self.picture(out, number, picture),
            Shape::Table(named, one) => table::write(out, number, named, one, self.ink),
            Shape::Connector(line) => {
                let ends = [line.from.0, line.to.0].map(|card| self.numbers.get(&card).copied());
                connector::write(out, number, line, ends, self.ink);
            }
        }
    }

    fn group(&mut self, out: &mut Markup, number: u32, named: &Named, shapes: &[Shape], area: Area) {
        out.open("p:grpSp").open("p:nvGrpSpPr");
        identity(out, number, named, false);
        out.empty("p:cNvGrpSpPr").empty("p:nvPr").close().open("p:grpSpPr").open("a:xfrm");
        offset(out, "a:off", "a:ext", area);
        offset(out, "a:chOff", "a:chExt", area);
        out.close().close();
        shapes.iter().for_each(|shape| self.shape(out, shape));
        out.close();
    }

    fn form(&mut self, out: &mut Markup, number: u32, form: &Form) {
        let written = form.text.as_ref();
        out.open("p:sp").open("p:nvSpPr");
        identity(out, number, &form.named, written.is_none());
        out.open("p:cNvSpPr");
        if written.is_some() && form.fill.is_none() && form.line.is_none() {
            out.set("txBox", "1");
        }
        out.close().empty("p:nvPr").close().open("p:spPr").open("a:xfrm");
        offset(out, "a:off", "a:ext", form.area);
        out.close();
        outline(out, &form.outline, form.area);
        self.ink.palette.fill(out, form.fill.as_ref());
        self.ink.palette.line(out, form.line.as_ref());
        out.close();
        if let Some(written) = written {
            text::body(out, "p:txBody", written, self.ink);
        }
        out.close();
    }

    fn picture(&mut self, out: &mut Markup, number: u32, picture: &Picture) {
        let Some((index, cut)) = self.media.take(&picture.hash, picture.area) else {
            let fill = Some(crate::pptx::shape::Fill::Solid(waymark_layout::Rgba(crate::images::MISSING)));
            let outline = Outline::Round(picture.radius);
            let (named, area) = (picture.named.clone(), picture.area);
            return self.form(out, number, &Form { named, area, outline, fill, ..Form::default() });
        };
        let place = self.pictures.iter().position(|known| *known == index).unwrap_or_else(|| {
            self.pictures.push(index);
            self.pictures.len() - 1
        });
        out.open("p:pic").open("p:nvPicPr");
        identity(out, number, &picture.named, true);
        out.open("p:cNvPicPr").open("a:picLocks").set("noChangeAspect", "1").close().close();
        out.empty("p:nvPr").close().open("p:blipFill");
        out.open("a:blip").set("r:embed", &format!("rIdPicture{}", place + 1)).close().open("a:srcRect");
        for (name, share) in ["l", "t", "r", "b"].into_iter().zip(cut) {
            out.number(name, share);
        }
        out.close().open("a:stretch").empty("a:fillRect").close().close().open("p:spPr").open("a:xfrm");
        offset(out, "a:off", "a:ext", picture.area);
        out.close();
        outline(out, &Outline::Round(picture.radius), picture.area);
        out.close().close();
    }
}

/// Number, name and alternative text. `silent` shapes without one are decoration.
pub(crate) fn identity(out: &mut Markup, number: u32, named: &Named, silent: bool) {
    out.open("p:cNvPr").number("id", i64::from(number)).set("name", &named.name);
    if !named.alt.is_empty() {
        out.set("descr", &named.alt);
    } else if silent {
        out.raw(DECORATION);
    }
    out.close();
}

/// Place and size under two names.
pub(crate) fn offset(out: &mut Markup, at: &'static str, size: &'static str, area: Area) {
    out.open(at).length("x", area[0]).length("y", area[1]).close();
    out.open(size).length("cx", area[2].max(0.0)).length("cy", area[3].max(0.0)).close();
}

fn outline(out: &mut Markup, outline: &Outline, area: Area) {
    match outline {
        Outline::Rectangle => preset(out, "rect", None),
        Outline::Ellipse => preset(out, "ellipse", None),
        Outline::Round(radius) => {
            let least = area[2].min(area[3]).max(0.01);
            let share = (radius / least * 100_000.0).round().clamp(0.0, 50_000.0) as i64;
            preset(out, "roundRect", Some(share));
        }
        Outline::Path(segments) if is_straight(segments) => preset(out, "line", None),
        Outline::Path(segments) => custom(out, &[(segments, "")], area),
        Outline::Hump { area: filled, line } => custom(out, &[(filled, "stroke"), (line, "fill")], area),
    }
}

fn preset(out: &mut Markup, name: &str, adjust: Option<i64>) {
    out.open("a:prstGeom").set("prst", name).open("a:avLst");
    if let Some(value) = adjust {
        out.open("a:gd").set("name", "adj").set("fmla", &format!("val {value}")).close();
    }
    out.close().close();
}

/// Whether an outline is one line to the right or down.
fn is_straight(segments: &[Segment]) -> bool {
    matches!(segments, [Segment::Move(x, y), Segment::Line(right, bottom)] if right >= x && bottom >= y)
}

/// Paths, each with what it goes without: "stroke", "fill" or nothing.
fn custom(out: &mut Markup, paths: &[(&Vec<Segment>, &str)], area: Area) {
    out.open("a:custGeom").empty("a:avLst").empty("a:gdLst").empty("a:ahLst").empty("a:cxnLst");
    out.open("a:rect").set("l", "0").set("t", "0").set("r", "r").set("b", "b").close();
    out.open("a:pathLst");
    for (segments, without) in paths {
        out.open("a:path").number("w", emu(area[2]).max(0)).number("h", emu(area[3]).max(0));
        match *without {
            "stroke" => out.set("stroke", "0"),
            "fill" => out.set("fill", "none"),
            _ => out,
        };
        // Drawing may only begin with a move.
        let begin = segments.iter().position(|segment| matches!(segment, Segment::Move(..)));
        segments.iter().skip(begin.unwrap_or(segments.len())).for_each(|segment| step(out, segment));
        out.close();
    }
    out.close().close();
}

fn step(out: &mut Markup, segment: &Segment) {
    let (name, points): (&'static str, Vec<(f32, f32)>) = match *segment {
        Segment::Move(x, y) => ("a:moveTo", vec![(x, y)]),
        Segment::Line(x, y) => ("a:lnTo", vec![(x, y)]),
        Segment::Quad(a, b, x, y) => ("a:quadBezTo", vec![(a, b), (x, y)]),
        Segment::Cubic(a, b, c, d, x, y) => ("a:cubicBezTo", vec![(a, b), (c, d), (x, y)]),
        Segment::Close => ("a:close", Vec::new()),
    };
    out.open(name);
    for (x, y) in points {
        out.open("a:pt").length("x", x).length("y", y).close();
    }
    out.close();
}
