//! The shared texts of a workbook, and the signs that it writes for characters that XML forbids.

use super::bounds::{self, too_large};
use super::container::Container;
use super::part::{Piece, local, read};
use crate::error::ImportError;

/// All shared texts.
pub(super) fn shared(container: &mut Container<'_>, name: &str, most_events: u64) -> Result<Vec<String>, ImportError> {
    let mut texts: Vec<String> = Vec::new();
    let mut state = Run::default();
    let mut bytes = 0;
    read(container.file(name)?, most_events, &mut |piece| {
        match piece {
            Piece::Start(start) if local(start.name().as_ref()) == "si" => state.begin(),
            Piece::End("si") => {
                bytes += state.text.len();
                if bytes > bounds::TEXTS || texts.len() >= bounds::CELLS {
                    return Err(too_large("", "at most 160 MB of text", "more"));
                }
                texts.push(state.take());
            }
            piece => state.on(&piece),
        }
        Ok(())
    })?;
    Ok(texts)
}

/// Gathers the text of a string made of runs; how it is read aloud is left out.
#[derive(Debug, Default)]
pub(super) struct Run {
    text: String,
    is_text: bool,
    is_aloud: bool,
}

impl Run {
    /// Begins a new string.
    pub(super) fn begin(&mut self) {
        *self = Run::default();
    }

    /// Takes a piece within a string.
    pub(super) fn on(&mut self, piece: &Piece<'_>) {
        match piece {
            Piece::Start(start) => match local(start.name().as_ref()) {
                "t" => self.is_text = !self.is_aloud,
                "rPh" => self.is_aloud = true,
                _ => {}
            },
            Piece::End("t") => self.is_text = false,
            Piece::End("rPh") => self.is_aloud = false,
            Piece::Text(text) if self.is_text && self.text.len() <= bounds::CELL => self.text.push_str(text),
            _ => {}
        }
    }

    /// The string.
    pub(super) fn take(&mut self) -> String {
        unescaped(&std::mem::take(&mut self.text))
    }
}

/// `_x000D_` is a carriage return, `_x005F_` an underscore that begins no sign.
pub(super) fn unescaped(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        match sign(rest) {
            Some(letter) => {
                plain.push(letter);
                rest = &rest[7..];
            }
            None => {
                plain.push('_');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn sign(text: &str) -> Option<char> {
    let digits = text.get(2..6)?;
    let is_sign = text.as_bytes().get(6) == Some(&b'_') && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_sign.then(|| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)).flatten()
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn signs_of_forbidden_characters_come_back() {
        for (written, meant) in [
            ("a_x000D_b", "a\rb"),
            ("_x0000_", "\u{0}"),
            ("_x005F_x0041_", "_x0041_"),
            ("_x005F_x0041_x005F_x0042_", "_x0041_x0042_"),
            ("_xZZZZ_ _x12", "_xZZZZ_ _x12"),
            ("_xD800_", "_xD800_"),
            ("_x漢漢", "_x漢漢"),
        ] {
            assert_eq!(unescaped(written), meant);
        }
    }
}
