//! The look before printing: what it finds is true, and every remedy that it offers does what it says.
#![allow(clippy::unwrap_used, unreachable_pub, reason = "a test may fail")]

mod common;

use std::sync::LazyLock;

use common::atlas::{empty, long, sample};
use waymark_layout::{
    Fonts, Item, Maker, Page, PageScene, Remedy, Spread, SpreadKind, Theme, Told, ViewOptions, Warning, pages,
    preflight,
};
use waymark_model::Journey;

/// Loaded once: they keep what they have shaped.
static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::bundled);

fn spread(kind: SpreadKind, page: Page) -> Spread {
    Spread { page, kind, overlap: 10.0, marks: true, enlarged: 1.0 }
}

fn drawn(journey: &Journey, theme: &Theme, spread: &Spread) -> Vec<PageScene> {
    pages(journey, theme, &FONTS, &ViewOptions::export(), spread).unwrap()
}

fn checked(journey: &Journey, theme: &Theme, spread: &Spread, leaves: &[PageScene], distance: f32) -> Vec<Warning> {
    let view = ViewOptions::export();
    preflight(Maker { journey, theme, fonts: &FONTS, view: &view, spread }, leaves, distance)
}

fn look(journey: &Journey, spread: &Spread, distance: f32) -> Vec<Warning> {
    let theme = Theme::light();
    checked(journey, &theme, spread, &drawn(journey, &theme, spread), distance)
}

fn small(found: &[Warning]) -> Option<&Warning> {
    found.iter().find(|warning| warning.code == "small_text")
}

/// The same print with a remedy applied.
fn mended(spread: &Spread, distance: f32, remedy: &Remedy) -> (Spread, f32) {
    match remedy {
        Remedy::Page { name } => (Spread { page: Page::named(name).unwrap(), ..*spread }, distance),
        Remedy::Enlarge { percent } => {
            (Spread { kind: SpreadKind::Tiles, enlarged: *percent as f32 / 100.0, ..*spread }, distance)
        }
        Remedy::Distance { centimetres } => (*spread, *centimetres as f32 / 100.0),
        Remedy::Theme { .. } => unreachable!("letters do not grow with a theme"),
    }
}

#[test]
fn every_remedy_for_small_letters_does() {
    let (dmv, long) = (sample("dmv"), long());
    let whole = SpreadKind::Whole;
    let mut offered = 0;
    for (journey, kind, page, distance) in [
        (&dmv, whole, "fit", 1.2),
        (&dmv, whole, "A4", 0.6),
        (&dmv, whole, "letter", 1.0),
        (&dmv, whole, "A4", 4.0),
        (&dmv, SpreadKind::Tiles, "A4", 2.0),
        (&dmv, SpreadKind::Report, "A4", 2.0),
        (&long, SpreadKind::Stages, "A5", 0.5),
        (&long, SpreadKind::Stages, "A4", 0.5),
    ] {
        let spread = spread(kind, Page::named(page).unwrap());
        let found = look(journey, &spread, distance);
        let Some(warning) = small(&found) else { continue };
        for remedy in &warning.remedies {
            let (spread, distance) = mended(&spread, distance, remedy);
            let after = look(journey, &spread, distance);
            assert!(small(&after).is_none(), "{kind:?} on {page}: {remedy:?} leaves {after:?}");
            offered += 1;
        }
    }
    assert!(offered >= 14, "only {offered} remedies were offered");
}

fn page_for(page: &str, distance: f32) -> Option<String> {
    let found = look(&sample("dmv"), &spread(SpreadKind::Whole, Page::named(page).unwrap()), distance);
    let Remedy::Page { name } = small(&found)?.remedies.first()? else { panic!("{found:?}") };
    Some(name.clone())
}

#[test]
fn the_smallest_paper_by_name_is_offered_first() {
    let sheets = ["A4", "A3", "A2", "A1", "A0"];
    for distance in [0.6, 0.9, 1.3, 1.8] {
        let name = page_for("A4", distance).unwrap();
        let index = sheets.iter().position(|sheet| *sheet == name).unwrap();
        let smaller = spread(SpreadKind::Whole, Page::named(sheets[index - 1]).unwrap());
        assert!(
            small(&look(&sample("dmv"), &smaller, distance)).is_some(),
            "{} would do at {distance} m",
            sheets[index - 1]
        );
    }
    assert_eq!(page_for("letter", 0.55).as_deref(), Some("Tabloid"), "paper of the kind that somebody has");
    assert!(page_for("A4", 4.0).unwrap().ends_with("mm"), "beyond A0 a size is named");
    assert_eq!(page_for("fit", 0.5), None, "a map at its natural size is read at arm's length");
}

#[test]
fn what_is_told_as_data_is_what_the_sentence_says() {
    let found = look(&sample("dmv"), &spread(SpreadKind::Tiles, Page::A4), 3.0);
    let warning = small(&found).unwrap();
    let Some(Told::SmallText { count, distance_cm, page, name, height_um, needed_um, text }) = &warning.told else {
        panic!("{warning:?}")
    };
    assert!(*count > 20 && *distance_cm == 300 && *page > 1 && !name.is_empty() && !text.is_empty(), "{warning:?}");
    let figures = [f64::from(*height_um) / 1_000.0, f64::from(*needed_um) / 1_000.0].map(|mm| format!("{mm:.1} mm"));
    for part in figures.into_iter().chain([format!("{count} texts"), name.clone(), "3 m".into()]) {
        assert!(warning.message.contains(&part), "{part} is not in {}", warning.message);
    }
    let enlarged = warning.remedies.iter().find(|remedy| matches!(remedy, Remedy::Enlarge { .. }));
    let Some(Remedy::Enlarge { percent }) = enlarged else { panic!("{warning:?}") };
    assert!(warning.message.contains(&format!("{percent} %")), "{}", warning.message);
}

#[test]
fn pale_text_is_found_where_it_is_pale_and_only_there() {
    let (journey, spread) = (sample("dmv"), spread(SpreadKind::Whole, Page::Fit));
    let theme = Theme::light();
    let mut leaves = drawn(&journey, &theme, &spread);
    assert!(checked(&journey, &theme, &spread, &leaves, 0.4).is_empty());
    let paper = leaves[0].scene.frame.background;
    for item in leaves[0].scene.groups.get_mut("title").unwrap().items.iter_mut() {
        if let Item::Text(text) = item {
            text.colour = paper;
        }
    }
    let found = checked(&journey, &theme, &spread, &leaves, 0.4);
    let Some(Told::LowContrast { contrast_percent, needed_percent, .. }) = &found[0].told else { panic!("{found:?}") };
    assert_eq!(found[0].code, "low_contrast");
    assert!(*contrast_percent == 100 && [300, 450].contains(needed_percent), "{found:?}");
    assert_eq!(found[0].remedies, [Remedy::Theme { name: "contrast".into() }]);
}

#[test]
fn a_map_as_we_draw_it_is_not_pale() {
    for theme in [Theme::light(), Theme::print(), Theme::dark(), Theme::contrast()] {
        for journey in [empty(), sample("dmv"), sample("coffee-experience")] {
            for kind in [SpreadKind::Whole, SpreadKind::Report] {
                let spread = spread(kind, Page::A4);
                let found = checked(&journey, &theme, &spread, &drawn(&journey, &theme, &spread), 0.3);
                assert!(found.iter().all(|warning| warning.code != "low_contrast"), "{kind:?}: {found:?}");
            }
        }
    }
}
