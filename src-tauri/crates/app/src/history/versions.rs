//! States of a journey that someone gave a name. They stand beside the map: naming one is no edit and is not undone.

use waymark_library::{LibraryError, NamedVersion};
use waymark_model::Id;

use crate::border::{Fault, Notice, VersionLine};
use crate::core::Core;

/// Longest name, in characters.
const LONGEST: usize = 120;

/// The named versions of a journey, newest first.
pub(crate) fn versions(core: &Core, journey: Id) -> Result<Vec<VersionLine>, Fault> {
    let library = core.library()?;
    let known = library.noticed().len();
    let versions = library.versions(journey)?;
    super::tell_damage(core, &library, known);
    let author = &core.settings.author;
    let line = |version: NamedVersion| VersionLine {
        id: version.id,
        name: version.name,
        mine: version.author == *author,
        author: version.author.0,
        time: version.time,
        sequence: version.sequence,
    };
    Ok(versions.into_iter().map(line).collect())
}

/// Gives the state now, or after a commit, a name.
pub(crate) fn name_version(core: &Core, journey: Id, at: Option<u64>, name: &str) -> Result<Vec<VersionLine>, Fault> {
    let name = checked(name)?;
    let id = (core.settings.ids)();
    core.library()?.name_version(journey, id, at, &name, &core.settings.author)?;
    told(core, journey)
}

/// Gives a version another name.
pub(crate) fn rename_version(core: &Core, journey: Id, version: Id, name: &str) -> Result<Vec<VersionLine>, Fault> {
    let name = checked(name)?;
    own(core, journey, version)?;
    core.library()?.rename_version(version, &name)?;
    told(core, journey)
}

/// Takes a version's name away; the commits stay.
pub(crate) fn drop_version(core: &Core, journey: Id, version: Id) -> Result<Vec<VersionLine>, Fault> {
    own(core, journey, version)?;
    core.library()?.drop_version(version)?;
    told(core, journey)
}

fn own(core: &Core, journey: Id, version: Id) -> Result<(), Fault> {
    let is_own = core.library()?.versions(journey)?.iter().any(|known| known.id == version);
    if is_own { Ok(()) } else { Err(LibraryError::NotFound { what: "The version".into() }.into()) }
}

fn told(core: &Core, journey: Id) -> Result<Vec<VersionLine>, Fault> {
    core.tell(|| Notice::Versions { journey });
    versions(core, journey)
}

fn checked(name: &str) -> Result<String, Fault> {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect();
    if name.is_empty() {
        return Err(Fault::new("name_empty", "A version needs a name.", "Write what this state is to you."));
    }
    Ok(name)
}
