//! What undo must mean, as plainly as it can be said: who made which step, and what each step did to each field.
//! Knows nothing of the model's history and undo; a step is in force while it stands on its author's list.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use waymark_model::{Change, Commit, CommitKind, Id, Journey};

use super::laws::{self, Turn};
use super::leaves::{self, Leaves};

/// How far apart, in milliseconds, joined edits may lie.
const JOIN_WITHIN: i64 = 5_000;

/// What one step, or one change of it, did to one record.
#[derive(Debug)]
pub(super) struct Effect {
    pub(super) id: Id,
    pub(super) before: Leaves,
    pub(super) after: Leaves,
}

/// One commit.
#[derive(Debug)]
pub(super) struct Step {
    /// Counted over the journey.
    pub(super) number: usize,
    pub(super) author: String,
    /// One for each record, in the order in which they were first changed.
    pub(super) effects: Vec<Effect>,
    /// One for each change, in order: a step may change a record more than once, and goes back as it came.
    pub(super) changes: Vec<Effect>,
}

/// What one undo takes back: the edits it is about, and the steps to invert, oldest first.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    of: Vec<Id>,
    pub(super) steps: Vec<Rc<Step>>,
}

impl Entry {
    fn comes_to_nothing(&self) -> bool {
        let mut sum: BTreeMap<Id, (&Leaves, &Leaves)> = BTreeMap::new();
        for effect in self.steps.iter().flat_map(|step| &step.effects) {
            sum.entry(effect.id).or_insert((&effect.before, &effect.after)).1 = &effect.after;
        }
        sum.into_values().all(|(before, after)| before == after)
    }
}

/// The lists of one author.
#[derive(Debug, Default)]
struct Lists {
    undo: Vec<Entry>,
    redo: Vec<Entry>,
    /// The last commit, when it was an edit that others may join: its key and its time.
    open: Option<(String, i64)>,
}

/// The plain model of one journey and its history.
#[derive(Debug, Default)]
pub(super) struct Reference {
    pub(super) records: BTreeMap<Id, Leaves>,
    pub(super) steps: Vec<Rc<Step>>,
    authors: BTreeMap<String, Lists>,
    /// Turns of which the whole result could be foretold.
    pub(super) foretold: u64,
}

impl Reference {
    /// A journey as it stands, without any history.
    pub(super) fn of(journey: &Journey) -> Self {
        Reference { records: records_of(journey), ..Reference::default() }
    }

    /// Takes in a commit, and says what it broke.
    pub(super) fn take(&mut self, commit: &Commit) -> Result<(), String> {
        let was = self.records.clone();
        let step = Rc::new(self.step(commit)?);
        let author = commit.author.0.clone();
        let (undo, of) = match &commit.kind {
            CommitKind::Edit | CommitKind::Restore { .. } => {
                self.made(commit, Rc::clone(&step));
                self.steps.push(step);
                return Ok(());
            }
            CommitKind::Undo { of } => (true, of),
            CommitKind::Redo { of } => (false, of),
        };
        let entries = self.pop(&author, undo, of)?;
        let turn = Turn { author: &author, undo, entries: &entries, was: &was };
        self.foretold += u64::from(laws::check(self, &turn).map_err(|law| format!("{}: {law}", commit.label))?);
        let lists = self.authors.entry(author).or_default();
        lists.open = None;
        let to = if undo { &mut lists.redo } else { &mut lists.undo };
        to.push(Entry { of: of.clone(), steps: vec![Rc::clone(&step)] });
        self.steps.push(step);
        Ok(())
    }

    /// The core says that this author has nothing to take back: then nothing may be owed.
    pub(super) fn refused(&self, author: &str, undo: bool) -> Result<(), String> {
        let mut entries = self.entries(author, undo).to_vec();
        entries.reverse();
        laws::nothing_owed(self, &Turn { author, undo, entries: &entries, was: &self.records })
    }

    /// Number of the newest step of what this author would undo next; none without any. Edits in a row that came to
    /// nothing together are passed over.
    pub(super) fn newest(&self, author: &str) -> Option<usize> {
        let mut entries = self.entries(author, true).iter().rev();
        entries.find(|entry| !entry.comes_to_nothing()).and_then(|entry| entry.steps.last()).map(|step| step.number)
    }

    /// Steps by others after a number that stand: made and not taken back.
    pub(super) fn in_force<'a>(&'a self, author: &'a str, since: usize) -> impl Iterator<Item = &'a Rc<Step>> {
        let others = self.authors.iter().filter(move |(name, _)| *name != author).map(|(_, lists)| lists);
        let steps = others.flat_map(|lists| &lists.undo).flat_map(|entry| &entry.steps);
        steps.filter(move |step| step.number > since)
    }

    /// Whether the real journey is what this says.
    pub(super) fn agrees(&self, journey: &Journey) -> Result<(), String> {
        let real = records_of(journey);
        let ids: BTreeSet<&Id> = real.keys().chain(self.records.keys()).collect();
        for id in ids {
            if real.get(id) != self.records.get(id) {
                return Err(format!("{id} is {:?}, should be {:?}", real.get(id), self.records.get(id)));
            }
        }
        Ok(())
    }

    fn entries(&self, author: &str, undo: bool) -> &[Entry] {
        self.authors.get(author).map_or(&[], |lists| if undo { &lists.undo } else { &lists.redo })
    }

    /// Makes the changes of a commit true, each of which must say truly what was there.
    fn step(&mut self, commit: &Commit) -> Result<Step, String> {
        let (mut effects, mut changes) = (Vec::<Effect>::new(), Vec::new());
        for change in &commit.changes {
            let (id, (before, after)) = (change.id(), leaves::of_change(change));
            let there = self.records.get(&id).cloned().unwrap_or_default();
            if there != before && !matches!(change, Change::Journey { .. }) {
                return Err(format!("{}: {id} was {there:?}, not {before:?}", commit.label));
            }
            self.records.insert(id, after.clone());
            changes.push(Effect { id, before: before.clone(), after: after.clone() });
            match effects.iter_mut().find(|effect| effect.id == id) {
                Some(effect) => effect.after = after,
                None => effects.push(Effect { id, before, after }),
            }
        }
        self.records.retain(|_, leaves| !leaves.is_empty());
        Ok(Step { number: self.steps.len(), author: commit.author.0.clone(), effects, changes })
    }

    fn made(&mut self, commit: &Commit, step: Rc<Step>) {
        let lists = self.authors.entry(commit.author.0.clone()).or_default();
        lists.redo.clear();
        let open = commit.joins.clone().map(|key| (key, commit.time));
        let joined = match (&lists.open, &open) {
            (Some((key, time)), Some((same, now))) => key == same && (0..=JOIN_WITHIN).contains(&(now - time)),
            _ => false,
        };
        lists.open = open;
        match lists.undo.last_mut().filter(|_| joined) {
            Some(entry) => {
                entry.of.push(commit.id);
                entry.steps.push(step);
            }
            None => lists.undo.push(Entry { of: vec![commit.id], steps: vec![step] }),
        }
    }

    /// Takes what a turn is about from the top of its author's list, newest first; that, and nothing else.
    fn pop(&mut self, author: &str, undo: bool, of: &[Id]) -> Result<Vec<Entry>, String> {
        let lists = self.authors.entry(author.to_owned()).or_default();
        let from = if undo { &mut lists.undo } else { &mut lists.redo };
        let mut popped = Vec::new();
        let mut rest: BTreeSet<&Id> = of.iter().collect();
        while !rest.is_empty() {
            let Some(entry) = from.pop().filter(|entry| entry.of.iter().all(|id| rest.contains(id))) else {
                return Err(format!("{author}'s turn is about {of:?}, which is not what {author} did last"));
            };
            rest.retain(|id| !entry.of.contains(id));
            popped.push(entry);
        }
        Ok(popped)
    }
}

fn records_of(journey: &Journey) -> BTreeMap<Id, Leaves> {
    let nodes = journey.nodes().map(|node| (node.id(), leaves::of(node)));
    let links = journey.links().map(|link| (link.id, leaves::of(link)));
    nodes.chain(links).chain([(Id::NIL, leaves::of(journey.properties()))]).collect()
}
