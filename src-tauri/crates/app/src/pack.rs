//! Bytes on the border: sections one after the other behind a table of their lengths, each beginning at a multiple of
//! four, so that the page reads numbers in place. `ui/src/host/pack.ts` reads them; the two change together.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Serialize, Serializer};
use ts_rs::TS;

/// What every pack begins with; the last byte counts versions.
const MAGIC: [u8; 4] = *b"WMP\x01";

/// An answer in bytes. Where only JSON passes it is base64.
#[derive(Clone, Debug, PartialEq, Eq, TS)]
#[ts(type = "ArrayBuffer")]
pub struct Packed(pub Vec<u8>);

impl Packed {
    /// Packs sections.
    pub(crate) fn new(sections: &[Vec<u8>]) -> Self {
        let whole = 8 + sections.iter().map(|section| section.len() + 8).sum::<usize>();
        let mut bytes = Vec::with_capacity(whole);
        bytes.extend(MAGIC);
        bytes.extend((sections.len() as u32).to_le_bytes());
        for section in sections {
            bytes.extend((section.len() as u32).to_le_bytes());
        }
        for section in sections {
            bytes.extend_from_slice(section);
            bytes.resize(bytes.len().next_multiple_of(4), 0);
        }
        Packed(bytes)
    }

    /// The sections; none when these are no bytes of ours.
    pub fn sections(&self) -> Option<Vec<&[u8]>> {
        let number = |at: usize| Some(u32::from_le_bytes(self.0.get(at..at + 4)?.try_into().ok()?) as usize);
        if self.0.get(..4)? != MAGIC {
            return None;
        }
        let count = number(4)?;
        let mut at = 8 + 4 * count;
        let mut sections = Vec::new();
        for index in 0..count {
            let length = number(8 + 4 * index)?;
            sections.push(self.0.get(at..at + length)?);
            at += length.next_multiple_of(4);
        }
        (at == self.0.len()).then_some(sections)
    }
}

impl Serialize for Packed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

/// A section of numbers, written in the byte order that the page reads.
#[derive(Default)]
pub(crate) struct Numbers(pub(crate) Vec<u8>);

impl Numbers {
    /// Each number in 32 bits.
    pub(crate) fn words(&mut self, numbers: impl Iterator<Item = u32>) {
        numbers.for_each(|number| self.0.extend(number.to_le_bytes()));
    }

    /// Each number in 32 bits, with fractions.
    pub(crate) fn floats(&mut self, numbers: impl Iterator<Item = f32>) {
        numbers.for_each(|number| self.0.extend(number.to_le_bytes()));
    }

    /// Each number in 16 bits.
    pub(crate) fn shorts(&mut self, numbers: impl Iterator<Item = u16>) {
        numbers.for_each(|number| self.0.extend(number.to_le_bytes()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out_again() {
        let sections = [b"{}".to_vec(), Vec::new(), vec![1, 2, 3, 4, 5]];
        let packed = Packed::new(&sections);
        assert_eq!(packed.sections().as_deref(), Some(&[&sections[0][..], &[], &sections[2]][..]));
        assert_eq!(packed.0.len() % 4, 0);
        for cut in 0..packed.0.len() {
            assert_eq!(Packed(packed.0[..cut].to_vec()).sections(), None, "cut at {cut}");
        }
        assert_eq!(Packed(b"GIF89a..".to_vec()).sections(), None);
    }
}
