//! A changed byte is reported, never shown as truth.

use super::{Dice, Mirror, add_card, commit, created, everything, id, open, persona, place, stranger};
use crate::{Library, LibraryError};

fn corrupt(path: &std::path::Path, sql: &str) {
    let conn = stranger(path);
    conn.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    let changed = conn.execute(sql, []).unwrap();
    assert!(changed > 0, "{sql}");
}

fn sample(library: &Library) -> waymark_model::Id {
    let (journey, start) = created(library, 9, "Renewal");
    let next = add_card(library, journey, start, 20, "Wait 10 minutes").unwrap().sequence;
    let next = add_card(library, journey, next, 21, "Pay the fee").unwrap().sequence;
    let rosa = super::node_change(None, Some(persona(30, "Rosa")));
    library.commit(journey, next, &commit(31, vec![rosa])).unwrap();
    library.name_version(journey, id(70), None, "Before", &waymark_model::Author("Ada".into())).unwrap();
    library.put_image(b"picture", "image/png", 1, 1).unwrap();
    journey
}

#[test]
fn a_changed_card_is_left_out_and_named() {
    let (_folder, path) = place();
    let library = open(&path);
    let journey = sample(&library);
    corrupt(&path, "UPDATE node SET body = replace(body, 'Wait 10', 'Wait 90') WHERE kind = 'card'");
    let loaded = library.load(journey).unwrap();
    assert_eq!(loaded.journey.cards().map(|card| card.id).collect::<Vec<_>>(), vec![id(21)]);
    assert_eq!(loaded.damage.len(), 1);
    assert_eq!((loaded.damage[0].journey, loaded.damage[0].record), (Some(journey), Some(id(20))));
    assert_eq!(library.check().unwrap().damage, loaded.damage);
    assert_eq!(library.search("minutes", 9).unwrap(), vec![]);
    let refused = library.backup(&path.with_extension("copy")).unwrap_err();
    assert_eq!(refused.code(), "damaged");
    assert!(!path.with_extension("copy").exists());
}

#[test]
fn every_table_is_watched() {
    for (sql, kind) in [
        ("UPDATE node SET kind = 'stage' WHERE kind = 'lane'", "node"),
        ("UPDATE node SET id = zeroblob(16) WHERE kind = 'lane'", "node"),
        ("UPDATE node SET hash = zeroblob(16) WHERE kind = 'stage'", "node, journey"),
        ("UPDATE node SET journey = zeroblob(16) WHERE kind = 'stage'", "journey"),
        ("DELETE FROM node WHERE kind = 'card'", "journey"),
        ("DELETE FROM membership", "journey"),
        ("DELETE FROM shared", "node"),
        ("UPDATE journey SET seal = zeroblob(16)", "journey"),
        ("DELETE FROM journey", "library"),
        ("UPDATE node SET body = CAST(body || x'ff' AS TEXT) WHERE kind = 'stage'", "node"),
        ("UPDATE shared SET body = replace(body, 'Rosa', 'Rose')", "node"),
        ("UPDATE journey SET body = replace(body, 'Renewal', 'Removal')", "journey"),
        ("UPDATE log SET label = 'Nothing' WHERE id = (SELECT id FROM log LIMIT 1)", "commit"),
        ("UPDATE log SET author = 'Eve' WHERE sequence = 2", "commit"),
        ("UPDATE log SET changes = replace(changes, 'Pay', 'Buy')", "commit"),
        ("UPDATE named_version SET name = 'After'", "version"),
        ("UPDATE named_version SET body = replace(body, 'Wait', 'Walk')", "version"),
        ("UPDATE image SET bytes = x'00'", "image"),
    ] {
        let (_folder, path) = place();
        let library = open(&path);
        sample(&library);
        assert!(library.check().unwrap().is_sound());
        corrupt(&path, sql);
        let report = library.check().unwrap();
        let kinds: Vec<_> = report.damage.iter().map(|damage| damage.kind.as_str()).collect();
        assert!(!report.is_sound() && kinds.join(", ").starts_with(kind), "{sql}: {report:?}");
    }
}

#[test]
fn a_changed_picture_is_not_given_out() {
    let (_folder, path) = place();
    let library = open(&path);
    let hash = library.put_image(b"picture", "image/png", 1, 1).unwrap();
    corrupt(&path, "UPDATE image SET bytes = x'00'");
    assert_eq!(library.image(&hash).unwrap_err().code(), "damaged");
    library.put_image(b"picture", "image/png", 1, 1).unwrap();
    assert_eq!(library.image(&hash).unwrap().unwrap().bytes, b"picture");
}

#[test]
fn a_damaged_journey_still_stands_in_the_list() {
    let (_folder, path) = place();
    let library = open(&path);
    let journey = sample(&library);
    corrupt(&path, "UPDATE journey SET body = '{}'");
    let row = library.journeys().unwrap().remove(0);
    assert_eq!((row.id, row.properties.title.as_str()), (journey, ""));
    assert!(row.damage.is_some());
    assert_eq!(library.load(journey).unwrap().damage.len(), 1);
}

#[test]
fn a_damaged_persona_is_reported_in_every_journey_that_uses_it() {
    let (_folder, path) = place();
    let library = open(&path);
    let journey = sample(&library);
    corrupt(&path, "UPDATE shared SET body = replace(body, 'Rosa', 'Rose')");
    let loaded = library.load(journey).unwrap();
    assert_eq!((loaded.damage.len(), loaded.damage[0].record), (1, Some(id(30))));
    assert!(loaded.journey.persona(id(30)).is_none());
    assert_eq!(library.shared().unwrap(), vec![]);
}

#[test]
fn flipped_bytes_of_the_file_never_become_other_content() {
    let (_folder, path) = place();
    let library = open(&path);
    let mut dice = Dice(99);
    let mut mirror = Mirror::default();
    for _ in 0..40 {
        let changes = dice.changes(&mirror);
        mirror.apply(&changes);
    }
    let journey = mirror.journey(id(9));
    library.create(&journey, &commit(1, everything(&journey))).unwrap();
    drop(library);
    let whole = std::fs::read(&path).unwrap();
    let (mut reported, mut harmless) = (0, 0);
    for _ in 0..400 {
        let mut bytes = whole.clone();
        let at = dice.roll(bytes.len());
        bytes[at] ^= 1 << dice.roll(8);
        std::fs::write(&path, &bytes).unwrap();
        match look(&path, &journey) {
            Look::Reported => reported += 1,
            Look::Same => harmless += 1,
            Look::Other => panic!("byte {at} changed the map unseen"),
        }
        for ending in ["-wal", "-shm"] {
            let mut side = path.clone().into_os_string();
            side.push(ending);
            let _ = std::fs::remove_file(side);
        }
    }
    assert!(reported > 20 && reported + harmless == 400, "{reported} reported, {harmless} harmless");
}

enum Look {
    Reported,
    Same,
    Other,
}

fn look(path: &std::path::Path, expected: &waymark_model::Journey) -> Look {
    let seams = crate::Seams { patience: std::time::Duration::ZERO, ..crate::Seams::default() };
    let loaded = Library::open(path, seams).and_then(|library| library.load(expected.id()));
    match loaded {
        Err(LibraryError::HistoryGone | LibraryError::Exists) => Look::Other,
        Err(_) => Look::Reported,
        Ok(loaded) if !loaded.damage.is_empty() => Look::Reported,
        Ok(loaded) if &loaded.journey == expected => Look::Same,
        Ok(_) => Look::Other,
    }
}
