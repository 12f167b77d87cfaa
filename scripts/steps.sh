# shellcheck shell=bash
# Sourced by scripts that run many steps: names them, times them, and sums up at the end. A step
# that fails does not keep later ones from running; the sum fails.

step_lines=()
steps_failed=0

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
        # ctest and pytest end with the numbers worth seeing.
        if [ "$status" -ne 0 ]; then tail -n 120 "$log"; else tail -n 2 "$log"; fi
    fi
    rm -f "$log"
    local word=ok
    if [ "$status" -ne 0 ]; then
        word=FAILED
        steps_failed=$((steps_failed + 1))
    fi
    step_lines+=("$(printf '%-6s %5d s  %s' "$word" "$((SECONDS - start))" "$name")")
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
