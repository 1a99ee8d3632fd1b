//! Pictures of cards and personas within the page, made no larger than they are shown.

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::ImageFormat;
use waymark_layout::Warning;
use waymark_model::{Card, ImageUse};

use super::escape::text;
use super::view::View;
use crate::images;

/// A file up to this size is taken as it is.
const SMALL: usize = 120 << 10;
/// The longer side of a card's picture, in pixels.
const SIDE: u32 = 640;

/// A card's picture; nothing when it has none.
pub(super) fn of_card(view: &View<'_>, card: &Card) -> String {
    card.image.as_ref().map_or_else(String::new, |image| picture(view, image, SIDE))
}

/// A picture whose longer side has at most so many pixels; its alternative text when it cannot be read.
pub(super) fn picture(view: &View<'_>, image: &ImageUse, side: u32) -> String {
    let alt = if image.alt.is_empty() { view.words.picture } else { image.alt.as_str() };
    match source(view, &image.hash, side) {
        Some((media, bytes)) => {
            format!("<img alt=\"{}\" src=\"data:{media};base64,{}\">", text(alt), STANDARD.encode(bytes))
        }
        None => {
            let message = "A picture is missing or cannot be read; its description stands in its place.".to_owned();
            view.warn(Warning::new("web_picture", message));
            format!("<span class=\"chips\"><span>{}</span></span>", text(alt))
        }
    }
}

fn source(view: &View<'_>, hash: &str, side: u32) -> Option<(&'static str, Vec<u8>)> {
    let (format, bytes) = view.images.find(hash)?;
    if bytes.len() <= SMALL {
        return Some((format.to_mime_type(), bytes));
    }
    let small = images::decode(format, &bytes)?.thumbnail(side, side);
    let mut out = Cursor::new(Vec::new());
    let format = if small.color().has_alpha() { ImageFormat::Png } else { ImageFormat::Jpeg };
    small.write_to(&mut out, format).ok()?;
    Some((format.to_mime_type(), out.into_inner()))
}
