"""The window on a real library: it opens by itself, says what is wrong, and closes without a trace."""

import re
import shutil
import sqlite3
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessible import nameless
from tests.ui.library.cards import card
from ui.archives import load_sample
from ui.assembly import Library, open_library
from ui.face import Face
from ui.frame import Frame
from ui.main_window import MainWindow
from ui.window_state import WindowState
from workshop.authors import FACILITATOR
from workshop.clock import SystemClock
from workshop.commands.series import EditSeries
from workshop.commands.templates import NewSeries
from workshop.errors import Conflict
from workshop.model.base import Id

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Page(QWidget):
    """Stands where a page of a series would."""

    place_requested = Signal(str)
    undo_stack_changed = Signal()

    def __init__(self, face: Face, library: Library, series_id: Id) -> None:  # noqa: ARG002 - as pages are made
        super().__init__()
        self.series_id = series_id
        self.closed = False
        self.undo_stack = (FACILITATOR, FACILITATOR)
        self.line = QLineEdit(self)
        self.line.setAccessibleName("line")
        self.setFocusProxy(self.line)

    def close_page(self) -> None:
        self.closed = True


PAGES = dict.fromkeys(("prepare", "live", "compose"), Page)


@pytest.fixture
def window(qtbot: QtBot, face: Face) -> Iterator[MainWindow]:
    made = MainWindow(face, PAGES)  # type: ignore[arg-type]  # pages stand in
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


def opened(qtbot: QtBot, window: MainWindow) -> Library:
    """Open the library of the window and wait until its cards are there."""
    with qtbot.waitSignal(window.shelf.cards_read, timeout=20_000):
        window.opening.start()
    assert window.library is not None
    return window.library


def add_series(qtbot: QtBot, window: MainWindow, title: str) -> Id:
    command = NewSeries(title=title, sessions=1)
    library = window.library
    assert library is not None
    with qtbot.waitSignal(window.shelf.cards_read):
        window._face.background.write(lambda: library.desk.do(command, FACILITATOR))
    return command.id


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is under way any more."""
    qtbot.waitUntil(lambda: not window._face.background.busy, timeout=20_000)


def test_a_first_start_makes_the_library_without_a_question(qtbot: QtBot, window: MainWindow) -> None:
    library = opened(qtbot, window)
    assert library.opened_for_writing
    assert library.path.is_file()
    if sys.platform != "win32":
        assert stat.S_IMODE(library.path.parent.stat().st_mode) == 0o700
    assert window.bar.saved.state == "nothing"
    assert window.library_page._stack.currentWidget() is window.library_page._empty
    assert nameless(window) == []


def test_opening_makes_the_backup_of_the_day_and_only_one(qtbot: QtBot, window: MainWindow) -> None:
    backups = opened(qtbot, window).backups
    qtbot.waitUntil(lambda: len(backups.all()) == 1, timeout=20_000)
    window.reopen()
    qtbot.waitUntil(
        lambda: window.library is not None and window.library.backups is not backups, timeout=20_000
    )
    settled(qtbot, window)
    assert len(backups.all()) == 1


def test_a_new_series_comes_to_the_cards_and_opens_at_its_programme(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window)
    series_id = add_series(qtbot, window, "Décider à deux")
    assert window.bar.saved.state == "saved"
    window.library_page.focus_page()
    QTest.keyClick(window.library_page.view, Qt.Key.Key_Return)
    assert window.workspace.series_id == series_id
    assert window.workspace.place == "prepare"
    assert window.windowTitle() == "Décider à deux – Résonance"
    assert window.bar._series.text() == "Décider à deux"


def test_keys_go_from_place_to_place_and_back_to_the_library(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window)
    window.open_series(add_series(qtbot, window, "Habiter la promesse"))
    QTest.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.workspace.place == "live"
    page = window.workspace.currentWidget()
    assert isinstance(page, Page)
    page.place_requested.emit("compose")
    assert window.workspace.place == "compose"
    QTest.keyClick(window, Qt.Key.Key_Home, ALT)
    assert window._stack.currentWidget() is window.library_page
    QTest.keyClick(window, Qt.Key.Key_3, CTRL)
    assert window._stack.currentWidget() is window.workspace


def test_opening_another_series_closes_the_pages_of_the_first(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window)
    first, second = add_series(qtbot, window, "Une"), add_series(qtbot, window, "Deux")
    window.open_series(first)
    page = window.workspace.currentWidget()
    assert isinstance(page, Page)
    window.open_series(second)
    assert page.closed
    assert window.workspace.series_id == second


def test_a_series_asked_for_before_the_library_is_open_opens_afterwards(
    qtbot: QtBot, window: MainWindow
) -> None:
    settings = window._face.settings
    settings.library_file.parent.mkdir(parents=True)
    early = open_library(settings.library_file, write=True, clock=SystemClock(), program="tests")
    series_id = load_sample(early, "fr")
    early.close()
    window.open_series(series_id)
    assert window.workspace.place is None
    opened(qtbot, window)
    assert window.workspace.series_id == series_id
    settled(qtbot, window)


def test_undo_names_what_it_takes_back_and_redo_brings_it_again(qtbot: QtBot, window: MainWindow) -> None:
    library = opened(qtbot, window)
    undo, redo = window.actions_.undo_actions.undo, window.actions_.undo_actions.redo
    assert not undo.isEnabled()
    series_id = add_series(qtbot, window, "Avant")
    command = EditSeries(id=series_id, seen=1, title="Après")
    window._face.background.write(lambda: library.desk.do(command, FACILITATOR))
    qtbot.waitUntil(lambda: window.shelf.title_of(series_id) == "Après")
    assert undo.text() == "Annuler\u00a0: " + window._face.language("Edit the title")
    QTest.keyClick(window.library_page.view, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: window.shelf.title_of(series_id) == "Avant")
    assert redo.isEnabled()
    QTest.keyClick(window.library_page.view, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: window.shelf.title_of(series_id) == "Après")
    settled(qtbot, window)


def test_the_sample_opens_from_the_empty_page(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window)
    window.actions_.sample.trigger()
    qtbot.waitUntil(lambda: window.workspace.place == "prepare", timeout=30_000)
    assert window.shelf.cards[0].held == 4
    settled(qtbot, window)


def test_an_archive_that_is_not_one_is_a_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    opened(qtbot, window)
    file = tmp_path / "pas une archive.zip"
    file.write_bytes(b"rien")
    window.library_page.archive_dropped.emit(file)
    qtbot.waitUntil(window.banner.isVisible)
    assert window.banner.accessibleName()
    settled(qtbot, window)


def test_a_series_goes_out_as_an_archive_and_comes_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, window)
    series_id = add_series(qtbot, window, "Habiter la promesse")
    to = tmp_path / "à donner.resonance.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(to), ""))
    window.actions_.export.trigger()
    qtbot.waitUntil(window.banner.isVisible)
    assert str(to) in window.banner.accessibleName()
    window.library_page.archive_dropped.emit(to)
    qtbot.waitUntil(lambda: window.workspace.series_id == series_id, timeout=20_000)
    settled(qtbot, window)


def test_the_search_is_one_key_away(window: MainWindow) -> None:
    window.library_page.show_cards((card("Habiter la promesse", "P"),))
    QTest.keyClick(window.library_page.view, Qt.Key.Key_F, CTRL)
    assert window.library_page.search.edit.hasFocus()
    QTest.keyClick(window.library_page.search.edit, Qt.Key.Key_Return)
    assert window.library_page.view.hasFocus()


def test_a_library_somebody_holds_is_opened_to_read_and_says_who(qtbot: QtBot, window: MainWindow) -> None:
    file = window._face.settings.library_file
    file.parent.mkdir(parents=True)
    other = open_library(file, write=True, clock=SystemClock(), program="autre fenêtre")
    try:
        library = opened(qtbot, window)
        assert not library.opened_for_writing
        assert window.bar.saved.state == "read_only"
        assert "autre fenêtre" in window.banner.accessibleName()
        assert re.search(r"depuis (le )?\d{1,2} \w+ \d{4}, \d{2}:\d{2}", window.banner.accessibleName())
    finally:
        other.close()
    with qtbot.waitSignal(window.shelf.cards_read, timeout=20_000):
        window.banner._button.click()
    assert window.library is not None
    assert window.library.opened_for_writing
    assert not window.banner.isVisible()


def test_a_damaged_library_is_a_sentence_and_a_backup_opens_in_its_place(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = window._face.settings.library_file
    file.parent.mkdir(parents=True)
    early = open_library(file, write=True, clock=SystemClock(), program="tests")
    early.desk.do(NewSeries(title="Sauvée", sessions=1), FACILITATOR)
    backup = early.backups.make()
    early.close()
    file.write_bytes(b"x" * 8192)
    with qtbot.waitSignal(window.opening.refused, timeout=20_000):
        window.opening.start()
    assert window.banner.isVisible()
    assert window.bar.saved.state == "failed"
    monkeypatch.setattr("ui.dialogs.restore_dialog.RestoreDialog.ask", lambda *_: backup.path)
    with qtbot.waitSignal(window.shelf.cards_read, timeout=20_000):
        window.banner._button.click()
    assert [card.title for card in window.shelf.cards] == ["Sauvée"]
    aside = list(file.parent.glob("library set aside*"))
    assert [one.read_bytes()[:1] for one in aside] == [b"x"]
    settled(qtbot, window)


def test_a_newer_library_is_refused_politely_and_left_alone(qtbot: QtBot, window: MainWindow) -> None:
    file = window._face.settings.library_file
    file.parent.mkdir(parents=True)
    open_library(file, write=True, clock=SystemClock(), program="tests").close()
    db = sqlite3.connect(file)
    db.execute("PRAGMA user_version = 9999")
    db.commit()
    db.close()
    before = file.read_bytes()
    with qtbot.waitSignal(window.opening.refused, timeout=20_000):
        window.opening.start()
    assert window.banner.accessibleName()
    assert file.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_a_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    window._face.settings.keep(data_folder=str(tmp_path / "file"))
    with qtbot.waitSignal(window.opening.refused, timeout=20_000):
        window.opening.start()
    assert window.banner.isVisible()


def test_an_error_nobody_shows_ends_in_the_banner(window: MainWindow) -> None:
    window._face.background.failed.emit(Conflict("What this would take back is no longer there."))
    assert window.banner.isVisible()


def test_look_and_language_change_from_the_menu_and_stay(window: MainWindow, face: Face) -> None:
    window.actions_.appearances["dim"].trigger()
    window.actions_.languages["en"].trigger()
    QTest.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert (face.theme.appearance, face.language.code, face.theme.text_scale) == ("dim", "en", 125)
    assert face.settings.preferences.appearance == "dim"
    assert window.actions_.quit.text() == "Quit"
    QTest.keyClick(window, Qt.Key.Key_0, CTRL)
    assert face.theme.text_scale == 100


def test_the_key_help_shows_what_the_menu_has(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialogs = [one for one in window.findChildren(QWidget) if type(one).__name__ == "KeysHelp"]
    assert len(dialogs) == 1
    words = {words for words, _ in dialogs[0]._rows}  # type: ignore[attr-defined]  # it is a KeysHelp
    assert "nouvel atelier… ctrl n" in words
    dialogs[0].close()


def test_no_key_is_given_twice(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_the_window_fits_the_screen_with_its_frame(qtbot: QtBot, face: Face) -> None:
    frame = Frame()
    qtbot.addWidget(frame)
    WindowState(face.settings).restore(frame)
    room = frame.screen().availableGeometry()
    assert frame.width() < room.width()
    assert frame.height() < room.height()


def test_the_sample_is_said_to_be_on_its_way_and_undone_under_its_own_name(
    qtbot: QtBot, window: MainWindow
) -> None:
    opened(qtbot, window)
    window.library_page.sample.click()
    assert not window.library_page.sample.isEnabled()
    qtbot.waitUntil(lambda: window.workspace.series_id is not None, timeout=20_000)
    settled(qtbot, window)
    assert window.library_page.sample.isEnabled()
    assert window.actions_.undo_actions.undo.text() == "Annuler\u00a0: Ouvrir l’exemple"


def test_the_frame_comes_back_where_it_was_with_what_is_in_it_closed(qtbot: QtBot, face: Face) -> None:
    state = WindowState(face.settings)
    frame, again = Frame(), Frame()
    for one in (frame, again):
        qtbot.addWidget(one)
        one.setCentralWidget(QWidget())
    window = MainWindow(face, PAGES)  # type: ignore[arg-type]  # pages stand in
    frame.setCentralWidget(window)
    state.restore(frame)
    frame.resize(777, 555)
    frame.show()
    with qtbot.waitSignal(window.closed):
        frame.close()
    state.restore(again)
    assert (again.width(), again.height()) == (777, 555)


def test_closing_lets_another_program_write(qtbot: QtBot, window: MainWindow) -> None:
    path = opened(qtbot, window).path
    window.close()
    open_library(path, write=True, clock=SystemClock(), program="tests").close()
    shutil.rmtree(path.parent)


def test_undo_goes_to_the_stack_of_the_page_and_back_with_the_library(
    qtbot: QtBot, window: MainWindow
) -> None:
    library = opened(qtbot, window)
    series_id = add_series(qtbot, window, "Avant")
    undo = window.actions_.undo_actions.undo
    assert undo.isEnabled()
    window.open_series(series_id)
    page = window.workspace.currentWidget()
    assert isinstance(page, Page)
    page.undo_stack = ("claire", "claire")
    page.undo_stack_changed.emit()
    assert not undo.isEnabled()
    window.show_library()
    assert library.desk.undo_label(FACILITATOR) is not None
    assert undo.isEnabled()
    settled(qtbot, window)
