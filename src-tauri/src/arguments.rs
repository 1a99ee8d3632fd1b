//! The words after the program's name: a library to open, files to import.

use std::ffi::OsString;
use std::path::PathBuf;

/// What the person asked for when starting.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// The library to open; none for the usual one.
    pub(crate) library: Option<PathBuf>,
    /// Files to import.
    pub(crate) files: Vec<PathBuf>,
    /// Beside other running copies (each on a library of its own).
    pub(crate) alone: bool,
}

const USAGE: &str = "Usage: waymark-desktop [--library FILE] [MAP.json ...]";

impl Arguments {
    /// Reads the words; a wrong one gives the usage line.
    pub(crate) fn read(words: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut arguments = Arguments::default();
        let mut words = words;
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--library") => {
                    let file = words.next().ok_or_else(|| format!("--library needs a file.\n{USAGE}"))?;
                    arguments.library = Some(file.into());
                    arguments.alone = true;
                }
                Some("--help" | "-h") => return Err(USAGE.into()),
                Some(other) if other.starts_with("--") => return Err(format!("Unknown option {other}.\n{USAGE}")),
                _ => arguments.files.push(word.into()),
            }
        }
        Ok(arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Arguments, String> {
        Arguments::read(words.iter().map(OsString::from))
    }

    #[test]
    fn words_are_a_library_and_files() {
        let arguments = read(&["--library", "a.waymark", "map.json"]).unwrap();
        assert_eq!(arguments.library, Some("a.waymark".into()));
        assert_eq!(arguments.files, [PathBuf::from("map.json")]);
        assert!(arguments.alone);
        assert!(read(&["--library"]).unwrap_err().contains("needs a file"));
        assert!(read(&["--what"]).unwrap_err().contains("--what"));
    }
}
