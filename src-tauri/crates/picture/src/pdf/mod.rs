//! Pages -> PDF: vectors, and text that can be selected, copied, searched and read aloud in its order. No date and no chance
//! goes in, so that the same pages give the same bytes.

mod order;
mod outline;
mod paint;
mod spoken;
mod tags;
mod text;

use std::collections::HashMap;

use image::ImageFormat;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::geom::{Path, PathBuilder, Size, Transform};
use krilla::image::Image;
use krilla::metadata::{Metadata, TextDirection};
use krilla::page::PageSettings;
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, TagTree};
use krilla::text::Font;
use krilla::{Data, Document, SerializeSettings};
use waymark_layout::{Fonts, ImageItem, Item, Page, PageScene, Rgba, Scene, page_of};

use crate::images::{self, MISSING};
use crate::shape::{self, Segment};
use crate::walk::placed;
use crate::{Images, PictureError};
use order::Order;

/// Points of a scene unit.
const POINTS: f32 = 0.75;

/// The scene as a PDF file of one page.
pub fn pdf(scene: &Scene, fonts: &Fonts, images: Images<'_>, page: Page) -> Result<Vec<u8>, PictureError> {
    if !has_area(scene) {
        return Err(PictureError::Empty);
    }
    pdf_of(&[page_of(scene.clone(), page)], fonts, images)
}

/// Pages as a PDF file, tagged for screen readers. It says that it keeps to PDF/UA-1 when it does; it cannot when a sign
/// is missing in all fonts.
pub fn pdf_of(pages: &[PageScene], fonts: &Fonts, images: Images<'_>) -> Result<Vec<u8>, PictureError> {
    if pages.is_empty() || pages.iter().any(|page| !has_area(&page.scene)) {
        return Err(PictureError::Empty);
    }
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let written = match write(pages, fonts, images, accessible.unwrap_or_default()) {
        Err(KrillaError::Validation(_)) => write(pages, fonts, images, Configuration::default()),
        written => written,
    };
    written.map_err(|error| PictureError::Writer { format: "PDF", reason: format!("{error:?}") })
}

fn has_area(scene: &Scene) -> bool {
    let (width, height) = (scene.frame.width, scene.frame.height);
    width > 0.0 && height > 0.0 && width.is_finite() && height.is_finite()
}

fn write(
    pages: &[PageScene],
    fonts: &Fonts,
    images: Images<'_>,
    configuration: Configuration,
) -> Result<Vec<u8>, KrillaError> {
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    document.set_metadata(metadata(&pages[0].scene));
    let mut painter = Painter { fonts, images, faces: HashMap::new(), pictures: HashMap::new() };
    let language = pages[0].scene.language.clone();
    let mut tree = TagTree::new().with_lang((!language.is_empty()).then_some(language));
    for page in pages {
        painter.page(&mut document, page, &mut tree);
    }
    document.set_tag_tree(tree);
    document.set_outline(outline::of(pages));
    document.finish()
}

fn metadata(scene: &Scene) -> Metadata {
    // A document without a title is called by the file's name, which says less.
    let title = if scene.title.trim().is_empty() { "Waymark" } else { &scene.title };
    let metadata = Metadata::new()
        .title(title.to_owned())
        .description(scene.description.clone())
        .creator("Waymark".to_owned())
        .producer("Waymark".to_owned());
    let metadata =
        if spoken::runs_left(&scene.language) { metadata.text_direction(TextDirection::RightToLeft) } else { metadata };
    if scene.language.is_empty() { metadata } else { metadata.language(scene.language.clone()) }
}

/// Content that is not read.
fn decoration() -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout))
}

/// Fonts and pictures of one document.
struct Painter<'a> {
    fonts: &'a Fonts,
    images: Images<'a>,
    faces: HashMap<u16, Option<Face>>,
    pictures: HashMap<String, Option<Image>>,
}

/// A font, and its glyph for a space with its advance in ems.
#[derive(Clone)]
struct Face {
    font: Font,
    space: Option<(u32, f32)>,
}

impl Painter<'_> {
    fn page(&mut self, document: &mut Document, page: &PageScene, tree: &mut TagTree) {
        let frame = &page.scene.frame;
        let (width, height) = ((frame.width * POINTS).max(3.0), (frame.height * POINTS).max(3.0));
        let Some(settings) = PageSettings::from_wh(width, height) else { return };
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        surface.start_tagged(decoration());
        self.background(&mut surface, width, height, frame.background);
        surface.end_tagged();
        let mut order = Order::new(&page.reading);
        surface.push_transform(&Transform::from_row(POINTS, 0.0, 0.0, POINTS, 0.0, 0.0));
        for place in placed(&page.scene) {
            surface.push_transform(&Transform::from_translate(place.x, place.y));
            self.group(&mut surface, place.key, place.group, &mut order);
            surface.pop();
        }
        surface.pop();
        surface.finish();
        tags::add(tree, &mut sheet, page, &mut order);
        sheet.finish();
    }

    fn background(&self, surface: &mut Surface<'_>, width: f32, height: f32, background: Rgba) {
        let outline = shape::rectangle(0.0, 0.0, width, height, 0.0);
        if let Some(path) = path_of(&outline) {
            surface.set_fill(Some(paint::solid(background)));
            surface.set_stroke(None);
            surface.draw_path(&path);
        }
    }

    fn item(&mut self, surface: &mut Surface<'_>, item: &Item, spaced: bool) {
        match item {
            Item::Box(item) => {
                let outline = shape::rectangle(item.x, item.y, item.width, item.height, item.radius);
                paint::draw(surface, &outline, item.fill.as_ref(), item.stroke.as_ref());
            }
            Item::Path(item) => {
                paint::draw(surface, &shape::parse(&item.d), item.fill.as_ref(), item.stroke.as_ref());
            }
            Item::Text(item) => self.text(surface, item, spaced),
            Item::Image(item) => self.image(surface, item),
            Item::Hot(_) => {}
        }
    }

    fn image(&mut self, surface: &mut Surface<'_>, item: &ImageItem) {
        let outline = shape::rectangle(item.x, item.y, item.width, item.height, item.radius);
        let Some(area) = path_of(&outline) else { return };
        let images = self.images;
        let picture = self.pictures.entry(item.hash.clone()).or_insert_with(|| load(images, &item.hash));
        let Some(picture) = picture.clone() else {
            surface.set_fill(Some(paint::solid(Rgba(MISSING))));
            surface.set_stroke(None);
            surface.draw_path(&area);
            return;
        };
        let (width, height) = picture.size();
        let (left, top, width, height) = images::cover((width as f32, height as f32), (item.width, item.height));
        let Some(size) = Size::from_wh(width, height) else { return };
        surface.push_clip_path(&area, &FillRule::NonZero);
        surface.push_transform(&Transform::from_translate(item.x + left, item.y + top));
        surface.draw_image(picture, size);
        surface.pop();
        surface.pop();
    }
}

fn load(images: Images<'_>, hash: &str) -> Option<Image> {
    let (format, bytes) = images.find(hash)?;
    // The limits are ours: what does not decode within them does not go into a document either.
    images::decode(format, &bytes)?;
    let data = Data::from(bytes);
    match format {
        ImageFormat::Png => Image::from_png(data, true).ok(),
        ImageFormat::Jpeg => Image::from_jpeg(data, true).ok(),
        _ => Image::from_webp(data, true).ok(),
    }
}

fn path_of(outline: &[Segment]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for segment in outline {
        match *segment {
            Segment::Move(x, y) => builder.move_to(x, y),
            Segment::Line(x, y) => builder.line_to(x, y),
            Segment::Quad(a, b, x, y) => builder.quad_to(a, b, x, y),
            Segment::Cubic(a, b, c, d, x, y) => builder.cubic_to(a, b, c, d, x, y),
            Segment::Close => builder.close(),
        }
    }
    builder.finish()
}
