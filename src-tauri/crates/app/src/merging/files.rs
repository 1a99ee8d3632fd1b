//! Copies as files, without any library: what the command line compares and merges.

use waymark_model::Journey;

use super::{between, clashes, holding, lawful};
use crate::bare::Bare;
use crate::border::{Conflict, Difference, Fault};

/// What came of merging files.
pub struct MergedFile {
    /// The map of both.
    pub bare: Bare,
    /// What both changed otherwise.
    pub conflicts: Vec<Conflict>,
    /// What had to be put right so that the map stays whole.
    pub mended: Vec<Difference>,
}

impl Bare {
    /// Everything that differs from this state to another, in the order of the map.
    pub fn differences(&self, to: &Bare) -> Vec<Difference> {
        between(self.journey(), to.journey())
    }

    /// Merges two copies of a map. `base` is what they were last together, none when that is not known; `theirs` says whose
    /// word holds where both changed the same otherwise, none leaves it to the rule (mine, and what was changed where it
    /// was removed).
    pub fn merge(base: Option<&Bare>, mine: &Bare, other: &Bare, theirs: Option<bool>) -> Result<MergedFile, Fault> {
        if mine.journey().id() != other.journey().id() {
            let message = "These are two different maps, not two copies of one.";
            return Err(Fault::new("not_a_copy", message, "Give files that were exported from the same map."));
        }
        let base = base.map(Bare::journey);
        let merged = waymark_model::merge(base, mine.journey(), other.journey(), &|_| theirs);
        let conflicts = clashes(base, mine.journey(), other.journey(), &merged);
        let known: Vec<&Journey> = [mine.journey(), other.journey()].to_vec();
        let mended = super::differences(&merged.mended, &known, mine.journey(), &merged.journey);
        let whole = lawful(merged)?;
        let whole = holding(whole, &known);
        Ok(MergedFile { bare: mine.and(other, whole), conflicts, mended })
    }
}
