//! A look at a file before anything is imported: what is in it, drawn. Nothing here writes.

use waymark_exchange::{EXAMPLE_CSV, EXAMPLE_XLSX, Imported, Reading, Wishes};
use waymark_model::{Id, Journey};
use waymark_picture::{Images, SvgOptions, svg};

use crate::border::{ExportOptions, Fault, FilePreview, Format, IncomingMap, View};
use crate::core::Core;
use crate::export::{File, kind};
use crate::{picture, reading};

/// Maps of one file that are drawn; of more only the counts are told.
const DRAWN: usize = 24;
/// Cards after which no further stage is drawn.
const CARDS: usize = 600;

/// Reads a file and draws what it holds.
pub(crate) fn look_into(
    core: &Core,
    name: &str,
    bytes: &[u8],
    wishes: &Wishes,
    view: &View,
) -> Result<FilePreview, Fault> {
    let Reading { kind, journeys, mut remarks, table } =
        reading::read(&core.settings, name, bytes, &Wishes { only: None, ..wishes.clone() })?;
    for warning in journeys.iter().flat_map(|imported| &imported.warnings) {
        remarks.push(waymark_exchange::Remark::new("file", warning.clone()));
    }
    let mine: Vec<Id> = core.library()?.journeys()?.into_iter().map(|row| row.id).collect();
    let maps = journeys.iter().enumerate().map(|(place, imported)| {
        let known = Some(imported.journey.id()).filter(|id| mine.contains(id));
        map(imported, known, (place < DRAWN).then_some(view))
    });
    Ok(FilePreview { kind, maps: maps.collect(), remarks, table })
}

fn map(imported: &Imported, known: Option<Id>, view: Option<&View>) -> IncomingMap {
    let journey = &imported.journey;
    let summary = journey.summary();
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    IncomingMap {
        title: journey.properties().title.clone(),
        stages: small(summary.stages),
        steps: small(summary.steps),
        lanes: small(summary.lanes),
        cards: small(summary.cards),
        personas: small(journey.properties().personas.len()),
        svg: view.map(|view| draw(imported, view)).unwrap_or_default(),
        known,
    }
}

/// The map as SVG: of a large one as many stages as hold a few hundred cards.
fn draw(imported: &Imported, view: &View) -> String {
    let view = View { lanes: None, stages: first_stages(&imported.journey), persona: None, ..view.clone() };
    let options = ExportOptions { view, ..ExportOptions::default() };
    let scene = picture::export(&imported.journey, &options, None);
    let find = |hash: &str| {
        let found = imported.images.iter().find(|(known, ..)| known == hash);
        found.map(|(_, media, bytes)| (media.clone(), bytes.clone()))
    };
    svg(&scene, picture::fonts(), Images(&find), SvgOptions::default())
}

fn first_stages(journey: &Journey) -> Option<Vec<Id>> {
    if journey.summary().cards <= CARDS {
        return None;
    }
    let lanes: Vec<Id> = journey.lanes().map(|lane| lane.id).collect();
    let mut count = 0;
    let within = journey.stages().take_while(|stage| {
        let fits = count < CARDS;
        for step in journey.steps_of(stage.id) {
            count += lanes.iter().map(|lane| journey.cards_in(*lane, step.id).count()).sum::<usize>();
        }
        fits
    });
    Some(within.map(|stage| stage.id).collect())
}

/// An example of a table that can be imported: one row a card.
pub(crate) fn example(format: Format) -> Result<File, Fault> {
    let bytes = match format {
        Format::Csv => EXAMPLE_CSV,
        Format::Xlsx => EXAMPLE_XLSX,
        _ => return Err(Fault::new("usage", "There is no example of this format.", "Ask for CSV or XLSX.")),
    };
    let (ending, media) = kind(format);
    let name = format!("Waymark example.{ending}");
    Ok(File { name, media: media.into(), bytes: bytes.to_vec(), warnings: Vec::new(), losses: Vec::new() })
}
