//! Commands that change which maps the library holds: new, import, trash.

use waymark_app::{Answer, Created, Fault, FileKind, Joining, Request, Source, Target, Wishes};

use crate::arguments::{HowName, Import, KindName, New, Trash};
use crate::output::Output;
use crate::place::Place;
use crate::progress;

pub(crate) fn new(it: &New, place: &Place, output: &Output) -> Result<(), Fault> {
    let (app, window) = place.window()?;
    let from = match &it.copy {
        Some(what) => Source::Journey { id: app.find(what)? },
        None => Source::Template { key: it.template.clone() },
    };
    let Answer::Create(created) = window.ask(Request::Create { from, title: it.title.clone() })? else { return Ok(()) };
    say(&created, output)
}

/// All files of one command are one row, with one backup before it.
const ROW: &str = "command";

/// Each file by itself: one that cannot be read does not keep the others out.
pub(crate) fn import(it: &Import, place: &Place, output: &Output) -> Result<(), Fault> {
    let app = place.app()?;
    let into = it.into.as_deref().map(|what| app.find(what)).transpose()?;
    let target = into.map(|journey| Target { journey, how: how(it.how), lanes: Vec::new() });
    let wishes = Wishes { kind: it.kind.map(kind), ..Wishes::default() };
    let bar = progress::bar(it.files.len(), "Importing");
    let mut all = Created { journeys: Vec::new(), warnings: Vec::new() };
    let mut faults = Vec::new();
    for path in &it.files {
        match bar.suspend(|| app.import_as(path, &wishes, target.as_ref(), Some(ROW))) {
            Ok(created) => {
                all.journeys.extend(created.journeys);
                all.warnings.extend(created.warnings);
            }
            Err(fault) => faults.push(fault),
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    let Some(last) = faults.pop() else { return say(&all, output) };
    faults.iter().for_each(|fault| output.note(&format!("{} {}", fault.message, fault.hint)));
    say(&all, output)?;
    Err(last)
}

fn how(name: HowName) -> Joining {
    match name {
        HowName::Lanes => Joining::Lanes,
        HowName::Stages => Joining::Stages,
    }
}

fn kind(name: KindName) -> FileKind {
    match name {
        KindName::Json => FileKind::Json,
        KindName::Bundle => FileKind::Bundle,
        KindName::Library => FileKind::Library,
        KindName::Csv => FileKind::Csv,
        KindName::Xlsx => FileKind::Xlsx,
        KindName::Mermaid => FileKind::Mermaid,
        KindName::Markdown => FileKind::Markdown,
        KindName::Cjml => FileKind::Cjml,
        KindName::Text => FileKind::Text,
    }
}

pub(crate) fn trash(it: &Trash, place: &Place, output: &Output) -> Result<(), Fault> {
    let (app, window) = place.window()?;
    let journeys = it.what.iter().map(|what| app.find(what)).collect::<Result<Vec<_>, Fault>>()?;
    window.ask(Request::Trash { journeys: journeys.clone(), restore: it.back })?;
    output.answer(&journeys, |ids| ids.iter().map(|id| format!("{id}\n")).collect())
}

fn say(created: &Created, output: &Output) -> Result<(), Fault> {
    created.warnings.iter().for_each(|warning| output.note(warning));
    output.answer(created, |created| created.journeys.iter().map(|id| format!("{id}\n")).collect())
}
