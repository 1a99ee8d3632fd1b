//! One *leads to* link as a group: line, arrow, share. Thick where many go, dashed where few go or service takes over.

use std::sync::Arc;

use kurbo::{BezPath, ParamCurve, ParamCurveArclen, PathSeg, Shape};
use waymark_model::{Id, Link};

use super::route::{HEAD, Obstacle, Route};
use crate::board::Drawn;
use crate::draw::{CHIP, Context, Pen, Spot};
use crate::path::{placed, point};
use crate::text::{Align, Paragraph, Place, tidy};
use crate::{Paint, Pane, Rgba, Role, Stroke};

/// Layer of the lines of links, and of what is written at them: no line of another link may cross it.
const LAYER: i16 = 30;
const SHARE_LAYER: i16 = 35;
/// Widest share with its label in one line, and in several.
const ONE_LINE: f32 = 176.0;
const NARROW: f32 = 92.0;
/// Parts of a route where its share may stand, the best first.
const PARTS: [f64; 9] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/// Below this share a line is dashed.
const FEW: f64 = 0.25;

/// A drawn link.
pub(crate) struct Way {
    /// Line and arrow, with the place that reacts as its share.
    pub(crate) line: Drawn,
    /// Share and words, when there are any.
    pub(crate) share: Option<Drawn>,
}

/// The groups of a link on its route; `labels` are the boxes of earlier shares, to keep clear of.
pub(crate) fn draw(
    context: Context<'_>,
    link: &Link,
    route: &Route,
    row: Option<Id>,
    obstacles: &[Obstacle],
    labels: &mut Vec<[f32; 4]>,
) -> Way {
    let bounds = route.path.bounding_box();
    let (x, y) = (tidy(bounds.x0 as f32 - 4.0), tidy(bounds.y0 as f32 - 4.0));
    let mut pen = Pen::new(context, Some(link.id));
    let share = context.journey.flow_share(link).unwrap_or(1.0);
    let warm = serves(context, link.to) && !serves(context, link.from);
    let colour = if warm { context.theme.service } else { context.theme.accent.mix(context.theme.paper, 0.35) };
    let width = 1.3 + 2.0 * share as f32;
    let dash = if share < FEW || warm { vec![5.0, 4.0] } else { Vec::new() };
    let stroke = Stroke { paint: Paint::Solid { colour }, width: tidy(width), dash };
    pen.stroke(&placed(&route.path, -x, -y, 1.0), stroke);
    pen.fill(&placed(&head(route, width), -x, -y, 1.0), colour);
    let words = said(context, link);
    let share = (!words.is_empty()).then(|| {
        let mut over = Pen::new(context, Some(link.id));
        let ink = if warm { context.theme.service_ink } else { context.theme.second };
        let area = share_label(&mut over, &words, route, obstacles, labels, ink);
        pen.hot("share", [area[0] - x, area[1] - y, area[2], area[3]]);
        labels.push(area);
        let [x, y, width, height] = area;
        let (role, layer, id) = (Role::Share, SHARE_LAYER, Some(link.id));
        over.group(Spot { role, pane: Pane::Body, layer, id, row, x, y, width, height }, String::new())
    });
    let spot = Spot {
        role: Role::Link,
        pane: Pane::Body,
        layer: LAYER,
        id: Some(link.id),
        row,
        x,
        y,
        width: bounds.width() as f32 + 8.0 + HEAD,
        height: bounds.height() as f32 + 8.0,
    };
    Way { line: pen.group(spot, label(context, link)), share }
}

/// What a screen reader says of a link.
pub(crate) fn label(context: Context<'_>, link: &Link) -> String {
    let name = |id: Id| context.journey.card(id).map(|card| card.text.trim().to_owned()).unwrap_or_default();
    let (share, from, to) = (said(context, link), name(link.from), name(link.to));
    let said = &context.words.said;
    if share.is_empty() { (said.link)(&from, &to) } else { (said.shared_link)(&from, &to, &share) }
}

fn serves(context: Context<'_>, card: Id) -> bool {
    let touchpoint = context.journey.card(card).and_then(|card| card.touchpoint.as_ref());
    touchpoint.is_some_and(|touchpoint| touchpoint.customer_service)
}

fn said(context: Context<'_>, link: &Link) -> String {
    let share = link.share.map(|share| context.words.percent(share)).unwrap_or_default();
    format!("{share} {}", link.label.trim()).trim().to_owned()
}

/// The arrow's head: a small solid triangle that ends at the card.
fn head(route: &Route, width: f32) -> BezPath {
    let ((x, y), (dx, dy)) = (route.tip, route.way);
    let (long, half) = (HEAD + 1.5, (2.6 + width * 0.55).min(4.4));
    let mut path = BezPath::new();
    path.move_to(point(x - 0.5 * dx, y - 0.5 * dy));
    path.line_to(point(x - dx * long - dy * half, y - dy * long - dx * half));
    path.line_to(point(x - dx * long + dy * half, y - dy * long + dx * half));
    path.close_path();
    path
}

/// Draws the share, from its own corner, for where it hides no card and no other share; answers its box.
fn share_label(
    pen: &mut Pen<'_>,
    words: &str,
    route: &Route,
    obstacles: &[Obstacle],
    labels: &[[f32; 4]],
    ink: Rgba,
) -> [f32; 4] {
    let (text, area) = label_place(pen, words, route, obstacles, labels);
    let [_, _, width, height] = area;
    let theme = pen.context.theme;
    if !route.vertical {
        let radius = (height / 2.0).min(8.5);
        pen.rect([0.0, 0.0, width, height], radius, Some(theme.paper), Some((theme.hairline, 1.0)));
    }
    let place = Place { width: text.width, align: Align::Centre };
    pen.draw(&text, CHIP, ink, (6.0, 1.5), place);
    area
}

/// The text of a share and its box: in one line where that is free, else in several, else in the middle.
fn label_place(
    pen: &Pen<'_>,
    words: &str,
    route: &Route,
    obstacles: &[Obstacle],
    labels: &[[f32; 4]],
) -> (Arc<Paragraph>, [f32; 4]) {
    let [wide, narrow] = [ONE_LINE, NARROW].map(|most| pen.measure(words, CHIP, Some(most)));
    let around = surroundings(route, &[&wide, &narrow]);
    let obstacles: Vec<&Obstacle> = obstacles.iter().filter(|card| card.hit(around, 0.0)).collect();
    let free = |area: &[f32; 4]| {
        let edges = [area[0], area[1], area[0] + area[2], area[1] + area[3]];
        let near = |[x, y, width, height]: &[f32; 4]| {
            Obstacle { x: *x, y: *y, right: x + width, bottom: y + height, room: 0.0 }.hit(edges, 1.0)
        };
        !obstacles.iter().any(|card| card.hit(edges, 0.0)) && !labels.iter().any(near)
    };
    for text in [&wide, &narrow] {
        if let Some(area) = PARTS.iter().map(|part| label_box(text, route, *part)).find(free) {
            return (Arc::clone(text), area);
        }
    }
    let area = label_box(&narrow, route, PARTS[0]);
    (narrow, area)
}

/// Where the label of a route may come to lie at all: nothing outside can be in its way.
fn surroundings(route: &Route, texts: &[&Arc<Paragraph>]) -> [f32; 4] {
    let bounds = route.path.bounding_box();
    let (mut wide, mut high) = (0.0_f32, 0.0_f32);
    for text in texts {
        (wide, high) = (wide.max(text.width + 32.0), high.max(text.height(CHIP) + 16.0));
    }
    let [left, top, right, bottom] = [bounds.x0, bounds.y0, bounds.x1, bounds.y1].map(|edge| edge as f32);
    [left - wide, top - high, right + wide, bottom + high]
}

fn label_box(text: &Paragraph, route: &Route, part: f64) -> [f32; 4] {
    let (width, height) = (text.width + 12.0, text.height(CHIP) + 3.0);
    let beside = if route.vertical { width / 2.0 + 5.0 } else { 0.0 };
    let (x, y) = along(&route.path, part);
    [tidy(x + beside - width / 2.0), tidy(y - height / 2.0), tidy(width), tidy(height)]
}

/// The point at a part of a path's length.
fn along(path: &BezPath, part: f64) -> (f32, f32) {
    let segments: Vec<PathSeg> = path.segments().collect();
    let lengths: Vec<f64> = segments.iter().map(|segment| segment.arclen(0.1)).collect();
    let mut left = lengths.iter().sum::<f64>() * part;
    for (segment, length) in segments.iter().zip(&lengths) {
        if left <= *length && *length > 0.0 {
            let at = segment.eval(segment.inv_arclen(left, 0.1));
            return (at.x as f32, at.y as f32);
        }
        left -= length;
    }
    segments.last().map_or((0.0, 0.0), |segment| (segment.end().x as f32, segment.end().y as f32))
}
