//! The layer as SQLite sees it: a VFS around the system's own. Only files of a name are watched; what SQLite keeps in
//! files without one is never part of a library.
#![allow(unsafe_code, reason = "SQLite takes a file layer only as C structures")]

use std::ffi::{CStr, CString, c_char, c_int};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::ffi;

use super::{Gate, Op, Verdict, file};

static COUNT: AtomicU64 = AtomicU64::new(0);

/// The registered VFS.
pub(super) struct Registered {
    vfs: *mut ffi::sqlite3_vfs,
    name: CString,
}

// SAFETY: the structure is only read after it was registered, and SQLite itself uses it from many threads.
unsafe impl Send for Registered {}
// SAFETY: as above.
unsafe impl Sync for Registered {}

/// What the structure carries.
struct Carried {
    real: *mut ffi::sqlite3_vfs,
    gate: Arc<Gate>,
}

impl Registered {
    pub(super) fn new(gate: &Arc<Gate>) -> Registered {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = CString::new(format!("waymark-proof-{number}")).expect("a name without a zero byte");
        // SAFETY: SQLite is initialised; a null name asks for the default VFS, which lives as long as the process.
        let (real, made) = unsafe {
            ffi::sqlite3_initialize();
            let real = ffi::sqlite3_vfs_find(std::ptr::null());
            assert!(!real.is_null(), "SQLite has a file layer");
            (real, *real)
        };
        let carried = Box::new(Carried { real, gate: Arc::clone(gate) });
        let vfs = Box::into_raw(Box::new(ffi::sqlite3_vfs {
            iVersion: 2,
            szOsFile: file::size(made.szOsFile),
            pNext: std::ptr::null_mut(),
            zName: name.as_ptr(),
            pAppData: Box::into_raw(carried).cast(),
            xOpen: Some(open),
            xDelete: Some(delete),
            xAccess: Some(access),
            xFullPathname: Some(full_path),
            xDlOpen: None,
            xDlError: None,
            xDlSym: None,
            xDlClose: None,
            xRandomness: Some(randomness),
            xSleep: Some(sleep),
            xCurrentTime: None,
            xCurrentTimeInt64: Some(time),
            xGetLastError: Some(last_error),
            xSetSystemCall: None,
            xGetSystemCall: None,
            xNextSystemCall: None,
            ..made
        }));
        // SAFETY: the structure and its name live until `drop` takes them back.
        let code = unsafe { ffi::sqlite3_vfs_register(vfs, 0) };
        assert_eq!(code, ffi::SQLITE_OK, "the layer is registered");
        Registered { vfs, name }
    }

    pub(super) fn name(&self) -> &str {
        self.name.to_str().unwrap_or_default()
    }
}

impl Drop for Registered {
    fn drop(&mut self) {
        // SAFETY: made by `new`, and nobody has a file open on it any more.
        unsafe {
            ffi::sqlite3_vfs_unregister(self.vfs);
            drop(Box::from_raw((*self.vfs).pAppData.cast::<Carried>()));
            drop(Box::from_raw(self.vfs));
        }
    }
}

/// # Safety
/// `vfs` was registered here.
unsafe fn carried<'a>(vfs: *mut ffi::sqlite3_vfs) -> &'a Carried {
    // SAFETY: `new` put it there.
    unsafe { &*(*vfs).pAppData.cast::<Carried>() }
}

/// # Safety
/// `name` is null or a C string that outlives the answer.
unsafe fn path<'a>(name: *const c_char) -> Option<&'a Path> {
    if name.is_null() {
        return None;
    }
    // SAFETY: the caller says so.
    unsafe { CStr::from_ptr(name) }.to_str().ok().map(Path::new)
}

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    made: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives a structure of `szOsFile` bytes and names that live as long as the file.
    unsafe {
        (*made).pMethods = std::ptr::null();
        let Carried { real, gate } = carried(vfs);
        let real_open = (**real).xOpen.expect("a VFS opens");
        let Some(path) = path(name) else {
            return file::open_plain(made, |inner| real_open(*real, name, inner, flags, out));
        };
        let journal = ffi::SQLITE_OPEN_WAL | ffi::SQLITE_OPEN_MAIN_JOURNAL | ffi::SQLITE_OPEN_SUPER_JOURNAL;
        let creates = flags & ffi::SQLITE_OPEN_CREATE != 0 && !path.exists();
        let op = Op::Open { path, creates, lasting: flags & journal != 0 };
        let watch = gate.watch();
        match watch.before(&op) {
            Verdict::Fail(kind) => kind.code(&op),
            Verdict::Go => {
                let code = file::open(made, path, gate, |inner| real_open(*real, name, inner, flags, out));
                if code == ffi::SQLITE_OK {
                    watch.after(&op);
                }
                code
            }
        }
    }
}

unsafe extern "C" fn delete(vfs: *mut ffi::sqlite3_vfs, name: *const c_char, sync: c_int) -> c_int {
    // SAFETY: SQLite's promises to a VFS.
    unsafe {
        let Carried { real, gate } = carried(vfs);
        let op = Op::Delete { path: path(name).unwrap_or(Path::new("")), lasting: sync != 0 };
        file::through(gate, &op, || (**real).xDelete.expect("a VFS deletes")(*real, name, sync))
    }
}

unsafe extern "C" fn access(vfs: *mut ffi::sqlite3_vfs, name: *const c_char, flags: c_int, out: *mut c_int) -> c_int {
    // SAFETY: SQLite's promises to a VFS.
    unsafe {
        let Carried { real, gate } = carried(vfs);

        file::through(gate, &Op::Access, || (**real).xAccess.expect("a VFS looks")(*real, name, flags, out))
    }
}

unsafe extern "C" fn full_path(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    size: c_int,
    out: *mut c_char,
) -> c_int {
    // SAFETY: SQLite's promises to a VFS.
    unsafe {
        let real = carried(vfs).real;
        (*real).xFullPathname.expect("a VFS knows paths")(real, name, size, out)
    }
}

unsafe extern "C" fn randomness(vfs: *mut ffi::sqlite3_vfs, size: c_int, out: *mut c_char) -> c_int {
    // SAFETY: SQLite's promises to a VFS.
    unsafe {
        let real = carried(vfs).real;
        (*real).xRandomness.expect("a VFS has chance")(real, size, out)
    }
}

unsafe extern "C" fn sleep(vfs: *mut ffi::sqlite3_vfs, microseconds: c_int) -> c_int {
    // SAFETY: SQLite's promises to a VFS.
    unsafe {
        let real = carried(vfs).real;
        (*real).xSleep.expect("a VFS sleeps")(real, microseconds)
    }
}

unsafe extern "C" fn time(vfs: *mut ffi::sqlite3_vfs, out: *mut ffi::sqlite3_int64) -> c_int {
    // SAFETY: SQLite's promises to a VFS.
    unsafe {
        let real = carried(vfs).real;
        (*real).xCurrentTimeInt64.expect("a VFS has a clock")(real, out)
    }
}

unsafe extern "C" fn last_error(_vfs: *mut ffi::sqlite3_vfs, _size: c_int, _out: *mut c_char) -> c_int {
    0
}
