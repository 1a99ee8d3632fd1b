//! The letters of a text file: which encoding its bytes are in. What had to be guessed or replaced is said.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::ImportError;
use crate::limits;
use crate::remark::Remark;

/// A text file as text, and what should be known of how it was decoded.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, Option<Remark>), ImportError> {
    bounded(bytes)?;
    match marked(bytes) {
        Some((encoding, rest)) => Ok(decoded(encoding, rest)),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => Ok((text.to_owned(), None)),
            Err(_) => Ok(guessed(bytes)),
        },
    }
}

/// An XML file as text: by its mark, by its first two bytes, by what it declares, else as any text.
pub(crate) fn decode_xml(bytes: &[u8]) -> Result<(String, Option<Remark>), ImportError> {
    bounded(bytes)?;
    if marked(bytes).is_none()
        && let Some(encoding) = declared(bytes)
    {
        return Ok(decoded(encoding, bytes));
    }
    decode(bytes)
}

fn bounded(bytes: &[u8]) -> Result<(), ImportError> {
    if bytes.len() <= limits::FILE {
        return Ok(());
    }
    let found = format!("{} MB", bytes.len() >> 20);
    Err(ImportError::expected("", "a file of at most 64 MB", &found, "Split the file in two. Nothing was changed."))
}

/// The encoding by its byte order mark, and what comes after the mark.
fn marked(bytes: &[u8]) -> Option<(&'static Encoding, &[u8])> {
    let (encoding, length) = Encoding::for_bom(bytes)?;
    Some((encoding, &bytes[length..]))
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<', 0, ..] => return Some(UTF_16LE),
        [0, b'<', ..] => return Some(UTF_16BE),
        _ => {}
    }
    let head = &bytes[..bytes.len().min(200)];
    let head = head.strip_prefix(b"<?xml")?;
    let end = head.windows(2).position(|pair| pair == b"?>")?;
    let head = std::str::from_utf8(&head[..end]).ok()?;
    let value = head.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let label = value.get(1..)?.split(['"', '\'']).next()?;
    // The bytes of the declaration itself were readable one by one, so they cannot be UTF-16.
    Encoding::for_label(label.as_bytes()).filter(|encoding| *encoding != UTF_16LE && *encoding != UTF_16BE)
}

fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> (String, Option<Remark>) {
    let (text, replaced) = encoding.decode_without_bom_handling(bytes);
    let remark = replaced.then(|| {
        let message = format!("Some bytes are no {}: they stand as \u{fffd}.", encoding.name());
        Remark::new("letters_replaced", message)
    });
    (text.into_owned(), remark)
}

/// Japanese and Chinese by their commonest signs: short lists of words are too little for a general guess.
fn asian(bytes: &[u8]) -> Option<&'static Encoding> {
    let share = |encoding: &'static Encoding, common: fn(char) -> bool| {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        let far = text.chars().filter(|letter| !letter.is_ascii()).count();
        let known = text.chars().filter(|letter| common(*letter)).count();
        let broken = text.chars().filter(|letter| *letter == '\u{fffd}').count();
        // A cut at the end of what is looked at may break one sign.
        if broken > 1 || far < 4 { 0 } else { known * 100 / far }
    };
    if share(SHIFT_JIS, |letter| matches!(letter, '\u{3041}'..='\u{30fc}')) >= 25 {
        return Some(SHIFT_JIS);
    }
    let first_level = bytes.windows(2).filter(|pair| matches!(pair, [0xb0..=0xd7, 0xa1..=0xfe])).count();
    let chinese = share(
        GB18030,
        |letter| matches!(letter, '\u{4e00}'..='\u{9fff}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}'),
    ) >= 90;
    (chinese && first_level * 3 > bytes.iter().filter(|byte| !byte.is_ascii()).count()).then_some(GB18030)
}

fn guessed(bytes: &[u8]) -> (String, Option<Remark>) {
    // As many bytes as any page of text needs to show its language.
    let seen = &bytes[..bytes.len().min(256 << 10)];
    let encoding = asian(seen).unwrap_or_else(|| {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(seen, true);
        detector.guess(None, Utf8Detection::Deny)
    });
    let (text, replaced) = decoded(if encoding == UTF_8 { encoding_rs::WINDOWS_1252 } else { encoding }, bytes);
    let message = format!("The file is not UTF-8; its letters were read as {}.", encoding.name());
    (text, replaced.or_else(|| Some(Remark::new("letters_guessed", message))))
}
