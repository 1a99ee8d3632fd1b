//! Files of many journeys as one zip: a bundle in the open format, or a file of another format for each.

use std::borrow::Cow;
use std::collections::BTreeSet;

use waymark_exchange::{ImageBytes, Loss, bundle, zip_of};
use waymark_layout::Warning;
use waymark_model::{Id, Journey};

use crate::bare::Bare;
use crate::border::{ExportOptions, Fault, Format};
use crate::core::Core;
use crate::errand::Errand;
use crate::export::File;
use crate::{dates, naming};

const MEDIA: &str = "application/zip";

/// Every journey that is not in the trash, last changed first.
pub(crate) fn live(core: &Core) -> Result<Vec<Id>, Fault> {
    let rows = core.library()?.journeys()?;
    Ok(rows.into_iter().filter(|row| row.trashed.is_none()).map(|row| row.id).collect())
}

/// Makes the file of each journey; none for all that are not in the trash.
pub(crate) fn export_many(
    core: &Core,
    journeys: Option<Vec<Id>>,
    options: &ExportOptions,
    errand: &Errand,
) -> Result<File, Fault> {
    let ids = journeys.map_or_else(|| live(core), Ok)?;
    let count = ids.len();
    let read = |(at, id)| errand.at(at, count, "").and_then(|()| core.bare(id));
    let maps = ids.into_iter().enumerate().map(read).collect::<Result<Vec<Bare>, Fault>>()?;
    // Lanes, stages and cards are those of one map.
    let mut shared = ExportOptions { cards: None, ..options.clone() };
    (shared.view.lanes, shared.view.stages, shared.view.persona) = (None, None, None);
    let file = export_on(&maps, &vec![shared; maps.len()], errand)?;
    // A library may be called by one letter, and many zips of it may lie in one folder.
    let name = naming::file_name(&core.library()?.name());
    Ok(File { name: format!("{name} maps {}.zip", dates::date((core.settings.clock)())), ..file })
}

/// Makes one zip of many maps, each with its own options of the same format.
///
/// Fails when there is no map, or one of them cannot be exported.
pub fn export_together(maps: &[Bare], options: &[ExportOptions]) -> Result<File, Fault> {
    export_on(maps, options, &Errand::quiet())
}

/// The same, unless the errand is told to stop.
fn export_on(maps: &[Bare], options: &[ExportOptions], errand: &Errand) -> Result<File, Fault> {
    let Some(first) = options.first() else {
        return Err(Fault::new(
            "nothing_to_export",
            "There is no map to export.",
            "Choose maps that are not in the trash.",
        ));
    };
    if first.format == Format::Bundle {
        return bundled(maps, errand);
    }
    let (mut files, mut names, mut warnings, mut losses) = (Vec::new(), BTreeSet::new(), Vec::new(), Vec::new());
    for (at, (bare, options)) in maps.iter().zip(options).enumerate() {
        errand.at(at, maps.len(), &bare.journey().properties().title)?;
        let file = bare.export_on(options, errand)?;
        warnings.extend(named(&file, file.warnings.clone()));
        losses.extend(file.losses.iter().map(|loss| lost(&file, loss)));
        files.push((free_name(&file.name, &mut names), file.bytes));
    }
    Ok(File { name: "maps.zip".into(), media: MEDIA.into(), bytes: zip_of(&files), warnings, losses })
}

fn named(file: &File, warnings: Vec<Warning>) -> impl Iterator<Item = Warning> {
    let name = file.name.clone();
    warnings.into_iter().map(move |warning| Warning { message: format!("{name}: {}", warning.message), ..warning })
}

fn lost(file: &File, loss: &Loss) -> Loss {
    Loss { message: format!("{}: {}", file.name, loss.message), ..loss.clone() }
}

/// The name, numbered when it is taken; names that differ in case only would meet on some disks.
fn free_name(name: &str, taken: &mut BTreeSet<String>) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = (2..).map(|number| format!("{stem} {number}.{ending}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| taken.insert(name.to_lowercase())).unwrap_or_default()
}

/// Maps in the open format with their pictures beside them.
fn bundled(maps: &[Bare], errand: &Errand) -> Result<File, Fault> {
    errand.go_on()?;
    let signed: Vec<Cow<'_, Journey>> = maps.iter().map(Bare::signed).collect();
    let journeys: Vec<(String, &Journey)> = maps.iter().map(Bare::name).zip(signed.iter().map(AsRef::as_ref)).collect();
    let written = bundle(&journeys, &|hash| find(maps, hash));
    errand.go_on()?;
    let name = match maps {
        [one] => format!("{}.zip", one.name()),
        _ => "maps.zip".to_owned(),
    };
    let (media, warnings) = (MEDIA.into(), damaged(maps));
    Ok(File { name, media, bytes: written.bytes, warnings, losses: written.losses })
}

/// A picture of any of the maps; one library has it once.
pub(crate) fn find(maps: &[Bare], hash: &str) -> Option<ImageBytes> {
    maps.iter().find_map(|bare| bare.image(hash))
}

fn damaged(maps: &[Bare]) -> Vec<Warning> {
    maps.iter().flat_map(Bare::said).collect()
}
