"""The inbox (XEP-0430), with slixmpp's chat markers (XEP-0333) and result sets (XEP-0059)."""

from slixmpp_client import Cast
from test_restart import acknowledged, kill

INBOX = "urn:xmpp:inbox:1"
PLUGINS = ["xep_0059", "xep_0333"]


class Reader:
    """Asks for the inbox and keeps what comes for an answer."""

    def __init__(self, client):
        self.client = client
        self.entries = []
        client.add_filter("in", self.on_stanza)

    def on_stanza(self, stanza):
        entry = stanza.xml.find(f"{{{INBOX}}}entry")
        if entry is not None:
            self.entries.append((entry.get("jid"), int(entry.get("unread"))))
        return stanza

    async def read(self, maximum=None, after=None, **attributes):
        self.entries = []
        iq = self.client.make_iq_get()
        inbox = iq.xml.makeelement(f"{{{INBOX}}}inbox", attributes)
        iq.xml.append(inbox)
        if maximum is not None:
            page = iq.xml.makeelement("{http://jabber.org/protocol/rsm}set", {})
            for name, value in (("max", str(maximum)), ("after", after)):
                if value is not None:
                    child = page.makeelement(f"{{http://jabber.org/protocol/rsm}}{name}", {})
                    child.text = value
                    page.append(child)
            inbox.append(page)
        answer = await iq.send()
        fin = answer.xml.find(f"{{{INBOX}}}fin")
        last = fin.find(".//{http://jabber.org/protocol/rsm}last")
        totals = tuple(int(fin.get(name)) for name in ("total", "unread", "all-unread"))
        return list(self.entries), totals, None if last is None else last.text


async def test_unread_messages_are_counted_until_a_device_has_displayed_them(own_server):
    async with Cast(own_server) as cast:
        romeo = await cast.login(
            own_server.new_account("romeo"), plugins=PLUGINS, stream_management=True
        )
        juliet = await cast.login(own_server.new_account("juliet"), plugins=PLUGINS)
        account, jid = juliet.account, juliet.account.jid
        ids = []
        # More than are taken in at a time.
        for number in range(450):
            message = romeo.make_message(jid, f"hail {number}", mtype="chat")
            ids.append(message["id"])
            message.send()
        await juliet.messages.expect(lambda m: m["body"] == "hail 449", "the last message")
        reader = Reader(juliet)
        entries, totals, _ = await reader.read()
        assert entries == [(romeo.account.jid, 450)]
        assert totals == (1, 1, 450)

        juliet["xep_0333"].send_marker(romeo.boundjid.full, ids[440], "displayed")
        await romeo.messages.expect(lambda m: m["displayed"]["id"] == ids[440], "the marker")
        entries, totals, _ = await reader.read(**{"unread-only": "true"})
        assert entries == [(romeo.account.jid, 9)]
        assert totals == (1, 1, 9)

        await acknowledged(romeo)
        await kill(own_server, romeo)
        own_server.start()
        again = Reader(await cast.login(account, plugins=PLUGINS))
        assert (await again.read())[1] == (1, 1, 9)


async def test_pages_cover_every_conversation_once(server):
    async with Cast(server) as cast:
        juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
        senders = []
        for number in range(5):
            friend = await cast.login(server.new_account(f"friend{number}"), plugins=PLUGINS)
            friend.chat(juliet.account.jid, "hail")
            await juliet.messages.expect(lambda m: m["body"] == "hail", "the message")
            senders.append(friend.account.jid)
        reader = Reader(juliet)
        found, after = [], None
        while True:
            entries, totals, after = await reader.read(maximum=2, after=after, messages="false")
            assert totals == (5, 5, 5)
            if not entries:
                break
            found += [jid for jid, _ in entries]
        assert found == senders[::-1]
