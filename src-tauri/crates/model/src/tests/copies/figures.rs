//! How long merging takes at 1,000, 10,000 and 100,000 cards, when every hundredth card was edited in each copy.

use std::time::Instant;

use super::{by_rule, edited};
use crate::testing::large_journey;
use crate::{Edit, Id, difference};

#[test]
#[ignore = "a figure, not a law"]
fn figure_of_merging() {
    for cards in [1_000, 10_000, 100_000] {
        let base = large_journey(1, cards);
        let ids: Vec<Id> = base.cards().map(|card| card.id).collect();
        let write = |offset: usize, text: &'static str| {
            let chosen: Vec<Id> = ids.iter().skip(offset).step_by(100).copied().collect();
            chosen.into_iter().map(move |id| Edit::Set { id, fields: [("text".to_owned(), text.into())].into() })
        };
        let mine = edited(&base, write(0, "mine"));
        let theirs = edited(&base, write(50, "theirs").chain(write(0, "theirs").take(cards / 1_000)));
        let begun = Instant::now();
        let merged = by_rule(&base, &mine, &theirs);
        let merging = begun.elapsed();
        let begun = Instant::now();
        let found = difference(&mine, &merged.journey).len();
        println!(
            "{cards} cards: merged in {merging:?}, {} conflicts; compared in {:?}, {found} differ",
            merged.clashes.len(),
            begun.elapsed()
        );
        assert_eq!(merged.clashes.len(), cards / 1_000);
        assert_eq!(found, cards / 100);
    }
}
