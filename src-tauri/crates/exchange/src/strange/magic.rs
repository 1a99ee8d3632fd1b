//! First bytes that no map has.

use super::{DOCUMENT, NOTHING, PICTURE, Stranger, TABLE, UNPACK, stranger};

/// How a library of Waymark's names itself in the head of its file.
const OURS: &[u8] = b"WMK1";

/// First bytes, and what they begin.
const BEGINNINGS: [(&[u8], Stranger); 28] = [
    (b"\x89PNG\r\n\x1a\n", stranger("a PNG picture", PICTURE)),
    (b"\xff\xd8\xff", stranger("a JPEG picture", PICTURE)),
    (b"GIF87a", stranger("a GIF picture", PICTURE)),
    (b"GIF89a", stranger("a GIF picture", PICTURE)),
    (b"II*\0", stranger("a TIFF picture", PICTURE)),
    (b"MM\0*", stranger("a TIFF picture", PICTURE)),
    (b"\0\0\x01\0", stranger("an icon", PICTURE)),
    (b"8BPS", stranger("a Photoshop picture", PICTURE)),
    (b"%PDF-", stranger("a PDF document", DOCUMENT)),
    (b"%!PS", stranger("a PostScript document", DOCUMENT)),
    (b"{\\rtf", stranger("a rich text (.rtf)", DOCUMENT)),
    (b"\x7fELF", stranger("a program for Linux", NOTHING)),
    (b"\xcf\xfa\xed\xfe", stranger("a program for macOS", NOTHING)),
    (b"\xce\xfa\xed\xfe", stranger("a program for macOS", NOTHING)),
    (b"\xca\xfe\xba\xbe", stranger("a program for macOS, or a Java class", NOTHING)),
    (b"\0asm", stranger("a WebAssembly program", NOTHING)),
    (b"\x1f\x8b", stranger("a gzip archive", UNPACK)),
    (b"7z\xbc\xaf\x27\x1c", stranger("a 7-Zip archive", UNPACK)),
    (b"Rar!\x1a\x07", stranger("a RAR archive", UNPACK)),
    (b"\xfd7zXZ\0", stranger("an xz archive", UNPACK)),
    (b"\x28\xb5\x2f\xfd", stranger("a zstd archive", UNPACK)),
    (b"BZh", stranger("a bzip2 archive", UNPACK)),
    (b"ID3", stranger("a sound", NOTHING)),
    (b"OggS", stranger("a sound", NOTHING)),
    (b"fLaC", stranger("a sound", NOTHING)),
    (b"\x1aE\xdf\xa3", stranger("a film", NOTHING)),
    (b"PAR1", stranger("a Parquet table", TABLE)),
    (b"bplist00", stranger("a property list", NOTHING)),
];

/// What the first bytes say.
pub(super) fn known(bytes: &[u8]) -> Option<Stranger> {
    let begins =
        |(first, _): &&(&[u8], Stranger)| bytes.starts_with(first) && (is_binary(first) || is_binary(head(bytes)));
    let known = BEGINNINGS.iter().find(begins).map(|(_, stranger)| *stranger);
    known.or_else(|| within(bytes))
}

fn head(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(512)]
}

/// Whether these bytes are no beginning of a text: words such as "ID3" may begin a list.
fn is_binary(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF")
        || bytes.starts_with(b"%!PS")
        || bytes.starts_with(b"{\\rtf")
        || bytes.starts_with(b"GIF8")
        || bytes.iter().any(|byte| matches!(byte, 0..=8 | 14..=31))
        || std::str::from_utf8(bytes).is_err()
}

/// Kinds that name themselves a little later.
fn within(bytes: &[u8]) -> Option<Stranger> {
    let at = |place: usize, said: &[u8]| bytes.get(place..place + said.len()) == Some(said);
    let dword = |place: usize| Some(u32::from_le_bytes(bytes.get(place..place + 4)?.try_into().ok()?) as usize);
    if at(0, b"RIFF") {
        let known = [
            (b"WEBP", stranger("a WebP picture", PICTURE)),
            (b"WAVE", stranger("a sound", NOTHING)),
            (b"AVI ", stranger("a film", NOTHING)),
        ];
        return known.into_iter().find(|(said, _)| at(8, *said)).map(|(_, stranger)| stranger);
    }
    if at(4, b"ftyp") {
        let is_picture = [b"heic", b"heix", b"mif1", b"avif", b"msf1"].iter().any(|brand| at(8, *brand));
        return Some(if is_picture {
            stranger("a picture (HEIC or AVIF)", PICTURE)
        } else {
            stranger("a film", NOTHING)
        });
    }
    if at(0, b"BM") && at(6, &[0; 4]) {
        return Some(stranger("a BMP picture", PICTURE));
    }
    if at(0, b"MZ") && dword(60).is_some_and(|place| place < 1 << 20 && at(place, b"PE\0\0")) {
        return Some(stranger("a program for Windows", NOTHING));
    }
    if at(0, b"SQLite format 3\0") && bytes.len() >= 100 && !at(68, OURS) {
        let hint = "Only libraries of Waymark's can be read of databases: choose one (.waymark), or export the table you need as .csv.";
        return Some(stranger("another program's database", hint));
    }
    None
}
