# What every script of the door shares: the folder, one target folder, words on screen, versions. Sourced, never run.
# Nothing here installs or builds anything.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# An automatic build keeps its artifacts outside the checkout, so that a fresh checkout finds them again.
if [ -n "${CI:-}" ] && [ -z "${CARGO_TARGET_DIR:-}" ]; then
  export CARGO_TARGET_DIR="$HOME/.cache/waymark/target"
fi
export PROFILE="${PROFILE:-dev}"
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-auto}"

say() { printf '%s\n' "$*"; }
heading() { printf '\n== %s\n' "$*"; }
stop() { printf 'waymark: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Is version $1 at least version $2?
at_least() { printf '%s\n%s\n' "$2" "$1" | sort -V -C; }

# One line that changes when any of the given files or folders does (build products left out).
fingerprint() {
  { find "$@" \( -name node_modules -o -name dist -o -name results \) -prune -o -type f -print0 2>/dev/null || true; } |
    LC_ALL=C sort -z | xargs -0 cksum | cksum
}

# Where cargo puts what it builds in the chosen profile.
built_folder() {
  local target
  target=$(cargo metadata --format-version 1 --no-deps --locked | sed -n 's/.*"target_directory":"\([^"]*\)".*/\1/p')
  if [ "$PROFILE" = dev ]; then say "$target/debug"; else say "$target/$PROFILE"; fi
}

# `--bins --examples` because cargo then settles on the same features as for the tests: one set of artifacts serves both.
build_programs() { cargo build --locked --workspace --bins --examples --profile "$PROFILE"; }

# Prints the browser that the browser tests drive, or nothing.
find_chromium() {
  local name
  if [ -n "${WAYMARK_CHROMIUM:-}" ]; then say "$WAYMARK_CHROMIUM"; return; fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if have "$name"; then command -v "$name"; return; fi
  done
}

# The map that a first look shows.
SAMPLE=assets/samples/dmv.json
