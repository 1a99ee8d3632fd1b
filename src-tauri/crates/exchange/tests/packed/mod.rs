//! A whole zip whose parts are edited: the input says which part, where, how much goes and what comes, so that damage reaches
//! the readers of XML and JSON inside and not only the zip around them. Shared with the fuzzer.
#![allow(dead_code, clippy::unwrap_used)]

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Ends one edit and begins another; no byte of a text in UTF-8.
const NEXT: u8 = 0xfe;
/// Most edits of one input.
const MOST: usize = 24;

/// The parts of a zip.
pub(crate) struct Parts(Vec<(String, Vec<u8>)>);

impl Parts {
    /// The parts of a sound zip, in the order of their names; short ones only, so that a try takes no time.
    pub(crate) fn of(zip: &[u8]) -> Parts {
        let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
        let mut parts = Vec::new();
        for place in 0..archive.len() {
            let mut file = archive.by_index(place).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            parts.push((file.name().unwrap().into_owned(), bytes));
        }
        parts.sort();
        Parts(parts)
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// How long a part is.
    pub(crate) fn length(&self, part: usize) -> usize {
        self.0[part].1.len()
    }

    /// The zip after the edits that an input says: part, what is done, and its bytes.
    pub(crate) fn edited(&self, input: &[u8]) -> Vec<u8> {
        let mut parts = self.0.clone();
        for edit in input.split(|byte| *byte == NEXT).take(MOST) {
            let [part, deed, rest @ ..] = edit else { continue };
            let part = usize::from(*part) % parts.len();
            match (deed % 4, rest) {
                (0, rest) => parts[part].1 = rest.to_vec(),
                (1, rest) => parts[part].0 = String::from_utf8_lossy(rest).into_owned(),
                (_, [one, two, cut, come @ ..]) => splice(&mut parts[part].1, [*one, *two], *cut, come),
                _ => {}
            }
        }
        packed(&parts)
    }
}

fn splice(bytes: &mut Vec<u8>, at: [u8; 2], cut: u8, come: &[u8]) {
    let at = usize::from(u16::from_le_bytes(at)) % (bytes.len() + 1);
    let end = (at + usize::from(cut)).min(bytes.len());
    bytes.splice(at..end, come.iter().copied());
}

/// A zip of parts as they are; a name that comes twice, or is none, is left out.
fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        if writer.start_file(name.as_str(), options).is_ok() {
            writer.write_all(bytes).unwrap();
        }
    }
    writer.finish().unwrap().into_inner()
}
