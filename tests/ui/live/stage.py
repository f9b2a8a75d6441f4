"""What the tests of Live do most: press keys, let time pass, and wait until nothing is under way."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes import HandClock
from tests.ui.keys import NONE, type_text
from ui.assembly import Library
from ui.face import Face
from ui.live.page import LivePage
from ui.widgets.focus_ring import FocusRing
from workshop.authors import FACILITATOR
from workshop.commands.roles import ChooseListener, Somebody
from workshop.commands.series import AddSeries
from workshop.commands.sessions import AddSession
from workshop.model.base import Id, new_id
from workshop.views.notes import BoardView, NoteView

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass(slots=True)
class Stage:
    """The window, the library behind it, and two hands on the keyboard."""

    qtbot: QtBot
    face: Face
    library: Library
    clock: HandClock
    page: LivePage
    window: QWidget
    session: Id
    listeners: list[Id]
    ring: FocusRing

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def settle(self) -> None:
        """Wait until everything asked of the library has come back."""
        self.qtbot.waitUntil(lambda: not self.face.background.busy, timeout=10_000)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is, as a person does, and let it take effect."""
        QTest.keyClick(self.focus, key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        """Type a text where the keyboard is."""
        type_text(self.focus, text)

    def note(self, text: str) -> None:
        """Type a line and keep it."""
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def pass_time(self, **duration: float) -> None:
        """Let time pass, and the window hear of it."""
        self.clock.move(**duration)
        self.page.screen_state.watch()
        self.settle()

    def go(self, pane: str) -> None:
        """Go to a pane with its key."""
        number = ("cockpit", "capture", "convergence").index(pane)
        self.press(Qt.Key(int(Qt.Key.Key_1) + number), CTRL | ALT)
        self.settle()

    def open_and_start(self) -> None:
        """Open the session and start the evening, from the library."""
        self.library.runner.open(self.session)
        self.library.runner.start(self.session)
        self.settle_soon()

    def settle_soon(self) -> None:
        """Wait for a change made outside the window to have arrived in it."""
        wanted = self.library.queries.session(self.session).state
        state = self.page.screen_state
        self.qtbot.waitUntil(
            lambda: (
                state.reading is not None
                and state.reading.session.state is wanted
                and len(state.reading.live.marks) == len(self.library.queries.marks(self.session))
            )
        )
        self.settle()

    def shows(self, pane: QWidget) -> bool:
        """Tell whether this part of the convergence is the one shown."""
        return self.page.convergence.pane is pane

    def notes(self, listener: int) -> list[NoteView]:
        """Return what a listener has kept."""
        person = self.listeners[listener]
        every = self.library.queries.notes(self.session, person)
        return [one for one in every if one.listener_id == person]

    def board(self) -> BoardView:
        """Return the board as it is stored."""
        return self.library.queries.board(self.session, self.listeners[0])


def build(library: Library) -> tuple[Id, Id, list[Id]]:
    """Make a series with one session of the usual agenda, today, and its two listeners."""
    series, session = new_id(), new_id()
    library.desk.do(AddSeries(series_id=series, title="Veillées"), FACILITATOR)
    planned = AddSession(
        session_id=session,
        series_id=series,
        theme="La promesse",
        questions=("Que vaut une promesse récitée ?", "Qui a le droit de promettre ?"),
        date=date(2026, 3, 12),
        usual=True,
    )
    library.desk.do(planned, FACILITATOR)
    for family, given in (("Aubin", "Claire"), ("Morvan", "Yann")):
        who = Somebody(family=family, given=given)
        library.desk.do(ChooseListener(role_id=new_id(), session_id=session, who=who), FACILITATOR)
    return series, session, [one.person_id for one in library.queries.session(session).listeners]
