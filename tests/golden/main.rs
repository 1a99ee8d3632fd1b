//! Golden pictures: the samples as SVG with their text as text, so that a change of the look is a readable difference.
//!
//! `make golden` writes them again; look at the difference before you commit it.

mod choices;

use std::path::Path;

use serde_json::{Value, json};

use waymark_layout::{Fonts, Theme, ViewOptions, layout};
use waymark_picture::{Images, SvgOptions, SvgText, svg};

fn sample(name: &str) -> Vec<u8> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests live one folder below the top");
    std::fs::read(top.join(format!("assets/samples/{name}.json"))).expect("the sample is there")
}

fn drawn(document: &[u8], theme: &Theme, options: &ViewOptions) -> String {
    let journey = waymark_exchange::read_json(document).expect("the map is sound").journey;
    let fonts = Fonts::bundled();
    let scene = layout(&journey, theme, &fonts, options);
    let picture = svg(&scene, &fonts, Images::none(), SvgOptions { text: SvgText::Text, ..SvgOptions::default() });
    without_fonts(&picture).replace("><", ">\n<")
}

/// The embedded font files are megabytes and never change here.
fn without_fonts(picture: &str) -> String {
    match (picture.find("<style"), picture.find("</style>")) {
        (Some(from), Some(to)) => format!("{}{}", &picture[..from], &picture[to + "</style>".len()..]),
        _ => picture.to_owned(),
    }
}

fn is_golden(name: &str, document: &[u8], theme: &Theme, options: &ViewOptions) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("golden/{name}.svg"));
    let now = drawn(document, theme, options);
    assert_eq!(now, drawn(document, theme, options), "the same input gives the same bytes");
    if std::env::var_os("WAYMARK_WRITE_GOLDEN").is_some() {
        std::fs::write(&path, &now).expect("the golden folder can be written");
        return;
    }
    let golden = std::fs::read_to_string(&path).expect("the golden picture is there: make golden");
    let first = golden.lines().zip(now.lines()).enumerate().find(|(_, (before, after))| before != after);
    assert!(golden == now, "{name} looks different, first at {first:?}. If that is meant: make golden, look, commit.");
}

#[test]
fn golden_samples_in_light() {
    for name in ["dmv", "coffee-service", "coffee-experience"] {
        is_golden(&format!("{name}-light"), &sample(name), &Theme::light(), &ViewOptions::export());
    }
}

#[test]
fn golden_sample_in_dark_and_print() {
    is_golden("dmv-dark", &sample("dmv"), &Theme::dark(), &ViewOptions::export());
    is_golden("dmv-print", &sample("dmv"), &Theme::print(), &ViewOptions::export());
}

#[test]
fn golden_choices_in_every_theme() {
    let mut document: Value = serde_json::from_slice(&sample("dmv")).expect("the sample is JSON");
    choices::choose(&mut document);
    let (document, options) = (document.to_string(), choices::options());
    for (name, theme) in [
        ("choices-light", Theme::light()),
        ("choices-dark", Theme::dark()),
        ("choices-contrast", Theme::contrast()),
        ("choices-contrast-dark", Theme::contrast_dark()),
    ] {
        is_golden(name, document.as_bytes(), &theme, &options);
    }
}

#[test]
fn golden_words_of_the_maps_language() {
    let mut document: Value = serde_json::from_slice(&sample("dmv")).expect("the sample is JSON");
    for language in ["de", "ar"] {
        document["journey"]["language"] = json!(language);
        let name = format!("dmv-{language}");
        is_golden(&name, document.to_string().as_bytes(), &Theme::light(), &ViewOptions::export());
    }
}
