//! Text bodies. A paragraph has one set of properties at most, its direction by its first strong letter; lines break where the
//! reader's program breaks them.

use super::Ink;
use super::markup::Markup;
use crate::pptx::shape::{Align, Anchor, Paragraph, Run, Text};

/// The longest run that is written; what is longer was cut before.
const LONGEST: usize = 20_000;

/// A text body under this name ("p:txBody" or "a:txBody").
pub(crate) fn body(out: &mut Markup, name: &'static str, text: &Text, ink: &Ink<'_>) {
    out.open(name);
    properties(out, text);
    out.empty("a:lstStyle");
    paragraphs(out, text, ink);
    out.close();
}

/// The paragraphs alone: for placeholders, whose properties are those of their layout.
pub(crate) fn paragraphs(out: &mut Markup, text: &Text, ink: &Ink<'_>) {
    let mut any = false;
    for paragraph in text.paragraphs.iter().flat_map(lines) {
        write(out, &paragraph, ink);
        any = true;
    }
    if !any {
        out.open("a:p").open("a:endParaRPr").set("lang", ink.language).close().close();
    }
}

fn properties(out: &mut Markup, text: &Text) {
    let [left, top, right, bottom] = text.inset;
    out.open("a:bodyPr").set("wrap", if text.wraps { "square" } else { "none" });
    out.length("lIns", left).length("tIns", top).length("rIns", right).length("bIns", bottom).set("rtlCol", "0");
    out.set("anchor", anchor(text.anchor)).empty("a:noAutofit").close();
}

pub(crate) fn anchor(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Top => "t",
        Anchor::Middle => "ctr",
        Anchor::Bottom => "b",
    }
}

/// How far the lines of a list stand in from their sign, in points.
pub(crate) const BULLET: f32 = 13.0;

/// A paragraph for each line that its author ended.
pub(crate) fn lines(paragraph: &Paragraph) -> Vec<Paragraph> {
    let mut lines = vec![Paragraph { runs: Vec::new(), ..paragraph.clone() }];
    for run in &paragraph.runs {
        let ends = ['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}'];
        for (index, part) in run.text.replace("\r\n", "\n").split(ends).enumerate() {
            if index > 0 {
                lines.push(Paragraph { runs: Vec::new(), before: 0.0, ..paragraph.clone() });
            }
            let text: String = part.chars().map(|char| if char == '\t' { ' ' } else { char }).take(LONGEST).collect();
            if let Some(line) = lines.last_mut() {
                line.runs.push(Run { text, ..run.clone() });
            }
        }
    }
    lines
}

fn write(out: &mut Markup, paragraph: &Paragraph, ink: &Ink<'_>) {
    let rtl = is_rtl(paragraph.runs.iter().map(|run| run.text.as_str()));
    out.open("a:p").open("a:pPr");
    if paragraph.bullet {
        out.length(if rtl { "marR" } else { "marL" }, BULLET).length("indent", -BULLET);
    } else {
        out.set("marL", "0").set("indent", "0");
    }
    out.set("algn", side(paragraph.align, rtl)).set("rtl", if rtl { "1" } else { "0" });
    if paragraph.line > 0.0 {
        spacing(out, "a:lnSpc", paragraph.line);
    }
    spacing(out, "a:spcBef", paragraph.before);
    if paragraph.bullet {
        out.open("a:buFont").set("typeface", "Arial").close().open("a:buChar").set("char", "•").close();
    } else {
        out.empty("a:buNone");
    }
    out.close();
    for run in paragraph.runs.iter().filter(|run| !run.text.is_empty()) {
        out.open("a:r");
        style(out, "a:rPr", run, ink);
        out.open("a:t").text(&run.text).close().close();
    }
    if let Some(run) = paragraph.runs.last() {
        style(out, "a:endParaRPr", run, ink);
    }
    out.close();
}

fn style(out: &mut Markup, name: &'static str, run: &Run, ink: &Ink<'_>) {
    let size = (run.size * 100.0).round().clamp(100.0, 400_000.0) as i64;
    out.open(name).set("lang", ink.language).number("sz", size).set("b", if run.bold { "1" } else { "0" });
    if run.slanted {
        out.set("i", "1");
    }
    out.set("dirty", "0");
    out.open("a:solidFill");
    ink.palette.colour(out, run.colour);
    out.close();
    // Not every reader takes these from the presentation's own styles.
    for (name, face) in [("a:latin", "+mn-lt"), ("a:ea", "+mn-ea"), ("a:cs", "+mn-cs")] {
        out.open(name).set("typeface", face).close();
    }
    out.close();
}

fn spacing(out: &mut Markup, name: &'static str, points: f32) {
    let hundredths = (points * 100.0).round().clamp(0.0, 158_400.0) as i64;
    out.open(name).open("a:spcPts").number("val", hundredths).close().close();
}

fn side(align: Align, rtl: bool) -> &'static str {
    match (align, rtl) {
        (Align::Centre, _) => "ctr",
        (Align::Start, false) | (Align::End, true) => "l",
        (Align::Start, true) | (Align::End, false) => "r",
    }
}

/// Whether the first letter that has a direction runs from right to left.
pub(crate) fn is_rtl<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let right = |char: char| {
        matches!(char, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}' | '\u{200f}')
    };
    let first = texts.flat_map(str::chars).find(|char| char.is_alphabetic() || matches!(char, '\u{200e}' | '\u{200f}'));
    first.is_some_and(right)
}
