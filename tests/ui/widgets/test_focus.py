"""One ring on the screen, for the keyboard and for text fields; undo serves the text field first."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import type_text
from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.focus_ring import FocusRing
from ui.widgets.line_edit import LineEdit
from ui.widgets.search_field import SearchField
from workshop.words import N_


class Place(QWidget):
    def __init__(self, face: Face) -> None:
        super().__init__()
        self.button = Button(face, N_("Cancel"))
        self.line = LineEdit(face)
        self.search = SearchField(face, N_("Title"), "Ctrl+F")
        layout = QVBoxLayout(self)
        for part in (self.button, self.line, self.search):
            layout.addWidget(part)


@pytest.fixture
def place(qtbot: QtBot, face: Face) -> Place:
    made = Place(face)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def ring(qapp: QApplication, face: Face, place: Place) -> Iterator[FocusRing]:  # noqa: ARG001 - shown first
    made = FocusRing(qapp, face.theme)
    yield made
    qapp.focusChanged.disconnect(made._focus_changed)


def overlays(place: Place) -> list[QWidget]:
    found = (one for one in place.findChildren(QWidget) if type(one).__name__ == "_Overlay")
    return [one for one in found if one.isVisible()]


def click(place: Place, widget: QWidget) -> None:
    """Click through the window system, which knows that a button is down when the focus moves."""
    center = widget.mapTo(place, widget.rect().center())
    QTest.mouseClick(place.windowHandle(), Qt.MouseButton.LeftButton, pos=center)
    QApplication.processEvents()


def test_the_keyboard_shows_the_ring_and_there_is_only_one(place: Place, ring: FocusRing) -> None:
    for widget in (place.button, place.line, place.search):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert len(overlays(place)) == 1
    assert ring.target is place.search
    around = overlays(place)[0].geometry()
    assert around == place.search.geometry().adjusted(-4, -4, 4, 4)


def test_a_click_shows_it_on_a_text_field_only(place: Place, ring: FocusRing) -> None:
    place.line.setFocus()
    click(place, place.button)
    assert place.button.hasFocus()
    assert ring.target is None
    click(place, place.line)
    assert ring.target is place.line


def test_a_page_that_holds_controls_has_no_ring_of_its_own(place: Place, ring: FocusRing) -> None:
    place.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    place.setFocus()
    assert ring.target is None


def test_the_ring_follows_what_it_is_around(place: Place, ring: FocusRing) -> None:
    place.line.setFocus()
    assert ring.target is place.line
    place.resize(place.width() + 120, place.height())
    QApplication.processEvents()
    assert overlays(place)[0].width() == place.line.width() + 8


def test_undo_is_the_text_field_s_until_it_has_nothing_left(place: Place) -> None:
    undone: list[bool] = []
    action = QAction(place)
    action.setShortcut(QKeySequence.StandardKey.Undo)
    action.triggered.connect(lambda: undone.append(True))
    place.addAction(action)
    place.line.setFocus()
    type_text(place.line, "été")
    QTest.keyClick(place.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not undone
    assert place.line.text() != "été"
    while place.line.isUndoAvailable():
        place.line.undo()
    QTest.keyClick(place.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_the_button_with_the_keyboard_once(place: Place, key: Qt.Key) -> None:
    pressed: list[bool] = []
    place.button.clicked.connect(lambda: pressed.append(True))
    place.button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(place.button, key)
    assert len(pressed) == 1


def test_enter_with_another_key_held_is_left_to_the_window(place: Place) -> None:
    pressed: list[bool] = []
    place.button.clicked.connect(lambda: pressed.append(True))
    QTest.keyClick(place.button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []


def test_a_button_with_the_keyboard_draws_no_frame_of_its_own(place: Place) -> None:
    place.line.setFocus(Qt.FocusReason.TabFocusReason)
    before = place.button.grab().toImage()
    place.button.setFocus(Qt.FocusReason.TabFocusReason)
    assert place.button.grab().toImage() == before
