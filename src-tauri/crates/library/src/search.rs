//! Finds text in all journeys. What people type is plain text: every word of it must occur, nothing in it is an operator.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};
use waymark_model::Id;

use crate::error::{Doing, Result};
use crate::fold::{find, fold};
use crate::journeys::LINE_CHANGED;
use crate::library::Library;
use crate::line;
use crate::load::load;
use crate::record;
use crate::words::{self, Texts, Words};
use crate::{Damage, Report};

const DOING: &str = "searching";
/// Letters that the index needs at least.
const INDEXED: usize = 3;
/// Letters shown before and after a hit.
const AROUND: usize = 40;

/// A place where a text was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The journey; for a shared record, one that uses it.
    pub journey: Id,
    /// The record; none for the journey's own properties.
    pub record: Option<Id>,
    /// Name of the field in the open format.
    pub field: &'static str,
    /// The text around the hit, on one line, with `…` where it was cut.
    pub excerpt: String,
}

impl Library {
    /// Where every word of `text` occurs in one record, titles first, at most `limit` places. Case, accents and width
    /// of letters do not matter. Journeys in the trash are passed over.
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<Found>> {
        let terms: Vec<String> = fold(text)
            .split(|char: char| char.is_whitespace() || char.is_control())
            .filter(|term| !term.is_empty())
            .map(str::to_owned)
            .collect();
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let (found, damage) = self.read(DOING, |conn| {
            let tx = conn.unchecked_transaction().doing(DOING)?;
            let (mut found, mut damage, mut journeys) = (Vec::new(), Vec::new(), BTreeSet::new());
            for (journey, record, owner) in places(&tx, &terms, limit)? {
                // Whether a journey is in the trash is told by its row alone.
                if journeys.insert(journey) && !line::fits(&tx, journey)? {
                    damage.push(Damage::of(journey, None, "journey", LINE_CHANGED));
                }
                found.extend(show(&tx, journey, record, owner, &terms)?);
            }
            Ok((found, damage))
        })?;
        self.notice(damage);
        Ok(found)
    }
}

/// Looks whether every record can be found by its own text. What is found is always shown from the record, so an index
/// that is damaged can only miss something.
pub(crate) fn check(conn: &Connection, report: &mut Report) -> Result<()> {
    let mut ids = conn.prepare(include_str!("sql/journey_ids.sql")).doing(DOING)?;
    let ids: Vec<Id> = ids.query_map([], |row| record::id(row, 0)).and_then(Iterator::collect).doing(DOING)?;
    for journey in ids {
        let map = load(conn, journey)?.journey;
        let mut found = Words::properties(map.properties()).is_found(conn, journey, Id::NIL)?;
        for node in map.nodes() {
            let owner = record::owner(journey, node.kind());
            found = found && Words::node(node).is_found(conn, owner, node.id())?;
        }
        for link in map.links() {
            found = found && Words::link(link).is_found(conn, journey, link.id)?;
        }
        if !found {
            report.damage.push(Damage::of(journey, None, "search index", "it misses text of this journey"));
        }
    }
    Ok(())
}

fn places(conn: &Connection, terms: &[String], limit: usize) -> Result<Vec<(Id, Id, Id)>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let all = record::json(&terms)?;
    let long: Vec<String> = terms
        .iter()
        .filter(|term| term.chars().count() >= INDEXED)
        .map(|term| format!("\"{}\"", term.replace('"', "\"\"")))
        .collect();
    let place = |row: &rusqlite::Row<'_>| Ok((record::id(row, 0)?, record::id(row, 1)?, record::id(row, 2)?));
    if long.is_empty() {
        let mut search = conn.prepare_cached(include_str!("sql/search_plain.sql")).doing(DOING)?;
        return search.query_map((all, limit), place).and_then(Iterator::collect).doing(DOING);
    }
    let mut search = conn.prepare_cached(include_str!("sql/search_indexed.sql")).doing(DOING)?;
    search.query_map((long.join(" AND "), all, limit), place).and_then(Iterator::collect).doing(DOING)
}

/// The hit as the record itself tells it; none when the record is damaged.
fn show(conn: &Connection, journey: Id, record: Id, owner: Id, terms: &[String]) -> Result<Option<Found>> {
    let told = |texts: &Texts<'_>| {
        let hit = terms
            .iter()
            .find_map(|term| texts.iter().find_map(|(field, text)| Some((*field, excerpt(text, find(text, term)?)))))?;
        let record = (record != Id::NIL).then_some(record);
        Some(Found { journey, record, field: hit.0, excerpt: hit.1 })
    };
    if record == Id::NIL {
        let found = one(conn, include_str!("sql/one_journey.sql"), [journey.as_bytes()], |row| {
            record::read_properties(row).ok().and_then(|(_, properties)| told(&words::of_properties(&properties)))
        })?;
        return Ok(found.flatten());
    }
    let node =
        |row: &rusqlite::Row<'_>| record::read_node(row, owner).ok().and_then(|node| told(&words::of_node(&node)));
    if owner == Id::NIL {
        return Ok(one(conn, include_str!("sql/one_shared.sql"), [record.as_bytes()], node)?.flatten());
    }
    let key = [journey.as_bytes(), record.as_bytes()];
    if let Some(found) = one(conn, include_str!("sql/one_node.sql"), key, node)? {
        return Ok(found);
    }
    let found = one(conn, include_str!("sql/one_link.sql"), key, |row| {
        record::read_link(row, journey).ok().and_then(|link| told(&words::of_link(&link)))
    })?;
    Ok(found.flatten())
}

fn one<T>(
    conn: &Connection,
    sql: &str,
    key: impl rusqlite::Params,
    read: impl FnOnce(&rusqlite::Row<'_>) -> T,
) -> Result<Option<T>> {
    conn.prepare_cached(sql).and_then(|mut one| one.query_row(key, |row| Ok(read(row))).optional()).doing(DOING)
}

fn excerpt(text: &str, hit: std::ops::Range<usize>) -> String {
    let start = text[..hit.start].char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = text[hit.end..].char_indices().nth(AROUND).map_or(text.len(), |(at, _)| hit.end + at);
    let words: Vec<&str> = text[start..end].split_whitespace().collect();
    let (before, after) = (if start > 0 { "…" } else { "" }, if end < text.len() { "…" } else { "" });
    format!("{before}{}{after}", words.join(" "))
}
