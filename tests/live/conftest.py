import asyncio
import inspect
import os
import sys

import pytest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import server_fixture  # noqa: E402
from cutting_proxy import CuttingProxy  # noqa: E402
from ports import local  # noqa: E402

collect_ignore = []
# An embedded database does not go away.
if os.environ.get("PARLANCE_LIVE_STORAGE", "sqlite") != "postgresql":
    collect_ignore.append("test_database_away.py")
# The command line is ours, and only our fixture configures a component; federation has its own servers.
if os.environ.get("PARLANCE_LIVE_SERVER", "parlance") != "parlance":
    collect_ignore += ["federation", "test_accounts.py", "test_components_slixmpp.py",
                       "test_component_rights_slixmpp.py", "test_invitations.py"]

# One test is a few round trips; the rest is room for a machine that compiles at the same time.
TEST_TIMEOUT = 300


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    """Runs `async def` tests on a fresh event loop."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    arguments = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    asyncio.run(asyncio.wait_for(pyfuncitem.obj(**arguments), TEST_TIMEOUT))
    return True


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """Shows the end of the server's log next to a failed test."""
    outcome = yield
    report = outcome.get_result()
    if report.failed:
        for name, value in item.funcargs.items():
            if isinstance(value, server_fixture.Server) and os.path.exists(value.log_path):
                report.sections.append((f"log of {name}", value.log()[-6000:]))


@pytest.fixture(scope="session", autouse=True)
def _shared_services():
    yield
    server_fixture.close_shared()


@pytest.fixture(scope="session")
def server(_shared_services):
    """The server that most tests share; each test makes its own accounts on it."""
    instance = server_fixture.make_server(local(1))
    try:
        instance.start()
        yield instance
    finally:
        instance.close()


@pytest.fixture
def own_server(_shared_services):
    """A server for a test that stops, kills or reconfigures it."""
    instance = server_fixture.make_server(local(2))
    try:
        instance.start()
        yield instance
    finally:
        instance.close()


@pytest.fixture
def proxy(server):
    """In front of the shared server's port for clients."""
    instance = CuttingProxy((server.address, server.c2s_port))
    yield instance
    instance.close()


@pytest.fixture
def tls_proxy(server):
    """In front of its port for direct TLS."""
    instance = CuttingProxy((server.address, server.c2s_tls_port))
    yield instance
    instance.close()
