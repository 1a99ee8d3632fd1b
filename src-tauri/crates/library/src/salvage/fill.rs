//! Writes what was salvaged into a new library: rows with fresh hashes and seals, the history as it was.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use waymark_model::{Author, Commit, CommitKind, Id, Node};

use super::cell::RawRow;
use super::gather::{Gathered, sql_value};
use super::rebuild::Rebuilt;
use crate::commit::{Placed, Writes, place, run};
use crate::error::{Doing, Result};
use crate::line::Moving;
use crate::record;
use crate::seal::Seal;
use crate::{log, words::Words};

const DOING: &str = "writing the salvaged library";
const ADD_IMAGE: &str = "INSERT INTO image (hash, media, width, height, bytes) VALUES (?1, ?2, ?3, ?4, ?5)";

/// Everything that came.
pub(crate) struct Catch<'a> {
    pub(crate) journeys: &'a BTreeMap<Id, Rebuilt>,
    pub(crate) shared: &'a BTreeMap<Id, Node>,
    /// Rows of log, images and versions, whole.
    pub(crate) rows: &'a Gathered,
    /// When the salvage is made.
    pub(crate) now: i64,
}

/// Fills a new library in one transaction.
pub(crate) fn fill(conn: &mut Connection, catch: &Catch<'_>) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).doing(DOING)?;
    tx.execute("UPDATE library SET sequence = ?1", [catch.rows.sequence]).doing(DOING)?;
    for node in catch.shared.values() {
        let row = record::node_row(Id::NIL, node)?;
        run(&tx, include_str!("../sql/put_shared.sql"), (row.id.as_bytes(), row.kind, &row.body, row.hash))?;
        Words::node(node).put(&tx, Id::NIL, node.id())?;
    }
    for (id, journey) in catch.journeys {
        put_journey(&tx, *id, journey, catch)?;
    }
    for row in catch.rows.images.values() {
        insert(&tx, ADD_IMAGE, row, &[0, 1, 2, 3, 4])?;
    }
    for (version, _, row) in catch.rows.versions.values() {
        if catch.journeys.contains_key(&version.journey) {
            insert(&tx, include_str!("../sql/add_version.sql"), row, &[0, 1, 2, 3, 4, 5, 6, 7, 8])?;
        }
    }
    catch.journeys.keys().try_for_each(|id| seal_line(&tx, *id))?;
    tx.commit().doing(DOING)
}

fn put_journey(tx: &Transaction<'_>, id: Id, journey: &Rebuilt, catch: &Catch<'_>) -> Result<()> {
    let about = &journey.about;
    let created = if about.created > 0 { about.created } else { catch.now };
    let row = record::properties_row(id, &journey.properties)?;
    run(tx, include_str!("../sql/add_journey.sql"), (id.as_bytes(), &row.body, row.hash, created))?;
    Seal::move_library(tx, id)?;
    let mut writes = Writes::default();
    writes.properties(id, &journey.properties)?;
    let shared = journey.members.iter().filter_map(|record| catch.shared.get(record));
    for node in journey.nodes.values().chain(shared) {
        writes.node(id, None, Some(node))?;
    }
    for link in journey.links.values() {
        writes.link(id, None, Some(link))?;
    }
    let Placed { seal, cards, .. } = place(tx, id, &writes)?;
    let last = put_history(tx, id, catch)?;
    let changed = if about.changed > 0 { about.changed } else { catch.now };
    run(tx, include_str!("../sql/finish_commit.sql"), (id.as_bytes(), last.sequence, changed, seal.0, cards))?;
    run(
        tx,
        "UPDATE journey SET version = ?2, trashed = ?3 WHERE id = ?1",
        (id.as_bytes(), last.commits, about.trashed),
    )?;
    run(tx, include_str!("../sql/count_evidenced.sql"), [id.as_bytes()])
}

/// Seals what the list shows, once everything of the journey is there.
fn seal_line(tx: &Transaction<'_>, id: Id) -> Result<()> {
    Moving::begin(tx, id)?.end(tx)
}

/// Where a journey's history ends.
struct End {
    sequence: u64,
    commits: u64,
}

/// Puts a journey's commits in as they were; without any, one that says where it comes from.
fn put_history(tx: &Transaction<'_>, journey: Id, catch: &Catch<'_>) -> Result<End> {
    let mut end = End { sequence: 0, commits: 0 };
    for (sequence, (logged, row)) in catch.rows.log.iter().filter(|(_, (logged, _))| logged.journey == journey) {
        insert(tx, include_str!("../sql/add_log.sql"), row, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])?;
        debug_assert_eq!(logged.sequence, *sequence);
        end = touch(tx, journey, *sequence, &end)?;
    }
    if end.commits > 0 {
        return Ok(end);
    }
    let sequence: u64 = tx.query_row(include_str!("../sql/next_sequence.sql"), [], |row| row.get(0)).doing(DOING)?;
    let commit = Commit {
        id: Id::from_bytes(record::hash("salvaged", &[journey.as_bytes()])),
        author: Author("Waymark".to_owned()),
        time: catch.now,
        label: "Salvaged from a damaged library".to_owned(),
        kind: CommitKind::Edit,
        joins: None,
        changes: Vec::new(),
    };
    log::add(tx, sequence, journey, &commit, "[]")?;
    touch(tx, journey, sequence, &end)
}

fn touch(tx: &Transaction<'_>, journey: Id, sequence: u64, end: &End) -> Result<End> {
    const TOUCH: &str = "INSERT INTO touched (journey, sequence, previous) VALUES (?1, ?2, ?3)";
    run(tx, TOUCH, (journey.as_bytes(), sequence, end.sequence))?;
    Ok(End { sequence, commits: end.commits + 1 })
}

fn insert(tx: &Transaction<'_>, sql: &str, row: &RawRow, columns: &[usize]) -> Result<()> {
    let values = columns.iter().map(|column| sql_value(row, *column));
    run(tx, sql, rusqlite::params_from_iter(values))
}
