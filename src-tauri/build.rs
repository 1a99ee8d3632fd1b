//! Lets Tauri read its settings and names the commands that capabilities can allow.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["ask", "save_export", "open_files", "close_window"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error=the shell's settings could not be read: {error:#}");
    }
}
