//! Commands for the library as a file: check it, copy it.

use serde::Serialize;
use waymark_app::{Bare, CheckReport, Fault};

use crate::arguments::{Backup, Check};
use crate::output::Output;
use crate::place::Place;
use crate::progress;

pub(crate) fn check(it: &Check, place: &Place, output: &Output) -> Result<(), Fault> {
    if !it.files.is_empty() {
        return check_files(it, output);
    }
    let bar = progress::turning("Checking the library");
    let report = place.app()?.check()?;
    bar.finish_and_clear();
    output.answer(&report, say)?;
    match report.damage.len() {
        0 => Ok(()),
        count => Err(Fault::new(
            "damaged",
            format!("{count} damaged places were found."),
            "Nothing was changed. Restore a backup, or export what can still be read.",
        )),
    }
}

fn check_files(it: &Check, output: &Output) -> Result<(), Fault> {
    let bar = progress::bar(it.files.len(), "Checking");
    for path in &it.files {
        Bare::read(path)?.warnings().iter().for_each(|warning| output.note(warning));
        bar.inc(1);
    }
    bar.finish_and_clear();
    let names: Vec<String> = it.files.iter().map(|path| path.display().to_string()).collect();
    output.answer(&names, |names| names.iter().map(|name| format!("{name}: whole\n")).collect())
}

fn say(report: &CheckReport) -> String {
    if report.damage.is_empty() {
        return format!("The library is whole: {} records checked.", report.records);
    }
    report.damage.iter().map(|damage| format!("{damage}\n")).collect()
}

/// A file that was made.
#[derive(Serialize)]
struct Made {
    file: String,
}

pub(crate) fn backup(it: &Backup, place: &Place, output: &Output) -> Result<(), Fault> {
    let bar = progress::turning("Backing up");
    place.app()?.backup(&it.file)?;
    bar.finish_and_clear();
    output.answer(&Made { file: it.file.display().to_string() }, |made| made.file.clone())
}
