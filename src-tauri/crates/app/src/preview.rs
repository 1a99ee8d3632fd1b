//! A file before it is one: made as the export makes it, and shown as what it is. Nothing here shows a stand-in: a web page is
//! kept to be looked at alive, slides and pages are drawn from what is written, sheets are read from the finished workbook.

use waymark_exchange::{SheetView, workbook_looks};

use crate::bare::Bare;
use crate::border::{ExportOptions, ExportPreview, Fault, Format};
use crate::drawing;
use crate::errand::Errand;
use crate::export::{kind, name};
use crate::written::{self, Made};

/// The file that an export would make, to look at. A web page is kept, and shown under the key that `keep` answers.
pub(crate) fn preview(
    bare: &Bare,
    options: &ExportOptions,
    errand: &Errand,
    keep: &dyn Fn(Vec<u8>) -> String,
) -> Result<ExportPreview, Fault> {
    errand.go_on()?;
    if drawing::draws(options.format) { drawn(bare, options, errand) } else { other(bare, options, errand, keep) }
}

/// A picture, or paper.
fn drawn(bare: &Bare, options: &ExportOptions, errand: &Errand) -> Result<ExportPreview, Fault> {
    let (made, told) = bare.reporting(|find| {
        let drawing = drawing::draw(bare.journey(), find, options, bare.told(), errand)?;
        let pages = drawing.shown(find, options, errand)?;
        Ok::<_, Fault>((drawing, pages))
    });
    let (drawing, pages) = made?;
    let (bytes, count) = (length(drawing.bytes.len()), length(drawing.count()));
    let warnings = drawing.warnings.into_iter().chain(told).collect();
    Ok(ExportPreview { bytes, pages, count, warnings, ..nothing(bare, options.format) })
}

/// A file that is written from the journey.
fn other(
    bare: &Bare,
    options: &ExportOptions,
    errand: &Errand,
    keep: &dyn Fn(Vec<u8>) -> String,
) -> Result<ExportPreview, Fault> {
    let journey = bare.leaving(options.format);
    let (made, told) = bare.reporting(|find| written::write(&journey, find, options, bare.told(), true));
    let Made { bytes, warnings, losses, pages, count } = made?;
    errand.go_on()?;
    let warnings = warnings.into_iter().chain(told).collect();
    let (size, count) = (length(bytes.len()), length(count));
    let mut preview = ExportPreview { bytes: size, pages, count, warnings, losses, ..nothing(bare, options.format) };
    match options.format {
        Format::Html => preview.live = keep(bytes),
        Format::Xlsx => preview.sheets = sheets(bare, &bytes)?,
        format if is_text(kind(format).1) => preview.text = written::beginning(&bytes),
        _ => {}
    }
    Ok(preview)
}

fn sheets(bare: &Bare, bytes: &[u8]) -> Result<Vec<SheetView>, Fault> {
    workbook_looks(bare.journey(), bytes).map_err(|error| {
        Fault::new(
            "preview_failed",
            format!("The workbook could not be shown: {error}."),
            "The export itself may still work.",
        )
    })
}

fn is_text(media: &str) -> bool {
    media.starts_with("text/") || ["application/xml", "application/json"].contains(&media)
}

/// A preview that shows nothing yet.
fn nothing(bare: &Bare, format: Format) -> ExportPreview {
    ExportPreview {
        name: name(bare.journey(), kind(format).0),
        bytes: 0,
        pages: Vec::new(),
        count: 0,
        text: String::new(),
        live: String::new(),
        sheets: Vec::new(),
        warnings: Vec::new(),
        losses: Vec::new(),
    }
}

/// A count as it crosses the border.
fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
