//! Reads a write-ahead log as SQLite's file format describes it, only to count the frames that are whole. Nothing here
//! writes, and nothing of it is shown.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

/// Bytes of the log's header.
pub(crate) const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
/// Pages are no larger.
const LARGEST_PAGE: usize = 65_536;

/// The header of a log; none when there is no log, or an empty one.
pub(crate) fn header(log: &Path) -> Option<[u8; HEADER]> {
    let mut header = [0; HEADER];
    File::open(log).ok()?.read_exact(&mut header).ok()?;
    Some(header)
}

/// Whether a log with this header is the same log, begun anew after all of it was folded into the file.
pub(crate) fn follows(earlier: &[u8; HEADER], later: &[u8; HEADER]) -> bool {
    let again = number(later, 12).wrapping_sub(number(earlier, 12));
    let fits = checksum((0, 0), &later[..24], is_big_endian(later)) == (number(later, 24), number(later, 28));
    fits && (1..1_000_000).contains(&again) && number(later, 16) == number(earlier, 16).wrapping_add(again)
}

/// How many frames from the start are whole, counted up to `enough`.
pub(crate) fn whole_frames(log: &Path, enough: u32) -> u32 {
    let Ok(file) = File::open(log) else { return 0 };
    let mut file = BufReader::with_capacity(1 << 18, file);
    let mut header = [0; HEADER];
    if file.read_exact(&mut header).is_err() {
        return 0;
    }
    let (big_endian, page) = (is_big_endian(&header), number(&header, 8) as usize);
    let mut sum = checksum((0, 0), &header[..24], big_endian);
    if sum != (number(&header, 24), number(&header, 28)) || !(512..=LARGEST_PAGE).contains(&page) {
        return 0;
    }
    let mut frame = vec![0; FRAME_HEADER + page];
    for count in 0..enough {
        if file.read_exact(&mut frame).is_err() || frame[8..16] != header[16..24] {
            return count;
        }
        sum = checksum(checksum(sum, &frame[..8], big_endian), &frame[FRAME_HEADER..], big_endian);
        if sum != (number(&frame, 16), number(&frame, 20)) {
            return count;
        }
    }
    enough
}

/// The log's running checksum over pairs of 32-bit words.
fn checksum((mut one, mut two): (u32, u32), bytes: &[u8], big_endian: bool) -> (u32, u32) {
    let word = |bytes: &[u8]| {
        let bytes = [bytes[0], bytes[1], bytes[2], bytes[3]];
        if big_endian { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) }
    };
    for pair in bytes.chunks_exact(8) {
        one = one.wrapping_add(word(pair)).wrapping_add(two);
        two = two.wrapping_add(word(&pair[4..])).wrapping_add(one);
    }
    (one, two)
}

fn is_big_endian(header: &[u8; HEADER]) -> bool {
    header[3] & 1 == 1
}

fn number(bytes: &[u8], at: usize) -> u32 {
    u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}
