"""Backups: opened and counted before they count, the last ten kept, restored beside and never over."""

import sqlite3
import stat
import sys
from pathlib import Path

import pytest

from tests.fakes import HandClock
from workshop.errors import NotFound, StorageUnavailable
from workshop.model.series import Series
from workshop.storage.backup import Backups
from workshop.storage.database import Database, open_library, read_library


def add(database: Database, title: str) -> None:
    with database.storage.unit("x", "me") as store:
        store.add(Series(title=title))


def titles(path: Path) -> list[str]:
    reader = read_library(path)
    found = sorted(one.title for one in reader.rows(Series))
    reader.close()
    return found


def test_a_backup_holds_what_was_there_and_can_be_written(database: Database, clock: HandClock) -> None:
    add(database, "first")
    backup = database.backups.make()
    add(database, "second")
    assert titles(backup.path) == ["first"]
    if sys.platform != "win32":
        assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    restored = database.backups.restore(backup.path)
    assert restored.parent == database.path.parent
    opened = open_library(restored, clock)
    add(opened, "third")
    opened.close()
    assert titles(restored) == ["first", "third"]
    assert titles(database.path) == ["first", "second"]
    assert database.backups.restore(backup.path) != restored


def test_one_a_day_is_enough_and_ten_are_kept(database: Database, clock: HandClock) -> None:
    assert database.backups.daily() is not None
    clock.move(hours=3)
    assert database.backups.daily() is None
    for day in range(12):
        clock.move(days=1)
        add(database, f"day {day}")
        assert database.backups.daily() is not None
    kept = database.backups.all()
    assert len(kept) == 10
    assert [one.at for one in kept] == sorted((one.at for one in kept), reverse=True)
    assert len(list(database.backups.folder.iterdir())) == 10
    for one in kept:
        assert "day 11" in titles(one.path) if one is kept[0] else titles(one.path)


def test_the_last_good_backup_is_one_that_opens(database: Database, clock: HandClock) -> None:
    good = database.backups.make()
    clock.move(days=1)
    bad = database.backups.make()
    bad.path.write_bytes(bad.path.read_bytes()[:8192])
    found = database.backups.last_good()
    assert found is not None
    assert found.path == good.path
    assert database.backups.newest_sound() == good.path
    with pytest.raises(StorageUnavailable, match="damaged"):
        database.backups.restore(bad.path)


def test_without_a_backup_it_is_said(database: Database, tmp_path: Path) -> None:
    assert database.backups.last_good() is None
    with pytest.raises(NotFound):
        database.backups.newest_sound()
    with pytest.raises(NotFound):
        database.backups.restore(tmp_path / "nowhere.resonance")


def test_a_backup_that_cannot_be_read_back_is_none(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database, "first")

    def cut(_path: Path, made: Path) -> None:
        empty = sqlite3.connect(made)
        empty.execute("CREATE TABLE t (x)")
        empty.close()

    monkeypatch.setattr("workshop.storage.backup._vacuum", cut)
    with pytest.raises(StorageUnavailable):
        database.backups.make()
    assert list(database.backups.folder.iterdir()) == []


def test_backups_of_another_library_in_the_same_folder_are_left_alone(
    database: Database, path: Path, clock: HandClock
) -> None:
    other = path.with_name("library 2.resonance")
    open_library(other, clock).close()
    Backups(other, clock).make()
    database.backups.make()
    assert len(database.backups.all()) == 1
    assert len(Backups(other, clock).all()) == 1


def test_a_backup_of_no_library_is_told_and_makes_nothing(path: Path, clock: HandClock) -> None:
    with pytest.raises(NotFound, match="no library"):
        Backups(path, clock).make()
    assert list(path.parent.iterdir()) == []


def test_a_backup_put_in_place_sets_the_library_aside(path: Path, clock: HandClock) -> None:
    database = open_library(path, clock)
    add(database, "kept")
    backup = database.backups.make()
    add(database, "later")
    database.close()
    aside = Backups(path, clock).put_in_place(backup.path, "tests")
    assert aside is not None
    assert (titles(path), titles(aside)) == (["kept"], ["kept", "later"])
    assert Backups(path, clock).put_in_place(backup.path, "tests") != aside
    path.unlink()
    assert Backups(path, clock).put_in_place(backup.path, "tests") is None
    assert titles(path) == ["kept"]
    assert not list(path.parent.glob("*.lock"))


def test_a_library_that_is_written_is_not_put_aside(database: Database) -> None:
    backup = database.backups.make()
    add(database, "later")
    with pytest.raises(StorageUnavailable, match="is open in"):
        database.backups.put_in_place(backup.path, "tests")
    add(database, "and on")
    assert titles(database.path) == ["and on", "later"]
    assert sorted(one.name for one in database.path.parent.iterdir() if one.is_file()) == [
        database.path.name,
        f"{database.path.name}.lock",
    ]
