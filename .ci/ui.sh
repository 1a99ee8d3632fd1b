#!/usr/bin/env bash
# Builds the web UI into ui/dist, which the Rust programs carry inside them; does nothing when it is current.
# A needless build would also make cargo build both programs again.
. "$(dirname "$0")/common.sh"

stamp=ui/node_modules/.waymark-built
now=$(fingerprint ui assets)
if [ -f ui/dist/index.html ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then
  say "The UI is current."
  exit 0
fi
npm --prefix ui run build
[ -f ui/dist/index.html ] || stop "The UI build ended without ui/dist/index.html."
printf '%s' "$now" >"$stamp"
