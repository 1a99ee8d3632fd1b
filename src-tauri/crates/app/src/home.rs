//! The library's home: the list of journeys with their miniatures, new ones, the trash, search, history.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use waymark_library::{Bookmark, JourneyRow, Library, Reason};
use waymark_model::{Id, Journey, Properties, Status};

use crate::border::{Created, Fault, Hit, JourneyCard, LibraryView, Source, Thumbnail};
use crate::core::{Core, lock};
use crate::renew::renew;
use crate::{backups, faults, history, import, shelf};

/// Hits that one search shows at most.
const HITS: usize = 200;
/// How long one look at the home may spend on keeping miniatures for the next start.
const KEEPING: Duration = Duration::from_millis(300);

/// What the home shows.
pub(crate) fn view(core: &Core) -> Result<LibraryView, Fault> {
    let library = core.library()?;
    let journeys = cards(core)?;
    Ok(LibraryView {
        name: library.name(),
        journeys,
        templates: shelf::templates(),
        samples: shelf::sample_cards(),
        read_only: library.read_only().map(Fault::from),
        warning: backups::ground(&library),
        damage: faults::noticed(&library.noticed()),
    })
}

/// All journeys as the grid shows them.
fn cards(core: &Core) -> Result<Vec<JourneyCard>, Fault> {
    let until = Instant::now() + KEEPING;
    let library = core.library()?;
    let (rows, notes) = (library.journeys()?, library.bookmarks()?);
    let note = |row: &JourneyRow| notes.get(&row.id).copied().unwrap_or_default();
    Ok(rows.into_iter().map(|row| card(core, note(&row), row, until)).collect())
}

fn card(core: &Core, note: Bookmark, row: JourneyRow, until: Instant) -> JourneyCard {
    let thumbnail = thumbnail(core, &row, until);
    let Bookmark { favourite, opened } = note;
    let JourneyRow { id, properties, persona, changed, trashed, cards, evidenced, .. } = row;
    JourneyCard { id, properties, persona, changed, trashed, favourite, opened, cards, evidenced, thumbnail }
}

/// The miniature that the library or this process kept for this version, or a new one. A map that cannot be read has
/// none; the list must not fail for it.
pub(crate) fn thumbnail(core: &Core, row: &JourneyRow, until: Instant) -> Thumbnail {
    if let Some(kept) = row.thumbnail.as_ref().and_then(|text| serde_json::from_str(text).ok()) {
        return kept;
    }
    if let Some((_, kept)) = lock(&core.thumbnails).get(&row.id).filter(|(sequence, _)| *sequence == row.sequence) {
        return kept.clone();
    }
    let Ok(library) = core.library() else { return Thumbnail::default() };
    let Ok(loaded) = library.load(row.id) else { return Thumbnail::default() };
    let thumbnail = Thumbnail::of(&loaded.journey);
    lock(&core.thumbnails).insert(row.id, (loaded.sequence, thumbnail.clone()));
    // Each one kept is a write of its own: what does not fit into the time is kept in memory only.
    if Instant::now() < until
        && library.read_only().is_none()
        && let Ok(text) = serde_json::to_string(&thumbnail)
        && let Err(error) = library.put_thumbnail(row.id, loaded.sequence, &text)
    {
        tracing::debug!("a thumbnail was not kept: {error}");
    }
    thumbnail
}

/// A new journey from a template or a sample, or a copy of one.
pub(crate) fn create(core: &Core, from: Source, title: String) -> Result<Created, Fault> {
    let title = title.trim().to_owned();
    let (journey, label) = match from {
        Source::Sample { key } => return import::sample(core, shelf::sample(&key)?),
        Source::Template { key } => {
            let fresh = renew(shelf::template(&key)?, &core.settings.ids, |_| false);
            (titled(&fresh, title, |properties| properties.description.clear()), format!("New map from {key}"))
        }
        Source::Journey { id } => {
            let loaded = core.library()?.load(id)?;
            let copy = renew(&loaded.journey, &core.settings.ids, |node| node.kind().is_shared());
            let name = &loaded.journey.properties().title;
            let title = if title.is_empty() { format!("Copy of {name}") } else { title };
            (titled(&copy, title, |_| {}), format!("Copy of {name}"))
        }
        Source::Past { journey, at } => {
            let was = history::state_at(core, journey, at)?.journey;
            let copy = renew(&was, &core.settings.ids, |node| node.kind().is_shared());
            let name = &was.properties().title;
            let title = if title.is_empty() { format!("Copy of {name}") } else { title };
            (titled(&copy, title, |_| {}), format!("Copy of {name} as it was"))
        }
    };
    let (id, _) = import::put(core, &journey, &label)?;
    core.tell_all();
    Ok(Created { journeys: vec![id], warnings: Vec::new() })
}

/// The journey under another title (when there is one), as a draft.
fn titled(journey: &Journey, title: String, more: impl Fn(&mut Properties)) -> Journey {
    let mut properties = Properties { status: Status::Draft, review_on: None, ..journey.properties().clone() };
    more(&mut properties);
    if !title.is_empty() {
        properties.title = title;
    }
    let nodes: Vec<_> = journey.nodes().cloned().collect();
    Journey::from_records(journey.id(), properties, nodes, journey.links().cloned())
}

/// Moves journeys to the trash, or back.
pub(crate) fn trash(core: &Core, journeys: &[Id], restore: bool) -> Result<LibraryView, Fault> {
    if journeys.len() > 1 && !restore {
        // It can be taken back, so a backup that fails is only told.
        let _ = core.back_up_before(Reason::Trash);
    }
    core.library()?.trash(journeys, !restore)?;
    core.tell_all();
    view(core)
}

/// Deletes trashed journeys for good.
pub(crate) fn purge(core: &Core, journeys: &[Id]) -> Result<LibraryView, Fault> {
    let rows = core.library()?.journeys()?;
    let trashed = rows.iter().filter(|row| row.trashed.is_some() && journeys.contains(&row.id));
    let trashed: Vec<Id> = trashed.map(|row| row.id).collect();
    if !trashed.is_empty() {
        core.back_up_before(Reason::Purge)?;
    }
    for journey in &trashed {
        core.library()?.purge(*journey)?;
    }
    core.forget(&trashed);
    core.tell_all();
    view(core)
}

/// Notes what a person keeps of journeys for themselves.
pub(crate) fn bookmark(core: &Core, journeys: &[Id], favourite: Option<bool>, opened: bool) -> Result<(), Fault> {
    core.library()?.bookmark(journeys, favourite, opened)?;
    core.tell_home();
    Ok(())
}

/// Where a text stands, in all journeys.
pub(crate) fn search(core: &Core, text: &str) -> Result<Vec<Hit>, Fault> {
    let library = core.library()?;
    let known = library.noticed().len();
    let found = library.search(text, HITS)?;
    tell_damage(core, &library, known);
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let titles: BTreeMap<Id, String> =
        core.library()?.journeys()?.into_iter().map(|row| (row.id, row.properties.title)).collect();
    let hit = |found: waymark_library::Found| Hit {
        journey: found.journey,
        title: titles.get(&found.journey).cloned().unwrap_or_default(),
        record: found.record,
        excerpt: found.excerpt,
    };
    Ok(found.into_iter().map(hit).collect())
}

/// An answer that met damage has no place for it: the home says it.
fn tell_damage(core: &Core, library: &Library, known: usize) {
    if library.noticed().len() > known {
        core.tell_all();
    }
}
