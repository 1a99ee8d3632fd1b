//! Scene -> PNG, drawn straight from the scene in bands, so that a poster needs no more memory than a band of it.

mod raster;

use png::{BitDepth, ColorType, Compression, Encoder, PixelDimensions, Unit};
use tiny_skia::{Color, Pixmap};
use waymark_layout::{Fonts, Rgba, Scene};

use crate::{Images, PictureError};
use raster::Raster;

/// Most pixels of a side.
pub const MOST_SIDE: u64 = 16_384;
/// Most pixels of a picture.
pub const MOST_PIXELS: u64 = 268_435_456;
/// Pixels drawn at once.
const BAND: u32 = 1 << 25;

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
    // Dots per inch over metres per inch.
    let per_metre = (96.0 * f64::from(scale) / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    let mut writer = encoder.write_header().map_err(refused)?;
    let mut stream = writer.stream_writer().map_err(refused)?;
    let rows = (BAND / width).clamp(1, height);
    for top in (0..height).step_by(rows as usize) {
        let mut band = Pixmap::new(width, rows.min(height - top)).ok_or(PictureError::Empty)?;
        if !transparent {
            band.fill(Color::WHITE);
            raster.background(&mut band, scene.frame.background);
        }
        raster.draw(&mut band, top);
        std::io::Write::write_all(&mut stream, &pixels(band, transparent))
            .map_err(|error| PictureError::Writer { format: "PNG", reason: error.to_string() })?;
    }
    stream.finish().map_err(refused)?;
    writer.finish().map_err(refused)?;
    Ok(bytes)
}

fn size(scene: &Scene, scale: f32) -> Result<(u32, u32), PictureError> {
    if !(0.02..=32.0).contains(&scale) {
        return Err(PictureError::WrongScale);
    }
    let pixels = |length: f32| (f64::from(length) * f64::from(scale)).round();
    let (width, height) = (pixels(scene.frame.width), pixels(scene.frame.height));
    if !(width >= 1.0 && height >= 1.0) {
        return Err(PictureError::Empty);
    }
    // Casts saturate, and what is that large is refused.
    let (width, height) = (width as u64, height as u64);
    if width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS {
        return Err(PictureError::TooLarge { width, height });
    }
    Ok((width as u32, height as u32))
}

fn refused(error: png::EncodingError) -> PictureError {
    PictureError::Writer { format: "PNG", reason: error.to_string() }
}

fn pixels(band: Pixmap, transparent: bool) -> Vec<u8> {
    if transparent {
        return band.take_demultiplied();
    }
    let mut out = Vec::with_capacity(band.data().len() / 4 * 3);
    for pixel in band.data().chunks_exact(4) {
        out.extend_from_slice(&pixel[..3]);
    }
    out
}

/// A colour as the rasteriser takes it.
fn colour(colour: Rgba) -> Color {
    let [red, green, blue, alpha] = colour.0.to_be_bytes();
    Color::from_rgba8(red, green, blue, alpha)
}
