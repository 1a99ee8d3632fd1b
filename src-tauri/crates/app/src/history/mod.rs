//! The history of one journey as people see it: pages of what was done, the map as it was, going back, named versions.
//! Reading it never changes a journey; going back is a commit like any other.

mod deed;
mod differs;
mod fields;
mod names;
mod past;
mod records;
#[cfg(test)]
mod tests;
mod versions;

use waymark_library::{Library, Logged};
use waymark_model::{Author, CommitKind, Id};

pub(crate) use deed::deed_of;
pub(crate) use names::Names;
pub(crate) use past::{open, restore, state_at};
pub(crate) use versions::{drop_version, name_version, rename_version, versions};

use crate::border::{CommitLine, Fault, HistoryPage, Turn};
use crate::core::Core;

/// Most lines of one page.
const PAGE: u32 = 10_000;

/// What was done to a journey before `before`, newest first.
pub(crate) fn page(core: &Core, journey: Id, before: Option<u64>, limit: u32) -> Result<HistoryPage, Fault> {
    let library = core.library()?;
    let known = library.noticed().len();
    let page = library.history(journey, before, limit.clamp(1, PAGE) as usize)?;
    tell_damage(core, &library, known);
    let author = &core.settings.author;
    let lines = core.read(journey, |session| {
        let names = Names::of(session.journey(), &page.commits);
        Ok(page.commits.iter().map(|logged| line(journey, logged, &names, author)).collect())
    })?;
    Ok(HistoryPage { lines, more: page.more })
}

fn line(journey: Id, logged: &Logged, names: &Names<'_>, asks: &Author) -> CommitLine {
    let commit = &logged.commit;
    let (turn, of) = match &commit.kind {
        CommitKind::Edit => (Turn::Edit, Vec::new()),
        CommitKind::Undo { of } => (Turn::Undo, of.clone()),
        CommitKind::Redo { of } => (Turn::Redo, of.clone()),
        CommitKind::Restore { .. } => (Turn::Restore, Vec::new()),
    };
    let elsewhere = logged.journey != journey;
    CommitLine {
        id: commit.id,
        sequence: logged.sequence,
        author: commit.author.0.clone(),
        mine: commit.author == *asks,
        time: commit.time,
        label: commit.label.clone(),
        deed: deed_of(&[commit], names),
        turn: if elsewhere { Turn::Edit } else { turn },
        of: if elsewhere { Vec::new() } else { of },
        joins: commit.joins.clone(),
        elsewhere,
    }
}

/// An answer that met damage has no place for it: the home says it.
fn tell_damage(core: &Core, library: &Library, known: usize) {
    if library.noticed().len() > known {
        core.tell_all();
    }
}
