//! Files by path, for the shell and the command line; the page never names a path. Reading is bounded, writing is whole
//! or not at all.

use std::io::Read;
use std::path::{Path, PathBuf};

use waymark_library::{Disk, Files};

use crate::border::Fault;

/// Largest file that is read, in bytes.
const LARGEST: u64 = 64 << 20;

/// Reads a file of at most 64 MB.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes));
    match read {
        Ok(length) if length as u64 <= LARGEST => Ok(bytes),
        Ok(_) => Err(too_large(path)),
        Err(error) => Err(unusable(path, "read", &error)),
    }
}

/// Reads a text file in UTF-8 of at most 64 MB.
pub fn read_text(path: &Path) -> Result<String, Fault> {
    String::from_utf8(read_file(path)?).map_err(|_| {
        let message = format!("“{}” is not text in UTF-8.", path.display());
        Fault::new("script_not_text", message, "Save the file as UTF-8.")
    })
}

/// Writes a file beside its place, syncs it and renames it into place: what stood there is replaced whole or stays.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    write_on(&Disk, path, bytes)
}

fn write_on(files: &dyn Files, path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    waymark_library::write_file_on(files, path, bytes).map_err(|error| unusable(path, "written", &error))
}

/// Writes a file into a folder that is made where it is missing. Else as `write_file`.
pub fn write_into(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    write_into_on(&Disk, path, bytes)
}

fn write_into_on(files: &dyn Files, path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    if let Some(folder) = path.parent() {
        files.create_folder(folder).map_err(|error| unusable(folder, "made", &error))?;
    }
    write_on(files, path, bytes)
}

/// Writes a file into a folder under this name, numbered when it is taken; answers where. What stands there stays.
pub fn write_beside(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Fault> {
    write_beside_on(&Disk, folder, name, bytes)
}

fn write_beside_on(files: &dyn Files, folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Fault> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = (2..).map(|number| folder.join(format!("{stem} {number}.{ending}")));
    let mut places = std::iter::once(folder.join(name)).chain(numbered);
    let path = places.find(|place| !place.exists()).unwrap_or_else(|| folder.join(name));
    write_into_on(files, &path, bytes)?;
    Ok(path)
}

/// The files of a folder that an export wrote, and of its folder of pictures, by their names in it; at most 64 MB.
pub(crate) fn read_folder(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let mut files = Vec::new();
    let mut room = LARGEST;
    for (prefix, folder) in [("", folder.to_path_buf()), ("images/", folder.join("images"))] {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            // A link may lead anywhere, and a folder further down is not ours.
            if !entry.file_type().is_ok_and(|kind| kind.is_file()) {
                continue;
            }
            let bytes = read_file(&path)?;
            room = room.checked_sub(bytes.len() as u64).ok_or_else(|| too_large(&folder))?;
            files.push((format!("{prefix}{name}"), bytes));
        }
    }
    files.sort();
    Ok(files)
}

fn too_large(path: &Path) -> Fault {
    let message = format!("“{}” is larger than 64 MB.", path.display());
    Fault::new("file_too_large", message, "Export it without its pictures, or split it in two.")
}

fn unusable(path: &Path, done: &str, error: &std::io::Error) -> Fault {
    use std::io::ErrorKind;
    let (code, hint) = match error.kind() {
        ErrorKind::NotFound => ("not_found", "Check the name and the folder."),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            ("disk_full", "Free some space, then try again.")
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => ("read_only", "Check your permissions there."),
        _ => ("io", "Check the file, its folder and the disk."),
    };
    let name = path.display();
    let message = match error.kind() {
        ErrorKind::NotFound => format!("“{name}” is not there."),
        _ => format!("“{name}” could not be {done}: {error}."),
    };
    Fault::new(code, message, hint)
}

#[cfg(test)]
mod tests;
