# shellcheck shell=bash
# Sourced by scripts that run many steps: names them, times them, and sums up at the end. A step
# that fails does not keep later ones from running; the sum fails.

step_lines=()
steps_failed=0

report_step() { # NAME START LOG STATUS
    # ctest and pytest end with the numbers worth seeing.
    if [ -z "${SHOW_OUTPUT:-}" ]; then
        if [ "$4" -ne 0 ]; then tail -n 120 "$3"; else tail -n 2 "$3"; fi
    fi
    local word=ok
    if [ "$4" -ne 0 ]; then
        word=FAILED
        steps_failed=$((steps_failed + 1))
    fi
    step_lines+=("$(printf '%-6s %5d s  %s' "$word" "$((SECONDS - $2))" "$1")")
}

# step_beside NAME COMMAND...: the same in the background, beside the next steps; wait_beside ends and
# reports all of them. For steps that wait much or use one core each.
beside_names=()
beside_pids=()
beside_logs=()
beside_starts=()
step_beside() {
    local log
    log=$(mktemp)
    beside_names+=("$1")
    beside_starts+=("$SECONDS")
    beside_logs+=("$log")
    shift
    "$@" >"$log" 2>&1 &
    beside_pids+=("$!")
}

wait_beside() {
    local i status
    for i in "${!beside_pids[@]}"; do
        status=0
        wait "${beside_pids[i]}" || status=$?
        printf '== %s\n' "${beside_names[i]}"
        if [ -n "${SHOW_OUTPUT:-}" ]; then cat "${beside_logs[i]}"; fi
        report_step "${beside_names[i]}" "${beside_starts[i]}" "${beside_logs[i]}" "$status"
        rm -f "${beside_logs[i]}"
    done
    beside_names=()
    beside_pids=()
    beside_logs=()
    beside_starts=()
}

# step NAME COMMAND...: the output is shown only when it fails or SHOW_OUTPUT is set.
step() {
    local name=$1 start=$SECONDS log status=0
    shift
    log=$(mktemp)
    printf '== %s\n' "$name"
    if [ -n "${SHOW_OUTPUT:-}" ]; then
        "$@" 2>&1 | tee "$log" || status=${PIPESTATUS[0]}
    else
        "$@" >"$log" 2>&1 || status=$?
    fi
    report_step "$name" "$start" "$log" "$status"
    rm -f "$log"
    return 0
}

# Prints a line per step; the status is the scripts' exit status.
sum_up() {
    printf '\n'
    printf '%s\n' "${step_lines[@]}"
    if [ "$steps_failed" -ne 0 ]; then
        printf '%d of %d steps FAILED (%d s)\n' "$steps_failed" "${#step_lines[@]}" "$SECONDS"
        return 1
    fi
    printf 'all %d steps passed (%d s)\n' "${#step_lines[@]}" "$SECONDS"
}
