//! The log of commits: memory of what happened, in one order for the whole library. It is never needed to read a map.
//!
//! Every commit has one sequence, counted over the library. A journey's head is the last sequence that concerned it: a
//! commit of its own, or one of another journey that changed a persona or metric which both use.

use rusqlite::{Connection, OptionalExtension, Row as SqlRow, Transaction};
use waymark_model::{Author, Change, Commit, CommitKind, Id};

use crate::Damage;
use crate::commit::run;
use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::load::take;
use crate::record::{self, Hash, bytes, hash};

const DOING: &str = "reading the history";
/// Length of changes beyond which the history shows a commit without them.
const MOST_CHANGES: usize = 1 << 18;
/// Bytes of changes after which a page of the history ends.
const PAGE_BYTES: usize = 1 << 20;

/// A commit with its place in the library.
#[derive(Clone, Debug, PartialEq)]
pub struct Logged {
    /// Its place in the order of all commits of the library.
    pub sequence: u64,
    /// The journey it was made in. When that is another than the one asked for, the commit holds only the changes of
    /// shared records that concern the journey asked for, and is not part of its undo history.
    pub journey: Id,
    /// The commit.
    pub commit: Commit,
}

/// One line of a journey's history, without the changes.
#[derive(Clone, Debug, PartialEq)]
pub struct CommitLine {
    /// Its place in the order of all commits of the library.
    pub sequence: u64,
    /// The commit.
    pub id: Id,
    /// Who made it.
    pub author: Author,
    /// When, in milliseconds since 1970 UTC.
    pub time: i64,
    /// What was done, for people.
    pub label: String,
    /// Edit, undo or redo.
    pub kind: CommitKind,
    /// Key by which it is undone together with its neighbours.
    pub joins: Option<String>,
}

impl CommitLine {
    fn logged(self, journey: Id, changes: Vec<Change>) -> Logged {
        let CommitLine { sequence, id, author, time, label, kind, joins } = self;
        Logged { sequence, journey, commit: Commit { id, author, time, label, kind, joins, changes } }
    }
}

impl Library {
    /// What concerned a journey after `sequence`, oldest first: its own commits, and those of other journeys that
    /// changed a shared record it uses. Fails with [`LibraryError::HistoryGone`] when the log does not reach back.
    pub fn commits_since(&self, journey: Id, sequence: u64) -> Result<Vec<Logged>> {
        self.read(DOING, |conn| since(&conn.unchecked_transaction().doing(DOING)?, journey, sequence))
    }

    /// What concerned a journey before `before` (a sequence; none for the newest), newest first: its own commits, and
    /// those of other journeys that changed a shared record it uses. Lines that are damaged are left out and noticed.
    pub fn history(&self, journey: Id, before: Option<u64>, limit: usize) -> Result<HistoryPage> {
        let (page, damage) = self.read(DOING, |conn| {
            let tx = conn.unchecked_transaction().doing(DOING)?;
            let mut damage = Vec::new();
            let page = page(&tx, journey, before, limit, &mut damage)?;
            Ok((page, damage))
        })?;
        self.notice(damage);
        Ok(page)
    }
}

/// A stretch of a journey's history.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryPage {
    /// Newest first; a commit whose changes are very many is without them.
    pub commits: Vec<Logged>,
    /// Whether there are older ones.
    pub more: bool,
}

fn page(
    conn: &Connection,
    journey: Id,
    before: Option<u64>,
    limit: usize,
    damage: &mut Vec<Damage>,
) -> Result<HistoryPage> {
    let until = before.map_or(i64::MAX, |before| i64::try_from(before).unwrap_or(i64::MAX));
    let most = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let mut lines = conn.prepare_cached(include_str!("sql/history.sql")).doing(DOING)?;
    let mut rows = lines.query((journey.as_bytes(), until, most, MOST_CHANGES as i64)).doing(DOING)?;
    let (mut commits, mut size, mut met, mut order) = (Vec::new(), 0, 0, Order::default());
    let mut more = false;
    while let Some(row) = rows.next().doing(DOING)? {
        more = met >= limit || size > PAGE_BYTES;
        if more {
            break;
        }
        met += 1;
        size += bytes(row, 9).map_or(0, <[u8]>::len);
        if bytes(row, 1) == Ok(journey.as_bytes()) {
            order.meet(row);
        }
        take(read_shown(row, damage), &mut commits, damage);
    }
    drop(rows);
    if before.is_none() {
        order.check(conn, journey, if more { None } else { Some(0) }, damage)?;
    }
    for logged in commits.iter_mut().filter(|logged: &&mut Logged| logged.journey != journey) {
        keep_shared(conn, journey, &mut logged.commit)?;
    }
    Ok(HistoryPage { commits, more })
}

/// A commit as the history shows it: changes that are too many or damaged are left out.
fn read_shown(row: &SqlRow<'_>, damage: &mut Vec<Damage>) -> std::result::Result<Logged, Damage> {
    let (journey, line) = read_line(row)?;
    let whole = match bytes(row, 9) {
        Ok(_) => read(row).map(|logged| logged.commit.changes),
        Err(_) => Ok(Vec::new()),
    };
    let changes = whole.unwrap_or_else(|broken| {
        damage.push(broken);
        Vec::new()
    });
    Ok(line.logged(journey, changes))
}

/// Whether rows of the log come newest first, and all of them.
#[derive(Default)]
pub(crate) struct Order {
    /// Rows met.
    pub(crate) rows: u64,
    last: Option<i64>,
    broken: bool,
}

impl Order {
    /// Takes the next row, which starts with its sequence.
    pub(crate) fn meet(&mut self, row: &SqlRow<'_>) {
        let sequence = row.get::<_, i64>(0).ok();
        self.broken |= sequence.is_none() || self.last.is_some_and(|last| sequence >= Some(last));
        self.last = sequence.or(self.last);
        self.rows += 1;
    }

    /// Misses lines that are gone. `left_out`: how many of a journey's commits were not asked for; none when any number
    /// of older ones may have been.
    pub(crate) fn check(
        self,
        conn: &Connection,
        journey: Id,
        left_out: Option<u64>,
        damage: &mut Vec<Damage>,
    ) -> Result<()> {
        let counts = conn
            .prepare_cached(include_str!("sql/count_log.sql"))
            .and_then(|mut count| {
                count
                    .query_row([journey.as_bytes()], |row| Ok((row.get::<_, u64>(0)?, row.get::<_, u64>(1)?)))
                    .optional()
            })
            .doing(DOING)?;
        let Some((lines, version)) = counts else { return Ok(()) };
        let all_met = left_out.is_none_or(|left_out| self.rows + left_out == version);
        if self.broken || lines != version || !all_met {
            damage.push(Damage::of(journey, None, "history", "lines of it are missing"));
        }
        Ok(())
    }
}

/// Writes a commit's row.
pub(crate) fn add(tx: &Transaction<'_>, sequence: u64, journey: Id, commit: &Commit, changes: &str) -> Result<()> {
    let kind = record::json(&commit.kind)?;
    let line = CommitLine {
        sequence,
        id: commit.id,
        author: commit.author.clone(),
        time: commit.time,
        label: commit.label.clone(),
        kind: commit.kind.clone(),
        joins: commit.joins.clone(),
    };
    let values = rusqlite::params![
        sequence,
        journey.as_bytes(),
        commit.id.as_bytes(),
        is_first(tx, journey)?,
        commit.author.0,
        commit.time,
        commit.label,
        kind,
        commit.joins,
        changes,
        line_hash(journey, &line),
        changes_hash(sequence, journey, changes.as_bytes()),
    ];
    run(tx, include_str!("sql/add_log.sql"), values)
}

fn is_first(conn: &Connection, journey: Id) -> Result<bool> {
    conn.prepare_cached("SELECT version = 0 FROM journey WHERE id = ?1")
        .and_then(|mut first| first.query_row([journey.as_bytes()], |row| row.get(0)))
        .doing(DOING)
}

/// Everything that concerned a journey after a sequence, oldest first.
pub(crate) fn since(tx: &Transaction<'_>, journey: Id, sequence: u64) -> Result<Vec<Logged>> {
    let mut commits = tx.prepare_cached(include_str!("sql/commits_since.sql")).doing(DOING)?;
    let mut rows = commits.query((journey.as_bytes(), sequence)).doing(DOING)?;
    let (mut found, mut last) = (Vec::new(), sequence);
    while let Some(row) = rows.next().doing(DOING)? {
        let previous: u64 = row.get(11).doing(DOING)?;
        if previous != last {
            return Err(LibraryError::HistoryGone);
        }
        let logged = read(row).map_err(|_| LibraryError::HistoryGone)?;
        last = logged.sequence;
        found.push(logged);
    }
    let head: u64 =
        tx.query_row(include_str!("sql/head.sql"), [journey.as_bytes()], |row| row.get(0)).map_err(missing)?;
    if head != last {
        return Err(LibraryError::HistoryGone);
    }
    for logged in found.iter_mut().filter(|logged| logged.journey != journey) {
        keep_shared(tx, journey, &mut logged.commit)?;
    }
    Ok(found)
}

fn missing(error: rusqlite::Error) -> LibraryError {
    match error {
        rusqlite::Error::QueryReturnedNoRows => LibraryError::NotFound { what: "The journey".into() },
        other => LibraryError::sqlite(DOING, &other),
    }
}

/// Leaves of another journey's commit what changed a record that this journey uses.
fn keep_shared(conn: &Connection, journey: Id, commit: &mut Commit) -> Result<()> {
    let mut member = conn.prepare_cached(include_str!("sql/is_member.sql")).doing(DOING)?;
    let mut kept = Vec::new();
    for change in std::mem::take(&mut commit.changes) {
        let Change::Node { id, after: Some(node), .. } = &change else { continue };
        if node.kind().is_shared() && member.exists((journey.as_bytes(), id.as_bytes())).doing(DOING)? {
            kept.push(change);
        }
    }
    commit.changes = kept;
    Ok(())
}

/// Reads a row `sequence, journey, id, author, time, label, kind, joins, hash, changes, changes_hash`.
pub(crate) fn read(row: &SqlRow<'_>) -> std::result::Result<Logged, Damage> {
    let (journey, line) = read_line(row)?;
    let damage = |why: &str| Damage::of(journey, Some(line.id), "commit", why);
    let changes = bytes(row, 9).map_err(damage)?;
    if bytes(row, 10) != Ok(&changes_hash(line.sequence, journey, changes)) {
        return Err(damage(record::CHANGED));
    }
    let changes = serde_json::from_slice(changes).map_err(|error| damage(&error.to_string()))?;
    Ok(line.logged(journey, changes))
}

/// Reads the columns of the line and checks their hash; answers the journey too.
pub(crate) fn read_line(row: &SqlRow<'_>) -> std::result::Result<(Id, CommitLine), Damage> {
    let journey = record::id(row, 1).map_err(|_| Damage::of(Id::NIL, None, "commit", "its journey cannot be read"))?;
    let damage = |why: &str| Damage::of(journey, record::id(row, 2).ok(), "commit", why);
    let line = line(row).map_err(|error| damage(&error.to_string()))?;
    if bytes(row, 8) != Ok(&line_hash(journey, &line)) {
        return Err(damage(record::CHANGED));
    }
    Ok((journey, line))
}

fn line(row: &SqlRow<'_>) -> rusqlite::Result<CommitLine> {
    let kind: String = row.get(6)?;
    let kind = serde_json::from_str(&kind)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(6, rusqlite::types::Type::Text, error.into()))?;
    Ok(CommitLine {
        sequence: row.get(0)?,
        id: record::id(row, 2)?,
        author: Author(row.get(3)?),
        time: row.get(4)?,
        label: row.get(5)?,
        kind,
        joins: row.get(7)?,
    })
}

fn line_hash(journey: Id, line: &CommitLine) -> Hash {
    let kind = serde_json::to_string(&line.kind).unwrap_or_default();
    let joins = line.joins.as_ref().map_or_else(String::new, |joins| format!("={joins}"));
    hash(
        "log",
        &[
            &line.sequence.to_le_bytes(),
            journey.as_bytes(),
            line.id.as_bytes(),
            line.author.0.as_bytes(),
            &line.time.to_le_bytes(),
            line.label.as_bytes(),
            kind.as_bytes(),
            joins.as_bytes(),
        ],
    )
}

fn changes_hash(sequence: u64, journey: Id, changes: &[u8]) -> Hash {
    hash("changes", &[&sequence.to_le_bytes(), journey.as_bytes(), changes])
}
