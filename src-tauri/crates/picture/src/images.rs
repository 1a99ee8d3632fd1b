//! Pictures by content hash: what the caller can give, and their pixels within limits. A picture that is missing or
//! cannot be read becomes a plain grey box, never a failed export.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, ImageReader, Limits};

/// The media type and the encoded bytes of a picture.
pub type Encoded = (String, Vec<u8>);

/// Gives a picture by its content hash.
#[derive(Clone, Copy)]
pub struct Images<'a>(pub &'a dyn Fn(&str) -> Option<Encoded>);

impl std::fmt::Debug for Images<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Images")
    }
}

/// Colour of the box in place of a picture that is missing, as 0xRRGGBBAA.
pub(crate) const MISSING: u32 = 0x8080_8033;

impl Images<'_> {
    /// No pictures at all.
    pub fn none() -> Images<'static> {
        Images(&|_| None)
    }

    /// The format by content and the bytes; none when missing or of another kind.
    pub(crate) fn find(&self, hash: &str) -> Option<(ImageFormat, Vec<u8>)> {
        let (_, bytes) = (self.0)(hash)?;
        let format = image::guess_format(&bytes).ok()?;
        matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP).then_some((format, bytes))
    }
}

/// Pixels of a picture, within 12,000 a side and 256 MB.
pub(crate) fn decode(format: ImageFormat, bytes: &[u8]) -> Option<DynamicImage> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(12_000);
    limits.max_image_height = Some(12_000);
    limits.max_alloc = Some(256 << 20);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    reader.decode().ok()
}

/// Where a picture of this size stands so that it covers a box: left, top, width, height, from the box's corner.
pub(crate) fn cover(size: (f32, f32), area: (f32, f32)) -> (f32, f32, f32, f32) {
    let scale = (area.0 / size.0.max(1.0)).max(area.1 / size.1.max(1.0));
    let (width, height) = (size.0 * scale, size.1 * scale);
    ((area.0 - width) / 2.0, (area.1 - height) / 2.0, width, height)
}
