//! Journeys edited at random through a real library, with a copy beside it of how each looked after every commit. What
//! the library acknowledged must be found again; what it refused may be there only whole.

use std::collections::BTreeMap;

use waymark_library::{Library, LibraryError, Loaded};
use waymark_model::testing::{Random, random_edit, stamp};
use waymark_model::{Author, Commit, CommitKind, Document, Id, Journey};

/// Who edits.
const AUTHORS: [&str; 2] = ["ann", "bob"];

/// The journeys and what is known of them.
pub(crate) struct World {
    /// The journeys as they are shown, by the order in which they were created.
    pub(crate) open: Vec<Open>,
    /// Every random choice.
    pub(crate) random: Random,
    /// The last sequence that the library acknowledged.
    pub(crate) acknowledged: u64,
    looks: BTreeMap<u64, Journey>,
    /// Commits that were refused, but may have reached the disk.
    maybe: Vec<Journey>,
    time: i64,
}

/// One journey as the program shows it.
pub(crate) struct Open {
    /// The journey with its history.
    pub(crate) document: Document,
    /// The sequence up to which it is known.
    pub(crate) sequence: u64,
}

impl World {
    /// No journey yet.
    pub(crate) fn new(seed: u64) -> World {
        World {
            open: Vec::new(),
            random: Random::new(seed),
            acknowledged: 0,
            looks: BTreeMap::new(),
            maybe: Vec::new(),
            time: 1_000_000,
        }
    }

    /// Puts a new journey of some random edits into the library.
    pub(crate) fn create(&mut self, library: &Library, edits: usize) -> Result<u64, LibraryError> {
        let mut document = Document::new(Journey::new(self.random.id()), Vec::new());
        for _ in 0..edits {
            let edit = random_edit(document.journey(), &mut self.random);
            let stamp = stamp(&mut self.random, AUTHORS[0], self.time);
            if let Ok(pending) = document.edit(stamp, &edit) {
                pending.keep();
            }
        }
        let journey = document.journey().clone();
        let first = Commit {
            id: self.random.id(),
            author: Author(AUTHORS[0].into()),
            time: self.now(),
            label: "Create".into(),
            kind: CommitKind::Edit,
            joins: None,
            changes: Vec::new(),
        };
        self.maybe.push(journey.clone());
        let sequence = library.create(&journey, &first)?.sequence;
        self.settle(sequence, journey.clone());
        self.open.push(Open { document: Document::with_earlier(journey, 1, Vec::new()), sequence });
        Ok(sequence)
    }

    /// One random edit, undo or redo, saved; none when it was not allowed or changed nothing.
    pub(crate) fn step(&mut self, library: &Library) -> Result<Option<u64>, LibraryError> {
        let chosen = self.random.below(self.open.len());
        self.step_of(library, chosen)
    }

    /// The same on one of the journeys.
    pub(crate) fn step_of(&mut self, library: &Library, chosen: usize) -> Result<Option<u64>, LibraryError> {
        let time = self.now();
        let World { open, random, maybe, .. } = self;
        let Some(open) = open.get_mut(chosen) else { return Ok(None) };
        match open.try_edit(library, random, time, maybe) {
            None => Ok(None),
            Some(Ok((sequence, journey))) => {
                open.sequence = sequence;
                self.settle(sequence, journey);
                Ok(Some(sequence))
            }
            Some(Err(error)) => self.refused(chosen, error),
        }
    }

    /// Saves until one edit is on the disk.
    pub(crate) fn step_surely(&mut self, library: &Library) -> Result<u64, LibraryError> {
        loop {
            if let Some(sequence) = self.step(library)? {
                return Ok(sequence);
            }
        }
    }

    /// How a journey looked at a sequence; none when it was not there yet.
    pub(crate) fn look(&self, id: Id, sequence: u64) -> Option<&Journey> {
        self.looks.range(..=sequence).rev().map(|(_, journey)| journey).find(|journey| journey.id() == id)
    }

    /// Whether the library holds everything acknowledged, and nothing by half; answers the sequence it is at.
    pub(crate) fn compare(&self, library: &Library) -> Result<u64, String> {
        self.compare_from(library, self.acknowledged)
    }

    /// The same for a library that need only hold what was acknowledged up to a sequence.
    pub(crate) fn compare_from(&self, library: &Library, acknowledged: u64) -> Result<u64, String> {
        let rows = library.journeys().map_err(|error| format!("the list: {error}"))?;
        let at = rows.iter().map(|row| row.sequence).max().unwrap_or(0);
        if at < acknowledged {
            return Err(format!("it is at {at}, but {acknowledged} was acknowledged"));
        }
        let loaded: Vec<Loaded> = rows
            .iter()
            .map(|row| library.load(row.id).map_err(|error| format!("loading {}: {error}", row.id)))
            .collect::<Result<_, _>>()?;
        for loaded in &loaded {
            if !loaded.damage.is_empty() {
                return Err(format!("damage: {:?}", loaded.damage));
            }
            if Some(&loaded.journey) != self.look(loaded.journey.id(), at) && !self.maybe.contains(&loaded.journey) {
                return Err(format!("journey {} at {at} is not what was saved", loaded.journey.id()));
            }
        }
        let expected = self.ids(at);
        let found: Vec<Id> = loaded.iter().map(|loaded| loaded.journey.id()).collect();
        match expected.iter().find(|id| !found.contains(id)) {
            Some(missing) => Err(format!("journey {missing} is missing at {at}")),
            None => Ok(at),
        }
    }

    /// Takes the library as it is for what is shown, as a restart does.
    pub(crate) fn reload(&mut self, library: &Library) -> Result<(), LibraryError> {
        let rows = library.journeys()?;
        let at = rows.iter().map(|row| row.sequence).max().unwrap_or(0);
        let mut open = Vec::new();
        for id in rows.iter().map(|row| row.id) {
            let Loaded { journey, commits, sequence, version, .. } = library.load(id)?;
            self.looks.insert(sequence, journey.clone());
            let earlier = version.saturating_sub(commits.len() as u64);
            open.push(Open { document: Document::with_earlier(journey, earlier, commits), sequence });
        }
        self.looks.retain(|sequence, _| *sequence <= at);
        self.open = open;
        self.acknowledged = at;
        self.maybe.clear();
        Ok(())
    }

    fn ids(&self, at: u64) -> Vec<Id> {
        let mut ids: Vec<Id> = self.looks.range(..=at).map(|(_, journey)| journey.id()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn now(&mut self) -> i64 {
        self.time += 7_000;
        self.time
    }

    fn settle(&mut self, sequence: u64, journey: Journey) {
        self.maybe.retain(|maybe| maybe.id() != journey.id());
        self.looks.insert(sequence, journey);
        self.acknowledged = self.acknowledged.max(sequence);
    }

    /// A refused commit changes nothing that is shown, unless it is found on the disk later: then it is taken in whole.
    fn refused(&mut self, chosen: usize, error: LibraryError) -> Result<Option<u64>, LibraryError> {
        let LibraryError::Behind { missed, .. } = &error else { return Err(error) };
        let Some(open) = self.open.get_mut(chosen) else { return Ok(None) };
        for logged in missed {
            open.document.absorb(&logged.commit);
            open.sequence = logged.sequence;
        }
        let (sequence, journey) = (open.sequence, open.document.journey().clone());
        self.settle(sequence, journey);
        Ok(Some(sequence))
    }
}

impl Open {
    /// Disk first, memory second: answers the sequence and the journey as it is then; none when there is nothing to save.
    fn try_edit(
        &mut self,
        library: &Library,
        random: &mut Random,
        time: i64,
        maybe: &mut Vec<Journey>,
    ) -> Option<Result<(u64, Journey), LibraryError>> {
        let author = AUTHORS[random.below(AUTHORS.len())];
        let (roll, stamp) = (random.below(100), stamp(random, author, time));
        let drafted = match roll {
            0..12 => self.document.undo(stamp),
            12..18 => self.document.redo(stamp),
            _ => {
                let edit = random_edit(self.document.journey(), random);
                self.document.edit(stamp, &edit)
            }
        };
        let pending = drafted.ok().filter(|pending| !pending.is_empty())?;
        let journey = pending.journey().clone();
        maybe.push(journey.clone());
        let saved = library.commit(journey.id(), self.sequence, pending.commit());
        Some(saved.map(|receipt| {
            pending.keep();
            (receipt.sequence, journey)
        }))
    }
}
