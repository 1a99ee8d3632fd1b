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

/// The picture as a few words per group: where things stand, not how they are drawn.
fn outline(scene: &waymark_layout::Scene) -> String {
    let frame = &scene.frame;
    let mut lines = vec![format!("{} x {}, header to {}", frame.width, frame.height, frame.header_bottom)];
    lines.extend(frame.rows.iter().map(|row| format!("row {:?} at {} high {}", row.kind, row.y, row.height)));
    let mut groups: Vec<String> = Vec::new();
    for (key, group) in &scene.groups {
        let kind = key.split(':').next().unwrap_or_default();
        let place = format!("({}, {}) {} x {}", group.x, group.y, group.width, group.height);
        groups.push(format!("{kind} {place} {} items: {}", group.items.len(), group.label));
    }
    lines.extend(groups);
    lines.join("\n")
}

#[test]
fn the_licence_map_stands_as_it_stood() {
    let scene = layout(&common::licence().journey(), &Theme::light(), &Fonts::bundled(), &ViewOptions::export());
    insta::assert_snapshot!(outline(&scene));
}
