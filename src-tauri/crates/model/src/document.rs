//! A journey with its history: edit, undo and redo, each first as a `Pending` that can be written to disk before it is
//! kept. What is not kept must leave no trace.

use crate::edits::shown;
use crate::restore::restore;
use crate::theirs::Theirs;
use crate::undo::take_back;
use crate::{Author, Commit, CommitKind, Draft, Edit, History, Id, Journey, Node, Rejection, label, repair};

/// Who, when, and under which identity a commit is made; the caller owns the clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Id of the commit.
    pub id: Id,
    /// Who.
    pub author: Author,
    /// When, in milliseconds since 1970 UTC.
    pub time: i64,
    /// Edits of one author with the same key in a row, at most five seconds apart, are undone together.
    pub joins: Option<String>,
}

/// A journey with its history.
#[derive(Clone, Debug)]
pub struct Document {
    journey: Journey,
    history: History,
}

impl Document {
    /// A journey as it is now and its commits, oldest first; a recent tail of them is enough.
    pub fn new(journey: Journey, commits: Vec<Commit>) -> Self {
        Document::with_earlier(journey, 0, commits)
    }

    /// The same where this many older commits were left on disk: they count for the version and cannot be undone.
    pub fn with_earlier(journey: Journey, earlier: u64, commits: Vec<Commit>) -> Self {
        Document { journey, history: History::new(earlier, commits) }
    }

    /// The journey as it is now.
    pub fn journey(&self) -> &Journey {
        &self.journey
    }

    /// Its commits.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Makes an edit, or answers why not. Empty when the edit changes nothing.
    pub fn edit(&mut self, stamp: Stamp, edit: &Edit) -> Result<Pending<'_>, Rejection> {
        let label = label(&self.journey, edit);
        let mut draft = Draft::new(&mut self.journey);
        draft.apply(edit)?;
        Ok(Pending::new(draft, &mut self.history, stamp, CommitKind::Edit, label))
    }

    /// Takes back the author's last edit as far as nobody else has changed the same since.
    pub fn undo(&mut self, stamp: Stamp) -> Result<Pending<'_>, Rejection> {
        self.turn(stamp, Turn::Undo)
    }

    /// Makes the author's last undone edit again, as far as nobody else has changed the same since.
    pub fn redo(&mut self, stamp: Stamp) -> Result<Pending<'_>, Rejection> {
        self.turn(stamp, Turn::Redo)
    }

    /// Puts the journey back to what it was: one commit of this kind, which can be undone like an edit. `library` has shared
    /// records as they are elsewhere, for those that come back.
    pub fn restore(&mut self, stamp: Stamp, was: &Journey, kind: CommitKind, library: &[Node]) -> Pending<'_> {
        let label = match &kind {
            CommitKind::Restore { name, .. } if !name.is_empty() => format!("Restore '{}'", shown(name)),
            _ => "Restore an earlier state".to_owned(),
        };
        let mut draft = Draft::new(&mut self.journey);
        restore(&mut draft, was, library);
        Pending::new(draft, &mut self.history, Stamp { joins: None, ..stamp }, kind, label)
    }

    /// Makes the journey what another one is, as one edit under this label; the id stays. `library` has shared records as
    /// they are elsewhere, for those that are new here.
    pub fn adopt(&mut self, stamp: Stamp, other: &Journey, label: String, library: &[Node]) -> Pending<'_> {
        let mut draft = Draft::new(&mut self.journey);
        restore(&mut draft, other, library);
        Pending::new(draft, &mut self.history, Stamp { joins: None, ..stamp }, CommitKind::Edit, label)
    }

    /// Takes in a commit that another process made and has on disk already.
    pub fn absorb(&mut self, commit: &Commit) {
        for change in &commit.changes {
            self.journey.apply(change);
        }
        self.history.record(commit.clone());
    }

    /// Goes back through the author's edits to the newest that still can be taken back; those on the way that others
    /// have changed altogether are passed over for good.
    fn turn(&mut self, stamp: Stamp, turn: Turn) -> Result<Pending<'_>, Rejection> {
        let stages = self.journey.summary().stages;
        let mut draft = Draft::new(&mut self.journey);
        let mut of: Vec<Id> = Vec::new();
        let mut label = None;
        for entry in turn.entries(&self.history, &stamp.author) {
            of.splice(0..0, entry.of.iter().copied());
            for index in entry.commits.iter().rev() {
                let Some(commit) = self.history.commit(*index) else { continue };
                let theirs = turn.theirs(&self.history, *index, &stamp.author);
                take_back(&mut draft, &commit.changes, theirs);
            }
            repair::after_turn(&mut draft, || self.history.stages_before(entry, stages) > 0);
            if !draft.changes_nothing() {
                label = Some(format!("{}: {}", turn.word(), entry.label));
                break;
            }
        }
        let label = label.ok_or_else(|| turn.nothing())?;
        let kind = if turn == Turn::Undo { CommitKind::Undo { of } } else { CommitKind::Redo { of } };
        Ok(Pending::new(draft, &mut self.history, Stamp { joins: None, ..stamp }, kind, label))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Undo,
    Redo,
}

impl Turn {
    fn entries<'h>(self, history: &'h History, author: &Author) -> impl Iterator<Item = &'h crate::history::Entry> {
        match self {
            Turn::Undo => history.undoable(author),
            Turn::Redo => history.redoable(author),
        }
        .iter()
        .rev()
    }

    /// What others wrote since a commit. To make one's own edit again is to write anew, whoever wrote in between.
    fn theirs<'h>(self, history: &'h History, index: usize, author: &Author) -> Theirs<'h> {
        if self == Turn::Undo { history.standing_after(index, author) } else { Theirs::default() }
    }

    fn word(self) -> &'static str {
        if self == Turn::Undo { "Undo" } else { "Redo" }
    }

    fn nothing(self) -> Rejection {
        match self {
            Turn::Undo => Rejection::new(
                "nothing_to_undo",
                "There is nothing of yours to undo.",
                "What others have changed since stays as they left it.",
            ),
            Turn::Redo => Rejection::new(
                "nothing_to_redo",
                "There is nothing of yours to redo.",
                "Redo is there after an undo, until your next edit.",
            ),
        }
    }
}

/// What would become true. Dropped, it never was.
#[derive(Debug)]
#[must_use = "a pending commit that is dropped is taken back"]
pub struct Pending<'a> {
    draft: Draft<'a>,
    history: &'a mut History,
    commit: Commit,
}

impl<'a> Pending<'a> {
    fn new(draft: Draft<'a>, history: &'a mut History, stamp: Stamp, kind: CommitKind, label: String) -> Self {
        let changes = if draft.changes_nothing() { Vec::new() } else { draft.changes().to_vec() };
        let Stamp { id, author, time, joins } = stamp;
        Pending { draft, history, commit: Commit { id, author, time, label, kind, joins, changes } }
    }

    /// The commit to write to disk.
    pub fn commit(&self) -> &Commit {
        &self.commit
    }

    /// The journey as it would be.
    pub fn journey(&self) -> &Journey {
        self.draft.journey()
    }

    /// Whether nothing would change: then there is nothing to write, and it can be dropped.
    pub fn is_empty(&self) -> bool {
        self.commit.changes.is_empty()
    }

    /// Makes it true, once it is on disk; an empty one leaves no mark in the history.
    pub fn keep(self) -> Commit {
        let empty = self.is_empty();
        let Pending { draft, history, commit } = self;
        if !empty {
            draft.keep();
            history.record(commit.clone());
        }
        commit
    }
}
