//! A journey as it was after a commit: the nearest whole state that is known (a named version, or what stands now), with
//! what was committed until then taken back. It never changes a row, and a log with a gap gives no state at all.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};
use waymark_model::{Change, Id, Journey, Link, Node, Properties};

use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::load::load;
use crate::log::{self, CommitLine, Logged};
use crate::version;

const DOING: &str = "reading the map as it was";

/// A journey as it was, and the commit that made it so.
#[derive(Clone, Debug)]
pub struct Past {
    /// The journey, under its own id.
    pub journey: Journey,
    /// The commit after which it was so.
    pub line: CommitLine,
}

impl Library {
    /// The journey as it was after the commit with this sequence, its own or one that changed a shared record of it.
    /// Fails with [`LibraryError::HistoryGone`] when the log does not reach back whole.
    pub fn past(&self, journey: Id, sequence: u64) -> Result<Past> {
        self.read(DOING, |conn| {
            let tx = conn.unchecked_transaction().doing(DOING)?;
            at(&tx, journey, sequence)
        })
    }
}

/// The same inside the caller's transaction.
pub(crate) fn at(conn: &Connection, journey: Id, sequence: u64) -> Result<Past> {
    let line = conn
        .prepare_cached(include_str!("sql/one_line.sql"))
        .and_then(|mut one| one.query_row((journey.as_bytes(), sequence), |row| Ok(log::read_line(row))).optional())
        .doing(DOING)?
        .ok_or_else(|| LibraryError::NotFound { what: "This step of the history".into() })?;
    let (_, line) = line.map_err(|_| LibraryError::HistoryGone)?;
    let (base, base_sequence) = base(conn, journey, sequence)?;
    let first = Firsts::between(conn, journey, sequence, base_sequence)?;
    Ok(Past { journey: first.take_back(&base), line })
}

/// The oldest whole state that is known not to be older.
fn base(conn: &Connection, journey: Id, sequence: u64) -> Result<(Journey, u64)> {
    let kept = conn
        .prepare_cached(include_str!("sql/next_version.sql"))
        .and_then(|mut next| next.query_row((journey.as_bytes(), sequence), |row| Ok(version::read(row))).optional())
        .doing(DOING)?;
    if let Some(Ok((version, kept))) = kept {
        return Ok((kept, version.sequence));
    }
    let loaded = load(conn, journey)?;
    Ok((loaded.journey, loaded.sequence))
}

/// What every record was before the first commit that changed it.
#[derive(Default)]
struct Firsts {
    nodes: HashMap<Id, Option<Box<Node>>>,
    links: HashMap<Id, Option<Box<Link>>>,
    properties: Option<Box<Properties>>,
    /// Shared records that another journey changed before this one did.
    elsewhere: HashMap<Id, Box<Node>>,
}

impl Firsts {
    /// From the commits after one sequence up to another; they must hang together without a gap.
    fn between(conn: &Connection, journey: Id, after: u64, until: u64) -> Result<Firsts> {
        let mut commits = conn.prepare_cached(include_str!("sql/commits_between.sql")).doing(DOING)?;
        let mut rows = commits.query((journey.as_bytes(), after, until)).doing(DOING)?;
        let (mut firsts, mut last) = (Firsts::default(), after);
        while let Some(row) = rows.next().doing(DOING)? {
            let logged = log::read(row).map_err(|_| LibraryError::HistoryGone)?;
            if row.get::<_, u64>(11).doing(DOING)? != last {
                return Err(LibraryError::HistoryGone);
            }
            last = logged.sequence;
            firsts.meet(journey, logged);
        }
        if last == until { Ok(firsts) } else { Err(LibraryError::HistoryGone) }
    }

    fn meet(&mut self, journey: Id, logged: Logged) {
        let own = logged.journey == journey;
        for change in logged.commit.changes {
            match change {
                Change::Node { id, before, .. } if own => _ = self.nodes.entry(id).or_insert(before),
                Change::Link { id, before, .. } if own => _ = self.links.entry(id).or_insert(before),
                Change::Journey { before, .. } if own => _ = self.properties.get_or_insert(before),
                Change::Node { id, before: Some(before), after: Some(after) }
                    if after.kind().is_shared() && !self.nodes.contains_key(&id) =>
                {
                    self.elsewhere.entry(id).or_insert(before);
                }
                _ => {}
            }
        }
    }

    fn take_back(mut self, base: &Journey) -> Journey {
        let properties = self.properties.map_or_else(|| base.properties().clone(), |before| *before);
        let untouched = base.nodes().filter(|node| !self.nodes.contains_key(&node.id())).cloned().map(Box::new);
        let touched = self.nodes.values().flatten().cloned();
        let was: Vec<Node> =
            untouched.chain(touched).map(|node| *self.elsewhere.remove(&node.id()).unwrap_or(node)).collect();
        let kept = base.links().filter(|link| !self.links.contains_key(&link.id)).cloned();
        let links: Vec<Link> = kept.chain(self.links.values().flatten().map(|link| (**link).clone())).collect();
        Journey::from_records(base.id(), properties, was, links)
    }
}
