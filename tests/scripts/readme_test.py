"""README.md repeats what scripts/run prints for people with Gajim: word for word."""

import os
import re
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
FINGERPRINT = re.compile(r"(SHA-256) (\$fingerprint|([0-9A-F]{2}:){31}[0-9A-F]{2})$", re.MULTILINE)


def passage(path):
    """From "In Gajim" to the end of the paragraph, whatever the fingerprint."""
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        text = file.read()
    found = re.search(r"^In Gajim .*?(?=\n\n|\n```)", text, re.DOTALL | re.MULTILINE)
    return FINGERPRINT.sub(r"\1", found.group(0)) if found else None


class Readme(unittest.TestCase):
    def test_gajim_section_is_what_run_prints(self):
        printed = passage("scripts/run")
        self.assertIsNotNone(printed)
        self.assertIn("START TLS", printed)
        self.assertEqual(passage("README.md"), printed)


if __name__ == "__main__":
    unittest.main()
