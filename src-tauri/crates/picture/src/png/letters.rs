//! Letters as masks that are drawn once and laid wherever they stand again, to a quarter of a pixel: nearer than the eye tells. A mask
//! lies the same in every band.

use std::collections::HashMap;

use tiny_skia::{FillRule, Mask, Path, Pixmap, Transform};
use waymark_layout::Rgba;

/// Parts of a pixel that a letter's place is rounded to.
const PARTS: i64 = 4;
/// Masks that are kept; beyond them all are forgotten and met again.
const MOST: usize = 30_000;
/// Letters that are larger, in pixels, are drawn as outlines.
pub(super) const LARGEST: f32 = 96.0;

/// What a mask depends on: font, glyph, size in bits, slanted, and the parts of a pixel across and down.
pub(super) type Key = (u16, u32, u32, bool, u8, u8);

/// Masks met so far.
#[derive(Default)]
pub(super) struct Letters(HashMap<Key, Letter>);

/// A mask and where it lies from the pixel of its letter.
#[derive(Default)]
struct Letter {
    left: i32,
    top: i32,
    width: usize,
    cover: Vec<u8>,
}

/// A place as a whole pixel and parts of the next.
pub(super) fn split(at: f32) -> (i32, u8) {
    let parts = (f64::from(at) * PARTS as f64).round() as i64;
    (parts.div_euclid(PARTS) as i32, parts.rem_euclid(PARTS) as u8)
}

/// A part of a pixel as a length.
pub(super) fn part(parts: u8) -> f32 {
    f32::from(parts) / PARTS as f32
}

impl Letters {
    /// Lays a letter onto a band; `outline` draws it about the origin when it is new.
    pub(super) fn draw(
        &mut self,
        band: &mut Pixmap,
        key: Key,
        (x, y): (i32, i32),
        ink: Rgba,
        outline: impl FnOnce() -> Option<Path>,
    ) {
        if self.0.len() > MOST {
            self.0.clear();
        }
        let letter = self.0.entry(key).or_insert_with(|| outline().and_then(|path| masked(&path)).unwrap_or_default());
        letter.lay(band, (x + letter.left, y + letter.top), ink);
    }
}

fn masked(path: &Path) -> Option<Letter> {
    let bounds = path.bounds();
    let (left, top) = (bounds.left().floor(), bounds.top().floor());
    let (width, height) = ((bounds.right().ceil() - left).max(1.0), (bounds.bottom().ceil() - top).max(1.0));
    let mut mask = Mask::new(width as u32, height as u32)?;
    mask.fill_path(path, FillRule::Winding, true, Transform::from_translate(-left, -top));
    Some(Letter { left: left as i32, top: top as i32, width: width as usize, cover: mask.take() })
}

impl Letter {
    fn lay(&self, band: &mut Pixmap, (x, y): (i32, i32), ink: Rgba) {
        let (wide, high) = (band.width() as i32, band.height() as i32);
        let (first, last) = ((-x).max(0), (wide - x).min(self.width as i32));
        if self.width == 0 || first >= last {
            return;
        }
        let [red, green, blue, alpha] = ink.0.to_be_bytes().map(u32::from);
        let pixels = band.data_mut();
        for (row, cover) in self.cover.chunks_exact(self.width).enumerate() {
            let at = y + row as i32;
            if at < 0 || at >= high {
                continue;
            }
            let start = (at as usize * wide as usize + (x + first) as usize) * 4;
            let line = &mut pixels[start..start + (last - first) as usize * 4];
            for (pixel, cover) in line.chunks_exact_mut(4).zip(&cover[first as usize..last as usize]) {
                if *cover > 0 {
                    let share = parted(u32::from(*cover) * alpha);
                    for (below, above) in pixel.iter_mut().zip([red, green, blue, 255]) {
                        *below = parted(above * share + u32::from(*below) * (255 - share)) as u8;
                    }
                }
            }
        }
    }
}

/// A product of two parts of 255 as one part, rounded.
fn parted(product: u32) -> u32 {
    (product + 128 + ((product + 128) >> 8)) >> 8
}
