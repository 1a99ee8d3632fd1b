//! Writes every kind of paper of some maps into a folder, to look at, and says what each cost and what the pre-flight found:
//! `cargo run -p waymark-picture --example paper -- <folder>`.
#![allow(clippy::unwrap_used, dead_code, unreachable_pub)]

#[path = "../tests/common/atlas.rs"]
mod atlas;

use waymark_layout::{Fonts, Maker, Page, Spread, SpreadKind, Theme, ViewOptions, pages, preflight};
use waymark_model::Journey;
use waymark_model::testing::large_journey;
use waymark_picture::{Images, pdf_of};

const KINDS: [(&str, SpreadKind); 4] = [
    ("whole", SpreadKind::Whole),
    ("tiles", SpreadKind::Tiles),
    ("stages", SpreadKind::Stages),
    ("report", SpreadKind::Report),
];

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| {
        eprintln!("name a folder for the files");
        std::process::exit(2)
    });
    let light = |name, journey| (name, journey, "light", Theme::light());
    let maps = [
        light("dmv", atlas::sample("dmv")),
        ("dmv", atlas::sample("dmv"), "print", Theme::print()),
        ("dmv", atlas::sample("dmv"), "dark", Theme::dark()),
        light("chinese", atlas::chinese()),
        light("arabic", atlas::arabic()),
        light("empty", atlas::empty()),
        light("long", atlas::long()),
        light("thousand", large_journey(7, 1_000)),
    ];
    for (name, journey, theme_name, theme) in maps {
        for (spread, kind) in KINDS {
            write(&format!("{folder}/{name}-{spread}-{theme_name}.pdf"), &journey, &theme, kind);
        }
    }
}

fn write(file: &str, journey: &Journey, theme: &Theme, kind: SpreadKind) {
    let fonts = Fonts::bundled();
    let page = if kind == SpreadKind::Whole { Page::Fit } else { Page::A4 };
    let spread = Spread { page, kind, overlap: 10.0, marks: true, enlarged: 1.0 };
    let view =
        ViewOptions { date: "2026-11-26".into(), version: "Version 3".into(), evidence: true, ..ViewOptions::export() };
    let start = processor();
    let made = pages(journey, theme, &fonts, &view, &spread).unwrap();
    let between = processor();
    let bytes = pdf_of(&made, &fonts, Images::none()).unwrap();
    let end = processor();
    println!(
        "{file}: {} pages, {} bytes; pages {} ms, file {} ms",
        made.len(),
        bytes.len(),
        between - start,
        end - between
    );
    let maker = Maker { journey, theme, fonts: &fonts, view: &view, spread: &spread };
    preflight(maker, &made, 0.5).iter().for_each(|warning| println!("  {}", warning.message));
    std::fs::write(file, bytes).unwrap();
}

/// Processor time of this process in milliseconds; 0 where the system does not say.
fn processor() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    // User and system time, in hundredths of a second.
    let times: Vec<u64> = fields.skip(11).take(2).filter_map(|it| it.parse().ok()).collect();
    times.iter().sum::<u64>() * 10
}
