"""Reading beside a writer: its own connections, one instant when asked, and nothing written."""

import sqlite3
import threading
from pathlib import Path

import pytest

from tests.fakes import HandClock
from workshop.errors import NotFound, StorageUnavailable
from workshop.model.base import new_id
from workshop.model.editorial import Picture
from workshop.model.series import Series, Session
from workshop.storage.database import Database, open_library, read_library


@pytest.fixture
def series(database: Database) -> Series:
    with database.storage.unit("x", "me") as store:
        return store.add(Series(title="x"))


def test_what_is_read_at_once_is_of_one_instant(series: Series, database: Database) -> None:
    began, changed = threading.Event(), threading.Event()

    def change() -> None:
        began.wait()
        with database.storage.unit("x", "me") as store:
            store.change(series, title="y")
        changed.set()

    writer = threading.Thread(target=change)
    writer.start()
    with database.reader.at_once():
        before = database.reader.row(Series, series.id)
        began.set()
        assert not changed.wait(timeout=0.05)
        assert database.reader.row(Series, series.id) == before
    writer.join()
    assert database.reader.row(Series, series.id).title == "y"


def test_a_reader_cannot_write(database: Database) -> None:
    database.reader.rows(Series)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        database.reader._line().connection.execute("DELETE FROM series")


@pytest.mark.usefixtures("series")
def test_threads_read_side_by_side(database: Database) -> None:
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(database.reader.count(Series))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [1] * 8


def test_many_ids_are_looked_up_in_their_order(series: Series, database: Database) -> None:
    with database.storage.unit("x", "me") as store:
        sessions = [store.add(Session(series_id=series.id, position=place)) for place in range(700)]
    ids = [one.id for one in reversed(sessions)]
    found = database.reader.rows_in(Session, "id", [*ids, new_id()])
    assert {one.id for one in found} == set(ids)
    assert len(database.reader.rows_in(Session, "series_id", [series.id])) == 700
    assert database.reader.rows_in(Session, "id", []) == []


def test_light_rows_leave_their_bytes(series: Series, database: Database) -> None:
    with database.storage.unit("x", "me") as store:
        picture = store.add(Picture(series_id=series.id, data=b"\x89PNG" * 1000))
    assert database.reader.rows(Picture, light=True)[0].data == b""
    assert database.reader.row(Picture, picture.id).data == picture.data


def test_what_is_not_there_is_not_found(database: Database) -> None:
    with pytest.raises(NotFound):
        database.reader.row(Series, new_id())


def test_a_reader_follows_what_another_connection_writes(path: Path, clock: HandClock) -> None:
    database = open_library(path, clock)
    reader = read_library(path)
    for number in range(3):
        with database.storage.unit("x", "me") as store:
            store.add(Series(title=str(number)))
        assert reader.count(Series) == number + 1
    reader.close()
    database.close()


def test_closing_while_threads_read_is_told_to_each_of_them(path: Path, clock: HandClock) -> None:
    database = open_library(path, clock)
    with database.storage.unit("x", "me") as store:
        for number in range(200):
            store.add(Series(title=str(number), context="words " * 50))
    reading, told = threading.Barrier(4), []

    def read() -> None:
        reading.wait()
        try:
            while True:
                with database.reader.at_once():
                    database.reader.rows(Series)
                    database.reader.search("words", listener_id=None)
        except StorageUnavailable as closed:
            told.append(str(closed))

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    reading.wait()
    database.close()
    for thread in threads:
        thread.join()
    assert told == ["The library is closed."] * 3


def test_a_long_read_ends_when_the_library_is_closed(path: Path, clock: HandClock) -> None:
    database = open_library(path, clock)
    under_way, told = threading.Event(), []
    forever = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"

    def read() -> None:
        under_way.set()
        try:
            database.reader._records(forever, ())
        except StorageUnavailable as closed:
            told.append(str(closed))

    database.reader.rows(Series)
    thread = threading.Thread(target=read)
    thread.start()
    under_way.wait()
    database.close()
    thread.join()
    assert told == ["The library is closed."]


def test_a_closed_library_is_not_opened_again_by_a_read(path: Path, clock: HandClock) -> None:
    database = open_library(path, clock)
    database.close()
    with pytest.raises(StorageUnavailable, match="is closed"):
        database.reader.rows(Series)


def test_an_error_inside_one_instant_is_the_one_that_is_told(database: Database) -> None:
    def fail() -> None:
        with database.reader.at_once():
            database.reader._line().connection.execute("ROLLBACK")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
