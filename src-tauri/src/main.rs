//! Waymark's desktop shell: a window, menus, dialogs and files around the core. The only Rust that knows Tauri.
//!
//! No rule of the domain lives here, and no path ever crosses to the page.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod addresses;
mod arguments;
mod commands;
mod dialogs;
mod files;
mod live;
mod menu;
mod notes;
mod pictures;
mod recovery;
mod rendering;
mod window;

use std::process::ExitCode;

use tauri::Manager;
use waymark_app::{App, Reader, Settings};

use crate::arguments::Arguments;

/// The word that makes this program read one strange file for another process of its kind, and end.
const READ: &str = "--read-one-file";

fn main() -> ExitCode {
    // Before anything else: that process must not look for a display, nor for a graphics card.
    if std::env::args_os().nth(1).is_some_and(|word| word == READ) {
        return if waymark_app::read_for_parent().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_env_filter(filter()).init();
    rendering::choose_mode();
    let arguments = match Arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Waymark could not start: {error}");
            ExitCode::FAILURE
        }
    }
}

fn filter() -> tracing_subscriber::EnvFilter {
    tracing_subscriber::EnvFilter::try_from_env("WAYMARK_LOG").unwrap_or_else(|_| "warn".into())
}

fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = tauri::Builder::default();
    if !arguments.alone {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, words, _folder| {
            window::show(app);
            files::open_later(app, files::paths_among(words.into_iter().skip(1)));
        }));
    }
    #[cfg(target_os = "macos")]
    {
        builder = builder.on_web_content_process_terminate(recovery::ended);
    }
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .register_asynchronous_uri_scheme_protocol("image", pictures::answer)
        .register_asynchronous_uri_scheme_protocol("live", live::answer)
        .manage(dialogs::ExportFolder::default())
        .invoke_handler(tauri::generate_handler![
            commands::ask,
            commands::close_window,
            addresses::open_address,
            menu::menu_words,
            notes::open_notes,
            notes::say,
            notes::full_screen,
            dialogs::save_export,
            dialogs::save_exports,
            dialogs::save_example,
            dialogs::choose_folder,
            dialogs::export_into_folder,
            dialogs::open_files
        ])
        .menu(menu::build)
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .setup(move |app| {
            rendering::agree_with_the_core();
            start(app, arguments).map_err(Into::into)
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            // The process ends here without dropping anything: the library is closed by hand.
            if let (tauri::RunEvent::Exit, Some(core)) = (event, app.try_state::<commands::Core>()) {
                core.app.close();
            }
        });
    Ok(())
}

/// Opens the library and the window. A damaged library gets a window that says what can be done; one that cannot be opened
/// for another reason is said in a dialog, and nothing is touched.
fn start(app: &mut tauri::App, arguments: Arguments) -> Result<(), String> {
    let path = arguments.library.unwrap_or_else(waymark_app::default_library_path);
    let settings = Settings { reader: Reader::this_program(READ), ..Settings::default() };
    let core = match App::open_or_rescue(&path, settings) {
        Ok(core) => core,
        Err(fault) => {
            dialogs::say_fault(app.handle(), &fault);
            return Err(format!("{} {}", fault.message, fault.hint));
        }
    };
    let (view, notices) = core.window();
    app.manage(commands::Core { app: core, window: view });
    window::open(app.handle()).map_err(|error| error.to_string())?;
    window::pass_on(app.handle().clone(), notices);
    files::open_later(app.handle(), arguments.files);
    Ok(())
}
