//! Pictures from outside: known by their content, bounded before they are decoded. Nothing here writes.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};

use crate::border::{Fault, Picture};
use crate::core::Core;

/// Largest file of a picture, in bytes.
pub(crate) const BYTES: usize = 20 << 20;
const SIDE: u32 = 12_000;
const PIXELS: u64 = 40_000_000;

/// A picture that was decoded once to be sure of it.
pub(crate) struct Checked {
    pub(crate) media: &'static str,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// Checks the bytes of a picture: PNG, JPEG or WebP, of bounded size, and whole.
pub(crate) fn check(bytes: &[u8]) -> Result<Checked, Fault> {
    if bytes.len() > BYTES {
        return Err(too_large(&format!("{} MB", bytes.len() >> 20)));
    }
    let format = image::guess_format(bytes).map_err(|_| unknown())?;
    let media = match format {
        ImageFormat::Png => "image/png",
        ImageFormat::Jpeg => "image/jpeg",
        ImageFormat::WebP => "image/webp",
        _ => return Err(unknown()),
    };
    let size = ImageReader::with_format(Cursor::new(bytes), format).into_dimensions();
    let (width, height) = size.map_err(|error| broken(&error))?;
    if width.max(height) > SIDE || u64::from(width) * u64::from(height) > PIXELS {
        return Err(too_large(&format!("{width} x {height} pixels")));
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(PIXELS * 10);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    reader.decode().map_err(|error| broken(&error))?;
    Ok(Checked { media, width, height })
}

fn unknown() -> Fault {
    Fault::new("image_unknown", "This is not a PNG, JPEG or WebP picture.", "Convert the picture to PNG or JPEG.")
}

fn too_large(found: &str) -> Fault {
    let message =
        format!("A picture has at most 20 MB, 40 million pixels and 12,000 pixels a side; this one has {found}.");
    Fault::new("image_too_large", message, "Make the picture smaller and try again.")
}

fn broken(error: &image::ImageError) -> Fault {
    let message = format!("The picture is damaged or cut short: {error}.");
    Fault::new("image_broken", message, "Open it in a picture viewer and save it again.")
}

/// Checks a picture and puts it into the library.
pub(crate) fn put(core: &Core, bytes: &[u8]) -> Result<Picture, Fault> {
    let Checked { media, width, height } = check(bytes)?;
    let hash = core.library()?.put_image(bytes, media, width, height)?;
    Ok(Picture { hash, width, height })
}
