"""The soak in short. With receivers who are away while messages are written, Parlance must lose, double
and reorder nothing; and when its files are put back to an older state, the tool must say so.

usage: soak_test.py PARLANCE SOAK_CLIENT BENCH_LOAD
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

SOAK = pathlib.Path(__file__).resolve().parent / "soak.py"
PROGRAMS = {}


def soak(*arguments):
    """Runs the tool; returns its exit status and the verdict."""
    with tempfile.NamedTemporaryFile(suffix=".json") as result:
        done = subprocess.run(
            [sys.executable, "-B", str(SOAK), "--workload", "offline", "--messages", "3000",
             "--senders", "12", "--receivers", "12", "--network", "127.0.79", "--quiet", "1000",
             "--client", PROGRAMS["client"], "--register", PROGRAMS["register"],
             "--json", result.name, *arguments],
            env={**os.environ, "PARLANCE_BIN": PROGRAMS["parlance"]},
            capture_output=True, text=True, check=False, timeout=300)
        text = pathlib.Path(result.name).read_text(encoding="utf-8")
        verdicts = json.loads(text) if text else []
        return done.returncode, verdicts[0] if verdicts else None, done.stdout + done.stderr


class Soak(unittest.TestCase):
    def test_nothing_acknowledged_is_lost_doubled_or_reordered(self):
        status, verdict, output = soak("--kills", "3")
        self.assertEqual(status, 0, output)
        self.assertGreaterEqual(verdict["acked"], 3000)
        self.assertEqual(verdict["kills"], 4)

    def test_a_storage_that_forgets_is_found_out(self):
        status, verdict, output = soak("--kills", "3", "--forget")
        self.assertEqual(status, 1, output)
        self.assertGreater(verdict["lost"], 0, output)
        self.assertGreater(verdict["doubled"], 0, output)


if __name__ == "__main__":
    PROGRAMS["parlance"], PROGRAMS["client"], PROGRAMS["register"] = sys.argv[1:4]
    unittest.main(argv=sys.argv[:1])
