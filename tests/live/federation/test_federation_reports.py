"""Reports of spam and abuse (XEP-0377) between two servers of ours: what a user of one reports, with
their leave, waits for the moderators of the other, who do not learn who it was."""

import subprocess
import xml.etree.ElementTree as ET

import pytest

from federation.couple import couple, say
from slixmpp_client import WAIT, Cast

REPORTING = "urn:xmpp:reporting:1"
STANZA_ID = "{urn:xmpp:sid:0}stanza-id"
COMMANDS = "http://jabber.org/protocol/commands"
FORM = "{jabber:x:data}"
REPORTS = "urn:parlance:admin#reports"


@pytest.fixture
def neighbours(own_bed):
    """(home, away): of home's users reports go out, and away says where it wants them."""
    home = own_bed.add("parlance", start=False)
    home.tables["reports"] = {"forward_to_origin": True}
    away = own_bed.add("other", start=False)
    away.tables["contact"] = {"report": [f"xmpp:{away.domain}"]}
    home.start()
    away.start()
    return home, away


async def ask(client, payload, to=None):
    iq = client.make_iq_set(ito=to)
    iq.append(ET.fromstring(payload))
    return (await iq.send(timeout=WAIT)).xml


def new_moderator(server):
    account = server.new_account("escalus")
    subprocess.run([server.binary, "--config", server.config, "admin", "set-role",
                    f"accountjid={account.jid}", "role=moderator", "scope=server"],
                   cwd=server.directory, check=True, timeout=WAIT, stdout=subprocess.DEVNULL)
    return account


async def only_report(moderator):
    """What a moderator reads of the one report that waits."""
    at = moderator.boundjid.domain
    first = await ask(moderator, f"<command xmlns='{COMMANDS}' node='{REPORTS}'/>", at)
    session = first.find(f"{{{COMMANDS}}}command").get("sessionid")
    options = first.findall(f".//{FORM}option/{FORM}value")
    assert len(options) == 1
    second = await ask(moderator, f"""
        <command xmlns='{COMMANDS}' node='{REPORTS}' sessionid='{session}' action='next'>
          <x xmlns='jabber:x:data' type='submit'><field var='report'><value>{options[0].text}</value>
          </field></x></command>""", at)
    return second.find(f".//{FORM}instructions").text


def block(whom, sid, consent):
    return f"""<block xmlns='urn:xmpp:blocking'><item jid='{whom}'>
        <report xmlns='{REPORTING}' reason='urn:xmpp:reporting:spam'>
          <stanza-id xmlns='urn:xmpp:sid:0' by='x' id='{sid}'/><text>Enough</text>{consent}
        </report></item></block>"""


@pytest.mark.parametrize("consent", ["<report-origin/>", ""])
async def test_a_report_goes_to_the_server_it_is_about_if_its_maker_agrees(neighbours, consent):
    home, away = neighbours
    async with couple(home, away) as (romeo, juliet), Cast(home) as here, Cast(away) as there:
        moderator_here = await here.login(new_moderator(home))
        moderator_there = await there.login(new_moderator(away))
        spam = await say(juliet, romeo, "Buy my county")
        sid = spam.xml.find(STANZA_ID).get("id")
        spammer = juliet.boundjid.bare
        await ask(romeo, block(spammer, sid, consent))
        await moderator_here.messages.expect(
            lambda m: m["subject"] == f"Report about {spammer}", "word of the report")
        if not consent:
            # Whatever went out before this would be there by now.
            await romeo.round_trip(away.domain)
            assert not moderator_there.messages.matching(lambda m: "Report about" in m["subject"])
            return
        told = await moderator_there.messages.expect(
            lambda m: m["subject"] == f"Report about {spammer}", "word of the report, elsewhere")
        assert f"The server {home.domain} has reported" in told["body"]
        shown = await only_report(moderator_there)
        assert "> Buy my county" in shown and "Enough" in shown
        assert romeo.boundjid.bare not in shown
        assert f"Passed on to {away.domain} (report-origin)." in await only_report(moderator_here)
