//! A journey as a picture or on paper: what the file holds and what its preview shows are made of the same scenes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use waymark_layout::{
    Maker, Miniatures, Page, PageScene, Scene, Spread, SpreadKind, TooManyPages, Warning, pages, preflight,
};
use waymark_model::Journey;
use waymark_picture::{Images, PictureError, SvgOptions, pdf_of, png, svg};

use crate::border::{ExportOptions, Fault, Format, PaperKind, PreviewPage};
use crate::{export, picture};

/// Dots per inch of scale 1.
const SCREEN_DPI: f32 = 96.0;
/// Most pages of a preview.
const MOST_SHOWN: usize = 60;
/// Most bytes of a PNG that is its own preview; a larger one is shown as the SVG of the same scene.
const MOST_BYTES: usize = 12 << 20;

/// A file with the scenes that it was made of.
pub(crate) struct Drawing {
    pub(crate) bytes: Vec<u8>,
    /// What could not be done as wished, and for paper what the pre-flight found.
    pub(crate) warnings: Vec<Warning>,
    leaves: Leaves,
}

enum Leaves {
    Map(Scene),
    Pages(Vec<PageScene>),
}

/// Makes a PNG, an SVG or a PDF.
pub(crate) fn draw(
    journey: &Journey,
    images: export::Images<'_>,
    options: &ExportOptions,
    told: Option<&Miniatures>,
) -> Result<Drawing, Fault> {
    let find = |hash: &str| images(hash).map(|image| (image.media, image.bytes));
    let (found, fonts) = (Images(&find), picture::fonts());
    if options.format == Format::Pdf {
        let (pages, checked) = paper(journey, options, told)?;
        let bytes = pdf_of(&pages, fonts, found)?;
        let mut warnings: Vec<Warning> = Vec::new();
        for warning in pages.iter().flat_map(|page| &page.scene.warnings) {
            if !warnings.contains(warning) {
                warnings.push(warning.clone());
            }
        }
        warnings.extend(checked);
        return Ok(Drawing { bytes, warnings, leaves: Leaves::Pages(pages) });
    }
    let scene = picture::export(journey, options, told);
    let bytes = match options.format {
        Format::Svg => svg(&scene, fonts, found, svg_options(options)).into_bytes(),
        _ => {
            let scale = options.dpi.map_or(options.scale, |dpi| dpi / SCREEN_DPI);
            png(&scene, fonts, found, scale, options.transparent)?
        }
    };
    let warnings = scene.warnings.clone();
    Ok(Drawing { bytes, warnings, leaves: Leaves::Map(scene) })
}

fn svg_options(options: &ExportOptions) -> SvgOptions {
    SvgOptions { transparent: options.transparent, ..SvgOptions::default() }
}

/// The pages of a PDF, and what their check finds.
fn paper(
    journey: &Journey,
    options: &ExportOptions,
    told: Option<&Miniatures>,
) -> Result<(Vec<PageScene>, Vec<Warning>), Fault> {
    let page = Page::named(&options.page).ok_or_else(|| {
        let message = format!("There is no page “{}”.", options.page);
        Fault::new("usage", message, format!("The pages are: {}.", Page::NAMES))
    })?;
    let wished = &options.paper;
    let kind = match wished.kind {
        PaperKind::Whole => SpreadKind::Whole,
        PaperKind::Tiles => SpreadKind::Tiles,
        PaperKind::Stages => SpreadKind::Stages,
        PaperKind::Report => SpreadKind::Report,
    };
    let (overlap, marks, enlarged) = (wished.overlap, wished.marks, wished.enlarged);
    let spread = Spread { page, kind, overlap, marks, enlarged };
    let (view, theme) = (picture::export_view(options, told), picture::theme(options.view.theme));
    let refused = |TooManyPages { pages, enlarged }| Fault::from(PictureError::TooManyPages { pages, enlarged });
    let maker = Maker { journey, theme: &theme, fonts: picture::fonts(), view: &view, spread: &spread };
    let pages = pages(journey, &theme, picture::fonts(), &view, &spread).map_err(refused)?;
    let checked = preflight(maker, &pages, wished.distance);
    Ok((pages, checked))
}

impl Drawing {
    /// How many pages it has.
    pub(crate) fn count(&self) -> usize {
        if let Leaves::Pages(pages) = &self.leaves { pages.len() } else { 1 }
    }

    /// Its pages as pictures, at most the first 60: a picture is its own page; paper is drawn as SVG.
    pub(crate) fn shown(&self, images: export::Images<'_>, options: &ExportOptions) -> Vec<PreviewPage> {
        let find = |hash: &str| images(hash).map(|image| (image.media, image.bytes));
        let (found, fonts) = (Images(&find), picture::fonts());
        let plain = SvgOptions::default();
        match &self.leaves {
            Leaves::Pages(pages) => {
                let shown = pages.iter().take(MOST_SHOWN);
                shown
                    .map(|page| {
                        let drawn = svg(&page.scene, fonts, found, plain);
                        leaf(&page.name, "image/svg+xml", drawn.as_bytes(), page.size())
                    })
                    .collect()
            }
            Leaves::Map(scene) => {
                let (width, height) = (scene.frame.width, scene.frame.height);
                let scale = options.dpi.map_or(options.scale, |dpi| dpi / SCREEN_DPI);
                let pixels = ((width * scale).round(), (height * scale).round());
                let page = match options.format {
                    Format::Svg => leaf("", "image/svg+xml", &self.bytes, (width, height)),
                    _ if self.bytes.len() <= MOST_BYTES && pixels.0 * pixels.1 <= 8_000_000.0 => {
                        leaf("", "image/png", &self.bytes, pixels)
                    }
                    _ => {
                        let drawn = svg(scene, fonts, found, svg_options(options));
                        leaf("", "image/svg+xml", drawn.as_bytes(), pixels)
                    }
                };
                vec![page]
            }
        }
    }
}

fn leaf(name: &str, media: &str, content: &[u8], (width, height): (f32, f32)) -> PreviewPage {
    PreviewPage { name: name.to_owned(), media: media.to_owned(), content: STANDARD.encode(content), width, height }
}

/// Whether a format is a picture or paper.
pub(crate) fn draws(format: Format) -> bool {
    matches!(format, Format::Png | Format::Svg | Format::Pdf)
}
