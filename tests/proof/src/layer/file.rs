//! One open file of the layer: ours in front, the system's own behind it in the same piece of memory.
#![allow(unsafe_code, reason = "SQLite takes a file only as a C structure")]

use std::ffi::{c_int, c_void};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::ffi;

use super::{Gate, Kind, Op, Verdict};

/// The front; the system's file follows it directly.
#[repr(C)]
struct Front {
    base: ffi::sqlite3_file,
    /// None for a file without a name, which nobody watches.
    watched: Option<Box<Watched>>,
}

struct Watched {
    path: PathBuf,
    gate: Arc<Gate>,
}

/// Bytes for a file whose system part has this size.
pub(super) fn size(real: c_int) -> c_int {
    c_int::try_from(size_of::<Front>()).unwrap_or(c_int::MAX) + real
}

/// Opens a watched file.
///
/// # Safety
/// `made` has the bytes that [`size`] asks for.
pub(super) unsafe fn open(
    made: *mut ffi::sqlite3_file,
    path: &Path,
    gate: &Arc<Gate>,
    real: impl FnOnce(*mut ffi::sqlite3_file) -> c_int,
) -> c_int {
    let watched = Box::new(Watched { path: path.to_owned(), gate: Arc::clone(gate) });
    // SAFETY: the caller's promise.
    unsafe { begin(made, Some(watched), real) }
}

/// Opens a file that nobody watches.
///
/// # Safety
/// As [`open`].
pub(super) unsafe fn open_plain(
    made: *mut ffi::sqlite3_file,
    real: impl FnOnce(*mut ffi::sqlite3_file) -> c_int,
) -> c_int {
    // SAFETY: the caller's promise.
    unsafe { begin(made, None, real) }
}

unsafe fn begin(
    made: *mut ffi::sqlite3_file,
    watched: Option<Box<Watched>>,
    real: impl FnOnce(*mut ffi::sqlite3_file) -> c_int,
) -> c_int {
    // SAFETY: there is room for both parts. SQLite closes a file only when its methods are set.
    unsafe {
        let inner = behind(made);
        (*inner).pMethods = std::ptr::null();
        let code = real(inner);
        if code == ffi::SQLITE_OK {
            made.cast::<Front>().write(Front { base: ffi::sqlite3_file { pMethods: &raw const METHODS }, watched });
        } else if !(*inner).pMethods.is_null() {
            (*(*inner).pMethods).xClose.expect("a file closes")(inner);
        }
        code
    }
}

/// Does an operation when nobody says no.
pub(super) fn through(gate: &Gate, op: &Op<'_>, go: impl FnOnce() -> c_int) -> c_int {
    let watch = gate.watch();
    match watch.before(op) {
        Verdict::Fail(kind) => kind.code(op),
        Verdict::Go => {
            let code = go();
            if code == ffi::SQLITE_OK {
                watch.after(op);
            }
            code
        }
    }
}

/// The system's part.
unsafe fn behind(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: it lies right after the front.
    unsafe { file.cast::<Front>().add(1).cast() }
}

/// Does one of the file's operations when nobody says no.
unsafe fn ask<'a>(
    file: *mut ffi::sqlite3_file,
    op: impl FnOnce(&'a Path) -> Op<'a>,
    go: impl FnOnce(*mut ffi::sqlite3_file, &ffi::sqlite3_io_methods) -> c_int,
) -> c_int {
    // SAFETY: SQLite calls methods only on a file that `begin` made.
    unsafe {
        let inner = behind(file);
        let methods = &*(*inner).pMethods;
        match &(*file.cast::<Front>()).watched {
            Some(watched) => through(&watched.gate, &op(&watched.path), || go(inner, methods)),
            None => go(inner, methods),
        }
    }
}

/// Hands a call to the system's file.
macro_rules! hand_on {
    ($name:ident, $method:ident, ($($argument:ident: $kind:ty),*)) => {
        unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file $(, $argument: $kind)*) -> c_int {
            // SAFETY: SQLite calls methods only on a file that `begin` made.
            unsafe {
                let inner = behind(file);
                (*(*inner).pMethods).$method.expect("the system's file knows this")(inner $(, $argument)*)
            }
        }
    };
}

hand_on!(lock, xLock, (level: c_int));
hand_on!(unlock, xUnlock, (level: c_int));
hand_on!(check_reserved, xCheckReservedLock, (out: *mut c_int));
hand_on!(control, xFileControl, (what: c_int, with: *mut c_void));
hand_on!(sector, xSectorSize, ());
hand_on!(characteristics, xDeviceCharacteristics, ());
hand_on!(shm_lock, xShmLock, (offset: c_int, count: c_int, flags: c_int));
hand_on!(shm_unmap, xShmUnmap, (delete: c_int));

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    // Version 2: with shared memory for the write-ahead log, without memory-mapped reading, which Waymark turns off.
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved),
    xFileControl: Some(control),
    xSectorSize: Some(sector),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: the last call on this file; the front is dropped once.
    unsafe {
        let inner = behind(file);
        let code = (*(*inner).pMethods).xClose.expect("a file closes")(inner);
        drop((*file.cast::<Front>()).watched.take());
        code
    }
}

unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, into: *mut c_void, size: c_int, at: i64) -> c_int {
    // SAFETY: SQLite's promises to a file.
    unsafe { ask(file, |_| Op::Read, |inner, real| real.xRead.expect("reads")(inner, into, size, at)) }
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, from: *const c_void, size: c_int, at: i64) -> c_int {
    // SAFETY: SQLite's promises to a file: `from` has `size` bytes.
    unsafe {
        let inner = behind(file);
        let real = (*(*inner).pMethods).xWrite.expect("writes");
        let Some(watched) = &(*file.cast::<Front>()).watched else { return real(inner, from, size, at) };
        let bytes = std::slice::from_raw_parts(from.cast::<u8>(), usize::try_from(size).unwrap_or(0));
        let op = Op::Write { path: &watched.path, at: u64::try_from(at).unwrap_or(0), bytes };
        let watch = watched.gate.watch();
        match watch.before(&op) {
            Verdict::Fail(Kind::Half) => {
                real(inner, from, size / 2, at);
                Kind::Half.code(&op)
            }
            Verdict::Fail(kind) => kind.code(&op),
            Verdict::Go => {
                let code = real(inner, from, size, at);
                if code == ffi::SQLITE_OK {
                    watch.after(&op);
                }
                code
            }
        }
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    let to = u64::try_from(size).unwrap_or(0);
    // SAFETY: SQLite's promises to a file.
    unsafe {
        ask(file, |path| Op::Truncate { path, size: to }, |inner, real| real.xTruncate.expect("cuts")(inner, size))
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: SQLite's promises to a file.
    unsafe { ask(file, |path| Op::Sync { path }, |inner, real| real.xSync.expect("syncs")(inner, flags)) }
}

unsafe extern "C" fn file_size(file: *mut ffi::sqlite3_file, out: *mut i64) -> c_int {
    // SAFETY: SQLite's promises to a file.
    unsafe { ask(file, |_| Op::Size, |inner, real| real.xFileSize.expect("has a size")(inner, out)) }
}

unsafe extern "C" fn shm_map(
    file: *mut ffi::sqlite3_file,
    page: c_int,
    size: c_int,
    grows: c_int,
    out: *mut *mut c_void,
) -> c_int {
    let grows_it = grows != 0;
    // SAFETY: SQLite's promises to a file.
    unsafe {
        ask(
            file,
            |path| Op::Map { path, grows: grows_it },
            |inner, real| real.xShmMap.expect("shares memory")(inner, page, size, grows, out),
        )
    }
}

unsafe extern "C" fn shm_barrier(file: *mut ffi::sqlite3_file) {
    // SAFETY: SQLite's promises to a file.
    unsafe {
        let inner = behind(file);
        (*(*inner).pMethods).xShmBarrier.expect("shares memory")(inner);
    }
}
