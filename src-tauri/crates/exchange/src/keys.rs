//! The names of one object's fields while it is read, so that a name that comes twice is seen in linear time.

use std::borrow::Cow;
use std::collections::HashSet;

/// Names seen so far.
#[derive(Debug, Default)]
pub(crate) struct Keys<'a> {
    few: Vec<Cow<'a, str>>,
    many: HashSet<Cow<'a, str>>,
}

impl<'a> Keys<'a> {
    /// Adds a name; answers false when it was there.
    pub(crate) fn insert(&mut self, key: Cow<'a, str>) -> bool {
        const FEW: usize = 24;
        if !self.many.is_empty() {
            return self.many.insert(key);
        }
        if self.few.contains(&key) {
            return false;
        }
        self.few.push(key);
        if self.few.len() > FEW {
            self.many.extend(self.few.drain(..));
        }
        true
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.few.len() + self.many.len()
    }

    /// Whether a name was seen.
    pub(crate) fn contains(&self, key: &str) -> bool {
        self.few.iter().any(|seen| seen == key) || self.many.contains(key)
    }
}
