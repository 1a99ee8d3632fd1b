//! The committed schema is the one that the types give, and everything we ship and write is valid by it.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use waymark_exchange::{read_json, schema, write_json};

fn assets() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets")
}

#[test]
fn the_committed_schema_is_current() {
    let path = assets().join("schema/waymark-1.schema.json");
    let made = format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap());
    if std::env::var_os("WAYMARK_BLESS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == made, "assets/schema is not current: run this test with WAYMARK_BLESS=1");
}

#[test]
fn samples_and_templates_are_valid_and_settle_after_one_export() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let mut seen = 0;
    for folder in ["samples", "templates"] {
        for entry in std::fs::read_dir(assets().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|ending| ending != "json") {
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            let document: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            let troubles: Vec<String> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
            assert_eq!(troubles, Vec::<String>::new(), "{}", path.display());
            let imported = read_json(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert_eq!(imported.warnings, Vec::<String>::new(), "{}", path.display());
            let first = write_json(&imported.journey, &|_| None, true);
            let second = write_json(&read_json(first.as_bytes()).unwrap().journey, &|_| None, true);
            assert_eq!(first, second, "{}", path.display());
            let written: serde_json::Value = serde_json::from_str(&first).unwrap();
            assert!(validator.is_valid(&written), "{}", path.display());
            seen += 1;
        }
    }
    assert!(seen >= 9, "the samples and templates were not found");
}

#[test]
fn the_schema_holds_the_ranges() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let bytes = std::fs::read(assets().join("samples/dmv.json")).unwrap();
    let sample: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    for (pointer, bad) in [("/journey/language", "en US!"), ("/waymark", "2.0"), ("/journey/review_on", "soon")] {
        let mut document = sample.clone();
        *document.pointer_mut(pointer).unwrap() = bad.into();
        assert!(!validator.is_valid(&document), "{pointer} = {bad} passed the schema");
    }
}
