"""Notes: kept once, changed by nobody but their listener, never lost."""

from datetime import timedelta

import pytest

from tests.house import House
from workshop.commands.drafts import SaveDraft
from workshop.commands.notes import EditNote, KeepNote, MoveNote, RemoveNote, SetNoteKind, StarNote
from workshop.errors import AccessRefused, Conflict, InvalidInput, NotFound
from workshop.model.base import WORDS, new_id
from workshop.model.kinds import NoteKind
from workshop.model.notes import Draft, Note, NoteVersion, Tag


@pytest.fixture
def running(house: House) -> House:
    house.runner.open(house.session_id)
    house.runner.start(house.session_id)
    house.clock.move(minutes=3)
    return house


def versions(house: House, note: Note) -> list[NoteVersion]:
    return list(house.reader.rows(NoteVersion, note_id=note.id))


def test_a_note_carries_its_moment_its_item_and_whoever_had_the_floor(running: House) -> None:
    speaker = running.listeners[1]
    running.runner.floor(running.session_id, speaker)
    running.clock.move(seconds=30)
    note = running.note("Tenir parole", kind=NoteKind.VIGILANCE)
    assert (note.offset, note.agenda_item_id) == (210, running.agenda[0].id)
    assert (note.floor_id, note.from_room, note.late) == (speaker, False, False)
    running.runner.floor(running.session_id, None)
    assert running.note("De la salle").from_room


def test_a_note_before_the_start_has_no_offset(house: House) -> None:
    house.runner.open(house.session_id)
    note = house.note("Déjà là")
    assert (note.offset, note.agenda_item_id, note.floor_id) == (None, None, None)


def test_a_note_typed_earlier_is_put_where_it_was_typed(running: House) -> None:
    running.clock.move(minutes=1)
    running.runner.next(running.session_id)
    running.clock.move(seconds=20)
    typed = running.clock.now() - timedelta(seconds=50)
    ack = running.capture.keep(
        new_id(), running.session_id, running.listeners[0], NoteKind.PLAIN, "Tardive", typed
    )
    note = running.row(Note, ack.note_id)
    assert (note.agenda_item_id, note.offset) == (running.agenda[0].id, 210)


def test_a_device_whose_clock_is_days_ahead_does_not_lead(running: House) -> None:
    typed = running.clock.now() + timedelta(days=3)
    ack = running.capture.keep(
        new_id(), running.session_id, running.listeners[0], NoteKind.PLAIN, "Demain", typed
    )
    assert running.row(Note, ack.note_id).offset == 180


def test_no_note_is_taken_before_the_session_is_open_or_once_it_is_cancelled(house: House) -> None:
    with pytest.raises(InvalidInput) as refused:
        house.note("Trop tôt")
    assert refused.value.hint == "Open the session first."
    house.runner.cancel(house.session_id)
    with pytest.raises(InvalidInput, match="cancelled"):
        house.note("Jamais")


def test_a_note_after_the_session_says_that_it_is_late(house: House) -> None:
    house.runner.open(house.session_id)
    house.runner.hold(house.session_id)
    assert house.note("Après coup").late


def test_only_a_listener_of_the_session_takes_notes(running: House) -> None:
    command = KeepNote(
        note_id=new_id(),
        session_id=running.session_id,
        listener_id=new_id(),
        text="Qui ?",
        typed_at=running.clock.now(),
    )
    with pytest.raises(InvalidInput, match="not a listener"):
        running.do(command)


@pytest.mark.parametrize("text", ["", "  \n", "\x00\x01"])
def test_an_empty_note_is_not_kept(running: House, text: str) -> None:
    with pytest.raises(InvalidInput, match="empty"):
        running.note(text)


def test_a_note_too_long_is_refused_whole(running: House) -> None:
    running.note("x" * WORDS)
    with pytest.raises(InvalidInput, match="20001"):
        running.note("x" * (WORDS + 1))
    assert len(running.reader.rows(Note)) == 1


def test_the_same_id_for_another_listener_is_refused(running: House) -> None:
    note = running.note("À moi")
    with pytest.raises(Conflict):
        running.capture.keep(
            note.id,
            running.session_id,
            running.listeners[1],
            NoteKind.PLAIN,
            "À moi aussi",
            running.clock.now(),
        )


def test_only_its_listener_changes_a_note(running: House) -> None:
    note, other = running.note("À moi"), running.listeners[1]
    for command in (
        EditNote(note_id=note.id, seen=note.revision, text="À toi"),
        StarNote(note_id=note.id),
        SetNoteKind(note_id=note.id, note_kind=NoteKind.QUESTION),
        MoveNote(note_id=note.id, seconds=-30),
        RemoveNote(note_id=note.id),
    ):
        with pytest.raises(AccessRefused):
            running.do(command, other)
    assert running.row(Note, note.id) == note


def test_an_edit_keeps_the_former_words_in_the_history(running: House) -> None:
    note = running.note("Premier jet", kind=NoteKind.VIGILANCE)
    running.do(EditNote(note_id=note.id, seen=note.revision, text="Second jet"), note.listener_id)
    assert [one.text for one in versions(running, note)] == ["Premier jet", "Second jet"]
    assert running.row(Note, note.id).note_kind is NoteKind.VIGILANCE


def test_of_two_edits_the_last_received_counts_and_the_other_stays_beside_it(running: House) -> None:
    note = running.note("Au départ")
    running.do(EditNote(note_id=note.id, seen=1, text="Du portable"), note.listener_id)
    running.do(EditNote(note_id=note.id, seen=1, text="De la tablette"), note.listener_id)
    assert running.row(Note, note.id).text == "De la tablette"
    assert [(one.text, one.current) for one in versions(running, note)] in (
        [("Au départ", True), ("Du portable", True), ("Du portable", False), ("De la tablette", True)],
        [("Au départ", True), ("Du portable", True), ("De la tablette", True), ("Du portable", False)],
    )


def test_an_edit_after_a_mere_star_is_no_other_version(running: House) -> None:
    note = running.note("Au départ")
    running.do(StarNote(note_id=note.id), note.listener_id)
    running.do(EditNote(note_id=note.id, seen=1, text="Ensuite"), note.listener_id)
    assert all(one.current for one in versions(running, note))
    assert running.row(Note, note.id).star


def test_moving_a_note_looks_up_again_what_was_under_way(running: House) -> None:
    running.runner.floor(running.session_id, running.listeners[1])
    running.clock.move(seconds=10)
    running.runner.next(running.session_id)
    running.clock.move(seconds=15)
    note = running.note("Avant, en fait")
    assert (note.agenda_item_id, note.floor_id) == (running.agenda[1].id, None)
    running.do(MoveNote(note_id=note.id, seconds=-20), note.listener_id)
    moved = running.row(Note, note.id)
    assert (moved.offset, moved.agenda_item_id) == (185, running.agenda[0].id)
    assert moved.floor_id == running.listeners[1]
    running.desk.undo(note.listener_id)
    assert running.row(Note, note.id).agenda_item_id == running.agenda[1].id


@pytest.mark.parametrize("seconds", [-181, 1])
def test_a_note_moves_neither_before_the_start_nor_into_the_future(running: House, seconds: int) -> None:
    note = running.note("Ici")
    with pytest.raises(InvalidInput):
        running.do(MoveNote(note_id=note.id, seconds=seconds), note.listener_id)


def test_a_note_from_a_device_whose_clock_is_ahead_moves_back(running: House) -> None:
    ahead = running.clock.now() + timedelta(minutes=5)
    ack = running.capture.keep_line(running.session_id, running.listeners[0], "En avance", typed_at=ahead)
    with pytest.raises(InvalidInput, match="future"):
        running.do(MoveNote(note_id=ack.note_id, seconds=1), running.listeners[0])
    running.do(MoveNote(note_id=ack.note_id, seconds=-30), running.listeners[0])
    assert running.row(Note, ack.note_id).offset == 150


def test_a_note_moves_forward_up_to_now_whatever_the_wall_clock_says(running: House) -> None:
    note = running.note("Ici")
    running.clock.set(running.clock.now() - timedelta(hours=1))
    running.runner.state(running.session_id)
    running.clock.move(seconds=40)
    running.do(MoveNote(note_id=note.id, seconds=30), note.listener_id)
    assert running.row(Note, note.id).offset == 210
    with pytest.raises(InvalidInput, match="future"):
        running.do(MoveNote(note_id=note.id, seconds=11), note.listener_id)


def test_before_the_evening_starts_a_note_moves_back_only(house: House) -> None:
    house.runner.open(house.session_id)
    note = house.note("Avant")
    with pytest.raises(InvalidInput, match="future"):
        house.do(MoveNote(note_id=note.id, seconds=1), note.listener_id)
    house.do(MoveNote(note_id=note.id, seconds=-30), note.listener_id)
    assert house.row(Note, note.id).typed_at == note.typed_at - timedelta(seconds=30)


def test_a_deleted_note_is_gone_from_reads_and_comes_back_as_the_same(running: House) -> None:
    note = running.note("Raturée")
    running.do(RemoveNote(note_id=note.id), note.listener_id)
    with pytest.raises(NotFound):
        running.row(Note, note.id)
    running.desk.undo(note.listener_id)
    assert running.row(Note, note.id).text == "Raturée"


def test_tags_are_learnt_by_the_series_once(running: House) -> None:
    for _ in range(2):
        running.capture.keep_line(running.session_id, running.listeners[0], "Tenir #parole #parole")
    assert [tag.word for tag in running.reader.rows(Tag)] == ["parole"]


def test_a_draft_is_kept_replaced_and_forgotten_with_the_note(running: House) -> None:
    listener = running.listeners[0]
    for text in ("! à moit", "! à moitié"):
        running.capture.save_draft(running.session_id, listener, text)
    assert running.capture.draft(running.session_id, listener) == "! à moitié"
    assert running.capture.draft(running.session_id, running.listeners[1]) == ""
    running.note("À moitié tapée")
    assert running.reader.rows(Draft) == []
    running.capture.save_draft(running.session_id, listener, "x")
    running.capture.save_draft(running.session_id, listener, "")
    assert running.reader.rows(Draft) == []


def test_a_draft_leaves_no_trace_in_undo(running: House) -> None:
    listener = running.listeners[0]
    running.do(SaveDraft(session_id=running.session_id, listener_id=listener, text="…"), listener)
    assert running.desk.undo_label(listener) is None


def test_undo_is_each_listener_s_own(running: House) -> None:
    mine, theirs = running.note("À moi", 0), running.note("À toi", 1)
    running.desk.undo(running.listeners[0])
    assert running.reader.rows(Note) == [theirs]
    running.desk.redo(running.listeners[0])
    assert {note.id for note in running.reader.rows(Note)} == {mine.id, theirs.id}
