//! Reads the project's own source files, and measures them.

use std::path::{Path, PathBuf};

/// The top of the checkout.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests live one folder below the top").to_owned()
}

/// Paths (from the top, with `/`) and texts of all own files with this ending under a folder.
pub(crate) fn sources(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    gather(&root().join(folder), endings, &mut found);
    found.sort();
    assert!(!found.is_empty(), "no file under {folder}: the test would check nothing");
    found
}

fn gather(folder: &Path, endings: &[&str], found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("a readable folder").flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            if !matches!(name.as_str(), "node_modules" | "dist" | "target" | "generated" | "gen" | "results") {
                gather(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            let short = path.strip_prefix(root()).expect("below the top").to_string_lossy().replace('\\', "/");
            found.push((short, std::fs::read_to_string(&path).expect("a text file")));
        }
    }
}

/// Lines before the inline tests.
fn length(text: &str) -> usize {
    text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).count()
}

#[test]
fn files_are_short() {
    for (folder, endings) in [("src-tauri", &[".rs"][..]), ("ui/src", &[".ts", ".svelte"][..])] {
        let mut lengths: Vec<(usize, String)> = sources(folder, endings)
            .into_iter()
            .filter(|(path, _)| !path.contains("/tests/") && !path.contains(".test."))
            .map(|(path, text)| (length(&text), path))
            .collect();
        lengths.sort();
        let at = |share: f64| &lengths[((lengths.len() - 1) as f64 * share) as usize];
        assert!(at(0.5).0 <= 150, "{folder}: the median file has {} lines", at(0.5).0);
        assert!(at(0.9).0 <= 350, "{folder}: one file in ten is longer than {:?}", at(0.9));
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    let mut silent: Vec<String> = Vec::new();
    for folder in ["src-tauri", "tests"] {
        let files = sources(folder, &[".rs"]);
        silent.extend(files.into_iter().filter(|(_, text)| !text.starts_with("//!")).map(|(path, _)| path));
    }
    let files = sources("ui/src", &[".ts"]);
    silent.extend(
        files.into_iter().filter(|(_, text)| !text.starts_with("//") && !text.starts_with("/*")).map(|(path, _)| path),
    );
    assert!(silent.is_empty(), "these open without a word on what they are for: {silent:#?}");
}

#[test]
fn the_top_holds_only_what_its_user_asked_for() {
    let allowed = [
        "Cargo.toml",
        "Cargo.lock",
        "src-tauri",
        "ui",
        "assets",
        "tests",
        "README.md",
        "Makefile",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "ROADMAP.md",
        "LICENSE",
        "rustfmt.toml",
        "clippy.toml",
        "deny.toml",
    ];
    let output = std::process::Command::new("git").args(["ls-files"]).current_dir(root()).output().expect("git runs");
    let listing = String::from_utf8(output.stdout).expect("paths are UTF-8");
    let tops: std::collections::BTreeSet<&str> = listing.lines().filter_map(|path| path.split('/').next()).collect();
    assert!(tops.contains("Cargo.toml"), "git lists the checkout's files");
    let strangers: Vec<&&str> = tops.iter().filter(|top| !top.starts_with('.') && !allowed.contains(*top)).collect();
    assert!(strangers.is_empty(), "not at the top: {strangers:?}");
}
