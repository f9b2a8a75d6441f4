"""Opening: what is not a library, not whole, newer or out of reach is refused with a sentence, untouched."""

import hashlib
import os
import sqlite3
import stat
import sys
import threading
from pathlib import Path

import pytest

from tests.fakes import HandClock
from workshop.errors import NotFound, StorageUnavailable, WorkshopError
from workshop.model.series import Series
from workshop.storage.backup import Backups
from workshop.storage.connection import APPLICATION_ID, writing
from workshop.storage.database import Database, open_library, read_library

PAGE = 4096


@pytest.fixture
def held(path: Path, clock: HandClock) -> Path:
    """A library of some size, closed."""
    database = open_library(path, clock)
    with database.storage.unit("x", "me") as store:
        for number in range(300):
            store.add(Series(title=f"Series {number}", context="words " * 40))
    database.close()
    return path


def add_to(database: Database) -> None:
    with database.storage.unit("x", "me") as store:
        store.add(Series(title="x"))


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refused(path: Path, clock: HandClock) -> WorkshopError:
    before = digest(path)
    with pytest.raises(WorkshopError) as first:
        open_library(path, clock).close()
    with pytest.raises(WorkshopError):
        read_library(path)
    assert digest(path) == before, "a refused file was written"
    assert sorted(one.name for one in path.parent.iterdir()) == [path.name]
    assert first.value.hint
    return first.value


def test_a_new_library_is_private(path: Path, clock: HandClock) -> None:
    target = path.parent / "new folder" / path.name
    database = open_library(target, clock)
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
        assert stat.S_IMODE(target.parent.stat().st_mode) == 0o700
    database.close()
    assert [one.name for one in target.parent.iterdir()] == [target.name]


def test_a_first_start_that_fails_leaves_nothing(
    path: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("workshop.storage.migrations.upgrade.upgrade", fail)
    with pytest.raises(KeyboardInterrupt):
        open_library(path, clock)
    assert list(path.parent.iterdir()) == []


def test_an_opening_that_fails_at_its_end_leaves_no_file_open(
    path: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    connections: list[sqlite3.Connection] = []

    def watched(opened: Path) -> sqlite3.Connection:
        connections.append(writing(opened))
        return connections[-1]

    def fail(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    open_library(path, clock).close()
    monkeypatch.setattr("workshop.storage.database.writing", watched)
    monkeypatch.setattr("workshop.storage.database.reading", watched)
    monkeypatch.setattr(threading.Thread, "start", fail)
    with pytest.raises(RuntimeError):
        open_library(path, clock)
    assert len(connections) == 2
    for connection in connections:
        with pytest.raises(sqlite3.ProgrammingError):
            connection.execute("SELECT 1")
    monkeypatch.undo()
    open_library(path, clock).close()


def test_the_settings_that_keep_what_was_acknowledged_are_on(database: Database) -> None:
    ask = database.storage._connection.execute
    assert ask("PRAGMA journal_mode").fetchone() == ("delete",)
    assert ask("PRAGMA synchronous").fetchone() == (2,)
    assert ask("PRAGMA foreign_keys").fetchone() == (1,)
    assert ask("PRAGMA secure_delete").fetchone() == (1,)
    assert ask("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


@pytest.mark.parametrize(
    "name", ["été 2026/l’œuvre de José.resonance", "🎭 voix/échos 😀.resonance", "a b/%20?#.x"]
)
def test_any_folder_name_will_do(name: str, tmp_path: Path, clock: HandClock) -> None:
    path = tmp_path / name
    database = open_library(path, clock)
    with database.storage.unit("x", "me") as store:
        store.add(Series(title="x"))
    assert database.reader.count(Series) == 1
    database.backups.make()
    database.close()
    reader = read_library(path)
    assert reader.count(Series) == 1
    reader.close()


def test_a_path_of_250_characters_will_do(tmp_path: Path, clock: HandClock) -> None:
    folder = tmp_path
    while len(str(folder)) < 200:
        folder = folder / ("d" * min(40, 220 - len(str(folder))))
    path = folder / ("n" * (250 - len(str(folder)) - 1))
    assert len(str(path)) == 250
    database = open_library(path, clock)
    with database.storage.unit("x", "me") as store:
        store.add(Series(title="x"))
    database.close()
    open_library(path, clock).close()


def test_a_name_too_long_for_the_disk_is_refused(tmp_path: Path, clock: HandClock) -> None:
    with pytest.raises(StorageUnavailable):
        open_library(tmp_path / ("n" * 300), clock)
    with pytest.raises(StorageUnavailable):
        read_library(tmp_path / ("n" * 300))


def test_reading_where_there_is_no_library_makes_none(path: Path) -> None:
    with pytest.raises(NotFound):
        read_library(path)
    assert not path.exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 an archive" * 400, "not a library"),
        (b"plain words", "not a library"),
        (b"SQLite format 3\x00", "damaged"),
    ],
)
def test_a_file_that_is_no_library_is_refused(
    content: bytes, said: str, path: Path, clock: HandClock
) -> None:
    path.write_bytes(content)
    assert said in str(refused(path, clock))


def test_the_database_of_another_program_is_refused(path: Path, clock: HandClock) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t (x)")
    other.commit()
    other.close()
    assert "another program" in str(refused(path, clock))


def test_a_newer_library_is_refused_and_not_touched(held: Path, clock: HandClock) -> None:
    connection = sqlite3.connect(held)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert "newer" in str(refused(held, clock))


def test_a_folder_in_place_of_the_library_is_refused(path: Path, clock: HandClock) -> None:
    path.mkdir()
    with pytest.raises(StorageUnavailable):
        open_library(path, clock)


def test_a_missing_table_is_damage(held: Path, clock: HandClock) -> None:
    connection = sqlite3.connect(held)
    connection.execute("DROP TABLE library")
    connection.close()
    before = digest(held)
    with pytest.raises(StorageUnavailable, match="damaged"):
        open_library(held, clock)
    assert digest(held) == before


def test_a_file_that_was_cut_is_damage(held: Path, clock: HandClock) -> None:
    os.truncate(held, held.stat().st_size // 2 // PAGE * PAGE)
    assert "damaged" in str(refused(held, clock))
    os.truncate(held, held.stat().st_size // 2 + 100)
    assert "damaged" in str(refused(held, clock))


def test_after_damage_the_last_good_backup_is_restored_beside(held: Path, clock: HandClock) -> None:
    backups = Backups(held, clock)
    backups.make()
    os.truncate(held, 5 * PAGE)
    before = digest(held)
    restored = backups.restore(backups.newest_sound())
    database = open_library(restored, clock)
    assert database.reader.count(Series) == 300
    database.close()
    assert digest(held) == before


class TestDamageFoundInTheBackground:
    def opened(self, path: Path, clock: HandClock) -> tuple[Database, list[WorkshopError]]:
        told: list[WorkshopError] = []
        database = open_library(path, clock, on_damage=told.append)
        database.check.wait()
        return database, told

    def assert_stopped(self, path: Path, clock: HandClock) -> None:
        before = digest(path)
        database, told = self.opened(path, clock)
        with pytest.raises(StorageUnavailable, match="damaged") as stopped:
            add_to(database)
        assert stopped.value.hint
        database.close()
        assert len(told) == 1
        assert digest(path) == before

    def test_a_whole_library_goes_on(self, held: Path, clock: HandClock) -> None:
        database, told = self.opened(held, clock)
        with database.storage.unit("x", "me") as store:
            store.add(Series(title="x"))
        database.close()
        assert told == []

    def test_zeroed_pages_stop_writing(self, held: Path, clock: HandClock) -> None:
        data = bytearray(held.read_bytes())
        middle = len(data) // PAGE // 2
        data[middle * PAGE : (middle + 2) * PAGE] = bytes(2 * PAGE)
        held.write_bytes(data)
        self.assert_stopped(held, clock)

    def test_a_lost_table_stops_writing(self, held: Path, clock: HandClock) -> None:
        connection = sqlite3.connect(held)
        connection.execute("DROP TABLE finding")
        connection.close()
        self.assert_stopped(held, clock)

    def test_closing_does_not_wait_for_the_check(self, held: Path, clock: HandClock) -> None:
        open_library(held, clock).close()
        assert all(thread.name != "library check" for thread in threading.enumerate())


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="needs rights that can be taken away"
)
class TestWithoutPermission:
    def test_a_read_only_folder_is_read_and_not_written(self, held: Path, clock: HandClock) -> None:
        held.parent.chmod(0o500)
        try:
            with pytest.raises(StorageUnavailable, match="cannot be written"):
                open_library(held, clock)
            reader = read_library(held)
            assert reader.count(Series) == 300
            reader.close()
        finally:
            held.parent.chmod(0o700)

    def test_a_read_only_file_is_read_and_not_written(self, held: Path, clock: HandClock) -> None:
        held.chmod(0o400)
        with pytest.raises(StorageUnavailable, match="cannot be written"):
            open_library(held, clock)
        read_library(held).close()
