//! What a window is sent to open a map, as bytes: where all groups stand, and all records. `ui/src/host/pack.ts` reads
//! these columns in the order in which they are written here.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde::Serialize;
use waymark_layout::{Frame, Layout, Pane, Role, Stub};
use waymark_model::{Id, Journey, Node, NodeKind};

use crate::border::{Area, Fault, Opening};
use crate::pack::{Numbers, Packed};

/// Groups that come whole with the opening, at most; the rest is asked for.
const MOST_WHOLE: usize = 1_500;
/// The row of a group that stands in none.
const NO_ROW: u16 = u16::MAX;

/// Keys of the groups that an area shows: headers and names stay in view, so one of their sides decides.
pub(crate) fn near(layout: &Layout, area: Area) -> Vec<String> {
    let tops: BTreeMap<Id, f32> = layout.frame().rows.iter().map(|row| (row.id, row.y)).collect();
    let shows = |stub: &Stub| {
        let y = stub.y + stub.row.and_then(|row| tops.get(&row)).copied().unwrap_or_default();
        let across = stub.x <= area.x + area.width && stub.x + stub.width >= area.x;
        let down = y <= area.y + area.height && y + stub.height >= area.y;
        match stub.pane {
            Pane::Body => across && down,
            Pane::Header => across,
            Pane::Names => down,
        }
    };
    layout.stubs().filter(shows).take(MOST_WHOLE).map(|stub| stub.key()).collect()
}

/// The answer to `enter`.
pub(crate) fn pack(opening: &Opening, layout: &Layout) -> Result<Packed, Fault> {
    Ok(Packed::new(&[json(opening)?, index(layout)]))
}

/// All stubs in drawing order, column by column.
fn index(layout: &Layout) -> Vec<u8> {
    let mut stubs: Vec<Stub> = layout.stubs().collect();
    stubs.sort_by(|a, b| a.layer.cmp(&b.layer).then_with(|| by_key(a, b)));
    let rows = places(layout.frame());
    let mut columns = Numbers::default();
    columns.words(std::iter::once(stubs.len() as u32));
    columns.words(stubs.iter().map(|stub| stub.ground.map_or(0, |colour| colour.0)));
    columns.floats(stubs.iter().map(|stub| stub.x));
    columns.floats(stubs.iter().map(|stub| stub.y));
    columns.floats(stubs.iter().map(|stub| stub.width));
    columns.floats(stubs.iter().map(|stub| stub.height));
    stubs.iter().for_each(|stub| columns.0.extend(stub.id.unwrap_or(Id::NIL).as_bytes()));
    columns.shorts(stubs.iter().map(|stub| stub.layer as u16));
    columns.shorts(stubs.iter().map(|stub| stub.row.and_then(|row| rows.get(&row)).copied().unwrap_or(NO_ROW)));
    columns.0.extend(stubs.iter().map(|stub| role(stub.role)));
    columns.0.extend(stubs.iter().map(|stub| pane(stub.pane)));
    columns.0
}

/// The order of keys. Within a layer nearly all are of one kind, so that their ids alone decide.
fn by_key(a: &Stub, b: &Stub) -> Ordering {
    let plain = |stub: &Stub| !matches!(stub.role, Role::Curve | Role::Title | Role::Legend);
    let card = |role: Role| matches!(role, Role::Card | Role::Feeling);
    if plain(a) && plain(b) && (a.role == b.role || (card(a.role) && card(b.role))) {
        a.id.cmp(&b.id)
    } else {
        a.key().cmp(&b.key())
    }
}

fn places(frame: &Frame) -> BTreeMap<Id, u16> {
    frame.rows.iter().zip(0..NO_ROW).map(|(row, place)| (row.id, place)).collect()
}

fn role(role: Role) -> u8 {
    match role {
        Role::Ground => 0,
        Role::Title => 1,
        Role::Stage => 2,
        Role::Step => 3,
        Role::Lane => 4,
        Role::Card => 5,
        Role::Feeling => 6,
        Role::Curve => 7,
        Role::Link => 8,
        Role::Share => 9,
        Role::Legend => 10,
    }
}

fn pane(pane: Pane) -> u8 {
    match pane {
        Pane::Body => 0,
        Pane::Header => 1,
        Pane::Names => 2,
    }
}

/// The head of `records`: the order of what the cells stand in.
#[derive(Serialize)]
struct Order {
    number: u64,
    lanes: Vec<Id>,
    steps: Vec<Id>,
}

/// The answer to `records`: nodes and links as JSON texts, found by id, by cell and by ends.
pub(crate) fn records(journey: &Journey, number: u64) -> Result<Packed, Fault> {
    let lanes: Vec<Id> = journey.lanes().map(|lane| lane.id).collect();
    let steps: Vec<Id> = journey.steps().map(|step| step.id).collect();
    let mut nodes = Texts::default();
    let mut cells = Numbers::default();
    for lane in &lanes {
        for step in &steps {
            cells.words(std::iter::once(nodes.count()));
            for card in journey.cards_in(*lane, *step) {
                // A card that is alone in its record would lack the word that says what it is.
                journey.node(card.id).map_or(Ok(()), |node| nodes.put(card.id, node))?;
            }
        }
    }
    cells.words(std::iter::once(nodes.count()));
    for node in journey.nodes().filter(|node| node.kind() != NodeKind::Card) {
        nodes.put(node.id(), node)?;
    }
    let places = nodes.places();
    let (mut links, mut ends) = (Texts::default(), Numbers::default());
    for link in journey.links() {
        links.put(link.id, link)?;
        let place = |id: Id| places.get(&id).copied().unwrap_or(u32::MAX);
        ends.words([place(link.from), place(link.to)].into_iter());
    }
    let head = json(&Order { number, lanes, steps })?;
    let [node_ids, node_ends, node_texts] = nodes.sections();
    let [link_ids, link_ends, link_texts] = links.sections();
    Ok(Packed::new(&[head, cells.0, node_ids, node_ends, node_texts, link_ids, link_ends, link_texts, ends.0]))
}

/// JSON texts of records, one after the other.
#[derive(Default)]
struct Texts {
    ids: Vec<Id>,
    ends: Numbers,
    texts: Vec<u8>,
}

impl Texts {
    fn put(&mut self, id: Id, record: &impl Serialize) -> Result<(), Fault> {
        serde_json::to_writer(&mut self.texts, record).map_err(|error| unwritable(&error))?;
        self.ids.push(id);
        self.ends.words(std::iter::once(self.texts.len() as u32));
        Ok(())
    }

    fn count(&self) -> u32 {
        self.ids.len() as u32
    }

    fn places(&self) -> BTreeMap<Id, u32> {
        self.ids.iter().copied().zip(0..).collect()
    }

    fn sections(self) -> [Vec<u8>; 3] {
        let mut ids = Vec::with_capacity(16 * self.ids.len());
        self.ids.iter().for_each(|id| ids.extend(id.as_bytes()));
        [ids, self.ends.0, self.texts]
    }
}

/// Nodes that a first view needs: all that are neither card nor evidence, and cards that are drawn whole.
pub(crate) fn first_nodes(journey: &Journey, whole: impl Iterator<Item = Id>) -> Vec<Node> {
    let few = journey.nodes().filter(|node| !matches!(node.kind(), NodeKind::Card | NodeKind::Evidence));
    let drawn = whole.filter_map(|id| journey.node(id)).filter(|node| node.kind() == NodeKind::Card);
    few.chain(drawn).cloned().collect()
}

/// How many cards each lane has.
pub(crate) fn card_counts(journey: &Journey) -> BTreeMap<Id, usize> {
    journey.lanes().map(|lane| (lane.id, journey.card_count(lane.id))).collect()
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, Fault> {
    serde_json::to_vec(value).map_err(|error| unwritable(&error))
}

fn unwritable(error: &serde_json::Error) -> Fault {
    Fault::new("answer_unwritable", format!("The answer could not be written: {error}."), "")
}
