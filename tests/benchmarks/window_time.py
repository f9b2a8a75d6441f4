"""What keeping a note costs the window's own thread: the longest it was not there for the person."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt, QThread
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.measure import Outcome
from ui.assembly import Library
from ui.background import Background
from ui.face import Face
from ui.i18n import Language
from ui.icons import Icons
from ui.later import load_pages
from ui.live.capture_pane import CapturePane
from ui.live.note_taking import NoteTaking
from ui.live.printed import Printed
from ui.settings import Folders, Settings
from ui.theme import Theme
from ui.type_scale import load_faces
from workshop.model.base import Id

WORDS = "La confiance se perd plus vite qu’elle ne se gagne, et qui répare ? "
BAR_MS = 8.0
WARM_UP = 20


def window_time(library: Library, session_id: Id, listener_id: Id, folder: Path, notes: int) -> list[Outcome]:
    """Type notes into the capture pane and time each turn of the event loop until they are shown."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_pages()  # as the window does once its library is open
    face = _face(application, folder)
    pane = CapturePane(face, library.capture.signs, Printed())
    taking = NoteTaking(face, library, pane.line, "laptop")
    shown: list[int] = []
    taking.notes_read.connect(lambda notes: shown.append(len(notes)))
    taking.notes_read.connect(lambda notes: pane.notes.show_notes(notes, {}))
    pane.resize(1280, 720)
    pane.show()
    taking.serve(session_id, listener_id)
    _until(lambda: bool(shown) and not face.background.busy)
    turns = [_keep(pane, shown, WORDS + str(number)) for number in range(notes + WARM_UP)][WARM_UP:]
    _until(lambda: not face.background.busy)
    face.background.close()
    pane.close()
    waited = sorted(turn.waited for turn in turns)
    return [
        _against_the_bar(
            "a note kept, longest turn of the window, its thread's own time", max(t.own for t in turns)
        ),
        _against_the_bar("the same by the clock on the wall, p50", waited[len(waited) // 2]),
    ]


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of the event loop in ms: what the thread itself took, and what went by meanwhile."""

    own: float
    waited: float


def _keep(pane: CapturePane, shown: list[int], words: str) -> Turn:
    """Keep one line by its key and return the longest turn of the loop until the list has it."""
    wanted = shown[-1] + 1
    pane.line.edit.insertPlainText(words)
    QApplication.processEvents()
    turns = [_timed(lambda: QApplication.sendEvent(pane.line.edit, _enter()))]
    while shown[-1] < wanted:
        QThread.usleep(200)  # as the loop of a real window waits, so that the desk's thread can work
        turns.append(_timed(QApplication.processEvents))
    turns.append(_timed(QApplication.processEvents))
    return Turn(max(turn.own for turn in turns), max(turn.waited for turn in turns))


def _enter() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")


def _timed(turn: Callable[[], object]) -> Turn:
    begun, own = time.perf_counter(), time.thread_time()
    turn()
    return Turn((time.thread_time() - own) * 1000, (time.perf_counter() - begun) * 1000)


def _until(condition: Callable[[], bool]) -> None:
    while not condition():
        QApplication.processEvents()


def _face(application: QApplication, folder: Path) -> Face:
    application.setStyle("Fusion")
    load_faces()
    theme = Theme()
    theme.dress(application)
    return Face(
        theme, Language("fr"), Icons(theme), Settings(Folders.inside(folder / "folders")), Background()
    )


def _against_the_bar(name: str, value: float) -> Outcome:
    return Outcome(name, "ms", BAR_MS, value, value / BAR_MS, value / BAR_MS, value / BAR_MS, 1.0)
