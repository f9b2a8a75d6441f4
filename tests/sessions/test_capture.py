"""The one door for notes."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.house import House
from workshop.errors import InvalidInput
from workshop.model.base import new_id
from workshop.model.kinds import NoteKind
from workshop.model.notes import Note, NoteVersion


@pytest.fixture
def running(house: House) -> House:
    house.runner.open(house.session_id)
    house.runner.start(house.session_id)
    return house


def test_the_same_note_sent_twice_is_one_note_and_one_answer(running: House) -> None:
    note_id, listener, typed = new_id(), running.listeners[0], running.clock.now()
    send = (note_id, running.session_id, listener, NoteKind.PLAIN, "Une fois", typed)
    first = running.capture.keep(*send)
    running.note("Entre-temps", 1)
    again = running.capture.keep(*send)
    assert again == first
    assert len(running.reader.rows(Note)) == 2
    assert len(running.reader.rows(NoteVersion, note_id=note_id)) == 1
    assert running.desk.undo_label(listener) == "Keep a note"


def test_twenty_at_once_are_one(running: House) -> None:
    note_id, listener, typed = new_id(), running.listeners[0], running.clock.now()
    together = threading.Barrier(8)

    def send(_: int) -> int:
        together.wait()
        return running.capture.keep(
            note_id, running.session_id, listener, NoteKind.PLAIN, "Une", typed
        ).number

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(send, range(8)))) == 1
    assert len(running.reader.rows(Note)) == 1


def test_numbers_only_grow(running: House) -> None:
    numbers = [
        running.capture.keep_line(running.session_id, running.listeners[n % 2], f"note {n}").number
        for n in range(6)
    ]
    assert numbers == sorted(set(numbers))


def test_a_line_is_kept_with_its_sign_its_names_and_its_tags(running: House) -> None:
    ack = running.capture.keep_line(
        running.session_id, running.listeners[0], '" On promet #promesse @Zoé_Lac', "poste 1"
    )
    note = running.row(Note, ack.note_id)
    assert (note.note_kind, note.text) == (NoteKind.VERBATIM, "On promet")
    assert (note.people, note.tags, note.device) == (("Zoé Lac",), ("promesse",), "poste 1")
    assert not ack.late


def test_a_sign_alone_is_no_note(running: House) -> None:
    with pytest.raises(InvalidInput):
        running.capture.keep_line(running.session_id, running.listeners[0], "!")


def test_an_own_note_is_written_again_with_its_sign_names_and_tags(running: House) -> None:
    mine = running.listeners[0]
    kept = running.capture.keep_line(running.session_id, mine, "! Tenir parole #promesse")
    running.capture.edit_line(kept.note_id, mine, 1, "? Tenir parole ? @Zoé")
    note = running.row(Note, kept.note_id)
    assert (note.note_kind, note.text, note.people, note.tags) == (
        NoteKind.QUESTION,
        "Tenir parole ?",
        ("Zoé",),
        (),
    )


def test_what_the_other_noted_is_counted_without_words_until_the_lists_open(running: House) -> None:
    running.note("Secret", 0)
    first, second = running.listeners
    assert [note.text for note in running.queries.notes(running.session_id, second)] == [None]
    assert [note.text for note in running.queries.notes(running.session_id, first)] == ["Secret"]
    assert running.queries.search("Secret", second) == ()
    for listener in (first, second):
        running.board.ready(listener)
    assert [note.text for note in running.queries.notes(running.session_id, second)] == ["Secret"]
