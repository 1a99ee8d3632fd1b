//! What a person notes of maps for themselves: favourites, and when they last opened one. Never an edit, never in the
//! log, and never a reason why a map or the list cannot be shown.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row as SqlRow, TransactionBehavior};
use waymark_model::Id;

use crate::commit::run;
use crate::error::{Doing, Result};
use crate::library::Library;
use crate::record::{self, Hash, hash};

const READING: &str = "reading favourites";
const NOTING: &str = "keeping favourites";

/// What is noted of a journey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bookmark {
    /// Whether it is a favourite.
    pub favourite: bool,
    /// When it was last opened, in milliseconds since 1970 UTC.
    pub opened: Option<i64>,
}

impl Library {
    /// What is noted of each journey; those without a note are not in it.
    pub fn bookmarks(&self) -> Result<BTreeMap<Id, Bookmark>> {
        self.read(READING, |conn| {
            // A library of an older format, opened to be read, has no such table.
            if !conn.table_exists(None, "bookmark").doing(READING)? {
                return Ok(BTreeMap::new());
            }
            let mut all = conn.prepare_cached(include_str!("sql/bookmarks.sql")).doing(READING)?;
            let rows = all.query_map([], read).doing(READING)?;
            rows.filter_map(rusqlite::Result::transpose).collect::<rusqlite::Result<_>>().doing(READING)
        })
    }

    /// Notes of journeys that they are favourites or not, that they were opened now, or both. Unknown ids are passed over.
    pub fn bookmark(&self, journeys: &[Id], favourite: Option<bool>, opened: bool) -> Result<()> {
        let journeys = journeys.to_vec();
        let now = self.now();
        self.write(NOTING, move |conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).doing(NOTING)?;
            for journey in journeys {
                let mut note = one(&tx, journey)?;
                note.favourite = favourite.unwrap_or(note.favourite);
                note.opened = if opened { Some(now) } else { note.opened };
                let values = (journey.as_bytes(), note.favourite, note.opened, seal(journey, note));
                run(&tx, include_str!("sql/put_bookmark.sql"), values)?;
            }
            tx.commit().doing(NOTING)
        })
    }
}

fn one(conn: &Connection, journey: Id) -> Result<Bookmark> {
    let found = conn
        .prepare_cached(include_str!("sql/one_bookmark.sql"))
        .and_then(|mut one| one.query_row([journey.as_bytes()], read).optional())
        .doing(NOTING)?;
    Ok(found.flatten().map(|(_, note)| note).unwrap_or_default())
}

/// A row; none when it is not what was written.
fn read(row: &SqlRow<'_>) -> rusqlite::Result<Option<(Id, Bookmark)>> {
    let journey = record::id(row, 0)?;
    let note = Bookmark { favourite: row.get(1)?, opened: row.get(2)? };
    let kept: Vec<u8> = row.get(3)?;
    Ok((kept == seal(journey, note)).then_some((journey, note)))
}

fn seal(journey: Id, note: Bookmark) -> Hash {
    let opened = note.opened.map(i64::to_le_bytes);
    hash("bookmark", &[journey.as_bytes(), &[u8::from(note.favourite)], opened.as_ref().map_or(&[], |time| time)])
}
