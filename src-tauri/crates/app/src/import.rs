//! Bytes from outside -> journeys of the library. They are bounded and read whole before anything is written; an id
//! that is taken gets a fresh one, so that an import never changes what was there.

use waymark_exchange::{Imported, Reading, Remark, Wishes, read_folder};
use waymark_library::{LibraryError, Reason};
use waymark_model::{Commit, CommitKind, Id, Journey, Stamp};

use crate::border::{Created, Fault, Target};
use crate::core::Core;
use crate::incoming::Stop;
use crate::renew::renew;
use crate::{image, joining, reading};

/// How a file is imported.
#[derive(Clone, Copy)]
pub(crate) struct How<'a> {
    pub(crate) wishes: &'a Wishes,
    /// Into which open map; none for new ones.
    pub(crate) into: Option<&'a Target>,
    /// The row of imports that it belongs to, which has one backup.
    pub(crate) row: Option<&'a str>,
}

/// Imports one file: its maps as new ones, or all into an open one as one commit.
pub(crate) fn import(core: &Core, name: &str, bytes: &[u8], how: How<'_>, stop: &Stop) -> Result<Created, Fault> {
    let reading = reading::read(&core.settings, name, bytes, how.wishes, stop)?;
    stop.check()?;
    take_all(core, name, reading, how)
}

/// Imports a folder that an export wrote: its files by their names in it.
pub(crate) fn import_folder(
    core: &Core,
    name: &str,
    files: &[(String, Vec<u8>)],
    how: How<'_>,
) -> Result<Created, Fault> {
    let reading = read_folder(files).map_err(|error| reading::unreadable(name, &error))?;
    take_all(core, name, reading, how)
}

fn take_all(core: &Core, name: &str, reading: Reading, how: How<'_>) -> Result<Created, Fault> {
    let Reading { journeys, remarks, .. } = reading;
    if core.asked.is_first_of(how.row) {
        // An import changes nothing that was there, so a backup that fails is only told.
        let _ = core.back_up_before(Reason::Import);
    }
    let label = format!("Import {name}");
    let mut created = Created { journeys: Vec::new(), warnings: remarks.iter().map(sentence).collect() };
    if let Some(target) = how.into {
        created.journeys.push(target.journey);
        created.warnings.extend(join(core, journeys, target, &label)?);
    } else {
        for imported in journeys {
            let (id, warnings) = take_in(core, imported, &label)?;
            created.journeys.push(id);
            created.warnings.extend(warnings);
        }
    }
    core.tell_all();
    Ok(created)
}

/// A remark as one sentence.
pub(crate) fn sentence(remark: &Remark) -> String {
    match remark.line {
        Some(line) => format!("Line {line}: {}", remark.message),
        None => remark.message.clone(),
    }
}

/// Puts what was read into an open map as one step, its pictures into the library.
fn join(core: &Core, maps: Vec<Imported>, target: &Target, label: &str) -> Result<Vec<String>, Fault> {
    for (_, _, bytes) in maps.iter().flat_map(|imported| &imported.images) {
        image::put(core, bytes)?;
    }
    let journeys: Vec<&Journey> = maps.iter().map(|imported| &imported.journey).collect();
    joining::join(core, &journeys, target, label)?;
    Ok(maps.into_iter().flat_map(|imported| imported.warnings).collect())
}

/// Puts a journey that was read into the library. Personas and metrics that the library has are taken from there.
fn take_in(core: &Core, imported: Imported, label: &str) -> Result<(Id, Vec<String>), Fault> {
    let Imported { journey, images, mut warnings } = imported;
    for (_, _, bytes) in &images {
        image::put(core, bytes)?;
    }
    let (id, adjusted) = match put(core, &journey, label) {
        Err(LibraryError::Exists) => {
            warnings.push("The library already has this map, so this is a copy of it.".to_owned());
            put(core, &renew(&journey, &core.settings.ids, |node| node.kind().is_shared()), label)
        }
        put => put,
    }?;
    if adjusted > 0 {
        warnings
            .push(format!("{adjusted} personas or metrics were in the library already and stay as they are there."));
    }
    Ok((id, warnings))
}

/// Puts a sample into the library because a person asked for it.
pub(crate) fn sample(core: &Core, sample: Imported) -> Result<Created, Fault> {
    let (id, warnings) = take_in(core, sample, "Sample map")?;
    core.tell_all();
    Ok(Created { journeys: vec![id], warnings })
}

/// Puts a sample into a new library; passed over when another process was faster.
pub(crate) fn seed(core: &Core, sample: &Imported) -> Result<(), Fault> {
    for (_, _, bytes) in &sample.images {
        image::put(core, bytes)?;
    }
    match put(core, &sample.journey, "Sample map") {
        Ok(_) | Err(LibraryError::Exists) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Puts a whole new journey into the library; answers how many of its shared records the library had otherwise.
pub(crate) fn put(core: &Core, journey: &Journey, label: &str) -> Result<(Id, usize), LibraryError> {
    let Stamp { id, author, time, joins } = core.stamp(None);
    let label = label.chars().take(120).collect();
    let commit = Commit { id, author, time, label, kind: CommitKind::Edit, joins, changes: Vec::new() };
    let receipt = core.library()?.create(journey, &commit)?;
    Ok((journey.id(), receipt.adjusted.len()))
}
