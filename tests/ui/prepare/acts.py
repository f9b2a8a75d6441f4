"""What a person does on the page, and waiting until it is all in the library and back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.face import Face
from ui.prepare.page import PreparePage
from ui.prepare.session_row import SessionRow
from workshop.views.series import SessionView


def settled(qtbot: QtBot, face: Face) -> None:
    """Wait until nothing is under way, and what came of it was heard."""
    for _ in range(3):  # a write, the read it brings about, and a read it overtook
        qtbot.waitUntil(lambda: not face.background.busy, timeout=60_000)
        QApplication.processEvents()


def go_into(widget: QWidget) -> None:
    """Put the keyboard in a widget, as the Tab key does."""
    widget.activateWindow()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()


def row(page: PreparePage, number: int) -> SessionRow:
    """Return the row of a session, by its printed number."""
    return next(one for one in page.programme.rows if one.session.number == number)


def stored(page: PreparePage, number: int) -> SessionView:
    """Return a session as the library has it."""
    series = page.keeper._library.queries.series(page.people._series_id)
    return next(one for one in series.sessions if one.number == number)
