//! The native menus. Every item is an action of the page by its id; the page knows what it does.

use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder, PredefinedMenuItem, SubmenuBuilder};
use tauri::{AppHandle, Emitter, Wry};

/// A menu's items: action id, words, shortcut; an empty id is a rule between groups.
type Items = &'static [(&'static str, &'static str, &'static str)];

const FILE: Items = &[
    ("new", "New map…", "CmdOrCtrl+N"),
    ("import", "Import…", "CmdOrCtrl+O"),
    ("", "", ""),
    ("export", "Export…", "CmdOrCtrl+E"),
    ("home", "Back to the library", "CmdOrCtrl+L"),
    ("", "", ""),
    ("backups", "Backups…", "CmdOrCtrl+Shift+B"),
];
// No shortcut here: the page handles these keys itself, so that a text field keeps its own undo and delete.
const EDIT: Items = &[
    ("undo", "Undo", ""),
    ("redo", "Redo", ""),
    ("", "", ""),
    ("duplicate", "Duplicate", ""),
    ("delete", "Delete", ""),
];
const INSERT: Items =
    &[("addStage", "Stage", ""), ("addStep", "Step", ""), ("addCard", "Card", ""), ("addTouchpoint", "Touchpoint", "")];
const VIEW: Items = &[
    ("zoomIn", "Zoom in", ""),
    ("zoomOut", "Zoom out", ""),
    ("zoomFit", "Zoom to fit", ""),
    ("zoomReset", "Actual size", ""),
    ("", "", ""),
    ("theme", "Light or dark", ""),
];
const HELP: Items = &[("shortcuts", "Keyboard shortcuts", "")];

/// Builds the menu bar.
pub(crate) fn build(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
    let quit = MenuItemBuilder::with_id("quit", "Quit").accelerator("CmdOrCtrl+Q").build(app)?;
    let mut bar = MenuBuilder::new(app);
    for (name, items) in [("File", FILE), ("Edit", EDIT), ("Insert", INSERT), ("View", VIEW), ("Help", HELP)] {
        let mut menu = SubmenuBuilder::new(app, name);
        for (id, words, keys) in items {
            if id.is_empty() {
                menu = menu.item(&PredefinedMenuItem::separator(app)?);
                continue;
            }
            let item = MenuItemBuilder::with_id(*id, *words);
            let item = if keys.is_empty() { item } else { item.accelerator(*keys) };
            menu = menu.item(&item.build(app)?);
        }
        if name == "File" {
            menu = menu.item(&PredefinedMenuItem::separator(app)?).item(&quit);
        }
        bar = bar.item(&menu.build()?);
    }
    bar.build()
}

/// Passes a chosen item on to the page; quitting closes the window as its own button does.
pub(crate) fn chosen(app: &AppHandle, id: &str) {
    use tauri::Manager;
    if id == "quit" {
        for window in app.webview_windows().values() {
            let _ = window.close();
        }
        return;
    }
    let _ = app.emit("menu", id);
}
