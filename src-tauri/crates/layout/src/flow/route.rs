//! Routes between cards that never cross a card: straight down, an S across a free gap, or a path found around the cards.

use kurbo::BezPath;

use super::search;
use crate::path::{self, point};

/// Room for the arrow's head before its card.
pub(crate) const HEAD: f32 = 6.0;

/// A card's box, with the room that routes may use around it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Obstacle {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) right: f32,
    pub(crate) bottom: f32,
    /// Half of the least distance to the next card above or below.
    pub(crate) room: f32,
}

impl Obstacle {
    pub(crate) fn middle(&self) -> f32 {
        (self.y + self.bottom) / 2.0
    }

    /// Whether a rectangle comes nearer than `margin`.
    pub(crate) fn hit(&self, area: [f32; 4], margin: f32) -> bool {
        let [left, top, right, bottom] = area;
        left < self.right + margin && right > self.x - margin && top < self.bottom + margin && bottom > self.y - margin
    }
}

/// A stretch that a route runs over: fixed coordinate, from, to, whether horizontal.
pub(crate) type Used = (f32, f32, f32, bool);

/// Where routes may run: the cards, vertical lines between columns, and lines above and below all cards.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    pub(crate) obstacles: Vec<Obstacle>,
    /// x of free vertical lines, growing.
    pub(crate) gutters: Vec<f32>,
    /// y of free horizontal lines besides those around cards.
    pub(crate) lines: Vec<f32>,
    /// Stretches that earlier routes run over.
    pub(crate) used: Vec<Used>,
}

/// A route from one card to another.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Route {
    pub(crate) path: BezPath,
    /// Where the arrow's point is, and the way it looks.
    pub(crate) tip: (f32, f32),
    pub(crate) way: (f32, f32),
    /// Whether it runs straight up or down.
    pub(crate) vertical: bool,
    /// Lowest point.
    pub(crate) lowest: f32,
}

impl Plan {
    /// The route between two cards by their places among the obstacles.
    pub(crate) fn route(&mut self, from: usize, to: usize) -> Route {
        let route = self.straight(from, to).or_else(|| self.bow(from, to));
        route.unwrap_or_else(|| self.around(from, to))
    }

    fn free(&self, area: [f32; 4], but: [usize; 2]) -> bool {
        let mut others = self.obstacles.iter().enumerate().filter(|(index, _)| !but.contains(index));
        others.all(|(_, other)| !other.hit(area, other.room.min(4.0)))
    }

    /// Straight up or down to a card that overlaps in x, when nothing stands between.
    fn straight(&self, from: usize, to: usize) -> Option<Route> {
        let (a, b) = (self.obstacles[from], self.obstacles[to]);
        let (left, right) = (a.x.max(b.x), a.right.min(b.right));
        if from == to || right - left < 40.0 {
            return None;
        }
        let down = b.y >= a.bottom;
        let x = (left + right) / 2.0 + if down { -14.0 } else { 14.0 };
        let (start, end, way) = if down { (a.bottom, b.y, 1.0) } else { (a.y, b.bottom, -1.0) };
        let area = [x - 3.0, start.min(end) + 0.1, x + 3.0, start.max(end) - 0.1];
        if (end - start) * way < 2.0 * HEAD || !self.free(area, [from, to]) {
            return None;
        }
        let path = path::polyline(&[(x, start), (x, end - way * HEAD)]);
        Some(Route { path, tip: (x, end), way: (0.0, way), vertical: true, lowest: start.max(end) })
    }

    /// One S from the right edge to the left edge, when all between is free.
    fn bow(&self, from: usize, to: usize) -> Option<Route> {
        let (a, b) = (self.obstacles[from], self.obstacles[to]);
        let (y0, y1, end) = (a.middle(), b.middle(), b.x - HEAD);
        let area = [a.right, y0.min(y1) - 3.0, b.x, y0.max(y1) + 3.0];
        if end - a.right < 6.0 || !self.free(area, [from, to]) {
            return None;
        }
        let half = (end - a.right) / 2.0;
        let mut path = BezPath::new();
        path.move_to(point(a.right, y0));
        path.curve_to(point(a.right + half, y0), point(end - half, y1), point(end, y1));
        Some(Route { path, tip: (b.x, y1), way: (1.0, 0.0), vertical: false, lowest: y0.max(y1) })
    }

    /// A path along gutters and the gaps between cards.
    fn around(&mut self, from: usize, to: usize) -> Route {
        let (a, b) = (self.obstacles[from], self.obstacles[to]);
        let (start, end) = ((a.right, a.middle()), (b.x - HEAD, b.middle()));
        let points = search::path(self, start, end).unwrap_or_else(|| self.under(start, end));
        for pair in points.windows(2) {
            let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
            let flat = y0 == y1;
            let (at, low, high) = if flat { (y0, x0.min(x1), x0.max(x1)) } else { (x0, y0.min(y1), y0.max(y1)) };
            self.used.push((at, low, high, flat));
        }
        let lowest = points.iter().map(|point| point.1).fold(f32::NEG_INFINITY, f32::max);
        let path = path::rounded(&points, 14.0);
        Route { path, tip: (b.x, b.middle()), way: (1.0, 0.0), vertical: false, lowest }
    }

    /// The way below everything: only for a search that found nothing.
    fn under(&self, start: (f32, f32), end: (f32, f32)) -> Vec<(f32, f32)> {
        let below = self.obstacles.iter().map(|other| other.bottom + other.room).fold(start.1, f32::max);
        let (out, back) = (start.0 + 8.0, end.0 - 8.0);
        vec![start, (out, start.1), (out, below), (back, below), (back, end.1), end]
    }
}
