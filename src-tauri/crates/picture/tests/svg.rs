//! The SVG: valid, self-contained, labelled, the same every time.
#![allow(clippy::unwrap_used)]

mod common;

use common::{cup, everything, group, line, scene, solid, text};
use resvg::usvg::roxmltree::{Document, Node};
use waymark_layout::{BoxItem, Fonts, Item, PathItem, Role};
use waymark_picture::{Images, SvgOptions, SvgText, svg};

fn outlines() -> SvgOptions {
    SvgOptions::default()
}

#[test]
fn a_small_scene_is_written_so() {
    let fonts = Fonts::bundled();
    let card = BoxItem {
        x: 0.0,
        y: 0.5,
        width: 40.0,
        height: 20.0,
        radius: 7.0,
        fill: solid(0xffff_ffff),
        stroke: line(0xe6e3_dd80, 1.5, &[4.0, 2.5]),
    };
    let path = PathItem { d: "M0 0L10 10".into(), fill: None, stroke: line(0x4b49_c9ff, 2.0, &[]) };
    let items = vec![Item::Box(card), Item::Text(text(&fonts, 0, 4.0, 14.0, 12.5, "II"))];
    let groups = vec![
        group(Role::Card, 1, 10.0, 20.25, "Say \"II\" <now>", items),
        group(Role::Ground, 0, 0.0, 0.0, "", vec![Item::Path(path)]),
    ];
    insta::assert_snapshot!(svg(&scene(60.0, 50.0, groups), &fonts, Images::none(), outlines()));
}

#[test]
fn the_file_is_valid_and_names_what_it_shows() {
    let fonts = Fonts::bundled();
    let text = svg(&everything(&fonts), &fonts, Images(&cup), outlines());
    let document = Document::parse(&text).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("lang"), Some("en"));
    let said = |name: &str| root.children().find(|child| child.has_tag_name(name)).and_then(|child| child.text());
    assert_eq!(said("title"), Some("Renewing a \"licence\" & more"));
    assert_eq!(said("desc"), Some("Two cards <and> a curve."));
    let labels: Vec<&str> = root.children().filter_map(|child| child.attribute("aria-label")).collect();
    assert_eq!(labels, ["Title", "Feelings of Rosa", "Website & phone", "Leads to"], "in the order of layers");
    assert!(
        root.children()
            .filter(|child| child.has_tag_name("g"))
            .all(|g| g.attribute("role").is_some() != (g.attribute("aria-hidden") == Some("true")))
    );
    let y = root.children().find(|child| child.attribute("aria-label") == Some("Website & phone")).unwrap();
    assert_eq!(y.attribute("transform"), Some("translate(20 110)"), "a group in a row counts from the row's top");
}

#[test]
fn nothing_is_fetched_from_elsewhere_and_every_reference_is_inside() {
    let fonts = Fonts::bundled();
    for options in [outlines(), SvgOptions { text: SvgText::Text, ..SvgOptions::default() }] {
        let text = svg(&everything(&fonts), &fonts, Images(&cup), options);
        let document = Document::parse(&text).unwrap();
        let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        let mut references = 0;
        for node in document.descendants() {
            for value in references_of(&node) {
                assert!(
                    value.starts_with("data:image/png;base64,") || ids.contains(&value.trim_start_matches('#')),
                    "{value}"
                );
                references += 1;
            }
        }
        assert!(references > 3, "the gradients and the clip at least");
        assert!(!text.contains("file:") && text.matches("http").count() == 2, "only the two names of XML languages");
    }
}

fn references_of<'a>(node: &Node<'a, '_>) -> Vec<&'a str> {
    let url = |value: &'a str| value.strip_prefix("url(")?.strip_suffix(')');
    let links = node.attributes().filter(|attribute| attribute.name() == "href").map(|attribute| attribute.value());
    links.chain(node.attributes().filter_map(|attribute| url(attribute.value()))).collect()
}

#[test]
fn text_as_text_carries_its_fonts_and_can_be_read() {
    let fonts = Fonts::bundled();
    let text =
        svg(&everything(&fonts), &fonts, Images(&cup), SvgOptions { text: SvgText::Text, ..SvgOptions::default() });
    let document = Document::parse(&text).unwrap();
    let texts: Vec<&str> =
        document.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect();
    assert_eq!(texts, ["Searchable words", "مرحبا", "更新驾照", "☕😀", "Book a <slot> & wait", "“How long?”"]);
    assert_eq!(text.matches("@font-face").count(), 5);
    assert!(text.contains("direction=\"rtl\" text-anchor=\"end\""));
}

#[test]
fn control_characters_and_strange_numbers_leave_the_file_valid() {
    let fonts = Fonts::bundled();
    let nowhere = BoxItem {
        x: f32::NAN,
        y: f32::INFINITY,
        width: -1.0,
        height: f32::NAN,
        radius: -2.0,
        fill: solid(0xff),
        stroke: None,
    };
    let broken = PathItem { d: "M0 0\u{1}\"><script>".into(), fill: solid(0xff), stroke: None };
    let mut scene = scene(
        60.0,
        50.0,
        vec![group(Role::Card, 1, 0.0, 0.0, "a\u{0}b\u{fffe}\nc]]>", vec![Item::Box(nowhere), Item::Path(broken)])],
    );
    scene.title = "\u{1b}[31m</title>".into();
    let text = svg(&scene, &fonts, Images::none(), outlines());
    let document = Document::parse(&text).unwrap();
    assert!(document.descendants().all(|node| !node.has_tag_name("script")));
    let label = document.descendants().find_map(|node| node.attribute("aria-label").map(str::to_owned));
    assert_eq!(label.as_deref(), Some("ab c]]>"));
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    let (one, two) = (Fonts::bundled(), Fonts::bundled());
    assert_eq!(
        svg(&everything(&one), &one, Images(&cup), outlines()),
        svg(&everything(&two), &two, Images(&cup), outlines())
    );
}
