//! A zip from anywhere, bounded while it is unpacked: what a header claims is not believed. Workbooks and bundles share it, each
//! with bounds of its own.

use std::cell::Cell;
use std::io::{Cursor, Read};
use std::rc::Rc;

use zip::ZipArchive;

/// How much a zip may hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// Largest zip, in bytes.
    pub(crate) packed: usize,
    /// Most files in it.
    pub(crate) entries: usize,
    /// Most bytes of everything in it.
    pub(crate) unpacked: u64,
    /// Content may be this many times the packed size, after the first bytes that are free.
    pub(crate) ratio: (u64, u64),
}

/// Why a zip is not opened.
pub(crate) enum Refused {
    /// It is larger than this many megabytes.
    Large(usize),
    /// It has this many files.
    Many(usize),
    /// It is no whole zip, in the words of its reader.
    Broken(String),
}

/// An open zip and what is left of its bounds.
pub(crate) struct Zipped<'b> {
    /// Its files, to be read through [`Counted`] only.
    pub(crate) archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Bytes that may still be unpacked.
    pub(crate) left: Rc<Cell<u64>>,
}

impl<'b> Zipped<'b> {
    /// Opens a zip whose size and number of files are within bounds.
    pub(crate) fn open(bytes: &'b [u8], bounds: &Bounds) -> Result<Self, Refused> {
        if bytes.len() > bounds.packed {
            return Err(Refused::Large(bytes.len() >> 20));
        }
        // Counted before any library allocates for them.
        let entries = bytes.windows(4).filter(|four| four == b"PK\x01\x02").count();
        if entries > bounds.entries {
            return Err(Refused::Many(entries));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| Refused::Broken(error.to_string()))?;
        let (times, free) = bounds.ratio;
        let left = bounds.unpacked.min(free + (bytes.len() as u64).saturating_mul(times));
        Ok(Zipped { archive, left: Rc::new(Cell::new(left)) })
    }
}

/// Counts what is unpacked from all files of a zip, and stops at the bounds.
pub(crate) struct Counted<R> {
    file: R,
    left: Rc<Cell<u64>>,
}

/// What the error of a bomb says, to be known again behind other readers.
pub(crate) const BOMB: &str = "unpacks to more than is read";

impl<R: Read> Counted<R> {
    /// A file that shares what is left.
    pub(crate) fn new(file: R, left: Rc<Cell<u64>>) -> Self {
        Counted { file, left }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.file.read(buffer)?;
        match self.left.get().checked_sub(read as u64) {
            Some(left) => self.left.set(left),
            None => return Err(std::io::Error::other(BOMB)),
        }
        Ok(read)
    }
}
