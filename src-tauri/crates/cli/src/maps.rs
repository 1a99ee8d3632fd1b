//! Commands that change which maps the library holds: new, import, trash.

use waymark_app::{Answer, Created, Fault, Request, Source};

use crate::arguments::{Import, New, Trash};
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

pub(crate) fn import(it: &Import, place: &Place, output: &Output) -> Result<(), Fault> {
    let app = place.app()?;
    let bar = progress::bar(it.files.len(), "Importing");
    let mut all = Created { journeys: Vec::new(), warnings: Vec::new() };
    for path in &it.files {
        let created = bar.suspend(|| app.import_file(path))?;
        all.journeys.extend(created.journeys);
        all.warnings.extend(created.warnings);
        bar.inc(1);
    }
    bar.finish_and_clear();
    say(&all, output)
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
