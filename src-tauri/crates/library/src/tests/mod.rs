//! Tests on real files: each opens, breaks or kills a library in a folder of its own.

mod backup_folder;
mod backups;
mod bookmarks;
mod damage;
mod faults;
mod figures;
mod noticing;
mod opening;
mod places;
mod processes;
mod round_trip;
mod salvaging;
mod searching;
mod settings;
mod sharing;
mod two;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::TempDir;
use waymark_model::{
    Author, Card, Change, Commit, CommitKind, Evidence, EvidenceKind, Feeling, Id, Journey, Lane, LaneKind, Link,
    LinkKind, Metric, Node, Persona, Properties, Rank, Stage, Step, Touchpoint,
};

use crate::{Library, Receipt, Result, Seams};

/// A folder for one test, and the path of a library in it.
pub(super) fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Täglich 100% #1.waymark");
    (folder, path)
}

pub(super) fn open(path: &Path) -> Library {
    Library::open(path, Seams::default()).unwrap()
}

/// A connection of a stranger, without any of the library's settings.
pub(super) fn stranger(path: &Path) -> Connection {
    Connection::open(path).unwrap()
}

pub(super) fn id(number: u64) -> Id {
    Id::from_number(number)
}

pub(super) fn commit(number: u64, changes: Vec<Change>) -> Commit {
    Commit {
        id: id(number),
        author: Author("Ada".into()),
        time: 1_000 + i64::try_from(number).unwrap(),
        label: format!("Change {number}"),
        kind: CommitKind::Edit,
        joins: None,
        changes,
    }
}

pub(super) fn node_change(before: Option<Node>, after: Option<Node>) -> Change {
    let id = after.as_ref().or(before.as_ref()).unwrap().id();
    Change::Node { id, before: before.map(Box::new), after: after.map(Box::new) }
}

pub(super) fn card(number: u64, text: &str) -> Card {
    let mut card = Card::new(id(number), id(3), id(2));
    card.text = text.into();
    card
}

pub(super) fn persona(number: u64, name: &str) -> Node {
    let json = serde_json::json!({ "node": "persona", "id": id(number), "name": name });
    serde_json::from_value(json).unwrap()
}

/// The smallest map: a stage, a step, a lane; ids 1 to 3.
pub(super) fn small(journey: u64, title: &str) -> Journey {
    let properties = Properties { title: title.into(), ..Properties::default() };
    let nodes: Vec<Node> = serde_json::from_value(serde_json::json!([
        { "node": "stage", "id": id(1), "name": "Book" },
        { "node": "step", "id": id(2), "stage": id(1) },
        { "node": "lane", "id": id(3), "kind": "actions" },
    ]))
    .unwrap();
    Journey::from_records(id(journey), properties, nodes, [])
}

/// Puts a small map into the library; answers its id and sequence.
pub(super) fn created(library: &Library, journey: u64, title: &str) -> (Id, u64) {
    let map = small(journey, title);
    let receipt = library.create(&map, &commit(journey * 1_000_000, everything(&map))).unwrap();
    (map.id(), receipt.sequence)
}

/// Adds a card in a commit of its own.
pub(super) fn add_card(library: &Library, journey: Id, expected: u64, number: u64, text: &str) -> Result<Receipt> {
    let card = Node::Card(card(number, text));
    library.commit(journey, expected, &commit(number, vec![node_change(None, Some(card))]))
}

/// The changes that make a journey from nothing.
pub(super) fn everything(journey: &Journey) -> Vec<Change> {
    let before = Box::new(Properties::default());
    let mut changes = vec![Change::Journey { before, after: Box::new(journey.properties().clone()) }];
    changes.extend(journey.nodes().map(|node| node_change(None, Some(node.clone()))));
    changes.extend(journey.links().map(|link| Change::Link {
        id: link.id,
        before: None,
        after: Some(Box::new(link.clone())),
    }));
    changes
}

/// What a journey should hold, kept beside the library.
#[derive(Clone, Default)]
pub(super) struct Mirror {
    pub(super) properties: Properties,
    pub(super) nodes: BTreeMap<Id, Node>,
    pub(super) links: BTreeMap<Id, Link>,
}

impl Mirror {
    pub(super) fn apply(&mut self, changes: &[Change]) {
        for change in changes.iter().cloned() {
            match change {
                Change::Node { id, after: None, .. } => drop(self.nodes.remove(&id)),
                Change::Node { id, after: Some(node), .. } => drop(self.nodes.insert(id, *node)),
                Change::Link { id, after: None, .. } => drop(self.links.remove(&id)),
                Change::Link { id, after: Some(link), .. } => drop(self.links.insert(id, *link)),
                Change::Journey { after, .. } => self.properties = *after,
            }
        }
    }

    pub(super) fn journey(&self, id: Id) -> Journey {
        let (nodes, links) = (self.nodes.values().cloned(), self.links.values().cloned());
        Journey::from_records(id, self.properties.clone(), nodes, links)
    }
}

/// Random numbers that are the same in every run.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }

    pub(super) fn id(&mut self) -> Id {
        let mut bytes = [0; 16];
        bytes.fill_with(|| u8::try_from(self.roll(256)).unwrap());
        Id::from_bytes(bytes)
    }

    fn text(&mut self) -> String {
        const TEXTS: [&str; 7] = [
            "",
            "Wartet 40 Minuten",
            "预约窗口",
            "\"quoted\"\n\u{0} line",
            "กำลังรอ",
            "👩‍👩‍👧 مرحبا",
            "It's {\"kind\":\"assumption\"}",
        ];
        TEXTS[self.roll(TEXTS.len())].to_owned()
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        (!from.is_empty()).then(|| from[self.roll(from.len())])
    }

    /// A random record of a random kind.
    pub(super) fn node(&mut self) -> Node {
        let (id, text) = (self.id(), self.text());
        let extra = BTreeMap::from([("newer".to_owned(), serde_json::json!({ "deep": [1, null, text] }))]);
        match self.roll(9) {
            0 => Node::Stage(Stage {
                id,
                rank: Rank::default(),
                name: text,
                description: String::new(),
                period: "Day 1".into(),
                notes: self.text(),
                extra,
            }),
            1 => Node::Step(Step {
                id,
                stage: self.id(),
                rank: Rank::default(),
                name: text,
                width: Some(300),
                extra: BTreeMap::new(),
            }),
            2 => Node::Lane(Lane {
                id,
                kind: LaneKind::ALL[self.roll(16)],
                rank: Rank::default(),
                name: text,
                height: None,
                hidden: self.roll(2) == 0,
                colour: None,
                collapsed: false,
                pinned: false,
                extra: BTreeMap::new(),
            }),
            3 => {
                let kind = if self.roll(2) == 0 { EvidenceKind::Assumption } else { EvidenceKind::Survey };
                Node::Evidence(Evidence { id, kind, name: text, n: Some(7), date: None, source: self.text(), extra })
            }
            4 => Node::Persona(Persona {
                id,
                name: text,
                role: self.text(),
                quote: String::new(),
                goals: vec![self.text()],
                needs: Vec::new(),
                picture: None,
                colour: None,
                extra,
            }),
            5 => {
                let json = serde_json::json!({ "id": id, "name": text, "target": 0.1 + self.roll(9) as f64,
                    "readings": [{ "value": 4.3, "n": 12, "counts": [1, 2] }] });
                Node::Metric(serde_json::from_value::<Metric>(json).unwrap())
            }
            _ => Node::Card(self.card(id, text)),
        }
    }

    fn card(&mut self, id: Id, text: String) -> Card {
        let mut card = Card::new(id, self.id(), self.id());
        card.text = text;
        card.span = 1 + u16::try_from(self.roll(4)).unwrap();
        card.tags = vec![self.text(), "tag".into()];
        card.feelings.insert(Id::NIL, Feeling { valence: -2, word: self.text(), ..Feeling::default() });
        card.touchpoint = (self.roll(2) == 0).then(Touchpoint::default);
        card.extra.insert("later".into(), serde_json::json!("field"));
        card
    }

    /// Random changes that fit what the mirror holds.
    pub(super) fn changes(&mut self, mirror: &Mirror) -> Vec<Change> {
        let mut after = mirror.clone();
        let mut changes = Vec::new();
        for _ in 0..=self.roll(5) {
            let change = self.change(&after);
            after.apply(&change);
            changes.extend(change);
        }
        changes
    }

    fn change(&mut self, mirror: &Mirror) -> Vec<Change> {
        let ids: Vec<Id> = mirror.nodes.keys().copied().collect();
        match (self.roll(6), self.pick(&ids)) {
            (0, Some(gone)) => {
                let links = mirror.links.values().filter(|link| link.from == gone || link.to == gone);
                let mut changes: Vec<Change> = links
                    .map(|link| Change::Link { id: link.id, before: Some(Box::new(link.clone())), after: None })
                    .collect();
                changes.push(node_change(mirror.nodes.get(&gone).cloned(), None));
                changes
            }
            (1, Some(from)) => {
                let kind = if self.roll(2) == 0 { LinkKind::EvidencedBy } else { LinkKind::LeadsTo };
                let to = self.pick(&ids).unwrap();
                let link = serde_json::json!({ "id": self.id(), "kind": kind, "from": from, "to": to, "share": 0.3,
                    "label": self.text() });
                let link: Link = serde_json::from_value(link).unwrap();
                vec![Change::Link { id: link.id, before: None, after: Some(Box::new(link)) }]
            }
            (2, Some(changed)) => {
                let before = mirror.nodes[&changed].clone();
                let mut after = before.clone();
                match &mut after {
                    Node::Card(card) => card.notes = self.text() + "!",
                    Node::Persona(persona) => persona.quote = self.text() + "!",
                    Node::Evidence(evidence) => evidence.kind = EvidenceKind::Interview,
                    _ => {}
                }
                vec![node_change(Some(before), Some(after))]
            }
            (3, _) => {
                let before = mirror.properties.clone();
                let after = Properties { title: self.text(), folder: "A/B".into(), ..before.clone() };
                vec![Change::Journey { before: Box::new(before), after: Box::new(after) }]
            }
            _ => vec![node_change(None, Some(self.node()))],
        }
    }
}
