"""A program that keeps notes until it is killed, and a judge of what it left."""

import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from random import Random
from time import monotonic

from tests.fakes import HandClock
from workshop.model.notes import Note
from workshop.model.series import Series
from workshop.storage.connection import APPLICATION_ID, writing
from workshop.storage.database import open_library, read_library
from workshop.storage.migrations.upgrade import upgrade
from workshop.storage.statements import statements

UPGRADE = """
import sys
from pathlib import Path
from workshop.clock import SystemClock
from workshop.storage.database import open_library
import workshop.storage.migrations.upgrade
print("ready", flush=True)
open_library(Path(sys.argv[1]), SystemClock()).close()
"""
KEEP = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from workshop.clock import SystemClock
from workshop.model.notes import Note
from workshop.model.people import Person
from workshop.model.series import Series, Session
from workshop.storage.database import open_library
database = open_library(Path(sys.argv[1]), SystemClock())
with database.storage.unit("x", "me") as store:
    series = store.add(Series(title="x"))
    session = store.add(Session(series_id=series.id, position=0))
    listener = store.add(Person(family="x"))
while True:
    with database.storage.unit("x", "me") as store:
        note = store.add(Note(session_id=session.id, listener_id=listener.id, text="mot " * 60,
                              typed_at=datetime.now(UTC), sequence=store.number))
    print(note.id, flush=True)
"""


def acknowledged_until_killed(path: Path, chance: Random) -> list[str]:
    """Start the program, kill it after some acknowledged notes, and return these."""
    program = started(KEEP, path)
    assert program.stdout
    wanted = chance.randint(1, 60)
    said = [program.stdout.readline() for _ in range(wanted)]
    program.kill()
    said += program.stdout.readlines()
    killed(program)
    return [one.strip() for one in said if len(one) == 37]


def judge(path: Path, acknowledged: list[str]) -> None:
    """Demand that every acknowledged note is there, can be found, and that the file is whole."""
    reader = read_library(path)  # before any writer: a reader alone must live with what a kill left
    kept = {one.id for one in reader.rows(Note)}
    assert set(acknowledged) <= kept
    reader.close()
    database = open_library(path, HandClock())
    database.check.wait()
    hits = database.reader.search("mot", listener_id=None, owner=True, limit=100_000)
    assert {hit.id for hit in hits} == kept
    assert database.storage._stopped is None
    database.close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def started(program: str, path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )


def killed(program: subprocess.Popen[str]) -> None:
    program.kill()
    program.wait(timeout=20)
    for pipe in (program.stdin, program.stdout):
        if pipe:
            pipe.close()


def kill_upgrades(path: Path, *, kills: int, rows: int) -> None:
    """Kill upgrades of an older library at some moment of theirs; each must leave it old or new, whole."""
    connection = writing(path)
    upgrade(connection, to="0001", application_id=APPLICATION_ID)
    known = statements(Series)
    held = [known.values(Series(title=f"kept {number}", context="mot " * 300)) for number in range(rows)]
    connection.execute("BEGIN")
    connection.executemany(known.insert, held)
    connection.execute("COMMIT")
    connection.close()
    old, chance, whole_time = path.read_bytes(), Random(3), 0.0
    for time in range(kills + 1):
        path.write_bytes(old)
        program = started(UPGRADE, path)
        assert program.stdout
        assert program.stdout.readline() == "ready\n"
        began = monotonic()
        if time == 0:  # the first is left to end, to know when the others can be killed
            program.wait(timeout=120)
            whole_time = monotonic() - began
        with suppress(subprocess.TimeoutExpired):
            program.wait(timeout=chance.uniform(0.3, 1.0) * whole_time)
        killed(program)
        _judge_upgrade(path, rows)


def _judge_upgrade(path: Path, rows: int) -> None:
    database = open_library(path, HandClock())
    assert database.reader.count(Series) == rows
    assert len(database.reader.search("kept", listener_id=None, limit=rows * 2)) == rows
    database.check.wait()
    assert database.storage._stopped is None
    database.close()
    for file in path.parent.glob("backups/*"):
        file.unlink()
