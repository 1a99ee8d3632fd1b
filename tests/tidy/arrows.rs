//! Arrows point down only: shell, server, cli -> app -> {picture -> layout, exchange, library} -> model.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::root;

/// Which of our crates each of our crates may know, in programs (tests may know more).
fn allowed() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    [
        ("waymark-model", &[][..]),
        ("waymark-layout", &["waymark-model"]),
        ("waymark-picture", &["waymark-layout", "waymark-model"]),
        ("waymark-exchange", &["waymark-model"]),
        ("waymark-library", &["waymark-model"]),
        ("waymark-app", &["waymark-exchange", "waymark-layout", "waymark-library", "waymark-model", "waymark-picture"]),
        ("waymark-server", &["waymark-app"]),
        ("waymark-cli", &["waymark-app", "waymark-server"]),
        ("waymark-shell", &["waymark-app"]),
        ("waymark-tests", &[]),
        // Proofs are no part of the program and may know all of it.
        ("waymark-proof", &["waymark-app", "waymark-exchange", "waymark-library", "waymark-model", "waymark-server"]),
    ]
    .into_iter()
    .map(|(crate_name, may)| (crate_name, may.iter().copied().collect()))
    .collect()
}

#[test]
fn arrows_point_down() {
    let allowed = allowed();
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("cargo metadata lists packages");
    assert_eq!(packages.len(), allowed.len(), "a crate came or went: say here what it may know");
    for package in packages {
        let name = package["name"].as_str().expect("a package has a name");
        let may = allowed.get(name).unwrap_or_else(|| panic!("{name} is new: say here what it may know"));
        for dependency in package["dependencies"].as_array().expect("dependencies are listed") {
            let other = dependency["name"].as_str().expect("a dependency has a name");
            let in_programs = dependency["kind"].is_null();
            if in_programs && other.starts_with("waymark-") {
                assert!(may.contains(other), "{name} must not know {other}");
            }
        }
    }
}

#[test]
fn only_the_shell_knows_tauri() {
    for package in metadata()["packages"].as_array().expect("cargo metadata lists packages") {
        let name = package["name"].as_str().expect("a package has a name");
        let dependencies = package["dependencies"].as_array().expect("dependencies are listed");
        let knows = dependencies.iter().any(|other| {
            other["name"].as_str().is_some_and(|other| other.starts_with("tauri") || other.starts_with("webkit2gtk"))
        });
        assert_eq!(knows, name == "waymark-shell", "{name} and Tauri");
    }
}

fn metadata() -> serde_json::Value {
    let output = std::process::Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline", "--locked"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON")
}
