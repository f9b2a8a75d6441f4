"""A program that keeps notes until it is killed, and a judge of what it left."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from random import Random

from tests.fakes import HandClock
from workshop.model.notes import Note
from workshop.storage.database import open_library, read_library

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
    program = subprocess.Popen(
        [sys.executable, "-c", KEEP, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert program.stdout
    wanted = chance.randint(1, 60)
    said = [program.stdout.readline() for _ in range(wanted)]
    os.kill(program.pid, signal.SIGKILL)
    said += program.stdout.readlines()
    program.stdout.close()
    program.wait(timeout=20)
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
