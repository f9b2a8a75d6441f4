"""Killed in the middle of capture, ten times: nothing that was acknowledged is lost."""

import sys
from pathlib import Path
from random import Random

import pytest

from tests.workshop.storage.kills import acknowledged_until_killed, judge


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_no_acknowledged_note_is_lost_by_ten_kills(path: Path) -> None:
    chance, acknowledged = Random(7), []
    for _ in range(10):
        acknowledged += acknowledged_until_killed(path, chance)
        judge(path, acknowledged)
    assert len(set(acknowledged)) == len(acknowledged)
