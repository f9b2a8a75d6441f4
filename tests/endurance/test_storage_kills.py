"""Killed in the middle of capture, a hundred times: nothing that was acknowledged is lost."""

import sys
from pathlib import Path
from random import Random

import pytest

from tests.workshop.storage.kills import acknowledged_until_killed, judge


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
@pytest.mark.timeout(900)
def test_no_acknowledged_note_is_lost_by_a_hundred_kills(tmp_path: Path) -> None:
    path, chance = tmp_path / "library.resonance", Random()
    acknowledged: list[str] = []
    for _ in range(100):
        acknowledged += acknowledged_until_killed(path, chance)
        judge(path, acknowledged)
