//! What only the inside can arrange: a journey that somebody still holds after its last window has left.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::path::Path;

use waymark_model::{Edit, Id};

use super::App;
use crate::border::{Answer, Request, Source, View};
use crate::settings::Settings;
use crate::window::Window;

fn app(path: &Path) -> App {
    App::open(path, Settings { watch: None, samples: false, ..Settings::default() }).unwrap()
}

fn titled(window: &Window, journey: Id) -> String {
    match window.ask(Request::Open { journey, view: View::default() }).unwrap() {
        Answer::Open(snapshot) => snapshot.properties.title,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_journey_that_is_still_held_is_brought_up_to_date_when_it_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.waymark");
    let (here, there) = (app(&path), app(&path));
    let from = Source::Template { key: "blank".into() };
    let journey = match here.window().0.ask(Request::Create { from, title: "Before".into() }).unwrap() {
        Answer::Create(created) => created.journeys[0],
        other => panic!("{other:?}"),
    };
    assert_eq!(titled(&here.window().0, journey), "Before");
    // As the watch for other programs does for a moment, just when the last window leaves.
    let held = here.0.session(journey).unwrap();
    let fields = [("title".to_owned(), serde_json::json!("After"))].into();
    let edit = Edit::SetJourney { fields };
    there.window().0.ask(Request::Edit { journey, edit, joins: None }).unwrap();
    assert_eq!(titled(&here.window().0, journey), "After");
    drop(held);
}
