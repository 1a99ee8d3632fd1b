//! Pictures of a deck: each once, whatever slides show it. A picture that PowerPoint may not know is written anew as PNG.

use std::io::Cursor;

use image::ImageFormat;

use crate::Images;
use crate::images::{cover, decode};
use crate::pptx::shape::Area;

/// Pictures met so far.
pub(crate) struct Media<'a> {
    images: Images<'a>,
    /// By hash: place among the kept, or none for what cannot be read.
    known: Vec<(String, Option<usize>)>,
    pub(crate) kept: Vec<Kept>,
}

/// A picture in the file.
pub(crate) struct Kept {
    pub(crate) ending: &'static str,
    pub(crate) bytes: Vec<u8>,
    size: (f32, f32),
}

impl<'a> Media<'a> {
    pub(crate) fn new(images: Images<'a>) -> Self {
        Media { images, known: Vec::new(), kept: Vec::new() }
    }

    /// The picture's place among the kept, and how much of it, in thousandths of a per cent, is cut away at the left, top, right
    /// and bottom so that it covers an area; none for one that is missing or broken.
    pub(crate) fn take(&mut self, hash: &str, area: Area) -> Option<(usize, [i64; 4])> {
        let index = match self.known.iter().find(|(known, _)| known == hash) {
            Some((_, index)) => *index,
            None => {
                let found = self.read(hash).map(|kept| {
                    self.kept.push(kept);
                    self.kept.len() - 1
                });
                self.known.push((hash.to_owned(), found));
                found
            }
        }?;
        let size = self.kept[index].size;
        let (x, y, wide, high) = cover(size, (area[2].max(0.01), area[3].max(0.01)));
        let share = |cut: f32, whole: f32| ((-cut / whole.max(0.01)) * 100_000.0).round().clamp(0.0, 49_000.0) as i64;
        let (across, down) = (share(x, wide), share(y, high));
        Some((index, [across, down, across, down]))
    }

    fn read(&self, hash: &str) -> Option<Kept> {
        let (format, bytes) = self.images.find(hash)?;
        let picture = decode(format, &bytes)?;
        let size = (picture.width() as f32, picture.height() as f32);
        Some(match format {
            ImageFormat::Png => Kept { ending: "png", bytes, size },
            ImageFormat::Jpeg => Kept { ending: "jpeg", bytes, size },
            _ => {
                let mut out = Cursor::new(Vec::new());
                picture.write_to(&mut out, ImageFormat::Png).ok()?;
                Kept { ending: "png", bytes: out.into_inner(), size }
            }
        })
    }
}
