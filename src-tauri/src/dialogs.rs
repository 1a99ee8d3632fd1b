//! Open and save dialogs, run here so that no path crosses to the page.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};
use waymark_app::{ExportOptions, Fault, File, Format, Id, Loss, Warning};

use crate::commands::{Core, fault};
use crate::files::{self, Chosen};

/// Endings of the files that can be imported.
const ENDINGS: &[&str] =
    &["json", "zip", "waymark", "xlsx", "csv", "tsv", "mmd", "mermaid", "md", "markdown", "xml", "cjml", "txt"];

/// What became of an export.
#[derive(Serialize)]
pub(crate) struct Saved {
    name: String,
    warnings: Vec<Warning>,
    losses: Vec<Loss>,
}

/// Makes a file of a journey and writes it where the person says; nothing when they think better of it.
#[tauri::command]
pub(crate) async fn save_export(
    app: AppHandle,
    core: State<'_, Core>,
    journey: Id,
    options: ExportOptions,
    errand: Option<String>,
) -> Result<Option<Saved>, Fault> {
    let window = core.window.clone();
    let job = tauri::async_runtime::spawn_blocking(move || save(&app, window.export_file(journey, &options, errand)?));
    job.await.map_err(|error| fault("export_failed", error.to_string()))?
}

/// Makes one zip of many journeys (none for the whole library) and writes it where the person says.
#[tauri::command]
pub(crate) async fn save_exports(
    app: AppHandle,
    core: State<'_, Core>,
    journeys: Option<Vec<Id>>,
    options: ExportOptions,
    errand: Option<String>,
) -> Result<Option<Saved>, Fault> {
    let window = core.window.clone();
    let job =
        tauri::async_runtime::spawn_blocking(move || save(&app, window.export_files(journeys, &options, errand)?));
    job.await.map_err(|error| fault("export_failed", error.to_string()))?
}

/// Writes an example of a table that can be imported where the person says.
#[tauri::command]
pub(crate) async fn save_example(
    app: AppHandle,
    core: State<'_, Core>,
    format: Format,
) -> Result<Option<Saved>, Fault> {
    let window = core.window.clone();
    let job = tauri::async_runtime::spawn_blocking(move || save(&app, window.example_file(format)?));
    job.await.map_err(|error| fault("export_failed", error.to_string()))?
}

/// Asks where a file shall go and writes it there.
fn save(app: &AppHandle, file: File) -> Result<Option<Saved>, Fault> {
    let ending = file.name.rsplit_once('.').map_or("", |(_, ending)| ending).to_owned();
    let chosen = app.dialog().file().set_file_name(&file.name).add_filter(ending.to_uppercase(), &[&ending]);
    let Some(path) = chosen.blocking_save_file().and_then(|path| path.into_path().ok()) else { return Ok(None) };
    waymark_app::write_file(&path, &file.bytes)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or(file.name);
    Ok(Some(Saved { name, warnings: file.warnings, losses: file.losses }))
}

/// Where many exports go: the folder that the person chose last.
#[derive(Default)]
pub(crate) struct ExportFolder(Mutex<Option<PathBuf>>);

/// Lets the person choose a folder for many exports; false when they think better of it.
#[tauri::command]
pub(crate) async fn choose_folder(app: AppHandle, folder: State<'_, ExportFolder>) -> Result<bool, Fault> {
    let job = tauri::async_runtime::spawn_blocking(move || app.dialog().file().blocking_pick_folder());
    let chosen = job.await.map_err(|error| fault("export_failed", error.to_string()))?;
    let path = chosen.and_then(|path| path.into_path().ok());
    let found = path.is_some();
    *folder.0.lock().unwrap_or_else(PoisonError::into_inner) = path;
    Ok(found)
}

/// Makes a file of a journey in the folder that was chosen last. What stands there keeps its name and its bytes.
#[tauri::command]
pub(crate) async fn export_into_folder(
    core: State<'_, Core>,
    folder: State<'_, ExportFolder>,
    journey: Id,
    options: ExportOptions,
    errand: Option<String>,
) -> Result<Saved, Fault> {
    let window = core.window.clone();
    let chosen = folder.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let folder = chosen.ok_or_else(|| fault("export_failed", "no folder was chosen".to_owned()))?;
    let job = tauri::async_runtime::spawn_blocking(move || {
        let file = window.export_file(journey, &options, errand)?;
        let path = waymark_app::write_beside(&folder, &file.name, &file.bytes)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or(file.name);
        Ok(Saved { name, warnings: file.warnings, losses: file.losses })
    });
    job.await.map_err(|error| fault("export_failed", error.to_string()))?
}

/// Lets the person choose files to import and reads them.
#[tauri::command]
pub(crate) async fn open_files(app: AppHandle) -> Result<Vec<Chosen>, Fault> {
    let job = tauri::async_runtime::spawn_blocking(move || {
        let dialog = app.dialog().file().add_filter("Journey maps", ENDINGS);
        let paths = dialog.blocking_pick_files().unwrap_or_default();
        paths.into_iter().filter_map(|path| path.into_path().ok()).map(|path| files::read(&path)).collect()
    });
    job.await.map_err(|error| fault("open_failed", error.to_string()))?
}

/// Says a fault that keeps Waymark from starting.
pub(crate) fn say_fault(app: &AppHandle, fault: &Fault) {
    let words = format!("{}\n\n{}", fault.message, fault.hint);
    app.dialog().message(words).title("Waymark").kind(MessageDialogKind::Error).blocking_show();
}

/// Says that the page ended too often, and asks whether to load it once more; else the window closes.
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub(crate) fn ask_to_reload(window: &tauri::WebviewWindow, answer: impl FnOnce(bool) + Send + 'static) {
    use tauri_plugin_dialog::MessageDialogButtons;
    let words = "The part of Waymark that shows the map ended several times in a row.\n\n\
                 Everything that was saved is on the disk. Try again, or close Waymark and restart the computer if it stays.";
    let buttons = MessageDialogButtons::OkCancelCustom("Try again".into(), "Close Waymark".into());
    let dialog = window.dialog().message(words).title("Waymark").kind(MessageDialogKind::Warning);
    dialog.buttons(buttons).show(answer);
}
