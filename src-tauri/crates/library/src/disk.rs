//! What Waymark itself does to files, beside SQLite: the few operations that change a folder, in one place, so that a
//! test can record them or let them fail. Nothing in this crate changes a file by another way.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::path::Path;

/// The operations. Each is whole or an error; an error may have left what it began.
pub trait Files: Send + Sync {
    /// Writes a file that must not be there yet, with these permissions, and syncs it.
    fn write_new(&self, path: &Path, bytes: &[u8], permissions: Option<Permissions>) -> io::Result<()>;

    /// Writes bytes over the beginning of a small file, which is made when it is not there. Not synced.
    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Makes what stands in a file last.
    fn sync(&self, path: &Path) -> io::Result<()>;

    /// Gives a file another name in the same file system; a file that had the name is gone.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file a second name, which must be free.
    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Makes a folder and those above it; one that is there is right.
    fn create_folder(&self, path: &Path) -> io::Result<()>;

    /// Makes the names in a folder last.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
}

/// The real disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Files for Disk {
    fn write_new(&self, path: &Path, bytes: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        if let Some(permissions) = permissions {
            file.set_permissions(permissions)?;
        }
        file.sync_all()
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        OpenOptions::new().write(true).create(true).truncate(false).open(path)?.write_all(bytes)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        // Windows syncs only what may be written.
        OpenOptions::new().read(true).write(true).open(path)?.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Folders can be synced on Unix only.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }
}
