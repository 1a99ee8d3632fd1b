//! Commands that change a map: edit, undo, redo. A script is one step: all of it or nothing.

use std::io::Read;
use std::path::Path;

use serde::Serialize;
use waymark_app::{Answer, Bare, Fault, Request, Update};

use crate::arguments::{Edit, One};
use crate::output::Output;
use crate::place::{Named, Place};

/// What became of a change.
#[derive(Serialize)]
struct Changed {
    /// Records that changed.
    records: usize,
    /// Commits of the map so far; none for a bare file.
    version: Option<u64>,
    /// What undo would take back now.
    undo: Option<String>,
}

pub(crate) fn edit(it: &Edit, place: &Place, output: &Output) -> Result<(), Fault> {
    let script = match it.script.as_deref() {
        Some(path) if path != Path::new("-") => waymark_app::read_text(path)?,
        _ => standard_input()?,
    };
    let edit = waymark_app::read_script(&script, &place.settings().ids)?;
    match place.name(&it.what)? {
        Named::File(path, _) => {
            // Only the open format can be written back as it came.
            let mut bare = Bare::read(&path)?;
            let records = bare.edit(&edit, &place.settings())?;
            waymark_app::write_file(&path, bare.json(true).as_bytes())?;
            say(&Changed { records, version: None, undo: None }, output)
        }
        Named::Map(app, journey) => {
            let (window, _) = app.window();
            match window.ask(Request::Edit { journey, edit, joins: None })? {
                Answer::Edit(update) => said(&update, output),
                _ => Ok(()),
            }
        }
    }
}

pub(crate) fn undo(it: &One, place: &Place, output: &Output) -> Result<(), Fault> {
    let (app, window) = place.window()?;
    match window.ask(Request::Undo { journey: app.find(&it.what)? })? {
        Answer::Undo(update) => said(&update, output),
        _ => Ok(()),
    }
}

pub(crate) fn redo(it: &One, place: &Place, output: &Output) -> Result<(), Fault> {
    let (app, window) = place.window()?;
    match window.ask(Request::Redo { journey: app.find(&it.what)? })? {
        Answer::Redo(update) => said(&update, output),
        _ => Ok(()),
    }
}

fn said(update: &Update, output: &Output) -> Result<(), Fault> {
    let state = &update.state;
    say(&Changed { records: update.patch.items.len(), version: Some(state.version), undo: state.undo.clone() }, output)
}

fn say(changed: &Changed, output: &Output) -> Result<(), Fault> {
    output.answer(changed, |changed| match changed.version {
        Some(version) => format!("{} records changed, saved as version {version}", changed.records),
        None => format!("{} records changed, saved", changed.records),
    })
}

fn standard_input() -> Result<String, Fault> {
    const MOST: u64 = 64 << 20;
    let mut text = String::new();
    let read = std::io::stdin().lock().take(MOST + 1).read_to_string(&mut text);
    match read {
        Ok(length) if length as u64 <= MOST => Ok(text),
        Ok(_) => Err(Fault::new("script_too_large", "The script is larger than 64 MB.", "Split it in two.")),
        Err(error) => Err(Fault::new(
            "input_failed",
            format!("Standard input could not be read: {error}."),
            "Give a file instead.",
        )),
    }
}
