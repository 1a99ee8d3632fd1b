//! The control: the same flipped bits read with plain SQL, without a hash looked at. It must see changed text without a
//! word, and SQLite's own check must miss much of it; otherwise the proof proves nothing.

use rusqlite::Connection;
use waymark_library::LibraryError;
use waymark_model::testing::Random;

use super::sample::Sample;
use crate::place::Place;

/// What a reader without hashes met.
#[derive(Clone, Copy, Debug, Default)]
pub struct Blind {
    /// Single flipped bits.
    pub flips: u64,
    /// Flips after which every row could be read.
    pub readable: u64,
    /// Of these, flips that changed text or numbers that people see.
    pub changed: u64,
    /// Of these, flips of which `integrity_check` said "ok".
    pub missed: u64,
}

/// Flips single bits of a closed library and reads it as a program without hashes does.
pub fn read_blindly(flips: u64, seed: u64) -> Result<Blind, LibraryError> {
    let sample = Sample::all(seed)?.swap_remove(0);
    let whole = std::fs::read(sample.place.library()).unwrap_or_default();
    let truth = rows(&sample.place.library()).unwrap_or_default();
    let (mut random, mut blind, place) = (Random::new(seed), Blind::default(), Place::new());
    for _ in 0..flips {
        let mut bytes = whole.clone();
        let (at, bit) = (random.below(bytes.len()), random.below(8));
        bytes[at] ^= 1 << bit;
        std::fs::write(place.library(), bytes).expect("a file of the round");
        blind.flips += 1;
        let Ok(found) = rows(&place.library()) else { continue };
        blind.readable += 1;
        if found != truth {
            blind.changed += 1;
            blind.missed += u64::from(is_ok(&place.library()));
        }
    }
    Ok(blind)
}

fn rows(path: &std::path::Path) -> rusqlite::Result<Vec<String>> {
    let conn = Connection::open(path)?;
    let mut found = Vec::new();
    for (table, columns) in [
        ("journey", "id, body, changed, trashed"),
        ("node", "journey, id, kind, body"),
        ("link", "journey, id, kind, body"),
        ("shared", "id, kind, body"),
        ("log", "sequence, journey, author, time, label, changes"),
        ("named_version", "id, name, author, time, body"),
        ("image", "hash, media, width, height, bytes"),
    ] {
        let mut read = conn.prepare(&format!("SELECT {columns} FROM {table}"))?;
        let count = read.column_count();
        let mut rows = read.query([])?;
        while let Some(row) = rows.next()? {
            let values = (0..count).map(|column| row.get_ref(column).map(|value| format!("{value:?}")));
            found.push(format!("{table} {}", values.collect::<rusqlite::Result<Vec<_>>>()?.join("|")));
        }
    }
    found.sort_unstable();
    Ok(found)
}

fn is_ok(path: &std::path::Path) -> bool {
    let check = |conn: Connection| conn.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0));
    Connection::open(path).and_then(check).is_ok_and(|said| said == "ok")
}
