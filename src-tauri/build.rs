//! Lets Tauri read its settings and names the commands that capabilities can allow.

fn main() {
    const COMMANDS: &[&str] = &[
        "ask",
        "save_export",
        "save_exports",
        "save_example",
        "choose_folder",
        "export_into_folder",
        "open_files",
        "close_window",
        "open_address",
        "menu_words",
        "open_notes",
        "say",
        "full_screen",
    ];
    let commands = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error=the shell's settings could not be read: {error:#}");
    }
}
