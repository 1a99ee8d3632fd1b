//! Any bytes through the reader that `WAYMARK_FUZZ_KIND` names; what is read must be writable as JSON and readable again.
#![no_main]

use std::cell::Cell;
use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use waymark_exchange::{FileKind, Wishes, read, read_json, write_json};
use waymark_model::Id;

fn kind() -> FileKind {
    static KIND: OnceLock<FileKind> = OnceLock::new();
    *KIND.get_or_init(|| match std::env::var("WAYMARK_FUZZ_KIND").as_deref() {
        Ok("json") => FileKind::Json,
        Ok("bundle") => FileKind::Bundle,
        Ok("csv") => FileKind::Csv,
        Ok("xlsx") => FileKind::Xlsx,
        Ok("mermaid") => FileKind::Mermaid,
        Ok("markdown") => FileKind::Markdown,
        Ok("cjml") => FileKind::Cjml,
        Ok("text") => FileKind::Text,
        other => panic!("WAYMARK_FUZZ_KIND is json, bundle, csv, xlsx, mermaid, markdown, cjml or text, not {other:?}"),
    })
}

fuzz_target!(|bytes: &[u8]| {
    let next = Cell::new(0_u64);
    let ids = move || {
        next.set(next.get() + 1);
        Id::from_number(next.get())
    };
    let wishes = Wishes { kind: Some(kind()), ..Wishes::default() };
    if let Ok(reading) = read("", bytes, &wishes, &ids) {
        for imported in reading.journeys.iter().take(3) {
            let json = write_json(&imported.journey, &|_| None, false);
            read_json(json.as_bytes()).expect("what was read can be kept");
        }
    }
});
