"""Capture on a real library: nothing typed is lost, nothing of the other listener is seen."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.keys import press, type_text
from tests.ui.live.stage import ALT, CTRL, SHIFT, Stage
from ui.live.line_memory import Typed
from ui.live.page import LivePage
from workshop.errors import StorageUnavailable
from workshop.model.kinds import NoteKind


@pytest.fixture
def noting(stage: Stage) -> Stage:
    """The evening has begun and the keyboard is in the line."""
    stage.open_and_start()
    stage.go("capture")
    return stage


def shown(stage: Stage) -> list[str]:
    rows = stage.page.capture.pane.notes.rows
    return [str(rows.data(rows.index(number))) for number in range(rows.rowCount())]


def test_before_the_session_is_open_no_line_is_shown(stage: Stage) -> None:
    stage.go("capture")
    assert not stage.page.capture.usable
    assert "Pilotage" in stage.page.capture.waiting.sentence


def test_enter_keeps_the_note_and_empties_the_line_only_then(noting: Stage) -> None:
    line = noting.page.capture.pane.line
    noting.type("!Une promesse récitée n’engage personne #parole @Paul_Ferrand")
    press(line.edit, Qt.Key.Key_Return)
    assert not line.content.blank
    noting.settle()
    assert line.content == Typed()
    (note,) = noting.notes(0)
    assert (note.note_kind, note.text) == (NoteKind.VIGILANCE, "Une promesse récitée n’engage personne")
    assert (note.tags, note.people) == (("parole",), ("Paul Ferrand",))
    assert shown(noting) == [
        "Ouverture",
        "0 h 00, Vigilance, Une promesse récitée n’engage personne, @Paul Ferrand #parole",
    ]


def test_an_empty_line_keeps_nothing(noting: Stage) -> None:
    noting.press(Qt.Key.Key_Return)
    noting.type("!  ")
    noting.press(Qt.Key.Key_Return)
    assert noting.notes(0) == []


def test_what_is_typed_while_the_library_is_slow_stays_in_the_line(noting: Stage) -> None:
    line = noting.page.capture.pane.line
    noting.type("+première")
    press(line.edit, Qt.Key.Key_Return)
    type_text(line.edit, "seconde")
    press(line.edit, Qt.Key.Key_Return)
    noting.settle()
    assert [note.text for note in noting.notes(0)] == ["première", "seconde"]
    assert line.content == Typed()


def test_a_refused_text_stays_whole_in_the_field_with_the_sentence(noting: Stage) -> None:
    pane = noting.page.capture.pane
    pane.line.edit.insertPlainText("é" * 50_000)
    noting.press(Qt.Key.Key_Return)
    assert pane.line.content.text == "é" * 50_000
    assert pane.status.complaining
    assert "50" in pane.status.fault.words.text()
    assert noting.notes(0) == []
    assert noting.focus is pane.line.edit


def test_a_full_disk_leaves_the_words_and_trying_again_keeps_them_once(
    noting: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    capture = noting.library.capture

    def full(*_args: object, **_named: object) -> None:
        raise StorageUnavailable("The disk is full.", "Make room, then try again.")

    noting.type("!Tenir parole")
    with monkeypatch.context() as broken:
        broken.setattr(type(capture), "keep_line", full)
        noting.press(Qt.Key.Key_Return)
    pane = noting.page.capture.pane
    assert pane.line.content == Typed(NoteKind.VIGILANCE, "Tenir parole")
    assert pane.status.retry.isVisible()
    pane.status.retry.click()
    noting.settle()
    assert [note.text for note in noting.notes(0)] == ["Tenir parole"]
    assert not pane.status.complaining
    assert noting.focus is pane.line.edit


def test_the_half_typed_line_is_on_disk_soon_and_there_again_afterwards(noting: Stage) -> None:
    with noting.qtbot.waitSignal(noting.page.capture.taking.draft_kept, timeout=3000):
        noting.type("~rester ou par")
    assert noting.page.capture.pane.status.words.text() == "Brouillon gardé"
    series = noting.page.screen_state.reading
    assert series is not None
    again = LivePage(noting.face, noting.library, series.series.id)
    noting.qtbot.addWidget(again)
    line = again.capture.pane.line
    noting.qtbot.waitUntil(lambda: line.content == Typed(NoteKind.TENSION, "rester ou par"))
    again.close_page()


def test_a_kept_note_leaves_no_draft_behind(noting: Stage) -> None:
    with noting.qtbot.waitSignal(noting.page.capture.taking.draft_kept, timeout=3000):
        noting.type("une idée")
    noting.press(Qt.Key.Key_Return)
    assert noting.library.capture.draft(noting.session, noting.listeners[0]) == ""
    assert noting.page.capture.pane.status.words.text() == ""


def test_up_takes_up_the_last_note_and_enter_writes_it_again(noting: Stage) -> None:
    noting.note("!premier jet #parole")
    noting.type("en cours")
    noting.press(Qt.Key.Key_Up)
    line = noting.page.capture.pane.line
    assert line.content == Typed(NoteKind.VIGILANCE, "premier jet #parole")
    noting.type(" corrigé")
    noting.press(Qt.Key.Key_Return)
    (note,) = noting.notes(0)
    assert note.text == "premier jet #parole corrigé"
    assert line.content == Typed(None, "en cours")


def test_down_and_escape_come_back_to_the_line_put_aside(noting: Stage) -> None:
    noting.note("une")
    noting.note("deux")
    noting.type("?en cours")
    line = noting.page.capture.pane.line
    for key, text in (
        (Qt.Key.Key_Up, "deux"),
        (Qt.Key.Key_Up, "une"),
        (Qt.Key.Key_Up, "une"),
        (Qt.Key.Key_Down, "deux"),
        (Qt.Key.Key_Down, "en cours"),
        (Qt.Key.Key_Up, "deux"),
        (Qt.Key.Key_Escape, "en cours"),
    ):
        noting.press(key)
        assert line.content.text == text
    assert line.content.kind is NoteKind.QUESTION
    assert [note.text for note in noting.notes(0)] == ["une", "deux"]


def test_f8_sets_the_line_back_by_half_a_minute_each_time(noting: Stage) -> None:
    noting.pass_time(minutes=4)
    noting.type("dit tout à l’heure")
    noting.press(Qt.Key.Key_F8)
    assert noting.page.capture.pane.status.words.text() == "30 s plus tôt"
    noting.press(Qt.Key.Key_F8)
    assert noting.page.capture.pane.status.words.text() == "1 min plus tôt"
    noting.press(Qt.Key.Key_Return)
    assert noting.notes(0)[0].offset == 180
    noting.press(Qt.Key.Key_F8)
    assert noting.notes(0)[0].offset == 150


def test_undo_serves_the_field_first_then_takes_back_ones_own_last_note(noting: Stage) -> None:
    noting.note("gardée")
    noting.type("tapé")
    noting.press(Qt.Key.Key_Z, CTRL)
    assert noting.page.capture.pane.line.content.text != "tapé"
    while noting.page.capture.pane.line.edit.document().isUndoAvailable():
        noting.press(Qt.Key.Key_Z, CTRL)
    assert len(noting.notes(0)) == 1
    noting.press(Qt.Key.Key_Z, CTRL)
    assert noting.notes(0) == []
    assert shown(noting) == []


def test_the_chord_changes_hands_and_nothing_of_the_other_is_seen(noting: Stage) -> None:
    pane = noting.page.capture.pane
    noting.note("!secret de Claire")
    with noting.qtbot.waitSignal(noting.page.capture.taking.draft_kept, timeout=3000):
        noting.type("à demi secret")
    noting.press(Qt.Key.Key_L, CTRL | ALT)
    assert pane.name.text() == "Yann Morvan"
    assert shown(noting) == []
    assert pane.line.content == Typed()
    assert noting.focus is pane.line.edit
    noting.note("+secret de Yann")
    assert [row for row in shown(noting) if "Claire" in row] == []
    noting.press(Qt.Key.Key_Z, CTRL)
    assert noting.notes(1) == []
    assert len(noting.notes(0)) == 1
    noting.press(Qt.Key.Key_L, CTRL | ALT)
    assert pane.name.text() == "Claire Aubin"
    assert pane.line.content == Typed(None, "à demi secret")
    assert len(shown(noting)) == 2


def test_changing_hands_stores_what_was_typed_just_before(noting: Stage) -> None:
    noting.type("à peine ta")
    noting.press(Qt.Key.Key_L, CTRL | ALT)
    assert noting.library.capture.draft(noting.session, noting.listeners[0]) == "à peine ta"


def test_what_happens_elsewhere_moves_and_clears_nothing(noting: Stage) -> None:
    line = noting.page.capture.pane.line
    noting.type("je tape")
    press(line.edit, Qt.Key.Key_Left)
    place, geometry = line.edit.textCursor().position(), line.geometry()
    noting.library.runner.next(noting.session)
    noting.library.capture.keep_line(noting.session, noting.listeners[1], "!autre note")
    noting.library.capture.keep_line(noting.session, noting.listeners[0], "!d’un autre poste")
    noting.settle_soon()
    noting.qtbot.waitUntil(lambda: len(shown(noting)) == 2)
    assert line.content == Typed(None, "je tape")
    assert line.edit.textCursor().position() == place
    assert line.geometry() == geometry
    assert noting.focus is line.edit


def test_any_printable_key_typed_elsewhere_lands_in_the_line(noting: Stage) -> None:
    pane = noting.page.capture.pane
    pane.setFocusProxy(None)  # type: ignore[arg-type]  # so that the pane itself can have the keyboard
    pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    pane.setFocus()
    type_text(pane, "é")
    assert noting.focus is pane.line.edit
    assert pane.line.content.text == "é"


def test_notes_taken_after_the_lists_are_open_are_still_kept(noting: Stage) -> None:
    for person in noting.listeners:
        noting.page.convergence.acts.ready(person, ready=True)
    noting.settle()
    noting.note("!encore une")
    assert len(noting.notes(0)) == 1


def test_a_note_taken_up_is_deleted_by_its_key_and_undo_brings_it_back(noting: Stage) -> None:
    noting.note("une")
    noting.note("deux")
    noting.type("en cours")
    delete = (Qt.Key.Key_Delete, CTRL | SHIFT)
    noting.press(*delete)
    assert len(noting.notes(0)) == 2, "no note was taken up"
    noting.press(Qt.Key.Key_Up)
    noting.press(*delete)
    assert [note.text for note in noting.notes(0)] == ["une"]
    assert noting.page.capture.pane.line.content == Typed(None, "en cours")
    noting.page.capture.taking.undo()
    noting.settle()
    assert [note.text for note in noting.notes(0)] == ["une", "deux"]
