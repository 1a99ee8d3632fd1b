//! The PNG: its size, its density, its limits, and the same picture as the SVG drawn by another program.
//! WAYMARK_PICTURES=FOLDER keeps both pictures for looking at.
#![allow(clippy::unwrap_used)]

mod common;

use common::{cup, difference, everything, group, scene, solid};
use resvg::{tiny_skia, usvg};
use waymark_layout::{BoxItem, Fonts, Item, Role, Scene};
use waymark_picture::{Images, MOST_PIXELS, MOST_SIDE, PictureError, SvgOptions, fitting_scale, png, svg};

fn pixels(bytes: &[u8]) -> image::RgbaImage {
    image::load_from_memory_with_format(bytes, image::ImageFormat::Png).unwrap().into_rgba8()
}

#[test]
fn png_and_svg_show_the_same_picture() {
    let fonts = Fonts::bundled();
    let scene = everything(&fonts);
    for scale in [1.0, 2.0] {
        let drawn = pixels(&png(&scene, &fonts, Images(&cup), scale, false).unwrap());
        let tree =
            usvg::Tree::from_str(&svg(&scene, &fonts, Images(&cup), SvgOptions::default()), &usvg::Options::default())
                .unwrap();
        let mut other = tiny_skia::Pixmap::new(drawn.width(), drawn.height()).unwrap();
        resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut other.as_mut());
        let difference = difference(drawn.as_raw(), other.data());
        if let Some(folder) = std::env::var_os("WAYMARK_PICTURES").map(std::path::PathBuf::from) {
            drawn.save(folder.join(format!("direct-{scale}.png"))).unwrap();
            other.save_png(folder.join(format!("by-svg-{scale}.png"))).unwrap();
        }
        assert!(difference < 0.002, "at scale {scale} they differ by {difference}");
        assert!(drawn.pixels().filter(|pixel| pixel.0 != [255; 4]).count() > 10_000, "something is drawn");
    }
}

#[test]
fn the_file_says_its_size_and_density() {
    let fonts = Fonts::bundled();
    for (scale, size, per_metre) in [(1.0, (400, 220), 3_780), (300.0 / 96.0, (1_250, 688), 11_811)] {
        let bytes = png(&everything(&fonts), &fonts, Images::none(), scale, false).unwrap();
        let reader = ::png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().unwrap();
        let info = reader.info();
        assert_eq!((info.width, info.height), size);
        assert_eq!(info.pixel_dims.map(|dims| dims.xppu), Some(per_metre));
    }
}

#[test]
fn a_clear_background_stays_clear() {
    let fonts = Fonts::bundled();
    let picture = pixels(&png(&everything(&fonts), &fonts, Images(&cup), 1.0, true).unwrap());
    assert_eq!(picture.get_pixel(2, 2).0[3], 0);
    assert_eq!(picture.get_pixel(25, 60).0, [0, 0, 0, 16]);
}

#[test]
fn a_missing_picture_is_a_grey_box_and_no_failure() {
    let fonts = Fonts::bundled();
    let broken = |_: &str| Some(("image/png".to_owned(), b"\x89PNG\r\n\x1a\nbroken".to_vec()));
    let picture = pixels(&png(&everything(&fonts), &fonts, Images(&broken), 1.0, false).unwrap());
    let [red, green, blue, _] = picture.get_pixel(130, 145).0;
    assert!(red < 235 && red.abs_diff(green) < 4 && green.abs_diff(blue) < 16, "{red} {green} {blue}");
}

fn large(width: f32, height: f32) -> Scene {
    let mark = |y: f32| {
        let item =
            BoxItem { x: 0.0, y: 0.0, width: 8.0, height: 8.0, radius: 0.0, fill: solid(0xc241_2dff), stroke: None };
        group(Role::Card, 0, 0.0, y, "mark", vec![Item::Box(item)])
    };
    scene(width, height, vec![mark(0.0), mark(height / 2.0), mark(height - 8.0)])
}

#[test]
fn a_bitmap_beyond_the_limit_is_refused_with_the_scale_that_would_do() {
    let fonts = Fonts::bundled();
    let refused = png(&large(20_000.0, 900.0), &fonts, Images::none(), 4.0, false).unwrap_err();
    assert_eq!(refused, PictureError::TooLarge { width: 80_000, height: 3_600, largest: 3_276 });
    let said = refused.to_string();
    assert!(
        said.contains("80000 x 3600") && said.contains("65,535") && said.contains("268") && said.contains("PDF"),
        "{said}"
    );
    assert!(said.contains("at most 3.276 (314.4 dots per inch)"), "{said}");
    let empty = png(&large(0.0, 9.0), &fonts, Images::none(), 1.0, false).unwrap_err();
    assert_eq!(empty, PictureError::Empty);
    for scale in [0.0, -1.0, f32::NAN, f32::INFINITY] {
        assert_eq!(png(&large(9.0, 9.0), &fonts, Images::none(), scale, false), Err(PictureError::WrongScale));
    }
}

#[test]
fn what_was_wished_too_large_falls_to_the_largest_scale_that_opens_everywhere() {
    assert_eq!(fitting_scale(&large(5_000.0, 1_000.0), 2.0), 2.0);
    // By its side, and by its area.
    for (scene, most) in [(large(21_600.0, 900.0), 1.516), (large(20_000.0, 10_000.0), 1.158)] {
        let scale = fitting_scale(&scene, 2.0);
        assert_eq!(scale, most);
        let (wide, high) = (scene.frame.width * scale, scene.frame.height * scale);
        assert!(wide <= 32_767.0 && high <= 32_767.0 && wide * high <= MOST_PIXELS as f32);
    }
}

#[test]
fn a_very_long_map_is_drawn_to_its_end() {
    let fonts = Fonts::bundled();
    let mark = |x: f32| {
        let item = BoxItem { x, y: 0.0, width: 8.0, height: 8.0, radius: 0.0, fill: solid(0xc241_2dff), stroke: None };
        group(Role::Card, 0, 0.0, 2.0, &format!("mark {x}"), vec![Item::Box(item)])
    };
    let long = |wide: f32| scene(wide, 20.0, [0.0, 8_188.0, 32_764.0, wide - 8.0].map(mark).to_vec());
    let picture = pixels(&png(&long(MOST_SIDE as f32), &fonts, Images::none(), 1.0, false).unwrap());
    assert_eq!((picture.width(), picture.height()), (65_535, 20));
    for x in [4, 8_192, 32_768, 65_531] {
        assert_eq!(picture.get_pixel(x, 6).0, [0xc2, 0x41, 0x2d, 255], "at {x}");
    }
    assert_eq!(picture.get_pixel(40_000, 6).0, [255; 4]);
    let small = pixels(&png(&long(2_000_000.0), &fonts, Images::none(), 0.03, false).unwrap());
    assert_eq!((small.width(), small.height()), (60_000, 1));
}

#[test]
fn a_tall_picture_drawn_in_bands_misses_nothing() {
    let fonts = Fonts::bundled();
    // Three bands of 33 million pixels.
    let bytes = png(&large(6_000.0, 12_000.0), &fonts, Images::none(), 1.0, false).unwrap();
    let picture = pixels(&bytes);
    for y in [0, 6_000, 11_992] {
        assert_eq!(picture.get_pixel(4, y + 4).0, [0xc2, 0x41, 0x2d, 255], "at {y}");
        assert_eq!(picture.get_pixel(20, y + 4).0, [255; 4]);
    }
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    let (one, two) = (Fonts::bundled(), Fonts::bundled());
    let draw = |fonts: &Fonts| png(&everything(fonts), fonts, Images(&cup), 1.5, false).unwrap();
    assert_eq!(draw(&one), draw(&two));
}
