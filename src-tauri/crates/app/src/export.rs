//! A journey -> a file in memory: layout, then a picture, or the open format. The same journey and options give the
//! same bytes.

use waymark_exchange::{ImageBytes, Loss};
use waymark_layout::{Miniatures, Warning};
use waymark_model::Journey;

use crate::border::{ExportOptions, Fault, Format};
use crate::errand::Errand;
use crate::written::Made;
use crate::{drawing, naming, written};

/// Where an export finds the pictures of a journey, by their hash.
pub type Images<'a> = &'a dyn Fn(&str) -> Option<ImageBytes>;

/// A file in memory.
#[derive(Clone, Debug)]
pub struct File {
    /// Proposed name with its ending.
    pub name: String,
    /// Media type.
    pub media: String,
    /// Content.
    pub bytes: Vec<u8>,
    /// What could not be done as wished.
    pub warnings: Vec<Warning>,
    /// What of the journey the format does not carry.
    pub losses: Vec<Loss>,
}

/// Makes a file of a journey. Fails when the options cannot be met, with what to do instead.
pub fn export_journey(journey: &Journey, images: Images<'_>, options: &ExportOptions) -> Result<File, Fault> {
    export_telling(journey, images, options, None, &Errand::quiet())
}

/// The same, with what is known of other journeys that its cards drill down to.
pub(crate) fn export_telling(
    journey: &Journey,
    images: Images<'_>,
    options: &ExportOptions,
    told: Option<&Miniatures>,
    errand: &Errand,
) -> Result<File, Fault> {
    let (ending, media) = kind(options.format);
    let (bytes, warnings, losses) = match options.format {
        Format::Svg | Format::Png | Format::Pdf => {
            let drawing = drawing::draw(journey, images, options, told, errand)?;
            (drawing.bytes, drawing.warnings, Vec::new())
        }
        _ => {
            errand.go_on()?;
            let Made { bytes, warnings, losses, .. } = written::write(journey, images, options, told, false)?;
            (bytes, warnings, losses)
        }
    };
    errand.go_on()?;
    let name = name(journey, ending);
    Ok(File { name, media: media.to_owned(), bytes, warnings, losses })
}

/// The proposed name of a file with this ending.
pub(crate) fn name(journey: &Journey, ending: &str) -> String {
    format!("{}.{ending}", naming::file_name(&journey.properties().title))
}

/// Ending and media type of a format.
pub(crate) fn kind(format: Format) -> (&'static str, &'static str) {
    match format {
        Format::Png => ("png", "image/png"),
        Format::Svg => ("svg", "image/svg+xml"),
        Format::Pdf => ("pdf", "application/pdf"),
        Format::Pptx => ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        Format::Xlsx => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Format::Csv => ("csv", "text/csv;charset=utf-8"),
        Format::Html => ("html", "text/html;charset=utf-8"),
        Format::Markdown => ("md", "text/markdown;charset=utf-8"),
        Format::Story => ("txt", "text/plain;charset=utf-8"),
        Format::Mermaid => ("mmd", "text/plain;charset=utf-8"),
        Format::Cjml => ("xml", "application/xml"),
        Format::Json => ("json", "application/json"),
        Format::Bundle => ("zip", "application/zip"),
    }
}
