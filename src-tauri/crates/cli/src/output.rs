//! Answers on standard output, faults on standard error, exit codes. A broken pipe ends quietly.

use std::io::Write;
use std::process::ExitCode;

use serde::Serialize;
use waymark_app::{Fault, Warning};

/// How to speak.
pub(crate) struct Output {
    pub(crate) json: bool,
}

impl Output {
    /// Prints an answer: as JSON, or as the text that `say` makes of it.
    pub(crate) fn answer<T: Serialize>(&self, answer: &T, say: impl FnOnce(&T) -> String) -> Result<(), Fault> {
        let text = if self.json {
            serde_json::to_string_pretty(answer).map_err(|error| Fault::new("unwritable", error.to_string(), ""))?
        } else {
            say(answer)
        };
        self.print(text.trim_end_matches('\n'))
    }

    /// Prints a text as it is.
    pub(crate) fn print(&self, text: &str) -> Result<(), Fault> {
        if text.is_empty() { Ok(()) } else { self.write(format!("{text}\n").as_bytes()) }
    }

    /// Writes bytes to standard output.
    pub(crate) fn write(&self, bytes: &[u8]) -> Result<(), Fault> {
        let mut out = std::io::stdout().lock();
        match out.write_all(bytes).and_then(|()| out.flush()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                Err(Fault::new("output_failed", format!("Standard output could not be written: {error}."), ""))
            }
            _ => Ok(()),
        }
    }

    /// Says something beside the answer.
    pub(crate) fn note(&self, text: &str) {
        let _ = writeln!(std::io::stderr(), "waymark: {text}");
    }

    /// Says what could not be done as wished.
    pub(crate) fn warn(&self, warnings: &[Warning]) {
        let mut said: Vec<&str> = warnings.iter().map(|warning| warning.message.as_str()).collect();
        said.dedup();
        said.into_iter().for_each(|message| self.note(message));
    }

    /// Says a fault and gives its exit code. Where a command edits, what has no other code was a rejection.
    pub(crate) fn fail(&self, fault: &Fault, edits: bool) -> ExitCode {
        if self.json {
            let _ = writeln!(std::io::stderr(), "{}", serde_json::json!({ "error": fault }));
        } else {
            self.note(&format!("{} {}", fault.message, fault.hint));
        }
        ExitCode::from(exit_code(&fault.code, edits))
    }
}

fn exit_code(code: &str, edits: bool) -> u8 {
    match code {
        "usage" => 2,
        "not_found" | "template_unknown" | "ambiguous" => 3,
        "import_failed" | "import_gave_up" | "nothing_to_import" | "not_a_copy" | "merge_unlawful" => 4,
        "damaged" | "not_a_library" => 5,
        "disk_full" | "busy" | "read_only" | "newer_library" => 6,
        "io" | "failed" | "output_failed" | "input_failed" => 1,
        _ if edits => 4,
        _ => 1,
    }
}
