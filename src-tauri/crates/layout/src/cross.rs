//! Links between cards of different lanes. They run through the rows between, so any change there may bend them.

use std::collections::{BTreeMap, BTreeSet};

use waymark_model::{Id, LaneKind, Link, LinkKind};

use crate::board::Board;
use crate::draw::Context;
use crate::flow::{self, Plan};
use crate::row::{Row, links};
use crate::{Frame, row};

/// Links whose ends stand in two drawn rows, in the order of ids.
pub(crate) fn between(context: Context<'_>, rows: &[Row], candidates: impl Iterator<Item = Id>) -> BTreeSet<Id> {
    let home = |card: Id| {
        let lane = context.journey.card(card)?.lane;
        rows.iter().position(|row| row.lane == lane && row.placed.contains_key(&card) && row.kind != LaneKind::Feelings)
    };
    let crosses = |id: &Id| {
        let Some(link) = context.journey.link(*id).filter(|link| link.kind == LinkKind::LeadsTo) else { return false };
        matches!((home(link.from), home(link.to)), (Some(from), Some(to)) if from != to)
    };
    candidates.filter(crosses).collect()
}

/// Draws all links between rows.
pub(crate) fn route(context: Context<'_>, board: &mut Board, rows: &[Row], frame: &Frame, ids: &BTreeSet<Id>) {
    let mut labels = Vec::new();
    for link in ids.iter().filter_map(|id| context.journey.link(*id)) {
        let Some((mut plan, from, to)) = plan(context, rows, frame, link) else { continue };
        let route = plan.route(from, to);
        let drawn = flow::draw(context, link, &route, None, &plan.obstacles, &mut labels);
        links::put(board, link.id, drawn);
    }
}

/// The cards of the rows from one end to the other, and the places of both ends among them.
fn plan(context: Context<'_>, rows: &[Row], frame: &Frame, link: &Link) -> Option<(Plan, usize, usize)> {
    let row_of = |card: Id| rows.iter().position(|row| row.placed.contains_key(&card));
    let (from, to) = (row_of(link.from)?, row_of(link.to)?);
    let (first, last) = (from.min(to), from.max(to));
    let mut plan = Plan { gutters: links::gutters(context, LaneKind::Text), ..Plan::default() };
    let mut places = BTreeMap::new();
    for (row, place) in rows.iter().zip(&frame.rows).take(last + 1).skip(first) {
        plan.lines.extend([place.y + 2.0, place.y + place.height - 2.0]);
        for (id, placed) in row.placed.iter().filter(|_| row.kind != LaneKind::Feelings) {
            places.insert(*id, plan.obstacles.len());
            plan.obstacles.push(row::links::obstacle(placed, row.kind, place.y));
        }
    }
    Some((plan, *places.get(&link.from)?, *places.get(&link.to)?))
}
