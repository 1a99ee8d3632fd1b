//! What the list shows of a journey beside its properties: times, trash, counts, its miniature. A hash over it stands
//! behind the journey's seal and moves with every change by what was and what is, so that a value nobody changed on
//! purpose never fits again, however often the journey is saved afterwards.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row as SqlRow};
use waymark_model::Id;

use crate::error::{Doing, Result};
use crate::record::{Hash, hash};

const DOING: &str = "sealing what the list shows";
/// Columns of `sql/line.sql` before the seal.
const COLUMNS: usize = 11;

/// A journey's row as it is while something changes it.
#[must_use = "the line is sealed again when the change is made"]
pub(crate) struct Moving {
    journey: Id,
    /// The hash that was kept and the one that the row had; none for a row that was never sealed.
    was: Option<(Hash, Hash)>,
}

impl Moving {
    /// Before a change, in its transaction.
    pub(crate) fn begin(conn: &Connection, journey: Id) -> Result<Moving> {
        let was = read(conn, journey)?.and_then(|(kept, now, _)| kept.map(|kept| (kept, now)));
        Ok(Moving { journey, was })
    }

    /// After the change, in the same transaction. A journey that is gone needs no seal.
    pub(crate) fn end(self, conn: &Connection) -> Result<()> {
        let Some((_, mut line, records)) = read(conn, self.journey)? else { return Ok(()) };
        if let Some((kept, before)) = self.was {
            line.iter_mut().zip(kept.iter().zip(before)).for_each(|(line, (kept, before))| *line ^= kept ^ before);
        }
        let seal = [records, line].concat();
        conn.prepare_cached(include_str!("sql/put_line.sql"))
            .and_then(|mut put| put.execute((self.journey.as_bytes(), seal)))
            .doing(DOING)
            .map(|_| ())
    }
}

/// Whether a journey's row shows what was written; a row that was never sealed is believed.
pub(crate) fn fits(conn: &Connection, journey: Id) -> Result<bool> {
    Ok(read(conn, journey)?.is_none_or(|(kept, now, _)| kept.is_none_or(|kept| kept == now)))
}

/// The seal over a journey's records: the first half of what is kept.
pub(crate) fn records(seal: &[u8]) -> Option<Hash> {
    seal.get(..16)?.try_into().ok()
}

/// The hash that is kept, the hash of the row as it is, and the seal over the records.
fn read(conn: &Connection, journey: Id) -> Result<Option<(Option<Hash>, Hash, Hash)>> {
    conn.prepare_cached(include_str!("sql/line.sql"))
        .and_then(|mut line| {
            line.query_row([journey.as_bytes()], |row| {
                let seal: Vec<u8> = row.get(COLUMNS)?;
                let kept = seal.get(16..32).and_then(|kept| kept.try_into().ok());
                Ok((kept, of(row)?, records(&seal).unwrap_or_default()))
            })
            .optional()
        })
        .doing(DOING)
}

fn of(row: &SqlRow<'_>) -> rusqlite::Result<Hash> {
    let mut parts: Vec<Vec<u8>> = Vec::with_capacity(COLUMNS);
    for column in 0..COLUMNS {
        parts.push(match row.get_ref(column)? {
            ValueRef::Null => vec![0],
            ValueRef::Integer(number) => [&[1], &number.to_le_bytes()[..]].concat(),
            ValueRef::Real(number) => [&[2], &number.to_le_bytes()[..]].concat(),
            ValueRef::Text(bytes) => [&[3], bytes].concat(),
            ValueRef::Blob(bytes) => [&[4], bytes].concat(),
        });
    }
    let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    Ok(hash("line", &parts))
}
