"""Prints what scripts/bench measured: figures side by side, ratios, and the generator's own cost."""
import statistics

BUSY_CORES = 0.1  # of other processes, above which figures are not to be trusted
OURS = ("parlance", "parlance-pg")


def _text(figure, value):
    return "-" if value is None else f"{value:,.{figure.digits}f}"


def _columns(lines):
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    for line in lines:
        cells = [line[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(line[1:], widths[1:])]
        print("  ".join(cells).rstrip())


def _goal(figure, value, ratio):
    """The goal and whether it is met, e.g. '>= 4,500, >= 4.0x: yes'."""
    sign = ">=" if figure.higher_is_better else "<="
    parts, met = [], True
    for goal, text, reached in ((figure.goal, _text(figure, figure.goal), value),
                                (figure.goal_ratio, f"{figure.goal_ratio or 0:.2f}x", ratio)):
        if goal is None:
            continue
        parts.append(f"{sign} {text}")
        if reached is None:
            met = None
        elif met is not None:
            met = met and (reached >= goal if figure.higher_is_better else reached <= goal)
    if not parts:
        return ""
    verdict = "" if met is None else ": yes" if met else ": no"
    return ", ".join(parts) + verdict


def median(results, row, server, key, scale=1.0):
    values = [run[key] * scale for run in results.get((row.name, server), []) if key in run]
    return statistics.median(values) if values else None


def print_figures(rows, servers, results):
    peers = [server for server in servers if server not in OURS]
    ours = next((server for server in servers if server in OURS), None)
    lines = [["medians", *servers, "best peer", "ratio", "goal"]]
    for row in rows:
        for figure in row.figures:
            values = {server: median(results, row, server, figure.key, figure.scale)
                      for server in servers}
            known = [values[peer] for peer in peers if values[peer] is not None]
            choose = max if figure.higher_is_better else min
            best = choose(known) if known else None
            mine = values.get(ours)
            ratio = mine / best if mine is not None and best else None
            lines.append([figure.label, *(_text(figure, values[server]) for server in servers),
                          _text(figure, best), "-" if ratio is None else f"{ratio:.2f}x",
                          _goal(figure, mine, ratio)])
    _columns(lines)


def print_costs(rows, servers, results):
    """CPU seconds in the measured window: server / generator. The generator must be the cheaper."""
    lines = [["CPU seconds, server / generator", *servers]]
    dearer = []
    for row in rows:
        line = [row.name]
        for server in servers:
            theirs = median(results, row, server, "server_cpu_s")
            own = median(results, row, server, "generator_cpu_s")
            line.append("-" if theirs is None else f"{theirs:.2f} / {own:.2f}")
            if theirs is not None and own >= theirs:
                dearer.append(f"{row.name} with {server}")
        lines.append(line)
    print()
    _columns(lines)
    busy = max((run["other_cpu_s"] / run["wall_s"] for runs in results.values() for run in runs
                if "other_cpu_s" in run), default=0.0)
    if busy > BUSY_CORES:
        print(f"The machine was not quiet: other processes used up to {busy:.1f} cores during a "
              "measured window. Latency is then theirs, and CPU figures suffer too.")
    if dearer:
        print("The generator cost more than the server in: " + ", ".join(dearer))
