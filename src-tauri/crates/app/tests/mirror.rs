//! The law of windows: a snapshot and all updates since show the same as a fresh snapshot, over random edits, undo and
//! redo, from several windows and programs, and the same again after everything was closed and opened.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use common::{Desk, Desktop, Mirror};
use waymark_app::{App, Id, Notice, ThemeName, View};
use waymark_model::Journey;
use waymark_model::testing::{Random, random_edit};

const SEEDS: u64 = 4;
const EDITS: usize = 60;

#[test]
fn a_mirror_with_updates_shows_what_a_fresh_snapshot_shows() {
    let seeds = std::env::var("WAYMARK_SEEDS").ok().and_then(|text| text.parse().ok()).unwrap_or(SEEDS);
    for seed in 0..seeds {
        run(seed);
    }
}

fn run(seed: u64) {
    let desk = Desk::new();
    let mut random = Random::new(seed);
    let (journey, kept) = {
        let (app, other) = (desk.app("ann"), desk.app("bob"));
        let dark = View { theme: ThemeName::Dark, ..View::default() };
        let (light, second, far) = (Desktop::new(&app), Desktop::new(&app), Desktop::new(&other));
        let journey = light.create("blank", "Random");
        let mut mirror = Mirror::of(light.open(journey));
        let mut shaded = Mirror::of(second.open_as(journey, dark.clone()));
        for _ in 0..EDITS {
            let (window, own) = match random.below(10) {
                0..6 => (&light, Some(&mut mirror)),
                6..8 => (&second, Some(&mut shaded)),
                _ => (&far, None),
            };
            let answer = match random.below(8) {
                0 => window.undo(journey),
                1 => window.redo(journey),
                _ => window.try_edit(journey, random_edit(&read(&app, journey), &mut random)),
            };
            let Some(own) = own else { continue };
            if let Ok(update) = answer {
                own.take(update);
            }
            hear(own, window);
        }
        let fresh = (light.open(journey), second.open_as(journey, dark));
        hear(&mut mirror, &light);
        hear(&mut shaded, &second);
        mirror.assert_shows(fresh.0);
        shaded.assert_shows(fresh.1);
        (journey, mirror)
    };
    kept.assert_shows(Desktop::new(&desk.app("ann")).open(journey));
}

/// Takes in every notice that has come so far.
fn hear(mirror: &mut Mirror, window: &Desktop) {
    for notice in window.notices.try_iter() {
        match notice {
            Notice::Updated { update } => mirror.take(update),
            Notice::Stale { journey } => panic!("{journey} became stale"),
            _ => {}
        }
    }
}

fn read(app: &App, journey: Id) -> Journey {
    app.bare(journey).unwrap().journey().clone()
}
