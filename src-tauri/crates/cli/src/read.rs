//! Commands that only look: list, show, search, history, schema.

use std::fmt::Write as _;

use waymark_app::{Answer, CommitLine, Fault, Hit, JourneyCard, Request, TemplateCard, VersionLine, outline};

use crate::arguments::{History, List, One, Schema, Search, Show};
use crate::output::Output;
use crate::place::{Named, Place};

pub(crate) fn list(it: &List, place: &Place, output: &Output) -> Result<(), Fault> {
    if it.templates {
        return output.answer(&waymark_app::templates(), |templates| lines(templates, template_line));
    }
    let (_app, window) = place.window()?;
    let Answer::Library(mut view) = window.ask(Request::Library {})? else { return Ok(()) };
    view.journeys.retain(|card| it.all || card.trashed.is_none());
    output.answer(&view.journeys, |journeys| match journeys.is_empty() {
        true => "The library holds no map yet: waymark new \"My first map\"".to_owned(),
        false => lines(journeys, map_line),
    })
}

pub(crate) fn show(it: &Show, place: &Place, output: &Output) -> Result<(), Fault> {
    let bare = match place.name(&it.what)? {
        Named::File(_, bare) => *bare,
        Named::Map(app, id) => app.bare(id)?,
    };
    if output.json {
        output.write(bare.json(false).as_bytes())
    } else {
        output.print(outline(bare.journey(), it.ids).trim_end())
    }
}

pub(crate) fn search(it: &Search, place: &Place, output: &Output) -> Result<(), Fault> {
    let (_app, window) = place.window()?;
    let Answer::Search(hits) = window.ask(Request::Search { text: it.text.join(" ") })? else { return Ok(()) };
    output.answer(&hits, |hits| match hits.is_empty() {
        true => "Nothing found.".to_owned(),
        false => lines(hits, hit_line),
    })
}

pub(crate) fn history(it: &History, place: &Place, output: &Output) -> Result<(), Fault> {
    let (app, window) = place.window()?;
    let request = Request::History { journey: app.find(&it.what)?, before: None, limit: it.limit };
    let Answer::History(page) = window.ask(request)? else { return Ok(()) };
    output.answer(&page.lines, |commits| lines(commits, commit_line))
}

pub(crate) fn versions(it: &One, place: &Place, output: &Output) -> Result<(), Fault> {
    let (app, window) = place.window()?;
    let Answer::Versions(versions) = window.ask(Request::Versions { journey: app.find(&it.what)? })? else {
        return Ok(());
    };
    output.answer(&versions, |versions| match versions.is_empty() {
        true => "No state of this map has a name yet.".to_owned(),
        false => lines(versions, version_line),
    })
}

pub(crate) fn schema(it: &Schema, output: &Output) -> Result<(), Fault> {
    let text = if it.typescript { waymark_app::typescript() } else { waymark_app::schema() };
    output.print(text.trim_end())
}

fn lines<T>(items: &[T], line: impl Fn(&T) -> String) -> String {
    items.iter().fold(String::new(), |mut text, item| {
        let _ = writeln!(text, "{}", line(item));
        text
    })
}

fn map_line(card: &JourneyCard) -> String {
    let trashed = if card.trashed.is_some() { "  (in the trash)" } else { "" };
    let changed = waymark_app::date(card.changed);
    format!("{}  {changed}  {:>4} cards  {}{trashed}", card.id, card.cards, card.properties.title)
}

fn template_line(card: &TemplateCard) -> String {
    format!("{:<18} {}: {}", card.key, card.title, card.description)
}

fn hit_line(hit: &Hit) -> String {
    format!("{}: {}", hit.title, hit.excerpt)
}

fn commit_line(commit: &CommitLine) -> String {
    format!("{}  {}  {}", waymark_app::date_time(commit.time), commit.author, commit.label)
}

fn version_line(version: &VersionLine) -> String {
    format!("{}  {}  {}", waymark_app::date_time(version.time), version.author, version.name)
}
