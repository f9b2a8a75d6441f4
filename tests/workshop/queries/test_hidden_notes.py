"""Until the convergence opens a note's words are only its listener's, whatever is asked for."""

from pathlib import Path

import pytest

from tests.house import House
from workshop.archive.write import write_archive
from workshop.commands.drafts import SaveDraft
from workshop.commands.steps import TakeBackStep
from workshop.model.base import Id
from workshop.model.kinds import NoteKind, SessionState


@pytest.fixture
def noted(house: House) -> House:
    """A house in whose open session each listener noted something."""
    house.runner.open(house.session_id)
    house.note("La mienne", 0, NoteKind.VIGILANCE)
    house.capture.keep_line(house.session_id, house.listeners[1], "+ La sienne @Claire #secret")
    return house


def texts(house: House, reader: Id | None, *, owner: bool = False) -> list[str | None]:
    return [one.text for one in house.queries.notes(house.session_id, reader, owner=owner)]


def test_each_listener_reads_their_own(noted: House) -> None:
    mine, other = noted.listeners
    assert texts(noted, mine) == ["La mienne", None]
    assert [text is None for text in texts(noted, other)] == [True, False]
    assert texts(noted, None) == [None, None]


def test_the_library_s_owner_reads_all(noted: House) -> None:
    assert None not in texts(noted, None, owner=True)


def test_names_and_tags_typed_in_a_note_are_hidden_with_its_words(noted: House) -> None:
    hidden = noted.queries.notes(noted.session_id, noted.listeners[0])[1]
    assert (hidden.text, hidden.people, hidden.tags) == (None, (), ())
    seen = noted.queries.notes(noted.session_id, noted.listeners[1])[1]
    assert seen.tags == ("secret",)


def test_the_board_counts_the_others_notes_without_words(noted: House) -> None:
    board = noted.queries.board(noted.session_id, noted.listeners[0])
    assert not board.open
    assert [one.count for one in board.lists] == [1, 1]
    assert [len(one.notes) for one in board.lists] == [1, 0]


def test_search_does_not_find_what_may_not_be_read(noted: House) -> None:
    mine, other = noted.listeners
    assert noted.queries.search("sienne", mine) == ()
    assert noted.queries.search("sienne", None) == ()
    assert [hit.table for hit in noted.queries.search("sienne", other)] == ["note"]


def test_once_the_convergence_opens_everybody_reads_all(noted: House) -> None:
    for listener in noted.listeners:
        noted.board.ready(listener)
    assert noted.session.state is SessionState.CONVERGING
    assert None not in texts(noted, None)
    board = noted.queries.board(noted.session_id, None)
    assert board.open
    assert [len(one.notes) for one in board.lists] == [1, 1]
    assert [one.ready for one in board.lists] == [True, True]
    assert noted.queries.search("sienne", None)


def test_taking_the_convergence_back_hides_them_again(noted: House) -> None:
    for listener in noted.listeners:
        noted.board.ready(listener)
    noted.do(TakeBackStep(session_id=noted.session_id))
    assert noted.session.state is SessionState.OPEN
    assert texts(noted, None) == [None, None]
    assert noted.queries.search("sienne", None) == ()


def test_the_last_session_s_points_show_no_words_of_notes_that_are_hidden_again(noted: House) -> None:
    for listener in noted.listeners:
        noted.board.ready(listener)
    notes = noted.queries.notes(noted.session_id, None)
    noted.board.choose(tuple(one.id for one in notes[:1]), noted.listeners[0])
    point = noted.queries.points(noted.session_id)[0]
    assert [one.text for one in point.sources] == ["La mienne"]
    assert noted.queries.notes(noted.session_id, None)[0].points == (1,)
    noted.do(TakeBackStep(session_id=noted.session_id))
    assert [one.text for one in noted.queries.points(noted.session_id)[0].sources] == [""]


def test_a_half_typed_line_is_its_listener_s(noted: House) -> None:
    mine, other = noted.listeners
    noted.do(SaveDraft(session_id=noted.session_id, listener_id=mine, text="à moit"), mine)
    draft = noted.queries.draft(noted.session_id, reader=mine)
    assert draft is not None
    assert draft.text == "à moit"
    assert noted.queries.draft(noted.session_id, reader=other) is None
    assert noted.queries.draft(noted.session_id, reader=None) is None


def test_what_documents_are_made_from_counts_hidden_notes_without_words(noted: House) -> None:
    session = noted.queries.session_dossier(noted.session_id)
    (of_series,) = noted.queries.series_dossier(noted.series_id).sessions
    for dossier in (session, of_series):
        assert [one.text for one in dossier.notes] == [None, None]
        assert [one.tags for one in dossier.notes] == [(), ()]


def test_documents_of_a_session_that_converges_have_the_words(noted: House) -> None:
    for listener in noted.listeners:
        noted.board.ready(listener)
    dossier = noted.queries.session_dossier(noted.session_id)
    assert None not in [one.text for one in dossier.notes]


def test_documents_show_no_words_of_notes_that_are_hidden_again(noted: House) -> None:
    for listener in noted.listeners:
        noted.board.ready(listener)
    notes = noted.queries.notes(noted.session_id, None)
    noted.board.choose(tuple(one.id for one in notes[:1]), noted.listeners[0])
    noted.do(TakeBackStep(session_id=noted.session_id))
    (point,) = noted.queries.session_dossier(noted.session_id).points
    assert [one.text for one in point.sources] == [""]


def test_the_archive_belongs_to_the_library_s_owner_and_has_all(noted: House, tmp_path: Path) -> None:
    folder = write_archive(noted.reader, noted.series_id, tmp_path / "archive", noted.clock.now())
    assert "La mienne" in (folder / "reading" / "session-01.md").read_text("utf-8")
