"""One writer: the second is told who the first is; readers are not held up."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fakes import HandClock
from workshop.errors import StorageUnavailable
from workshop.model.series import Series
from workshop.storage.database import open_library, read_library
from workshop.storage.lock import holder_of, lock_path

HOLD = """
import sys
from pathlib import Path
from workshop.clock import SystemClock
from workshop.model.series import Series
from workshop.storage.database import open_library
database = open_library(Path(sys.argv[1]), SystemClock(), program="Résonance (essai)")
with database.storage.unit("x", "me") as store:
    store.add(Series(title="from elsewhere"))
print("held", flush=True)
sys.stdin.read()
database.close()
"""


@contextmanager
def another_program(path: Path) -> Iterator[subprocess.Popen[str]]:
    program = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert program.stdin
    assert program.stdout
    try:
        assert program.stdout.readline() == "held\n"
        yield program
    finally:
        program.stdin.close()
        program.wait(timeout=20)
        program.stdout.close()


def test_a_second_program_is_told_who_holds_the_library(path: Path, clock: HandClock) -> None:
    with another_program(path) as program:
        with pytest.raises(StorageUnavailable) as refused:
            open_library(path, clock)
        assert "Résonance (essai)" in str(refused.value)
        assert str(program.pid) in str(refused.value)
        assert refused.value.hint
    open_library(path, clock).close()


def test_reading_works_while_another_program_holds_the_library(path: Path) -> None:
    with another_program(path):
        reader = read_library(path)
        assert [one.title for one in reader.rows(Series)] == ["from elsewhere"]
        reader.close()
        assert holder_of(path) is not None
    assert not lock_path(path).exists()


def test_a_killed_program_holds_nothing(path: Path, clock: HandClock) -> None:
    with another_program(path) as program:
        os.kill(program.pid, signal.SIGKILL)
        program.wait(timeout=20)
        database = open_library(path, clock)
        assert database.reader.count(Series) == 1
        database.close()


def test_the_same_program_cannot_open_a_library_twice(path: Path, clock: HandClock) -> None:
    database = open_library(path, clock)
    with pytest.raises(StorageUnavailable, match="is open in"):
        open_library(path, clock)
    database.close()


def test_an_unreadable_lock_file_still_holds(path: Path, clock: HandClock) -> None:
    database = open_library(path, clock)
    lock_path(path).write_bytes(b"\xff\x00 nonsense")
    with pytest.raises(StorageUnavailable, match="Another program"):
        open_library(path, clock)
    database.close()


@pytest.mark.skipif(sys.platform == "win32", reason="limits files as POSIX does")
def test_a_full_disk_is_a_sentence_and_holds_nothing(path: Path, clock: HandClock) -> None:
    open_library(path, clock).close()
    with no_room():
        for _ in range(2):
            with pytest.raises(StorageUnavailable, match="disk is full"):
                open_library(path, clock)
    assert not lock_path(path).exists()
    open_library(path, clock).close()


@contextmanager
def no_room() -> Iterator[None]:
    """Have the system refuse every byte that would make a file longer."""
    import resource  # noqa: PLC0415 - not on Windows

    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
