"""Getting in by invitation (XEP-0401, XEP-0445, XEP-0379): nbxmpp, the library under Gajim, registers an
account although registration is closed; slixmpp asks for a subscription that is granted at once."""

import asyncio
import re
import secrets
import subprocess
import xml.etree.ElementTree as ET

from nbxmpp.const import AdHocAction, AdHocStatus, Mode
from nbxmpp.modules.dataforms import extend_form
from nbxmpp.protocol import Iq, Node

from nbxmpp_client import NbxmppClient, wait_until
from server_fixture import Account
from slixmpp_client import WAIT, Cast

PREAUTH = "urn:xmpp:pars:0"


def new_operator(server):
    account = Account(f"escalus-{secrets.token_hex(4)}", "a password")
    command = [server.binary, "--config", server.config, "user", "add", "--role", "operator", account.jid]
    subprocess.run(command, input=account.password + "\n", text=True, check=True, capture_output=True)
    return account


def run(client, node, fields):
    """The result form of a command with one form, or with none."""
    commands = client.call("AdHoc", "request_command_list", client.client.domain)
    (command,) = [each for each in commands if each.node == node]
    answer = client.call("AdHoc", "execute_command", command)
    if answer.status == AdHocStatus.EXECUTING:
        form = extend_form(node=answer.data)
        for var, value in fields.items():
            form[var].value = value
        form.type_ = "submit"
        answer = client.call("AdHoc", "execute_command", answer, AdHocAction.COMPLETE,
                             form.get_purged())
    assert answer.status == AdHocStatus.COMPLETED
    return extend_form(node=answer.data)


def answer_to(stranger, iq):
    """From an unauthenticated stream."""
    answers = []
    stranger.client.send_stanza(iq, callback=lambda _client, stanza: answers.append(stanza))
    return wait_until(lambda: answers, "an answer to the token")[0]


def token_iq(token):
    iq = Iq("set")
    iq.addChild(node=Node("preauth", attrs={"xmlns": PREAUTH, "token": token}))
    return iq


def test_nbxmpp_registers_an_invited_account(server):
    escalus = NbxmppClient(server, new_operator(server)).login()
    newcomer = Account(f"newcomer-{secrets.token_hex(4)}", "of my own")
    result = run(escalus, "urn:xmpp:invite#create-account",
                 {"username": newcomer.name, "roster-subscription": True})
    uri = result["uri"].value
    token = re.fullmatch(re.escape(f"xmpp:{newcomer.jid}") + r"\?register;preauth=(\w+)", uri)[1]

    stranger = NbxmppClient(server, newcomer)
    stranger.client.set_mode(Mode.REGISTER)
    assert stranger.connect() == "connected", stranger.client.get_error()
    assert answer_to(stranger, token_iq("0" * 32)).getError() == "item-not-found"
    assert answer_to(stranger, token_iq(token)).getType() == "result"
    data = stranger.call("Register", "request_register_form")
    assert data.form["username"].value == newcomer.name
    data.form["password"].value = newcomer.password
    data.form.type_ = "submit"
    stranger.call("Register", "submit_register_form", data.form)
    wait_until(lambda: [item for item in escalus.pushes if str(item.jid) == newcomer.jid
                        and item.subscription == "both"], "the newcomer in the roster")
    stranger.close()

    juliet = NbxmppClient(server, newcomer).login()
    assert juliet.roster_item(escalus.bare_jid).subscription == "both"
    wait_until(lambda: [p for p in escalus.presences if p.jid == juliet.full_jid],
               "the newcomer's presence")
    for client in (juliet, escalus):
        client.close()


async def test_slixmpp_becomes_a_contact_by_token(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=["xep_0004", "xep_0050"])
        juliet = await cast.login(server.new_account("juliet"))
        done = asyncio.get_running_loop().create_future()
        romeo["xep_0050"].start_command(
            romeo.boundjid.domain, "urn:xmpp:invite#invite",
            {"next": lambda iq, _: done.set_result(iq), "error": lambda iq, _: done.set_result(iq)})
        command = (await asyncio.wait_for(done, WAIT))["command"]
        token = re.search(r"\?roster;preauth=(\w+)$", command["form"]["values"]["uri"])[1]
        juliet.send_presence_subscription(pto=romeo.boundjid.bare, ptype="subscribed")
        request = juliet.make_presence(pto=romeo.boundjid.bare, ptype="subscribe")
        request.xml.append(ET.Element(f"{{{PREAUTH}}}preauth", token=token))
        request.send()
        await juliet.presences.expect(
            lambda p: p["type"] == "available" and p["from"] == romeo.boundjid, "Romeo's presence")
        await romeo.presences.expect(
            lambda p: p["type"] == "available" and p["from"] == juliet.boundjid, "Juliet's presence")
        assert not romeo.presences.matching(lambda p: p["type"] == "subscribe")
        assert (await romeo.fetch_roster())[juliet.boundjid.bare]["subscription"] == "both"
