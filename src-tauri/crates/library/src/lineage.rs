//! The commits that a journey holds, as a short list that goes out with it and comes back with a copy: so two copies find
//! what they were last together.

use std::collections::HashSet;

use waymark_model::Id;

use crate::error::{Doing, Result};
use crate::library::Library;
use crate::record;

const DOING: &str = "reading the history";
/// Commits that are looked at, at most.
const MOST: usize = 50_000;
/// How many are named of each sort: the newest, then those whose number from the beginning is divisible by 16, 256, 4096.
const NAMED: [(usize, usize); 4] = [(1, 12), (16, 8), (256, 6), (4096, 6)];

impl Library {
    /// Ids of commits that concerned a journey, the newest first, sparser further back. The same commits are named again
    /// and again, so that files of one map differ little.
    pub fn lineage(&self, journey: Id) -> Result<Vec<Id>> {
        let all = self.commit_ids(journey)?;
        let number = |index: usize| all.len() - index;
        let mut named: Vec<usize> = Vec::new();
        for (every, count) in NAMED {
            named.extend((0..all.len()).filter(|index| number(*index).is_multiple_of(every)).take(count));
        }
        named.sort_unstable();
        named.dedup();
        Ok(named.into_iter().filter_map(|index| all.get(index)).map(|(_, id)| *id).collect())
    }

    /// The sequence of the newest of these commits that concerned a journey; none when the log knows none of them.
    pub fn newest_of(&self, journey: Id, commits: &[Id]) -> Result<Option<u64>> {
        let wanted: HashSet<Id> = commits.iter().copied().collect();
        let all = self.commit_ids(journey)?;
        Ok(all.into_iter().find(|(_, id)| wanted.contains(id)).map(|(sequence, _)| sequence))
    }

    /// Sequence and id of what concerned a journey, newest first.
    fn commit_ids(&self, journey: Id) -> Result<Vec<(u64, Id)>> {
        self.read(DOING, |conn| {
            let mut lines = conn.prepare_cached(include_str!("sql/lineage.sql")).doing(DOING)?;
            let most = i64::try_from(MOST).unwrap_or(i64::MAX);
            let rows = lines.query_map((journey.as_bytes(), most), |row| Ok((row.get(0)?, record::id(row, 1)?)));
            rows.doing(DOING)?.collect::<rusqlite::Result<_>>().doing(DOING)
        })
    }
}
