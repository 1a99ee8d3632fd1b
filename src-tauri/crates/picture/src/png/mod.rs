//! Scene -> PNG, drawn straight from the scene in bands, so that a poster needs no more memory than a band of it.

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
    let rows = (BAND / width).clamp(1, height);
    let mut band = Pixmap::new(width, rows).ok_or(PictureError::Empty)?;
    let mut row = Vec::with_capacity(width as usize * 4);
    for top in (0..height).step_by(rows as usize) {
        band.fill(if transparent { Color::TRANSPARENT } else { Color::WHITE });
        if !transparent {
            raster.background(&mut band, scene.frame.background);
        }
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

/// A colour as the rasteriser takes it.
fn colour(colour: Rgba) -> Color {
    let [red, green, blue, alpha] = colour.0.to_be_bytes();
    Color::from_rgba8(red, green, blue, alpha)
}
