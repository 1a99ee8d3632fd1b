//! The PDF, as poppler's programs read it: text to search and copy, the same picture, pages of the right size.
#![allow(clippy::unwrap_used)]

mod common;

use common::{cup, difference, everything, poppler, scene};
use waymark_layout::Fonts;
use waymark_picture::{Images, Page, PictureError, pdf, png};

fn drawn(page: Page) -> Vec<u8> {
    let fonts = Fonts::bundled();
    pdf(&everything(&fonts), &fonts, Images(&cup), page).unwrap()
}

#[test]
fn its_text_can_be_searched_and_copied_in_every_script() {
    let said = String::from_utf8(poppler("pdftotext", &["-raw", "-"], &drawn(Page::Fit))).unwrap();
    for words in ["Searchable words", "更新驾照", "☕😀", "Book a <slot> & wait", "“How long?”"] {
        assert!(said.contains(words), "{words} is not in {said:?}");
    }
    let marks = ['\u{202a}', '\u{202b}', '\u{202c}', '\u{200e}', '\u{200f}'];
    let plain: String = said.chars().filter(|char| !marks.contains(char)).collect();
    assert!(plain.contains("مرحبا"), "the Arabic word is not in {said:?}");
}

#[test]
fn it_shows_the_same_picture_as_the_png() {
    let fonts = Fonts::bundled();
    let bytes = poppler("pdftoppm", &["-png", "-r", "192", "-singlefile"], &drawn(Page::Fit));
    let seen = image::load_from_memory(&bytes).unwrap().into_rgb8();
    let ours = png(&everything(&fonts), &fonts, Images(&cup), 2.0, false).unwrap();
    let ours = image::load_from_memory(&ours).unwrap().into_rgb8();
    assert_eq!(seen.dimensions(), ours.dimensions());
    let difference = difference(seen.as_raw(), ours.as_raw());
    assert!(difference < 0.01, "they differ by {difference}");
}

#[test]
fn pages_have_their_sizes_and_wide_maps_lie_across() {
    let size = |page: Page| {
        let info = String::from_utf8(poppler("pdfinfo", &[], &drawn(page))).unwrap();
        assert!(info.contains("Title:           Renewing a \"licence\" & more"), "{info}");
        assert!(!info.contains("CreationDate"), "{info}");
        let line = info.lines().find(|line| line.starts_with("Page size:")).unwrap_or_default().to_owned();
        line.split_whitespace()
            .filter_map(|word| word.parse::<f32>().ok())
            .map(|side| side.round() as i32)
            .collect::<Vec<_>>()
    };
    assert_eq!(size(Page::Fit), [300, 165]);
    assert_eq!(size(Page::A4), [842, 595]);
    assert_eq!(size(Page::A3), [1191, 842]);
    assert_eq!(size(Page::LETTER), [792, 612]);
    assert_eq!(Page::named("a4"), Some(Page::A4));
    assert_eq!(Page::named("B5"), None);
}

#[test]
fn its_fonts_are_inside_and_cut_to_what_is_used() {
    let bytes = drawn(Page::Fit);
    let fonts = String::from_utf8(poppler("pdffonts", &[], &bytes)).unwrap();
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(rows.len(), 5, "{fonts}");
    assert!(rows.iter().all(|row| row.contains("yes yes yes")), "embedded, subset, with Unicode: {fonts}");
    assert!(bytes.len() < 100_000, "{} bytes", bytes.len());
    assert!(
        bytes.windows(9).any(|window| window == b"/Lang(en)" || window == b"/Lang (en"),
        "the language is not named"
    );
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    assert_eq!(drawn(Page::A4), drawn(Page::A4));
}

#[test]
fn a_scene_without_area_is_refused() {
    let fonts = Fonts::bundled();
    let refused = pdf(&scene(0.0, 5.0, Vec::new()), &fonts, Images::none(), Page::Fit);
    assert_eq!(refused, Err(PictureError::Empty));
}
