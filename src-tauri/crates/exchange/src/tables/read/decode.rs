//! Bytes of a CSV as text: by its mark, by the wish, else by what the bytes look like.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use super::bounds::{self, too_large};
use crate::error::{ImportError, shown};

/// Bytes that are looked at to guess.
const LOOKED_AT: usize = 256 << 10;

/// A text and how it was encoded.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) text: String,
    /// The label for the wishes.
    pub(super) encoding: String,
    /// Whether some bytes were no text.
    pub(super) lossy: bool,
}

/// The text of these bytes.
pub(super) fn decode(bytes: &[u8], wish: Option<&str>) -> Result<Decoded, ImportError> {
    if bytes.len() > bounds::FILE {
        return Err(too_large("", "a file of at most 64 MB", &format!("{} MB", bytes.len() >> 20)));
    }
    let wished = match wish {
        Some(label) => Some(Encoding::for_label(label.as_bytes()).ok_or_else(|| unknown(label))?),
        None => None,
    };
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((marked, length)) if wished.is_none_or(|wished| wished == marked) => (marked, &bytes[length..]),
        _ => (wished.unwrap_or_else(|| guess(bytes)), bytes),
    };
    let (text, lossy) = encoding.decode_without_bom_handling(bytes);
    Ok(Decoded { text: text.into_owned(), encoding: encoding.name().to_ascii_lowercase(), lossy })
}

fn unknown(label: &str) -> ImportError {
    let hint = "Choose one of the encodings of the list, or none.";
    ImportError::expected("", "an encoding such as \"utf-8\" or \"windows-1252\"", &shown(label), hint)
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    if let Some(wide) = wide(head) {
        return wide;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(head, true);
    let found = detector.guess(None, Utf8Detection::Deny);
    // GB18030 holds all of GBK, and is what the files are made in today.
    if found == GBK { GB18030 } else { found }
}

/// UTF-16 without a mark: every other byte of separators and line ends is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let few = bytes.len() / 100;
    match () {
        () if bytes.len() < 8 => None,
        () if odd > few && odd > even * 8 => Some(UTF_16LE),
        () if even > few && even > odd * 8 => Some(UTF_16BE),
        () => None,
    }
}
