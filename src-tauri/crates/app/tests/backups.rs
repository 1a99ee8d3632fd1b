//! Backups by themselves on a clock that the test sets, and a library that is swapped under open windows.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use common::{Desk, Desktop, add_card, settings};
use waymark_app::{
    Answer, App, BackupLine, BackupReason, Backups, BackupsView, Fault, Id, Notice, Request, Seams, Settings,
};

const MINUTE: i64 = 60_000;

/// An app that looks every few milliseconds whether its clock says that a backup is due.
struct Kept {
    app: App,
    time: Arc<AtomicI64>,
}

fn kept(desk: &Desk, disk: Seams) -> Kept {
    kept_every(desk, disk, Some(Duration::from_secs(600)))
}

fn kept_every(desk: &Desk, disk: Seams, every: Option<Duration>) -> Kept {
    let time = Arc::new(AtomicI64::new(1_800_000_000_000));
    let clock = Arc::clone(&time);
    let backups = Backups { every, look: Duration::from_millis(10), ..Backups::default() };
    let clock = Arc::new(move || clock.load(Ordering::Relaxed));
    let settings = Settings { clock, backups, disk, ..settings("ann") };
    Kept { app: App::open(&desk.path("library.waymark"), settings).unwrap(), time }
}

impl Kept {
    fn pass(&self, minutes: i64) {
        self.time.fetch_add(minutes * MINUTE, Ordering::Relaxed);
    }
}

fn view(window: &Desktop) -> BackupsView {
    match window.window.ask(Request::Backups {}).unwrap() {
        Answer::Backups(view) => view,
        other => panic!("{other:?}"),
    }
}

fn list(window: &Desktop) -> Vec<BackupLine> {
    view(window).backups
}

fn until(what: &str, so: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(10);
    while !so() {
        assert!(Instant::now() < end, "never: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn heard(window: &Desktop, what: impl Fn(&Notice) -> bool) -> bool {
    let end = Instant::now() + Duration::from_secs(5);
    while let Ok(notice) = window.notices.recv_timeout(end.saturating_duration_since(Instant::now())) {
        if what(&notice) {
            return true;
        }
    }
    false
}

fn titles(window: &Desktop) -> Result<Vec<String>, Fault> {
    match window.window.ask(Request::Library {})? {
        Answer::Library(view) => {
            Ok(view.journeys.into_iter().filter(|it| it.trashed.is_none()).map(|it| it.properties.title).collect())
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_ten_minutes_while_something_changes() {
    let desk = Desk::new();
    let kept = kept(&desk, Seams::default());
    let window = Desktop::new(&kept.app);
    let journey = window.create("blank", "Renewal");
    let snapshot = window.open(journey);
    kept.pass(9);
    std::thread::sleep(Duration::from_millis(60));
    assert_eq!(list(&window), vec![], "nine minutes");
    kept.pass(1);
    until("the first backup", || list(&window).len() == 1);
    assert_eq!((list(&window)[0].reason, list(&window)[0].maps), (BackupReason::Editing, Some(1)));
    assert!(view(&window).current);
    kept.pass(30);
    std::thread::sleep(Duration::from_millis(60));
    assert_eq!(list(&window).len(), 1, "nothing changed");
    window.edit(journey, add_card(&snapshot, "Later"));
    assert!(!view(&window).current);
    kept.pass(10);
    until("the second backup", || list(&window).len() == 2);
}

#[test]
fn before_what_cannot_be_taken_back() {
    let desk = Desk::new();
    let kept = kept_every(&desk, Seams::default(), None);
    let window = Desktop::new(&kept.app);
    let journeys: Vec<Id> = ["One", "Two", "Three"].iter().map(|title| window.create("blank", title)).collect();
    let mut reasons = Vec::new();
    let mut ask = |request: Request| {
        kept.pass(60);
        window.window.ask(request).unwrap();
        reasons.push(list(&window)[0].reason);
        list(&window).len()
    };
    assert_eq!(ask(Request::Trash { journeys: journeys[..2].to_vec(), restore: false }), 1);
    assert_eq!(ask(Request::Purge { journeys: journeys[..1].to_vec() }), 2);
    assert_eq!(ask(Request::Trash { journeys: journeys[2..].to_vec(), restore: false }), 2, "one map is no bulk");
    let content = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/samples/dmv.json")).unwrap();
    let content = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, content);
    assert_eq!(
        ask(Request::Import { name: "dmv.json".into(), content, wishes: None, into: None, row: None, ticket: None }),
        3
    );
    use BackupReason::{Import, Purge, Trash};
    assert_eq!(reasons, [Trash, Purge, Purge, Import]);
}

#[test]
fn a_row_of_imports_has_one_backup_before_it() {
    let desk = Desk::new();
    let kept = kept_every(&desk, Seams::default(), None);
    let window = Desktop::new(&kept.app);
    window.create("blank", "One");
    let import = |nth: usize, row: Option<&str>| {
        kept.pass(60);
        let text = format!("journey\n  title Map {nth}\n  section Go\n    Step: 3: Mia");
        let content = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, text);
        let (name, row) = (format!("{nth}.mmd"), row.map(str::to_owned));
        window.window.ask(Request::Import { name, content, wishes: None, into: None, row, ticket: None }).unwrap();
        list(&window).len()
    };
    let counts: Vec<usize> = (0..5).map(|nth| import(nth, Some("a"))).collect();
    assert_eq!(counts, [1; 5]);
    assert_eq!([import(5, Some("b")), import(6, Some("b")), import(7, None), import(8, None)], [2, 2, 3, 4]);
}

#[test]
fn a_backup_comes_back_under_open_windows() {
    let desk = Desk::new();
    let kept = kept_every(&desk, Seams::default(), None);
    let (one, two) = (Desktop::new(&kept.app), Desktop::new(&kept.app));
    let journey = one.create("blank", "Renewal");
    let snapshot = one.open(journey);
    two.open(journey);
    one.window.ask(Request::BackUp {}).unwrap();
    one.edit(journey, add_card(&snapshot, "Later"));
    one.create("blank", "A second map");
    let name = list(&one)[0].name.clone();
    kept.pass(60);
    let Answer::RestoreBackup(done) = one.window.ask(Request::RestoreBackup { name }).unwrap() else { panic!() };
    assert_eq!(done.maps, 1);
    for window in [&one, &two] {
        assert!(heard(window, |notice| matches!(notice, Notice::Restored {})));
        assert_eq!(titles(window).unwrap(), ["Renewal"]);
    }
    let fresh = two.open(journey);
    assert_eq!(fresh.nodes.len(), snapshot.nodes.len());
    two.edit(journey, add_card(&fresh, "It goes on"));
    assert_eq!(list(&one)[0].reason, BackupReason::Restore, "what was there is in a backup too");
    let beside = Desk::new();
    let aside = desk.path(&done.kept.unwrap());
    std::fs::rename(&aside, beside.path("library.waymark")).unwrap();
    assert_eq!(titles(&Desktop::new(&beside.app("ben"))).unwrap().len(), 2);
    let wrong = one.window.ask(Request::RestoreBackup { name: "../library.waymark".into() }).unwrap_err();
    assert_eq!(wrong.code, "not_found");
}

#[test]
fn one_map_comes_out_of_a_backup_as_a_copy() {
    let desk = Desk::new();
    let kept = kept(&desk, Seams::default());
    let window = Desktop::new(&kept.app);
    let journey = window.create("blank", "Renewal");
    window.window.ask(Request::BackUp {}).unwrap();
    window.window.ask(Request::Trash { journeys: vec![journey], restore: false }).unwrap();
    window.window.ask(Request::Purge { journeys: vec![journey] }).unwrap();
    let name = list(&window).last().unwrap().name.clone();
    assert!(name.contains("by hand"), "{name}");
    let Answer::BackupMaps(maps) = window.window.ask(Request::BackupMaps { name: name.clone() }).unwrap() else {
        panic!()
    };
    assert_eq!((maps.len(), maps[0].title.as_str()), (1, "Renewal"));
    window.window.ask(Request::TakeMap { name, journey: maps[0].id }).unwrap();
    assert_eq!(titles(&window).unwrap(), ["Renewal"]);
}

#[test]
fn a_backup_that_fails_is_told_and_stays_told_until_one_succeeds() {
    let desk = Desk::new();
    let kept = kept(&desk, Seams::default());
    let window = Desktop::new(&kept.app);
    let journey = window.create("blank", "Renewal");
    let snapshot = window.open(journey);
    window.window.ask(Request::BackUp {}).unwrap();
    window.edit(journey, add_card(&snapshot, "Later"));
    // The library is damaged from outside: no backup of it may look whole.
    let path = desk.path("library.waymark");
    let stranger = rusqlite::Connection::open(&path).unwrap();
    stranger.execute("UPDATE node SET hash = zeroblob(16) WHERE kind = 'card'", []).unwrap();
    kept.pass(10);
    assert!(heard(&window, |notice| matches!(notice, Notice::BackupFailed { fault } if fault.code == "damaged")));
    assert_eq!(view(&window).failure.unwrap().fault.code, "damaged");
    assert_eq!(App::backups(&path).unwrap().failure.unwrap().fault.code, "damaged", "other programs learn of it");
    drop(stranger);
    let name = list(&window)[0].name.clone();
    window.window.ask(Request::RestoreBackup { name }).unwrap();
    window.create("blank", "Whole again");
    window.window.ask(Request::BackUp {}).unwrap();
    assert_eq!(view(&window).failure, None);
}

#[test]
fn closing_makes_the_last_backup_and_leaves_one_file() {
    let desk = Desk::new();
    let kept = kept(&desk, Seams::default());
    let window = Desktop::new(&kept.app);
    window.create("blank", "Renewal");
    kept.app.close();
    assert_eq!(titles(&window).unwrap_err().code, "closed");
    let listed = App::backups(&desk.path("library.waymark")).unwrap();
    assert_eq!(listed.backups.len(), 1);
    assert_eq!(listed.backups[0].reason, BackupReason::Closing);
    let names: Vec<_> = std::fs::read_dir(desk.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "the library and the folder of its backups: {names:?}");
}

#[test]
fn a_damaged_library_comes_up_with_what_can_be_done() {
    let desk = Desk::new();
    let path = desk.path("library.waymark");
    let kept = kept(&desk, Seams::default());
    let window = Desktop::new(&kept.app);
    window.create("onboarding", "Onboarding");
    window.window.ask(Request::BackUp {}).unwrap();
    window.create("blank", "After the backup");
    kept.app.close();
    drop((window, kept));
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[..4096].fill(0x5A);
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(App::open(&path, settings("ann")).map(|_| ()).unwrap_err().code, "not_a_library");
    let app = App::open_or_rescue(&path, settings("ann")).unwrap();
    assert!(app.trouble().is_some());
    let window = Desktop::new(&app);
    assert!(titles(&window).is_err());
    assert_eq!(view(&window).backups.len(), 2);
    let Answer::Salvage(salvaged) = window.window.ask(Request::Salvage {}).unwrap() else { panic!() };
    assert!(salvaged.whole && salvaged.maps.len() == 2, "{salvaged:?}");
    assert_eq!(std::fs::read(&path).unwrap(), bytes, "the damaged file stays as it is");
    let Answer::AdoptSalvaged(done) = window.window.ask(Request::AdoptSalvaged {}).unwrap() else { panic!() };
    assert_eq!(std::fs::read(desk.path(&done.kept.unwrap())).unwrap(), bytes);
    assert!(heard(&window, |notice| matches!(notice, Notice::Restored {})));
    assert_eq!(titles(&window).unwrap().len(), 2);
    window.create("blank", "It goes on");
}

#[test]
fn a_wait_for_another_program_is_told_to_the_windows() {
    let desk = Desk::new();
    let disk = Seams { visible_after: Duration::from_millis(30), ..Seams::default() };
    let kept = kept(&desk, disk);
    let window = Desktop::new(&kept.app);
    let journey = window.create("blank", "Renewal");
    let snapshot = window.open(journey);
    let stranger = rusqlite::Connection::open(desk.path("library.waymark")).unwrap();
    stranger.execute_batch("BEGIN IMMEDIATE").unwrap();
    std::thread::scope(|scope| {
        let (asker, edit) = (window.window.clone(), add_card(&snapshot, "Waits"));
        let saving = scope.spawn(move || asker.ask(Request::Edit { journey, edit, joins: None }).map(|_| ()));
        std::thread::sleep(Duration::from_millis(200));
        stranger.execute_batch("COMMIT").unwrap();
        saving.join().unwrap().unwrap();
    });
    assert!(heard(&window, |notice| matches!(notice, Notice::Waiting { waiting: true })));
    assert!(heard(&window, |notice| matches!(notice, Notice::Waiting { waiting: false })));
}

#[cfg(unix)]
#[test]
fn a_library_that_is_moved_away_says_so_at_home_and_can_be_copied() {
    let desk = Desk::new();
    let kept = kept(&desk, Seams::default());
    let window = Desktop::new(&kept.app);
    let journey = window.create("blank", "Renewal");
    let snapshot = window.open(journey);
    let home = Desktop::new(&kept.app);
    std::fs::rename(desk.path("library.waymark"), desk.path("elsewhere.waymark")).unwrap();
    let refused = window.try_edit(journey, add_card(&snapshot, "Lost")).unwrap_err();
    assert_eq!(refused.code, "moved");
    assert!(refused.message.contains("elsewhere.waymark"), "{}", refused.message);
    assert!(heard(&home, |notice| matches!(notice, Notice::Library {})));
    let Answer::Library(shown) = home.window.ask(Request::Library {}).unwrap() else { panic!() };
    assert_eq!(shown.read_only.unwrap().code, "moved");
    let Answer::BackUp(copy) = home.window.ask(Request::BackUp {}).unwrap() else { panic!() };
    assert!(copy.made);
    home.window.ask(Request::RestoreBackup { name: copy.backup.name }).unwrap();
    assert_eq!(titles(&home).unwrap(), ["Renewal"]);
    let fresh = window.open(journey);
    window.edit(journey, add_card(&fresh, "Saved again"));
}
