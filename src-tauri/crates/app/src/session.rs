//! One open journey: its document, one picture for each view in use, and the windows that look at it. What a window is
//! sent is numbered without a gap; nothing here writes to disk.

use std::sync::Arc;

use waymark_layout::{Layout, Miniatures, SceneDelta, Warning};
use waymark_model::{Author, Change, Commit, Document, Id, Journey, Patch};

use crate::border::{Area, Deed, Drawn, Fault, Notice, Opening, Packed, Snapshot, State, Update, View};
use crate::history::{Names, deed_of};
use crate::listener::Listener;
use crate::{opening, picture};

/// Groups that one question may ask for.
const MOST_DRAWN: usize = 4_000;

/// An open journey.
pub(crate) struct Session {
    pub(crate) document: Document,
    /// Sequence of the last commit of the library that this document holds.
    pub(crate) sequence: u64,
    /// The journey's own commits so far.
    pub(crate) version: u64,
    /// Whether this is a journey as it was, which no library has and nobody changes.
    pub(crate) is_past: bool,
    damage: Vec<Warning>,
    pictures: Vec<(View, Layout)>,
    seats: Vec<Seat>,
    /// What is known of other journeys that cards drill down to.
    told: Miniatures,
}

/// A window that looks at the journey.
struct Seat {
    listener: Arc<Listener>,
    view: View,
    number: u64,
}

impl Session {
    pub(crate) fn new(document: Document, sequence: u64, version: u64, damage: Vec<Warning>) -> Self {
        let (pictures, seats, told) = (Vec::new(), Vec::new(), Miniatures::new());
        Session { document, sequence, version, is_past: false, damage, pictures, seats, told }
    }

    /// A journey as it was, for reading.
    pub(crate) fn past(document: Document) -> Self {
        Session { is_past: true, ..Session::new(document, 0, 0, Vec::new()) }
    }

    pub(crate) fn journey(&self) -> &Journey {
        self.document.journey()
    }

    pub(crate) fn is_deserted(&self) -> bool {
        self.seats.is_empty()
    }

    /// What is known of other journeys.
    pub(crate) fn told(&self) -> &Miniatures {
        &self.told
    }

    /// Takes in what is known of other journeys; the cards that named them first are drawn with the changes that follow.
    pub(crate) fn learn(&mut self, told: Miniatures) {
        self.pictures.iter_mut().for_each(|(_, layout)| layout.tell(told.clone()));
        self.told = told;
    }

    /// The same for a map that a window is about to open. Where other journeys have changed, pictures are made anew, and other
    /// windows that look at them must ask.
    pub(crate) fn tell(&mut self, told: Miniatures, asker: &Arc<Listener>) {
        let named = |id: &Id| self.journey().cards().any(|card| card.drills_down_to == Some(*id));
        let gone = self.told.keys().any(|id| !told.contains_key(id) && named(id));
        if !gone && told.iter().all(|(id, new)| self.told.get(id) == Some(new)) {
            return;
        }
        self.told = told;
        if std::mem::take(&mut self.pictures).is_empty() {
            return;
        }
        let journey = self.id();
        for seat in self.seats.iter_mut().filter(|seat| seat.listener.window != asker.window) {
            seat.number += 1;
            seat.listener.tell(Notice::Stale { journey });
        }
    }

    /// Seats a window with a view, or changes its view, and gives it everything.
    pub(crate) fn open(&mut self, listener: &Arc<Listener>, view: View, author: &Author) -> Snapshot {
        let number = self.sit(listener, &view);
        let place = self.picture(&view);
        let journey = self.journey();
        let scene = self.pictures[place].1.scene(journey);
        Snapshot {
            journey: journey.id(),
            number,
            properties: journey.properties().clone(),
            nodes: journey.nodes().cloned().collect(),
            links: journey.links().cloned().collect(),
            scene,
            state: self.state(author),
            damage: self.damage.clone(),
        }
    }

    /// Seats a window as `open` does, and gives it what a first view needs.
    pub(crate) fn enter(
        &mut self,
        listener: &Arc<Listener>,
        view: &View,
        near: Option<Area>,
        author: &Author,
    ) -> Result<Packed, Fault> {
        let number = self.sit(listener, view);
        let place = self.picture(view);
        let (journey, layout) = (self.journey(), &self.pictures[place].1);
        let keys = near.map(|area| opening::near(layout, area)).unwrap_or_default();
        let whole = layout.draw(journey, &keys);
        let opened = Opening {
            journey: journey.id(),
            number,
            properties: journey.properties().clone(),
            nodes: opening::first_nodes(journey, whole.values().filter_map(|group| group.id)),
            cards: opening::card_counts(journey),
            head: layout.head(),
            frame: layout.frame().clone(),
            whole,
            state: self.state(author),
            damage: self.damage.clone(),
        };
        opening::pack(&opened, layout)
    }

    /// Groups of the picture that a window follows.
    pub(crate) fn draw(&self, window: u64, keys: &[String]) -> Result<Drawn, Fault> {
        if keys.len() > MOST_DRAWN {
            let message = format!("At most {MOST_DRAWN} groups may be asked for at once.");
            return Err(Fault::new("too_many", message, "Ask for fewer."));
        }
        let seat = self.seat(window)?;
        let (journey, layout) = self.shown(&seat.view).ok_or_else(not_open)?;
        Ok(Drawn { number: seat.number, groups: layout.draw(journey, keys) })
    }

    /// All records, for a window that has entered.
    pub(crate) fn records(&self, window: u64) -> Result<Packed, Fault> {
        opening::records(self.journey(), self.seat(window)?.number)
    }

    /// Takes a window's seat away.
    pub(crate) fn close(&mut self, window: u64) {
        self.seats.retain(|seat| seat.listener.window != window);
        self.forget_unseen();
    }

    /// Sends what has just become true to every window; the asker's share is the answer.
    pub(crate) fn publish(&mut self, changes: &[Change], author: &Author, asker: Option<u64>) -> Update {
        let journey = self.document.journey();
        let deltas: Vec<SceneDelta> =
            self.pictures.iter_mut().map(|(_, layout)| layout.update(journey, changes)).collect();
        let (journey, state) = (self.id(), self.state(author));
        let mut answer = None;
        for seat in &mut self.seats {
            let asks = Some(seat.listener.window) == asker;
            if changes.is_empty() && !asks {
                continue;
            }
            seat.number += 1;
            let place = self.pictures.iter().position(|(view, _)| *view == seat.view);
            let scene = place.map(|index| deltas[index].clone()).unwrap_or_default();
            let patch = Patch::from_changes(seat.number, changes);
            let update = Update { journey, patch, scene, state: state.clone() };
            if asks {
                answer = Some(update);
            } else {
                seat.listener.tell(Notice::Updated { update });
            }
        }
        answer.unwrap_or_else(|| {
            let patch = Patch::from_changes(0, changes);
            Update { journey, patch, scene: SceneDelta::default(), state }
        })
    }

    /// Replaces the document by one that was loaded anew; every window must ask for a snapshot.
    pub(crate) fn replace(&mut self, fresh: Session) {
        let seats = std::mem::take(&mut self.seats);
        *self = Session { seats, ..fresh };
        self.tell_stale();
    }

    /// Tells every window to ask for a snapshot.
    pub(crate) fn tell_stale(&mut self) {
        let journey = self.journey().id();
        for seat in &mut self.seats {
            seat.number += 1;
            seat.listener.tell(Notice::Stale { journey });
        }
    }

    /// What can be undone and redone, and how many commits there are.
    pub(crate) fn state(&self, author: &Author) -> State {
        let history = self.document.history();
        State {
            undo: history.undo_label(author).map(str::to_owned),
            redo: history.redo_label(author).map(str::to_owned),
            undo_deed: self.deed(history.to_undo(author)),
            redo_deed: self.deed(history.to_redo(author)),
            version: self.version,
        }
    }

    /// What commits that belong together did. What was typed in between is not read.
    fn deed<'a>(&self, mut commits: impl DoubleEndedIterator<Item = &'a Commit>) -> Option<Deed> {
        let first = commits.next()?;
        let both = [Some(first), commits.next_back()];
        let both: Vec<&Commit> = both.into_iter().flatten().collect();
        Some(deed_of(&both, &Names::of(self.journey(), &[])))
    }

    /// Windows that look at this journey.
    pub(crate) fn windows(&self) -> Vec<u64> {
        self.seats.iter().map(|seat| seat.listener.window).collect()
    }

    /// The journey's identity.
    pub(crate) fn id(&self) -> Id {
        self.journey().id()
    }

    /// Seats a window with a view, or changes its view; answers the number of its last update.
    pub(crate) fn sit(&mut self, listener: &Arc<Listener>, view: &View) -> u64 {
        let place = self.seats.iter().position(|seat| seat.listener.window == listener.window);
        let number = match place.and_then(|place| self.seats.get_mut(place)) {
            Some(seat) => {
                seat.view = view.clone();
                seat.number
            }
            None => {
                self.seats.push(Seat { listener: listener.clone(), view: view.clone(), number: 0 });
                0
            }
        };
        self.forget_unseen();
        number
    }

    fn seat(&self, window: u64) -> Result<&Seat, Fault> {
        self.seats.iter().find(|seat| seat.listener.window == window).ok_or_else(not_open)
    }

    /// The journey and its picture in a view that a window follows.
    fn shown(&self, view: &View) -> Option<(&Journey, &Layout)> {
        let (_, layout) = self.pictures.iter().find(|(known, _)| known == view)?;
        Some((self.document.journey(), layout))
    }

    /// The place of a view's picture, made when there is none.
    fn picture(&mut self, view: &View) -> usize {
        match self.pictures.iter().position(|(known, _)| known == view) {
            Some(index) => index,
            None => {
                let layout = picture::screen(self.document.journey(), view, &self.told);
                self.pictures.push((view.clone(), layout));
                self.pictures.len() - 1
            }
        }
    }

    fn forget_unseen(&mut self) {
        let seats = &self.seats;
        self.pictures.retain(|(view, _)| seats.iter().any(|seat| seat.view == *view));
    }
}

fn not_open() -> Fault {
    Fault::new("not_open", "This window has not opened the map.", "Open the map again.")
}
