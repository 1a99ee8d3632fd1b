//! The native menus. Every item is an action of the page by its id; the page knows what it does, and what it is called in
//! its language.

use std::collections::BTreeMap;

use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder, PredefinedMenuItem, SubmenuBuilder};
use tauri::{AppHandle, Emitter, Wry};
use waymark_app::Fault;

use crate::commands::fault;

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
    ("settings", "Settings…", "CmdOrCtrl+,"),
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
    ("present", "Present", ""),
    ("theme", "Light or dark", ""),
];
const HELP: Items = &[("shortcuts", "Keyboard shortcuts", "")];

/// The menus: id, words, items.
const MENUS: &[(&str, &str, Items)] = &[
    ("file", "File", FILE),
    ("edit", "Edit", EDIT),
    ("insert", "Insert", INSERT),
    ("view", "View", VIEW),
    ("help", "Help", HELP),
];
/// The longest name that a menu takes, in characters.
const LONGEST: usize = 80;

/// Names of menus and items by id, in the language of the page; what is missing is said in English.
pub(crate) type Words = BTreeMap<String, String>;

/// Builds the menu bar in English, until the page says its words.
pub(crate) fn build(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
    build_in(app, &Words::new())
}

/// Puts the menu bar into the language of the page.
#[tauri::command]
pub(crate) async fn menu_words(app: AppHandle, words: Words) -> Result<(), Fault> {
    crate::window::page_listens(&app);
    let bar = build_in(&app, &words).map_err(|error| fault("menu", error.to_string()))?;
    app.set_menu(bar).map(|_| ()).map_err(|error| fault("menu", error.to_string()))
}

fn build_in(app: &AppHandle, words: &Words) -> tauri::Result<Menu<Wry>> {
    let mut bar = MenuBuilder::new(app);
    for (id, name, items) in MENUS {
        let mut menu = SubmenuBuilder::new(app, said(words, id, name));
        for (id, name, keys) in *items {
            if id.is_empty() {
                menu = menu.item(&PredefinedMenuItem::separator(app)?);
                continue;
            }
            let item = MenuItemBuilder::with_id(*id, said(words, id, name));
            let item = if keys.is_empty() { item } else { item.accelerator(*keys) };
            menu = menu.item(&item.build(app)?);
        }
        if *id == "file" {
            let quit = MenuItemBuilder::with_id("quit", said(words, "quit", "Quit")).accelerator("CmdOrCtrl+Q");
            menu = menu.item(&PredefinedMenuItem::separator(app)?).item(&quit.build(app)?);
        }
        bar = bar.item(&menu.build()?);
    }
    bar.build()
}

/// The page's word for an id, else the English one. An ampersand would mark a letter instead of being shown.
fn said(words: &Words, id: &str, otherwise: &str) -> String {
    let word = words.get(id).map_or(otherwise, String::as_str);
    word.chars().take(LONGEST).collect::<String>().replace('&', "&&")
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
