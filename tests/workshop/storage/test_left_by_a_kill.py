"""What a killed program leaves is taken back by whoever comes next, even a reader alone."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from tests.fakes import HandClock
from workshop.model.series import Series
from workshop.storage.connection import APPLICATION_ID, writing
from workshop.storage.database import Database, open_library, read_library
from workshop.storage.migrations.upgrade import upgrade
from workshop.storage.statements import statements

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")

HALF_A_CHANGE = """
import sys, time
from pathlib import Path
from workshop.storage.connection import writing
connection = writing(Path(sys.argv[1]))
connection.execute("PRAGMA cache_size = 5")  # so small that half of the change goes to the file
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE series SET title = 'lost', context = context || 'lost'")
print("half", flush=True)
time.sleep(60)
"""
UPGRADE = """
import sys
from pathlib import Path
from workshop.clock import SystemClock
from workshop.storage.database import open_library
import workshop.storage.migrations.upgrade
print("ready", flush=True)
open_library(Path(sys.argv[1]), SystemClock()).close()
"""


def started(program: str, path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )


def killed(program: subprocess.Popen[str]) -> None:
    program.kill()
    program.wait(timeout=20)
    if program.stdout:
        program.stdout.close()


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


def test_an_upgrade_that_is_killed_leaves_old_or_new_whole(path: Path, clock: HandClock) -> None:
    connection = writing(path)
    upgrade(connection, to="0001", application_id=APPLICATION_ID)
    known = statements(Series)
    rows = [known.values(Series(title=f"kept {number}", context="mot " * 300)) for number in range(1500)]
    connection.execute("BEGIN")
    connection.executemany(known.insert, rows)
    connection.execute("COMMIT")
    connection.close()
    old, chance, whole_time = path.read_bytes(), Random(3), 0.0
    for time in range(6):
        path.write_bytes(old)
        program = started(UPGRADE, path)
        assert program.stdout
        assert program.stdout.readline() == "ready\n"
        began = monotonic()
        if time == 0:  # the first is left to end, to know when the others can be killed
            program.wait(timeout=60)
            whole_time = monotonic() - began
        with suppress(subprocess.TimeoutExpired):
            program.wait(timeout=chance.uniform(0.3, 1.0) * whole_time)
        killed(program)
        database = open_library(path, clock)
        assert database.reader.count(Series) == 1500
        assert len(database.reader.search("kept 7", listener_id=None, limit=2000)) > 100
        database.check.wait()
        assert database.storage._stopped is None
        database.close()
        for file in path.parent.glob("backups/*"):
            file.unlink()
