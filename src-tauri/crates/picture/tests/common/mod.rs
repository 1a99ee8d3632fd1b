//! A small scene with one of everything, made by hand, so that painters are tested without layout.
#![allow(clippy::unwrap_used, dead_code, unreachable_pub)]

pub mod atlas;

use std::collections::BTreeMap;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use waymark_layout::{
    BoxItem, Fonts, Frame, Glyph, Group, HotItem, ImageItem, Item, Paint, Pane, PathItem, Rgba, Role, Row, Scene,
    Stroke, TextItem,
};
use waymark_model::{Id, LaneKind};

pub const RED: Rgba = Rgba(0xc241_2dff);
pub const INK: Rgba = Rgba(0x1d1c_1aff);
/// Numbers of bundled fonts.
pub const ARABIC: u16 = 4;
pub const CHINESE: u16 = 9;
pub const EMOJI: u16 = 10;
pub const ROW: Id = Id::from_number(9);

/// A text set glyph by glyph, without kerning: enough to draw, to copy and to search.
pub fn text(fonts: &Fonts, font: u16, x: f32, y: f32, size: f32, said: &str) -> TextItem {
    let face = fonts.font(font).unwrap();
    let file = FontRef::from_index((*face.data).as_ref(), face.index_in_file).unwrap();
    let metrics = file.glyph_metrics(Size::new(size), LocationRef::default());
    let rtl = said.chars().any(|char| ('\u{590}'..'\u{700}').contains(&char));
    let mut letters: Vec<(usize, char)> = said.char_indices().collect();
    if rtl {
        letters.reverse();
    }
    let mut glyphs = Vec::new();
    let mut pen = 0.0;
    for (cluster, char) in letters {
        let id = file.charmap().map(char).unwrap_or_default();
        let advance = metrics.advance_width(id).unwrap();
        glyphs.push(Glyph { id: id.to_u32(), x: pen, y: 0.0, advance, cluster: u32::try_from(cluster).unwrap() });
        pen += advance;
    }
    let (family, weight) = (face.family.clone().into(), face.weight);
    TextItem {
        x,
        y,
        width: pen,
        text: said.into(),
        family,
        weight,
        slanted: false,
        size,
        rtl,
        colour: INK,
        glyphs: glyphs.into(),
        font,
    }
}

pub fn solid(colour: u32) -> Option<Paint> {
    Some(Paint::Solid { colour: Rgba(colour) })
}

pub fn line(colour: u32, width: f32, dash: &[f32]) -> Option<Stroke> {
    Some(Stroke { paint: Paint::Solid { colour: Rgba(colour) }, width, dash: dash.to_vec() })
}

pub fn group(role: Role, layer: i16, x: f32, y: f32, label: &str, items: Vec<Item>) -> Group {
    let (id, row) = (Some(Id::from_number(3)), None);
    Group { role, pane: Pane::Body, layer, id, row, x, y, width: 10.0, height: 10.0, label: label.into(), items }
}

/// A scene of this size with these groups, in the order of their numbers.
pub fn scene(width: f32, height: f32, groups: Vec<Group>) -> Scene {
    let rows = vec![Row { id: ROW, kind: LaneKind::Touchpoints, y: 100.0, height: 80.0, scale: None }];
    let frame = Frame { width, height, background: Rgba(0xffff_ffff), rows, ..Frame::default() };
    let groups: BTreeMap<String, Group> =
        groups.into_iter().enumerate().map(|(i, group)| (format!("{i:03}"), group)).collect();
    let (title, description) = ("Renewing a \"licence\" & more".to_owned(), "Two cards <and> a curve.".to_owned());
    Scene { title, description, language: "en".into(), frame, groups, warnings: Vec::new() }
}

fn gradient(stops: &[(f32, u32)]) -> Paint {
    let stops = stops.iter().map(|(at, colour)| (*at, Rgba(*colour))).collect();
    Paint::Linear { x0: 0.0, y0: 0.0, x1: 0.0, y1: 60.0, stops }
}

/// One of everything.
pub fn everything(fonts: &Fonts) -> Scene {
    let card = BoxItem {
        x: 0.0,
        y: 0.0,
        width: 150.0,
        height: 60.0,
        radius: 7.0,
        fill: solid(0xf3f2_fdff),
        stroke: line(0xe6e3_ddff, 1.0, &[]),
    };
    let curve = PathItem {
        d: "M0 40C20 40 30 10 60 10C90 10 100 50 140 50L140 60L0 60Z".into(),
        fill: Some(gradient(&[(0.0, 0x1b7a_6ecc), (1.0, 0x1b7a_6e00)])),
        stroke: Some(Stroke {
            paint: gradient(&[(0.0, 0x1b7a_6eff), (1.0, 0xc241_2dff)]),
            width: 2.0,
            dash: Vec::new(),
        }),
    };
    let arrow = PathItem { d: "M0 0L80 20".into(), fill: None, stroke: line(0x4b49_c9ff, 2.0, &[6.0, 5.0]) };
    let image =
        ImageItem { hash: "cup".into(), x: 90.0, y: 20.0, width: 40.0, height: 30.0, radius: 6.0, alt: "A cup".into() };
    let slanted = TextItem { slanted: true, ..text(fonts, 0, 10.0, 44.0, 13.5, "“How long?”") };
    let hot = HotItem { what: "text".into(), x: 0.0, y: 0.0, width: 9.0, height: 9.0 };
    let mut in_row = group(
        Role::Card,
        3,
        20.0,
        10.0,
        "Website & phone",
        vec![
            Item::Box(card),
            Item::Text(text(fonts, 2, 10.0, 22.0, 13.5, "Book a <slot> & wait")),
            Item::Text(slanted),
            Item::Image(image),
            Item::Hot(hot),
        ],
    );
    in_row.row = Some(ROW);
    let ground =
        BoxItem { x: 0.0, y: 0.0, width: 360.0, height: 60.0, radius: 0.0, fill: solid(0x0000_0010), stroke: None };
    scene(
        400.0,
        220.0,
        vec![
            in_row,
            group(Role::Ground, 0, 20.0, 20.0, "", vec![Item::Box(ground)]),
            group(Role::Curve, 2, 200.0, 110.0, "Feelings of Rosa", vec![Item::Path(curve)]),
            group(Role::Link, 4, 230.0, 180.0, "Leads to", vec![Item::Path(arrow)]),
            group(
                Role::Title,
                1,
                30.0,
                40.0,
                "Title",
                vec![
                    Item::Text(text(fonts, 0, 0.0, 0.0, 16.0, "Searchable words")),
                    Item::Text(text(fonts, ARABIC, 150.0, 0.0, 16.0, "مرحبا")),
                    Item::Text(text(fonts, CHINESE, 210.0, 0.0, 16.0, "更新驾照")),
                    Item::Text(text(fonts, EMOJI, 290.0, 0.0, 16.0, "☕😀")),
                ],
            ),
        ],
    )
}

/// A picture of 8 x 4 pixels, red on the left and half clear on the right.
pub fn picture() -> Vec<u8> {
    let pixels =
        image::RgbaImage::from_fn(8, 4, |x, _| image::Rgba(if x < 4 { [200, 30, 30, 255] } else { [0, 0, 200, 128] }));
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Gives the picture under the name "cup".
pub fn cup(hash: &str) -> Option<(String, Vec<u8>)> {
    (hash == "cup").then(|| ("image/png".to_owned(), picture()))
}

/// Mean difference of two pictures of one size, as a share of full scale.
pub fn difference(left: &[u8], right: &[u8]) -> f64 {
    assert_eq!(left.len(), right.len());
    let sum: f64 = left.iter().zip(right).map(|(a, b)| f64::from(a.abs_diff(*b))).sum();
    sum / left.len() as f64 / 255.0
}

/// Runs one of poppler's programs on a PDF and gives what it wrote to its output.
pub fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("map.pdf");
    std::fs::write(&file, pdf).unwrap();
    let (before, after) = arguments.split_at(arguments.iter().position(|word| *word == "-").unwrap_or(arguments.len()));
    let output = std::process::Command::new(program).args(before).arg(&file).args(after).output();
    let output = output.unwrap_or_else(|error| panic!("{program} (poppler-utils) is needed for this test: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    // Poppler wants the mark "Suspects" to be another type than the standard says.
    let complaints =
        String::from_utf8_lossy(&output.stderr).replace("Syntax Error: Suspects object is wrong type (boolean)\n", "");
    assert_eq!(complaints, "", "{program} complains");
    output.stdout
}
