#!/usr/bin/env bash
# make check: every check that is not a test. Exits with 1 when one fails.
. "$(dirname "$0")/common.sh"
.ci/bootstrap.sh test
.ci/ui.sh
. .ci/stages.sh
. .ci/checks.sh
trap end_running EXIT

run_checks
stage "Writing generated files" write_generated
stage "Generated files are current" generated_is_current
show_failures
if [ "$failed" -gt 0 ]; then stop "$failed checks failed; logs in $logs"; fi
heading "All checks passed."
