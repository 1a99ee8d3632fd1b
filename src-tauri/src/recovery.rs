//! When the webview's process ends, the page is loaded again by itself: what was saved is on the disk, and the page knows
//! where it was. A page that ends again and again is not loaded for ever; then the person decides.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// So many times within `WITHIN` the page comes back by itself.
const BY_ITSELF: usize = 3;
const WITHIN: Duration = Duration::from_secs(60);

/// Remembers when the page ended lately.
#[derive(Debug, Default)]
pub(crate) struct Ends(VecDeque<Instant>);

impl Ends {
    /// Notes an end; answers whether the page may come back by itself.
    fn note(&mut self, now: Instant) -> bool {
        self.0.retain(|end| now.duration_since(*end) < WITHIN);
        self.0.push_back(now);
        self.0.len() <= BY_ITSELF
    }
}

/// Watches the webview's process for as long as the window lives.
#[cfg(target_os = "linux")]
pub(crate) fn watch(window: &tauri::WebviewWindow) -> tauri::Result<()> {
    use std::cell::RefCell;
    use webkit2gtk::WebViewExt;

    let watched = window.clone();
    window.with_webview(move |webview| {
        let ends = RefCell::new(Ends::default());
        webview.inner().connect_web_process_terminated(move |_, reason| {
            tracing::warn!(?reason, "the page's process ended");
            come_back(&watched, ends.borrow_mut().note(Instant::now()));
        });
    })
}

/// On macOS the program's own hook watches (see `main`); Windows shows its own page with a button to load anew.
#[cfg(not(target_os = "linux"))]
pub(crate) fn watch(_window: &tauri::WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// The hook of macOS, which tells of any webview's process that ended.
#[cfg(target_os = "macos")]
pub(crate) fn ended(webview: &tauri::Webview) {
    use std::sync::{Mutex, PoisonError};
    use tauri::Manager;

    static ENDS: Mutex<Ends> = Mutex::new(Ends(VecDeque::new()));
    let by_itself = ENDS.lock().unwrap_or_else(PoisonError::into_inner).note(Instant::now());
    if let Some(window) = webview.app_handle().get_webview_window(webview.label()) {
        come_back(&window, by_itself);
    }
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn come_back(window: &tauri::WebviewWindow, by_itself: bool) {
    if by_itself {
        if let Err(error) = window.reload() {
            tracing::error!(%error, "the page could not be loaded again");
        }
        return;
    }
    let again = window.clone();
    crate::dialogs::ask_to_reload(window, move |yes| {
        let done = if yes { again.reload() } else { again.destroy() };
        if let Err(error) = done {
            tracing::error!(%error, "the window did not follow");
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_ends_again_and_again_does_not_come_back_by_itself() {
        let (mut ends, start) = (Ends::default(), Instant::now());
        let at = |seconds| start + Duration::from_secs(seconds);
        let back: Vec<bool> = [0, 1, 2, 3, 10].into_iter().map(|second| ends.note(at(second))).collect();
        assert_eq!(back, [true, true, true, false, false]);
        assert!(ends.note(at(75)));
        assert!(ends.note(at(200)));
    }
}
