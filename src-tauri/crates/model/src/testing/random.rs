//! A small source of numbers that are the same on every machine for the same seed (SplitMix64). Not for secrets.

use crate::Id;

/// Repeatable numbers from a seed.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Random(seed)
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `end`; 0 when `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.number() % end as u64) as usize }
    }

    /// True in this many of 100 cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of the items; none when there is none.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// A new id.
    pub fn id(&mut self) -> Id {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.number().to_be_bytes());
        bytes[8..].copy_from_slice(&self.number().to_be_bytes());
        Id::from_bytes(bytes)
    }

    /// A few words, now and then of another script; never empty.
    pub fn words(&mut self) -> String {
        const WORDS: [&str; 12] = [
            "renew",
            "online",
            "queue",
            "long wait",
            "clerk",
            "letter",
            "预约",
            "رخصة",
            "นัดหมาย",
            "désolé",
            "👩‍🦽",
            "call",
        ];
        let count = 1 + self.below(3);
        let words: Vec<&str> = (0..count).filter_map(|_| self.pick(&WORDS).copied()).collect();
        words.join(" ")
    }
}
