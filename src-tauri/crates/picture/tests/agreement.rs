//! A whole map, laid out for real: SVG, PNG and PDF are made, and the SVG drawn by another program shows the same.
//! WAYMARK_PICTURES=FOLDER keeps the files for looking at.
#![allow(clippy::unwrap_used)]

mod common;

use common::difference;
use resvg::{tiny_skia, usvg};
use waymark_layout::{Fonts, Scene, Theme, ViewOptions, layout};
use waymark_model::testing::large_journey;
use waymark_picture::{Images, Page, SvgOptions, pdf, png, svg};

fn map(fonts: &Fonts) -> Scene {
    layout(&large_journey(7, 60), &Theme::light(), fonts, &ViewOptions::export())
}

#[test]
fn a_whole_map_looks_the_same_in_every_format() {
    let fonts = Fonts::bundled();
    let scene = map(&fonts);
    let bytes = png(&scene, &fonts, Images::none(), 1.0, false).unwrap();
    let text = svg(&scene, &fonts, Images::none(), SvgOptions::default());
    let paper = pdf(&scene, &fonts, Images::none(), Page::Fit).unwrap();
    if let Some(folder) = std::env::var_os("WAYMARK_PICTURES").map(std::path::PathBuf::from) {
        std::fs::write(folder.join("map.png"), &bytes).unwrap();
        std::fs::write(folder.join("map.svg"), &text).unwrap();
        std::fs::write(folder.join("map.pdf"), &paper).unwrap();
    }
    let drawn = image::load_from_memory(&bytes).unwrap().into_rgba8();
    let tree = usvg::Tree::from_str(&text, &usvg::Options::default()).unwrap();
    let mut other = tiny_skia::Pixmap::new(drawn.width(), drawn.height()).unwrap();
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut other.as_mut());
    let difference = difference(drawn.as_raw(), other.data());
    assert!(difference < 0.002, "they differ by {difference}");
}
