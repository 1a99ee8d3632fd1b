//! Pictures in and out of a document. What comes in is known by its content, never by what the file claims.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use waymark_model::Journey;

use crate::document::EmbeddedImage;
use crate::error::{ImportError, pointer_step};
use crate::limits;

/// The encoded bytes of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageBytes {
    /// "image/png", "image/jpeg" or "image/webp".
    pub media: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

/// Hashes of all pictures that a journey's cards and personas show.
pub(crate) fn used(journey: &Journey) -> BTreeSet<String> {
    journey.nodes().filter_map(|node| Some(node.picture()?.hash.clone())).collect()
}

/// Pictures to embed, in the order of their hashes, as long as the file stays small enough to be read again.
pub(crate) fn embed(
    hashes: BTreeSet<String>,
    images: &dyn Fn(&str) -> Option<ImageBytes>,
    mut room: usize,
) -> BTreeMap<String, EmbeddedImage> {
    const AROUND: usize = 256;
    let mut embedded = BTreeMap::new();
    for hash in hashes {
        let Some(image) = images(&hash) else { continue };
        let cost = image.bytes.len().div_ceil(3) * 4 + AROUND;
        if cost <= room && image.bytes.len() <= limits::IMAGE {
            room -= cost;
            embedded.insert(hash, EmbeddedImage { media: image.media, data: STANDARD.encode(image.bytes) });
        }
    }
    embedded
}

/// The pictures of a document: hash, media type, bytes.
pub(crate) fn decode(embedded: BTreeMap<String, EmbeddedImage>) -> Result<Vec<(String, String, Vec<u8>)>, ImportError> {
    embedded.into_iter().map(|(hash, image)| decode_one(hash, &image)).collect()
}

fn decode_one(hash: String, image: &EmbeddedImage) -> Result<(String, String, Vec<u8>), ImportError> {
    let place = format!("/images/{}", pointer_step(&hash));
    let data = format!("{place}/data");
    let bytes = STANDARD.decode(&image.data).map_err(|error| {
        ImportError::new(&data, format!("expected a picture in base64: {error}"), "Encode the picture's bytes again.")
    })?;
    if bytes.len() > limits::IMAGE {
        let found = format!("{} bytes", bytes.len());
        return Err(ImportError::expected(data, "a picture of at most 20 MB", &found, "Make the picture smaller."));
    }
    let Some(media) = media_of(&bytes) else {
        return Err(ImportError::expected(data, "a PNG, JPEG or WebP picture", "other bytes", "Convert the picture."));
    };
    if media != image.media {
        let (place, found) = (format!("{place}/media"), crate::error::shown(&image.media));
        return Err(ImportError::expected(place, &format!("\"{media}\""), &found, "Name what the picture is."));
    }
    let true_hash = blake3::hash(&bytes).to_hex();
    if true_hash.as_str() != hash {
        let message = format!("expected the picture's BLAKE3 hash {true_hash} as its name");
        return Err(ImportError::new(place, message, "The picture was changed or cut short: embed it again."));
    }
    Ok((hash, media.to_owned(), bytes))
}

/// Media type by the first bytes.
pub(crate) fn media_of(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some("image/webp")
    } else {
        None
    }
}
