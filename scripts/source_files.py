"""What the lints share: which files are ours, and C++ text without comments and strings."""

import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDERS = ("base", "xmpp", "storage", "server", "tests")


def cpp_files():
    """All C++ files of the repository, relative to its root, which becomes the working directory."""
    os.chdir(ROOT)
    found = []
    for folder in FOLDERS:
        for where, _, names in os.walk(folder):
            found += [os.path.join(where, name) for name in names
                      if name.endswith((".cpp", ".h"))]
    return sorted(found)


_TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/'
    r'|R"(?P<delimiter>[^\s()\\]{0,16})\(.*?\)(?P=delimiter)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'"
    r"|^[ \t]*#(?:\\\n|[^\n])*",
    re.DOTALL | re.MULTILINE)


def blank_comments_and_strings(text):
    """The same text with comments, literals and preprocessor lines blanked; offsets are kept."""
    def replace(found):
        token = found.group(0)
        blanks = re.sub(r"[^\n]", " ", token)
        if token[0] in "\"'" or token.startswith('R"'):
            return '"' + blanks[1:-1] + '"'  # still an operand
        return blanks
    return _TOKEN.sub(replace, text)


def line_of(text, place):
    return text.count("\n", 0, place) + 1
