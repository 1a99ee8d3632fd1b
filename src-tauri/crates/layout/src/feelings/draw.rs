//! Curves, faces and words of a feelings lane. Words never lie on a curve, a face or another word of their column.

use waymark_model::{Id, Lane, LaneKind};

use super::curve::Curve;
use super::points::{Point, level};
use super::style::{self, Style, gradient};
use super::{Feelings, felt, subject_name};
use crate::board::{Board, Drawn};
use crate::draw::{CHIP_HEIGHT, Context, Pen, Spot, TINY, WORD};
use crate::path::point;
use crate::text::{Align, Place};
use crate::{Paint, Pane, Rgba, Role, Stroke, card, face, path, words};

/// Layer of curves.
const CURVE_LAYER: i16 = 20;
/// Radius of a face: the first subject's, the others'.
const RADII: [f32; 2] = [11.0, 7.5];
/// Least width that words are broken to.
const NARROWEST: f32 = 56.0;
/// Words wider than this break even where there is room.
const WIDEST: f32 = 180.0;

type Rect = [f32; 4];

/// The curve of one subject, with its fill towards neutral when it is the first.
pub(super) fn curve(
    context: Context<'_>,
    lane: &Lane,
    subject: Id,
    style: &Style,
    curve: &Curve,
    points: &[Point],
) -> Drawn {
    let mut pen = Pen::new(context, None);
    let (left, right) = curve.ends().unwrap_or((context.columns.left(), context.columns.left()));
    let line = curve.path(left);
    let (top, bottom) = (level(lane, 2), level(lane, -2));
    if style.is_main() && right > left {
        let neutral = level(lane, 0);
        let mut area = line.clone();
        area.line_to(point(right - left, neutral));
        area.line_to(point(0.0, neutral));
        area.close_path();
        let fill = Some(gradient(context, top, bottom, [0.34, 0.24, 0.10, 0.24, 0.34]));
        pen.path(&area, fill, None);
    }
    if right > left {
        let paint = match style.colour {
            Some(colour) => Paint::Solid { colour },
            None => gradient(context, top, bottom, [1.0; 5]),
        };
        pen.stroke(&line, Stroke { paint, width: style.width, dash: style.dash.clone() });
    }
    let spot = Spot {
        role: Role::Curve,
        pane: Pane::Body,
        layer: CURVE_LAYER,
        id: (subject != Id::NIL).then_some(subject),
        row: Some(lane.id),
        x: left,
        y: 0.0,
        width: right - left,
        height: bottom,
    };
    pen.group(spot, said(context, subject, points))
}

fn said(context: Context<'_>, subject: Id, points: &[Point]) -> String {
    let name = subject_name(context, subject);
    let said = &context.words.said;
    let valences = points.iter().filter_map(|point| point.valences.get(&subject));
    let list: Vec<String> = valences.map(|valence| words::valence(*valence)).collect();
    let list = if list.is_empty() { said.none_yet.to_owned() } else { list.join(", ") };
    if name.is_empty() { (said.feelings)(&list) } else { (said.feelings_of)(&name, &list) }
}

/// Draws the cards of one column; answers the lowest edge of what was drawn.
pub(super) fn column(
    context: Context<'_>,
    board: &mut Board,
    lane: &Lane,
    feelings: &Feelings,
    column: usize,
    members: &[&Point],
) -> f32 {
    let (left, width) = context.columns.extent(column, 1);
    let mut taken: Vec<Rect> = Vec::new();
    for point in members {
        taken.extend(faces(lane, feelings, point).iter().map(|face| face.area(2.0)));
    }
    let mut lowest = 0.0_f32;
    for point in members {
        let mut room = Room { feelings, taken: &mut taken, left: left + 3.0, right: left + width - 3.0 };
        let (key, drawn) = card(context, lane, feelings, point, &mut room);
        lowest = lowest.max(drawn.group.y + drawn.group.height);
        board.put(&key, drawn);
    }
    lowest
}

/// What one subject feels at a point, and where that is drawn.
#[derive(Clone, Copy)]
struct Face {
    subject: Id,
    order: usize,
    valence: i8,
    x: f32,
    y: f32,
    radius: f32,
}

impl Face {
    fn area(&self, room: f32) -> Rect {
        let reach = self.radius + room;
        [self.x - reach, self.y - reach, 2.0 * reach, 2.0 * reach]
    }
}

/// The faces of a point, the main subject's first. Who feels the same as another stands beside them, on their own curve.
fn faces(lane: &Lane, feelings: &Feelings, point: &Point) -> Vec<Face> {
    let mut faces: Vec<Face> = Vec::new();
    for (order, subject) in feelings.subjects.iter().enumerate() {
        let Some(valence) = point.valences.get(subject).copied() else { continue };
        let before = faces.iter().filter(|known| known.valence == valence).count();
        let (mut x, mut y) = (point.x, level(lane, valence));
        if before > 0 {
            let aside = RADII[0] + before as f32 * (2.0 * RADII[1] + 3.0) - 2.0;
            let along = |x: f32| Some((x, feelings.curves.get(subject)?.at(x)?));
            (x, y) = along(x + aside).or_else(|| along(x - aside)).unwrap_or((x + aside, y));
        }
        faces.push(Face { subject: *subject, order, valence, x, y, radius: RADII[order.min(1)] });
    }
    faces
}

/// Where words may go in a column.
struct Room<'a> {
    feelings: &'a Feelings,
    taken: &'a mut Vec<Rect>,
    left: f32,
    right: f32,
}

impl Room<'_> {
    /// A free place for a box of a size beside a face, above or below whatever is in the way.
    fn place(&mut self, x: f32, y: f32, radius: f32, size: (f32, f32), above_first: bool) -> Rect {
        let left = (x - size.0 / 2.0).max(self.left).min((self.right - size.0).max(self.left));
        let curves = self.feelings.curves.values().filter_map(|curve| curve.range(left - 4.0, left + size.0 + 4.0));
        let (low, high) = curves.fold((y, y), |(low, high), (a, b)| (low.min(a), high.max(b)));
        let bottom = (y - radius - 4.0).min(if low < y { low - 4.0 } else { y });
        let top = (y + radius + 4.0).max(if high > y { high + 4.0 } else { y });
        let above = self.clear(left, bottom - size.1, size, -1.0);
        let below = self.clear(left, top, size, 1.0);
        let (up, down) = (y - above[1] - size.1, below[1] - y);
        let better = if above_first { up <= down + 10.0 } else { up + 10.0 < down };
        let chosen = if above[1] >= 3.0 && better { above } else { below };
        self.taken.push(chosen);
        chosen
    }

    /// Shifts a box up or down until it lies on nothing.
    fn clear(&self, left: f32, top: f32, size: (f32, f32), way: f32) -> Rect {
        let mut area = [left, top, size.0, size.1];
        // Each shift passes one taken box for good, so there are at most as many as boxes.
        for _ in 0..=self.taken.len() {
            let Some(hit) = self.taken.iter().find(|other| overlap(**other, area)) else { break };
            area[1] = if way < 0.0 { hit[1] - size.1 - 1.0 } else { hit[1] + hit[3] + 1.0 };
        }
        area
    }
}

fn overlap(a: Rect, b: Rect) -> bool {
    a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3]
}

/// The group of one card, its corner at (x, y) in the row.
fn card(context: Context<'_>, lane: &Lane, feelings: &Feelings, at: &Point, room: &mut Room<'_>) -> (String, Drawn) {
    let mut pen = Pen::new(context, Some(at.card)).roaming();
    let mut bounds: Option<Rect> = None;
    let mut hots = Vec::new();
    let faces = faces(lane, feelings, at);
    let card = context.journey.card(at.card);
    for (index, face) in faces.iter().enumerate() {
        let what = mark(&mut pen, feelings, face);
        hots.push((what, face.area(0.0)));
        grow(&mut bounds, face.area(0.0));
        let own = card.and_then(|card| felt(card, face.subject)).map(|feeling| feeling.word.trim()).unwrap_or_default();
        let said = faces[..index].iter().any(|before| before.valence == face.valence);
        let text = card.map(|card| card.text.trim()).filter(|_| index == 0).unwrap_or_default();
        let word = joined(if said { "" } else { own }, text);
        // A word that is not there still has a place where it can be typed.
        if !word.is_empty() || index == 0 {
            let area = write(&mut pen, &word, room, (at, face), face.valence >= 0, ink(context, feelings, face));
            hots.extend((index == 0).then_some(("text".to_owned(), area)));
            grow(&mut bounds, area);
        }
    }
    if faces.is_empty() {
        let area = unfelt(&mut pen, lane, at, room, card.map(|card| card.text.as_str()).unwrap_or_default());
        hots.push(("text".to_owned(), area));
        grow(&mut bounds, area);
    }
    if let Some(card) = card {
        extras(&mut pen, card, lane, at, room, &faces, &mut bounds);
    }
    for (what, area) in hots {
        pen.hot(&what, area);
    }
    let [x, y, width, height] = bounds.unwrap_or([at.x, level(lane, 0), 0.0, 0.0]);
    pen.anchor(x, y);
    let spot = Spot {
        role: Role::Feeling,
        pane: Pane::Body,
        layer: card::LAYER,
        id: Some(at.card),
        row: Some(lane.id),
        x,
        y,
        width,
        height,
    };
    let label = card.map(|card| card::label(context, card, LaneKind::Feelings)).unwrap_or_default();
    (format!("card:{}", at.card), pen.group(spot, label))
}

/// Draws the face of the main subject, or the mark of another; answers what reacts there.
fn mark(pen: &mut Pen<'_>, feelings: &Feelings, at: &Face) -> String {
    let style = style::of(pen.context, at.subject, at.order, feelings.subjects.len());
    if style.is_main() {
        face::draw(pen, at.valence, at.x, at.y, at.radius);
        return "face".to_owned();
    }
    let theme = pen.context.theme;
    pen.fill(&style.point(at.x, at.y, at.radius), theme.paper);
    pen.fill(&style.point(at.x, at.y, at.radius - 2.0), style.colour.unwrap_or(theme.second));
    format!("point:{}", at.subject)
}

/// Ink of the words at a face: those of others in their colour, as far as it can be read.
fn ink(context: Context<'_>, feelings: &Feelings, at: &Face) -> Rgba {
    let theme = context.theme;
    let style = style::of(context, at.subject, at.order, feelings.subjects.len());
    match style.colour.filter(|_| at.order > 0) {
        Some(colour) => colour.mix(theme.ink, 0.5),
        None => theme.ink.mix(theme.second, 0.5),
    }
}

fn joined(word: &str, text: &str) -> String {
    match (word.is_empty(), text.is_empty() || word == text) {
        (_, true) => word.to_owned(),
        (true, false) => text.to_owned(),
        (false, false) => format!("{word} — {text}"),
    }
}

/// Writes words beside a face; answers their box.
fn write(
    pen: &mut Pen<'_>,
    word: &str,
    room: &mut Room<'_>,
    (at, face): (&Point, &Face),
    above: bool,
    colour: Rgba,
) -> Rect {
    let most = (at.slot - 6.0).min(room.right - room.left).clamp(NARROWEST, WIDEST);
    let text = pen.measure(word, WORD, Some(most));
    let size = (text.width.max(20.0), text.height(WORD).max(WORD.line));
    let area = room.place(face.x, face.y, face.radius, size, above);
    pen.draw(&text, WORD, colour, (area[0], area[1]), Place { width: area[2], align: Align::Centre });
    area
}

/// A card of the lane that nobody has felt anything at yet: a hollow point on the neutral line.
fn unfelt(pen: &mut Pen<'_>, lane: &Lane, at: &Point, room: &mut Room<'_>, text: &str) -> Rect {
    let (y, theme) = (level(lane, 0), pen.context.theme);
    let ring = Stroke { paint: Paint::Solid { colour: theme.third }, width: 1.5, dash: vec![3.0, 3.0] };
    pen.fill(&path::circle(at.x, y, 8.0), theme.paper);
    pen.stroke(&path::circle(at.x, y, 7.0), ring);
    let face = Face { subject: Id::NIL, order: 0, valence: 0, x: at.x, y, radius: 7.0 };
    let words = write(pen, text, room, (at, &face), true, theme.second);
    let mut bounds = Some(face.area(0.0));
    grow(&mut bounds, words);
    words
}

/// The moment-of-truth pill and evidence dots.
fn extras(
    pen: &mut Pen<'_>,
    card: &waymark_model::Card,
    lane: &Lane,
    at: &Point,
    room: &mut Room<'_>,
    faces: &[Face],
    bounds: &mut Option<Rect>,
) {
    let (valence, y, radius) =
        faces.first().map_or((0, level(lane, 0), 7.0), |face| (face.valence, face.y, face.radius));
    if card.moment_of_truth {
        let width = pen.measure(pen.context.words.drawn.moment_of_truth, crate::draw::CHIP, None).width + 14.0;
        let area = room.place(at.x, y, radius, (width, CHIP_HEIGHT), valence < 0);
        card::truth_pill(pen, (area[0], area[1]));
        grow(bounds, area);
    }
    let kinds = card::evidence_kinds(pen.context.journey, card.id);
    for (index, kind) in kinds.into_iter().enumerate() {
        // Around the face's upper right, one after the other, on a circle just outside it.
        let angle = -0.5 + index as f32 * 0.62;
        let reach = radius + 6.0;
        card::evidence_dot(pen, kind, at.x + reach * angle.cos(), y + reach * angle.sin());
    }
}

fn grow(bounds: &mut Option<Rect>, area: Rect) {
    *bounds = Some(bounds.map_or(area, |old| {
        let (x, y) = (old[0].min(area[0]), old[1].min(area[1]));
        let (right, bottom) = ((old[0] + old[2]).max(area[0] + area[2]), (old[1] + old[3]).max(area[1] + area[3]));
        [x, y, right - x, bottom - y]
    }));
}

/// The scale beside a feelings lane and, with several subjects, whose line is which.
pub(crate) fn names(pen: &mut Pen<'_>, lane: &Lane, feelings: &Feelings, right: f32, below: f32) {
    let theme = pen.context.theme;
    for (valence, word) in [2, 0, -2].into_iter().zip(pen.context.words.scale) {
        let text = pen.measure(word, TINY, None);
        let at = (right - text.width - 8.0, level(lane, valence) - TINY.line / 2.0);
        pen.draw(&text, TINY, theme.second, at, Place { width: text.width, align: Align::Start });
    }
    if feelings.subjects.len() < 2 {
        return;
    }
    let mut y = (level(lane, 2) + 14.0).max(below + 2.0);
    for (order, subject) in feelings.subjects.iter().enumerate() {
        let style = style::of(pen.context, *subject, order, feelings.subjects.len());
        sample(pen, &style, y + TINY.line / 2.0);
        let name = subject_name(pen.context, *subject);
        let name = if name.is_empty() { pen.context.words.drawn.unnamed_persona } else { &name };
        y += pen.text(name, TINY, theme.ink, (74.0, y), (right - 74.0 - 52.0).max(40.0)).max(TINY.line) + 3.0;
    }
}

/// A piece of a curve with its point, as it is told from the others.
fn sample(pen: &mut Pen<'_>, style: &Style, y: f32) {
    let theme = pen.context.theme;
    let colour = style.colour.unwrap_or(theme.second);
    let stroke = Stroke { paint: Paint::Solid { colour }, width: style.width.min(2.5), dash: style.dash.clone() };
    pen.stroke(&path::polyline(&[(42.0, y), (68.0, y)]), stroke);
    pen.fill(&style.point(55.0, y, 5.5), theme.paper);
    pen.fill(&style.point(55.0, y, 4.0), colour);
}
