"""Personal eventing (XEP-0163) with slixmpp: the account as a collection of its nodes, and who shares
presence with it without being a contact."""

from slixmpp.xmlstream import ET

from slixmpp_client import Cast, become_friends
from test_pubsub_owners_slixmpp import submission
from test_pubsub_slixmpp import PEP, event_of, options_form

MOOD = "http://jabber.org/protocol/mood"
TUNE = "http://jabber.org/protocol/tune"


async def publish(client, node, text, access=None):
    payload = ET.Element(f"{{{node}}}said")
    payload.text = text
    options = access and submission(client, "http://jabber.org/protocol/pubsub#publish-options",
                                    {"pubsub#access_model": access})
    await client["xep_0060"].publish(None, node, id="current", payload=payload, options=options)


def said(node, text):
    return lambda m: event_of(node)(m) and m.xml.find(f".//{{{node}}}said").text == text


async def test_an_account_is_a_collection_of_its_nodes(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=PEP)
        juliet = cast.client(server.new_account("juliet"), plugins=PEP)
        juliet["xep_0163"].add_interest(MOOD)
        await juliet.login()
        await become_friends(romeo, juliet)
        await juliet["xep_0115"].update_caps()
        tybalt = await cast.login(server.new_account("tybalt"), plugins=PEP)
        root = romeo.boundjid.bare
        # Strangers do not even learn that there is such an account.
        assert (await tybalt.iq_error(tybalt["xep_0060"].subscribe(root, None))
                == "service-unavailable")
        form = options_form(juliet, {"subscription_type": "items", "subscription_depth": "all"})
        answer = await juliet["xep_0060"].subscribe(root, None, options=form)
        assert answer["pubsub"]["subscription"]["subscription"] == "subscribed"
        # Once, though the client is interested in one of them as well.
        await publish(romeo, MOOD, "lonely")
        await publish(romeo, TUNE, "a pavane")
        await juliet.messages.expect(said(TUNE, "a pavane"), "the tune")
        assert len(juliet.messages.matching(said(MOOD, "lonely"))) == 1
        await juliet["xep_0060"].unsubscribe(root, None)
        await publish(romeo, TUNE, "a galliard")
        await publish(romeo, MOOD, "happy")
        await juliet.messages.expect(said(MOOD, "happy"), "what her client is interested in")
        assert juliet.messages.matching(event_of(TUNE)) == []


async def test_who_shares_presence_is_told_what_is_open(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=PEP)
        await publish(romeo, MOOD, "lonely", access="open")
        await publish(romeo, TUNE, "a pavane")
        stranger = cast.client(server.new_account("stranger"), plugins=PEP)
        stranger["xep_0163"].add_interest(MOOD)
        stranger["xep_0163"].add_interest(TUNE)
        await stranger.login()
        await stranger["xep_0115"].update_caps()
        stranger.send_presence(pto=romeo.boundjid.full)
        await stranger.messages.expect(said(MOOD, "lonely"), "what there is")
        await publish(romeo, TUNE, "a galliard")
        await publish(romeo, MOOD, "happy")
        await stranger.messages.expect(said(MOOD, "happy"), "what is published")
        stranger.send_presence(pto=romeo.boundjid.full, ptype="unavailable")
        await romeo.presences.expect(
            lambda p: p["type"] == "unavailable" and p["from"] == stranger.boundjid, "the end")
        await publish(romeo, MOOD, "lonely again")
        await stranger.round_trip()
        assert stranger.messages.matching(event_of(MOOD)) == []
        assert stranger.messages.matching(event_of(TUNE)) == []
