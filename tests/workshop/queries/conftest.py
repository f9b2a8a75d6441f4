"""A house on a real library, and the sample in another."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import House, Plan, built_in
from tests.workshop.archive.evening import Place

SAMPLE = Path(__file__).parents[3] / "assets" / "sample" / "fr"


@pytest.fixture(scope="session")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return built_in(tmp_path_factory.mktemp("plan"))


@pytest.fixture
def house(plan: Plan, tmp_path: Path) -> Iterator[House]:
    with plan.copy(tmp_path) as house:
        yield house


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, blank_library: Path) -> Iterator[Place]:
    """The sample series, only to be read."""
    place = Place.at(tmp_path_factory.mktemp("sample") / "library", blank_library)
    place.bring(SAMPLE)
    yield place
    place.database.close()
