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
/// never show: choose the software mode there, unless the user has chosen by WebKit's own variable.
#[cfg(target_os = "linux")]
pub(crate) fn choose_mode(window: &tauri::WebviewWindow) -> tauri::Result<()> {
    if has_graphics_card() || std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_some() {
        return Ok(());
    }
    window.with_webview(|webview| {
        use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};
        if let Some(settings) = webview.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

/// Other systems' webviews choose well by themselves.
#[cfg(not(target_os = "linux"))]
pub(crate) fn choose_mode(_window: &tauri::WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

#[cfg(target_os = "linux")]
fn has_graphics_card() -> bool {
    let Ok(devices) = std::fs::read_dir("/dev/dri") else { return false };
    devices.flatten().any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
}
