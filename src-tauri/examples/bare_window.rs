//! The floors that the bench measures the real window against: a GTK window with nothing in it (`gtk`), or a WebKitGTK window
//! with nothing in it or with one page (`web [FILE]`). Made like the real window: the same size, the same rendering mode.
//!
//! Says on standard output when it was first drawn, in milliseconds since 1970. Knows nothing of Waymark.

#[cfg(target_os = "linux")]
fn main() {
    linux::run(std::env::args().skip(1).collect());
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("the floors are measured on Linux only");
}

#[cfg(target_os = "linux")]
mod linux {
    use std::cell::Cell;
    use std::rc::Rc;
    use std::time::{SystemTime, UNIX_EPOCH};

    use gtk::prelude::*;
    use webkit2gtk::{
        ApplicationInfo, AutomationSessionExt, HardwareAccelerationPolicy, LoadEvent, SettingsExt, WebContext,
        WebContextExt, WebView, WebViewExt,
    };

    pub(super) fn run(words: Vec<String>) {
        if let Err(error) = gtk::init() {
            eprintln!("no display: {error}");
            return;
        }
        let window = gtk::Window::new(gtk::WindowType::Toplevel);
        window.set_default_size(1280, 800);
        window.connect_destroy(|_| gtk::main_quit());
        match words.first().map(String::as_str) {
            Some("web") => show_page(&window, words.get(1).map(String::as_str)),
            _ => say_first_draw(&window, Rc::new(Cell::new(true))),
        }
        window.show_all();
        gtk::main();
    }

    fn show_page(window: &gtk::Window, file: Option<&str>) {
        let context = WebContext::default().unwrap_or_default();
        context.set_automation_allowed(true);
        let view = WebView::builder().web_context(&context).is_controlled_by_automation(true).build();
        if let Some(settings) = WebViewExt::settings(&view) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
        let driven = view.clone();
        context.connect_automation_started(move |_, session| {
            session.set_application_info(&ApplicationInfo::new());
            let driven = driven.clone();
            session.connect_create_web_view(None, move |_| driven.clone());
        });
        let loaded = Rc::new(Cell::new(false));
        say_first_draw(&view, loaded.clone());
        view.connect_load_changed(move |view, event| {
            if event == LoadEvent::Finished {
                loaded.set(true);
                view.queue_draw();
            }
        });
        window.add(&view);
        let page = file.map(std::fs::read_to_string).transpose();
        match page {
            Ok(page) => view.load_html(page.as_deref().unwrap_or("<!doctype html>"), None),
            Err(error) => eprintln!("the page cannot be read: {error}"),
        }
    }

    /// Prints the time of the first drawing once `loaded` is set.
    fn say_first_draw(widget: &impl IsA<gtk::Widget>, loaded: Rc<Cell<bool>>) {
        let said = Cell::new(false);
        widget.connect_draw(move |_, _| {
            if loaded.get() && !said.replace(true) {
                let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                println!("painted {}", now.as_millis());
            }
            gtk::glib::Propagation::Proceed
        });
    }
}
