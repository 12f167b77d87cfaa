"""Relationships of nodes (XEP-0496) and what stands on them (XEP-0497, XEP-0499): slixmpp, which knows
nothing of them, sets them by its forms, and is told of a whole branch."""

from slixmpp.xmlstream import ET

from slixmpp_client import Cast
from test_pubsub_slixmpp import ATOM, PLUGINS, SERVICE, entry, event_of, items_of

CONFIG = "http://jabber.org/protocol/pubsub#node_config"
OPTIONS = "http://jabber.org/protocol/pubsub#subscribe_options"
DISCO = "urn:xmpp:pubsub-ext-disco:0"
PARENT = "{urn:xmpp:pubsub-relationships:0}parent"
LINK = "{urn:xmpp:pubsub-relationships:0}link"
TYPE = "{urn:xmpp:pubsub-ext-sub:0}type"
DEPTH = "{urn:xmpp:pubsub-ext-sub:0}depth"
ITEM = "{http://jabber.org/protocol/disco#items}item"


def submission(client, form_type, values):
    form = client["xep_0004"].make_form(ftype="submit")
    form.add_field(var="FORM_TYPE", ftype="hidden", value=form_type)
    for var, value in values.items():
        several = isinstance(value, list)
        form.add_field(var=var, ftype="list-multi" if several else "text-single", value=value)
    return form


async def found_below(client, node):
    iq = client.make_iq_get(ito=SERVICE)
    query = ET.SubElement(iq.xml, "{http://jabber.org/protocol/disco#items}query", node=node)
    values = {"type": "nodes", "linked_nodes": "true", "depth": "-1"}
    query.append(submission(client, DISCO, values).xml)
    answer = await iq.send()
    return [item.get("node") for item in answer.xml.iter(ITEM)]


async def test_a_branch_from_its_making_to_its_end(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"), plugins=PLUGINS)
        juliet = await cast.login(server.new_account("juliet"), plugins=PLUGINS)
        here, there = romeo["xep_0060"], juliet["xep_0060"]
        blog = f"blog of {romeo.account.name}"
        comments, answers = f"{blog}, comments", f"{blog}, answers"
        await here.create_node(SERVICE, blog)
        await here.create_node(SERVICE, comments, config=submission(romeo, CONFIG, {PARENT: blog}))
        await here.create_node(SERVICE, answers)
        await here.set_node_config(SERVICE, answers, submission(romeo, CONFIG, {LINK: blog}))
        circle = here.set_node_config(SERVICE, blog, submission(romeo, CONFIG, {PARENT: comments}))
        assert await romeo.iq_error(circle) == "not-allowed"
        # The form comes back as it was, after a change of something else.
        form = (await here.get_node_config(SERVICE, comments))["pubsub_owner"]["configure"]["form"]
        assert form["values"][PARENT] == blog
        form.reply()
        form["values"] = {**form["values"], "pubsub#title": "Comments"}
        await here.set_node_config(SERVICE, comments, form)

        await there.subscribe(SERVICE, blog, options=submission(
            juliet, OPTIONS, {TYPE: ["items", "metadata", "linked items"], DEPTH: "-1"}))
        assert await found_below(juliet, blog) == [answers, comments]
        for node in (comments, answers):
            await here.publish(SERVICE, node, id="1", payload=entry(node))
            told = await juliet.messages.expect(event_of(node), "the item")
            assert told.xml.find(f".//{{{ATOM}}}title").text == node
        await here.set_node_config(SERVICE, comments,
                                   submission(romeo, CONFIG, {"pubsub#title": "Talk"}))
        told = await juliet.messages.expect(event_of(comments, "configuration"), "the new title")
        assert told.xml.find(".//{jabber:x:data}field[@var='pubsub#title']/*").text == "Talk"

        await here.set_node_config(SERVICE, blog,
                                   submission(romeo, CONFIG, {"pubsub#access_model": "whitelist"}))
        assert await juliet.iq_error(there.get_items(SERVICE, comments)) == "not-allowed"
        assert items_of(await there.get_items(SERVICE, answers)) == ["1"]
        await here.delete_node(SERVICE, blog)
        for node in (comments, answers):
            assert await romeo.iq_error(here.get_items(SERVICE, node)) == "item-not-found"
