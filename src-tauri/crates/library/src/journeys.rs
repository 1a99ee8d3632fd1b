//! The list of journeys, the trash, and what the list needs without loading a map.

use std::collections::BTreeMap;

use rusqlite::{Connection, TransactionBehavior};
use waymark_model::{Id, Node, Properties};

use crate::Damage;
use crate::commit::run;
use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::line::{self, Moving};
use crate::record;
use crate::seal::Seal;
use crate::shared;

/// What is said of a row whose times, counts or trash are not what they were.
pub(crate) const LINE_CHANGED: &str = "what the list shows of it is not what was written";
const LISTING: &str = "listing the journeys";
const KEEPING: &str = "keeping a miniature";
const TRASHING: &str = "moving journeys to or from the trash";
const PURGING: &str = "deleting the journey for good";

/// A journey as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct JourneyRow {
    /// The journey.
    pub id: Id,
    /// Its properties; the defaults when they are damaged.
    pub properties: Properties,
    /// Name of its main persona; empty without one.
    pub persona: String,
    /// When it came into the library, in milliseconds since 1970 UTC.
    pub created: i64,
    /// When it was last changed, in milliseconds since 1970 UTC.
    pub changed: i64,
    /// When it was moved to the trash.
    pub trashed: Option<i64>,
    /// The last sequence that concerned it: moves whenever the map looks different.
    pub sequence: u64,
    /// Its own commits so far.
    pub version: u64,
    /// Cards in it.
    pub cards: u32,
    /// Cards that rest on evidence other than an assumption.
    pub evidenced: u32,
    /// What `put_thumbnail` kept for exactly this sequence.
    pub thumbnail: Option<String>,
    /// Set when the row is not what was written.
    pub damage: Option<Damage>,
}

impl Library {
    /// All journeys, last changed first, trashed ones among them. No map is loaded.
    pub fn journeys(&self) -> Result<Vec<JourneyRow>> {
        let (rows, damage) = self.read(LISTING, |conn| {
            let tx = conn.unchecked_transaction().doing(LISTING)?;
            let mut damage = Vec::new();
            let personas: BTreeMap<Id, String> = shared::all(&tx, &mut damage)?
                .into_iter()
                .filter_map(
                    |node| if let Node::Persona(persona) = node { Some((persona.id, persona.name)) } else { None },
                )
                .collect();
            let mut list = tx.prepare_cached(include_str!("sql/journeys.sql")).doing(LISTING)?;
            let rows = list.query_map([], |row| read(row, &personas)).doing(LISTING)?;
            let mut rows: Vec<JourneyRow> = rows.collect::<rusqlite::Result<_>>().doing(LISTING)?;
            check(&tx, &mut rows, &mut damage)?;
            Ok((rows, damage))
        })?;
        self.notice(damage);
        Ok(rows)
    }

    /// Keeps what draws a journey's thumbnail (any text) until the journey changes; no part of the truth. Nothing is
    /// kept when the journey is already past `sequence`.
    pub fn put_thumbnail(&self, journey: Id, sequence: u64, thumbnail: &str) -> Result<()> {
        let thumbnail = thumbnail.to_owned();
        self.write(KEEPING, move |conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).doing(KEEPING)?;
            let line = Moving::begin(&tx, journey)?;
            run(&tx, include_str!("sql/put_thumbnail.sql"), (journey.as_bytes(), sequence, thumbnail))?;
            line.end(&tx)?;
            tx.commit().doing(KEEPING)
        })
    }

    /// Moves journeys to the trash, or back. Unknown ids are passed over.
    pub fn trash(&self, journeys: &[Id], trashed: bool) -> Result<()> {
        let journeys = journeys.to_vec();
        let when = trashed.then(|| self.now());
        self.write(TRASHING, move |conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).doing(TRASHING)?;
            for journey in journeys {
                let line = Moving::begin(&tx, journey)?;
                run(&tx, include_str!("sql/trash.sql"), (journey.as_bytes(), when))?;
                line.end(&tx)?;
            }
            tx.commit().doing(TRASHING)
        })
    }

    /// Deletes a journey with its history and named versions for good. Shared records and images stay.
    pub fn purge(&self, journey: Id) -> Result<()> {
        self.write(PURGING, move |conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).doing(PURGING)?;
            run(&tx, include_str!("sql/purge_find.sql"), [journey.as_bytes()])?;
            run(&tx, include_str!("sql/purge_words.sql"), [journey.as_bytes()])?;
            let gone = tx.execute(include_str!("sql/purge_journey.sql"), [journey.as_bytes()]).doing(PURGING)?;
            if gone == 0 {
                return Err(LibraryError::NotFound { what: "The journey".into() });
            }
            Seal::move_library(&tx, journey)?;
            tx.commit().doing(PURGING)
        })
    }
}

/// Marks rows that do not show what was written, and misses those that are gone.
fn check(conn: &Connection, rows: &mut [JourneyRow], damage: &mut Vec<Damage>) -> Result<()> {
    let mut seal = Seal::default();
    for row in rows {
        seal.toggle_journey(row.id);
        if row.damage.is_none() && !line::fits(conn, row.id)? {
            row.damage = Some(Damage::of(row.id, None, "journey", LINE_CHANGED));
        }
        damage.extend(row.damage.clone());
    }
    if seal != Seal::of_library(conn)? {
        damage.push(Damage::of(Id::NIL, None, "library", "journeys are missing"));
    }
    Ok(())
}

fn read(row: &rusqlite::Row<'_>, personas: &BTreeMap<Id, String>) -> rusqlite::Result<JourneyRow> {
    let (id, properties, damage) = match record::read_properties(row) {
        Ok((id, properties)) => (id, properties, None),
        Err((id, damage)) => (id, Properties::default(), Some(damage)),
    };
    let persona = properties.personas.first().and_then(|id| personas.get(id)).cloned().unwrap_or_default();
    Ok(JourneyRow {
        id,
        properties,
        persona,
        created: row.get(3)?,
        changed: row.get(4)?,
        trashed: row.get(5)?,
        sequence: row.get(6)?,
        version: row.get(7)?,
        cards: row.get(8)?,
        evidenced: row.get(9)?,
        thumbnail: row.get(10)?,
        damage,
    })
}
