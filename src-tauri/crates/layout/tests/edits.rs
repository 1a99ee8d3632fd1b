//! The law of updating over the model's own random edits, with undo and redo.

use waymark_layout::{Fonts, Layout, Miniatures, Theme, ViewOptions, layout};
use waymark_model::testing::{Random, random_document, random_edit, stamp};
use waymark_model::{Id, Journey, Pending};

#[test]
fn any_edit_undo_or_redo_leaves_the_picture_of_a_fresh_layout() {
    let (fonts, theme) = (Fonts::bundled(), Theme::light());
    for seed in 0..12 {
        let mut random = Random::new(seed + 7_000);
        let mut document = random_document(seed, 60);
        let options = view(&mut random, document.journey());
        let mut live = Layout::new(document.journey(), &theme, &fonts, &options);
        let mut mirror = live.scene(document.journey());
        for round in 0..40_i64 {
            let mark = stamp(&mut random, "ann", 10_000_000 + round * 60_000);
            let edit = random_edit(document.journey(), &mut random);
            let commit = match round % 5 {
                3 => document.undo(mark),
                4 => document.redo(mark),
                _ => document.edit(mark, &edit),
            };
            let Ok(commit) = commit.map(Pending::keep) else { continue };
            mirror.apply(live.update(document.journey(), &commit.changes));
            let fresh = layout(document.journey(), &theme, &fonts, &options);
            let drawn = live.scene(document.journey());
            for (key, group) in &fresh.groups {
                assert!(drawn.groups.get(key) == Some(group), "{key}, seed {seed}, round {round}: {commit:?}");
            }
            assert_eq!(drawn.frame, fresh.frame, "seed {seed}, round {round}: {commit:?}");
            assert!(drawn == fresh, "seed {seed}, round {round}: {commit:?}");
            assert!(mirror == fresh, "the mirror, seed {seed}, round {round}: {commit:?}");
        }
    }
}

/// What a window may look at: all of it, one persona, some lanes, in another language, with pinned lanes first.
fn view(random: &mut Random, journey: &Journey) -> ViewOptions {
    let lanes: Vec<Id> = journey.lanes().map(|lane| lane.id).filter(|_| random.chance(70)).collect();
    ViewOptions {
        lanes: random.chance(30).then_some(lanes),
        persona: random.pick(&journey.properties().personas).copied().filter(|_| random.chance(40)),
        language: (*random.pick(&["", "de", "zh-Hans", "tlh"]).unwrap_or(&"")).to_owned(),
        pinned_first: random.chance(50),
        miniatures: random.chance(50).then(Miniatures::new),
        ..ViewOptions::export()
    }
}
