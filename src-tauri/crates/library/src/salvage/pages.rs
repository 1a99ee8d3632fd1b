//! The pages of a damaged library as its last commit left them: the file, and over it the frames of the write-ahead log
//! whose checksums hold. Only read; SQLite is never let near a damaged file.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use crate::backup::with_side;
use crate::error::{Doing, Result};

const DOING: &str = "reading the damaged library";
/// Every library has pages of this size.
pub(crate) const PAGE: usize = 4096;
const FRAME_HEAD: usize = 24;
const LOG_HEAD: usize = 32;

/// A page of the file.
pub(crate) type Page = [u8; PAGE];

/// The pages of a file and its log.
pub(crate) struct Pages {
    file: File,
    count: u32,
    log: BTreeMap<u32, Box<Page>>,
}

impl Pages {
    /// Reads a file, with its log or as if it had none.
    pub(crate) fn open(path: &Path, with_log: bool) -> Result<Pages> {
        let file = File::open(path).doing(DOING)?;
        let length = file.metadata().doing(DOING)?.len();
        let mut pages = Pages { file, count: count(length), log: BTreeMap::new() };
        if with_log && let Ok(log) = std::fs::read(with_side(path, "-wal")) {
            pages.log = committed(&log);
            let last = pages.log.keys().next_back().copied().unwrap_or(0);
            pages.count = pages.count.max(last);
        }
        Ok(pages)
    }

    /// How many pages there are.
    pub(crate) fn count(&self) -> u32 {
        self.count
    }

    /// Whether a log lies over the file.
    pub(crate) fn has_log(&self) -> bool {
        !self.log.is_empty()
    }

    /// A page by its number, counted from 1; the end of a file that was cut off is filled with zeros.
    pub(crate) fn page(&mut self, number: u32) -> Option<Box<Page>> {
        if number == 0 || number > self.count {
            return None;
        }
        if let Some(page) = self.log.get(&number) {
            return Some(page.clone());
        }
        let mut page = Box::new([0; PAGE]);
        self.file.seek(SeekFrom::Start(u64::from(number - 1) * PAGE as u64)).ok()?;
        let mut filled = 0;
        while filled < PAGE {
            match self.file.read(&mut page[filled..]) {
                Ok(0) => break,
                Ok(read) => filled += read,
                // A place on the disk that cannot be read is a page of zeros; the rest is still read.
                Err(_) => return None,
            }
        }
        Some(page)
    }
}

fn count(length: u64) -> u32 {
    u32::try_from(length.div_ceil(PAGE as u64)).unwrap_or(u32::MAX)
}

/// The newest committed frame of each page, as SQLite's own recovery would take them.
fn committed(log: &[u8]) -> BTreeMap<u32, Box<Page>> {
    let (mut taken, mut pending) = (BTreeMap::new(), BTreeMap::new());
    let Some(head) = log.get(..LOG_HEAD) else { return taken };
    let big_endian = match word(head, 0) {
        0x377F_0682 => false,
        0x377F_0683 => true,
        _ => return taken,
    };
    let mut sum = checksum(&head[..24], (0, 0), big_endian);
    if word(head, 8) as usize != PAGE || sum != (word(head, 24), word(head, 28)) {
        return taken;
    }
    for frame in log[LOG_HEAD..].chunks_exact(FRAME_HEAD + PAGE) {
        let (about, page) = frame.split_at(FRAME_HEAD);
        sum = checksum(page, checksum(&about[..8], sum, big_endian), big_endian);
        if about[8..16] != head[16..24] || sum != (word(about, 16), word(about, 20)) {
            break;
        }
        let mut kept = Box::new([0; PAGE]);
        kept.copy_from_slice(page);
        pending.insert(word(about, 0), kept);
        if word(about, 4) != 0 {
            taken.append(&mut pending);
        }
    }
    taken
}

fn checksum(bytes: &[u8], start: (u32, u32), big_endian: bool) -> (u32, u32) {
    let (mut one, mut two) = start;
    let number = |at: &[u8]| {
        let four = [at[0], at[1], at[2], at[3]];
        if big_endian { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }
    };
    for pair in bytes.chunks_exact(8) {
        one = one.wrapping_add(number(&pair[..4])).wrapping_add(two);
        two = two.wrapping_add(number(&pair[4..])).wrapping_add(one);
    }
    (one, two)
}

/// Four bytes as SQLite writes numbers.
pub(crate) fn word(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).map_or(0, |four| u32::from_be_bytes([four[0], four[1], four[2], four[3]]))
}
