//! Files by path, for the shell and the command line; the page never names a path. Reading is bounded, writing is whole
//! or not at all.

use std::io::Read;
use std::path::Path;

use crate::border::Fault;

/// Largest file that is read, in bytes.
const LARGEST: u64 = 64 << 20;

/// Reads a file of at most 64 MB.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes));
    match read {
        Ok(length) if length as u64 <= LARGEST => Ok(bytes),
        Ok(_) => {
            let message = format!("“{}” is larger than 64 MB.", path.display());
            Err(Fault::new("file_too_large", message, "Export it without its pictures, or split it in two."))
        }
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
    waymark_library::write_file(path, bytes).map_err(|error| unusable(path, "written", &error))
}

fn unusable(path: &Path, done: &str, error: &std::io::Error) -> Fault {
    use std::io::ErrorKind;
    let (code, hint) = match error.kind() {
        ErrorKind::NotFound => ("not_found", "Check the name and the folder."),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ("disk_full", "Free some space, then try again."),
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
