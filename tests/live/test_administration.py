"""Administration as operators do it: on the command line of the running server, and with the ad-hoc
commands of real clients; other clients see what comes of it."""

import asyncio
import hashlib
import json
import os
import socket
import ssl
import stat
import subprocess
from xml.etree import ElementTree

import pytest
from nbxmpp.const import AdHocAction, AdHocStatus
from nbxmpp.modules.dataforms import extend_form

from nbxmpp_client import NbxmppClient
from server_fixture import START_TIMEOUT, Account, make_certificate
from slixmpp_client import WAIT, Cast, LoginFailed
from test_components_slixmpp import Component

ADMIN = "http://jabber.org/protocol/admin#"
GUESSES = 5


def admin(server, *arguments, answer="", succeeds=True):
    """`parlance admin`, with `answer` on its standard input; what it prints."""
    run = subprocess.run([server.binary, "--config", server.config, "admin", *arguments],
                         input=answer, text=True, capture_output=True, cwd=server.directory,
                         timeout=START_TIMEOUT)
    assert (run.returncode == 0) == succeeds, run.stdout + run.stderr
    return run.stdout if succeeds else run.stdout + run.stderr


async def gone(client):
    await asyncio.wait_for(client.disconnect_seen.wait(), WAIT)


def operator(server, role="operator"):
    account = server.new_account("escalus")
    admin(server, "set-role", f"accountjid={account.jid}", f"role={role}", "scope=server")
    return account


def test_the_command_line_lists_and_explains_commands(server):
    listed = admin(server)
    assert "add-user" in listed and "List the online users" in listed
    explained = admin(server, "add-user", "--explain")
    assert "accountjid=" in explained and "required" in explained and "support" in explained
    assert "add-user\n" in admin(server, "--words")
    assert "password-verify=\n" in admin(server, "add-user", "--words")
    refused = admin(server, "add-usr", succeeds=False)
    assert "there is no command add-usr" in refused
    assert "add-user" in admin(server, "user", succeeds=False)
    assert "no such field: colour" in admin(server, "get-online-users-num", "colour=red",
                                            succeeds=False)
    assert "not of the form" in admin(server, "add-user", "colour", succeeds=False)


async def test_the_command_line_makes_disables_and_deletes_an_account(server):
    name = server.new_account("juliet").jid.split("@")[0] + "2"
    jid = f"{name}@{server.domain}"
    # The passwords, which the form requires, come on standard input.
    assert "has been added" in admin(server, "add-user", f"accountjid={jid}",
                                     answer="parting\nparting\n")
    account = Account(name, "parting", server.domain)
    async with Cast(server) as cast:
        juliet = await cast.login(account)
        online = json.loads(admin(server, "get-online-users-list", "--json"))
        assert jid in online["fields"]["onlineuserjids"]
        shown = json.loads(admin(server, "show-account", f"accountjid={jid}", "--json"))
        assert shown["rows"][0]["resource"] == juliet.boundjid.resource
        assert shown["rows"][0]["address"].startswith("127.")
        admin(server, "disable-user", f"accountjids={jid}")
        await gone(juliet)
        with pytest.raises(LoginFailed) as refused:
            await cast.login(account, mechanism="PLAIN")
        assert refused.value.condition == "account-disabled"
        admin(server, "reenable-user", f"accountjids={jid}")
        juliet = await cast.login(account)
        admin(server, "delete-user", f"accountjids={jid}")
        await gone(juliet)
        with pytest.raises(LoginFailed):
            await cast.login(account)
    assert "There is no account" in admin(server, "delete-user", f"accountjids={jid}",
                                          succeeds=False)
    log = json.loads(admin(server, "audit-log", f"text={jid}", "--json"))
    # The reading of it is an act, too.
    assert [row["command"].split("#")[1] for row in log["rows"]][:3] == [
        "audit-log", "delete-user", "delete-user"]
    assert [row["result"].split(":")[0] for row in log["rows"]][:3] == ["begun", "failed", "done"]
    assert all(row["actor"].startswith("console (") for row in log["rows"])
    assert not any("parting" in row["arguments"] for row in log["rows"])


def test_the_console_is_for_the_owner_of_the_server_alone(own_server):
    path = os.path.join(own_server.state, "admin.sock")
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    for nonsense in (b"x" * 100, b"5\n<iq/>", b"3\n<a>", b"99999999999\n",
                     b"30\n<presence to='ours.test'/>    "):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(WAIT)
            connection.connect(path)
            connection.sendall(nonsense)
            assert connection.recv(100) == b""  # the door is shut
    assert "add-user" in admin(own_server)
    own_server.kill()
    assert "no server is running" in admin(own_server, succeeds=False)
    own_server.start()  # over the socket's file that was left behind
    assert "add-user" in admin(own_server)


async def test_slixmpp_runs_commands_of_an_operator(server):
    async with Cast(server) as cast:
        escalus = await cast.login(operator(server), plugins=["xep_0004", "xep_0050", "xep_0133"])
        account = server.new_account("romeo")
        romeo = await cast.login(account)
        romeo.send_presence()
        commands = escalus["xep_0050"]
        found = await commands.get_commands(server.domain, timeout=WAIT)
        nodes = [node for _, node, _ in found["disco_items"]["items"]]
        assert ADMIN + "add-user" in nodes and ADMIN + "announce" in nodes
        iq = await commands.send_command(server.domain, ADMIN + "announce", timeout=WAIT)
        session = iq["command"]["sessionid"]
        form = escalus["xep_0004"].make_form(ftype="submit")
        form.add_field(var="FORM_TYPE", ftype="hidden", value=ADMIN[:-1])
        form.add_field(var="announcement", value="The day is hot")
        iq = await commands.send_command(server.domain, ADMIN + "announce", action="complete",
                                         payload=form, sessionid=session, timeout=WAIT)
        assert iq["command"]["status"] == "completed"
        await romeo.messages.expect(
            lambda message: message["body"] == "The day is hot",
            "the announcement")
        # The form is used up, and nobody else's.
        assert await escalus.iq_error(commands.send_command(
            server.domain, ADMIN + "announce", action="complete", payload=form, sessionid=session,
            timeout=WAIT)) == "not-allowed"
        plain = await cast.login(server.new_account("paris"), plugins=["xep_0004", "xep_0050"])
        assert await plain.iq_error(plain["xep_0050"].send_command(
            server.domain, ADMIN + "announce", timeout=WAIT)) == "forbidden"


async def test_quotas_are_one_accounts_own(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"))
        juliet = await cast.login(server.new_account("juliet"))
        assert "have been changed" in admin(server, "set-quotas", "contacts=1",
                                            f"accountjid={romeo.boundjid.bare}")
        for client in (romeo, juliet):
            await client.update_roster(f"one@{server.domain}")
        await juliet.update_roster(f"two@{server.domain}")
        assert await romeo.iq_error(
            romeo.update_roster(f"two@{server.domain}")) == "resource-constraint"
        # Empty: as for all others.
        admin(server, "set-quotas", "contacts=", f"accountjid={romeo.boundjid.bare}")
        await romeo.update_roster(f"two@{server.domain}")


async def test_statistics_say_what_an_account_does(server):
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"))
        shown = admin(server, "user-stats", f"accountjid={romeo.boundjid.bare}").split("\n")
        facts = dict(line.split(":", 1) for line in shown if ":" in line)
        assert facts["Stanzas it sends per second"].strip() == "0"
        assert facts["Logins per minute, of the last ten minutes"].strip() == "0.1"
        assert facts["Connected resources"].strip() == romeo.boundjid.resource


async def test_operators_hear_of_one_who_guesses_the_secret_of_a_component(own_server):
    own_server.terminate()
    own_server.wait_for_exit()
    own_server.limits = {"auth_failures_per_account": GUESSES}
    own_server.configure()
    own_server.start()
    async with Cast(own_server) as cast:
        escalus = await cast.login(operator(own_server))
        escalus.send_presence()
        await escalus.round_trip()
        for _ in range(GUESSES):
            guesser = Component(own_server, secret="wrong")
            guesser.connect()
            await asyncio.wait_for(guesser.gone.wait(), WAIT)
            assert not guesser.started.is_set()
        name = own_server.component[0]
        alert = await escalus.messages.expect(lambda m: name in m["body"], "the alert")
        assert alert["from"] == own_server.domain
        # Whoever knows the secret is kept out as well, for a time.
        late = Component(own_server)
        late.connect()
        await asyncio.wait_for(late.gone.wait(), WAIT)
        assert not late.started.is_set()


def test_nbxmpp_runs_commands_of_support(server):
    """As Gajim does it, with the forms it would show."""
    account = server.new_account("romeo")
    nurse = NbxmppClient(server, operator(server, role="support"))
    try:
        nurse.login()
        commands = nurse.call("AdHoc", "request_command_list", server.domain)
        names = {command.node: command for command in commands}
        assert ADMIN + "change-user-password" in names
        assert ADMIN + "shutdown" not in names and ADMIN + "delete-user" not in names
        asked = nurse.call("AdHoc", "execute_command", names[ADMIN + "change-user-password"])
        assert asked.status == AdHocStatus.EXECUTING
        form = extend_form(node=asked.data)
        form["accountjid"].value = account.jid
        form["password"].value = "a new one"
        form.type_ = "submit"
        done = nurse.call("AdHoc", "execute_command", asked, AdHocAction.COMPLETE,
                          form.get_purged())
        assert done.status == AdHocStatus.COMPLETED
    finally:
        nurse.close()
    romeo = NbxmppClient(server, Account(account.name, "a new one", server.domain))
    try:
        romeo.login()
    finally:
        romeo.close()


async def test_a_restart_with_notice(own_server):
    async with Cast(own_server) as cast:
        account = own_server.new_account("romeo")
        romeo = await cast.login(account)
        romeo.send_presence()
        pid = own_server.process.pid
        lines = own_server.log().count("ready ")
        said = admin(own_server, "restart", "delay=30", "announcement=Back in a moment")
        assert "in 30 seconds" in said
        await romeo.messages.expect(
            lambda message: message["body"] == "Back in a moment",
            "the notice")
        assert "called off" in admin(own_server, "restart", "delay=cancel")
        assert "Nothing is planned" in admin(own_server, "restart", "delay=cancel",
                                             succeeds=False)
        admin(own_server, "restart", "delay=0")
        await gone(romeo)
        own_server.poll(lambda: own_server.log().count("ready ") > lines, "a second start")
        assert own_server.process.pid == pid and own_server.process.poll() is None
        await cast.login(account)


def test_the_configuration_file_is_looked_at_before_it_applies(own_server):
    with open(own_server.config, encoding="utf-8") as file:
        before = file.read()
    with open(own_server.config, "w", encoding="utf-8") as file:
        file.write(before + "\n[push]\nsender = true\n")
    asked = admin(own_server, "reload-config", "apply=0")
    assert "Nothing has been changed" in asked
    rows = json.loads(admin(own_server, "show-config", "--json"))["rows"]
    assert {"key": "push.sender", "value": "false", "default": "false", "from": ""} in rows
    assert not any("sqlite:" in row["value"] or "postgresql" in row["value"] for row in rows)
    assert "taken over" in admin(own_server, "reload-config", "apply=1")
    rows = json.loads(admin(own_server, "show-config", "--json"))["rows"]
    assert {"key": "push.sender", "value": "true", "default": "false", "from": "the file"} in rows
    with open(own_server.config, "w", encoding="utf-8") as file:
        file.write(before + "\n[push]\nsendr = true\n")
    assert "push.sendr" in admin(own_server, "reload-config", "apply=1", succeeds=False)


def changes(server, *arguments):
    """`parlance changes`, beside the server."""
    run = subprocess.run([server.binary, "--config", server.config, "changes", *arguments],
                         text=True, capture_output=True, cwd=server.directory,
                         timeout=START_TIMEOUT)
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_a_value_is_changed_while_the_server_runs(own_server):
    """Clients notice at once; it holds after a kill, until it is undone."""
    assert "expected true or false" in admin(own_server, "set-config", "key=registration.open",
                                             "value=perhaps", succeeds=False)
    assert "has been changed" in admin(own_server, "set-config", "key=limits.roster_items",
                                       "value=7")
    assert changes(own_server) == "limits.roster_items = 7\n"
    own_server.kill()
    own_server.start()
    rows = json.loads(admin(own_server, "show-config", "--json"))["rows"]
    assert {"key": "limits.roster_items", "value": "7", "default": "1000",
            "from": "an administrator"} in rows
    assert "has been changed" in admin(own_server, "set-config", "key=limits.roster_items",
                                       "value=7", "undo=1")
    assert changes(own_server) == ""
    # What cannot be put right from inside can be from outside.
    admin(own_server, "set-config", "key=limits.roster_items", "value=8")
    changes(own_server, "--undo", "limits.roster_items")
    assert changes(own_server) == ""


async def test_a_domain_comes_and_goes_while_the_server_runs(own_server):
    domain = "verona.test"
    certificate = os.path.join(own_server.directory, "verona.crt")
    key = os.path.join(own_server.directory, "verona.key")
    assert "verona.crt" in admin(own_server, "add-host", f"host={domain}",
                                 f"certificate={certificate}", f"key={key}", succeeds=False)
    make_certificate(certificate, key, domain)
    admin(own_server, "add-host", f"host={domain}", f"certificate={certificate}", f"key={key}")
    juliet = Account("juliet", "secret", domain)
    admin(own_server, "--host", domain, "add-user", f"accountjid={juliet.jid}",
          answer="secret\nsecret\n")
    own_server.kill()
    own_server.start()
    async with Cast(own_server) as cast:
        romeo_account = own_server.new_account("romeo")
        romeo = await cast.login(romeo_account)
        client = await cast.login(juliet)
        with open(certificate, encoding="ascii") as pem:
            shown = hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem.read())).hexdigest()
        assert own_server.presented_certificate(domain) == shown
        assert own_server.presented_certificate() == own_server.certificate_on_disk()
        client.chat(romeo_account.jid, "Wherefore art thou?")
        await romeo.messages.expect(lambda m: m["body"] == "Wherefore art thou?", "her message")
        hosts = json.loads(admin(own_server, "list-hosts", "--json"))["rows"]
        assert [(row["host"], row["accounts"], row["from"]) for row in hosts] == [
            (own_server.domain, "1", "the file"), (domain, "1", "an administrator")]
        admin(own_server, "delete-host", f"host={domain}", "data=delete")
        await gone(client)
        with pytest.raises(ConnectionError):
            await cast.login(juliet)
        assert "reason=host-unknown" in own_server.log()
    listed = subprocess.run([own_server.binary, "--config", own_server.config, "user", "list"],
                            text=True, capture_output=True, cwd=own_server.directory,
                            timeout=START_TIMEOUT, check=True)
    assert domain not in listed.stdout


async def test_a_domain_of_the_file_comes_and_goes_with_a_reload(own_server):
    with open(own_server.config, encoding="utf-8") as file:
        before = file.read()
    hosts = f'["{own_server.domain}"]'
    assert before.count(hosts) == 1
    with open(own_server.config, "w", encoding="utf-8") as file:
        file.write(before.replace(hosts, f'["{own_server.domain}", "mantua.test"]'))
    own_server.reload()

    def served():
        rows = json.loads(admin(own_server, "list-hosts", "--json"))["rows"]
        return [row["host"] for row in rows]

    own_server.poll(lambda: "mantua.test" in served(), "the new host")
    romeo = Account("romeo", "banished", "mantua.test")
    admin(own_server, "--host", "mantua.test", "add-user", f"accountjid={romeo.jid}",
          answer="banished\nbanished\n")
    async with Cast(own_server) as cast:
        client = await cast.login(romeo)
        with open(own_server.config, "w", encoding="utf-8") as file:
            file.write(before)
        own_server.reload()
        await gone(client)
        assert served() == [own_server.domain]
        assert "host-gone" in own_server.log()
        with pytest.raises(ConnectionError):
            await cast.login(romeo)


async def test_the_command_line_sees_to_rooms(server):
    """An owner leaves for good; the room gets another one, and ends."""
    ours = f"conference.{server.domain}"
    async with Cast(server) as cast:
        accounts = [server.new_account(name) for name in ("crone", "hag")]
        plugins = ["xep_0004", "xep_0045"]
        crone = await cast.login(accounts[0], plugins=plugins)
        hag = await cast.login(accounts[1], plugins=plugins)
        room = f"coven-{crone.boundjid.user}@{ours}"
        await crone["xep_0045"].join_muc_wait(room, "firstwitch", timeout=WAIT)
        form = crone["xep_0004"].make_form(ftype="submit")
        form.add_field(var="FORM_TYPE", ftype="hidden",
                       value="http://jabber.org/protocol/muc#roomconfig")
        form.add_field(var="muc#roomconfig_persistentroom", value="1")
        await crone["xep_0045"].set_room_config(room, form, timeout=WAIT)
        await hag["xep_0045"].join_muc_wait(room, "thirdwitch", timeout=WAIT)

        listed = json.loads(admin(server, "list-rooms", f"search={room}", "--json"))
        assert [(row["room"], row["occupants"], row["persistent"]) for row in listed["rows"]] == [
            (room, "2", "yes")]
        shown = json.loads(admin(server, "show-room", f"room={room}", "--json"))
        assert {row["nick"]: row["jid"] for row in shown["rows"]} == {
            "firstwitch": crone.boundjid.full, "thirdwitch": hag.boundjid.full}
        assert "No owner would be left" in admin(
            server, "set-room-affiliation", f"room={room}", f"jid={accounts[0].jid}",
            "affiliation=none", succeeds=False)

        admin(server, "delete-user", f"accountjids={accounts[0].jid}")
        await gone(crone)
        shown = json.loads(admin(server, "show-room", f"room={room}", "--json"))
        assert accounts[0].jid not in json.dumps(shown)
        assert not shown["fields"]["owners"]
        admin(server, "set-room-affiliation", f"room={room}", f"jid={accounts[1].jid}",
              "affiliation=owner")
        owners = await hag["xep_0045"].get_affiliation_list(room, "owner", timeout=WAIT)
        assert [str(jid) for jid in owners] == [accounts[1].jid]

        destroyed = asyncio.get_running_loop().create_future()
        hag.add_event_handler(
            f"muc::{room}::presence",
            lambda presence: presence.xml.find(".//{*}destroy") is not None
            and not destroyed.done() and destroyed.set_result(True))
        admin(server, "destroy-room", f"room={room}", "reason=Macbeth doth come")
        await asyncio.wait_for(destroyed, WAIT)
    assert "There is no room" in admin(server, "destroy-room", f"room={room}", succeeds=False)


def test_certificates_are_seen_and_read_again(own_server):
    def rows():
        return json.loads(admin(own_server, "list-certificates", "--json"))["rows"]

    (row,) = rows()
    assert row["file"].endswith(".crt") and row["names"] == own_server.domain
    assert row["key"] == "EC 256" and row["replaced"] == "no" and int(row["days"]) in (29, 30)
    make_certificate(own_server.certificate, own_server.key)
    assert rows()[0]["replaced"] == "yes"
    assert own_server.presented_certificate() != own_server.certificate_on_disk()
    assert "read again" in admin(own_server, "reload-certificates")
    assert rows()[0]["replaced"] == "no"
    own_server.poll(
        lambda: own_server.presented_certificate() == own_server.certificate_on_disk(),
        "the new certificate")
    with open(own_server.key, "w") as key:
        key.write("nonsense")
    assert own_server.key in admin(own_server, "reload-certificates", succeeds=False)
    shown = json.loads(admin(own_server, "list-tasks", "--json"))
    assert shown["fields"]["shards"]


async def test_moderators_decide_about_reports(server):
    """XEP-0377: juliet reports what paris has written; the moderator hears of it and disables him."""
    escalus = operator(server, "moderator")
    accounts = [server.new_account(name) for name in ("juliet", "paris")]
    async with Cast(server) as cast:
        moderator = await cast.login(escalus, plugins=["xep_0004", "xep_0050"])
        moderator.send_presence()
        juliet, paris = [await cast.login(account) for account in accounts]
        juliet.send_presence()
        await juliet.round_trip()
        paris.chat(accounts[0].jid, "Buy my county")
        message = await juliet.messages.expect(lambda m: m["body"] == "Buy my county", "the message")
        stanza_id = message.xml.find("{urn:xmpp:sid:0}stanza-id").get("id")
        block = juliet.make_iq_set()
        block.append(ElementTree.fromstring(
            "<block xmlns='urn:xmpp:blocking'><item jid='%s'><report xmlns='urn:xmpp:reporting:1' "
            "reason='urn:xmpp:reporting:spam'><stanza-id xmlns='urn:xmpp:sid:0' by='%s' id='%s'/>"
            "</report></item></block>" % (accounts[1].jid, accounts[0].jid, stanza_id)))
        await block.send()
        told = await moderator.messages.expect(lambda m: accounts[1].jid in m["body"], "the alert")
        assert told["subject"] == f"Report about {accounts[1].jid}"

        commands = moderator["xep_0050"]
        node = "urn:parlance:admin#reports"
        asked = await commands.send_command(server.domain, node, timeout=WAIT)
        session = asked["command"]["sessionid"]
        options = asked["command"]["form"].get_fields()["report"]["options"]
        chosen = [option["value"] for option in options if accounts[1].jid in option["label"]]
        assert len(chosen) == 1

        def filled(**values):
            form = moderator["xep_0004"].make_form(ftype="submit")
            for var, value in values.items():
                form.add_field(var=var, value=value)
            return form

        shown = await commands.send_command(server.domain, node, action="next", sessionid=session,
                                            payload=filled(report=chosen[0]))
        assert "> Buy my county" in shown["command"]["form"]["instructions"]
        done = await commands.send_command(server.domain, node, action="complete", sessionid=session,
                                           payload=filled(decision="disable", note="spam"))
        assert done["command"]["status"] == "completed"
        await gone(paris)
        with pytest.raises(LoginFailed) as refused:
            await cast.login(accounts[1], mechanism="PLAIN")
        assert refused.value.condition == "account-disabled"
    decided = json.loads(admin(server, "decided-reports", "--json"))
    assert [row["decision"] for row in decided["rows"] if row["reported"] == accounts[1].jid] == [
        "disable: spam"]


async def test_addresses_are_kept_away(own_server):
    """A network is blocked: who is connected from there leaves, nobody comes in until it is unblocked."""
    juliet = own_server.new_account("juliet")
    async with Cast(own_server) as cast:
        client = await cast.login(juliet)
        assert "is blocked" in admin(own_server, "block", "what=127.0.0.0/16", "reason=a test", "server=1")
        await gone(client)
        with pytest.raises((LoginFailed, asyncio.TimeoutError, OSError, RuntimeError)):
            await asyncio.wait_for(cast.login(juliet), 5)
        rows = json.loads(admin(own_server, "list-blocks", "--json"))["rows"]
        assert [(row["what"], row["reason"]) for row in rows] == [("127.0.0.0/16", "a test")]
    own_server.kill()
    own_server.start()
    async with Cast(own_server) as cast:
        with pytest.raises((LoginFailed, asyncio.TimeoutError, OSError, RuntimeError)):
            await asyncio.wait_for(cast.login(juliet), 5)
        admin(own_server, "unblock", "blocks= network 127.0.0.0/16")
        client = await cast.login(juliet)
        await client.round_trip()
