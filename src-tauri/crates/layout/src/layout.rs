//! A whole picture, and how it follows its journey. Every group is drawn by the same functions whether the picture is
//! fresh or updated, from the same inputs; an update only leaves out those whose inputs did not change.

use std::collections::{BTreeMap, BTreeSet};

use waymark_model::{Change, Id, Journey, Lane, LinkKind};

use crate::board::Board;
use crate::columns::{Columns, MARGIN, NAMES_RIGHT};
use crate::dirt::Dirt;
use crate::draw::Context;
use crate::flow::{Reach, Reached};
use crate::legend::{self, Tally};
use crate::row::{self, Row};
use crate::shift;
use crate::text::tidy;
use crate::{
    Fonts, Frame, Group, Head, Miniatures, Scene, SceneDelta, Shift, Stub, Theme, ViewOptions, cross, header, title,
    words,
};

/// The picture of a journey.
pub fn layout(journey: &Journey, theme: &Theme, fonts: &Fonts, options: &ViewOptions) -> Scene {
    let mut layout = Layout::empty(journey, theme, fonts, options, true);
    layout.begin(journey);
    layout.into_scene()
}

/// A picture that follows its journey.
#[derive(Clone, Debug)]
pub struct Layout {
    theme: Theme,
    fonts: Fonts,
    options: ViewOptions,
    columns: Columns,
    reach: Reach,
    pub(crate) rows: Vec<Row>,
    /// The row that each drawn card stands in, by lane.
    pub(crate) homes: BTreeMap<Id, Id>,
    /// Drawn cards by the metric they show.
    pub(crate) metrics: BTreeMap<Id, BTreeSet<Id>>,
    /// Links between rows.
    cross: BTreeSet<Id>,
    title_bottom: f32,
    header_bottom: f32,
    board: Board,
    /// Whether cards are drawn as they are measured, for a picture that is made once.
    draws: bool,
}

impl Layout {
    /// Lays out a whole journey; its cards are drawn when someone asks for them.
    pub fn new(journey: &Journey, theme: &Theme, fonts: &Fonts, options: &ViewOptions) -> Self {
        let mut layout = Layout::empty(journey, theme, fonts, options, false);
        layout.begin(journey);
        layout
    }

    fn empty(journey: &Journey, theme: &Theme, fonts: &Fonts, options: &ViewOptions, draws: bool) -> Self {
        Layout {
            theme: theme.clone(),
            fonts: fonts.clone(),
            options: options.clone(),
            columns: Columns::new(journey, options),
            reach: options.reached.as_ref().map_or_else(|| Reach::new(journey), Reached::reach),
            rows: Vec::new(),
            homes: BTreeMap::new(),
            metrics: BTreeMap::new(),
            cross: BTreeSet::new(),
            title_bottom: 0.0,
            header_bottom: 0.0,
            board: Board::new(),
            draws,
        }
    }

    fn begin(&mut self, journey: &Journey) {
        let links = journey.links().filter(|link| link.kind == LinkKind::LeadsTo).map(|link| link.id).collect();
        let dirt = Dirt { title: true, header: true, lanes: true, links, ..Dirt::default() };
        self.redraw(journey, dirt);
        self.board.delta();
    }

    /// The picture of a layout that has drawn its cards.
    fn into_scene(self) -> Scene {
        let mut scene = self.board.scene;
        let cards = self.rows.into_iter().flat_map(Row::into_cards);
        let mut cards: BTreeMap<String, Group> = cards.map(|(id, group)| (row::key(id), group)).collect();
        scene.groups.append(&mut cards);
        scene
    }

    /// The picture as it is now. `journey` is the one that it follows, here and below.
    pub fn scene(&self, journey: &Journey) -> Scene {
        let mut scene = self.board.scene.clone();
        let context = self.context(journey);
        for row in &self.rows {
            let drawn = row.placed.keys().filter_map(|id| Some((row::key(*id), row.draw(context, *id)?)));
            scene.groups.extend(drawn);
        }
        scene
    }

    /// Columns, rows and sizes.
    pub fn frame(&self) -> &Frame {
        &self.board.scene.frame
    }

    /// Title, description and language.
    pub fn head(&self) -> Head {
        let Scene { title, description, language, .. } = &self.board.scene;
        Head { title: title.clone(), description: description.clone(), language: language.clone() }
    }

    /// Where every group stands, in no order.
    pub fn stubs(&self) -> impl Iterator<Item = Stub> {
        let cards = self.rows.iter().flat_map(|row| row.placed.iter().filter_map(|(id, placed)| row.stub(*id, placed)));
        self.board.scene.groups.values().map(Stub::of).chain(cards)
    }

    /// Groups by key, whole; keys that no group has are left out.
    pub fn draw(&self, journey: &Journey, keys: &[String]) -> BTreeMap<String, Group> {
        let context = self.context(journey);
        let draw = |key: &String| match self.board.scene.groups.get(key) {
            Some(group) => Some(group.clone()),
            None => self.draw_card(context, row::card_of(key)?),
        };
        keys.iter().filter_map(|key| Some((key.clone(), draw(key)?))).collect()
    }

    fn draw_card(&self, context: Context<'_>, id: Id) -> Option<Group> {
        let lane = self.homes.get(&id)?;
        self.rows.iter().find(|row| row.lane == *lane)?.draw(context, id)
    }

    fn context<'a>(&'a self, journey: &'a Journey) -> Context<'a> {
        let Layout { theme, fonts, options, columns, reach, .. } = self;
        let words = words::of(&journey.properties().language, &options.language);
        Context { journey, theme, fonts, options, columns, reach, words }
    }

    /// Follows a journey that has just changed: the same picture as a fresh layout, at the cost of what was touched.
    pub fn update(&mut self, journey: &Journey, changes: &[Change]) -> SceneDelta {
        let mut dirt = Dirt::read(self, journey, changes);
        if dirt.flow || dirt.all {
            self.follow_reach(journey, &mut dirt);
        }
        if dirt.all {
            return self.replace(journey, &dirt);
        }
        self.redraw(journey, dirt);
        let touched = self.board.touched();
        let mut delta = self.board.delta();
        let context = self.context(journey);
        let drawn = touched.into_iter().filter_map(|id| Some((row::key(id), self.draw_card(context, id)?)));
        delta.put.extend(drawn);
        delta
    }

    /// Says what is known of other journeys from now on. Drawn with the next update of the cards that name them.
    pub fn tell(&mut self, miniatures: Miniatures) {
        self.options.miniatures = Some(miniatures);
    }

    /// Whether a card takes part in the flow.
    pub(crate) fn knows_flow(&self, card: Id) -> bool {
        self.reach.knows(card)
    }

    /// Lays out afresh, as columns changed, and says what is different. Most groups only moved with their columns.
    fn replace(&mut self, journey: &Journey, dirt: &Dirt) -> SceneDelta {
        let mut fresh = Layout::new(journey, &self.theme, &self.fonts, &self.options);
        let shifts = shift::between(&self.columns.steps, &fresh.columns.steps);
        let (old, new) = (&self.board.scene, &fresh.board.scene);
        let stays =
            |key: &String, group: &Group| old.groups.get(key).is_some_and(|old| shift::leads(&shifts, old, group));
        let put = new.groups.iter().filter(|(key, group)| !stays(key, group));
        let mut put: BTreeMap<String, Group> = put.map(|(key, group)| (key.clone(), group.clone())).collect();
        let context = fresh.context(journey);
        for (id, lane) in &fresh.homes {
            if dirt.words || dirt.cards.contains(id) || !self.card_follows(&fresh, *id, *lane, &shifts) {
                put.extend(fresh.draw_card(context, *id).map(|group| (row::key(*id), group)));
            }
        }
        let cards = self.homes.keys().filter(|id| !fresh.homes.contains_key(id)).map(|id| row::key(*id));
        let gone = old.groups.keys().filter(|key| !new.groups.contains_key(*key)).cloned();
        let mut gone: Vec<String> = gone.filter(|key| row::card_of(key).is_none()).chain(cards).collect();
        gone.sort_unstable();
        let head = |scene: &Scene| Head {
            title: scene.title.clone(),
            description: scene.description.clone(),
            language: scene.language.clone(),
        };
        let delta = SceneDelta {
            frame: (old.frame != new.frame).then(|| new.frame.clone()),
            shifts,
            put,
            gone,
            head: (head(old) != head(new)).then(|| head(new)),
            warnings: (old.warnings != new.warnings).then(|| new.warnings.clone()),
        };
        std::mem::swap(self, &mut fresh);
        delta
    }

    /// Whether a card that nobody changed stands in a fresh picture where shifting brings it, and looks the same.
    fn card_follows(&self, fresh: &Layout, id: Id, lane: Id, shifts: &[Shift]) -> bool {
        let find = |layout: &Layout| {
            let row = layout.rows.iter().find(|row| row.lane == lane)?;
            let placed = row.placed.get(&id)?;
            Some((row.kind, row.stub(id, placed)?))
        };
        match (find(self), find(fresh)) {
            (Some((old, stub)), Some((new, wanted))) => old == new && shift::moved(shifts, stub) == wanted,
            // A point of a curve stands on the board.
            (None, None) => true,
            _ => false,
        }
    }

    /// Computes anew who is reached, and marks the opportunities whose chip says something else now.
    fn follow_reach(&mut self, journey: &Journey, dirt: &mut Dirt) {
        let reach = Reach::new(journey);
        if reach == self.reach {
            return;
        }
        let old = std::mem::replace(&mut self.reach, reach);
        for id in self.rows.iter().filter(|row| row.shows_reach()).flat_map(|row| row.placed.keys()) {
            let Some(card) = journey.card(*id) else { continue };
            if old.of(journey, card) != self.reach.of(journey, card) {
                dirt.cards.insert(*id);
            }
        }
    }

    fn redraw(&mut self, journey: &Journey, dirt: Dirt) {
        let Layout { theme, fonts, options, columns, reach, rows, board, draws, .. } = self;
        let words = words::of(&journey.properties().language, &options.language);
        let context = Context { journey, theme, fonts, options, columns, reach, words };
        if dirt.title {
            let (drawn, bottom) = title::draw(context);
            board.put("title", drawn);
            self.title_bottom = tidy(bottom.max(MARGIN - 6.0));
        }
        if dirt.title || dirt.header {
            self.header_bottom = tidy(header::draw(context, board, self.title_bottom));
        }
        let lanes = if dirt.lanes { arrange(context, board, rows, *draws) } else { BTreeSet::new() };
        let before = board.scene.frame.rows.len();
        let mut moved = dirt.lanes;
        let mut tally = Tally::default();
        for row in rows.iter_mut() {
            let work = dirt.of_row(row, &self.homes, context, lanes.contains(&row.lane));
            if let Some(work) = work {
                moved |= row.refresh(context, board, &work);
            }
            tally = tally.plus(row.tally);
        }
        settle_cards(&dirt, context, board, rows, &mut self.homes, &mut self.metrics, &lanes);
        let frame = frame(context, rows, self.title_bottom, self.header_bottom);
        moved |= before != frame.rows.len() || frame != board.scene.frame;
        draw_cross(&dirt, context, board, rows, &frame, &mut self.cross, moved);
        finish(context, board, frame, tally);
    }
}

/// Brings the rows into the order of the drawn lanes; answers lanes whose row is new.
fn arrange(context: Context<'_>, board: &mut Board, rows: &mut Vec<Row>, draws: bool) -> BTreeSet<Id> {
    let of_cards =
        context.options.cards.as_ref().map(|cards| -> BTreeSet<Id> {
            cards.iter().filter_map(|id| Some(context.journey.card(*id)?.lane)).collect()
        });
    let chosen = |lane: &&Lane| {
        let named = match &context.options.lanes {
            Some(lanes) => lanes.contains(&lane.id),
            None => !lane.hidden,
        };
        named && of_cards.as_ref().is_none_or(|lanes| lanes.contains(&lane.id))
    };
    let mut old: BTreeMap<Id, Row> = std::mem::take(rows).into_iter().map(|row| (row.lane, row)).collect();
    let mut new = BTreeSet::new();
    let mut lanes: Vec<&Lane> = context.journey.lanes().filter(chosen).collect();
    if context.options.pinned_first {
        lanes.sort_by_key(|lane| !lane.pinned);
    }
    for lane in lanes {
        let kept = old.remove(&lane.id).filter(|row| {
            (row.kind, row.collapsed) == (lane.kind, lane.collapsed) || {
                row.clear(board);
                false
            }
        });
        rows.push(kept.unwrap_or_else(|| {
            new.insert(lane.id);
            Row::new(lane, context.columns.len(), draws)
        }));
    }
    old.values().for_each(|row| row.clear(board));
    new
}

/// Keeps the indexes of cards, and takes cards off the board that no row holds any more.
fn settle_cards(
    dirt: &Dirt,
    context: Context<'_>,
    board: &mut Board,
    rows: &[Row],
    homes: &mut BTreeMap<Id, Id>,
    metrics: &mut BTreeMap<Id, BTreeSet<Id>>,
    lanes: &BTreeSet<Id>,
) {
    if dirt.lanes {
        homes.retain(|_, lane| rows.iter().any(|row| row.lane == *lane));
    }
    let new = rows.iter().filter(|row| lanes.contains(&row.lane)).flat_map(|row| row.placed.keys().copied());
    let cards: BTreeSet<Id> = dirt.cards.iter().copied().chain(new).collect();
    for id in cards {
        let home = context.journey.card(id).map(|card| card.lane);
        let home = home.filter(|lane| rows.iter().any(|row| row.lane == *lane && row.placed.contains_key(&id)));
        match home {
            Some(lane) => homes.insert(id, lane),
            None => {
                board.take_card(id);
                homes.remove(&id)
            }
        };
        metrics.values_mut().for_each(|cards| {
            cards.remove(&id);
        });
        if let Some(metric) = home.and_then(|_| context.journey.card(id)?.metric) {
            metrics.entry(metric).or_default().insert(id);
        }
    }
}

/// Links between rows: finds them among what changed, and routes all when anything between may have moved.
fn draw_cross(
    dirt: &Dirt,
    context: Context<'_>,
    board: &mut Board,
    rows: &[Row],
    frame: &Frame,
    cross: &mut BTreeSet<Id>,
    moved: bool,
) {
    let mut candidates: BTreeSet<Id> = cross.iter().copied().chain(dirt.links.iter().copied()).collect();
    if dirt.lanes {
        let links = context.journey.links().filter(|link| link.kind == LinkKind::LeadsTo);
        candidates.extend(links.map(|link| link.id));
    }
    let touching = dirt.cards.iter().flat_map(|card| crate::row::links::flows(context, *card));
    candidates.extend(touching.map(|link| link.id));
    let now = cross::between(context, rows, candidates.into_iter());
    for gone in cross.difference(&now) {
        if !rows.iter().any(|row| row.links.contains(gone)) {
            crate::row::links::take(board, *gone);
        }
    }
    if !now.is_empty() && (moved || now != *cross || !dirt.links.is_empty() || !dirt.cards.is_empty()) {
        cross::route(context, board, rows, frame, &now);
    }
    *cross = now;
}

fn frame(context: Context<'_>, rows: &[Row], title_bottom: f32, header_bottom: f32) -> Frame {
    let columns = context.columns;
    let mut frame = Frame {
        width: columns.width,
        height: 0.0,
        background: context.theme.paper,
        title_bottom,
        header_bottom,
        names_right: NAMES_RIGHT,
        stages: columns.stages.clone(),
        steps: columns.steps.clone(),
        rows: Vec::with_capacity(rows.len()),
    };
    let mut y = header_bottom;
    for row in rows {
        let scale = context.journey.lane(row.lane).and_then(|lane| row.scale(lane));
        frame.rows.push(crate::Row { id: row.lane, kind: row.kind, y: tidy(y), height: row.height, scale });
        y += row.height;
    }
    frame.height = tidy(y + MARGIN);
    frame
}

/// Legend, frame and head: what stands on the whole.
fn finish(context: Context<'_>, board: &mut Board, mut frame: Frame, tally: Tally) {
    let bottom = frame.height - MARGIN + 12.0;
    match legend::draw(context, tally, bottom).filter(|_| context.options.legend) {
        Some(drawn) => {
            frame.height = tidy(bottom + drawn.group.height + MARGIN - 4.0);
            board.put("legend", drawn);
        }
        None => board.take("legend"),
    }
    let properties = context.journey.properties();
    let (stages, lanes) = (frame.stages.len(), frame.rows.len());
    let words = context.words;
    let mut description = (words.said.map)(&(words.said.within)(words.kinds.of(properties.kind)), stages, lanes);
    if !properties.goal.trim().is_empty() {
        description.push_str(&format!(" {}", (words.said.goal)(properties.goal.trim())));
    }
    board.frame(frame);
    board.head(Head { title: properties.title.clone(), description, language: properties.language.clone() });
}
