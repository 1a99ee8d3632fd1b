//! What the parent knows of the library from earlier rounds: from there, the log must lead to exactly the rows that are
//! found, so no commit is there by half.

use std::collections::BTreeMap;

use waymark_library::Library;
use waymark_model::{Document, Id, Journey};

/// The journeys as they were found last.
#[derive(Default)]
pub(super) struct Memory(BTreeMap<Id, (Journey, u64)>);

/// What a process acknowledged before it was killed.
#[derive(Default)]
pub(super) struct Acknowledged {
    /// The last sequence of the library.
    pub(super) sequence: u64,
    /// The last version of each journey.
    pub(super) versions: BTreeMap<Id, u64>,
}

impl Memory {
    /// Finds everything acknowledged and everything known before, and takes in what is new; answers how many commits.
    pub(super) fn compare(&mut self, library: &Library, said: &Acknowledged) -> Result<u64, String> {
        let rows = library.journeys().map_err(|error| format!("the list: {error}"))?;
        let at = rows.iter().map(|row| row.sequence).max().unwrap_or(0);
        if at < said.sequence {
            return Err(format!("it is at {at}, but {} was acknowledged", said.sequence));
        }
        if let Some(gone) = self.0.keys().chain(said.versions.keys()).find(|id| !rows.iter().any(|row| row.id == **id))
        {
            return Err(format!("journey {gone} is missing"));
        }
        let mut found = 0;
        for id in rows.iter().map(|row| row.id) {
            found += self.compare_one(library, id, said)?;
        }
        Ok(found)
    }

    fn compare_one(&mut self, library: &Library, id: Id, said: &Acknowledged) -> Result<u64, String> {
        let loaded = library.load(id).map_err(|error| format!("loading {id}: {error}"))?;
        if !loaded.damage.is_empty() {
            return Err(format!("damage: {:?}", loaded.damage));
        }
        let version = said.versions.get(&id).copied().unwrap_or(0);
        if loaded.version < version {
            return Err(format!("journey {id} is at version {}, but {version} was acknowledged", loaded.version));
        }
        let mut found = 0;
        if let Some((known, sequence)) = self.0.remove(&id) {
            let since = library.commits_since(id, sequence).map_err(|error| format!("the log of {id}: {error}"))?;
            let mut document = Document::new(known, Vec::new());
            since.iter().for_each(|logged| document.absorb(&logged.commit));
            if document.journey() != &loaded.journey {
                return Err(format!("journey {id} is not what its log says"));
            }
            found = since.len() as u64;
        }
        self.0.insert(id, (loaded.journey, loaded.sequence));
        Ok(found)
    }
}
