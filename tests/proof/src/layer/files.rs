//! Waymark's own file operations, watched.

use std::fs::Permissions;
use std::io;
use std::path::Path;
use std::sync::Arc;

use waymark_library::{Disk, Files};

use super::{Gate, Kind, Op, Verdict};

/// The real disk behind a gate.
pub(crate) struct Watched(pub(crate) Arc<Gate>);

impl Watched {
    fn through(&self, op: &Op<'_>, go: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        let watch = self.0.watch();
        match watch.before(op) {
            Verdict::Go => go().inspect(|()| watch.after(op)),
            Verdict::Fail(kind) => Err(kind.error()),
        }
    }
}

impl Files for Watched {
    fn write_new(&self, path: &Path, bytes: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
        let op = Op::WriteNew { path, bytes };
        let watch = self.0.watch();
        match watch.before(&op) {
            Verdict::Go => Disk.write_new(path, bytes, permissions).inspect(|()| watch.after(&op)),
            Verdict::Fail(Kind::Half) => {
                Disk.write_new(path, &bytes[..bytes.len() / 2], permissions)?;
                Err(Kind::Half.error())
            }
            Verdict::Fail(Kind::NotSynced) => {
                Disk.write_new(path, bytes, permissions)?;
                Err(Kind::NotSynced.error())
            }
            Verdict::Fail(kind) => Err(kind.error()),
        }
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let op = Op::Overwrite { path, bytes };
        let watch = self.0.watch();
        match watch.before(&op) {
            Verdict::Go => Disk.overwrite(path, bytes).inspect(|()| watch.after(&op)),
            Verdict::Fail(Kind::Half) => {
                Disk.overwrite(path, &bytes[..bytes.len() / 2])?;
                Err(Kind::Half.error())
            }
            Verdict::Fail(kind) => Err(kind.error()),
        }
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        self.through(&Op::SyncFile { path }, || Disk.sync(path))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.through(&Op::Rename { from, to }, || Disk.rename(from, to))
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.through(&Op::Link { from, to }, || Disk.hard_link(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.through(&Op::Remove { path }, || Disk.remove(path))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.through(&Op::CreateFolder, || Disk.create_folder(path))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.through(&Op::SyncFolder { folder }, || Disk.sync_folder(folder))
    }
}
