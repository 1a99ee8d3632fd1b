//! Small pictures in the cells of cards, within a bound for the whole workbook: it must come back through the bounds of
//! reading, and picture bytes do not pack.

use rust_xlsxwriter::{Image, ObjectMovement, Worksheet, XlsxError};
use waymark_model::Card;

use crate::images::ImageBytes;

/// Largest picture on the sheet, in pixels.
const SIZE: (f64, f64) = (176.0, 96.0);
/// Space around it, in pixels.
const SPACE: u32 = 6;
/// All bytes of pictures, and how many there may be.
const ROOM: (usize, usize) = (12 << 20, 500);
/// Pixels of a point.
const PIXELS: f64 = 4.0 / 3.0;

/// The pictures of a workbook.
pub(crate) struct Pictures<'a> {
    images: &'a dyn Fn(&str) -> Option<ImageBytes>,
    bytes: usize,
    count: usize,
}

/// A picture that has its place.
pub(crate) struct Small {
    image: Image,
    height: f64,
}

impl<'a> Pictures<'a> {
    /// No picture yet.
    pub(crate) fn new(images: &'a dyn Fn(&str) -> Option<ImageBytes>) -> Self {
        Pictures { images, bytes: 0, count: 0 }
    }

    /// The small picture of a card: PNG and JPEG only, as spreadsheets know no other that we store.
    pub(crate) fn of(&mut self, card: &Card) -> Option<Small> {
        let used = card.image.as_ref()?;
        let found = (self.images)(&used.hash)?;
        if self.count >= ROOM.1 || self.bytes + found.bytes.len() > ROOM.0 {
            return None;
        }
        let image = Image::new_from_buffer(&found.bytes).ok()?;
        let (wide, high) = (image.width(), image.height());
        if !(wide >= 1.0 && high >= 1.0) {
            return None;
        }
        let scale = (SIZE.0 / wide).min(SIZE.1 / high).min(1.0);
        self.bytes += found.bytes.len();
        self.count += 1;
        let image = image.set_scale_to_size(wide * scale, high * scale, true);
        let image = image.set_alt_text(used.alt.chars().take(2_000).collect::<String>());
        Some(Small { image: image.set_object_movement(ObjectMovement::MoveAndSizeWithCells), height: high * scale })
    }
}

impl Small {
    /// How high its cell becomes by it, in points.
    pub(crate) fn points(&self) -> f64 {
        (self.height + f64::from(2 * SPACE)) / PIXELS
    }

    /// Puts it at the foot of a cell this high, in points.
    pub(crate) fn put(&self, sheet: &mut Worksheet, (row, column): (u32, u16), high: f64) -> Result<(), XlsxError> {
        let down = (high * PIXELS - self.height).max(0.0) as u32;
        sheet.insert_image_with_offset(row, column, &self.image, 2 * SPACE, down.saturating_sub(SPACE))?;
        Ok(())
    }
}
