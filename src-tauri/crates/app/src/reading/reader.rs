//! The bounded process: reads one question from standard input, answers on standard output, ends. It opens no library of the
//! person's and no network, and whatever it says is checked again by whoever asked.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};
use waymark_exchange::{FileKind, Reading, Remark, TableGuess, Wishes};

use super::{bounds, here};
use crate::border::Fault;
use crate::settings::Settings;

/// What is asked; the file's bytes follow after the line that holds this.
#[derive(Serialize, Deserialize)]
pub(super) struct Question {
    pub(super) name: String,
    pub(super) wishes: Wishes,
}

/// What was read; journeys are texts in the open format.
#[derive(Serialize, Deserialize)]
pub(super) struct Answer {
    pub(super) kind: FileKind,
    pub(super) journeys: Vec<(String, Vec<String>)>,
    pub(super) remarks: Vec<Remark>,
    pub(super) table: Option<TableGuess>,
}

/// Reads one file for another process of Waymark. The whole life of a process that was started for it.
///
/// Fails when standard input or output is closed.
pub fn read_for_parent() -> io::Result<()> {
    bounds::set();
    let mut asked = Vec::new();
    io::stdin().lock().read_to_end(&mut asked)?;
    let answer = read(&asked);
    let text = serde_json::to_vec(&answer)?;
    let mut out = io::stdout().lock();
    out.write_all(&text)?;
    out.flush()
}

fn read(asked: &[u8]) -> Result<Answer, Fault> {
    let end = asked.iter().position(|byte| *byte == b'\n').unwrap_or(asked.len());
    let Question { name, wishes } = serde_json::from_slice(&asked[..end])
        .map_err(|error| Fault::new("request_unreadable", format!("The question could not be read: {error}."), ""))?;
    let bytes = asked.get(end + 1..).unwrap_or_default();
    let Reading { kind, journeys, remarks, table } = here::read(&name, bytes, &wishes, &Settings::default().ids)?;
    let journeys = journeys.into_iter().map(|mut imported| {
        let warnings = std::mem::take(&mut imported.warnings);
        (here::as_json(&imported), warnings)
    });
    Ok(Answer { kind, journeys: journeys.collect(), remarks, table })
}
