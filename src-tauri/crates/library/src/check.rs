//! Looks over a whole library: SQLite's own checks and the hash of every record. It changes nothing.

use rusqlite::Connection;
use waymark_model::Id;

use crate::error::{Doing, Result};
use crate::journeys::LINE_CHANGED;
use crate::library::Library;
use crate::load::load;
use crate::record::CHANGED;
use crate::seal::Seal;
use crate::{line, log, record, search, shared, version};

const DOING: &str = "checking the library";

/// A record that is not what was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Its journey; none for shared records and pictures.
    pub journey: Option<Id>,
    /// The record; none for the journey's own properties or when even its id cannot be read.
    pub record: Option<Id>,
    /// What it is: a kind of node, "node", "link", "journey", "commit", "version", "image" or
    /// "library", "history" or "search index".
    pub kind: String,
    /// What is wrong, for people.
    pub why: String,
}

impl Damage {
    pub(crate) fn of(owner: Id, record: Option<Id>, kind: &str, why: &str) -> Damage {
        Damage { journey: (owner != Id::NIL).then_some(owner), record, kind: kind.to_owned(), why: why.to_owned() }
    }
}

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What SQLite says of the file's structure; empty when it is whole.
    pub structure: Vec<String>,
    /// Rows that point nowhere.
    pub dangling: Vec<String>,
    /// Records that are not what was written.
    pub damage: Vec<Damage>,
    /// Journeys looked at.
    pub journeys: usize,
    /// Nodes and links looked at.
    pub records: usize,
    /// Commits looked at.
    pub commits: usize,
    /// Pictures looked at.
    pub images: usize,
}

impl Report {
    /// Whether everything is as it was written.
    pub fn is_sound(&self) -> bool {
        self.structure.is_empty() && self.dangling.is_empty() && self.damage.is_empty()
    }
}

impl Library {
    /// Checks structure, references and the hash of every record. Reads the whole file.
    pub fn check(&self) -> Result<Report> {
        let report = self.read(DOING, |conn| {
            let tx = conn.unchecked_transaction().doing(DOING)?;
            let mut report = structure(&tx)?;
            if report.structure.is_empty() {
                content(&tx, &mut report)?;
                search::check(&tx, &mut report)?;
            }
            Ok(report)
        })?;
        self.notice(report.damage.iter().cloned());
        if !report.is_sound() {
            self.suspect();
        }
        Ok(report)
    }
}

/// SQLite's own checks.
pub(crate) fn structure(conn: &Connection) -> Result<Report> {
    let mut report = Report::default();
    let mut check = conn.prepare("PRAGMA integrity_check(100)").doing(DOING)?;
    let lines = check.query_map([], |row| row.get::<_, String>(0)).doing(DOING)?;
    for line in lines {
        match line {
            Ok(line) if line == "ok" => {}
            Ok(line) => report.structure.push(line),
            Err(error) => report.structure.push(error.to_string()),
        }
    }
    let mut check = conn.prepare("PRAGMA foreign_key_check").doing(DOING)?;
    let rows = check
        .query_map([], |row| Ok(format!("{} -> {}", row.get::<_, String>(0)?, row.get::<_, String>(2)?)))
        .doing(DOING)?;
    report.dangling = rows.collect::<rusqlite::Result<_>>().doing(DOING)?;
    Ok(report)
}

/// The hash of every record.
pub(crate) fn content(conn: &Connection, report: &mut Report) -> Result<()> {
    let mut ids = conn.prepare(include_str!("sql/journey_ids.sql")).doing(DOING)?;
    let ids: Vec<Id> = ids.query_map([], |row| record::id(row, 0)).and_then(Iterator::collect).doing(DOING)?;
    let mut seal = Seal::default();
    for id in ids {
        seal.toggle_journey(id);
        let loaded = load(conn, id)?;
        report.journeys += 1;
        report.records += loaded.journey.nodes().count() + loaded.journey.links().count();
        if !line::fits(conn, id)? {
            report.damage.push(Damage::of(id, None, "journey", LINE_CHANGED));
        }
        for damage in loaded.damage {
            // A shared record is met once in every journey that uses it.
            if !report.damage.contains(&damage) {
                report.damage.push(damage);
            }
        }
    }
    if seal != Seal::of_library(conn)? {
        report.damage.push(Damage::of(Id::NIL, None, "library", "journeys are missing"));
    }
    let mut unused = Vec::new();
    shared::all(conn, &mut unused)?;
    unused.retain(|damage| !report.damage.contains(damage));
    report.damage.extend(unused);
    version::check_all(conn, &mut report.damage)?;
    commits(conn, report)?;
    images(conn, report)
}

fn commits(conn: &Connection, report: &mut Report) -> Result<()> {
    let mut all = conn.prepare(include_str!("sql/all_log.sql")).doing(DOING)?;
    let mut rows = all.query([]).doing(DOING)?;
    while let Some(row) = rows.next().doing(DOING)? {
        report.commits += 1;
        report.damage.extend(log::read(row).err());
    }
    Ok(())
}

fn images(conn: &Connection, report: &mut Report) -> Result<()> {
    let mut all = conn.prepare(include_str!("sql/all_images.sql")).doing(DOING)?;
    let mut rows = all.query([]).doing(DOING)?;
    while let Some(row) = rows.next().doing(DOING)? {
        report.images += 1;
        let fits = match (record::bytes(row, 0), record::bytes(row, 1)) {
            (Ok(hash), Ok(bytes)) => hash == blake3::hash(bytes).as_bytes(),
            _ => false,
        };
        if !fits {
            report.damage.push(Damage::of(Id::NIL, None, "image", CHANGED));
        }
    }
    Ok(())
}
