//! What one person does in an hour, through the same window that the page asks: write, take back, make again, look at other
//! parts in other colours. The same every time.

use std::collections::BTreeMap;
use std::sync::mpsc::Receiver;

use serde_json::{Value, json};
use tempfile::TempDir;
use waymark_app::{App, Settings, Window};
use waymark_exchange::write_json;
use waymark_model::testing::{Random, large_journey};
use waymark_model::{Edit, Id};

/// Edits between two looks at something else.
const LOOK: usize = 100;

/// One person at one map.
pub(crate) struct Hour {
    pub(crate) edits: usize,
    pub(crate) looks: usize,
    journey: Id,
    cards: Vec<Id>,
    stages: Vec<Id>,
    random: Random,
    window: Window,
    heard: Receiver<waymark_app::Notice>,
    _app: App,
    _folder: TempDir,
}

impl Hour {
    /// Opens a map of this many cards in a library of its own.
    pub(crate) fn begin(cards: usize) -> Hour {
        let folder = tempfile::tempdir().expect("a folder for the library");
        let settings = Settings { watch: None, samples: false, ..Settings::default() };
        let app = App::open(&folder.path().join("hour.waymark"), settings).expect("a library of our own");
        let map = large_journey(7, cards);
        let file = folder.path().join("map.json");
        std::fs::write(&file, write_json(&map, &|_| None, true)).expect("the folder can be written");
        let journey = app.import_file(&file).expect("our own format").journeys[0];
        let bare = app.bare(journey).expect("a journey of our own");
        let (window, heard) = app.window();
        let hour = Hour {
            edits: 0,
            looks: 0,
            journey,
            cards: bare.journey().cards().map(|card| card.id).collect(),
            stages: bare.journey().stages().map(|stage| stage.id).collect(),
            random: Random::new(11),
            window,
            heard,
            _app: app,
            _folder: folder,
        };
        hour.see("open", "light", None);
        hour
    }

    /// Makes this many edits, undos and redos; looks elsewhere now and then.
    pub(crate) fn work(&mut self, edits: usize) {
        for _ in 0..edits {
            match self.edits % 8 {
                5 | 6 => self.ask(json!({ "ask": "undo", "journey": self.journey })),
                7 => self.ask(json!({ "ask": "redo", "journey": self.journey })),
                _ => self.write(),
            }
            self.edits += 1;
            if self.edits.is_multiple_of(LOOK) {
                self.look();
            }
            while self.heard.try_recv().is_ok() {}
        }
    }

    fn write(&mut self) {
        let card = self.cards[self.random.below(self.cards.len())];
        let text = json!(format!("Waits at the counter {} {}", self.edits, self.random.words()));
        let edit = Edit::Set { id: card, fields: BTreeMap::from([("text".into(), text)]) };
        self.ask(json!({ "ask": "edit", "journey": self.journey, "edit": edit, "joins": null }));
    }

    /// Every other look is back at the whole map in light.
    fn look(&mut self) {
        self.looks += 1;
        let stage = self.random.pick(&self.stages).copied();
        match self.looks % 4 {
            1 => self.see("look", "dark", None),
            3 => self.see("look", "light", stage),
            _ => self.see("look", "light", None),
        }
    }

    fn see(&self, how: &str, theme: &str, stage: Option<Id>) {
        let stages = stage.map(|stage| vec![stage]);
        let view = json!({ "theme": theme, "lanes": null, "stages": stages, "persona": null });
        self.ask(json!({ "ask": how, "journey": self.journey, "view": view }));
    }

    fn ask(&self, question: Value) {
        self.window.ask_json(&question.to_string()).expect("the core answers");
    }
}
