//! Files that are written from the journey itself, not from its picture: slides, tables, texts, open files. Each says what it
//! cannot carry.

use waymark_exchange::{Loss, Written, bundle, cjml, csv, markdown, mermaid, story, write_json, xlsx};
use waymark_layout::{Miniatures, Told, Warning};
use waymark_model::Journey;
use waymark_picture::{pptx_shown, web_page};

use crate::border::{ExportOptions, Fault, Format, PreviewPage};
use crate::drawing::{self, MOST_SHOWN};
use crate::export::Images;
use crate::window::core_failed;
use crate::{naming, picture};

/// How much of a text the preview shows, in characters.
const SHOWN: usize = 40_000;

/// A file that was made, with what it left out.
pub(crate) struct Made {
    pub(crate) bytes: Vec<u8>,
    /// What could not be done as wished.
    pub(crate) warnings: Vec<Warning>,
    /// What of the journey the format does not carry.
    pub(crate) losses: Vec<Loss>,
    /// Its first pages as they look, where they were asked for; and how many there are.
    pub(crate) pages: Vec<PreviewPage>,
    pub(crate) count: usize,
}

impl From<Written> for Made {
    fn from(written: Written) -> Made {
        Made { losses: written.losses, ..Made::of(written.bytes) }
    }
}

impl Made {
    /// A file that leaves nothing out and has no pages to show.
    fn of(bytes: Vec<u8>) -> Made {
        Made { bytes, warnings: Vec::new(), losses: Vec::new(), pages: Vec::new(), count: 0 }
    }
}

/// Makes the file of a format that is no picture, on wish with its first pages as they look.
pub(crate) fn write(
    journey: &Journey,
    images: Images<'_>,
    options: &ExportOptions,
    told: Option<&Miniatures>,
    shown: bool,
) -> Result<Made, Fault> {
    Ok(match options.format {
        Format::Json => {
            let bytes = write_json(journey, images, true).into_bytes();
            Made::of(bytes)
        }
        Format::Bundle => bundle(&[(naming::file_name(&journey.properties().title), journey)], images).into(),
        Format::Xlsx => xlsx(journey, language(journey, options), images).into(),
        Format::Csv => csv(journey).into(),
        Format::Markdown => markdown(journey).into(),
        Format::Story => story(journey, language(journey, options)).into(),
        Format::Mermaid => mermaid(journey).into(),
        Format::Cjml => cjml(journey).into(),
        Format::Pptx => slides(journey, images, options, told, shown)?,
        Format::Html => page(journey, images, options, told),
        Format::Png | Format::Svg | Format::Pdf => return Err(core_failed()),
    })
}

fn page(journey: &Journey, images: Images<'_>, options: &ExportOptions, told: Option<&Miniatures>) -> Made {
    let find = |hash: &str| images(hash).map(|image| (image.media, image.bytes));
    let made =
        web_page(journey, &picture::export_view(options, told), picture::fonts(), waymark_picture::Images(&find));
    Made { warnings: made.warnings, ..Made::of(made.bytes) }
}

fn slides(
    journey: &Journey,
    images: Images<'_>,
    options: &ExportOptions,
    told: Option<&Miniatures>,
    shown: bool,
) -> Result<Made, Fault> {
    let find = |hash: &str| images(hash).map(|image| (image.media, image.bytes));
    let (theme, view) = (picture::theme(options.view.theme), picture::export_view(options, told));
    let (most, found) = (if shown { MOST_SHOWN } else { 0 }, waymark_picture::Images(&find));
    let (deck, scenes) = pptx_shown(journey, &theme, picture::fonts(), &view, found, most)?;
    let (left_out, warnings) = deck.warnings.into_iter().partition::<Vec<_>, _>(is_counted);
    let losses = left_out.into_iter().map(lost).collect();
    let pages = drawing::slides(&scenes, images);
    Ok(Made { bytes: deck.bytes, warnings, losses, pages, count: deck.slides })
}

/// Whether a warning says how many things a file leaves out; others say how the file differs.
fn is_counted(warning: &Warning) -> bool {
    matches!(warning.told, Some(Told::Counted { .. }))
}

fn lost(warning: Warning) -> Loss {
    let count = if let Some(Told::Counted { count }) = warning.told { count as usize } else { 1 };
    Loss::new(&warning.code, count, warning.message)
}

/// The language of the words that a file itself writes: the map's own, else that of whoever asks.
pub(crate) fn language<'a>(journey: &'a Journey, options: &'a ExportOptions) -> &'a str {
    let own = journey.properties().language.as_str();
    if own.is_empty() { options.view.language.as_deref().unwrap_or("en") } else { own }
}

/// The beginning of a file of text.
pub(crate) fn beginning(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}').chars().take(SHOWN).collect()
}
