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

# Tests that compare what Rust writes for others (TypeScript types, JSON schema) with what is committed;
# with WAYMARK_BLESS=1 they write it instead.
generated_tests() { cargo test --locked --workspace --test types --test schema; }
