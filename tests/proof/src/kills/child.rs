//! The process that is killed: it edits through the app as a window does, or through the library as the app does, and
//! says what was acknowledged.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use waymark_app::{Answer, App, Fault, Request, Settings, Source, Window};
use waymark_library::{Library, Seams};
use waymark_model::testing::{Random, random_edit};
use waymark_model::{Author, Id};

use crate::world::World;

const LIBRARY: &str = "WAYMARK_PROOF_CHILD";
const SEED: &str = "WAYMARK_PROOF_SEED";
const WAY: &str = "WAYMARK_PROOF_WAY";
/// Edits between two backups.
const BACKUP_EVERY: u64 = 12;

/// What tells a process that it is to be killed.
pub(super) fn surroundings(path: &Path, random: &mut Random) -> Vec<(&'static str, OsString)> {
    let way = if random.chance(30) { "app" } else { "library" };
    vec![(LIBRARY, path.into()), (SEED, random.number().to_string().into()), (WAY, way.into())]
}

/// Whether this process was started to be killed.
pub fn is_child() -> bool {
    std::env::var_os(LIBRARY).is_some()
}

/// Edits until it is killed.
pub fn child() {
    let path = std::env::var_os(LIBRARY).expect("started by its parent");
    let seed = std::env::var(SEED).ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let by_app = std::env::var(WAY).is_ok_and(|way| way == "app");
    let ended = if by_app {
        edit_by_app(Path::new(&path), seed).map_err(|fault| format!("{} ({})", fault.message, fault.code))
    } else {
        edit_by_library(Path::new(&path), seed).map_err(|error| error.to_string())
    };
    if let Err(why) = ended {
        say(&format!("failed {why}"));
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout();
    // The parent reads as long as it lives.
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

fn edit_by_library(path: &Path, seed: u64) -> Result<(), waymark_library::LibraryError> {
    let seams = Seams { test_settings: "PRAGMA wal_autocheckpoint = 40;".into(), ..Seams::default() };
    let library = Library::open(path, seams)?;
    let mut world = World::new(seed);
    world.reload(&library)?;
    say("\nready");
    while world.open.len() < 3 {
        say(&format!("saved {}", world.create(&library, 12)?));
    }
    for number in 1.. {
        say(&format!("saved {}", world.step_surely(&library)?));
        if number % BACKUP_EVERY == 0 {
            library.backup(&path.with_file_name("copy.waymark"))?;
            say("backed up");
        }
    }
    Ok(())
}

fn edit_by_app(path: &Path, seed: u64) -> Result<(), Fault> {
    let settings = Settings {
        author: Author("ann".into()),
        watch: Some(Duration::from_millis(100)),
        samples: false,
        ..Settings::default()
    };
    let app = App::open(path, settings)?;
    let (window, _heard) = app.window();
    let mut random = Random::new(seed);
    let mut journeys = journeys(&window)?;
    say("\nready");
    while journeys.len() < 3 {
        let from = Source::Template { key: "blank".into() };
        if let Answer::Create(created) = window.ask(Request::Create { from, title: "A visit".into() })? {
            journeys.extend(created.journeys);
        }
    }
    for number in 1_u64.. {
        let Some(journey) = random.pick(&journeys).copied() else { continue };
        ask_one(&app, &window, journey, &mut random)?;
        if number % BACKUP_EVERY == 0 {
            app.backup(&path.with_file_name("copy.waymark"))?;
            say("backed up");
        }
    }
    Ok(())
}

fn journeys(window: &Window) -> Result<Vec<Id>, Fault> {
    match window.ask(Request::Library {})? {
        Answer::Library(view) => Ok(view.journeys.into_iter().map(|card| card.id).collect()),
        _ => Ok(Vec::new()),
    }
}

/// One edit, undo or redo; what the law refuses is no fault.
fn ask_one(app: &App, window: &Window, journey: Id, random: &mut Random) -> Result<(), Fault> {
    let asked = match random.below(100) {
        0..12 => window.ask(Request::Undo { journey }),
        12..18 => window.ask(Request::Redo { journey }),
        _ => {
            let edit = random_edit(app.bare(journey)?.journey(), random);
            window.ask(Request::Edit { journey, edit, joins: None })
        }
    };
    match asked {
        Ok(Answer::Edit(update) | Answer::Undo(update) | Answer::Redo(update)) => {
            say(&format!("version {journey} {}", update.state.version));
            Ok(())
        }
        Ok(_) => Ok(()),
        Err(fault)
            if matches!(fault.code.as_str(), "io" | "disk_full" | "damaged" | "busy" | "failed" | "core_failed") =>
        {
            Err(fault)
        }
        Err(_) => Ok(()),
    }
}
