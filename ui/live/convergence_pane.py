"""Convergence, from both lists closed to the points signed: one pane after the other."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from sessions.likeness import Pair
from ui.assembly import Library
from ui.face import Face
from ui.live.agreed_pane import AgreedPane
from ui.live.board_acts import BoardActs
from ui.live.board_pane import BoardPane
from ui.live.pairs import pairs_of
from ui.live.ready_pane import ReadyPane
from ui.live.waiting_pane import WaitingPane
from workshop.change import Change
from workshop.model.base import Id
from workshop.model.kinds import PointState, SessionState
from workshop.views.notes import BoardView
from workshop.words import N_

_BOARD = (
    "session", "mark", "note", "note_version", "excerpt", "point", "source", "stack", "signature", "wording",
    "role", "person", "series",
)  # fmt: skip


class ConvergencePane(QWidget):
    """Reads the board of one session and shows the part of the way one is at.

    Signals: `hold_requested()` when the session is to end.
    """

    hold_requested = Signal()

    def __init__(self, face: Face, library: Library, device: str) -> None:
        super().__init__()
        self._face = face
        self._library = library
        self._session: Id = ""
        self._timezone = "UTC"
        self._person: Id = ""
        self._shown: BoardView | None = None
        self._reviewing = False
        self._stale = False
        self.acts = BoardActs(face, library, device)
        self.waiting = WaitingPane(face)
        self.ready = ReadyPane(face)
        self.board = BoardPane(face, self.acts)
        self.agreed = AgreedPane(face)
        self._stack = QStackedLayout(self)
        for pane in (self.waiting, self.ready, self.board, self.agreed):
            self._stack.addWidget(pane)
        self._connect()
        face.language.bind(self.setAccessibleName, N_("Convergence"))

    @property
    def pane(self) -> QWidget:
        """Return the pane that is shown."""
        return self._stack.currentWidget() or self.waiting

    def serve(self, session: Id, person: Id, timezone: str) -> None:
        """Show the board of a session to the listener at hand."""
        changed = (session, person) != (self._session, self._person)
        if session != self._session:
            self._shown, self._reviewing = None, False
        self._session, self._person, self._timezone = session, person, timezone
        self.acts.session, self.acts.by = session, person
        self.board.signing.timezone = timezone
        self.board.show_at_hand(person)
        if changed:
            self.read_again()

    def heard(self, change: Change) -> None:
        """Read the board again when a change concerns it."""
        if not change.concerns(*_BOARD):
            return
        if self.isVisible():
            self.read_again()
        else:
            self._stale = True

    def read_again(self) -> None:
        """Read the board beside the window."""
        session, person = self._session, self._person
        self._stale = False
        if not session:
            return

        def fetch() -> tuple[BoardView, tuple[Pair, ...]]:
            board = self._library.queries.board(session, person or None)
            return board, pairs_of(board) if board.open else ()

        self._face.background.read(fetch, lambda found: self._have(*found, session))

    def focus_pane(self) -> None:
        """Give the keyboard to what is shown."""
        if self.pane is self.board:
            self.board.focus_board()
        elif self.pane is self.agreed:
            self.agreed.focus_pane()
        elif self.pane is self.ready:
            self.ready.focus_first(self._person)

    def leave_agreed(self) -> None:
        """Go back to the board from the agreed points."""
        if self.pane is self.agreed:
            self._reviewing = True
            self._choose_pane(self._shown)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self.read_again()

    def _have(self, board: BoardView, pairs: tuple[Pair, ...], session: Id) -> None:
        if session != self._session:
            return
        former, self._shown = self._shown, board
        if former is not None and _ratified(board) and not _ratified(former):
            self._reviewing = False
        if board.open:
            self.board.show_board(board, pairs)
            self.agreed.show_board(board, self._timezone)
        else:
            self.ready.show_board(board)
        self.board.signing.show_at_hand(self._person)
        self._choose_pane(board)

    def _choose_pane(self, board: BoardView | None) -> None:
        if board is None:
            return
        before = self.pane
        if board.state in (SessionState.PLANNED, SessionState.CANCELLED) or not board.lists:
            self.waiting.show_reason(board)
            self._stack.setCurrentWidget(self.waiting)
        elif not board.open:
            self._stack.setCurrentWidget(self.ready)
        elif _ratified(board) and not self._reviewing:
            self._stack.setCurrentWidget(self.agreed)
        else:
            self._stack.setCurrentWidget(self.board)
        if self.pane is not before and self.isVisible():
            self.focus_pane()

    def _connect(self) -> None:
        self.ready.ready_requested.connect(lambda person, ready: self.acts.ready(person, ready=ready))
        self.ready.open_requested.connect(self.acts.open)
        for part in (self.ready, self.board.signing):
            part.presence_requested.connect(lambda role, there: self.acts.presence(role, present=there))
        self.agreed.hold_requested.connect(self.hold_requested)
        self.agreed.board_requested.connect(self.leave_agreed)
        self.acts.refused.connect(self._refused)

    def _refused(self, error: object) -> None:
        if self.pane is not self.board:
            self._face.background.failed.emit(error)


def _ratified(board: BoardView) -> bool:
    return bool(board.points) and all(one.state is PointState.RATIFIED for one in board.points)
