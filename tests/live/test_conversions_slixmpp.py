"""What rides on personal eventing, with slixmpp's plugins: a picture as avatar (XEP-0084) and as
photo of the vCard (XEP-0054), bookmarks in private XML storage (XEP-0048, XEP-0049) and in items
(XEP-0402)."""

import base64
import hashlib

from slixmpp.plugins.xep_0048 import Bookmarks
from slixmpp.xmlstream import ET

from slixmpp_client import Cast

PICTURE = base64.b64decode("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=")
HASH = hashlib.sha1(PICTURE).hexdigest()
BOOKMARKS = "urn:xmpp:bookmarks:1"
PLUGINS = ["xep_0060", "xep_0004", "xep_0115", "xep_0163", "xep_0084", "xep_0054", "xep_0049",
           "xep_0048"]


async def test_one_picture(server):
    async with Cast(server) as cast:
        juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
        romeo = await cast.login(server.new_account("romeo"), plugins=PLUGINS)
        vcard = juliet["xep_0054"].make_vcard()
        vcard["FN"] = "Juliet"
        vcard["PHOTO"]["TYPE"] = "image/gif"
        vcard["PHOTO"]["BINVAL"] = PICTURE
        await juliet["xep_0054"].publish_vcard(vcard=vcard)
        answer = await romeo["xep_0084"].retrieve_avatar(juliet.boundjid.bare, HASH)
        assert answer["pubsub"]["items"]["item"]["avatar_data"]["value"] == PICTURE
        await juliet["xep_0084"].stop()
        answer = await romeo["xep_0054"].get_vcard(juliet.boundjid.bare)
        assert answer["vcard_temp"]["FN"] == "Juliet"
        assert answer["vcard_temp"].xml.find("{vcard-temp}PHOTO") is None


async def test_one_list_of_bookmarks(server):
    async with Cast(server) as cast:
        juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
        bookmarks = Bookmarks()
        bookmarks.add_conference("play@rooms.example", "JC", name="The Play", autojoin=True)
        await juliet["xep_0048"].set_bookmarks(bookmarks, method="xep_0049")
        answer = await juliet["xep_0060"].get_items(juliet.boundjid.bare, BOOKMARKS)
        items = answer["pubsub"]["items"]["substanzas"]
        assert [item["id"] for item in items] == ["play@rooms.example"]
        assert items[0]["payload"].get("name") == "The Play"
        added = ET.Element(f"{{{BOOKMARKS}}}conference", {"name": "Orchard"})
        await juliet["xep_0060"].publish(
            juliet.boundjid.bare, BOOKMARKS, id="orchard@rooms.example", payload=added)
        answer = await juliet["xep_0048"].get_bookmarks(method="xep_0049")
        listed = answer.xml.findall(".//{storage:bookmarks}conference")
        assert [each.get("jid") for each in listed] == [
            "play@rooms.example", "orchard@rooms.example"]
