"""What Gajim does with its account's nodes (XEP-0163), through nbxmpp: bookmarks, an avatar, keys
for encryption, and their configuration, also by its automatic way when an option is not met."""

import base64
import hashlib

import pytest
from nbxmpp.errors import StanzaError
from nbxmpp.modules.user_avatar import Avatar
from nbxmpp.modules.vcard4 import VCard
from nbxmpp.namespaces import Namespace
from nbxmpp.protocol import JID
from nbxmpp.structs import BookmarkData, OMEMOBundle

from nbxmpp_client import NbxmppClient, wait_until

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
    "rkJggg==")


@pytest.fixture
def cast(server):
    clients = []

    def new_client(role_or_account, **options):
        account = role_or_account
        if isinstance(account, str):
            account = server.new_account(account)
        clients.append(NbxmppClient(server, account, **options))
        return clients[-1].login()

    yield new_client
    for client in clients:
        client.close()


def test_bookmarks_are_kept_one_by_one(cast):
    romeo = cast("romeo")
    rooms = [BookmarkData(jid=JID.from_string(f"{name}@rooms.example"), name=name, nick="romeo",
                          autojoin=name == "balcony") for name in ("balcony", "orchard", "tomb")]
    romeo.call("NativeBookmarks", "store_bookmarks", rooms)
    wait_until(lambda: len(romeo.call("NativeBookmarks", "request_bookmarks")) == 3,
               "three bookmarks")
    romeo.call("NativeBookmarks", "retract_bookmark", rooms[2].jid)
    kept = romeo.call("NativeBookmarks", "request_bookmarks")
    assert sorted((str(each.jid), each.nick, each.autojoin) for each in kept) == [
        ("balcony@rooms.example", "romeo", True), ("orchard@rooms.example", "romeo", False)]


def test_keys_for_encryption_are_open_to_strangers(cast):
    romeo, juliet = cast("romeo"), cast("juliet")
    bundle = OMEMOBundle(spk={"key": b"s" * 33, "id": 1}, spk_signature=b"g" * 64, ik=b"i" * 33,
                         otpks=[{"key": b"p" * 33, "id": number} for number in range(1, 101)])
    romeo.call("OMEMO", "set_devicelist", [4711])
    romeo.call("OMEMO", "set_bundle", bundle, 4711)
    assert juliet.call("OMEMO", "request_devicelist", romeo.bare_jid) == [4711]
    read = juliet.call("OMEMO", "request_bundle", romeo.bare_jid, 4711)
    assert read.ik == bundle.ik and len(read.otpks) == 100
    # Not open any more: nbxmpp configures the node when the option it names is not met.
    romeo.call("OMEMO", "set_devicelist", [4711], False)
    with pytest.raises(StanzaError) as refused:
        juliet.call("OMEMO", "request_devicelist", romeo.bare_jid)
    assert refused.value.condition == "not-authorized"


def test_an_avatar_is_published_and_read(cast):
    romeo, juliet = cast("romeo"), cast("juliet")
    avatar = Avatar()
    sha1 = hashlib.sha1(PICTURE).hexdigest()
    avatar.add_image_source(PICTURE, "image/png", 1, 1)
    romeo.call("UserAvatar", "set_avatar", avatar, True)
    metadata = juliet.call("UserAvatar", "request_avatar_metadata", romeo.bare_jid)
    assert [info.id for info in metadata.infos] == [sha1]
    data = juliet.call("UserAvatar", "request_avatar_data", sha1, romeo.bare_jid)
    assert data.data == PICTURE


def test_a_vcard_is_read_in_both_forms(cast):
    romeo, juliet = cast("romeo"), cast("juliet")
    card = VCard()
    card.add_property("fn", "Romeo Montague")
    card.add_property("url", "https://montague.example/")
    romeo.call("VCard4", "set_vcard", card, True)
    read = juliet.call("VCard4", "request_vcard", JID.from_string(romeo.bare_jid))
    assert {each.name: each.value for each in read.get_properties()} == {
        "fn": "Romeo Montague", "url": "https://montague.example/"}
    old = juliet.call("VCardTemp", "request_vcard", JID.from_string(romeo.bare_jid))
    assert old.data["FN"] == "Romeo Montague" and old.data["URL"] == "https://montague.example/"


def test_a_node_is_configured_and_deleted(cast):
    romeo = cast("romeo")
    romeo.call("OMEMO", "set_devicelist", [1])
    form = romeo.call("PubSub", "get_node_configuration", Namespace.OMEMO_TEMP_DL).form
    assert form["pubsub#access_model"].value == "open"
    form["pubsub#title"].value = "my devices"
    form.type_ = "submit"
    romeo.call("PubSub", "set_node_configuration", Namespace.OMEMO_TEMP_DL, form)
    form = romeo.call("PubSub", "get_node_configuration", Namespace.OMEMO_TEMP_DL).form
    assert form["pubsub#title"].value == "my devices"
    romeo.call("PubSub", "delete", Namespace.OMEMO_TEMP_DL)
    with pytest.raises(StanzaError) as refused:
        romeo.call("PubSub", "get_node_configuration", Namespace.OMEMO_TEMP_DL)
    assert refused.value.condition == "item-not-found"
