"""A library in a folder of the test."""

import shutil
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
def database(blank_library: Path, path: Path, clock: HandClock) -> Iterator[Database]:
    shutil.copyfile(blank_library, path)
    path.chmod(0o600)
    database = open_library(path, clock)
    yield database
    database.close()
