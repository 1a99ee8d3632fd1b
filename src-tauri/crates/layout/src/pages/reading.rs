//! What a screen reader reads of a page, and in which order: headings, texts, figures with their words, lists, tables. A
//! map is a table: stages and steps across, lanes down, cards in the cells.

use std::collections::BTreeMap;

use waymark_model::{Id, Journey, LaneKind};

use crate::{Column, Group, Item, Role, Scene};

/// A part of what is read.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A heading of this level, 1 the highest.
    Heading(u8, Piece),
    /// A paragraph.
    Text(Piece),
    /// A drawing with the words that tell it.
    Figure(Vec<Piece>, String),
    /// A place that leads somewhere, with what stands there, its area, where it leads, and that in words.
    Link(Option<Piece>, Area, Target, String),
    /// A list; each entry has its own parts.
    List(Vec<Vec<Part>>),
    /// A table, row by row.
    Table(Vec<Vec<Cell>>),
    /// Parts that belong together.
    Section(Vec<Part>),
}

/// A group of the scene, or a run of its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Key of the group.
    pub key: String,
    /// First item, and the one after the last.
    pub items: (usize, usize),
}

/// One cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Whether it names its column (false) or its row (true); none for data.
    pub names_row: Option<bool>,
    /// How many columns it covers.
    pub columns: u32,
    /// What stands in it.
    pub parts: Vec<Part>,
}

/// The area of a link on its page.
#[derive(Clone, Debug, PartialEq)]
pub enum Area {
    /// That of a group, by its key.
    Of(String),
    /// Left, top, width, height.
    At([f32; 4]),
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A web address (http or https only).
    Web(String),
    /// A page of this document, counted from 0.
    Page(usize),
}

/// A bookmark.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Level: 1 for the document's own sections, 2 for what is within.
    pub level: u8,
    /// What it says.
    pub title: String,
    /// Where on the page.
    pub at: (f32, f32),
}

impl Mark {
    pub(crate) fn placed(self, scale: f32, at: (f32, f32)) -> Self {
        Mark { at: (self.at.0 * scale + at.0, self.at.1 * scale + at.1), ..self }
    }
}

impl Piece {
    /// A whole group.
    pub(crate) fn whole(key: &str) -> Self {
        Piece { key: key.to_owned(), items: (0, usize::MAX) }
    }
}

impl Cell {
    pub(crate) fn data(parts: Vec<Part>) -> Self {
        Cell { names_row: None, columns: 1, parts }
    }

    pub(crate) fn of_column(columns: u32, parts: Vec<Part>) -> Self {
        Cell { names_row: Some(false), columns, parts }
    }

    pub(crate) fn of_row(parts: Vec<Part>) -> Self {
        Cell { names_row: Some(true), columns: 1, parts }
    }
}

/// An address that a link may carry: http and https lead to pages, all else might run something.
pub(crate) fn web(source: &str) -> Option<Target> {
    let source = source.trim();
    let lower = source.to_ascii_lowercase();
    let is_web = lower.starts_with("https://") || lower.starts_with("http://");
    let plain = source.chars().all(|char| !char.is_whitespace() && !char.is_control());
    (is_web && plain && source.len() <= 2_000).then(|| Target::Web(source.to_owned()))
}

/// Bookmarks of a map: its title, then its stages.
pub(crate) fn marks(scene: &Scene) -> Vec<Mark> {
    let title = if scene.title.trim().is_empty() { "Waymark".to_owned() } else { scene.title.trim().to_owned() };
    let first = Mark { level: 1, title, at: (0.0, 0.0) };
    let stage = |column: &Column| {
        let group = scene.groups.get(&format!("stage:{}", column.id))?;
        Some(Mark { level: 2, title: words(group), at: (group.x, group.y) })
    };
    std::iter::once(first).chain(scene.frame.stages.iter().filter_map(stage)).collect()
}

/// The words of a group in the order in which they are drawn.
pub(crate) fn words(group: &Group) -> String {
    let text = |item: &Item| if let Item::Text(text) = item { Some(text.text.trim().to_owned()) } else { None };
    group.items.iter().filter_map(text).collect::<Vec<_>>().join(" ")
}

/// What is read of a map.
pub(crate) fn of_map(scene: &Scene) -> Vec<Part> {
    let cells = Cells::new(scene);
    let mut parts = title(scene);
    let rows = table(scene, &cells);
    if !rows.is_empty() {
        parts.push(Part::Table(rows));
    }
    let flows: Vec<Vec<Part>> = of_role(scene, Role::Link).map(|(key, group)| flow(scene, key, group)).collect();
    if !flows.is_empty() {
        parts.push(Part::List(flows));
    }
    parts.extend(of_role(scene, Role::Legend).map(|(key, _)| Part::Text(Piece::whole(key))));
    parts
}

fn of_role(scene: &Scene, role: Role) -> impl Iterator<Item = (&str, &Group)> {
    scene.groups.iter().filter(move |(_, group)| group.role == role).map(|(key, group)| (key.as_str(), group))
}

/// The title is a heading, what stands around it is text. The letters of the title are the largest of the block.
fn title(scene: &Scene) -> Vec<Part> {
    let Some(group) = scene.groups.get("title") else { return Vec::new() };
    let size = |item: &Item| if let Item::Text(text) = item { text.size } else { 0.0 };
    let largest = group.items.iter().map(size).fold(0.0, f32::max);
    let is_title = |item: &Item| size(item) == largest && largest >= 15.0;
    let piece = |items: (usize, usize)| Piece { key: "title".into(), items };
    let Some(first) = group.items.iter().position(is_title) else {
        return if group.items.is_empty() { Vec::new() } else { vec![Part::Text(Piece::whole("title"))] };
    };
    let count = group.items[first..].iter().take_while(|item| is_title(item)).count();
    let mut parts = vec![Part::Heading(1, piece((first, first + count)))];
    let around = [(0, first), (first + count, group.items.len())];
    let drawn = |(from, to): &(usize, usize)| group.items[*from..*to].iter().any(|item| size(item) > 0.0);
    parts.extend(around.into_iter().filter(drawn).map(|items| Part::Text(piece(items))));
    parts
}

/// Which groups stand in which cell.
struct Cells<'a> {
    /// By lane and place of the step.
    cards: BTreeMap<(Id, usize), Vec<(&'a str, &'a Group)>>,
    curves: BTreeMap<Id, Vec<(&'a str, &'a Group)>>,
}

impl<'a> Cells<'a> {
    fn new(scene: &'a Scene) -> Self {
        let mut cells = Cells { cards: BTreeMap::new(), curves: BTreeMap::new() };
        let steps = &scene.frame.steps;
        for (key, group) in &scene.groups {
            let Some(row) = group.row else { continue };
            match group.role {
                Role::Card | Role::Feeling => {
                    let middle = if group.role == Role::Feeling { group.width / 2.0 } else { 1.0 };
                    let step = steps.partition_point(|step| step.x <= group.x + middle).saturating_sub(1);
                    cells.cards.entry((row, step)).or_default().push((key, group));
                }
                Role::Curve => cells.curves.entry(row).or_default().push((key, group)),
                _ => {}
            }
        }
        for cards in cells.cards.values_mut() {
            cards.sort_by(|(_, a), (_, b)| (a.y, a.x).partial_cmp(&(b.y, b.x)).unwrap_or(std::cmp::Ordering::Equal));
        }
        cells
    }

    fn parts(&self, lane: Id, step: usize) -> Vec<Part> {
        let cards = self.cards.get(&(lane, step)).into_iter().flatten();
        cards.map(|(key, group)| card(key, group)).collect()
    }
}

/// A card is read as its text; one that is a drawing, as the words that tell it.
fn card(key: &str, group: &Group) -> Part {
    let draws = group.items.iter().any(|item| matches!(item, Item::Image(_)));
    let silent = !group.items.iter().any(|item| matches!(item, Item::Text(_)));
    if group.role == Role::Feeling || draws || silent {
        return Part::Figure(vec![Piece::whole(key)], group.label.clone());
    }
    Part::Text(Piece::whole(key))
}

fn table(scene: &Scene, cells: &Cells<'_>) -> Vec<Vec<Cell>> {
    let frame = &scene.frame;
    let mut rows = Vec::new();
    if frame.steps.is_empty() {
        return rows;
    }
    let text = |key: String| {
        let spoken = scene.groups.get(&key).is_some_and(|group| !words(group).is_empty());
        if spoken { vec![Part::Text(Piece::whole(&key))] } else { Vec::new() }
    };
    let covered = |stage: &Column| {
        let within = |step: &&Column| step.x >= stage.x - 0.01 && step.x < stage.x + stage.width - 0.01;
        frame.steps.iter().filter(within).count().max(1) as u32
    };
    let stages = frame.stages.iter().map(|stage| Cell::of_column(covered(stage), text(format!("stage:{}", stage.id))));
    rows.push(std::iter::once(Cell::data(Vec::new())).chain(stages).collect());
    let steps: Vec<Cell> =
        frame.steps.iter().map(|step| Cell::of_column(1, text(format!("step:{}", step.id)))).collect();
    if steps.iter().any(|step| !step.parts.is_empty()) {
        rows.push(std::iter::once(Cell::data(Vec::new())).chain(steps).collect());
    }
    for row in &frame.rows {
        let mut cells_of: Vec<Cell> = vec![Cell::of_row(text(format!("lane:{}", row.id)))];
        for step in 0..frame.steps.len() {
            let mut parts = cells.parts(row.id, step);
            if step == 0 && row.kind == LaneKind::Feelings {
                let curves = cells.curves.get(&row.id).into_iter().flatten();
                let told = curves.map(|(key, group)| Part::Figure(vec![Piece::whole(key)], group.label.clone()));
                parts = told.chain(parts).collect();
            }
            cells_of.push(Cell::data(parts));
        }
        rows.push(cells_of);
    }
    rows
}

/// Adds to every card of a map's table the address of the first evidence it rests on that has one. The area is that of the
/// card; a painter asks the scene for it.
pub(crate) fn link_evidence(parts: &mut [Part], journey: &Journey) {
    let cells = parts.iter_mut().filter_map(|part| if let Part::Table(rows) = part { Some(rows) } else { None });
    for cell in cells.flatten().flatten() {
        let mut linked = Vec::with_capacity(cell.parts.len());
        for part in std::mem::take(&mut cell.parts) {
            let key = match &part {
                Part::Text(piece) => piece.key.clone(),
                Part::Figure(pieces, _) => pieces.first().map(|piece| piece.key.clone()).unwrap_or_default(),
                _ => String::new(),
            };
            linked.push(part);
            linked.extend(crate::row::card_of(&key).and_then(|card| evidence(journey, card, &key)));
        }
        cell.parts = linked;
    }
}

fn evidence(journey: &Journey, card: Id, key: &str) -> Option<Part> {
    journey.evidence_of(card).into_iter().find_map(|evidence| {
        let said = if evidence.name.trim().is_empty() { evidence.source.trim() } else { evidence.name.trim() };
        Some(Part::Link(None, Area::Of(key.to_owned()), web(&evidence.source)?, said.to_owned()))
    })
}

fn flow(scene: &Scene, key: &str, group: &Group) -> Vec<Part> {
    let mut pieces = vec![Piece::whole(key)];
    let share = key.replacen("link:", "share:", 1);
    if share != key && scene.groups.contains_key(&share) {
        pieces.push(Piece::whole(&share));
    }
    vec![Part::Figure(pieces, group.label.clone())]
}
