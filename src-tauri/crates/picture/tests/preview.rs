//! The preview of slides against the file itself: every shape of a slide's XML stands in its picture at the same place, every text
//! too. WAYMARK_PICTURES=FOLDER keeps the decks and the pictures for looking at.
#![allow(clippy::unwrap_used)]

mod common {
    pub(crate) mod deck;
    pub(crate) mod maps;
    pub(crate) mod rules;
}

use common::deck::{Element, checked};
use common::maps::{ARABIC, CHINESE, empty, hostile, sample, spoken};
use waymark_layout::{Fonts, Group, Item, Scene, Theme, ViewOptions};
use waymark_model::Journey;
use waymark_model::testing::large_journey;
use waymark_picture::{Images, SlideScene, SvgOptions, pptx_shown, svg};

/// Units of the format in a point.
const POINT: f32 = 12_700.0;

fn shown(journey: &Journey) -> (Vec<Element>, Vec<SlideScene>) {
    let (fonts, view) = (Fonts::bundled(), ViewOptions::export());
    let (deck, shown) = pptx_shown(journey, &Theme::light(), &fonts, &view, Images::none(), 400).unwrap();
    assert_eq!(deck.slides, shown.len());
    if let Some(folder) = std::env::var_os("WAYMARK_PICTURES").map(std::path::PathBuf::from) {
        let title = journey.properties().title.replace('/', " ");
        std::fs::write(folder.join(format!("{title}.pptx")), &deck.bytes).unwrap();
        for (index, one) in shown.iter().enumerate() {
            let name = format!("{title}-{:02}.svg", index + 1);
            let picture = svg(&one.scene, &fonts, Images::none(), SvgOptions::default());
            std::fs::write(folder.join(name), picture).unwrap();
        }
    }
    (checked(&deck.bytes), shown)
}

fn maps() -> Vec<Journey> {
    let spoken = [spoken("zh-Hans", &CHINESE), spoken("ar", &ARABIC)];
    let samples = [sample("dmv"), sample("coffee-service"), empty(), hostile(), large_journey(7, 120)];
    samples.into_iter().chain(spoken).collect()
}

/// What a text says, without what line breaks and reading order may change.
fn letters(text: impl Iterator<Item = char>) -> Vec<char> {
    let mut letters: Vec<char> = text.filter(|char| char.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters
}

fn written(shape: &Element) -> Vec<char> {
    letters(shape.named("a:t").iter().flat_map(|text| text.text.chars()))
}

fn drawn(group: &Group) -> Vec<char> {
    letters(group.items.iter().flat_map(|item| match item {
        Item::Text(piece) => piece.text.chars().collect::<Vec<_>>(),
        _ => Vec::new(),
    }))
}

/// Shapes that are no groups, in the order of the file: title, shapes, footer, number, as the preview draws them.
fn leaves(slide: &Element) -> Vec<&Element> {
    let kinds = ["p:sp", "p:cxnSp", "p:pic", "p:graphicFrame"];
    slide.all().into_iter().filter(|one| kinds.contains(&one.name.as_str())).collect()
}

fn groups(scene: &Scene) -> Vec<&Group> {
    scene.groups.values().collect()
}

#[test]
fn every_text_and_every_shape_of_the_file_stands_in_the_preview() {
    for journey in maps() {
        let (slides, shown) = shown(&journey);
        for (number, (slide, picture)) in slides.iter().zip(&shown).enumerate() {
            let at = format!("{}, slide {}", journey.properties().title, number + 1);
            let (written_shapes, drawn_shapes) = (leaves(slide), groups(&picture.scene));
            assert_eq!(written_shapes.len(), drawn_shapes.len(), "{at}");
            for (shape, group) in written_shapes.iter().zip(drawn_shapes) {
                assert_eq!(written(shape), drawn(group), "{at}: {}", group.label);
                same_place(shape, group, &at);
            }
        }
    }
}

/// A shape's frame in the file is its group's box; placeholders that stand where their layout says have none.
fn same_place(shape: &Element, group: &Group, at: &str) {
    let Some(frame) = shape.named("a:xfrm").into_iter().chain(shape.named("p:xfrm")).next() else { return };
    let value = |element: &str, name: &str| frame.named(element)[0].attributes[name].parse::<f32>().unwrap() / POINT;
    let written = [value("a:off", "x"), value("a:off", "y"), value("a:ext", "cx"), value("a:ext", "cy")];
    let drawn = [group.x, group.y, group.width.max(0.0), group.height.max(0.0)];
    for (one, other) in written.iter().zip(drawn) {
        assert!((one - other).abs() < 0.01, "{at}: {} stands at {written:?}, is drawn at {drawn:?}", group.label);
    }
}

#[test]
fn what_is_filled_or_drawn_in_the_file_is_drawn() {
    let (slides, shown) = shown(&sample("dmv"));
    for (slide, picture) in slides.iter().zip(&shown) {
        for (shape, group) in leaves(slide).iter().zip(groups(&picture.scene)) {
            let Some(own) = shape.children.iter().find(|child| child.name == "p:spPr") else { continue };
            let painted = !own.named("a:solidFill").is_empty() || !own.named("a:gradFill").is_empty();
            let areas = group.items.iter().filter(|item| matches!(item, Item::Box(_) | Item::Path(_))).count();
            assert_eq!(painted, areas > 0, "{}", group.label);
            let arrow = !shape.named("a:tailEnd").is_empty();
            assert!(!arrow || areas == 2, "a line with its head: {}", group.label);
        }
    }
}

#[test]
fn words_stay_within_their_slide() {
    for journey in maps() {
        for one in shown(&journey).1 {
            for group in one.scene.groups.values() {
                for item in &group.items {
                    let Item::Text(piece) = item else { continue };
                    let (left, y) = (group.x + piece.x, group.y + piece.y);
                    let inside = left > -1.0 && left + piece.width < 961.0 && y > 0.0 && y < 541.0;
                    assert!(inside, "{}: “{}” at {left}, {y}", one.name, piece.text);
                }
            }
        }
    }
}
