//! The links of one row: which they are, and their routes.

use std::collections::{BTreeMap, BTreeSet};

use waymark_model::{Id, LaneKind, Link, LinkKind};

use super::{Placed, Row, RowDirt, Spacing};
use crate::board::Board;
use crate::columns::INSET;
use crate::draw::Context;
use crate::flow::{self, Obstacle, Plan};

/// Puts a link's line, and what is written at it when anything is.
pub(crate) fn put(board: &mut Board, link: Id, drawn: flow::Way) {
    board.put(&key(link), drawn.line);
    match drawn.share {
        Some(share) => board.put(&share_key(link), share),
        None => board.take(&share_key(link)),
    }
}

/// Takes all of a link away.
pub(crate) fn take(board: &mut Board, link: Id) {
    board.take(&key(link));
    board.take(&share_key(link));
}

fn key(link: Id) -> String {
    format!("link:{link}")
}

fn share_key(link: Id) -> String {
    format!("share:{link}")
}

/// *Leads to* links that start or end at a card.
pub(crate) fn flows<'a>(context: Context<'a>, card: Id) -> impl Iterator<Item = &'a Link> {
    let links = context.journey.links_from(card).into_iter().chain(context.journey.links_to(card));
    links.filter(|link| link.kind == LinkKind::LeadsTo)
}

/// Says anew what links are called whose cards changed their words.
pub(super) fn relabel(context: Context<'_>, board: &mut Board, links: &BTreeSet<Id>, cards: &BTreeSet<Id>) {
    for card in cards {
        for link in flows(context, *card).filter(|link| links.contains(&link.id)) {
            board.relabel(&key(link.id), flow::label(context, link));
        }
    }
}

/// A card's box as routes see it, moved down by `top`.
pub(crate) fn obstacle(placed: &Placed, kind: LaneKind, top: f32) -> Obstacle {
    let y = placed.shown + top;
    let room = Spacing::of(kind).between / 2.0;
    Obstacle { x: placed.x, y, right: placed.x + placed.width, bottom: y + placed.height, room }
}

/// Free vertical lines before, between and after the columns.
pub(crate) fn gutters(context: Context<'_>, kind: LaneKind) -> Vec<f32> {
    let columns = context.columns;
    let mut lines = vec![columns.left() - 6.0, columns.left() - 2.0];
    for column in &columns.steps {
        let right = column.x + column.width;
        if kind == LaneKind::Touchpoints {
            let middle = right - (column.width * 0.36).clamp(44.0, 62.0) / 2.0 + INSET / 2.0;
            lines.extend([middle - 10.0, middle, middle + 10.0]);
        } else {
            lines.extend([right - 3.0, right]);
        }
    }
    lines
}

impl Row {
    /// Finds out which links have both ends here; answers whether one came, went or changed.
    pub(super) fn join_links(&mut self, context: Context<'_>, board: &mut Board, dirt: &RowDirt) -> bool {
        if self.kind == LaneKind::Feelings {
            return false;
        }
        let mut doubtful: BTreeSet<Id> = dirt.links.clone();
        doubtful.extend(dirt.cards.iter().flat_map(|card| flows(context, *card)).map(|link| link.id));
        if !dirt.cards.is_empty() {
            let gone = |link: &&Id| context.journey.link(**link).is_none_or(|link| !self.holds(link));
            doubtful.extend(self.links.iter().filter(gone).copied().collect::<Vec<_>>());
        }
        let mut changed = !dirt.links.is_empty() && dirt.links.iter().any(|link| self.links.contains(link));
        for id in doubtful {
            let here = context.journey.link(id).is_some_and(|link| self.holds(link));
            if here {
                changed |= self.links.insert(id);
            } else if self.links.remove(&id) {
                take(board, id);
                changed = true;
            }
        }
        changed
    }

    fn holds(&self, link: &Link) -> bool {
        let both = self.placed.contains_key(&link.from) && self.placed.contains_key(&link.to);
        both && link.from != link.to && link.kind == LinkKind::LeadsTo
    }

    /// Draws every link of the row: short ones first, so that they get the straight ways.
    pub(super) fn route(&mut self, context: Context<'_>, board: &mut Board) {
        self.links_bottom = 0.0;
        if self.links.is_empty() {
            return;
        }
        let spacing = Spacing::of(self.kind);
        let mut places = BTreeMap::new();
        let mut plan = Plan { gutters: gutters(context, self.kind), ..Plan::default() };
        for (id, placed) in &self.placed {
            places.insert(*id, plan.obstacles.len());
            plan.obstacles.push(obstacle(placed, self.kind, 0.0));
        }
        let lowest = plan.obstacles.iter().map(|card| card.bottom).fold(spacing.top, f32::max);
        let step = (spacing.between / 3.0).max(4.0);
        plan.lines = vec![spacing.top / 2.0 - 2.0];
        plan.lines.extend((0..4).map(|track| lowest + spacing.between / 2.0 + track as f32 * step));
        let mut links: Vec<&Link> = self.links.iter().filter_map(|id| context.journey.link(*id)).collect();
        links.sort_by_key(|link| {
            let column = |card: &Id| self.placed.get(card).map_or(0, |placed| placed.first);
            (column(&link.from).abs_diff(column(&link.to)), link.id)
        });
        let mut labels = Vec::new();
        for link in links {
            let (Some(from), Some(to)) = (places.get(&link.from), places.get(&link.to)) else { continue };
            let route = plan.route(*from, *to);
            self.links_bottom = self.links_bottom.max(route.lowest + step + 4.0);
            let drawn = flow::draw(context, link, &route, Some(self.lane), &plan.obstacles, &mut labels);
            put(board, link.id, drawn);
        }
    }
}
