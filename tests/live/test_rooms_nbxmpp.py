"""Rooms (XEP-0045) as nbxmpp has them, and what Gajim does with it: private group chats and public
channels."""

import base64
import hashlib
import itertools
import secrets

import pytest
from nbxmpp.const import InviteType
from nbxmpp.modules.vcard_temp import VCard
from nbxmpp.protocol import JID, Message

from nbxmpp_client import NbxmppClient, wait_until
from server_fixture import DOMAIN

SERVICE = f"conference.{DOMAIN}"
CONFIG = "muc#roomconfig_"
QUERY_IDS = (f"room-query-{number}" for number in itertools.count())

# What Gajim 1.7 fills in for any room it creates, and what the two kinds that it knows differ in.
DEFAULTS = {"allowinvites": True, "persistentroom": True, "moderatedroom": False,
            "enablelogging": True, "enablearchiving": True}
PRIVATE_GROUP = {**DEFAULTS, "publicroom": False, "membersonly": True, "whois": "anyone",
                 "changesubject": True}
PUBLIC_CHANNEL = {**DEFAULTS, "publicroom": True, "membersonly": False, "whois": "moderators",
                  "changesubject": False}


@pytest.fixture
def login(server):
    """login("romeo") is a client who is logged in."""
    clients = []

    def log_in(role, account=None, **options):
        clients.append(NbxmppClient(server, account or server.new_account(role), **options))
        clients[-1].nick = role
        return clients[-1].login()

    yield log_in
    for client in clients:
        client.close()


def new_room_jid():
    return JID.from_string(f"room-{secrets.token_hex(4)}@{SERVICE}")


def occupant(room, nick):
    return room.new_with(resource=nick)


def first(kept, matches, what):
    return wait_until(lambda: next((each for each in kept if matches(each)), None), what)


def is_of(properties, room):
    return properties.muc_jid is not None and properties.muc_jid == room


def codes(properties):
    return {int(code.value) for code in properties.muc_status_codes or ()}


def presence_of(client, room, nick, kind="available", *wanted, since=0):
    """The first presence of that occupant that came with all of these status codes, among those
    behind the first `since`."""
    jid = occupant(room, nick)

    def matches(p):
        return (p.jid == jid and (p.type.value or "available") == kind
                and set(wanted) <= codes(p))
    return wait_until(lambda: next((p for p in client.presences[since:] if matches(p)), None),
                      f"presence {kind} of {nick}, with {wanted}")


def send_entry(client, room, nick, password=None):
    client.client.get_module("BasePresence").send(
        jid=occupant(room, nick), muc=True, muc_history={"maxchars": "0"}, muc_password=password)


def enter(client, room, nick=None, password=None):
    """Our own presence in the room."""
    nick, since = nick or client.nick, len(client.presences)
    send_entry(client, room, nick, password)
    own = presence_of(client, room, nick, "available", 110, since=since)
    first(client.messages, lambda m: is_of(m, room) and m.is_muc_subject, "the subject")
    return own


def refused_entry(client, room, nick=None, password=None):
    """The condition of the error that answers the attempt."""
    since = len(client.presences)
    send_entry(client, room, nick or client.nick, password)
    return presence_of(client, room, nick or client.nick, "error", since=since).error.condition


def refusal_of(client, module, method, *arguments):
    with pytest.raises(Exception) as refusal:
        client.call(module, method, *arguments)
    return refusal.value.condition


def create(owner, kind, **fields):
    """As Gajim does: it sees that there is none, enters, asks for the form and submits it whole."""
    room = new_room_jid()
    assert refusal_of(owner, "Discovery", "disco_info", room) == "item-not-found"
    assert {110, 201} <= codes(enter(owner, room))
    configure(owner, room, {**kind, **fields})
    return room


def configure(owner, room, fields):
    form = owner.call("MUC", "request_config", room).form
    for name, value in fields.items():
        form[CONFIG + name].value = value
    owner.call("MUC", "set_config", room, form)


def say(client, room, body):
    client.client.send_stanza(Message(to=room, body=body, typ="groupchat"))


def heard(client, room, nick, body):
    return first(client.messages,
                 lambda m: m.jid == occupant(room, nick) and m.type.is_groupchat and m.body == body,
                 f"{nick} saying {body!r}")


def affiliations(client, room, kind):
    return set(client.call("MUC", "get_affiliation", room, kind).users)


def archive(client, room):
    query_id = next(QUERY_IDS)
    client.call("MAM", "make_query", room, query_id)
    return [m for m in client.messages if m.is_mam_message and m.mam.query_id == query_id]


def test_a_private_group(login):
    romeo, juliet, nurse = (login(role) for role in ("romeo", "juliet", "nurse"))
    room = create(romeo, PRIVATE_GROUP, roomname="Verona", roomdesc="Friends")
    info = juliet.call("MUC", "request_info", room).info
    assert info.is_muc and info.has_mam_2
    assert (info.muc_name, info.muc_description) == ("Verona", "Friends")
    assert info.muc_is_hidden and info.muc_is_members_only and info.muc_is_nonanonymous
    assert info.muc_is_persistent and info.muc_is_unmoderated and info.muc_is_unsecured
    assert refused_entry(juliet, room) == "registration-required"

    # Gajim makes a member of whom it invites, and then sends the invitation through the room.
    romeo.call("MUC", "set_affiliation", room, {juliet.bare_jid: {"affiliation": "member"}})
    romeo.client.get_module("MUC").invite(room, juliet.bare_jid, None, "Join us")
    invite = first(juliet.messages, lambda m: m.muc_invite is not None and m.muc_invite.reason,
                   "the invitation").muc_invite
    assert (invite.muc, invite.type, invite.reason) == (room, InviteType.MEDIATED, "Join us")
    own = enter(juliet, invite.muc)
    assert {100, 110, 170} <= codes(own)
    assert (own.muc_user.affiliation.value, own.muc_user.role.value) == ("member", "participant")
    his = presence_of(juliet, room, "romeo")
    assert his.muc_user.jid == romeo.bare_jid and his.muc_user.affiliation.is_owner
    assert his.occupant_id and his.occupant_id != own.occupant_id

    # allowinvites: a member invites another.
    juliet.client.get_module("MUC").invite(room, nurse.bare_jid, None)
    first(nurse.messages, lambda m: m.muc_invite is not None, "her invitation")
    enter(nurse, room)
    assert affiliations(romeo, room, "member") == {juliet.bare_jid, nurse.bare_jid}

    juliet.client.get_module("MUC").set_subject(room, "Love")
    told = first(romeo.messages, lambda m: m.is_muc_subject and m.subject == "Love", "the subject")
    assert told.muc_subject.author == "juliet"
    say(nurse, room, "Peter!")
    message = heard(juliet, room, "nurse", "Peter!")
    assert message.occupant_id == presence_of(juliet, room, "nurse").occupant_id
    assert [each.by for each in message.stanza_ids] == [room]
    caught_up = archive(juliet, room)
    assert [m.mam.id for m in caught_up if m.body] == [message.stanza_ids[0].id]


def test_a_private_group_is_read_by_its_members_alone(login):
    """Gajim asks for public logs in private groups as well; they are private nonetheless."""
    romeo, tybalt = login("romeo"), login("tybalt")
    room = create(romeo, PRIVATE_GROUP)
    say(romeo, room, "Now is she at her window")
    heard(romeo, room, "romeo", "Now is she at her window")
    assert refusal_of(tybalt, "MAM", "make_query", room) == "forbidden"
    assert [m.body for m in archive(romeo, room)] == ["Now is she at her window"]


def test_a_public_channel(login):
    romeo, juliet = login("romeo"), login("juliet")
    room = create(romeo, PUBLIC_CHANNEL, roomname="The market", roomdesc="All of Verona")
    listed = juliet.call("Discovery", "disco_items", JID.from_string(SERVICE)).items
    assert {item.name for item in listed if item.jid == room} == {"The market"}
    info = juliet.call("MUC", "request_info", room).info
    assert info.muc_is_public and info.muc_is_open and info.muc_is_semianonymous
    assert info.muc_users == "1"
    own = enter(juliet, room)
    assert own.muc_user.affiliation.is_none and own.muc_user.role.is_participant
    assert 100 not in codes(own)
    assert presence_of(juliet, room, "romeo").muc_user.jid is None
    assert presence_of(romeo, room, "juliet").muc_user.jid == juliet.bare_jid
    juliet.client.get_module("MUC").set_subject(room, "Love")
    refused = first(juliet.messages, lambda m: m.type.is_error and m.jid == room, "the refusal")
    assert refused.error.condition == "forbidden"


def test_the_configuration_is_read_and_changed(login):
    romeo, juliet = login("romeo"), login("juliet")
    room = create(romeo, PUBLIC_CHANNEL, roomname="The market")
    enter(juliet, room)
    form = romeo.call("MUC", "request_config", room).form
    assert form.is_valid()
    assert form[f"{CONFIG}roomname"].value == "The market"
    assert form[f"{CONFIG}whois"].value == "moderators"
    assert form[f"{CONFIG}membersonly"].value is False
    configure(romeo, room, {"whois": "anyone"})
    change = first(juliet.messages, lambda m: is_of(m, room) and m.is_muc_config_change,
                   "the change")
    assert codes(change) == {172}
    # What Gajim does when a room becomes non-anonymous: it asks what the room is.
    assert juliet.call("MUC", "request_info", room).info.muc_is_nonanonymous
    assert refusal_of(juliet, "MUC", "request_config", room) == "forbidden"
    romeo.call("MUC", "cancel_config", room)
    assert romeo.call("MUC", "request_config", room).form[f"{CONFIG}whois"].value == "anyone"


def test_affiliations(login):
    romeo, juliet, tybalt = (login(role) for role in ("romeo", "juliet", "tybalt"))
    room = create(romeo, PUBLIC_CHANNEL)
    enter(juliet, room)
    enter(tybalt, room)
    romeo.call("MUC", "set_affiliation", room,
               {juliet.bare_jid: {"affiliation": "admin", "reason": "Wise"},
                tybalt.bare_jid: {"affiliation": "outcast", "reason": "A fray"}})
    for client in (romeo, juliet, tybalt):
        gone = presence_of(client, room, "tybalt", "unavailable", 301)
        assert gone.muc_user.affiliation.is_outcast and gone.muc_user.role.is_none
        assert (gone.muc_user.reason, gone.muc_user.actor) == ("A fray", "romeo")
        assert (110 in codes(gone)) == (client is tybalt)
    raised = first(juliet.presences,
                   lambda p: p.jid == occupant(room, "juliet") and p.muc_user is not None
                   and p.muc_user.affiliation.is_admin, "her new rank")
    assert raised.muc_user.role.is_moderator and raised.muc_user.reason == "Wise"
    assert affiliations(romeo, room, "admin") == {juliet.bare_jid}
    assert affiliations(juliet, room, "outcast") == {tybalt.bare_jid}
    outcasts = juliet.call("MUC", "get_affiliation", room, "outcast").users
    assert outcasts[tybalt.bare_jid]["reason"] == "A fray"
    assert refused_entry(tybalt, room) == "forbidden"
    assert refusal_of(tybalt, "MUC", "get_affiliation", room, "outcast") == "forbidden"


def test_roles(login):
    romeo, juliet = login("romeo"), login("juliet")
    room = create(romeo, PUBLIC_CHANNEL)
    enter(juliet, room)
    romeo.call("MUC", "set_role", room, "juliet", "visitor")
    quiet = first(juliet.presences,
                  lambda p: p.jid == occupant(room, "juliet") and p.muc_user is not None
                  and p.muc_user.role.is_visitor, "the loss of voice")
    assert 110 in codes(quiet)
    juliet.client.get_module("MUC").request_voice(room)
    request = first(romeo.messages, lambda m: m.voice_request is not None, "the request")
    assert request.voice_request.nick == "juliet"
    assert request.voice_request.jid == juliet.full_jid
    romeo.call("MUC", "set_role", room, "juliet", "none", "Good night")
    for client in (romeo, juliet):
        gone = presence_of(client, room, "juliet", "unavailable", 307)
        assert gone.muc_user.reason == "Good night" and gone.muc_user.role.is_none
    assert refusal_of(juliet, "MUC", "set_role", room, "romeo", "none") == "forbidden"


def test_a_new_nick(login):
    romeo, juliet = login("romeo"), login("juliet")
    room = create(romeo, PUBLIC_CHANNEL)
    enter(juliet, room)
    assert refused_entry(juliet, room, "romeo") == "conflict"
    juliet.client.get_module("BasePresence").send(jid=occupant(room, "capulet"))
    for client in (romeo, juliet):
        left = presence_of(client, room, "juliet", "unavailable", 303)
        assert left.muc_user.nick == "capulet"
        presence_of(client, room, "capulet")


def test_a_direct_invitation_and_a_declined_one(login):
    romeo, juliet = login("romeo"), login("juliet")
    room = create(romeo, PUBLIC_CHANNEL, passwordprotectedroom=True, roomsecret="cauldronburn")
    assert refused_entry(juliet, room) == "not-authorized"
    module = romeo.client.get_module("MUC")
    module.invite(room, juliet.bare_jid, None, "Come")
    invite = first(juliet.messages, lambda m: m.muc_invite is not None, "the invitation").muc_invite
    assert (invite.type, invite.password) == (InviteType.MEDIATED, "cauldronburn")
    juliet.client.get_module("MUC").decline(room, invite.from_, "My mother calls")
    no = first(romeo.messages, lambda m: m.muc_decline is not None, "her answer").muc_decline
    assert (no.muc, no.from_, no.reason) == (room, juliet.bare_jid, "My mother calls")
    module.invite(room, juliet.bare_jid, "cauldronburn", "Do come", type_=InviteType.DIRECT)
    again = first(juliet.messages,
                  lambda m: m.muc_invite is not None and m.muc_invite.type == InviteType.DIRECT,
                  "the other").muc_invite
    assert (again.muc, again.from_) == (room, romeo.full_jid)
    enter(juliet, again.muc, password=again.password)


def test_a_private_message(login):
    romeo, juliet = login("romeo"), login("juliet")
    room = create(romeo, PUBLIC_CHANNEL)
    enter(juliet, room)
    juliet.chat(occupant(room, "romeo"), "Psst!")
    got = romeo.expect_message("Psst!")
    assert got.is_muc_pm and got.jid == occupant(room, "juliet")


def test_the_end_of_a_room(login):
    romeo, juliet = login("romeo"), login("juliet")
    room, other = create(romeo, PRIVATE_GROUP), new_room_jid()
    romeo.call("MUC", "set_affiliation", room, {juliet.bare_jid: {"affiliation": "member"}})
    enter(juliet, room)
    assert refusal_of(juliet, "MUC", "destroy", room) == "forbidden"
    romeo.call("MUC", "destroy", room, "All are banished", other)
    for client in (romeo, juliet):
        end = first(client.presences, lambda p: is_of(p, room) and p.is_muc_destroyed, "the end")
        assert end.type.is_unavailable and end.muc_destroyed.alternate == other
    assert refusal_of(juliet, "MUC", "request_info", room) == "item-not-found"
    assert refusal_of(romeo, "MUC", "request_config", room) == "item-not-found"


def test_a_moderator_takes_back_what_another_said(login):
    """XEP-0425 in the version that nbxmpp 4 has."""
    romeo, juliet, tybalt = (login(role) for role in ("romeo", "juliet", "tybalt"))
    room = create(romeo, PUBLIC_CHANNEL)
    enter(juliet, room)
    enter(tybalt, room)
    assert juliet.call("MUC", "request_info", room).info.has_message_moderation
    say(tybalt, room, "Thou art a villain")
    (given,) = heard(juliet, room, "tybalt", "Thou art a villain").stanza_ids
    assert refusal_of(juliet, "Moderation", "send_retract_request", room, given.id) == "forbidden"
    romeo.call("Moderation", "send_retract_request", room, given.id, "Peace!")
    for client in (romeo, juliet, tybalt):
        told = first(client.messages, lambda m: m.moderation is not None, "the retraction")
        assert told.jid == room
        assert (told.moderation.stanza_id, told.moderation.reason) == (given.id, "Peace!")
    (stone,) = [m for m in archive(juliet, room) if m.mam.id == given.id]
    assert stone.body is None


def test_the_picture_of_a_room(login):
    """XEP-0486: its owner sets it, and who looks at the room gets it."""
    romeo, juliet = login("romeo"), login("juliet")
    room = create(romeo, PUBLIC_CHANNEL)
    enter(juliet, room)
    card = VCard({"FN": "Verona", "PHOTO": {"TYPE": "image/png", "BINVAL": "iVBORw0KGgo="}})
    assert refusal_of(juliet, "VCardTemp", "set_vcard", card, room) == "forbidden"
    romeo.call("VCardTemp", "set_vcard", card, room)
    found = juliet.call("MUC", "request_info", room)
    assert found.info.supports("vcard-temp") and found.vcard.data["FN"] == "Verona"
    assert found.vcard.data["PHOTO"]["BINVAL"] == "iVBORw0KGgo="
    shown = first(juliet.presences, lambda p: p.jid == room and p.avatar_sha, "the room's picture")
    assert shown.avatar_sha == hashlib.sha1(base64.b64decode("iVBORw0KGgo=")).hexdigest()
