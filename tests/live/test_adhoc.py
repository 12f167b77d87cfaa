"""Ad-hoc commands (XEP-0050) as people use them: from a client that knows nothing of what the
commands do and shows the forms that it is given."""

import asyncio
import re
import ssl

import pytest
from nbxmpp.const import AdHocAction, AdHocStatus
from nbxmpp.modules.dataforms import extend_form

import flight_client
from nbxmpp_client import NbxmppClient
from slixmpp_client import WAIT, Cast

COMMANDS = "http://jabber.org/protocol/commands"
LIST = "urn:xmpp:cam:0#list"
REVOKE = "urn:xmpp:cam:0#revoke"
CONFIGURE = "urn:xmpp:mam#configure"
BIND = "<bind xmlns='urn:xmpp:bind:0'/>"
WISH = "<request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-ENDP'/>"


class Device:
    """A client named "Flights" that has logged in with a token and can only do so again."""

    def __init__(self, server, account):
        self.server = server
        self.account = account
        self.context = ssl.create_default_context(cafile=server.certificate)
        self.context.set_alpn_protocols(["xmpp-client"])
        flights = flight_client.Flights(server, self.context)
        success, self.version = flight_client.with_password(flights, account, BIND + WISH)
        self.token = re.search(r"<token [^>]*token='([^']*)'", success)[1]
        flights.drop()
        self.flights = flight_client.Flights(server, self.context)
        flight_client.with_token(self.flights, account, self.token, BIND, self.version)
        flight_client.ping(self.flights)

    def is_shown_the_door(self):
        self.flights.wait_for("<not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>")
        self.flights.drop()
        again = flight_client.Flights(self.server, self.context)
        with pytest.raises(flight_client.Refused) as refused:
            flight_client.with_token(again, self.account, self.token, BIND, self.version)
        return "not-authorized" in str(refused.value)


async def run_to_the_end(client, node, answers):
    """Goes through a command by slixmpp's own workflow, filling in one of `answers` at each form; the
    last <command/>."""
    plugin = client["xep_0050"]
    done = asyncio.get_running_loop().create_future()
    answers = list(answers)

    def on_answer(iq, session):
        try:
            go_on(iq["command"], session)
        except Exception as error:  # slixmpp would only log it
            done.set_exception(error)

    def go_on(command, session):
        if command["status"] != "executing":
            done.set_result(command)
            return
        form = command["form"]
        filled_in = plugin.xmpp["xep_0004"].make_form(ftype="submit")
        for var, value in answers.pop(0)(form).items():
            filled_in.add_field(var=var, value=value)
        session["payload"] = filled_in
        if "complete" in command["actions"]:
            plugin.complete_command(session)
        else:
            plugin.continue_command(session)

    def on_error(iq, _session):
        done.set_exception(AssertionError(str(iq)))

    plugin.start_command(client.boundjid.bare, node, {"next": on_answer, "error": on_error})
    command = await asyncio.wait_for(done, WAIT)
    assert not answers
    return command


async def test_slixmpp_lists_the_devices_of_its_account_and_revokes_one(server):
    account = server.new_account("juliet")
    device = Device(server, account)
    async with Cast(server) as cast:
        juliet = await cast.login(account, mechanism="PLAIN", plugins=["xep_0004", "xep_0050"])
        info = await juliet["xep_0030"].get_info(jid=account.jid, timeout=WAIT)
        assert COMMANDS in info["disco_info"]["features"]
        found = await juliet["xep_0050"].get_commands(account.jid, timeout=WAIT)
        nodes = {node: name for _, node, name in found["disco_items"]["items"]}
        assert nodes[LIST] and nodes[REVOKE] and nodes[CONFIGURE]
        info = await juliet["xep_0030"].get_info(jid=account.jid, node=REVOKE, timeout=WAIT)
        assert ("automation", "command-node", None, nodes[REVOKE]) in \
            info["disco_info"]["identities"]

        form = (await run_to_the_end(juliet, LIST, []))["form"]
        assert "last-seen" in form["reported"]
        (row,) = form["items"]
        assert row["software"] == "Flights" and row["access"] == "token"
        assert row["connected"] == "yes" and re.match(r"\d{4}-\d\d-\d\d ", row["last-seen"])

        def choose(form):
            (option,) = form.get_fields(use_dict=True)["client"]["options"]
            assert option["label"].startswith("Flights (last used ")
            return {"client": option["value"]}

        command = await run_to_the_end(juliet, REVOKE, [choose, lambda _: {"confirm": "1"}])
        assert command["notes"] == [("info", "The access has been revoked.")]
        assert await asyncio.to_thread(device.is_shown_the_door)
        command = await run_to_the_end(juliet, REVOKE, [])
        assert command["notes"] == [("info", "No client has said which one it is.")]


async def test_slixmpp_gets_an_error_for_what_is_not_its_own(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), mechanism="PLAIN",
                                 plugins=["xep_0004", "xep_0050"])
        juliet = server.new_account("juliet")
        send = romeo["xep_0050"].send_command
        assert await romeo.iq_error(send(juliet.jid, LIST, timeout=WAIT)) == "service-unavailable"
        assert await romeo.iq_error(send(romeo.boundjid.bare, "tea", timeout=WAIT)) == \
            "item-not-found"
        assert await romeo.iq_error(send(romeo.boundjid.bare, REVOKE, sessionid="made-up",
                                         timeout=WAIT)) == "bad-request"


def test_nbxmpp_configures_the_archive(server):
    """As Gajim does it; the result is what its own dialogue for preferences shows."""
    juliet = NbxmppClient(server, server.new_account("juliet"))
    try:
        juliet.login()
        commands = juliet.call("AdHoc", "request_command_list")
        (configure,) = [c for c in commands if c.node == CONFIGURE]
        asked = juliet.call("AdHoc", "execute_command", configure)
        assert asked.status == AdHocStatus.EXECUTING
        assert asked.default == AdHocAction.COMPLETE
        form = extend_form(node=asked.data)
        form["default"].value = "roster"
        form["never"].values = ["nurse@ours.test"]
        form["keep-days"].value = "30"
        form.type_ = "submit"
        done = juliet.call("AdHoc", "execute_command", asked, AdHocAction.COMPLETE,
                           form.get_purged())
        assert done.status == AdHocStatus.COMPLETED
        assert [note.text for note in done.notes] == ["The archive has been configured."]
        preferences = juliet.call("MAM", "request_preferences")
        assert preferences.default == "roster"
        assert [str(jid) for jid in preferences.never] == ["nurse@ours.test"]

        asked = juliet.call("AdHoc", "execute_command", configure)
        canceled = juliet.call("AdHoc", "execute_command", asked, AdHocAction.CANCEL)
        assert canceled.status == AdHocStatus.CANCELED
    finally:
        juliet.close()
