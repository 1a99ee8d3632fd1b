//! `export` of many maps: into a folder, or as one zip; and one map as a folder in the open format.

use std::path::{Path, PathBuf};

use waymark_app::{Bare, ExportOptions, Fault, Format};

use crate::arguments::Export;
use crate::export::{Written, find, format_of, options};
use crate::place::Place;
use crate::progress;

/// Many maps go to one place.
pub(crate) fn one_place() -> Fault {
    Fault::new("usage", "Many maps need one place to go to.", "Say -o FOLDER/ with --format, or -o maps.zip.")
}

/// One file for each map in a folder. What stands there keeps its name.
pub(crate) fn into_folder(it: &Export, place: &Place, folder: &Path) -> Result<Vec<Written>, Fault> {
    let format = it.format.map_or(Ok(Format::Json), |said| format_of(folder, Some(said)))?;
    let maps = maps(it, place)?;
    let bar = progress::bar(maps.len(), "Exporting");
    let mut written = Vec::new();
    for bare in &maps {
        let one = one_into(it, bare, format, folder).map_err(|fault| after(fault, &written, maps.len()))?;
        written.push(one);
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(written)
}

fn one_into(it: &Export, bare: &Bare, format: Format, folder: &Path) -> Result<Written, Fault> {
    let file = bare.export(&options(it, bare, format)?)?;
    let path = waymark_app::write_beside(folder, &file.name, &file.bytes)?;
    Ok(record(path, file.bytes.len(), file))
}

/// A fault in the middle of many files: the ones before it are whole, and are told.
fn after(fault: Fault, written: &[Written], of: usize) -> Fault {
    let names: Vec<&str> = written.iter().map(|one| one.file.as_str()).collect();
    let before = match names.as_slice() {
        [] => "No file was written before it.".to_owned(),
        names => format!("{} of {of} files were written before it, and stay: {}.", names.len(), names.join(", ")),
    };
    Fault { message: format!("{} {before}", fault.message), ..fault }
}

/// One map as a folder in the open format, its pictures beside it.
pub(crate) fn as_folder(it: &Export, place: &Place, folder: &Path) -> Result<Vec<Written>, Fault> {
    let bare = find(&it.what[0], place)?;
    let files = bare.folder();
    let mut written = Vec::new();
    for (name, bytes) in &files {
        let path = folder.join(name);
        waymark_app::write_into(&path, bytes).map_err(|fault| after(fault, &written, files.len()))?;
        let (warnings, losses) = (Vec::new(), Vec::new());
        written.push(Written { file: path.display().to_string(), bytes: bytes.len(), warnings, losses });
    }
    Ok(written)
}

/// All maps as one zip: in the open format, or one file of another format for each.
pub(crate) fn as_zip(it: &Export, place: &Place, path: &Path) -> Result<Vec<Written>, Fault> {
    let format = match it.format {
        None => format_of(path, None)
            .and_then(|format| if format == Format::Bundle { Ok(format) } else { Err(one_place()) }),
        said => format_of(path, said),
    }?;
    let maps = maps(it, place)?;
    let wanted = maps.iter().map(|bare| options(it, bare, format)).collect::<Result<Vec<ExportOptions>, _>>()?;
    let file = waymark_app::export_together(&maps, &wanted)?;
    waymark_app::write_file(path, &file.bytes)?;
    Ok(vec![record(path.to_owned(), file.bytes.len(), file)])
}

fn maps(it: &Export, place: &Place) -> Result<Vec<Bare>, Fault> {
    if !it.all {
        return it.what.iter().map(|what| find(what, place)).collect();
    }
    let app = place.app()?;
    app.live()?.into_iter().map(|id| app.bare(id)).collect()
}

fn record(path: PathBuf, bytes: usize, file: waymark_app::File) -> Written {
    Written { file: path.display().to_string(), bytes, warnings: file.warnings, losses: file.losses }
}
