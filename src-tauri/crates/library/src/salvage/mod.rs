//! What can be saved of a damaged library, into a new one. The damaged file is only read, never by SQLite, and stays as it
//! is. Nothing is taken whose hash does not fit, and whatever did not come is named.

mod cell;
mod fill;
mod gather;
mod pages;
mod past;
mod rebuild;
mod report;
mod tree;

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;
use waymark_model::{Id, Node};

use self::fill::{Catch, fill};
use self::gather::{Gathered, Reader, TABLES, Table};
use self::pages::Pages;
use self::past::{Past, journeys, pasts, shared_past};
use self::rebuild::{Rebuilt, Sources, rebuild};
use self::report::lost;
pub use self::report::{Fate, Lost, Salvaged, SalvagedMap};
use self::tree::Walker;
use crate::backup::remove_all;
use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::probe::{Desk, name};
use crate::seal::Seal;
use crate::{Seams, connection, file, locks, migration};

const DOING: &str = "salvaging the library";

impl Library {
    /// Reads everything that can be read of the library at `damaged` into a new library at `to`, and tells what came.
    /// Gaps are filled from the newest backup that can be opened. Fails when `to` is there or `damaged` is in use.
    pub fn salvage(damaged: &Path, to: &Path, seams: &Seams) -> Result<Salvaged> {
        connection::check_sqlite()?;
        if to.exists() {
            return Err(LibraryError::Failed {
                doing: DOING.into(),
                detail: format!("“{}” is there already", name(to)),
            });
        }
        if Desk::take().holds(damaged) || locks::held_elsewhere(damaged) {
            return Err(LibraryError::Busy { doing: DOING.into() });
        }
        let (rows, astray) = read(damaged)?;
        let backup = newest_backup(damaged, seams);
        let (catch, report) = Salvage { rows, astray, backup }.put_together();
        let fresh = file::neighbour(to);
        let made = write(&fresh, &catch, seams).and_then(|()| {
            seams
                .files
                .hard_link(&fresh, to)
                .or_else(|_| {
                    // Where a disk knows no second name; the place was free a moment ago.
                    seams.files.rename(&fresh, to)
                })
                .doing(DOING)
        });
        remove_all(&fresh, seams);
        made?;
        file::sync_folder(seams.files.as_ref(), to).doing(DOING)?;
        Ok(report)
    }
}

/// Rows of the tables, and rows on pages that nothing leads to.
fn read(path: &Path) -> Result<(Gathered, Gathered)> {
    let reader = Reader::new()?;
    let (mut rows, mut astray) = (Gathered::default(), Gathered::default());
    let mut pages = Pages::open(path, true)?;
    let whole = gather(&mut pages, &reader, &mut rows, &mut astray)?;
    if !whole && pages.has_log() {
        // Perhaps the log is not this library's: what the file alone says counts as found astray.
        let mut bare = Gathered::default();
        let mut unused = Gathered::default();
        gather(&mut Pages::open(path, false)?, &reader, &mut bare, &mut unused)?;
        astray.absorb(bare);
        astray.absorb(unused);
    }
    Ok((rows, astray))
}

fn gather(pages: &mut Pages, reader: &Reader, rows: &mut Gathered, astray: &mut Gathered) -> Result<bool> {
    let roots = roots()?;
    let mut walker = Walker::new(pages);
    let mut whole = true;
    walker.walk(1);
    for (table, root) in roots {
        let walk = walker.walk(root);
        whole &= walk.whole;
        for row in walk.rows {
            whole &= reader.take(table, row, rows).is_some();
        }
    }
    if !whole || rows.broken.iter().next().is_some() {
        for row in walker.astray() {
            reader.take_astray(row, astray);
        }
    }
    Ok(whole)
}

/// Where the tables begin: the schema is made in one go, so every library has the same roots.
fn roots() -> Result<Vec<(Table, u32)>> {
    let mut model = Connection::open_in_memory().doing(DOING)?;
    migration::apply(&mut model, migration::STEPS)?;
    let root = |name: &str| {
        model.query_row("SELECT rootpage FROM sqlite_schema WHERE name = ?1", [name], |row| row.get(0)).doing(DOING)
    };
    TABLES.iter().map(|(table, name)| Ok((*table, root(name)?))).collect()
}

/// The records of the newest backup that can be opened, and when it was made.
fn newest_backup(damaged: &Path, seams: &Seams) -> Option<(i64, Gathered)> {
    let backups = Library::backups(damaged, seams).ok()?;
    let newest = backups.iter().find(|backup| backup.journeys.is_some())?;
    let (rows, _) = read(&newest.path).ok()?;
    Some((newest.time, rows))
}

/// What was found, before it is put together.
struct Salvage {
    rows: Gathered,
    astray: Gathered,
    backup: Option<(i64, Gathered)>,
}

/// What goes into the new library.
struct Whole {
    journeys: BTreeMap<Id, Rebuilt>,
    shared: BTreeMap<Id, Node>,
    rows: Gathered,
}

impl Salvage {
    fn put_together(mut self) -> (Whole, Salvaged) {
        let mut report = Salvaged::default();
        self.take_commits();
        let shared = self.shared(&mut report.lost);
        let (rebuilt, exact) = self.journeys(&shared);
        self.images(&rebuilt, &shared, &mut report.lost);
        self.versions(&mut report.lost);
        let listed = |(id, journey): (&Id, &Rebuilt)| SalvagedMap {
            id: *id,
            title: journey.properties.title.clone(),
            records: journey.nodes.len() + journey.links.len(),
            exact: journey.exact,
            lost: journey.lost.clone(),
        };
        report.maps = rebuilt.iter().map(listed).collect();
        (report.commits, report.images, report.exact) = (self.rows.log.len(), self.rows.images.len(), exact);
        report.backup = self.backup.as_ref().map(|(time, _)| *time).filter(|_| !report.is_whole());
        (Whole { journeys: rebuilt, shared, rows: self.rows }, report)
    }

    /// A commit that nothing leads to is as good as any: its hash covers its place.
    fn take_commits(&mut self) {
        for (sequence, commit) in std::mem::take(&mut self.astray.log) {
            if self.rows.journeys.contains_key(&commit.0.journey) {
                self.rows.log.entry(sequence).or_insert(commit);
            }
        }
        let newest = self.rows.log.keys().next_back().copied().unwrap_or(0);
        self.rows.sequence = self.rows.sequence.max(self.astray.sequence).max(newest);
    }

    fn shared(&self, lost_ones: &mut Vec<Lost>) -> BTreeMap<Id, Node> {
        let (past, mut shared) = (shared_past(&self.rows), self.rows.shared.clone());
        let used = self.rows.members.iter().map(|(_, record)| *record);
        let broken = self.rows.broken.keys().filter(|(owner, _)| *owner == Id::NIL).map(|(_, record)| *record);
        let mut wanted: Vec<Id> = used.chain(broken).chain(past.keys().copied()).collect();
        wanted.extend(self.rows.journeys.values().filter_map(|it| it.0.as_ref()).flat_map(|it| it.personas.clone()));
        for record in wanted {
            if shared.contains_key(&record) {
                continue;
            }
            let backup = self.backup.as_ref().and_then(|(_, rows)| rows.shared.get(&record));
            let found = past.get(&record).map(|node| (node, Fate::Rebuilt));
            let found = found.or(self.astray.shared.get(&record).or(backup).map(|node| (node, Fate::Older)));
            match found {
                Some((node, fate)) => {
                    lost_ones.push(lost(crate::record::node_kind(node.kind()), node.title(), Some(record), fate));
                    shared.insert(record, node.clone());
                }
                None if !lost_ones.iter().any(|it| it.record == Some(record)) => {
                    let name = self.rows.words.get(&(Id::NIL, record)).map_or("", String::as_str);
                    lost_ones.push(lost("persona or metric", name, Some(record), Fate::Missing));
                }
                None => {}
            }
        }
        shared
    }

    /// Every journey; and whether the library's seal says that these are all.
    fn journeys(&self, shared: &BTreeMap<Id, Node>) -> (BTreeMap<Id, Rebuilt>, bool) {
        let (pasts, nothing) = (pasts(&self.rows), Past::default());
        let mut all = journeys(&self.rows);
        let sealed = |ids: &mut dyn Iterator<Item = Id>| {
            let mut seal = Seal::default();
            ids.for_each(|id| seal.toggle_journey(id));
            self.rows.seal == Some(seal.0)
        };
        if !sealed(&mut all.iter().copied()) {
            all.extend(self.backup.iter().flat_map(|(_, rows)| rows.journeys.keys()));
            all.extend(self.astray.journeys.keys());
        }
        let backup = self.backup.as_ref().map(|(_, rows)| rows);
        let one = |id: &Id| {
            let past = pasts.get(id).unwrap_or(&nothing);
            let from = Sources { rows: &self.rows, astray: &self.astray, past, backup, shared };
            (*id, rebuild(*id, &from))
        };
        let exact = sealed(&mut all.iter().copied());
        (all.iter().map(one).collect(), exact)
    }

    /// A picture is named by its content, so a copy from anywhere is the picture.
    fn images(&mut self, journeys: &BTreeMap<Id, Rebuilt>, shared: &BTreeMap<Id, Node>, lost_ones: &mut Vec<Lost>) {
        self.rows.images.append(&mut self.astray.images);
        let backup = self.backup.as_ref().map(|(_, rows)| &rows.images);
        let shown = journeys
            .values()
            .flat_map(|journey| journey.nodes.values())
            .chain(shared.values())
            .filter_map(|node| Some((node.picture()?.hash.clone(), node.title().to_owned())));
        for (hash, text) in shown.collect::<BTreeMap<_, _>>() {
            let Some(key) = blake3::Hash::from_hex(&hash).ok().map(|hash| *hash.as_bytes()) else { continue };
            if self.rows.images.contains_key(&key) {
                continue;
            }
            match backup.and_then(|images| images.get(&key)) {
                Some(row) => drop(self.rows.images.insert(key, row.clone())),
                None => lost_ones.push(lost("image", &text, None, Fate::Missing)),
            }
        }
    }

    /// A named version never changes, so a copy from anywhere is the version.
    fn versions(&mut self, lost_ones: &mut Vec<Lost>) {
        let broken: Vec<Id> =
            self.rows.broken.iter().filter(|(_, (kind, _))| *kind == "version").map(|((_, id), _)| *id).collect();
        let mut others = std::mem::take(&mut self.astray.versions);
        if let Some((_, rows)) = &self.backup {
            others.extend(broken.iter().filter_map(|id| rows.versions.get(id).map(|version| (*id, version.clone()))));
        }
        for (id, version) in others {
            self.rows.versions.entry(id).or_insert(version);
        }
        for id in broken.into_iter().filter(|id| !self.rows.versions.contains_key(id)) {
            lost_ones.push(lost("named version", "", Some(id), Fate::Missing));
        }
    }
}

/// Writes the new library at a hidden place and looks it over before it gets its name.
fn write(fresh: &Path, whole: &Whole, seams: &Seams) -> Result<()> {
    let library = Library::open(fresh, seams.clone())?;
    let now = (seams.clock)();
    let mut conn = connection::writing(fresh, seams)?;
    fill(&mut conn, &Catch { journeys: &whole.journeys, shared: &whole.shared, rows: &whole.rows, now })?;
    drop(conn);
    let report = library.check()?;
    if !report.is_sound() {
        let detail = format!("{:?}", report.damage.first());
        return Err(LibraryError::Failed { doing: DOING.into(), detail });
    }
    // Nobody else knows of it.
    let _ = library.close(std::time::Duration::from_secs(5));
    seams.files.sync(fresh).doing(DOING)
}
