//! A whole new journey (import, template, copy) in one transaction with its first commit.

use rusqlite::{OptionalExtension, TransactionBehavior};
use waymark_model::{Commit, Id, Journey};

use crate::commit::{Receipt, Writes, run, save};
use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::record;
use crate::seal::Seal;

const DOING: &str = "creating the journey";

impl Library {
    /// Puts a new journey into the library, all or nothing. The rows are taken from `journey`; `commit` is the first
    /// line of its history (its changes, when it holds any, are logged as they are). Fails with
    /// [`LibraryError::Exists`] when the id is taken.
    ///
    /// The first commit is history only: [`Library::load`] does not give it back for undo.
    pub fn create(&self, journey: &Journey, commit: &Commit) -> Result<Receipt> {
        let (id, properties) = (journey.id(), record::properties_row(journey.id(), journey.properties())?);
        let mut writes = Writes::default();
        writes.properties(id, journey.properties())?;
        for node in journey.nodes() {
            writes.node(id, None, Some(node))?;
        }
        for link in journey.links() {
            writes.link(id, None, Some(link))?;
        }
        let (mut commit, mut changes) = (commit.clone(), record::json(&commit.changes)?);
        self.write(DOING, move |conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).doing(DOING)?;
            refuse_existing(&tx, id)?;
            let values = (id.as_bytes(), &properties.body, properties.hash, commit.time);
            run(&tx, include_str!("sql/add_journey.sql"), values)?;
            Seal::move_library(&tx, id)?;
            let receipt = save(&tx, id, &writes, &mut commit, &mut changes)?;
            tx.commit().doing(DOING)?;
            Ok(receipt)
        })
    }
}

fn refuse_existing(conn: &rusqlite::Connection, id: Id) -> Result<()> {
    let there = conn.query_row(include_str!("sql/head.sql"), [id.as_bytes()], |_| Ok(())).optional().doing(DOING)?;
    if there.is_some() { Err(LibraryError::Exists) } else { Ok(()) }
}
