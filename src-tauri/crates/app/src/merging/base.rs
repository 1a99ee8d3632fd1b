//! What two copies were last together: the newest commit that the file names and our log has; else the state of our past
//! that the other copy is most like.

use waymark_exchange::commits_of;
use waymark_library::{CommitLine, LibraryError, Past};
use waymark_model::{Id, Journey};

use super::guess;
use crate::border::Fault;
use crate::core::Core;

/// What was found.
pub(super) struct Base {
    /// The state; none when there is none.
    pub(super) journey: Option<Journey>,
    /// The commit after which it was so.
    pub(super) line: Option<CommitLine>,
    /// Whether the file did not name it.
    pub(super) guessed: bool,
}

/// Finds what a copy from a file and the map here were last together.
pub(super) fn find(core: &Core, journey: Id, theirs: &Journey) -> Result<Base, Fault> {
    let library = core.library()?;
    if let Some(sequence) = library.newest_of(journey, &commits_of(theirs))?
        && let Some(past) = state(library.past(journey, sequence))?
    {
        return Ok(Base { journey: Some(past.journey), line: Some(past.line), guessed: false });
    }
    let guessed = match guess::nearest(&library, journey, theirs)? {
        Some(sequence) => state(library.past(journey, sequence))?,
        None => None,
    };
    let (journey, line) = guessed.map(|past| (past.journey, past.line)).unzip();
    Ok(Base { guessed: journey.is_some(), journey, line })
}

/// A log with a gap gives no state.
fn state(past: Result<Past, LibraryError>) -> Result<Option<Past>, Fault> {
    match past {
        Ok(past) => Ok(Some(past)),
        Err(LibraryError::HistoryGone | LibraryError::NotFound { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
