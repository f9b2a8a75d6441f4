"""Libraries to bring archives to."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.workshop.archive.evening import Place


@pytest.fixture
def place(blank_library: Path, tmp_path: Path) -> Iterator[Callable[[str], Place]]:
    """Open a library of this name; closed at the end of the test."""
    opened: list[Place] = []

    def make(name: str) -> Place:
        opened.append(Place.at(tmp_path / name, blank_library))
        return opened[-1]

    yield make
    for one in opened:
        one.database.close()
