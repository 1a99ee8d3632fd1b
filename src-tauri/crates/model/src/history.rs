//! The commits of a journey in order, and what each author can undo and redo. Everything here follows from the commits
//! alone, so that undo works after a restart; nothing here changes a journey.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::theirs::Theirs;
use crate::{Author, Change, Commit, CommitKind, Id, Node};

/// Edits that are joined lie at most this far apart, in milliseconds.
const JOIN_WITHIN: i64 = 5_000;
/// Newest commits that stay in memory, and most changes in them: enough to take back five hundred edits in a row. Beyond
/// twice as much the older ones are left to the disk, as after a restart, so that a long day does not fill the memory.
const COMMITS: usize = 1_000;
const CHANGES: usize = 20_000;

/// One thing that an author can take back or make again.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The edits it is about, oldest first.
    pub(crate) of: Vec<Id>,
    /// The commits to invert, oldest first, as indices of the history.
    pub(crate) commits: Vec<usize>,
    /// What was done, for people.
    pub(crate) label: String,
}

#[derive(Clone, Debug, Default)]
struct Stacks {
    undo: Vec<Entry>,
    redo: Vec<Entry>,
    last: Option<usize>,
}

/// The commits of a journey, oldest first, with an index by author.
#[derive(Clone, Debug, Default)]
pub struct History {
    earlier: u64,
    commits: Vec<Arc<Commit>>,
    /// How many changes the commits have.
    changes: usize,
    authors: HashMap<Author, Stacks>,
}

impl History {
    /// A history of these commits, oldest first, after `earlier` ones that are not here.
    pub fn new(earlier: u64, commits: Vec<Commit>) -> Self {
        let mut history = History { earlier, ..History::default() };
        commits.into_iter().for_each(|commit| history.add(Arc::new(commit)));
        history
    }

    /// Number of commits so far, those that are not in memory among them.
    pub fn version(&self) -> u64 {
        self.earlier + self.commits.len() as u64
    }

    /// The commits in memory, oldest first.
    pub fn commits(&self) -> impl DoubleEndedIterator<Item = &Commit> {
        self.commits.iter().map(AsRef::as_ref)
    }

    /// The newest commits, newest first.
    pub fn lines(&self, limit: usize) -> impl Iterator<Item = &Commit> {
        self.commits().rev().take(limit)
    }

    /// What undo would take back.
    pub fn undo_label(&self, author: &Author) -> Option<&str> {
        self.undoable(author).last().map(|entry| entry.label.as_str())
    }

    /// What redo would make again.
    pub fn redo_label(&self, author: &Author) -> Option<&str> {
        self.redoable(author).last().map(|entry| entry.label.as_str())
    }

    /// The commits that undo would take back, oldest first.
    pub fn to_undo(&self, author: &Author) -> impl DoubleEndedIterator<Item = &Commit> {
        self.undoable(author).last().into_iter().flat_map(|entry| &entry.commits).filter_map(|it| self.commit(*it))
    }

    /// The commits that redo would take back, oldest first: undos.
    pub fn to_redo(&self, author: &Author) -> impl DoubleEndedIterator<Item = &Commit> {
        self.redoable(author).last().into_iter().flat_map(|entry| &entry.commits).filter_map(|it| self.commit(*it))
    }

    pub(crate) fn undoable(&self, author: &Author) -> &[Entry] {
        self.authors.get(author).map_or(&[], |stacks| &stacks.undo)
    }

    pub(crate) fn redoable(&self, author: &Author) -> &[Entry] {
        self.authors.get(author).map_or(&[], |stacks| &stacks.redo)
    }

    pub(crate) fn commit(&self, index: usize) -> Option<&Commit> {
        self.commits.get(index).map(AsRef::as_ref)
    }

    /// How many stages there were before an entry was made, when there are `now`.
    pub(crate) fn stages_before(&self, entry: &Entry, now: usize) -> usize {
        let since = entry.commits.first().copied().unwrap_or(0).min(self.commits.len());
        let changes = self.commits[since..].iter().flat_map(|commit| &commit.changes);
        let (mut came, mut went) = (0, 0);
        for change in changes {
            if let Change::Node { before, after, .. } = change
                && matches!(after.as_deref().or(before.as_deref()), Some(Node::Stage(_)))
            {
                came += usize::from(before.is_none());
                went += usize::from(after.is_none());
            }
        }
        (now + went).saturating_sub(came)
    }

    /// What others have changed after a commit and stand by: made, or made again, and not taken back.
    pub(crate) fn standing_after(&self, index: usize, author: &Author) -> Theirs<'_> {
        let others = self.authors.iter().filter(|(name, _)| *name != author).map(|(_, stacks)| stacks);
        let later = others.flat_map(|stacks| &stacks.undo).flat_map(|entry| &entry.commits).filter(|it| **it > index);
        Theirs::of(later.filter_map(|it| self.commit(*it)).flat_map(|commit| &commit.changes))
    }

    /// Adds the next commit; forgets the oldest when there are too many.
    pub(crate) fn record(&mut self, commit: Commit) {
        self.add(Arc::new(commit));
        if self.commits.len() > 2 * COMMITS || self.changes > 2 * CHANGES {
            self.forget();
        }
    }

    /// Leaves out the oldest commits; the newest always stays.
    fn forget(&mut self) {
        let (mut kept, mut changes) = (0, 0);
        for commit in self.commits.iter().rev().take(COMMITS) {
            changes += commit.changes.len();
            if kept > 0 && changes > CHANGES {
                break;
            }
            kept += 1;
        }
        let left_out = self.commits.len() - kept;
        let mut rest = History { earlier: self.earlier + left_out as u64, ..History::default() };
        self.commits.drain(left_out..).for_each(|commit| rest.add(commit));
        *self = rest;
    }

    fn add(&mut self, commit: Arc<Commit>) {
        let index = self.commits.len();
        self.changes += commit.changes.len();
        self.commits.push(Arc::clone(&commit));
        let stacks = self.authors.entry(commit.author.clone()).or_default();
        let last = stacks.last.replace(index).and_then(|last| self.commits.get(last));
        match &commit.kind {
            CommitKind::Edit | CommitKind::Restore { .. } => {
                stacks.redo.clear();
                match stacks.undo.last_mut() {
                    Some(entry) if last.is_some_and(|last| joins(last, &commit)) => {
                        entry.of.push(commit.id);
                        entry.commits.push(index);
                        entry.label.clone_from(&commit.label);
                    }
                    _ => stacks.undo.push(Entry {
                        of: vec![commit.id],
                        commits: vec![index],
                        label: commit.label.clone(),
                    }),
                }
            }
            CommitKind::Undo { of } => shift(&mut stacks.undo, &mut stacks.redo, of, index, &commit.label),
            CommitKind::Redo { of } => shift(&mut stacks.redo, &mut stacks.undo, of, index, &commit.label),
        }
    }
}

fn joins(last: &Commit, next: &Commit) -> bool {
    let apart = next.time.saturating_sub(last.time);
    last.kind == CommitKind::Edit
        && last.joins.is_some()
        && last.joins == next.joins
        && (0..=JOIN_WITHIN).contains(&apart)
}

/// Takes what a commit is about off one stack and puts the commit itself, to be inverted in its turn, on the other.
fn shift(from: &mut Vec<Entry>, to: &mut Vec<Entry>, of: &[Id], index: usize, label: &str) {
    let ids: HashSet<&Id> = of.iter().collect();
    let is_meant = |entry: &Entry| entry.of.iter().all(|id| ids.contains(id));
    let mut label = label.split_once(": ").map_or(label, |(_, label)| label).to_owned();
    while let Some(entry) = from.pop_if(|entry| is_meant(entry)) {
        label = entry.label;
    }
    to.push(Entry { of: of.to_vec(), commits: vec![index], label });
}
