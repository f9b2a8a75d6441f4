"""Live on a real library: one session planned today at 17:00, two listeners, a clock moved by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.fakes import HandClock
from tests.ui.live.stage import Stage, build
from ui.assembly import open_library
from ui.face import Face
from ui.live.page import LivePage
from ui.widgets.focus_ring import FocusRing
from ui.widgets.panel import Panel


@pytest.fixture
def stage(qtbot: QtBot, face: Face, tmp_path: Path) -> Iterator[Stage]:
    """A window that shows Live, with the keyboard in it."""
    clock = HandClock()
    library = open_library(tmp_path / "library.resonance", write=True, clock=clock, program="tests")
    series, session, listeners = build(library)
    page = LivePage(face, library, series)
    window = Panel(face, "paper")
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(page)
    window.resize(1440, 900)
    stage = Stage(
        qtbot, face, library, clock, page, window, session, listeners, FocusRing(qapp(), face.theme)
    )
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    stage.settle()
    page.focus_pane()
    yield stage
    stage.settle()
    page.close_page()
    face.background.close()
    window.close()
    window.deleteLater()
    library.close()


def qapp() -> QApplication:
    """Return the one application of the run."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
