"""A library in a folder of the test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes import HandClock
from workshop.storage.database import Database, open_library


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.resonance"


@pytest.fixture
def database(path: Path, clock: HandClock) -> Iterator[Database]:
    database = open_library(path, clock)
    yield database
    database.close()
