"""Five hundred damaged libraries: a sentence each, never a traceback, and no write to what is lost."""

from pathlib import Path
from random import Random

import pytest

from tests.fakes import HandClock
from tests.workshop.storage.damage import survive
from workshop.model.series import Series
from workshop.storage.database import open_library


@pytest.mark.timeout(900)
def test_five_hundred_damaged_libraries(tmp_path: Path) -> None:
    whole = tmp_path / "whole.resonance"
    database = open_library(whole, HandClock())
    with database.storage.unit("x", "me") as store:
        for number in range(300):
            store.add(Series(title=f"Series {number}", context="words " * 40))
    database.close()
    for number in range(500):
        folder = tmp_path / str(number)
        folder.mkdir()
        survive(whole, folder, Random())
