//! Bundles out and in: journeys and pictures come back as they were; hostile and damaged zips harm nothing.
#![allow(clippy::unwrap_used)]

mod random;
mod shared;

use std::io::{Cursor, Write};
use std::time::Instant;

use proptest::prelude::*;
use shared::{hostile, read_as, samples};
use waymark_exchange::{FileKind, ImageBytes, bundle, folder, read_folder, read_json, write_json};
use waymark_model::Journey;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn none(_: &str) -> Option<ImageBytes> {
    None
}

fn named(journeys: &[Journey]) -> Vec<(String, &Journey)> {
    journeys.iter().map(|journey| (journey.properties().title.clone(), journey)).collect()
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A sample whose first card shows a picture.
fn pictured() -> (Journey, String, Vec<u8>) {
    let bytes = b"\x89PNG\r\n\x1a\nnot decoded here".to_vec();
    let hash = blake3::hash(&bytes).to_hex().to_string();
    let mut value: serde_json::Value = serde_json::from_str(shared::SAMPLES[0]).unwrap();
    value["cards"][0]["image"] = serde_json::json!({"hash": hash, "width": 4, "height": 3, "alt": "A cup"});
    (read_json(value.to_string().as_bytes()).unwrap().journey, hash, bytes)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: shared::cases(40), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn journeys_come_back_as_they_were(journeys in proptest::collection::vec(random::journeys(), 1..4)) {
        let (files, losses) = folder(&named(&journeys), &none);
        prop_assert_eq!(losses, vec![]);
        let written = bundle(&named(&journeys), &none);
        prop_assert_eq!(&written.bytes, &bundle(&named(&journeys), &none).bytes);
        let mut expected: Vec<String> = journeys.iter().map(|journey| write_json(journey, &none, false)).collect();
        expected.sort();
        for reading in [read_as(FileKind::Bundle, &written.bytes), read_folder(&files)] {
            let reading = reading.map_err(|error| TestCaseError::fail(error.to_string()))?;
            let mut back: Vec<String> = reading.journeys.iter().map(|one| write_json(&one.journey, &none, false)).collect();
            back.sort();
            prop_assert_eq!(&back, &expected);
            prop_assert_eq!(reading.remarks, vec![]);
        }
    }
}

#[test]
fn pictures_travel_beside_the_journeys() {
    let (journey, hash, bytes) = pictured();
    let images = |asked: &str| (asked == hash).then(|| ImageBytes { media: "image/png".into(), bytes: bytes.clone() });
    let written = bundle(&[("A".into(), &journey), ("B".into(), &journey)], &images);
    assert_eq!(written.losses, []);
    let reading = read_as(FileKind::Bundle, &written.bytes).unwrap();
    for imported in &reading.journeys {
        assert_eq!(imported.journey, journey);
        assert_eq!(imported.images, [(hash.clone(), "image/png".to_owned(), bytes.clone())]);
        assert_eq!(imported.warnings, Vec::<String>::new());
    }
    let (files, _) = folder(&[("A".into(), &journey)], &images);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["A.json", "README.txt", &format!("images/{hash}.png")]);
    let without = bundle(&[("A".into(), &journey)], &none);
    assert_eq!((without.losses[0].code.as_str(), without.losses[0].count), ("pictures_missing", 1));
    let bare = read_as(FileKind::Bundle, &without.bytes).unwrap();
    assert_eq!(bare.journeys[0].warnings, ["1 pictures are not in the file; they show when the library has them."]);
}

#[test]
fn a_forged_picture_is_not_taken() {
    let (journey, hash, _) = pictured();
    let json = write_json(&journey, &none, false);
    let picture = format!("images/{hash}.png");
    for (bytes, why) in [(&b"\x89PNG\r\n\x1a\nanother"[..], "another picture"), (b"<svg onload=x>", "no PNG")] {
        let reading = read_as(FileKind::Bundle, &zipped(&[("a.json", json.as_bytes()), (&picture, bytes)])).unwrap();
        assert!(reading.remarks[0].message.contains(why), "{:?}", reading.remarks);
        assert_eq!((reading.journeys[0].images.len(), reading.journeys[0].warnings.len()), (0, 1));
    }
}

#[test]
fn one_bad_journey_among_twenty_is_named() {
    let good = shared::SAMPLES[1];
    let bad = good.replace("\"valence\": 2", "\"valence\": 20");
    let names: Vec<String> = (0..20).map(|n| format!("maps/map {n:02}.json")).collect();
    let files: Vec<(&str, &[u8])> = names
        .iter()
        .enumerate()
        .map(|(n, name)| (name.as_str(), if n == 7 { bad.as_bytes() } else { good.as_bytes() }))
        .collect();
    let reading = read_as(FileKind::Bundle, &zipped(&files)).unwrap();
    assert_eq!(reading.journeys.len(), 19);
    let [remark] = &reading.remarks[..] else { panic!("{:?}", reading.remarks) };
    assert!(remark.message.contains("maps/map 07.json") && remark.message.contains("from -2 to 2"), "{remark:?}");
    let all_bad = read_as(FileKind::Bundle, &zipped(&[("x.json", bad.as_bytes())])).expect_err("nothing to read");
    assert!(all_bad.pointer.contains("valence"), "{all_bad}");
}

#[test]
fn names_that_lead_out_of_the_bundle_are_not_read() {
    let good = shared::SAMPLES[1].as_bytes();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["ok.json", "../out.json", "/etc/x.json", "a\\b.json", "C:x.json", "__MACOSX/._ok.json", ".hidden.json"]
    {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(good).unwrap();
    }
    writer.add_symlink("link.json", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let reading = read_as(FileKind::Bundle, &writer.finish().unwrap().into_inner()).unwrap();
    assert_eq!(reading.journeys.len(), 1);
    let [remark] = &reading.remarks[..] else { panic!("{:?}", reading.remarks) };
    assert_eq!(remark.code, "paths_outside");
    let outside = read_folder(&[("../x.json".into(), good.to_vec()), ("y.json".into(), good.to_vec())]).unwrap();
    assert_eq!(outside.journeys.len(), 1);
}

#[test]
fn bombs_are_refused_while_they_unpack() {
    let started = Instant::now();
    let zeros = vec![0; (64 << 20) + 1];
    let bomb = zipped(&[("bomb.json", &zeros)]);
    assert!(bomb.len() < 100_000);
    let error = read_as(FileKind::Bundle, &bomb).expect_err("a bomb");
    assert!(error.message.contains("64 MB"), "{error}");
    let half = vec![0; 30 << 20];
    let many = zipped(&[("1.json", &half), ("2.json", &half), ("3.json", &half)]);
    assert!(read_as(FileKind::Bundle, &many).is_err());
    let entries: Vec<u8> = b"PK\x01\x02".repeat(20_001);
    let error = read_as(FileKind::Bundle, &entries).expect_err("too many");
    assert!(error.message.contains("20,000 files"), "{error}");
    for junk in [&b""[..], b"PK\x03\x04", b"PK\x05\x06", &bomb[..bomb.len() / 2]] {
        assert!(read_as(FileKind::Bundle, junk).is_err());
    }
    assert!(started.elapsed().as_secs() < 60, "took {:?}", started.elapsed());
}

#[test]
fn titles_become_safe_names() {
    let journey = &samples()[0];
    let titles = [
        "CON",
        "a/b\\c:d*e?f\"g<h>i|j",
        "..",
        "",
        "nul.txt",
        "A\u{202e}gpj.exe",
        "same",
        "Same",
        "README",
        "漢字 مرحبا",
    ];
    let journeys: Vec<(String, &Journey)> = titles.iter().map(|title| ((*title).to_owned(), journey)).collect();
    let (files, _) = folder(&journeys, &none);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "Agpj.exe.json",
        "README.txt",
        "Same 2.json",
        "a b c d e f g h i j.json",
        "journey 2.json",
        "journey CON.json",
        "journey README.json",
        "journey nul.txt.json",
        "journey.json",
        "same.json",
        "漢字 مرحبا.json",
    ];
    assert_eq!(names, expected);
}

#[test]
fn hostile_text_comes_back() {
    let journeys: Vec<Journey> = hostile().iter().map(|text| shared::filled(text)).collect();
    let reading = read_as(FileKind::Bundle, &bundle(&named(&journeys), &none).bytes).unwrap();
    assert_eq!((reading.journeys.len(), reading.remarks), (journeys.len(), Vec::new()));
    for imported in &reading.journeys {
        assert!(journeys.contains(&imported.journey));
    }
}
