//! Two copies of one journey: laws over random edits, and tables of small maps.

mod laws;
mod tables;

use crate::testing::{Random, random_edit, stamp};
use crate::{Document, Edit, Journey, Merged, merge};

/// The journey after these edits.
fn edited(base: &Journey, edits: impl IntoIterator<Item = Edit>) -> Journey {
    let mut document = Document::new(base.clone(), Vec::new());
    let mut random = Random::new(0);
    for edit in edits {
        drop(document.edit(stamp(&mut random, "ann", 0), &edit).unwrap().keep());
    }
    document.journey().clone()
}

/// The journey after this many random edits.
fn wandered(base: &Journey, seed: u64, edits: usize) -> Journey {
    let mut document = Document::new(base.clone(), Vec::new());
    let mut random = Random::new(seed);
    for _ in 0..edits {
        let edit = random_edit(document.journey(), &mut random);
        if let Ok(pending) = document.edit(stamp(&mut random, "ann", 0), &edit) {
            drop(pending.keep());
        }
    }
    document.journey().clone()
}

fn by_rule(base: &Journey, mine: &Journey, theirs: &Journey) -> Merged {
    merge(Some(base), mine, theirs, &|_| None)
}
