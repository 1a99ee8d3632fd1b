//! Bytes from anywhere, for every kind of file: each reader answers with journeys that can be written again, or with a
//! refusal that says what to do; never a panic, never long. A share runs here; `WAYMARK_FUZZ_SECONDS` makes it longer.
//! Files that once broke a reader stay in `corpus/<format>/` and are tried first.
#![allow(clippy::unwrap_used)]

mod packed;
mod shared;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use packed::Parts;
use shared::{SAMPLES, hostile, read_as, samples};
use waymark_exchange::{EXAMPLE_CSV, EXAMPLE_XLSX, FileKind, bundle, cjml, csv, markdown, mermaid, write_json, xlsx};

const KINDS: [(FileKind, &str); 8] = [
    (FileKind::Cjml, "cjml"),
    (FileKind::Text, "text"),
    (FileKind::Markdown, "markdown"),
    (FileKind::Bundle, "bundle"),
    (FileKind::Json, "json"),
    (FileKind::Mermaid, "mermaid"),
    (FileKind::Csv, "csv"),
    (FileKind::Xlsx, "xlsx"),
];

/// The longest that one small file may take; generous, because other work shares the machine.
const LONGEST: Duration = Duration::from_secs(5);

/// Numbers that are the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most.max(1) as u64).unwrap()
    }
}

fn corpus(format: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(format);
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

/// Reads bytes; what is read must be writable in every format.
fn try_one(kind: FileKind, bytes: &[u8], from: &str) {
    let started = Instant::now();
    match read_as(kind, bytes) {
        Ok(reading) => {
            assert!(!reading.journeys.is_empty(), "{from}: no journey");
            for imported in reading.journeys.iter().take(3) {
                let json = write_json(&imported.journey, &|_| None, false);
                let again = waymark_exchange::read_json(json.as_bytes());
                assert!(again.is_ok(), "{from}: what was read cannot be kept: {}", again.unwrap_err());
            }
        }
        Err(error) => assert!(!error.hint.is_empty() && !error.message.is_empty(), "{from}: {error:?}"),
    }
    assert!(started.elapsed() < LONGEST, "{from}: took {:?} for {} bytes", started.elapsed(), bytes.len());
}

/// Good files to damage.
fn seeds(kind: FileKind) -> Vec<Vec<u8>> {
    let journeys = samples();
    match kind {
        FileKind::Cjml => journeys.iter().map(|journey| cjml(journey).bytes).collect(),
        FileKind::Csv => {
            let mut seeds: Vec<Vec<u8>> = journeys.iter().map(|journey| csv(journey).bytes).collect();
            seeds.push(EXAMPLE_CSV.to_vec());
            seeds.push("Text,X,Y,Frame\na,1,2,F\nb,300,2,\n\n,Stage;Emotion\nPains,😡,4/5\n".into());
            seeds
        }
        FileKind::Xlsx => vec![xlsx(&journeys[0], "en", &|_| None).bytes, EXAMPLE_XLSX.to_vec()],
        FileKind::Bundle => vec![bundle(&[("a".into(), &journeys[0]), ("b".into(), &journeys[1])], &|_| None).bytes],
        FileKind::Mermaid => journeys.iter().map(|journey| mermaid(journey).bytes).collect(),
        FileKind::Json => SAMPLES.iter().map(|text| text.as_bytes().to_vec()).collect(),
        _ => {
            let mut seeds: Vec<Vec<u8>> = journeys.iter().map(|journey| markdown(journey).bytes).collect();
            seeds.push("# T\n\n## D\nabout\n\n1. A\n   1. b (-2)\n   2. Pain: c\n2. D\n\t- e 😀\n\t\t- f\n".into());
            seeds.push("Stage: A\nPain: b\n\nc d e. F g!\n> q\n| a | b |\n|---|---|\n| Pain | x |\n".into());
            seeds
        }
    }
}

fn damaged(dice: &mut Dice, seed: &[u8], other: &[u8]) -> Vec<u8> {
    const BITS: [&[u8]; 16] = [
        b"<",
        b">",
        b"&",
        b"\"",
        b"\0",
        b"\xff\xfe",
        b"\n",
        b"|",
        b"*(",
        b")*",
        b"\t",
        b"]]>",
        b"<!DOCTYPE a [",
        b"&#0;",
        b"\\",
        b"#",
    ];
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.below(6) {
        let at = dice.below(bytes.len() + 1);
        match dice.below(7) {
            0 => bytes.truncate(at),
            1 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            2 => drop(bytes.splice(at..at, BITS[dice.below(16)].iter().copied())),
            3 => {
                let end = (at + dice.below(200)).min(bytes.len());
                bytes.drain(at..end);
            }
            4 => {
                let end = (at + dice.below(400)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                let to = dice.below(bytes.len() + 1);
                bytes.splice(to..to, piece);
            }
            5 => {
                let from = dice.below(other.len() + 1);
                let piece = other[from..(from + dice.below(300)).min(other.len())].to_vec();
                bytes.splice(at..at, piece);
            }
            _ => {
                let piece = BITS[dice.below(16)].repeat(dice.below(3_000));
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

#[test]
fn files_that_once_broke_a_reader_do_so_no_more() {
    let mut tried = 0;
    for (kind, format) in KINDS {
        for (path, bytes) in corpus(format) {
            try_one(kind, &bytes, &path.display().to_string());
            tried += 1;
        }
    }
    assert!(tried > 0, "the corpus is empty");
}

#[test]
fn damaged_files_are_read_or_refused() {
    let seconds = std::env::var("WAYMARK_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(3.0);
    let seed =
        std::env::var("WAYMARK_FUZZ_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(0x9e37_79b9_7f4a_7c15);
    let each = Duration::from_secs_f64(seconds / KINDS.len() as f64);
    for (kind, format) in KINDS {
        let seeds = seeds(kind);
        let mut dice = Dice(seed);
        let (started, mut tried) = (Instant::now(), 0);
        while started.elapsed() < each || tried < 20 {
            let (one, other) = (dice.below(seeds.len()), dice.below(seeds.len()));
            let bytes = damaged(&mut dice, &seeds[one], &seeds[other]);
            let kept = std::env::temp_dir().join(format!("waymark-fuzz-{}-{format}", std::process::id()));
            std::fs::write(&kept, &bytes).unwrap();
            try_one(kind, &bytes, &format!("{format} {tried}, kept in {}", kept.display()));
            std::fs::remove_file(&kept).unwrap();
            tried += 1;
        }
        println!("{format}: {tried} damaged files");
    }
}

/// What breaks readers of XML and JSON.
const SNIPPETS: [&[u8]; 22] = [
    b"<c r=\"XFD1048576\"><v>1</v></c>",
    b"<c r=\"A1\" t=\"s\"><v>99999999999</v></c>",
    b"<v>1e999</v>",
    b"<row r=\"4294967296\">",
    b" t=\"inlineStr\"",
    b" s=\"-1\"",
    b"<sheet name=\"\" r:id=\"rId1\"/>",
    b"<mergeCell ref=\"A1:XFD9\"/>",
    b"&#0;",
    b"&amp;#x110000;",
    b"&no;",
    b"<!DOCTYPE a [<!ENTITY b \"c\">]>",
    b"<![CDATA[",
    b"]]>",
    b"Target=\"../../x\"",
    b"\"",
    b"<",
    b"/>",
    b"\xff\xfd",
    b"\"id\": null,",
    b"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    b"1e999,",
];

#[test]
fn damaged_parts_of_a_whole_zip_are_read_or_refused() {
    let seconds: f64 = std::env::var("WAYMARK_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(3.0);
    let small = waymark_exchange::read_json(include_bytes!("small.json")).unwrap().journey;
    let zips = [
        (FileKind::Xlsx, "xlsx", xlsx(&small, "de", &|_| None).bytes),
        (FileKind::Xlsx, "xlsx", EXAMPLE_XLSX.to_vec()),
        (FileKind::Bundle, "bundle", bundle(&[("a".into(), &small)], &|_| None).bytes),
    ];
    let (each, mut dice, mut read) = (Duration::from_secs_f64(seconds / 3.0), Dice(0x5851_f42d_4c95_7f2d), 0);
    for (kind, format, zip) in zips {
        let parts = Parts::of(&zip);
        assert!(read_as(kind, &parts.edited(&[])).is_ok(), "a {format} without an edit is sound");
        let (started, mut tried) = (Instant::now(), 0);
        while started.elapsed() < each || tried < 20 {
            let bytes = parts.edited(&edits(&mut dice, &parts));
            let kept = std::env::temp_dir().join(format!("waymark-parts-{}-{format}", std::process::id()));
            std::fs::write(&kept, &bytes).unwrap();
            try_one(kind, &bytes, &format!("{format} {tried}, kept in {}", kept.display()));
            std::fs::remove_file(&kept).unwrap();
            read += usize::from(read_as(kind, &bytes).is_ok());
            tried += 1;
        }
        println!("{format}: {tried} zips with damaged parts");
    }
    assert!(read > 0, "edits that no file survives would test nothing behind them");
}

/// A few edits of random parts.
fn edits(dice: &mut Dice, parts: &Parts) -> Vec<u8> {
    let mut edits = Vec::new();
    for _ in 0..=dice.below(4) {
        let part = dice.below(parts.count());
        let at = u16::try_from(dice.below(parts.length(part).clamp(1, 65_535))).unwrap_or(0).to_le_bytes();
        let cut = u8::try_from([0, 0, 1, 8, 60, 250][dice.below(6)]).unwrap_or(0);
        let come = match dice.below(4) {
            0 => Vec::new(),
            1 => vec![u8::try_from(dice.below(254)).unwrap_or(0); [1, 3, 400][dice.below(3)]],
            _ => SNIPPETS[dice.below(SNIPPETS.len())].to_vec(),
        };
        // The mark between edits ends an edit wherever it stands, in its place too.
        edits.extend([u8::try_from(part).unwrap_or(0), 2, at[0], at[1], cut].into_iter().chain(come).chain([0xfe]));
    }
    edits
}

#[test]
fn noise_and_hostile_texts_are_read_or_refused() {
    let mut dice = Dice(7);
    for (kind, format) in KINDS {
        for length in [0, 1, 2, 3, 7, 64, 500, 4_000] {
            let noise: Vec<u8> = (0..length).map(|_| u8::try_from(dice.below(256)).unwrap()).collect();
            try_one(kind, &noise, format);
        }
        for text in hostile() {
            try_one(kind, text.as_bytes(), format);
            let wide: Vec<u8> =
                [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
            try_one(kind, &wide, format);
        }
    }
}

#[test]
fn ten_thousand_cards_go_out_and_come_in_again() {
    let stage = |stage: usize| {
        let step = |step: usize| {
            format!("  - Step {step}\n{}", "    - Touchpoint: waits (-1)\n    - Pain: nobody calls\n".repeat(3))
        };
        format!("- Stage {stage}\n{}", (0..11).map(step).collect::<String>())
    };
    let text: String = (0..101).map(stage).collect();
    let mut started = Instant::now();
    let mut lap = |what: &str| {
        let took = started.elapsed();
        started = Instant::now();
        println!("{what}: {took:?}");
        assert!(took < Duration::from_secs(20), "{what} took {took:?}");
    };
    let journey = read_as(FileKind::Text, text.as_bytes()).unwrap().journeys.remove(0).journey;
    lap("list in");
    assert_eq!(journey.summary().cards, 9_999);
    let written = markdown(&journey).bytes;
    lap("Markdown out");
    assert_eq!(read_as(FileKind::Text, &written).unwrap().journeys[0].journey.summary().cards, 9_999);
    lap("Markdown in");
    let written = cjml(&journey).bytes;
    lap("CJML out");
    assert_eq!(read_as(FileKind::Cjml, &written).unwrap().journeys[0].journey.summary().cards, 6_666);
    lap("CJML in");
    let written = bundle(&[("a".into(), &journey)], &|_| None).bytes;
    lap("bundle out");
    assert_eq!(read_as(FileKind::Bundle, &written).unwrap().journeys[0].journey, journey);
    lap("bundle in");
    assert!(waymark_exchange::story(&journey, "en").bytes.len() > 100_000);
    lap("story");
}
