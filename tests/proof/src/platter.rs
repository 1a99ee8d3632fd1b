//! A disk that forgets: what was synced is kept; of the rest, at a power cut, any part may have reached it, writes torn
//! at 512 bytes among them, and names follow the syncs of their folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use waymark_model::testing::Random;

use crate::record::Event;

/// What a disk writes at once.
const SECTOR: usize = 512;

/// The disk as it stands after some events.
#[derive(Default)]
pub(crate) struct Platter {
    files: Vec<File>,
    /// Names as programs see them.
    names: BTreeMap<PathBuf, usize>,
    /// Names as they last.
    lasting: BTreeMap<PathBuf, usize>,
    /// What was done to names since, in order.
    moves: Vec<Move>,
    /// Files whose next sync makes their name last.
    to_last: BTreeSet<PathBuf>,
}

#[derive(Default)]
struct File {
    bytes: Vec<u8>,
    pending: Vec<Write>,
}

#[derive(Clone)]
enum Write {
    Bytes(usize, Arc<[u8]>),
    Cut(usize),
}

#[derive(Clone)]
enum Move {
    Appear(PathBuf, usize),
    Vanish(PathBuf),
    Rename(PathBuf, PathBuf),
}

impl Platter {
    /// Does what an event says.
    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::Created(path) => {
                self.files.push(File::default());
                let file = self.files.len() - 1;
                self.names.insert(path.clone(), file);
                self.moves.push(Move::Appear(path.clone(), file));
            }
            Event::Lasting(path) => drop(self.to_last.insert(path.clone())),
            Event::Wrote(path, at, bytes) => self.write(path, Write::Bytes(size(*at), Arc::clone(bytes))),
            Event::Cut(path, to) => self.write(path, Write::Cut(size(*to))),
            Event::Synced(path) => self.sync(path),
            Event::Gone(path) => {
                self.names.remove(path);
                self.moves.push(Move::Vanish(path.clone()));
            }
            Event::Renamed(from, to) => {
                if let Some(file) = self.names.remove(from) {
                    self.names.insert(to.clone(), file);
                    self.moves.push(Move::Rename(from.clone(), to.clone()));
                }
            }
            Event::Linked(from, to) => {
                if let Some(file) = self.names.get(from).copied() {
                    self.names.insert(to.clone(), file);
                    self.moves.push(Move::Appear(to.clone(), file));
                }
            }
            Event::FolderSynced(folder) => self.sync_folder(folder),
            Event::Said(_) => {}
        }
    }

    /// What the disk may hold after a power cut now.
    pub(crate) fn cut(&self, random: &mut Random) -> BTreeMap<PathBuf, Vec<u8>> {
        let names = self.names_after_cut(random);
        // One share for all files of this cut: nothing, something or everything of what was not synced arrived.
        let share = *random.pick(&[0, 20, 50, 80, 100]).unwrap_or(&50);
        let torn = random.chance(50);
        let mut held = BTreeMap::new();
        let mut seen: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
        for (path, file) in names {
            let bytes = seen.entry(file).or_insert_with(|| self.files[file].after_cut(share, torn, random));
            held.insert(path, bytes.clone());
        }
        held
    }

    fn write(&mut self, path: &Path, write: Write) {
        if let Some(file) = self.names.get(path) {
            self.files[*file].pending.push(write);
        }
    }

    fn sync(&mut self, path: &Path) {
        let Some(file) = self.names.get(path).map(|file| &mut self.files[*file]) else { return };
        for write in std::mem::take(&mut file.pending) {
            write.apply(&mut file.bytes, |_| true);
        }
        if self.to_last.remove(path)
            && let Some(folder) = path.parent()
        {
            self.sync_folder(folder);
        }
    }

    fn sync_folder(&mut self, folder: &Path) {
        let (here, elsewhere) = std::mem::take(&mut self.moves).into_iter().partition(|moved| moved.is_in(folder));
        self.moves = elsewhere;
        let here: Vec<Move> = here;
        here.iter().for_each(|moved| moved.apply(&mut self.lasting));
    }

    /// Mostly the first so many moves; sometimes any of them, as far as they make sense without the others.
    fn names_after_cut(&self, random: &mut Random) -> BTreeMap<PathBuf, usize> {
        let mut names = self.lasting.clone();
        let (ordered, first) = (random.chance(70), random.below(self.moves.len() + 1));
        for (number, moved) in self.moves.iter().enumerate() {
            if if ordered { number < first } else { random.chance(50) } {
                moved.apply(&mut names);
            }
        }
        names
    }
}

impl File {
    fn after_cut(&self, share: usize, torn: bool, random: &mut Random) -> Vec<u8> {
        let mut bytes = self.bytes.clone();
        for write in &self.pending {
            if random.chance(share) {
                let tears = torn && random.chance(30);
                write.apply(&mut bytes, |_| !tears || random.chance(50));
            }
        }
        bytes
    }
}

impl Write {
    /// Writes the sectors that arrive.
    fn apply(&self, file: &mut Vec<u8>, mut arrives: impl FnMut(usize) -> bool) {
        match self {
            Write::Cut(size) => file.resize(*size, 0),
            Write::Bytes(at, bytes) => {
                let mut from = 0;
                while from < bytes.len() {
                    let place = at + from;
                    let to = (from + SECTOR - place % SECTOR).min(bytes.len());
                    if arrives(place / SECTOR) {
                        let end = place + (to - from);
                        if file.len() < end {
                            file.resize(end, 0);
                        }
                        file[place..end].copy_from_slice(&bytes[from..to]);
                    }
                    from = to;
                }
            }
        }
    }
}

impl Move {
    fn is_in(&self, folder: &Path) -> bool {
        match self {
            Move::Appear(path, _) | Move::Vanish(path) | Move::Rename(path, _) => path.parent() == Some(folder),
        }
    }

    fn apply(&self, names: &mut BTreeMap<PathBuf, usize>) {
        match self {
            Move::Appear(path, file) => drop(names.insert(path.clone(), *file)),
            Move::Vanish(path) => drop(names.remove(path)),
            Move::Rename(from, to) => {
                if let Some(file) = names.remove(from) {
                    names.insert(to.clone(), file);
                }
            }
        }
    }
}

fn size(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
