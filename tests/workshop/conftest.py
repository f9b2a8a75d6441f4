"""A library without anything in it, made once: making one runs all revisions."""

from pathlib import Path

import pytest

from tests.fakes import HandClock
from workshop.storage.database import open_library


@pytest.fixture(scope="session")
def blank_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed, empty library, to be copied and not to be opened."""
    path = tmp_path_factory.mktemp("blank") / "library.resonance"
    open_library(path, HandClock()).close()
    return path
