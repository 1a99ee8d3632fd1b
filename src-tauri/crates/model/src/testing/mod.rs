//! What tests of every crate share: repeatable random edits, maps drawn as text, and a mirror fed by patches alone.
//! Only with the feature `testing`; never part of the program.

mod drawing;
mod edits;
mod mirror;
mod random;
mod records;

pub use drawing::{draw, find, parse};
pub use edits::random_edit;
pub use mirror::Mirror;
pub use random::Random;

use crate::{Author, Document, Id, Journey, Stamp};

/// A stamp with an id from the random source; `time` in milliseconds since 1970 UTC.
pub fn stamp(random: &mut Random, author: &str, time: i64) -> Stamp {
    Stamp { id: random.id(), author: Author(author.into()), time, joins: None }
}

/// A document after this many kept random edits from an empty map, each by one of two authors ("ann", "bob").
pub fn random_document(seed: u64, edits: usize) -> Document {
    let mut random = Random::new(seed);
    let mut document = Document::new(Journey::new(random.id()), Vec::new());
    for time in 0..edits {
        let edit = random_edit(document.journey(), &mut random);
        let author = if random.chance(50) { "ann" } else { "bob" };
        let stamp = stamp(&mut random, author, time as i64 * 60_000);
        if let Ok(pending) = document.edit(stamp, &edit) {
            pending.keep();
        }
    }
    document
}

/// A journey of about this many cards: 10 steps to a stage, 16 lanes, one of each kind, at most 3 cards to a cell.
pub fn large_journey(seed: u64, cards: usize) -> Journey {
    records::large_journey(&mut Random::new(seed), cards)
}

/// A small fixed id, for records that a test names itself.
pub fn id(number: u64) -> Id {
    Id::from_number(number)
}
