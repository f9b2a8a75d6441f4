"""Units of work: durable and whole, or not at all."""

import datetime as dt
import json
import sqlite3
import threading
from pathlib import Path

import pytest

from tests.fakes import EVENING, HandClock
from workshop.errors import Conflict, NotFound, StorageUnavailable
from workshop.model.kinds import NoteKind, SessionState
from workshop.model.notes import Draft, Note, NoteVersion
from workshop.model.people import Person
from workshop.model.series import Series, Session
from workshop.storage.database import Database, open_library
from workshop.storage.sql_store import SqlStore


def written(database: Database) -> Series:
    with database.storage.unit("Add a series", "somebody") as store:
        return store.add(Series(title="Veillées"))


def test_every_type_of_field_comes_back_as_it_was(database: Database) -> None:
    paris = dt.timezone(dt.timedelta(hours=2))
    with database.storage.unit("x", "me") as store:
        series = store.add(Series(title="É", put_away_at=dt.datetime(2026, 7, 1, 12, tzinfo=paris)))
        session = store.add(
            Session(
                series_id=series.id,
                position=1,
                questions=("Qui ?", "Où « là » ?"),
                date=dt.date(2026, 1, 2),
                state=SessionState.HELD,
                entered_afterwards=True,
            )
        )
    read = database.reader.row(Series, series.id)
    assert read.put_away_at == series.put_away_at
    assert read.put_away_at is not None
    assert read.put_away_at.tzinfo is dt.UTC
    assert database.reader.row(Session, session.id) == session


def test_a_naive_instant_is_our_mistake(database: Database) -> None:
    with pytest.raises(ValueError, match="offset"), database.storage.unit("x", "me") as store:
        store.add(Series(title="x", put_away_at=dt.datetime(2026, 7, 1)))  # noqa: DTZ001 - what is refused


def test_nothing_of_a_unit_that_failed_is_kept(database: Database) -> None:
    def fail() -> None:
        with database.storage.unit("x", "me") as store:
            store.add(Series(title="lost"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert database.reader.count(Series) == 0
    assert database.reader.changes_after(0) == ()
    assert written(database) == database.reader.rows(Series)[0]


def test_what_a_failed_unit_read_and_wrote_is_not_remembered(database: Database) -> None:
    series = written(database)

    def fail() -> None:
        with database.storage.unit("x", "me") as store:
            store.change(store.get(Series, series.id), title="lost")
            assert store.find(Series)[0].title == "lost"
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with database.storage.unit("x", "me") as store:
        assert store.get(Series, series.id).title == "Veillées"
        assert [one.title for one in store.find(Series)] == ["Veillées"]


def test_a_change_writes_one_revision_more_and_the_first_and_last_images(database: Database) -> None:
    series = written(database)
    with database.storage.unit("x", "me") as store:
        once = store.change(series, title="a")
        twice = store.change(once, title="b")
        images = store.images
    assert (once.revision, twice.revision) == (2, 3)
    assert [(image.before, image.after) for image in images] == [(series, twice)]


def test_unchanged_values_write_nothing(database: Database) -> None:
    series = written(database)
    with database.storage.unit("x", "me") as store:
        assert store.change(series, title=series.title) is series
        assert store.images == ()
    assert [one.number for one in database.reader.changes_after(0)] == [1]


def test_a_stale_row_cannot_be_changed(database: Database) -> None:
    series = written(database)
    with database.storage.unit("x", "me") as store:
        store.change(series, title="a")
    with pytest.raises(Conflict), database.storage.unit("x", "me") as store:
        store.change(series, title="b")


def test_a_removed_row_is_left_out_unless_asked_for(database: Database) -> None:
    series = written(database)
    with database.storage.unit("x", "me") as store:
        store.remove(series)
        assert store.find(Series) == []
        assert [one.id for one in store.find(Series, removed=True)] == [series.id]
        assert store.get(Series, series.id, removed=True).removed_at == EVENING
        with pytest.raises(NotFound):
            store.get(Series, series.id)
    assert database.reader.rows(Series) == []


def test_an_id_that_is_taken_is_a_conflict_and_a_missing_parent_is_not_found(database: Database) -> None:
    series = written(database)
    with pytest.raises(Conflict), database.storage.unit("x", "me") as store:
        store.add(series)
    with pytest.raises(NotFound), database.storage.unit("x", "me") as store:
        store.add(Session(series_id="nowhere", position=0))


def test_histories_only_grow(database: Database) -> None:
    with database.storage.unit("x", "me") as store:
        note = store.add(a_note(store))
        version = store.add(
            NoteVersion(
                note_id=note.id,
                note_kind=NoteKind.PLAIN,
                text="a",
                sequence=1,
                parent=0,
                at=EVENING,
                author="me",
            )
        )
        with pytest.raises(TypeError, match="only grows"):
            store.change(version, text="b")
        with pytest.raises(TypeError, match="tombstones"):
            store.discard(note)


def test_drafts_leave_no_trace_in_images_and_change_log(database: Database) -> None:
    with database.storage.unit("x", "me") as store:
        note = store.add(a_note(store))
    with database.storage.unit("x", "me") as store:
        draft = Draft(session_id=note.session_id, listener_id=note.listener_id, text="half", at=EVENING)
        store.change(store.add(draft), text="half a line")
        assert store.images == ()
    assert [one.text for one in database.reader.rows(Draft)] == ["half a line"]
    with database.storage.unit("x", "me") as store:
        store.discard(store.find(Draft)[0])
        assert store.find(Draft) == []
    assert database.reader.count(Draft) == 0
    assert len(database.reader.changes_after(0)) == 1


def test_the_change_log_names_what_was_touched_and_holds_no_text(database: Database) -> None:
    series = written(database)
    with database.storage.unit("Rename", "me") as store:
        store.change(series, title="Un secret")
    change = database.reader.changes_after(1)[0]
    assert (change.number, change.label, change.author, change.at) == (2, "Rename", "me", EVENING)
    assert change.ids("series") == {series.id}
    stored = sqlite3.connect(database.path)
    touched, whole = stored.execute(
        "SELECT touched, group_concat(label || touched) FROM change_log"
    ).fetchone()
    stored.close()
    assert json.loads(touched)[0][:2] == ["series", series.id]
    assert "secret" not in whole


def test_numbers_go_on_after_reopening_and_after_imported_sequences(path: Path, clock: HandClock) -> None:
    database = open_library(path, clock)
    with database.storage.unit("x", "me") as store:
        store.add(a_note(store, sequence=700))
    database.close()
    database = open_library(path, clock)
    with database.storage.unit("x", "me") as store:
        assert store.number == 701
        store.add(Series(title="next"))
    with database.storage.unit("x", "me") as store:
        assert store.number == 702
    database.close()


def test_rows_come_by_position_and_notes_by_arrival(database: Database) -> None:
    with database.storage.unit("x", "me") as store:
        series = store.add(Series(title="x"))
        for position in (2, 0, 1):
            store.add(Session(series_id=series.id, position=position))
        note = store.add(a_note(store, sequence=3))
        for sequence in (2, 1):
            copy = Note(
                session_id=note.session_id,
                listener_id=note.listener_id,
                text=str(sequence),
                typed_at=EVENING,
                sequence=sequence,
            )
            store.add(copy)
        assert [one.position for one in store.find(Session, series_id=series.id)] == [0, 1, 2]
        assert [one.sequence for one in store.find(Note)] == [1, 2, 3]


def test_units_from_many_threads_follow_one_another(database: Database) -> None:
    series = written(database)

    def count_up() -> None:
        for _ in range(20):
            with database.storage.unit("x", "me") as store:
                row = store.get(Series, series.id)
                store.change(row, position=row.position + 1)

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert database.reader.row(Series, series.id).position == 80


def test_a_text_of_the_largest_size_is_kept(database: Database) -> None:
    text = "é" * 1_000_000
    with database.storage.unit("x", "me") as store:
        series = store.add(Series(title="x", context=text))
    assert database.reader.row(Series, series.id).context == text


def test_a_closed_library_says_so(path: Path, clock: HandClock) -> None:
    database = open_library(path, clock)
    database.close()
    with pytest.raises(StorageUnavailable, match="closed"), database.storage.unit("x", "me"):
        pass
    with pytest.raises(StorageUnavailable, match="closed"):
        database.reader.rows(Series)


def a_note(store: SqlStore, sequence: int = 1) -> Note:
    series = store.add(Series(title="x"))
    session = store.add(Session(series_id=series.id, position=0))
    person = store.add(Person(family="Aubin"))
    return Note(session_id=session.id, listener_id=person.id, text="a", typed_at=EVENING, sequence=sequence)


def test_a_full_disk_is_said_and_nothing_acknowledged_is_lost(database: Database) -> None:
    written(database)
    connection = database.storage._connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")

    def add(title: str) -> None:
        with database.storage.unit("x", "me") as store:
            store.add(Series(title=title, context="long " * 5000))

    with pytest.raises(StorageUnavailable, match="full") as refused:
        add("x")
    assert refused.value.hint
    assert [one.title for one in database.reader.rows(Series)] == ["Veillées"]
    connection.execute(f"PRAGMA max_page_count = {pages + 100}")
    add("y")
    assert database.reader.count(Series) == 2
