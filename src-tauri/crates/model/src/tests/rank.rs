//! Ranks: strictly between any two, short where people work, and mended where they collide.

use proptest::prelude::*;

use crate::testing::{draw, find, parse};
use crate::{Draft, Edit, Id, Journey, Lane, Node, Rank};

proptest! {
    #[test]
    fn a_rank_goes_between_any_two_neighbours(places in proptest::collection::vec(any::<u16>(), 1..400)) {
        let mut ranks: Vec<Rank> = Vec::new();
        for place in places {
            let place = usize::from(place) % (ranks.len() + 1);
            let before = place.checked_sub(1).map(|index| &ranks[index]);
            let rank = Rank::between(before, ranks.get(place)).expect("neighbours are ordered");
            ranks.insert(place, rank);
        }
        prop_assert!(ranks.is_sorted_by(|a, b| a < b));
        prop_assert!(ranks.iter().all(Rank::is_sound));
    }
}

/// Puts a thousand ranks, each where `place` says, and answers the length of the longest key.
fn longest(place: impl Fn(usize) -> usize) -> usize {
    let mut ranks = Rank::series(2);
    for _ in 0..1_000 {
        let place = place(ranks.len());
        let before = place.checked_sub(1).map(|index| ranks[index].clone());
        let rank = Rank::between(before.as_ref(), ranks.get(place)).unwrap();
        ranks.insert(place, rank);
    }
    assert!(ranks.is_sorted_by(|a, b| a < b));
    ranks.iter().map(|rank| rank.as_str().len()).max().unwrap()
}

#[test]
fn keys_stay_short_where_people_add_many() {
    assert!(longest(|count| count) <= 4, "at the end");
    assert!(longest(|_| 0) <= 4, "at the start");
    assert!(longest(|_| 1) <= 12, "always behind the first");
    assert!(longest(|count| count - 1) <= 12, "always before the last");
}

#[test]
fn a_series_is_ordered_and_short() {
    let ranks = Rank::series(50_000);
    assert_eq!(ranks.len(), 50_000);
    assert!(ranks.is_sorted_by(|a, b| a < b));
    assert!(ranks.iter().all(|rank| rank.as_str().len() <= 8));
    assert_eq!(Rank::series(0), []);
}

#[test]
fn what_is_no_pair_of_neighbours_gets_no_rank() {
    let rank = |text: &str| serde_json::from_value::<Rank>(text.into()).unwrap();
    let (low, high) = (rank("80"), rank("8001"));
    assert_eq!(Rank::between(Some(&low), Some(&low)), None);
    assert_eq!(Rank::between(Some(&high), Some(&low)), None);
    for odd in ["", "8", "8G", "8F", "8000", "é€"] {
        assert_eq!(Rank::between(Some(&rank(odd)), None), None, "{odd}");
        assert!(!rank(odd).is_sound(), "{odd}");
    }
}

#[test]
fn the_lowest_keys_still_have_room_before_and_between() {
    let mut ranks = vec![Rank::default()];
    for _ in 0..70_000 {
        let last = ranks.last().unwrap();
        ranks.push(Rank::between(None, Some(last)).unwrap());
    }
    assert!(ranks.is_sorted_by(|a, b| a > b));
    for pair in ranks.windows(2).skip(32_000).take(2_000) {
        let between = Rank::between(Some(&pair[1]), Some(&pair[0])).unwrap();
        assert!(pair[1] < between && between < pair[0]);
    }
}

#[test]
fn equal_ranks_are_told_apart_when_something_goes_between() {
    let plain = parse("Visit[]\nactions one:\nactions two:\nactions three:");
    let same = plain.nodes().cloned().map(|node| match node {
        Node::Lane(lane) => Node::Lane(Lane { rank: Rank::default(), ..lane }),
        node => node,
    });
    let mut journey = Journey::from_records(plain.id(), plain.properties().clone(), same, Vec::new());
    let (first, last) = (find(&journey, "one"), find(&journey, "three"));
    let mut draft = Draft::new(&mut journey);
    draft.apply(&Edit::MoveLane { id: last, after: Some(first) }).unwrap();
    assert!(draft.changes().len() > 1, "the neighbours are changed explicitly");
    draft.keep();
    assert_eq!(draw(&journey), draw(&parse("Visit[]\nactions one:\nactions three:\nactions two:")));
    let ranks: Vec<(&Rank, Id)> = journey.lanes().map(|lane| (&lane.rank, lane.id)).collect();
    assert!(ranks.is_sorted_by(|a, b| a.0 < b.0));
}
