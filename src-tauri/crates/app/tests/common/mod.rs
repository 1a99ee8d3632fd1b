//! What the tests share: an app on a library in a folder of its own, and a mirror such as a window keeps.
#![allow(clippy::unwrap_used, dead_code, unreachable_pub, reason = "each test uses a part of it, and a test may fail")]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use waymark_app::{Answer, App, Author, Fault, Notice, Request, Settings, Snapshot, Source, Update, View, Window};
use waymark_layout::Scene;
use waymark_model::{Card, Edit, Id, Link, Node, PatchItem, Properties};

/// A folder with one library.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Desk { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Opens the library as the author, without samples, with a clock that counts seconds.
    pub fn app(&self, author: &str) -> App {
        App::open(&self.path("library.waymark"), settings(author)).unwrap()
    }
}

pub fn settings(author: &str) -> Settings {
    let time = AtomicI64::new(1_800_000_000_000);
    Settings {
        author: Author(author.into()),
        clock: Arc::new(move || time.fetch_add(10_000, Ordering::Relaxed)),
        watch: Some(Duration::from_millis(100)),
        samples: false,
        ..Settings::default()
    }
}

/// A fresh id.
pub fn id() -> Id {
    (Settings::default().ids)()
}

/// A window that unwraps the answers it expects.
pub struct Desktop {
    pub window: Window,
    pub notices: Receiver<Notice>,
}

impl Desktop {
    pub fn new(app: &App) -> Self {
        let (window, notices) = app.window();
        Desktop { window, notices }
    }

    pub fn create(&self, template: &str, title: &str) -> Id {
        let from = Source::Template { key: template.into() };
        match self.window.ask(Request::Create { from, title: title.into() }).unwrap() {
            Answer::Create(created) => created.journeys[0],
            other => panic!("{other:?}"),
        }
    }

    pub fn open(&self, journey: Id) -> Snapshot {
        self.open_as(journey, View::default())
    }

    pub fn open_as(&self, journey: Id, view: View) -> Snapshot {
        match self.window.ask(Request::Open { journey, view }).unwrap() {
            Answer::Open(snapshot) => snapshot,
            other => panic!("{other:?}"),
        }
    }

    pub fn try_edit(&self, journey: Id, edit: Edit) -> Result<Update, Fault> {
        match self.window.ask(Request::Edit { journey, edit, joins: None })? {
            Answer::Edit(update) => Ok(update),
            other => panic!("{other:?}"),
        }
    }

    pub fn edit(&self, journey: Id, edit: Edit) -> Update {
        self.try_edit(journey, edit).unwrap()
    }

    pub fn undo(&self, journey: Id) -> Result<Update, Fault> {
        match self.window.ask(Request::Undo { journey })? {
            Answer::Undo(update) => Ok(update),
            other => panic!("{other:?}"),
        }
    }

    pub fn redo(&self, journey: Id) -> Result<Update, Fault> {
        match self.window.ask(Request::Redo { journey })? {
            Answer::Redo(update) => Ok(update),
            other => panic!("{other:?}"),
        }
    }

    /// The next update that comes unasked, within a second.
    pub fn next_update(&self) -> Update {
        let end = Instant::now() + Duration::from_secs(if cfg!(debug_assertions) { 5 } else { 1 });
        while let Ok(notice) = self.notices.recv_timeout(end.saturating_duration_since(Instant::now())) {
            if let Notice::Updated { update } = notice {
                return update;
            }
        }
        panic!("no update came");
    }
}

/// A card for the first cell of a journey.
pub fn card_in(snapshot: &Snapshot, text: &str) -> Card {
    let lane = snapshot.nodes.iter().find_map(|node| if let Node::Lane(lane) = node { Some(lane.id) } else { None });
    let step = snapshot.nodes.iter().find_map(|node| if let Node::Step(step) = node { Some(step.id) } else { None });
    Card { text: text.into(), ..Card::new(id(), lane.unwrap(), step.unwrap()) }
}

pub fn add_card(snapshot: &Snapshot, text: &str) -> Edit {
    Edit::AddCard { card: Box::new(card_in(snapshot, text)), after: None }
}

/// What a window keeps of a journey: records by id, and the picture.
#[derive(Debug)]
pub struct Mirror {
    pub number: u64,
    pub properties: Properties,
    pub nodes: BTreeMap<Id, Node>,
    pub links: BTreeMap<Id, Link>,
    pub scene: Scene,
    /// Updates that came before their turn.
    pub early: BTreeMap<u64, Update>,
}

impl Mirror {
    pub fn of(snapshot: Snapshot) -> Self {
        Mirror {
            number: snapshot.number,
            properties: snapshot.properties,
            nodes: snapshot.nodes.into_iter().map(|node| (node.id(), node)).collect(),
            links: snapshot.links.into_iter().map(|link| (link.id, link)).collect(),
            scene: snapshot.scene,
            early: BTreeMap::new(),
        }
    }

    /// Takes an answer or a notice in its turn: the two come over different ways.
    pub fn take(&mut self, update: Update) {
        assert!(update.patch.number > self.number, "a number came twice");
        self.early.insert(update.patch.number, update);
        while let Some(next) = self.early.remove(&(self.number + 1)) {
            self.follow(next);
        }
    }

    pub fn follow(&mut self, update: Update) {
        assert_eq!(update.patch.number, self.number + 1, "a patch was lost");
        self.number = update.patch.number;
        for item in update.patch.items {
            match item {
                PatchItem::Node { node } => drop(self.nodes.insert(node.id(), *node)),
                PatchItem::NodeGone { id } => drop(self.nodes.remove(&id)),
                PatchItem::Link { link } => drop(self.links.insert(link.id, *link)),
                PatchItem::LinkGone { id } => drop(self.links.remove(&id)),
                PatchItem::Properties { properties } => self.properties = *properties,
            }
        }
        self.scene.apply(update.scene);
    }

    /// Compares what a window shows; numbers are each window's own.
    pub fn assert_shows(&self, fresh: Snapshot) {
        let fresh = Mirror::of(fresh);
        assert!(self.early.is_empty(), "a patch was lost");
        assert_eq!(self.properties, fresh.properties);
        assert_eq!(self.nodes, fresh.nodes);
        assert_eq!(self.links, fresh.links);
        assert_eq!(self.scene.frame, fresh.scene.frame);
        let differs = |key: &&String| self.scene.groups.get(*key) != fresh.scene.groups.get(*key);
        let keys: Vec<&String> = self.scene.groups.keys().chain(fresh.scene.groups.keys()).filter(differs).collect();
        assert!(keys.is_empty(), "groups differ: {keys:?}");
    }
}
