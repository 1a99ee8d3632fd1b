#!/bin/sh
# Coverage-guided fuzzing of every importer, `WAYMARK_FUZZ_MINUTES` (default 8) shared among them; or of one: `WAYMARK_FUZZ_KIND=cjml`.
# What it finds stays in tests/fuzz/found; move it to src-tauri/crates/exchange/tests/corpus/<kind>/ once it is mended.
set -eu
cd "$(dirname "$0")/.."
minutes="${WAYMARK_FUZZ_MINUTES:-8}"
kinds="${WAYMARK_FUZZ_KIND:-json bundle bundle-parts csv xlsx xlsx-parts mermaid markdown cjml text}"
target="$(rustc -vV | sed -n 's/^host: //p')"
folder="${CARGO_TARGET_DIR:-target}/fuzz"
# LLVM's own coverage counters, which stable Rust can switch on; only for the target, never for build scripts.
flags="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters"
flags="$flags -Cllvm-args=-sanitizer-coverage-pc-table -Ccodegen-units=1 --cfg fuzzing"
RUSTFLAGS="$flags" CARGO_TARGET_DIR="$folder" cargo build --release --target "$target" --manifest-path tests/fuzz/Cargo.toml
count=0
for kind in $kinds; do count=$((count + 1)); done
seconds=$((minutes * 60 / count))
[ "$seconds" -gt 0 ] || seconds=1
failed=0
for kind in $kinds; do
    kept="$folder/corpus/$kind"
    mkdir -p "$kept" tests/fuzz/found
    seeds="src-tauri/crates/exchange/tests/corpus/$kind"
    [ -d "$seeds" ] || seeds=""
    echo "fuzzing $kind for $seconds s"
    # shellcheck disable=SC2086
    WAYMARK_FUZZ_KIND="$kind" "$folder/$target/release/read" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=65536 \
        -print_final_stats=1 -artifact_prefix="tests/fuzz/found/$kind-" "$kept" $seeds || failed=$((failed + 1))
done
[ "$failed" -eq 0 ] || { echo "$failed kinds of files broke a reader: see tests/fuzz/found"; exit 1; }
