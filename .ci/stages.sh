# Runs named stages: a heading, the seconds, a kept log, the tail of a log that failed, and true counts of tests, read from
# what each runner itself prints at its end. Sourced. A stage that fails without naming a test counts as one failure.

logs=$(mktemp -d "${TMPDIR:-/tmp}/waymark-stages.XXXXXX")
passed=0
failed=0
failing=""
number=0
running=""

# stage NAME COMMAND...: a stage that is one thing, such as a lint.
stage() {
  local name="$1"
  shift
  run_logged "$name" "$@" || one_failure "$name" "failed"
}

# tests NAME RUNNER COMMAND...: a stage whose tests are counted. RUNNER: nextest, cargo, doc, vitest or node.
tests() {
  local name="$1" runner="$2" status=0 here_passed here_failed
  shift 2
  run_logged "$name" "$@" || status=$?
  read -r here_passed here_failed < <(count "$runner" "$log")
  passed=$((passed + here_passed))
  failed=$((failed + here_failed))
  say "   $here_passed passed, $here_failed failed"
  if [ "$here_failed" -gt 0 ]; then
    remember "$name"
  elif [ "$status" != 0 ]; then
    one_failure "$name" "failed without naming a test"
  elif [ "$here_passed" = 0 ] && [ "$runner" != doc ]; then
    one_failure "$name" "ran no test at all"
  fi
}

one_failure() {
  failed=$((failed + 1))
  remember "$1"
  say "   $1 $2"
}

remember() { failing="$failing$1|$log
"; }

# Runs a command in a process group of its own, its output in a log; says now and then how far it is.
run_logged() {
  local name="$1" status=0 started=$SECONDS next=$((SECONDS + 30))
  shift
  number=$((number + 1))
  log="$logs/$(printf '%02d' "$number")-$(printf '%s' "$name" | tr 'A-Z ' 'a-z-' | tr -cd 'a-z0-9-').log"
  heading "$name"
  set -m
  "$@" >"$log" 2>&1 </dev/null &
  running=$!
  set +m
  while kill -0 "$running" 2>/dev/null; do
    sleep 0.5
    if [ "$SECONDS" -ge "$next" ]; then
      next=$((SECONDS + 30))
      say "   ... $((SECONDS - started)) s: $(tail -n 1 "$log" | plain | cut -c1-100)"
    fi
  done
  wait "$running" || status=$?
  running=""
  say "   $((SECONDS - started)) s"
  return "$status"
}

# Output without colours and without the lines that a progress bar wrote over.
plain() {
  LC_ALL=C sed -e $'s/\e\\[[0-9;?]*[A-Za-z]//g' -e $'s/.*\r\\(.\\)/\\1/' | LC_ALL=C tr -cd '\11\12\40-\176\200-\377'
}

# Prints "PASSED FAILED" as the runner's own summary has them.
count() {
  plain <"$2" | awk -v runner="$1" '
    function number_before(word,   text) {
      text = $0
      if (!match(text, "[0-9]+ " word)) return 0
      return substr(text, RSTART, RLENGTH) + 0
    }
    runner == "nextest" && /^ *Summary \[/ {
      passed += number_before("passed")
      failed += number_before("failed") + number_before("exec failed") + number_before("timed out")
    }
    (runner == "cargo" || runner == "doc") && /^test result: / {
      passed += number_before("passed")
      failed += number_before("failed")
    }
    runner == "vitest" && /^ *Tests  / {
      passed += number_before("passed")
      failed += number_before("failed")
    }
    runner == "node" && /^[^ ]+ (pass|fail|cancelled) [0-9]+$/ {
      if ($2 == "pass") passed += $3
      else failed += $3
    }
    END { printf "%d %d\n", passed, failed }'
}

# The end of each failing log, in the order they failed.
show_failures() {
  local name path
  printf '%s' "$failing" | while IFS='|' read -r name path; do
    heading "$name failed; the end of $path:"
    tail -n "${TAIL:-60}" "$path" | plain
  done
}

# Nothing that a stage started outlives the script.
end_running() { if [ -n "$running" ]; then kill -- "-$running" 2>/dev/null || true; fi; }
