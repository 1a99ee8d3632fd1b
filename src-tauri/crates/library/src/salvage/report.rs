//! What a salvage brought back and what it did not, by name.

use waymark_model::Id;

/// What became of a record that was damaged or gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Put together again from the history or a backup; it is what it was.
    Rebuilt,
    /// Taken from an older state: it may lack its last changes.
    Older,
    /// Not there.
    Missing,
}

/// A record that did not come as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// What it is ("card", "link", "persona or metric", "image" ...).
    pub kind: String,
    /// Its name or text, as far as anything tells.
    pub name: String,
    /// The record.
    pub record: Option<Id>,
    /// What became of it.
    pub fate: Fate,
}

/// A journey as it came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SalvagedMap {
    /// The journey.
    pub id: Id,
    /// Its title; empty when nothing tells it.
    pub title: String,
    /// Nodes and links in it.
    pub records: usize,
    /// Whether it is surely all that it was.
    pub exact: bool,
    /// What did not come as it was.
    pub lost: Vec<Lost>,
}

/// What a salvage brought back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Salvaged {
    /// The journeys.
    pub maps: Vec<SalvagedMap>,
    /// What belongs to no single journey and did not come as it was.
    pub lost: Vec<Lost>,
    /// Commits of the history that came.
    pub commits: usize,
    /// Pictures that came.
    pub images: usize,
    /// Whether the list of journeys is surely complete.
    pub exact: bool,
    /// When the backup was made that gaps were filled from, in milliseconds since 1970 UTC; none when none was needed
    /// or none is there.
    pub backup: Option<i64>,
}

impl Salvaged {
    /// Whether everything is surely as it was.
    pub fn is_whole(&self) -> bool {
        self.exact && self.lost.is_empty() && self.maps.iter().all(|map| map.exact && map.lost.is_empty())
    }
}

pub(crate) fn lost(kind: &str, name: &str, record: Option<Id>, fate: Fate) -> Lost {
    Lost { kind: kind.to_owned(), name: shortened(name), record, fate }
}

/// The first line, at most 80 characters.
fn shortened(name: &str) -> String {
    let line = name.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    if line.chars().count() <= 80 { line.to_owned() } else { line.chars().take(79).chain(['…']).collect() }
}
