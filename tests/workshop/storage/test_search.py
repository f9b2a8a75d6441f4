"""Full-text search: accents, ligatures, anything typed, and never a note that may not be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import EVENING
from workshop.model.kinds import SessionState
from workshop.model.notes import Note
from workshop.model.people import Person
from workshop.model.series import Series, Session
from workshop.storage.database import Database
from workshop.storage.search import match_of


@pytest.fixture
def noted(database: Database) -> Note:
    """A note taken in a session that is open."""
    with database.storage.unit("x", "me") as store:
        series = store.add(Series(title="Le cœur à l’ouvrage"))
        session = store.add(Session(series_id=series.id, position=0, state=SessionState.OPEN))
        listener = store.add(Person(family="Aubin", given="Élodie"))
        return store.add(
            Note(
                session_id=session.id,
                listener_id=listener.id,
                text="L’Œuvre éphémère d’à côté, straße & co",
                typed_at=EVENING,
            )
        )


def found(database: Database, typed: str, listener: str | None = None, *, owner: bool = True) -> list[str]:
    return [hit.table for hit in database.reader.search(typed, listener_id=listener, owner=owner)]


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize(
    "typed",
    [
        "œuvre",
        "oeuvre",
        "OEUVRE",
        "oeuv",
        "éphémère",
        "ephemere",
        "l'oeuvre",
        "strasse",
        "a cote",
        "ephemere oeuv",
    ],
)
def test_a_note_is_found_as_people_type(typed: str, database: Database) -> None:
    assert "note" in found(database, typed)


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize(
    "typed", ["", "   ", '"', "'", "AND", "OR NOT", "a-b", "*", "(", "NEAR(a b)", "^x", "_", "{}", "\x00"]
)
def test_nothing_that_can_be_typed_is_a_mistake(typed: str, database: Database) -> None:
    found(database, typed)


@given(typed=st.text())
def test_whatever_is_typed_becomes_quoted_words(typed: str) -> None:
    match = match_of(typed)
    assert match == "" or (match.startswith('"') and match.endswith('"*'))
    assert match.count('"') % 2 == 0


def test_a_note_is_hidden_from_others_until_the_convergence_opens(noted: Note, database: Database) -> None:
    assert found(database, "ephemere", None, owner=False) == []
    assert found(database, "ephemere", "somebody else", owner=False) == []
    assert found(database, "ephemere", noted.listener_id, owner=False) == ["note"]
    move(database, noted, SessionState.CONVERGING)
    assert found(database, "ephemere", None, owner=False) == ["note"]
    move(database, noted, SessionState.OPEN)
    assert found(database, "ephemere", None, owner=False) == []


def test_a_row_is_found_by_its_new_words_only_and_not_when_removed(noted: Note, database: Database) -> None:
    with database.storage.unit("x", "me") as store:
        changed = store.change(noted, text="Durable")
    assert found(database, "ephemere") == []
    assert found(database, "durable") == ["note"]
    with database.storage.unit("x", "me") as store:
        removed = store.remove(changed)
    assert found(database, "durable") == []
    with database.storage.unit("x", "me") as store:
        store.change(removed, removed_at=None)
    assert found(database, "durable") == ["note"]


def test_the_index_is_whole_after_many_changes(noted: Note, database: Database) -> None:
    for text in ("un", "deux mots", "", "trois"):
        with database.storage.unit("x", "me") as store:
            store.change(store.get(Note, noted.id), text=text)
    connection = database.storage._connection
    connection.execute("INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 1)")
    assert found(database, "trois") == ["note"]


def test_a_unit_that_failed_left_nothing_to_be_found(noted: Note, database: Database) -> None:
    def fail() -> None:
        with database.storage.unit("x", "me") as store:
            store.change(noted, text="évanoui")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert found(database, "evanoui") == []
    assert found(database, "ephemere") == ["note"]


def move(database: Database, note: Note, state: SessionState) -> None:
    with database.storage.unit("x", "me") as store:
        store.change(store.get(Session, note.session_id), state=state)
