//! Browser tabs as windows of the app: each tab names itself by an id of its own making.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::mpsc;
use waymark_app::{App, Notice, Window};

const WINDOWS: usize = 64;
/// Notices that wait for a socket, beside those that wait in the core.
const QUEUE: usize = 8;
/// A tab without a socket (reloading, a script that only asks) keeps its window this long.
const GRACE: Duration = Duration::from_secs(120);

/// One tab.
pub(crate) struct Tab {
    pub(crate) window: Window,
    /// Taken by the tab's socket while it is connected.
    pub(crate) notices: tokio::sync::Mutex<mpsc::Receiver<Notice>>,
    used: Mutex<Instant>,
}

/// The tabs that are open.
pub(crate) struct Windows {
    app: App,
    tabs: Mutex<BTreeMap<String, Arc<Tab>>>,
}

impl Windows {
    pub(crate) fn new(app: App) -> Self {
        Windows { app, tabs: Mutex::new(BTreeMap::new()) }
    }

    /// The tab of this id, made when it is new; none when the id is malformed or too many tabs are open.
    pub(crate) fn tab(&self, id: &str) -> Option<Arc<Tab>> {
        if id.is_empty() || id.len() > 64 || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return None;
        }
        let mut tabs = self.tabs.lock().unwrap_or_else(PoisonError::into_inner);
        tabs.retain(|_, tab| Arc::strong_count(tab) > 1 || tab.age() < GRACE);
        if let Some(tab) = tabs.get(id) {
            tab.touch();
            return Some(tab.clone());
        }
        if tabs.len() >= WINDOWS {
            return None;
        }
        let tab = Arc::new(self.open());
        tabs.insert(id.to_owned(), tab.clone());
        Some(tab)
    }

    fn open(&self) -> Tab {
        let (window, heard) = self.app.window();
        let (sender, notices) = mpsc::channel(QUEUE);
        std::thread::spawn(move || {
            // A full queue blocks here, never in the core: the socket tells the page to ask for a snapshot instead.
            while let Ok(notice) = heard.recv() {
                if sender.blocking_send(notice).is_err() {
                    break;
                }
            }
        });
        Tab { window, notices: tokio::sync::Mutex::new(notices), used: Mutex::new(Instant::now()) }
    }
}

impl Tab {
    fn touch(&self) {
        *self.used.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    fn age(&self) -> Duration {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).elapsed()
    }
}
