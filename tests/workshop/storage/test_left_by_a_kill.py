"""What a killed program leaves is taken back by whoever comes next, even a reader alone."""

import sys
from pathlib import Path

import pytest

from tests.fakes import HandClock
from tests.workshop.storage.kills import kill_upgrades, killed, started
from workshop.model.series import Series
from workshop.storage.database import Database, open_library, read_library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")

HALF_A_CHANGE = """
import sys
from pathlib import Path
from workshop.storage.connection import writing
connection = writing(Path(sys.argv[1]))
connection.execute("PRAGMA cache_size = 5")  # so small that half of the change goes to the file
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE series SET title = 'lost', context = context || 'lost'")
print("half", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def half_changed(database: Database, path: Path) -> Path:
    """A library whose writer was killed when half of a change was in the file."""
    with database.storage.unit("x", "me") as store:
        for number in range(200):
            store.add(Series(title=f"kept {number}", context="words " * 200))
    database.close()
    program = started(HALF_A_CHANGE, path)
    assert program.stdout
    assert program.stdout.readline() == "half\n"
    killed(program)
    journal = path.with_name(path.name + "-journal")
    assert journal.stat().st_size > 0
    assert b"lost" in path.read_bytes()
    return path


def test_a_reader_alone_sees_none_of_a_half_change(half_changed: Path) -> None:
    reader = read_library(half_changed)
    assert all(one.title.startswith("kept") for one in reader.rows(Series))
    assert reader.count(Series) == 200
    reader.close()


def test_a_writer_takes_a_half_change_back(half_changed: Path, clock: HandClock) -> None:
    database = open_library(half_changed, clock)
    assert all("lost" not in one.context for one in database.reader.rows(Series))
    database.check.wait()
    assert database.storage._stopped is None
    database.close()


def test_an_upgrade_that_is_killed_leaves_old_or_new_whole(path: Path) -> None:
    kill_upgrades(path, kills=3, rows=400)
