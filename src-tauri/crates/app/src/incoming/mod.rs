//! A look at a file before anything is imported: what is in it, drawn, alone or as it would stand in the open map. Nothing
//! here writes.

mod asked;
mod joined;

use waymark_exchange::{EXAMPLE_CSV, EXAMPLE_XLSX, Imported, Reading, Wishes};
use waymark_model::{Id, Journey};
use waymark_picture::{Images, SvgOptions, svg};

pub(crate) use asked::{Asked, Stop, given_up};

use crate::border::{ExportOptions, Fault, FilePreview, Format, IncomingMap, Target, View};
use crate::core::Core;
use crate::export::{File, kind};
use crate::{merging, picture, reading};

/// Maps of one file that are drawn; of more only the counts are told.
const DRAWN: usize = 24;
/// Copies of maps that are here which are compared with them; of more it is only said that they are here.
const COMPARED: usize = 200;
/// Cards after which no further stage is drawn.
const CARDS: usize = 600;

/// What is asked about a file.
pub(crate) struct Question<'a> {
    pub(crate) name: &'a str,
    pub(crate) bytes: &'a [u8],
    pub(crate) wishes: &'a Wishes,
    pub(crate) view: &'a View,
    /// Into which open map, to see that one as it would be.
    pub(crate) into: Option<&'a Target>,
}

/// Reads a file and draws what it holds, or the open map with it.
pub(crate) fn look_into(core: &Core, question: &Question<'_>, stop: &Stop) -> Result<FilePreview, Fault> {
    let Question { name, bytes, wishes, view, into } = *question;
    let all = Wishes { only: None, ..wishes.clone() };
    let Reading { kind, journeys, mut remarks, table } = reading::read(&core.settings, name, bytes, &all, stop)?;
    for warning in journeys.iter().flat_map(|imported| &imported.warnings) {
        remarks.push(waymark_exchange::Remark::new("file", warning.clone()));
    }
    let mine: Vec<Id> = core.library()?.journeys()?.into_iter().map(|row| row.id).collect();
    let mut maps = Vec::with_capacity(journeys.len());
    for (place, imported) in journeys.iter().enumerate() {
        stop.check()?;
        let known = Some(imported.journey.id()).filter(|id| mine.contains(id));
        let copy = known.filter(|_| place < COMPARED).and_then(|id| merging::state(core, id, &imported.journey).ok());
        let drawn = into.is_none() && place < DRAWN;
        maps.push(IncomingMap { known, copy, ..map(imported, drawn.then_some(view)) });
    }
    let wanted = |place: usize| wishes.only.as_ref().is_none_or(|only| only.iter().any(|own| *own as usize == place));
    let taken: Vec<&Imported> =
        journeys.iter().enumerate().filter(|(place, _)| wanted(*place)).map(|(_, imported)| imported).collect();
    let joined = into.map(|target| joined::preview(core, &taken, target, view)).transpose()?;
    Ok(FilePreview { kind, maps, remarks, table, joined })
}

fn map(imported: &Imported, view: Option<&View>) -> IncomingMap {
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
        known: None,
        copy: None,
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
