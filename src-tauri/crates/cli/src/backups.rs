//! `backups`, `restore`, `salvage`: what is kept beside the library, one of it back, and what is left of a damaged one.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;
use waymark_app::{App, BackupLine, BackupReason, BackupsView, Fault, LostFate, LostRecord, SalvageView, date_time};

use crate::arguments::{Backups, Restore, Salvage};
use crate::output::Output;
use crate::place::Place;
use crate::progress;

pub(crate) fn backups(it: &Backups, place: &Place, output: &Output) -> Result<(), Fault> {
    if it.now {
        let bar = progress::turning("Backing up");
        let done = place.app()?.back_up()?;
        bar.finish_and_clear();
        if !done.made {
            output.note("Nothing has changed since the newest backup.");
        }
    }
    let mut view = App::backups(&place.path())?;
    // A library that cannot be opened still has its backups.
    let app = place.path().is_file().then(|| place.app().ok()).flatten();
    view.current = app.is_some_and(|app| app.is_backed_up().unwrap_or(false));
    if let Some(failure) = &view.failure {
        let when = date_time(failure.time);
        output
            .note(&format!("The backup of {when} could not be made: {} {}", failure.fault.message, failure.fault.hint));
    }
    if !view.current && !view.backups.is_empty() {
        output.note("There are changes that are in no backup yet: `waymark backups --now`.");
    }
    output.answer(&view, say)
}

fn say(view: &BackupsView) -> String {
    if view.backups.is_empty() {
        return format!("No backup yet in {}.", view.folder);
    }
    let mut text = format!("{}\n", view.folder);
    for (index, backup) in view.backups.iter().enumerate() {
        let BackupLine { time, reason, bytes, maps, .. } = backup;
        let maps = maps.map_or_else(|| "cannot be opened".to_owned(), |maps| format!("{maps} maps"));
        let size = bytes.div_ceil(1000);
        let _ = writeln!(text, "{:>3}  {}  {maps:>9}  {size:>8} KB  {}", index + 1, date_time(*time), why(*reason));
    }
    text
}

fn why(reason: BackupReason) -> &'static str {
    match reason {
        BackupReason::Editing => "while editing",
        BackupReason::Closing => "on closing",
        BackupReason::ByHand => "by hand",
        BackupReason::Import => "before an import",
        BackupReason::Migration => "before a new format",
        BackupReason::Purge => "before deleting for good",
        BackupReason::Restore => "before restoring",
        BackupReason::Trash => "before moving maps to the trash",
    }
}

/// What was restored, and from where.
#[derive(Serialize)]
struct Restored {
    file: String,
    backup: String,
    kept: Option<String>,
}

pub(crate) fn restore(it: &Restore, place: &Place, output: &Output) -> Result<(), Fault> {
    let backup = chosen(&it.what, &place.path())?;
    let bar = progress::turning("Restoring");
    let kept = App::restore(&place.path(), &backup)?;
    bar.finish_and_clear();
    if let Some(kept) = &kept {
        output.note(&format!("What stood there before is kept as {}.", kept.display()));
    }
    let shown = |path: &Path| path.display().to_string();
    let done = Restored { file: shown(&place.path()), backup: shown(&backup), kept: kept.as_deref().map(shown) };
    output.answer(&done, |done| format!("{} is what it was in {}", done.file, done.backup))
}

/// The file that a word names: a file that is there, a number of the list, or the beginning of a time.
fn chosen(what: &str, library: &Path) -> Result<PathBuf, Fault> {
    if Path::new(what).is_file() {
        return Ok(what.into());
    }
    let view = App::backups(library)?;
    let by_number = what.parse::<usize>().ok().and_then(|number| view.backups.get(number.checked_sub(1)?));
    let by_time = || view.backups.iter().find(|backup| date_time(backup.time).starts_with(what.trim()));
    let found = by_number.or_else(by_time).map(|backup| Path::new(&view.folder).join(&backup.name));
    found.ok_or_else(|| {
        let message = format!("“{what}” is neither a file nor one of the {} backups.", view.backups.len());
        Fault::new("not_found", message, "`waymark backups` lists them with their numbers and times.")
    })
}

pub(crate) fn salvage(it: &Salvage, output: &Output) -> Result<(), Fault> {
    let bar = progress::turning("Reading the damaged library");
    let view = App::salvage(&it.damaged, &it.output)?;
    bar.finish_and_clear();
    output.answer(&view, |view| told(view, &it.output))?;
    if view.whole {
        return Ok(());
    }
    let gaps = view.lost.len() + view.maps.iter().map(|map| map.lost.len()).sum::<usize>();
    let message = format!("Not everything came back as it was: {gaps} gaps are listed.");
    Err(Fault::new("damaged", message, "The damaged file was not changed; the new one can be opened."))
}

fn told(view: &SalvageView, file: &Path) -> String {
    let mut text =
        format!("{}: {} maps, {} commits, {} pictures\n", file.display(), view.maps.len(), view.commits, view.images);
    if let Some(time) = view.backup {
        let _ = writeln!(text, "Gaps were filled from the backup of {} where that was possible.", date_time(time));
    }
    if !view.complete {
        text.push_str("Whole maps may be missing: the list of maps is damaged.\n");
    }
    for map in &view.maps {
        let title = if map.title.is_empty() { "(no title)" } else { &map.title };
        let state = if map.exact { "whole" } else { "not whole" };
        let _ = writeln!(text, "{title}: {} records, {state}", map.records);
        map.lost.iter().for_each(|lost| tell(&mut text, lost));
    }
    view.lost.iter().for_each(|lost| tell(&mut text, lost));
    text
}

fn tell(text: &mut String, lost: &LostRecord) {
    let fate = match lost.fate {
        LostFate::Rebuilt => "put together again",
        LostFate::Older => "from an older state",
        LostFate::Missing => "missing",
    };
    let name = if lost.name.is_empty() { "(nothing names it)" } else { &lost.name };
    let _ = writeln!(text, "  {} {name}: {fate}", lost.kind);
}
