//! The name of a backup says when it was made, by the clock on the wall and its distance to UTC, and why. A file with
//! any other name is not ours: it is neither listed nor ever removed.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;

const TIME: &str = "%Y-%m-%d %H.%M.%S %z";
/// How many characters a time takes.
const LENGTH: usize = "2026-11-21 14.05.33 +0100".len();
const ENDING: &str = ".waymark";

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Reason {
    Editing,
    Closing,
    ByHand,
    Import,
    Migration,
    Purge,
    Restore,
    Trash,
}

const REASONS: [(Reason, &str); 8] = [
    (Reason::Editing, "while editing"),
    (Reason::Closing, "on closing"),
    (Reason::ByHand, "by hand"),
    (Reason::Import, "before import"),
    (Reason::Migration, "before a new format"),
    (Reason::Purge, "before deleting"),
    (Reason::Restore, "before restoring"),
    (Reason::Trash, "before the trash"),
];

impl Reason {
    /// As it stands in the name.
    pub fn words(self) -> &'static str {
        REASONS.iter().find(|(reason, _)| *reason == self).map_or("", |(_, words)| *words)
    }

    /// Whether a newer backup of the same content may stand for it without being looked at again.
    pub(crate) fn is_routine(self) -> bool {
        matches!(self, Reason::Editing | Reason::Closing)
    }
}

/// A free path in a folder for a backup of this moment.
pub(crate) fn place(folder: &Path, time: i64, reason: Reason) -> PathBuf {
    let when = Timestamp::from_millisecond(time).unwrap_or_default().to_zoned(TimeZone::system());
    let stem = format!("{} {}", when.strftime(TIME), reason.words());
    let mut number = 1;
    loop {
        let more = if number == 1 { String::new() } else { format!(" ({number})") };
        let path = folder.join(format!("{stem}{more}{ENDING}"));
        if !path.exists() {
            return path;
        }
        number += 1;
    }
}

/// When and why, from a name; none when it is not the name of a backup.
pub(crate) fn read(name: &str) -> Option<(i64, Reason)> {
    let stem = name.strip_suffix(ENDING)?;
    let (time, rest) = (stem.get(..LENGTH)?, stem.get(LENGTH..)?.strip_prefix(' ')?);
    let words = rest.split_once(" (").map_or(rest, |(words, _)| words);
    let reason = REASONS.iter().find(|(_, known)| *known == words)?.0;
    Some((Timestamp::strptime(TIME, time).ok()?.as_millisecond(), reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        for (reason, _) in REASONS {
            let path = place(folder.path(), 1_800_000_123_000, reason);
            std::fs::write(&path, b"").unwrap();
            let again = place(folder.path(), 1_800_000_123_000, reason);
            assert_ne!(again, path);
            for path in [path, again] {
                let name = path.file_name().unwrap().to_str().unwrap();
                assert_eq!(read(name), Some((1_800_000_123_000, reason)), "{name}");
            }
        }
    }

    #[test]
    fn other_names_are_no_backups() {
        for name in
            ["", "notes.txt", "library.waymark", "2026-11-21 by hand.waymark", ".2026-11-21 14.05.33 +0100.part"]
        {
            assert_eq!(read(name), None, "{name}");
        }
        assert!(read("2026-11-21 14.05.33 +0100 by hand.waymark").is_some());
        assert_eq!(read("2026-11-21 14.05.33 +0100 for fun.waymark"), None);
    }
}
