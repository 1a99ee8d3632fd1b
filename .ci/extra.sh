#!/usr/bin/env bash
# The smaller doors: bench, golden, sheets, types, package, soak. Each is one function.
. "$(dirname "$0")/common.sh"

ready() { .ci/bootstrap.sh "${1:-run}" && .ci/ui.sh; }

# First the core, then an hour of edits, then the page, which is opened on the libraries that the core's figures leave behind. All
# of it is built with one selection (the whole workspace), so that it shares its artifacts with `soak`. Ends with 1 when one failed.
bench() {
  local status=0
  ready test
  cargo build --locked --workspace --bins --benches --examples --profile bench
  cargo bench --locked --workspace --bench core || status=1
  WAYMARK_CARDS=10000 WAYMARK_WARM=1000 WAYMARK_EDITS=9000 \
    cargo test --locked --workspace --profile bench --test memory -- --nocapture || status=1
  node tests/e2e/bench/page.mjs || status=1
  node tests/e2e/bench/heap.mjs || status=1
  PROFILE=release node tests/e2e/bench/ways.mjs || status=1
  node tests/benches/write.mjs || status=1
  return "$status"
}

golden() {
  grep -q '^name = "golden"' tests/Cargo.toml || stop "There are no golden pictures yet."
  ready
  WAYMARK_BLESS=1 INSTA_UPDATE=always cargo test --locked --workspace --lib --test golden
  git --no-pager status --short -- tests src-tauri
}

# Every screen in every theme, language and size against the real core; for a person's eye. WAYMARK_LOOKS=english,arabic for some of
# them, WAYMARK_SHEETS_ALL=1 for all themes of every language.
sheets() {
  ready test
  cargo build --locked --workspace --bins --examples
  local folder
  folder="$(cargo metadata --format-version 1 --no-deps --offline | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')/sheets"
  WAYMARK_SHEETS="$folder" node --test tests/e2e/sheets.mjs
  say "Contact sheets: $folder/index.html"
}

types() {
  ready
  . .ci/checks.sh
  WAYMARK_BLESS=1 generated_tests
  git --no-pager status --short -- ui/src/generated assets/schema
}

# deb and rpm need nothing from outside; AppImage would download a helper.
package() {
  ready
  have cargo-tauri || [ -x ui/node_modules/.bin/tauri ] ||
    stop "The Tauri command line is not here. Install it: cargo install tauri-cli --locked"
  local bundles=()
  if [ "$(uname -s)" = Linux ]; then bundles=(--bundles deb,rpm); fi
  if have cargo-tauri; then
    (cd src-tauri && cargo tauri build ${bundles[@]+"${bundles[@]}"} -- --locked)
  else
    (cd src-tauri && ../ui/node_modules/.bin/tauri build ${bundles[@]+"${bundles[@]}"} -- --locked)
  fi
}

# As long as wanted: WAYMARK_SOAK_MINUTES=600 make soak.
soak() {
  ready
  cargo build --locked --workspace --bins --benches --examples --profile bench
  cargo bench --locked --workspace --bench soak
}

case "${1:-}" in
bench | golden | sheets | types | package | soak) "$1" ;;
*) stop "Usage: extra.sh bench|golden|sheets|types|package|soak" ;;
esac
