//! Runs this test binary under callgrind. It collects only inside `paths::counted_work` (and on the library's writing thread)
//! and dumps its counts each time that function is left: one file per path, in the order they ran.

use std::path::Path;
use std::process::Command;

use crate::counts::Counts;

/// The function inside which instructions count, the one in which the library's own thread works, and the one around a path.
/// Each is named by one option only: callgrind heeds one pattern for a function.
const COUNTED: &str = "instructions::paths::counted_work";
const WRITING: &str = "waymark_library::writer::Desk::run";
const PATH: &str = "instructions::paths::count";

/// Counts of the paths of this name, of a run of the test `walk`.
pub(crate) fn count(walk: &str, names: &[&str]) -> Counts {
    let folder = tempfile::tempdir().expect("a folder for the counts");
    let out = folder.path().join("counts");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--collect-atstart=no"])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(format!("--toggle-collect={COUNTED}"))
        .arg(format!("--toggle-collect={WRITING}"))
        .arg(format!("--zero-before={PATH}"))
        .arg(format!("--dump-after={PATH}"))
        .arg(std::env::current_exe().expect("this test has a path"))
        .args(["--exact", walk, "--ignored", "--nocapture", "--test-threads=1"])
        .env_remove("WAYMARK_BLESS")
        .output()
        .expect("valgrind runs; `.ci/bootstrap.sh test` installs it");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "the walk under valgrind failed:\n{said}\n{}",
        String::from_utf8_lossy(&output.stdout)
    );
    names.iter().zip(1..).map(|(name, at)| ((*name).to_owned(), total(&out, at))).collect()
}

/// The total of one dump.
fn total(out: &Path, at: usize) -> u64 {
    let path = out.with_extension(at.to_string());
    assert!(path.exists(), "dump {at} is missing: were `count` and `counted_work` given other names?");
    let text = std::fs::read_to_string(&path).expect("a dump is text");
    let line = text.lines().find_map(|line| line.strip_prefix("totals: ").or_else(|| line.strip_prefix("summary: ")));
    line.and_then(|line| line.trim().parse().ok()).unwrap_or_else(|| panic!("dump {at} tells no total"))
}
