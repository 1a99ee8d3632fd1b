//! How large a bitmap may be, and which scale would do. What is refused is refused before a byte is allocated.

use waymark_layout::Scene;

use crate::PictureError;

/// Most pixels of a side: what JPEG can have, and with it most programs.
pub const MOST_SIDE: u64 = 65_535;
/// Most pixels of a picture: a viewer needs a gigabyte for them.
pub const MOST_PIXELS: u64 = 268_435_456;
/// Most pixels of a side that browsers and viewers built on 16-bit numbers with a sign still open.
const SHOWN_SIDE: u64 = 32_767;
/// What a scale may be.
const SCALES: std::ops::RangeInclusive<f32> = 0.001..=32.0;

/// Width and height in pixels.
pub(super) fn size(scene: &Scene, scale: f32) -> Result<(u32, u32), PictureError> {
    if !SCALES.contains(&scale) {
        return Err(PictureError::WrongScale);
    }
    let pixels = |length: f32| (f64::from(length) * f64::from(scale)).round();
    let (width, height) = (pixels(scene.frame.width), pixels(scene.frame.height));
    if scene.frame.width <= 0.0 || scene.frame.height <= 0.0 {
        return Err(PictureError::Empty);
    }
    // A long map made small keeps one row at least. Casts saturate, and what is that large is refused.
    let (width, height) = (width.max(1.0) as u64, height.max(1.0) as u64);
    if width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS {
        return Err(PictureError::TooLarge { width, height, largest: largest(scene, MOST_SIDE) });
    }
    Ok((width as u32, height as u32))
}

/// The scale that was wished, or the largest below it whose picture opens everywhere.
pub fn fitting_scale(scene: &Scene, wished: f32) -> f32 {
    let most = largest(scene, SHOWN_SIDE) as f32 / 1000.0;
    if wished > most { most.max(*SCALES.start()) } else { wished }
}

/// The largest scale that stays within both limits, in thousandths, rounded down.
fn largest(scene: &Scene, side: u64) -> u32 {
    let (width, height) = (f64::from(scene.frame.width), f64::from(scene.frame.height));
    let by_area = (MOST_PIXELS as f64 / (width * height)).sqrt();
    let scale = by_area.min(side as f64 / width.max(height)) * 1000.0;
    // Half a pixel of rounding must not bring it over a limit.
    (scale.floor() - if scale - scale.floor() < 1e-6 { 1.0 } else { 0.0 }).max(0.0) as u32
}
