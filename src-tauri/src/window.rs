//! The one window: how it opens, what it may navigate to, how it closes without losing what was being typed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use tauri::{AppHandle, DragDropEvent, Emitter, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};
use waymark_app::Notice;

use crate::{files, notes, recovery};

/// The window with the maps.
pub(crate) const LABEL: &str = "main";
/// How long the page may take to send what was being typed before the window goes all the same.
const LAST_WORDS: Duration = Duration::from_millis(1500);

/// How long what is meant for the page waits for it at most.
const PAGE_PATIENCE: Duration = Duration::from_secs(60);

/// Set once the page listens.
#[derive(Default)]
struct Listening(AtomicBool);

/// Opens the window. Its size and place are remembered by the window-state plugin.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    app.manage(Listening::default());
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Waymark")
        .inner_size(1280.0, 800.0)
        .min_inner_size(1024.0, 700.0)
        .on_navigation(stays)
        .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny)
        .build()?;
    recovery::watch(&window)?;
    listen(&window);
    Ok(())
}

/// Whether an address is the page's own, or that of a web page which it shows in a frame: no window ever leaves it. Only the
/// page's script could lead the window itself to such an address, and there it would be of no origin.
pub(crate) fn stays(address: &tauri::Url) -> bool {
    matches!(address.scheme(), "tauri" | "live")
        || matches!(address.host_str(), Some("tauri.localhost" | "live.localhost"))
}

/// Brings the window to the front.
pub(crate) fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

fn listen(window: &WebviewWindow) {
    let target = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            close_gently(target.clone());
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            files::open_later(target.app_handle(), paths.clone());
        }
        // Notes without a presentation would keep the program alive.
        WindowEvent::Destroyed => notes::close(target.app_handle()),
        _ => {}
    });
}

/// Asks the page for its last words; it answers with `close_window`, or the window goes after a moment.
fn close_gently(window: WebviewWindow) {
    let _ = window.emit("closing", ());
    std::thread::spawn(move || {
        std::thread::sleep(LAST_WORDS);
        let _ = window.destroy();
    });
}

/// Passes the core's notices on to the page for as long as the core has any to say.
pub(crate) fn pass_on(app: AppHandle, notices: Receiver<Notice>) {
    std::thread::spawn(move || {
        for notice in notices {
            let _ = app.emit_to(LABEL, "notice", &notice);
        }
    });
}

/// Notes that the page listens: it says so by naming the menus, which it does after it began to listen.
pub(crate) fn page_listens(app: &AppHandle) {
    if let Some(listening) = app.try_state::<Listening>() {
        listening.0.store(true, Ordering::Release);
    }
}

/// Waits until the page listens. A page that has only loaded may still be far from that on a busy machine, and would miss what is said.
pub(crate) fn wait_for_page(app: &AppHandle) {
    let end = Instant::now() + PAGE_PATIENCE;
    let listens = || app.try_state::<Listening>().is_some_and(|listening| listening.0.load(Ordering::Acquire));
    while !listens() && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(50));
    }
    // The page's word about the menus may overtake that it listens.
    std::thread::sleep(Duration::from_millis(300));
}
