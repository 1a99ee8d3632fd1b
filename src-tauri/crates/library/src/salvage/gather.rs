//! Sorts the rows of a damaged library by their table and reads those whose hash fits. A row whose hash does not fit is
//! never a record: only its id is kept, so that it is missed by name.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::Value as SqlValue;
use rusqlite::{Connection, Row as SqlRow};
use waymark_model::{Id, Journey, Link, Node, Properties};

use super::cell::{RawRow, Value};
use crate::error::{Doing, Result};
use crate::log::Logged;
use crate::record::Hash;
use crate::version::NamedVersion;
use crate::{line, log, record, version};

const DOING: &str = "sorting the rows of the damaged library";

/// What stands in a journey's row beside its properties; none of it is hashed.
#[derive(Clone, Debug, Default)]
pub(crate) struct About {
    pub(crate) created: i64,
    pub(crate) changed: i64,
    pub(crate) trashed: Option<i64>,
    pub(crate) version: i64,
    pub(crate) seal: Hash,
}

/// Records that were read, by what identifies them; the first one of each wins.
#[derive(Default)]
pub(crate) struct Gathered {
    /// Properties; none when only the rest of the row could be read.
    pub(crate) journeys: BTreeMap<Id, (Option<Properties>, About)>,
    pub(crate) nodes: BTreeMap<(Id, Id), (Node, Hash)>,
    pub(crate) links: BTreeMap<(Id, Id), (Link, Hash)>,
    pub(crate) shared: BTreeMap<Id, Node>,
    pub(crate) members: BTreeSet<(Id, Id)>,
    pub(crate) log: BTreeMap<u64, (Logged, RawRow)>,
    pub(crate) images: BTreeMap<[u8; 32], RawRow>,
    pub(crate) versions: BTreeMap<Id, (NamedVersion, Journey, RawRow)>,
    /// Owner and record of every text that the search knew, with the text.
    pub(crate) words: BTreeMap<(Id, Id), String>,
    /// Rows that do not fit their hash: owner and id, what they are, and the hash that stands there.
    pub(crate) broken: BTreeMap<(Id, Id), (&'static str, Option<Hash>)>,
    /// The seal over all journeys.
    pub(crate) seal: Option<Hash>,
    /// Highest sequence that anything speaks of.
    pub(crate) sequence: u64,
}

impl Gathered {
    /// Takes what another has and this has not.
    pub(crate) fn absorb(&mut self, other: Gathered) {
        fn more<K: Ord, V>(own: &mut BTreeMap<K, V>, other: BTreeMap<K, V>) {
            for (key, value) in other {
                own.entry(key).or_insert(value);
            }
        }
        more(&mut self.journeys, other.journeys);
        more(&mut self.nodes, other.nodes);
        more(&mut self.links, other.links);
        more(&mut self.shared, other.shared);
        more(&mut self.log, other.log);
        more(&mut self.images, other.images);
        more(&mut self.versions, other.versions);
        self.members.extend(other.members);
        self.sequence = self.sequence.max(other.sequence);
    }
}

/// The tables that are looked for, by their number of columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    Library,
    Journey,
    Node,
    Link,
    Shared,
    Membership,
    Log,
    Image,
    Version,
    Words,
}

/// Every table, by its name in the schema.
pub(crate) const TABLES: [(Table, &str); 10] = [
    (Table::Library, "library"),
    (Table::Journey, "journey"),
    (Table::Node, "node"),
    (Table::Link, "link"),
    (Table::Shared, "shared"),
    (Table::Membership, "membership"),
    (Table::Log, "log"),
    (Table::Image, "image"),
    (Table::Version, "named_version"),
    (Table::Words, "words"),
];

/// Reads rows through the same eyes as the library does.
pub(crate) struct Reader {
    conn: Connection,
}

impl Reader {
    pub(crate) fn new() -> Result<Reader> {
        let conn = Connection::open_in_memory().doing(DOING)?;
        conn.set_prepared_statement_cache_capacity(32);
        Ok(Reader { conn })
    }

    /// Takes a row of a known table.
    pub(crate) fn take(&self, table: Table, row: RawRow, into: &mut Gathered) -> Option<()> {
        match table {
            Table::Library => {
                let (sequence, seal) = (number(&row, 1)?, bytes(&row, 2)?.try_into().ok()?);
                into.seal = Some(seal);
                into.sequence = into.sequence.max(u64::try_from(sequence).ok()?);
            }
            Table::Journey => self.journey(&row, into)?,
            Table::Node => self.node(&row, into)?,
            Table::Link => self.link(&row, into)?,
            Table::Shared => self.shared(&row, into)?,
            Table::Membership => drop(into.members.insert((id(&row, 0)?, id(&row, 1)?))),
            Table::Log => {
                let columns = [0, 1, 2, 4, 5, 6, 7, 8, 10, 9, 11];
                match self.ask(&row, &columns, log::read)? {
                    Ok(logged) => {
                        into.sequence = into.sequence.max(logged.sequence);
                        into.log.entry(logged.sequence).or_insert((logged, row));
                    }
                    Err(damage) => broken(into, id(&row, 1)?, damage.record, ("commit", None)),
                }
            }
            Table::Image => {
                let hash: [u8; 32] = bytes(&row, 0)?.try_into().ok()?;
                if blake3::hash(bytes(&row, 4)?) == hash {
                    into.images.entry(hash).or_insert(row);
                }
            }
            Table::Version => {
                let columns = [0, 1, 2, 3, 4, 5, 8, 6, 7];
                match self.ask(&row, &columns, version::read)? {
                    Ok((version, journey)) => drop(into.versions.entry(version.id).or_insert((version, journey, row))),
                    Err(damage) => broken(into, id(&row, 1)?, damage.record, ("version", None)),
                }
            }
            Table::Words => {
                let text = String::from_utf8_lossy(bytes(&row, 4)?).into_owned();
                into.words.entry((id(&row, 1)?, id(&row, 2)?)).or_insert(text);
            }
        }
        Some(())
    }

    /// Takes a row of which only its shape tells what it is.
    pub(crate) fn take_astray(&self, row: RawRow, into: &mut Gathered) {
        for table in shape(&row) {
            self.take(*table, row.clone(), into);
        }
    }

    fn journey(&self, row: &RawRow, into: &mut Gathered) -> Option<()> {
        let id = id(row, 0)?;
        let about = About {
            created: number(row, 3)?,
            changed: number(row, 4)?,
            trashed: number(row, 5),
            version: number(row, 8)?,
            seal: line::records(bytes(row, 7)?)?,
        };
        let properties = self.ask(row, &[0, 1, 2], record::read_properties)?.ok();
        let found = into.journeys.entry(id).or_insert_with(|| (None, about));
        if found.0.is_none() {
            found.0 = properties.map(|(_, properties)| properties);
        }
        Some(())
    }

    fn node(&self, row: &RawRow, into: &mut Gathered) -> Option<()> {
        let (journey, node) = (id(row, 0)?, id(row, 1)?);
        match self.ask(row, &[1, 2, 3, 4], |row| record::read_node(row, journey))? {
            Ok(read) => drop(into.nodes.entry((journey, node)).or_insert((read, bytes(row, 4)?.try_into().ok()?))),
            Err(_) => broken(into, journey, Some(node), ("record", hash(row, 4))),
        }
        Some(())
    }

    fn link(&self, row: &RawRow, into: &mut Gathered) -> Option<()> {
        let (journey, link) = (id(row, 0)?, id(row, 1)?);
        match self.ask(row, &[1, 2, 5, 6], |row| record::read_link(row, journey))? {
            Ok(read) => drop(into.links.entry((journey, link)).or_insert((read, bytes(row, 6)?.try_into().ok()?))),
            Err(_) => broken(into, journey, Some(link), ("link", hash(row, 6))),
        }
        Some(())
    }

    fn shared(&self, row: &RawRow, into: &mut Gathered) -> Option<()> {
        match self.ask(row, &[0, 1, 2, 3], |row| record::read_node(row, Id::NIL))? {
            Ok(node) => drop(into.shared.entry(node.id()).or_insert(node)),
            Err(damage) => broken(into, Id::NIL, damage.record, ("persona or metric", None)),
        }
        Some(())
    }

    /// Gives a row to a reader that wants it from SQLite. Column 0 of a row that counts itself is its number.
    fn ask<T>(&self, row: &RawRow, columns: &[usize], read: impl Fn(&SqlRow<'_>) -> T) -> Option<T> {
        let values: Vec<SqlValue> = columns.iter().map(|column| sql_value(row, *column)).collect();
        let marks = (1..=columns.len()).map(|number| format!("?{number}")).collect::<Vec<_>>().join(", ");
        let mut statement = self.conn.prepare_cached(&format!("SELECT {marks}")).ok()?;
        statement.query_row(rusqlite::params_from_iter(values), |row| Ok(read(row))).ok()
    }
}

fn broken(into: &mut Gathered, owner: Id, record: Option<Id>, what: (&'static str, Option<Hash>)) {
    if let Some(record) = record {
        into.broken.entry((owner, record)).or_insert(what);
    }
}

fn hash(row: &RawRow, column: usize) -> Option<Hash> {
    bytes(row, column)?.try_into().ok()
}

/// Tables whose rows look like this one.
fn shape(row: &RawRow) -> &'static [Table] {
    let id = |column: usize| bytes(row, column).is_some_and(|bytes| bytes.len() == 16);
    match row.values.len() {
        2 if id(0) && id(1) => &[Table::Membership],
        3 if number(row, 1).is_some() && id(2) && row.number == 1 => &[Table::Library],
        4 if id(0) && id(3) => &[Table::Shared],
        5 if id(0) && id(1) && id(4) => &[Table::Node],
        5 if id(1) && id(2) => &[Table::Words],
        5 if bytes(row, 0).is_some_and(|bytes| bytes.len() == 32) => &[Table::Image],
        7 if id(0) && id(1) => &[Table::Link],
        9 if id(0) && id(1) => &[Table::Version],
        12 if id(1) && id(2) => &[Table::Log],
        13 if id(0) => &[Table::Journey],
        _ => &[],
    }
}

pub(crate) fn bytes(row: &RawRow, column: usize) -> Option<&[u8]> {
    match row.values.get(column)? {
        Value::Text(bytes) | Value::Blob(bytes) => Some(bytes),
        _ => None,
    }
}

pub(crate) fn number(row: &RawRow, column: usize) -> Option<i64> {
    match row.values.get(column)? {
        Value::Number(number) => Some(*number),
        _ => None,
    }
}

fn id(row: &RawRow, column: usize) -> Option<Id> {
    bytes(row, column)?.try_into().ok().map(Id::from_bytes)
}

/// A value as SQLite gives it out.
pub(crate) fn sql_value(row: &RawRow, column: usize) -> SqlValue {
    match row.values.get(column) {
        // The first column of a table that counts its rows is stored as nothing.
        Some(Value::Nothing) if column == 0 => SqlValue::Integer(row.number),
        Some(Value::Number(number)) => SqlValue::Integer(*number),
        Some(Value::Text(bytes)) => match String::from_utf8(bytes.clone()) {
            Ok(text) => SqlValue::Text(text),
            // Then no hash fits either.
            Err(error) => SqlValue::Blob(error.into_bytes()),
        },
        Some(Value::Blob(bytes)) => SqlValue::Blob(bytes.clone()),
        Some(Value::Nothing) | None => SqlValue::Null,
    }
}
