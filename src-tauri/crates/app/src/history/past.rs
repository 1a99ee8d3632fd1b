//! The map as it was: read from the log, shown under an id of its own that no library has, so that nothing can be
//! committed to it; and made true again as one commit.

use std::sync::Arc;

use waymark_library::LibraryError;
use waymark_model::{CommitKind, Document, Id, Journey, Node};

use super::differs::differs;
use crate::border::{At, Fault, PastView, Update, View};
use crate::core::Core;
use crate::listener::Listener;
use crate::session::Session;

/// A journey as it was, when, and under which name (empty without one).
pub(crate) struct Was {
    pub(crate) journey: Journey,
    pub(crate) time: i64,
    pub(crate) name: String,
}

/// A state of a journey.
pub(crate) fn state_at(core: &Core, journey: Id, at: At) -> Result<Was, Fault> {
    let library = core.library()?;
    match at {
        At::Commit { sequence } => {
            let past = library.past(journey, sequence)?;
            Ok(Was { journey: past.journey, time: past.line.time, name: String::new() })
        }
        At::Version { id } => {
            let (version, kept) = library.version(id)?;
            if version.journey != journey {
                return Err(LibraryError::NotFound { what: "The version".into() }.into());
            }
            Ok(Was { journey: kept, time: version.time, name: version.name })
        }
    }
}

/// Opens a journey as it was in a window, for reading.
pub(crate) fn open(core: &Core, journey: Id, at: At, view: &View, listener: &Arc<Listener>) -> Result<PastView, Fault> {
    let Was { journey: was, time, name } = state_at(core, journey, at)?;
    let differs = core.read(journey, |session| Ok(differs(&was, session.journey())))?;
    let id = (core.settings.ids)();
    let (nodes, links) = (was.nodes().cloned(), was.links().cloned());
    let own = Journey::from_records(id, was.properties().clone(), nodes, links);
    let mut session = Session::past(Document::new(own, Vec::new()));
    session.sit(listener, view);
    core.hold(id, session);
    Ok(PastView { id, time, name, differs })
}

/// Puts a journey back to what it was, as one commit.
pub(crate) fn restore(core: &Core, journey: Id, at: At, window: u64) -> Result<Update, Fault> {
    let Was { journey: was, time, name } = state_at(core, journey, at)?;
    let kind = CommitKind::Restore { time, name };
    core.change(journey, window, None, |document, stamp| {
        // Read anew at each attempt: another program may have changed what comes back.
        let library: Vec<Node> = returning(core, &was, document);
        Ok(document.restore(stamp, &was, kind.clone(), &library))
    })
}

/// Shared records that come back into the journey, as the library has them now.
fn returning(core: &Core, was: &Journey, document: &Document) -> Vec<Node> {
    let comes = |node: &Node| node.kind().is_shared() && document.journey().node(node.id()).is_none();
    if !was.nodes().any(comes) {
        return Vec::new();
    }
    let known = core.library().and_then(|library| library.shared()).unwrap_or_default();
    let nodes = known.into_iter().map(|record| record.node);
    nodes.filter(|node| comes(node) && was.node(node.id()).is_some()).collect()
}
