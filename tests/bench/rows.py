"""The rows of the benchmark: what the generator is asked to do, and which figures come out.

A row is one scenario of bench_load with or without TLS; it yields one or more figures. A figure is
compared with the best peer; its goal has an absolute part and a part relative to the best peer.
"""
import dataclasses


@dataclasses.dataclass(frozen=True)
class Figure:
    key: str             # in the generator's report
    label: str
    scale: float = 1.0   # report value × scale = printed value
    digits: int = 0
    higher_is_better: bool = True
    goal: float | None = None         # as printed
    goal_ratio: float | None = None   # ours / best peer


@dataclasses.dataclass(frozen=True)
class Row:
    name: str
    scenario: str
    tls: bool
    figures: tuple
    arguments: tuple = ()          # of bench_load, full length
    quick_arguments: tuple = ()    # replace the former with --quick
    accounts: int = 200            # needed
    quick_accounts: int = 200
    needs_contacts: bool = False
    collects: bool = False         # crash, restart and count what was kept
    ours_only: bool = False        # the peers do not offer it
    archive: bool = False          # of the size that options ask for
    stream_management: bool = False
    pubsub: bool = False
    occupants: int = 0             # of a chat room; those of a server's largest, if that is smaller
    quick_occupants: int = 0
    archived_rooms: bool = False
    federation: str = ""           # "memory" or "durable": between two servers; "links": to many
    domains: int = 0               # that the other server has
    quick_domains: int = 0
    archived_goals: tuple = ()     # keys of figures whose goals hold with --archive; else the others

    def with_goals(self, archive):
        """The row with the goals that are for servers with (or without) archives."""
        if self.scenario != "messages" or self.federation:
            return self
        figures = (figure if (figure.key in self.archived_goals) == archive else
                   dataclasses.replace(figure, goal=None, goal_ratio=None)
                   for figure in self.figures)
        return dataclasses.replace(self, figures=tuple(figures))

    def argument_list(self, quick, sessions, largest_room):
        chosen = self.quick_arguments if quick else self.arguments
        occupants = min(self.quick_occupants if quick else self.occupants, largest_room)
        names = {"SESSIONS": str(sessions), "OCCUPANTS": str(occupants)}
        return [names.get(value, value) for value in chosen]


def _idle(name, tls, goal, ratio):
    figure = Figure("bytes_per_session", f"memory per idle session, {'TLS 1.3' if tls else 'plain'} (kB)",
                    scale=0.001, digits=1, higher_is_better=False, goal=goal, goal_ratio=ratio)
    return Row(name, "idle", tls, (figure,), ("--sessions", "SESSIONS"),
               ("--sessions", "1000", "--settle", "3"), accounts=10_000, quick_accounts=1_000)


def _hibernating():
    return Row("hibernating", "hibernating", True,
               (Figure("bytes_per_session", "memory per session without its connection (kB)",
                       scale=0.001, digits=1, higher_is_better=False, goal=2.0),
                Figure("resumed_share", "  resumed afterwards (%)", scale=100.0, digits=1,
                       goal=100.0)),
               ("--sessions", "SESSIONS"),
               ("--sessions", "1000", "--settle", "3"), accounts=1_000, quick_accounts=1_000,
               stream_management=True)


def _logins(name, tls, goal, ratio):
    figure = Figure("logins_per_cpu_s", f"logins per CPU-s, {'TLS 1.3' if tls else 'plain'}",
                    goal=goal, goal_ratio=ratio)
    return Row(name, "logins", tls, (figure,), ("--accounts", "1000", "--count", "5000"),
               ("--accounts", "200", "--count", "2000"), accounts=1_000)


def _messages(name, mode, tls, goal, ratio, latency=()):
    kind = "TLS 1.3" if tls else "plain"
    load = "open loop 6,000/s" if mode == "open" else "closed loop, 8 in flight"
    figures = [Figure("messages_per_cpu_s", f"messages per CPU-s, {load}, {kind}",
                      goal=goal, goal_ratio=ratio)]
    if mode == "open":
        goals = dict(latency)
        for key, label in (("p50_ms", "p50"), ("p99_ms", "p99"), ("p999_ms", "p99.9")):
            figures.append(Figure(key, f"  {label} latency, {kind} (ms)", digits=2,
                                  higher_is_better=False, goal=goals.get(key)))
    else:
        figures.append(Figure("syncs_per_message", "  syncs to disk per message", digits=3,
                              higher_is_better=False, goal=0.1))
    return Row(name, "messages", tls, tuple(figures), ("--mode", mode, "--seconds", "10"),
               ("--mode", mode, "--seconds", "3", "--warm-up", "1"),
               archived_goals=("syncs_per_message",))


def _reconnect():
    return Row("reconnect", "reconnect", True,
               (Figure("reconnects_per_cpu_s", "sessions back per CPU-s: TLS ticket, FAST, resume",
                       goal=2_500),
                Figure("resumed_share", "  of them resumed (%)", scale=100.0, digits=1, goal=100.0),
                Figure("tls_resumed_share", "  of them with their TLS ticket (%)", scale=100.0,
                       digits=1, goal=100.0)),
               ("--sessions", "SESSIONS"), ("--sessions", "1000"), accounts=1_000,
               quick_accounts=1_000, ours_only=True)


def _mam_page():
    label = "server CPU per archive page of 50"
    figures = [Figure(key, f"{label}, {of} (ms)", digits=3, higher_is_better=False, goal=0.3)
               for key, of in (("cpu_ms_per_page", "all"),
                               ("cpu_ms_per_page_with", "one conversation"))]
    return Row("mam_page", "archive_pages", False, tuple(figures), ("--pages", "3000"),
               ("--pages", "500"), accounts=1_000, quick_accounts=100, archive=True)


def _rooms(name, rooms, occupants, goal, quick_occupants, archived=False):
    """Rooms so large that joining is dear are filled while presence is for moderators only."""
    what = f"{rooms} rooms of {occupants}" if rooms > 1 else f"one room of {occupants:,}"
    figures = [Figure("messages_per_cpu_s",
                      f"room messages delivered per CPU-s, {what}{', archived' if archived else ''}",
                      goal=goal)]
    if archived:
        figures.append(Figure("archived_share", "  of them in the archives (%)", scale=100.0,
                              digits=1))
    common = ("--rooms", str(rooms), "--occupants", "OCCUPANTS",
              "--quiet", str(int(occupants > 50)), "--archived", str(int(archived)))
    return Row(name, "rooms", False, tuple(figures), (*common, "--seconds", "10"),
               (*common, "--seconds", "3", "--warm-up", "1"),
               accounts=rooms * occupants, quick_accounts=rooms * quick_occupants,
               occupants=occupants, quick_occupants=quick_occupants, archived_rooms=archived)


def _room_join():
    return Row("room_join", "room_join", False,
               (Figure("cpu_ms_per_join",
                       "server CPU per join and leave, room of 5,000, who all hear of it (ms)",
                       digits=3, higher_is_better=False, goal=5.0),
                Figure("cpu_ms_per_join_quiet",
                       "  the same while presence is broadcast for moderators only (ms)",
                       digits=3, higher_is_better=False)),
               ("--occupants", "OCCUPANTS"),
               ("--occupants", "OCCUPANTS", "--joins", "200", "--seconds", "5"),
               accounts=5_008, quick_accounts=208, occupants=5_000, quick_occupants=200)


def _room_memory():
    return Row("room_memory", "room_memory", False,
               (Figure("bytes_per_occupant", "memory per occupant of a room of 5,000 (bytes)",
                       higher_is_better=False, goal=600),),
               ("--occupants", "OCCUPANTS"), ("--occupants", "OCCUPANTS", "--settle", "3"),
               accounts=5_000, quick_accounts=500, occupants=5_000, quick_occupants=500)


def _federation(name, kind, goal, ratio):
    what = "archived, kept until acknowledged" if kind == "durable" else "not kept"
    figures = [Figure("messages_per_cpu_s", f"federated messages per CPU-s of both servers, {what}",
                      goal=goal, goal_ratio=ratio)]
    if kind == "durable":
        figures.append(Figure("syncs_per_message", "  syncs to disk per message", digits=3,
                              higher_is_better=False))
    return Row(name, "messages", False, tuple(figures), ("--mode", "closed", "--seconds", "10"),
               ("--mode", "closed", "--seconds", "3", "--warm-up", "1"), federation=kind)


def _federation_links():
    return Row("federation_links", "links", False,
               (Figure("bytes_per_link", "memory per connection with another server (kB)",
                       scale=0.001, digits=1, higher_is_better=False, goal=25.0),
                Figure("bytes_per_link_there", "  the same of the server that was called (kB)",
                       scale=0.001, digits=1, higher_is_better=False, goal=25.0),
                Figure("bytes_per_domain", "  memory per other domain (kB)", scale=0.001, digits=1,
                       higher_is_better=False)),
               ("--domains", "1000"), ("--domains", "200", "--settle", "3"), federation="links",
               domains=1_000, quick_domains=200, accounts=1, quick_accounts=1)


ALL = [
    _idle("idle_plain", False, 3.0, 1 / 12),
    _idle("idle_tls", True, 18.0, 0.36),
    _logins("logins_plain", False, 4_500, 4.0),
    _logins("logins_tls", True, 1_900, 3.0),
    _messages("messages_open_plain", "open", False, 53_000, 4.0,
              (("p50_ms", 0.12), ("p99_ms", 0.38))),
    _messages("messages_open_tls", "open", True, 40_000, 3.8),
    _messages("messages_closed_plain", "closed", False, 150_000, 6.0),
    _messages("messages_closed_tls", "closed", True, 110_000, 5.0),
    Row("presence", "presence", False,
        (Figure("updates_per_cpu_s", "presence updates delivered per CPU-s", goal=200_000),),
        ("--seconds", "10"), ("--seconds", "3", "--warm-up", "1"),
        accounts=500, quick_accounts=500, needs_contacts=True),
    Row("events", "events", False,
        (Figure("events_per_cpu_s", "pubsub events delivered per CPU-s, 1,000 subscribers",
                goal=120_000, goal_ratio=5.0),),
        ("--seconds", "10"), ("--seconds", "3", "--warm-up", "1", "--subscribers", "200"),
        accounts=1_001, quick_accounts=201, pubsub=True),
    Row("publishing", "publishing", False,
        (Figure("items_per_cpu_s", "pubsub items published per CPU-s", goal=8_000),),
        ("--seconds", "10"), ("--seconds", "3", "--warm-up", "1"), pubsub=True),
    _reconnect(),
    _hibernating(),
    _mam_page(),
    _rooms("rooms_50", 10, 50, 150_000, 50),
    _rooms("rooms_500", 1, 500, None, 200),
    _rooms("rooms_5000", 1, 5_000, 200_000, 400),
    _rooms("rooms_archived", 10, 50, 100_000, 50, archived=True),
    _room_join(),
    _room_memory(),
    Row("offline", "offline", False,
        (Figure("stored_per_cpu_s", "offline messages stored per CPU-s", goal=15_000),
         Figure("stored_per_s", "  the same per second of wall clock"),
         Figure("kept_share", "  kept after kill -9 (%)", scale=100.0, digits=1, goal=100.0)),
        ("--messages", "20000"), ("--messages", "2000"),
        accounts=2_000, quick_accounts=2_000, collects=True),
    _federation("federation_tls", "memory", 25_000, 4.0),
    _federation("federation_durable", "durable", 8_000, None),
    _federation_links(),
]


def select(words):
    """The rows called one of `words`, or else all whose names begin with it; all for no words."""
    if not words:
        return ALL
    names = [row.name for row in ALL]
    chosen = set()
    for word in words:
        found = [word] if word in names else [name for name in names if name.startswith(word)]
        if not found:
            raise ValueError(f"no row called {word}; rows: " + " ".join(names))
        chosen.update(found)
    return [row for row in ALL if row.name in chosen]
