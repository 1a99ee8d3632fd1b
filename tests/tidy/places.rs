//! Some names may appear in one place only.

use crate::files::sources;

fn places(folder: &str, endings: &[&str], word: &str) -> Vec<String> {
    let files = sources(folder, endings);
    files.into_iter().filter(|(_, text)| text.contains(word)).map(|(path, _)| path).collect()
}

#[test]
fn one_file_touches_petgraph() {
    let users: Vec<String> = sources("src-tauri", &[".rs"])
        .into_iter()
        .filter(|(_, text)| text.contains("petgraph::"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(users, ["src-tauri/crates/model/src/graph.rs"]);
}

#[test]
fn one_file_imports_tauri_in_the_ui() {
    assert_eq!(places("ui/src", &[".ts", ".svelte"], "@tauri-apps/"), ["ui/src/host/tauri.ts"]);
}

#[test]
fn no_markup_is_made_from_text() {
    for word in ["{@html", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("] {
        assert_eq!(places("ui/src", &[".ts", ".svelte"], word), Vec::<String>::new(), "{word}");
    }
}

#[test]
fn the_core_reads_no_clock_and_makes_no_random_number() {
    for folder in ["src-tauri/crates/model/src", "src-tauri/crates/layout/src"] {
        for word in ["SystemTime", "Instant::now", "Uuid::now", "Uuid::new_v", "std::fs::", "std::net::"] {
            assert_eq!(places(folder, &[".rs"], word), allowed(folder, word), "{word} in {folder}");
        }
    }
}

/// The one exception: system fonts are looked for, through a library, when no bundled font has a glyph.
fn allowed(folder: &str, word: &str) -> Vec<String> {
    match (folder, word) {
        ("src-tauri/crates/layout/src", "std::fs::") => vec!["src-tauri/crates/layout/src/text/system.rs".into()],
        _ => Vec::new(),
    }
}
