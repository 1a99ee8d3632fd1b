//! What a folder stands on: this computer's disk, a network drive, or a folder that a sync service carries away.
//! It only looks; what it says is a warning and a choice of settings, never a refusal.

use std::path::{Component, Path, Prefix};

/// What a library's folder stands on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// A disk of this computer.
    #[default]
    Local,
    /// A network drive, by the name of its file system; a write-ahead log is not safe there.
    Network(String),
    /// A folder that a service (by its name) copies to other computers while the library is open.
    Synced(String),
}

/// File systems that are somewhere else.
const NETWORK: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "afpfs",
    "ceph",
    "coda",
    "davfs",
    "fuse.davfs",
    "fuse.davfs2",
    "fuse.ceph",
    "fuse.glusterfs",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.smbnetfs",
    "fuse.sshfs",
    "fuse.gvfsd-fuse",
    "fuse.google-drive-ocamlfuse",
    "fuse.onedriver",
    "glusterfs",
    "gfs2",
    "lustre",
    "ncpfs",
    "ocfs2",
    "vboxsf",
    "virtiofs",
    "webdav",
];

/// Beginnings of folder names, and whose folders have them.
const NAMES: &[(&str, &str)] = &[
    ("Dropbox", "Dropbox"),
    ("OneDrive", "OneDrive"),
    ("Google Drive", "Google Drive"),
    ("GoogleDrive", "Google Drive"),
    ("My Drive", "Google Drive"),
    ("Mobile Documents", "iCloud Drive"),
    ("com~apple~CloudDocs", "iCloud Drive"),
    ("iCloudDrive", "iCloud Drive"),
    ("iCloud Drive", "iCloud Drive"),
    ("Nextcloud", "Nextcloud"),
    ("ownCloud", "ownCloud"),
    ("pCloudDrive", "pCloud"),
    ("MEGAsync", "MEGA"),
];

/// Files (false) and folders (true) that a service leaves in the folder it carries away.
const MARKERS: &[(&str, bool, &str)] = &[
    (".dropbox", false, "Dropbox"),
    (".dropbox.cache", true, "Dropbox"),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", false, "OneDrive"),
    (".tmp.drivedownload", true, "Google Drive"),
    (".tmp.driveupload", true, "Google Drive"),
    (".owncloudsync.log", false, "Nextcloud"),
    (".nextcloudsync.log", false, "Nextcloud"),
    (".stfolder", true, "Syncthing"),
];

impl Ground {
    /// Judges a path by its names, the name of its file system and what stands beside it: `there` answers whether a
    /// path is a folder, or none when nothing is there.
    pub fn judge(path: &Path, file_system: Option<&str>, there: &dyn Fn(&Path) -> Option<bool>) -> Ground {
        if let Some(name) = file_system.filter(|name| NETWORK.contains(name)) {
            return Ground::Network(name.to_owned());
        }
        if is_share(path) {
            return Ground::Network("network share".to_owned());
        }
        let service = path.ancestors().skip(1).find_map(|folder| named(folder).or_else(|| marked(folder, there)));
        service.map_or(Ground::Local, |service| Ground::Synced(service.to_owned()))
    }

    /// Judges a path on this computer.
    pub fn of(path: &Path) -> Ground {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        let path = std::fs::canonicalize(&path).unwrap_or(path);
        let there = |path: &Path| std::fs::metadata(path).ok().map(|found| found.is_dir());
        Ground::judge(&path, crate::disk_space::file_system(&path).as_deref(), &there)
    }

    /// Whether SQLite must work without a write-ahead log and alone.
    pub(crate) fn is_network(&self) -> bool {
        matches!(self, Ground::Network(_))
    }
}

fn named(folder: &Path) -> Option<&'static str> {
    let name = folder.file_name()?.to_str()?;
    let fits =
        |known: &str| name == known || name.strip_prefix(known).is_some_and(|rest| rest.starts_with([' ', '-', '(']));
    NAMES.iter().find(|(known, _)| fits(known)).map(|(_, service)| *service)
}

fn marked(folder: &Path, there: &dyn Fn(&Path) -> Option<bool>) -> Option<&'static str> {
    MARKERS
        .iter()
        .find(|(name, is_folder, _)| there(&folder.join(name)) == Some(*is_folder))
        .map(|(.., service)| *service)
}

/// A Windows path such as `\\server\share`.
fn is_share(path: &Path) -> bool {
    let Some(Component::Prefix(prefix)) = path.components().next() else { return false };
    matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
}
