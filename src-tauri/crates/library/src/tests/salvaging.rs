//! Libraries are damaged at random; what stood on whole pages must come back, what does not must be named, and the
//! damaged file must keep every byte. The oracle is the library as it was.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use waymark_model::{Id, Journey, Node};

use super::{Dice, add_card, card, commit, created, everything, id, node_change, open, persona, place};
use crate::backup::with_side;
use crate::{Fate, Library, Reason, Salvaged, Seams, record};

const PAGE: usize = 4096;

/// A library of three maps with some history, closed.
fn sample(path: &Path, with_log: bool) -> Vec<Journey> {
    let library = open(path);
    for map in [7, 8, 9] {
        let (mut journey, mut last) = (id(map), 0);
        let mut cards = Vec::new();
        let whole = super::small(map, &format!("Map {map}"));
        for number in 0..120 {
            cards.push(Node::Card(card(map * 10_000 + number, &format!("Waits {number} minutes at the counter"))));
        }
        let nodes = whole.nodes().cloned().chain(cards);
        let whole = Journey::from_records(whole.id(), whole.properties().clone(), nodes, []);
        let changes = if map == 7 { everything(&whole) } else { Vec::new() };
        last = last.max(library.create(&whole, &commit(map * 1_000_000, changes)).unwrap().sequence);
        for number in 0..40 {
            last = add_card(&library, journey, last, map * 10_000 + 500 + number, &format!("Later {number}"))
                .unwrap()
                .sequence;
        }
        let rosa = vec![node_change(None, Some(persona(30, "Rosa")))];
        library.commit(journey, last, &commit(map * 1_000_000 + 1, rosa)).unwrap();
        library.name_version(journey, id(map * 70), None, "Before", &waymark_model::Author("A".into())).unwrap();
        journey = whole.id();
        assert_eq!(journey, id(map));
    }
    library.put_image(&[7; 20_000], "image/png", 1, 1).unwrap();
    let maps = [7, 8, 9].map(|map| library.load(id(map)).unwrap().journey).to_vec();
    if with_log {
        let log = fs::read(with_side(path, "-wal")).unwrap();
        let file = fs::read(path).unwrap();
        drop(library);
        fs::write(path, file).unwrap();
        fs::write(with_side(path, "-wal"), log).unwrap();
    }
    maps
}

/// Every record with the pages on which its hash stands.
fn pages_of(bytes: &[u8], maps: &[Journey]) -> BTreeMap<(Id, Id), BTreeSet<usize>> {
    let mut by_hash: BTreeMap<[u8; 16], (Id, Id)> = BTreeMap::new();
    for map in maps {
        for node in map.nodes().filter(|node| !node.kind().is_shared()) {
            by_hash.insert(record::node_row(map.id(), node).unwrap().hash, (map.id(), node.id()));
        }
    }
    let mut pages: BTreeMap<(Id, Id), BTreeSet<usize>> = BTreeMap::new();
    for (at, window) in bytes.windows(16).enumerate() {
        if let Some(key) = by_hash.get(window) {
            pages.entry(*key).or_default().insert(at / PAGE);
        }
    }
    pages
}

/// What came of one damaged library.
struct Outcome {
    /// Records on whole pages: all, and those that came.
    safe: (usize, usize),
}

fn salvaged(path: &Path, to: &Path) -> Salvaged {
    let look = || ["", "-wal"].map(|side| fs::read(with_side(path, side)).ok().map(|bytes| blake3::hash(&bytes)));
    let files = look();
    let report = Library::salvage(path, to, &Seams::default()).unwrap();
    assert_eq!(look(), files, "the damaged file was touched");
    assert!(!with_side(path, "-shm").exists());
    report
}

fn judge(path: &Path, maps: &[Journey], whole: &[u8], damaged: &BTreeSet<usize>, what: &str) -> Outcome {
    let to = path.with_file_name("salvaged.waymark");
    let report = salvaged(path, &to);
    let library = open(&to);
    assert!(library.check().unwrap().is_sound());
    let pages = pages_of(whole, maps);
    let mut safe = (0, 0);
    for map in maps {
        let came = library.load(map.id()).map(|loaded| loaded.journey).ok();
        let told = report.maps.iter().find(|told| told.id == map.id());
        for node in map.nodes().filter(|node| !node.kind().is_shared()) {
            let found = came.as_ref().and_then(|came| came.node(node.id()));
            let named = told.is_some_and(|told| told.lost.iter().any(|lost| lost.record == Some(node.id())));
            let unnamed = told.is_none_or(|told| !told.exact && told.lost.iter().any(|lost| lost.record.is_none()));
            match found {
                Some(found) if found == node => {}
                Some(_) => assert!(named, "{what}: another content of {} was called whole", node.title()),
                None => {
                    assert!(named || unnamed || !report.exact, "{what}: {} is missing and nobody says so", node.title())
                }
            }
            let on_whole = pages.get(&(map.id(), node.id())).is_some_and(|pages| pages.is_disjoint(damaged));
            safe.0 += usize::from(on_whole);
            safe.1 += usize::from(on_whole && found == Some(node));
        }
        for node in came.iter().flat_map(Journey::nodes) {
            assert!(map.node(node.id()).is_some(), "{what}: {} came from nowhere", node.title());
        }
    }
    drop(library);
    fs::remove_file(to).unwrap();
    Outcome { safe }
}

#[test]
fn a_whole_library_comes_whole() {
    for with_log in [false, true] {
        let (_folder, path) = place();
        let maps = sample(&path, with_log);
        let to = path.with_file_name("salvaged.waymark");
        let report = salvaged(&path, &to);
        assert!(report.is_whole(), "{report:?}");
        assert_eq!((report.maps.len(), report.commits, report.images, report.backup), (3, 126, 1, None));
        let library = open(&to);
        for map in &maps {
            let loaded = library.load(map.id()).unwrap();
            assert_eq!((&loaded.journey, loaded.damage.len()), (map, 0));
            assert_eq!(loaded.commits.len(), 41, "what was undoable still is");
            assert_eq!(library.versions(map.id()).unwrap().len(), 1);
            add_card(&library, map.id(), loaded.sequence, 99, "It goes on").unwrap();
        }
        assert_eq!(library.search("counter", 500).unwrap().len(), 360);
        assert!(Library::salvage(&path, &to, &Seams::default()).is_err(), "a file that is there is not replaced");
    }
}

#[test]
fn mutations_lose_only_what_was_hit_and_say_what() {
    let (_folder, path) = place();
    let maps = sample(&path, false);
    let whole = fs::read(&path).unwrap();
    let pages = whole.len() / PAGE;
    let (mut dice, mut safe) = (Dice(20_261_126), (0, 0));
    let rounds = std::env::var("WAYMARK_TEST_SALVAGES").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(40);
    for round in 0..rounds {
        let mut bytes = whole.clone();
        let mut damaged = BTreeSet::new();
        let kind = round % 5;
        for _ in 0..=dice.roll(4) {
            let page = dice.roll(pages);
            let at = page * PAGE + dice.roll(PAGE);
            match kind {
                0 => bytes[at] ^= 1 << dice.roll(8),
                1 => bytes[page * PAGE..(page + 1) * PAGE].fill(0),
                2 => bytes[at..(at + 200).min((page + 1) * PAGE)].fill(0xA5),
                // The head of the file, schema and all.
                3 => bytes[..PAGE].fill(0x5A),
                _ => {
                    let length = whole.len() - 1 - dice.roll(whole.len() / 4);
                    bytes.truncate(bytes.len().min(length));
                    damaged.extend(length / PAGE..pages);
                }
            }
            damaged.insert(if kind == 3 { 0 } else { page });
            if kind >= 3 {
                break;
            }
        }
        fs::write(&path, &bytes).unwrap();
        let outcome = judge(&path, &maps, &whole, &damaged, &format!("round {round}, kind {kind}"));
        safe = (safe.0 + outcome.safe.0, safe.1 + outcome.safe.1);
    }
    eprintln!("{} of {} records on whole pages came back", safe.1, safe.0);
    assert!(safe.1 * 1000 >= safe.0 * 990, "{} of {} records on whole pages", safe.1, safe.0);
    assert!(safe.0 > 1000);
}

#[test]
fn a_torn_or_foreign_log_costs_nothing_that_is_in_the_file() {
    let (_folder, path) = place();
    let maps = sample(&path, true);
    let (file, log) = (fs::read(&path).unwrap(), fs::read(with_side(&path, "-wal")).unwrap());
    let (_other_folder, other) = place();
    let library = open(&other);
    created(&library, 50, "A stranger's map");
    let foreign = fs::read(with_side(&other, "-wal")).unwrap();
    drop(library);
    let mut dice = Dice(4711);
    for round in 0..12 {
        let mut torn = log.clone();
        match round % 3 {
            0 => torn.truncate(dice.roll(log.len())),
            1 => (0..20).for_each(|_| torn[dice.roll(log.len())] ^= 1 << dice.roll(8)),
            _ => torn.clone_from(&foreign),
        }
        fs::write(&path, &file).unwrap();
        fs::write(with_side(&path, "-wal"), &torn).unwrap();
        let to = path.with_file_name("salvaged.waymark");
        let report = salvaged(&path, &to);
        let library = open(&to);
        for map in &maps {
            let Ok(loaded) = library.load(map.id()) else { continue };
            for node in loaded.journey.nodes() {
                // An older state of the whole library is a true one; a mix that no commit made is told as such.
                let told = report.maps.iter().find(|told| told.id == map.id()).unwrap();
                let same = map.node(node.id()) == Some(node);
                assert!(same || !told.exact || round % 3 != 2, "round {round}: {}", node.title());
            }
        }
        assert!(library.check().unwrap().is_sound(), "round {round}");
        drop(library);
        fs::remove_file(to).unwrap();
    }
}

#[test]
fn what_the_rows_lost_comes_from_history_and_backup() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    let start = add_card(&library, journey, start, 20, "From the backup").unwrap().sequence;
    library.back_up(Reason::Editing).unwrap();
    add_card(&library, journey, start, 21, "From the history").unwrap();
    drop(library);
    let conn = super::stranger(&path);
    conn.execute_batch("DELETE FROM node WHERE kind = 'card'; DELETE FROM log WHERE sequence = 2; DELETE FROM words;")
        .unwrap();
    drop(conn);
    let to = path.with_file_name("salvaged.waymark");
    let report = salvaged(&path, &to);
    let map = &report.maps[0];
    assert!(map.exact && report.backup.is_some(), "{report:?}");
    let told: Vec<_> = map.lost.iter().map(|lost| (lost.name.as_str(), lost.fate)).collect();
    assert_eq!(told, [("From the backup", Fate::Rebuilt), ("From the history", Fate::Rebuilt)]);
    assert_eq!(open(&to).load(journey).unwrap().journey.cards().count(), 2);
}

#[test]
fn a_personas_picture_comes_from_a_backup_or_is_named() {
    for backed_up in [true, false] {
        let (_folder, path) = place();
        let library = open(&path);
        let (journey, start) = created(&library, 9, "Renewal");
        let hash = library.put_image(&[7; 2_000], "image/png", 1, 1).unwrap();
        let mut rosa = persona(30, "Rosa");
        let Node::Persona(shown) = &mut rosa else { unreachable!("a persona") };
        shown.picture = serde_json::from_value(serde_json::json!({ "hash": hash, "width": 1, "height": 1 })).unwrap();
        library.commit(journey, start, &commit(40, vec![node_change(None, Some(rosa))])).unwrap();
        if backed_up {
            library.back_up(Reason::Editing).unwrap();
        }
        drop(library);
        super::stranger(&path).execute_batch("DELETE FROM image").unwrap();
        let to = path.with_file_name("salvaged.waymark");
        let report = salvaged(&path, &to);
        let told: Vec<_> = report.lost.iter().map(|lost| (lost.kind.as_str(), lost.name.as_str(), lost.fate)).collect();
        let expected = if backed_up { Vec::new() } else { vec![("image", "Rosa", Fate::Missing)] };
        assert_eq!(told, expected);
        assert_eq!(open(&to).image(&hash).unwrap().is_some(), backed_up);
    }
}

#[test]
fn a_deleted_card_stays_deleted() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    let mut sequence = start;
    for number in 20..200 {
        sequence = add_card(&library, journey, sequence, number, "Gone tomorrow").unwrap().sequence;
    }
    library.back_up(Reason::Editing).unwrap();
    let gone = (20..190).map(|number| node_change(Some(Node::Card(card(number, "Gone tomorrow"))), None));
    library.commit(journey, sequence, &commit(900, gone.collect())).unwrap();
    drop(library);
    let mut bytes = fs::read(&path).unwrap();
    bytes[..PAGE].fill(0);
    fs::write(&path, bytes).unwrap();
    let to = path.with_file_name("salvaged.waymark");
    let report = salvaged(&path, &to);
    assert!(report.maps[0].exact, "{report:?}");
    assert_eq!(open(&to).load(journey).unwrap().journey.cards().count(), 10);
}

#[test]
fn a_library_in_use_is_not_salvaged() {
    let (_folder, path) = place();
    let library = open(&path);
    created(&library, 9, "Renewal");
    let to = path.with_file_name("salvaged.waymark");
    assert_eq!(Library::salvage(&path, &to, &Seams::default()).unwrap_err().code(), "busy");
    drop(library);
    assert!(!to.exists());
}
