"""Killed in capture and in upgrades, many times: nothing that was acknowledged is lost."""

import sys
from pathlib import Path
from random import Random

import pytest

from tests.workshop.storage.kills import acknowledged_until_killed, judge, kill_upgrades


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
@pytest.mark.timeout(900)
def test_no_acknowledged_note_is_lost_by_a_hundred_kills(tmp_path: Path) -> None:
    path, chance = tmp_path / "library.resonance", Random()
    acknowledged: list[str] = []
    for _ in range(100):
        acknowledged += acknowledged_until_killed(path, chance)
        judge(path, acknowledged)


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
@pytest.mark.timeout(900)
def test_fifty_killed_upgrades_leave_old_or_new_whole(tmp_path: Path) -> None:
    kill_upgrades(tmp_path / "library.resonance", kills=50, rows=3000)
