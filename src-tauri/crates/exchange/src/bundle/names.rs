//! Names of files in a bundle: safe on every system when written, never trusted when read.

use std::collections::{HashMap, HashSet};

/// Gives each journey's file a name of its own, also where case is not told apart.
#[derive(Default)]
pub(crate) struct Names {
    given: HashSet<String>,
    numbers: HashMap<String, usize>,
}

impl Names {
    /// A free name for a title, without its ending.
    pub(crate) fn give(&mut self, title: &str) -> String {
        let wanted = safe(title);
        let number = self.numbers.entry(wanted.to_lowercase()).or_insert(1);
        let mut name = wanted.clone();
        while !self.given.insert(name.to_lowercase()) {
            *number += 1;
            name = format!("{wanted} {number}");
        }
        name
    }
}

/// A title as a file's name: no path, no sign that a system forbids, no name that means a device.
fn safe(title: &str) -> String {
    const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
    let hidden = |letter: char| matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let plain = |letter: char| match letter {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => ' ',
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    let mapped: String = title.chars().filter(|letter| !hidden(*letter)).map(plain).collect();
    let words: Vec<&str> = mapped.split_whitespace().collect();
    // Sixty characters of any script stay below the 255 bytes that file systems allow.
    let name: String = words.join(" ").chars().take(60).collect();
    let name = name.trim_matches([' ', '.']);
    let low = name.to_ascii_lowercase();
    let stem = low.split('.').next().unwrap_or_default();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    if name.is_empty() || DEVICES.contains(&stem) || numbered("com") || numbered("lpt") || low == "readme" {
        return format!("journey {name}").trim_end().to_owned();
    }
    name.to_owned()
}

/// Parts of a path that may be read: relative, within the bundle, nothing hidden.
pub(crate) fn parts(path: &str) -> Option<Vec<&str>> {
    let plain = !path.starts_with('/') && !path.contains(['\\', '\0', ':']) && path.len() <= 1024;
    let parts: Vec<&str> = path.split('/').collect();
    (plain && parts.iter().all(|part| !part.is_empty() && *part != "." && *part != "..")).then_some(parts)
}

/// Whether a file is one of a system's own ("__MACOSX/", ".DS_Store").
pub(crate) fn is_hidden(parts: &[&str]) -> bool {
    parts.iter().any(|part| part.starts_with('.') || *part == "__MACOSX")
}
