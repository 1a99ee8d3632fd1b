//! Draws the map of the look in light and dark; with WAYMARK_LOOK set to a folder, the pictures are left there.

mod common;

use waymark_layout::{Fonts, Theme, ViewOptions, layout};

#[test]
fn the_licence_map_is_drawn_whole() {
    let journey = common::licence().journey();
    let fonts = Fonts::bundled();
    for (name, theme) in [("light", Theme::light()), ("dark", Theme::dark())] {
        let scene = layout(&journey, &theme, &fonts, &ViewOptions { legend: true, ..ViewOptions::default() });
        assert_eq!(scene.frame.rows.len(), 8);
        assert!(scene.warnings.is_empty(), "{:?}", scene.warnings);
        for part in ["title", "legend"] {
            assert!(scene.groups.contains_key(part), "{part}");
        }
        if let Ok(folder) = std::env::var("WAYMARK_LOOK") {
            std::fs::write(format!("{folder}/{name}.svg"), common::svg(&scene)).unwrap();
        }
    }
}
