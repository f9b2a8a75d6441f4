"""The start as a person lives it, and the one dialog for our own mistakes."""

import datetime as dt
import logging
import os
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.keys import press
from ui.assembly import open_library
from ui.crash import CrashReporter, report_of
from ui.face import Face
from ui.first_paint import FirstPaint
from ui.frame import Frame
from ui.furnishing import furnish
from ui.library.choice import ordered
from ui.log_file import end_log, start_log
from ui.main_window import MainWindow
from ui.settings import Folders, Settings
from ui.widgets.focus_ring import FocusRing
from workshop.authors import FACILITATOR
from workshop.clock import SystemClock
from workshop.commands.templates import NewSeries


class CloseWatcher(QObject):
    """Counts how often a window is asked to close."""

    closes = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        self.closes += event.type() == QEvent.Type.Close
        return False


@pytest.fixture
def frame(qapp: QApplication) -> Iterator[Frame]:
    made = Frame()
    made.setCentralWidget(FirstPaint("light", 100))
    made.show()
    yield made
    made.close()
    delete(made)  # at once: its focus ring would see the next test
    qapp.setStyleSheet("")


def test_a_frame_is_furnished_opens_the_library_and_quits(
    qtbot: QtBot, qapp: QApplication, frame: Frame, tmp_path: Path
) -> None:
    settings = Settings(Folders.inside(tmp_path / "données à moi"))
    furnish(qapp, frame, settings)
    qtbot.waitUntil(lambda: isinstance(frame.centralWidget(), MainWindow))
    window = frame.centralWidget()
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: window.library is not None and not window._face.background.busy, timeout=30_000)
    assert settings.library_file.is_file()
    assert settings.log_file.is_file()
    assert frame.findChild(FocusRing) is not None
    watcher = CloseWatcher()
    frame.installEventFilter(watcher)
    window.actions_.quit.trigger()
    assert watcher.closes == 1  # of the frame itself: the application ends with its last window
    assert window.library is None


def test_a_frame_closed_while_it_is_furnished_opens_nothing(
    qapp: QApplication, frame: Frame, tmp_path: Path
) -> None:
    settings = Settings(Folders.inside(tmp_path))
    furnish(qapp, frame, settings)
    frame.close()
    for _ in range(10):
        qapp.processEvents()
    assert isinstance(frame.centralWidget(), FirstPaint)
    assert not settings.library_file.exists()


@pytest.fixture
def reporter(face: Face, tmp_path: Path) -> Iterator[CrashReporter]:
    file = tmp_path / "log" / "resonance.log"
    handler = start_log(file)
    made = CrashReporter(face, file)
    former = sys.excepthook
    made.start()
    yield made
    made.end()
    end_log(handler)
    assert sys.excepthook is former


def fail(words: str) -> None:
    raise ValueError(f"somebody said {words}")


def test_our_mistake_is_one_dialog_and_the_log_has_nobody_s_words(
    reporter: CrashReporter, tmp_path: Path
) -> None:
    for _ in range(2):
        try:
            fail(" ".join(("un", "secret")))
        except ValueError as error:
            sys.excepthook(ValueError, error, error.__traceback__)
    dialog = reporter._dialog
    assert dialog is not None
    assert dialog.isVisible()
    press(dialog, Qt.Key.Key_Return)
    assert reporter._dialog is None
    log = tmp_path / "log" / "resonance.log"
    said = log.read_text("utf-8")
    assert "ValueError" in said
    assert "un secret" not in said
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_a_mistake_in_a_thread_of_ours_is_in_the_log_and_shown(
    qtbot: QtBot, reporter: CrashReporter, tmp_path: Path
) -> None:
    reporter.end()
    reporter.start()  # anew: the test runner has put its own ears where ours were
    thread = threading.Thread(target=fail, args=("un secret",), name="library check")
    with qtbot.waitSignal(reporter.crashed):
        thread.start()
        thread.join()
    said = (tmp_path / "log" / "resonance.log").read_text("utf-8")
    assert "in fail" in said
    assert "un secret" not in said
    qtbot.waitUntil(lambda: reporter._dialog is not None)
    assert reporter._dialog is not None
    press(reporter._dialog, Qt.Key.Key_Return)


def test_the_report_says_where_and_what_kind() -> None:
    with pytest.raises(ValueError, match="un mot") as caught:
        fail("un mot")
    report = report_of(ValueError, caught.tb)
    assert "in fail" in report
    assert report.endswith("ValueError")


def test_a_log_that_cannot_be_written_does_not_keep_the_window_from_opening(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    before = list(logging.getLogger().handlers)
    assert start_log(tmp_path / "file" / "inside" / "resonance.log") is None
    assert logging.getLogger().handlers == before


@pytest.mark.skipif(os.name == "nt", reason="the folder of the log is private on POSIX")
def test_the_log_turns_over_instead_of_growing(tmp_path: Path) -> None:
    handler = start_log(tmp_path / "resonance.log")
    for _ in range(6_000):
        logging.getLogger("test").warning("x" * 400)
    end_log(handler)
    files = list(tmp_path.glob("resonance.log*"))
    assert len(files) == 4
    assert all(file.stat().st_size <= 512_500 for file in files)


def test_the_first_moments_show_the_titles_where_the_cards_will_be(frame: Frame, tmp_path: Path) -> None:
    file = tmp_path / "library.resonance"
    library = open_library(file, write=True, clock=SystemClock(), program="tests")
    for title in ("Une", "Deux"):
        library.desk.do(NewSeries(title=title, sessions=1, first_date=dt.date(2026, 10, 1)), FACILITATOR)
    order = [card.title for card in ordered(library.queries.series_cards(), "next")]
    library.close()
    first = frame.centralWidget()
    assert isinstance(first, FirstPaint)
    first.show_titles(file)
    assert sorted(first.titles) == sorted(order)
    first.show_titles(tmp_path / "absent.resonance")
    assert first.titles == ()
