//! What the tests of several formats share: ids, the samples, and reading by the front door.
#![allow(dead_code, clippy::unwrap_used)]

use std::cell::Cell;

use waymark_exchange::{FileKind, ImportError, Reading, Wishes, read, read_json};
use waymark_model::{Id, Journey};

pub(crate) const SAMPLES: [&str; 3] = [
    include_str!("../../../../../assets/samples/dmv.json"),
    include_str!("../../../../../assets/samples/coffee-experience.json"),
    include_str!("../../../../../assets/samples/coffee-service.json"),
];

pub(crate) fn samples() -> Vec<Journey> {
    SAMPLES.iter().map(|text| read_json(text.as_bytes()).unwrap().journey).collect()
}

/// Reads bytes as a kind of file, with ids that count.
pub(crate) fn read_as(kind: FileKind, bytes: &[u8]) -> Result<Reading, ImportError> {
    // Far from the ids of the files, as in life, where new ids are random.
    let next = Cell::new(1_u64 << 40);
    let ids = move || {
        next.set(next.get() + 1);
        Id::from_number(next.get())
    };
    read("", bytes, &Wishes { kind: Some(kind), ..Wishes::default() }, &ids)
}

/// Texts that want to be something else: markup, formulas, controls, marks without end.
pub(crate) fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[click](javascript:alert(1))",
        "![x](http://example.org/track.png)",
        "<javascript:alert(1)>",
        "http://example.org/ www.example.org",
        "=1+1",
        "+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "-2",
        "a|b\\|c\\\\|d",
        "line one\nline two\r\nline three\rline four",
        "\u{202e}evil\u{202c} \u{2066}x\u{2069}",
        "nul\u{0}inside\u{1}\u{8}\u{1b}[31m\u{7f}\u{9f}",
        "]]> <!-- --> <![CDATA[ x ]]> <!DOCTYPE x>",
        "&amp; &lt; &#60; &copy; &nosuch;",
        "```\ncode\n```",
        "# heading\n- bullet\n1. number\n> quote\n---\n| a | b |\n|---|---|",
        "*stars* _under_ ~~gone~~ `tick` **bold**",
        "  spaces around  ",
        "\u{feff}mark \u{fffe}\u{ffff}",
        "Pain: not a lane (-2) 😀",
        "[wait 5 s]",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push(format!("e{}", "\u{301}".repeat(9_999)));
    texts
}

/// A sample with one text in every place where a person may write.
pub(crate) fn filled(text: &str) -> Journey {
    let mut value: serde_json::Value = serde_json::from_str(SAMPLES[0]).unwrap();
    fill(&mut value, text);
    let title: String = text.chars().take(200).collect();
    value["journey"]["title"] = title.into();
    read_json(value.to_string().as_bytes()).unwrap().journey
}

fn fill(value: &mut serde_json::Value, text: &str) {
    const WRITTEN: [&str; 13] = [
        "text",
        "notes",
        "name",
        "description",
        "period",
        "word",
        "owner",
        "goal",
        "quote",
        "role",
        "label",
        "source",
        "unit",
    ];
    match value {
        serde_json::Value::Object(fields) => {
            for (key, value) in fields {
                if WRITTEN.contains(&key.as_str()) && value.is_string() {
                    *value = text.into();
                } else {
                    fill(value, text);
                }
            }
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(|value| fill(value, text)),
        _ => {}
    }
}

/// How many random cases to try: so many, or as `PROPTEST_CASES` says.
pub(crate) fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}
