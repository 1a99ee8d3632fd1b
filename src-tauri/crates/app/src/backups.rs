//! What windows and the command line ask about backups: the list, one now, one back in the library's place, one map out of
//! one. The library is swapped under open windows, which are told to begin anew.

use std::path::{Path, PathBuf};
use std::time::Duration;

use waymark_library::{Ground, Kept, Library, LibraryError, Reason, Seams};
use waymark_model::{Id, Node};

use crate::border::{
    BackedUp, BackupFailure, BackupLine, BackupMap, BackupReason, BackupsView, Created, Fault, Notice, Restored,
};
use crate::core::{Core, lock};
use crate::keeping::{Failure, failure};
use crate::renew::renew;
use crate::{image, import};

/// How long the library may still be in use when it is to be swapped.
const PATIENCE: Duration = Duration::from_secs(5);

/// The backups of a library, which need not be open or even there.
pub(crate) fn list(path: &Path, seams: &Seams) -> Result<BackupsView, Fault> {
    let backups = Library::backups(path, seams)?;
    let failure = failure(path).map(|Failure { time, fault }| BackupFailure { time, fault });
    Ok(BackupsView {
        library: shown(path),
        folder: shown(&Library::backup_folder(path)),
        backups: backups.iter().map(line).collect(),
        current: false,
        failure,
    })
}

pub(crate) fn view(core: &Core) -> Result<BackupsView, Fault> {
    let current = core.library().and_then(|library| library.is_backed_up()).unwrap_or(false);
    Ok(BackupsView { current, ..list(&core.path, &core.settings.disk)? })
}

pub(crate) fn back_up(core: &Core) -> Result<BackedUp, Fault> {
    let (kept, made) = core.back_up(Reason::ByHand)?;
    Ok(BackedUp { backup: line(&kept), made })
}

/// Puts a backup in the place of the open library.
pub(crate) fn restore(core: &Core, name: &str) -> Result<Restored, Fault> {
    let backup = find(core, name)?;
    // The present library is kept beside it anyway, so a backup that fails is only told.
    let _ = core.back_up_before(Reason::Restore);
    let (path, seams) = (&core.path, &core.settings.disk);
    let kept = swap(core, || Ok(Library::restore(&backup.path, path, seams)?))?;
    Ok(Restored { kept: kept.map(|kept| file_name(&kept)), maps: maps(core)? })
}

/// Closes the library, does something to its file, opens it again and tells every window to begin anew. When it cannot be
/// opened any more, the windows learn why.
pub(crate) fn swap<T>(core: &Core, act: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    let _one_at_a_time = lock(&core.swapping);
    let taken = core.slot.lift(LibraryError::Closed { why: "a backup is being put in its place".into() });
    if let Err(library) = taken.map_or(Ok(()), |library| library.close(PATIENCE)) {
        core.slot.put(Ok(library));
        return Err(LibraryError::Busy { doing: "restoring the library".into() }.into());
    }
    let done = act();
    core.slot.put(core.open_library());
    // After that, because whoever loads a journey waits for the library with the list of journeys in hand. An edit that
    // slips through between the two meets the library's own order of commits.
    core.forget_all();
    core.tell(|| Notice::Restored {});
    done
}

/// The maps in a backup.
pub(crate) fn look_into(core: &Core, name: &str) -> Result<Vec<BackupMap>, Fault> {
    let inside = Library::look_into(&find(core, name)?.path, core.settings.disk.clone())?;
    let kept = inside.journeys()?.into_iter().filter(|row| row.trashed.is_none());
    let map = |row: waymark_library::JourneyRow| BackupMap {
        id: row.id,
        title: row.properties.title,
        cards: row.cards,
        changed: row.changed,
    };
    Ok(kept.map(map).collect())
}

/// Puts a copy of one map of a backup into the library.
pub(crate) fn take_map(core: &Core, name: &str, journey: Id) -> Result<Created, Fault> {
    let inside = Library::look_into(&find(core, name)?.path, core.settings.disk.clone())?;
    let loaded = inside.load(journey)?;
    if let Some(damage) = loaded.damage.first() {
        let detail = format!("a {}: {}", damage.kind, damage.why);
        return Err(LibraryError::Damaged { doing: "looking into the backup".into(), detail }.into());
    }
    for picture in loaded.journey.nodes().filter_map(Node::picture) {
        if let Some(image) = inside.image(&picture.hash)? {
            image::put(core, &image.bytes)?;
        }
    }
    let copy = renew(&loaded.journey, &core.settings.ids, |node| node.kind().is_shared());
    let (id, _) = import::put(core, &copy, "Taken from a backup")?;
    core.tell_all();
    Ok(Created { journeys: vec![id], warnings: Vec::new() })
}

/// What a library's folder stands on, as a warning.
pub(crate) fn ground(library: &Library) -> Option<Fault> {
    match library.ground() {
        Ground::Local => None,
        Ground::Network(kind) => Some(Fault::new(
            "network_drive",
            format!("This library lies on a network drive ({kind})."),
            "Waymark works more slowly and alone on it. Better: keep the library on this computer and the backups there.",
        )),
        Ground::Synced(service) => Some(Fault::new(
            "synced_folder",
            format!("{service} copies this library to other computers while it is open."),
            "Open it on one computer at a time. Better: keep the library outside that folder and put backups there.",
        )),
    }
}

fn maps(core: &Core) -> Result<u32, Fault> {
    let kept = core.library()?.journeys()?.iter().filter(|row| row.trashed.is_none()).count();
    Ok(u32::try_from(kept).unwrap_or(u32::MAX))
}

/// A backup of the folder by its name: no other file can be named.
fn find(core: &Core, name: &str) -> Result<Kept, Fault> {
    let backups = Library::backups(&core.path, &core.settings.disk)?;
    let found = backups.into_iter().find(|kept| kept.name == name);
    Ok(found.ok_or_else(|| LibraryError::NotFound { what: format!("The backup “{name}”") })?)
}

fn line(kept: &Kept) -> BackupLine {
    BackupLine {
        name: kept.name.clone(),
        time: kept.time,
        reason: BackupReason::from(kept.reason),
        bytes: kept.bytes,
        maps: kept.journeys,
    }
}

pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn shown(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| PathBuf::from(path)).display().to_string()
}
