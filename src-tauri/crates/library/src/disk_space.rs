//! What the system says of a disk: how much is free and which file system it is. Best effort: what cannot be known is
//! none, never a guess.

use std::path::Path;

/// Free bytes on the disk of a path that is there.
#[cfg(unix)]
pub(crate) fn free(path: &Path) -> Option<u64> {
    let found = rustix::fs::statvfs(path).ok()?;
    found.f_bavail.checked_mul(found.f_frsize)
}

/// Free bytes on the disk of a path that is there.
#[cfg(not(unix))]
pub(crate) fn free(_path: &Path) -> Option<u64> {
    None
}

/// Name of the file system under a path, or under the nearest folder above it that is there.
#[cfg(target_os = "linux")]
pub(crate) fn file_system(path: &Path) -> Option<String> {
    let there = path.ancestors().find(|path| path.exists())?;
    let by_magic = rustix::fs::statfs(there).ok().and_then(|found| by_magic(u64::try_from(found.f_type).ok()?));
    match by_magic {
        Some(name) => Some(name.to_owned()),
        // Many file systems run in programs of their own; the table of mounts knows which.
        None => by_mount(&std::fs::read_to_string("/proc/self/mountinfo").ok()?, there),
    }
}

/// Name of the file system under a path.
#[cfg(not(target_os = "linux"))]
pub(crate) fn file_system(_path: &Path) -> Option<String> {
    None
}

#[cfg(target_os = "linux")]
fn by_magic(magic: u64) -> Option<&'static str> {
    match magic & 0xFFFF_FFFF {
        0x6969 => Some("nfs"),
        0x517B => Some("smb"),
        0xFF53_4D42 => Some("cifs"),
        0xFE53_4D42 => Some("smb2"),
        0x0102_1997 => Some("9p"),
        0x5346_414F => Some("afs"),
        0x00C3_6400 => Some("ceph"),
        0x7375_7245 => Some("coda"),
        0x0BD0_0BD0 => Some("lustre"),
        0x564C => Some("ncpfs"),
        0x786F_4256 => Some("vboxsf"),
        _ => None,
    }
}

/// The kind of the innermost mount that holds a path.
#[cfg(target_os = "linux")]
pub(crate) fn by_mount(table: &str, path: &Path) -> Option<String> {
    let mut innermost: Option<(usize, &str)> = None;
    for line in table.lines() {
        let (mount, source) = line.split_once(" - ")?;
        let point = mount.split(' ').nth(4)?.replace("\\040", " ");
        let depth = Path::new(&point).components().count();
        if path.starts_with(&point) && innermost.is_none_or(|(known, _)| depth >= known) {
            innermost = Some((depth, source.split(' ').next()?));
        }
    }
    innermost.map(|(_, kind)| kind.to_owned())
}
