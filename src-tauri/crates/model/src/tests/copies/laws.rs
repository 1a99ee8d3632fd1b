//! What must hold of any two copies.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::{by_rule, edited, wandered};
use crate::testing::{Random, draw, random_document, stamp};
use crate::{Became, Document, Edit, Id, Journey, Node, difference, merge};

fn config() -> ProptestConfig {
    let asked = std::env::var("WAYMARK_SEQUENCES").ok().and_then(|count| count.parse().ok());
    // `make test` tries the same copies every time; whoever asks for more gets new ones.
    let rng_seed = if asked.is_some() { RngSeed::Random } else { RngSeed::Fixed(1) };
    ProptestConfig { cases: asked.unwrap_or(300), failure_persistence: None, rng_seed, ..ProptestConfig::default() }
}

/// A common state and two copies of it.
fn copies(seeds: (u64, u64, u64), (first, edits): (usize, usize)) -> (Journey, Journey, Journey) {
    let base = random_document(seeds.0, first).journey().clone();
    let (mine, theirs) = (wandered(&base, seeds.1, edits), wandered(&base, seeds.2, edits));
    (base, mine, theirs)
}

fn seeds() -> impl Strategy<Value = ((u64, u64, u64), (usize, usize))> {
    ((any::<u64>(), any::<u64>(), any::<u64>()), (0_usize..60, 1_usize..25))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_one_copy_alone_changed_is_taken_exactly((seeds, sizes) in seeds()) {
        let (base, mine, _) = copies(seeds, sizes);
        for (one, two, want) in [(&base, &mine, &mine), (&mine, &base, &mine), (&mine, &mine, &mine), (&base, &base, &base)] {
            let merged = by_rule(&base, one, two);
            prop_assert_eq!(&merged.journey, want);
            prop_assert_eq!(merged.clashes, vec![]);
            prop_assert_eq!(merged.mended, vec![]);
        }
        let same = merge(None, &mine, &mine, &|_| None);
        prop_assert_eq!(&same.journey, &mine);
        prop_assert_eq!(same.clashes, vec![]);
    }

    #[test]
    fn the_outcome_is_lawful_whatever_is_chosen((seeds, sizes) in seeds()) {
        let (base, mine, theirs) = copies(seeds, sizes);
        let by_key = |key: &str| match key.bytes().map(u32::from).sum::<u32>() % 3 {
            0 => None,
            other => Some(other == 1),
        };
        for whose in [&(|_: &str| None) as &dyn Fn(&str) -> Option<bool>, &|_| Some(true), &|_| Some(false), &by_key] {
            for base in [Some(&base), None] {
                let merged = merge(base, &mine, &theirs, whose);
                prop_assert_eq!(merged.journey.problems(), vec![], "{}", draw(&merged.journey));
                prop_assert_eq!(merged.journey.dangling(merged.journey.links()), vec![]);
            }
        }
    }

    #[test]
    fn nothing_new_is_lost((seeds, sizes) in seeds()) {
        let (base, mine, theirs) = copies(seeds, sizes);
        for base in [Some(&base), None] {
            let merged = merge(base, &mine, &theirs, &|_| None);
            let is_new = |node: &&Node| base.is_none_or(|base| base.node(node.id()).is_none());
            for node in mine.nodes().chain(theirs.nodes()).filter(is_new) {
                let stands = merged.journey.node(node.id()).is_some();
                // A stage all of whose steps stand in other stages now has nothing to stand on.
                let told = merged.mended.iter().any(|one| one.record == Some(node.id()) && one.verb == Became::Removed);
                prop_assert!(stands || (told && matches!(node, Node::Stage(_))), "{node:?} is lost");
            }
        }
    }

    #[test]
    fn copies_without_a_clash_merge_to_the_same_either_way((seeds, sizes) in seeds()) {
        let (base, mine, theirs) = copies(seeds, (sizes.0, sizes.1 / 4 + 1));
        let (one, two) = (by_rule(&base, &mine, &theirs), by_rule(&base, &theirs, &mine));
        // Behind a first clash more may follow, which depend on whose word holds there: numbers may differ, but none never meets some.
        prop_assert_eq!(one.clashes.is_empty(), two.clashes.is_empty());
        if one.clashes.is_empty() && one.mended.is_empty() && two.mended.is_empty() {
            prop_assert_eq!(strip(&one.journey), strip(&two.journey));
        }
    }

    #[test]
    fn their_word_holds_where_it_is_chosen((seeds, sizes) in seeds()) {
        let (base, mine, theirs) = copies(seeds, sizes);
        for (word, copy) in [(true, &theirs), (false, &mine)] {
            let merged = merge(Some(&base), &mine, &theirs, &|_| Some(word));
            for clash in &merged.clashes {
                let Some(id) = clash.record else { continue };
                let (Some(now), Some(said)) = (merged.journey.node(id), copy.node(id)) else { continue };
                if let [field] = &clash.path[..] && field != crate::PLACE && field != "span" {
                    let value = |node: &Node| serde_json::to_value(node).unwrap().get(field).cloned();
                    prop_assert_eq!(value(now), value(said), "{}", clash.key);
                }
            }
        }
    }

    #[test]
    fn difference_is_nothing_only_between_equals((seeds, sizes) in seeds()) {
        let (base, mine, _) = copies(seeds, sizes);
        prop_assert_eq!(difference(&mine, &mine), vec![]);
        if difference(&base, &mine).is_empty() {
            prop_assert_eq!(strip(&base), strip(&mine));
        }
        let (there, back) = (difference(&base, &mine), difference(&mine, &base));
        prop_assert_eq!(there.len(), back.len());
    }

    #[test]
    fn texts_on_different_cards_never_clash(seed in any::<u64>()) {
        let base = random_document(seed, 60).journey().clone();
        let cards: Vec<Id> = base.cards().map(|card| card.id).collect();
        let write = |id: Id, text: &str| Edit::Set { id, fields: [("text".to_owned(), text.into())].into() };
        let (left, right) = cards.split_at(cards.len() / 2);
        let mine = edited(&base, left.iter().map(|id| write(*id, "mine")));
        let theirs = edited(&base, right.iter().map(|id| write(*id, "theirs")));
        let merged = by_rule(&base, &mine, &theirs);
        prop_assert_eq!(merged.clashes, vec![]);
        prop_assert_eq!(&merged.journey, &edited(&mine, right.iter().map(|id| write(*id, "theirs"))));
    }
}

/// Every record's fields but its key among neighbours and the order in lists.
fn strip(journey: &Journey) -> String {
    let mut lines = Vec::new();
    for node in journey.nodes() {
        let mut value = serde_json::to_value(node).unwrap();
        // Which of two new steps at one place comes first is of no weight, but it may decide how far a card reaches.
        ["rank", "span"].iter().for_each(|name| drop(value.as_object_mut().unwrap().remove(*name)));
        for name in ["tags", "goals"] {
            if let Some(list) = value.get_mut(name).and_then(serde_json::Value::as_array_mut) {
                list.sort_by_key(ToString::to_string);
            }
        }
        lines.push(value.to_string());
    }
    lines.push(serde_json::to_string(&journey.links().collect::<Vec<_>>()).unwrap());
    lines.join("\n")
}

/// A merge is one commit: taken back, the map is what it was; made again, it is the merged one.
#[test]
fn a_merge_is_taken_back_and_made_again() {
    for seed in 0..60 {
        let (base, mine, theirs) = copies((seed, seed + 1_000, seed + 2_000), (40, 15));
        let merged = by_rule(&base, &mine, &theirs).journey;
        let mut random = Random::new(seed);
        let mut document = Document::new(mine.clone(), Vec::new());
        let pending = document.adopt(stamp(&mut random, "ann", 0), &merged, "Merge x.json".into(), &[]);
        if pending.is_empty() {
            continue;
        }
        assert_eq!(pending.keep().label, "Merge x.json");
        assert_eq!(document.journey(), &merged);
        drop(document.undo(stamp(&mut random, "ann", 1)).unwrap().keep());
        assert_eq!(document.journey(), &mine, "seed {seed}");
        drop(document.redo(stamp(&mut random, "ann", 2)).unwrap().keep());
        assert_eq!(document.journey(), &merged, "seed {seed}");
    }
}
