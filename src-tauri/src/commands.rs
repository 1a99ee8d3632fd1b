//! The page's questions to the core, and its last word before the window closes.

use tauri::ipc::Response;
use tauri::{State, WebviewWindow};
use waymark_app::{App, Fault, Reply, Request, Window};

/// The open library and this window's place in it.
pub(crate) struct Core {
    pub(crate) app: App,
    pub(crate) window: Window,
}

/// Asks the core; the answer crosses as the JSON, or the bytes, that the core made.
#[tauri::command]
pub(crate) async fn ask(core: State<'_, Core>, request: Request) -> Result<Response, Fault> {
    let window = core.window.clone();
    let answer = tauri::async_runtime::spawn_blocking(move || {
        window.reply(request).map(|reply| match reply {
            Reply::Json(text) => Response::new(text),
            Reply::Bytes(bytes) => Response::new(bytes),
        })
    });
    answer.await.map_err(|error| fault("core_failed", error.to_string()))?
}

/// The page has sent what was still being typed: the window may go.
#[tauri::command]
pub(crate) fn close_window(window: WebviewWindow) -> Result<(), Fault> {
    window.destroy().map_err(|error| fault("window", error.to_string()))
}

/// A fault of the shell itself.
pub(crate) fn fault(code: &str, message: String) -> Fault {
    Fault { code: code.into(), message, hint: "Try again; if it stays, restart Waymark. Nothing was lost.".into() }
}
