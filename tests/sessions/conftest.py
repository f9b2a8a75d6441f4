"""A house on a real library for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import House, Plan, built_in


@pytest.fixture(scope="session")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return built_in(tmp_path_factory.mktemp("plan"))


@pytest.fixture
def house(plan: Plan, tmp_path: Path) -> Iterator[House]:
    with plan.copy(tmp_path) as house:
        yield house
