//! A disk that gets full between files, and in the middle of one.

use std::fs::Permissions;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

/// A disk with room for so many bytes; the file that meets its end is written as far as it goes.
struct Small(AtomicUsize);

impl Files for Small {
    fn write_new(&self, path: &Path, bytes: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
        let room = self.0.load(Ordering::Relaxed);
        let fits = bytes.len().min(room);
        self.0.store(room - fits, Ordering::Relaxed);
        Disk.write_new(path, &bytes[..fits], permissions)?;
        if fits < bytes.len() { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        Disk.overwrite(path, bytes)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        Disk.sync(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.rename(from, to)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        Disk.create_folder(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.sync_folder(folder)
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_disk_that_gets_full_leaves_whole_files_only() {
    let folder = tempfile::tempdir().unwrap();
    let disk = Small(AtomicUsize::new(25));
    for name in ["One.svg", "Two.svg"] {
        write_beside_on(&disk, folder.path(), name, b"0123456789").unwrap();
    }
    let fault = write_beside_on(&disk, folder.path(), "Three.svg", b"0123456789").unwrap_err();
    assert_eq!((fault.code.as_str(), fault.hint.as_str()), ("disk_full", "Free some space, then try again."));
    assert!(fault.message.contains("Three.svg"), "{}", fault.message);
    assert_eq!(names(folder.path()), ["One.svg", "Two.svg"], "what was begun is gone, what was whole stays");
}

#[test]
fn a_file_that_is_replaced_stays_as_it_was_when_the_disk_is_full() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("maps.zip");
    std::fs::write(&path, b"the zip of yesterday").unwrap();
    let fault = write_on(&Small(AtomicUsize::new(4)), &path, b"the zip of today").unwrap_err();
    assert_eq!(fault.code, "disk_full");
    assert_eq!(std::fs::read(&path).unwrap(), b"the zip of yesterday");
    assert_eq!(names(folder.path()), ["maps.zip"]);
}
