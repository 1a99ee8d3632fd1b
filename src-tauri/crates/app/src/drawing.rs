//! A journey as a picture or on paper: what the file holds and what its preview shows are made of the same scenes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use waymark_layout::{
    Maker, Miniatures, Page, PageScene, Scene, Spread, SpreadKind, TooManyPages, Warning, pages, preflight,
};
use waymark_model::Journey;
use waymark_picture::{Images, PictureError, SlideScene, SvgOptions, fitting_scale, pdf_of, png, svg};

use crate::border::{ExportOptions, Fault, Format, PaperKind, PreviewPage};
use crate::errand::Errand;
use crate::{export, picture};

/// Dots per inch of scale 1.
const SCREEN_DPI: f32 = 96.0;
/// Most pages of a preview.
pub(crate) const MOST_SHOWN: usize = 60;
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
    /// The whole map, and the pixels of its unit.
    Map(Scene, f32),
    Pages(Vec<PageScene>),
}

/// Makes a PNG, an SVG or a PDF.
pub(crate) fn draw(
    journey: &Journey,
    images: export::Images<'_>,
    options: &ExportOptions,
    told: Option<&Miniatures>,
    errand: &Errand,
) -> Result<Drawing, Fault> {
    let find = |hash: &str| images(hash).map(|image| (image.media, image.bytes));
    let (found, fonts) = (Images(&find), picture::fonts());
    if options.format == Format::Pdf {
        errand.go_on()?;
        let (pages, checked) = paper(journey, options, told)?;
        errand.go_on()?;
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
    errand.go_on()?;
    let mut warnings = scene.warnings.clone();
    let wished = scale_of(options, &scene);
    let scale = if options.exact { wished } else { fitting_scale(&scene, wished) };
    let bytes = match options.format {
        Format::Svg => svg(&scene, fonts, found, svg_options(options)).into_bytes(),
        _ => {
            warnings.extend(fitted(&scene, wished, scale));
            png(&scene, fonts, found, scale, options.transparent)?
        }
    };
    Ok(Drawing { bytes, warnings, leaves: Leaves::Map(scene, scale) })
}

/// Says that a picture is smaller than it was wished.
fn fitted(scene: &Scene, wished: f32, scale: f32) -> Option<Warning> {
    let pixels =
        |scale: f32| format!("{} x {}", (scene.frame.width * scale) as u64, (scene.frame.height * scale) as u64);
    let message = format!(
        "A picture of {} pixels is more than browsers and viewers open: it was drawn with {}. A PDF or an SVG has no such limit.",
        pixels(wished),
        pixels(scale)
    );
    (scale < wished).then(|| Warning::new("png_scale_fitted", message))
}

/// Pixels per unit of the scene that are wished of a PNG.
fn scale_of(options: &ExportOptions, scene: &Scene) -> f32 {
    let by_dots = options.dpi.map_or(options.scale, |dpi| dpi / SCREEN_DPI);
    options.width.map_or(by_dots, |width| width / scene.frame.width.max(1.0))
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
    pub(crate) fn shown(
        &self,
        images: export::Images<'_>,
        options: &ExportOptions,
        errand: &Errand,
    ) -> Result<Vec<PreviewPage>, Fault> {
        let find = |hash: &str| images(hash).map(|image| (image.media, image.bytes));
        let (found, fonts) = (Images(&find), picture::fonts());
        let plain = SvgOptions::default();
        match &self.leaves {
            Leaves::Pages(pages) => {
                let shown = pages.iter().take(MOST_SHOWN);
                shown
                    .map(|page| {
                        errand.go_on()?;
                        let drawn = svg(&page.scene, fonts, found, plain);
                        Ok(leaf(&page.name, "image/svg+xml", drawn.as_bytes(), page.size()))
                    })
                    .collect()
            }
            Leaves::Map(scene, scale) => {
                let (width, height) = (scene.frame.width, scene.frame.height);
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
                Ok(vec![page])
            }
        }
    }
}

/// Slides as pages of a preview.
pub(crate) fn slides(slides: &[SlideScene], images: export::Images<'_>) -> Vec<PreviewPage> {
    let find = |hash: &str| images(hash).map(|image| (image.media, image.bytes));
    let draw = |slide: &SlideScene| {
        let drawn = svg(&slide.scene, picture::fonts(), Images(&find), SvgOptions::default());
        let frame = &slide.scene.frame;
        leaf(&slide.name, "image/svg+xml", drawn.as_bytes(), (frame.width, frame.height))
    };
    slides.iter().map(draw).collect()
}

fn leaf(name: &str, media: &str, content: &[u8], (width, height): (f32, f32)) -> PreviewPage {
    PreviewPage { name: name.to_owned(), media: media.to_owned(), content: STANDARD.encode(content), width, height }
}

/// Whether a format is a picture or paper.
pub(crate) fn draws(format: Format) -> bool {
    matches!(format, Format::Png | Format::Svg | Format::Pdf)
}
