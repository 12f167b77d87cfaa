"""nbxmpp, the library under Gajim."""

import pytest
from nbxmpp.modules.vcard_temp import VCard

from nbxmpp_client import NbxmppClient, wait_until


@pytest.fixture
def login(server):
    """login("romeo") makes a fresh account and logs it in."""
    clients = []

    def new_login(role_or_account, **options):
        account = role_or_account
        if isinstance(account, str):
            account = server.new_account(account)
        clients.append(NbxmppClient(server, account, **options))
        return clients[-1].login()

    yield new_login
    for client in clients:
        client.close()


def subscribe(one, other):
    one.client.get_module("BasePresence").subscribe(other.bare_jid)
    other.expect_presence("subscribe", one.bare_jid)
    other.client.get_module("BasePresence").subscribed(one.bare_jid)
    one.expect_presence("subscribed", other.bare_jid)
    one.expect_presence(None, other.full_jid)


@pytest.mark.parametrize("direct_tls", [False, True], ids=["starttls", "direct_tls"])
def test_login_with_scram(login, direct_tls):
    romeo = login("romeo", direct_tls=direct_tls)
    assert romeo.client.is_stream_secure
    assert romeo.client._sasl._mechanism.name.startswith("SCRAM-")
    assert romeo.full_jid.bare == romeo.account.jid


def test_wrong_password_is_refused(server):
    romeo = NbxmppClient(server, server.new_account("romeo"), password="not-his-password")
    assert romeo.connect() == "disconnected"
    assert romeo.client.get_error()[1] == "not-authorized"


def test_roster_set_and_push(login):
    romeo = login("romeo")
    juliet = login("juliet")
    romeo.call("Roster", "set_item", juliet.bare_jid, "Juliet", ["Capulets"])
    push = wait_until(lambda: next((i for i in romeo.pushes if i.jid == juliet.bare_jid), None),
                      "the roster push")
    assert push.name == "Juliet" and push.groups == {"Capulets"}
    assert romeo.roster_item(juliet.bare_jid).name == "Juliet"
    romeo.call("Roster", "delete_item", juliet.bare_jid)
    wait_until(lambda: next((i for i in romeo.pushes if i.subscription == "remove"), None),
               "the push of the removal")


def test_subscribe_and_see_presence(login):
    romeo = login("romeo")
    juliet = login("juliet")
    subscribe(romeo, juliet)
    subscribe(juliet, romeo)
    wait_until(lambda: [i for i in romeo.pushes
                        if i.jid == juliet.bare_jid and i.subscription == "both"],
               "a push with subscription both")
    juliet.client.get_module("BasePresence").send(show="away", status="on the balcony")
    seen = wait_until(lambda: next((p for p in romeo.presences if p.status == "on the balcony"),
                                   None), "juliet's new presence")
    assert seen.jid == juliet.full_jid and seen.show.value == "away"
    juliet.logout()
    romeo.expect_presence("unavailable", juliet.full_jid)


def test_chat_both_ways(login):
    romeo = login("romeo")
    juliet = login("juliet")
    romeo.chat(juliet.bare_jid, "But soft, what light? ☀ <&>")
    got = juliet.expect_message("But soft, what light? ☀ <&>")
    assert got.jid == romeo.full_jid and got.type.is_chat
    juliet.chat(got.jid, "Ay me!")
    assert romeo.expect_message("Ay me!").jid == juliet.full_jid


def test_offline_messages(server, login):
    romeo = login("romeo")
    juliet_account = server.new_account("juliet")
    for number in range(5):
        romeo.chat(juliet_account.jid, f"offline {number}")
    romeo.call("Ping", "ping", romeo.client.domain)
    juliet = login(juliet_account)
    juliet.expect_message("offline 4")
    got = [m for m in juliet.messages if m.body and m.body.startswith("offline")]
    assert [m.body for m in got] == [f"offline {number}" for number in range(5)]
    # nbxmpp trusts a stamp only when it names the server as its author.
    assert all(m.has_server_delay for m in got)
    stamps = [m.timestamp for m in got]
    assert stamps == sorted(stamps)


def test_vcard(login):
    romeo = login("romeo")
    juliet = login("juliet")
    card = VCard({"FN": "Romeo Montague", "EMAIL": [{"HOME": "", "USERID": "romeo@verona.test"}]})
    romeo.call("VCardTemp", "set_vcard", card)
    seen = juliet.call("VCardTemp", "request_vcard", romeo.bare_jid)
    assert seen.data["FN"] == "Romeo Montague"
    assert seen.data["EMAIL"][0]["USERID"] == "romeo@verona.test"
