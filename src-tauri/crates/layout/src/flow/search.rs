//! The shortest path with few bends over a small grid: gutters between columns times the gaps around cards.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::route::{Obstacle, Plan, Used};

/// What a bend costs, in units of length.
const BEND: f32 = 26.0;
/// What running along another route costs, as a factor of the length shared.
const SHARED: f32 = 3.0;
/// Nearest that a route comes to another before it counts as running along it.
const NEAR: f32 = 5.0;
/// Nearest that a route comes to a card's side.
const BESIDE: f32 = 2.0;

/// Where a search stands: line numbers and whether it came horizontally.
type Node = (usize, usize, bool);

struct Grid<'a> {
    xs: Vec<f32>,
    ys: Vec<f32>,
    /// For each x, what lies between it and the next: a way across a whole map asks of a few cards, not of all.
    stretches: Vec<Stretch<'a>>,
}

/// What can matter to a step at one x, or from there to the next x.
#[derive(Default)]
struct Stretch<'a> {
    cards: Vec<&'a Obstacle>,
    /// Earlier routes that run across here.
    across: Vec<&'a Used>,
    /// Earlier routes that run up or down near this x.
    upright: Vec<&'a Used>,
}

impl<'a> Stretch<'a> {
    fn new(plan: &'a Plan, near: &[&'a Obstacle], x: f32, next: f32) -> Self {
        let (left, right) = (x - BESIDE - 0.1, next + BESIDE + 0.1);
        Stretch {
            cards: near.iter().filter(|card| card.x < right && card.right > left).copied().collect(),
            across: plan.used.iter().filter(|used| used.3 && used.1 < right && used.2 > left).collect(),
            upright: plan.used.iter().filter(|used| !used.3 && (used.0 - x).abs() < NEAR).collect(),
        }
    }
}

/// Corners of the path from a card's right edge to another's left edge; leaves and arrives to the right.
pub(super) fn path(plan: &Plan, start: (f32, f32), end: (f32, f32)) -> Option<Vec<(f32, f32)>> {
    let grid = Grid::new(plan, start, end);
    let find = |lines: &[f32], at: f32| lines.iter().position(|line| *line == at);
    let first = (find(&grid.xs, start.0)?, find(&grid.ys, start.1)?, true);
    let goal = (find(&grid.xs, end.0)?, find(&grid.ys, end.1)?, true);
    let corners = grid.search(first, goal)?;
    let points = corners.into_iter().map(|(x, y, _)| (grid.xs[x], grid.ys[y]));
    Some(straightened(points.collect()))
}

impl<'a> Grid<'a> {
    fn new(plan: &'a Plan, start: (f32, f32), end: (f32, f32)) -> Self {
        let (left, right) = (start.0.min(end.0) - 60.0, start.0.max(end.0) + 60.0);
        // One gutter beyond either end is enough to turn round.
        let first = plan.gutters.partition_point(|x| *x < start.0.min(end.0)).saturating_sub(3);
        let last = (plan.gutters.partition_point(|x| *x <= start.0.max(end.0)) + 3).min(plan.gutters.len());
        let mut xs: Vec<f32> = plan.gutters[first.min(last)..last].to_vec();
        let (low, high) =
            (xs.first().copied().unwrap_or(left).min(left), xs.last().copied().unwrap_or(right).max(right));
        let near: Vec<&Obstacle> = plan.obstacles.iter().filter(|other| other.right > low && other.x < high).collect();
        xs.extend([start.0, end.0]);
        let mut ys: Vec<f32> = plan.lines.clone();
        ys.extend([start.1, end.1]);
        ys.extend(near.iter().flat_map(|other| [other.y - other.room, other.bottom + other.room]));
        for lines in [&mut xs, &mut ys] {
            lines.sort_by(f32::total_cmp);
            lines.dedup();
        }
        let stretch = |at: usize| Stretch::new(plan, &near, xs[at], xs.get(at + 1).copied().unwrap_or(xs[at]));
        let stretches = (0..xs.len()).map(stretch).collect();
        Grid { xs, ys, stretches }
    }

    fn search(&self, first: Node, goal: Node) -> Option<Vec<Node>> {
        let mut best = vec![(f32::INFINITY, first); self.xs.len() * self.ys.len() * 2];
        best[self.place(first)].0 = 0.0;
        let mut queue = BinaryHeap::from([Reverse((0_u64, first))]);
        while let Some(Reverse((cost, node))) = queue.pop() {
            if node == goal {
                return Some(self.trace(&best, first, goal));
            }
            let known = best[self.place(node)].0;
            if cost > key(known) {
                continue;
            }
            for next in self.neighbours(node, first, goal).into_iter().flatten() {
                let total = known + self.cost(node, next);
                let place = self.place(next);
                if total < best[place].0 {
                    best[place] = (total, node);
                    queue.push(Reverse((key(total), next)));
                }
            }
        }
        None
    }

    /// The place of a node in a list of all.
    fn place(&self, (x, y, flat): Node) -> usize {
        (x * self.ys.len() + y) * 2 + usize::from(flat)
    }

    fn neighbours(&self, node: Node, first: Node, goal: Node) -> [Option<Node>; 4] {
        let (x, y, _) = node;
        let turns = node != first;
        let next = [
            (x + 1 < self.xs.len()).then_some((x + 1, y, true)),
            (x > 0 && turns).then(|| (x - 1, y, true)),
            (y + 1 < self.ys.len() && turns).then_some((x, y + 1, false)),
            (y > 0 && turns).then(|| (x, y - 1, false)),
        ];
        next.map(|next| {
            next.filter(|to| {
                let arrives = (to.0, to.1) != (goal.0, goal.1) || (to.2 && to.0 > x);
                arrives && self.passes(node, *to)
            })
        })
    }

    /// The way back from the goal.
    fn trace(&self, best: &[(f32, Node)], first: Node, goal: Node) -> Vec<Node> {
        let mut nodes = vec![goal];
        let mut node = goal;
        while node != first {
            // Every node that was reached has a node it was reached from.
            node = best[self.place(node)].1;
            nodes.push(node);
        }
        nodes.reverse();
        nodes
    }

    /// Whether the stretch between two neighbours keeps its distance from every card.
    fn passes(&self, a: Node, b: Node) -> bool {
        let (x0, x1) = (self.xs[a.0].min(self.xs[b.0]), self.xs[a.0].max(self.xs[b.0]));
        let (y0, y1) = (self.ys[a.1].min(self.ys[b.1]), self.ys[a.1].max(self.ys[b.1]));
        self.stretches[a.0.min(b.0)].cards.iter().all(|other| {
            let (beside, above) = (BESIDE.min(other.room), (other.room - 1.0).clamp(0.5, 3.0));
            let across = x0 < other.right - 0.01 && x1 > other.x + 0.01;
            let along = x0 < other.right + beside && x1 > other.x - beside && a.0 == b.0;
            let crossing = y0 < other.bottom + above && y1 > other.y - above;
            !((across || along) && crossing)
        })
    }

    fn cost(&self, a: Node, b: Node) -> f32 {
        let flat = a.1 == b.1;
        let (at, low, high) = if flat {
            (self.ys[a.1], self.xs[a.0].min(self.xs[b.0]), self.xs[a.0].max(self.xs[b.0]))
        } else {
            (self.xs[a.0], self.ys[a.1].min(self.ys[b.1]), self.ys[a.1].max(self.ys[b.1]))
        };
        let stretch = &self.stretches[a.0.min(b.0)];
        let near = if flat { &stretch.across } else { &stretch.upright };
        let shared = near.iter().filter(|used| (used.0 - at).abs() < NEAR);
        let shared: f32 = shared.map(|used| (high.min(used.2) - low.max(used.1)).max(0.0)).sum();
        (high - low) + SHARED * shared + if a.2 == b.2 { 0.0 } else { BEND }
    }
}

/// Costs as whole numbers, so that they can be ordered.
fn key(cost: f32) -> u64 {
    (cost * 64.0) as u64
}

/// Corners only.
fn straightened(points: Vec<(f32, f32)>) -> Vec<(f32, f32)> {
    let mut corners: Vec<(f32, f32)> = Vec::new();
    for point in points {
        while let [.., before, last] = corners[..] {
            let flat = before.1 == last.1 && last.1 == point.1;
            let upright = before.0 == last.0 && last.0 == point.0;
            if !flat && !upright {
                break;
            }
            corners.pop();
        }
        corners.push(point);
    }
    corners
}
