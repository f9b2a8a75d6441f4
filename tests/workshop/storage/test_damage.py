"""A damaged library gives a sentence, never a traceback, and is never written."""

from pathlib import Path
from random import Random

import pytest

from tests.fakes import HandClock
from tests.workshop.storage.damage import survive
from workshop.model.series import Series
from workshop.storage.database import open_library


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "library.resonance"
    database = open_library(path, HandClock())
    with database.storage.unit("x", "me") as store:
        for number in range(300):
            store.add(Series(title=f"Series {number}", context="words " * 40))
    database.close()
    return path


@pytest.mark.parametrize("seed", range(40))
def test_damage_of_any_kind_is_told_and_nothing_is_written(seed: int, whole: Path, tmp_path: Path) -> None:
    survive(whole, tmp_path, Random(seed))
