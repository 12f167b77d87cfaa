import pytest

from federation.bed import PAIRS, Bed
from federation.town import IMPATIENT, LIMITS, Town

LOG_SHOWN = 12000  # characters


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """Shows the end of every server's log next to a failed test."""
    outcome = yield
    report = outcome.get_result()
    bed = item.funcargs.get("bed")
    if report.failed and bed is not None:
        for server in bed.servers:
            report.sections.append((f"log of {server.domain}", server.log()[-LOG_SHOWN:]))


@pytest.fixture(scope="session")
def bed(_shared_services):
    instance = Bed()
    yield instance
    instance.close()


@pytest.fixture
def own_bed(bed):
    """For a test that starts servers of its own, in a module that has no `pair`."""
    yield bed
    bed.close_servers()


@pytest.fixture(scope="module", params=PAIRS)
def pair(bed, request):
    """Two servers that run throughout a module."""
    try:
        yield [bed.add(name) for name in request.param.split("-")]
    finally:
        bed.close_servers()


@pytest.fixture(params=["there", "back"])
def sides(pair, request):
    """The two servers, (home, away), each in both parts."""
    return tuple(pair) if request.param == "there" else tuple(reversed(pair))


@pytest.fixture(scope="module")
def busy_town(bed):
    instance = None
    try:
        instance = Town(bed)
        yield instance
    finally:
        if instance is not None:
            instance.close()
        bed.close_servers()


@pytest.fixture
def town(busy_town):
    """Whatever a test does to its server: the people there go on talking."""
    yield busy_town
    busy_town.people.served()


@pytest.fixture
def impatient_town(town):
    """For what happens to those who do not show in time who they are."""
    town.be_patient(IMPATIENT)
    yield town
    town.be_patient(LIMITS["negotiation_timeout"])
