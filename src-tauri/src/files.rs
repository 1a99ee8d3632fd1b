//! Files that come from outside: dropped on the window, named when starting, chosen in a dialog. Read here, bounded in
//! size, and handed to the page as content; the page imports them like any other.

use std::ffi::OsString;
use std::io::Read;
use std::path::{Path, PathBuf};

use base64::Engine;
use serde::Serialize;
use tauri::{AppHandle, Emitter};
use waymark_app::Fault;

/// The largest file that is read.
const LIMIT: u64 = 64 * 1024 * 1024;
/// How many files are taken at once.
const FILES: usize = 50;

/// A file's name and content.
#[derive(Clone, Serialize)]
pub(crate) struct Chosen {
    name: String,
    content: String,
}

/// Reads one file. Fails with a sentence that names it.
pub(crate) fn read(path: &Path) -> Result<Chosen, Fault> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|error| unreadable(&name, &error.to_string()))?;
    file.take(LIMIT + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&name, &error.to_string()))?;
    if bytes.len() as u64 > LIMIT {
        return Err(unreadable(&name, "it is larger than 64 MB"));
    }
    Ok(Chosen { name, content: base64::engine::general_purpose::STANDARD.encode(bytes) })
}

fn unreadable(name: &str, why: &str) -> Fault {
    Fault {
        code: "file_unreadable".into(),
        message: format!("“{name}” could not be read: {why}."),
        hint: "Check the file and your permissions. Nothing was changed.".into(),
    }
}

/// Words of a command line that name files that are there.
pub(crate) fn paths_among(words: impl IntoIterator<Item = impl Into<OsString>>) -> Vec<PathBuf> {
    words.into_iter().map(|word| PathBuf::from(word.into())).filter(|path| path.is_file()).collect()
}

/// Reads files beside the window's thread and hands them to the page as the event "files"; faults as "fault".
///
/// The page asks for nothing here: when it is not up yet, the files wait for it.
pub(crate) fn open_later(app: &AppHandle, paths: Vec<PathBuf>) {
    if paths.is_empty() {
        return;
    }
    let app = app.clone();
    std::thread::spawn(move || {
        let (mut chosen, mut faults) = (Vec::new(), Vec::new());
        for path in paths.iter().take(FILES) {
            match read(path) {
                Ok(file) => chosen.push(file),
                Err(fault) => faults.push(fault),
            }
        }
        crate::window::wait_for_page(&app);
        for fault in faults {
            let _ = app.emit("fault", fault);
        }
        let _ = app.emit("files", chosen);
    });
}
