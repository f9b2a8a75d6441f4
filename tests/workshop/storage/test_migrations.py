"""Older libraries become today's, whole, after a backup; or stay as they were."""

import hashlib
import sqlite3
from pathlib import Path

import pytest

from tests.fakes import HandClock
from workshop.errors import StorageUnavailable
from workshop.model.series import Series
from workshop.storage import search
from workshop.storage.connection import APPLICATION_ID, writing
from workshop.storage.database import open_library, read_library
from workshop.storage.identity import SCHEMA_VERSION, identify
from workshop.storage.migrations.upgrade import upgrade
from workshop.storage.statements import statements

VERSIONS = [f"{number:04}" for number in range(1, SCHEMA_VERSION + 1)]
SERIES = Series(title="Le cœur à l’ouvrage")


def made_by(version: str, path: Path) -> None:
    """Make a library of an older version with a series in it."""
    connection = writing(path)
    upgrade(connection, to=version, application_id=APPLICATION_ID)
    known = statements(Series)
    connection.execute(known.insert, known.values(SERIES))
    connection.execute("INSERT INTO library VALUES ('id', 'the same')")
    connection.execute("INSERT INTO change_log VALUES (1, '2026-01-01', 'me', 'x', '[]')")
    connection.close()


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def schema(path: Path) -> list[tuple[str, ...]]:
    connection = sqlite3.connect(path)
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()
    connection.close()
    return found


@pytest.mark.parametrize("version", VERSIONS)
def test_a_library_of_each_version_opens_with_all_it_held(
    version: str, path: Path, tmp_path: Path, clock: HandClock
) -> None:
    made_by(version, path)
    database = open_library(path, clock)
    assert database.reader.rows(Series) == [SERIES]
    assert database.reader.about("id") == "the same"
    if version != VERSIONS[-1]:
        assert [hit.id for hit in database.reader.search("coeur", listener_id=None)] == [SERIES.id]
    assert database.reader.changes_after(0)[0].number == 1
    database.close()
    assert identify(path).version == SCHEMA_VERSION
    open_library(tmp_path / "new.resonance", clock).close()
    assert schema(path) == schema(tmp_path / "new.resonance")


def test_a_backup_of_the_older_library_is_made_first(path: Path, clock: HandClock) -> None:
    made_by("0001", path)
    database = open_library(path, clock)
    backup = database.backups.all()[0]
    database.close()
    assert backup.path.name == "library 2026-03-12 16-00-00 before update.resonance"
    assert identify(backup.path).version == 1


def test_an_upgrade_that_fails_half_way_leaves_the_old_library_whole(
    path: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_by("0001", path)
    before = schema(path)

    def fail(_connection: sqlite3.Connection) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(search, "rebuild", fail)
    with pytest.raises(KeyboardInterrupt):
        open_library(path, clock)
    assert schema(path) == before
    assert identify(path).version == 1
    monkeypatch.undo()
    database = open_library(path, clock)
    assert database.reader.rows(Series) == [SERIES]
    database.close()


def test_an_older_library_is_not_read_without_being_brought_up_to_date(path: Path) -> None:
    made_by("0001", path)
    before = digest(path)
    with pytest.raises(StorageUnavailable, match="older"):
        read_library(path)
    assert digest(path) == before


def test_an_older_library_that_is_damaged_is_not_upgraded(path: Path, clock: HandClock) -> None:
    made_by("0001", path)
    data = bytearray(path.read_bytes())
    data[3 * 4096 : 4 * 4096] = bytes(4096)
    path.write_bytes(data)
    before = digest(path)
    with pytest.raises(StorageUnavailable, match="damaged"):
        open_library(path, clock)
    assert digest(path) == before


def test_an_upgrade_killed_while_it_was_ending_is_done_again(path: Path, clock: HandClock) -> None:
    made_by("0001", path)
    end_is_cut(path)
    assert identify(path).version == SCHEMA_VERSION  # what its first page says; the journal says otherwise
    with pytest.raises(StorageUnavailable, match="older"):
        read_library(path)
    end_is_cut(path)
    database = open_library(path, clock)
    assert database.reader.rows(Series) == [SERIES]
    database.close()
    assert identify(path).version == SCHEMA_VERSION


def end_is_cut(path: Path) -> None:
    """Leave what a kill in the midst of a commit does: the new first page, and the journal of the former."""
    connection = writing(path)
    connection.execute("PRAGMA synchronous = OFF")  # so that the journal can be used as it is
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    journal = path.with_name(f"{path.name}-journal")
    half = journal.read_bytes()
    connection.execute("COMMIT")
    connection.close()
    journal.write_bytes(half)
