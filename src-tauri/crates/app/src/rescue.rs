//! A library that is damaged: the windows come up all the same and offer what can be done. The damaged file is never
//! written to.

use std::path::{Path, PathBuf};

use waymark_library::{Fate, Library, LibraryError, Lost, Salvaged, Seams};

use crate::backups::{file_name, swap};
use crate::border::{Fault, LostFate, LostRecord, Restored, SalvageView, SalvagedMap};
use crate::core::{Core, lock};

/// Whether a library that cannot be opened is one that can be rescued.
pub(crate) fn is_rescuable(error: &LibraryError, path: &Path, seams: &Seams) -> bool {
    match error {
        LibraryError::Damaged { .. } => true,
        // A head that says nothing any more; only the backups tell that it was a library.
        LibraryError::NotALibrary { .. } => Library::backups(path, seams).is_ok_and(|backups| !backups.is_empty()),
        _ => false,
    }
}

/// Reads what can be read into a new file beside the library.
pub(crate) fn salvage(core: &Core) -> Result<SalvageView, Fault> {
    let _one_at_a_time = lock(&core.swapping);
    // A library whose pages are damaged may have been opened; then it is closed for this moment.
    let taken = core.slot.lift(LibraryError::Closed { why: "it is being salvaged".into() });
    let taken = match taken.map(|library| library.close(std::time::Duration::from_secs(5))) {
        Ok(Err(library)) => {
            core.slot.put(Ok(library));
            return Err(LibraryError::Busy { doing: "salvaging the library".into() }.into());
        }
        Ok(Ok(())) => None,
        Err(error) => Some(error),
    };
    let to = free_place(&core.path);
    let done = Library::salvage(&core.path, &to, &core.settings.disk);
    core.slot.put(taken.map_or_else(|| core.open_library(), Err));
    let view = view(done?, &to);
    *lock(&core.salvaged) = Some(to);
    Ok(view)
}

/// Puts what was salvaged last in the library's place; the damaged one is kept beside it.
pub(crate) fn adopt(core: &Core) -> Result<Restored, Fault> {
    let found = lock(&core.salvaged).clone();
    let file = found.ok_or_else(|| LibraryError::NotFound { what: "A salvaged library".into() })?;
    let kept = swap(core, || Ok(Library::restore(&file, &core.path, &core.settings.disk)?))?;
    let maps = core.library()?.journeys()?.len();
    Ok(Restored { kept: kept.map(|kept| file_name(&kept)), maps: u32::try_from(maps).unwrap_or(u32::MAX) })
}

/// What a salvage brought back, for people.
pub(crate) fn view(salvaged: Salvaged, to: &Path) -> SalvageView {
    let whole = salvaged.is_whole();
    let Salvaged { maps, lost, commits, images, exact, backup } = salvaged;
    let maps = maps.into_iter().map(|map| SalvagedMap {
        id: map.id,
        title: map.title,
        records: u32::try_from(map.records).unwrap_or(u32::MAX),
        exact: map.exact,
        lost: map.lost.into_iter().map(record).collect(),
    });
    SalvageView {
        file: file_name(to),
        whole,
        complete: exact,
        maps: maps.collect(),
        lost: lost.into_iter().map(record).collect(),
        commits: u32::try_from(commits).unwrap_or(u32::MAX),
        images: u32::try_from(images).unwrap_or(u32::MAX),
        backup,
    }
}

fn record(lost: Lost) -> LostRecord {
    let fate = match lost.fate {
        Fate::Rebuilt => LostFate::Rebuilt,
        Fate::Older => LostFate::Older,
        Fate::Missing => LostFate::Missing,
    };
    LostRecord { kind: lost.kind, name: lost.name, fate }
}

fn free_place(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let named = |number: usize| {
        let more = if number == 1 { String::new() } else { format!(" {number}") };
        path.with_file_name(format!("{stem} salvaged{more}.waymark"))
    };
    (1..).map(named).find(|place| !place.exists()).unwrap_or_default()
}
