//! The library's home: samples, templates, thumbnails, trash, search, import, pictures.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use common::{Desk, Desktop, settings};
use waymark_app::{
    Answer, App, Bare, Created, ExportOptions, Format, HistoryPage, LibraryView, Request, Settings, Verb, View,
};

fn home(desktop: &Desktop) -> LibraryView {
    match desktop.window.ask(Request::Library {}).unwrap() {
        Answer::Library(view) => view,
        other => panic!("{other:?}"),
    }
}

fn import(desktop: &Desktop, bytes: &[u8]) -> Created {
    let request = Request::Import {
        name: "map.json".into(),
        content: STANDARD.encode(bytes),
        wishes: None,
        into: None,
        row: None,
        ticket: None,
    };
    match desktop.window.ask(request).unwrap() {
        Answer::Import(created) => created,
        other => panic!("{other:?}"),
    }
}

fn json(format: Format) -> ExportOptions {
    ExportOptions { format, scale: 1.0, ..ExportOptions::default() }
}

#[test]
fn a_new_library_holds_the_samples_and_every_template_works() {
    let desk = Desk::new();
    let app = App::open(&desk.path("own.waymark"), Settings { samples: true, ..settings("ada") }).unwrap();
    let desktop = Desktop::new(&app);
    let view = home(&desktop);
    assert_eq!(view.name, "own");
    assert_eq!(view.journeys.len(), 3, "the three samples");
    let licence = view.journeys.iter().find(|card| card.properties.title == "Renewing a driving licence").unwrap();
    assert!(licence.cards > 20 && !licence.persona.is_empty());
    assert_eq!(licence.thumbnail.stages.len(), 5);
    assert!(!licence.thumbnail.curve.is_empty());

    assert_eq!(view.templates[0].key, "blank");
    assert_eq!(view.templates.len(), 6);
    for template in view.templates {
        let journey = desktop.create(&template.key, "");
        let snapshot = desktop.open(journey);
        assert_eq!(snapshot.properties.title, template.title);
        assert!(!snapshot.nodes.is_empty());
    }
    drop((desktop, app));
    let app = App::open(&desk.path("own.waymark"), Settings { samples: true, ..settings("ada") }).unwrap();
    assert_eq!(home(&Desktop::new(&app)).journeys.len(), 9, "samples come once");
}

#[test]
fn thumbnails_are_kept_and_follow_the_map() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    let journey = desktop.create("blank", "A visit");
    let before = home(&desktop).journeys.remove(0);
    assert_eq!(home(&desktop).journeys[0].thumbnail, before.thumbnail);
    let snapshot = desktop.open(journey);
    desktop.edit(journey, common::add_card(&snapshot, "Arrives"));
    let after = home(&desktop).journeys.remove(0);
    assert_eq!(after.cards, before.cards + 1);
    let filled = |card: &waymark_app::JourneyCard| card.thumbnail.lanes.iter().map(|lane| lane.1.len()).sum::<usize>();
    assert_eq!(filled(&after), filled(&before) + 1);
}

#[test]
fn the_trash_gives_back_and_forgets() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    let (kept, gone) = (desktop.create("blank", "Kept"), desktop.create("blank", "Gone"));
    let trash = |journeys, restore| desktop.window.ask(Request::Trash { journeys, restore }).unwrap();
    trash(vec![kept, gone], false);
    assert!(home(&desktop).journeys.iter().all(|card| card.trashed.is_some()));
    trash(vec![kept], true);
    desktop.window.ask(Request::Purge { journeys: vec![kept, gone] }).unwrap();
    let left = home(&desktop).journeys;
    assert_eq!(left.iter().map(|card| card.id).collect::<Vec<_>>(), [kept], "only what is in the trash is purged");
    assert_eq!(
        desktop.window.ask(Request::Open { journey: gone, view: View::default() }).unwrap_err().code,
        "not_found"
    );
}

#[test]
fn search_finds_cards_in_all_maps() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    for title in ["One", "Two"] {
        let journey = desktop.create("blank", title);
        let snapshot = desktop.open(journey);
        desktop.edit(journey, common::add_card(&snapshot, &format!("Waits in the queue of {title}")));
    }
    let Answer::Search(hits) = desktop.window.ask(Request::Search { text: "QUEUE".into() }).unwrap() else { panic!() };
    let mut titles: Vec<&str> = hits.iter().map(|hit| hit.title.as_str()).collect();
    titles.sort_unstable();
    assert_eq!(titles, ["One", "Two"]);
    assert!(hits.iter().all(|hit| hit.excerpt.contains("queue") && hit.record.is_some()));
}

#[test]
fn an_import_never_changes_what_is_there() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    let sample = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/samples/dmv.json")).unwrap();
    let first = import(&desktop, &sample).journeys[0];
    let file = desktop.window.export_file(first, &json(Format::Json), None).unwrap();
    assert_eq!(file.name, "Renewing a driving licence.json");

    let again = import(&desktop, &file.bytes);
    assert_ne!(again.journeys[0], first);
    assert_eq!(again.warnings.len(), 1, "{:?}", again.warnings);
    let (one, two) = (desktop.open(first), desktop.open(again.journeys[0]));
    assert_eq!((one.nodes.len(), one.links.len()), (two.nodes.len(), two.links.len()));
    let personas = |snapshot: &waymark_app::Snapshot| snapshot.properties.personas.clone();
    assert_eq!(personas(&one), personas(&two), "the persona is the library's own");
    let after = desktop.window.export_file(first, &json(Format::Json), None).unwrap();
    assert!(after.bytes == file.bytes, "the first map is as it was");

    let content = STANDARD.encode(b"{\"waymark\": 7}");
    let fault = desktop
        .window
        .ask(Request::Import { name: "x.json".into(), content, wishes: None, into: None, row: None, ticket: None })
        .unwrap_err();
    assert_eq!(fault.code, "import_failed");
    assert!(fault.message.contains("x.json"));
}

#[test]
fn a_bare_file_is_edited_and_exported_without_a_library() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/samples/dmv.json");
    let mut bare = Bare::read(path.as_ref()).unwrap();
    let text = bare.json(true);
    assert_eq!(Bare::from_bytes(text.as_bytes()).unwrap().json(true), text);
    let fields = [("title".to_owned(), "Renamed".into())].into();
    let changed = bare.edit(&waymark_model::Edit::SetJourney { fields }, &settings("ada")).unwrap();
    assert_eq!(changed, 1);
    assert_eq!(bare.export(&json(Format::Json)).unwrap().name, "Renamed.json");
    assert_eq!(Bare::read("nowhere.json".as_ref()).map(|_| ()).unwrap_err().code, "not_found");
}

#[test]
fn pictures_are_known_by_their_content() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    let mut png = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(40, 30).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let png = png.into_inner();
    let put = |bytes: &[u8]| desktop.window.ask(Request::PutImage { content: STANDARD.encode(bytes) });
    let Answer::PutImage(picture) = put(&png).unwrap() else { panic!() };
    assert_eq!((picture.width, picture.height), (40, 30));
    assert_eq!(app.image(&picture.hash).unwrap().unwrap(), ("image/png".to_owned(), png.clone()));
    assert_eq!(app.image("no hash").unwrap(), None);
    assert_eq!(put(&png[..png.len() / 2]).unwrap_err().code, "image_broken");
    assert_eq!(put(b"<svg/>").unwrap_err().code, "image_unknown");
    assert_eq!(put(&vec![0; 21 << 20]).unwrap_err().code, "image_too_large");
}

#[test]
fn history_names_what_was_done() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    let journey = desktop.create("blank", "A visit");
    let snapshot = desktop.open(journey);
    desktop.edit(journey, common::add_card(&snapshot, "Arrives"));
    let request = Request::History { journey, before: None, limit: 10 };
    let Answer::History(HistoryPage { lines, more: false }) = desktop.window.ask(request).unwrap() else { panic!() };
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0].author, "ada");
    assert_eq!((lines[0].deed.verb, lines[0].deed.name.as_str(), lines[0].mine), (Verb::Added, "Arrives", true));
    assert_eq!((lines[1].label.as_str(), lines[1].deed.verb), ("New map from blank", Verb::Began));
}

#[test]
fn words_name_journeys() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    let (tea, team) = (desktop.create("blank", "Tea"), desktop.create("blank", "Team day"));
    assert_eq!(app.find("Tea").unwrap(), tea);
    assert_eq!(app.find("team d").unwrap(), team);
    assert_eq!(app.find(&team.to_string()).unwrap(), team);
    assert_eq!(app.find("te").unwrap_err().code, "ambiguous");
    assert_eq!(app.find("coffee").unwrap_err().code, "not_found");
}

#[test]
fn a_bookmark_is_shown_told_and_no_edit() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let (desktop, other) = (Desktop::new(&app), Desktop::new(&app));
    let journey = desktop.create("blank", "A visit");
    let changed = home(&desktop).journeys[0].changed;
    let bookmark = |favourite, opened| {
        desktop.window.ask(Request::Bookmark { journeys: vec![journey], favourite, opened }).unwrap();
        let card = home(&desktop).journeys.remove(0);
        (card.favourite, card.opened.is_some(), card.changed == changed)
    };
    assert_eq!(bookmark(None, true), (false, true, true));
    while other.notices.try_recv().is_ok() {}
    assert_eq!(bookmark(Some(true), false), (true, true, true));
    assert!(matches!(other.notices.try_recv(), Ok(waymark_app::Notice::Library {})));
    assert_eq!(bookmark(Some(false), false), (false, true, true));
    assert!(desktop.undo(journey).is_err(), "there is nothing to undo");
}

#[test]
fn a_sample_can_be_had_again() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    let samples = home(&desktop).samples;
    assert_eq!((samples.len(), samples[0].title.as_str()), (3, "Renewing a driving licence"));
    for expected in 1..=2 {
        let from = waymark_app::Source::Sample { key: samples[0].key.clone() };
        desktop.window.ask(Request::Create { from, title: String::new() }).unwrap();
        assert_eq!(home(&desktop).journeys.len(), expected);
    }
    let from = waymark_app::Source::Sample { key: "none".into() };
    assert_eq!(desktop.window.ask(Request::Create { from, title: String::new() }).unwrap_err().code, "sample_unknown");
}
