//! The report: title page, map, stages, opportunities, metrics, evidence, personas, glossary. A section without content is
//! left out; everything else stands in it exactly once.

mod evidence;
mod glossary;
mod matrix;
mod metrics;
mod opportunities;
mod people;
mod subject;
mod table;
mod title;
mod trend;
mod writer;

use super::paper::Page;
use super::reading::{Mark, Part};
use super::sheet::{Desk, Sheet};
use super::{Maker, PageScene, Spread, fit, reading, stages};
use crate::draw::Context;
use writer::Writer;

/// A section as the contents name it.
pub(crate) struct Entry {
    title: String,
    /// Page counted from 0.
    page: usize,
    /// Within another section.
    within: bool,
}

/// A page of the report before its foot is written.
enum Leaf<'a> {
    /// A page with its name and the border at which its foot stands.
    Written(Sheet<'a>, String, f32),
    Whole(Box<PageScene>),
}

/// All pages.
pub(crate) fn pages(maker: Maker<'_>) -> Vec<PageScene> {
    let page = if maker.spread.page == Page::Fit { Page::A4 } else { maker.spread.page };
    let spread = Spread { page, ..*maker.spread };
    let maker = Maker { spread: &spread, ..maker };
    let desk = Desk::new(maker);
    let context = desk.context();
    let size = page.size(false).unwrap_or((794.0, 1_123.0));
    let mut leaves: Vec<Leaf<'_>> = Vec::new();
    let mut entries: Vec<Entry> = Vec::new();
    let told = title::long(context, size);
    leaves.extend(told.into_iter().map(written));
    add_map(maker, context, &mut leaves, &mut entries);
    add_stages(maker, &desk, &mut leaves, &mut entries);
    add_sections(context, size, &mut leaves, &mut entries);
    let count = leaves.len() + 1;
    let first = title::page(context, size, &entries);
    std::iter::once(first)
        .chain(leaves.into_iter().enumerate().map(|(index, leaf)| finish(leaf, index + 2, count)))
        .collect()
}

/// Everything that is told in words and tables. A section begins on a page of its own, unless it is so short that the page
/// before has room for all of it.
fn add_sections<'a>(context: Context<'a>, size: (f32, f32), leaves: &mut Vec<Leaf<'a>>, entries: &mut Vec<Entry>) {
    let mut before: Option<Writer<'a>> = None;
    for section in
        [opportunities::write as fn(&mut Writer<'_>), metrics::write, evidence::write, people::write, glossary::write]
    {
        let mut writer = Writer::new(context, size);
        section(&mut writer);
        let Some(title) = writer.title.clone() else { continue };
        if let Some(before) = before.as_mut().filter(|before| before.holds(&writer)) {
            before.y += writer::BETWEEN;
            section(before);
            entries.push(Entry { title, page: leaves.len() + before.count(), within: false });
            continue;
        }
        leaves.extend(before.take().into_iter().flat_map(Writer::finish).map(written));
        entries.push(Entry { title, page: leaves.len() + 1, within: false });
        before = Some(writer);
    }
    leaves.extend(before.into_iter().flat_map(Writer::finish).map(written));
}

fn written((sheet, name): (Sheet<'_>, String)) -> Leaf<'_> {
    Leaf::Written(sheet, name, writer::SIDE)
}

fn finish(leaf: Leaf<'_>, page: usize, count: usize) -> PageScene {
    match leaf {
        Leaf::Whole(page) => *page,
        Leaf::Written(mut sheet, name, side) => {
            stages::foot(&mut sheet, side, page, count);
            sheet.finish(name)
        }
    }
}

/// The map on a page as large as it is.
fn add_map(maker: Maker<'_>, context: Context<'_>, leaves: &mut Vec<Leaf<'_>>, entries: &mut Vec<Entry>) {
    let scene = crate::layout(maker.journey, maker.theme, maker.fonts, maker.view);
    let mut page = fit::whole(scene, Page::Fit);
    let title = context.words.report.map.to_owned();
    page.reading = page.reading.into_iter().map(lowered).collect();
    reading::link_evidence(&mut page.reading, maker.journey);
    page.marks = vec![Mark { level: 1, title: title.clone(), at: (0.0, 0.0) }];
    page.name = title.clone();
    entries.push(Entry { title, page: leaves.len() + 1, within: false });
    leaves.push(Leaf::Whole(Box::new(page)));
}

fn lowered(part: Part) -> Part {
    match part {
        Part::Heading(level, piece) => Part::Heading(level + 1, piece),
        part => part,
    }
}

fn add_stages<'a>(maker: Maker<'a>, desk: &'a Desk<'a>, leaves: &mut Vec<Leaf<'a>>, entries: &mut Vec<Entry>) {
    let sheets = stages::sheets(maker, desk, 1);
    let title = desk.context().words.report.stages.to_owned();
    if !sheets.is_empty() {
        entries.push(Entry { title: title.clone(), page: leaves.len() + 1, within: false });
    }
    for (index, (mut sheet, name)) in sheets.into_iter().enumerate() {
        let begins = sheet.marks.iter().any(|mark| mark.level == 2);
        if index == 0 {
            sheet.marks.insert(0, Mark { level: 1, title: title.clone(), at: (0.0, 0.0) });
        }
        if begins {
            entries.push(Entry { title: name.clone(), page: leaves.len() + 1, within: true });
        }
        leaves.push(Leaf::Written(sheet, name, stages::MARGIN));
    }
}
