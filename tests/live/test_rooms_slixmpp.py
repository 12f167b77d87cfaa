"""Rooms (XEP-0045) as slixmpp has them: who comes and goes, what is said, and what lasts."""

import asyncio
import secrets

import pytest
from slixmpp.exceptions import PresenceError

from server_fixture import DOMAIN
from slixmpp_client import WAIT, Cast
from test_restart import acknowledged, kill

SERVICE = f"conference.{DOMAIN}"
PLUGINS = ["xep_0045", "xep_0004", "xep_0059", "xep_0249", "xep_0313", "xep_0359", "xep_0421"]
CONFIG = "muc#roomconfig_"


def new_room_jid():
    return f"room-{secrets.token_hex(4)}@{SERVICE}"


def nick_of(client):
    """Everybody goes by the name of the role: romeo-3fa9c1 is romeo."""
    return client.account.name.split("-")[0]


def muc(client):
    return client["xep_0045"]


async def people(cast, server, *roles, **options):
    return [await cast.login(server.new_account(role), plugins=PLUGINS, **options)
            for role in roles]


async def enter(client, room, nick=None, **options):
    """(own presence, subject, occupants, history)"""
    return await muc(client).join_muc_wait(room, nick or nick_of(client), timeout=WAIT, **options)


async def refused_entry(client, room, nick=None, **options):
    """The condition of the error that answers the attempt to enter."""
    with pytest.raises(PresenceError) as refusal:
        await enter(client, room, nick, **options)
    return refusal.value.condition


async def configure(owner, room, **fields):
    form = await muc(owner).get_room_config(room)
    form["values"] = {CONFIG + name: value for name, value in fields.items()}
    await muc(owner).set_room_config(room, form)


async def make_room(owner, *others, **fields):
    """A persistent room that all of them are in."""
    room = new_room_jid()
    await enter(owner, room)
    await configure(owner, room, persistentroom=True, **fields)
    for other in others:
        await enter(other, room)
    return room


def of(room, nick, kind="available", *codes):
    """Presence of that occupant, with all of these status codes."""
    return lambda p: (p["from"] == f"{room}/{nick}" and p["type"] == kind
                      and set(codes) <= p["muc"]["status_codes"])


async def saw(client, room, nick, kind="available", *codes):
    return await client.presences.expect(of(room, nick, kind, *codes),
                                         f"presence {kind} of {nick}, with {codes}")


def say(client, room, body):
    client.send_message(mto=room, mbody=body, mtype="groupchat")


async def heard(client, room, nick, body):
    return await client.messages.expect(
        lambda m: m["type"] == "groupchat" and m["from"] == f"{room}/{nick}" and m["body"] == body,
        f"{nick} saying {body!r}")


async def error_of(client, from_):
    message = await client.messages.expect(
        lambda m: m["type"] == "error" and m["from"] == from_, f"an error from {from_}")
    return message["error"]["condition"]


async def config_codes(client, room):
    """The status codes of the next message about the configuration."""
    message = await client.messages.expect(
        lambda m: m["from"] == room and m["muc"]["status_codes"], "a change of the configuration")
    return message["muc"]["status_codes"]


async def archived(client, room, **filters):
    return [message async for message in client["xep_0313"].iterate(
        jid=room, rsm={"max": 2}, **filters)]


def archived_bodies(results):
    bodies = [result["mam_result"]["forwarded"]["stanza"]["body"] for result in results]
    return [body for body in bodies if body]


def form_values(info):
    fields = info.xml.findall(".//{jabber:x:data}field")
    return {field.get("var"): field.findtext("{jabber:x:data}value") for field in fields}


# Finding and making ------------------------------------------------------------------------------

async def test_the_service_and_its_rooms_are_found(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        disco = juliet["xep_0030"]
        listed = await disco.get_items(DOMAIN)
        services = []
        for jid, _node, _name in listed["disco_items"]["items"]:
            if jid == server.component[0]:  # nobody has connected it
                continue
            info = await disco.get_info(jid)
            if muc(juliet).stanza.NS in info["disco_info"]["features"]:
                services.append(jid)
                assert any(each[:2] == ("conference", "text")
                           for each in info["disco_info"]["identities"])
        assert services == [SERVICE]

        shown = await make_room(romeo, roomname="The orchard", roomdesc="Under the balcony")
        hidden = await make_room(romeo, publicroom=False, membersonly=True)
        listed = await disco.get_items(SERVICE)
        rooms = {item[0]: item[2] for item in listed["disco_items"]["items"]}
        assert rooms[shown] == "The orchard" and hidden not in rooms

        info = await disco.get_info(shown)
        assert {"muc_public", "muc_open", "muc_persistent", "muc_unmoderated", "muc_unsecured",
                "muc_semianonymous", "urn:xmpp:mam:2"} <= info["disco_info"]["features"]
        assert form_values(info)["muc#roominfo_description"] == "Under the balcony"
        assert form_values(info)["muc#roominfo_occupants"] == "1"
        info = await disco.get_info(hidden)
        assert {"muc_hidden", "muc_membersonly"} <= info["disco_info"]["features"]
        assert await juliet.iq_error(disco.get_info(new_room_jid())) == "item-not-found"


async def test_a_room_is_its_makers_alone_until_it_is_configured(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = new_room_jid()
        own, subject, _, history = await enter(romeo, room)
        assert own["muc"]["status_codes"] >= {110, 201}
        assert (own["muc"]["affiliation"], own["muc"]["role"]) == ("owner", "moderator")
        assert subject["subject"] == "" and not history
        assert await refused_entry(juliet, room) == "item-not-found"

        await configure(romeo, room, roomname="The orchard", whois="anyone", maxusers="50")
        values = (await muc(romeo).get_room_config(room))["values"]
        assert values[f"{CONFIG}roomname"] == "The orchard"
        assert (values[f"{CONFIG}whois"], values[f"{CONFIG}maxusers"]) == ("anyone", "50")
        own, _, occupants, _ = await enter(juliet, room)
        assert own["muc"]["status_codes"] == {100, 110}
        (his,) = [p for p in occupants if p["muc"]["nick"] == "romeo"]
        assert his["muc"]["jid"] == romeo.boundjid and his["muc"]["role"] == "moderator"
        assert await juliet.iq_error(muc(juliet).get_room_config(room)) == "forbidden"


async def test_a_room_that_is_not_configured_is_none(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = new_room_jid()
        await enter(romeo, room)
        await muc(romeo).cancel_config(room)
        await saw(romeo, room, "romeo", "unavailable")
        own, _, _, _ = await enter(juliet, room)
        assert 201 in own["muc"]["status_codes"]


async def test_changes_of_the_configuration_are_told(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = await make_room(romeo, juliet)
        await configure(romeo, room, whois="anyone")
        assert await config_codes(juliet, room) == {172}
        shown = await juliet.presences.expect(
            lambda p: p["from"] == f"{room}/romeo" and p["muc"]["jid"] == romeo.boundjid,
            "whom romeo is")
        assert shown["muc"]["affiliation"] == "owner"
        await configure(romeo, room, whois="moderators")
        assert await config_codes(juliet, room) == {173}
        await configure(romeo, room, enablelogging=True)
        assert await config_codes(juliet, room) == {170}
        await configure(romeo, room, enablelogging=False)
        assert await config_codes(juliet, room) == {171}
        await configure(romeo, room, roomname="Elsewhere")
        assert await config_codes(juliet, room) == {104}
        await configure(romeo, room, membersonly=True)
        gone = await saw(juliet, room, "juliet", "unavailable", 110, 322)
        assert gone["muc"]["role"] == "none"


async def test_a_temporary_room_ends_with_its_last_occupant(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = await make_room(romeo, juliet)
        await configure(romeo, room, persistentroom=False)
        muc(romeo).leave_muc(room, "romeo", "Farewell!")
        left = await saw(juliet, room, "romeo", "unavailable")
        assert left["status"] == "Farewell!"
        assert form_values(await juliet["xep_0030"].get_info(room))
        muc(juliet).leave_muc(room, "juliet")
        await saw(juliet, room, "juliet", "unavailable", 110)
        assert await juliet.iq_error(juliet["xep_0030"].get_info(room)) == "item-not-found"


async def test_the_end_of_a_room_names_another(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room, other = await make_room(romeo, juliet), new_room_jid()
        assert await juliet.iq_error(muc(juliet).destroy(room)) == "forbidden"
        await muc(romeo).destroy(room, reason="All are banished", altroom=other)
        for client in (romeo, juliet):
            end = await saw(client, room, nick_of(client), "unavailable")
            assert end["muc"]["destroy"]["reason"] == "All are banished"
            assert end["muc"]["destroy"]["jid"] == other
        assert await romeo.iq_error(romeo["xep_0030"].get_info(room)) == "item-not-found"


async def test_a_password(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = await make_room(romeo, passwordprotectedroom=True, roomsecret="cauldronburn")
        assert await refused_entry(juliet, room) == "not-authorized"
        assert await refused_entry(juliet, room, password="wrong") == "not-authorized"
        own, _, _, _ = await enter(juliet, room, password="cauldronburn")
        assert own["muc"]["role"] == "participant"


# Being there -------------------------------------------------------------------------------------

async def test_three_talk(server):
    async with Cast(server) as cast:
        everybody = await people(cast, server, "romeo", "juliet", "nurse")
        room = await make_room(*everybody)
        romeo, juliet, _nurse = everybody
        for number in range(5):
            for client in everybody:
                say(client, room, f"{nick_of(client)} {number}")
        for client in everybody:
            for number in range(5):
                for speaker in everybody:
                    await client.messages.expect(
                        lambda m, n=nick_of(speaker), k=number: m["body"] == f"{n} {k}"
                        and m["from"] == f"{room}/{n}" and m["type"] == "groupchat",
                        f"what {nick_of(speaker)} said")
        say(romeo, room, "last")
        copies = [await heard(client, room, "romeo", "last") for client in everybody]
        assert len({copy["id"] for copy in copies}) == 1
        assert len({copy["stanza_id"]["id"] for copy in copies}) == 1
        assert all(copy["stanza_id"]["by"] == room for copy in copies)
        own = await saw(juliet, room, "romeo")
        said = {copy["occupant-id"].xml.get("id") for copy in copies}
        assert said == {own["occupant-id"].xml.get("id")} and None not in said


async def test_all_hear_the_same_order(server):
    async with Cast(server) as cast:
        everybody = await people(cast, server, "romeo", "juliet", "nurse")
        room = await make_room(*everybody)
        for number in range(20):
            for client in everybody:
                say(client, room, f"{nick_of(client)} {number}")
        for client in everybody:
            await client.round_trip(room)
        orders = []
        for client in everybody:
            await client.round_trip(room)
            heard_here = client.messages.matching(lambda m: m["type"] == "groupchat" and m["body"])
            orders.append([m["stanza_id"]["id"] for m in heard_here])
        assert len(orders[0]) == 60 and orders[0] == orders[1] == orders[2]


async def test_strangers_are_not_heard(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = await make_room(romeo)
        say(juliet, room, "Let me in!")
        assert await error_of(juliet, room) == "not-acceptable"
        juliet.chat(f"{room}/romeo", "Psst!")
        assert await error_of(juliet, f"{room}/romeo") == "not-acceptable"
        await romeo.round_trip(room)
        assert not romeo.messages.matching(lambda m: m["body"])


async def test_a_newcomer_is_told_what_was_said(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = await make_room(romeo)
        for number in range(4):
            say(romeo, room, f"line {number}")
        muc(romeo).set_subject(room, "Love")
        await romeo.messages.expect(lambda m: m["subject"] == "Love", "the subject")
        _, subject, _, history = await enter(juliet, room)
        assert [m["body"] for m in history] == [f"line {number}" for number in range(4)]
        assert all(m["from"] == f"{room}/romeo" and m["delay"]["stamp"] for m in history)
        assert (subject["subject"], subject["from"]) == ("Love", f"{room}/romeo")
        # And not of what it does not ask for.
        for asked, lines in (({"maxstanzas": 2}, ["line 2", "line 3"]), ({"maxchars": 0}, [])):
            muc(juliet).leave_muc(room, "juliet")
            await saw(juliet, room, "juliet", "unavailable", 110)
            _, _, _, history = await enter(juliet, room, **asked)
            assert [m["body"] for m in history] == lines


async def test_a_new_nick(server):
    async with Cast(server) as cast:
        romeo, juliet, nurse = await people(cast, server, "romeo", "juliet", "nurse")
        room = await make_room(romeo, juliet)
        assert await refused_entry(nurse, room, "juliet") == "conflict"
        juliet.send_presence(pto=f"{room}/romeo")
        refusal = await saw(juliet, room, "romeo", "error")
        assert refusal["error"]["condition"] == "conflict"
        juliet.send_presence(pto=f"{room}/capulet")
        for client in (romeo, juliet):
            left = await saw(client, room, "juliet", "unavailable", 303)
            assert left["muc"]["item"]["nick"] == "capulet"
            assert (110 in left["muc"]["status_codes"]) == (client is juliet)
            come = await saw(client, room, "capulet")
            assert (110 in come["muc"]["status_codes"]) == (client is juliet)
        say(juliet, room, "Deny thy father and refuse thy name")
        await heard(romeo, room, "capulet", "Deny thy father and refuse thy name")
        await enter(nurse, room, "juliet")


async def test_a_private_message(server):
    async with Cast(server) as cast:
        romeo, juliet, nurse = await people(cast, server, "romeo", "juliet", "nurse")
        room = await make_room(romeo, juliet, nurse)
        juliet.chat(f"{room}/romeo", "At what o'clock tomorrow?")
        asked = await romeo.messages.expect(
            lambda m: m["body"] == "At what o'clock tomorrow?", "the question")
        assert (asked["from"], asked["type"]) == (f"{room}/juliet", "chat")
        assert asked.get_plugin("muc", check=True) is not None  # §7.5: it tells where it is from
        romeo.chat(asked["from"], "At the hour of nine")
        await juliet.messages.expect(
            lambda m: m["body"] == "At the hour of nine" and m["from"] == f"{room}/romeo",
            "the answer")
        juliet.chat(f"{room}/tybalt", "Good king of cats")
        assert await error_of(juliet, f"{room}/tybalt") == "item-not-found"
        await nurse.round_trip(room)
        assert not nurse.messages.matching(lambda m: m["body"])
        await configure(romeo, room, allowpm="moderators")
        juliet.chat(f"{room}/nurse", "Nurse?")
        assert await error_of(juliet, f"{room}/nurse") == "forbidden"


async def test_the_subject(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = await make_room(romeo, juliet)
        muc(juliet).set_subject(room, "Hate")
        assert await error_of(juliet, room) == "forbidden"
        await configure(romeo, room, changesubject=True)
        muc(juliet).set_subject(room, "Love")
        for client in (romeo, juliet):
            told = await client.messages.expect(lambda m: m["subject"] == "Love", "the subject")
            assert told["from"] == f"{room}/juliet" and not told["body"]


async def test_two_sessions_behind_one_nick(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        phone = await cast.login(juliet.account, resource="phone", plugins=PLUGINS)
        room = await make_room(romeo, juliet)
        await enter(phone, room)
        say(romeo, room, "One or two?")
        for client in (juliet, phone):
            await heard(client, room, "romeo", "One or two?")
        muc(phone).leave_muc(room, "juliet")
        await saw(phone, room, "juliet", "unavailable", 110)
        say(juliet, room, "One")
        await heard(romeo, room, "juliet", "One")
        assert not romeo.presences.matching(of(room, "juliet", "unavailable"))


async def test_asking_the_room_whether_one_is_still_there(server):
    """XEP-0410."""
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = await make_room(romeo, juliet)
        info = await juliet["xep_0030"].get_info(room)
        assert "http://jabber.org/protocol/muc#self-ping-optimization" in (
            info["disco_info"]["features"])
        await juliet.round_trip(f"{room}/juliet")
        muc(juliet).leave_muc(room, "juliet")
        await saw(juliet, room, "juliet", "unavailable", 110)
        ping = juliet["xep_0199"].send_ping(f"{room}/juliet", timeout=WAIT)
        assert await juliet.iq_error(ping) == "not-acceptable"


async def test_who_loses_the_connection_leaves(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = await make_room(romeo, juliet)
        juliet.cut()
        await saw(romeo, room, "juliet", "unavailable")


# What lasts --------------------------------------------------------------------------------------

async def test_the_archive_of_a_room(server):
    async with Cast(server) as cast:
        romeo, juliet, nurse = await people(cast, server, "romeo", "juliet", "nurse")
        room = await make_room(romeo, juliet)
        ids = []
        for number in range(5):
            say(romeo, room, f"line {number}")
            copy = await heard(juliet, room, "romeo", f"line {number}")
            ids.append(copy["stanza_id"]["id"])
        for reader in (romeo, juliet, nurse):
            found = await archived(reader, room)
            assert archived_bodies(found) == [f"line {number}" for number in range(5)]
            assert [each["mam_result"]["id"] for each in found] == ids
            inner = found[0]["mam_result"]["forwarded"]["stanza"]
            assert (inner["from"], inner["type"]) == (f"{room}/romeo", "groupchat")
        # Who he is is for moderators.
        seen = {reader: (await archived(reader, room))[0]["mam_result"]["forwarded"]["stanza"]
                for reader in (romeo, juliet)}
        assert seen[romeo]["muc"]["jid"].bare == romeo.account.jid
        assert romeo.account.jid not in str(seen[juliet])


@pytest.mark.parametrize("closed", [
    {"membersonly": True},
    {"membersonly": True, "enablelogging": True},
    {"passwordprotectedroom": True, "roomsecret": "cauldronburn"},
])
async def test_who_may_not_enter_may_not_read(server, closed):
    """XEP-0313 §7.1.2; of a room that is for its members whatever it says of logs."""
    async with Cast(server) as cast:
        romeo, juliet, nurse = await people(cast, server, "romeo", "juliet", "nurse")
        room = await make_room(romeo, **closed)
        say(romeo, room, "in private")
        await heard(romeo, room, "romeo", "in private")
        assert await juliet.iq_error(juliet["xep_0313"].retrieve(room)) == "forbidden"
        await muc(romeo).set_affiliation(room, "member", jid=nurse.account.jid)
        assert archived_bodies(await archived(nurse, room)) == ["in private"]
        await muc(romeo).set_affiliation(room, "member", jid=juliet.account.jid)
        await enter(juliet, room, password=closed.get("roomsecret"))
        await muc(romeo).set_affiliation(room, "none", jid=nurse.account.jid)
        assert await nurse.iq_error(nurse["xep_0313"].retrieve(room)) == "forbidden"


async def test_a_room_survives_the_end_of_the_server(own_server):
    async with Cast(own_server) as cast:
        romeo, juliet = await people(cast, own_server, "romeo", "juliet", stream_management=True)
        nurse_account = own_server.new_account("nurse")
        room = await make_room(romeo, roomname="The orchard", membersonly=True, publicroom=False,
                               whois="anyone")
        await muc(romeo).set_affiliation(room, "member", jid=juliet.account.jid)
        await muc(romeo).set_affiliation(room, "outcast", jid=nurse_account.jid, reason="Loud")
        await enter(juliet, room)
        muc(romeo).set_subject(room, "Love")
        for number in range(4):
            say(romeo, room, f"line {number}")
        for client in (romeo, juliet):
            await heard(client, room, "romeo", "line 3")
            await acknowledged(client)

        await kill(own_server, romeo)
        await asyncio.to_thread(own_server.start)

        juliet = await cast.login(juliet.account, plugins=PLUGINS)
        own, subject, occupants, history = await enter(juliet, room)
        assert own["muc"]["status_codes"] == {100, 110}
        assert [p["muc"]["nick"] for p in occupants] == ["juliet"]  # nobody else is back yet
        assert (subject["subject"], subject["from"]) == ("Love", f"{room}/romeo")
        lines = [f"line {number}" for number in range(4)]
        assert [m["body"] for m in history] == lines
        assert archived_bodies(await archived(juliet, room)) == lines

        romeo = await cast.login(romeo.account, plugins=PLUGINS)
        await enter(romeo, room)
        await saw(juliet, room, "romeo")
        lists = {kind: await muc(romeo).get_affiliation_list(room, kind)
                 for kind in ("owner", "member", "outcast")}
        assert lists == {"owner": [romeo.account.jid], "member": [juliet.account.jid],
                         "outcast": [nurse_account.jid]}
        values = (await muc(romeo).get_room_config(room))["values"]
        assert values[f"{CONFIG}roomname"] == "The orchard"
        assert values[f"{CONFIG}membersonly"] and not values[f"{CONFIG}publicroom"]
        nurse = await cast.login(nurse_account, plugins=PLUGINS)
        assert await refused_entry(nurse, room) == "forbidden"
        say(romeo, room, "and on")
        await heard(juliet, room, "romeo", "and on")
