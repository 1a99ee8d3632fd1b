//! The one place where edits become true: disk first, memory second, windows third. When the disk says no, nothing in
//! memory has changed. Two windows never hold two documents of one journey.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use waymark_library::{Library, LibraryError, Logged};
use waymark_model::{Author, Change, Commit, Document, Id, Pending, Rejection, Stamp};

use crate::border::{Area, Fault, Notice, Packed, Snapshot, Thumbnail, Update, View};
use crate::errand::Errands;
use crate::incoming::Asked;
use crate::listener::Listener;
use crate::live::LivePages;
use crate::session::Session;
use crate::settings::Settings;
use crate::slot::Slot;
use crate::window::core_failed;
use crate::{faults, told};

/// How often an edit is tried again when others commit first.
const ATTEMPTS: usize = 16;

/// An open library with its open journeys and windows.
pub(crate) struct Core {
    pub(crate) slot: Slot,
    /// Where the library is.
    pub(crate) path: PathBuf,
    pub(crate) settings: Settings,
    sessions: Mutex<BTreeMap<Id, Arc<Mutex<Session>>>>,
    listeners: Mutex<Vec<Weak<Listener>>>,
    windows: AtomicU64,
    /// Miniatures of journeys at a sequence, for the home.
    pub(crate) thumbnails: Mutex<BTreeMap<Id, (u64, Thumbnail)>>,
    /// When it was last looked whether a backup is due.
    pub(crate) kept_at: Mutex<i64>,
    /// Held while another file is put in the library's place.
    pub(crate) swapping: Mutex<()>,
    /// What was salvaged last.
    pub(crate) salvaged: Mutex<Option<PathBuf>>,
    /// Questions about files that are at work.
    pub(crate) asked: Asked,
    /// Exports that are under way.
    pub(crate) errands: Errands,
    /// Web pages that are looked at before they are files.
    pub(crate) live: LivePages,
}

impl Core {
    pub(crate) fn new(path: PathBuf, settings: Settings) -> Self {
        Core {
            slot: Slot::new(Err(LibraryError::Closed { why: "Waymark is starting".into() })),
            path,
            kept_at: Mutex::new((settings.clock)()),
            settings,
            sessions: Mutex::default(),
            listeners: Mutex::default(),
            windows: AtomicU64::new(0),
            thumbnails: Mutex::default(),
            swapping: Mutex::default(),
            salvaged: Mutex::default(),
            asked: Asked::default(),
            errands: Errands::default(),
            live: LivePages::default(),
        }
    }

    /// The library as it is open now.
    pub(crate) fn library(&self) -> Result<Library, LibraryError> {
        self.slot.get()
    }

    /// A new window's ear.
    pub(crate) fn listen(&self) -> (Arc<Listener>, std::sync::mpsc::Receiver<Notice>) {
        let (listener, heard) = Listener::new(self.windows.fetch_add(1, Ordering::Relaxed) + 1);
        let listener = Arc::new(listener);
        let mut listeners = lock(&self.listeners);
        listeners.retain(|known| known.strong_count() > 0);
        listeners.push(Arc::downgrade(&listener));
        (listener, heard)
    }

    /// Opens a journey for a window, or shows it to it in another way.
    pub(crate) fn open(&self, journey: Id, view: View, listener: &Arc<Listener>) -> Result<Snapshot, Fault> {
        self.with(journey, |session| {
            // Also one that nobody looks at: somebody may have held it, and so kept it in the list, since it was left.
            self.catch_up(session)?;
            session.tell(told::of(self, session.journey()), listener);
            Ok(session.open(listener, view.clone(), &self.settings.author))
        })
    }

    /// Opens a journey for a window as far as a first view needs.
    pub(crate) fn enter(
        &self,
        journey: Id,
        view: &View,
        near: Option<Area>,
        listener: &Arc<Listener>,
    ) -> Result<Packed, Fault> {
        self.with(journey, |session| {
            self.catch_up(session)?;
            session.tell(told::of(self, session.journey()), listener);
            session.enter(listener, view, near, &self.settings.author)
        })
    }

    /// Reads from a journey that a window has open.
    pub(crate) fn read<T>(&self, journey: Id, read: impl FnOnce(&Session) -> Result<T, Fault>) -> Result<T, Fault> {
        self.with(journey, |session| read(session))
    }

    /// A window leaves one journey, or all.
    pub(crate) fn leave(&self, window: u64, journey: Option<Id>) {
        let ids: Vec<Id> = match journey {
            Some(journey) => vec![journey],
            None => lock(&self.sessions).keys().copied().collect(),
        };
        for id in ids {
            let known = lock(&self.sessions).get(&id).cloned();
            if let Some(session) = known {
                lock(&session).close(window);
            }
            self.retire(id);
        }
    }

    /// Makes a change true: drafted, written, kept, shown. `make` is asked again when others committed first.
    pub(crate) fn change(
        &self,
        journey: Id,
        window: u64,
        joins: Option<String>,
        make: impl for<'a> Fn(&'a mut Document, Stamp) -> Result<Pending<'a>, Rejection>,
    ) -> Result<Update, Fault> {
        let stamp = self.stamp(joins);
        let (update, shared) = self.with(journey, |session| self.try_change(session, window, &stamp, &make))?;
        if shared {
            self.refresh(Some(journey));
        }
        self.tell_home();
        Ok(update)
    }

    /// Tries until nobody was faster; answers what is true now, and whether other journeys share it.
    fn try_change(
        &self,
        session: &mut Session,
        window: u64,
        stamp: &Stamp,
        make: &impl for<'a> Fn(&'a mut Document, Stamp) -> Result<Pending<'a>, Rejection>,
    ) -> Result<(Update, bool), Fault> {
        if session.is_past {
            let message = "This is the map as it was: it cannot be changed.";
            return Err(Fault::new("past", message, "Go back to now, or restore this state first."));
        }
        for attempt in 0..ATTEMPTS {
            match self.attempt(session, stamp, make) {
                Ok(changes) => {
                    let shared = changes.iter().any(is_shared);
                    self.learn(session, &changes);
                    return Ok((session.publish(&changes, &self.settings.author, Some(window)), shared));
                }
                Err(Refused::Behind(missed)) => self.absorb(session, &missed)?,
                // Perhaps it only does not fit because others were faster: look once, then believe it.
                Err(Refused::Rejected(_)) if attempt == 0 && self.catch_up(session)? => {}
                Err(Refused::Rejected(rejection)) => return Err(rejection.into()),
                Err(Refused::Failed(error)) => return Err(error.into()),
            }
        }
        Err(LibraryError::Busy { doing: "saving the change".into() }.into())
    }

    /// Drafts, writes, keeps; answers the changes, none for an edit that changes nothing. Refused, nothing is changed.
    fn attempt(
        &self,
        session: &mut Session,
        stamp: &Stamp,
        make: &impl for<'a> Fn(&'a mut Document, Stamp) -> Result<Pending<'a>, Rejection>,
    ) -> Result<Vec<Change>, Refused> {
        let journey = session.id();
        let pending = make(&mut session.document, stamp.clone()).map_err(Refused::Rejected)?;
        if pending.is_empty() {
            return Ok(Vec::new());
        }
        let receipt = self.library()?.commit(journey, session.sequence, pending.commit())?;
        if receipt.adjusted.is_empty() {
            let commit = pending.keep();
            (session.sequence, session.version) = (receipt.sequence, session.version + 1);
            return Ok(commit.changes);
        }
        // The library had a shared record already: what it logged is what became true.
        drop(pending);
        let logged = self.library()?.commits_since(journey, session.sequence)?;
        Ok(take_in(session, &logged))
    }

    /// Takes in what other processes committed to open journeys, and tells the windows.
    pub(crate) fn refresh(&self, except: Option<Id>) {
        let open: Vec<Id> = lock(&self.sessions).keys().copied().filter(|id| Some(*id) != except).collect();
        for id in open {
            let known = lock(&self.sessions).get(&id).cloned();
            let Some(session) = known else { continue };
            if let Err(fault) = self.catch_up(&mut lock(&session)) {
                tracing::debug!(code = fault.code, "a journey could not follow the library: {}", fault.message);
            }
        }
    }

    /// Tells windows that show the library's home that the list changed.
    pub(crate) fn tell_home(&self) {
        let sessions: Vec<Arc<Mutex<Session>>> = lock(&self.sessions).values().cloned().collect();
        let busy: Vec<u64> = sessions.iter().flat_map(|session| lock(session).windows()).collect();
        self.each_listener(|listener| {
            if !busy.contains(&listener.window) {
                listener.tell(Notice::Library {});
            }
        });
    }

    /// Tells every window that the list of journeys changed.
    pub(crate) fn tell_all(&self) {
        self.tell(|| Notice::Library {});
    }

    /// Tells every window.
    pub(crate) fn tell(&self, notice: impl Fn() -> Notice) {
        self.each_listener(|listener| listener.tell(notice()));
    }

    /// Gives windows that missed something a second chance to hear of it.
    pub(crate) fn remind(&self) {
        self.each_listener(Listener::remind);
    }

    /// Forgets open journeys that are gone from the library.
    pub(crate) fn forget(&self, journeys: &[Id]) {
        for journey in journeys {
            if let Some(session) = lock(&self.sessions).remove(journey) {
                lock(&session).tell_stale();
            }
        }
    }

    /// Forgets everything that was read from the library's file.
    pub(crate) fn forget_all(&self) {
        lock(&self.sessions).clear();
        lock(&self.thumbnails).clear();
    }

    /// Who, when and under which id.
    pub(crate) fn stamp(&self, joins: Option<String>) -> Stamp {
        let Settings { author, clock, ids, .. } = &self.settings;
        Stamp { id: ids(), author: author.clone(), time: clock(), joins }
    }

    fn each_listener(&self, tell: impl Fn(&Listener)) {
        let listeners: Vec<Arc<Listener>> = lock(&self.listeners).iter().filter_map(Weak::upgrade).collect();
        listeners.iter().for_each(|listener| tell(listener));
    }

    /// Does something with an open journey; opens it for this moment when no window has it open.
    fn with<T>(&self, journey: Id, act: impl FnOnce(&mut Session) -> Result<T, Fault>) -> Result<T, Fault> {
        let session = self.session(journey)?;
        let done = match session.lock() {
            Ok(mut session) => act(&mut session),
            Err(_) => {
                // A panic may have left the document half-way; the disk has it whole.
                lock(&self.sessions).remove(&journey);
                Err(core_failed())
            }
        };
        drop(session);
        self.retire(journey);
        done
    }

    /// The session of a journey, loaded when it is not open. The list stays locked while loading, so that there is one.
    pub(crate) fn session(&self, journey: Id) -> Result<Arc<Mutex<Session>>, Fault> {
        let mut sessions = lock(&self.sessions);
        if let Some(session) = sessions.get(&journey) {
            return Ok(session.clone());
        }
        let session = Arc::new(Mutex::new(self.load(journey)?));
        sessions.insert(journey, session.clone());
        Ok(session)
    }

    /// Keeps an open journey that does not come from the library's rows, as long as a window looks at it.
    pub(crate) fn hold(&self, journey: Id, session: Session) {
        lock(&self.sessions).insert(journey, Arc::new(Mutex::new(session)));
    }

    /// Drops a session that nobody looks at and nobody uses.
    fn retire(&self, journey: Id) {
        let mut sessions = lock(&self.sessions);
        let unused = |session: &Arc<Mutex<Session>>| Arc::strong_count(session) == 1 && lock(session).is_deserted();
        if sessions.get(&journey).is_some_and(unused) {
            sessions.remove(&journey);
        }
    }

    /// Looks up journeys that these changes are the first to name.
    fn learn(&self, session: &mut Session, changes: &[Change]) {
        if told::names_more(changes, session.told()) {
            session.learn(told::of(self, session.journey()));
        }
    }

    fn load(&self, journey: Id) -> Result<Session, Fault> {
        let loaded = self.library()?.load(journey)?;
        let damage = loaded.damage.iter().map(faults::warning).collect();
        let document = Document::new(loaded.journey, loaded.commits);
        Ok(Session::new(document, loaded.sequence, loaded.version, damage))
    }

    /// Takes in what the library has and the session has not; answers whether there was anything.
    fn catch_up(&self, session: &mut Session) -> Result<bool, Fault> {
        if session.is_past {
            return Ok(false);
        }
        let missed = match self.library()?.commits_since(session.id(), session.sequence) {
            Ok(missed) if missed.is_empty() => return Ok(false),
            Ok(missed) => missed,
            Err(LibraryError::HistoryGone) => Vec::new(),
            Err(error) => return Err(error.into()),
        };
        self.absorb(session, &missed)?;
        Ok(true)
    }

    /// Takes in commits of others; none means that the log no longer tells, and everything is loaded anew.
    fn absorb(&self, session: &mut Session, missed: &[Logged]) -> Result<(), Fault> {
        if missed.is_empty() {
            let fresh = self.load(session.id())?;
            session.replace(fresh);
        } else {
            let changes = take_in(session, missed);
            self.learn(session, &changes);
            session.publish(&changes, &self.settings.author, None);
        }
        Ok(())
    }
}

/// Why a change was not made; nothing in memory or on the disk has changed.
enum Refused {
    Rejected(Rejection),
    Behind(Vec<Logged>),
    Failed(LibraryError),
}

impl From<LibraryError> for Refused {
    fn from(error: LibraryError) -> Self {
        match error {
            LibraryError::Behind { missed, .. } => Refused::Behind(missed),
            error => Refused::Failed(error),
        }
    }
}

/// Puts logged commits into a session's document and answers their changes.
fn take_in(session: &mut Session, logged: &[Logged]) -> Vec<Change> {
    let mut changes = Vec::new();
    for one in logged {
        let own = one.journey == session.id();
        if own {
            session.document.absorb(&one.commit);
            session.version += 1;
        } else {
            // Not in this journey's undo: kept under a name that nobody undoes.
            let author = Author("another journey".to_owned());
            session.document.absorb(&Commit { author, ..one.commit.clone() });
        }
        session.sequence = one.sequence;
        changes.extend(one.commit.changes.iter().cloned());
    }
    changes
}

fn is_shared(change: &Change) -> bool {
    match change {
        Change::Node { before, after, .. } => {
            after.as_deref().or(before.as_deref()).is_some_and(|node| node.kind().is_shared())
        }
        _ => false,
    }
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
