"""Fills the archives of a server with messages (XEP-0313), straight into its database.

Row k belongs to account k mod A, at place k / A of its archive; contacts take turns, so that place
p is of contact p mod C. All rows are in the order of their times, one step apart, as if all accounts
had been talking all the time: the messages of one account lie far apart, as they do in real life.
The generator computes the same (tests/bench/scenario_archive.cpp).
"""
import dataclasses
import sqlite3
import subprocess
import time

FAILURES = (sqlite3.Error, OSError, subprocess.CalledProcessError)
STEP_US = 1_000_000
WORDS = "But, soft! what light through yonder window breaks? It is the east, and Juliet is the sun. "


@dataclasses.dataclass(frozen=True)
class Layout:
    rows: int
    accounts: int
    contacts: int   # of each account
    first_us: int
    domain: str

    @staticmethod
    def of(rows, accounts, contacts, domain):
        """Ends yesterday."""
        first = int(time.time()) - 86_400 - rows * STEP_US // 1_000_000
        return Layout(rows - rows % accounts, accounts, contacts, first * 1_000_000, domain)

    def arguments(self):
        """For bench_load."""
        return ["--rows", str(self.rows), "--accounts", str(self.accounts),
                "--contacts", str(self.contacts), "--first-us", str(self.first_us),
                "--step-us", str(STEP_US)]

    def messages(self):
        """Yields (localpart, contact's bare JID, microseconds, text, stanza)."""
        bodies = [WORDS[i % len(WORDS):] + WORDS[:i % len(WORDS)] for i in range(0, len(WORDS), 7)]
        for k in range(self.rows):
            account, place = k % self.accounts, k // self.accounts
            turn, contact = divmod(place, self.contacts)
            contact = (account + 1 + contact) % self.accounts
            us = self.first_us + k * STEP_US
            owner, other = f"u{account}@{self.domain}", f"u{contact}@{self.domain}"
            one, two = (owner, other) if turn % 2 else (other, owner)
            body = bodies[k % len(bodies)]
            yield (f"u{account}", other, us, body,
                   f"<message from='{one}/bench' to='{two}' type='chat' id='{us:016x}'>"
                   f"<body>{body}</body><active xmlns='http://jabber.org/protocol/chatstates'/>"
                   "<request xmlns='urn:xmpp:receipts'/>"
                   f"<origin-id xmlns='urn:xmpp:sid:0' id='{us:016x}'/></message>")


def parlance_id(us):
    """See storage/archive.h: the time, and eight bytes to tell messages of the same time apart."""
    return us.to_bytes(8, "big") + bytes(8)


def _insert(path, layout, statement, row, indexes=()):
    """Into SQLite; indexes that can be made afterwards are."""
    database = sqlite3.connect(path, isolation_level=None)
    mode = database.execute("PRAGMA journal_mode").fetchone()[0]
    # Whoever crashes here begins anew; a WAL would have everything written twice.
    database.execute("PRAGMA journal_mode = DELETE")
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA cache_size = -2000000")
    made = []
    for name in indexes:
        found = database.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        if found is None:
            raise sqlite3.OperationalError(f"no index {name}: another version of the server?")
        made.append(found[0])
        database.execute(f'DROP INDEX "{name}"')
    database.execute("BEGIN")
    database.executemany(statement, (row(*message) for message in layout.messages()))
    for text in made:
        database.execute(text)
    database.execute("COMMIT")
    database.execute(f"PRAGMA journal_mode = {mode}")
    database.close()


def fill_parlance_sqlite(path, layout):
    _insert(path, layout,
            "INSERT INTO archive (owner, id, contact, resource, origin, stanza) "
            "VALUES (?, ?, ?, 'bench', x'', ?)",
            lambda user, contact, us, body, stanza:
            (f"{user}@{layout.domain}", parlance_id(us), contact, stanza),
            ["archive_by_contact"])


def fill_parlance_postgres(psql, layout):
    """`psql` is the command that runs statements."""
    def run(statement):
        subprocess.run([*psql, statement], check=True, capture_output=True)

    run("DROP INDEX archive_by_contact")
    run("ALTER TABLE archive DROP CONSTRAINT archive_pkey")
    copy = "COPY archive (owner, id, contact, resource, origin, stanza) FROM STDIN"
    with subprocess.Popen([*psql, copy], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                          text=True) as process:
        for user, contact, us, _, stanza in layout.messages():
            process.stdin.write(f"{user}@{layout.domain}\t\\\\x{parlance_id(us).hex()}\t{contact}"
                                f"\tbench\t\\\\x\t{stanza}\n")
        process.stdin.close()
        if process.wait() != 0:
            raise OSError("COPY failed")
    run("ALTER TABLE archive ADD PRIMARY KEY (owner, id)")
    run("CREATE INDEX archive_by_contact ON archive (owner, contact, id)")
    run("VACUUM ANALYZE archive")


def fill_prosody(path, layout):
    _insert(path, layout,
            'INSERT INTO prosodyarchive ("host", "user", "store", "key", "when", "with", "type", '
            "\"value\") VALUES (?, ?, 'archive', ?, ?, ?, 'xml', ?)",
            lambda user, contact, us, body, stanza:
            (layout.domain, user, str(us), us // 1_000_000, contact, stanza),
            ["prosodyarchive_with_when", "prosodyarchive_when", "prosodyarchive_sort"])


def fill_ejabberd(path, layout):
    _insert(path, layout,
            "INSERT INTO archive (username, timestamp, peer, bare_peer, xml, txt, kind, nick) "
            "VALUES (?, ?, ?, ?, ?, ?, 'chat', '')",
            lambda user, contact, us, body, stanza:
            (user, us, f"{contact}/bench", contact, stanza, body),
            ["i_username_timestamp", "i_archive_username_peer", "i_archive_username_bare_peer",
             "i_timestamp"])
