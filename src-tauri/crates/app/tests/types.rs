//! The TypeScript types in the UI are the ones that this build would write. `WAYMARK_BLESS=1` writes them again.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::{fs, path::PathBuf};

#[test]
fn committed_types_are_current() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/generated/border.ts");
    let current = waymark_app::typescript();
    if std::env::var_os("WAYMARK_BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &current).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == current, "ui/src/generated/border.ts is not current: run this test with WAYMARK_BLESS=1");
}

#[test]
fn every_command_has_its_signature() {
    let text = waymark_app::typescript();
    for name in waymark_app::Request::NAMES {
        assert!(text.contains(&format!("  {name}: {{ arguments: ")), "no signature for {name}");
    }
    assert!(!text.contains("bigint"), "a large integer would not survive JSON in a browser");
}
