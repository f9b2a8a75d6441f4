"""Closing the library from the window: what a page still stores comes first, whatever else is under way."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.test_main_window import Page, add_series, opened, settled
from ui.assembly import Library, open_library
from ui.face import Face
from ui.main_window import MainWindow
from workshop.authors import FACILITATOR
from workshop.clock import SystemClock
from workshop.commands.series import EditSeries
from workshop.errors import WorkshopError
from workshop.model.base import Id


class Draft(Page):
    """A page that stores its half-typed title when it is closed."""

    def __init__(self, face: Face, library: Library, series_id: Id) -> None:
        super().__init__(face, library, series_id)
        self._face, self._desk = face, library.desk

    def close_page(self) -> None:
        command = EditSeries(id=self.series_id, seen=1, title="Tapé jusqu’au bout")
        self._face.background.write(lambda: self._desk.do(command, FACILITATOR))


@pytest.fixture
def window(qtbot: QtBot, face: Face) -> Iterator[MainWindow]:
    made = MainWindow(face, dict.fromkeys(("prepare", "live", "compose"), Draft))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@contextmanager
def busy(window: MainWindow) -> Iterator[None]:
    """Keep the lane of writes busy, so that what the window asks for waits."""
    go = threading.Event()
    window._face.background.write(lambda: go.wait(20))
    yield
    go.set()


def titles(file: Path) -> list[str]:
    library = open_library(file, write=False, clock=SystemClock(), program="tests")
    try:
        return [card.title for card in library.queries.series_cards()]
    finally:
        library.close()


def choose(monkeypatch: pytest.MonkeyPatch, backup: Path) -> None:
    monkeypatch.setattr("ui.dialogs.restore_dialog.RestoreDialog.ask", lambda *_: backup)


def test_what_a_page_still_stores_is_in_the_library_opened_anew(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window)
    window.open_series(add_series(qtbot, window, "Avant"))
    with qtbot.waitSignal(window.opening.opened, timeout=20_000), busy(window):
        window.reopen()
    settled(qtbot, window)
    assert [card.title for card in window.shelf.cards] == ["Tapé jusqu’au bout"]
    assert not window.banner.isVisible()


def test_what_a_page_still_stores_is_in_the_library_set_aside(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = opened(qtbot, window)
    window.open_series(add_series(qtbot, window, "Avant"))
    choose(monkeypatch, library.backups.make().path)
    with qtbot.waitSignal(window.opening.opened, timeout=20_000), busy(window):
        window.errands.restore()
    settled(qtbot, window)
    assert window.workspace.series_id is None
    assert [card.title for card in window.shelf.cards] == ["Avant"]
    (aside,) = library.path.parent.glob("library set aside*")
    assert titles(aside) == ["Tapé jusqu’au bout"]


def test_a_library_another_program_writes_is_not_replaced(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = window._face.settings.library_file
    file.parent.mkdir(parents=True)
    other = open_library(file, write=True, clock=SystemClock(), program="autre fenêtre")
    try:
        assert not opened(qtbot, window).opened_for_writing
        choose(monkeypatch, other.backups.make().path)
        shown: list[WorkshopError] = []
        monkeypatch.setattr(window.messages, "show_error", shown.append)
        with qtbot.waitSignal(window.opening.opened_to_read, timeout=20_000):
            window.errands.restore()
        settled(qtbot, window)
        assert ["autre fenêtre" in str(one) for one in shown] == [True]
        assert list(file.parent.glob("library set aside*")) == []
    finally:
        other.close()
