//! The second window, with the presenter's notes, and what the two windows say to each other. It never asks the core: all
//! that it shows it is told by the first.

use tauri::{AppHandle, Emitter, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use waymark_app::Fault;

use crate::commands::fault;
use crate::window;

const LABEL: &str = "notes";
/// The longest message that is passed on, in bytes of JSON: notes are text that a person reads while speaking.
const LONGEST: usize = 1_000_000;

/// Opens the notes, or brings them to the front.
#[tauri::command]
pub(crate) async fn open_notes(app: AppHandle) -> Result<(), Fault> {
    if let Some(open) = app.get_webview_window(LABEL) {
        let _ = open.unminimize();
        return open.set_focus().map_err(|error| fault("window", error.to_string()));
    }
    WebviewWindowBuilder::new(&app, LABEL, WebviewUrl::App("index.html?notes".into()))
        .title("Waymark")
        .inner_size(760.0, 820.0)
        .min_inner_size(420.0, 420.0)
        .on_document_title_changed(|window, title| {
            let _ = window.set_title(&title);
        })
        .on_navigation(window::stays)
        .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny)
        .build()
        .map(|_| ())
        .map_err(|error| fault("window", error.to_string()))
}

/// Passes a message of one window on to the other.
#[tauri::command]
pub(crate) fn say(window: WebviewWindow, message: serde_json::Value) -> Result<(), Fault> {
    if message.to_string().len() > LONGEST {
        return Err(fault("too_long", "The notes are longer than a second window can show.".into()));
    }
    let other = if window.label() == LABEL { window::LABEL } else { LABEL };
    window.emit_to(other, "said", message).map_err(|error| fault("window", error.to_string()))
}

/// Fills the screen with the window, without its menu, or gives it back.
#[tauri::command]
pub(crate) fn full_screen(window: WebviewWindow, on: bool) -> Result<(), Fault> {
    let menu = if on { window.hide_menu() } else { window.show_menu() };
    menu.and_then(|()| window.set_fullscreen(on)).map_err(|error| fault("window", error.to_string()))
}

/// Closes the notes when there are any.
pub(crate) fn close(app: &AppHandle) {
    if let Some(open) = app.get_webview_window(LABEL) {
        let _ = open.destroy();
    }
}
