# The checks that need no test to run: format, lints, documentation, types, licences. Sourced after stages.sh.

run_checks() {
  stage "Rust format" cargo fmt --all -- --check
  stage "Rust lints" cargo clippy --locked --workspace --all-targets -- -D warnings
  stage "Rust documentation" env RUSTDOCFLAGS="-D warnings" \
    cargo doc --locked --workspace --lib --bins --examples --no-deps
  stage "UI types" npm --prefix ui run check
  stage "UI lints and format" npm --prefix ui run lint
  if cargo deny --version >/dev/null 2>&1; then
    stage "Licences and sources" cargo deny --offline check licenses bans sources
  fi
}

# Writes them again. A test whose name holds "generated" or "export_bindings" writes when it sees the variable, else compares.
write_generated() {
  WAYMARK_WRITE_GENERATED=1 cargo test --locked --workspace --lib -- export_bindings generated
}

# Did anything since the start of this script (the tests, or write_generated) write them differently?
generated_is_current() {
  if [ "$(fingerprint "${GENERATED[@]}")" != "$generated_before" ]; then
    git --no-pager diff --stat -- "${GENERATED[@]}" 2>/dev/null
    say "Not current: ${GENERATED[*]}. They have been written again just now; look at them and commit them."
    return 1
  fi
}

generated_before=$(fingerprint "${GENERATED[@]}")
