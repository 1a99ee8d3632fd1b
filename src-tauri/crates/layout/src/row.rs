//! One lane as a row: which card stands where. Cards of a cell stack; a card over several columns stands below whatever
//! it covers. Columns that no spanning card ties together never touch each other.

mod collapsed;
pub(crate) mod links;
mod place;

use std::collections::{BTreeMap, BTreeSet};

use waymark_model::{Card, Id, Lane, LaneKind};

use crate::board::{Board, Drawn};
use crate::draw::{Context, Measured};
use crate::feelings::Feelings;
use crate::legend::Tally;
use crate::text::tidy;
use crate::{Group, Pane, Rgba, Role, Stub, Warning, card, feelings, ground};

/// Space in a row: above the first card, between cards, below the last.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spacing {
    pub(crate) top: f32,
    pub(crate) between: f32,
    pub(crate) bottom: f32,
}

impl Spacing {
    pub(crate) fn of(kind: LaneKind) -> Self {
        match kind {
            LaneKind::Touchpoints => Spacing { top: 24.0, between: 26.0, bottom: 22.0 },
            LaneKind::Metrics => Spacing { top: 10.0, between: 10.0, bottom: 10.0 },
            _ => Spacing { top: 9.0, between: 8.0, bottom: 11.0 },
        }
    }
}

/// A card in its row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Placed {
    /// First column, and how many it covers.
    pub(crate) first: usize,
    pub(crate) count: usize,
    pub(crate) x: f32,
    /// Top as stacked.
    pub(crate) y: f32,
    /// Top as drawn: stacks of touchpoints stand in the middle of their row.
    pub(crate) shown: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// Fill of its ground.
    pub(crate) ground: Option<Rgba>,
    /// Kinds of evidence.
    pub(crate) kinds: Vec<usize>,
    /// Whether it is customer service: links look different for it.
    pub(crate) service: bool,
}

/// One lane as a row.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) lane: Id,
    pub(crate) kind: LaneKind,
    /// Drawn thin, without its cards.
    pub(crate) collapsed: bool,
    pub(crate) height: f32,
    pub(crate) placed: BTreeMap<Id, Placed>,
    /// Its cards, in a picture that is made once; none where they are drawn when someone asks.
    drawn: Option<Vec<(Id, Group)>>,
    pub(crate) tally: Tally,
    /// Links whose both ends stand here.
    pub(crate) links: BTreeSet<Id>,
    /// Lowest edge of the stack in each column, with the space below it.
    bottoms: Vec<f32>,
    /// How many cards reach over the right edge of each column.
    crossing: Vec<u16>,
    feelings: Feelings,
    name_height: f32,
    /// Lowest edge of links that run below the cards.
    links_bottom: f32,
}

/// What of a row must be looked at again.
#[derive(Clone, Debug, Default)]
pub(crate) struct RowDirt {
    pub(crate) cards: BTreeSet<Id>,
    pub(crate) links: BTreeSet<Id>,
    /// The lane itself, or who feels in it.
    pub(crate) lane: bool,
}

impl Row {
    pub(crate) fn new(lane: &Lane, columns: usize, draws: bool) -> Self {
        Row {
            lane: lane.id,
            kind: lane.kind,
            collapsed: lane.collapsed,
            height: 0.0,
            placed: BTreeMap::new(),
            drawn: draws.then(Vec::new),
            tally: Tally::default(),
            links: BTreeSet::new(),
            bottoms: vec![Spacing::of(lane.kind).top; columns],
            crossing: vec![0; columns],
            feelings: Feelings::default(),
            name_height: 0.0,
            links_bottom: 0.0,
        }
    }

    /// Every card of the lane whose step is drawn.
    pub(crate) fn all_cards(context: Context<'_>, lane: Id) -> BTreeSet<Id> {
        let cards = context.journey.cards_of_lane(lane);
        let drawn = |card: &&Card| context.options.shows(card.id) && context.columns.of(card.step).is_some();
        cards.filter(drawn).map(|card| card.id).collect()
    }

    /// Draws again what changed; answers whether any card's box moved, came, went or changed its size.
    pub(crate) fn refresh(&mut self, context: Context<'_>, board: &mut Board, dirt: &RowDirt) -> bool {
        let Some(lane) = context.journey.lane(self.lane) else { return false };
        if dirt.lane || self.name_height == 0.0 {
            self.name_height = ground::name_height(context, lane);
        }
        if self.collapsed {
            self.refresh_collapsed(context, board, lane);
            return false;
        }
        let (content, moved) = match self.kind {
            LaneKind::Feelings => (self.refresh_feelings(context, board, lane, dirt), false),
            _ => self.refresh_cards(context, board, lane, dirt),
        };
        let wished = lane.height.map_or(0.0, f32::from);
        let height = tidy(content.max(wished).max(self.name_height));
        if dirt.lane || height != self.height || self.kind == LaneKind::Feelings {
            self.height = height;
            board.put(&format!("row:{}", self.lane), ground::row(context, lane, height));
            board.put(&format!("lane:{}", self.lane), ground::name(context, lane, height, &self.feelings));
        }
        moved
    }

    /// Takes everything of this row off the board.
    pub(crate) fn clear(&self, board: &mut Board) {
        for prefix in ["row", "lane"] {
            board.take(&format!("{prefix}:{}", self.lane));
        }
        board.take_all(&format!("curve:{}:", self.lane));
        self.placed.keys().for_each(|card| board.take_card(*card));
        self.links.iter().for_each(|link| links::take(board, *link));
    }

    fn refresh_feelings(&mut self, context: Context<'_>, board: &mut Board, lane: &Lane, dirt: &RowDirt) -> f32 {
        for id in &dirt.cards {
            self.forget(*id);
            let Some(card) = context.journey.card(*id).filter(|card| card.lane == self.lane) else { continue };
            let Some((first, count)) = context.columns.covered(card) else { continue };
            let kinds = card::evidence_kinds(context.journey, *id);
            self.tally.add(&kinds);
            let [x, y, shown, width, height] = [0.0; 5];
            let (ground, service) = (None, false);
            self.placed.insert(*id, Placed { first, count, x, y, shown, width, height, ground, kinds, service });
        }
        let mut cards = Vec::with_capacity(self.placed.len());
        for step in &context.columns.steps {
            let cell = context.journey.cards_in(self.lane, step.id);
            cards.extend(cell.filter_map(|card| Some((card.id, self.placed.get(&card.id)?.count))));
        }
        let dirty = |card: Id| dirt.lane || dirt.cards.contains(&card);
        self.feelings.refresh(context, board, lane, &cards, &dirty)
    }

    fn refresh_cards(&mut self, context: Context<'_>, board: &mut Board, lane: &Lane, dirt: &RowDirt) -> (f32, bool) {
        let mut touched = BTreeSet::new();
        let mut fresh: BTreeMap<Id, Vec<Warning>> = BTreeMap::new();
        let mut moved = false;
        for id in &dirt.cards {
            let old = self.forget(*id);
            touched.extend(
                old.iter().map(|old| old.first..old.first + old.count).flat_map(|range| range.collect::<Vec<_>>()),
            );
            let new = self.admit(context, *id, &mut fresh);
            touched.extend(new.iter().flat_map(|new| new.first..new.first + new.count));
            let size =
                |placed: &Placed| (placed.first, placed.count, placed.x, placed.width, placed.height, placed.service);
            moved |= old.as_ref().map(size) != new.as_ref().map(size);
        }
        moved |= self.stack(context, touched);
        self.settle(context, board, lane, fresh, moved || dirt.lane);
        let joined = self.join_links(context, board, dirt);
        if moved || joined || dirt.lane {
            self.route(context, board);
        } else {
            links::relabel(context, board, &self.links, &dirt.cards);
        }
        let spacing = Spacing::of(self.kind);
        ((self.content() + spacing.bottom).max(self.links_bottom), moved)
    }

    /// Measures a card that belongs here and takes it in.
    fn admit(&mut self, context: Context<'_>, id: Id, fresh: &mut BTreeMap<Id, Vec<Warning>>) -> Option<Placed> {
        let card = context.journey.card(id).filter(|card| card.lane == self.lane)?;
        let (first, count) = context.columns.covered(card)?;
        let Measured { x, width, height, ground, warnings } = self.measure(context, card, (first, count))?;
        let kinds = card::evidence_kinds(context.journey, id);
        let service = card.touchpoint.as_ref().is_some_and(|touchpoint| touchpoint.customer_service);
        let (y, shown) = (f32::NAN, f32::NAN);
        let placed = Placed { first, count, x, y, shown, width, height, ground, kinds, service };
        self.tally.add(&placed.kinds);
        self.crossing[first..first + count - 1].iter_mut().for_each(|count| *count += 1);
        self.placed.insert(id, placed.clone());
        fresh.insert(id, warnings);
        Some(placed)
    }

    /// How large a card is; a picture that is made once has it drawn with that.
    fn measure(&mut self, context: Context<'_>, card: &Card, columns: (usize, usize)) -> Option<Measured> {
        let Some(drawn) = &mut self.drawn else { return card::measure(context, card, self.kind, columns) };
        let Drawn { group, warnings } = card::draw(context, card, self.kind, columns)?;
        let (x, width, height, ground) = (group.x, group.width, group.height, None);
        drawn.push((card.id, group));
        Some(Measured { x, width, height, ground, warnings })
    }

    /// The cards that were drawn as they were measured, each where it stands.
    pub(crate) fn into_cards(self) -> impl Iterator<Item = (Id, Group)> {
        let Row { placed, drawn, .. } = self;
        let cards = drawn.into_iter().flatten();
        cards.filter_map(move |(id, group)| Some((id, Group { y: placed.get(&id)?.shown, ..group })))
    }

    /// The stub of a card that stands here; none in a feelings lane, whose points stand on the board.
    pub(crate) fn stub(&self, id: Id, placed: &Placed) -> Option<Stub> {
        let Placed { x, shown: y, width, height, ground, .. } = *placed;
        let (role, pane, layer, row) = (Role::Card, Pane::Body, card::LAYER, Some(self.lane));
        let stands = self.kind != LaneKind::Feelings;
        stands.then_some(Stub { role, pane, layer, id: Some(id), row, x, y, width, height, ground })
    }

    /// Draws a card that stands here.
    pub(crate) fn draw(&self, context: Context<'_>, id: Id) -> Option<Group> {
        let placed = self.placed.get(&id).filter(|_| self.kind != LaneKind::Feelings)?;
        let card = context.journey.card(id)?;
        let mut group = card::draw(context, card, self.kind, (placed.first, placed.count))?.group;
        group.y = placed.shown;
        Some(group)
    }

    fn forget(&mut self, id: Id) -> Option<Placed> {
        let old = self.placed.remove(&id)?;
        self.tally.remove(&old.kinds);
        if self.kind != LaneKind::Feelings {
            self.crossing[old.first..old.first + old.count - 1].iter_mut().for_each(|count| *count -= 1);
        }
        Some(old)
    }

    /// Lowest edge of all stacks, or the top of the first card when there is none.
    fn content(&self) -> f32 {
        let spacing = Spacing::of(self.kind);
        let lowest = self.bottoms.iter().copied().fold(spacing.top, f32::max);
        if lowest > spacing.top { lowest - spacing.between } else { lowest }
    }

    /// Whether cards here say whom they reach.
    pub(crate) fn shows_reach(&self) -> bool {
        matches!(self.kind, LaneKind::Opportunities | LaneKind::Solutions)
    }

    /// The height of valence +2 and the distance of one point, for a feelings lane.
    pub(crate) fn scale(&self, lane: &Lane) -> Option<(f32, f32)> {
        (self.kind == LaneKind::Feelings && !self.collapsed).then(|| (feelings::TOP, feelings::unit(lane)))
    }
}

/// Key of a card's group.
pub(crate) fn key(card: Id) -> String {
    ["card:", card.encoded(&mut [0; 36])].concat()
}

/// The card that a key names, when it is a card's.
pub(crate) fn card_of(key: &str) -> Option<Id> {
    key.strip_prefix("card:")?.parse().ok()
}
