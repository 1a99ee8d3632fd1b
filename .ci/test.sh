#!/usr/bin/env bash
# make test: everything that must hold, from a fresh machine on. Its last line is always "N passed, N failed".
# It never skips in silence: what cannot run counts as a failure.
. "$(dirname "$0")/common.sh"
. .ci/stages.sh
. .ci/checks.sh

finish() {
  local status=$?
  end_running
  if [ "$status" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  show_failures
  say ""
  say "Logs: $logs; $SECONDS s in all"
  say "$passed passed, $failed failed"
  [ "$failed" = 0 ] || exit 1
}
trap finish EXIT
trap 'exit 130' INT TERM

export CARGO_TERM_COLOR=never NO_COLOR=1 INSTA_UPDATE=no
unset FORCE_COLOR

rust_tests() {
  if cargo nextest --version >/dev/null 2>&1; then
    tests "Rust tests" nextest cargo nextest run --config-file .ci/nextest.toml --locked --workspace --no-fail-fast
  else
    tests "Rust tests" cargo cargo test --locked --workspace --lib --bins --tests --no-fail-fast
  fi
  # Building for examples takes minutes; so only when there are any.
  if grep -rqE '^ *//[/!] ```(rust)?$' src-tauri --include='*.rs'; then
    tests "Rust examples in the documentation" doc cargo test --locked --workspace --doc --no-fail-fast
  fi
}

# The tests find the built programs and open a display of their own; a session bus of its own keeps the windows apart from yours.
end_to_end() {
  WAYMARK_CHROMIUM=$(find_chromium)
  export WAYMARK_CHROMIUM
  tests "Flows in the browser" node timeout 1200 npm --prefix tests/e2e run browser
  tests "Flows in the desktop window" node timeout 1200 dbus-run-session -- npm --prefix tests/e2e run desktop
}

heading "Bootstrap"
.ci/bootstrap.sh test
stage "UI build" .ci/ui.sh
[ "$failed" = 0 ] || exit 1
stage "Programs" build_programs
[ "$failed" = 0 ] || exit 1
run_checks
rust_tests
tests "UI tests" vitest npm --prefix ui run test
end_to_end
