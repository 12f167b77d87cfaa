"""What clients say to each other about files and calls, from server to server: links to uploaded files
(XEP-0066, XEP-0363) and Jingle sessions (XEP-0353, XEP-0166), which servers pass on as they are."""

import asyncio
import xml.etree.ElementTree as ET

from federation.couple import couple
from slixmpp.xmlstream.handler import CoroutineCallback
from slixmpp.xmlstream.matcher import MatchXPath
from slixmpp_client import WAIT

JINGLE = "urn:xmpp:jingle:1"
PROPOSE = "urn:xmpp:jingle-message:0"
OOB = "jabber:x:oob"
LINK = "https://upload.example/4a771ac1/tr%C3%A8s%20cool.jpg"

OFFER = f"""<jingle xmlns='{JINGLE}' action='session-initiate' sid='a73sjjvkla37jfea' initiator='%s'>
  <content creator='initiator' name='voice'>
    <description xmlns='urn:xmpp:jingle:apps:rtp:1' media='audio'>
      <payload-type id='96' name='speex' clockrate='16000'/>
    </description>
    <transport xmlns='urn:xmpp:jingle:transports:ice-udp:1' pwd='asd88fgpdd777uzjYhagZg' ufrag='8hhy'>
      <candidate component='1' foundation='1' generation='0' id='el0747fg11' ip='10.0.1.1' network='1'
        port='8998' priority='2130706431' protocol='udp' type='host'/>
    </transport>
  </content>
</jingle>"""


def parts(element):
    """What an element says, whatever the prefixes."""
    return element.tag, sorted(element.attrib.items()), [parts(child) for child in element]


def take_calls(client):
    """Acknowledges every Jingle request; returns where they are put."""
    calls = asyncio.Queue()

    async def take(iq):
        iq.reply().send()
        calls.put_nowait(iq)

    matcher = MatchXPath(f"{{jabber:client}}iq/{{{JINGLE}}}jingle")
    client.register_handler(CoroutineCallback("calls", matcher, take))
    return calls


async def test_a_link_to_a_file_arrives_as_it_was_sent(sides):
    async with couple(*sides) as (romeo, juliet):
        for sender, receiver in ((romeo, juliet), (juliet, romeo)):
            message = sender.make_message(mto=receiver.boundjid.bare, mbody=LINK, mtype="chat")
            message.append(ET.fromstring(f"<x xmlns='{OOB}'><url>{LINK}</url></x>"))
            message.send()
            got = await receiver.messages.expect(lambda m: m["body"] == LINK, "the link")
            assert got.xml.find(f"{{{OOB}}}x/{{{OOB}}}url").text == LINK


async def test_a_call_is_proposed_offered_and_ended(sides):
    # Strangers cannot call a resource (RFC 6121 §8.5.3.1).
    async with couple(*sides, friends=True) as (romeo, juliet):
        proposal = romeo.make_message(mto=juliet.boundjid.bare, mtype="chat")
        proposal.append(ET.fromstring(
            f"<propose xmlns='{PROPOSE}' id='a73sjjvkla37jfea'>"
            "<description xmlns='urn:xmpp:jingle:apps:rtp:1' media='audio'/></propose>"))
        proposal.send()
        await juliet.messages.expect(lambda m: m.xml.find(f"{{{PROPOSE}}}propose") is not None,
                                     "the proposal")
        calls = take_calls(juliet)
        offer = ET.fromstring(OFFER % romeo.boundjid.full)
        end = ET.fromstring(f"<jingle xmlns='{JINGLE}' action='session-terminate' "
                            "sid='a73sjjvkla37jfea'><reason><success/></reason></jingle>")
        for payload in (offer, end):
            iq = romeo.make_iq_set(ito=juliet.boundjid.full)
            iq.append(payload)
            await iq.send(timeout=WAIT)
            call = await asyncio.wait_for(calls.get(), WAIT)
            assert call["from"] == romeo.boundjid
            assert parts(call.xml.find(f"{{{JINGLE}}}jingle")) == parts(payload)


async def test_nobody_takes_the_call(sides):
    """The caller is told, not left waiting."""
    async with couple(*sides) as (romeo, juliet):
        await juliet.logout()
        iq = romeo.make_iq_set(ito=juliet.boundjid.full)
        iq.append(ET.fromstring(OFFER % romeo.boundjid.full))
        assert await romeo.iq_error(iq.send(timeout=WAIT)) == "service-unavailable"
