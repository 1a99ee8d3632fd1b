//! One file under two names, a file that is moved, replaced or deleted while open, network drives and sync folders.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::{add_card, created, id, open, place, stranger};
use crate::{Ground, Library, Reason, Seams};

fn judged(path: &str, file_system: Option<&str>, there: &[(&str, bool)]) -> Ground {
    let look = |path: &Path| there.iter().find(|(known, _)| Path::new(known) == path).map(|(_, folder)| *folder);
    Ground::judge(Path::new(path), file_system, &look)
}

#[test]
fn a_table_of_folders() {
    let network = |name: &str| Ground::Network(name.into());
    let synced = |name: &str| Ground::Synced(name.into());
    for (path, file_system, there, ground) in [
        ("/home/ada/maps/a.waymark", Some("ext4"), &[][..], Ground::Local),
        ("/home/ada/maps/a.waymark", None, &[], Ground::Local),
        ("/mnt/team/a.waymark", Some("nfs4"), &[], network("nfs4")),
        ("/mnt/team/a.waymark", Some("cifs"), &[], network("cifs")),
        ("/mnt/team/a.waymark", Some("fuse.sshfs"), &[], network("fuse.sshfs")),
        ("/mnt/team/a.waymark", Some("9p"), &[], network("9p")),
        ("/mnt/usb/a.waymark", Some("fuseblk"), &[], Ground::Local),
        ("/home/ada/Dropbox/a.waymark", Some("ext4"), &[], synced("Dropbox")),
        ("/home/ada/Dropbox (Work)/maps/a.waymark", Some("ext4"), &[], synced("Dropbox")),
        ("/home/ada/Dropboxes/a.waymark", Some("ext4"), &[], Ground::Local),
        ("/home/ada/OneDrive - Contoso/a.waymark", None, &[], synced("OneDrive")),
        ("/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/a.waymark", None, &[], synced("iCloud Drive")),
        (
            "/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/a.waymark",
            None,
            &[],
            synced("Google Drive"),
        ),
        ("/home/ada/Nextcloud/a.waymark", None, &[], synced("Nextcloud")),
        ("/home/ada/box/a.waymark", None, &[("/home/ada/box/.dropbox", false)], synced("Dropbox")),
        ("/home/ada/box/deep/a.waymark", None, &[("/home/ada/box/.dropbox.cache", true)], synced("Dropbox")),
        // The settings of the service in the home folder do not make the home folder a synced one.
        ("/home/ada/maps/a.waymark", None, &[("/home/ada/.dropbox", true)], Ground::Local),
        ("/home/ada/sync/a.waymark", None, &[("/home/ada/sync/.stfolder", true)], synced("Syncthing")),
        // The library's own name says nothing.
        ("/home/ada/Dropbox", None, &[], Ground::Local),
    ] {
        assert_eq!(judged(path, file_system, there), ground, "{path} on {file_system:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_table_of_mounts_tells_the_innermost() {
    let table = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n30 22 0:5 / /mnt/a\\040b rw - fuse.sshfs host:/ rw\n31 22 0:6 / /mnt rw - tmpfs none rw";
    let kind = |path: &str| crate::disk_space::by_mount(table, Path::new(path)).unwrap();
    assert_eq!(
        (kind("/home").as_str(), kind("/mnt/x").as_str(), kind("/mnt/a b/c").as_str()),
        ("ext4", "tmpfs", "fuse.sshfs")
    );
    assert_eq!(Ground::of(&std::env::temp_dir().join("a.waymark")), Ground::Local);
    assert!(crate::disk_space::free(&std::env::temp_dir()).is_some());
}

fn on_network() -> Seams {
    Seams {
        ground: Arc::new(|_: &Path| Ground::Network("nfs".into())),
        patience: Duration::from_millis(50),
        ..Seams::default()
    }
}

#[test]
fn on_a_network_drive_one_program_works_without_a_log() {
    let (folder, path) = place();
    // A library that was local until now has a log.
    let (journey, start) = created(&open(&path), 9, "Renewal");
    let library = Library::open(&path, on_network()).unwrap();
    assert_eq!(library.ground(), &Ground::Network("nfs".into()));
    let settings = library
        .write("test", |conn| {
            let ask = |name: &str| {
                conn.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, rusqlite::types::Value>(0))
            };
            Ok(["journal_mode", "synchronous", "locking_mode"].map(|name| format!("{:?}", ask(name).unwrap())))
        })
        .unwrap();
    assert_eq!(settings, [r#"Text("delete")"#, "Integer(3)", r#"Text("exclusive")"#]);
    let sequence = add_card(&library, journey, start, 20, "card").unwrap().sequence;
    assert_eq!(library.load(journey).unwrap().sequence, sequence);
    assert_eq!(library.search("card", 5).unwrap().len(), 1);
    assert!(library.check().unwrap().is_sound() && !library.changed_elsewhere().unwrap());
    assert!(library.back_up(Reason::ByHand).unwrap().1);
    assert!(stranger(&path).query_row("SELECT count(*) FROM node", [], |_| Ok(())).is_err());
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| !name.to_string_lossy().contains("-wal")), "{names:?}");
    drop(library);
    assert_eq!(open(&path).load(journey).unwrap().journey.cards().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_is_the_same_library() {
    let (folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    let link = folder.path().join("link.waymark");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let other = open(&link);
    let sequence = add_card(&other, journey, start, 20, "one").unwrap().sequence;
    assert_eq!(library.load(journey).unwrap().sequence, sequence);
    add_card(&library, journey, sequence, 21, "two").unwrap();
    assert_eq!(other.load(journey).unwrap().journey.cards().count(), 2);
    let logs = fs::read_dir(folder.path())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().ends_with("-wal"));
    assert_eq!(logs.count(), 1);
}

#[cfg(unix)]
#[test]
fn a_second_name_is_refused_with_both_names() {
    let (folder, path) = place();
    created(&open(&path), 9, "Renewal");
    let second = folder.path().join("second.waymark");
    fs::hard_link(&path, &second).unwrap();
    for (opened, other) in [(&path, "second.waymark"), (&second, "Täglich")] {
        let error = Library::open(opened, Seams::default()).unwrap_err();
        assert_eq!(error.code(), "two_names");
        assert!(error.to_string().contains(other), "{error}");
    }
    let elsewhere = tempfile::tempdir_in(folder.path()).unwrap();
    fs::rename(&second, elsewhere.path().join("third")).unwrap();
    let error = Library::open(&path, Seams::default()).unwrap_err();
    assert!(error.to_string().contains("in another folder"), "{error}");
    fs::remove_file(elsewhere.path().join("third")).unwrap();
    assert_eq!(open(&path).journeys().unwrap().len(), 1);
}

#[cfg(unix)]
#[test]
fn a_leftover_of_creating_is_tidied_away() {
    let (folder, path) = place();
    created(&open(&path), 9, "Renewal");
    let leftover = folder.path().join(".Täglich 100% #1.waymark.4711-0.part");
    fs::hard_link(&path, &leftover).unwrap();
    assert_eq!(open(&path).load(id(9)).unwrap().journey.properties().title, "Renewal");
    assert!(!leftover.exists());
}

/// What happens to an open file, and a word of the sentence that tells it.
#[cfg(unix)]
type Blow = (&'static str, fn(&Path) -> PathBuf);

#[cfg(unix)]
fn moved_away(path: &Path) -> PathBuf {
    let to = path.with_file_name("elsewhere.waymark");
    fs::rename(path, &to).unwrap();
    to
}

#[cfg(unix)]
fn replaced(path: &Path) -> PathBuf {
    let to = moved_away(path);
    fs::write(path, b"another file").unwrap();
    to
}

#[cfg(unix)]
fn deleted(path: &Path) -> PathBuf {
    fs::remove_file(path).unwrap();
    path.to_path_buf()
}

#[cfg(unix)]
#[test]
fn a_file_that_goes_while_open_takes_no_more_edits() {
    let blows: [Blow; 3] =
        [("renamed to “elsewhere", moved_away), ("another file put in its place", replaced), ("deleted", deleted)];
    for (word, blow) in blows {
        let (_folder, path) = place();
        let library = open(&path);
        let (journey, start) = created(&library, 9, "Renewal");
        let sequence = add_card(&library, journey, start, 20, "card").unwrap().sequence;
        let now_at = blow(&path);
        let error = add_card(&library, journey, sequence, 21, "lost").unwrap_err();
        assert_eq!(error.code(), "moved");
        assert!(error.to_string().contains(word), "{error}");
        assert_eq!(library.changed_elsewhere().unwrap_err().code(), "moved");
        assert_eq!(library.read_only().unwrap().code(), "moved");
        assert_eq!(library.load(journey).unwrap().journey.cards().count(), 1, "what was saved can still be read");
        let copy = library.back_up(Reason::ByHand).unwrap().0;
        assert_eq!(open(&copy.path).load(journey).unwrap().journey.cards().count(), 1, "{word}");
        let stood = (path != now_at && path.exists()).then(|| fs::read(&path).unwrap());
        drop(library);
        assert_eq!((path != now_at && path.exists()).then(|| fs::read(&path).unwrap()), stood, "the stranger's file");
        if word != "deleted" {
            fs::rename(path.with_file_name("elsewhere.waymark"), &path).unwrap();
            assert_eq!(open(&path).load(journey).unwrap().journey.cards().count(), 1);
        }
    }
}

#[test]
fn a_closed_library_is_one_file() {
    let (folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    add_card(&library, journey, start, 20, "card").unwrap();
    let other = library.clone();
    let library = library.close(Duration::from_millis(20)).unwrap_err();
    drop(other);
    library.close(Duration::from_secs(1)).unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
