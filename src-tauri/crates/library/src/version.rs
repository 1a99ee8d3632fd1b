//! Named versions: a whole journey kept as it was when someone gave it a name. They need no log.

use rusqlite::{Connection, OptionalExtension, Row as SqlRow, TransactionBehavior};
use serde::{Deserialize, Serialize};
use waymark_model::{Author, Id, Journey, Link, Node, Properties};

use crate::Damage;
use crate::commit::run;
use crate::error::{Doing, LibraryError, Result};
use crate::journeys::LINE_CHANGED;
use crate::library::Library;
use crate::line::{self, Moving};
use crate::load::{load, take};
use crate::past;
use crate::record::{self, Hash, bytes, hash};

const NAMING: &str = "keeping a version";
const READING: &str = "reading a version";

/// A version that someone gave a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedVersion {
    /// Identity.
    pub id: Id,
    /// The journey.
    pub journey: Id,
    /// Its name ("Before the workshop").
    pub name: String,
    /// Who named it.
    pub author: Author,
    /// When, in milliseconds since 1970 UTC.
    pub time: i64,
    /// The journey's sequence that it holds.
    pub sequence: u64,
}

#[derive(Serialize, Deserialize)]
struct Body {
    properties: Properties,
    nodes: Vec<Node>,
    links: Vec<Link>,
}

impl Library {
    /// Keeps a journey under a name, as it is on the disk now or as it was after the commit with the sequence `at`; `id`
    /// is chosen by the caller.
    pub fn name_version(
        &self,
        journey: Id,
        id: Id,
        at: Option<u64>,
        name: &str,
        author: &Author,
    ) -> Result<NamedVersion> {
        let (name, author, time) = (name.to_owned(), author.clone(), self.now());
        self.write(NAMING, move |conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).doing(NAMING)?;
            let (kept, sequence) = match at {
                None => load(&tx, journey).map(|loaded| (loaded.journey, loaded.sequence))?,
                Some(at) => past::at(&tx, journey, at).map(|past| (past.journey, past.line.sequence))?,
            };
            let line = Moving::begin(&tx, journey)?;
            let body = record::json(&Body::of(&kept))?;
            let version = NamedVersion { id, journey, name, author, time, sequence };
            let values = rusqlite::params![
                id.as_bytes(),
                journey.as_bytes(),
                version.name,
                version.author.0,
                time,
                version.sequence,
                body,
                body_hash(id, body.as_bytes()),
                line_hash(&version),
            ];
            run(&tx, include_str!("sql/add_version.sql"), values)?;
            line.end(&tx)?;
            tx.commit().doing(NAMING)?;
            Ok(version)
        })
    }

    /// Named versions of a journey, newest first; damaged ones are left out and noticed.
    pub fn versions(&self, journey: Id) -> Result<Vec<NamedVersion>> {
        let (lines, damage) = self.read(READING, |conn| {
            let mut list = conn.prepare_cached(include_str!("sql/versions.sql")).doing(READING)?;
            let rows = list.query_map([journey.as_bytes()], |row| Ok(read_line(row))).doing(READING)?;
            let lines = rows.collect::<rusqlite::Result<Vec<_>>>().doing(READING)?;
            let (mut found, mut damage) = (Vec::new(), Vec::new());
            lines.into_iter().for_each(|line| take(line, &mut found, &mut damage));
            if !line::fits(conn, journey)? {
                damage.push(Damage::of(journey, None, "journey", LINE_CHANGED));
            }
            Ok((found, damage))
        })?;
        self.notice(damage);
        Ok(lines)
    }

    /// The journey as a named version keeps it, under the journey's own id.
    pub fn version(&self, id: Id) -> Result<(NamedVersion, Journey)> {
        let found = self.read(READING, |conn| {
            conn.query_row(include_str!("sql/one_version.sql"), [id.as_bytes()], |row| Ok(read(row)))
                .optional()
                .doing(READING)
        })?;
        found
            .ok_or_else(|| LibraryError::NotFound { what: "The version".into() })?
            .map_err(|damage| LibraryError::Damaged { doing: READING.into(), detail: damage.why })
    }

    /// Gives a named version another name.
    pub fn rename_version(&self, id: Id, name: &str) -> Result<()> {
        let (version, _) = self.version(id)?;
        let renamed = NamedVersion { name: name.to_owned(), ..version };
        self.write(NAMING, move |conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).doing(NAMING)?;
            let line = Moving::begin(&tx, renamed.journey)?;
            run(&tx, include_str!("sql/rename_version.sql"), (id.as_bytes(), &renamed.name, line_hash(&renamed)))?;
            line.end(&tx)?;
            tx.commit().doing(NAMING)
        })
    }

    /// Deletes a named version.
    pub fn drop_version(&self, id: Id) -> Result<()> {
        self.write(NAMING, move |conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).doing(NAMING)?;
            let home = tx
                .query_row(include_str!("sql/version_home.sql"), [id.as_bytes()], |row| record::id(row, 0))
                .optional()
                .doing(NAMING)?;
            let line = Moving::begin(&tx, home.unwrap_or(Id::NIL))?;
            run(&tx, include_str!("sql/drop_version.sql"), [id.as_bytes()])?;
            line.end(&tx)?;
            tx.commit().doing(NAMING)
        })
    }
}

impl Body {
    fn of(journey: &Journey) -> Body {
        Body {
            properties: journey.properties().clone(),
            nodes: journey.nodes().cloned().collect(),
            links: journey.links().cloned().collect(),
        }
    }
}

/// Reads a row `id, journey, name, author, time, sequence, line_hash, body, hash`.
pub(crate) fn read(row: &SqlRow<'_>) -> std::result::Result<(NamedVersion, Journey), Damage> {
    let version = read_line(row)?;
    let damage = |why: &str| Damage::of(version.journey, Some(version.id), "version", why);
    let body = bytes(row, 7).map_err(damage)?;
    if bytes(row, 8) != Ok(&body_hash(version.id, body)) {
        return Err(damage(record::CHANGED));
    }
    let body: Body = serde_json::from_slice(body).map_err(|error| damage(&error.to_string()))?;
    let journey = Journey::from_records(version.journey, body.properties, body.nodes, body.links);
    Ok((version, journey))
}

fn read_line(row: &SqlRow<'_>) -> std::result::Result<NamedVersion, Damage> {
    let journey = record::id(row, 1).unwrap_or(Id::NIL);
    let damage = |why: &str| Damage::of(journey, record::id(row, 0).ok(), "version", why);
    let line = || -> rusqlite::Result<NamedVersion> {
        Ok(NamedVersion {
            id: record::id(row, 0)?,
            journey,
            name: row.get(2)?,
            author: Author(row.get(3)?),
            time: row.get(4)?,
            sequence: row.get(5)?,
        })
    };
    let version = line().map_err(|error| damage(&error.to_string()))?;
    if bytes(row, 6) != Ok(&line_hash(&version)) {
        return Err(damage(record::CHANGED));
    }
    Ok(version)
}

fn line_hash(version: &NamedVersion) -> Hash {
    hash(
        "version",
        &[
            version.id.as_bytes(),
            version.journey.as_bytes(),
            version.name.as_bytes(),
            version.author.0.as_bytes(),
            &version.time.to_le_bytes(),
            &version.sequence.to_le_bytes(),
        ],
    )
}

fn body_hash(id: Id, body: &[u8]) -> Hash {
    hash("version body", &[id.as_bytes(), body])
}

/// Every named version; damaged ones go to `damage`.
pub(crate) fn check_all(conn: &Connection, damage: &mut Vec<Damage>) -> Result<()> {
    let mut statement = conn.prepare(include_str!("sql/all_versions.sql")).doing(READING)?;
    let mut rows = statement.query([]).doing(READING)?;
    while let Some(row) = rows.next().doing(READING)? {
        damage.extend(read(row).err());
    }
    Ok(())
}
