//! A seal over a set of rows, so that a row which vanished is missed: the hashes of all rows, each folded in by XOR.
//! It moves with every commit; a seal that does not fit is reported, never made to fit in silence.

use rusqlite::{Connection, OptionalExtension};
use waymark_model::Id;

use crate::error::{Doing, Result};
use crate::line;
use crate::record::{Hash, hash};

const DOING: &str = "sealing the records";

/// XOR over the hashes of a set of rows; all zero for none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seal(pub(crate) Hash);

impl Seal {
    /// Puts a row's hash in, or takes it out again.
    pub(crate) fn toggle(&mut self, hash: &[u8]) {
        for (sum, byte) in self.0.iter_mut().zip(hash) {
            *sum ^= byte;
        }
    }

    /// The same for a shared record's membership in a journey.
    pub(crate) fn toggle_member(&mut self, record: Id) {
        self.toggle(&hash("member", &[record.as_bytes()]));
    }

    /// The same for a journey's place in the library.
    pub(crate) fn toggle_journey(&mut self, journey: Id) {
        self.toggle(&hash("journey of library", &[journey.as_bytes()]));
    }

    /// Takes out the row that a statement finds; answers whether there is one.
    pub(crate) fn take_out(&mut self, conn: &Connection, sql: &str, journey: Id, id: Id) -> Result<bool> {
        let old: Option<Vec<u8>> = conn
            .prepare_cached(sql)
            .and_then(|mut find| find.query_row((journey.as_bytes(), id.as_bytes()), |row| row.get(0)).optional())
            .doing(DOING)?;
        self.toggle(old.as_deref().unwrap_or_default());
        Ok(old.is_some())
    }

    /// The seal of a journey as it is kept.
    pub(crate) fn of_journey(conn: &Connection, journey: Id) -> Result<Seal> {
        conn.prepare_cached(include_str!("sql/journey_seal.sql"))
            .and_then(|mut seal| seal.query_row([journey.as_bytes()], |row| row.get::<_, Vec<u8>>(0)))
            .map(|seal| Seal(line::records(&seal).unwrap_or_default()))
            .doing(DOING)
    }

    /// The seal over all journeys as it is kept.
    pub(crate) fn of_library(conn: &Connection) -> Result<Seal> {
        conn.query_row(include_str!("sql/library_seal.sql"), [], |row| row.get(0).map(Seal)).doing(DOING)
    }

    /// A journey came or went.
    pub(crate) fn move_library(conn: &Connection, journey: Id) -> Result<()> {
        let mut seal = Seal::of_library(conn)?;
        seal.toggle_journey(journey);
        conn.execute(include_str!("sql/put_library_seal.sql"), [seal.0]).doing(DOING).map(|_| ())
    }
}
