"""What moderators, admins and owners of a room do (XEP-0045 §8 to §10), with slixmpp."""

from slixmpp import JID
from slixmpp.xmlstream import ET

from slixmpp_client import Cast
from test_restart import kill
from test_rooms_slixmpp import (PLUGINS, configure, enter, error_of, form_values, heard, make_room,
                                muc, nick_of, people, refused_entry, saw, say)

REGISTER = "jabber:iq:register"
REGISTER_FORM = "http://jabber.org/protocol/muc#register"


async def test_a_kick(server):
    async with Cast(server) as cast:
        romeo, juliet, tybalt = everybody = await people(cast, server, "romeo", "juliet", "tybalt")
        room = await make_room(*everybody)
        assert await juliet.iq_error(muc(juliet).set_role(room, "tybalt", "none")) == "forbidden"
        assert await juliet.iq_error(muc(juliet).set_role(room, "romeo", "none")) == "forbidden"
        await muc(romeo).set_role(room, "tybalt", "none", reason="Peace!")
        for client in everybody:
            gone = await saw(client, room, "tybalt", "unavailable", 307)
            assert gone["muc"]["role"] == "none" and gone["muc"]["affiliation"] == "none"
            assert gone["muc"]["item"]["reason"] == "Peace!"
            assert gone["muc"]["item"]["actor"]["nick"] == "romeo"
            assert (110 in gone["muc"]["status_codes"]) == (client is tybalt)
        say(tybalt, room, "What, drawn, and talk of peace!")
        assert await error_of(tybalt, room) == "not-acceptable"
        await enter(tybalt, room)


async def test_a_ban(server):
    async with Cast(server) as cast:
        romeo, juliet, tybalt = everybody = await people(cast, server, "romeo", "juliet", "tybalt")
        room = await make_room(*everybody)
        ban = muc(juliet).set_affiliation(room, "outcast", jid=tybalt.account.jid)
        assert await juliet.iq_error(ban) == "forbidden"
        await muc(romeo).set_affiliation(room, "outcast", jid=tybalt.account.jid, reason="A fray")
        for client in everybody:
            gone = await saw(client, room, "tybalt", "unavailable", 301)
            assert (gone["muc"]["role"], gone["muc"]["affiliation"]) == ("none", "outcast")
            assert gone["muc"]["item"]["reason"] == "A fray"
        assert await refused_entry(tybalt, room) == "forbidden"
        assert await muc(romeo).get_affiliation_list(room, "outcast") == [tybalt.account.jid]
        own = muc(romeo).set_affiliation(room, "outcast", jid=romeo.account.jid)
        assert await romeo.iq_error(own) == "conflict"
        await muc(romeo).set_affiliation(room, "none", jid=tybalt.account.jid)
        assert await muc(romeo).get_affiliation_list(room, "outcast") == []
        await enter(tybalt, room)


async def test_lists_of_affiliations(server):
    async with Cast(server) as cast:
        romeo, juliet, nurse = await people(cast, server, "romeo", "juliet", "nurse")
        room = await make_room(romeo, juliet)
        await muc(romeo).send_affiliation_list(
            room, [(juliet.account.jid, "admin"), (nurse.account.jid, "member")])
        for client in (romeo, juliet):
            up = await client.presences.expect(
                lambda p: p["from"] == f"{room}/juliet" and p["muc"]["affiliation"] == "admin",
                "juliet's new rank")
            assert up["muc"]["role"] == "moderator"
        lists = {kind: await muc(juliet).get_affiliation_list(room, kind)
                 for kind in ("member", "outcast")}
        assert lists == {"member": [nurse.account.jid], "outcast": []}
        assert await muc(romeo).get_affiliation_list(room, "admin") == [juliet.account.jid]
        assert await muc(romeo).get_affiliation_list(room, "owner") == [romeo.account.jid]
        assert await nurse.iq_error(muc(nurse).get_affiliation_list(room, "outcast")) == "forbidden"
        # An admin neither makes owners nor unmakes them, and there is always one.
        crown = muc(juliet).set_affiliation(room, "owner", jid=juliet.account.jid)
        assert await juliet.iq_error(crown) == "forbidden"
        depose = muc(juliet).set_affiliation(room, "member", jid=romeo.account.jid)
        assert await juliet.iq_error(depose) == "forbidden"
        ban = muc(juliet).set_affiliation(room, "outcast", jid=romeo.account.jid)
        assert await juliet.iq_error(ban) == "not-allowed"
        resign = muc(romeo).set_affiliation(room, "none", jid=romeo.account.jid)
        assert await romeo.iq_error(resign) == "conflict"
        await muc(romeo).set_affiliation(room, "owner", jid=juliet.account.jid)
        await muc(romeo).set_affiliation(room, "none", jid=romeo.account.jid)
        assert await muc(juliet).get_affiliation_list(room, "owner") == [juliet.account.jid]


async def test_an_admin_by_the_form(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = await make_room(romeo, juliet)
        await configure(romeo, room, roomadmins=[juliet.account.jid])
        await juliet.presences.expect(
            lambda p: p["from"] == f"{room}/juliet" and p["muc"]["affiliation"] == "admin"
            and p["muc"]["role"] == "moderator", "her new rank")
        assert await muc(romeo).get_affiliation_list(room, "admin") == [juliet.account.jid]


async def test_roles(server):
    async with Cast(server) as cast:
        romeo, juliet, nurse = await people(cast, server, "romeo", "juliet", "nurse")
        room = await make_room(romeo, juliet, nurse)
        await muc(romeo).set_role(room, "juliet", "moderator")
        await muc(romeo).set_role(room, "nurse", "visitor")
        for client in (romeo, juliet, nurse):
            for nick, role in (("juliet", "moderator"), ("nurse", "visitor")):
                await client.presences.expect(
                    lambda p, n=nick, r=role: p["from"] == f"{room}/{n}" and p["muc"]["role"] == r,
                    f"{nick} as {role}")
        assert sorted(await muc(romeo).get_roles_list(room, "moderator")) == ["juliet", "romeo"]
        assert await muc(juliet).get_roles_list(room, "visitor") == ["nurse"]
        say(nurse, room, "Now, afore God, I am so vexed")
        assert await error_of(nurse, room) == "forbidden"
        silence = muc(juliet).set_role(room, "romeo", "visitor")
        assert await juliet.iq_error(silence) == "not-allowed"


async def test_voice_is_asked_for(server):
    async with Cast(server) as cast:
        romeo, nurse = await people(cast, server, "romeo", "nurse")
        room = await make_room(romeo, moderatedroom=True)
        own, _, _, _ = await enter(nurse, room)
        assert own["muc"]["role"] == "visitor"
        say(nurse, room, "Peter!")
        assert await error_of(nurse, room) == "forbidden"
        muc(nurse).request_voice(room, "participant")
        asked = await romeo.messages.expect(
            lambda m: m["from"] == room and "muc#request_allow" in form_values(m),
            "the request for voice")
        values = form_values(asked)
        assert values["muc#roomnick"] == "nurse" and values["muc#jid"] == nurse.boundjid.full
        reply = romeo.make_message(mto=room)
        form = reply["form"]
        form["type"] = "submit"
        form.add_field("FORM_TYPE", "hidden", value="http://jabber.org/protocol/muc#request")
        for var in ("muc#role", "muc#jid", "muc#roomnick"):
            form.add_field(var, value=values[var])
        form.add_field("muc#request_allow", "boolean", value=True)
        reply.send()
        await nurse.presences.expect(
            lambda p: p["from"] == f"{room}/nurse" and p["muc"]["role"] == "participant", "voice")
        say(nurse, room, "Peter!")
        await heard(romeo, room, "nurse", "Peter!")


async def test_a_moderator_takes_back_what_another_said(server):
    """XEP-0425 in the version that slixmpp 1.8 has."""
    async with Cast(server) as cast:
        romeo, juliet, tybalt = everybody = await people(cast, server, "romeo", "juliet", "tybalt")
        for client in everybody:
            client.register_plugin("xep_0425")
        room = await make_room(*everybody)
        say(tybalt, room, "Thou art a villain")
        given = (await heard(juliet, room, "tybalt", "Thou art a villain"))["stanza_id"]["id"]
        refused = juliet["xep_0425"].moderate(JID(room), given)
        assert await juliet.iq_error(refused) == "forbidden"
        await romeo["xep_0425"].moderate(JID(room), given, reason="Peace!")
        for client in everybody:
            told = await client.messages.expect(
                lambda m: m["from"] == room and m.get_plugin("apply_to", check=True),
                "the retraction")
            assert told["apply_to"]["id"] == given
            assert told["apply_to"]["moderated"]["reason"] == "Peace!"


# Members and invitations -------------------------------------------------------------------------

async def test_an_invitation_makes_a_member(server):
    async with Cast(server) as cast:
        romeo, juliet, nurse = await people(cast, server, "romeo", "juliet", "nurse")
        room = await make_room(romeo, membersonly=True)
        assert await refused_entry(juliet, room) == "registration-required"
        muc(romeo).invite(room, juliet.account.jid, "Come to the orchard")
        invited = await juliet.messages.expect(
            lambda m: m["from"] == room and m["muc"].get_plugin("invite", check=True),
            "the invitation")
        assert invited["muc"]["invite"]["reason"] == "Come to the orchard"
        assert invited["muc"]["invite"]["from"] == f"{room}/romeo"
        own, _, _, _ = await enter(juliet, room)
        assert own["muc"]["affiliation"] == "member"
        assert await muc(romeo).get_affiliation_list(room, "member") == [juliet.account.jid]
        # A member is no admin, and may invite only if the room says so.
        muc(juliet).invite(room, nurse.account.jid)
        assert await error_of(juliet, room) == "forbidden"
        await configure(romeo, room, allowinvites=True)
        muc(juliet).invite(room, nurse.account.jid)
        await nurse.messages.expect(
            lambda m: m["muc"].get_plugin("invite", check=True)
            and m["muc"]["invite"]["from"] == f"{room}/juliet", "her invitation")
        await enter(nurse, room)


async def test_an_invitation_is_declined(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = await make_room(romeo, passwordprotectedroom=True, roomsecret="cauldronburn")
        muc(romeo).invite(room, juliet.account.jid)
        invited = await juliet.messages.expect(lambda m: m["from"] == room, "the invitation")
        x = invited["muc"].xml
        assert x.findtext("{http://jabber.org/protocol/muc#user}password") == "cauldronburn"
        muc(juliet).decline(room, invited["muc"]["invite"]["from"], "My mother calls")
        no = await romeo.messages.expect(
            lambda m: m["from"] == room and m["muc"].get_plugin("decline", check=True),
            "her answer")
        assert no["muc"]["decline"]["from"] == juliet.account.jid
        assert no["muc"]["decline"]["reason"] == "My mother calls"


async def test_a_direct_invitation(server):
    """XEP-0249: it passes the room by, which must know of the new member by itself."""
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = await make_room(romeo, membersonly=True)
        await muc(romeo).set_affiliation(room, "member", jid=juliet.account.jid)
        romeo["xep_0249"].send_invitation(juliet.account.jid, room, reason="Come")
        invited = await juliet.messages.expect(
            lambda m: m["from"] == romeo.boundjid, "the invitation")
        assert invited["groupchat_invite"]["jid"] == room
        assert invited["groupchat_invite"]["reason"] == "Come"
        await enter(juliet, invited["groupchat_invite"]["jid"])


async def test_who_is_no_member_any_more_must_go(server):
    async with Cast(server) as cast:
        romeo, juliet = await people(cast, server, "romeo", "juliet")
        room = await make_room(romeo, membersonly=True)
        await muc(romeo).set_affiliation(room, "member", jid=juliet.account.jid)
        await enter(juliet, room)
        await muc(romeo).set_affiliation(room, "none", jid=juliet.account.jid)
        for client in (romeo, juliet):
            gone = await saw(client, room, "juliet", "unavailable", 321)
            assert gone["muc"]["affiliation"] == "none", nick_of(client)
        assert await refused_entry(juliet, room) == "registration-required"


async def register(client, room, nick):
    iq = client.make_iq_set(ito=room)
    query = ET.SubElement(iq.xml, f"{{{REGISTER}}}query")
    form = client["xep_0004"].make_form("submit")
    form.add_field("FORM_TYPE", "hidden", value=REGISTER_FORM)
    form.add_field("muc#register_roomnick", value=nick)
    query.append(form.xml)
    await iq.send()


async def test_a_nick_is_reserved(server):
    """By registration with the room (XEP-0045 §7.10)."""
    async with Cast(server) as cast:
        romeo, juliet, tybalt = await people(cast, server, "romeo", "juliet", "tybalt")
        room = await make_room(romeo)
        asked = await juliet.make_iq_get(REGISTER, ito=room).send()
        assert form_values(asked)["FORM_TYPE"] == REGISTER_FORM
        await register(juliet, room, "capulet")
        assert await refused_entry(tybalt, room, "capulet") == "conflict"
        own, _, _, _ = await enter(juliet, room, "capulet")
        assert own["muc"]["affiliation"] == "member"
        mine = await juliet["xep_0030"].get_info(room, node="x-roomuser-item")
        assert [each[3] for each in mine["disco_info"]["identities"]] == ["capulet"]


async def asked_to_admit(admin, room, applicant):
    """The form (XEP-0045 §9.9) about that user."""
    message = await admin.messages.expect(
        lambda m: m["from"] == room and "muc#register_allow" in form_values(m)
        and form_values(m)["{urn:parlance:rooms}jid"] == applicant.account.jid,
        "the request for membership")
    return form_values(message)


async def test_a_request_for_membership_outlives_a_kill(own_server):
    async with Cast(own_server) as cast:
        romeo, juliet = await people(cast, own_server, "romeo", "juliet")
        room = await make_room(romeo)
        config = await muc(romeo).get_room_config(room)
        config["values"] = {"{urn:parlance:rooms}approve_members": True}
        await muc(romeo).set_room_config(room, config)
        await register(juliet, room, "capulet")
        await asked_to_admit(romeo, room, juliet)
        await kill(own_server, romeo)
        own_server.start()
        romeo, juliet = [await cast.login(client.account, plugins=PLUGINS)
                         for client in (romeo, juliet)]
        await enter(romeo, room)
        values = await asked_to_admit(romeo, room, juliet)
        reply = romeo.make_message(mto=room)
        form = reply["form"]
        form["type"] = "submit"
        form.add_field("FORM_TYPE", "hidden", value=REGISTER_FORM)
        for var in ("{urn:parlance:rooms}jid", "muc#register_roomnick"):
            form.add_field(var, value=values[var])
        form.add_field("muc#register_allow", "boolean", value=True)
        reply.send()
        assert await muc(romeo).get_affiliation_list(room, "member") == [juliet.account.jid]
        own, _, _, _ = await enter(juliet, room, "capulet")
        assert own["muc"]["affiliation"] == "member"
