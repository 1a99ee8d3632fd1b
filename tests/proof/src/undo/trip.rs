//! One random sequence on one journey: edits, undo and redo by three people on the real document and the real file, each
//! held against the reference. A commit that is not on the disk is nowhere; one that is, is everywhere.

use waymark_library::Library;
use waymark_model::testing::{Random, random_edit};
use waymark_model::{Author, Commit, CommitKind, Document, Id, Journey, Pending, Stamp};

use super::reference::Reference;

/// Who edits.
const AUTHORS: [&str; 3] = ["ann", "bob", "cleo"];

/// What an author does next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Edit,
    Undo,
    Redo,
}

/// What becomes of a commit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Written and kept.
    Kept,
    /// The program ends before anything is written.
    Unwritten,
    /// The program ends after it is written, before anyone is told.
    Untold,
}

/// A sequence under way.
pub(super) struct Trip {
    pub(super) seed: u64,
    pub(super) reference: Reference,
    /// Commits that are on the disk.
    pub(super) commits: u64,
    random: Random,
    document: Document,
    sequence: u64,
    time: i64,
    /// Only edits, so that undo of all must be the start.
    straight: bool,
    start: Journey,
    last: &'static str,
}

impl Trip {
    /// A new journey in the library.
    pub(super) fn begin(library: &Library, seed: u64) -> Result<Trip, String> {
        let mut random = Random::new(seed);
        let journey = Journey::new(random.id());
        let straight = random.chance(34);
        let sequence = create(library, &journey, random.id())?;
        let document = Document::new(journey.clone(), Vec::new());
        let reference = Reference::of(&journey);
        let (commits, time, last) = (0, 1_000, AUTHORS[0]);
        Ok(Trip { seed, reference, commits, random, document, sequence, time, straight, start: journey, last })
    }

    /// At least so many random acts, and less than so many more.
    pub(super) fn go(&mut self, library: &Library, least: usize, more: usize) -> Result<(), String> {
        for _ in 0..least + self.random.below(more) {
            let author = *self.random.pick(&AUTHORS).unwrap_or(&AUTHORS[0]);
            let act = match self.random.below(100) {
                0..24 if !self.straight => Act::Undo,
                24..36 if !self.straight => Act::Redo,
                _ => Act::Edit,
            };
            let fate = match self.random.below(100) {
                0..4 => Fate::Unwritten,
                4..6 => Fate::Untold,
                _ => Fate::Kept,
            };
            self.act(library, author, act, fate)?;
            if self.random.chance(3) {
                self.reload(library)?;
            }
        }
        Ok(())
    }

    /// Reads the journey from the disk, which must hold what memory holds, with all that can be undone.
    pub(super) fn reload(&mut self, library: &Library) -> Result<(), String> {
        let loaded = library.load(self.id()).map_err(|error| format!("loading: {error}"))?;
        if !loaded.damage.is_empty() {
            return Err(format!("loaded with damage: {:?}", loaded.damage));
        }
        self.reference.agrees(&loaded.journey).map_err(|law| format!("on the disk {law}"))?;
        let (problems, id) = (loaded.journey.problems(), self.id());
        if !problems.is_empty() {
            return Err(format!("{id} is unlawful: {problems:?}"));
        }
        let fresh = Document::new(loaded.journey, loaded.commits);
        for name in AUTHORS {
            let author = Author(name.into());
            let [old, new] = [&self.document, &fresh].map(|it| {
                let history = it.history();
                (history.undo_label(&author).map(str::to_owned), history.redo_label(&author).map(str::to_owned))
            });
            if old != new {
                return Err(format!("{name} could turn {old:?}, after reading the file {new:?}"));
            }
        }
        (self.document, self.sequence) = (fresh, loaded.sequence);
        Ok(())
    }

    /// Takes everything back; after edits alone that is the start, and redo of all is the end again.
    pub(super) fn finish(&mut self, library: &Library) -> Result<(), String> {
        if !self.straight {
            return AUTHORS.iter().try_for_each(|author| self.take_all_back(library, author));
        }
        let end = self.document.journey().clone();
        let mut turned = Vec::new();
        while let Some(author) = self.newest_author() {
            if !self.turns(library, author, Act::Undo)? {
                return Err(format!("nothing happened on {author}'s undo"));
            }
            turned.push(author);
        }
        self.stands_at(&self.start, "undo of all")?;
        for author in turned.iter().rev() {
            self.turns(library, author, Act::Redo)?;
        }
        self.stands_at(&end, "redo of all")?;
        for author in turned {
            self.turns(library, author, Act::Undo)?;
        }
        self.stands_at(&self.start, "undo of all, once more")
    }

    /// Goes out as a file and comes into another library, where some edits are made and taken back.
    pub(super) fn move_to(&mut self, other: &Library) -> Result<(), String> {
        let text = waymark_exchange::write_json(self.document.journey(), &|_| None, false);
        if self.document.journey().stages().next().is_none() {
            return Ok(());
        }
        let imported = waymark_exchange::read_json(text.as_bytes()).map_err(|error| format!("importing: {error}"))?;
        // Equal ranks, which an undo may leave, are told apart on the way; the order stays.
        let same = if imported.warnings.is_empty() {
            imported.journey == *self.document.journey()
        } else {
            waymark_model::testing::draw(&imported.journey) == waymark_model::testing::draw(self.document.journey())
        };
        if !same {
            return Err("the file that was written and read is another journey".into());
        }
        self.sequence = create(other, &imported.journey, self.random.id())?;
        let foretold = self.reference.foretold;
        self.reference = Reference::of(&imported.journey);
        self.reference.foretold = foretold;
        (self.start, self.straight, self.time) = (imported.journey.clone(), true, self.time + 60_000);
        self.document = Document::new(imported.journey, Vec::new());
        self.go(other, 1, 4)?;
        self.reload(other)?;
        self.finish(other)
    }

    fn id(&self) -> Id {
        self.document.journey().id()
    }

    fn act(&mut self, library: &Library, author: &'static str, act: Act, fate: Fate) -> Result<(), String> {
        let stamp = self.stamp(author, act);
        let edit = random_edit(self.document.journey(), &mut self.random);
        let (journey, sequence) = (self.id(), self.sequence);
        let pending = match act {
            Act::Edit => self.document.edit(stamp, &edit),
            Act::Undo => self.document.undo(stamp),
            Act::Redo => self.document.redo(stamp),
        };
        let pending = match (pending, act) {
            (Ok(pending), _) if !pending.is_empty() => pending,
            (Err(_), Act::Undo | Act::Redo) => return self.reference.refused(author, act == Act::Undo),
            _ => return Ok(()),
        };
        if fate == Fate::Unwritten {
            drop(pending);
            return self.reference.agrees(self.document.journey()).map_err(|law| format!("after a lost draft {law}"));
        }
        let saved = library.commit(journey, sequence, pending.commit()).map_err(|error| format!("saving: {error}"))?;
        self.sequence = saved.sequence;
        let commit = if fate == Fate::Untold { told_to_nobody(pending) } else { pending.keep() };
        (self.commits, self.last) = (self.commits + 1, author);
        self.reference.take(&commit)?;
        if fate == Fate::Untold { self.read_untold(library, &commit) } else { Ok(()) }
    }

    /// The program ended with a commit on the disk that it never kept: the file tells of it.
    fn read_untold(&mut self, library: &Library, commit: &Commit) -> Result<(), String> {
        self.document.absorb(commit);
        self.reload(library)
    }

    /// When and by whom; edits of one author in a row now and then join, as typing does.
    fn stamp(&mut self, author: &'static str, act: Act) -> Stamp {
        let joins = (act == Act::Edit && (author == self.last || !self.straight) && self.random.chance(50))
            .then(|| "typing".to_owned());
        self.time += if joins.is_some() { 1_000 } else { 60_000 };
        // The first of a run opens the key for those that follow within five seconds.
        let joins = joins.or_else(|| (act == Act::Edit && self.random.chance(50)).then(|| "typing".to_owned()));
        Stamp { id: self.random.id(), author: Author(author.into()), time: self.time, joins }
    }

    fn take_all_back(&mut self, library: &Library, author: &'static str) -> Result<(), String> {
        for _ in 0..=self.reference.steps.len() {
            if !self.turns(library, author, Act::Undo)? {
                return Ok(());
            }
        }
        Err(format!("{author}'s undo never ends"))
    }

    /// An undo or redo; answers whether there was anything to do.
    fn turns(&mut self, library: &Library, author: &'static str, act: Act) -> Result<bool, String> {
        let before = self.commits;
        self.act(library, author, act, Fate::Kept)?;
        Ok(self.commits > before)
    }

    /// Who made the newest step that stands.
    fn newest_author(&self) -> Option<&'static str> {
        let newest = |author: &&'static str| self.reference.newest(author);
        AUTHORS.into_iter().filter(|author| newest(author).is_some()).max_by_key(newest)
    }

    fn stands_at(&self, place: &Journey, after: &str) -> Result<(), String> {
        if self.document.journey() == place { Ok(()) } else { Err(format!("{after} is not where it began")) }
    }
}

fn told_to_nobody(pending: Pending<'_>) -> Commit {
    pending.commit().clone()
}

fn create(library: &Library, journey: &Journey, id: Id) -> Result<u64, String> {
    let (author, label) = (Author(AUTHORS[0].into()), "Begin".to_owned());
    let commit = Commit { id, author, time: 0, label, kind: CommitKind::Edit, joins: None, changes: Vec::new() };
    Ok(library.create(journey, &commit).map_err(|error| format!("creating: {error}"))?.sequence)
}
