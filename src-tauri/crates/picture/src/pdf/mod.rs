//! Scene -> PDF: vectors, and text that can be selected, copied and searched. No date and no chance goes in, so that
//! the same scene gives the same bytes.

mod paint;
mod text;

use std::collections::HashMap;

use image::ImageFormat;
use krilla::Data;
use krilla::Document;
use krilla::geom::{Path, PathBuilder, Size, Transform};
use krilla::image::Image;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::text::Font;
use waymark_layout::{Fonts, ImageItem, Item, Rgba, Scene};

use crate::images::{self, MISSING};
use crate::shape::{self, Segment};
use crate::walk::placed;
use crate::{Images, Page, PictureError};

/// The scene as a PDF file of one page.
pub fn pdf(scene: &Scene, fonts: &Fonts, images: Images<'_>, page: Page) -> Result<Vec<u8>, PictureError> {
    let frame = &scene.frame;
    if !(frame.width > 0.0 && frame.height > 0.0 && frame.width.is_finite() && frame.height.is_finite()) {
        return Err(PictureError::Empty);
    }
    let (width, height, left, top, scale) = page.place(frame.width, frame.height);
    let mut document = Document::new();
    document.set_metadata(metadata(scene));
    let settings = PageSettings::from_wh(width, height).ok_or(PictureError::Empty)?;
    let mut sheet = document.start_page_with(settings);
    let mut painter = Painter { fonts, images, faces: HashMap::new(), pictures: HashMap::new() };
    let mut surface = sheet.surface();
    painter.background(&mut surface, width, height, frame.background);
    surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, left, top));
    for place in placed(scene) {
        surface.push_transform(&Transform::from_translate(place.x, place.y));
        for item in &place.group.items {
            painter.item(&mut surface, item);
        }
        surface.pop();
    }
    surface.pop();
    surface.finish();
    sheet.finish();
    document.finish().map_err(|error| PictureError::Writer { format: "PDF", reason: format!("{error:?}") })
}

fn metadata(scene: &Scene) -> Metadata {
    let metadata = Metadata::new()
        .title(scene.title.clone())
        .description(scene.description.clone())
        .creator("Waymark".to_owned())
        .producer("Waymark".to_owned());
    if scene.language.is_empty() { metadata } else { metadata.language(scene.language.clone()) }
}

/// Fonts and pictures of one document.
struct Painter<'a> {
    fonts: &'a Fonts,
    images: Images<'a>,
    faces: HashMap<u16, Option<Font>>,
    pictures: HashMap<String, Option<Image>>,
}

impl Painter<'_> {
    fn background(&self, surface: &mut Surface<'_>, width: f32, height: f32, background: Rgba) {
        let outline = shape::rectangle(0.0, 0.0, width, height, 0.0);
        if let Some(path) = path_of(&outline) {
            surface.set_fill(Some(paint::solid(background)));
            surface.set_stroke(None);
            surface.draw_path(&path);
        }
    }

    fn item(&mut self, surface: &mut Surface<'_>, item: &Item) {
        match item {
            Item::Box(item) => {
                let outline = shape::rectangle(item.x, item.y, item.width, item.height, item.radius);
                paint::draw(surface, &outline, item.fill.as_ref(), item.stroke.as_ref());
            }
            Item::Path(item) => {
                paint::draw(surface, &shape::parse(&item.d), item.fill.as_ref(), item.stroke.as_ref());
            }
            Item::Text(item) => self.text(surface, item),
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
