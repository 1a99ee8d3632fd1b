//! Personas and metrics: stored once, used by many journeys. Removing one from a journey only unlinks it there.

use std::collections::BTreeMap;

use rusqlite::Connection;
use waymark_model::{Id, Node};

use crate::Damage;
use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::record;
use crate::words::drop_words;

const DOING: &str = "reading personas and metrics";
const FORGETTING: &str = "deleting a persona or metric";

/// A persona or metric of the library.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedRecord {
    /// The record.
    pub node: Node,
    /// Journeys that use it, in the order of ids; trashed ones among them.
    pub journeys: Vec<Id>,
}

impl Library {
    /// Every persona and metric with the journeys that use it, in the order of ids. Damaged ones are left out
    /// and noticed.
    pub fn shared(&self) -> Result<Vec<SharedRecord>> {
        let (records, damage) = self.read(DOING, |conn| {
            let tx = conn.unchecked_transaction().doing(DOING)?;
            let mut users: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
            let mut memberships = tx.prepare_cached(include_str!("sql/all_memberships.sql")).doing(DOING)?;
            let pairs = memberships.query_map([], |row| Ok((record::id(row, 0)?, record::id(row, 1)?))).doing(DOING)?;
            for pair in pairs {
                let (record, journey) = pair.doing(DOING)?;
                users.entry(record).or_default().push(journey);
            }
            let mut damage = Vec::new();
            let nodes = all(&tx, &mut damage)?.into_iter();
            let records: Vec<SharedRecord> = nodes
                .map(|node| SharedRecord { journeys: users.remove(&node.id()).unwrap_or_default(), node })
                .collect();
            damage.extend(users.keys().map(|record| Damage::of(Id::NIL, Some(*record), "node", "it is missing")));
            Ok((records, damage))
        })?;
        self.notice(damage);
        Ok(records)
    }

    /// Deletes a persona or metric that no journey uses.
    pub fn forget_shared(&self, record: Id) -> Result<()> {
        self.write(FORGETTING, move |conn| {
            let tx = conn.transaction().doing(FORGETTING)?;
            let gone = tx.execute(include_str!("sql/forget_shared.sql"), [record.as_bytes()]).doing(FORGETTING)?;
            if gone == 0 {
                return Err(LibraryError::NotFound { what: "An unused persona or metric with this id".into() });
            }
            drop_words(&tx, Id::NIL, record)?;
            tx.commit().doing(FORGETTING)
        })
    }
}

/// Every shared record; damaged ones go to `damage`.
pub(crate) fn all(conn: &Connection, damage: &mut Vec<Damage>) -> Result<Vec<Node>> {
    let mut statement = conn.prepare_cached(include_str!("sql/all_shared.sql")).doing(DOING)?;
    let mut rows = statement.query([]).doing(DOING)?;
    let mut nodes = Vec::new();
    while let Some(row) = rows.next().doing(DOING)? {
        match record::read_node(row, Id::NIL) {
            Ok(node) => nodes.push(node),
            Err(broken) => damage.push(broken),
        }
    }
    Ok(nodes)
}
