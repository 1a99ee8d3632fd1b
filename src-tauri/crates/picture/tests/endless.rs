//! Words of thousands of letters without a place to break, in every field: nothing stands beyond its page or its card.
#![allow(clippy::unwrap_used, unreachable_pub, reason = "a test may fail")]

mod common;

use std::sync::LazyLock;

use common::atlas::endless;
use waymark_layout::{
    Fonts, Group, Item, Page, PageScene, Role, Spread, SpreadKind, Theme, ViewOptions, layout, pages,
};
use waymark_model::Journey;

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::bundled);

fn view() -> ViewOptions {
    let options = ViewOptions::export();
    ViewOptions { date: "D".repeat(10_000), version: "V".repeat(10_000), evidence: true, ..options }
}

fn drawn(journey: &Journey, view: &ViewOptions, kind: SpreadKind, page: Page) -> Vec<PageScene> {
    let spread = Spread { page, kind, overlap: 10.0, marks: true, enlarged: 0.2 };
    pages(journey, &Theme::light(), &FONTS, view, &spread).unwrap()
}

/// Texts of a group with their boxes, from the group's own corner.
fn texts(group: &Group) -> impl Iterator<Item = (&str, [f32; 4])> {
    group.items.iter().filter_map(|item| match item {
        Item::Text(it) => Some((it.text.as_str(), [it.x, it.y - it.size * 0.8, it.x + it.width, it.y + it.size * 0.2])),
        _ => None,
    })
}

fn brief(text: &str) -> String {
    text.chars().take(12).collect()
}

/// Asserts that no text of some pages stands beyond its page.
fn keeps_to_its_pages(journey: &Journey, view: &ViewOptions, kind: SpreadKind, page: Page) {
    for leaf in drawn(journey, view, kind, page) {
        let (width, height) = (leaf.scene.frame.width, leaf.scene.frame.height);
        // What a tile shows of the map goes on at its neighbour.
        let whole = kind != SpreadKind::Tiles || leaf.guide;
        for (key, group) in leaf.scene.groups.iter().filter(|(key, _)| whole || key.starts_with("page:")) {
            let row = group.row.and_then(|id| leaf.scene.frame.rows.iter().find(|row| row.id == id));
            let corner = (group.x, group.y + row.map_or(0.0, |row| row.y));
            for (text, area) in texts(group) {
                let [left, top, right, bottom] =
                    [area[0] + corner.0, area[1] + corner.1, area[2] + corner.0, area[3] + corner.1];
                let inside = left >= -0.5 && top >= -0.5 && right <= width + 0.5 && bottom <= height + 0.5;
                let (name, text) = (brief(&leaf.name), brief(text));
                assert!(inside, "{kind:?}, “{name}”, {key}: “{text}” at {left} {top} {right} {bottom}");
            }
        }
    }
}

#[test]
fn no_text_of_thousands_of_letters_stands_beyond_its_page() {
    let journey = endless("W", 4_000);
    // One stage is enough, and all that the report tells besides.
    let stages = journey.stages().take(1).map(|stage| stage.id).collect();
    keeps_to_its_pages(&journey, &ViewOptions { stages: Some(stages), ..view() }, SpreadKind::Report, Page::A4);
}

#[test]
fn no_text_stands_beyond_its_page_in_any_script_and_on_any_paper() {
    for letter in ["W", "ع"] {
        let journey = endless(letter, 400);
        for (kind, page) in [
            (SpreadKind::Whole, Page::A4),
            (SpreadKind::Stages, Page::LETTER),
            (SpreadKind::Report, Page::Sheet(148.0, 210.0)),
            (SpreadKind::Tiles, Page::A4),
        ] {
            keeps_to_its_pages(&journey, &view(), kind, page);
        }
    }
}

#[test]
fn no_text_stands_beyond_its_card() {
    let scene = layout(&endless("W", 10_000), &Theme::light(), &FONTS, &view());
    let mut seen = 0;
    for (key, group) in scene.groups.iter().filter(|(_, group)| group.role == Role::Card) {
        for (text, [left, above, right, below]) in texts(group) {
            let inside = left >= -0.5 && above >= -0.5 && right <= group.width + 0.5 && below <= group.height + 0.5;
            assert!(
                inside,
                "{key}: “{}” at {left} {above} {right} {below} of {} x {}",
                brief(text),
                group.width,
                group.height
            );
            seen += 1;
        }
    }
    assert!(seen > 100, "only {seen} texts");
}
