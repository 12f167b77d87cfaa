"""Rooms (XEP-0045) at one server with people from another."""

import secrets

from federation.couple import couple
from slixmpp_client import WAIT


def muc(client):
    return client["xep_0045"]


async def enter(client, room, nick):
    return await muc(client).join_muc_wait(room, nick, timeout=WAIT)


async def open_room(owner, room, nick):
    """Makes it, unlocked (XEP-0045 §10.1)."""
    await enter(owner, room, nick)
    form = await muc(owner).get_room_config(room, timeout=WAIT)
    form["values"] = {"muc#roomconfig_persistentroom": True}
    await muc(owner).set_room_config(room, form, timeout=WAIT)


def said(room, nick, body):
    return lambda m: m["type"] == "groupchat" and m["from"] == f"{room}/{nick}" and m["body"] == body


def presence_of(room, nick, kind="available"):
    return lambda p: p["from"] == f"{room}/{nick}" and p["type"] == kind


def room_at(server):
    return f"room-{secrets.token_hex(4)}@{server.rooms}"


async def test_a_foreign_user_enters_talks_and_leaves(sides):
    home, away = sides
    room = room_at(away)
    async with couple(home, away) as (romeo, juliet):
        await open_room(juliet, room, "juliet")
        _, subject, occupants, _ = await enter(romeo, room, "romeo")
        assert "juliet" in {presence["from"].resource for presence in occupants}
        await juliet.presences.expect(presence_of(room, "romeo"), "romeo in the room")
        for speaker, nick, body in ((romeo, "romeo", "I take thee at thy word"),
                                    (juliet, "juliet", "What man art thou?")):
            speaker.send_message(mto=room, mbody=body, mtype="groupchat")
            for listener in (romeo, juliet):
                await listener.messages.expect(said(room, nick, body), body)
        muc(romeo).leave_muc(room, "romeo")
        await juliet.presences.expect(presence_of(room, "romeo", "unavailable"), "his leaving")


async def test_private_messages_and_history_cross_the_border(sides):
    home, away = sides
    room = room_at(away)
    async with couple(home, away) as (romeo, juliet):
        await open_room(juliet, room, "juliet")
        juliet.send_message(mto=room, mbody="said before", mtype="groupchat")
        await juliet.messages.expect(said(room, "juliet", "said before"), "her own message")
        await enter(romeo, room, "romeo")
        old = await romeo.messages.expect(said(room, "juliet", "said before"), "the history")
        assert old["delay"]["stamp"]
        romeo.chat(f"{room}/juliet", "for you alone")
        private = await juliet.messages.expect(lambda m: m["body"] == "for you alone", "the message")
        assert private["from"] == f"{room}/romeo"


async def test_the_archive_of_a_room_is_read_from_elsewhere(sides):
    """XEP-0313, by pages of two (XEP-0059), by somebody who came after it had been said."""
    home, away = sides
    room = room_at(away)
    lines = ["Wherefore art thou Romeo?", "Deny thy father", "and refuse thy name"]
    async with couple(home, away) as (romeo, juliet):
        await open_room(juliet, room, "juliet")
        for line in lines:
            juliet.send_message(mto=room, mbody=line, mtype="groupchat")
            await juliet.messages.expect(said(room, "juliet", line), line)
        await enter(romeo, room, "romeo")
        found = []
        async for message in romeo["xep_0313"].iterate(jid=room, rsm={"max": 2}):
            found.append(message["mam_result"]["forwarded"]["stanza"])
        spoken = [message for message in found if message["body"]]
        assert [message["body"] for message in spoken] == lines
        assert {str(message["from"]) for message in spoken} == {f"{room}/juliet"}


async def test_one_who_logs_out_is_gone_from_the_room(sides):
    """His server tells the room, to which he had sent directed presence (RFC 6121 §4.6.6)."""
    home, away = sides
    room = room_at(away)
    async with couple(home, away) as (romeo, juliet):
        await open_room(juliet, room, "juliet")
        await enter(romeo, room, "romeo")
        await juliet.presences.expect(presence_of(room, "romeo"), "romeo in the room")
        await romeo.logout()
        await juliet.presences.expect(presence_of(room, "romeo", "unavailable"), "his leaving")
