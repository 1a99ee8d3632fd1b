//! Instruction counts by name: what was counted now beside what is committed, and what the difference means.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How far a count may stray, in parts of the committed one.
const TOLERANCE: f64 = 0.2;

/// Instructions by the name of the path.
#[derive(Debug, Default)]
pub(crate) struct Counts(BTreeMap<String, u64>);

/// What a count says about the code.
#[derive(Debug)]
pub(crate) enum Verdict {
    Same,
    /// Fewer by more than the tolerance: good news that should be written down.
    Faster,
    /// More by more than the tolerance, or never counted before.
    Slower {
        name: String,
        now: u64,
        before: Option<u64>,
    },
}

impl Verdict {
    pub(crate) fn judge(name: &str, now: u64, before: Option<u64>) -> Verdict {
        let ratio = before.map(|before| now as f64 / before as f64);
        match ratio {
            Some(ratio) if ratio < 1.0 - TOLERANCE => Verdict::Faster,
            Some(ratio) if ratio <= 1.0 + TOLERANCE => Verdict::Same,
            _ => Verdict::Slower { name: name.to_owned(), now, before },
        }
    }

    /// What is wrong, when something is.
    pub(crate) fn complaint(self) -> Option<String> {
        match self {
            Verdict::Slower { name, now, before: Some(before) } => {
                let more = (now as f64 / before as f64 - 1.0) * 100.0;
                Some(format!("{name}: {now} instructions, {more:.0} % more than the {before} that are committed."))
            }
            Verdict::Slower { name, now, before: None } => {
                Some(format!("{name}: {now} instructions, and no count is committed."))
            }
            Verdict::Same | Verdict::Faster => None,
        }
    }
}

impl FromIterator<(String, u64)> for Counts {
    fn from_iter<T: IntoIterator<Item = (String, u64)>>(counts: T) -> Self {
        Counts(counts.into_iter().collect())
    }
}

impl Counts {
    /// The counts in the repository; none when there is no file yet.
    pub(crate) fn committed() -> Counts {
        let text = std::fs::read_to_string(file()).unwrap_or_else(|_| "{}".into());
        Counts(serde_json::from_str(&text).expect("the committed counts are JSON"))
    }

    /// Writes these counts into the repository.
    pub(crate) fn keep(&self) {
        let text = serde_json::to_string_pretty(&self.0).expect("counts are JSON");
        std::fs::write(file(), format!("{text}\n")).expect("the counts can be written");
    }

    pub(crate) fn of(&self, name: &str) -> Option<u64> {
        self.0.get(name).copied()
    }

    pub(crate) fn without(self, names: &[&str]) -> Counts {
        self.0.into_iter().filter(|(name, _)| !names.contains(&name.as_str())).collect()
    }

    /// A verdict on every path but the controls.
    pub(crate) fn against(&self, known: &Counts) -> Vec<Verdict> {
        self.paths().map(|(name, now)| Verdict::judge(name, now, known.of(name))).collect()
    }

    /// All of it as a table for people.
    pub(crate) fn table(&self, known: &Counts) -> String {
        let line = |(name, now): (&str, u64)| {
            let before = known.of(name);
            let change = before.map_or(f64::NAN, |before| (now as f64 / before as f64 - 1.0) * 100.0);
            let word = match Verdict::judge(name, now, before) {
                Verdict::Faster => "  faster: WAYMARK_BLESS=1 writes it down",
                Verdict::Slower { .. } => "  SLOWER",
                Verdict::Same => "",
            };
            format!("{name:<28} {now:>14} {:>14} {change:>+7.1} %{word}", before.unwrap_or(0))
        };
        let lines: Vec<String> = self.paths().map(line).collect();
        format!("{:<28} {:>14} {:>14}\n{}", "path", "instructions", "committed", lines.join("\n"))
    }

    fn paths(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(name, now)| (name.as_str(), *now)).filter(|(name, _)| !name.starts_with("control"))
    }
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/instructions.json")
}
