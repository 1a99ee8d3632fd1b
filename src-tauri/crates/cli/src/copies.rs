//! `diff` and `merge`: two copies of one map, compared and made one. A file that cannot be read leaves everything as it is.

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;
use waymark_app::{Bare, Conflict, Difference, DifferenceVerb, Fault, MergedFile, read_file, write_file};

use crate::arguments::{Diff, Merge};
use crate::output::Output;
use crate::place::{Named, Place};

/// Exit code of `diff` for maps that differ, and of `merge` for conflicts, as git and diff know it.
const DIFFERENT: u8 = 1;

pub(crate) fn diff(it: &Diff, place: &Place, output: &Output) -> Result<ExitCode, Fault> {
    let (from, to) = (copy(&it.from, place)?, copy(&it.to, place)?);
    let differences = from.differences(&to);
    output.answer(&differences, |differences| list(differences))?;
    Ok(if differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(DIFFERENT) })
}

fn copy(what: &str, place: &Place) -> Result<Bare, Fault> {
    // Whatever is a file is taken for one: git names the copies that it compares as it likes.
    if Path::new(what).is_file() {
        return Bare::read(Path::new(what));
    }
    match place.name(what)? {
        Named::File(_, bare) => Ok(*bare),
        Named::Map(app, id) => app.bare(id),
    }
}

/// What a merge came to.
#[derive(Serialize)]
struct Outcome<'a> {
    file: String,
    conflicts: &'a [Conflict],
    mended: &'a [Difference],
}

pub(crate) fn merge(it: &Merge, output: &Output) -> Result<ExitCode, Fault> {
    let base = read_file(&it.base)?;
    // Git gives an empty file where two branches added the same one.
    let base = if base.is_empty() { None } else { Some(Bare::from_bytes(&base).map_err(|fault| of(&it.base, fault))?) };
    let [mine, theirs] = [&it.mine, &it.theirs].map(|path| Bare::read(path).map_err(|fault| of(path, fault)));
    let (mine, theirs) = (mine?, theirs?);
    let word = if it.theirs_hold { Some(true) } else { Some(false).filter(|_| it.ours) };
    let MergedFile { bare, conflicts, mended } = Bare::merge(base.as_ref(), &mine, &theirs, word)?;
    let text = bare.json(true);
    let to = it.output.as_deref().unwrap_or(&it.mine);
    if to == Path::new("-") {
        output.write(text.as_bytes())?;
    } else {
        write_file(to, text.as_bytes())?;
    }
    let conflicts = if word.is_some() { Vec::new() } else { conflicts };
    if output.json && to != Path::new("-") {
        let outcome = Outcome { file: to.display().to_string(), conflicts: &conflicts, mended: &mended };
        output.answer(&outcome, |_| String::new())?;
    } else {
        tell(&conflicts, &mended, output);
    }
    Ok(if conflicts.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(DIFFERENT) })
}

/// Of three files, which one it was.
fn of(path: &Path, fault: Fault) -> Fault {
    let message = format!("{}: {}", path.display(), fault.message);
    Fault { message, ..fault }
}

fn tell(conflicts: &[Conflict], mended: &[Difference], output: &Output) {
    for one in mended {
        output.note(&format!("so that the map stays whole: {}", line(one)));
    }
    if !conflicts.is_empty() {
        let count = conflicts.len();
        output.note(&format!("{count} {}:", if count == 1 { "conflict" } else { "conflicts" }));
        conflicts.iter().for_each(|conflict| output.note(&said(conflict)));
    }
}

fn said(conflict: &Conflict) -> String {
    let holds = if conflict.takes_theirs { "theirs" } else { "mine" };
    let what = about(&conflict.kind, &conflict.name, &conflict.field);
    let place = if conflict.place.is_empty() { String::new() } else { format!("{}: ", conflict.place) };
    let (base, mine, theirs) = (value(&conflict.base), value(&conflict.mine), value(&conflict.theirs));
    format!("  {place}{what}: was {base}, mine {mine}, theirs {theirs}; {holds} is kept")
}

/// Differences as people read them, under the stage and lane in which they stand.
fn list(differences: &[Difference]) -> String {
    let (mut text, mut place) = (String::new(), None);
    for one in differences {
        if place != Some(&one.place) {
            place = Some(&one.place);
            let head = if one.place.is_empty() { "The map" } else { &one.place };
            let gap = if text.is_empty() { "" } else { "\n" };
            let _ = writeln!(text, "{gap}{head}");
        }
        let _ = writeln!(text, "  {}", line(one));
    }
    text
}

/// One difference: a sign, what it is about, and what became of it.
fn line(one: &Difference) -> String {
    let what = about(&one.kind, &one.name, &one.field);
    match one.verb {
        DifferenceVerb::Added => format!("+ {what}"),
        DifferenceVerb::Removed => format!("- {what}"),
        DifferenceVerb::Moved => format!("> {what}: {} -> {}", value(&one.before), value(&one.after)),
        DifferenceVerb::Changed => format!("~ {what}: {} -> {}", value(&one.before), value(&one.after)),
    }
}

fn about(kind: &str, name: &str, field: &str) -> String {
    let name = if name.is_empty() || kind == "journey" { String::new() } else { format!(" “{name}”") };
    let field = if field.is_empty() { String::new() } else { format!(", {}", field.replace(['_', '.'], " ")) };
    format!("{kind}{name}{field}")
}

/// A value in quotation marks; nothing as a word.
fn value(text: &str) -> String {
    match text {
        "" => "nothing".to_owned(),
        "true" => "yes".to_owned(),
        "false" => "no".to_owned(),
        text => format!("“{}”", text.replace('\n', " ")),
    }
}
