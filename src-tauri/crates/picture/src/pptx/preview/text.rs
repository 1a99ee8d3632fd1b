//! Words of forms and cells, set as readers of the format set them: lines as high as the font says, broken at the form's inner width.

use waymark_layout::{Fonts, Item, SetLine, TextItem, TextLook};

use crate::pptx::shape::{Align, Anchor, Area, Paragraph, Run, Text};
use crate::pptx::write::{BULLET, is_rtl, lines};

/// Height of a line of Inter, and how far its baseline is from its top, in parts of its size.
const LINE: f32 = 1.209_961;
const ASCENT: f32 = 0.968_75;

/// A line with its place below the first one's top.
struct Placed {
    line: SetLine,
    bullet: Option<SetLine>,
    /// Its top, its baseline from there, and its height.
    top: f32,
    baseline: f32,
    high: f32,
    side: Side,
}

/// Where a line stands: 0 at the left, 1 at the right, and what it keeps free at either side.
#[derive(Clone, Copy)]
struct Side {
    share: f32,
    left: f32,
    right: f32,
}

/// All pieces of a text in an area, counted from the area's corner.
pub(super) fn items(text: &Text, area: Area, fonts: &Fonts) -> Vec<Item> {
    let [left, top, right, bottom] = text.inset;
    let (wide, high) = (area[2] - left - right, area[3] - top - bottom);
    let mut placed: Vec<Placed> = Vec::new();
    for paragraph in text.paragraphs.iter().flat_map(lines) {
        set(&mut placed, &paragraph, text.wraps.then_some(wide), fonts);
    }
    let total = placed.last().map_or(0.0, |line| line.top + line.high);
    let start = top
        + match text.anchor {
            Anchor::Top => 0.0,
            Anchor::Middle => (high - total) / 2.0,
            Anchor::Bottom => high - total,
        };
    placed.into_iter().flat_map(|line| line.items(left, start, wide)).collect()
}

/// Sets a paragraph below what stands already.
fn set(placed: &mut Vec<Placed>, paragraph: &Paragraph, wide: Option<f32>, fonts: &Fonts) {
    let rtl = is_rtl(paragraph.runs.iter().map(|run| run.text.as_str()));
    let indent = if paragraph.bullet { BULLET } else { 0.0 };
    let (before, after) = if rtl { (0.0, indent) } else { (indent, 0.0) };
    let share = match (paragraph.align, rtl) {
        (Align::Centre, _) => 0.5,
        (Align::Start, false) | (Align::End, true) => 0.0,
        _ => 1.0,
    };
    let side = Side { share, left: before, right: after };
    let size = paragraph.runs.iter().map(|run| run.size).fold(0.0, f32::max);
    let high = if paragraph.line > 0.0 { paragraph.line } else { LINE * size };
    let baseline = ASCENT * size + (high - LINE * size).min(0.0);
    let mut top = placed.last().map_or(0.0, |last| last.top + last.high);
    if !placed.is_empty() {
        top += paragraph.before;
    }
    for (index, line) in broken(paragraph, wide.map(|wide| wide - indent), rtl, fonts).into_iter().enumerate() {
        let sign = paragraph.runs.first().filter(|_| paragraph.bullet && index == 0);
        let bullet = sign.and_then(|run| fonts.set("•", look(run), None).lines.into_iter().next());
        placed.push(Placed { line, bullet, top, baseline, high, side });
        top += high;
    }
}

/// The lines of a paragraph. Several runs are several sizes on one line: such a paragraph never breaks.
fn broken(paragraph: &Paragraph, wide: Option<f32>, rtl: bool, fonts: &Fonts) -> Vec<SetLine> {
    if let [run] = paragraph.runs.as_slice() {
        let lines = fonts.set(&run.text, look(run), wide).lines;
        return if lines.is_empty() { vec![SetLine { width: 0.0, pieces: Vec::new() }] } else { lines };
    }
    let mut whole = SetLine { width: 0.0, pieces: Vec::new() };
    let runs: Vec<&Run> = if rtl { paragraph.runs.iter().rev().collect() } else { paragraph.runs.iter().collect() };
    for run in runs {
        for mut line in fonts.set(&run.text, look(run), None).lines {
            line.pieces.iter_mut().for_each(|piece| piece.x += whole.width);
            whole.width += line.width;
            whole.pieces.append(&mut line.pieces);
        }
    }
    vec![whole]
}

fn look(run: &Run) -> TextLook {
    TextLook { size: run.size, weight: if run.bold { 700 } else { 400 }, slanted: run.slanted, colour: run.colour }
}

impl Placed {
    fn items(self, left: f32, top: f32, wide: f32) -> Vec<Item> {
        let room = wide - self.side.left - self.side.right - self.line.width;
        let x = left + self.side.left + room * self.side.share;
        let y = top + self.top + self.baseline;
        let at = |x: f32| move |piece: TextItem| Item::Text(TextItem { x: piece.x + x, y, ..piece });
        let sign = if self.side.right > 0.0 { left + wide - self.side.right / 2.0 } else { left };
        let bullets = self.bullet.into_iter().flat_map(|line| line.pieces).map(at(sign));
        bullets.chain(self.line.pieces.into_iter().map(at(x))).collect()
    }
}
