//! Any bytes through the reader that `WAYMARK_FUZZ_KIND` names; what is read must be writable as JSON and readable again.
//! With "-parts" the bytes are edits of the parts of a whole zip, and reach the readers inside it.
#![no_main]

#[path = "../../src-tauri/crates/exchange/tests/packed/mod.rs"]
mod packed;

use std::cell::Cell;
use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use packed::Parts;
use waymark_exchange::{EXAMPLE_XLSX, FileKind, Wishes, bundle, read, read_json, write_json, xlsx};
use waymark_model::Id;

/// A small map for the parts of a zip.
const SMALL: &str = include_str!("../../src-tauri/crates/exchange/tests/small.json");

/// What is fuzzed: the kind of file, and the zips whose parts are edited.
struct Aim {
    kind: FileKind,
    zips: Vec<Parts>,
}

fn aim() -> &'static Aim {
    static AIM: OnceLock<Aim> = OnceLock::new();
    AIM.get_or_init(|| {
        let named = std::env::var("WAYMARK_FUZZ_KIND").unwrap_or_default();
        let (name, parts) = named.strip_suffix("-parts").map_or((named.as_str(), false), |name| (name, true));
        let kind = match name {
            "json" => FileKind::Json,
            "bundle" => FileKind::Bundle,
            "csv" => FileKind::Csv,
            "xlsx" => FileKind::Xlsx,
            "mermaid" => FileKind::Mermaid,
            "markdown" => FileKind::Markdown,
            "cjml" => FileKind::Cjml,
            "text" => FileKind::Text,
            other => panic!(
                "WAYMARK_FUZZ_KIND is json, bundle, csv, xlsx, mermaid, markdown, cjml, text, xlsx-parts or bundle-parts, not {other:?}"
            ),
        };
        Aim { kind, zips: if parts { zips(kind) } else { Vec::new() } }
    })
}

fn zips(kind: FileKind) -> Vec<Parts> {
    let journey = read_json(SMALL.as_bytes()).expect("the small map is sound").journey;
    match kind {
        FileKind::Xlsx => vec![Parts::of(&xlsx(&journey, "en", &|_| None).bytes), Parts::of(EXAMPLE_XLSX)],
        _ => vec![Parts::of(&bundle(&[("a".into(), &journey)], &|_| None).bytes)],
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Aim { kind, zips } = aim();
    let next = Cell::new(0_u64);
    let ids = move || {
        next.set(next.get() + 1);
        Id::from_number(next.get())
    };
    let edited = match (zips.as_slice(), bytes.split_first()) {
        ([], _) => None,
        (zips, Some((which, edits))) => Some(zips[usize::from(*which) % zips.len()].edited(edits)),
        (zips, None) => Some(zips[0].edited(&[])),
    };
    let wishes = Wishes { kind: Some(*kind), ..Wishes::default() };
    if let Ok(reading) = read("", edited.as_deref().unwrap_or(bytes), &wishes, &ids) {
        for imported in reading.journeys.iter().take(3) {
            let json = write_json(&imported.journey, &|_| None, false);
            read_json(json.as_bytes()).expect("what was read can be kept");
        }
    }
});
