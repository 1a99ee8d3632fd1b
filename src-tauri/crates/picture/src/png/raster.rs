//! Items of a scene as pixels of one band.

use std::collections::HashMap;

use image::imageops::FilterType;
use tiny_skia::{
    FillRule, FilterQuality, GradientStop, IntSize, LineCap, LineJoin, LinearGradient, Paint, Path, PathBuilder,
    Pattern, Pixmap, Point, Shader, SpreadMode, Stroke, StrokeDash, Transform,
};
use waymark_layout::{Fonts, ImageItem, Item, Paint as ScenePaint, Rgba, Scene, Stroke as SceneStroke, TextItem};

use super::colour;
use super::device::device;
use super::letters::{LARGEST, Letters, part, split};
use crate::Images;
use crate::font::Outlines;
use crate::images::{self, MISSING};
use crate::shape::{self, SLANT, Segment};
use crate::walk::{Placed, placed};

/// Draws a scene band by band.
pub(super) struct Raster<'a> {
    prepared: Vec<Prepared<'a>>,
    outlines: Outlines<'a>,
    images: Images<'a>,
    /// Decoded pictures by hash and size in pixels.
    pictures: HashMap<(String, u32, u32), Option<Pixmap>>,
    letters: Letters,
    scale: f32,
}

impl<'a> Raster<'a> {
    pub(super) fn new(scene: &'a Scene, fonts: &'a Fonts, images: Images<'a>, scale: f32) -> Self {
        let prepared = placed(scene).into_iter().flat_map(|place| {
            let items = place.group.items.iter();
            items.filter_map(move |item| Prepared::new(place, item))
        });
        let (outlines, pictures, letters) = (Outlines::new(fonts), HashMap::new(), Letters::default());
        Raster { prepared: prepared.collect(), outlines, images, pictures, letters, scale }
    }

    /// Draws all groups onto the band whose first row is `top`.
    pub(super) fn draw(&mut self, band: &mut Pixmap, top: u32) {
        let whole = Transform::from_scale(self.scale, self.scale);
        let prepared = std::mem::take(&mut self.prepared);
        for it in &prepared {
            // A row more on each side, for edges that are smoothed.
            let (first, last) = (it.top * self.scale - top as f32 - 1.0, it.bottom * self.scale - top as f32 + 1.0);
            if last >= 0.0 && first <= band.height() as f32 {
                self.item(band, it, Spot { at: whole.pre_translate(it.x, it.y), top });
            }
        }
        self.prepared = prepared;
    }

    fn item(&mut self, band: &mut Pixmap, it: &Prepared<'_>, at: Spot) {
        match it.item {
            Item::Box(item) => {
                let outline = shape::rectangle(item.x, item.y, item.width, item.height, item.radius);
                if let Some(path) = path_of(&outline) {
                    paint(band, &path, item.fill.as_ref(), item.stroke.as_ref(), at);
                }
            }
            Item::Path(item) => {
                if let Some(path) = &it.path {
                    paint(band, path, item.fill.as_ref(), item.stroke.as_ref(), at);
                }
            }
            Item::Text(item) if item.size * self.scale <= LARGEST => self.letters(band, item, (it.x, it.y), at.top),
            Item::Text(item) => self.text(band, item, at),
            Item::Image(item) => self.image(band, item, at),
            Item::Hot(_) => {}
        }
    }

    /// A text of ordinary size, letter by letter.
    fn letters(&mut self, band: &mut Pixmap, item: &TextItem, at: (f32, f32), top: u32) {
        let Some(units) = self.outlines.font(item.font).map(|font| font.units) else { return };
        let size = item.size * self.scale;
        let (em, slant) = (size / units, if item.slanted { SLANT } else { 0.0 });
        for glyph in item.glyphs.iter() {
            let (x, across) = split((at.0 + item.x + glyph.x) * self.scale);
            let (y, down) = split((at.1 + item.y + glyph.y) * self.scale);
            let key = (item.font, glyph.id, size.to_bits(), item.slanted, across, down);
            let outlines = &mut self.outlines;
            self.letters.draw(band, key, (x, y - top as i32), item.colour, || {
                let mut builder = PathBuilder::new();
                let map = |px: f32, py: f32| ((px + py * slant) * em + part(across), part(down) - py * em);
                trace(&mut builder, &outlines.glyph(item.font, glyph.id), map);
                builder.finish()
            });
        }
    }

    /// A text of large letters, as one outline.
    fn text(&mut self, band: &mut Pixmap, item: &TextItem, at: Spot) {
        let Some(units) = self.outlines.font(item.font).map(|font| font.units) else { return };
        let scale = item.size / units;
        let slant = if item.slanted { SLANT } else { 0.0 };
        let mut builder = PathBuilder::new();
        for glyph in item.glyphs.iter() {
            let (x, y) = (item.x + glyph.x, item.y + glyph.y);
            let map = |px: f32, py: f32| (x + (px + py * slant) * scale, y - py * scale);
            trace(&mut builder, &self.outlines.glyph(item.font, glyph.id), map);
        }
        if let Some(path) = builder.finish() {
            fill(band, &path, Shader::SolidColor(colour(item.colour)), at);
        }
    }

    fn image(&mut self, band: &mut Pixmap, item: &ImageItem, at: Spot) {
        let Some(area) = path_of(&shape::rectangle(item.x, item.y, item.width, item.height, item.radius)) else {
            return;
        };
        let pixels = ((item.width * self.scale).ceil().max(1.0), (item.height * self.scale).ceil().max(1.0));
        let key = (item.hash.clone(), pixels.0 as u32, pixels.1 as u32);
        let images = self.images;
        let picture = self.pictures.entry(key).or_insert_with_key(|(hash, ..)| load(images, hash, pixels));
        let shader = match picture {
            Some(picture) => {
                let size = (picture.width() as f32, picture.height() as f32);
                let (left, top, width, height) = images::cover(size, (item.width, item.height));
                let place = Transform::from_row(width / size.0, 0.0, 0.0, height / size.1, item.x + left, item.y + top);
                Pattern::new(picture.as_ref(), SpreadMode::Pad, FilterQuality::Bilinear, 1.0, place)
            }
            None => Shader::SolidColor(colour(Rgba(MISSING))),
        };
        fill(band, &area, shader, at);
    }
}

/// Where something is drawn: its place in the whole picture, in pixels, and the first row of the band.
#[derive(Clone, Copy)]
struct Spot {
    at: Transform,
    top: u32,
}

/// An item with its place in the whole picture, and how far it reaches up and down: a band draws only what it shows.
struct Prepared<'a> {
    item: &'a Item,
    x: f32,
    y: f32,
    top: f32,
    bottom: f32,
    /// The outline of a path, read once.
    path: Option<Path>,
}

impl<'a> Prepared<'a> {
    /// None for what is never drawn.
    fn new(place: Placed<'_>, item: &'a Item) -> Option<Self> {
        let mut path = None;
        let (top, bottom) = match item {
            Item::Box(item) => (item.y - half(item.stroke.as_ref()), item.y + item.height + half(item.stroke.as_ref())),
            Item::Image(item) => (item.y, item.y + item.height),
            Item::Text(item) => (item.y - 2.0 * item.size, item.y + 2.0 * item.size),
            Item::Path(item) => {
                let read = path_of(&shape::parse(&item.d))?;
                let (bounds, half) = (read.bounds(), half(item.stroke.as_ref()));
                path = Some(read);
                (bounds.top() - half, bounds.bottom() + half)
            }
            Item::Hot(_) => return None,
        };
        Some(Prepared { item, x: place.x, y: place.y, top: place.y + top, bottom: place.y + bottom, path })
    }
}

/// How far a line reaches beyond its outline.
fn half(stroke: Option<&SceneStroke>) -> f32 {
    stroke.map_or(0.0, |stroke| stroke.width / 2.0)
}

/// A picture's pixels, made smaller beforehand where it is much larger than its box.
fn load(images: Images<'_>, hash: &str, area: (f32, f32)) -> Option<Pixmap> {
    let (format, bytes) = images.find(hash)?;
    let mut picture = images::decode(format, &bytes)?;
    let size = (picture.width() as f32, picture.height() as f32);
    let (_, _, width, height) = images::cover(size, area);
    if width < size.0 * 0.75 {
        picture = picture.resize_exact(width.ceil() as u32, height.ceil() as u32, FilterType::Triangle);
    }
    let picture = picture.into_rgba8();
    let size = IntSize::from_wh(picture.width(), picture.height())?;
    let mut pixels = picture.into_raw();
    for pixel in pixels.chunks_exact_mut(4) {
        let alpha = u16::from(pixel[3]);
        pixel[..3].iter_mut().for_each(|part| *part = ((u16::from(*part) * alpha + 127) / 255) as u8);
    }
    Pixmap::from_vec(pixels, size)
}

fn paint(band: &mut Pixmap, path: &Path, paint: Option<&ScenePaint>, line: Option<&SceneStroke>, at: Spot) {
    if let Some(shader) = paint.and_then(shader_of) {
        fill(band, path, shader, at);
    }
    if let Some((line, shader)) = line.and_then(|line| Some((line, shader_of(&line.paint)?))) {
        let stroke = Stroke {
            width: line.width,
            miter_limit: 4.0,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            dash: None,
        };
        let near = at.at.sx.max(0.01);
        let dashed = dash_of(&line.dash).and_then(|dash| path.dash(&dash, near));
        if let Some(outline) = dashed.as_ref().unwrap_or(path).stroke(&stroke, near) {
            fill(band, &outline, shader, at);
        }
    }
}

/// Fills an outline: cut at no band, so that no band shows.
fn fill(band: &mut Pixmap, path: &Path, mut shader: Shader<'_>, Spot { at, top }: Spot) {
    let down = Transform::from_translate(0.0, -(top as f32));
    let Some(lines) = device(path, at).and_then(|lines| lines.transform(down)) else { return };
    shader.transform(at.post_concat(down));
    band.fill_path(&lines, &paint_of(shader), FillRule::Winding, Transform::identity(), None);
}

/// Dashes in pairs: an odd list counts twice, as in SVG.
fn dash_of(lengths: &[f32]) -> Option<StrokeDash> {
    let twice = if lengths.len() % 2 == 1 { 2 } else { 1 };
    StrokeDash::new(lengths.repeat(twice), 0.0)
}

fn paint_of(shader: Shader<'_>) -> Paint<'_> {
    Paint { shader, anti_alias: true, ..Paint::default() }
}

fn shader_of(paint: &ScenePaint) -> Option<Shader<'static>> {
    match paint {
        ScenePaint::Solid { colour: solid } => Some(Shader::SolidColor(colour(*solid))),
        ScenePaint::Linear { x0, y0, x1, y1, stops } => {
            let last = stops.last().map(|(_, last)| Shader::SolidColor(colour(*last)));
            let stops = stops.iter().map(|(at, stop)| GradientStop::new(*at, colour(*stop))).collect();
            let (start, end) = (Point::from_xy(*x0, *y0), Point::from_xy(*x1, *y1));
            LinearGradient::new(start, end, stops, SpreadMode::Pad, Transform::identity()).or(last)
        }
    }
}

fn path_of(outline: &[Segment]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    trace(&mut builder, outline, |x, y| (x, y));
    builder.finish()
}

fn trace(builder: &mut PathBuilder, outline: &[Segment], map: impl Fn(f32, f32) -> (f32, f32)) {
    for segment in outline {
        match *segment {
            Segment::Move(x, y) => {
                let (x, y) = map(x, y);
                builder.move_to(x, y);
            }
            Segment::Line(x, y) => {
                let (x, y) = map(x, y);
                builder.line_to(x, y);
            }
            Segment::Quad(a, b, x, y) => {
                let ((a, b), (x, y)) = (map(a, b), map(x, y));
                builder.quad_to(a, b, x, y);
            }
            Segment::Cubic(a, b, c, d, x, y) => {
                let ((a, b), (c, d), (x, y)) = (map(a, b), map(c, d), map(x, y));
                builder.cubic_to(a, b, c, d, x, y);
            }
            Segment::Close => builder.close(),
        }
    }
}
