//! A row of siblings by rank, equal ranks by id. Most rows hold one or two: they take no more room than that.

use crate::{Id, Rank};

/// Siblings in order, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Siblings(Vec<(Rank, Id)>);

impl Siblings {
    /// Takes one in; one that is there already stays.
    pub(crate) fn insert(&mut self, entry: (Rank, Id)) {
        // Files and tables hold siblings in their order.
        if self.0.last().is_none_or(|last| *last < entry) {
            self.0.push(entry);
        } else if let Err(at) = self.0.binary_search(&entry) {
            self.0.insert(at, entry);
        }
    }

    /// Takes one out, if it is there.
    pub(crate) fn remove(&mut self, entry: &(Rank, Id)) {
        if let Ok(at) = self.0.binary_search(entry) {
            self.0.remove(at);
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The last.
    pub(crate) fn last(&self) -> Option<&(Rank, Id)> {
        self.0.last()
    }

    /// Those after a place, which may be one's own; all for none.
    pub(crate) fn after(&self, place: Option<&(Rank, Id)>) -> &[(Rank, Id)] {
        let start = place.map_or(0, |place| self.0.partition_point(|entry| entry <= place));
        &self.0[start..]
    }

    /// The last one before a place.
    pub(crate) fn before(&self, place: &(Rank, Id)) -> Option<&(Rank, Id)> {
        let end = self.0.partition_point(|entry| entry < place);
        self.0[..end].last()
    }
}

impl<'a> IntoIterator for &'a Siblings {
    type Item = &'a (Rank, Id);
    type IntoIter = std::slice::Iter<'a, (Rank, Id)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::ops::Bound;

    use super::Siblings;
    use crate::testing::Random;
    use crate::{Id, Rank};

    #[test]
    fn a_row_is_the_set_of_its_entries_in_order() {
        let (mut random, ranks) = (Random::new(5), Rank::series(12));
        let (mut row, mut set) = (Siblings::default(), BTreeSet::new());
        for _ in 0..3_000 {
            let rank = random.pick(&ranks).cloned().unwrap_or_default();
            let entry = (rank, Id::from_number(random.below(6) as u64));
            if random.chance(50) {
                row.remove(&entry);
                set.remove(&entry);
            } else {
                row.insert(entry.clone());
                set.insert(entry.clone());
            }
            assert!(row.into_iter().eq(&set) && row.last() == set.last() && row.len() == set.len());
            assert_eq!(row.before(&entry), set.range(..&entry).next_back());
            assert!(row.after(Some(&entry)).iter().eq(set.range((Bound::Excluded(&entry), Bound::Unbounded))));
            assert_eq!((row.after(None).len(), row.is_empty()), (set.len(), set.is_empty()));
        }
    }
}
