//! The law of updating over the model's own random edits, with undo and redo.

use waymark_layout::{Fonts, Layout, Theme, ViewOptions, layout};
use waymark_model::Pending;
use waymark_model::testing::{Random, random_document, random_edit, stamp};

#[test]
fn any_edit_undo_or_redo_leaves_the_picture_of_a_fresh_layout() {
    let (fonts, theme, options) = (Fonts::bundled(), Theme::light(), ViewOptions::export());
    for seed in 0..12 {
        let mut random = Random::new(seed + 7_000);
        let mut document = random_document(seed, 60);
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
