//! Slides as LibreOffice opens them: converted without a question, a page for each slide, every card's words on the pages.
#![allow(clippy::unwrap_used)]

mod common {
    pub(crate) mod maps;
}

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use common::maps::{ARABIC, CHINESE, hostile, sample, spoken};
use waymark_layout::{Fonts, Theme, ViewOptions};
use waymark_model::Journey;
use waymark_picture::{Images, pptx};

/// Longest that one conversion of all files may take.
const PATIENCE: Duration = Duration::from_secs(240);

#[test]
fn libreoffice_shows_every_slide_with_its_words() {
    let folder = tempfile::tempdir().unwrap();
    let maps = [
        ("dmv", sample("dmv")),
        ("chinese", spoken("zh-Hans", &CHINESE)),
        ("arabic", spoken("ar", &ARABIC)),
        ("hostile", hostile()),
    ];
    let mut counts = Vec::new();
    for (name, journey) in &maps {
        let deck = pptx(journey, &Theme::light(), &Fonts::bundled(), &ViewOptions::export(), Images::none()).unwrap();
        std::fs::write(folder.path().join(format!("{name}.pptx")), &deck.bytes).unwrap();
        counts.push(deck.slides);
    }
    convert(folder.path());
    for ((name, journey), count) in maps.iter().zip(counts) {
        let pdf = folder.path().join(format!("{name}.pdf"));
        assert!(pdf.exists(), "LibreOffice made no PDF of {name}.pptx");
        assert_eq!(pages(&pdf), count, "{name}");
        if *name != "hostile" {
            shown(name, journey, &pdf);
        }
    }
}

/// Converts all presentations of a folder to PDF, with a profile and fonts of its own.
fn convert(folder: &Path) {
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts").canonicalize().unwrap();
    let settings = format!(
        "<?xml version=\"1.0\"?><fontconfig><include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include><dir>{}</dir><cachedir>{}</cachedir></fontconfig>",
        fonts.display(),
        folder.join("fontcache").display()
    );
    std::fs::write(folder.join("fonts.conf"), settings).unwrap();
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "pptx"));
    let child = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--norestore", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .args(files)
        .env("FONTCONFIG_FILE", folder.join("fonts.conf"))
        .env("HOME", folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let mut child =
        child.unwrap_or_else(|error| panic!("soffice (libreoffice-impress) is needed for this test: {error}"));
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("LibreOffice was not done after {PATIENCE:?}");
        }
        std::thread::sleep(Duration::from_millis(100));
    };
    assert!(status.success(), "LibreOffice ended with {status}");
}

fn poppler(program: &str, arguments: &[&str], pdf: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(pdf).args((program == "pdftotext").then_some("-")).output();
    let output = output.unwrap_or_else(|error| panic!("{program} (poppler-utils) is needed for this test: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn pages(pdf: &Path) -> usize {
    let info = poppler("pdfinfo", &[], pdf);
    let line = info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap();
    line.trim().parse().unwrap()
}

/// Every card's words stand on the pages, whatever line ends are between them; Arabic letters may come in another order.
fn shown(name: &str, journey: &Journey, pdf: &Path) {
    let squeezed = |text: &str| text.chars().filter(|char| char.is_alphanumeric()).collect::<String>();
    let all = squeezed(&poppler("pdftotext", &["-raw"], pdf));
    for card in journey.cards().filter(|card| !card.text.is_empty()) {
        if name == "arabic" {
            let words: Vec<String> = card.text.split_whitespace().map(squeezed).collect();
            let found = words.iter().filter(|word| all.contains(word.as_str())).count();
            assert!(2 * found >= words.len(), "{name}: of “{}” only {found} words are shown", card.text);
        } else {
            assert!(all.contains(&squeezed(&card.text)), "{name}: “{}” is on no page", card.text);
        }
    }
}
