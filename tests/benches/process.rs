//! The cost of a whole process, from its start to its end: processor time (own and system's) and most memory. A small child of
//! ours starts it, because the system tells these only of children that have ended, and all of them together.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::measure::at;

/// How often a process runs for one figure.
const RUNS: usize = 9;

/// What one process costs, as medians.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// Milliseconds of processor time, its own and the system's for it.
    pub(crate) processor: f64,
    /// Most resident memory in MB.
    pub(crate) memory: f64,
}

/// The program of this workspace that was built beside this one, in the same profile.
pub(crate) fn waymark() -> PathBuf {
    let own = std::env::current_exe().expect("a program has a path");
    let built = own.parent().and_then(Path::parent).expect("programs lie in a folder of the target");
    let program = built.join(format!("waymark{}", std::env::consts::EXE_SUFFIX));
    assert!(program.exists(), "{} is not built; use `make bench`", program.display());
    program
}

/// Whether a program of this name is on this machine.
pub(crate) fn is_here(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).exists()))
}

/// Medians of several runs; none when the program fails.
pub(crate) fn cost(program: &Path, words: &[&str]) -> Option<Cost> {
    let runs: Option<Vec<Cost>> = (0..RUNS).map(|_| once(program, words)).collect();
    let runs = runs?;
    let median = |of: fn(&Cost) -> f64| {
        let mut values: Vec<f64> = runs.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        at(&values, 0.5)
    };
    Some(Cost { processor: median(|cost| cost.processor), memory: median(|cost| cost.memory) })
}

/// What a part of this very program costs as a process of its own.
pub(crate) fn own(words: &[&str]) -> Option<Cost> {
    cost(&std::env::current_exe().expect("a program has a path"), words)
}

fn once(program: &Path, words: &[&str]) -> Option<Cost> {
    let own = std::env::current_exe().expect("a program has a path");
    let output = Command::new(own).arg("stopwatch").arg(program).args(words).output().expect("this program starts");
    let said = String::from_utf8_lossy(&output.stdout);
    let mut numbers = said.split_whitespace().filter_map(|word| word.parse::<f64>().ok());
    output.status.success().then(|| Some(Cost { processor: numbers.next()?, memory: numbers.next()? })).flatten()
}

/// The child's part: runs one process and prints its milliseconds and megabytes.
pub(crate) fn stopwatch(words: &[String]) {
    let [program, words @ ..] = words else { panic!("stopwatch needs a program") };
    let status = Command::new(program).args(words).stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.expect("the program starts").success(), "{program} failed");
    let (processor, memory) = children();
    println!("{processor} {memory}");
}

/// Processor time in milliseconds and most memory in MB of all children that have ended.
#[allow(unsafe_code, reason = "the standard library does not tell what children cost")]
fn children() -> (f64, f64) {
    // SAFETY: the call fills a struct of plain numbers that lives here, for which all zeros are a value.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        assert_eq!(libc::getrusage(libc::RUSAGE_CHILDREN, &mut usage), 0, "the system tells what children cost");
        usage
    };
    let milliseconds = |time: libc::timeval| time.tv_sec as f64 * 1e3 + time.tv_usec as f64 / 1e3;
    (milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), usage.ru_maxrss as f64 / 1024.0)
}
