#!/usr/bin/env bash
# make run: from a fresh checkout to an open map. With a display it opens the desktop window on the library (which fills itself
# with samples when new); without one it writes the sample map as files and serves the same app to a browser.
. "$(dirname "$0")/common.sh"

.ci/bootstrap.sh run
heading "UI"
.ci/ui.sh
heading "Programs (the first time takes some minutes)"
build_programs
built=$(built_folder)

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" != Linux ]; then
  heading "Waymark"
  exec "$built/waymark-desktop" "$@"
fi

heading "There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window can open."
say "Writing the sample map, $SAMPLE, as files instead:"
mkdir -p out
for form in png svg pdf json; do
  "$built/waymark" export "$SAMPLE" -o "out/dmv.$form"
done
heading "The same app, in a browser:"
exec "$built/waymark" serve "$@"
