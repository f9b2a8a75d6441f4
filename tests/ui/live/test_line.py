"""The capture line by itself: signs, kinds, accents, input methods, and a caret that stays still."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sessions.line import DEFAULT_SIGNS
from tests.ui.keys import press, type_text
from ui.face import Face
from ui.live.capture_line import CaptureLine
from ui.live.line_memory import Typed, as_typed, typed_of
from workshop.model.kinds import NoteKind


@pytest.fixture
def line(qtbot: QtBot, face: Face) -> Iterator[CaptureLine]:
    made = CaptureLine(face, DEFAULT_SIGNS)
    made.resize(960, 72)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.edit.setFocus()
    yield made
    made.close()


@pytest.mark.parametrize(("sign", "kind"), DEFAULT_SIGNS.items())
def test_a_sign_becomes_the_kind_as_soon_as_it_is_typed(line: CaptureLine, sign: str, kind: NoteKind) -> None:
    type_text(line.edit, sign)
    assert line.content == Typed(kind, "")
    type_text(line.edit, "déjà là")
    assert line.content == Typed(kind, "déjà là")


def test_a_second_sign_is_text(line: CaptureLine) -> None:
    type_text(line.edit, "!!")
    assert line.content == Typed(NoteKind.VIGILANCE, "!")


def test_a_backslash_makes_the_rest_plain(line: CaptureLine) -> None:
    type_text(line.edit, "\\!pas un signe")
    assert line.content == Typed(NoteKind.PLAIN, "!pas un signe")


def test_backspace_at_the_start_takes_the_kind_away_and_leaves_the_words(line: CaptureLine) -> None:
    type_text(line.edit, "+garder")
    press(line.edit, Qt.Key.Key_Home)
    press(line.edit, Qt.Key.Key_Backspace)
    assert line.content == Typed(None, "garder")
    press(line.edit, Qt.Key.Key_Backspace)
    assert line.content == Typed(None, "garder")


def test_a_dead_key_and_an_input_method_type_signs_and_accents(line: CaptureLine) -> None:
    for commit in ("~", "ê", "tre ou paraître"):
        event = QInputMethodEvent()
        event.setCommitString(commit)
        QApplication.sendEvent(line.edit, event)
    assert line.content == Typed(NoteKind.TENSION, "être ou paraître")


def test_what_is_being_composed_is_not_read_as_a_sign(line: CaptureLine) -> None:
    QApplication.sendEvent(line.edit, QInputMethodEvent("~", []))
    assert line.content == Typed(None, "")


def test_a_pasted_line_is_read_like_a_typed_one(line: CaptureLine) -> None:
    data = QMimeData()
    data.setText("?Qui a le droit de promettre ?")
    line.edit.insertFromMimeData(data)
    assert line.content == Typed(NoteKind.QUESTION, "Qui a le droit de promettre ?")


def test_the_line_grows_to_three_lines_and_no_further(line: CaptureLine) -> None:
    one = line.height()
    type_text(line.edit, "mot " * 60)
    three = line.height()
    assert one < three
    type_text(line.edit, "mot " * 60)
    assert line.height() == three
    line.clear()
    assert line.height() == one


def test_putting_a_text_in_the_line_tells_nobody_that_it_was_typed(line: CaptureLine, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(line.typed):
        line.put(Typed(NoteKind.VIGILANCE, "restauré"))
    assert line.content == Typed(NoteKind.VIGILANCE, "restauré")


def test_a_line_goes_to_the_library_as_it_would_be_typed_and_comes_back() -> None:
    for typed in (
        Typed(None, "simple"),
        Typed(NoteKind.VERBATIM, "dit"),
        Typed(NoteKind.PLAIN, "!littéral"),
        Typed(NoteKind.VIGILANCE, "+ plus"),
    ):
        assert typed_of(as_typed(typed, DEFAULT_SIGNS), DEFAULT_SIGNS) == typed
