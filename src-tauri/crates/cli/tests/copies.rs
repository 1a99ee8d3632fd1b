//! `waymark diff` and `waymark merge`, alone and as the merge driver of a real git repository.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/samples/dmv.json");
const PROGRAM: &str = env!("CARGO_BIN_EXE_waymark");

/// A folder with the sample as a file.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Desk(tempfile::tempdir().unwrap());
        // As Waymark writes it, so that a file that is merged is compared with nothing else.
        desk.done(&["export", SAMPLE, "-o", "map.json"], 0);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self, program: &str, words: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(words).current_dir(self.0.path()).env("WAYMARK_LIBRARY", self.path("own.waymark"));
        command.env_remove("WAYMARK_LOG");
        for (name, value) in [("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"), ("HOME", "/nowhere")] {
            command.env(name, value);
        }
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), "Ann").env(format!("GIT_{role}_EMAIL"), "ann@example.org");
        }
        command
    }

    /// Standard output and error of a command that must end with this code.
    #[track_caller]
    fn done(&self, words: &[&str], code: i32) -> (String, String) {
        said(&self.command(PROGRAM, words).output().unwrap(), words, code)
    }

    #[track_caller]
    fn git(&self, words: &[&str], code: i32) -> (String, String) {
        said(&self.command("git", words).output().unwrap(), words, code)
    }

    /// Sets a field of the n-th card of a file.
    fn set(&self, file: &str, card: usize, field: &str, value: &str) {
        let id = self.card(file, card)["id"].clone();
        let edit = serde_json::json!({"edit": "set", "id": id, "fields": {field: value}}).to_string();
        let mut command = self.command(PROGRAM, &["edit", file]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(edit.as_bytes()).unwrap();
        assert!(child.wait().unwrap().success());
    }

    fn read(&self, file: &str) -> Value {
        serde_json::from_slice(&std::fs::read(self.path(file)).unwrap()).unwrap()
    }

    fn card(&self, file: &str, card: usize) -> Value {
        self.read(file)["cards"][card].clone()
    }

    fn copy(&self, from: &str, to: &str) {
        std::fs::copy(self.path(from), self.path(to)).unwrap();
    }
}

#[track_caller]
fn said(output: &Output, words: &[&str], code: i32) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (out, error) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{words:?}: {out}{error}");
    (out, error)
}

#[test]
fn a_difference_is_told_in_words_and_as_json() {
    let desk = Desk::new();
    desk.copy("map.json", "mine.json");
    assert_eq!(desk.done(&["diff", "map.json", "mine.json"], 0), (String::new(), String::new()));
    let name = desk.card("map.json", 0)["text"].as_str().unwrap().to_owned();
    desk.set("mine.json", 0, "text", "Something else");
    desk.set("mine.json", 1, "notes", "A note");
    let (words, _) = desk.done(&["diff", "map.json", "mine.json"], 1);
    assert!(words.contains(&format!("~ card “Something else”, text: “{name}” -> “Something else”")), "{words}");
    assert!(words.contains("notes: nothing -> “A note”"), "{words}");
    let (json, _) = desk.done(&["--json", "diff", "map.json", "mine.json"], 1);
    let found: Value = serde_json::from_str(&json).unwrap();
    let found = found.as_array().unwrap();
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|one| one["verb"] == "changed" && one["kind"] == "card" && !one["place"].is_null()));
    assert_eq!(desk.done(&["--json", "diff", "map.json", "map.json"], 0).0, "[]\n");
}

#[test]
fn a_map_of_the_library_is_compared_by_its_title() {
    let desk = Desk::new();
    let title = "Renewing a driving licence";
    desk.done(&["export", title, "-o", "out.json"], 0);
    assert_eq!(desk.done(&["diff", title, "out.json"], 0).0, "");
    desk.set("out.json", 0, "text", "Edited elsewhere");
    assert!(desk.done(&["diff", title, "out.json"], 1).0.contains("Edited elsewhere"));
    assert!(
        !desk.read("out.json")["commits"].as_array().unwrap().is_empty(),
        "an edited file still says where it is from"
    );
    desk.done(&["diff", title, "missing.json"], 3);
}

#[test]
fn copies_are_merged_field_by_field() {
    let desk = Desk::new();
    desk.copy("map.json", "mine.json");
    desk.copy("map.json", "theirs.json");
    desk.set("mine.json", 0, "text", "Mine");
    desk.set("theirs.json", 0, "notes", "Theirs");
    let (out, error) = desk.done(&["merge", "map.json", "mine.json", "theirs.json", "-o", "both.json"], 0);
    assert_eq!((out.as_str(), error.as_str()), ("", ""));
    let card = desk.card("both.json", 0);
    assert_eq!((card["text"].as_str(), card["notes"].as_str()), (Some("Mine"), Some("Theirs")));
    assert!(desk.card("mine.json", 0)["notes"].is_null(), "with -o this copy stays as it was");
    desk.done(&["merge", "map.json", "mine.json", "theirs.json"], 0);
    assert_eq!(desk.read("mine.json"), desk.read("both.json"));
    let (printed, _) = desk.done(&["merge", "map.json", "mine.json", "theirs.json", "-o", "-"], 0);
    assert_eq!(serde_json::from_str::<Value>(&printed).unwrap(), desk.read("both.json"));
}

#[test]
fn a_conflict_is_listed_and_mine_is_kept() {
    let desk = Desk::new();
    let name = desk.card("map.json", 0)["text"].as_str().unwrap().to_owned();
    let start = |text: &str| {
        desk.copy("map.json", "mine.json");
        desk.copy("map.json", "theirs.json");
        desk.set("mine.json", 0, "text", "Mine");
        desk.set("theirs.json", 0, "text", text);
    };
    start("Theirs");
    let (_, error) = desk.done(&["merge", "map.json", "mine.json", "theirs.json"], 1);
    let wanted = format!("text: was “{name}”, mine “Mine”, theirs “Theirs”; mine is kept");
    assert!(error.contains("1 conflict:") && error.contains(&wanted), "{error}");
    assert_eq!(desk.card("mine.json", 0)["text"], "Mine");
    start("Theirs");
    let (json, _) = desk.done(&["--json", "merge", "map.json", "mine.json", "theirs.json"], 1);
    let outcome: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(outcome["conflicts"][0]["theirs"], "Theirs");
    for (word, text) in [("--theirs", "Theirs"), ("--ours", "Mine")] {
        start("Theirs");
        assert_eq!(desk.done(&["merge", "map.json", "mine.json", "theirs.json", word], 0).1, "");
        assert_eq!(desk.card("mine.json", 0)["text"], text);
    }
    desk.done(&["merge", "map.json", "mine.json", "theirs.json", "--ours", "--theirs"], 2);
}

#[test]
fn a_broken_file_leaves_everything_as_it_is() {
    let desk = Desk::new();
    desk.copy("map.json", "mine.json");
    let before = std::fs::read(desk.path("mine.json")).unwrap();
    std::fs::write(desk.path("bad.json"), "<<<<<<< ours\n{\"waymark\": \"1.0\"}\n").unwrap();
    desk.done(&["export", "Coffee shop: quick to resolve", "-o", "other.json"], 0);
    for words in [
        ["bad.json", "mine.json", "map.json"],
        ["map.json", "mine.json", "bad.json"],
        ["map.json", "mine.json", "other.json"],
    ] {
        let (_, error) = desk.done(&[&["merge"], &words[..]].concat(), 4);
        assert!(!error.is_empty());
        assert!(std::fs::read(desk.path("mine.json")).unwrap() == before);
    }
    desk.done(&["merge", "map.json", "bad.json", "map.json"], 4);
    desk.done(&["merge", "map.json", "nowhere.json", "map.json"], 3);
}

#[test]
fn without_a_common_state_what_differs_is_a_conflict() {
    let desk = Desk::new();
    std::fs::write(desk.path("empty.json"), "").unwrap();
    desk.copy("map.json", "mine.json");
    desk.copy("map.json", "theirs.json");
    desk.set("theirs.json", 0, "text", "Theirs");
    let (_, error) = desk.done(&["merge", "empty.json", "mine.json", "theirs.json"], 1);
    assert!(error.contains("was nothing") && error.contains("mine is kept"), "{error}");
    assert_eq!(desk.read("mine.json")["cards"], desk.read("map.json")["cards"]);
}

#[test]
fn help_says_how_git_learns_of_it() {
    let desk = Desk::new();
    let (help, _) = desk.done(&["merge", "--help"], 0);
    assert!(help.contains("*.json merge=waymark"), "{help}");
    assert!(help.contains("git config merge.waymark.driver \"waymark merge %O %A %B\""), "{help}");
}

/// A repository with the map on two branches, and the driver.
fn repository(desk: &Desk) {
    desk.git(&["init", "-q", "-b", "main"], 0);
    std::fs::write(desk.path(".gitattributes"), "*.json merge=waymark diff=waymark\n").unwrap();
    let driver = format!("'{PROGRAM}' merge %O %A %B");
    desk.git(&["config", "merge.waymark.driver", &driver], 0);
    desk.git(&["add", ".gitattributes", "map.json"], 0);
    desk.git(&["commit", "-q", "-m", "The map"], 0);
    desk.git(&["checkout", "-q", "-b", "theirs"], 0);
}

#[test]
fn git_merges_two_branches_with_it() {
    let desk = Desk::new();
    repository(&desk);
    desk.set("map.json", 0, "text", "Written on the other branch");
    desk.git(&["commit", "-qam", "Theirs"], 0);
    desk.git(&["checkout", "-q", "main"], 0);
    // The same line of the file and the one beside it: git alone would not merge these.
    desk.set("map.json", 0, "notes", "Noted here");
    desk.set("map.json", 1, "text", "Written here");
    desk.git(&["commit", "-qam", "Mine"], 0);
    desk.git(&["merge", "-q", "theirs", "-m", "Both"], 0);
    let (one, two) = (desk.card("map.json", 0), desk.card("map.json", 1));
    assert_eq!(
        (one["text"].as_str(), one["notes"].as_str()),
        (Some("Written on the other branch"), Some("Noted here"))
    );
    assert_eq!(two["text"], "Written here");
    assert_eq!(desk.git(&["status", "--porcelain", "--untracked-files=no"], 0).0, "");
    desk.done(&["check", "map.json"], 0);
}

#[test]
fn git_learns_of_a_conflict_and_the_file_stays_a_map() {
    let desk = Desk::new();
    repository(&desk);
    desk.set("map.json", 0, "text", "Theirs");
    desk.set("map.json", 1, "notes", "Theirs alone");
    desk.git(&["commit", "-qam", "Theirs"], 0);
    desk.git(&["checkout", "-q", "main"], 0);
    desk.set("map.json", 0, "text", "Mine");
    desk.git(&["commit", "-qam", "Mine"], 0);
    let (out, error) = desk.git(&["merge", "theirs", "-m", "Both"], 1);
    assert!(out.contains("CONFLICT"), "{out}");
    assert!(error.contains("mine “Mine”, theirs “Theirs”"), "{error}");
    assert!(desk.git(&["status", "--porcelain"], 0).0.contains("UU map.json"));
    assert_eq!(desk.card("map.json", 0)["text"], "Mine");
    assert_eq!(desk.card("map.json", 1)["notes"], "Theirs alone");
    desk.done(&["check", "map.json"], 0);
    desk.git(&["add", "map.json"], 0);
    desk.git(&["commit", "-qm", "Both, with mine"], 0);
}

#[test]
fn git_shows_a_difference_in_words() {
    let desk = Desk::new();
    repository(&desk);
    let driver = format!("f() {{ '{PROGRAM}' diff \"$2\" \"$5\" || true; }}; f");
    desk.git(&["config", "diff.waymark.command", &driver], 0);
    desk.set("map.json", 0, "text", "Written since");
    let (words, _) = desk.git(&["diff"], 0);
    assert!(words.contains("~ card “Written since”, text:"), "{words}");
}
