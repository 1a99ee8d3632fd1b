#!/usr/bin/env bash
# make check: every check that is not a test. Exits with 1 when one fails.
. "$(dirname "$0")/common.sh"
.ci/bootstrap.sh test
.ci/ui.sh
. .ci/stages.sh
. .ci/checks.sh
trap end_running EXIT

run_checks
stage "Generated files are current" generated_tests
show_failures
if [ "$failed" -gt 0 ]; then stop "Checks that failed: $failed. Logs: $logs"; fi
heading "All checks passed."
