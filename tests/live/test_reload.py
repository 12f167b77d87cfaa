"""SIGHUP brings a renewed certificate into use without disturbing anyone."""

import asyncio

from server_fixture import make_certificate
from slixmpp_client import Cast


async def test_new_certificate_on_reload(own_server):
    server = own_server
    old = server.certificate_on_disk()
    assert await asyncio.to_thread(server.presented_certificate) == old
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"))
        juliet_account = server.new_account("juliet")

        make_certificate(server.certificate, server.key)
        new = server.certificate_on_disk()
        assert new != old
        server.reload()
        await asyncio.to_thread(
            server.poll, lambda: server.presented_certificate() == new, "the new certificate")

        # The client verifies the server against the new certificate only, over STARTTLS too.
        juliet = await cast.login(juliet_account)
        # The connection made before the reload is the same one and works both ways.
        assert not romeo.disconnect_seen.is_set()
        await romeo.round_trip()
        juliet.chat(romeo.boundjid, "is your connection still up?")
        await romeo.messages.expect(lambda m: m["body"].startswith("is your"), "the message")
        romeo.chat(juliet.boundjid, "it is")
        await juliet.messages.expect(lambda m: m["body"] == "it is", "the answer")
        assert not romeo.stream_errors


async def test_reload_with_a_broken_certificate_changes_nothing(own_server):
    server = own_server
    old = server.certificate_on_disk()
    async with Cast(server) as cast:
        romeo = await cast.login(server.new_account("romeo"))
        juliet_account = server.new_account("juliet")
        with open(server.certificate) as pem:
            good = pem.read()
        with open(server.certificate, "w") as pem:
            pem.write("-----BEGIN CERTIFICATE-----\nbroken\n-----END CERTIFICATE-----\n")
        log_length = len(server.log())
        server.reload()
        assert "configuration not reloaded" in server.log()[log_length:]
        assert await asyncio.to_thread(server.presented_certificate) == old
        with open(server.certificate, "w") as pem:  # what the next client verifies against
            pem.write(good)
        await cast.login(juliet_account)
        await romeo.round_trip()
