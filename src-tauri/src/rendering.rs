//! What makes the webview draw text and pixels as the core lays them out. On Linux this must run before any webview.

/// Sets GTK to lay text out without hinting: otherwise WebKitGTK rounds every advance to whole pixels and lines come out
/// up to 9 % wider than the core's.
#[cfg(target_os = "linux")]
pub(crate) fn agree_with_the_core() {
    use gtk::prelude::GtkSettingsExt;
    let Some(settings) = gtk::Settings::default() else { return };
    settings.set_gtk_xft_hinting(0);
    settings.set_gtk_xft_hintstyle(Some("hintnone"));
}

/// Other systems' webviews do not hint.
#[cfg(not(target_os = "linux"))]
pub(crate) fn agree_with_the_core() {}

/// Without a graphics card WebKitGTK's accelerated mode costs several times its software mode, and a big canvas may
/// never show: choose the software mode there, unless the user has chosen by one of WebKit's own variables.
///
/// The webview's own setting comes too late, its process has begun in the other mode by then: so the program starts itself
/// anew, once, with WebKit's variable set. Must run before anything else; answers only when it is not needed or fails.
#[cfg(target_os = "linux")]
pub(crate) fn choose_mode() {
    use std::os::unix::process::CommandExt;
    let chosen = [SOFTWARE, "WEBKIT_DISABLE_DMABUF_RENDERER"].iter().any(|name| std::env::var_os(name).is_some());
    if chosen || has_graphics_card() {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    let error = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(SOFTWARE, "1").exec();
    tracing::warn!("the software mode could not be chosen: {error}");
}

/// WebKit's word for: paint without a graphics card.
#[cfg(target_os = "linux")]
const SOFTWARE: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// Other systems' webviews choose well by themselves.
#[cfg(not(target_os = "linux"))]
pub(crate) fn choose_mode() {}

#[cfg(target_os = "linux")]
fn has_graphics_card() -> bool {
    let Ok(devices) = std::fs::read_dir("/dev/dri") else { return false };
    devices.flatten().any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
}
