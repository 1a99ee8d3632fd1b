//! The list of journeys, the trash, and what the list needs without loading a map.

use std::collections::BTreeMap;

use rusqlite::TransactionBehavior;
use waymark_model::{Id, Node, Properties};

use crate::Damage;
use crate::commit::run;
use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::record;
use crate::seal::Seal;
use crate::shared;

const LISTING: &str = "listing the journeys";
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
        self.read(LISTING, |conn| {
            let tx = conn.unchecked_transaction().doing(LISTING)?;
            let personas: BTreeMap<Id, String> = shared::all(&tx, &mut Vec::new())?
                .into_iter()
                .filter_map(
                    |node| if let Node::Persona(persona) = node { Some((persona.id, persona.name)) } else { None },
                )
                .collect();
            let mut list = tx.prepare_cached(include_str!("sql/journeys.sql")).doing(LISTING)?;
            let rows = list.query_map([], |row| read(row, &personas)).doing(LISTING)?;
            rows.collect::<rusqlite::Result<_>>().doing(LISTING)
        })
    }

    /// Keeps what draws a journey's thumbnail (any text) until the journey changes; no part of the truth. Nothing is
    /// kept when the journey is already past `sequence`.
    pub fn put_thumbnail(&self, journey: Id, sequence: u64, thumbnail: &str) -> Result<()> {
        let thumbnail = thumbnail.to_owned();
        self.write("keeping a thumbnail", move |conn| {
            run(conn, include_str!("sql/put_thumbnail.sql"), (journey.as_bytes(), sequence, thumbnail))
        })
    }

    /// Moves journeys to the trash, or back. Unknown ids are passed over.
    pub fn trash(&self, journeys: &[Id], trashed: bool) -> Result<()> {
        let journeys = journeys.to_vec();
        let when = trashed.then(|| self.now());
        self.write(TRASHING, move |conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).doing(TRASHING)?;
            for journey in journeys {
                run(&tx, include_str!("sql/trash.sql"), (journey.as_bytes(), when))?;
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
