//! The built `waymark` program, run as a person runs it, on a real library and on bare files.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/samples/dmv.json");
const TITLE: &str = "Renewing a driving licence";

/// A folder with a library that commands work on.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Desk(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waymark"));
        command.args(words).current_dir(self.0.path()).env("WAYMARK_LIBRARY", self.path("own.waymark"));
        command.env_remove("WAYMARK_LOG");
        command
    }

    fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    /// Standard output of a command that must succeed.
    fn ok(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, words: &[&str]) -> Value {
        serde_json::from_str(&self.ok(&[&["--json"], words].concat())).unwrap()
    }

    /// Exit code and standard error of a command that must fail.
    fn fails(&self, words: &[&str]) -> (i32, String) {
        let output = self.run(words);
        assert!(!output.status.success(), "{words:?} succeeded");
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    }

    fn pipe(&self, words: &[&str], input: &str) -> Output {
        let mut command = self.command(words);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }
}

fn begins(path: &Path, bytes: &[u8]) -> bool {
    std::fs::read(path).unwrap().starts_with(bytes)
}

#[test]
fn a_new_library_lists_the_samples() {
    let desk = Desk::new();
    assert!(desk.ok(&["list"]).contains(TITLE));
    let list = desk.json(&["list"]);
    assert_eq!(list.as_array().unwrap().len(), 3);
    assert!(desk.ok(&["list", "--templates"]).contains("service-blueprint"));
    assert!(desk.ok(&["show", TITLE]).contains("Persona: "));
    assert_eq!(desk.json(&["show", TITLE])["waymark"], "1.1");
}

#[test]
fn maps_are_made_changed_undone_and_trashed() {
    let desk = Desk::new();
    let id = desk.ok(&["new", "Opening an account", "--template", "onboarding"]);
    let id = id.trim();
    assert!(desk.ok(&["show", id, "--ids"]).contains(id));

    let script = "# a new stage\n\
        {\"edit\":\"add_stage\",\"id\":\"$s\",\"step\":\"$t\",\"name\":\"Pick up\",\"after\":null}\n\
        {\"edit\":\"set\",\"id\":\"$s\",\"fields\":{\"description\":\"At the $5 counter\"}}\n";
    let output = desk.pipe(&["edit", id], script);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let shown = desk.ok(&["show", id]);
    assert!(shown.contains("Pick up · At the $5 counter"), "{shown}");
    assert_eq!(desk.json(&["history", id]).as_array().unwrap().len(), 2, "a script is one step");

    desk.ok(&["undo", id]);
    assert!(!desk.ok(&["show", id]).contains("Pick up"));
    desk.ok(&["redo", id]);
    assert!(desk.ok(&["show", id]).contains("Pick up"));
    assert!(desk.ok(&["search", "5 counter"]).contains("Opening an account"));

    desk.ok(&["new", "Second", "--copy", id]);
    desk.ok(&["trash", id]);
    assert!(!desk.ok(&["list"]).contains("Opening an account"));
    desk.ok(&["trash", "--back", id]);
    assert!(desk.ok(&["list"]).contains("Opening an account"));
}

#[test]
fn a_bare_file_becomes_pictures_without_a_library() {
    let desk = Desk::new();
    desk.ok(&["export", SAMPLE, "-o", "map.svg", "map.png", "map.pdf", "map.json", "--scale", "1"]);
    assert!(begins(&desk.path("map.png"), b"\x89PNG"));
    assert!(begins(&desk.path("map.pdf"), b"%PDF-"));
    let svg = std::fs::read_to_string(desk.path("map.svg")).unwrap();
    assert!(svg.contains("<svg") && svg.contains(TITLE));
    assert_eq!(desk.json(&["show", "map.json"])["journey"]["title"], TITLE);
    assert!(!desk.path("own.waymark").exists(), "no library was made");

    desk.ok(&["export", "map.json", "-o", "part.svg", "--stages", "Book,visit", "--lanes", "touchpoints,pains"]);
    let part = std::fs::read_to_string(desk.path("part.svg")).unwrap();
    assert!(part.len() < svg.len(), "a part is smaller than the whole");
    let piped = desk.run(&["export", "map.json", "-o", "-", "--format", "svg"]);
    assert!(piped.stdout == svg.as_bytes(), "the same map gives the same bytes");
}

#[test]
fn a_bitmap_beyond_the_limit_fails_and_a_pdf_of_the_same_map_does_not() {
    let desk = Desk::new();
    let (code, said) = desk.fails(&["export", SAMPLE, "-o", "poster.png", "--scale", "32"]);
    assert_eq!(code, 1);
    assert!(said.contains("65,535 pixels") && said.contains("268 megapixels") && said.contains("PDF"), "{said}");
    assert!(!desk.path("poster.png").exists(), "nothing was written");
    desk.ok(&["export", SAMPLE, "-o", "poster.pdf"]);
    assert!(begins(&desk.path("poster.pdf"), b"%PDF-"));
}

#[test]
fn a_long_journey_has_a_png_which_says_that_it_is_smaller() {
    let desk = Desk::new();
    let tasks: String = (0..160).map(|number| format!("    Task {number}: {}: Me\n", number % 5 + 1)).collect();
    std::fs::write(desk.path("long.mmd"), format!("journey\n  title Long\n  section All\n{tasks}")).unwrap();
    desk.ok(&["import", "long.mmd"]);
    let output = desk.run(&["export", "Long", "-o", "long.png"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && said.contains("it was drawn with"), "{said}");
    assert!(begins(&desk.path("long.png"), b"\x89PNG"));
    let (_, said) = desk.fails(&["export", "Long", "-o", "exact.png", "--scale", "30"]);
    assert!(said.contains("Choose a scale of at most"), "{said}");
    desk.ok(&["export", "Long", "-o", "small.png", "--scale", "0.1"]);
}

#[test]
fn a_bare_file_is_edited_in_place() {
    let desk = Desk::new();
    std::fs::copy(SAMPLE, desk.path("map.json")).unwrap();
    let edit = r#"{"edit":"set_journey","fields":{"title":"Renamed"}}"#;
    assert!(desk.pipe(&["edit", "map.json"], edit).status.success());
    assert_eq!(desk.json(&["show", "map.json"])["journey"]["title"], "Renamed");
    let before = std::fs::read(desk.path("map.json")).unwrap();
    let bad = desk.pipe(&["edit", "map.json"], &format!("{edit}\n{{\"edit\":\"nothing\"}}"));
    assert_eq!(bad.status.code(), Some(4));
    assert!(String::from_utf8_lossy(&bad.stderr).contains("Line 2"));
    assert!(std::fs::read(desk.path("map.json")).unwrap() == before, "all or none");
}

#[test]
fn files_go_in_and_come_out() {
    let desk = Desk::new();
    desk.ok(&["export", TITLE, "-o", "out.json"]);
    std::fs::write(desk.path("bad.json"), "{\"waymark\": 3}").unwrap();
    let imported = desk.json(&["import", "out.json"]);
    assert_eq!(imported["journeys"].as_array().unwrap().len(), 1);
    assert_eq!(imported["warnings"].as_array().unwrap().len(), 1, "a copy of what is there");
    let (code, said) = desk.fails(&["import", "bad.json"]);
    assert_eq!(code, 4, "{said}");
    assert!(said.contains("bad.json"));
    desk.ok(&["check", "out.json"]);
    assert_eq!(desk.fails(&["check", "bad.json"]).0, 4);
}

#[test]
fn backups_are_made_and_restored() {
    let desk = Desk::new();
    desk.ok(&["new", "Before"]);
    desk.ok(&["backup", "safe.waymark"]);
    desk.ok(&["new", "After"]);
    desk.ok(&["restore", "safe.waymark"]);
    let list = desk.ok(&["list"]);
    assert!(list.contains("Before") && !list.contains("After"), "{list}");
    assert!(desk.ok(&["check"]).contains("whole"));
    assert_eq!(desk.fails(&["restore", SAMPLE]).0, 5);
}

#[test]
fn backups_are_listed_and_restored_by_number_and_time() {
    let desk = Desk::new();
    assert!(desk.ok(&["backups"]).contains("No backup yet"));
    desk.ok(&["new", "Before"]);
    desk.ok(&["backups", "--now"]);
    let listed = desk.json(&["backups"]);
    assert_eq!((listed["current"].as_bool(), listed["backups"][0]["reason"].as_str()), (Some(true), Some("by_hand")));
    assert!(desk.path("own backups").is_dir());
    desk.ok(&["new", "After"]);
    let output = desk.run(&["backups"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("in no backup yet"));
    let text = String::from_utf8(output.stdout).unwrap();
    let when = text.lines().nth(1).unwrap().split_whitespace().nth(1).unwrap();
    desk.ok(&["restore", when]);
    assert!(!desk.ok(&["list"]).contains("After"));
    assert!(desk.path("own.replaced.waymark").is_file());
    assert!(desk.json(&["backups"])["backups"].as_array().unwrap().len() >= 2, "and one before restoring");
    assert_eq!(desk.fails(&["restore", "99"]).0, 3);
}

#[test]
fn a_damaged_library_is_salvaged_with_a_list() {
    let desk = Desk::new();
    desk.ok(&["new", "Kept map", "--template", "onboarding"]);
    let mut bytes = std::fs::read(desk.path("own.waymark")).unwrap();
    bytes[..4096].fill(0);
    std::fs::write(desk.path("own.waymark"), &bytes).unwrap();
    assert_eq!(desk.fails(&["list"]).0, 5);
    let told = desk.ok(&["salvage", "own.waymark", "-o", "saved.waymark"]);
    assert!(told.contains("Kept map") && told.contains("whole"), "{told}");
    assert_eq!(std::fs::read(desk.path("own.waymark")).unwrap(), bytes);
    assert!(desk.ok(&["--library", "saved.waymark", "list"]).contains("Kept map"));
    // A page of cards is gone, and with it some of them; nothing is passed over in silence.
    bytes = std::fs::read(desk.path("saved.waymark")).unwrap();
    let middle = bytes.windows(8).rposition(|part| part == b"\"stage\":").unwrap() / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0);
    std::fs::write(desk.path("torn.waymark"), bytes).unwrap();
    let (code, said) = desk.fails(&["salvage", "torn.waymark", "-o", "again.waymark"]);
    assert_eq!(code, 5);
    assert!(said.contains("gaps"), "{said}");
    assert_eq!(desk.fails(&["salvage", "torn.waymark", "-o", "again.waymark"]).0, 1, "the new file must not be there");
}

#[test]
fn exit_codes_say_what_went_wrong() {
    let desk = Desk::new();
    assert_eq!(desk.fails(&["show", "No such map"]).0, 3);
    assert_eq!(desk.fails(&["export", TITLE, "-o", "map.doc"]).0, 2);
    assert_eq!(desk.fails(&["dance"]).0, 2);
    assert_eq!(desk.fails(&["show", "missing.json"]).0, 3);
    let rejected = desk.pipe(&["--json", "edit", TITLE], r#"{"edit":"set_journey","fields":{"title":5}}"#);
    assert_eq!(rejected.status.code(), Some(4));
    let fault: Value = serde_json::from_slice(&rejected.stderr).unwrap();
    assert!(!fault["error"]["hint"].as_str().unwrap().is_empty());
    std::fs::write(desk.path("notes.txt"), "mine").unwrap();
    assert_eq!(desk.fails(&["--library", "notes.txt", "list"]).0, 5);
    assert_eq!(desk.fails(&["undo", TITLE]).0, 4, "there is nothing to undo");
}

#[test]
fn it_explains_itself() {
    let desk = Desk::new();
    let help = desk.ok(&["--help"]);
    for word in ["list", "serve", "Exit codes", "waymark export map.json -o map.png"] {
        assert!(help.contains(word), "{word}");
    }
    let schema: Value = serde_json::from_str(&desk.ok(&["schema"])).unwrap();
    assert!(schema["properties"]["waymark"].is_object());
    assert!(desk.ok(&["schema", "--typescript"]).contains("export type Edit"));
    assert!(desk.ok(&["completions", "bash"]).contains("waymark"));
    assert!(!desk.path("own.waymark").exists());
}

#[cfg(unix)]
#[test]
fn where_there_is_no_more_room_what_is_whole_stays_and_is_told() {
    let desk = Desk::new();
    std::fs::write(desk.path("small.mmd"), "journey\n  title Lunch\n  section Go\n    Walk: 4: Mia\n").unwrap();
    // A real limit of the system; the program is told of it instead of being ended by it.
    let words = format!(
        "trap '' XFSZ; ulimit -f 120; exec {} export small.mmd {SAMPLE} -o out/ --format svg",
        env!("CARGO_BIN_EXE_waymark")
    );
    let output = Command::new("sh").args(["-c", &words]).current_dir(desk.0.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(6), "{said}");
    assert!(said.contains("licence.svg” could not be written") && said.contains("Free some space"), "{said}");
    assert!(said.contains("1 of 2 files were written before it, and stay: out/Lunch.svg."), "{said}");
    let names: Vec<_> = std::fs::read_dir(desk.path("out")).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(names, ["Lunch.svg"], "nothing half-written stands in the folder");
    let zip = words.replace("-o out/ --format svg", "-o all.zip --format svg").replace("-f 120", "-f 1");
    let output = Command::new("sh").args(["-c", &zip]).current_dir(desk.0.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(6));
    let left = std::fs::read_dir(desk.0.path()).unwrap().flatten().map(|entry| entry.file_name());
    assert_eq!(left.filter(|name| name.to_string_lossy().contains("zip")).count(), 0);
}
