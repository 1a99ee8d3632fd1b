//! Reads one journey from its rows. Every row's hash is checked; what does not fit is reported and left out.

use rusqlite::{Connection, OptionalExtension, Row as SqlRow};
use waymark_model::{Commit, Id, Journey, Properties};

use crate::Damage;
use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::record::Hash;
use crate::seal::Seal;
use crate::{line, log, record};

const DOING: &str = "loading the journey";
/// How many commits are loaded for undo.
const COMMITS: usize = 1000;
/// Bytes of changes after which no older commit is loaded, so that one huge paste does not slow every start.
const COMMIT_BYTES: usize = 2 << 20;

/// A journey as it is on the disk.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The journey; without what is damaged.
    pub journey: Journey,
    /// Its newest commits for undo, at most 1,000 and 2 MB (but always the newest), oldest first; never the one that
    /// created it.
    pub commits: Vec<Commit>,
    /// Up to where this is: the `expected` of the next commit.
    pub sequence: u64,
    /// The journey's own commits so far, the one that created it among them.
    pub version: u64,
    /// Records that are not what was written; they are not in `journey`.
    pub damage: Vec<Damage>,
}

impl Library {
    /// Reads a journey as it is now. Damaged records are left out and named.
    pub fn load(&self, journey: Id) -> Result<Loaded> {
        let loaded = self.read(DOING, |conn| {
            let tx = conn.unchecked_transaction().doing(DOING)?;
            let mut loaded = load(&tx, journey)?;
            loaded.commits = commits(&tx, journey, &mut loaded.damage)?;
            Ok(loaded)
        })?;
        self.notice(loaded.damage.iter().cloned());
        Ok(loaded)
    }
}

/// The journey without its commits.
pub(crate) fn load(conn: &Connection, id: Id) -> Result<Loaded> {
    let mut damage = Vec::new();
    let (sequence, sealed, version, properties) = head(conn, id, &mut damage)?;
    let mut seal = Seal::default();
    let mut each = |sql: &str, read: &mut dyn FnMut(&SqlRow<'_>, &mut Seal)| rows(conn, sql, id, &mut seal, read);
    let (mut nodes, mut links) = (Vec::new(), Vec::new());
    each(include_str!("sql/nodes.sql"), &mut |row, seal| {
        seal.toggle(record::bytes(row, 3).unwrap_or_default());
        take(record::read_node(row, id), &mut nodes, &mut damage);
    })?;
    each(include_str!("sql/shared_of_journey.sql"), &mut |row, seal| {
        seal.toggle_member(record::id(row, 0).unwrap_or(Id::NIL));
        take(record::read_node(row, Id::NIL), &mut nodes, &mut damage);
    })?;
    each(include_str!("sql/links.sql"), &mut |row, seal| {
        seal.toggle(record::bytes(row, 3).unwrap_or_default());
        take(record::read_link(row, id), &mut links, &mut damage);
    })?;
    if seal.0 != sealed {
        damage.push(Damage::of(id, None, "journey", "records are missing, or there are some that do not belong"));
    }
    let journey = Journey::from_records(id, properties, nodes, links);
    Ok(Loaded { journey, commits: Vec::new(), sequence, version, damage })
}

fn head(conn: &Connection, id: Id, damage: &mut Vec<Damage>) -> Result<(u64, Hash, u64, Properties)> {
    conn.prepare_cached(include_str!("sql/one_journey.sql"))
        .and_then(|mut one| {
            one.query_row([id.as_bytes()], |row| {
                let properties = match record::read_properties(row) {
                    Ok((_, properties)) => properties,
                    Err((_, found)) => {
                        damage.push(found);
                        Properties::default()
                    }
                };
                let seal = line::records(&row.get::<_, Vec<u8>>(4)?).unwrap_or_default();
                Ok((row.get(3)?, seal, row.get(5)?, properties))
            })
            .optional()
        })
        .doing(DOING)?
        .ok_or_else(|| LibraryError::NotFound { what: "The journey".into() })
}

fn rows(
    conn: &Connection,
    sql: &str,
    id: Id,
    seal: &mut Seal,
    read: &mut dyn FnMut(&SqlRow<'_>, &mut Seal),
) -> Result<()> {
    let mut statement = conn.prepare_cached(sql).doing(DOING)?;
    let mut rows = statement.query([id.as_bytes()]).doing(DOING)?;
    while let Some(row) = rows.next().doing(DOING)? {
        read(row, seal);
    }
    Ok(())
}

/// Puts what could be read on one side, what could not on the other.
pub(crate) fn take<T>(read: std::result::Result<T, Damage>, found: &mut Vec<T>, damage: &mut Vec<Damage>) {
    match read {
        Ok(record) => found.push(record),
        Err(broken) => damage.push(broken),
    }
}

fn commits(conn: &Connection, journey: Id, damage: &mut Vec<Damage>) -> Result<Vec<Commit>> {
    let mut newest = conn.prepare_cached(include_str!("sql/newest_commits.sql")).doing(DOING)?;
    let mut rows = newest.query((journey.as_bytes(), COMMITS as i64)).doing(DOING)?;
    let (mut commits, mut size, mut order) = (Vec::new(), 0, log::Order::default());
    while let Some(row) = rows.next().doing(DOING)? {
        size += record::bytes(row, 9).map_or(0, <[u8]>::len);
        if size > COMMIT_BYTES && !commits.is_empty() {
            break;
        }
        order.meet(row);
        match log::read(row) {
            Ok(logged) => commits.push(logged.commit),
            Err(broken) => damage.push(broken),
        }
    }
    commits.reverse();
    let cut = order.rows >= COMMITS as u64 || size > COMMIT_BYTES;
    order.check(conn, journey, if cut { None } else { Some(1) }, damage)?;
    Ok(commits)
}
