//! Golden pictures: the samples as SVG with their text as text, so that a change of the look is a readable difference.
//!
//! `make golden` writes them again; look at the difference before you commit it.

use std::path::Path;

use waymark_layout::{Fonts, Theme, ViewOptions, layout};
use waymark_picture::{Images, SvgOptions, SvgText, svg};

fn drawn(sample: &str, theme: &Theme) -> String {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests live one folder below the top");
    let bytes = std::fs::read(top.join(format!("assets/samples/{sample}.json"))).expect("the sample is there");
    let journey = waymark_exchange::read_json(&bytes).expect("the sample is sound").journey;
    let fonts = Fonts::bundled();
    let scene = layout(&journey, theme, &fonts, &ViewOptions::export());
    let picture = svg(&scene, &fonts, Images::none(), SvgOptions { text: SvgText::Text });
    without_fonts(&picture).replace("><", ">\n<")
}

/// The embedded font files are megabytes and never change here.
fn without_fonts(picture: &str) -> String {
    match (picture.find("<style"), picture.find("</style>")) {
        (Some(from), Some(to)) => format!("{}{}", &picture[..from], &picture[to + "</style>".len()..]),
        _ => picture.to_owned(),
    }
}

fn is_golden(sample: &str, theme_name: &str, theme: &Theme) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("golden/{sample}-{theme_name}.svg"));
    let now = drawn(sample, theme);
    assert_eq!(now, drawn(sample, theme), "the same input gives the same bytes");
    if std::env::var_os("WAYMARK_WRITE_GOLDEN").is_some() {
        std::fs::write(&path, &now).expect("the golden folder can be written");
        return;
    }
    let golden = std::fs::read_to_string(&path).expect("the golden picture is there: make golden");
    let first = golden.lines().zip(now.lines()).enumerate().find(|(_, (before, after))| before != after);
    assert!(
        golden == now,
        "{sample} in {theme_name} looks different, first at {first:?}. If that is meant: make golden, look, commit."
    );
}

#[test]
fn golden_samples_in_light() {
    for sample in ["dmv", "coffee-service", "coffee-experience"] {
        is_golden(sample, "light", &Theme::light());
    }
}

#[test]
fn golden_sample_in_dark_and_print() {
    is_golden("dmv", "dark", &Theme::dark());
    is_golden("dmv", "print", &Theme::print());
}
