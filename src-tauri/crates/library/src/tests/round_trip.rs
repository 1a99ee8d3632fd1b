//! What goes in comes out, by rows and by log, however often the file is opened.

use waymark_model::{Journey, LinkKind, Node, NodeKind};

use super::{Dice, Mirror, add_card, commit, created, everything, id, open, place, small};
use crate::LibraryError;

#[test]
fn random_journeys_come_back_the_same() {
    let (_folder, path) = place();
    let mut library = open(&path);
    for seed in 1..=12_u64 {
        let mut dice = Dice(seed * 7919);
        let mut mirror = Mirror::default();
        for _ in 0..20 {
            let changes = dice.changes(&mirror);
            mirror.apply(&changes);
        }
        let journey = mirror.journey(dice.id());
        let first = commit(seed * 1000, everything(&journey));
        let mut sequence = library.create(&journey, &first).unwrap().sequence;
        for number in 1..=25 {
            let changes = dice.changes(&mirror);
            let made = commit(seed * 1000 + number, changes.clone());
            let receipt = library.commit(journey.id(), sequence, &made).unwrap();
            assert!(receipt.sequence > sequence && receipt.adjusted.is_empty());
            sequence = receipt.sequence;
            mirror.apply(&changes);
        }
        let expected = mirror.journey(journey.id());
        assert_eq!(library.load(journey.id()).unwrap().journey, expected, "seed {seed}");
        drop(library);
        library = open(&path);
        let loaded = library.load(journey.id()).unwrap();
        assert_eq!((loaded.journey, loaded.sequence, loaded.damage), (expected.clone(), sequence, vec![]));
        assert_eq!(loaded.commits.len(), 25);
        assert_eq!(loaded.commits[24].id, id(seed * 1000 + 25));
        replay_is_the_same(&library, &expected);
        counts_are_right(&library, &expected);
    }
    let report = library.check().unwrap();
    assert!(report.is_sound(), "{report:?}");
    assert_eq!((report.journeys, report.commits), (12, 12 * 26));
}

fn replay_is_the_same(library: &crate::Library, expected: &Journey) {
    let mut replayed = Mirror::default();
    for logged in library.commits_since(expected.id(), 0).unwrap() {
        assert_eq!(logged.journey, expected.id());
        replayed.apply(&logged.commit.changes);
    }
    assert_eq!(&replayed.journey(expected.id()), expected);
}

fn counts_are_right(library: &crate::Library, expected: &Journey) {
    let rows = library.journeys().unwrap();
    let row = rows.iter().find(|row| row.id == expected.id()).unwrap();
    let firm = |node: Option<&Node>| matches!(node, Some(Node::Evidence(evidence)) if evidence.kind != waymark_model::EvidenceKind::Assumption);
    let cards = expected.nodes().filter(|node| node.kind() == NodeKind::Card).count();
    let evidenced: std::collections::BTreeSet<_> = expected
        .links()
        .filter(|link| link.kind == LinkKind::EvidencedBy && firm(expected.node(link.to)))
        .map(|link| link.from)
        .collect();
    assert_eq!((row.cards as usize, row.evidenced as usize), (cards, evidenced.len()));
    assert_eq!((row.version, &row.properties), (26, expected.properties()));
}

#[test]
fn without_the_log_the_map_is_whole_and_editing_goes_on() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    let second = add_card(&library, journey, start, 20, "Wait").unwrap().sequence;
    super::stranger(&path).execute_batch("PRAGMA foreign_keys = ON; DELETE FROM log").unwrap();
    let loaded = library.load(journey).unwrap();
    assert_eq!((loaded.journey.cards().count(), loaded.commits.len()), (1, 0));
    assert_eq!(library.commits_since(journey, start), Err(LibraryError::HistoryGone));
    let behind = add_card(&library, journey, start, 21, "Lost?").unwrap_err();
    assert_eq!(behind, LibraryError::Behind { expected: start, missed: vec![] });
    add_card(&library, journey, second, 22, "Pay").unwrap();
    assert_eq!(library.load(journey).unwrap().journey.cards().count(), 2);
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn the_list_the_trash_and_the_end() {
    let (_folder, path) = place();
    let library = open(&path);
    let (first, start) = created(&library, 9, "Renewal");
    let (second, _) = created(&library, 10, "Coffee");
    assert_eq!(library.create(&small(9, "Again"), &commit(1, vec![])), Err(LibraryError::Exists));
    let sequence = add_card(&library, first, start, 20, "Wait").unwrap().sequence;
    library.put_thumbnail(first, start, "old").unwrap();
    assert_eq!(library.journeys().unwrap().iter().find(|row| row.id == first).unwrap().thumbnail, None);
    library.put_thumbnail(first, sequence, "new").unwrap();
    let row = library.journeys().unwrap().into_iter().find(|row| row.id == first).unwrap();
    assert_eq!((row.thumbnail.as_deref(), row.sequence, row.version), (Some("new"), sequence, 2));
    assert_eq!((row.trashed, row.properties.title.as_str()), (None, "Renewal"));
    library.trash(&[first, id(404)], true).unwrap();
    assert!(library.journeys().unwrap().iter().find(|row| row.id == first).unwrap().trashed.is_some());
    library.trash(&[first], false).unwrap();
    assert!(library.journeys().unwrap().iter().all(|row| row.trashed.is_none()));
    library.purge(first).unwrap();
    assert_eq!(library.purge(first).unwrap_err().code(), "not_found");
    assert_eq!(library.load(first).unwrap_err().code(), "not_found");
    assert_eq!(library.search("Wait", 9).unwrap(), vec![]);
    assert_eq!(library.journeys().unwrap().iter().map(|row| row.id).collect::<Vec<_>>(), vec![second]);
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn history_versions_and_pictures() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    let author = waymark_model::Author("Ada".into());
    let version = library.name_version(journey, id(70), None, "Before", &author).unwrap();
    add_card(&library, journey, start, 20, "Wait").unwrap();
    let page = library.history(journey, None, 10).unwrap();
    let labels: Vec<&str> = page.commits.iter().map(|logged| logged.commit.label.as_str()).collect();
    assert_eq!((labels, page.more), (vec!["Change 20", "Change 9000000"], false));
    let newest = library.history(journey, None, 1).unwrap();
    assert_eq!((newest.commits.len(), newest.more), (1, true));
    let older = library.history(journey, Some(newest.commits[0].sequence), 1).unwrap();
    assert_eq!((older.commits[0].commit.label.as_str(), older.more), ("Change 9000000", false));
    assert_eq!(library.versions(journey).unwrap(), vec![version.clone()]);
    assert_eq!(library.version(id(70)).unwrap(), (version, small(9, "Renewal")));
    library.drop_version(id(70)).unwrap();
    assert_eq!(library.version(id(70)).unwrap_err().code(), "not_found");
    let hash = library.put_image(b"not really a png", "image/png", 4, 3).unwrap();
    assert_eq!(library.put_image(b"not really a png", "image/png", 4, 3).unwrap(), hash);
    let image = library.image(&hash).unwrap().unwrap();
    assert_eq!((image.bytes.as_slice(), image.media.as_str()), (b"not really a png".as_slice(), "image/png"));
    assert_eq!((library.image("zz").unwrap(), library.image(&"0".repeat(64)).unwrap()), (None, None));
    assert_eq!(library.check().unwrap().images, 1);
}

#[test]
fn a_huge_paste_does_not_hide_the_newest_commit() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    let paste: Vec<_> = (0..1500)
        .map(|number| super::node_change(None, Some(Node::Card(super::card(1000 + number, &"long ".repeat(400))))))
        .collect();
    let next = library.commit(journey, start, &commit(50, paste.clone())).unwrap().sequence;
    assert_eq!(library.load(journey).unwrap().commits, vec![commit(50, paste)]);
    add_card(&library, journey, next, 20, "after").unwrap();
    let commits = library.load(journey).unwrap().commits;
    assert_eq!(commits.iter().map(|commit| commit.id).collect::<Vec<_>>(), vec![id(20)]);
}
