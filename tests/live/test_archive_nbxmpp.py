"""The message archive (XEP-0313) as nbxmpp reads it, and what Gajim does with it: catching up."""

import datetime
import itertools
import time

import pytest
from nbxmpp.modules.rsm import parse_rsm
from nbxmpp.namespaces import Namespace
from nbxmpp.protocol import Iq, Node

from nbxmpp_client import NbxmppClient

QUERY_IDS = (f"query-{number}" for number in itertools.count())
HAILS = [f"hail {number}" for number in range(5)]


@pytest.fixture
def cast(server):
    """cast(account) is a client that is not logged in; cast("romeo") makes the account."""
    clients = []

    def new_client(role_or_account, **options):
        account = role_or_account
        if isinstance(account, str):
            account = server.new_account(account)
        clients.append(NbxmppClient(server, account, **options))
        return clients[-1]

    yield new_client
    for client in clients:
        client.close()


@pytest.fixture
def conversation(cast):
    """Romeo has written five messages to Juliet, the nurse one after that."""
    romeo, juliet, nurse = (cast(role).login() for role in ("romeo", "juliet", "nurse"))
    for hail in HAILS:
        romeo.chat(juliet.bare_jid, hail)
        juliet.expect_message(hail)
    nurse.chat(juliet.bare_jid, "Madam!")
    juliet.expect_message("Madam!")
    return romeo, juliet, nurse


def results(client, query_id):
    return [m for m in client.messages if m.is_mam_message and m.mam.query_id == query_id]


def archive_id(client, message):
    """What a live message says of its place in the archive (XEP-0359), or None."""
    return next((each.id for each in message.stanza_ids if each.by == str(client.bare_jid)), None)


def bodies(messages):
    return [m.body for m in messages]


def forwards(client, max_=2, after=None, **filters):
    """All pages, the oldest first; the messages of each."""
    while True:
        query_id = next(QUERY_IDS)
        answer = client.call("MAM", "make_query", client.bare_jid, query_id,
                             filters.get("start"), filters.get("end"), None, after, max_)
        page = results(client, query_id)
        if page:
            assert (answer.rsm.first, answer.rsm.last) == (page[0].mam.id, page[-1].mam.id)
        yield page
        if answer.complete:
            return
        after = answer.rsm.last


def archive(client, **filters):
    return [message for page in forwards(client, **filters) for message in page]


def own_query(client, rsm, **fields):
    """A page, and what was said of it. nbxmpp has no method for going backwards, as Gajim does not
    do that, and its own form with a `with` fails."""
    iq = Iq(typ="set", to=client.bare_jid, queryNS=Namespace.MAM_2)
    query_id = next(QUERY_IDS)
    iq.getQuery().setAttr("queryid", query_id)
    form = Node("x", attrs={"xmlns": Namespace.DATA, "type": "submit"})
    for var, value in {"FORM_TYPE": Namespace.MAM_2, **fields}.items():
        form.addChild("field", attrs={"var": var}).setTagData("value", value)
    limits = Node("set", attrs={"xmlns": Namespace.RSM})
    for name, value in rsm.items():
        limits.setTagData(name, value)
    iq.setQueryPayload([form, limits])
    fin = client.ask(iq).getTag("fin", namespace=Namespace.MAM_2)
    return results(client, query_id), fin.getAttr("complete") == "true", parse_rsm(fin)


def backwards(client, max_=2, **fields):
    """All pages, the latest first."""
    complete, before = False, ""
    while not complete:
        page, complete, rsm = own_query(client, {"max": max_, "before": before}, **fields)
        yield page
        before = rsm.first


def test_pages_forwards_and_backwards(conversation):
    romeo, juliet, _nurse = conversation
    pages = list(forwards(juliet))
    assert [bodies(page) for page in pages] == [HAILS[:2], HAILS[2:4], [HAILS[4], "Madam!"]]
    ids = [m.mam.id for page in pages for m in page]
    assert len(set(ids)) == 6
    # In the stream they had the same ids (XEP-0359).
    live = [m for m in juliet.messages if not m.is_mam_message and m.body]
    assert ids == [archive_id(juliet, m) for m in live]
    assert [bodies(page) for page in backwards(juliet)] == [
        [HAILS[4], "Madam!"], HAILS[2:4], HAILS[:2]]
    # Behind one that is known, and behind the last.
    assert bodies(archive(juliet, after=ids[3])) == [HAILS[4], "Madam!"]
    assert bodies(archive(juliet, after=ids[5])) == []
    # The sender has them as well, under ids of its own.
    sent = archive(romeo, max_=50)
    assert bodies(sent) == HAILS and not {m.mam.id for m in sent} & set(ids)


def test_with_one_contact(conversation):
    romeo, juliet, nurse = conversation

    def found(jid):
        page, complete, _rsm = own_query(juliet, {"max": 50}, **{"with": str(jid)})
        assert complete
        return bodies(page)

    assert found(romeo.bare_jid) == HAILS
    assert found(nurse.bare_jid) == ["Madam!"]
    assert found(nurse.full_jid) == ["Madam!"]
    assert found("mercutio@verona.test") == []
    assert [bodies(page) for page in backwards(juliet, **{"with": str(romeo.bare_jid)})] == [
        HAILS[3:], HAILS[1:3], HAILS[:1]]


def test_from_a_time_on_and_up_to_a_time(conversation):
    romeo, juliet, _nurse = conversation
    # nbxmpp asks by whole seconds: one has to lie between.
    time.sleep(2.1)
    romeo.chat(juliet.bare_jid, "Good night!")
    juliet.expect_message("Good night!")
    *_, before, after = [m.mam.timestamp for m in archive(juliet)]
    between = datetime.datetime.fromtimestamp(int(before) + 1, datetime.timezone.utc)
    assert before <= between.timestamp() <= after
    assert bodies(archive(juliet, start=between)) == ["Good night!"]
    assert bodies(archive(juliet, end=between)) == [*HAILS, "Madam!"]
    assert bodies(archive(juliet, start=between, end=between)) == []


def test_an_id_that_is_not_in_the_archive(conversation):
    _romeo, juliet, _nurse = conversation
    with pytest.raises(Exception) as refusal:
        archive(juliet, after="nothing")
    assert refusal.value.condition == "item-not-found"


@pytest.mark.parametrize(
    ("default", "always", "never", "kept"),
    [("always", [], [], {"romeo", "nurse"}),
     ("always", [], ["nurse"], {"romeo"}),
     ("never", [], [], set()),
     ("never", ["nurse"], [], {"nurse"}),
     ("roster", [], [], {"romeo"}),
     ("roster", ["nurse"], ["romeo"], {"nurse"})])
def test_preferences_say_what_is_kept(cast, default, always, never, kept):
    people = {role: cast(role).login() for role in ("romeo", "nurse")}
    juliet = cast("juliet").login()
    juliet.call("Roster", "set_item", people["romeo"].bare_jid, "Romeo", [])
    jids = {role: str(client.bare_jid) for role, client in people.items()}
    juliet.call("MAM", "set_preferences", default, [jids[role] for role in always],
                [jids[role] for role in never])
    told = juliet.call("MAM", "request_preferences")
    assert told.default == default
    assert [str(jid) for jid in told.always] == [jids[role] for role in always]
    assert [str(jid) for jid in told.never] == [jids[role] for role in never]
    for role, client in people.items():
        client.chat(juliet.bare_jid, role)
        live = juliet.expect_message(role)
        # An id that names no row would break catching up (XEP-0313 §3).
        assert (archive_id(juliet, live) is not None) == (role in kept)
        juliet.chat(client.full_jid, f"{role}!")
        client.expect_message(f"{role}!")
    assert sorted(bodies(archive(juliet))) == sorted(
        text for role in kept for text in (role, f"{role}!"))
    # It is her archive alone.
    for role, client in people.items():
        assert bodies(archive(client)) == [role, f"{role}!"]


def meanwhile(cast):
    """Juliet knows the archive up to one message, and gets three more while she is away."""
    romeo = cast("romeo").login()
    juliet = cast("juliet").login()
    romeo.chat(juliet.bare_jid, "the last she saw")
    known = archive_id(juliet, juliet.expect_message("the last she saw"))
    juliet.logout()
    missed = [f"missed {number}" for number in range(3)]
    for text in missed:
        romeo.chat(juliet.account.jid, text)
    romeo.round_trip()
    return romeo, juliet.account, known, missed


def test_catching_up_before_presence_gives_each_once(cast):
    romeo, account, known, missed = meanwhile(cast)
    juliet = cast(account)
    assert juliet.connect() == "connected"
    assert bodies(archive(juliet, after=known)) == missed
    juliet.client.get_module("BasePresence").send()
    romeo.chat(juliet.account.jid, "live")
    juliet.expect_message("live")
    # XEP-0313 §6.1.1: nothing of it comes again as an offline message.
    assert bodies(juliet.messages) == [*missed, "live"]


def test_catching_up_after_presence_gives_the_same_ids(cast):
    romeo, account, known, missed = meanwhile(cast)
    juliet = cast(account).login()
    romeo.chat(juliet.account.jid, "live")
    juliet.expect_message("live")
    delivered = [m for m in juliet.messages if m.body]
    assert bodies(delivered) == [*missed, "live"]
    caught_up = archive(juliet, after=known)
    assert bodies(caught_up) == [*missed, "live"]
    assert [m.mam.id for m in caught_up] == [archive_id(juliet, m) for m in delivered]
    # There is nothing left of it for the next time.
    juliet.logout()
    again = cast(account).login()
    again.round_trip()
    assert [m.body for m in again.messages if m.body] == []
    assert bodies(archive(again, after=known)) == [*missed, "live"]
