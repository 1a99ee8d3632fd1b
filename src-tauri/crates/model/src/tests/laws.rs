//! What must hold after any sequence of edits by any authors. `WAYMARK_SEQUENCES=1000000` asks for as many sequences.

use std::collections::HashSet;

use proptest::prelude::*;

use crate::testing::{Mirror, Random, random_edit, stamp};
use crate::{Author, Commit, Document, Edit, Id, Journey, Patch, Pending, Rejection};

const AUTHORS: [&str; 2] = ["ann", "bob"];

pub(super) fn config() -> ProptestConfig {
    let asked = std::env::var("WAYMARK_SEQUENCES").ok().and_then(|count| count.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(1_500), failure_persistence: None, ..ProptestConfig::default() }
}

/// A sequence: a seed and how many edits are made.
fn sequences() -> impl Strategy<Value = (u64, usize)> {
    (any::<u64>(), 1_usize..50)
}

fn anyones_stamp(random: &mut Random, time: i64) -> crate::Stamp {
    let author = AUTHORS[random.below(2)];
    stamp(random, author, time)
}

fn empty(random: &mut Random) -> Document {
    Document::new(Journey::new(random.id()), Vec::new())
}

/// Keeps what is pending; tells the commit when there is one.
fn kept(pending: Result<Pending<'_>, Rejection>) -> Option<Commit> {
    let pending = pending.ok()?;
    let empty = pending.is_empty();
    let commit = pending.keep();
    (!empty).then_some(commit)
}

/// Makes random edits a minute apart and answers the commits they became.
fn make_edits(document: &mut Document, random: &mut Random, count: usize) -> Vec<Commit> {
    let mut commits = Vec::new();
    for time in 0..count {
        let edit = random_edit(document.journey(), random);
        let stamp = anyones_stamp(random, time as i64 * 60_000);
        commits.extend(kept(document.edit(stamp, &edit)));
    }
    commits
}

/// Like `make_edits`, with undo and redo by both among them.
fn make_turns(document: &mut Document, random: &mut Random, count: usize) -> Vec<Commit> {
    let mut commits = Vec::new();
    for time in 0..count {
        let mut stamp = anyones_stamp(random, time as i64 * 1_000);
        let commit = match random.below(10) {
            0 | 1 => kept(document.undo(stamp)),
            2 => kept(document.redo(stamp)),
            _ => {
                let edit = random_edit(document.journey(), random);
                stamp.joins = random.chance(30).then(|| "typing".into());
                kept(document.edit(stamp, &edit))
            }
        };
        commits.extend(commit);
        assert_lawful(document.journey());
    }
    commits
}

fn assert_lawful(journey: &Journey) {
    assert_eq!(journey.problems(), [], "{}", crate::testing::draw(journey));
    let ids: Vec<Id> = journey.nodes().map(crate::Node::id).chain(journey.links().map(|link| link.id)).collect();
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "an id is used twice");
    let mut placed = 0;
    for lane in journey.lanes() {
        for step in journey.steps() {
            let ranks: Vec<_> = journey.cards_in(lane.id, step.id).map(|card| (&card.rank, card.id)).collect();
            assert!(ranks.is_sorted_by(|a, b| a < b), "cards are not strictly ordered");
            placed += ranks.len();
        }
    }
    assert_eq!(placed, journey.cards().count(), "a card stands outside every cell");
    assert_eq!(placed, journey.summary().cards);
    assert_eq!(journey.steps().count(), journey.summary().steps);
    let spanning = journey.cards().filter(|card| card.span > 1).map(|card| card.id);
    assert!(spanning.eq(journey.spanning_cards().map(|card| card.id)));
}

fn replayed(id: Id, commits: &[Commit]) -> Journey {
    let mut copy = Document::new(Journey::new(id), Vec::new());
    commits.iter().for_each(|commit| copy.absorb(commit));
    copy.journey().clone()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_state_is_lawful_and_every_commit_replays((seed, count) in sequences()) {
        let mut random = Random::new(seed);
        let mut document = empty(&mut random);
        let mut mirror = Mirror::of(document.journey(), 0);
        let commits = make_turns(&mut document, &mut random, count);
        for (number, commit) in commits.iter().enumerate() {
            prop_assert!(mirror.apply(&Patch::from_changes(number as u64 + 1, &commit.changes)));
        }
        prop_assert_eq!(&mirror, &Mirror::of(document.journey(), commits.len() as u64));
        prop_assert_eq!(&replayed(document.journey().id(), &commits), document.journey());
        prop_assert_eq!(document.history().version(), commits.len() as u64);
    }

    #[test]
    fn commits_survive_being_written_as_json((seed, count) in sequences()) {
        let mut random = Random::new(seed);
        let mut document = empty(&mut random);
        for commit in make_turns(&mut document, &mut random, count) {
            let text = serde_json::to_string(&commit).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Commit>(&text).unwrap(), &commit);
        }
    }

    #[test]
    fn undo_of_all_is_the_start_and_redo_of_all_is_the_end((seed, count) in sequences()) {
        let mut random = Random::new(seed);
        let mut document = empty(&mut random);
        make_edits(&mut document, &mut random, 5);
        let start = document.journey().clone();
        let commits = make_edits(&mut document, &mut random, count);
        let end = document.journey().clone();
        for commit in commits.iter().rev() {
            let stamp = stamp(&mut random, &commit.author.0, 0);
            prop_assert!(kept(document.undo(stamp)).is_some(), "{}", commit.label);
        }
        prop_assert_eq!(document.journey(), &start);
        for commit in &commits {
            let stamp = stamp(&mut random, &commit.author.0, 0);
            prop_assert!(kept(document.redo(stamp)).is_some(), "{}", commit.label);
        }
        prop_assert_eq!(document.journey(), &end);
        for commit in commits.iter().rev() {
            let stamp = stamp(&mut random, &commit.author.0, 0);
            prop_assert!(kept(document.undo(stamp)).is_some(), "{}", commit.label);
        }
        prop_assert_eq!(document.journey(), &start);
    }

    #[test]
    fn a_lone_author_gets_back_to_the_empty_map_and_again_to_the_end((seed, count) in sequences()) {
        let mut random = Random::new(seed);
        let mut document = empty(&mut random);
        let start = document.journey().clone();
        for time in 0..count {
            let edit = random_edit(document.journey(), &mut random);
            let mut stamp = stamp(&mut random, "ann", time as i64 * 2_000);
            stamp.joins = random.chance(60).then(|| "typing".into());
            kept(document.edit(stamp, &edit));
        }
        let end = document.journey().clone();
        while kept(document.undo(stamp(&mut random, "ann", 0))).is_some() {}
        prop_assert_eq!(document.journey(), &start);
        while kept(document.redo(stamp(&mut random, "ann", 0))).is_some() {}
        prop_assert_eq!(document.journey(), &end);
    }

    #[test]
    fn the_history_follows_from_the_commits_alone((seed, count) in sequences()) {
        let mut random = Random::new(seed);
        let mut document = empty(&mut random);
        let commits = make_turns(&mut document, &mut random, count);
        let mut again = Document::new(document.journey().clone(), commits);
        for turn in 0..12 {
            for name in AUTHORS {
                let author = Author(name.into());
                prop_assert_eq!(document.history().undo_label(&author), again.history().undo_label(&author));
                prop_assert_eq!(document.history().redo_label(&author), again.history().redo_label(&author));
            }
            let stamp = anyones_stamp(&mut random, turn);
            let redo = random.chance(30);
            let (one, two) = if redo {
                (kept(document.redo(stamp.clone())), kept(again.redo(stamp)))
            } else {
                (kept(document.undo(stamp.clone())), kept(again.undo(stamp)))
            };
            prop_assert_eq!(one, two);
        }
        prop_assert_eq!(document.journey(), again.journey());
    }

    #[test]
    fn what_is_rejected_or_not_kept_changes_nothing((seed, count) in sequences()) {
        let mut random = Random::new(seed);
        let mut document = empty(&mut random);
        make_turns(&mut document, &mut random, count);
        let before = document.journey().clone();
        let version = document.history().version();
        for turn in 0..6 {
            let edit = random_edit(&before, &mut random);
            let ends_badly = Edit::Batch { label: String::new(), edits: vec![edit.clone(), Edit::Remove { id: Id::NIL }] };
            let stamp = anyones_stamp(&mut random, turn);
            prop_assert!(document.edit(stamp.clone(), &ends_badly).is_err());
            drop(document.edit(stamp.clone(), &edit));
            drop(document.undo(stamp.clone()));
            drop(document.redo(stamp));
            prop_assert_eq!(document.journey(), &before);
            prop_assert_eq!(document.history().version(), version);
            assert_lawful(document.journey());
        }
    }

    #[test]
    fn nobodys_undo_reverts_the_work_of_another((seed, count) in sequences()) {
        let mut random = Random::new(seed);
        let mut document = empty(&mut random);
        make_edits(&mut document, &mut random, 8 + count);
        let theirs = texts_written_by(&mut document, &mut random, "bob");
        while kept(document.undo(stamp(&mut random, "ann", 0))).is_some() {
            assert_lawful(document.journey());
            for (card, text) in &theirs {
                let found = document.journey().card(*card).map(|card| card.text.clone());
                prop_assert_eq!(found.as_ref(), Some(text));
            }
        }
    }
}

/// Lets one author write a new text on some cards, and answers what was written where.
fn texts_written_by(document: &mut Document, random: &mut Random, name: &str) -> Vec<(Id, String)> {
    let cards: Vec<Id> = document.journey().cards().map(|card| card.id).collect();
    let chosen: Vec<Id> = cards.into_iter().filter(|_| random.chance(50)).collect();
    let mut written = Vec::new();
    for (time, id) in chosen.into_iter().enumerate() {
        let text = format!("{name} wrote {time}");
        let edit = Edit::Set { id, fields: [("text".to_owned(), text.clone().into())].into() };
        let stamp = stamp(random, name, 10_000_000 + time as i64 * 60_000);
        assert!(kept(document.edit(stamp, &edit)).is_some());
        written.push((id, text));
    }
    written
}

#[test]
fn random_edits_are_mostly_allowed_and_of_every_sort() {
    let mut random = Random::new(7);
    let (mut made, mut asked) = (HashSet::new(), [0, 0]);
    for _ in 0..60 {
        let mut document = empty(&mut random);
        for time in 0..60 {
            let edit = random_edit(document.journey(), &mut random);
            let stamp = anyones_stamp(&mut random, time * 60_000);
            let allowed = document.edit(stamp, &edit).map(Pending::keep).is_ok();
            asked[usize::from(allowed)] += 1;
            if allowed {
                made.insert(serde_json::to_value(&edit).unwrap()["edit"].to_string());
            }
        }
    }
    assert!(asked[1] > asked[0] * 5, "{asked:?}");
    assert_eq!(made.len(), 16, "{made:?}");
}

#[test]
fn a_large_journey_is_lawful_and_an_edit_of_it_small() {
    let mut document = Document::new(crate::testing::large_journey(1, 10_000), Vec::new());
    assert_lawful(document.journey());
    assert_eq!(document.journey().summary().cards, 10_000);
    let mut random = Random::new(2);
    let card = document.journey().cards().next().unwrap().id;
    let edit = Edit::Set { id: card, fields: [("text".to_owned(), "new".into())].into() };
    let commit = kept(document.edit(anyones_stamp(&mut random, 0), &edit)).unwrap();
    assert_eq!(commit.changes.len(), 1);
}
