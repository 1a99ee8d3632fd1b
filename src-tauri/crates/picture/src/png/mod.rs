//! Scene -> PNG, drawn straight from the scene in bands, so that a poster needs no more memory than a band of it.

mod device;
mod letters;
mod raster;
mod size;

use std::io::Write;

use png::{BitDepth, ColorType, Compression, Encoder, Filter, PixelDimensions, Unit};
use tiny_skia::{Color, Pixmap, PremultipliedColorU8};
use waymark_layout::{Fonts, Rgba, Scene};

use crate::{Images, PictureError};
use raster::Raster;
use size::size;
pub use size::{MOST_PIXELS, MOST_SIDE, fitting_scale};

/// Pixels drawn at once: few enough to stay near the processor, many enough that little is drawn twice.
const BAND: u32 = 1 << 21;

/// The scene as a PNG file. `scale` is pixels per scene unit: 1 is 96 dots per inch, which the file says.
pub fn png(
    scene: &Scene,
    fonts: &Fonts,
    images: Images<'_>,
    scale: f32,
    transparent: bool,
) -> Result<Vec<u8>, PictureError> {
    let (width, height) = size(scene, scale)?;
    let rows = (BAND / width).clamp(1, height);
    banded(scene, fonts, images, scale, transparent, (width, height, rows))
}

/// The same in bands of so many rows.
fn banded(
    scene: &Scene,
    fonts: &Fonts,
    images: Images<'_>,
    scale: f32,
    transparent: bool,
    (width, height, rows): (u32, u32, u32),
) -> Result<Vec<u8>, PictureError> {
    let mut raster = Raster::new(scene, fonts, images, scale);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(if transparent { ColorType::Rgba } else { ColorType::Rgb });
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    // Most rows of a map are as the row above; trying the other filters on each takes longer than drawing.
    encoder.set_filter(Filter::Up);
    // Dots per inch over metres per inch.
    let per_metre = (96.0 * f64::from(scale) / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    let mut writer = encoder.write_header().map_err(refused)?;
    let mut stream = writer.stream_writer().map_err(refused)?;
    let ground = if transparent { Color::TRANSPARENT } else { over_white(scene.frame.background) };
    let mut band = Pixmap::new(width, rows).ok_or(PictureError::Empty)?;
    let mut row = Vec::with_capacity(width as usize * 4);
    for top in (0..height).step_by(rows as usize) {
        band.fill(ground);
        raster.draw(&mut band, top);
        let drawn = rows.min(height - top) as usize;
        for line in band.data().chunks_exact(width as usize * 4).take(drawn) {
            pixels(line, transparent, &mut row);
            stream
                .write_all(&row)
                .map_err(|error| PictureError::Writer { format: "PNG", reason: error.to_string() })?;
        }
    }
    stream.finish().map_err(refused)?;
    writer.finish().map_err(refused)?;
    Ok(bytes)
}

fn refused(error: png::EncodingError) -> PictureError {
    PictureError::Writer { format: "PNG", reason: error.to_string() }
}

/// One row as the file has it: without opacity, or with colours that are not multiplied by it.
fn pixels(line: &[u8], transparent: bool, row: &mut Vec<u8>) {
    row.clear();
    if transparent {
        row.extend(line.chunks_exact(4).flat_map(|pixel| demultiplied([pixel[0], pixel[1], pixel[2], pixel[3]])));
        return;
    }
    row.resize(line.len() / 4 * 3, 0);
    for (to, from) in row.chunks_exact_mut(3).zip(line.chunks_exact(4)) {
        to.copy_from_slice(&from[..3]);
    }
}

fn demultiplied(pixel: [u8; 4]) -> [u8; 4] {
    let [red, green, blue, alpha] = pixel;
    let plain = PremultipliedColorU8::from_rgba(red, green, blue, alpha).unwrap_or(PremultipliedColorU8::TRANSPARENT);
    let plain = plain.demultiply();
    [plain.red(), plain.green(), plain.blue(), plain.alpha()]
}

/// A colour on white paper.
fn over_white(paint: Rgba) -> Color {
    let [.., alpha] = paint.0.to_be_bytes();
    colour(Rgba(0xffff_ffff).mix(Rgba(paint.0 | 0xff), f32::from(alpha) / 255.0))
}

/// A colour as the rasteriser takes it.
fn colour(colour: Rgba) -> Color {
    let [red, green, blue, alpha] = colour.0.to_be_bytes();
    Color::from_rgba8(red, green, blue, alpha)
}

#[cfg(test)]
mod tests {
    use waymark_layout::{Theme, ViewOptions, layout};
    use waymark_model::testing::large_journey;

    use super::*;

    /// Pixels that differ, and by how much at most.
    fn difference(one: &[u8], other: &[u8]) -> (usize, u8) {
        let pixels = |bytes: &[u8]| image::load_from_memory(bytes).map(|it| it.into_rgba8().into_raw());
        let (one, other) = (pixels(one).unwrap_or_default(), pixels(other).unwrap_or_default());
        assert_eq!(one.len(), other.len());
        let apart = one.iter().zip(&other).map(|(a, b)| a.abs_diff(*b)).filter(|apart| *apart > 0);
        apart.fold((0, 0), |(count, most), apart| (count + 1, most.max(apart)))
    }

    #[test]
    fn bands_do_not_show_at_any_height() {
        let fonts = Fonts::bundled();
        for (cards, scale) in [(12, 1.0), (30, 0.7), (20, 1.37)] {
            let scene = layout(&large_journey(7, cards), &Theme::light(), &fonts, &ViewOptions::export());
            let (width, height) = size(&scene, scale).unwrap_or((1, 1));
            let draw = |rows: u32| {
                banded(&scene, &fonts, Images::none(), scale, false, (width, height, rows)).unwrap_or_default()
            };
            let whole = draw(height);
            for rows in [97, 33] {
                let (count, most) = difference(&whole, &draw(rows));
                assert!(most == 0, "{cards} cards at {scale} in bands of {rows}: {count} differ by {most} at most");
            }
        }
    }
}
